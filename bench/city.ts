import {
  readColumns,
  screenRead,
  standsTo,
  type ProgrammeColumns,
} from '../functions/domain/eligibility/engine/columns.ts';
import { inventedPeople } from './invented-people.ts';
import type { BenchReport, Line } from './report.ts';
import { closuresJudging } from './screen/closures.ts';
import { engineJudging, type Judging } from './screen/verdict.ts';
import { interleaved, type Runner } from './timing.ts';
import { readyTwelve, variants } from './twelve-criteria.ts';

const PEOPLE = 100_000;
const PROGRAMMES = 50;
const ROUNDS = 5;
/** Every so many people are held against `judge` as well. */
const SAMPLE_STEP = 97;
/** Milliseconds, for people already in columns. */
const CEILING = 250;
const GOAL = 8;

/** What the columns say for each state, in the order of the states: one left to a person is unmet, one without a figure unknown. */
const STANDS = ['met', 'unmet', 'unknown', 'unmet', 'unknown'] as const;

const agrees = ({ outcomes, criteria }: ProgrammeColumns, person: number, verdict: Uint8Array): boolean =>
  outcomes[person] === verdict[criteria.length] &&
  criteria.every((criterion, index) => standsTo(criterion, person) === STANDS[verdict[index] ?? -1]);

/** Where the columns differ from those who judge person by person, programme by programme: the first person of each. */
export const differencesFrom = (
  results: readonly ProgrammeColumns[],
  judgings: readonly Judging[],
  people: readonly number[],
): readonly string[] =>
  judgings.flatMap(({ name, write }, programme) => {
    const columns = results[programme];
    if (columns === undefined) return [`programme ${programme} is not in the columns`];
    const verdict = new Uint8Array(columns.criteria.length + 1);
    const person = people.find((index) => {
      void write(index, verdict, 0);
      return !agrees(columns, index, verdict);
    });
    return person === undefined
      ? []
      : [`the columns and ${name} differ about person ${person} in programme ${programme}`];
  });

const judgingAll = ({ judgings, bytes }: { judgings: readonly Judging[]; bytes: number }): Runner['run'] => {
  const out = new Uint8Array(PEOPLE * bytes);
  return () => {
    for (const { write } of judgings)
      for (let person = 0; person < PEOPLE; person += 1) void write(person, out, person * bytes);
  };
};

/** A whole city against fifty programmes, in columns and by closures. */
export const benchCity = async (): Promise<BenchReport> => {
  const people = inventedPeople(PEOPLE);
  const limits = variants(PROGRAMMES);
  const programmes = limits.map((own) => readyTwelve(own));
  const closures = limits.map((own) => closuresJudging(readyTwelve(own), own, people));
  const columns = readColumns(programmes, people);
  const everybody = [...people.keys()];
  const results = screenRead(programmes, columns);
  const differences = [
    ...differencesFrom(results, closures, everybody),
    ...differencesFrom(
      results,
      programmes.map((ready) => engineJudging(ready, people)),
      everybody.filter((index) => index % SAMPLE_STEP === 0),
    ),
  ];
  const bytes = Math.max(...programmes.map(({ criteria }) => criteria.length)) + 1;
  const timings = await interleaved(
    [
      { name: 'this project, people in columns', run: () => void screenRead(programmes, columns) },
      {
        name: 'this project, people read into columns first',
        run: () => void screenRead(programmes, readColumns(programmes, people)),
      },
      { name: 'hand-written closures', run: judgingAll({ judgings: closures, bytes }) },
    ],
    ROUNDS,
  );
  const own = timings[0]?.median ?? NaN;
  const marks: readonly Partial<Line>[] = [{ ceiling: CEILING }, {}, { goal: GOAL }];
  return {
    bench: 'city',
    workload: `${PEOPLE.toLocaleString('en-US')} invented people × ${PROGRAMMES} programmes × 12 criteria, one core; the whole city`,
    unit: 'ms',
    differences,
    lines: timings.map(({ name, median }, index) => ({
      name,
      median,
      ...(index === 0 ? {} : { ratio: median / own }),
      ...marks[index],
    })),
  };
};
