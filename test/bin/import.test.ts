import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isFileFinding, readFile } from '../../functions/domain/messages/sheet/read-file.ts';
import { POSTING_FORM } from '../../functions/domain/messages/sheet/posting-form.ts';
import { startSqs, type Sqs } from '../../local/system/aws/sqs.ts';
import { startClock } from '../../local/system/clock/clock.ts';
import { workbookOf } from '../support/workbook.ts';
import { command } from './command.ts';

/** The command against real queues, and a door that answers by the title of a posting. All companies are invented. */

const DOOR = 'jobs-dev-masan-univ-postings';
const REPLIES = 'jobs-dev-masan-univ-replies';
const ROOT = join(import.meta.dirname, '..', '..');
const BIN = join(ROOT, 'bin', 'import.ts');
const { folder, file } = command('import');

type Event = {
  readonly id: string;
  readonly source: string;
  readonly data: { readonly externalId: string; readonly title: string };
};
let sqs: Sqs;
let port: string;
let events: Event[] = [];

const replyTo = (messageId: string, { id: eventId, data: { externalId, title } }: Event): object => {
  const refused = title === '여성만 모집';
  return {
    specversion: '1.0',
    id: `reply-${messageId}`,
    source: 'urn:changwon-jobs:network',
    type: `kr.go.changwon.jobs.message.${refused ? 'refused' : 'accepted'}.v1`,
    time: '2026-11-02T00:00:02Z',
    datacontenttype: 'application/json',
    data: {
      messageId,
      eventId,
      ...(!refused && { kind: 'posting', id: externalId, state: 'open' }),
      findings: refused
        ? [
            {
              code: 'sex-requirement',
              severity: 'refuse',
              path: 'title',
              message: '성별을 정한 표현입니다.',
              fix: '빼 주십시오.',
            },
          ]
        : [],
    },
  };
};

const web = createServer(({ url }, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(url === '/system' ? { sqs: sqs.url, stage: 'dev', now: '2026-11-02T00:00:00Z' } : {}));
});

beforeAll(async () => {
  sqs = await startSqs({
    port: 0,
    clock: startClock('2026-11-02'),
    onSent: ({ queueName, messageId, body }) => {
      if (queueName !== DOOR) return;
      const event = JSON.parse(body) as Event;
      events.push(event);
      const MessageBody = JSON.stringify(replyTo(messageId, event));
      void sqs.client.send(new SendMessageCommand({ QueueUrl: sqs.queueUrl(REPLIES), MessageBody }));
    },
  });
  await sqs.createQueues([DOOR, REPLIES].map((name) => ({ name, attributes: {}, arn: '', logicalId: '' })));
  web.listen(0, '127.0.0.1');
  await once(web, 'listening');
  port = String((web.address() as AddressInfo).port);
});
beforeEach(() => {
  events = [];
});
afterAll(async () => {
  web.close();
  await sqs.stop();
});

const run = async (...args: readonly string[]) => {
  const child = spawn(process.execPath, [BIN, '--port', port, ...args]);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, code: code as number };
};

const list = (...rows: readonly Readonly<Record<string, string>>[]): Uint8Array =>
  workbookOf({
    name: '공고',
    rows: [
      POSTING_FORM.columns.map(({ heading }) => heading),
      ...rows.map((said) => POSTING_FORM.columns.map(({ heading, example }) => said[heading] ?? example)),
    ],
  });

const THREE = list({}, { 공고번호: 'B', '공고 제목': '여성만 모집' }, { 공고번호: 'C', '접수 시작일': '곧' });

test('each row that can be sent is a message on the partner’s door, and each row has its answer', async () => {
  const path = file('three.xlsx', THREE);
  const { stdout, stderr, code } = await run('--partner', 'masan-univ', path);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  expect(events.map(({ source, data }) => [source, data.externalId])).toEqual([
    ['urn:changwon-jobs:partner:masan-univ', '2026-0001'],
    ['urn:changwon-jobs:partner:masan-univ', 'B'],
  ]);
  const lines = stdout.split('\n').filter((line) => line.startsWith('row '));
  expect(lines[0]).toMatch(/^row 2: accepted \(open\) · message \S+$/);
  expect(lines[1]).toMatch(/^row 3: refused · message \S+$/);
  expect(lines[2]).toBe('row 4: not sent · AA4 접수 시작일: 날짜로 읽을 수 없습니다.');
  expect(stdout).toContain('[refuse] sex-requirement');
});

test('the same file again is the same events again; another file is not', async () => {
  const ids = async (name: string, bytes: Uint8Array): Promise<string[]> => {
    events = [];
    await run('--partner', 'masan-univ', '--json', file(name, bytes));
    return events.map(({ id }) => id);
  };
  const first = await ids('a.xlsx', THREE);
  expect(await ids('renamed.csv', THREE)).toEqual(first);
  const other = await ids('b.xlsx', list({ '공고 제목': '다른 공고' }));
  expect(other.filter((id) => first.includes(id))).toEqual([]);
});

test('with --json the answer is one line', async () => {
  const { stdout, code } = await run('--json', '--partner', 'masan-univ', file('json.xlsx', THREE));
  expect(code).toBe(0);
  expect(stdout).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(stdout)).toMatchObject({
    rows: [
      { row: 2, state: 'open', findings: [] },
      { row: 3, state: 'refused', findings: [{ code: 'sex-requirement' }] },
    ],
    findings: [{ row: 4, place: 'AA4' }],
    notes: [],
  });
});

test('a file that is refused as a whole sends nothing, and that is an answer', async () => {
  const bytes = list({ '모집 내용': '담당자 900101-1234567' });
  const { stdout, code } = await run('--partner', 'masan-univ', file('number.xlsx', bytes));
  expect({ code, sent: events.length }).toEqual({ code: 0, sent: 0 });
  expect(stdout).toContain('‘공고’ 시트의 I2 칸');
  expect(stdout).not.toContain('900101');
});

test('without a partner, or with one that is not there, there is no answer', async () => {
  const path = file('again.xlsx', THREE);
  for (const [args, words] of [
    [[path], 'name it with --partner'],
    [['--partner', 'nobody', path], 'There is no partner "nobody"'],
    [['--partner', 'masan-univ', join(folder, 'none.xlsx')], 'cannot be read'],
  ] as const) {
    const { stdout, stderr, code } = await run(...args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain(words);
  }
  expect(events).toEqual([]);
});

test('--form writes the empty form, and never over a file that is there', async () => {
  const path = join(folder, 'form.xlsx');
  expect(await run('--form', 'people', path)).toEqual({ stdout: '', stderr: '', code: 0 });
  expect(existsSync(path)).toBe(true);
  const before = readFileSync(path);
  const again = await run('--form', 'postings', path);
  expect(again.code).toBe(1);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('the list among the examples is what --form --example writes', async () => {
  const path = join(folder, 'example.xlsx');
  await run('--form', 'postings', '--example', path);
  const rowsIn = async (name: string) => {
    const read = await readFile(readFileSync(name));
    return isFileFinding(read) ? read.message : read.map(({ rows }) => rows);
  };
  expect(await rowsIn(join(ROOT, 'docs', 'examples', 'postings.xlsx'))).toEqual(await rowsIn(path));
});
