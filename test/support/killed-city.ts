import { once } from 'node:events';
import { dynamoAt, partOf, tableOver, takingTurns } from './dynalite.ts';
import type { Event } from './messages.ts';
import { NOW, world, type Stage, type World } from './world.ts';

/** One message, waiting at a door or between two stages. */
export type Work = { readonly event: Event; readonly messageId: string } | { readonly stage: Stage };

/** The table, the part of it, and the point at which the process is killed: the `time`-th occurrence of a label. */
export type Doomed = {
  readonly url: string;
  readonly part: string;
  readonly work: Work;
  readonly label: string;
  readonly time: number;
};

/** What left the process: messages, replies and mails. Each is reported before the next step. */
export type Left = Pick<World, 'waiting' | 'replies' | 'mails'>;

export const worksOn = (city: World, work: Work): Promise<unknown> =>
  'stage' in work ? city.run(work.stage) : city.receive(work.event, work.messageId);

/** Runs as a separate process (test/faults/10-killed.test.ts): works until it is killed (`kill -9`). */
const live = async (): Promise<void> => {
  const [{ url, part, work, label, time }] = (await once(process, 'message')) as [Doomed];
  let times = 0;
  const tell = (): Promise<void> =>
    new Promise((resolve) => {
      const left: Left = {
        waiting: city.waiting.splice(0),
        replies: city.replies.splice(0),
        mails: city.mails.splice(0),
      };
      process.send?.(left, () => resolve());
    });
  const reached = async (point: string): Promise<void> => {
    await tell();
    if (!point.startsWith(label)) return;
    times += 1;
    if (times < time) return;
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  };
  const table = takingTurns(partOf(tableOver(dynamoAt(url)), part), reached);
  const city = world(table, NOW, undefined, undefined, undefined, [], (to) => reached(`handed on to ${to}`));
  await worksOn(city, work);
  process.disconnect();
};

if (process.send !== undefined && process.argv[1] === import.meta.filename) await live();
