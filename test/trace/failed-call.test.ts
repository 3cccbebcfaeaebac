import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { records } from '../../functions/stores/records.ts';
import { linkKeyHash } from '../../functions/aws/link-key.ts';
import { sesClient, sesQuota, sesSender } from '../../functions/aws/mail-sender.ts';
import { sqsQueue } from '../../functions/aws/queue.ts';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { batchConsumer, type Work } from '../../functions/lambda/batch-consumer.ts';
import { traceOf } from '../../functions/trace/trace-of.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW } from '../support/world.ts';

/** AWS refuses every call and quotes in its error all that it was sent. The person is invented. */

const PERSON = { name: '표식길동', email: 'mark@people.example', birth: '910707-1234567', phone: '010-8765-4321' };
const MARKS = /표식|mark@|910707|8765|\uD45C/;
/** A text that looks like a code location when it appears in a stack trace. */
const FORGED = '\n    at mark910707 (/people/mark@people.example:1:1)';

let answer: { status: number; body: string } | undefined;
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => void chunks.push(chunk))
      .on('end', () => {
        const sent = decodeURIComponent(Buffer.concat(chunks).toString('utf8').replaceAll('+', ' '));
        const message = `${PERSON.email} ${sent}${FORGED}`;
        const headers = { 'x-amzn-requestid': 'AWS-REQUEST-1', 'x-amz-request-id': 'AWS-REQUEST-1' };
        if (answer !== undefined) {
          response
            .writeHead(answer.status, { ...headers, 'content-type': 'application/x-amz-json-1.0' })
            .end(answer.body);
        } else if (request.headers['x-amz-target'] === undefined) {
          const text = message.replaceAll(/[<>&]/g, ' ');
          response
            .writeHead(400, { ...headers, 'content-type': 'text/xml' })
            .end(
              `<ErrorResponse><Error><Type>Sender</Type><Code>InternalFailure</Code><Message>${text}</Message></Error><RequestId>AWS-REQUEST-1</RequestId></ErrorResponse>`,
            );
        } else {
          response
            .writeHead(400, { ...headers, 'content-type': 'application/x-amz-json-1.0' })
            .end(JSON.stringify({ __type: 'com.amazonaws#ValidationException', message }));
        }
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close().closeAllConnections();
});
beforeEach(() => {
  answer = undefined;
});

const client = () => ({
  endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  region: 'ap-northeast-2',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  maxAttempts: 1,
});
const table = () => dynamoTable(new DynamoDBClient(client()), 'jobs-dev-data-people');
const queue = () => sqsQueue(new SQSClient(client()), `${client().endpoint}/000000000000/jobs-dev-send-notice`);
const secret = 'arn:aws:secretsmanager:ap-northeast-2:000000000000:secret:link-key-1';
const item = { pk: PERSON.email, sk: PERSON.birth, version: 1, value: PERSON };
const mail = {
  from: 'jobs@city.example',
  to: PERSON.email,
  raw: new TextEncoder().encode(JSON.stringify(PERSON)),
  tags: { notice: 'n-1', epoch: '1' },
  until: Infinity,
};

/** MD5 of the body `{}`. The SDK compares it. */
const MD5_OF_NOTHING = '99914b932bd37a50b983c5e7c90ae93b';

/** Returns what the log says about one message whose work is `work`, also joined as one text. */
const logOf = async (work: Work) => {
  const lines: [string, Record<string, unknown>][] = [];
  const log = (message: unknown, fields: unknown) =>
    void lines.push([String(message), fields as Record<string, unknown>]);
  const handler = batchConsumer(() => work, { clock: () => NOW, logger: { info: log, error: log } as never });
  await handler(sqsEvent([{ messageId: 'm-1', body: JSON.stringify(PERSON) }]), lambdaContext());
  const of = (message: string) => lines.find(([text]) => text === message)?.[1];
  return { retry: of('A message will be tried again'), batch: of('Batch'), text: JSON.stringify(lines) };
};

test.each([
  ['PutItem', 'jobs-dev-data-people', () => table().writeAfter(item, 0)],
  ['PutItem', 'jobs-dev-data-people', () => table().writeNewer(item)],
  ['GetItem', 'jobs-dev-data-people', () => table().read(PERSON.email, PERSON.birth)],
  ['Query', 'jobs-dev-data-people', () => table().readAll(PERSON.email, PERSON.birth)],
  ['Query', 'jobs-dev-data-people', () => table().readDue(PERSON.name, PERSON.birth)],
  ['DeleteItem', 'jobs-dev-data-people', () => table().remove(PERSON.email, PERSON.birth)],
  ['SendMessageBatch', 'jobs-dev-send-notice', () => queue().send([PERSON], PERSON.name)],
  ['GetSecretValue', 'link-key-1', () => linkKeyHash(new SecretsManagerClient(client()), secret)()],
] satisfies [string, string, () => Promise<unknown>][])(
  'a failed %s names the operation, what it was on and the request id of AWS, and no value that AWS quotes',
  async (operation, on, call) => {
    const { retry, text } = await logOf(async () => {
      await call();
      return 'stored';
    });
    expect(retry).toMatchObject({
      request: 'r-1',
      messageId: 'm-1',
      receives: 1,
      error: expect.stringMatching(/Exception$/),
      operation,
      on,
      awsRequest: 'AWS-REQUEST-1',
      attempts: 1,
    });
    expect(text).not.toMatch(MARKS);
  },
);

