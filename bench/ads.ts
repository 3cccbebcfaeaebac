import { checkPosting } from '../functions/domain/postings/check-posting.ts';
import { perfect } from '../test/support/check-support.ts';
import { formerCodes } from './ads/former.cjs';
import { corpusAds, HOSTILE, realAds, type Ad } from './ads/texts.ts';
import type { BenchReport, Line } from './report.ts';
import { medianOf } from './timing.ts';

/** The longest acceptable time for the median ad, and for a text made to take long, in milliseconds. */
const CEILING = 1;
const HOSTILE_CEILING = 50;
/** This project may take at most twice as long as the former rules. */
const GOAL = 0.5;
const ROUNDS = 5;
const LONGEST = 20_000;

const DAY = '2026-12-01';

const own = (ad: Ad): unknown => checkPosting({ ...perfect, ...ad }, { on: DAY, knownOn: DAY });
const former = (ad: Ad): unknown => formerCodes({ ...perfect, ...ad }, DAY);

const timeOf = (run: (ad: Ad) => unknown, ad: Ad): number => {
  const start = performance.now();
  run(ad);
  return performance.now() - start;
};

/** The median time of each ad over the rounds; the two programs take turns, ad by ad. */
const medians = (ads: readonly Ad[]): { readonly own: number[]; readonly former: number[] } => {
  const timings = ads.map((): { own: number[]; former: number[] } => ({ own: [], former: [] }));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [index, ad] of ads.entries()) {
      const times = { own: timeOf(own, ad), former: timeOf(former, ad) };
      if (round === 0) continue;
      timings[index]?.own.push(times.own);
      timings[index]?.former.push(times.former);
    }
  return {
    own: timings.map((timing) => medianOf(timing.own)),
    former: timings.map((timing) => medianOf(timing.former)),
  };
};

const linesOf = (name: string, ads: readonly Ad[], ceiling?: number): Line[] => {
  if (ads.length === 0) return [];
  const times = medians(ads);
  const median = medianOf(times.own);
  return [
    { name: `this project, ${name}`, median, ...(ceiling === undefined ? {} : { ceiling }) },
    {
      name: `the former rules, ${name}`,
      median: medianOf(times.former),
      ratio: medianOf(times.former) / median,
      goal: GOAL,
    },
  ];
};

const hostileLine = (piece: string): Line => {
  const ad = { title: 'x', description: piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST) };
  const times = Array.from({ length: ROUNDS }, () => timeOf(own, ad));
  return { name: `20,000 characters of ${JSON.stringify(piece)}`, median: medianOf(times), ceiling: HOSTILE_CEILING };
};

/** The check of one posting, beside the rules as they were before they read sentences. */
export const benchAds = (): BenchReport => {
  const real = realAds();
  const corpus = corpusAds();
  return {
    bench: 'ads',
    workload: `${real.length} real ads${real.length === 0 ? ' (not on this machine)' : ''} and ${corpus.length} labelled ads, one at a time`,
    unit: 'ms',
    lines: [
      ...linesOf('real ads', real, CEILING),
      ...linesOf('labelled ads', corpus, CEILING),
      ...linesOf('all ads', [...real, ...corpus], CEILING),
      ...HOSTILE.map(hostileLine),
    ],
    differences: [],
  };
};
