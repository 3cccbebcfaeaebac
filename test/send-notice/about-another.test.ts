import { describe, expect, test } from 'vitest';
import { mailboxOf, personOf } from '../../functions/domain/people/address.ts';
import type { Notice } from '../../functions/notices/contracts.ts';
import { keptIntroduction } from '../support/kept-introduction.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted, withdrawn } from '../support/messages.ts';
import { keyed, NOW, world } from '../support/world.ts';

const A = 'masan-univ';
const PERSON = personOf(seeker().email, seeker().birthDate, keyed);
const MAILBOX = mailboxOf(seeker().email, keyed);

/** A city in which something happens while the next mail waits for its turn at SES. */
const cityWhere = async (happens: (city: ReturnType<typeof world>) => Promise<unknown>) => {
  const table = memoryTable();
  const meanwhile = world(table);
  let isMailNext = false;
  const city = world(table, NOW, undefined, async () => {
    if (isMailNext) await happens(meanwhile);
    isMailNext = false;
    return { passed: true };
  });
  await city.receive(registered(A, seeker()), 'm-s');
  await city.receive(submitted(A, posting({ contact: { email: 'old@gasang.example' } })), 'm-p');
  await city.drain();
  const sendNext = (notice: Notice) => {
    isMailNext = true;
    return city.sendAt(notice, NOW.now);
  };
  return { city, sendNext };
};

describe('a mail that goes to one and tells of another is made of what is so when its turn comes', () => {
  test('an introduction goes to the address that the posting names by then', async () => {
    const { city, sendNext } = await cityWhere((meanwhile) =>
      meanwhile.receive(submitted(A, posting({ revision: 2, contact: { email: 'new@gasang.example' } })), 'm-late'),
    );
    const [job] = await city.stores.pool.jobs(NOW.today);
    const ids = { noticeId: 'introduction-1', partner: A, person: PERSON, mailbox: MAILBOX } as const;
    const cluster = job?.cluster ?? '';
    await city.stores.introductions.keep(PERSON, keptIntroduction(cluster));
    expect(await sendNext({ kind: 'introduction', ...ids, cluster, agreedOn: NOW.today })).toBe('sent-introduction');
    expect(city.mails.at(-1)?.to).toBe('new@gasang.example');
  });

  test('the officials get no request of somebody who was deleted by then', async () => {
    const { city, sendNext } = await cityWhere(async (meanwhile) => {
      await meanwhile.receive(withdrawn(A, 'S-1', 2), 'm-gone');
      await meanwhile.drain();
    });
    await city.stores.told.showRequest(PERSON, 'R-1', { partner: A, externalId: 'S-1' });
    const request = { number: 'R-1', requestedOn: NOW.today, dueOn: '2026-12-02', what: 'review' } as const;
    const to = 'officials@city.example';
    expect(await sendNext({ kind: 'review-request', noticeId: 'r-1', partner: A, to, person: PERSON, request })).toBe(
      'overtaken',
    );
    expect(city.mails.map((mail) => mail.to)).not.toContain(to);
  });
});
