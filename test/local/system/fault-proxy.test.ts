import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sesClient, sesSender, type Sent } from '../../../functions/aws/mail-sender.ts';
import { startClock } from '../../../local/system/clock/clock.ts';
import { startDynamoDb } from '../../../local/system/aws/dynamodb.ts';
import { CREDENTIALS, PLACE } from '../../../local/system/aws/account.ts';
import { type Ses, startSes } from '../../../local/system/aws/ses.ts';
import { startSqs } from '../../../local/system/aws/sqs.ts';
import { type Fault, type FaultPlan, type FaultProxy, seededPlan, startFaultProxy } from '../../support/fault-proxy.ts';

/** Addresses are invented, under reserved domains. */

const ENVIRONMENT = {
  AWS_REGION: PLACE.region,
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
} as const;
const SET = 'jobs-mail';

const stops: (() => unknown)[] = [];
let before: NodeJS.ProcessEnv = {};
beforeEach(() => {
  before = { ...process.env };
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
  for (const name of [...Object.keys(ENVIRONMENT), 'AWS_ENDPOINT_URL_SES', 'AWS_ENDPOINT_URL_SQS']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});
const clock = () => startClock('2026-11-02');

const behind = async (upstream: string, plan: FaultPlan): Promise<FaultProxy> => {
  const proxy = await startFaultProxy(upstream, plan);
  stops.push(proxy.stop);
  return proxy;
};

/** SES behind the proxy, and the environment in which a function finds it there. */
const sesBehind = async (plan: FaultPlan): Promise<{ ses: Ses; proxy: FaultProxy }> => {
  const ses = await startSes({ port: 0, clock: clock(), identities: ['jobs.example'], configurationSets: [SET] });
  stops.push(ses.stop);
  const proxy = await behind(ses.url, plan);
  Object.assign(process.env, ENVIRONMENT, { AWS_ENDPOINT_URL_SES: proxy.url });
  return { ses, proxy };
};

const RAW = new TextEncoder().encode(
  ['From: notice@jobs.example', 'To: seeker@example.com', 'Subject: test', '', 'text', ''].join('\r\n'),
);
const send = (client: SESClient, notice: string): Promise<Sent> =>
  sesSender(client, SET, Date.now).send({
    from: 'notice@jobs.example',
    to: 'seeker@example.com',
    raw: RAW,
    tags: { notice, epoch: '1' },
    until: Infinity,
  });
const client = (): SESClient => {
  const made = sesClient();
  stops.push(() => made.destroy());
  return made;
};
/** What SES answers with 400 in place of taking a mail. */
const turnedAway = (code: string, message = code): Fault => ({ kind: 'error-before', status: 400, code, message });
const noticesAt = (ses: Ses): string[] => ses.mails().map(({ tags }) => tags?.['notice'] ?? '');

describe('a mail over the wire is asked for once, whatever becomes of the answer (faults 11 to 15)', () => {
  test.each([
    ['passes', { kind: 'pass' }, 'accepted', 1],
    ['comes late', { kind: 'delay', millis: 60 }, 'accepted', 1],
    ['is taken and the answer is lost', { kind: 'drop-after' }, 'unknown', 1],
    ['is taken and the answer is 500', { kind: 'error-after', status: 500 }, 'unknown', 1],
    ['is taken and the answer is 503', { kind: 'error-after', status: 503 }, 'unknown', 1],
    ['is turned away with 429', { kind: 'error-before', status: 429 }, 'throttled', 0],
    ['is throttled', turnedAway('Throttling', 'Maximum sending rate exceeded.'), 'throttled', 0],
    ['exceeds the quota of the day', turnedAway('Throttling', 'Daily message quota exceeded.'), 'closed', 0],
    ['meets a paused account', turnedAway('AccountSendingPausedException'), 'closed', 0],
    ['meets a paused set', turnedAway('ConfigurationSetSendingPausedException'), 'closed', 0],
    ['meets a set that is gone', turnedAway('ConfigurationSetDoesNotExist'), 'closed', 0],
    ['meets a domain that is not verified', turnedAway('MailFromDomainNotVerifiedException'), 'closed', 0],
    ['is rejected', turnedAway('MessageRejected'), 'refused', 0],
    // The sender cannot know that nothing was taken, and must not take a 5xx for a no.
    ['meets 500 before', { kind: 'error-before', status: 500 }, 'unknown', 0],
    ['meets 503 before', { kind: 'error-before', status: 503 }, 'unknown', 0],
  ] satisfies [string, Fault, Sent['outcome'], number][])('a send that %s', async (_, fault, outcome, mails) => {
    const { ses, proxy } = await sesBehind(() => fault);
    expect((await send(client(), 'n-1')).outcome).toBe(outcome);
    expect(ses.mails()).toHaveLength(mails);
    expect(proxy.counts()).toMatchObject({ calls: 1, forwarded: mails, accepted: mails, unreachable: 0 });
    expect(proxy.history()).toEqual([{ action: 'SendRawEmail', fault }]);
  });

  test('the same plan shows the second mail that a client with retries would send', async () => {
    const { ses, proxy } = await sesBehind(({ index }) => ({ kind: index === 0 ? 'drop-after' : 'pass' }));
    const retrying = new SESClient({ maxAttempts: 3 });
    stops.push(() => retrying.destroy());
    expect((await send(retrying, 'n-1')).outcome).toBe('accepted');
    expect(noticesAt(ses)).toEqual(['n-1', 'n-1']);
    expect(proxy.counts()).toMatchObject({ calls: 2, accepted: 2 });
  });

  test('of 300 notices with faults in two fifths the accepted mails are the calls that reached SES, each notice once', async () => {
    const plan = seededPlan(20261123, [
      { share: 0.1, fault: { kind: 'drop-after' } },
      { share: 0.1, fault: { kind: 'error-after', status: 500 } },
      { share: 0.1, fault: { kind: 'error-before', status: 429 } },
      { share: 0.05, fault: { kind: 'error-before', status: 503 } },
      { share: 0.05, fault: { kind: 'delay', millis: 5 } },
    ]);
    const { ses, proxy } = await sesBehind(plan);
    const sender = client();
    const outcomes = new Map<string, Sent['outcome']>();
    for (let first = 0; first < 300; first += 10) {
      const notices = Array.from({ length: 10 }, (_, index) => `n-${first + index}`);
      await Promise.all(notices.map(async (notice) => outcomes.set(notice, (await send(sender, notice)).outcome)));
    }
    const mailed = noticesAt(ses);
    const of = (outcome: Sent['outcome']) => [...outcomes].filter(([, one]) => one === outcome).map(([id]) => id);
    const { calls, forwarded, accepted, unreachable, faults } = proxy.counts();

    expect({ calls, unreachable }).toEqual({ calls: 300, unreachable: 0 });
    expect(new Set(mailed).size).toBe(mailed.length);
    expect([forwarded, accepted]).toEqual([mailed.length, mailed.length]);
    expect(mailed.length).toBe(300 - faults['error-before']);
    expect(of('accepted').length).toBe(faults.pass + faults.delay);
    expect(of('accepted').every((notice) => mailed.includes(notice))).toBe(true);
    expect(of('throttled').some((notice) => mailed.includes(notice))).toBe(false);
    expect(of('unknown').length).toBeGreaterThan(faults['drop-after'] + faults['error-after']);
    for (const count of Object.values(faults)) expect(count).toBeGreaterThan(5);
  });
});

describe('the proxy', () => {
  test('speaks the JSON protocol to DynamoDB: a throttle is one, and a lost answer a lost connection', async () => {
    const dynalite = await startDynamoDb({ port: 0, clock: clock() });
    stops.push(dynalite.stop);
    const faults: Fault[] = [{ kind: 'error-before', status: 400 }, { kind: 'drop-after' }, { kind: 'pass' }];
    const proxy = await behind(dynalite.url, ({ index }) => faults[index] ?? { kind: 'pass' });
    const dynamodb = new DynamoDBClient({
      endpoint: proxy.url,
      region: PLACE.region,
      credentials: CREDENTIALS,
      maxAttempts: 1,
    });
    stops.push(() => dynamodb.destroy());
    const list = () => dynamodb.send(new ListTablesCommand({}));
    await expect(list()).rejects.toMatchObject({ name: 'ThrottlingException' });
    await expect(list()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await list()).TableNames).toEqual([]);
    expect(proxy.counts()).toMatchObject({ calls: 3, forwarded: 2, accepted: 2 });
    expect(proxy.history()[2]?.action).toBe('DynamoDB_20120810.ListTables');
  });

  test('stands before SQS when it is named by the endpoint and by the address of the queue, which the SDK follows', async () => {
    const sqs = await startSqs({ port: 0, clock: clock(), onSent: () => undefined });
    stops.push(sqs.stop);
    await sqs.createQueues([{ name: 'q', logicalId: 'Q', arn: 'q', attributes: {} }]);
    const proxy = await behind(sqs.url, ({ index }) =>
      index === 0 ? { kind: 'error-after', status: 500 } : { kind: 'pass' },
    );
    Object.assign(process.env, ENVIRONMENT, { AWS_ENDPOINT_URL_SQS: proxy.url });
    const through = new SQSClient({ maxAttempts: 1 });
    stops.push(() => through.destroy());
    const QueueUrl = sqs.queueUrl('q').replace(sqs.url, proxy.url);
    const put = () => through.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));
    await expect(put()).rejects.toMatchObject({ name: 'InternalFailure' });
    await put();
    expect(sqs.received('q')).toBe(2);
    expect(proxy.counts()).toMatchObject({ calls: 2, accepted: 2 });
    expect(proxy.history()[1]?.action).toBe('AmazonSQS.SendMessage');
  });

  test('leaves the date to the service, whose clock may be another: the SDK sets its own by it', async () => {
    const { ses, proxy } = await sesBehind(({ index }) =>
      index === 0 ? { kind: 'error-before', status: 500 } : { kind: 'pass' },
    );
    const dateOf = async (url: string) => (await fetch(url, { method: 'POST' })).headers.get('date');
    expect(await dateOf(proxy.url)).toBeNull();
    const [through, direct] = [await dateOf(proxy.url), await dateOf(ses.url)];
    expect(through?.slice(0, 16)).toBe('Mon, 02 Nov 2026');
    expect(direct?.slice(0, 16)).toBe('Mon, 02 Nov 2026');
  });

  test('counts a service that cannot be reached instead of passing it off as a fault of the plan', async () => {
    const { ses, proxy } = await sesBehind(() => ({ kind: 'pass' }));
    await ses.stop();
    expect((await send(client(), 'n-1')).outcome).toBe('unknown');
    expect(proxy.counts()).toMatchObject({ calls: 1, accepted: 0, unreachable: 1 });
  });

  test('stops while a call is being held up', async () => {
    const { proxy, ses } = await sesBehind(() => ({ kind: 'delay', millis: 60_000 }));
    const sending = send(client(), 'n-1');
    while (proxy.counts().calls === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await proxy.stop();
    expect((await sending).outcome).toBe('unknown');
    expect(ses.mails()).toEqual([]);
  });
});

