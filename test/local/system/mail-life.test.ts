import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Posting } from '../../../functions/contracts/posting.ts';
import type { Seeker } from '../../../functions/contracts/seeker.ts';
import type { Templates } from '../../../local/system/plan/template.ts';
import { declared, posting, registered, seeker, submitted, type Event } from '../../support/messages.ts';
import { screenedFacts } from '../../support/screened-person.ts';
import {
  formTo,
  oneInstanceEach,
  ONE_CLICK,
  oneClickIn,
  outline,
  ownPageIn,
  runCity,
  textOf,
  withRevoked,
  type RunningCity,
} from './running-city.ts';

/**
 * One local run through two years: what is mailed, and what is not. Each test goes on where the one before it ended. The
 * days of October 2026 are real: Monday the 5th is a substitute holiday (개천절), Friday the 9th is 한글날. People and
 * companies are invented.
 */

const PARTNER = 'masan-univ';
const REVOKED = 'popup-cafe';
const OFFICIALS = 'officials@changwon.example';
const CONTACT = 'contact@masan-univ.example';
const COMPANY = 'hr.gasang@example.com';
const BOUNCES = 'bounce@simulator.amazonses.com';
const COMPLAINS = 'complaint@simulator.amazonses.com';
const at = (day: string, time: string): string => `${day}T${time}:00+09:00`;

/** `on`: when all consents were given. */
const person = (
  name: string,
  change: Partial<Seeker> = {},
  on = '2026-09-01',
  also: Partial<Seeker['consents']> = {},
) => {
  const consent = { on, textVersion: '1', via: '방문' };
  return seeker({
    externalId: name,
    email: `${name}@example.com`,
    name: `가상${name}`,
    ...change,
    consents: { matching: consent, mail: consent, ...also },
  });
};

const job = (number: number, change: Partial<Posting> = {}): Posting =>
  posting({
    externalId: `J-${number}`,
    title: `부품 가공원 모집 ${number}`,
    opensOn: '2026-10-01',
    contact: { email: COMPANY },
    ...change,
  });
const office = { occupation: { scheme: 'KECO', code: '026201' } } as const;
const wantsOffice = { wanted: { occupations: ['0262'], districts: ['48120'] } };

const jobsOn = (day: string, ...jobs: readonly Posting[]): Event[] =>
  jobs.map((one) => submitted(PARTNER, one, at(day, '09:00')));
const peopleOn = (day: string, ...people: readonly Seeker[]): Event[] =>
  people.map((one) => registered(PARTNER, one, at(day, '09:00')));

let city: RunningCity;
beforeAll(async () => {
  const template = (templates: Templates): Templates => withRevoked(REVOKED)(oneInstanceEach()(templates));
  city = await runCity({ template, now: '2026-10-01' });
});
afterAll(async () => city?.system.stop());

test('what a partner that was revoked has in its doors is answered, and nobody hears of it (fault 33)', async () => {
  await city.receive(
    submitted(REVOKED, job(99), at('2026-10-01', '09:00')),
    registered(REVOKED, person('revoked'), at('2026-10-01', '09:00')),
  );
  const replies = await city.system.receiveReplies(REVOKED);
  expect(replies.map(({ data }) => data.findings.map(({ code }) => code))).toEqual([
    ['partner-revoked'],
    ['partner-revoked'],
  ]);
  expect([city.mailed(), await city.system.scan('postings'), await city.system.scan('people')]).toEqual([[], [], []]);
});

/** Mails since the last look, without those that answer a posting. */
const news = (): string[] => outline(city.news().filter(({ tags }) => tags['kind'] !== 'posting-accepted'));
const jobsIn = (text: string): number[] =>
  [...new Set([...text.matchAll(/부품 가공원 모집 (\d+)/g)].map(([, number]) => Number(number)))].toSorted(
    (a, b) => a - b,
  );

test('of six jobs on one day, five are mailed at once and the sixth waits; who wants digests gets nothing yet', async () => {
  const consent = { on: '2026-09-01', textVersion: '1', via: '방문' };
  await city.receive(
    ...peopleOn(
      '2026-10-01',
      person('daily', { mail: { cadence: 'daily' } }),
      person('weekly', { mail: { cadence: 'weekly' } }),
      person('immediate'),
      person('screened', { mail: { cadence: 'weekly' }, employment: { status: 'unemployed' } }, '2026-09-01', {
        screening: consent,
      }),
      { ...person('unmailed'), consents: { matching: consent } },
    ),
  );
  await city.receive(...jobsOn('2026-10-01', ...[1, 2, 3, 4, 5, 6].map((number) => job(number))));
  expect(news()).toEqual(Array(5).fill('match > immediate@example.com'));
});

