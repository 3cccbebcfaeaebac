import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparisonOf, labelledSchema, type Labelled } from '../../../../bin/labelled-ads.ts';
import { postingSchema } from '../../../../functions/contracts/posting.ts';
import { checkPosting } from '../../../../functions/domain/postings/check-posting.ts';
import example from '../../../../docs/examples/posting.json' with { type: 'json' };

/**
 * The labelled ads that the check was tuned on. Their authors never saw the code; `test/corpus/README.md` says how long
 * each was kept aside. A change of the lexicon that loses one of these is seen here by its id.
 */
const TUNED = [
  ...'abcdefghijklmnopqrstuvwxyz',
  'aa',
  'ab',
  'ac',
  'ad',
  'ae',
  'af',
  'ag',
  'ah',
  'ai',
  'aj',
  'ak',
  'al',
  'am',
  'an',
  'ao',
  'ap',
  'aq',
  'ar',
  'as',
  'at',
  'au',
  'av',
  'aw',
];
/**
 * Answered otherwise than labelled. f-030: 체구 작은 여자분들 asks for a build as well as for a sex; its label has the sex.
 * ak-044, ak-053: the two codes of which either is right were written as two groups, so that the label wants both.
 * au-061: its author knew that the company has 64 staff, and holds the family's jobs for refused from 30 staff on. The
 * labels of forty other ads, laid over a company of 45, hold them for a person, as the table of the law does.
 * aw-014, aw-042, aw-103, aw-111: years by the animals of the zodiac, an inequality in code, 불혹 with its Hanja in
 * brackets, a sex by a digit of the resident number.
 * aw-041, aw-088: fees of trainees that the work takes in, and an old form that is not taken.
 * am-046: a bare ♂ before a trade that the lexicon does not know reads as 남 before any noun (♂ 화장실 청소).
 */
const KNOWN_WRONG: readonly string[] =
  'f-030 ak-044 ak-053 am-046 au-061 aw-014 aw-041 aw-042 aw-088 aw-103 aw-111'.split(' ');
const DAY = '2026-12-01';

const adsOf = (set: string): Labelled[] =>
  labelledSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, `../../../corpus/ads-${set}.json`), 'utf8')));

const { wage: _wage, ...base } = example;

const check = ({ title, description, fields }: Labelled) => {
  const findings = checkPosting(postingSchema.parse({ ...base, title, description, ...fields }), {
    on: DAY,
    knownOn: DAY,
  });
  const of = (severity: string) =>
    new Set(findings.filter((finding) => finding.severity === severity).map(({ code }) => code));
  return { refuse: of('refuse'), hold: of('hold') };
};

describe('the labelled ads that the check was tuned on', () => {
  test.each(TUNED)('set %s: each is answered as it is labelled', (set) => {
    const { wrong, lawfulRefused } = comparisonOf(adsOf(set), check);
    expect(wrong.filter((id) => !KNOWN_WRONG.includes(id))).toEqual([]);
    expect(lawfulRefused).toBe(0);
  });

  test('nothing is excused that is answered right', () => {
    const sets = new Set(KNOWN_WRONG.map((id) => id.slice(0, id.indexOf('-'))));
    const wrong = [...sets].flatMap((set) => comparisonOf(adsOf(set), check).wrong);
    expect(KNOWN_WRONG.filter((id) => !wrong.includes(id))).toEqual([]);
  });
});
