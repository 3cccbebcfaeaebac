import { describe, expect, test } from 'vitest';
import { seoulDate } from '../../functions/domain/language/calendar.ts';
import { mailboxOf, personOf } from '../../functions/domain/people/address.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { keyed } from '../support/world.ts';
import { formTo, held, kindsWaiting, MAILBOX, mailsTo, pageWorld, PERSON } from '../support/page-world.ts';

/** The person has a new address. The stop link comes from a mail to the old one. */
const moved = async () => {
  const page = await pageWorld();
  const facts = seeker({ revision: 2, email: 'gil@new-address.example', language: 'en' });
  await page.stages.receive(registered('masan-univ', facts, '2026-11-02T10:00:00+09:00'), 'moved');
  await page.stages.drain();
  return {
    page,
    now: personOf(facts.email, facts.birthDate, keyed),
    address: facts.email,
    mailbox: mailboxOf(facts.email, keyed),
    stop: `/stop/${page.link('stop', `${MAILBOX}.${PERSON}`)}`,
  };
};
const LATER = { now: '2026-11-02T04:00:00.000Z', today: '2026-11-02' };
const NEXT_WEEK = { now: '2026-11-09T04:00:00.000Z', today: '2026-11-09' };

describe('메일', () => {
  test('stops at once: one confirmation however often it is pressed, and no mail after', async () => {
    const page = await pageWorld();
    const token = page.link('stop', `${MAILBOX}.${PERSON}`);
    const [form] = (await page.send('GET', `/stop/${token}`)).body.match(/<form[\s\S]*?<\/form>/) ?? [];
    expect(form).toContain(`action="/stop/${token}"`);
    const answer = await page.send('POST', `/stop/${token}`, 'lang=ko');
    expect([answer.status, answer.headers['location']]).toEqual([303, '/done/stopped-seeker?lang=ko']);
    await page.send('POST', `/stop/${token}`, 'lang=ko');
    expect((await held(page))?.seeker.consents.mail).toBeUndefined();
    expect((await page.deps.pool.seeker(PERSON))?.value.mail).toBe('none');
    const before = mailsTo(page, seeker().email);
    await page.stages.drain();
    expect(mailsTo(page, seeker().email)).toBe(before + 1);
    await page.stages.receive(submitted('masan-univ', posting({ externalId: 'P-3', title: '새 조작원 모집' })), 'new');
    await page.stages.receive(
      registered('masan-univ', seeker({ revision: 2 }), '2026-11-03T10:00:00+09:00'),
      'nightly sync with the old consent',
    );
    await page.stages.drain();
    expect(mailsTo(page, seeker().email)).toBe(before + 1);
    expect((await page.send('GET', `${page.own}/mail`)).body).toContain('2026년 11월 2일(월)에 그만 받겠다고 하셔서');
  });

  test('one click of a mail program (RFC 8058) is answered 200, without redirect and without cookie', async () => {
    const page = await pageWorld();
    const token = page.link('stop', `${MAILBOX}.${PERSON}`);
    for (const body of ['List-Unsubscribe=One-Click', 'List-Unsubscribe=One-Click', '']) {
      const answer = await page.send('POST', `/stop/${token}`, body);
      expect(answer.status).toBe(200);
      expect(Object.keys(answer.headers)).not.toContain('location');
      expect(Object.keys(answer.headers)).not.toContain('set-cookie');
    }
    expect((await page.deps.mailboxes.read(MAILBOX)).value.people[PERSON]?.own).toEqual({
      mail: 'stopped',
      at: '2026-11-02T03:00:00.000Z',
    });
  });

  test('pressed again later is the same stop, confirmed once; a day later nothing is asked for at all (fault 44)', async () => {
    const page = await pageWorld();
    const token = page.link('stop', `${MAILBOX}.${PERSON}`);
    const before = mailsTo(page, seeker().email);
    const press = async (now: string) => {
      await page.send('POST', `/stop/${token}`, 'lang=ko', { now, today: seoulDate(now) });
      const asked = kindsWaiting(page).filter((kind) => kind === 'opt-out-confirmed').length;
      await page.stages.drain();
      return asked;
    };
    expect(await press('2026-11-02T03:00:00.000Z')).toBe(1);
    expect(await press('2026-11-03T03:00:00.000Z')).toBe(1);
    expect(mailsTo(page, seeker().email)).toBe(before + 1);
    expect(await press('2026-11-03T03:00:00.001Z')).toBe(0);
    expect((await page.deps.mailboxes.read(MAILBOX)).value.people[PERSON]?.own?.at).toBe('2026-11-02T03:00:00.000Z');
  });

  test('who has stopped finds the way back behind the same link: the address of the page, to their own mail, once a day', async () => {
    const page = await pageWorld();
    const token = page.link('stop', `${MAILBOX}.${PERSON}`);
    await page.send('POST', `/stop/${token}`, 'lang=ko');
    await page.stages.drain();
    const before = mailsTo(page, seeker().email);
    const { body } = await page.send('GET', `/stop/${token}`);
    expect(body).toContain('안내 메일이 멈추어 있습니다');
    expect(body).not.toContain('/me/');
    for (let press = 0; press < 2; press += 1) {
      const answer = await page.send('POST', `/stop/${token}`, 'lang=ko&send=page');
      expect([answer.status, answer.headers['location']]).toEqual([303, '/done/page-sent?lang=ko']);
    }
    await page.stages.drain();
    expect(mailsTo(page, seeker().email)).toBe(before + 1);
    expect((await page.deps.mailboxes.read(MAILBOX)).value.people[PERSON]?.own?.mail).toBe('stopped');
  });

  test('the way back sends nothing to who has not stopped', async () => {
    const page = await pageWorld();
    await page.send('POST', `/stop/${page.link('stop', `${MAILBOX}.${PERSON}`)}`, 'lang=ko&send=page');
    expect(kindsWaiting(page)).not.toContain('opt-out-confirmed');
  });

  test('a stop pressed in an old mail reaches the person under the address they have now', async () => {
    const { page, now, mailbox, stop } = await moved();
    await page.send('POST', stop, 'List-Unsubscribe=One-Click');
    expect((await page.deps.mailboxes.read(mailbox)).value.people[now]?.own?.mail).toBe('stopped');
    expect((await page.deps.pool.seeker(now))?.value.mail).toBe('none');
  });

  test('such a stop is confirmed at the address they have now, once and nowhere else', async () => {
    const { page, now, address, mailbox, stop } = await moved();
    const before = mailsTo(page, address);
    const beforeAtOld = mailsTo(page, seeker().email);
    for (const moment of [undefined, LATER, NEXT_WEEK]) await page.send('POST', stop, 'lang=ko', moment);
    const waiting = page.stages.waiting.map(({ message }) => message);
    expect(new Set(waiting.map((message) => JSON.stringify(message))).size).toBe(1);
    expect(waiting[0]).toMatchObject({ kind: 'opt-out-confirmed', mailbox, person: now, on: '2026-11-02' });
    await page.stages.drain();
    expect(mailsTo(page, address)).toBe(before + 1);
    expect(mailsTo(page, seeker().email)).toBe(beforeAtOld);
  });

  test('such a stop holds again after they agreed anew at the address they have now', async () => {
    const { page, now, mailbox, stop } = await moved();
    await page.send('POST', stop, 'lang=ko');
    const own = `/me/${page.link('page', now)}`;
    const agree = formTo((await page.send('GET', `${own}/mail`, '', LATER)).body, 'change', 'mail-agree');
    await page.send('POST', agree.action, page.filled(agree, [['agree', 'yes']]), LATER);
    expect((await page.deps.pool.seeker(now))?.value.mail).toBe('immediate');
    expect((await page.send('GET', stop, '', NEXT_WEEK)).body).toContain('Stop our mails?');
    await page.send('POST', stop, 'lang=ko', NEXT_WEEK);
    expect((await page.deps.mailboxes.read(mailbox)).value.people[now]?.own).toEqual({
      mail: 'stopped',
      at: NEXT_WEEK.now,
    });
    expect((await page.deps.pool.seeker(now))?.value.mail).toBe('none');
  });

  test('the way back behind an old link leads to the address they have now, in their language', async () => {
    const { page, address, stop } = await moved();
    expect((await page.send('GET', stop)).body).toContain('Stop our mails?');
    await page.send('POST', stop, 'lang=ko');
    await page.stages.drain();
    const before = mailsTo(page, address);
    const beforeAtOld = mailsTo(page, seeker().email);
    expect((await page.send('GET', stop, '', LATER)).body).toContain('Our mails to you are stopped');
    for (const moment of [LATER, LATER]) await page.send('POST', stop, 'lang=ko&send=page', moment);
    await page.stages.drain();
    expect(mailsTo(page, address)).toBe(before + 1);
    expect(mailsTo(page, seeker().email)).toBe(beforeAtOld);
  });

  test('a stop link is read with one look at the person and one at the mailbox', async () => {
    const page = await pageWorld();
    const token = page.link('stop', `${MAILBOX}.${PERSON}`);
    const read: string[] = [];
    const counted = {
      persons: {
        ...page.deps.persons,
        read: (id: string) => {
          read.push('person');
          return page.deps.persons.read(id);
        },
      },
      mailboxes: {
        ...page.deps.mailboxes,
        read: (mailbox: string) => {
          read.push('mailbox');
          return page.deps.mailboxes.read(mailbox);
        },
      },
    };
    await page.send('GET', `/stop/${token}`, '', undefined, counted);
    expect(read).toEqual(['person', 'mailbox']);
  });

  test('that were stopped are shown as stopped, though the address is dead as well', async () => {
    const page = await pageWorld();
    await page.send('POST', `/stop/${page.link('stop', `${MAILBOX}.${PERSON}`)}`, 'lang=ko');
    await page.stages.drain();
    await page.stages.hear({ eventType: 'Bounce', notice: 'any', epoch: '1', to: seeker().email });
    expect((await page.deps.mailboxes.read(MAILBOX)).value.suppressed).toBeDefined();
    expect((await page.send('GET', `${page.own}/mail`)).body).toContain('2026년 11월 2일(월)에 그만 받겠다고 하셔서');
  });

  test('a company stops its summaries by the mailbox alone', async () => {
    const page = await pageWorld();
    const mailbox = mailboxOf('hr@gasang.example', keyed);
    const token = page.link('stop', mailbox);
    expect((await page.send('GET', `/stop/${token}`)).body).toContain('주간 공고 현황 메일을 그만 받으시겠습니까?');
    expect((await page.send('POST', `/stop/${token}`, 'lang=ko')).headers['location']).toBe(
      '/done/stopped-company?lang=ko',
    );
    expect((await page.deps.mailboxes.read(mailbox)).value.company?.own?.mail).toBe('stopped');
    expect(kindsWaiting(page)).toEqual(['opt-out-confirmed']);
  });

  test('comes again by the person’s own consent on the page', async () => {
    const page = await pageWorld();
    const stop = formTo((await page.send('GET', `${page.own}/mail`)).body, 'change', 'mail-stop');
    expect((await page.send('POST', stop.action, page.filled(stop))).headers['location']).toBe(
      `${page.own}/mail?done=stopped`,
    );
    await page.stages.drain();
    const agree = formTo((await page.send('GET', `${page.own}/mail`, '', LATER)).body, 'change', 'mail-agree');
    expect((await page.send('POST', agree.action, page.filled(agree), LATER)).status).toBe(422);
    const answer = await page.send('POST', agree.action, page.filled(agree, [['agree', 'yes']]), LATER);
    expect(answer.headers['location']).toBe(`${page.own}/mail?done=agreed`);
    expect((await page.deps.pool.seeker(PERSON))?.value.mail).toBe('immediate');
    expect((await page.send('GET', `${page.own}/mail`, '', LATER)).body).toContain('동의하셔서 메일을 받고 계십니다.');
  });
});
