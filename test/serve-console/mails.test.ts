import { describe, expect, test } from 'vitest';
import { mailPath } from '../../functions/domain/console/mail-pages.ts';
import type { LeftMail } from '../../functions/domain/mail/left-mail.ts';
import { personOf } from '../../functions/domain/people/address.ts';
import type { PageAnswer } from '../../functions/domain/page/page-answer.ts';
import { consoleWorld, type AccountId } from '../support/console-world.ts';
import { registered, seeker } from '../support/messages.ts';
import { formsOf } from '../support/page-world.ts';
import { keyed } from '../support/world.ts';

/** An official sees to a mail that no step sends any more. All people are invented. */

const PERSON = personOf(seeker().email, seeker().birthDate, keyed);
const MAIL: LeftMail = {
  noticeId: 'n-1',
  kind: 'digest',
  partner: 'masan-univ',
  reason: 'unknown',
  at: '2026-10-30T00:00:00.000Z',
  dueOn: '2026-11-02',
  mailbox: 'box-1',
  person: PERSON,
};
const OFFICE: LeftMail = {
  noticeId: 'n-2',
  kind: 'posting-refused',
  partner: 'masan-univ',
  reason: 'dead-address',
  at: '2026-10-31T00:00:00.000Z',
  dueOn: '2026-11-03',
  mailbox: 'box-2',
  externalId: 'P-1',
};

const city = async (...mails: readonly LeftMail[]) => {
  const world = consoleWorld();
  await world.stages.receive(registered('masan-univ', seeker()), 'm-s');
  world.stages.waiting.splice(0);
  for (const mail of mails) await world.stages.stores.leftMails.keep(mail);
  const open = async (who: AccountId, path: string) => {
    const browser = await world.signedIn(who);
    return { browser, answer: await browser.send('GET', path) };
  };
  const asked = () => world.stages.waiting.map(({ message }) => message);
  return { ...world, open, asked };
};
const words = ({ body }: PageAnswer): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const decide = ({ body }: PageAnswer) => formsOf(body).find(({ fields }) => fields['key'] !== undefined);
const WHY = { how: 'send', words: '받지 못했다고 하셔서 다시 보냅니다.' };

describe('the mails that nobody sends any more', () => {
  test('are listed by the day by which to see to them, and on the first page', async () => {
    const { open } = await city(OFFICE, MAIL);
    const { answer, browser } = await open('official', '/mails');
    expect(words(answer)).toMatch(/모두 2건.*보냈는지 알 수 없음.*주소로 닿지 않음/);
    expect(words(answer)).toContain('오늘까지입니다');
    expect(words(await browser.send('GET', '/'))).toContain('가지 못한 메일 2건');
    expect(words((await (await city()).open('official', '/mails')).answer)).toContain('살펴보실 메일이 없습니다.');
  });

  test('say no address and no name, and whom they are for only when an official asks, which is in the access log', async () => {
    const { open, access } = await city(MAIL);
    const { answer, browser } = await open('official', mailPath(MAIL));
    for (const secret of [seeker().email, seeker().name, 'S-1']) expect(answer.body).not.toContain(secret);
    const before = access.size;
    const reader = await browser.submit(formsOf(answer.body).find(({ action }) => action.endsWith('/reader')));
    expect(words(reader)).toContain('등록 번호 S-1');
    for (const secret of [seeker().email, seeker().name]) expect(reader.body).not.toContain(secret);
    expect([...access.values()].slice(before)).toMatchObject([{ act: 'look', person: PERSON }]);
    const { answer: seen } = await open('auditor', mailPath(MAIL));
    expect([seen.status, formsOf(seen.body).filter(({ action }) => action.startsWith('/mails'))]).toEqual([200, []]);
  });

  test('say that the person is gone, if no registration is left', async () => {
    const { open } = await city({ ...MAIL, person: 'somebody-else' });
    const { answer, browser } = await open('official', mailPath(MAIL));
    const reader = await browser.submit(formsOf(answer.body).find(({ action }) => action.endsWith('/reader')));
    expect(words(reader)).toContain('등록이 삭제되었습니다');
  });

  test('lead to the posting that they are about, whose company has a telephone number', async () => {
    const { open } = await city(OFFICE);
    const { answer } = await open('official', mailPath(OFFICE));
    expect(answer.body).toContain('/postings/bWFzYW4tdW5pdi9QLTE');
    expect(words(answer)).toContain('다른 방법으로 알림');
    expect(words(answer)).not.toContain('다시 보내기');
  });
});

