import { describe, expect, test } from 'vitest';
import { channelStore } from '../../functions/stores/mail/channel-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import type { Quota } from '../../functions/aws/mail-sender.ts';
import { mailGate, type MailGate } from '../../functions/steps/mail-gate.ts';
import { memoryTable } from '../support/memory-table.ts';
import { virtualTime } from '../simulation/notices/virtual-time.ts';

const START = Date.parse('2026-11-02T00:00:00.000Z');

/** This many processes that send through one channel, in virtual time. */
const gates = (processes: number, quota: () => Promise<Quota>, onWrite: () => unknown = () => undefined) => {
  const time = virtualTime(START);
  const memory = memoryTable();
  const table: Table = {
    ...memory,
    writeAfter: (item, after) => {
      onWrite();
      return memory.writeAfter(item, after);
    },
  };
  let asked = 0;
  const gate = (): MailGate =>
    mailGate({
      channel: channelStore(table),
      quota: () => {
        asked += 1;
        return quota();
      },
      clock: time.now,
      pause: time.sleep,
    });
  return { time, channel: channelStore(table), gates: Array.from({ length: processes }, gate), asked: () => asked };
};
const ALLOWED: Quota = { rate: 10, left: 49_000, daily: 50_000 };

describe('the gate', () => {
  test('lets the mails of all processes out at the rate that the provider allows, one after another', async () => {
    const { time, gates: all } = gates(3, async () => ALLOWED);
    const out: number[] = [];
    const sending = async (gate: MailGate): Promise<void> => {
      for (let mail = 0; mail < 20; mail += 1) if ((await gate.pass(false)).passed) out.push(time.now());
    };
    for (const gate of all) void sending(gate);
    await time.run();
    expect(out).toHaveLength(60);
    const inAnySecond = out.map((from) => out.filter((at) => at >= from && at < from + 1_000).length);
    expect(Math.max(...inAnySecond)).toBeLessThanOrEqual(11);
    expect(out.at(-1)! - START).toBeLessThanOrEqual(7_000);
  });

  test('reserves what is to be sent when little is, and counts what went with the next', async () => {
    const {
      time,
      channel,
      gates: [gate],
    } = gates(1, async () => ALLOWED);
    for (const [minute, mails] of [1, 3, 1].entries())
      time.at(START + minute * 60_000, () => {
        for (let mail = 0; mail < mails; mail += 1) void gate!.pass(false);
      });
    await time.run();
    const { stretches, nextAt } = (await channel.read('channel'))!.value;
    expect(nextAt).toBe(START + 120_100);
    expect(stretches).toEqual([{ mails: 4, bounces: 0, complaints: 0 }]);
  });

  test('reserves more at once while it sends one after another, so that the one item is not written for every mail', async () => {
    let writes = 0;
    const {
      time,
      channel,
      gates: [gate],
    } = gates(
      1,
      async () => ({ rate: 1_000, left: 100_000, daily: 200_000 }),
      () => (writes += 1),
    );
    const sending = async (): Promise<void> => {
      for (let mail = 0; mail < 1_000; mail += 1) await gate!.pass(false);
    };
    void sending();
    await time.run();
    expect(writes).toBeLessThan(40);
    expect(time.now() - START).toBeLessThan(1_100);
    const { stretches } = (await channel.read('channel'))!.value;
    expect(stretches[0]!.mails).toBeGreaterThan(900);
  });

  test('asks the provider once in five minutes for what it allows', async () => {
    const {
      time,
      gates: [gate],
      asked,
    } = gates(1, async () => ALLOWED);
    for (const minutes of [0, 1, 4.9, 5.1]) time.at(START + minutes * 60_000, () => void gate!.pass(false));
    await time.run();
    expect(asked()).toBe(2);
  });

  test('goes on at the rate it knows when the provider does not answer, and at one a second when it knows none', async () => {
    let answers = false;
    const {
      time,
      channel,
      gates: [gate],
    } = gates(1, async () => {
      if (answers) return ALLOWED;
      throw new Error('Throttling');
    });
    await time.run();
    expect(await gate!.pass(false)).toEqual({ passed: true });
    expect((await channel.read('channel'))?.value.rate).toBeUndefined();
    answers = true;
    time.at(START + 61_000, () => void gate!.pass(false));
    await time.run();
    expect((await channel.read('channel'))?.value.rate).toBe(10);
    answers = false;
    time.at(START + 400_000, () => void gate!.pass(false));
    await time.run();
    expect((await channel.read('channel'))?.value.rate).toBe(10);
  });

  test('is closed for everybody by one failure: who waits for a turn in the same process does not go, nor does anybody else', async () => {
    const {
      time,
      gates: [one, other],
    } = gates(2, async () => ALLOWED);
    const passed: boolean[] = [];
    const first = await one!.pass(false);
    for (let mail = 0; mail < 9; mail += 1) void one!.pass(false).then((pass) => passed.push(pass.passed));
    await one!.closed('AccountSendingPausedException');
    void other!.pass(false).then((pass) => passed.push(pass.passed));
    await time.run();
    expect(first.passed).toBe(true);
    expect(passed).toEqual(Array.from({ length: 10 }, () => false));
  });

  test('says when to look again while it is closed, and lets one mail try then', async () => {
    const {
      time,
      gates: [one, other],
    } = gates(2, async () => ALLOWED);
    await one!.pass(false);
    await one!.closed('AccountSendingPausedException');
    expect(await other!.pass(true)).toEqual({ passed: false, until: '2026-11-02T00:01:00.000Z', why: 'closed' });
    const passed: boolean[] = [];
    time.at(START + 60_000, () => {
      for (const gate of [one!, other!]) void gate.pass(false).then((pass) => passed.push(pass.passed));
    });
    await time.run();
    expect(passed.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
  });

  test('opens again when the mail that tried was taken, and stays closed for longer when it was not', async () => {
    for (const isTaken of [true, false]) {
      const {
        time,
        channel,
        gates: [gate],
      } = gates(1, async () => ALLOWED);
      await gate!.pass(false);
      await gate!.closed('AccountSendingPausedException');
      time.at(
        START + 60_000,
        () => void gate!.pass(false).then(() => (isTaken ? gate!.took() : gate!.closed('again'))),
      );
      await time.run();
      const { circuit } = (await channel.read('channel'))!.value;
      expect(circuit).toEqual(isTaken ? undefined : { reason: 'again', attempts: 2, until: START + 180_000 });
    }
  });

  test('is closed while nothing is left of what may be sent in a day (fault 13)', async () => {
    const {
      gates: [gate],
      channel,
    } = gates(1, async () => ({ rate: 10, left: 0, daily: 50_000 }));
    expect(await gate!.pass(true)).toEqual({ passed: false, until: '2026-11-02T00:01:00.000Z', why: 'closed' });
    expect((await channel.read('channel'))?.value.circuit?.reason).toBe('daily-quota');
  });
});

test('when little is left of what may be sent in a day, a gate lets only mail through that somebody waits for', async () => {
  const {
    gates: [gate],
  } = gates(1, async () => ({ rate: 10, left: 2_500, daily: 50_000 }));
  expect(await gate!.pass(false)).toEqual({ passed: false, until: '2026-11-02T00:05:00.000Z', why: 'kept' });
  expect(await gate!.pass(true)).toEqual({ passed: true });
});

describe('a gate that stood still', () => {
  test('does not use turns of which the time is over: they would come on top of the others', async () => {
    const { time, gates: all } = gates(1, async () => ALLOWED);
    const out: number[] = [];
    const pass = async (): Promise<void> => {
      if ((await all[0]!.pass(false)).passed) out.push(time.now());
    };
    const sending = async (): Promise<void> => {
      await Promise.all(Array.from({ length: 5 }, pass));
      // A process reserves twice as many slots as it just sent, and uses one of them.
      await pass();
      await time.sleep(10_000);
      await Promise.all(Array.from({ length: 5 }, pass));
    };
    void sending();
    await time.run();
    expect(out).toHaveLength(11);
    const late = out.slice(6);
    expect(late.slice(1).map((at, index) => at - late[index]!)).toEqual([100, 100, 100, 100]);
  });

  test('sends nothing for as long as the provider says that nothing is left of the day', async () => {
    const { time, gates: all } = gates(1, async () => ({ rate: 10, left: 0, daily: 50_000 }));
    const passed: boolean[] = [];
    const trying = async (): Promise<void> => {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        passed.push((await all[0]!.pass(false)).passed);
        await time.sleep(300_000);
      }
    };
    void trying();
    await time.run();
    expect(passed).toEqual([false, false, false]);
  });
});
