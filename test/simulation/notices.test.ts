import { describe, expect, test } from 'vitest';
import { MUTANTS } from './notices/mutants.ts';
import { deliveriesOf, faultsIn, pageOf } from './notices/report.ts';
import { tries } from '../support/tries.ts';
import { simulate } from './notices/simulate.ts';

const MINUTE = 60_000;

describe('the whole way of the mails, with crashes, lost answers, repetitions and everybody changing their mind (I4, I5; faults 1, 9 to 17, 19, 21 to 24, 26, 27, 34 to 36, 46)', () => {
  // `npm run soak` uses other seeds and far more messages.
  test('loses nothing, doubles nothing and sends nothing after consent ended', async () => {
    const messages = tries(1_000);
    const result = await simulate({ messages, seed: 1 });
    expect(faultsIn(result, { messages })).toEqual([]);
    const { total, faulted } = deliveriesOf(result);
    expect(faulted / total).toBeGreaterThan(0.15);
    expect(result.accounts.mails).toBeGreaterThan(messages / 2);
    expect(result.tooFast).toBe(0);
    expect(result.stored.items).toBeGreaterThan(messages / 5);
    expect(result.stored.largest.kind).toBe('mailbox');
  });

  test('is the same in every run of a seed, and another with another', async () => {
    const page = async (seed: number): Promise<string> => {
      const options = { messages: 60, seed };
      return pageOf(await simulate(options), options);
    };
    const first = await page(11);
    expect(await page(11)).toBe(first);
    expect((await page(12)).replace('seed 12', 'seed 11')).not.toBe(first);
  });

  test('does no harm when clocks differ by five minutes (fault 24)', async () => {
    const options = { messages: 400, seed: 21, skew: 5 * MINUTE };
    expect(faultsIn(await simulate(options), options)).toEqual([]);
  });

  test("doubles some mails when SES's events come after the window: the residual that is published (row 16)", async () => {
    const { accounts } = await simulate({ messages: 500, seed: 31, beyond: 0.5 });
    expect(accounts.doubled.length).toBeGreaterThan(0);
    expect(accounts.doubled.length / accounts.mails).toBeLessThan(0.1);
    expect([accounts.lost, accounts.afterEnd]).toEqual([[], []]);
  });
});

describe('the simulation finds what was built wrongly:', () => {
  test.each(MUTANTS)('%s', async (mutant) => {
    const { accounts } = await simulate({ messages: 600, seed: 6, mutant });
    const wrong = mutant === 'mark-before-send' ? accounts.lost : accounts.doubled;
    expect(wrong).not.toEqual([]);
  });
});
