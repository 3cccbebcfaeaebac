import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { formTo, MAILBOX, pageOver, PERSON } from '../support/page-world.ts';
import { endOf, live, workOff } from '../support/city-story.ts';
import { itemsIn, partOf, startTable, tableThrough } from '../support/dynalite.ts';
import type { FaultPlan } from '../support/fault-proxy.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { NOW, world } from '../support/world.ts';

/**
 * DynamoDB applies a write, but the answer is lost. The SDK repeats the call, and its condition fails on the item that
 * the first attempt wrote. People and companies are invented.
 */

let real: Awaited<ReturnType<typeof startTable>>;
const stops: (() => unknown)[] = [];
beforeAll(async () => {
  real = await startTable();
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});
afterAll(() => real.stop());

const through = async (plan: FaultPlan): ReturnType<typeof tableThrough> => {
  const opened = await tableThrough(real.url, plan);
  stops.push(opened.stop);
  return opened;
};

const isWrite = (action: string): boolean => action.endsWith('.PutItem');

/** Every write is applied, and its first answer is lost. */
const losingFirstAnswers = (): FaultPlan => {
  const seen = new Set<string>();
  return ({ action, body }) => {
    if (!isWrite(action) || seen.has(body)) return { kind: 'pass' };
    seen.add(body);
    return { kind: 'drop-after' };
  };
};

describe('a write whose answer was lost (fault 19)', () => {
  test('is known as its own, be it the first or one over it', async () => {
    const { table, proxy } = await through(losingFirstAnswers());
    expect(await table.writeAfter({ pk: 'own', sk: '1', version: 1 }, 0)).toBe('written');
    expect(await table.writeAfter({ pk: 'own', sk: '1', version: 2 }, 1)).toBe('written');
    expect(proxy.history().filter(({ fault }) => fault.kind === 'drop-after')).toHaveLength(2);
    expect(await table.read('own', '1')).toEqual({ pk: 'own', sk: '1', version: 2 });
  });

  test('of a projection says that what stands there is as new, and needs no right to read', async () => {
    const { table, proxy } = await through(losingFirstAnswers());
    expect(await table.writeNewer({ pk: 'shown', sk: '1', version: 3, value: 'three' })).toBe('already-newer');
    expect(proxy.history().every(({ action }) => isWrite(action))).toBe(true);
    expect(await table.read('shown', '1')).toEqual({ pk: 'shown', sk: '1', version: 3, value: 'three' });
  });

  test('is not taken for the same words of another writer', async () => {
    const item = { pk: 'other', sk: '1', version: 1, value: 'the same claim' };
    await real.table.writeAfter(item, 0);
    // The first attempt writes nothing. At the second attempt another writer's item is there.
    const { table } = await through(({ index }) =>
      index === 0 ? { kind: 'error-before', status: 500 } : { kind: 'pass' },
    );
    expect(await table.writeAfter(item, 0)).toBe('conflict');
  });

  test('and over which somebody wrote before it was made again is a conflict', async () => {
    const { table, proxy } = await through(({ index }) =>
      index === 0 ? { kind: 'drop-after' } : { kind: 'delay', millis: index === 1 ? 400 : 0 },
    );
    const writing = table.writeAfter({ pk: 'over', sk: '1', version: 1 }, 0);
    await expect.poll(() => proxy.history().length, { interval: 1, timeout: 10_000 }).toBe(2);
    expect(await real.table.writeAfter({ pk: 'over', sk: '1', version: 2 }, 1)).toBe('written');
    expect(await writing).toBe('conflict');
  });

  test('costs a read more, and a conflict that is none of its own costs none', async () => {
    const { table, proxy } = await through(() => ({ kind: 'pass' }));
    await table.writeAfter({ pk: 'cost', sk: '1', version: 1 }, 0);
    expect(await table.writeAfter({ pk: 'cost', sk: '1', version: 1 }, 0)).toBe('conflict');
    expect(proxy.counts().calls).toBe(2);
  });
});

test('when every write of the city loses its first answer all ends as if none had: the mails go at once, each once (fault 19)', async () => {
  const clean = memoryTable();
  const good = world(clean);
  await live(good);
  const { table, proxy } = await through(losingFirstAnswers());
  const city = world(partOf(table, 'city#'));
  await live(city);
  const end = await endOf(city, itemsIn(await real.all(), 'city#'));
  expect(end).toEqual(await endOf(good, clean.all()));
  expect(end.open).toEqual([]);
  expect(end.mails.length).toBeGreaterThan(10);
  // No answer is sent a second time either.
  expect(city.replies).toHaveLength(good.replies.length);
  const writes = proxy.history().filter(({ action }) => isWrite(action));
  expect(writes.filter(({ fault }) => fault.kind === 'drop-after').length).toBeGreaterThan(70);
});

test('on the page too: what the person asks for is done, once, and no form says that it was used (fault 19)', async () => {
  const { table } = await through(losingFirstAnswers());
  const own = partOf(table, 'page#');
  const stages = world(own);
  await stages.receive(submitted('masan-univ', posting()), 'm-p');
  await stages.receive(registered('masan-univ', seeker()), 'm-s');
  await workOff(stages);
  const page = pageOver(stages, NOW);
  const address = `/me/${page.link('page', PERSON)}`;
  const mailed = (kind: string): number => stages.mails.filter(({ tags }) => tags['kind'] === kind).length;

  const form = formTo((await page.send('GET', address)).body, 'introduce');
  const introduced = await page.send('POST', form.action, page.filled(form, [['agree', 'yes']]));
  expect(introduced.headers['location']).toBe(`${address}?done=introduced`);
  await workOff(stages);
  expect(mailed('introduction')).toBe(1);

  const stop = `/stop/${page.link('stop', `${MAILBOX}.${PERSON}`)}`;
  expect((await page.send('POST', stop, 'List-Unsubscribe=One-Click')).status).toBe(200);
  await workOff(stages);
  expect(mailed('opt-out-confirmed')).toBe(1);

  const deletion = formTo((await page.send('GET', `${address}/delete`)).body, 'delete');
  await page.send('POST', deletion.action, page.filled(deletion, [['sure', 'yes']]));
  await workOff(stages);
  expect((await page.send('GET', address)).status).toBe(404);
});
