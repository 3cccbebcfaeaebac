import { describe, expect, test } from 'vitest';
import type { Table } from '../../functions/stores/table.ts';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import type { Mailbox } from '../../functions/domain/mail/mailbox.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { keyed, NOW, world, type Stage } from '../support/world.ts';

const A = 'masan-univ';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The window of a match mail and of a digest. */
const W = 24 * HOUR;
const START = Date.parse(NOW.now);
const AFTER = (milliseconds: number): string => new Date(START + milliseconds).toISOString();
const MAILBOX = mailboxOf(seeker().email, keyed);

const isClaim = (item: { readonly sk: string; readonly value?: unknown }): boolean =>
  item.sk === 'mailbox' && Object.values((item.value as Mailbox).open).some(({ state }) => state === 'claimed');

/**
 * A match that fits. Its process freezes right after its claim, or before its turn to claim. Other processes are not
 * frozen: they work on the same table with their own clock.
 */
const frozen = async (where: 'after the claim' | 'before the claim', cadence?: 'daily') => {
  const table = memoryTable();
  const others = world(table, NOW);
  const { promise: thawed, resolve: thaw } = Promise.withResolvers<void>();
  const { promise: froze, resolve: freezes } = Promise.withResolvers<void>();
  let now = START;
  const freeze = async (): Promise<void> => {
    freezes();
    await thawed;
  };
  const cold: Table = {
    ...table,
    writeAfter: async (item, after) => {
      const written = await table.writeAfter(item, after);
      if (where === 'after the claim' && isClaim(item)) await freeze();
      return written;
    },
  };
  const pass = async (): Promise<{ passed: true }> => {
    if (where === 'before the claim') await freeze();
    return { passed: true };
  };
  const process = world(cold, NOW, undefined, pass, () => now);
  await others.receive(registered(A, seeker(cadence === undefined ? {} : { mail: { cadence } })), 'm-s');
  await others.receive(submitted(A, posting()), 'm-p');
  for (const stage of others.waiting.splice(0)) if (stage.to === 'match-posting') await others.run(stage);
  // Who wants a digest is told of new jobs in the morning.
  if (cadence !== undefined) await others.morningAt('2026-11-02T23:30:00.000Z');
  const stage = others.waiting.splice(0).find(({ to, message }) => to === 'send-notice' && 'person' in message);
  if (stage === undefined) throw new Error('No match was found');
  const mails = () => [...process.mails, ...others.mails].filter(({ to }) => to === seeker().email);
  /** The process continues at an instant, from where it froze. */
  const goOn = async <T>(work: Promise<T>, after: number): Promise<T> => {
    now = START + after;
    thaw();
    return work;
  };
  const wake = (after: number) => others.sendAt({ kind: 'wake', mailbox: MAILBOX }, AFTER(after));
  return { process, others, stage, froze, goOn, wake, mails };
};

const begin = async ({ process, stage, froze }: Awaited<ReturnType<typeof frozen>>, as: Stage = stage) => {
  const work = process.run(as);
  await froze;
  return { work };
};

describe('a process that is frozen between its claim and the hand-over (fault 50)', () => {
  test('and thaws after the window, when the sweep has sent the mail again, sends nothing', async () => {
    const city = await frozen('after the claim');
    const { work } = await begin(city);
    expect(await city.wake(W)).toEqual(['sent-match']);
    expect(await city.goOn(work, W + HOUR)).toBe('too-late');
    expect(city.mails()).toHaveLength(1);
    expect(await city.wake(3 * W)).toEqual(['nothing-due']);
  });

  test('and thaws after the window, before the sweep, puts the mail back, and it goes once', async () => {
    const city = await frozen('after the claim');
    const { work } = await begin(city);
    expect(await city.goOn(work, W + HOUR)).toBe('too-late');
    expect(city.mails()).toEqual([]);
    expect(await city.wake(W + HOUR)).toEqual(['sent-match']);
    expect(await city.wake(3 * W)).toEqual(['nothing-due']);
    expect(city.mails()).toHaveLength(1);
  });

  test('and thaws within the window puts it back too: the next sweep sends it, and nobody waits for the window', async () => {
    const city = await frozen('after the claim');
    const { work } = await begin(city);
    expect(await city.wake(20 * MINUTE)).toEqual(['nothing-due']);
    expect(await city.goOn(work, 30 * MINUTE)).toBe('too-late');
    expect(await city.wake(45 * MINUTE)).toEqual(['sent-match']);
    expect(await city.wake(3 * W)).toEqual(['nothing-due']);
    expect(city.mails()).toHaveLength(1);
  });

  test.each([
    [2 * MINUTE, 'sent-match', 1],
    [2 * MINUTE + 1, 'too-late', 0],
  ])('for %i ms in all: %s', async (after, word, mails) => {
    const city = await frozen('after the claim');
    const { work } = await begin(city);
    expect(await city.goOn(work, after)).toBe(word);
    expect(city.mails()).toHaveLength(mails);
  });

  test('while it makes a digest: the digest is made anew', async () => {
    const city = await frozen('after the claim', 'daily');
    expect(await city.others.run(city.stage)).toEqual(['nothing-due']);
    const due = Date.parse('2026-11-02T23:30:00.000Z') - START;
    const work = city.process.sendAt({ kind: 'wake', mailbox: MAILBOX }, AFTER(due));
    await city.froze;
    expect(await city.goOn(work, due + 3 * HOUR)).toEqual(['too-late']);
    expect(city.mails()).toEqual([]);
    expect(await city.wake(due + 3 * HOUR)).toEqual(['sent-digest']);
    expect(await city.wake(due + 2 * W)).toEqual(['nothing-due']);
    expect(city.mails()).toHaveLength(1);
  });
});

test('a process that is frozen before its claim makes a claim whose window is over, and hands nothing over by it', async () => {
  const city = await frozen('before the claim');
  const { work } = await begin(city);
  expect(await city.goOn(work, W + HOUR)).toBe('too-late');
  expect(await city.wake(W + HOUR)).toEqual(['sent-match']);
  expect(city.mails()).toHaveLength(1);
});
