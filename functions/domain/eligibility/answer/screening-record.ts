import * as z from 'zod';
import { PARTNER_IDS } from '../../../contracts/partners.ts';
import { PROGRAMME_IDS } from '../../../contracts/programmes.ts';
import { factsDeclaredSchema } from '../../../contracts/screening-facts.ts';
import { seekerSchema } from '../../../contracts/seeker.ts';
import { addDays, type Moment } from '../../language/calendar.ts';
import { jsonBytes } from '../../records/item-bytes.ts';
import { OUTCOMES } from '../engine/judge.ts';
import { programmeAnswerSchema, type PersonScreening, type ProgrammeAnswer } from './screen-person.ts';
import { actsKept, confirmationSchema, officialActSchema, waitingProgrammeSchema } from './official-act.ts';
import { saysHealth } from './own-facts.ts';
import { rulesVersionWith } from '../engine/screen.ts';
import type { Subject } from '../engine/subject.ts';

const outcomesSchema = z.partialRecord(z.enum(PROGRAMME_IDS), z.enum(OUTCOMES));
export type Outcomes = z.infer<typeof outcomesSchema>;

const subjectSchema = z.object({
  seeker: seekerSchema.pick({ birthDate: true, residence: true, employment: true, career: true, certificates: true }),
  facts: factsDeclaredSchema.shape.facts,
});

/** An answer that was given, with everything needed to give it again byte for byte (I14). Kept as long as its facts. */
const givenAnswerSchema = z.object({
  answer: z.int(),
  on: z.iso.date(),
  knownOn: z.iso.date(),
  rulesVersion: z.string(),
  /** The name of the figures. Absent in answers of former releases: those rest on the figures of the release. */
  figures: z.string().optional(),
  subject: subjectSchema,
  /** What officials had confirmed. Absent: nothing. */
  confirmed: z.array(confirmationSchema).optional(),
  hashes: z.record(z.string(), z.string()),
  keptUntil: z.iso.date(),
});

const registrationSchema = z.object({ partner: z.enum(PARTNER_IDS), externalId: z.string() });

/** What is stored of a person's screening. It is personal data, encrypted with the key of the facts. */
export const screeningRecordSchema = z.object({
  /** Random, created for this person and deleted with them. Empty if nobody is screened. */
  salt: z.string(),
  /** The count of writes of the person and of their facts that the answers are based on. It only grows. */
  basis: z.int(),
  on: z.iso.date(),
  registration: registrationSchema.optional(),
  answers: z.array(programmeAnswerSchema),
  /** When to screen again: an answer changes, facts expire, or 30 days have passed. */
  dueOn: z.iso.date().optional(),
  /** The number of answers that the person was to be told, and the outcomes of the last one. */
  answer: z.int(),
  told: outcomesSchema.optional(),
  /** The outcomes before the last told answer. */
  before: outcomesSchema.optional(),
  given: z.array(givenAnswerSchema),
  /** What an official has to look at, and since when (ISO 8601 instant). */
  review: z
    .object({
      since: z.string(),
      programmes: z.array(programmeAnswerSchema.pick({ programme: true, on: true, knownOn: true, criteria: true })),
    })
    .optional(),
  /** The latest act of an official about each condition. */
  acts: z.array(officialActSchema).optional(),
  /** The programmes of the city in which conditions wait for an official. */
  waits: z.array(waitingProgrammeSchema).optional(),
  /**
   * The facts of the last screening, for officials to look at while something waits or was confirmed. Absent also if they are those
   * of the last told answer.
   */
  subject: subjectSchema.optional(),
  /** The last day (Asia/Seoul) on which all of those facts are kept. Absent: none were declared. */
  factsKeptUntil: z.iso.date().optional(),
  /** The rows that the list of those who wait ever had of this person: `youth`, `youth/age`. */
  rows: z.array(z.string()).optional(),
});
export type ScreeningRecord = z.infer<typeof screeningRecordSchema>;

/** The state of a person at the time of screening. */
export type Screened = {
  readonly basis: number;
  readonly registration: z.infer<typeof registrationSchema>;
  readonly subject: Subject;
  /** The last day (Asia/Seoul) on which the declared facts are kept. Absent if none were declared. */
  readonly factsKeptUntil?: string;
  /** The person has ended their consent to facts about health: no answer that rests on them is kept. */
  readonly withoutHealth?: true;
};

/** In days. An answer from unchanged facts is screened again after this time: a figure may have been published. */
const LOOK_AGAIN_DAYS = 30;
/** The most told answers that can be given again, and the most bytes of them. Long facts leave room for fewer. */
export const GIVEN_KEPT = 5;
export const GIVEN_KEPT_BYTES = 250_000;

type Given = ScreeningRecord['given'];
/** `beside`: what is kept beside them for officials. */
const withRoom = (given: Given, beside: object): Given => {
  const kept = given.slice(0, GIVEN_KEPT);
  while (kept.length > 1 && jsonBytes(kept) + jsonBytes(beside) > GIVEN_KEPT_BYTES) kept.pop();
  return kept;
};

const outcomesOf = (answers: readonly ProgrammeAnswer[]): Outcomes =>
  Object.fromEntries(answers.map(({ programme, outcome }) => [programme, outcome]));

const sameOutcomes = (a: Outcomes | undefined, b: Outcomes): boolean =>
  a !== undefined && PROGRAMME_IDS.every((id) => a[id] === b[id]);