describe('a seeded plan', () => {
  const shares = [
    { share: 0.2, fault: { kind: 'drop-after' } },
    { share: 0.1, fault: { kind: 'error-before', status: 429 } },
  ] as const;
  const call = (index: number, body = '', action = 'SendRawEmail') => ({ index, action, body });
  const kinds = (plan: FaultPlan, count: number) => Array.from({ length: count }, (_, index) => plan(call(index)).kind);

  test('is the same for the same seed and another for another', () => {
    expect(kinds(seededPlan(1, shares), 200)).toEqual(kinds(seededPlan(1, shares), 200));
    expect(kinds(seededPlan(1, shares), 200)).not.toEqual(kinds(seededPlan(2, shares), 200));
  });

  test('keeps the shares', () => {
    const found = kinds(seededPlan(3, shares), 10_000);
    const share = (kind: Fault['kind']) => found.filter((one) => one === kind).length / found.length;
    expect(share('drop-after')).toBeCloseTo(0.2, 1);
    expect(share('error-before')).toBeCloseTo(0.1, 1);
    expect(share('pass')).toBeCloseTo(0.7, 1);
    expect(kinds(seededPlan(3, [{ share: 1, fault: { kind: 'drop-after' } }]), 100)).not.toContain('pass');
  });

  test('with a key belongs to the call and not to the order of arrival', () => {
    const keyed = () => seededPlan(4, shares, { keyOf: ({ body }) => body });
    const bodies = Array.from({ length: 100 }, (_, index) => `n-${index}`);
    const [forth, back] = [keyed(), keyed()];
    const inOrder = bodies.map((body, index) => forth(call(index, body)).kind);
    const reversed = bodies.toReversed().map((body, index) => back(call(index, body)).kind);
    expect(reversed.toReversed()).toEqual(inOrder);
    const again = bodies.map((body, index) => forth(call(100 + index, body)).kind);
    expect(again).not.toEqual(inOrder);
  });

  test('lets through the calls that are not meant, which change nothing for the others', () => {
    const all = [{ share: 1, fault: { kind: 'drop-after' } }] as const;
    const plan = seededPlan(5, all, { only: ({ action }) => action === 'SendRawEmail' });
    expect(plan(call(0, '', 'GetSendQuota'))).toEqual({ kind: 'pass' });
    expect(plan(call(1))).toEqual({ kind: 'drop-after' });
  });

  test('cannot give away more than all calls', () => {
    expect(() => seededPlan(6, [...shares, { share: 0.8, fault: { kind: 'pass' } }])).toThrow(RangeError);
  });
});
