import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CONSENT_TEXTS, SHARE_TEXTS } from '../../../functions/domain/page/consent-texts.ts';
import { entryOf, knownPaths, readSaid, saidAfter } from '../../../functions/domain/page/say-entry.ts';
import {
  askable,
  fieldName,
  isFactPath,
  SAY_FIELDS,
  type FactPath,
} from '../../../functions/domain/page/say-fields.ts';
import { DOCUMENTS } from '../../../functions/domain/eligibility/answer/documents.ts';
import { inventedSubject } from '../../support/invented-pages.ts';

/** All values are invented. */
const TODAY = '2026-11-02';
const said = (path: FactPath, fields: Readonly<Record<string, string>>) => {
  const { facts, errors } = readSaid([path], (name) => fields[name] ?? '', TODAY, 'ko');
  return errors.length > 0 ? errors.map(({ field }) => field) : facts;
};

describe('what is typed is read as people write it', () => {
  test.each([
    ['1,234,567', 1_234_567],
    ['123만', 1_230_000],
    ['123만 4,567원', 1_234_567],
    ['1억', 100_000_000],
    ['1억 2,000만 원', 120_000_000],
    ['０', 0],
    ['100억', 10_000_000_000],
    ['101억', undefined],
    ['1.5억', undefined],
    ['-5', undefined],
    ['😀', undefined],
    ['9'.repeat(100), undefined],
  ] as const)('won: %s', (typed, won) => {
    expect(said('facts.household.assets', { 'household.assets': typed })).toEqual(
      won === undefined ? ['household.assets'] : { household: { assets: won } },
    );
  });

  test.each([
    ['2025-03-29', '2025-03-29'],
    ['2025. 3. 29.', '2025-03-29'],
    ['2025년 3월 29일', '2025-03-29'],
    ['20250329', '2025-03-29'],
    ['2026-11-02', '2026-11-02'],
    ['2026-11-03', undefined],
    ['2025-02-29', undefined],
    ['9999-12-31', undefined],
    ['1899-12-31', undefined],
    ['어제', undefined],
  ] as const)('a day up to today: %s', (typed, day) => {
    expect(said('facts.residentSince', { residentSince: typed })).toEqual(
      day === undefined ? ['residentSince'] : { residentSince: day },
    );
  });

  test.each([
    ['0', undefined],
    ['1명', 1],
    ['50', 50],
    ['51', undefined],
    ['2.5', undefined],
  ] as const)('persons: %s', (typed, count) => {
    expect(said('facts.household.size', { 'household.size': typed })).toEqual(
      count === undefined ? ['household.size'] : { household: { size: count } },
    );
  });

  test('an answer that is none of those offered is a mistake', () => {
    expect(said('facts.regularIncome', { regularIncome: 'maybe' })).toEqual(['regularIncome']);
    expect(said('facts.careerBreak.reason', { 'careerBreak.reason': 'childcare' })).toEqual({
      careerBreak: { reason: 'childcare' },
    });
  });
});

describe('a list', () => {
  const path = 'facts.participations';
  test('may be said to be empty, which is not the same as left blank', () => {
    expect(said(path, { participations: 'none' })).toEqual({ participations: [] });
    expect(said(path, {})).toEqual({});
  });

  test('holds the entries in which something is filled in', () => {
    expect(
      said(path, {
        participations: 'some',
        'participations.1.programme': 'public-works',
        'participations.1.to': '2026. 6. 30.',
        'participations.1.directJob': 'yes',
      }),
    ).toEqual({ participations: [{ programme: 'public-works', to: '2026-06-30', directJob: true }] });
  });

  test('takes nothing that could not be chosen, and no text but a round: no number of a person gets in', () => {
    const name = 'applications.0';
    const number = '900101-1234567';
    expect(said('facts.applications', { [`${name}.round`]: '2026년 상반기', [`${name}.programme`]: 'youth' })).toEqual({
      applications: [{ programme: 'youth', round: '2026H1' }],
    });
    expect(said('facts.applications', { [`${name}.round`]: number })).toEqual([`${name}.round`]);
    expect(said('facts.applications', { [`${name}.programme`]: number })).toEqual([`${name}.programme`]);
    expect(said('facts.schools', { 'schools.0.district': number })).toEqual(['schools.0.district']);
    expect(said('facts.sex', { sex: number })).toEqual(['sex']);
  });

  test('that is said to hold something has to, and each mistake names its field', () => {
    expect(said(path, { participations: 'some' })).toEqual(['participations']);
    expect(said(path, { 'participations.0.from': 'x', 'participations.2.to': 'y' })).toEqual([
      'participations.0.from',
      'participations.2.to',
    ]);
  });
});

test('every fact of the contract can be said, and is read back as it was said', () => {
  const facts = Object.keys(DOCUMENTS).filter((path) => path.startsWith('facts.'));
  expect(Object.keys(SAY_FIELDS).toSorted()).toEqual(facts.toSorted());
  const { participations = [], ...others } = inventedSubject.facts;
  const known = { ...others, participations: participations.map((entry) => ({ ...entry, round: undefined })) };
  const read = readSaid(knownPaths(known), entryOf(known), TODAY, 'ko');
  expect(read).toEqual({ errors: [], facts: known });
});

test('of what was said before, a form changes what it asks for and nothing else', () => {
  const before = { household: { size: 3, assets: 5 }, everWorked: true };
  const asked = ['facts.household.assets', 'facts.household.size'] as const;
  expect(saidAfter(before, asked, { household: { size: 2 } })).toEqual({ household: { size: 2 }, everWorked: true });
  expect(saidAfter(before, asked, {})).toEqual({ everWorked: true });
});

test('of alternatives the form asks for each, and of the registration’s own facts for none', () => {
  expect(askable(['facts.everWorked|facts.sex', 'seeker.career', 'facts.sex'])).toEqual([
    'facts.everWorked',
    'facts.sex',
  ]);
  expect(isFactPath('seeker.career')).toBe(false);
  expect(fieldName('facts.schools', 0, 'status')).toBe('schools.0.status');
});

/** A text that people consented to is never changed: a new text has a new version. */
test.each([
  ['screening', 'screening-page-1', '70fcc04e3c785a2d'],
  ['health', 'health-page-1', '75003ea558bcba4b'],
] as const)('the consent to %s is the text of its version', (kind, version, hash) => {
  const { version: now, ...text } = CONSENT_TEXTS[kind];
  expect([now, createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16)]).toEqual([version, hash]);
});

test.each([
  ['telephone', 'introduction-telephone-1', '86238b23dce0c939'],
  ['career', 'introduction-career-1', 'd59e16421662b569'],
  ['certificates', 'introduction-certificates-1', '9c33c51c6f20ca5c'],
] as const)('the consent to tell a company %s is the text of its version', (share, version, hash) => {
  const { version: now, ...text } = SHARE_TEXTS[share];
  expect([now, createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16)]).toEqual([version, hash]);
});
