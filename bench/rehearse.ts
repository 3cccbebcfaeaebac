import { PROGRAMME_IDS } from '../functions/contracts/programmes.ts';
import { judge, readyProgramme } from '../functions/domain/eligibility/engine/judge.ts';
import {
  readProposal,
  rehearse,
  type Rehearsal,
  type RehearsedPerson,
} from '../functions/domain/eligibility/engine/rehearse.ts';
import { FIGURES } from '../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../functions/domain/eligibility/programmes/programmes.ts';
import { inventedPeople } from './invented-people.ts';
import type { BenchReport } from './report.ts';
import { interleaved } from './timing.ts';

const PEOPLE = 100_000;
const ROUNDS = 5;
/** Milliseconds. */
const CEILING = 1_000;
const GOAL = 2;

/** An invented median income (기준 중위소득) for 2027, in won per month by household size. */
const PROPOSAL = {
  medianIncome: [{ year: 2027, byHouseholdSize: [3, 4, 5, 6, 7, 8, 9].map((millions) => millions * 1_000_000) }],
};

const { figures: proposed, from: on } = readProposal(FIGURES, PROPOSAL);
const programmes = PROGRAMME_IDS.map((id) => PROGRAMMES[id]);

export const rehearsed = (people: readonly RehearsedPerson[]): Rehearsal =>
  rehearse({ programmes, figures: FIGURES, proposed, on, people });

/** The same as lines, one for each answer that differs. */
export const linesOf = ({ programmes: answers }: Rehearsal): string[] =>
  answers.flatMap(({ programme, flips }) =>
    flips.flatMap(({ from, to, who }) => who.map((id) => `${programme} ${from} ${to} ${id}`)),
  );

/** The lines that `judge` gives, person by person. */
export const judgedOneByOne = (people: readonly RehearsedPerson[]): string[] =>
  programmes.flatMap((programme) => {
    const before = readyProgramme(programme, { on, knownOn: on, figures: FIGURES });
    const after = readyProgramme(programme, { on, knownOn: on, figures: proposed });
    const lines: string[] = [];
    for (const { id, subject } of people) {
      const from = judge(before, subject);
      const to = judge(after, subject);
      if (from !== to) lines.push(`${programme.id} ${from} ${to} ${id}`);
    }
    return lines;
  });

const without = (lines: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
};

export const differencesBetween = (rehearsal: readonly string[], judged: readonly string[]): readonly string[] => [
  ...without(rehearsal, judged).map((line) => `only the rehearsal says: ${line}`),
  ...without(judged, rehearsal).map((line) => `only judge says: ${line}`),
];

/** A new median income rehearsed on a city, in columns and person by person. */
export const benchRehearse = async (): Promise<BenchReport> => {
  const people = inventedPeople(PEOPLE).map((subject, index) => ({ id: String(index), subject }));
  const differences = differencesBetween(linesOf(rehearsed(people)), judgedOneByOne(people));
  const timings = await interleaved(
    [
      { name: 'this project', run: () => void rehearsed(people) },
      { name: 'judge, person by person', run: () => void judgedOneByOne(people) },
    ],
    ROUNDS,
  );
  const own = timings[0]?.median ?? NaN;
  return {
    bench: 'rehearse',
    workload: `${PEOPLE.toLocaleString('en-US')} invented people × ${programmes.length} programmes, by the figures held and with another median income`,
    unit: 'ms',
    differences,
    lines: timings.map(({ name, median }, index) =>
      index === 0 ? { name, median, ceiling: CEILING } : { name, median, ratio: median / own, goal: GOAL },
    ),
  };
};
