import { describe, expect, test } from 'vitest';
import {
  admit,
  askLater,
  cameBack,
  closeCircuit,
  countMails,
  learnLeft,
  learnRate,
  NEW_CHANNEL,
  openCircuit,
  RATE_VALID,
  type Channel,
} from '../../../functions/domain/mail/channel.ts';

const NOW = 1_000_000_000;
const AHEAD = 15_000;
const FAST: Channel = learnRate(NEW_CHANNEL, 10, NOW);

const admitted = (channel: Channel, wanted: number, now: number, critical = false) => {
  const { channel: after, admission } = admit(channel, { wanted, now, ahead: AHEAD, critical });
  return 'admitted' in admission ? { after, ...admission.admitted } : { after, ...admission };
};

describe('pacing', () => {
  test('gives every mail a moment of its own, no faster than the provider allows', () => {
    const first = admitted(FAST, 5, NOW);
    expect(first).toMatchObject({ from: NOW, interval: 100, mails: 5 });
    expect(admitted(first.after, 5, NOW)).toMatchObject({ from: NOW + 500 });
    expect(admitted(first.after, 5, NOW + 2_000)).toMatchObject({ from: NOW + 2_000 });
  });

  test('is one a second until the provider has said what it allows', () => {
    expect(admitted(NEW_CHANNEL, 2, NOW)).toMatchObject({ interval: 1_000 });
  });

  test('lets nobody reserve further ahead than they can wait', () => {
    const far = (ahead: number): Channel => ({ ...FAST, nextAt: NOW + ahead });
    expect(admitted(far(AHEAD), 1, NOW)).toMatchObject({ from: NOW + AHEAD });
    expect(admitted(far(AHEAD + 1), 1, NOW)).toMatchObject({ refused: 'busy', until: NOW + AHEAD + 1 });
  });

  test('keeps what the provider said when it does not answer, and asks again in a minute', () => {
    const later = askLater(FAST, NOW + RATE_VALID);
    expect(later.rate).toBe(10);
    expect(later.askedAt).toBe(NOW + 60_000);
    expect(askLater(FAST, NOW).askedAt).toBe(NOW);
  });
});

describe('the last twentieth of a day’s quota', () => {
  test('is kept for mail that somebody waits for, also between two questions about it', () => {
    const full = learnLeft(FAST, 1_000, 1_000);
    const most = countMails(full, 949);
    expect(admitted(most, 1, NOW)).toMatchObject({ mails: 1 });
    const last = countMails(most, 1);
    expect(admitted(last, 1, NOW)).toMatchObject({ refused: 'kept', until: NOW + RATE_VALID });
    expect(admitted(last, 1, NOW, true)).toMatchObject({ mails: 1 });
  });

  test('is free again when the provider says so, and there is none without a limit', () => {
    const scarce = learnLeft(FAST, 50, 1_000);
    expect(admitted(learnLeft(scarce, 51, 1_000), 1, NOW)).toMatchObject({ mails: 1 });
    expect(learnLeft(scarce, Infinity, Infinity)).toEqual(FAST);
    expect(countMails(FAST, 10)).not.toHaveProperty('left');
  });
});

describe('the circuit', () => {
  const open = openCircuit(FAST, 'AccountSendingPausedException', NOW, false);

  test('is opened by one failure, for a minute, and lets nothing through, however critical (fault 14)', () => {
    expect(admitted(open, 5, NOW + 59_999)).toMatchObject({ refused: 'closed', until: NOW + 60_000 });
    expect(admitted(open, 5, NOW + 59_999, true)).toMatchObject({ refused: 'closed' });
  });

  test('lets one mail try after that, and everybody else wait a minute for what becomes of it', () => {
    const probe = admitted(open, 5, NOW + 60_000);
    expect(probe).toMatchObject({ mails: 1 });
    expect(admitted(probe.after, 5, NOW + 60_001)).toMatchObject({ refused: 'closed', until: NOW + 120_000 });
    expect(admitted(probe.after, 5, NOW + 120_000)).toMatchObject({ mails: 1 });
  });

  test('waits twice as long after every probe that fails, up to a quarter of an hour', () => {
    const waits: number[] = [];
    for (let channel = open, now = NOW; waits.length < 7;) {
      const until = channel.circuit?.until ?? 0;
      waits.push(until - now);
      now = until;
      channel = openCircuit(channel, 'AccountSendingPausedException', now, true);
    }
    expect(waits.map((wait) => wait / 60_000)).toEqual([1, 2, 4, 8, 15, 15, 15]);
  });

  test('is not opened wider by mails that were on their way when it opened', () => {
    expect(openCircuit(open, 'AccountSendingPausedException', NOW + 50, false)).toBe(open);
  });

  test('closes with the first mail that is taken, and then counts from the beginning', () => {
    const closed = closeCircuit(openCircuit(open, 'paused', NOW + 60_000, true));
    expect(admitted(closed, 5, NOW + 60_001)).toMatchObject({ mails: 5 });
    expect(openCircuit(closed, 'paused', NOW, false).circuit?.attempts).toBe(1);
    expect(closeCircuit(closed)).toBe(closed);
  });
});

describe('our own stop', () => {
  /** A channel after `mails` mails, with `times` bounces or complaints. */
  const after = (mails: number, as: 'bounces' | 'complaints', times: number): Channel => {
    let channel: Channel = { ...FAST, nextAt: 0 };
    for (let sent = 0; sent < mails; sent += 10) channel = countMails(channel, 10);
    for (let time = 0; time < times; time += 1) channel = cameBack(channel, as, NOW);
    return channel;
  };

  test.each([
    ['bounces', 1_000, 49, undefined],
    ['bounces', 1_000, 50, 'bounces'],
    ['bounces', 5_000, 199, undefined],
    ['bounces', 5_000, 200, 'bounces'],
    ['complaints', 1_000, 4, undefined],
    ['complaints', 1_000, 5, 'complaints'],
    ['complaints', 10_000, 7, undefined],
    ['complaints', 10_000, 8, 'complaints'],
  ] as const)('%s of %i mails: %i of them, stopped for %s (4 % and 50, 0.08 % and 5)', (as, mails, times, reason) => {
    expect(after(mails, as, times).stopped?.reason).toBe(reason);
  });

  test('looks at the last ten thousand mails: what bounced before is forgotten', () => {
    let channel = after(1_000, 'bounces', 49);
    for (let sent = 0; sent < 10_000; sent += 10) channel = countMails(channel, 10);
    expect(cameBack(channel, 'bounces', NOW).stopped).toBeUndefined();
    expect(channel.stretches).toHaveLength(10);
  });

  test('ends all mail but the critical, which goes one by one', () => {
    const stopped = after(1_000, 'bounces', 50);
    const now = NOW + 10_000_000;
    expect(admitted(stopped, 5, now)).toMatchObject({ refused: 'stopped', until: now + 3_600_000 });
    expect(admitted(stopped, 5, now, true)).toMatchObject({ mails: 1 });
  });

  test('keeps the first reason and its time until somebody has looked', () => {
    const stopped = after(1_000, 'bounces', 50);
    expect(cameBack(stopped, 'bounces', NOW + 1).stopped).toEqual(stopped.stopped);
  });
});
