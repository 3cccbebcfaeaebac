import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The error that a service answers with: HTTP status, error code (default: the usual one for the status), a
 * sentence, and further JSON fields.
 */
type ServiceError = {
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  readonly more?: object;
};

/**
 * A fault of one call. The HTTP proxy on 127.0.0.1 is in front of one local part (SES, DynamoDB or SQS) and makes calls
 * fail as a plan says. "After" means: the part has done what it was asked, and the caller does not learn of it.
 */
export type Fault =
  | { readonly kind: 'pass' }
  /** The part answers, and the proxy closes the caller's connection. */
  | { readonly kind: 'drop-after' }
  /** The caller gets an error, and the part never gets the call. */
  | ({ readonly kind: 'error-before' } & ServiceError)
  /** The part answers, and the caller gets an error. */
  | ({ readonly kind: 'error-after' } & ServiceError)
  /** The call arrives late. Nothing else is wrong. */
  | { readonly kind: 'delay'; readonly millis: number };

export type ProxiedCall = {
  /** Counted from 0, in the order in which whole calls arrived. */
  readonly index: number;
  /** The requested action: `SendRawEmail`, `DynamoDB_20120810.PutItem`, `AmazonSQS.SendMessage`. Empty if unknown. */
  readonly action: string;
  readonly body: string;
};

export type FaultPlan = (call: ProxiedCall) => Fault;

type FaultProxyCounts = {
  /** Calls that arrived at the proxy. */
  readonly calls: number;
  /** Of these: calls that were passed on to the part, and calls that it answered with success. */
  readonly forwarded: number;
  readonly accepted: number;
  /** Calls for which the part could not be reached. A test that relies on the proxy expects none. */
  readonly unreachable: number;
  /** The number of calls for each fault. */
  readonly faults: Readonly<Record<Fault['kind'], number>>;
};

export type FaultProxy = {
  readonly url: string;
  counts(): FaultProxyCounts;
  /** Every call and its fault, in order of arrival. */
  history(): readonly { readonly action: string; readonly fault: Fault }[];
  stop(): Promise<void>;
};

/** The default error code for a status, where a plan gives none. */
const CODES: Readonly<Record<number, string>> = {
  400: 'ThrottlingException',
  429: 'Throttling',
  500: 'InternalFailure',
  503: 'ServiceUnavailable',
};

const actionOf = (headers: IncomingHttpHeaders, body: string): string => {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? target : (new URLSearchParams(body).get('Action') ?? '');
};

/**
 * Answers with an error in the caller's protocol: JSON if a header names a target, else the XML of the Query protocol.
 */
const answerError = (
  response: ServerResponse,
  headers: IncomingHttpHeaders,
  { status, code = CODES[status] ?? 'InternalFailure', message = 'A fault of the test.', more = {} }: ServiceError,
): void => {
  if (headers['x-amz-target'] === undefined) {
    const type = status < 500 ? 'Sender' : 'Receiver';
    response
      .writeHead(status, { 'content-type': 'text/xml' })
      .end(
        `<ErrorResponse><Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message></Error>` +
          '<RequestId>fault-proxy</RequestId></ErrorResponse>',
      );
  } else {
    response
      .writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code })
      .end(JSON.stringify({ __type: `com.amazonaws#${code}`, message, ...more }));
  }
};

const bytesOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
};

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/**
 * Passes a call on over a new connection. A connection that is kept alive could close by
 * itself, a fault that nobody planned.
 */
const forward = async (upstream: URL, incoming: IncomingMessage, body: Buffer): Promise<Answer> => {
  const { connection: _c, 'transfer-encoding': _t, ...headers } = incoming.headers;
  const outgoing = ask({
    host: upstream.hostname,
    port: upstream.port,
    method: incoming.method,
    path: incoming.url,
    headers: { ...headers, 'content-length': body.length },
    agent: false,
  });
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: await bytesOf(answer) };
};

