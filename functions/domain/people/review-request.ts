import * as z from 'zod';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { PROGRAMME_IDS } from '../../contracts/programmes.ts';
import { EXTENSION_GROUNDS, REVIEW_RESULTS, REVIEW_WISHES } from '../../notices/notice-contract.ts';
import { addDays, seoulDate } from '../language/calendar.ts';

/**
 * A request for an explanation or a human review of a screening (개인정보 보호법 제37조의2): it is open, it may be extended, it is
 * answered. Days are calendar days in Asia/Seoul.
 */

/** Within how many days a request is answered (개인정보 보호법 시행령 제44조의3제5항). */
export const ANSWERED_WITHIN = 30;
/** By how many days, and how often at most, that can be extended. The reason is told to the person (the same paragraph). */
export const EXTENDED_BY = 30;
export const MOST_EXTENSIONS = 2;

/** The number of a request, as the person and the officials write it. */
export const REQUEST_NUMBER = /^R-\d{8}-[0-9A-F]{6}$/;

/**
 * The parts of an answer. An explanation has the first four (개인정보 보호법 시행령 제44조의3제2항: the result, the kinds of data, the
 * criteria and the procedure), a review the last two (the same article, paragraph 3).
 */
export const ANSWER_PARTS = ['result', 'kinds', 'criteria', 'procedure', 'finding', 'opinion'] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

/** The most characters (code points) of each part, and of the words to an extension: together they fit in one form of 64 KB. */
export const PART_LENGTH = {
  result: 1_000,
  kinds: 1_000,
  criteria: 2_000,
  procedure: 1_000,
  finding: 1_000,
  opinion: 1_000,
} as const satisfies Record<AnswerPart, number>;
export const EXTENSION_LENGTH = 500;

/** What the lists of requests show. */
const listedFields = {
  number: z.string(),
  requestedOn: z.iso.date(),
  /** The day by which it has to be answered, after the extensions so far. */
  dueOn: z.iso.date(),
  /** Absent: all programmes. */
  programme: z.enum(PROGRAMME_IDS).optional(),
  what: z.enum(REVIEW_WISHES),
  /** How the officials find the person: the registration through which the person consented to screening. */
  partner: z.enum(PARTNER_IDS),
  externalId: z.string(),
  /** Absent: it is still open. */
  answeredOn: z.iso.date().optional(),
};
export const listedRequestSchema = z.object(listedFields);
export type ListedRequest = z.infer<typeof listedRequestSchema>;

/** `act`: the id of the act. An act that is repeated changes nothing. */
const extensionSchema = z.object({
  act: z.string(),
  on: z.iso.date(),
  /** The day by which it has to be answered from then on. */
  dueOn: z.iso.date(),
  ground: z.enum(EXTENSION_GROUNDS),
  /** The official's own words to the person. */
  words: z.string(),
});
export type Extension = z.infer<typeof extensionSchema>;

const answerSchema = z.object({
  act: z.string(),
  on: z.iso.date(),
  parts: z.array(z.object({ part: z.enum(ANSWER_PARTS), words: z.string() })).readonly(),
  /** Absent: only an explanation was asked for. */
  result: z.enum(REVIEW_RESULTS).optional(),
});
export type ReviewAnswer = z.infer<typeof answerSchema>;

export const reviewRequestSchema = z.object({
  ...listedFields,
  /** The answer of the screening that the person had been told: its number and its day. Requests of a former release lack it. */
  told: z.object({ answer: z.int(), on: z.iso.date() }).optional(),
  extensions: z.array(extensionSchema).default([]),
  answer: answerSchema.optional(),
});
export type ReviewRequest = z.infer<typeof reviewRequestSchema>;

/** How many acts there were. A form names how many its official saw. */
export const actsOf = ({ extensions, answer }: Pick<ReviewRequest, 'extensions' | 'answer'>): number =>
  extensions.length + (answer === undefined ? 0 : 1);

/** Why a request cannot be extended. Undefined: it can. After its day has passed it can only be answered. */
export const notExtendable = (
  { dueOn, extensions, answer }: Pick<ReviewRequest, 'dueOn' | 'extensions' | 'answer'>,
  today: string,
): 'answered' | 'no-more' | 'too-late' | undefined => {
  if (answer !== undefined) return 'answered';
  if (extensions.length >= MOST_EXTENSIONS) return 'no-more';
  return dueOn < today ? 'too-late' : undefined;
};

/** An official's act: its id, its instant (ISO 8601), and how many acts the official saw before it. */
export type OfAct = { readonly id: string; readonly at: string; readonly seen: number };

/** `overtaken`: something was done since the official looked, or it is not possible any more. */
export type Acted = { readonly value: ReviewRequest; readonly result: 'done' | 'overtaken' };

/** Whether this very act was done. */
export const isDone = ({ extensions, answer }: ReviewRequest, act: string | undefined): boolean =>
  act !== undefined && (answer?.act === act || extensions.some((extension) => extension.act === act));

/** Extends a request by thirty days from the day by which it was due. */
export const extend = (
  request: ReviewRequest,
  { id, at, seen }: OfAct,
  { ground, words }: Pick<Extension, 'ground' | 'words'>,
): Acted => {
  if (isDone(request, id)) return { value: request, result: 'done' };
  const on = seoulDate(at);
  if (actsOf(request) !== seen || notExtendable(request, on) !== undefined)
    return { value: request, result: 'overtaken' };
  const dueOn = addDays(request.dueOn, EXTENDED_BY);
  const extensions = [...request.extensions, { act: id, on, dueOn, ground, words }];
  return { value: { ...request, dueOn, extensions }, result: 'done' };
};

/** Answers a request, once. A late answer is an answer. */
export const answerRequest = (
  request: ReviewRequest,
  { id, at, seen }: OfAct,
  { parts, result }: Pick<ReviewAnswer, 'parts' | 'result'>,
): Acted => {
  if (isDone(request, id)) return { value: request, result: 'done' };
  if (actsOf(request) !== seen || request.answer !== undefined) return { value: request, result: 'overtaken' };
  const on = seoulDate(at);
  return { value: { ...request, answeredOn: on, answer: { act: id, on, parts, result } }, result: 'done' };
};
