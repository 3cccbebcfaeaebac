import * as z from 'zod';
import { compareText } from '../language/compare-text.ts';

/**
 * Whether the company still seeks people. `at`: the instant (ISO 8601) at which it said so. `id`: of the form that it sent.
 * `number`: the business number (사업자등록번호) of the posting that it saw.
 */
const wordSchema = z.object({
  says: z.enum(['closed', 'open']),
  at: z.string(),
  id: z.string(),
  number: z.string().optional(),
});
export type CompanyWord = z.infer<typeof wordSchema>;

/** How many people the company has hired. `at`: the instant (ISO 8601) at which it said so. `id`: of the form that it sent. */
const hiredSchema = z.object({ id: z.string(), at: z.string(), people: z.int().min(1) });
export type Hired = z.infer<typeof hiredSchema>;

/** The latest revision for which the company has asked a person to look, and the day (Asia/Seoul) of it. */
const reviewAskedSchema = z.object({ revision: z.int(), on: z.iso.date() });

/** What a company said on its own page about one posting. No partner's message changes it. */
export const companySaidSchema = z.object({
  word: wordSchema.optional(),
  review: reviewAskedSchema.optional(),
  hired: z.array(hiredSchema).optional(),
});
export type CompanySaid = z.infer<typeof companySaidSchema>;

/** The most reports of hires that are kept of one posting. */
export const MOST_HIRED = 20;
/** The most people of one report. */
export const MOST_HIRED_AT_ONCE = 1_000;

/** The word that counts: the later one, ties by the smaller id. So it is the same in every order (I3). */
export const withWord = (said: CompanySaid, word: CompanyWord): CompanySaid => {
  const known = said.word;
  const isLater =
    known === undefined || word.at > known.at || (word.at === known.at && compareText(word.id, known.id) < 0);
  return isLater ? { ...said, word } : said;
};

/** Adds a report of hires, each form once. A report beyond the bound is left out. */
export const withHired = (said: CompanySaid, hired: Hired): CompanySaid => {
  const { hired: known = [] } = said;
  if (known.some(({ id }) => id === hired.id) || known.length >= MOST_HIRED) return said;
  const all = [...known, hired].toSorted((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
  return { ...said, hired: all };
};

/** Keeps for which revision a person was asked to look, and since when: once for each revision. */
export const withReviewAsked = (
  said: CompanySaid,
  asked: { readonly revision: number; readonly on: string },
): CompanySaid =>
  said.review !== undefined && said.review.revision >= asked.revision ? said : { ...said, review: asked };

/** How many people the company has hired for the posting, as far as it said: since it reopened it, if it did. */
export const hiredPeople = ({ hired = [], word }: CompanySaid): number =>
  hired.filter(({ at }) => word?.says !== 'open' || at > word.at).reduce((sum, { people }) => sum + people, 0);