const passOn = (response: ServerResponse, { status, headers, body }: Answer): void => {
  const { connection: _c, 'keep-alive': _k, 'transfer-encoding': _t, ...kept } = headers;
  response.writeHead(status, { ...kept, 'content-length': body.length }).end(body);
};

/** Starts a proxy on a free port of 127.0.0.1. `upstream` is the URL of the part. */
export const startFaultProxy = async (upstream: string, plan: FaultPlan): Promise<FaultProxy> => {
  const target = new URL(upstream);
  const stopping = new AbortController();
  const done: { action: string; fault: Fault }[] = [];
  const count = { forwarded: 0, accepted: 0, unreachable: 0 };

  const handOn = async (incoming: IncomingMessage, body: Buffer): Promise<Answer> => {
    count.forwarded += 1;
    const answer = await forward(target, incoming, body);
    if (answer.status >= 200 && answer.status < 300) count.accepted += 1;
    return answer;
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bytesOf(incoming);
    const text = body.toString('utf8');
    const action = actionOf(incoming.headers, text);
    const fault = plan({ index: done.length, action, body: text });
    done.push({ action, fault });
    switch (fault.kind) {
      case 'error-before':
        answerError(response, incoming.headers, fault);
        return;
      case 'pass':
        passOn(response, await handOn(incoming, body));
        return;
      case 'delay':
        await pause(fault.millis, undefined, { signal: stopping.signal });
        passOn(response, await handOn(incoming, body));
        return;
      case 'drop-after':
        await handOn(incoming, body);
        response.destroy();
        return;
      case 'error-after':
        await handOn(incoming, body);
        answerError(response, incoming.headers, fault);
        return;
    }
  };

  const server = createServer((incoming, response) => {
    // The SDK corrects its clock by this header. Only the part may set it, because the part uses the clock of the run.
    response.sendDate = false;
    handle(incoming, response).catch(() => {
      if (!stopping.signal.aborted) count.unreachable += 1;
      response.destroy();
    });
  });
  // An idle connection must not close by itself.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    counts: () => {
      const of = (kind: Fault['kind']): number => done.filter(({ fault }) => fault.kind === kind).length;
      return {
        calls: done.length,
        ...count,
        faults: {
          pass: of('pass'),
          'drop-after': of('drop-after'),
          'error-before': of('error-before'),
          'error-after': of('error-after'),
          delay: of('delay'),
        },
      };
    },
    history: () => done,
    stop: () =>
      new Promise((resolve) => {
        stopping.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** A number in [0, 1) that depends on the seed, the key and how often the key has come. */
const drawn = (seed: number, key: string, time: number): number =>
  createHash('sha256')
    .update(JSON.stringify([seed, key, time]))
    .digest()
    .readUInt32BE() /
  2 ** 32;

export type FaultShare = { readonly share: number; readonly fault: Fault };

/**
 * A plan in which each fault gets its share of all calls. The shares add up to at most 1, and the other calls pass. The
 * plan depends on the seed and the order of calls. With `keyOf` it depends on the seed and how often a call with the
 * same key has come, regardless of other calls. With `only`, other calls pass and are not counted.
 * @throws RangeError when the shares exceed 1
 */
export const seededPlan = (
  seed: number,
  shares: readonly FaultShare[],
  {
    keyOf = () => '',
    only = () => true,
  }: { readonly keyOf?: (call: ProxiedCall) => string; readonly only?: (call: ProxiedCall) => boolean } = {},
): FaultPlan => {
  if (shares.reduce((sum, { share }) => sum + share, 0) > 1 + Number.EPSILON * shares.length)
    throw new RangeError('The shares of the faults are more than all calls.');
  const times = new Map<string, number>();
  return (call) => {
    if (!only(call)) return { kind: 'pass' };
    const key = keyOf(call);
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    let left = drawn(seed, key, time);
    for (const { share, fault } of shares) {
      if (left < share) return fault;
      left -= share;
    }
    return { kind: 'pass' };
  };
};
