import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMER } from '../../bin/ops/remove-former.ts';
import { STAGE_SCHEMAS, type StageQueue } from '../../functions/contracts/stage-messages.ts';
import { addDays, seoulDate, type Moment } from '../../functions/domain/language/calendar.ts';
import { personOf } from '../../functions/domain/people/address.ts';
import { standingInPool, standingOfPosting } from '../../functions/steps/rebuilding-pool.ts';
import { isPaused } from '../../lib/pauses.ts';
import { formerStage } from '../support/golden.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted, withdrawn } from '../support/messages.ts';
import { rebuildPool } from '../support/rebuilt-pool.ts';
import { keyed, world, type Stage, type World } from '../support/world.ts';

/**
 * A stage of the release before the buckets is moved as the runbook says: whoever searches the pool is paused, the pool
 * is built anew, and the pause ends. Messages wait in the queues meanwhile, and new ones come in.
 */

const A = 'masan-univ';
const at = (now: string): Moment => ({ now, today: seoulDate(now) });
const PAUSED = at('2026-11-02T05:00:00.000Z');
const RESUMED = at('2026-11-02T05:40:00.000Z');
const QUIET_DAYS = 14;

const JOBS = ['하나', '둘', '셋', '넷', '다섯', '여섯', '일곱'].map((name) => `가공원 ${name} 모집`);
/** Fits nobody but a daily reader for whom nothing was left before. */
const OTHER_WORK = JOBS[5];
const READERS = ['at-once', 'daily', 'weekly', 'arriving', 'newcomer'];
const LEAVING = personOf('leaving@people.example', seeker().birthDate, keyed);
const reader = (id: string) => seeker({ externalId: `S-${id}`, email: `${id}@people.example`, name: '가상여섯' });

const former = formerStage();

const formerTable = async (): Promise<OpenTable> => {
  const table = memoryTable();
  for (const item of former.items) await table.writeNewer(item);
  return table;
};

/** The messages as they lie in the queues: today's consumers parse what the former release sent. */
const waitingThen = (): Stage[] =>
  former.waiting.map(
    ({ to, message }, index) =>
      ({ to, message: STAGE_SCHEMAS[to as StageQueue].parse(message), messageId: `former-${index}` }) as Stage,
  );

const isStill = ({ to }: Stage): boolean => isPaused({ paused: 'pool-readers' }, to);

/** Runs what is not paused, in order. The rest waits. */
const runOthers = async (city: World): Promise<void> => {
  const still: Stage[] = [];
  for (let stage = city.waiting.shift(); stage !== undefined; stage = city.waiting.shift())
    if (isStill(stage)) still.push(stage);
    else await city.run(stage);
  city.waiting.push(...still);
};

/** A sweep finds what is due, and its request waits like the others. */
const sweep = async (city: World, { now }: Moment): Promise<void> => {
  for (const mailbox of await city.stores.mailboxes.due(now, 100))
    city.waiting.push({ to: 'send-notice', message: { kind: 'wake', mailbox }, messageId: `wake-${mailbox}` });
};

/** SES reports the mails that it took before. */
const hear = async (city: World): Promise<void> => {
  for (const { to, tags } of former.unheard)
    await city.hear({
      eventType: 'Send',
      notice: tags['notice']!,
      epoch: tags['epoch']!,
      to,
      mailbox: tags['mailbox'],
    });
};

/** What goes on while the stage is paused. */
const livePaused = async (table: OpenTable): Promise<World> => {
  const city = world(table, PAUSED);
  city.waiting.push(...waitingThen());
  await city.receive(submitted(A, posting({ externalId: 'P-7', title: JOBS[6]! })), 'new-job');
  await city.receive(registered(A, reader('newcomer')), 'newcomer');
  await city.receive(withdrawn(A, 'S-leaving', 2), 'leaving');
  await hear(city);
  await sweep(city, PAUSED);
  await runOthers(city);
  return city;
};

/** The rest of the day, and quiet mornings until every reader's day has come. */
const liveOn = async (table: OpenTable, waiting: readonly Stage[]): Promise<World['mails']> => {
  const city = world(table, RESUMED);
  city.waiting.push(...waiting);
  await city.drain();
  const mails = [...city.mails];
  for (let day = addDays(RESUMED.today, 1); day <= addDays(RESUMED.today, QUIET_DAYS); day = addDays(day, 1)) {
    const morning = at(`${addDays(day, -1)}T23:30:00.000Z`);
    const then = world(table, morning);
    await then.morningAt(morning.now);
    await then.drain();
    await sweep(then, morning);
    await then.drain();
    mails.push(...then.mails);
  }
  return mails;
};

/** How often each pair was told, over the whole move. */
const toldIn = async (mails: World['mails']): Promise<ReadonlyMap<string, number>> => {
  const pairs = [...former.told, ...former.unheard].flatMap(({ to, titles }) =>
    titles.map((title) => `${to} ${title}`),
  );
  for (const { to, raw } of mails) {
    const { text = '' } = await PostalMime.parse(raw);
    if (to.endsWith('@people.example'))
      pairs.push(...JOBS.filter((title) => text.includes(title)).map((title) => `${to} ${title}`));
  }
  return new Map([...Map.groupBy(pairs, (pair) => pair)].map(([pair, times]) => [pair, times.length]));
};

