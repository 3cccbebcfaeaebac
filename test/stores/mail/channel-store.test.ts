import { describe, expect, test } from 'vitest';
import {
  admit,
  cameBack,
  countMails,
  learnRate,
  NEW_CHANNEL,
  openCircuit,
  type Channel,
  type Pass,
} from '../../../functions/domain/mail/channel.ts';
import { channelStore } from '../../../functions/stores/mail/channel-store.ts';
import { realAndFake } from '../../support/real-and-fake.ts';

const NOW = Date.parse('2026-11-02T03:00:00.000Z');
/** The number of concurrent writers. */
const WRITERS = 12;
const each = <R>(work: (writer: number) => Promise<R>): Promise<R[]> =>
  Promise.all(Array.from({ length: WRITERS }, (_, writer) => work(writer)));

describe.each(realAndFake())('the channel on %s', (_, makeTable) => {
  /** Each change returns the channel after it and its own decision. */
  const made = () => {
    const table = makeTable();
    const store = channelStore(table);
    const change = async <R>(
      decide: (before: Channel) => { readonly value: Channel; readonly result: R },
    ): Promise<R> => (await store.change('channel', NEW_CHANNEL, decide)).result;
    const after = (decide: (before: Channel) => Channel): Promise<void> =>
      change((before) => ({ value: decide(before), result: undefined }));
    return { table, store, change, after, read: async () => (await store.read('channel'))?.value };
  };

  test('is not there before anybody wrote, and is changed from a new one', async () => {
    const { store, after } = made();
    expect(await store.read('channel')).toBeUndefined();
    await after((before) => countMails(before, 3));
    const value = { nextAt: 0, stretches: [{ mails: 3, bounces: 0, complaints: 0 }] };
    expect(await store.read('channel')).toEqual({ value, version: 1 });
  });

  test('keeps everything that it may hold', async () => {
    const { after, read } = made();
    const full: Channel = {
      rate: 13.5,
      askedAt: NOW,
      nextAt: NOW + 1_000 / 14,
      circuit: { reason: 'daily-quota', until: NOW, attempts: 4 },
      stretches: [{ mails: 999, bounces: 50, complaints: 5 }],
      stopped: { reason: 'complaints', at: NOW },
    };
    await after(() => full);
    expect(await read()).toEqual(full);
  });

  test('that stays the same is not written', async () => {
    const { store, after } = made();
    await after((before) => countMails(before, 0));
    expect(await store.read('channel')).toBeUndefined();
    await after((before) => countMails(before, 1));
    await after((before) => countMails(before, 0));
    expect((await store.read('channel'))?.version).toBe(1);
  });

  test('that cannot be read is an error, and is not written over', async () => {
    const { table, after, read } = made();
    const spoiled = { pk: 'channel', sk: 'channel', version: 1, value: { nextAt: 'soon' } };
    await table.writeNewer(spoiled);
    await expect(read()).rejects.toThrow('nextAt');
    await expect(after((before) => countMails(before, 1))).rejects.toThrow('nextAt');
    expect(await table.read('channel', 'channel')).toEqual(spoiled);
  });

  test('loses no mail that many count at once, and begins a stretch after a thousand', async () => {
    const { store, after, read } = made();
    await each(() => after((before) => countMails(before, 100)));
    const { stretches } = (await read()) ?? NEW_CHANNEL;
    expect(stretches.map(({ mails }) => mails)).toEqual([1_000, 200]);
    expect((await store.read('channel'))?.version).toBe(WRITERS);
  });

  test('loses no mail that came back while others went out, and one writer sees that it stops', async () => {
    const { after, change, read } = made();
    const sumOf = async (of: 'mails' | 'bounces'): Promise<number | undefined> =>
      (await read())?.stretches.reduce((sum, stretch) => sum + stretch[of], 0);
    await after((before) => ({ ...before, stretches: [{ mails: 999, bounces: 40, complaints: 0 }] }));
    await each((writer) =>
      after((before) => (writer % 2 === 0 ? cameBack(before, 'bounces', NOW) : countMails(before, 1))),
    );
    expect([await sumOf('mails'), await sumOf('bounces')]).toEqual([1_005, 46]);
    const stops = await each((writer) =>
      change((before) => {
        const value = cameBack(before, 'bounces', NOW + writer);
        return { value, result: before.stopped === undefined && value.stopped !== undefined };
      }),
    );
    expect(stops.filter(Boolean)).toHaveLength(1);
    expect((await read())?.stopped).toEqual({ reason: 'bounces', at: NOW + stops.indexOf(true) });
    expect(await sumOf('bounces')).toBe(58);
  });

  test('gives no moment to two mails', async () => {
    const { after, change, read } = made();
    await after((before) => learnRate(before, 10, NOW));
    const passes = await each((writer) =>
      change((before): { value: Channel; result: Pass | undefined } => {
        const { channel: value, admission } = admit(before, {
          wanted: 1 + (writer % 3),
          now: NOW,
          ahead: 60_000,
          critical: false,
        });
        return { value, result: 'admitted' in admission ? admission.admitted : undefined };
      }),
    );
    const turns = passes.flatMap((pass) =>
      pass === undefined ? [] : Array.from({ length: pass.mails }, (_one, mail) => pass.from + mail * pass.interval),
    );
    const mails = passes.reduce((sum, pass) => sum + (pass?.mails ?? 0), 0);
    expect(turns.toSorted((a, b) => a - b)).toEqual(Array.from({ length: mails }, (_one, mail) => NOW + mail * 100));
    expect((await read())?.nextAt).toBe(NOW + mails * 100);
  });

  test('is closed once, however many were turned away at once, and one of many sends the probe', async () => {
    const { after, change, read } = made();
    await after((before) => learnRate(before, 10, NOW));
    await each(() => after((before) => openCircuit(before, 'AccountSendingPausedException', NOW, false)));
    expect((await read())?.circuit).toMatchObject({ attempts: 1, until: NOW + 60_000 });
    const admissions = await each(() =>
      change((before) => {
        const { channel: value, admission } = admit(before, {
          wanted: 5,
          now: NOW + 60_000,
          ahead: 60_000,
          critical: true,
        });
        return { value, result: admission };
      }),
    );
    expect(admissions.flatMap((one) => ('admitted' in one ? one.admitted.mails : []))).toEqual([1]);
    expect((await read())?.circuit).toMatchObject({ attempts: 1, until: NOW + 120_000 });
  });
});
