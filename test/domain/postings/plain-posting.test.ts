import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postingSchema } from '../../../functions/contracts/posting.ts';
import type { Posting } from '../../../functions/contracts/posting.ts';
import { plainPosting as plain } from '../../../functions/domain/postings/plain-posting.ts';
import { posting } from '../../support/events.ts';
import { HOSTILE, hostileText } from '../../support/hostile-text.ts';

const SEED = 20261101;
const perfect = postingSchema.parse(posting);
const plainPosting = (sent: Posting): Posting => {
  const result = plain(sent);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
};
const codesOf = (sent: Posting): string[] => plain(sent).findings.map(({ code, path }) => `${code} ${path}`);

/** Every string in a value, at any depth. */
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
};

describe('a posting for showing', () => {
  test('that is plain already stays as it is', () => {
    expect(plainPosting(perfect)).toEqual(perfect);
  });

  test('has HTML as text, several lines in the description and one in the title', () => {
    const shown = plainPosting({
      ...perfect,
      title: '<b>용접</b><br>기술자',
      description: '<p>가&nbsp;나</p><p>다</p>',
    });
    expect(shown.title).toBe('용접 기술자');
    expect(shown.description).toBe('가 나\n\n다');
  });

  test('is NFC and has no character that is not seen, in any text field', () => {
    const dirty = '\u110e\u1161\u11bc\u202e\u200b\u3164<i>원</i>';
    const shown = plainPosting({
      ...perfect,
      title: dirty,
      description: dirty,
      company: { ...perfect.company, name: dirty, address: dirty },
      workplace: { address: dirty, zone: dirty },
      requirements: { certificates: [dirty], languages: [dirty] },
      age: { max: 60, ground: { statute: dirty, article: dirty } },
    });
    expect(strings(shown).filter((text) => /[가-힣]/.test(text) && text.includes('원'))).toEqual(
      Array(10).fill('창원'),
    );
  });

  test.each([
    ['\u200b<b></b>', '\u200b'],
    ['\u3164', '&nbsp;'],
    ['\ufe0f', '\u2800'],
  ])('is refused where the title or the name of the company holds nothing to see (%j)', (title, name) => {
    expect(codesOf({ ...perfect, title, company: { ...perfect.company, name } })).toEqual([
      'schema-invalid title',
      'schema-invalid company.name',
    ]);
  });

  test('leaves out entries in which nothing is to be seen, each with a warning', () => {
    const blank = { certificates: [' ', '전기기사', '\u3164'], languages: ['\u200b'] };
    const sent = { ...perfect, requirements: blank, workplace: { ...perfect.workplace, zone: ' ' } };
    expect(plainPosting(sent)).toMatchObject({ requirements: { certificates: ['전기기사'], languages: [] } });
    expect(plainPosting(sent).workplace.zone).toBeUndefined();
    expect(codesOf(sent)).toEqual([
      'entry-dropped workplace.zone',
      'entry-dropped requirements.certificates.0',
      'entry-dropped requirements.certificates.2',
      'entry-dropped requirements.languages.0',
    ]);
  });

  test('whose age limit rests on a blank ground has none', () => {
    const sent = { ...perfect, age: { max: 60, ground: { statute: ' ', article: '제4조' } } };
    expect(plainPosting(sent).age).toEqual({ max: 60 });
  });

  test.each([
    ['2026-11-01', '2027-11-01', '2027-11-01'],
    ['2026-11-01', '2027-11-02', undefined],
    ['2026-11-01', '9999-12-31', undefined],
    ['2024-02-29', '2025-03-01', '2025-03-01'],
    ['2024-02-29', '2025-03-02', undefined],
  ])('that opens on %s and closes on %s closes on %s: over a year is until filled', (opensOn, closesOn, kept) => {
    const sent = { ...perfect, opensOn, closesOn, startsOn: undefined };
    expect(plainPosting(sent).closesOn).toBe(kept);
    expect(codesOf(sent)).toEqual(kept === undefined ? ['closing-day-far closesOn'] : []);
  });

  test.each([
    ['2025-10-31', undefined],
    ['2025-11-01', '2025-11-01'],
    ['2028-11-01', '2028-11-01'],
    ['2028-11-02', undefined],
    ['9999-12-31', undefined],
    ['0001-01-01', undefined],
  ])('that opens on 2026-11-01 and starts on %s starts on %s', (startsOn, kept) => {
    const sent = { ...perfect, opensOn: '2026-11-01', closesOn: undefined, startsOn };
    expect(plainPosting(sent).startsOn).toBe(kept);
    expect(codesOf(sent)).toEqual(kept === undefined ? ['entry-dropped startsOn'] : []);
  });

  test('leaves codes, dates and amounts alone', () => {
    const { wage, opensOn, closesOn, applyUrl, externalId, occupation } = perfect;
    expect(plainPosting({ ...perfect, description: '<p>x</p>' })).toMatchObject({
      wage,
      opensOn,
      closesOn,
      applyUrl,
      externalId,
      occupation,
    });
  });

  test('fits the schema even where a canonical form is longer than what was sent', () => {
    // U+0958 is two code points in NFC.
    const shown = plainPosting({ ...perfect, title: '\u0958'.repeat(200), description: '\u0958'.repeat(20_000) });
    expect(postingSchema.safeParse(shown).success).toBe(true);
    expect([...shown.title]).toHaveLength(200);
  });

  test('is idempotent, NFC and still a Posting, whatever text partners send', () => {
    const cut = (max: number) => (text: string) => [...text].slice(0, max).join('') || 'x';
    const hostile = fc.oneof(fc.constantFrom(...HOSTILE), hostileText(80));
    const texts = fc.record({
      title: hostile.map(cut(200)),
      description: hostile,
      name: hostile.map(cut(100)),
      address: hostile.map(cut(200)),
      zone: hostile.map(cut(64)),
    });
    fc.assert(
      fc.property(texts, ({ title, description, name, address, zone }) => {
        const sent = { ...perfect, title, description, company: { name, address }, workplace: { address, zone } };
        const result = plain(sent);
        if (!result.ok) {
          expect(codesOf(sent).join()).toMatch(/^schema-invalid (title|company)/);
          return;
        }
        const shown = result.value;
        expect(postingSchema.parse(shown)).toEqual(shown);
        expect(plainPosting(shown)).toEqual(shown);
        expect(shown.title).not.toMatch(/[\n\r\u2028\u2029]/);
        for (const text of strings(shown)) expect(text.normalize('NFC')).toBe(text);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
