import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { Outcome } from '../lambda/function-pool.ts';
import { PLACE } from './account.ts';

/** Translates between HTTP and a function: a request into an event of payload format 2.0, and an outcome into an answer. */

export type HttpRequest = {
  readonly method: string;
  /** The path and the query of the request line, not decoded. */
  readonly target: string;
  readonly protocol: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
};

type At = {
  readonly apiId: string;
  /** The host and port that the API is served on. */
  readonly host: string;
  readonly routeKey: string;
  readonly requestId: string;
  /** The one clock, in milliseconds since the epoch. */
  readonly millis: number;
};

const TEXT = /^(text\/.*|application\/(json|xml|javascript))$/;

/** Whether API Gateway passes the body as text and not in base64. Others have measured it: a form is not text, nor is a body without a type. */
const isText = (contentType: string | undefined): boolean =>
  TEXT.test((contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '');

const bodyIn = ({ body, headers }: HttpRequest): Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'> => {
  if (body.length === 0) return { isBase64Encoded: false };
  return isText(headers['content-type'])
    ? { body: body.toString('utf8'), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true };
};

const queryIn = (rawQueryString: string): Record<string, string> | undefined => {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return values.size === 0 ? undefined : Object.fromEntries(values);
};

const headersIn = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'cookie' ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The time format of an access log: `02/Nov/2026:00:00:00 +0000`. */
export const requestTime = (millis: number): string => {
  const at = new Date(millis);
  const iso = at.toISOString();
  return `${iso.slice(8, 10)}/${MONTHS[at.getUTCMonth()]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
};

/**
 * The decoded path, as an HTTP API matches it with routes and passes it to functions. The query is not decoded.
 * @returns undefined for a path that cannot be decoded
 */
export const pathOf = (target: string): string | undefined => {
  try {
    return decodeURIComponent(target.split('?')[0] ?? '');
  } catch {
    return undefined;
  }
};

/** The values of the variables in the path of a route. Absent for a route without variables. */
const pathParameters = (routeKey: string, path: string): Record<string, string> | undefined => {
  const given = path.split('/');
  const values = (routeKey.split(' ')[1] ?? '')
    .split('/')
    .flatMap((segment, index) =>
      segment.startsWith('{') ? [[segment.slice(1, -1), given[index] ?? ''] as const] : [],
    );
  return values.length === 0 ? undefined : Object.fromEntries(values);
};

export const httpEvent = (request: HttpRequest, path: string, at: At): APIGatewayProxyEventV2 => {
  const { target, headers, method, protocol, sourceIp } = request;
  const question = target.indexOf('?');
  const rawQueryString = question === -1 ? '' : target.slice(question + 1);
  const query = queryIn(rawQueryString);
  const cookies = headers.cookie?.split(/; */);
  return {
    version: '2.0',
    routeKey: at.routeKey,
    rawPath: path,
    rawQueryString,
    cookies,
    headers: {
      ...headersIn(headers),
      'x-forwarded-for': sourceIp,
      'x-forwarded-port': at.host.split(':')[1] ?? '',
      'x-forwarded-proto': 'http',
    },
    pathParameters: pathParameters(at.routeKey, path),
    queryStringParameters: query,
    requestContext: {
      accountId: PLACE.accountId,
      apiId: at.apiId,
      domainName: at.host,
      domainPrefix: at.apiId,
      http: { method, path, protocol, sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: at.requestId,
      routeKey: at.routeKey,
      stage: '$default',
      time: requestTime(at.millis),
      timeEpoch: at.millis,
    },
    ...bodyIn(request),
  };
};

/** The answer to the caller; header names are in lower case. */
export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
};

const JSON_TYPE = { 'content-type': 'application/json' };

/** An answer that API Gateway gives by itself. */
export const gatewayAnswer = (status: number, message: string): HttpAnswer => ({
  status,
  headers: JSON_TYPE,
  cookies: [],
  body: Buffer.from(JSON.stringify({ message })),
});

const FAILED = gatewayAnswer(500, 'Internal Server Error');

/** The headers of a connection. The server sets them, not the function. */
const OF_CONNECTION = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade']);

const isHeader = (name: string, value: string): boolean => {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
};

const answerSchema = z.object({
  statusCode: z.int().min(200).max(599),
  headers: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String))
    .refine((headers) => Object.entries(headers).every(([name, value]) => isHeader(name, value)))
    .nullish(),
  cookies: z.array(z.string().refine((cookie) => isHeader('set-cookie', cookie))).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});
const hasStatus = (result: unknown): boolean => typeof result === 'object' && result !== null && 'statusCode' in result;

/** The limit of Lambda on the answer of a function. */
const MOST_ANSWER_BYTES = 6 * 1024 * 1024;

/**
 * Turns what a function returned into an answer. A result with a status code is taken as status, headers, cookies and body; any other
 * result is sent as JSON with status 200. When the function failed, or its result is too long or malformed, the caller gets 500.
 */
export const httpAnswer = (outcome: Outcome): HttpAnswer => {
  if (outcome.kind === 'failed') {
    return outcome.reason === 'stopped' ? gatewayAnswer(503, 'Service Unavailable') : FAILED;
  }
  const json = JSON.stringify(outcome.result);
  if (Buffer.byteLength(json) > MOST_ANSWER_BYTES) return FAILED;
  if (!hasStatus(outcome.result)) {
    return { status: 200, headers: JSON_TYPE, cookies: [], body: Buffer.from(json) };
  }
  const answer = answerSchema.safeParse(outcome.result);
  if (!answer.success) return FAILED;
  const { statusCode: status, headers, cookies, body, isBase64Encoded } = answer.data;
  const given = Object.entries(headers ?? {}).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  return {
    status,
    headers: {
      'content-type': 'text/plain;charset=utf-8',
      ...Object.fromEntries(given.filter(([name]) => !OF_CONNECTION.has(name))),
    },
    cookies: cookies ?? [],
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
};
