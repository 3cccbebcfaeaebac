import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Sent } from '../../../functions/aws/mail-sender.ts';
import type { Notice } from '../../../functions/notices/contracts.ts';
import { mailboxOf, personOf } from '../../../functions/domain/people/address.ts';
import { keptIntroduction } from '../../support/kept-introduction.ts';
import { memoryTable } from '../../support/memory-table.ts';
import {
  closed,
  posting,
  registered,
  reviewed,
  seeker,
  submitted,
  withdrawn,
  type Event,
} from '../../support/messages.ts';
import { keyed, NOW, world } from '../../support/world.ts';

const A = 'masan-univ';
/** Comes first in the order in which the members of a job are shown. */
const BEFORE = 'kyungnam-univ';
const OLD = 'old@gasang.example';
const NEW = 'new@gasang.example';
const at = (email: string) => ({ contact: { email } });
const withoutContact = (revision: number) => {
  const { contact: _, ...rest } = posting({ revision });
  return rest;
};
/** A posting with these words is held for an official's decision. */
const HELD = '주부님들 지원 많이 해 주세요.';
const PERSON = personOf(seeker().email, seeker().birthDate, keyed);
const MAILBOX = mailboxOf(seeker().email, keyed);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AFTER = (milliseconds: number): string => new Date(Date.parse(NOW.now) + milliseconds).toISOString();

const ACCEPTED: Sent = { outcome: 'accepted', mailId: 'm' };

/** A person who asked for an introduction when the posting named the old address. The mail has not gone yet. */
const asked = async (answer: () => Sent = () => ACCEPTED) => {
  const city = world(memoryTable(), NOW, async ({ tags }) => (tags['kind'] === 'introduction' ? answer() : ACCEPTED));
  await city.receive(registered(A, seeker()), 'm-s');
  await city.receive(submitted(A, posting(at(OLD))), 'm-p');
  await city.drain();
  const [job] = await city.stores.pool.jobs(NOW.today);
  const ids = { noticeId: 'introduction-1', partner: A, person: PERSON, mailbox: MAILBOX } as const;
  const notice: Notice = { kind: 'introduction', ...ids, cluster: job?.cluster ?? '', agreedOn: NOW.today };
  await city.stores.introductions.keep(PERSON, keptIntroduction(job?.cluster ?? ''));
  let events = 0;
  const hears = async (event: Event): Promise<void> => {
    await city.receive(event, `late-${(events += 1)}`);
    city.waiting.length = 0;
  };
  const deliver = (now = NOW.now) => city.sendAt(notice, now);
  const wake = (now: string) => city.sendAt({ kind: 'wake', mailbox: MAILBOX }, now);
  const sent = () => city.mails.filter((mail) => mail.notice === notice.noticeId);
  const wentTo = (): string[] => sent().map(({ to }) => to);
  return { city, hears, deliver, wake, introductions: sent, wentTo };
};

test('an answer to the introduction goes to the person, and no other mail is answered so', async () => {
  const { city, deliver, introductions } = await asked();
  await deliver();
  const repliesOf = async (raw: string) => (await PostalMime.parse(raw)).replyTo?.map(({ address }) => address);
  expect(await repliesOf(introductions()[0]?.raw ?? '')).toEqual([seeker().email]);
  const others = city.mails.filter((mail) => !introductions().includes(mail));
  expect(others.length).toBeGreaterThan(0);
  for (const { raw } of others) expect(await repliesOf(raw)).toBeUndefined();
});

