import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startHttpApi } from '../../../../local/system/aws/http-api.ts';
import { startClock } from '../../../../local/system/clock/clock.ts';
import { apisIn } from '../../../../local/system/plan/api-plan.ts';
import type { ApiPlan } from '../../../../local/system/plan/api-plan.ts';
import { planOf } from '../../../../local/system/plan/plan.ts';
import type { LocalSystem } from '../../../../local/system/start-system.ts';
import { smallApp } from '../small-app.ts';
import { changed, properties, startSmall } from '../small-system.ts';

/** The page of the small app shows the event that it was given. */

const lines: { functionName: string; text: string }[] = [];
let system: LocalSystem;
beforeAll(async () => {
  system = await startSmall({ onLog: (line) => void lines.push(line) });
});
afterAll(() => system.stop());
afterEach(() => void lines.splice(0));

type Seen = { event: APIGatewayProxyEventV2; pageUrl: string; today: string };

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${system.pages}${path}`, init);
const seenBy = async (path: string, init?: RequestInit): Promise<Seen> =>
  (await get(path, init)).json() as Promise<Seen>;
const post = (body: string, type?: string): RequestInit => ({
  method: 'POST',
  body,
  headers: type === undefined ? {} : { 'content-type': type },
});
/** Has the page answer what is given. */
const answer = (what: unknown): Promise<Response> => get('/answer', post(JSON.stringify(what), 'application/json'));

describe('as on AWS: the event that a function is given', () => {
  test('is a request in payload format 2.0, at the time of the one clock', async () => {
    const { event, today } = await seenBy('/me/v1.k1.abc?lang=en&a=1&a=%ED%95%9C', {
      headers: { cookie: 'a=1; b=2', 'X-Thing': 'One', 'user-agent': 'test' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/me/v1.k1.abc',
      rawQueryString: 'lang=en&a=1&a=%ED%95%9C',
      queryStringParameters: { lang: 'en', a: '1,한' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-thing': 'One', 'user-agent': 'test', 'x-forwarded-for': '127.0.0.1' },
      isBase64Encoded: false,
      requestContext: {
        accountId: '000000000000',
        http: { method: 'GET', path: '/me/v1.k1.abc', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
        routeKey: '$default',
        stage: '$default',
        time: expect.stringMatching(/^02\/Nov\/2026:00:0\d:\d\d \+0000$/),
      },
    });
    expect(event).not.toHaveProperty('body');
    expect(event['headers']).not.toHaveProperty('cookie');
    expect(new Date(event['requestContext'].timeEpoch).toISOString()).toMatch(/^2026-11-02T00:0/);
    expect(today).toMatch(/^2026-11-02T00:0/);
  });

  test('without a query and cookies has neither', async () => {
    const { event } = await seenBy('/');
    expect(event).toMatchObject({ rawPath: '/', rawQueryString: '' });
    expect(event).not.toHaveProperty('queryStringParameters');
    expect(event).not.toHaveProperty('cookies');
  });

  test('has its path decoded, as HTTP APIs do; a path that cannot be decoded is refused', async () => {
    expect((await seenBy('/%ED%95%9C%20a')).event['rawPath']).toBe('/한 a');
    expect((await get('/%ff')).status).toBe(400);
  });

  test.each([
    ['text/plain;charset=utf-8', '안녕', false],
    ['application/json', '{"a":1}', false],
    ['application/x-www-form-urlencoded', 'token=v1.k1.a&consent=on', true],
    ['application/octet-stream', '안녕', true],
    ['multipart/form-data; boundary=x', '--x--', true],
  ])('has a body of %s as it is, or in base64 where API Gateway does so', async (type, text, isBase64Encoded) => {
    const { event } = await seenBy('/', post(text, type));
    expect(event['isBase64Encoded']).toBe(isBase64Encoded);
    expect(Buffer.from(event.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()).toBe(text);
  });

  test('names the address of the API as the environment of every function holds it', async () => {
    const { pageUrl } = await seenBy('/');
    expect(pageUrl).toBe(system.pages);
    expect(pageUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('as on AWS: what an answer means', () => {
  test('status, headers, cookies and body go to the caller', async () => {
    const response = await answer({
      statusCode: 404,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'X-Robots-Tag': 'noindex', Age: 3 },
      cookies: ['a=1; Path=/', 'b=2'],
      body: '<p>없습니다</p>',
    });
    expect(response.status).toBe(404);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-robots-tag': 'noindex',
      age: '3',
    });
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(await response.text()).toBe('<p>없습니다</p>');
  });

  test('a body in base64 arrives as its bytes, and a body without a type is plain text', async () => {
    const response = await answer({
      statusCode: 200,
      body: Buffer.from([0, 255, 1]).toString('base64'),
      isBase64Encoded: true,
    });
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 1]);
    expect(response.headers.get('content-type')).toBe('text/plain;charset=utf-8');
  });

  test('a redirect and an empty answer need no body', async () => {
    const redirect = await get('/answer', {
      ...post(JSON.stringify({ statusCode: 303, headers: { location: '/me/x' } }), 'application/json'),
      redirect: 'manual',
    });
    expect([redirect.status, redirect.headers.get('location'), await redirect.text()]).toEqual([303, '/me/x', '']);
    expect((await answer({ statusCode: 204 })).status).toBe(204);
  });

  test('an answer to HEAD has the headers and no body', async () => {
    const response = await get('/', { method: 'HEAD' });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe('');
  });

  test('an answer without a status code is its JSON, as API Gateway takes it', async () => {
    const response = await answer({ shown: true });
    expect([response.status, await response.json()]).toEqual([200, { shown: true }]);
  });

  test.each([
    ['that throws', () => get('/throw')],
    ['that passes its declared timeout of a second', () => get('/hang')],
    ['whose answer has no whole status code', () => answer({ statusCode: 'ok', body: '' })],
    ['whose answer has a status code that is none', () => answer({ statusCode: 99 })],
    ['whose body is no text', () => answer({ statusCode: 200, body: { a: 1 } })],
    ['whose header would be two', () => answer({ statusCode: 200, headers: { location: '/a\r\nset-cookie: x=1' } })],
    ['whose answer is over 6 MB', () => get('/long')],
  ])('of a function %s the caller learns nothing but that', async (_what, ask) => {
    const response = await ask();
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    expect(response.headers.get('content-type')).toBe('application/json');
  });
});

describe('as on AWS: limits', () => {
  const MEGABYTE = 1024 * 1024;

  test('a request over 10 MB, and one whose event is over 6 MB, are refused with 413 and reach no function', async () => {
    const before = system.functions().find(({ name }) => name === 'jobs-page')!.invocations;
    for (const bytes of [10 * MEGABYTE + 1, 6 * MEGABYTE]) {
      const response = await get('/', post('x'.repeat(bytes), 'text/plain'));
      expect([response.status, await response.json()]).toEqual([413, { message: 'Request Entity Too Large' }]);
    }
    expect(system.functions().find(({ name }) => name === 'jobs-page')!.invocations).toBe(before);
  });

  test('a request of 5 MB passes', async () => {
    expect((await get('/', post('x'.repeat(5 * MEGABYTE), 'text/plain'))).status).toBe(200);
  });
});

describe('unlike AWS: limits', () => {
  test('the throttle of the stage is not enforced: of 200 requests at once each gets its answer', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => get('/')));
    expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(200));
  });
});

describe('as on AWS: the access log', () => {
  test('has one line for each request, with what its format asks for and nothing else', async () => {
    await get('/me/v1.k1.secret?q=private');
    await get('/throw');
    const logged = lines.filter(({ functionName }) => functionName === '/jobs/dev/page-access').map(({ text }) => text);
    expect(logged.map((text) => JSON.parse(text) as unknown)).toEqual([
      { requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), status: '200', routeKey: '$default', none: '-' },
      { requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), status: '500', routeKey: '$default', none: '-' },
    ]);
    expect(logged.join('')).not.toMatch(/secret|private/);
  });
});

describe('as on AWS: the template says what is served', () => {
  let other: LocalSystem | undefined;
  afterEach(async () => {
    await other?.stop();
    other = undefined;
  });
  const start = async (options: Parameters<typeof startSmall>[0]): Promise<LocalSystem> => {
    other = await startSmall(options);
    return other;
  };

  test.each([
    ['its route', ['PageRoute']],
    ['its route and its integration', ['PageRoute', 'PageIntegration']],
    ['its stage', ['ApiStage']],
  ])('without %s a page is not found', async (_what, logicalIds) => {
    const { pages, functions } = await start({
      change: (resources) => {
        for (const logicalId of logicalIds) delete resources[logicalId];
      },
    });
    const response = await fetch(`${pages}/`);
    expect([response.status, await response.json()]).toEqual([404, { message: 'Not Found' }]);
    expect(functions().find(({ name }) => name === 'jobs-page')).toMatchObject({ invocations: 0 });
  });

  test('a route for one method and path takes that and nothing else', async () => {
    const { pages } = await start({
      change: (resources) => {
        properties(resources, 'PageRoute')['RouteKey'] = 'POST /stop';
      },
    });
    const status = async (method: string, path: string) => (await fetch(`${pages}${path}`, { method })).status;
    expect([await status('POST', '/stop'), await status('GET', '/stop'), await status('POST', '/stop/x')]).toEqual([
      200, 404, 404,
    ]);
  });

  test('a variable of a route takes one segment, not an empty one, and the function is told its value', async () => {
    const { pages } = await start({
      change: (resources) => {
        properties(resources, 'PageRoute')['RouteKey'] = 'POST /stop/{token}';
        resources['StopRoute'] = {
          ...resources['PageRoute']!,
          Properties: { ...properties(resources, 'PageRoute'), RouteKey: 'POST /stop/all' },
        };
      },
    });
    const sent = (path: string) => fetch(`${pages}${path}`, { method: 'POST' });
    const seen = async (path: string) => {
      const { event } = (await (await sent(path)).json()) as Seen;
      return { routeKey: event.routeKey, pathParameters: event.pathParameters };
    };
    expect(await seen('/stop/v1.k1.a')).toEqual({
      routeKey: 'POST /stop/{token}',
      pathParameters: { token: 'v1.k1.a' },
    });
    expect(await seen('/stop/all')).toEqual({ routeKey: 'POST /stop/all' });
    expect([(await sent('/stop/')).status, (await sent('/stop/a/b')).status]).toEqual([404, 404]);
  });

  test('an app without an HTTP API has no pages', async () => {
    const { pages } = await start({
      change: (resources) => {
        for (const logicalId of Object.keys(resources)) if (/^(Api|Page)/.test(logicalId)) delete resources[logicalId];
      },
    });
    expect(pages).toBeUndefined();
  });

  test('the pages listen on 127.0.0.1 alone, on the port that was asked for, and not after the stop', async () => {
    const first = await start({});
    const port = Number(new URL(first.pages!).port);
    await expect(once(connect(port, '127.0.0.2'), 'connect')).rejects.toThrow('ECONNREFUSED');
    await expect(startSmall({ ports: { pages: port } })).rejects.toThrow(
      `Port ${port}, which the page needs, is already in use`,
    );
    await first.stop();
    await expect(fetch(first.pages!)).rejects.toThrow();
    const again = await start({ ports: { pages: port } });
    expect(again.pages).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(`${again.pages}/`)).status).toBe(200);
  });

  const PLACE = {
    accountId: '000000000000',
    region: 'ap-northeast-2',
    queueUrl: String,
    apiUrl: () => 'http://127.0.0.1:1',
  };
  const plan = (change: Parameters<typeof changed>[0]) =>
    planOf(changed(change)(structuredClone(smallApp.templates)), PLACE);

  test.each([
    ['another protocol', 'Api', { ProtocolType: 'WEBSOCKET' }, /Api "Api": ProtocolType/],
    ['answers of another origin', 'Api', { CorsConfiguration: {} }, /CorsConfiguration/],
    ['a stage in the path', 'ApiStage', { StageName: 'dev' }, /StageName must be \$default/],
    ['a payload of format 1.0', 'PageIntegration', { PayloadFormatVersion: '1.0' }, /PayloadFormatVersion/],
    ['an authoriser', 'PageRoute', { AuthorizationType: 'JWT' }, /AuthorizationType/],
    ['a greedy variable in a path', 'PageRoute', { RouteKey: 'GET /me/{token+}' }, /RouteKey must be \$default or/],
    ['half a segment as a variable', 'PageRoute', { RouteKey: 'GET /me-{token}' }, /RouteKey must be \$default or/],
  ])('%s stops the start by its name', (_what, logicalId, given, sentence) => {
    expect(() => plan((resources) => Object.assign(properties(resources, logicalId), given))).toThrow(sentence);
  });

  test('a route whose integration is gone stops the start, as a deploy would stop', () => {
    expect(() => plan((resources) => void delete resources['PageIntegration'])).toThrow(
      'refers to "PageIntegration", which it does not hold',
    );
  });

  test('a second API for people stops the start: it would be served nowhere; so does a second console', () => {
    const twice = (name: string) => {
      const templates = changed((resources) => {
        resources['Second2'] = structuredClone(resources['Api']!);
        Object.assign(properties(resources, 'Api'), { Name: name });
        Object.assign(properties(resources, 'Second2'), { Name: name });
      })(structuredClone(smallApp.templates));
      return () => apisIn(templates);
    };
    for (const name of ['jobs-dev-page', 'jobs-dev-console'])
      expect(twice(name)).toThrow('one HTTP API for people and one for officials, and "Second2" is another');
  });
});

describe('as on AWS: two APIs', () => {
  let both: LocalSystem;
  beforeAll(async () => {
    both = await startSmall({
      change: (resources) => {
        for (const id of ['Api', 'ApiStage', 'PageIntegration', 'PageRoute'])
          resources[`${id}Two`] = JSON.parse(
            JSON.stringify(resources[id])
              .replaceAll('{"Ref":"Api"}', '{"Ref":"ApiTwo"}')
              .replaceAll('"PageIntegration"', '"PageIntegrationTwo"'),
          );
        Object.assign(properties(resources, 'ApiTwo'), { Name: 'jobs-dev-console' });
      },
    });
  });
  afterAll(() => both.stop());

  test('have an address each: that of the officials is the one whose name ends so', async () => {
    expect(both.console).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(both.console).not.toBe(both.pages);
    const [page, console] = await Promise.all(
      [both.pages, both.console].map(async (url) => (await (await fetch(`${url}/`)).json()) as Seen),
    );
    expect(page?.event['requestContext'].apiId).toBe('small-flow-Api');
    expect(console?.event['requestContext'].apiId).toBe('small-flow-ApiTwo');
    expect(console?.event['requestContext'].domainName).toBe(new URL(both.console!).host);
  });

  test('where there is one, there is no console', () => {
    expect(system.console).toBeUndefined();
    expect(system.officials).toBeUndefined();
  });
});

describe('as on AWS: the time limit of an integration', () => {
  const api: ApiPlan = { id: 'api', routes: [{ routeKey: '$default', functionName: 'slow' }], accessLog: undefined };
  const served = async (takes: number): Promise<{ readonly status: number; readonly body: unknown }> => {
    const http = await startHttpApi({
      port: 0,
      what: 'the page',
      clock: startClock('2026-11-02'),
      onLog: undefined,
      mostAnswerMillis: 200,
    });
    http.serve(api, async () => {
      await pause(takes);
      return { kind: 'done', result: { statusCode: 200, body: '{"in":"time"}' } };
    });
    const response = await fetch(http.url);
    const answered = { status: response.status, body: await response.json() };
    expect(http.busy()).toBe(0);
    await http.stop();
    return answered;
  };

  test('a function that takes longer is no longer waited for: the caller gets 503', async () => {
    expect(await served(0)).toEqual({ status: 200, body: { in: 'time' } });
    expect(await served(600)).toEqual({ status: 503, body: { message: 'Service Unavailable' } });
  });
});
