import { spawnSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startConsole } from '../../../local/console/start-console.ts';
import { viewOf } from '../../../local/system/view/console-view.ts';
import { oneInstanceEach, runCity, type RunningCity } from './running-city.ts';

/** The examples of docs/partner-guide.md, taken from the page and run as they are printed, against the local queues. */

const ROOT = join(import.meta.dirname, '..', '..', '..');
const guide = readFileSync(join(ROOT, 'docs', 'partner-guide.md'), 'utf8');
const fences = [...guide.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code = '']) => ({ language, code }));
const programs = (language: string, word: string): string[] =>
  fences.filter((fence) => fence.language === language && fence.code.includes(word)).map(({ code }) => code);

/** Whether a program is there. Where it is not, the reason is printed and its test is skipped. */
const isThere = (name: string, ...args: readonly string[]): boolean => {
  const found = spawnSync(name, args).status === 0;
  if (!found) process.stderr.write(`Skipped: "${[name, ...args].join(' ')}" does not run here.\n`);
  return found;
};
const hasPython = isThere('python3', '-c', 'import boto3');
const hasCli = isThere('aws', '--version');

let city: RunningCity;
let web: Awaited<ReturnType<typeof startConsole>>;
let folder: string;
let environment: Record<string, string | undefined>;

beforeAll(async () => {
  city = await runCity({ template: oneInstanceEach(), now: '2026-11-02' });
  web = await startConsole(viewOf(city.system), 0);
  folder = mkdtempSync(join(tmpdir(), 'partner-'));
  copyFileSync(join(ROOT, 'docs', 'examples', 'first-posting.json'), join(folder, 'first-posting.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const system = (await (await fetch(`${web.url}/system`)).json()) as Record<'sqs' | 'account', string>;
  environment = {
    ...process.env,
    JOBS_QUEUES: `${system.sqs}/${system.account}`,
    AWS_ENDPOINT_URL_SQS: system.sqs,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
});
afterAll(async () => {
  await web?.stop();
  await city?.system.stop();
  rmSync(folder, { recursive: true });
});

/** Runs a program in the folder of the example file. Returns what it printed. @throws what it complained of */
const ran = async (program: string, ...args: readonly string[]): Promise<string> => {
  const child = spawn(program, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}: ${err}`);
  return out.trim();
};

/** The outcome of the one message that was sent since the last look, as a partner reads it. */
const answered = async (): Promise<string[]> => {
  await city.system.idle();
  return (await city.system.receiveReplies('masan-univ')).map(({ data }) =>
    'state' in data ? `${data.messageId} ${data.state}` : `${data.messageId} refused`,
  );
};

describe('the programs of the partner guide run as printed', () => {
  test.skipIf(!hasPython)('Python sends the posting, and reads and deletes the reply', async () => {
    const [send = '', read = ''] = programs('python', 'boto3');
    const messageId = await ran('python3', '-c', send);
    await city.system.idle();
    const type = 'kr.go.changwon.jobs.message.accepted.v1';
    expect(await ran('python3', '-c', read)).toBe(`${messageId} ${type} open`);
    expect(await answered()).toEqual([]);
  });

  test('TypeScript sends the posting', async () => {
    const [send = ''] = programs('ts', 'SendMessageCommand');
    const messageId = await ran(process.execPath, '--input-type=module-typescript', '--eval', send);
    expect(await answered()).toEqual([`${messageId} open`]);
  });

  test.skipIf(!hasCli)('the AWS CLI sends the posting and receives the reply', async () => {
    // As the guide says for version 1 of the CLI; version 2 knows the option too.
    const local = (code = ''): string => code.replace(/^aws /, 'aws --endpoint-url "$AWS_ENDPOINT_URL_SQS" ');
    const send = local(programs('sh', 'aws sqs send-message')[0]);
    const receive = local(programs('sh', 'aws sqs receive-message')[0]);
    const { MessageId } = JSON.parse(await ran('sh', '-c', send)) as { MessageId: string };
    await city.system.idle();
    const { Messages } = JSON.parse(await ran('sh', '-c', receive)) as { Messages: { Body: string }[] };
    expect(Messages.map(({ Body }) => (JSON.parse(Body) as { data: { messageId: string } }).data.messageId)).toEqual([
      MessageId,
    ]);
  });
});

test('GET /system has the fields that the guide explains, and no other', async () => {
  const section = guide.slice(guide.indexOf('### From your own code'), guide.indexOf('## 5. '));
  const explained = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, field]) => field));
  const system = (await (await fetch(`${web.url}/system`)).json()) as Record<string, string>;
  expect(new Set(Object.keys(system))).toEqual(new Set(explained));
  expect(system).toMatchObject({ account: '000000000000', region: 'ap-northeast-2', stage: 'dev' });
  for (const service of ['sqs', 'pages', 'console', 'dynamodb', 'ses', 'secrets', 's3', 'cognito'])
    expect(system[service]).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
