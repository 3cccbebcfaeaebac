import { expect, test } from 'vitest';
import { batchConsumer, type Work } from '../../functions/lambda/batch-consumer.ts';
import { takingTurns } from '../support/dynalite.ts';
import { memoryTable } from '../support/memory-table.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW, world } from '../support/world.ts';
import { AT_A, AT_OTHER_PARTNER, EVERYTHING, MARKS, PERSON, SENT_AGAIN, WITHDRAWN } from '../support/marked-person.ts';

/** Runs each piece of work as a function does. Returns every line that it logs. */
const logged = async (works: readonly (readonly [body: string, work: Work])[]): Promise<string[]> => {
  const lines: string[] = [];
  const log = (...line: unknown[]) => void lines.push(JSON.stringify(line));
  for (const [index, [body, work]] of works.entries()) {
    const event = sqsEvent([{ messageId: `m-${index}`, body }], { queue: 'jobs-dev-masan-univ-people' });
    await batchConsumer(() => work, { clock: () => NOW, logger: { info: log, error: log } })(event, lambdaContext());
  }
  return lines;
};

test.each([
  ['works', 0],
  // An error from the database may quote the key or the item.
  ['breaks at every seventh call, with an error that quotes what was written', 7],
])('no log line bears a mark of the person or their hash, when all %s', async (_, every) => {
  let calls = 0;
  const city = world(
    takingTurns(memoryTable(), (label) => {
      calls += 1;
      const breaks = every > 0 && calls % every === 0;
      return breaks ? Promise.reject(new Error(`표식길동 mark@people.example ${PERSON} ${label}`)) : Promise.resolve();
    }),
  );
  const events = [...EVERYTHING, AT_OTHER_PARTNER, SENT_AGAIN, WITHDRAWN];
  const lines = await logged(events.map((event) => [event.body, ({ messageId }) => city.receive(event, messageId)]));
  const stages = [...city.waiting];
  lines.push(...(await logged(stages.map((stage) => [JSON.stringify(stage.message), () => city.run(stage)]))));
  lines.push(...(await logged([['{"sweep":true}', () => city.sweepAt('2026-11-03T00:00:00.000Z')]])));
  expect(lines.length).toBeGreaterThan(events.length);
  expect(lines.some((line) => line.includes('will be tried again'))).toBe(every > 0);
  expect(lines.filter((line) => MARKS.test(line))).toEqual([]);
  expect(lines.filter((line) => line.includes(PERSON) || line.includes(AT_A))).toEqual([]);
});
