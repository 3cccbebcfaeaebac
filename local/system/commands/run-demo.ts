import type { Reply } from '../../../functions/contracts/reply.ts';
import { crowd } from '../../sample-city/crowd.ts';
import { PEOPLE_OF_A_ROUND } from '../../sample-city/people/seekers.ts';
import { SAMPLE_DAY, sampleCity, type SampleEvent } from '../../sample-city/sample-city.ts';
import { startSystem, type LocalSystem } from '../start-system.ts';
import { demoReport, lastAnswers, measurePostings, type DemoReport } from './demo-report.ts';
import { loadCity } from './load-city.ts';
import { loadCrowd } from './load-crowd.ts';
import { SILENT, type Progress } from './progress.ts';
import { watchWork } from './watch-work.ts';

type Demo = {
  readonly report: DemoReport;
  /** The last reply to each message of the city, by the label of the message. */
  readonly answers: ReadonlyMap<string, Reply>;
};

export type DemoOptions = {
  /** How many people there are in all, at least `PEOPLE_AT_THE_DOORS`; absent: those of the sample city. */
  readonly seekers?: number | undefined;
  readonly progress?: Progress;
};

/** The next working morning, after digests, summaries to companies and refusals to partners were sent. */
const NEXT_MORNING = '2026-11-03T08:31:00+09:00';

/** Of a larger city so many people come through the doors. The others are put straight into the stores. */
export const PEOPLE_AT_THE_DOORS = 500;

/** Reads how many people there are. @throws RangeError with one sentence */
export const numberOfSeekers = (text: string): number => {
  const seekers = Number(text);
  if (!/^[0-9]{1,7}$/.test(text) || seekers < PEOPLE_AT_THE_DOORS)
    throw new RangeError(`Give a whole number from ${PEOPLE_AT_THE_DOORS} to 9999999.`);
  return seekers;
};

/** Puts everybody beyond those at the doors into the stores. Returns the messages with which the others come. */
const settle = async (system: LocalSystem, seekers: number, progress: Progress): Promise<SampleEvent[]> => {
  const people = crowd({ day: SAMPLE_DAY, count: seekers - PEOPLE_OF_A_ROUND });
  const newcomers: SampleEvent[] = [];
  while (newcomers.length < PEOPLE_AT_THE_DOORS - PEOPLE_OF_A_ROUND) {
    const { value } = people.next();
    if (value === undefined) throw new RangeError(`The demonstration has at least ${PEOPLE_AT_THE_DOORS} people.`);
    newcomers.push(value);
  }
  progress.begin('putting people in', seekers - PEOPLE_AT_THE_DOORS);
  await loadCrowd(system, people, progress.reach);
  return newcomers;
};

/** Runs the sample city from its fixed day to the next morning. */
const runDay = async (system: LocalSystem, options: DemoOptions) => {
  const { seekers, progress = SILENT } = options;
  const city = sampleCity({ day: SAMPLE_DAY });
  const newcomers = seekers === undefined ? [] : await settle(system, seekers, progress);
  const work = <T>(what: string, doing: () => Promise<T>): Promise<T> => watchWork(system, progress, what, doing);
  const sent = await work('the day', () => loadCity(system, { ...city, events: [...city.events, ...newcomers] }));
  const latency = measurePostings(system, sent);
  await work('the next morning', async () => {
    await system.advanceTo(NEXT_MORNING);
    await system.idle();
  });
  return { sent, latency };
};

/** Starts a system on free ports, runs the sample city in it, and stops the system. */
export const runDemo = async (options: DemoOptions = {}): Promise<Demo> => {
  const began = performance.now();
  const system = await startSystem({ now: SAMPLE_DAY });
  try {
    const { sent, latency } = await runDay(system, options);
    const answers = await lastAnswers(system);
    const counts = await demoReport(system, sent, answers);
    const labelled = sent.flatMap(({ messageId, label }): [string, Reply][] => {
      const answer = answers.get(messageId);
      return answer === undefined ? [] : [[label, answer]];
    });
    const report = {
      ...counts,
      postingToMail: latency,
      elapsedMs: Math.round(performance.now() - began),
      mostMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    return { report, answers: new Map(labelled) };
  } finally {
    options.progress?.end();
    await system.stop();
  }
};
