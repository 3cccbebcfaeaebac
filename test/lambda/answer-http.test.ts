import { expect, test } from 'vitest';
import { answerHttp } from '../../functions/lambda/answer-http.ts';
import type { PageRequest } from '../../functions/domain/page/page-answer.ts';
import { serveSeekerPage } from '../../functions/serve-seeker-page/serve-seeker-page.ts';
import { inventedAround } from '../support/invented-site.ts';
import { NOW } from '../support/world.ts';
import { formTo, MAILBOX, pageWorld, PERSON } from '../support/page-world.ts';

const event = (change: {
  method?: string;
  path?: string;
  query?: string;
  body?: string;
  isBase64Encoded?: boolean;
  type?: string;
}) => ({
  version: '2.0',
  rawPath: change.path ?? '/',
  rawQueryString: change.query ?? '',
  headers: {
    cookie: 'a=b',
    'user-agent': 'An invented browser',
    ...(change.type !== undefined && { 'content-type': change.type }),
  },
  requestContext: {
    requestId: 'r-1',
    domainName: 'jobs.example',
    http: { method: change.method ?? 'GET', sourceIp: '192.0.2.7' },
  },
  body: change.body,
  isBase64Encoded: change.isBase64Encoded ?? false,
});

const CALL = { awsRequestId: 'lambda-1' };

const logged = () => {
  const lines: unknown[] = [];
  const note = (...line: unknown[]): void => void lines.push(line);
  return { lines, logger: { info: note, error: note } };
};

test('the log says which kind of page and which status, and nothing of the link, the person or the browser', async () => {
  const page = await pageWorld();
  const { lines, logger } = logged();
  const handler = answerHttp((request, moment) => serveSeekerPage(request, moment, page.deps), {
    clock: () => NOW,
    around: inventedAround,
    logger,
  });
  const shown = await handler(event({ path: page.own, query: 'lang=en' }), CALL);
  expect(shown.statusCode).toBe(200);
  const form = formTo((await page.send('GET', page.own)).body, 'introduce');
  const body = page.filled(form, [['agree', 'yes']]);
  const encoded = Buffer.from(body).toString('base64');
  const done = await handler(
    event({ method: 'POST', path: '/me/introduce', body: encoded, isBase64Encoded: true }),
    CALL,
  );
  expect(done.statusCode).toBe(303);
  await handler(event({ path: `/stop/${page.link('stop', `${MAILBOX}.${PERSON}`)}` }), CALL);
  await handler(event({ path: '/me/v1.k1.bad.bad' }), CALL);
  const at = { request: 'lambda-1', apiRequest: 'r-1' };
  expect(lines).toEqual([
    ['Page', { ...at, route: 'me-jobs', status: 200, steps: [] }],
    ['Page', { ...at, route: 'introduce', status: 303, steps: [] }],
    ['Page', { ...at, route: 'stop', status: 200, steps: [] }],
    ['Page', { ...at, route: 'trouble', status: 404, steps: [] }],
  ]);
});

test('an error becomes a page with status 500; neither it nor the log quotes the error', async () => {
  const { lines, logger } = logged();
  const failing = () => Promise.reject(new TypeError('gil@people.example was here'));
  const { statusCode, body, headers } = await answerHttp(failing, { clock: () => NOW, around: inventedAround, logger })(
    event({}),
    CALL,
  );
  expect(statusCode).toBe(500);
  expect(body).toContain('지금은 처리할 수 없습니다');
  expect(headers?.['cache-control']).toBe('no-store');
  expect(JSON.stringify([lines, body])).not.toContain('gil@');
  expect(JSON.stringify(lines)).toContain('TypeError');
});

test('every answer, whatever its status, keeps caches, frames, search engines and other origins out', async () => {
  const page = await pageWorld();
  const stop = page.link('stop', MAILBOX);
  const answers = [
    await page.send('GET', page.own),
    await page.send('GET', '/nowhere'),
    await page.send('POST', page.own),
    await page.send('POST', '/me/change', 'a'.repeat(70_000)),
    await page.send('POST', `/stop/${stop}`, 'lang=ko'),
    await page.send('POST', `/stop/${stop}`, 'List-Unsubscribe=One-Click'),
    await page.send('GET', '/done/deleted'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 405, 413, 303, 200, 200]);
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers['set-cookie']).toBeUndefined();
  }
});

test('a form with a file comes as bytes and no text; any other form as text', async () => {
  const seen: PageRequest[] = [];
  const handler = answerHttp(
    async (request) => {
      seen.push(request);
      return { route: 'r', status: 200, headers: {}, body: '' };
    },
    { clock: () => NOW, around: inventedAround, logger: logged().logger },
  );
  const bytes = Buffer.from([0xff, 0x00, 0x80, 0x0a]);
  const sent = { method: 'POST', body: bytes.toString('base64'), isBase64Encoded: true };
  await handler(event({ ...sent, type: 'Multipart/Form-Data; boundary=x' }), CALL);
  const form = Buffer.from('a=가').toString('base64');
  await handler(event({ ...sent, body: form, type: 'application/x-www-form-urlencoded' }), CALL);
  expect(
    seen.map(({ body, upload }) => [body, upload && Buffer.from(upload.bytes).toString('hex'), upload?.type]),
  ).toEqual([
    ['', 'ff00800a', 'Multipart/Form-Data; boundary=x'],
    ['a=가', undefined, undefined],
  ]);
});

test('a file is answered in base64, byte for byte', async () => {
  const bytes = new Uint8Array([0xff, 0x00, 0x80, 0x0a]);
  const handler = answerHttp(async () => ({ route: 'r', status: 200, headers: {}, body: '', bytes }), {
    clock: () => NOW,
    around: inventedAround,
    logger: logged().logger,
  });
  const { body, isBase64Encoded } = await handler(event({}), CALL);
  expect([isBase64Encoded, Buffer.from(body ?? '', 'base64').toString('hex')]).toEqual([true, 'ff00800a']);
});
