import { createServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod';
import { CONTRACTS } from '../../../functions/notices/contracts.ts';
import { startConsole } from '../../../local/console/start-console.ts';
import type { SystemView } from '../../../local/console/system-view.ts';
import { inventedMail, inventedRefusal, inventedSystem } from '../../support/invented-system.ts';

type Console = Awaited<ReturnType<typeof startConsole>>;
const opened: Console[] = [];
const open = async (changes: Partial<SystemView> = {}): Promise<string> => {
  const started = await startConsole(inventedSystem(changes), 0);
  opened.push(started);
  return started.url;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.stop()));
});

const bodyOf = async (url: string): Promise<string> => (await fetch(url)).text();
const PAGES = [
  '/',
  '/mailbox',
  '/mailbox/1',
  '/mailbox/1/text',
  '/mailbox/1/source',
  '/refusals',
  '/dead-letters',
  '/queues',
];

test.each(PAGES)('the page %s is whole without a script: Korean, with a title and one main heading', async (path) => {
  const response = await fetch(`${await open()}${path}`);
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page).toContain('<html lang="ko">');
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page).toMatch(/<title>[^<]+ · 창원 일자리 네트워크<\/title>/);
  expect(page).not.toMatch(/undefined|\[object Object\]|NaN/);
});

test('every page and the status say how far the sample city is while it is loaded, and nothing of it afterwards', async () => {
  const loading = await open({ loading: () => ({ answered: 1_204, messages: 7_140 }) });
  const words = '메시지 7,140건 가운데 1,204건에 답했습니다.';
  expect(await bodyOf(`${loading}/refusals`)).toContain(words);
  expect(await bodyOf(`${loading}/status`)).toContain(words);
  const loaded = await open();
  expect(await bodyOf(`${loaded}/refusals`)).not.toContain('표본 도시를 넣는 중');
  expect(JSON.parse(await bodyOf(`${loaded}/status`))).toMatchObject({ figures: { loading: '' } });
});

test('where it can be said, the pages say how long the loading still takes', async () => {
  const seconds = await open({ loading: () => ({ answered: 10, messages: 100, secondsLeft: 45 }) });
  expect(await bodyOf(seconds)).toContain('10건에 답했습니다. 약 45초 남았습니다.');
  const minutes = await open({ loading: () => ({ answered: 10, messages: 100, secondsLeft: 150 }) });
  expect(await bodyOf(minutes)).toContain('약 3분 남았습니다.');
  expect(await bodyOf(minutes)).toMatch(/<progress[^>]+value="10"\s+max="100"\s*>/);
  expect(await bodyOf(await open())).toMatch(/<progress[^>]+hidden/);
});

