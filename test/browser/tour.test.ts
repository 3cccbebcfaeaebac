import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { launch } from './chromium.ts';

/** A newcomer follows the five minutes of the README, step by step, with the words that stand there. */

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const TOUR = /## Five minutes\n([\s\S]*?)\n\| command/.exec(README)?.[1] ?? '';
const steps = TOUR.split(/\n(?=\d\. )/).map((step) => step.trim());
const step = (number: number): string => steps.find((one) => one.startsWith(`${number}. `)) ?? '';
const LOADED = 400_000;

/** Runs an npm command of the README and returns what it prints. */
const npm = (command: string): Promise<string> =>
  new Promise((ended, failed) => {
    const [, ...words] = command.split(' ');
    const child = spawn('npm', words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? ended(said) : failed(new Error(`${command} ended with ${code}`))));
  });

/** The command of a step, as it stands in the README. */
const commandIn = (number: number, of: string): string => {
  const found = new RegExp(`npm run -s ${of} [^\`\n]+`).exec(step(number))?.[0];
  if (found === undefined) throw new Error(`Step ${number} of the README has no command ${of}`);
  return found;
};

/** A port with three free ones after it. */
const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port > 65_000 ? freePort() : port;
};

let browser: Browser;
let system: ChildProcess;
let said = '';
let port: number;
let url: string;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  port = await freePort();
  system = spawn('npm', ['start', '--', '--port', String(port), '--now', '2026-11-02'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  system.stdout?.on('data', (part: Buffer) => (said += part.toString()));
  url = await vi.waitUntil(() => /The console is open: (http\S+)/.exec(said)?.[1], { timeout: 90_000 });
  page = await browser.newPage();
});
afterAll(async () => {
  system.kill('SIGTERM');
  await browser.close();
});

