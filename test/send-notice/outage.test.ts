import { describe, expect, test } from 'vitest';
import type { MailSender } from '../../functions/aws/mail-sender.ts';
import type { Notice } from '../../functions/notices/contracts.ts';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import { MOST_OPEN, MOST_PEOPLE } from '../../functions/domain/mail/mailbox-bounds.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted, withdrawn } from '../support/messages.ts';
import { keyed, NOW, world, type World } from '../support/world.ts';

/**
 * Many processes write to one mailbox at once, and notices wait for room in it. All people are invented.
 * `OUTAGE_NOTICES=5000` makes the outage as large as the one documented in docs/limits.md.
 */
const NOTICES = Number(process.env['OUTAGE_NOTICES'] ?? 260);
const MINUTES = 60_000;
const OFFICIALS = 'officials@city.example';
const BOX = mailboxOf(OFFICIALS, keyed);
const request = (index: number): Notice => ({
  kind: 'review-request',
  noticeId: `notice-${String(index).padStart(6, '0')}`.padEnd(64, '0'),
  partner: 'masan-univ',
  to: OFFICIALS,
  person: `person-${index}`.padEnd(40, '0'),
  request: { number: `R-${index}`, requestedOn: '2026-11-02', dueOn: '2026-12-02', what: 'both' },
});
const minutes = (count: number): string => new Date(Date.parse(NOW.now) + count * 60_000).toISOString();

/** A city whose SES accepts nothing until a test says otherwise. */
const closedCity = () => {
  const table = memoryTable();
  let isClosed = true;
  const send: MailSender['send'] = async () => ({ outcome: 'accepted', mailId: 'm' });
  const city = world(table, NOW, send, async () =>
    isClosed ? { passed: false, until: minutes(15), why: 'closed' } : { passed: true },
  );
  const largest = () => Math.max(...table.all().map((item) => Buffer.byteLength(JSON.stringify(item))));
  return { city, table, largest, opens: () => void (isClosed = false) };
};

/** Runs the sweep every 15 minutes until nothing is due. */
const sweep = async (city: World, from: number): Promise<number> => {
  let at = from;
  for (; at < from + 15 * 200; at += 15) {
    const due = await city.stores.mailboxes.due(minutes(at), 1_000);
    if (due.length === 0) break;
    for (const mailbox of due) await city.sendAt({ kind: 'wake', mailbox }, minutes(at));
  }
  return at - from;
};

describe('a mailbox with SES closed for a day (fault 14)', () => {
  test(
    `under ${NOTICES} notices throws nothing, keeps within its bounds, and each goes once afterwards`,
    async () => {
      const { city, table, largest, opens } = closedCity();
      const by = { partner: 'masan-univ', externalId: 'S-1' } as const;
      for (let index = 0; index < NOTICES; index += 1) {
        await city.stores.told.showRequest(`person-${index}`.padEnd(40, '0'), `R-${index}`, by);
        await city.sendAt(request(index), NOW.now);
      }
      const { value } = await city.stores.mailboxes.read(BOX);
      expect(Object.keys(value.open)).toHaveLength(MOST_OPEN);
      const outage = largest();
      for (let hour = 1; hour <= 24; hour += 1) await city.sendAt({ kind: 'wake', mailbox: BOX }, minutes(60 * hour));
      expect(city.mails).toEqual([]);
      opens();
      const took = await sweep(city, 24 * 60 + 15);
      expect(city.mails).toHaveLength(NOTICES);
      expect(new Set(city.mails.map(({ notice }) => notice)).size).toBe(NOTICES);
      expect(Object.keys((await city.stores.mailboxes.read(BOX)).value.open)).toEqual([]);
      expect(table.all().filter(({ sk }) => sk.startsWith('queued#'))).toEqual([]);
      expect([outage, largest()].every((bytes) => bytes < 150_000)).toBe(true);
      expect(took).toBeLessThan(15 * 30);
      // Asked for again, no notice is sent a second time, even one that ended long ago.
      for (const index of [0, 1, NOTICES / 2, NOTICES - 1])
        expect(await city.sendAt(request(index), minutes(60 * 40))).toBe('repeated');
      expect(city.mails).toHaveLength(NOTICES);
      process.stdout.write(`largest item of an outage of ${NOTICES} notices: ${Math.max(outage, largest())} bytes\n`);
    },
    10 * MINUTES,
  );

  test('takes in what waits beside it oldest first, and one that comes as the last leaves is not left behind', async () => {
    const { city, opens } = closedCity();
    const by = { partner: 'masan-univ', externalId: 'S-1' } as const;
    for (let index = 0; index < MOST_OPEN + 3; index += 1) {
      await city.stores.told.showRequest(`person-${index}`.padEnd(40, '0'), `R-${index}`, by);
      await city.sendAt(request(index), minutes(index / 1_000));
    }
    const queued = await city.stores.mailboxes.queued(BOX, 10);
    expect(queued.map(({ notice }) => notice.noticeId)).toEqual(
      [200, 201, 202].map((index) => request(index).noticeId),
    );
    opens();
    await sweep(city, 30);
    expect(city.mails.slice(-3).map(({ notice }) => notice)).toEqual(
      [200, 201, 202].map((index) => request(index).noticeId),
    );
  });
});

