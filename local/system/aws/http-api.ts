import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiPlan, RoutePlan } from '../plan/api-plan.ts';
import { dateHeader } from '../clock/clock.ts';
import type { Clock } from '../clock/clock.ts';
import type { LogLine, Outcome } from '../lambda/function-pool.ts';
import { gatewayAnswer, httpAnswer, httpEvent, pathOf, requestTime } from './http-event.ts';
import type { HttpAnswer, HttpRequest } from './http-event.ts';
import { answering, close, listen } from './loopback-server.ts';

/** API Gateway: serves one HTTP API of the templates. Each request invokes the function of its route. */

export type HttpApi = {
  readonly url: string;
  /** Starts to serve the API. Before that every request gets 404. */
  serve(api: ApiPlan, invoke: (functionName: string, event: unknown) => Promise<Outcome>): void;
  /** How many requests have no answer yet. */
  busy(): number;
  stop(): Promise<void>;
};

/** The limit of API Gateway on a body. */
const MOST_BODY_BYTES = 10 * 1024 * 1024;
/** The limit of Lambda on an event. */
const MOST_EVENT_BYTES = 6 * 1024 * 1024;

/** The limit of API Gateway on the time that a function takes for an answer. The function itself goes on. */
const MOST_ANSWER_MILLIS = 30_000;

const TOO_LARGE = gatewayAnswer(413, 'Request Entity Too Large');
const TOO_LATE = gatewayAnswer(503, 'Service Unavailable');
const NOT_FOUND = gatewayAnswer(404, 'Not Found');
/** The statuses without a body: No Content and Not Modified. */
const NO_BODY = new Set([204, 304]);

/** Undefined for a body above the limit. It is read to its end all the same, because the caller reads no answer before. */
const bodyIn = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= MOST_BODY_BYTES) chunks.push(bytes);
  }
  return length <= MOST_BODY_BYTES ? Buffer.concat(chunks) : undefined;
};

/** Does a path fit the path of a route, whose variables take one segment each, not an empty one? */
const fits = (routePath: string, path: string): boolean => {
  const wanted = routePath.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) => (segment.startsWith('{') ? given[index] !== '' : segment === given[index]))
  );
};

/** How many segments of a route's path are variables: the fewer, the more specific. */
const variables = (routeKey: string): number => routeKey.split('{').length - 1;

/** The most specific route of a request: method and path, then ANY and path, then $default. Words before variables. */
const routeFor = (routes: readonly RoutePlan[], method: string, path: string): RoutePlan | undefined => {
  const specific = routes.toSorted((a, b) => variables(a.routeKey) - variables(b.routeKey));
  return [method, 'ANY']
    .map((wanted) =>
      specific.find(({ routeKey }) => {
        const [of, routePath] = routeKey.split(' ');
        return of === wanted && routePath !== undefined && fits(routePath, path);
      }),
    )
    .concat(routes.find(({ routeKey }) => routeKey === '$default'))
    .find((route) => route !== undefined);
};

/** What is known of one request, under the names of the `$context` variables of API Gateway. */
type Known = Readonly<Record<string, string | number>>;

/** A line of the access log. As on AWS a variable without a value is a dash. */
const logLine = (format: string, known: Known): string =>
  format.replaceAll(/\$context\.([A-Za-z]+(?:\.[A-Za-z]+)*)/g, (_whole, name: string) => String(known[name] ?? '-'));

type Options = {
  readonly port: number;
  /** What is served, for the sentence about a taken port. */
  readonly what: string;
  readonly clock: Clock;
  /** Gets each line of the access log, under the name of its log group. */
  readonly onLog: ((line: LogLine) => void) | undefined;
  /** For tests: a shorter limit than that of API Gateway. */
  readonly mostAnswerMillis?: number | undefined;
};
type Served = { readonly api: ApiPlan; readonly invoke: (functionName: string, event: unknown) => Promise<Outcome> };

/** The outcome, or `late` when it takes longer than this. */
const within = async (millis: number, outcome: Promise<Outcome>): Promise<Outcome | 'late'> => {
  const limit = new AbortController();
  const late = pause(millis, 'late' as const, { signal: limit.signal }).catch(() => 'late' as const);
  return Promise.race([outcome, late]).finally(() => limit.abort());
};

const respond = (
  response: ServerResponse,
  { status, headers, cookies, body }: HttpAnswer,
  extra: Readonly<Record<string, string>>,
): void => {
  const length = NO_BODY.has(status) ? {} : { 'content-length': body.length };
  const setCookies = cookies.length === 0 ? {} : { 'set-cookie': [...cookies] };
  response.writeHead(status, { ...extra, ...headers, ...length, ...setCookies }).end(body);
};

/** @throws one sentence when the port is taken */
export const startHttpApi = async (options: Options): Promise<HttpApi> => {
  const { port, what, clock, onLog, mostAnswerMillis = MOST_ANSWER_MILLIS } = options;
  let served: Served | undefined;
  let open = 0;

  const toFunction = async (
    request: HttpRequest,
    requestId: string,
    note: (more: Known) => void,
  ): Promise<HttpAnswer> => {
    const path = pathOf(request.target);
    if (path === undefined) return gatewayAnswer(400, 'Bad Request');
    const route = served === undefined ? undefined : routeFor(served.api.routes, request.method, path);
    if (served === undefined || route === undefined) return NOT_FOUND;
    note({ path, routeKey: route.routeKey });
    const { routeKey, functionName } = route;
    const host = new URL(url).host;
    const at = { apiId: served.api.id, host, routeKey, requestId, millis: clock.millis() };
    const event = httpEvent(request, path, at);
    if (Buffer.byteLength(JSON.stringify(event)) > MOST_EVENT_BYTES) return TOO_LARGE;
    const before = performance.now();
    const outcome = await within(mostAnswerMillis, served.invoke(functionName, event));
    note({ integrationLatency: Math.round(performance.now() - before) });
    return outcome === 'late' ? TOO_LATE : httpAnswer(outcome);
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    const millis = clock.millis();
    const { method = 'GET', url: target = '/', headers, httpVersion, socket } = incoming;
    const sourceIp = socket.remoteAddress ?? '';
    const known: Record<string, string | number> = {
      requestId,
      requestTime: requestTime(millis),
      requestTimeEpoch: millis,
      httpMethod: method,
      protocol: `HTTP/${httpVersion}`,
      'identity.sourceIp': sourceIp,
      'identity.userAgent': headers['user-agent'] ?? '',
      stage: '$default',
    };
    const body = await bodyIn(incoming);
    const request = { method, target, headers, protocol: `HTTP/${httpVersion}`, sourceIp };
    const answer =
      body === undefined
        ? TOO_LARGE
        : await toFunction({ ...request, body }, requestId, (more) => void Object.assign(known, more));
    const log = served?.api.accessLog;
    const whole = { ...known, status: answer.status, responseLength: answer.body.length };
    if (log !== undefined) onLog?.({ functionName: log.logGroup, text: logLine(log.format, whole) });
    respond(response, answer, { 'apigw-requestid': requestId, date: dateHeader(clock) });
  };

  const server = createServer(
    answering(async (incoming, response) => {
      open += 1;
      try {
        await handle(incoming, response);
      } finally {
        open -= 1;
      }
    }),
  );
  const url = await listen(server, what, port);
  return {
    url,
    serve: (api, invoke) => {
      served = { api, invoke };
    },
    busy: () => open,
    stop: () => close(server),
  };
};
