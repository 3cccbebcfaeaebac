import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorQueueName } from '../../../../functions/contracts/partners.ts';
import { startConsole } from '../../../../local/console/start-console.ts';
import type { MessagePath } from '../../../../local/console/system-view.ts';
import { keepLast } from '../../../../local/system/lambda/log-keeper.ts';
import type { LogLine } from '../../../../local/system/lambda/function-pool.ts';
import type { Templates } from '../../../../local/system/plan/template.ts';
import { viewOf } from '../../../../local/system/view/console-view.ts';
import { startFaultProxy, type FaultProxy } from '../../../support/fault-proxy.ts';
import { posting, registered, seeker, submitted } from '../../../support/messages.ts';
import { oneInstanceEach, runCity, type RunningCity } from '../running-city.ts';

/**
 * `npm run follow` on the app that is deployed. One registration meets a database that refuses it, and quotes it in the refusal. People
 * and companies are invented.
 */

const FAILING = { name: '표식길동', email: 'mark@people.example' };
const PEOPLE = [
  FAILING,
  { name: '가상하나', email: 'now@people.example' },
  { name: '가상둘', email: 'daily@people.example' },
];
const COMPANY = 'hr@gasang.example';
const DOOR_THAT_FAILS = doorQueueName('dev', { sender: 'kyungnam-univ', kind: 'people' });

/** The one door gives a message up after its first try, and the function behind it has little time: nothing else differs. */
const soonGivenUp = (templates: Templates): Templates => {
  for (const { Resources } of Object.values(templates))
    for (const { Type, Properties } of Object.values(Resources)) {
      if (Type === 'AWS::Lambda::Function') Object.assign(Properties, { Timeout: 5 });
      if (Properties['QueueName'] === DOOR_THAT_FAILS)
        Object.assign(Properties, {
          VisibilityTimeout: 5,
          RedrivePolicy: { ...(Properties['RedrivePolicy'] as object), maxReceiveCount: 1 },
        });
    }
  return templates;
};

let city: RunningCity;
let database: FaultProxy;
let web: Awaited<ReturnType<typeof startConsole>>;
const sent = { person: '', posting: '', refused: '', failing: '' };
beforeAll(async () => {
  city = await runCity({
    now: '2026-11-02',
    template: (templates) => soonGivenUp(oneInstanceEach()(templates)),
    endpoints: async (actual) => {
      database = await startFaultProxy(actual.dynamodb, ({ action, body }) =>
        action.endsWith('.PutItem') && body.includes(FAILING.email)
          ? {
              kind: 'error-before',
              status: 400,
              code: 'ValidationException',
              message: `Too much: ${body}\n    at ${FAILING.email} (/x:1:1)`,
            }
          : { kind: 'pass' },
      );
      return { dynamodb: database.url };
    },
  });
  web = await startConsole(viewOf(city.system), 0);
  const [failing, now, daily] = PEOPLE;
  const { system } = city;
  const people = doorQueueName('dev', { sender: 'masan-univ', kind: 'people' });
  const postings = doorQueueName('dev', { sender: 'masan-univ', kind: 'postings' });
  sent.failing = await system.send(DOOR_THAT_FAILS, registered('kyungnam-univ', seeker({ ...failing })).body);
  sent.person = await system.send(people, registered('masan-univ', seeker({ ...now, externalId: 'S-1' })).body);
  await system.send(
    people,
    registered('masan-univ', seeker({ ...daily, externalId: 'S-2', mail: { cadence: 'daily' } })).body,
  );
  await system.idle();
  const contact = { email: COMPANY };
  sent.posting = await system.send(postings, submitted('masan-univ', posting({ externalId: 'P-1', contact })).body);
  sent.refused = await system.send(
    postings,
    submitted('masan-univ', posting({ externalId: 'P-2', contact, wage: { unit: 'hour', min: 9_000 } })).body,
  );
  await system.idle();
  await city.until('2026-11-03T08:31:00+09:00');
}, 120_000);
afterAll(async () => {
  await web?.stop();
  await city?.system.stop();
  await database?.stop();
});

const run = promisify(execFile);
const follow = (...args: string[]) =>
  run(process.execPath, ['bin/follow.ts', ...args, '--port', new URL(web.url).port]).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
const pathOf = async (messageId: string): Promise<MessagePath> =>
  (await (await fetch(`${web.url}/path?message=${messageId}`)).json()) as MessagePath;
const outline = ({ steps }: MessagePath): string[] => steps.map(({ stage, what }) => `${stage}: ${what}`);
const idsIn = ({ steps }: MessagePath, stage: string, name: string): string[] =>
  steps.filter((step) => step.stage === stage).flatMap(({ ids }) => ids[name] ?? []);

