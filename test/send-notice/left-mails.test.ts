import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Sent } from '../../functions/aws/mail-sender.ts';
import type { LeftMail } from '../../functions/domain/mail/left-mail.ts';
import { seoulDate } from '../../functions/domain/language/calendar.ts';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import { sendNotice } from '../../functions/send-notice/send-notice.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted, withdrawn } from '../support/messages.ts';
import { keyed, NOW, world, type World } from '../support/world.ts';

/** A mail that no step sends any more is on the list of officials. All people and companies are invented. */

const A = 'masan-univ';
const HOUR = 3_600_000;
const after = (hours: number): string => new Date(Date.parse(NOW.now) + hours * HOUR).toISOString();
const COMPANY = 'hr@gasang.example';
const UNLAWFUL = { wage: { unit: 'hour', min: 5_000 } } as const;

const sweep = async (city: World, now: string): Promise<string[]> => {
  const words: string[] = [];
  for (const mailbox of await city.stores.mailboxes.due(now, 100))
    words.push(...[await city.sendAt({ kind: 'wake', mailbox }, now)].flat());
  return words;
};
const left = async ({ stores }: World): Promise<[string, string, string][]> =>
  (await stores.leftMails.list(100)).map(({ kind, reason, dueOn }) => [kind, reason, dueOn]);
const only = async ({ stores }: World): Promise<LeftMail> => {
  const [mail] = await stores.leftMails.list(100);
  if (mail === undefined) throw new Error('No mail is left');
  return mail;
};
const decided = ({ mailbox, noticeId, person }: LeftMail, how: 'send' | 'leave' | 'done') =>
  ({ kind: 'mail-decided', mailbox, noticeId, person, how }) as const;

const MORNING = '2026-11-02T23:40:00.000Z';
const DAY_LATER = '2026-11-03T23:45:00.000Z';

/** A daily reader. `fate`: what SES says of the first digest. `morning`: a job comes in the day before, and the digests go. */
const dailyReader = async (fate: (morning: Morning) => Promise<Sent>) => {
  const table = memoryTable();
  let digests = 0;
  const mails: World['mails'] = [];
  const send: World['sending']['mail']['send'] = async (mail) => {
    const isFirst = mail.tags['kind'] === 'digest' && (digests += 1) === 1;
    const sent = isFirst ? await fate(morning) : ({ outcome: 'accepted', mailId: 'm' } as const);
    if (sent.outcome === 'accepted')
      mails.push({
        to: mail.to,
        raw: new TextDecoder().decode(mail.raw),
        notice: mail.tags['notice'] ?? '',
        tags: mail.tags,
      });
    return sent;
  };
  const at = (now: string): World => world(table, { now, today: seoulDate(now) }, send);
  const morning: Morning = async (now, externalId) => {
    const before = at(new Date(Date.parse(now) - 20 * HOUR).toISOString());
    await before.receive(
      submitted(A, posting({ externalId, title: `선반 조작원 모집 ${externalId}` })),
      `m-${externalId}`,
    );
    for (const stage of before.waiting.splice(0)) if (stage.to !== 'send-notice') await before.run(stage);
    const city = at(now);
    await city.morningAt(now);
    for (const stage of city.waiting.splice(0)) if (stage.to === 'send-notice') await city.sendAt(stage.message, now);
    await sweep(city, now);
  };
  const city = at(NOW.now);
  await city.receive(registered(A, seeker({ mail: { cadence: 'daily' } })), 'm-s');
  await city.drain();
  mails.splice(0);
  return { ...city, mails, morning };
};
type Morning = (at: string, job: string) => Promise<void>;
/** The jobs that the reader's digests told, each mail a list. */
const told = async ({ mails }: World): Promise<string[][]> =>
  Promise.all(
    mails
      .filter(({ tags }) => tags['kind'] === 'digest')
      .map(async ({ raw }) => [...new Set((await PostalMime.parse(raw)).text?.match(/J-\d/g) ?? [])].toSorted()),
  );