test('messages that SQS took in part name the queue and the ids of those that it took', async () => {
  answer = {
    status: 200,
    body: JSON.stringify({
      Successful: [{ Id: '0', MessageId: 'taken-1', MD5OfMessageBody: MD5_OF_NOTHING }],
      Failed: [{ Id: '1', Code: 'InternalError', SenderFault: false, Message: PERSON.email }],
    }),
  };
  const { retry, batch, text } = await logOf(async () => {
    await queue().send([{}, PERSON], 'masan-univ');
    return 'stored';
  });
  const expected = { error: 'NotTaken', operation: 'SendMessageBatch', on: 'jobs-dev-send-notice' };
  expect(retry).toMatchObject({ ...expected, awsRequest: 'AWS-REQUEST-1' });
  expect(batch).toMatchObject({
    outcomes: { retry: 1 },
    messages: [{ id: 'm-1', outcome: ['retry'], steps: [{ to: 'jobs-dev-send-notice', sent: ['taken-1'] }] }],
  });
  expect(text).not.toMatch(MARKS);
});

test('a mail that SES did not take leaves the call and its request id with the message, though the work goes on', async () => {
  const { batch, text } = await logOf(async () => {
    const { outcome } = await sesSender(sesClient(client()), 'jobs-dev', () => 0).send(mail);
    expect(outcome).toBe('unknown');
    return 'unknown';
  });
  expect(batch).toMatchObject({
    outcomes: { unknown: 1 },
    messages: [
      { steps: [{ error: 'InternalFailure', operation: 'SendRawEmail', on: 'jobs-dev', awsRequest: 'AWS-REQUEST-1' }] },
    ],
  });
  expect(text).not.toMatch(MARKS);
});

test('how much may be sent is asked under a name too', async () => {
  const error: unknown = await sesQuota(sesClient(client()))().catch((reason: unknown) => reason);
  expect(traceOf(error)).toMatchObject({ operation: 'GetSendQuota', awsRequest: 'AWS-REQUEST-1' });
});

test('a connection that is refused names the call as well, though AWS gave no id', async () => {
  const nowhere = dynamoTable(
    new DynamoDBClient({ ...client(), endpoint: 'http://127.0.0.1:1' }),
    'jobs-dev-data-pool',
  );
  const error: unknown = await nowhere.read('a', 'b').catch((reason: unknown) => reason);
  expect(traceOf(error)).toMatchObject({ operation: 'GetItem', on: 'jobs-dev-data-pool' });
  expect(traceOf(error)).not.toHaveProperty('awsRequest');
});

test('an error that was caused by a failed call names it too', async () => {
  const cause: unknown = await table()
    .read('a', 'b')
    .catch((reason: unknown) => reason);
  expect(traceOf(new Error('outside', { cause }))).toMatchObject({ error: 'Error', operation: 'GetItem' });
});

test('a record that changes under every attempt names its table', async () => {
  const rest = async () => undefined;
  const busy = { ...table(), rest, read: async () => undefined, writeAfter: async () => 'conflict' as const };
  const hot = records(busy, z.object({ n: z.int() }), () => ({ pk: PERSON.email, sk: 'a' }));
  const error: unknown = await hot
    .change('k', { n: 0 }, ({ n }) => ({ value: { n: n + 1 }, result: undefined }))
    .catch((reason: unknown) => reason);
  expect(traceOf(error)).toMatchObject({ error: 'Contended', operation: 'PutItem', on: 'jobs-dev-data-people' });
});

test.each([
  ['with lines like places in the code', new Error(`about${FORGED}`)],
  ['written into it afterwards', Object.assign(new Error('first'), { message: `about${FORGED}` })],
  ['that is nothing but such a line', new Error(FORGED)],
])('what an error says, %s, stays out of the log; the real places are in it', (_, error) => {
  const { at } = traceOf(error);
  expect(JSON.stringify(at)).not.toMatch(MARKS);
  expect(at[0]).toContain('failed-call.test.ts');
});

test('of a deep call, the log has the six places nearest to where it was thrown', () => {
  const deep = (calls: number): Error => (calls === 0 ? new Error('deep') : deep(calls - 1));
  expect(traceOf(deep(8)).at).toHaveLength(6);
});

test('a name of an error that is a sentence is not passed on', () => {
  const error = new Error('no');
  error.name = `${PERSON.name} ${PERSON.email}`;
  expect(traceOf(error).error).toBe('Error');
});
