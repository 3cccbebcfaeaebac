import { inventedPeople } from './invented-people.ts';
import type { BenchReport, Line } from './report.ts';
import { closuresJudging } from './screen/closures.ts';
import {
  celJudging,
  feelJudging,
  jsonLogicJudging,
  jsonRulesJudging,
  preparedFacts,
  readingFacts,
} from './screen/peers.ts';
import { bytesFor, differencesIn, engineJudging, type Judging } from './screen/verdict.ts';
import { interleaved, type Runner, type Timing } from './timing.ts';
import { readyTwelve, REAL } from './twelve-criteria.ts';

/** How many times slower than this project each peer should be, at least. */
const GOALS: Readonly<Record<string, number>> = {
  'json-rules-engine': 200,
  feelin: 1_000,
  'cel-js': 3,
  'json-logic-engine': 1.5,
  'hand-written closures': 0.7,
};

const runnerOf = ({ name, write }: Judging, people: number, bytes: number): Runner => {
  const out = new Uint8Array(people * bytes);
  return {
    name,
    run: async () => {
      for (let index = 0; index < people; index += 1) {
        const pending = write(index, out, index * bytes);
        if (pending !== undefined) await pending;
      }
    },
  };
};

const linesOf = (timings: readonly Timing[], own: Timing, people: number, perMs: number): Line[] =>
  timings.map(({ name, median }) => {
    const goal = GOALS[name];
    return {
      name,
      median: (median / people) * perMs,
      ...(name === own.name ? {} : { ratio: median / own.median }),
      goal,
    };
  });

/** Everything that judges the twelve criteria, this project first. */
export const judgings = (people: ReturnType<typeof inventedPeople>): { all: Judging[]; bytes: number } => {
  const ready = readyTwelve();
  const facts = readingFacts(ready, people);
  const prepared = jsonLogicJudging(ready, preparedFacts(ready, people));
  return {
    bytes: bytesFor(ready),
    all: [
      engineJudging(ready, people),
      jsonRulesJudging(ready, facts),
      feelJudging(ready, facts),
      celJudging(ready, facts),
      jsonLogicJudging(ready, facts),
      closuresJudging(ready, REAL, people),
      { ...prepared, name: 'json-logic-engine, facts read beforehand' },
    ],
  };
};

const PEOPLE = 2_000;
const ROUNDS = 7;

/** One programme of twelve criteria, every criterion explained, compared with rule engines and hand-written code. */
export const benchScreen = async (): Promise<BenchReport> => {
  const people = inventedPeople(PEOPLE);
  const { all, bytes } = judgings(people);
  const differences = await differencesIn(all, PEOPLE, bytes);
  const timings = await interleaved(
    all.map((judging) => runnerOf(judging, PEOPLE, bytes)),
    ROUNDS,
  );
  const [own] = timings;
  return {
    bench: 'screen',
    workload: `12 criteria, ${PEOPLE.toLocaleString('en-US')} invented people, 30 % of facts unknown, every criterion and the outcome; a person`,
    unit: 'ns',
    differences,
    lines: own === undefined ? [] : linesOf(timings, own, PEOPLE, 1_000_000),
  };
};