test.each([...PAGES, '/nowhere', '/status', '/mails'])(
  '%s is served with the strict policy and is never kept',
  async (path) => {
    const { headers } = await fetch(`${await open()}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  },
);

test('the flow shows the figures of the system and the date in Seoul, which may be a day ahead of UTC', async () => {
  const page = await bodyOf(`${await open({ now: () => '2026-11-02T15:00:00Z' })}/`);
  expect(page).toContain('2026년 11월 3일(화)');
  expect(page).toMatch(/data-live="mails">1,498</);
  expect(page).toMatch(/data-live="messages">642</);
});

test('the day is still the same one second before midnight in Seoul', async () => {
  expect(await bodyOf(`${await open({ now: () => '2026-11-02T14:59:59Z' })}/`)).toContain('2026년 11월 2일(월)');
});

test('GET /mails is an array of all mails, oldest first, with exactly the fields of the contract', async () => {
  const first = inventedMail({ text: 'first' });
  const second = { ...inventedMail({ text: 'second' }), messageId: 'the system keeps more than it tells' };
  const url = await open({ mails: () => Promise.resolve([first, second]) });
  const response = await fetch(`${url}/mails`);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const { envelope, headers, html, raw } = inventedMail();
  expect(await response.json()).toEqual(['first', 'second'].map((text) => ({ envelope, headers, text, html, raw })));
});

test('GET /status gives counts, queues, functions, and the same figures as text', async () => {
  const shape = z.object({
    now: z.iso.datetime(),
    today: z.literal('2026-11-02'),
    counts: z.object({ messages: z.literal(642), mails: z.literal(1498), held: z.literal(9) }),
    queues: z
      .array(z.object({ name: z.string(), kind: z.string(), waiting: z.int(), inFlight: z.int(), received: z.int() }))
      .min(1),
    functions: z.array(z.object({ name: z.string(), running: z.int(), failures: z.int() })).length(5),
    figures: z.record(z.string(), z.string()),
  });
  const status = shape.parse(await (await fetch(`${await open()}/status`)).json());
  expect(status.figures).toMatchObject({ mails: '1,498', clock: '09:00:12', 'dead.unfinished': '0' });
});

test('what waits on the doors and what is in hand there are added up over all partners', async () => {
  const queues = ['masan-univ-postings', 'city-reviews'].map((name) => ({
    name: `jobs-dev-${name}`,
    kind: 'door' as const,
    waiting: 2,
    inFlight: 1,
    received: 9,
  }));
  const url = await open({ queues: () => Promise.resolve(queues) });
  expect(await (await fetch(`${url}/status`)).json()).toMatchObject({ figures: { 'doors.unfinished': '6' } });
});

test('GET /system tells the commands where the parts of the running system are', async () => {
  const endpoints = { sqs: 'http://127.0.0.1:9' };
  expect(await (await fetch(`${await open({ endpoints: () => endpoints })}/system`)).json()).toEqual(endpoints);
});

test('text from outside never becomes markup', async () => {
  const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
  const finding = { code: 'sex-hint', severity: 'hold', path: evil, message: evil, actual: evil, fix: evil } as const;
  const mail = inventedMail({
    envelope: { from: evil, to: [evil] },
    headers: { subject: evil, from: evil, date: evil },
    text: evil,
    raw: evil,
  });
  const url = await open({
    mails: () => Promise.resolve([mail]),
    refusals: () =>
      Promise.resolve([inventedRefusal({ sender: evil, messageId: evil, externalId: evil, findings: [finding] })]),
    deadLetters: () => Promise.resolve([{ queue: evil, count: 1, messageIds: [evil] }]),
    queues: () => Promise.resolve([{ name: evil, kind: 'stage', waiting: 0, inFlight: 0, received: 0 }]),
  });
  for (const path of [...PAGES, `/mailbox?to=${encodeURIComponent(evil)}`]) {
    const page = await bodyOf(`${url}${path}`);
    expect(page, path).toMatch(/&(?:lt|#60);script&(?:gt|#62);/);
    expect(page, path).not.toContain('<script>');
    expect(page, path).not.toContain('<img');
    expect(page, path).not.toContain(`"'>`);
  }
});

test('a mail is shown in a sandbox that runs and loads nothing; its links open in new tabs', async () => {
  const url = await open();
  expect(await bodyOf(`${url}/mailbox/1`)).toMatch(
    /<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"[^>]+src="\/mailbox\/1\/html"/,
  );
  const frame = await fetch(`${url}/mailbox/1/html`);
  const policy = (frame.headers.get('content-security-policy') ?? '').split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      'sandbox allow-popups allow-popups-to-escape-sandbox',
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      "frame-ancestors 'self'",
    ]),
  );
  expect(policy.some((directive) => directive.startsWith('script-src'))).toBe(false);
  const letter = inventedMail().html;
  expect(await frame.text()).toBe(letter.replace('<head>', '<head><base target="_blank" />'));
});

test('the mailbox lists newest first, and an address of a mail stays its own when more arrive', async () => {
  const mails = ['하나', '둘', '셋'].map((subject) => inventedMail({ headers: { subject } }));
  const url = await open({ mails: () => Promise.resolve(mails) });
  const page = await bodyOf(`${url}/mailbox`);
  const order = ['셋', '둘', '하나'].map((subject) => page.indexOf(`>${subject}</a>`));
  expect(order.every((at) => at > 0)).toBe(true);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(await bodyOf(`${url}/mailbox/1`)).toContain('<h1>하나');
  mails.push(inventedMail({ headers: { subject: '넷' } }));
  expect(await bodyOf(`${url}/mailbox/1`)).toContain('<h1>하나');
});

