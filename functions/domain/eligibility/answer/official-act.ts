import * as z from 'zod';
import { PROGRAMME_IDS, type ProgrammeId } from '../../../contracts/programmes.ts';
import { seoulDate } from '../../language/calendar.ts';
import { STATE_NAMES } from '../engine/judge.ts';
import { restsOn, type Basis, type Confirmation } from '../engine/official-word.ts';
import type { ScreeningRecord } from './screening-record.ts';

/**
 * What officials do about conditions that wait for them (담당자 확인, 사전 검토): they confirm one, correct that, or take it
 * back. Of each condition the latest act is kept, in the record of the person's screening, and goes with it. What was before it is in
 * the audit by codes.
 */

const basisFields = { state: z.enum(STATE_NAMES), rule: z.string(), facts: z.string() };

/** What a programme, a round and a condition are called in a record. */
const aboutFields = { programme: z.enum(PROGRAMME_IDS), round: z.string().optional(), criterion: z.string() };

/** What a stored answer needs of a confirmation, to be given again byte for byte (I14). */
export const confirmationSchema = z.object({
  ...aboutFields,
  ...basisFields,
  says: z.enum(['met', 'unmet']),
  on: z.iso.date(),
}) satisfies z.ZodType<Confirmation>;

/** A programme of the city in which conditions of the person wait for an official. */
export const waitingProgrammeSchema = z.object({
  programme: z.enum(PROGRAMME_IDS),
  round: z.string().optional(),
  /** Since when (ISO 8601 instant). */
  since: z.string(),
  conditions: z.array(z.object({ criterion: z.string(), ...basisFields, health: z.literal(true).optional() })),
});

/** The latest act about one condition. */
export const officialActSchema = z.object({
  ...aboutFields,
  ...basisFields,
  says: z.enum(['met', 'unmet', 'taken-back']),
  /** Why, in the official's own words. */
  reason: z.string(),
  /** The document that the official saw, and on which day (Asia/Seoul). Absent: the word was taken back. */
  document: z.string().optional(),
  seenOn: z.iso.date().optional(),
  health: z.literal(true).optional(),
  /** The id and the instant (ISO 8601) of the act. */
  act: z.string(),
  at: z.string(),
  /** The last day (Asia/Seoul) on which the facts that it rests on are kept. Absent: none were declared. */
  keptUntil: z.iso.date().optional(),
});
export type OfficialAct = z.infer<typeof officialActSchema>;

/** What an official says of a condition. */
export type OfficialSaying = Pick<OfficialAct, 'says' | 'reason' | 'document' | 'seenOn'>;

/** One condition of one programme. */
export type ConditionKey = { readonly programme: ProgrammeId; readonly criterion: string };

const isAbout =
  ({ programme, criterion }: ConditionKey) =>
  (one: ConditionKey): boolean =>
    one.programme === programme && one.criterion === criterion;

/** The words of officials that are not taken back, as screening reads them. */
export const confirmationsIn = ({ acts = [] }: Pick<ScreeningRecord, 'acts'>): Confirmation[] =>
  acts.flatMap(({ programme, round, criterion, state, rule, facts, says, at }) =>
    says === 'taken-back' ? [] : [{ programme, round, criterion, state, rule, facts, says, on: seoulDate(at) }],
  );

/**
 * How a condition of a person stands with the officials.
 * `waits`: for a first look. `again`: somebody looked, but a fact or the rule has changed since. `counts`: what an official found
 * is in the answer. `recorded`: the last act is not in the answer yet. `over`: somebody looked, and it does not matter now.
 */
export type ConditionStanding = 'waits' | 'again' | 'counts' | 'recorded' | 'over';

/** A condition that officials may look at or have looked at. `basis`: what a word of now would rest on. */
export type LookedAt = ConditionKey & {
  readonly round?: string | undefined;
  readonly standing: ConditionStanding;
  readonly act?: OfficialAct | undefined;
  readonly basis?: (Basis & Pick<OfficialAct, 'health'>) | undefined;
};

