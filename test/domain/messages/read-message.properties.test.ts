import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../functions/contracts/finding.ts';
import { readMessage } from '../../../functions/domain/messages/read-message.ts';
import { checkByteMutations, faultsOfAnswer, WORK24 } from '../../support/byte-mutations.ts';
import {
  body,
  eucKr,
  PEOPLE_DOOR,
  posting,
  POSTINGS_DOOR,
  seeker,
  seekerEvent,
  withData,
} from '../../support/events.ts';

const SEED = 20261101;
describe('reading never throws and always answers with a code of the table', () => {
  test('for 500 mutations of the bytes of good bodies (fault 5)', () => {
    expect(() => checkByteMutations({ runs: 500, seed: SEED })).not.toThrow();
  });

  test('for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 200 }), (units) => {
        expect(faultsOfAnswer(String.fromCharCode(...units))).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('for any JSON as data, in every form', () => {
    const forms = fc.constantFrom(
      undefined,
      WORK24,
      'https://schema.org/JobPosting',
      'urn:changwon-jobs:schema:posting.v1',
    );
    fc.assert(
      fc.property(forms, fc.jsonValue({ maxDepth: 6 }), (dataschema, data) => {
        expect(faultsOfAnswer(body({ dataschema, data }))).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('for any values under the names that a JobPosting uses', () => {
    const names =
      '@type @context @graph @id title description identifier datePosted validThrough employmentType baseSalary url ' +
      'hiringOrganization jobLocation experienceRequirements educationRequirements workHours occupationalCategory ' +
      'totalJobOpenings applicationContact';
    const values = fc.oneof(fc.constant('JobPosting'), fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'grapheme' }));
    const job = fc.dictionary(fc.constantFrom(...names.split(' ')), values);
    fc.assert(
      fc.property(job, (data) => {
        expect(faultsOfAnswer(body({ dataschema: 'https://schema.org/JobPosting', data, subject: 'S' }))).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const leaves = (value: Json, path: readonly string[] = []): string[][] => {
  if (Array.isArray(value)) return [[...path], ...value.flatMap((item, at) => leaves(item, [...path, String(at)]))];
  if (!isRecord(value)) return [[...path]];
  const inner = Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  return path.length === 0 ? inner : [[...path], ...inner];
};

const replaced = (value: Json, path: readonly string[], change: (old: Json) => Json | undefined): Json | undefined => {
  const [head, ...rest] = path;
  if (head === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === head ? (replaced(item, rest, change) ?? null) : item));
  if (!isRecord(value)) return value;
  const { [head]: inner = null, ...others } = value;
  const changed = replaced(inner, rest, change);
  return changed === undefined ? others : { ...others, [head]: changed };
};

const WRONG_TYPE = (old: Json): Json => (typeof old === 'object' ? 'text' : { not: 'this' });
const EXTREME = (old: Json): Json => {
  if (typeof old === 'number') return 1e308;
  if (typeof old === 'string') return '가'.repeat(20_001);
  return Array.isArray(old) ? Array.from({ length: 51 }, (_, at) => old[0] ?? at) : old;
};
const MISSING_IS_FINE = new Set(
  Object.keys(posting).filter(
    (name) => !['externalId', 'revision', 'company', 'title', 'description', 'workplace', 'opensOn'].includes(name),
  ),
);

const findingsAt = (data: Json | undefined): readonly Finding[] => {
  const result = readMessage(body({ data }), POSTINGS_DOOR);
  return result.ok ? [] : result.findings;
};

describe('every field of a posting (fault 7)', () => {
  const fields = leaves(posting);
  const within = (finding: Finding, path: readonly string[]): boolean => {
    const at = path.join('.');
    // A wrong branch of a union is reported at the union.
    return finding.path === at || finding.path.startsWith(`${at}.`) || at.startsWith(`${finding.path}.`);
  };

  test.each(fields.map((path) => [path.join('.'), path] as const))(
    '%s: null and a wrong type are schema-invalid there',
    (_name, path) => {
      for (const change of [() => null, WRONG_TYPE]) {
        const findings = findingsAt(replaced(posting, path, change));
        expect(findings.length).toBeGreaterThan(0);
        expect(findings.every((finding) => finding.code === 'schema-invalid' && within(finding, path))).toBe(true);
      }
    },
  );

  const ranged = fields.filter((path) => {
    const value = path.reduce<Json>(
      (inner, key) =>
        isRecord(inner) ? (inner[key] ?? null) : Array.isArray(inner) ? (inner[Number(key)] ?? null) : inner,
      posting,
    );
    return !isRecord(value);
  });
  test.each(ranged.map((path) => [path.join('.'), path] as const))(
    '%s: beyond its range is refused there',
    (_name, path) => {
      const extreme = replaced(posting, path, EXTREME);
      const findings = findingsAt(extreme);
      expect(findings.length).toBeGreaterThan(0);
      const codes = ['schema-invalid', 'date-out-of-range'];
      expect(findings.every((finding) => codes.includes(finding.code) && within(finding, path))).toBe(true);
    },
  );

  test.each(Object.keys(posting))('%s: missing is refused only where the contract requires it', (name) => {
    const findings = findingsAt(replaced(posting, [name], () => undefined));
    expect(findings.map((finding) => [finding.code, finding.path])).toEqual(
      MISSING_IS_FINE.has(name) ? [] : [['schema-invalid', name]],
    );
  });
});

describe('every field of a seeker (fault 7)', () => {
  test.each(Object.keys(seeker))('%s: missing and null are schema-invalid there', (name) => {
    for (const change of [() => undefined, () => null]) {
      const text = JSON.stringify({ ...seekerEvent, data: replaced(seeker, [name], change) });
      const result = readMessage(text, PEOPLE_DOOR);
      expect(result.ok ? [] : result.findings.map((finding) => [finding.code, finding.path])).toEqual([
        ['schema-invalid', name],
      ]);
    }
  });
});

describe('Korean text in a wrong encoding never passes (fault 6)', () => {
  const words = [
    '모집',
    '창원시',
    '성산구에서',
    '일하실',
    '용접',
    '기술자를',
    '찾습니다',
    '경력',
    '무관',
    '주간',
    '근무',
    '사내',
    '식당',
  ];
  const sentence = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 12 }).map((all) => all.join(' '));
  const misreadings: readonly (readonly [string, (text: string) => string])[] = [
    ['EUC-KR as UTF-8', (text) => new TextDecoder().decode(eucKr(text))],
    ['EUC-KR as Latin-1', (text) => Buffer.from(eucKr(text)).toString('latin1')],
    ['UTF-8 as Latin-1', (text) => Buffer.from(text).toString('latin1')],
    ['UTF-8 as Windows-1252', (text) => new TextDecoder('windows-1252').decode(Buffer.from(text))],
    ['UTF-8 as EUC-KR', (text) => new TextDecoder('euc-kr').decode(Buffer.from(text))],
  ];
  test.each(misreadings)('%s', (_name, misread) => {
    fc.assert(
      fc.property(sentence, (text) => {
        const good = readMessage(withData({ title: text }), POSTINGS_DOOR);
        const bad = readMessage(withData({ title: misread(text) }), POSTINGS_DOOR);
        expect(good.ok).toBe(true);
        expect(bad.ok ? [] : bad.findings.map((finding) => finding.code)).toEqual(['wrong-encoding']);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