describe('an introduction (소개) is composed from what stands when it goes', () => {
  test('it goes to the address that a later revision of the posting corrected, and not to the old one', async () => {
    const { hears, deliver, introductions, wentTo } = await asked();
    await hears(submitted(A, posting({ revision: 2, ...at(NEW) })));
    expect(await deliver()).toBe('sent-introduction');
    expect(wentTo()).toEqual([NEW]);
    const mail = await PostalMime.parse(introductions()[0]?.raw ?? '');
    expect(mail.to?.[0]?.address).toBe(NEW);
    expect(mail.text).toContain(seeker().email);
  });

  test('the address may be corrected while the mail waits because SES takes none', async () => {
    let closes = true;
    const { hears, deliver, wake, wentTo } = await asked(() =>
      closes ? { outcome: 'closed', reason: 'AccountSendingPausedException' } : ACCEPTED,
    );
    expect(await deliver()).toBe('closed');
    await hears(submitted(A, posting({ revision: 2, ...at(NEW) })));
    closes = false;
    expect(await wake(AFTER(20 * MINUTE))).toEqual(['sent-introduction']);
    expect(wentTo()).toEqual([NEW]);
  });

  test('it goes to the posting of the same job that is shown now, or where that names no address to the next that does', async () => {
    const shownNow = await asked();
    await shownNow.hears(submitted(BEFORE, posting(at(NEW))));
    await shownNow.deliver();
    expect(shownNow.wentTo()).toEqual([NEW]);

    const withNext = await asked();
    await withNext.hears(submitted(BEFORE, withoutContact(1)));
    await withNext.deliver();
    expect(withNext.wentTo()).toEqual([OLD]);
  });

  test('of a job that closed meanwhile nobody is told: the person is named to nobody', async () => {
    const { hears, deliver, wake, wentTo } = await asked();
    await hears(closed(A, 'P-1', 2));
    expect(await deliver()).toBe('overtaken');
    expect(await wake(AFTER(2 * HOUR))).toEqual(['nothing-due']);
    expect(wentTo()).toEqual([]);
  });

  test('of a job that officials refused likewise', async () => {
    const { hears, deliver, wentTo } = await asked();
    await hears(reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'refuse', note: '' }));
    expect(await deliver()).toBe('overtaken');
    expect(wentTo()).toEqual([]);
  });

  test('while the posting is held it waits, and goes when it is released', async () => {
    const { hears, deliver, wake, wentTo } = await asked();
    await hears(submitted(A, posting({ revision: 2, ...at(NEW), description: HELD })));
    expect(await deliver()).toBe('put-off-not-yet');
    expect(await wake(AFTER(HOUR - 1))).toEqual(['nothing-due']);
    expect(await wake(AFTER(HOUR))).toEqual(['put-off-not-yet']);
    await hears(reviewed({ partner: A, externalId: 'P-1', revision: 2, decision: 'release', note: '' }));
    expect(await wake(AFTER(2 * HOUR))).toEqual(['sent-introduction']);
    expect(wentTo()).toEqual([NEW]);
  });

  test('a posting that is still held on its last day keeps it waiting until then, and no longer', async () => {
    const { hears, deliver, wake } = await asked();
    await hears(submitted(A, posting({ revision: 2, description: HELD })));
    await deliver();
    expect(await wake('2026-11-30T14:59:59.999Z')).toEqual(['put-off-not-yet']);
    expect(await wake('2026-11-30T16:00:00.000Z')).toEqual(['overtaken']);
    expect(await wake('2026-12-01T16:00:00.000Z')).toEqual(['nothing-due']);
  });

  test('while the posting names no address it waits for one', async () => {
    const { hears, deliver, wake, wentTo } = await asked();
    await hears(submitted(A, withoutContact(2)));
    expect(await deliver()).toBe('put-off-not-yet');
    await hears(submitted(A, posting({ revision: 3, ...at(NEW) })));
    expect(await wake(AFTER(HOUR))).toEqual(['sent-introduction']);
    expect(wentTo()).toEqual([NEW]);
  });

  test('a company whose address is dead is not written to, and the word for it rings the alarm', async () => {
    const { city, deliver, wake, wentTo } = await asked();
    await city.hear({ eventType: 'Bounce', notice: 'another', epoch: '1', to: OLD });
    expect(await deliver()).toBe('dead-address');
    expect(await wake(AFTER(2 * HOUR))).toEqual(['nothing-due']);
    expect(wentTo()).toEqual([]);
  });

  test("the person's own address may be dead or their mails stopped: the introduction was their wish", async () => {
    const { city, deliver, wentTo } = await asked();
    await city.hear({ eventType: 'Bounce', notice: 'another', epoch: '1', to: seeker().email });
    expect(await deliver()).toBe('sent-introduction');
    expect(wentTo()).toEqual([OLD]);
  });

  test('whoever withdrew is introduced to nobody (I5)', async () => {
    const { hears, deliver, wentTo } = await asked();
    await hears(withdrawn(A, 'S-1', 1));
    expect(await deliver()).toBe('unwanted');
    expect(wentTo()).toEqual([]);
  });
});

describe('an introduction is one mail, wherever it went (I4)', () => {
  test('the same message again, after the address was corrected, sends nothing', async () => {
    const { hears, deliver, wentTo } = await asked();
    await deliver();
    await hears(submitted(A, posting({ revision: 2, ...at(NEW) })));
    expect(await deliver()).toBe('repeated');
    expect(wentTo()).toEqual([OLD]);
  });

  const unknownFirst = () => {
    const answers: Sent[] = [{ outcome: 'unknown', reason: 'TimeoutError' }];
    return asked(() => answers.shift() ?? ACCEPTED);
  };

  test('whose fate is unknown is ended by the event of the mail to the company', async () => {
    const { city, hears, deliver, wake, wentTo } = await unknownFirst();
    expect(await deliver()).toBe('unknown');
    const { value } = await city.stores.mailboxes.read(MAILBOX);
    const epoch = String(value.open['introduction-1']?.epoch);
    await city.hear({ eventType: 'Send', notice: 'introduction-1', epoch, to: OLD, mailbox: MAILBOX });
    await hears(submitted(A, posting({ revision: 2, ...at(NEW) })));
    expect(await wake(AFTER(HOUR))).toEqual(['nothing-due']);
    expect(wentTo()).toEqual([]);
  });

  test('of which SES never tells goes again after the window, to the address that stands then', async () => {
    const { hears, deliver, wake, wentTo } = await unknownFirst();
    expect(await deliver()).toBe('unknown');
    await hears(submitted(A, posting({ revision: 2, ...at(NEW) })));
    expect(await wake(AFTER(HOUR - 1))).toEqual(['nothing-due']);
    expect(await wake(AFTER(HOUR))).toEqual(['sent-introduction']);
    expect(wentTo()).toEqual([NEW]);
  });

  test("a bounce of it suppresses the company's address and never the person's", async () => {
    const { city, deliver, introductions } = await asked();
    await deliver();
    const { epoch = '', mailbox } = introductions()[0]?.tags ?? {};
    expect(mailbox).toBe(MAILBOX);
    await city.hear({ eventType: 'Bounce', notice: 'introduction-1', epoch, to: OLD, mailbox });
    expect((await city.stores.mailboxes.read(mailboxOf(OLD, keyed))).value.suppressed?.reason).toBe('bounce');
    expect((await city.stores.mailboxes.read(MAILBOX)).value.suppressed).toBeUndefined();
  });
});
