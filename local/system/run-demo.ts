import type { Reply } from '../../functions/contracts/reply.ts';
import { SAMPLE_DAY, sampleCity } from '../sample-city/sample-city.ts';
import { demoReport, lastAnswers, type DemoReport } from './demo-report.ts';
import { loadCity } from './load-city.ts';
import { startSystem } from './start-system.ts';

type Demo = {
  readonly report: DemoReport;
  /** The last answer to each message of the city, by the label of the message. */
  readonly answers: ReadonlyMap<string, Reply>;
};

/** Runs the sample city once through the whole system, on its fixed day and free ports, and stops it. */
export const runDemo = async (): Promise<Demo> => {
  const began = performance.now();
  const system = await startSystem({ now: SAMPLE_DAY });
  try {
    const sent = await loadCity(system, sampleCity({ day: SAMPLE_DAY }));
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
