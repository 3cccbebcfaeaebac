import { addDays } from '../../language/calendar.ts';
import { comparisonsOf, quantitiesOf } from '../engine/condition.ts';
import type { Door, RuleCitation, Sentence } from '../engine/criterion.ts';
import { readyProgramme, REVIEW, UNMET, type ReadyCriterion, type ReadyProgramme } from '../engine/judge.ts';
import type { Subject } from '../engine/subject.ts';

/** Returns what joining a programme on this day closes, and until when. It is shown before the person applies. */
export const doorsThatClose = ({ programme, situation }: ReadyProgramme): readonly Door[] =>
  programme.closes?.(situation) ?? [];

/** A programme that is closed to a person now, because of something that the person joined or applied for earlier. */
export type ClosedDoor = {
  readonly programme: string;
  readonly criterion: string;
  /** The last day on which it is closed (`YYYY-MM-DD`, Asia/Seoul). Absent if nothing known opens it again. */
  readonly until?: string;
  readonly sentence: Sentence;
  readonly citation: RuleCitation;
};

const EARLIER_STEPS: readonly string[] = [
  'facts.participations',
  'facts.applications',
  'facts.benefits.unemploymentLastPaidOn',
];

/** Whether a criterion is about what the person did before, and not about how they live. */
const asksAfterEarlierSteps = ({ row }: ReadyCriterion): boolean =>
  row.role === 'exclusion' &&
  quantitiesOf(row.test).some(({ reads }) => reads.some((path) => EARLIER_STEPS.includes(path)));

/** Whether the criterion closes the programme, for certain or by an official's decision. */
const shuts = ({ state }: ReadyCriterion, subject: Subject): boolean => {
  const now = state(subject);
  return now === UNMET || now === REVIEW;
};

const isShut = (ready: ReadyProgramme, id: string, subject: Subject): boolean =>
  ready.criteria.some((criterion) => criterion.row.id === id && shuts(criterion, subject));

/** Returns the last day on which the criterion keeps the programme closed, with the facts unchanged. */
const shutUntil = (ready: ReadyProgramme, { row }: ReadyCriterion, subject: Subject): string | undefined => {
  const { programme, situation } = ready;
  const turns = comparisonsOf(row.test).flatMap((part) =>
    part.kind === 'compare' ? (part.quantity.turns?.(subject, 1) ?? []) : [],
  );
  const days = [...turns, ...programme.turns(situation.figures)].filter((day) => day > situation.on);
  const opens = [...new Set(days)]
    .toSorted()
    .find((day) => !isShut(readyProgramme(programme, { ...situation, on: day }), row.id, subject));
  return opens === undefined ? undefined : addDays(opens, -1);
};

/**
 * Returns the programmes that are closed to a person on this day because of an earlier participation, benefit or
 * application.
 */
export const doorsClosedNow = (programmes: readonly ReadyProgramme[], subject: Subject): ClosedDoor[] =>
  programmes.flatMap((ready) =>
    ready.criteria
      .filter((criterion) => asksAfterEarlierSteps(criterion) && shuts(criterion, subject))
      .map((criterion) => {
        const until = shutUntil(ready, criterion, subject);
        const { id, sentence, citation } = criterion.row;
        return {
          programme: ready.programme.id,
          criterion: id,
          until,
          sentence,
          citation,
        };
      }),
  );