describe('a decision', () => {
  test('asks the sender, once, and is in the audit with its reason and nothing of the person', async () => {
    const { open, asked, audit } = await city(MAIL);
    const { answer, browser } = await open('official', mailPath(MAIL));
    const form = decide(answer);
    const done = await browser.submit(form, WHY);
    expect([done.status, done.headers['location']]).toEqual([303, '/mails?done']);
    await browser.submit(form, WHY);
    const message = { kind: 'mail-decided', mailbox: 'box-1', noticeId: 'n-1', how: 'send', person: PERSON };
    expect(asked()).toEqual([message, message]);
    expect([...audit.values()]).toMatchObject([
      {
        what: 'decide-mail',
        on: 'mail digest n-1',
        reason: WHY.words,
        before: { mail: 'unknown' },
        after: { how: 'send' },
      },
    ]);
    expect(JSON.stringify([...audit.values()])).not.toContain(PERSON);
    const auditor = await open('auditor', '/records');
    expect(words(auditor.answer)).toContain('가지 못한 메일 처리');
    expect(words(auditor.answer)).toContain('다시 보내기');
    expect(words(auditor.answer)).not.toContain('decide-mail');
  });

  test.each([
    ['no choice', { how: '', words: WHY.words }, '어떻게 처리할지 골라 주십시오.'],
    ['a choice that this mail does not have', { how: 'done', words: WHY.words }, '어떻게 처리할지 골라 주십시오.'],
    ['no reason', { how: 'send', words: ' \u200b ' }, '내용을 적어 주십시오.'],
    ['a reason that is too long', { how: 'send', words: '가'.repeat(501) }, '500자까지'],
    ['a resident number', { how: 'send', words: '900101-1234567 님' }, '주민등록번호'],
  ])('with %s is shown again, and nothing is asked', async (_, fields, mistake) => {
    const { open, asked, audit } = await city(MAIL);
    const { answer, browser } = await open('official', mailPath(MAIL));
    const again = await browser.submit(decide(answer), fields);
    expect([again.status, words(again).includes(mistake)]).toEqual([422, true]);
    expect([asked(), audit.size]).toEqual([[], 0]);
  });

  test('about a mail that became known meanwhile does nothing, and says so', async () => {
    const { open, asked, stages, audit } = await city(MAIL);
    const { answer, browser } = await open('official', mailPath(MAIL));
    await stages.stores.leftMails.remove(MAIL);
    const late = await browser.submit(decide(answer), WHY);
    expect([late.status, words(late).includes('이미 처리되었습니다')]).toEqual([409, true]);
    expect([asked(), audit.size]).toEqual([[], 0]);
  });

  test('by a form of another session, or for another mail, does nothing', async () => {
    const other = { ...MAIL, noticeId: 'n-3' };
    const { open, asked } = await city(MAIL, other);
    const { answer, browser } = await open('official', mailPath(MAIL));
    const stolen = decide((await open('official', mailPath(MAIL))).answer);
    expect((await browser.submit(stolen, WHY)).status).toBe(409);
    const form = decide(answer);
    await browser.submit(form, WHY);
    expect((await browser.submit(form && { ...form, action: mailPath(other) }, WHY)).status).toBe(409);
    expect(asked()).toHaveLength(1);
  });
});

test.each(['nothing', '2026-11-02', '2026-11-02.', '2026-11-02.%00', `2026-11-02.${'x'.repeat(3_000)}`])(
  'an address that names no mail shows nothing: %s',
  async (named) => {
    const { open } = await city(MAIL);
    expect([404, 409]).toContain((await open('official', `/mails/${named}`)).answer.status);
  },
);

test('a list of two hundred says that there are more', async () => {
  const many = Array.from({ length: 201 }, (_, index) => ({ ...OFFICE, noticeId: `n-${index}` }));
  const { open } = await city(...many);
  const { answer } = await open('official', '/mails');
  expect(words(answer)).toContain('모두 200건 이상');
  expect(Buffer.byteLength(answer.body)).toBeLessThan(150_000);
});