/** A digest went at 08:40 of the next day, and SES never said what became of it. */
const withDigestOfNobodyKnows = async () => {
  const city = await dailyReader(async () => ({ outcome: 'unknown', reason: 'TimeoutError' }));
  await city.morning(MORNING, 'J-1');
  return city;
};

describe('a digest of which nobody knows whether it was sent', () => {
  test('is on the list from the hour in which it is held, with two working days to decide, and once', async () => {
    const city = await withDigestOfNobodyKnows();
    expect(await left(city)).toEqual([]);
    expect(await sweep(city, DAY_LATER)).toContain('newly-held');
    expect(await left(city)).toEqual([['digest', 'unknown', '2026-11-06']]);
    const mail = await only(city);
    await city.stores.leftMails.keep({ ...mail, at: after(90) });
    expect(await only(city)).toEqual(mail);
    expect(await city.stores.leftMails.find(mail)).toEqual(mail);
    expect(await city.stores.leftMails.find({ ...mail, dueOn: '2026-11-05' })).toBeUndefined();
  });

  test('leaves the list when SES tells after all', async () => {
    const city = await withDigestOfNobodyKnows();
    await sweep(city, DAY_LATER);
    const { noticeId } = await only(city);
    await city.hear({ eventType: 'Delivery', notice: noticeId, epoch: '1', to: seeker().email });
    expect(await left(city)).toEqual([]);
  });

  test('is sent again if an official says so, once, and then is on the list no more', async () => {
    const city = await withDigestOfNobodyKnows();
    await sweep(city, DAY_LATER);
    const mail = await only(city);
    const before = city.mails.length;
    await city.sendAt(decided(mail, 'send'), after(48));
    await city.sendAt(decided(mail, 'send'), after(49));
    expect(city.mails.slice(before).map(({ to }) => to)).toEqual([seeker().email]);
    expect(await left(city)).toEqual([]);
  });

  test('counts as sent if an official says so, and is never sent', async () => {
    const city = await withDigestOfNobodyKnows();
    await sweep(city, DAY_LATER);
    const mail = await only(city);
    const before = city.mails.length;
    for (const how of ['leave', 'leave', 'send'] as const) await city.sendAt(decided(mail, how), after(48));
    expect([await left(city), city.mails.length]).toEqual([[], before]);
    const { value } = await city.stores.mailboxes.read(mail.mailbox);
    expect(value.open[mail.noticeId]).toBeUndefined();
  });

  test('is not decided on twice: what became known meanwhile counts', async () => {
    const city = await withDigestOfNobodyKnows();
    await sweep(city, DAY_LATER);
    const mail = await only(city);
    await city.hear({ eventType: 'Send', notice: mail.noticeId, epoch: '1', to: seeker().email });
    const before = city.mails.length;
    await city.sendAt(decided(mail, 'send'), after(48));
    expect(city.mails.length).toBe(before);
  });

  test('goes with the person who is deleted, and leaves nothing', async () => {
    const city = await withDigestOfNobodyKnows();
    await sweep(city, DAY_LATER);
    await city.receive(withdrawn(A, 'S-1', 2), 'm-w');
    await city.drain();
    await city.sweepAt(after(72));
    expect(await left(city)).toEqual([]);
  });
});

describe('a digest that did not go, while a later one did', () => {
  test('is made up for: what it would have told is in the next one', async () => {
    // Its process was frozen for a day, and then knew that it had handed nothing over.
    const city = await dailyReader(async (morning) => {
      await morning('2026-11-03T23:30:00.000Z', 'J-2');
      return { outcome: 'late' };
    });
    await city.morning(MORNING, 'J-1');
    expect(await told(city)).toEqual([['J-2']]);
    await sweep(city, '2026-11-04T23:40:00.000Z');
    expect(await told(city)).toEqual([['J-2'], ['J-1']]);
    await sweep(city, '2026-11-05T23:40:00.000Z');
    expect(await told(city)).toHaveLength(2);
  });

  test('is made up for if an official has it sent, though its jobs are older than the last digest', async () => {
    const city = await withDigestOfNobodyKnows();
    await sweep(city, DAY_LATER);
    const mail = await only(city);
    await city.morning('2026-11-04T23:40:00.000Z', 'J-2');
    expect(await told(city)).toEqual([['J-2']]);
    await city.sendAt(decided(mail, 'send'), '2026-11-05T03:00:00.000Z');
    await sweep(city, '2026-11-05T23:40:00.000Z');
    expect(await told(city)).toEqual([['J-2'], ['J-1']]);
  });

  test('counts as told if an official says that it went', async () => {
    const city = await withDigestOfNobodyKnows();
    await sweep(city, DAY_LATER);
    await city.sendAt(decided(await only(city), 'leave'), '2026-11-05T03:00:00.000Z');
    await city.morning('2026-11-05T23:40:00.000Z', 'J-2');
    expect(await told(city)).toEqual([['J-2']]);
  });
});

