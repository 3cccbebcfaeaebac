import { addDays } from '../../language/calendar.ts';
import { comparisonsOf, quantitiesOf } from '../engine/condition.ts';
import type { Door, RuleCitation, Sentence } from '../engine/criterion.ts';
import { readyProgramme, REVIEW, UNMET, type ReadyCriterion, type ReadyProgramme } from '../engine/judge.ts';
import type { Subject } from '../engine/subject.ts';

/** What joining a programme on this day closes, and until when: said before somebody applies. */
export const doorsThatClose = ({ programme, situation }: ReadyProgramme): readonly Door[] =>
  programme.closes?.(situation) ?? [];

/** A programme that is shut for a person now by something they joined or applied for earlier. */
export type ClosedDoor = {
  readonly programme: string;
  readonly criterion: string;
  /** The last day on which it is shut (`YYYY-MM-DD`, Asia/Seoul); absent where nothing known opens it again. */
  readonly until?: string;
  readonly sentence: Sentence;
  readonly citation: RuleCitation;
};

const EARLIER_STEPS: readonly string[] = [
  'facts.participations',
  'facts.applications',
  'facts.benefits.unemploymentLastPaidOn',
];

/** Whether a criterion asks after what the person did before, rather than how they live. */
const asksAfterEarlierSteps = ({ row }: ReadyCriterion): boolean =>
  row.role === 'exclusion' &&
  quantitiesOf(row.test).some(({ reads }) => reads.some((path) => EARLIER_STEPS.includes(path)));

/** Shut for certain, or for an official to say whether it is. */
const shuts = ({ state }: ReadyCriterion, subject: Subject): boolean => {
  const now = state(subject);
  return now === UNMET || now === REVIEW;
};

const isShut = (ready: ReadyProgramme, id: string, subject: Subject): boolean =>
  ready.criteria.some((criterion) => criterion.row.id === id && shuts(criterion, subject));

/** The last day on which the criterion keeps the door shut, with the facts as they are. */
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

/** Which programmes are shut for a person on this day because of an earlier participation, benefit or application. */
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