describe('an address that many share', () => {
  const join = (city: World, index: number) =>
    city.receive(
      registered('masan-univ', seeker({ externalId: `S-${index}`, birthDate: birthOf(index) })),
      `s-${index}`,
    );
  const birthOf = (index: number): string => new Date(Date.UTC(1970, 0, 1 + index)).toISOString().slice(0, 10);
  const codes = (city: World) => city.replies.at(-1)?.reply.data.findings.map(({ code }) => code);
  const people = async (city: World) =>
    Object.values((await city.stores.mailboxes.read(mailboxOf(seeker().email, keyed))).value.people);

  test('holds 150; the next is stored and told of, and finds a place when another leaves', async () => {
    const city = world(memoryTable());
    for (let index = 0; index < MOST_PEOPLE; index += 1) await join(city, index);
    expect(codes(city)).toEqual([]);
    await join(city, MOST_PEOPLE);
    expect(codes(city)).toEqual(['address-shared']);
    expect((await people(city)).filter(({ shown }) => shown !== undefined)).toHaveLength(MOST_PEOPLE);
    await city.receive(withdrawn('masan-univ', 'S-0', 2), 'w-0');
    const again = seeker({ externalId: `S-${MOST_PEOPLE}`, birthDate: birthOf(MOST_PEOPLE), revision: 2 });
    await city.receive(registered('masan-univ', again), 'again');
    expect(codes(city)).toEqual([]);
  });

  test('forgets who left long ago', async () => {
    const city = world(memoryTable());
    await join(city, 1);
    await join(city, 2);
    await city.receive(withdrawn('masan-univ', 'S-1', 2), 'w-1');
    expect(await people(city)).toHaveLength(2);
    const later = { now: '2026-12-08T03:00:00.000Z', today: '2026-12-08' };
    const kept = await city.stores.mailboxes.read(mailboxOf(seeker().email, keyed));
    await city.stores.mailboxes.change(kept, later, (mailbox) => ({ mailbox: { ...mailbox }, result: undefined }));
    expect(await people(city)).toHaveLength(1);
  });
});

describe('letters about postings to one address', () => {
  const postAll = async (city: World, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const change = { externalId: `P-${index}`, title: `조작원 모집 ${index}` };
      await city.receive(submitted('masan-univ', posting(change)), `m-${index}`);
    }
    await city.drain();
  };
  const to = (city: World, address: string) => city.mails.filter((mail) => mail.to === address);
  const COMPANY = 'hr@gasang.example';

  test('are 20 a day; the others come in one list on the next working morning, once', async () => {
    const city = world(memoryTable());
    await postAll(city, 50);
    expect(to(city, COMPANY)).toHaveLength(20);
    const box = mailboxOf(COMPANY, keyed);
    await city.sendAt({ kind: 'wake', mailbox: box }, '2026-11-02T23:29:59.999Z');
    expect(to(city, COMPANY)).toHaveLength(20);
    for (const at of ['2026-11-02T23:30:00.000Z', '2026-11-02T23:45:00.000Z'])
      await city.sendAt({ kind: 'wake', mailbox: box }, at);
    expect(to(city, COMPANY)).toHaveLength(21);
    expect(city.mails.at(-1)?.raw).toContain('=?UTF-8?');
    expect((await city.stores.mailboxes.read(box)).value.lists).toEqual({});
    // The message is redelivered on another day. The company was already told.
    await city.receive(submitted('masan-univ', posting({ externalId: 'P-49', title: '조작원 모집 49' })), 'm-49');
    await city.drain();
    expect(to(city, COMPANY)).toHaveLength(21);
  });

  test('20 go as they are, and the 21st begins the list', async () => {
    const city = world(memoryTable());
    await postAll(city, 20);
    expect((await city.stores.mailboxes.read(mailboxOf(COMPANY, keyed))).value.lists).toBeUndefined();
    await city.receive(submitted('masan-univ', posting({ externalId: 'P-20', title: '조작원 모집 20' })), 'm-20');
    await city.drain();
    expect((await city.stores.mailboxes.read(mailboxOf(COMPANY, keyed))).value.lists).toEqual({
      '2026-11-02': '2026-11-02T23:30:00.000Z',
    });
  });
});
