import * as z from 'zod';
import { date, READ_ONCE, text } from '../../../contracts/fields.ts';
import { CITATION_STATUSES } from '../../../contracts/known-values.ts';
import { PROGRAMME_IDS, type ProgrammeId } from '../../../contracts/programmes.ts';
import type { Words } from '../../language/words.ts';
import { isConfirmed } from '../engine/judge.ts';
import { figureOn, isStale } from '../law/figures.ts';
import lines from './programme-terms.json' with { type: 'json' };

/**
 * What a programme gives, and how to get it: dated data with source, status and review date, like every figure. What no
 * line says is not known, and the reader is told so.
 */

/** What a line is about: what one gets, where and how to apply, until when, whom to call. */
const TERM_SUBJECTS = ['gets', 'where', 'until', 'call'] as const;
export type TermSubject = (typeof TERM_SUBJECTS)[number];

const lineSchema = z.strictObject({
  programme: z.enum(PROGRAMME_IDS),
  about: z.enum(TERM_SUBJECTS),
  ko: text(300, 1),
  en: text(300, 1),
  /** Only of `call`. The number as people write it. */
  phone: z
    .string()
    .regex(/^1\d{3}(?:-\d{4})?$|^0\d{1,2}-\d{3,4}-\d{4}$/)
    .optional(),
  effectiveFrom: date(),
  effectiveTo: date().optional(),
  knownFrom: date(),
  status: z.enum(CITATION_STATUSES),
  source: text(300, 1),
  reviewBy: date().optional(),
});
export type TermLine = Readonly<z.infer<typeof lineSchema>>;

/** The lines of this release. */
export const TERMS: readonly TermLine[] = z.array(lineSchema).parse(lines.lines, READ_ONCE);

/** One thing that is told of a programme. `inDoubt`: it is not confirmed, or past its review date. */
export type Told = { readonly words: Words; readonly phone?: string | undefined; readonly inDoubt: boolean };
export type Terms = Readonly<Partial<Record<TermSubject, Told>>>;

const toldOn = (terms: readonly TermLine[], today: string): Told | undefined => {
  const line = figureOn(
    terms.filter(({ status }) => status !== 'assumed'),
    today,
    today,
  );
  if (line === undefined) return undefined;
  const inDoubt = !isConfirmed(line.status) || isStale(line, today);
  return { words: { ko: line.ko, en: line.en }, phone: line.phone, inDoubt };
};

/**
 * Returns what is known of a programme on a day (`YYYY-MM-DD`, Asia/Seoul). A subject without a line in force is absent:
 * it is not known. An assumed line is never told.
 */
export const termsOn = (programme: ProgrammeId, today: string, terms: readonly TermLine[] = TERMS): Terms =>
  Object.fromEntries(
    TERM_SUBJECTS.flatMap((about) => {
      const told = toldOn(
        terms.filter((line) => line.programme === programme && line.about === about),
        today,
      );
      return told === undefined ? [] : [[about, told]];
    }),
  );