/** Returns what an official has to look at, and since when. A programme that joins the list resets the time. */
const reviewOf = (
  before: ScreeningRecord['review'],
  answers: readonly ProgrammeAnswer[],
  now: string,
): ScreeningRecord['review'] => {
  const programmes = answers
    .filter(({ forOfficial }) => forOfficial)
    .map(({ programme, on, knownOn, criteria }) => ({ programme, on, knownOn, criteria }));
  if (programmes.length === 0) return undefined;
  const known = new Set(before?.programmes.map(({ programme }) => programme));
  const isNew = programmes.some(({ programme }) => !known.has(programme));
  return { since: isNew || before === undefined ? now : before.since, programmes };
};

/** The programmes that wait, each with the time since when. One that had left the list comes back as new. */
const waitsOf = (
  before: ScreeningRecord['waits'] = [],
  waits: PersonScreening['waits'],
  now: string,
): NonNullable<ScreeningRecord['waits']> =>
  waits.map(({ programme, round, conditions }) => ({
    programme,
    round,
    since: before.find((one) => one.programme === programme && one.round === round)?.since ?? now,
    conditions: [...conditions],
  }));

/** The rows of these programmes in the list, by name. */
const rowsOf = (waits: NonNullable<ScreeningRecord['waits']>): string[] =>
  waits.flatMap(({ programme, conditions }) => [
    programme,
    ...conditions.map(({ criterion }) => `${programme}/${criterion}`),
  ]);

/** What is kept for officials: nothing, if no condition of the person waits or was confirmed. */
const forOfficials = (
  before: ScreeningRecord,
  { subject, factsKeptUntil, ...screened }: Screened,
  screening: PersonScreening,
  given: Given,
  { now, today }: Moment,
): Pick<ScreeningRecord, 'acts' | 'waits' | 'subject' | 'factsKeptUntil' | 'rows'> => {
  const acts = actsKept(before.acts ?? [], today, { ...screened, ...(factsKeptUntil && { factsKeptUntil }) });
  const waits = waitsOf(before.waits, screening.waits, now);
  const rows = [...new Set([...(before.rows ?? []), ...rowsOf(waits)])];
  const kept = { ...(rows.length > 0 && { rows }) };
  if (acts.length === 0 && waits.length === 0) return kept;
  const isTold = JSON.stringify(given[0]?.subject) === JSON.stringify(subject);
  return { ...kept, acts, waits, ...(!isTold && { subject }), factsKeptUntil };
};

/** The facts of the last screening, if they are kept for officials. */
export const subjectIn = ({ acts = [], waits = [], subject, given }: ScreeningRecord): Subject | undefined =>
  acts.length === 0 && waits.length === 0 ? undefined : (subject ?? given[0]?.subject);

/**
 * Applies a new screening to the record. An answer is told if facts were declared and an outcome differs from what was
 * told last. A screening of older facts, or of an earlier day, changes nothing.
 */
export const takeScreening = (
  before: ScreeningRecord,
  screened: Screened,
  screening: PersonScreening,
  moment: Moment,
): ScreeningRecord => {
  const { today } = moment;
  const isOlder = screened.basis < before.basis || (screened.basis === before.basis && screening.on < before.on);
  if (isOlder) return before;
  const outcomes = outcomesOf(screening.answers);
  const tells = screened.factsKeptUntil !== undefined && !sameOutcomes(before.told, outcomes);
  const answer = before.answer + (tells ? 1 : 0);
  const set = screening.answers[0]?.figures;
  const given = {
    answer,
    on: screening.on,
    knownOn: screening.on,
    rulesVersion: rulesVersionWith(set),
    figures: set,
    subject: screened.subject,
    ...(screening.confirmed.length > 0 && { confirmed: [...screening.confirmed] }),
    hashes: { ...screening.hashes },
    keptUntil: screened.factsKeptUntil ?? today,
  };
  const kept = before.given.filter(
    ({ keptUntil, subject }) => today <= keptUntil && !(screened.withoutHealth === true && saysHealth(subject.facts)),
  );
  const dueOn = [
    screening.turnsOn,
    screened.factsKeptUntil && addDays(screened.factsKeptUntil, 1),
    addDays(screening.on, LOOK_AGAIN_DAYS),
  ]
    .filter((day) => day !== undefined)
    .sort()[0];
  const review = reviewOf(before.review, screening.answers, moment.now);
  const told = tells ? [given, ...kept] : kept;
  const officials = forOfficials(before, screened, screening, told, moment);
  return {
    salt: before.salt,
    basis: screened.basis,
    on: screening.on,
    registration: screened.registration,
    answers: [...screening.answers],
    dueOn,
    answer,
    ...(tells ? { told: outcomes, before: before.told ?? {} } : { told: before.told, before: before.before }),
    given: withRoom(told, officials),
    review,
    ...officials,
  };
};

/**
 * Ends the screening of a person whose consent has ended or who is gone. Only the counts remain, so that no older
 * screening can be applied.
 */
export const endScreening = (before: ScreeningRecord, basis: number, on: string): ScreeningRecord =>
  basis < before.basis
    ? before
    : {
        salt: '',
        basis,
        on,
        answers: [],
        answer: before.answer,
        given: [],
        // The rows of the list are emptied by name.
        ...(before.rows !== undefined && { rows: before.rows }),
      };

export const NO_SCREENING: ScreeningRecord = {
  salt: '',
  basis: 0,
  on: '1900-01-01',
  answers: [],
  answer: 0,
  given: [],
};

/** The outcomes that matching may see. */
export const shownOutcomes = ({ answers }: ScreeningRecord): Outcomes | undefined =>
  answers.length === 0 ? undefined : outcomesOf(answers);
