import { describe, expect, test } from 'vitest';
import example from '../../../../../docs/examples/posting.json' with { type: 'json' };
import { postingSchema } from '../../../../../functions/contracts/posting.ts';
import { checkPosting } from '../../../../../functions/domain/postings/check-posting.ts';
import said from '../../said-of-others.json' with { type: 'json' };

/**
 * Sentences in words that no corpus has, by what decides of whom they speak: both those that ask for nothing, and those
 * that ask. The wage stands in the text alone, so that it is read.
 */
const POLICIES = {
  word: 'A word inside a longer word names nobody (참여직원, 자체중), and at the end of a compound it does (경리여사원)',
  head: 'What describes a thing, a tree, a machine or a place asks nothing of an applicant',
  name: 'A nickname and a title ask nothing of an applicant',
  whose: 'An age, a sex or a measure of those served, of those who are there or of who is replaced is not asked',
  fee: 'Money of customers and shop owners is not asked of an applicant',
  wage: 'An amount by the month, and a number of things, is no hourly pay',
  stance: 'A question is decided by its answer, and pay by sex is a split',
  'gen-law': 'Ordinary lines of lawful ads are answered with nothing',
  'gen-bad': 'Ordinary demands are found',
  'ad-law': 'Lawful ads whose traps are whose age, sex or measure it is are answered with nothing',
  'more-law': 'Lawful ads about people who are not sought are answered with nothing',
  'more-bad': 'Unlawful ads beside people who are not sought are answered with their codes',
  'way-bad': 'Demands in many wordings are found',
  'trap-law': 'Words that only look like those of a demand ask nothing',
  'ctx-law': 'Lawful ads that tell of guests, pupils, patients and staff are answered with nothing',
  'ctx-bad': 'A demand beside guests, pupils, patients and staff is found',
  'ad-bad': 'Short unlawful ads are answered with their codes',
  boxes: 'Of boxes and of tables set apart by slashes, what is ticked or stands in its column is read',
  headings: 'A heading that names people who are not sought holds for the points below it, and for no others',
  places:
    'A place is known by the words of origin behind it, and asks nothing where a thing or somebody else is from there',
  kinds: 'Ads about care, guests, residents, machines, figures, history, schools, names, goods and law ask for nothing',
  beside: 'A demand is found under any label, in many wordings, and beside people who are not sought',
} satisfies Record<keyof typeof said, string>;

const { wage: _wage, ...base } = example;

const answers = (description: string): string[] => {
  const posting = postingSchema.parse({ ...base, title: '직원 채용', description });
  const findings = checkPosting(posting, { on: '2026-12-01', knownOn: '2026-12-01' });
  return [...new Set(findings.filter(({ severity }) => severity !== 'warn').map(({ code }) => code))].toSorted();
};

type Row = { readonly text: string; readonly codes?: readonly string[] };
const rowsOf = (name: keyof typeof said): readonly Row[] => said[name];

describe.each(Object.entries(POLICIES))('%s', (name, policy) => {
  test.each(rowsOf(name as keyof typeof said))(`${policy}: $text`, ({ text, codes = [] }) => {
    expect(answers(text)).toEqual(codes);
  });
});
