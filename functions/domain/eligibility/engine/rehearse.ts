import { ageOn } from '../../language/calendar.ts';
import { isObject } from '../../language/json-in.ts';
import { columnsOf, outcomesIn } from './columns.ts';
import type { Programme } from './criterion.ts';
import { FiguresError, withChange, type Figures } from '../law/figures.ts';
import { OUTCOMES, readyProgramme, type ScreeningOutcome } from './judge.ts';
import type { Subject } from './subject.ts';

/** A person on whom a change is rehearsed. `id` is the partner's own key, or the person's position in the file. */
export type RehearsedPerson = { readonly id: string; readonly subject: Subject };

/** The number of people by age on the day, by declared sex, and by district of residence. */
export type Groups = {
  readonly age: Readonly<Record<string, number>>;
  readonly sex: Readonly<Record<string, number>>;
  readonly district: Readonly<Record<string, number>>;
};

type Flip = {
  readonly from: ScreeningOutcome;
  readonly to: ScreeningOutcome;
  readonly count: number;
  readonly who: readonly string[];
  readonly byGroup: Groups;
};

export type Rehearsal = {
  readonly on: string;
  readonly people: number;
  readonly programmes: readonly {
    readonly programme: string;
    readonly people: number;
    readonly flips: readonly Flip[];
  }[];
  /** The number of people whose answer in any programme differs, and who would get a mail. */
  readonly mails: number;
  readonly groups: Groups;
};

const LISTS = ['limits', 'medianIncome', 'rounds', 'minimumWage'] as const;

const firstDayOf = (entry: unknown, figures: Figures): string[] => {
  if (!isObject(entry)) return [];
  const { effectiveFrom, year, id } = entry;
  if (typeof effectiveFrom === 'string') return [effectiveFrom];
  if (typeof year === 'number') return [`${year}-01-01`];
  // An existing round keeps its days unless the proposal names others.
  return figures.rounds.filter((round) => round.id === id).map(({ effectiveFrom: from }) => from);
};

/** A proposal read from a file: the figures under it, and the first day on which anything differs. */
export type Proposal = { readonly figures: Figures; readonly from: string };

/**
 * Reads a proposal `{ limits?, medianIncome?, rounds?, minimumWage?, note? }` against the figures held. `note` is for
 * people.
 * @throws FiguresError with a sentence for every problem
 */
export const readProposal = (figures: Figures, change: unknown): Proposal => {
  if (!isObject(change)) throw new FiguresError(['The change must be one JSON object.']);
  const { note: _note, ...lists } = change;
  const changed = withChange(figures, lists);
  const days = LISTS.flatMap((list) => {
    const entries = lists[list];
    return Array.isArray(entries) ? entries.flatMap((entry) => firstDayOf(entry, figures)) : [];
  });
  const from = days.toSorted()[0];
  if (from === undefined) throw new FiguresError(['The change does not say from which day it is in force.']);
  return { figures: changed, from };
};

const AGE_BANDS = [
  ['-19', 19],
  ['20-29', 29],
  ['30-39', 39],
  ['40-49', 49],
  ['50-59', 59],
  ['60-64', 64],
] as const;
const OLDEST_BAND = '65+';

const ageBand = (age: number): string => AGE_BANDS.find(([, last]) => age <= last)?.[0] ?? OLDEST_BAND;

const SEXES: readonly string[] = ['female', 'male'];

/** The key under which a district is counted. A text that is no code is never shown, because it may be anything. */
const districtKey = (district: string): string => (/^[0-9]{5}$/.test(district) ? district : UNKNOWN_DISTRICT);
export const UNKNOWN_DISTRICT = 'unknown';

const tally = (keys: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

const groupsOf = (people: readonly RehearsedPerson[], on: string): Groups => ({
  age: tally(people.map(({ subject }) => ageBand(ageOn(subject.seeker.birthDate, on)))),
  sex: tally(people.flatMap(({ subject: { facts } }) => SEXES.filter((sex) => sex === facts.sex))),
  district: tally(people.map(({ subject }) => districtKey(subject.seeker.residence.district))),
});

/** Returns the people whose answer differs, by the old and the new outcome, in the order of the outcomes' names. */
const flipsBetween = (
  before: Uint8Array,
  after: Uint8Array,
  people: readonly RehearsedPerson[],
): { from: ScreeningOutcome; to: ScreeningOutcome; who: RehearsedPerson[] }[] => {
  const changed = [...people.keys()].filter((index) => before[index] !== after[index]);
  const names = OUTCOMES.toSorted();
  return names
    .flatMap((from) => names.map((to) => ({ from, to })))
    .map(({ from, to }) => {
      const [old, now] = [OUTCOMES.indexOf(from), OUTCOMES.indexOf(to)];
      const those = changed.filter((index) => before[index] === old && after[index] === now);
      return { from, to, who: those.flatMap((index) => people[index] ?? []) };
    })
    .filter(({ who }) => who.length > 0);
};

/**
 * Returns who would get another answer under a proposal. Every person is judged by the held and by the proposed
 * figures, with the same `on` and `knownOn`. The result has only ids, never a value or a name.
 */
export const rehearse = ({
  programmes,
  figures,
  proposed,
  on,
  people,
}: {
  readonly programmes: readonly Programme[];
  readonly figures: Figures;
  readonly proposed: Figures;
  readonly on: string;
  readonly people: readonly RehearsedPerson[];
}): Rehearsal => {
  const outcomesOf = outcomesIn(columnsOf(people.map(({ subject }) => subject)));
  const changed = new Set<RehearsedPerson>();
  const answers = programmes.map((programme) => {
    const before = outcomesOf(readyProgramme(programme, { on, knownOn: on, figures }));
    const after = outcomesOf(readyProgramme(programme, { on, knownOn: on, figures: proposed }));
    const flips = flipsBetween(before, after, people).map(({ from, to, who }) => {
      for (const person of who) changed.add(person);
      return { from, to, count: who.length, who: who.map(({ id }) => id), byGroup: groupsOf(who, on) };
    });
    return { programme: programme.id, people: people.length, flips };
  });
  return { on, people: people.length, programmes: answers, mails: changed.size, groups: groupsOf([...changed], on) };
};
