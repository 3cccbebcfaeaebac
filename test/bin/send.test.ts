import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSqs, type Sqs } from '../../local/system/aws/sqs.ts';
import { startClock } from '../../local/system/clock/clock.ts';
import { command } from './command.ts';

/** The command against real queues, and a console and a partner's door that do what each test says. */

const DOOR = 'jobs-dev-masan-univ-postings';
const REPLIES = 'jobs-dev-masan-univ-replies';
const BIN = join(import.meta.dirname, '..', '..', 'bin', 'send.ts');
const { folder } = command('send');
const posting = join(import.meta.dirname, '..', '..', 'docs', 'examples', 'posting.json');

const hold = {
  code: 'sex-hint',
  severity: 'hold',
  path: 'description',
  message: '성별을 가리킬 수 있는 표현이 있습니다.',
};
const reply = (messageId: string, findings: readonly object[]): string =>
  JSON.stringify({
    specversion: '1.0',
    id: `reply-${messageId}`,
    source: 'urn:changwon-jobs:network',
    type: 'kr.go.changwon.jobs.message.accepted.v1',
    time: '2026-11-02T00:00:02Z',
    datacontenttype: 'application/json',
    data: {
      messageId,
      eventId: 'e-1',
      kind: 'posting',
      id: 'EXAMPLE-1',
      state: findings.length > 0 ? 'held' : 'open',
      findings,
    },
  });

let sqs: Sqs;
let port: string;
/** How often the console still says that the sample city is being loaded. */
let loadingFor = 0;
let findings: readonly object[] = [];
const doorMessages: string[] = [];
const withheld: (() => void)[] = [];

const answer = (messageId: string): void => {
  const MessageBody = reply(messageId, findings);
  void sqs.client.send(new SendMessageCommand({ QueueUrl: sqs.queueUrl(REPLIES), MessageBody }));
};
const web = createServer(({ url }, response) => {
  response.setHeader('content-type', 'application/json');
  if (url === '/system') response.end(JSON.stringify({ sqs: sqs.url, stage: 'dev', now: '2026-11-02T00:00:00Z' }));
  else {
    loadingFor -= 1;
    // The reply comes when the city is there.
    if (loadingFor < 0) for (const give of withheld.splice(0)) give();
    response.end(JSON.stringify(loadingFor < 0 ? {} : { loading: { answered: 3, messages: 9 } }));
  }
});

beforeAll(async () => {
  sqs = await startSqs({
    port: 0,
    clock: startClock('2026-11-02'),
    onSent: ({ queueName, messageId, body }) => {
      if (queueName !== DOOR) return;
      doorMessages.push(body);
      withheld.push(() => answer(messageId));
    },
  });
  await sqs.createQueues([DOOR, REPLIES].map((name) => ({ name, attributes: {}, arn: '', logicalId: '' })));
  web.listen(0, '127.0.0.1');
  await once(web, 'listening');
  port = String((web.address() as AddressInfo).port);
});
afterAll(async () => {
  web.close();
  await sqs.stop();
});

const send = async (...args: readonly string[]) => {
  const child = spawn(process.execPath, [BIN, '--partner', 'masan-univ', '--port', port, ...args]);
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: status as number, stdout, stderr };
};

test('while the sample city is being loaded it waits, and says why; with --json it only waits', async () => {
  loadingFor = 2;
  const { status, stdout, stderr } = await send(posting);
  expect(status).toBe(0);
  expect(stdout).toMatch(/posting\.json: accepted \(open\) · message /);
  expect(stderr).toMatch(/^The sample city is being loaded, and this message waits behind it: [^\n]+\n$/);
  loadingFor = 2;
  const quiet = await send(posting, '--json');
  expect(quiet.stderr).toBe('');
  expect(JSON.parse(quiet.stdout)).toMatchObject([{ data: { state: 'open' } }]);
});

test('a finding exits with 0, and with 1 where it is as grave as --fail-on', async () => {
  findings = [hold];
  const told = await send(posting);
  expect(told).toMatchObject({ status: 0, stderr: '' });
  expect(told.stdout).toContain('[hold] sex-hint · description: ');
  expect((await send(posting, '--fail-on', 'refuse')).status).toBe(0);
  expect(await send(posting, '--fail-on', 'hold')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('held'),
  });
  findings = [];
});

test('an event that is no JSON is sent as it is, so that one sees its answer, with a word about the place', async () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"specversion": "1.0",\n "id": }');
  const { stderr } = await send(broken);
  expect(stderr).toBe(`${broken} is no JSON (line 2, column 8) and is sent as it is.\n`);
  expect(doorMessages.at(-1)).toBe('{"specversion": "1.0",\n "id": }');
});

test('without a running system it says how to start one', async () => {
  const { status, stderr } = await send('--port', '1', posting);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^No system runs with its console on port 1: start it with "npm start"[^\n]*\.\n$/);
});