test('the filter keeps the mails whose recipient contains the text, capitals or not', async () => {
  const to = (address: string, subject: string) =>
    inventedMail({ envelope: { from: 'jobs@example.com', to: [address] }, headers: { subject } });
  const url = await open({
    mails: () => Promise.resolve([to('Gana@example.com', '첫째'), to('dara@example.com', '둘째')]),
  });
  const page = await bodyOf(`${url}/mailbox?to=%20gana@`);
  expect(page).toContain('첫째');
  expect(page).not.toContain('둘째');
  expect(await bodyOf(`${url}/mailbox?to=nobody`)).toContain('찾으시는 메일이 없습니다.');
});

test('the filter keeps the mails of one kind, or all to one sort of recipient, beside the address', async () => {
  const mails = [
    inventedMail({ kind: 'match', headers: { subject: '맞는 일자리' } }),
    inventedMail({ kind: 'digest', headers: { subject: '모음' } }),
    inventedMail({ kind: 'posting-held', headers: { subject: '보류' } }),
    inventedMail({ kind: undefined, headers: { subject: '종류 없음' } }),
  ];
  const url = await open({ mails: () => Promise.resolve(mails) });
  const shown = async (query: string) =>
    [...(await bodyOf(`${url}/mailbox?${query}`)).matchAll(/<a href="\/mailbox\/\d">([^<]+)<\/a>/g)].map(
      (one) => one[1],
    );
  expect(await shown('kind=digest')).toEqual(['모음']);
  expect(await shown('kind=seekers')).toEqual(['모음', '맞는 일자리']);
  expect(await shown('kind=companies')).toEqual(['보류']);
  expect(await shown('kind=companies&to=nobody')).toEqual([]);
  expect(await shown('kind=constructor')).toHaveLength(4);
  expect(await bodyOf(`${url}/mailbox?kind=companies`)).toMatch(/<option value="companies" selected>기업 전체/);
});

test('every kind of mail can be chosen, under those who receive it', async () => {
  const page = await bodyOf(`${await open()}/mailbox`);
  for (const [kind, { shownAs }] of Object.entries(CONTRACTS)) {
    expect(page).toMatch(new RegExp(`<option value="${kind}" ?>${shownAs}</option>`));
  }
});

test('fifty mails stand on one page and the fifty-first on the next, the filter kept', async () => {
  const many = (size: number) =>
    Array.from({ length: size }, (_, index) => inventedMail({ headers: { subject: `#${index + 1}.` } }));
  const fifty = await open({ mails: () => Promise.resolve(many(50)) });
  expect(await bodyOf(`${fifty}/mailbox`)).not.toContain('뒤쪽');
  const fiftyOne = await open({ mails: () => Promise.resolve(many(51)) });
  const first = await bodyOf(`${fiftyOne}/mailbox?to=example`);
  expect(first).toMatch(/href="\/mailbox\?to=example&(?:amp|#38);page=2"/);
  expect(first).not.toContain('>#1.<');
  expect(await bodyOf(`${fiftyOne}/mailbox?page=2`)).toContain('>#1.<');
  expect(await bodyOf(`${fiftyOne}/mailbox?page=99`)).toContain('>#1.<');
});

test('a refusal shows its code, what was found, the law with its date, and the fix', async () => {
  const page = await bodyOf(`${await open()}/refusals`);
  for (const part of [
    'wage-below-minimum',
    '시급 10,000원은 근무 시작일의',
    '최저임금법 제6조 (2020-05-26 시행, 법령 확인)',
    '<dd>10,000</dd>',
    '<dd>10,320</dd>',
    '시급을 10,320원 이상으로',
    '마산대학교',
    'M-0012',
  ]) {
    expect(page).toContain(part);
  }
});

test('what waits for a decision is on the console of the officials, and the menu leads there', async () => {
  const url = await open({ endpoints: () => ({ console: 'http://127.0.0.1:9' }) });
  const page = await bodyOf(url);
  expect(page).toContain('<a href="http://127.0.0.1:9/">담당자 업무 화면</a>');
  expect(page).toContain('<a href="http://127.0.0.1:9/postings?kind=held">보류</a>');
  const without = await bodyOf(await open({ endpoints: () => ({}) }));
  expect(without).not.toContain('업무 화면');
  expect(without).toContain('<dt>보류</dt>');
});

