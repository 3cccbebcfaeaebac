import { describe, expect, test } from 'vitest';
import type { Act } from '../../functions/domain/console/act.ts';
import { actingIn } from '../../functions/serve-console/acting.ts';
import { newFormKey } from '../../functions/serve-console/form-key.ts';
import type { ActOf, Asked } from '../../functions/serve-console/route.ts';
import { consoleWorld } from '../support/console-world.ts';
import { NOW } from '../support/world.ts';

/** How an act is recorded and done. Everything is invented. */

const SESSION = 's'.repeat(43);
const ACT: Act = {
  what: 'release-posting',
  on: 'posting masan-univ P-1 revision 1',
  reason: '문맥을 살펴봄',
  before: { state: 'held' },
  after: { state: 'open' },
};

const nothing: (of: ActOf) => Promise<void> = async () => {};

const acting = () => {
  const world = consoleWorld();
  const perform = async (
    fields: Readonly<Record<string, string>>,
    { session = SESSION, act = ACT, now = NOW.now, effect = nothing } = {},
  ) => {
    const asked: Asked = {
      request: { id: 'r', host: 'h', from: '192.0.2.8', method: 'POST', path: '/p', query: '', body: '' },
      query: new URLSearchParams(),
      moment: { ...NOW, now },
      official: { account: 'official', name: 'official@city.example', groups: ['official'] },
      params: {},
      fields: new URLSearchParams(fields),
      newFormKey: () => newFormKey(session, world.deps),
    };
    return actingIn(session, world.deps).perform(asked, act, effect);
  };
  return { world, perform, key: () => newFormKey(SESSION, world.deps) };
};

describe('an act', () => {
  test('is in the audit before it is done, with who, when, what, why, before and after', async () => {
    const { world, perform, key } = acting();
    const seen: number[] = [];
    const effect = async () => void seen.push(world.audit.size);
    expect(await perform({ key: key() }, { effect })).toBe('done');
    expect(seen).toEqual([1]);
    const [[path, entry] = ['', undefined]] = world.audit;
    expect(path).toMatch(/^2026\/11\/02\/2026-11-02T030000\.000Z-[0-9a-f]{32}\.json$/);
    expect(entry).toEqual({ ...ACT, id: path.slice(-37, -5), at: NOW.now, account: 'official' });
    expect(await world.deps.audit.of('2026-11')).toEqual([entry]);
  });

  test('is not done if it cannot be recorded', async () => {
    const { world, perform, key } = acting();
    const broken = { put: async () => Promise.reject(new Error('S3 is away')) };
    Object.assign(world.deps, { auditBucket: broken });
    let done = 0;
    await expect(perform({ key: key() }, { effect: async () => void (done += 1) })).rejects.toThrow('S3 is away');
    expect(done).toBe(0);
  });

  test('that was cut off is completed by the same form, as the same act', async () => {
    const { world, perform, key } = acting();
    const fields = { key: key(), note: '의견' };
    const done: ActOf[] = [];
    const dies = async () => Promise.reject(new Error('cut off'));
    await expect(perform(fields, { effect: dies })).rejects.toThrow('cut off');
    const effect = async (of: ActOf) => void done.push(of);
    const later = '2026-11-02T03:00:09.000Z';
    expect(await perform(fields, { effect, now: later })).toBe('done');
    expect(await perform(fields, { effect, now: later })).toBe('done');
    expect(new Set(done.map((of) => JSON.stringify(of))).size).toBe(1);
    expect(done[0]?.at).toBe(NOW.now);
    expect([world.audit.size, (await world.deps.audit.of('2026-11')).length]).toEqual([1, 1]);
  });
});

describe('a form key', () => {
  const answerTo = async (fields: Readonly<Record<string, string>>) => {
    const { world, perform } = acting();
    const answer = await perform(fields, { effect: async () => Promise.reject(new Error('done')) });
    return [answer, world.audit.size];
  };

  test('of another session does nothing', async () => {
    const { world } = acting();
    expect(await answerTo({ key: newFormKey('t'.repeat(43), world.deps) })).toEqual(['used', 0]);
  });

  test('that is left out, altered or guessed does nothing', async () => {
    const own = acting().key();
    const altered = ['', 'x', '.', own.slice(0, -1), `${own}.`, `y${own.slice(1)}`, `${own}0`];
    for (const key of altered) expect(await answerTo({ key })).toEqual(['used', 0]);
    expect(await answerTo({})).toEqual(['used', 0]);
  });

  test('does not do a second thing', async () => {
    const { world, perform, key } = acting();
    const own = key();
    expect(await perform({ key: own, note: '하나' })).toBe('done');
    const effect = async () => Promise.reject(new Error('done'));
    expect(await perform({ key: own, note: '둘' }, { effect })).toBe('used');
    expect(await perform({ key: own, note: '하나' }, { act: { ...ACT, on: 'posting other' }, effect })).toBe('used');
    expect(world.audit.size).toBe(1);
  });
});