describe('the five minutes of the README', () => {
  test('have nine steps', () => expect(steps.filter((one) => /^\d\. /.test(one))).toHaveLength(9));

  test(
    '1: the URL that it prints shows the flow with live counts, and the sample city is loaded',
    { timeout: LOADED },
    async () => {
      await page.goto(url);
      expect(await page.locator('.flow').count()).toBe(1);
      await expect.poll(() => said, { timeout: LOADED }).toMatch(/The sample city is loaded/);
      await expect
        .poll(() => page.locator('.flow [data-live="messages"]').first().textContent(), { timeout: 30_000 })
        .not.toBe('0');
    },
  );

  test('2: a mail about jobs leads to the person’s own page, and from there to what anybody sees', async () => {
    for (const word of ['메일함', '일자리', '지원 사업', '희망 조건', '내 정보', '모두 삭제'])
      expect(step(2).replaceAll(/\s+/g, ' ')).toContain(word);
    await page
      .getByRole('link', { name: /메일함/ })
      .first()
      .click();
    await page.getByLabel('메일 종류').selectOption('match');
    await page
      .getByRole('button', { name: /찾기|보기/ })
      .first()
      .click();
    await page.locator('.mails a').first().click();
    const opened = page.waitForEvent('popup');
    await page.frameLocator('iframe').locator('a[href*="/me/"]').first().click();
    const own = await opened;
    await own.waitForLoadState();
    expect(await own.locator('h1').textContent()).toBe('나에게 맞는 일자리');
    for (const name of ['지원 사업', '희망 조건', '내 정보']) {
      await own.getByRole('link', { name, exact: true }).click();
      expect(await own.locator('[aria-current]').textContent()).toContain(name);
    }
    expect(await own.getByRole('link', { name: '모두 삭제', exact: true }).count()).toBe(1);
    await own.getByRole('link', { name: /창원 일자리 네트워크/ }).click();
    expect(await own.locator('h1').textContent()).toBe('창원에서 일자리를 찾고 계십니까?');
    await own.getByRole('link', { name: /모집 중인 일자리 \d+건 모두 보기/ }).click();
    expect(await own.locator('article').count()).toBe(20);
    await own.close();
  });

  test('3: refusals show the words in question, the law and a fix; what is held is behind the officials’ sign-in', async () => {
    await page.goto(url);
    await page.getByRole('link', { name: /반려/ }).first().click();
    expect(await page.locator('.findings').first().textContent()).toMatch(/법/);
    await page.goto(url);
    await page.getByRole('link', { name: '보류', exact: true }).click();
    expect(
      await page
        .getByRole('button', { name: '김담당' })
        .or(page.getByRole('link', { name: '로그인' }))
        .count(),
    ).toBe(1);
  });

  test('4: the posting is open; below the minimum wage it is refused; its path can be followed', async () => {
    const command = commandIn(4, 'send');
    const open = await npm(`${command} --port ${port}`);
    expect(open).toMatch(/accepted \(open\)/);
    const file = / (docs\/examples\/\S+\.json)/.exec(command)?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'tour-'));
    try {
      const changed = join(folder, 'posting.json');
      const [wage = '{}'] = /\{ "unit": "hour", "min": 9000 \}/.exec(step(4)) ?? [];
      const posting: unknown = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(changed, JSON.stringify({ ...(posting as object), wage: JSON.parse(wage), revision: 2 }));
      expect(await npm(`${command.replace(file, changed)} --port ${port}`)).toMatch(/refused[\s\S]*wage-below-minimum/);
    } finally {
      rmSync(folder, { recursive: true });
    }
    const id = /message (\S+)/.exec(open)?.[1] ?? '';
    const follow = `${commandIn(4, 'follow').replace('ID', id)} --port ${port}`;
    await expect.poll(() => npm(follow), { timeout: 60_000, interval: 1_000 }).toMatch(/match-posting/);
  });

  test('5 and 6: a person is screened with the law, and a posting checked, without the running system', async () => {
    expect(await npm(commandIn(5, 'screen'))).toMatch(/법률/);
    expect(await npm(commandIn(6, 'check-posting'))).not.toBe('');
  });

  test('7: the clock moves to the next morning, and a digest comes', { timeout: LOADED }, async () => {
    await page.goto(url);
    await page.getByRole('button', { name: '내일 아침까지' }).click();
    const digests = async (): Promise<number> => {
      await page.goto(`${url}/mailbox?kind=digest`);
      return page.locator('.mails a').count();
    };
    await expect.poll(digests, { timeout: 200_000, interval: 3_000 }).toBeGreaterThan(0);
  });

  test('8: an official signs in, reads the letter before it goes, and releases a held posting', async () => {
    for (const word of ['업무 화면', '김담당', '공고', '안내 시작(풀기)']) expect(step(8)).toContain(word);
    const accepted = async (): Promise<number> => {
      const mails = z.array(z.object({ text: z.string() })).parse(await (await fetch(`${url}/mails`)).json());
      return mails.filter(({ text }) => text.includes('공고를 접수했습니다')).length;
    };
    const before = await accepted();
    expect(before).toBeGreaterThan(0);
    await page.goto(/업무 화면\) (http\S+)/.exec(said)?.[1] ?? '');
    await page.getByRole('button', { name: /김담당/ }).click();
    await page.waitForLoadState();
    expect(await page.locator('h1').textContent()).toBe('오늘 할 일');
    await page.getByRole('link', { name: '공고', exact: true }).click();
    await page.locator('table a').first().click();
    await page.getByRole('link', { name: '안내 시작(풀기)' }).click();
    await page.getByRole('button', { name: '회사에 갈 메일 미리 보기' }).click();
    expect(await page.locator('main').textContent()).toContain('회사에 가는 메일');
    await page.getByRole('button', { name: '보내기' }).click();
    expect(await page.locator('.panel').textContent()).toContain('안내를 시작하도록 보냈습니다');
    await expect.poll(accepted, { timeout: 60_000, interval: 1_000 }).toBeGreaterThan(before);
  });

  test('9: the page of a company shows how each of its points is counted; the command says the same of an example', async () => {
    expect(step(9)).toContain('우수기업 후보');
    await page.getByRole('link', { name: '우수기업 후보' }).click();
    await page.locator('table a').first().click();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toMatch(/고용 증가율: \d+ ÷ \d+ = \d+\.\d\d% → \d+% 이상 \d+점/);
    for (const words of ['신청 요건', '점수를 올리는 가장 작은 변화', '필요한 서류와 알려 주실 것'])
      expect(text).toContain(words);
    expect(await npm(commandIn(9, 'score'))).toMatch(/고용 증가율: 3 ÷ 63 = 4\.76%/);
  });
});