test('the path of a posting leads from the door to every mail about it that goes at once: to the company, to the person', async () => {
  const path = await pathOf(sent.posting);
  expect(path.messageId).toBe(sent.posting);
  const [first, ...others] = outline(path);
  expect(first).toBe('receive-posting: open');
  expect(others.toSorted()).toEqual([
    'match-posting: matched',
    'record-delivery: send',
    'record-delivery: send',
    'send-notice: sent-match',
    'send-notice: sent-posting-accepted',
  ]);
  // By their ids these are the very mails that SES took.
  const notices = city.mailed().map(({ tags }) => tags['notice'] ?? '');
  expect(idsIn(path, 'record-delivery', 'notices').every((id) => notices.includes(id))).toBe(true);
  expect(idsIn(path, 'send-notice', 'mails')).toHaveLength(2);
});

test('each step says when, with which message of which queue, and in which call of Lambda; the first has the id of the answer', async () => {
  const { steps } = await pathOf(sent.posting);
  expect(steps[0]).toMatchObject({
    at: expect.stringMatching(/^2026-11-02T.*Z$/),
    stage: 'receive-posting',
    what: 'open',
    ids: {
      message: sent.posting,
      queue: 'jobs-dev-masan-univ-postings',
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
      receives: '1',
      answers: [expect.any(String)],
    },
  });
  expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted());
});

test('a message in the middle is followed back to the door and on to its end, and not along what its siblings did', async () => {
  const { steps } = await pathOf(sent.posting);
  const match = steps.find(({ what }) => what === 'sent-match');
  const path = await pathOf(String(match?.ids['message']));
  expect(outline(path)).toEqual([
    'receive-posting: open',
    'match-posting: matched',
    'send-notice: sent-match',
    'record-delivery: send',
  ]);
});

test('the path of a refused message says why, and leads to its answer and to the mail to the company', async () => {
  const path = await pathOf(sent.refused);
  expect(outline(path)).toEqual([
    'receive-posting: refused: wage-below-minimum',
    'send-notice: sent-posting-refused',
    'record-delivery: send',
  ]);
  expect(idsIn(path, 'receive-posting', 'answers')).toHaveLength(1);
});

test('the path of a person who was registered leads through matching, where there was no job yet', async () => {
  expect(outline(await pathOf(sent.person))).toEqual(['receive-seeker: stored', 'match-seeker: none']);
});

test('the path of a message that was given up on ends in the dead-letter queue, and says which call failed on which table', async () => {
  const path = await pathOf(sent.failing);
  expect(outline(path)).toEqual([
    expect.stringMatching(/^receive-seeker: retry: ValidationException in PutItem on jobs-dev-data-people/),
    'kyungnam-univ-people-dlq: given-up',
  ]);
  expect(path.steps.at(-1)?.ids).toEqual({ message: sent.failing, queue: `${DOOR_THAT_FAILS}-dlq` });
});

test('no line of any log holds a value of a person, though the database quoted one in its error', async () => {
  const lines = (await (await fetch(`${web.url}/logs`)).text()).split('\n');
  expect(lines.length).toBeGreaterThan(20);
  expect(database.history().some(({ fault }) => fault.kind === 'error-before')).toBe(true);
  for (const { name, email } of [...PEOPLE, { name: '가상정밀', email: COMPANY }])
    expect(lines.filter((line) => line.includes(name) || line.includes(email))).toEqual([]);
});

test('every line of ours names the function that wrote it', async () => {
  const lines = (await (await fetch(`${web.url}/logs`)).text())
    .split('\n')
    .filter((line) => line.startsWith('{"level"'));
  const services = new Set(lines.map((line) => (JSON.parse(line) as { service: string }).service));
  const named = city.system.functions().map(({ name }) => name);
  expect([...services].filter((service) => !named.includes(service))).toEqual([]);
  expect(services).toContain('jobs-dev-receive-posting');
});

test('with --json the command prints the path on one line and nothing else', async () => {
  const { stdout, stderr } = await follow(sent.refused, '--json');
  expect(stderr).toBe('');
  expect(stdout).toBe(`${JSON.stringify(await pathOf(sent.refused))}\n`);
});

test('without --json the path is to be read: a line a step, with its ids', async () => {
  const { stdout } = await follow(sent.refused);
  expect(stdout).toContain(`The path of message ${sent.refused} in 3 steps`);
  expect(stdout).toContain('receive-posting  refused: wage-below-minimum');
});

test('for a message that nobody knows it says so in one sentence and exits with 1', async () => {
  expect(await follow('no-such-message', '--json')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^No line of the logs and no queue knows the message .*\.\n$/),
  });
});

test('a system that runs for weeks keeps the last lines of its logs, and not all of them', () => {
  const { keep, kept: lines } = keepLast<LogLine>(10);
  for (let line = 0; line < 1_000; line += 1) keep({ functionName: 'f', text: String(line) });
  expect(lines().map(({ text }) => Number(text))).toEqual(Array.from({ length: 10 }, (_, index) => 990 + index));
});