const waitingStanding = (basis: Basis, act: OfficialAct | undefined): ConditionStanding => {
  if (act === undefined || act.says === 'taken-back') return 'waits';
  return restsOn(act, basis) ? 'recorded' : 'again';
};

type Acting = Pick<ScreeningRecord, 'acts' | 'waits' | 'answers'>;

/** Every condition of a person that waits for an official, or of which an official has said something. */
export const lookedAt = ({ acts = [], waits = [], answers }: Acting): LookedAt[] => {
  const waiting = waits.flatMap(({ programme, round, conditions }) =>
    conditions.map(({ criterion, ...basis }): LookedAt => {
      const act = acts.find(isAbout({ programme, criterion }));
      return { programme, round, criterion, act, basis, standing: waitingStanding(basis, act) };
    }),
  );
  const others = acts
    .filter((act) => !waiting.some(isAbout(act)))
    .map((act): LookedAt => {
      const { programme, round, criterion, state, rule, facts, health } = act;
      const answer = answers.find((one) => one.programme === programme);
      const word = answer?.official?.[criterion];
      if (word === undefined) return { programme, round, criterion, act, standing: 'over' };
      const standing = word.says === act.says ? 'counts' : 'recorded';
      return { programme, round, criterion, act, basis: { state, rule, facts, health }, standing };
    });
  return [...waiting, ...others];
};

/** Returns a condition as officials may act on it. Undefined: there is nothing to look at. */
export const conditionOf = (record: Acting, key: ConditionKey): LookedAt | undefined =>
  lookedAt(record).find(isAbout(key));

/** What an official saw of a condition, as one text. A form repeats it, and acts on nothing else. */
export const seenOf = ({ act, basis }: LookedAt): string =>
  JSON.stringify([act?.act ?? '', basis?.state ?? '', basis?.rule ?? '', basis?.facts ?? '']);

type OfAct = { readonly id: string; readonly at: string; readonly seen: string };

/**
 * Takes an official's act into the record. The same act again changes nothing. `overtaken`: the condition is not as the official
 * saw it. `gone`: the person is not screened any more.
 */
export const takeAct = (
  record: ScreeningRecord,
  key: ConditionKey,
  saying: OfficialSaying,
  { id, at, seen }: OfAct,
): { readonly value: ScreeningRecord; readonly result: 'done' | 'overtaken' | 'gone' } => {
  if (record.registration === undefined) return { value: record, result: 'gone' };
  const now = conditionOf(record, key);
  if (now?.act?.act === id) return { value: record, result: 'done' };
  if (now?.basis === undefined || seenOf(now) !== seen || (saying.says === 'taken-back' && !hasWord(now)))
    return { value: record, result: 'overtaken' };
  const { round, basis } = now;
  const act = { ...key, round, ...basis, ...saying, act: id, at, keptUntil: record.factsKeptUntil };
  const others = (record.acts ?? []).filter((one) => !isAbout(key)(one));
  return { value: { ...record, acts: [...others, act] }, result: 'done' };
};

/** Whether there is a word of an official to be corrected or taken back. */
const hasWord = ({ act }: Pick<LookedAt, 'act'>): boolean => act !== undefined && act.says !== 'taken-back';

/**
 * The acts that are still kept on a day (Asia/Seoul): as long as the facts they rest on, or later ones, are kept. Without the
 * person's consent to facts about health, none that rests on such facts is kept.
 */
export const actsKept = (
  acts: readonly OfficialAct[],
  today: string,
  { factsKeptUntil = '', withoutHealth }: { readonly factsKeptUntil?: string; readonly withoutHealth?: true },
): OfficialAct[] =>
  acts.filter(
    ({ keptUntil, health }) =>
      (keptUntil === undefined || today <= keptUntil || today <= factsKeptUntil) &&
      !(withoutHealth === true && health === true),
  );
