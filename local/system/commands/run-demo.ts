import type { Reply } from '../../../functions/contracts/reply.ts';
import { SAMPLE_DAY, sampleCity } from '../../sample-city/sample-city.ts';
import { demoReport, lastAnswers, type DemoReport } from './demo-report.ts';
import { loadCity } from './load-city.ts';
import { startSystem } from '../start-system.ts';

type Demo = {
  readonly report: DemoReport;
  /** The last reply to each message of the city, by the label of the message. */
  readonly answers: ReadonlyMap<string, Reply>;
};

/** The next working morning, after digests, summaries to companies and refusals to partners were sent. */
const NEXT_MORNING = '2026-11-03T08:31:00+09:00';

/** Starts a system on free ports, runs the sample city from its fixed day to the next morning, and stops the system. */
export const runDemo = async (): Promise<Demo> => {
  const began = performance.now();
  const system = await startSystem({ now: SAMPLE_DAY });
  try {
    const sent = await loadCity(system, sampleCity({ day: SAMPLE_DAY }));
    await system.idle();
    await system.advanceTo(NEXT_MORNING);
    await system.idle();
    const answers = await lastAnswers(system);
    const report = await demoReport(system, sent, answers);
    const labelled = sent.flatMap(({ messageId, label }): [string, Reply][] => {
      const answer = answers.get(messageId);
      return answer === undefined ? [] : [[label, answer]];
    });
    return { report: { ...report, elapsedMs: Math.round(performance.now() - began) }, answers: new Map(labelled) };
  } finally {
    await system.stop();
  }
};