test('messages that are refused come to their partner in one mail on the next working morning', async () => {
  for (const body of ['{"specversion":', '[]']) await city.system.send(`jobs-dev-${PARTNER}-people`, body);
  await city.system.idle();
  expect(news()).toEqual([]);
  await city.until(at('2026-10-02', '08:25'));
  expect(news()).toEqual([]);
  await city.until(at('2026-10-02', '08:31'));
  expect(news()).toEqual([
    `company-summary > ${COMPANY}`,
    'digest > daily@example.com',
    'digest > immediate@example.com',
    `refusals-digest > ${CONTACT}`,
  ]);
  expect(await textOf(city.mailed('refusals-digest')[0])).toContain('처리하지 못한 메시지가 2건 있습니다');
});

test('the digest of that morning holds for the one all six jobs, for the other only the sixth', async () => {
  const [daily] = city.mailed('digest', 'daily@example.com');
  const [immediate] = city.mailed('digest', 'immediate@example.com');
  expect(jobsIn(await textOf(daily))).toEqual([1, 2, 3, 4, 5, 6]);
  const atOnce = await Promise.all(city.mailed('match', 'immediate@example.com').map(textOf));
  const mailed = [...atOnce, await textOf(immediate)].flatMap(jobsIn);
  expect(mailed.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("a company's weekly summary says how many people fit, for five of them", async () => {
  await city.receive(
    ...peopleOn(
      '2026-10-02',
      person('bounce', { ...wantsOffice, email: BOUNCES }),
      person('complaint', { ...wantsOffice, email: COMPLAINS }),
    ),
  );
  const text = await textOf(city.mailed('company-summary')[0]);
  expect(text).toContain('2026년 9월 21일(월)부터 2026년 9월 27일(일)까지');
  expect(text.match(/조건이 맞는 구직자:? 5명(?! 미만)/g)).toHaveLength(6);
  expect(news()).toEqual([]);
});

test('a bounce and a complaint end all mail to the address at once (fault 36)', async () => {
  await city.receive(...jobsOn('2026-10-02', job(51, { ...office, title: '총무 사무원 모집 51' })));
  expect(news()).toEqual([`match > ${BOUNCES}`, `match > ${COMPLAINS}`]);
  await city.receive(...jobsOn('2026-10-02', job(52, { ...office, title: '총무 사무원 모집 52' })));
  expect(news()).toEqual([]);
});

test('there is no digest on a Saturday or on the substitute holiday after it', async () => {
  await city.receive(...jobsOn('2026-10-02', job(7)));
  expect(news()).toEqual(['match > immediate@example.com']);
  for (const day of ['2026-10-03', '2026-10-05']) {
    await city.until(at(day, '08:31'));
    expect(news(), day).toEqual([]);
  }
});

test('on the first working day of the week, a Tuesday, the weekly digest comes, nothing that was mailed comes again, and small counts are hidden from the company', async () => {
  await city.until(at('2026-10-06', '08:31'));
  expect(news()).toEqual([
    `company-summary > ${COMPANY}`,
    'digest > daily@example.com',
    'digest > screened@example.com',
    'digest > weekly@example.com',
  ]);
  expect(jobsIn(await textOf(city.mailed('digest', 'weekly@example.com').at(-1)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(jobsIn(await textOf(city.mailed('digest', 'daily@example.com').at(-1)))).toEqual([7]);
  const summary = await textOf(city.mailed('company-summary').at(-1));
  expect(summary.match(/조건이 맞는 구직자:? 5명 미만/g)).toHaveLength(2);
  expect(summary).not.toMatch(/구직자:? [1-4]명(?! 미만)/);
});

test('an introduction asked for on the page is mailed to the company once, and only with consent', async () => {
  const page = await ownPageIn(city.mailed('digest', 'daily@example.com')[0]);
  const { status, body } = await city.get(page);
  expect(status).toBe(200);
  const form = formTo(body, 'introduce');
  // A second window, opened before anything was asked.
  const second = formTo((await city.get(page)).body, 'introduce');
  expect(second.fields['cluster']).toBe(form.fields['cluster']);

  expect((await city.post(form)).status).toBe(422);
  await city.system.idle();
  expect(news()).toEqual([]);

  expect(await city.post(form, [['agree', 'yes']])).toMatchObject({ status: 303, location: `${page}?done=introduced` });
  await city.system.idle();
  expect(news()).toEqual([`introduction > ${COMPANY}`]);
  const text = await textOf(city.mailed('introduction')[0]);
  expect(text).toContain('가상daily');
  expect(text).toContain('daily@example.com');

  expect((await city.post(form, [['agree', 'yes']])).status).toBe(404);
  expect((await city.post(second, [['agree', 'yes']])).status).toBe(303);
  await city.system.idle();
  expect(news()).toEqual([]);
});

test("a person's review is asked for on the page: both sides are told the day by which it is answered", async () => {
  await city.receive(
    declared(PARTNER, { externalId: 'screened', revision: 1, facts: screenedFacts }, at('2026-10-06', '09:00')),
  );
  expect(news()).toEqual(['screening > screened@example.com']);
  const page = await ownPageIn(city.mailed('screening')[0]);
  const form = formTo((await city.get(`${page}/programmes`)).body, 'review');
  const wish = [
    ['programme', 'employment-support'],
    ['what', 'review'],
  ] as const;
  expect((await city.post(form, wish)).status).toBe(303);
  await city.system.idle();
  expect(news()).toEqual([`review-received > screened@example.com`, `review-request > ${OFFICIALS}`]);
  for (const kind of ['review-received', 'review-request'])
    expect(await textOf(city.mailed(kind)[0]), kind).toContain('2026년 11월 5일');
  expect((await city.get(`${page}/programmes`)).body).toContain('2026년 11월 5일');
});

test('one click out: a confirmation, and no mail after it though new jobs fit; agreeing again on the page brings mail back (fault 36)', async () => {
  const [mail] = city.mailed('match', 'immediate@example.com');
  const stop = await oneClickIn(mail);
  const page = await ownPageIn(mail);
  expect((await city.get(stop)).status).toBe(200);
  await city.system.idle();
  expect(news()).toEqual([]);

  expect((await city.postTo(stop, ONE_CLICK)).status).toBe(200);
  expect((await city.postTo(stop, ONE_CLICK)).status).toBe(200);
  await city.system.idle();
  expect(news()).toEqual(['opt-out-confirmed > immediate@example.com']);
  await city.receive(...jobsOn('2026-10-06', job(8)));
  await city.until(at('2026-10-07', '08:31'));
  expect(news()).toEqual(['digest > daily@example.com']);

  const form = formTo((await city.get(`${page}/mail`)).body, 'change', 'mail-agree');
  expect((await city.post(form)).status).toBe(422);
  expect((await city.post(form, [['agree', 'yes']])).status).toBe(303);
  await city.system.idle();
  await city.receive(...jobsOn('2026-10-07', job(9)));
  // What came up meanwhile is told when they agree; what comes up later when it does.
  expect(news()).toEqual(['arrival > immediate@example.com', 'match > immediate@example.com']);
  expect(jobsIn(await textOf(city.mailed('arrival', 'immediate@example.com').at(-1)))).toEqual([8]);
  expect(jobsIn(await textOf(city.mailed('match', 'immediate@example.com').at(-1)))).toEqual([9]);
});

test('only a consent newer than the bounce or the complaint brings mail back (fault 36)', async () => {
  const again = (revision: number, on: string): Event[] =>
    peopleOn(
      '2026-10-07',
      person('bounce', { ...wantsOffice, email: BOUNCES, revision }, on),
      person('complaint', { ...wantsOffice, email: COMPLAINS, revision }, on),
    );
  await city.receive(...again(2, '2026-10-02'));
  expect(news()).toEqual([]);
  await city.receive(...again(3, '2026-10-03'));
  const sent = news();
  expect(sent).toEqual(expect.arrayContaining([BOUNCES, COMPLAINS].map((to) => expect.stringContaining(` > ${to}`))));
});

test('there is no digest on 한글날 and on the weekend after it; it comes on the Monday', async () => {
  await city.until(at('2026-10-08', '12:00'));
  news();
  await city.receive(...jobsOn('2026-10-08', job(10)));
  expect(news()).toEqual(['match > immediate@example.com']);
  for (const day of ['2026-10-09', '2026-10-10', '2026-10-11']) {
    await city.until(at(day, '08:31'));
    expect(news(), day).toEqual([]);
  }
  await city.until(at('2026-10-12', '08:31'));
  expect(news()).toEqual([
    `company-summary > ${COMPANY}`,
    'digest > daily@example.com',
    'digest > screened@example.com',
    'digest > weekly@example.com',
  ]);
  expect(jobsIn(await textOf(city.mailed('digest', 'weekly@example.com').at(-1)))).toEqual([8, 9, 10]);
  // The week from 5 October, in which one person asked to be introduced.
  expect(await textOf(city.mailed('company-summary').at(-1))).toMatch(/소개를 요청한 구직자:? 1명/);
});

test('two years after the consent everybody who gets mail is asked about it, once, from that day on', async () => {
  await city.until(at('2028-08-31', '20:00'));
  news();
  await city.until(at('2028-09-01', '09:20'));
  expect(outline(city.news().filter(({ tags }) => tags['kind'] === 'consent-renewal'))).toEqual(
    ['daily', 'screened', 'weekly'].map((name) => `consent-renewal > ${name}@example.com`),
  );
  expect(await textOf(city.mailed('consent-renewal')[0])).toContain('2026년 9월 1일');
  await city.until(at('2028-09-04', '09:20'));
  expect(news()).toEqual([]);
  // Who agreed on the page on 7 October 2026 is asked two years after that.
  await city.until(at('2028-10-07', '09:20'));
  expect(outline(city.news().filter(({ tags }) => tags['kind'] === 'consent-renewal'))).toContain(
    'consent-renewal > immediate@example.com',
  );
});

test('through all of this no message ended in a dead-letter queue', async () => {
  expect(await city.deadLetters()).toEqual([]);
});
