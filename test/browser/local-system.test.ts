import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorQueueName, sourceOf, type Door } from '../../functions/contracts/partners.ts';
import { startConsole } from '../../local/console/start-console.ts';
import { startSystem, type LocalSystem } from '../../local/system/start-system.ts';
import { viewOf } from '../../local/system/view/console-view.ts';
import { launch, tooPale, watched } from './chromium.ts';

/** The real local system, with one invented seeker and two invented postings sent by hand. */

const DAY = '2026-11-02';
const postings = { sender: 'masan-univ', kind: 'postings' } as const satisfies Door;
const people = { sender: 'masan-univ', kind: 'people' } as const satisfies Door;

const event = (type: string, data: { externalId: string }): string =>
  JSON.stringify({
    specversion: '1.0',
    id: `event-${data.externalId}`,
    source: sourceOf('masan-univ'),
    type,
    time: `${DAY}T08:00:00+09:00`,
    data,
  });

const consent = { on: '2026-10-01', textVersion: '2026-1', via: '마산대학교' };
const seeker = {
  externalId: 'S-1',
  revision: 1,
  email: 'gana@example.com',
  name: '가나다',
  birthDate: '1998-03-04',
  residence: { district: '48123' },
  wanted: { occupations: ['02'], districts: ['48120'] },
  consents: { matching: consent, mail: consent },
};
const posting = {
  externalId: 'P-1',
  revision: 1,
  company: { registrationNumber: '1234567891', name: '가상정밀' },
  title: '생산관리 사무원 모집',
  description: '생산 계획을 세우고 자재를 관리합니다. 주 5일, 하루 8시간 일합니다.',
  occupation: { scheme: 'KECO', code: '0271' },
  workplace: { district: '48123' },
  employmentType: 'regular',
  wage: { unit: 'month', min: 2_800_000 },
  weeklyHours: 40,
  startsOn: '2026-12-01',
  opensOn: DAY,
  closesOn: '2026-11-20',
};
const underpaid = { ...posting, externalId: 'P-2', title: '포장 보조 모집', wage: { unit: 'hour', min: 9_000 } };

let browser: Browser;
let system: LocalSystem;
let url: string;
const toStop: (() => Promise<void>)[] = [];
beforeAll(async () => {
  browser = await launch();
  toStop.push(() => browser.close());
  system = await startSystem({ now: DAY });
  toStop.push(() => system.stop());
  const running = await startConsole(viewOf(system), 0);
  toStop.push(() => running.stop());
  url = running.url;
});
afterAll(async () => {
  for (const stop of toStop.toReversed()) await stop();
});

const send = (door: Door, body: string): Promise<string> => system.send(doorQueueName('dev', door), body);

test('what a partner sends shows on the open page, becomes a mail that opens, and a refusal with its law', async () => {
  const { page, complaints, strangers } = await watched(browser, url);
  await page.goto(url);
  expect(await page.locator('[data-live="today"]').textContent()).toBe('2026년 11월 2일(월)');
  const figure = (key: string) => page.locator(`.flow [data-live="${key}"]`).first().textContent();
  expect(await figure('messages')).toBe('0');

  await send(people, event('kr.go.changwon.jobs.seeker.registered.v1', seeker));
  await send(postings, event('kr.go.changwon.jobs.posting.submitted.v1', posting));
  await send(postings, event('kr.go.changwon.jobs.posting.submitted.v1', underpaid));
  await expect.poll(() => figure('messages'), { timeout: 45_000 }).toBe('3');
  await expect.poll(() => figure('refused'), { timeout: 45_000 }).toBe('1');
  await expect.poll(() => figure('seekers'), { timeout: 45_000 }).toBe('1');
  await expect.poll(() => figure('matches'), { timeout: 45_000 }).toBe('1');
  const recipients = async () => (await system.mails()).flatMap(({ envelope }) => envelope.to);
  await expect.poll(recipients, { timeout: 45_000 }).toContain(seeker.email);

  await page.goto(`${url}/mailbox?to=gana@example.com`);
  await page.locator('.mails a').first().click();
  expect(await page.locator('h1').textContent()).toContain('생산관리 사무원 모집');
  // Of the person and the posting, whichever was worked on last makes the mail.
  expect(await page.locator('.facts').textContent()).toMatch(/구직자 · (?:지금 )?맞는 일자리/);
  const letter = page.frameLocator('iframe');
  expect(await letter.locator('body').textContent()).toContain('가나다');
  const opened = page.waitForEvent('popup');
  await letter.locator(`a[href^="${system.pages}"]`).first().click();
  const own = await opened;
  await own.waitForLoadState();
  expect(new URL(own.url()).origin).toBe(system.pages);
  expect(await own.locator('h1').textContent()).not.toContain('볼 수 없습니다');
  expect(await own.locator('main').textContent()).toContain('생산관리 사무원 모집');
  await own.close();

  await page.goto(`${url}/refusals`);
  expect(await page.locator('.findings').textContent()).toMatch(/wage-below-minimum[\s\S]+최저임금법/);
  for (const path of ['/', '/mailbox', '/refusals', '/dead-letters', '/queues']) {
    await page.goto(`${url}${path}`);
    expect(await tooPale(page)).toEqual([]);
  }
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});