test('an empty system says so on every page', async () => {
  const url = await open({
    mails: () => Promise.resolve([]),
    refusals: () => Promise.resolve([]),
    deadLetters: () => Promise.resolve([]),
    queues: () => Promise.resolve([]),
    functions: () => [],
  });
  expect(await bodyOf(`${url}/mailbox`)).toContain('아직 메일이 없습니다.');
  expect(await bodyOf(`${url}/refusals`)).toContain('반려한 메시지가 없습니다.');
  expect(await bodyOf(`${url}/dead-letters`)).toContain('처리하지 못한 메시지가 없습니다.');
});

test('dead letters are shown by queue and id, and never more ids than a person can read', async () => {
  const messageIds = Array.from({ length: 25 }, (_, index) => `id-${index}-`);
  const url = await open({ deadLetters: () => Promise.resolve([{ queue: 'jobs-dev-x-dlq', count: 40, messageIds }]) });
  const page = await bodyOf(`${url}/dead-letters`);
  expect(page).toContain('id-19-');
  expect(page).not.toContain('id-20-');
  expect(page).toContain('이 밖에 20건이 더 있습니다.');
});

test.each([
  '/nowhere',
  '/mailbox/0',
  '/mailbox/2',
  '/mailbox/1/raw',
  '/mailbox/-1',
  '/assets/../answer.ts',
  '/%zz',
  '//evil.example/',
])('%s is answered 404 with a page that leads back', async (path) => {
  const { port } = new URL(await open());
  const answered = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
  expect(answered.status).toBe(404);
  expect(answered.body).toContain('찾으시는 화면이 없습니다');
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
  '%s is answered 405: the console only reads',
  async (method) => {
    const response = await fetch(`${await open()}/refusals`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  },
);

test('HEAD is answered like GET, without the body', async () => {
  const response = await fetch(`${await open()}/mails`, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(2);
  expect(await response.text()).toBe('');
});

const statusFor = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port: new URL(url).port, path: '/mails', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('a request that names another host is turned away, so that no page elsewhere can read the mails', async () => {
  const url = await open();
  expect(await statusFor(url, 'evil.example')).toBe(421);
  expect(await statusFor(url, 'evil.example:4780')).toBe(421);
  expect(await statusFor(url, '127.0.0.1.evil.example')).toBe(421);
  expect(await statusFor(url, new URL(url).host)).toBe(200);
  expect(await statusFor(url, 'localhost:4780')).toBe(200);
});

test('when the system cannot be read the page says so in one sentence, without the reason it gave', async () => {
  const url = await open({ counts: () => Promise.reject(new Error('the mail of gana@example.com')) });
  const response = await fetch(`${url}/`);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('시스템의 상태를 읽지 못했습니다. 잠시 뒤 새로 고침을 해 주십시오.\n');
});

test('readers at the same moment share one reading of the system', async () => {
  let readings = 0;
  const counts = async () => {
    readings += 1;
    await pause(50);
    return inventedSystem().counts();
  };
  const url = await open({ counts });
  await Promise.all(Array.from({ length: 8 }, () => fetch(`${url}/status`)));
  expect(readings).toBeLessThanOrEqual(2);
  await fetch(`${url}/status`);
  expect(readings).toBeGreaterThanOrEqual(2);
});

test('a taken port is one plain sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(startConsole(inventedSystem(), port)).rejects.toThrow(
    `Port ${port} is taken on this machine: stop the program that uses it, or choose another port with --port.`,
  );
  await new Promise((resolve) => other.close(resolve));
});

test('stop ends within a second although a browser keeps its connection, and frees the port', async () => {
  const started = await startConsole(inventedSystem(), 0);
  const port = Number(new URL(started.url).port);
  const kept = connect(port, '127.0.0.1');
  kept.on('error', () => undefined);
  await new Promise<void>((resolve) => kept.once('connect', resolve));
  kept.write('GET /status HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: keep-alive\r\n\r\n');
  await new Promise<void>((resolve) => kept.once('data', () => resolve()));
  const before = performance.now();
  await started.stop();
  expect(performance.now() - before).toBeLessThan(1000);
  const again = await startConsole(inventedSystem(), port);
  await again.stop();
});
