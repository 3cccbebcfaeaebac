import { columnsOf, outcomesIn } from '../functions/domain/eligibility/engine/columns.ts';
import { judge, OUTCOMES, type ReadyProgramme } from '../functions/domain/eligibility/engine/judge.ts';
import type { Subject } from '../functions/domain/eligibility/engine/subject.ts';
import { inventedPeople } from './invented-people.ts';
import type { BenchReport, Line } from './report.ts';
import { closuresOutcome } from './screen/closures.ts';
import { interleaved, type Runner } from './timing.ts';
import { readyTwelve, variants } from './twelve-criteria.ts';

const PEOPLE = 100_000;
const PROGRAMMES = 50;
const ROUNDS = 5;
/** Every 97th person is also screened with `judge`. */
const SAMPLE_STEP = 97;
/** Milliseconds, for people already in columns. */
const CEILING = 250;
const GOAL = 8;

/** The outcome of one person for each programme, as its index in `OUTCOMES`. */
export type OneByOne = { readonly name: string; readonly outcomes: readonly ((person: Subject) => number)[] };

export const judgeOneByOne = (programmes: readonly ReadyProgramme[]): OneByOne => ({
  name: 'judge',
  outcomes: programmes.map((ready) => (person) => OUTCOMES.indexOf(judge(ready, person))),
});

/** Compares the columns with results person by person. Returns the first person that differs, for each programme. */
export const differencesFrom = (
  results: readonly Uint8Array[],
  { name, outcomes }: OneByOne,
  people: readonly Subject[],
  step = 1,
): readonly string[] =>
  outcomes.flatMap((outcome, programme) => {
    const columns = results[programme];
    if (columns === undefined) return [`programme ${programme} is not in the columns`];
    const person = people.findIndex((one, index) => index % step === 0 && columns[index] !== outcome(one));
    return person === -1 ? [] : [`the columns and ${name} differ about person ${person} in programme ${programme}`];
  });

const runners = (people: readonly Subject[], programmes: readonly ReadyProgramme[], closures: OneByOne): Runner[] => {
  const columns = columnsOf(people);
  const kept = new Uint8Array(people.length);
  return [
    { name: 'this project, people in columns', run: () => void programmes.map(outcomesIn(columns)) },
    {
      name: 'this project, people read into columns first',
      run: () => void programmes.map(outcomesIn(columnsOf(people))),
    },
    {
      name: closures.name,
      run: () => {
        for (const outcome of closures.outcomes) {
          let index = 0;
          for (const person of people) {
            kept[index] = outcome(person);
            index += 1;
          }
        }
      },
    },
  ];
};

/** A whole city screened for fifty programmes, in columns and by closures. */
export const benchCity = async (): Promise<BenchReport> => {
  const people = inventedPeople(PEOPLE);
  const limits = variants(PROGRAMMES);
  const programmes = limits.map((own) => readyTwelve(own));
  const closures: OneByOne = {
    name: 'hand-written closures',
    outcomes: limits.map((own) => closuresOutcome(readyTwelve(own), own)),
  };
  const results = programmes.map(outcomesIn(columnsOf(people)));
  const differences = [
    ...differencesFrom(results, closures, people),
    ...differencesFrom(results, judgeOneByOne(programmes), people, SAMPLE_STEP),
  ];
  const timings = await interleaved(runners(people, programmes, closures), ROUNDS);
  const own = timings[0]?.median ?? NaN;
  const marks: readonly Partial<Line>[] = [{ ceiling: CEILING }, {}, { goal: GOAL }];
  return {
    bench: 'city',
    workload: `${PEOPLE.toLocaleString('en-US')} invented people × ${PROGRAMMES} programmes × 12 criteria, the outcome of each, one core; the whole city`,
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