describe('a letter to a company', () => {
  const refusedPosting = async (send: () => Promise<Sent>) => {
    const city = world(memoryTable(), NOW, send);
    await city.receive(submitted(A, posting(UNLAWFUL)), 'm-p');
    await city.drain();
    return city;
  };

  test('that SES turns away for four hours is on the list with its posting, and leaves it when its reader was told', async () => {
    const city = await refusedPosting(async () => ({ outcome: 'throttled', reason: 'Throttling' }));
    await sweep(city, after(4.1));
    expect(await sweep(city, after(4.2))).toContain('given-up');
    expect(await left(city)).toEqual([['posting-refused', 'given-up', '2026-11-04']]);
    const mail = await only(city);
    expect([mail.externalId, mail.person, mail.partner]).toEqual(['P-1', undefined, A]);
    await city.sendAt(decided(mail, 'done'), after(5));
    expect(await left(city)).toEqual([]);
  });

  test('that SES refuses for good is on the list', async () => {
    const city = await refusedPosting(async () => ({ outcome: 'refused', reason: 'MessageRejected' }));
    expect(await left(city)).toEqual([['posting-refused', 'refused', '2026-11-04']]);
  });

  test('whose address is dead is on the list, however often its message comes', async () => {
    const city = world(memoryTable());
    const mailbox = mailboxOf(COMPANY, keyed);
    await city.hear({ eventType: 'Complaint', notice: 'an-earlier-one', epoch: '1', to: COMPANY, mailbox });
    await city.receive(submitted(A, posting(UNLAWFUL)), 'm-p');
    const again = [...city.waiting];
    await city.drain();
    for (const stage of again) await city.run(stage);
    expect(await left(city)).toEqual([['posting-refused', 'dead-address', '2026-11-04']]);
  });

  test('that went is not on the list, nor one that waits', async () => {
    const went = await refusedPosting(async () => ({ outcome: 'accepted', mailId: 'm' }));
    expect(await left(went)).toEqual([]);
    const waits = await refusedPosting(async () => ({ outcome: 'throttled', reason: 'Throttling' }));
    expect(await left(waits)).toEqual([]);
  });
});

test('a mail about a job that was given up is not left to anybody: the next digest tells it', async () => {
  const city = world(memoryTable(), NOW, async () => ({ outcome: 'throttled', reason: 'Throttling' }));
  await city.receive(registered(A, seeker()), 'm-s');
  await city.drain();
  await city.receive(submitted(A, posting()), 'm-p');
  await city.drain();
  for (const hours of [4.1, 4.2, 4.3]) await sweep(city, after(hours));
  expect((await left(city)).filter(([kind]) => kind === 'match' || kind === 'arrival')).toEqual([]);
});

test('an entry that is written before its mailbox is taken back if the mailbox then says otherwise', async () => {
  const city = await withDigestOfNobodyKnows();
  const seen = await city.stores.mailboxes.read(mailboxOf(seeker().email, keyed));
  const [open] = Object.values(seen.value.open);
  if (open === undefined) throw new Error('The digest is not open');
  const { notice } = open;
  // What became of it is told between the look and the write that would hold it.
  await city.hear({ eventType: 'Send', notice: notice.noticeId, epoch: '1', to: seeker().email });
  expect(await sendNotice(notice, { now: DAY_LATER, today: '2026-11-04' }, city.sending, seen)).toBe('repeated');
  expect(await left(city)).toEqual([]);
});