const pairOf = (id: string, title: string | undefined): [pair: string, times: number] => [
  `${id}@people.example ${title}`,
  1,
];
const everyPairOnce = new Map([
  ...READERS.flatMap((id) => JOBS.filter((title) => title !== OTHER_WORK).map((title) => pairOf(id, title))),
  pairOf('quiet', OTHER_WORK),
]);
/** Who left was told of two jobs before. */
const ofLeaving = new Map(JOBS.slice(0, 2).map((title) => pairOf('leaving', title)));

describe('a stage of the release before the buckets', () => {
  test('has told some pairs, and left others in queues and mailboxes', () => {
    expect(former.told.flatMap(({ titles }) => titles)).toEqual([JOBS[0], JOBS[0]]);
    expect(former.unheard.flatMap(({ titles }) => titles)).toEqual([JOBS[1], JOBS[1]]);
    expect(new Set(former.waiting.map(({ to }) => to))).toEqual(
      new Set(['send-notice', 'match-posting', 'match-seeker']),
    );
    const mailboxes = JSON.stringify(former.items.filter(({ sk }) => sk === 'mailbox'));
    for (const left of ['"digestAt"', '"state":"claimed"', '"state":"waiting"']) expect(mailboxes).toContain(left);
    expect(mailboxes).not.toContain('toldUpTo');
  });

  test('has mailboxes in which a sweep of today finds what is due', async () => {
    const { mailboxes } = world(await formerTable()).stores;
    const due = former.items.flatMap(({ pk, sk, dueOn }) =>
      sk === 'mailbox' && dueOn !== undefined ? [pk.slice(8)] : [],
    );
    expect(due.length).toBeGreaterThan(0);
    expect((await mailboxes.due('9999', 100)).toSorted()).toEqual(due.toSorted());
  });
});

describe('that is moved with a pause (fault 28)', () => {
  let table: OpenTable;
  let paused: World;
  let mails: World['mails'];

  beforeAll(async () => {
    table = await formerTable();
    paused = await livePaused(table);
    await rebuildPool(table, PAUSED);
    mails = await liveOn(table, paused.waiting);
  });

  test('mails nobody while it is paused, and loses no message of the former release', () => {
    expect(paused.mails).toEqual([]);
    const ids = new Set(paused.waiting.map(({ messageId }) => messageId));
    for (const { messageId } of waitingThen()) expect(ids).toContain(messageId);
  });

  test('has everybody and every job in the pool afterwards', async () => {
    const { stores } = world(table, PAUSED);
    const people = table
      .all()
      .flatMap(({ pk, sk }) => (pk.startsWith('person#') && sk === 'record' ? [pk.slice(7)] : []));
    expect(people).toHaveLength(8);
    for (const person of people) expect(await standingInPool(person, stores)).toBe('right');
    for (const number of JOBS.keys())
      expect(await standingOfPosting({ partner: A, externalId: `P-${number + 1}` }, PAUSED, stores)).toBe('right');
  });

  test('tells every pair once, and nothing to who left meanwhile', async () => {
    expect(Object.fromEntries(await toldIn(mails))).toEqual(Object.fromEntries([...everyPairOnce, ...ofLeaving]));
  });

  test('keeps nothing of who left, once what the former release kept is removed', async () => {
    const within = 'matches#';
    const naming = (): Set<string | undefined> =>
      new Set(
        table
          .all()
          .filter((item) => JSON.stringify(item).includes(LEAVING))
          .map(({ pk }) => pk.split('#')[0]),
      );
    await world(table, PAUSED).sweepAt('2026-11-17T03:00:00.000Z');
    expect(naming()).toEqual(new Set(['registration', 'person', 'mailbox', 'seekers']));
    for (const { pk, sk } of table.all())
      if (FORMER.pool({ pk, sk }) || (pk.startsWith(within) && FORMER.matches({ pk: pk.slice(within.length), sk })))
        await table.remove(pk, sk);
    expect(naming()).toEqual(new Set(['registration', 'person', 'mailbox']));
  });
});

describe('that is moved without one of the steps', () => {
  test('tells nobody at once without the pause; the mornings after the rebuilding make up for it', async () => {
    const table = await formerTable();
    const city = world(table, PAUSED);
    city.waiting.push(...waitingThen());
    await hear(city);
    await city.drain();
    expect(city.mails.filter(({ to }) => to.endsWith('@people.example'))).toEqual([]);
    await rebuildPool(table, PAUSED);
    const told = await toldIn(await liveOn(table, []));
    expect(told.get(`arriving@people.example ${JOBS[0]}`)).toBe(1);
    expect([...told.values()].filter((times) => times > 1)).toEqual([]);
  });

  test('misses pairs without the rebuilding', async () => {
    const table = await formerTable();
    const { waiting } = await livePaused(table);
    const told = await toldIn(await liveOn(table, waiting));
    const missed = [...everyPairOnce.keys()].filter((pair) => !told.has(pair));
    expect(missed).toContain(`daily@people.example ${JOBS[0]}`);
  });
});
