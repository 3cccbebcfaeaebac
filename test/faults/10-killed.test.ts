import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../functions/stores/table.ts';
import { instantAfter } from '../../functions/domain/language/calendar.ts';
import { endOf, hearOfMails, live, STORY, sweepAll, workOff } from '../support/city-story.ts';
import { itemsIn, partOf, startTable } from '../support/dynalite.ts';
import { worksOn, type Doomed, type Left, type Work } from '../support/killed-city.ts';
import { memoryTable, tableOf } from '../support/memory-table.ts';
import { NOW, world, type Stage, type World } from '../support/world.ts';

/**
 * A separate process is killed (`kill -9`) while it works on a message with the real SDK. Another process then gets the
 * message. People and companies are invented.
 */

/**
 * The work during which the process is killed: a message of the story at the door, or the
 * first message of a later stage.
 */
type Point = readonly [what: string, at: 'door' | Stage['to'], label: string, time: number];

/** The first two always run. The others take 1 s each and run with KILLED_POINTS=all, as in CI. */
const POINTS: readonly Point[] = [
  ['a posting comes in', 'send-notice', 'handed on to ses', 1],
  ['a posting comes in', 'door', 'after write jobs', 1],
  ['a posting comes in', 'door', 'after write posting#', 1],
  ['a posting comes in', 'door', 'handed on to match-posting', 1],
  ['a posting comes in', 'door', 'handed on to send-notice', 1],
  ['a posting comes in', 'door', 'handed on to replies', 1],
  ['a posting comes in', 'door', 'after write receipt#', 1],
  ['a posting comes in', 'door', 'after show jobs#', 1],
  ['a posting comes in', 'match-posting', 'handed on to send-notice', 1],
  ['a posting comes in', 'send-notice', 'after write mailbox#', 1],
  ['a posting comes in', 'send-notice', 'after write mailbox#', 2],
  ['somebody who stays registers', 'door', 'after write registration#', 1],
  ['somebody who stays registers', 'door', 'after write person#', 1],
  ['somebody who stays registers', 'door', 'after show seekers', 1],
  ['somebody who stays registers', 'door', 'after write mailbox#', 1],
  ['somebody who stays registers', 'door', 'after write seeker#', 1],
  ['somebody who stays registers', 'door', 'handed on to screen-seeker', 1],
  ['somebody who stays registers', 'screen-seeker', 'handed on to match-seeker', 1],
  ['facts are declared', 'door', 'after write facts#', 1],
  ['facts are declared', 'screen-seeker', 'after write screening#', 1],
  ['who leaves withdraws', 'delete-person', 'after write deletion#', 1],
  ['who leaves withdraws', 'delete-person', 'after removeAll', 1],
];
const CHOSEN = process.env['KILLED_POINTS'] === 'all' ? POINTS : POINTS.slice(0, 2);

let real: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

/** Returns the table before the work, the work itself, and the other messages that wait. */
const beforeWork = async ([what, at]: Point): Promise<{ items: readonly Item[]; work: Work; waiting: Stage[] }> => {
  const index = STORY.findIndex(([name]) => name === what);
  const [, event] = STORY[index]!;
  const table = memoryTable();
  const city = world(table);
  await live(city, 0, index);
  const work = { event: { ...event, sentAt: NOW.now }, messageId: 'm-work' };
  if (at === 'door') return { items: table.all(), work, waiting: [] };
  await worksOn(city, work);
  for (let stage = city.waiting.shift(); stage !== undefined; stage = city.waiting.shift()) {
    if (stage.to === at) return { items: table.all(), work: { stage }, waiting: city.waiting };
    await city.run(stage);
  }
  throw new Error(`Nothing comes to ${at}`);
};

const killed = async (doomed: Doomed): Promise<Left> => {
  const left: Left = { waiting: [], replies: [], mails: [] };
  const child = fork(new URL('../support/killed-city.ts', import.meta.url), { execArgv: [] });
  child.on('message', ({ waiting, replies, mails }: Left) => {
    left.waiting.push(...waiting);
    left.replies.push(...replies);
    left.mails.push(...mails);
  });
  child.send(doomed);
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal, doomed.label).toBe('SIGKILL');
  return left;
};

const finished = async (city: World, work: Work, all: () => Promise<readonly Item[]>) => {
  await worksOn(city, work);
  await workOff(city);
  await hearOfMails(city);
  await sweepAll(city, instantAfter(NOW.now, 25 * 3_600_000));
  await hearOfMails(city);
  return endOf(city, await all());
};

test.concurrent.each(CHOSEN)(
  'killed while it works on "%s" (%s) at "%s" (%i): delivered again, all ends as if nothing had died, each mail once (fault 10)',
  async (...point) => {
    const { items, work, waiting } = await beforeWork(point);
    const [what, at, label, time] = point;
    const clean = await tableOf(items);
    const part = `${what} ${at} ${label} ${time}#`;
    const table = partOf(real.table, part);
    for (const item of items) await table.writeNewer(item);
    const good = world(clean);
    good.waiting.push(...structuredClone(waiting));
    const expected = await finished(good, work, async () => clean.all());

    const left = await killed({ url: real.url, part, work, label, time });
    const city = world(table);
    city.waiting.push(...waiting, ...left.waiting);
    city.replies.push(...left.replies);
    city.mails.push(...left.mails);
    const own = async () => itemsIn(await real.all(), part);
    expect(await finished(city, work, own)).toEqual(expected);
  },
);
