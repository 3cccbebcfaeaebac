import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Posting } from '../../../functions/contracts/posting.ts';
import type { Seeker } from '../../../functions/contracts/seeker.ts';
import { answering } from '../../../local/console/answer.ts';
import type { LocalSystem } from '../../../local/system/start-system.ts';
import { startSystem } from '../../../local/system/start-system.ts';
import { planOf } from '../../../local/system/plan/plan.ts';
import { createResolver } from '../../../local/system/plan/intrinsics.ts';
import type { Templates } from '../../../local/system/plan/template.ts';
import { viewOf } from '../../../local/system/view/console-view.ts';
import { deployedApp, oneInstanceEach } from './running-city.ts';

/** The app that is deployed, run on this machine. The company, the posting and the person are invented. */

const DAY = '2026-11-02';
const POSTINGS = 'jobs-dev-masan-univ-postings';
const PEOPLE = 'jobs-dev-masan-univ-people';

const posting: Posting = {
  externalId: 'P-1',
  revision: 1,
  company: { registrationNumber: '123-45-67891', name: '가상정밀' },
  title: '정밀 부품 가공원 모집',
  description: '공작 기계로 부품을 가공합니다. 주간에 근무합니다.',
  occupation: { scheme: 'KECO', code: '8114' },
  workplace: { district: '48123', address: '경상남도 창원시 성산구' },
  employmentType: 'regular',
  wage: { unit: 'month', min: 2_800_000 },
  weeklyHours: 40,
  startsOn: '2026-12-01',
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  contact: { email: 'hr@gasang.example' },
};

const consent = { on: '2026-10-01', textVersion: '1', via: 'masan-univ' };
const seeker: Seeker = {
  externalId: 'S-1',
  revision: 1,
  email: 'seeker@example.com',
  name: '김가상',
  birthDate: '1990-05-05',
  residence: { district: '48123' },
  wanted: { occupations: ['81'], districts: ['48120'] },
  consents: { matching: consent, mail: consent },
};

const event = (type: string, data: unknown): string =>
  JSON.stringify({
    specversion: '1.0',
    id: `${type}-1`,
    source: 'urn:changwon-jobs:partner:masan-univ',
    type: `kr.go.changwon.jobs.${type}.v1`,
    time: '2026-11-01T10:00:00+09:00',
    data,
  });

const sendBoth = async (system: LocalSystem): Promise<string[]> =>
  Promise.all([
    system.send(POSTINGS, event('posting.submitted', posting)),
    system.send(PEOPLE, event('seeker.registered', seeker)),
  ]);

const started: LocalSystem[] = [];
const start = async (
  change: (templates: Templates) => Templates = (templates) => templates,
  now = DAY,
): Promise<LocalSystem> => {
  const template = (templates: Templates): Templates => oneInstanceEach()(change(templates));
  const system = await startSystem({ assembly: await deployedApp(), now, template });
  started.push(system);
  return system;
};
const stopAll = async (): Promise<void> => {
  for (const system of started.splice(0)) await system.stop();
};

/** Takes or changes the event source from one queue, wherever the templates hold it. */
const eventSource =
  (queueName: string, change: (properties: Record<string, unknown>) => 'remove' | 'keep') =>
  (templates: Templates): Templates => {
    let found = 0;
    const place = { accountId: '000000000000', region: 'ap-northeast-2', queueUrl: (name: string) => name };
    const resolver = createResolver(templates, place);
    for (const [stack, { Resources }] of Object.entries(templates)) {
      for (const [logicalId, { Type, Properties }] of Object.entries(Resources)) {
        if (Type !== 'AWS::Lambda::EventSourceMapping') continue;
        if (!String(resolver.resolve(stack, Properties['EventSourceArn'])).endsWith(`:${queueName}`)) continue;
        found += 1;
        if (change(Properties) === 'remove') delete Resources[logicalId];
      }
    }
    expect(found, `the event source of ${queueName}`).toBe(1);
    return templates;
  };

const remove = (queueName: string) => eventSource(queueName, () => 'remove');

const subjectsTo = async (system: LocalSystem, address: string): Promise<string[]> =>
  (await system.mails()).flatMap(({ envelope, headers }) =>
    envelope.to[0] === address ? [headers['subject'] ?? ''] : [],
  );

const waiting = async (system: LocalSystem, name: string) =>
  (await system.queues()).find((queue) => queue.name === name)?.waiting;

describe('the whole main path', () => {
  let system: LocalSystem;
  let sent: string[];
  let before: unknown;
  beforeAll(async () => {
    system = await start();
    before = await viewOf(system).counts();
    sent = await sendBoth(system);
    await system.idle();
  });
  afterAll(stopAll);

  test('a posting and a person go in, both are answered, and exactly one mail about the job reaches the person', async () => {
    const replies = await system.receiveReplies('masan-univ');
    expect(replies.map(({ data }) => data.messageId).toSorted()).toEqual(sent.toSorted());
    expect(replies.map(({ type }) => type)).toEqual(Array(2).fill('kr.go.changwon.jobs.message.accepted.v1'));
    expect(await subjectsTo(system, 'seeker@example.com')).toEqual([expect.stringContaining('정밀 부품 가공원 모집')]);
    expect(await subjectsTo(system, 'hr@gasang.example')).toHaveLength(1);
  });

  test('SES tells of both mails on the queue that the template wires', async () => {
    expect(system.rawMails()).toHaveLength(2);
    expect((await system.queues()).find(({ name }) => name === 'jobs-dev-mail-events')!.received).toBe(2);
  });

  test('the console counts what is kept', async () => {
    expect(before).toMatchObject({ messages: 0, postings: 0, seekers: 0, matches: 0, mails: 0, held: 0 });
    const doubtful = { ...posting, externalId: 'P-2', description: '지원서에 부모님 직업을 적어 주세요.' };
    await system.send(POSTINGS, event('posting.submitted', doubtful).replace('submitted-1', 'submitted-2'));
    await system.idle();
    const view = viewOf(system);
    expect(await view.counts()).toMatchObject({
      messages: 3,
      postings: 2,
      seekers: 1,
      matches: 1,
      refused: 0,
      held: 1,
    });
  });

  test('what is no JSON is refused on first receive and answered; the console shows it', async () => {
    const messageId = await system.send(POSTINGS, '{"specversion":');
    await system.idle();
    const view = viewOf(system);
    expect(await view.refusals()).toMatchObject([
      { messageId, sender: 'masan-univ', findings: [{ code: 'not-json' }] },
    ]);
    expect(await view.counts()).toMatchObject({ messages: 4, refused: 1, postings: 2 });
    expect(await view.deadLetters()).toEqual([]);
  });
});

describe('the main path', () => {
  afterEach(stopAll);

  test('goes on beside an item in every table that does not parse, and the console says so', async () => {
    const system = await start();
    const bad = (pk: string, sk = 'record') => ({ pk, sk, version: 1, value: { partner: 7 }, listed: 7 });
    const planted = {
      postings: [bad('posting#masan-univ#BAD')],
      people: [bad('person#bad'), bad('registration#bad')],
      facts: [bad('screening#bad'), bad('review-request#bad')],
      pool: [
        bad('jobs', 'bad'),
        bad('jobs#4812#81', '8123#bad'),
        { ...bad('seekers#4812#81', 'bad'), row: 'never this' },
        { pk: 'seekers#4812#81', sk: 'worse' },
        bad('seeker#bad', 'card'),
      ],
      matches: [bad('person#bad', 'introduction#bad')],
      notices: [{ ...bad('mailbox#bad', 'mailbox'), due: 'mailbox', dueOn: '2026-11-01T00:00:00.000Z' }],
      receipts: [bad('refusals#masan-univ', 'bad')],
    };
    for (const [table, items] of Object.entries(planted)) for (const item of items) await system.load(table, item);
    await sendBoth(system);
    await system.idle();
    expect(await subjectsTo(system, 'seeker@example.com')).toHaveLength(1);
    const view = viewOf(system);
    expect(await view.counts()).toMatchObject({ postings: 1, seekers: 1, unreadable: 8 });
    const page = answering(view).get;
    for (const path of ['/', '/mailbox', '/refusals', '/dead-letters', '/queues', '/status'])
      expect((await page(path)).status, path).toBe(200);
    const { body } = await page('/dead-letters');
    expect(body).toContain('항목이 8개 있습니다');
    expect(body).toContain('posting#masan-univ#BAD');
  });
});

describe('screening', () => {
  afterEach(stopAll);

  /** Invented: three people, of whom only the second turns 40 on 20 November 2026 and is no longer 창원 청년 then. */
  const people = ['1990-05-05', '1986-11-20', '1975-01-01'].map((birthDate, index) => ({
    ...seeker,
    externalId: `S-${index}`,
    email: `person-${index}@example.com`,
    birthDate,
    consents: { ...seeker.consents, screening: consent },
  }));
  const facts = { ableToWork: true, household: { size: 1, monthlyIncome: 1_234_567 }, militaryServiceMonths: 0 };

  const declareAll = async (system: LocalSystem): Promise<void> => {
    for (const person of people)
      await system.send(PEOPLE, event('seeker.registered', person).replace('-1"', `-${person.externalId}"`));
    await system.idle();
    for (const { externalId } of people)
      await system.send(
        PEOPLE,
        event('seeker.facts-declared', { externalId, revision: 1, facts }).replace('-1"', `-${externalId}"`),
      );
    await system.idle();
  };

  test('of declared facts is mailed with its sources and without the values; on a birthday the one person is mailed again, once', async () => {
    const system = await start();
    await declareAll(system);
    const first = await system.mails();
    expect(first.map(({ envelope }) => envelope.to[0]).toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual(
      people.map(({ email }) => email),
    );
    for (const { text, html } of first) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain('근거: 구직자 취업촉진 및 생활안정지원에 관한 법률 제6조');
      expect(text + html).not.toMatch(/1,?234,?567/);
    }
    const rescreenOn = async (on: string): Promise<void> => {
      await system.send('jobs-dev-rescreen-seekers', JSON.stringify({ on }));
      await system.idle();
    };
    await rescreenOn('2026-11-19');
    expect(system.rawMails()).toHaveLength(first.length);
    await system.advanceTo('2026-11-20T06:00:01+09:00');
    await system.idle();
    await rescreenOn('2026-11-20');
    const later = (await system.mails()).slice(first.length);
    expect(later.map(({ envelope }) => envelope.to)).toEqual([['person-1@example.com']]);
    expect(later[0]?.text).toContain('지난 안내와 달라진 결과');
  });

  test('is looked at again when the schedule of the template says so', async () => {
    // The start takes its time, so the clock is put just before the hour only when the schedules are watched.
    const system = await start(undefined, '2026-11-02T05:00:00+09:00');
    await system.advanceTo('2026-11-02T05:59:59+09:00');
    const asked = () => system.batches().map(({ functionName }) => functionName);
    await expect.poll(asked, { timeout: 10_000 }).toContain('jobs-dev-rescreen-seekers');
  });
});

describe('nothing is wired twice', () => {
  afterEach(stopAll);

  test('without the subscription SES tells nobody of the mails', async () => {
    const system = await start((templates) => {
      const { Resources } = templates['jobs-dev-flow']!;
      for (const [logicalId, { Type }] of Object.entries(Resources))
        if (Type === 'AWS::SNS::Subscription') delete Resources[logicalId];
      return templates;
    });
    await sendBoth(system);
    await system.idle();
    expect(system.rawMails()).toHaveLength(2);
    expect((await system.queues()).find(({ name }) => name === 'jobs-dev-mail-events')!.received).toBe(0);
  });

  test('without the event source of match-posting and match-seeker nothing is matched, and their messages wait', async () => {
    const system = await start((templates) =>
      remove('jobs-dev-match-seeker')(remove('jobs-dev-match-posting')(templates)),
    );
    await sendBoth(system);
    await system.idle();
    expect(await waiting(system, 'jobs-dev-match-posting')).toBe(1);
    expect(await waiting(system, 'jobs-dev-match-seeker')).toBe(1);
    expect(await system.scan('matches')).toEqual([]);
    expect(await subjectsTo(system, 'seeker@example.com')).toEqual([]);
  });

  test('without the event source of send-notice no mail goes out, and the notices wait', async () => {
    const system = await start(remove('jobs-dev-send-notice'));
    await sendBoth(system);
    await system.idle();
    expect(system.rawMails()).toEqual([]);
    expect(await waiting(system, 'jobs-dev-send-notice')).toBeGreaterThanOrEqual(2);
  });

  test('without its event source a door is closed: its messages wait, those of others are answered', async () => {
    const system = await start(remove(POSTINGS));
    await sendBoth(system);
    await system.send('jobs-dev-kyungnam-univ-postings', '{');
    await system.idle();
    expect(await waiting(system, POSTINGS)).toBe(1);
    expect(system.ledger.answered()).toBe(2);
  });

  test('the batch size of a door is the largest batch that receive-posting is given', async () => {
    const two = eventSource(POSTINGS, (properties) => {
      Object.assign(properties, { BatchSize: 2 });
      return 'keep';
    });
    const system = await start(two);
    await Promise.all(Array.from({ length: 20 }, () => system.send(POSTINGS, '{')));
    await system.idle();
    const sizes = system.batches().flatMap(({ source, size }) => (source === POSTINGS ? [size] : []));
    expect(Math.max(...sizes)).toBe(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(20);
  });
});

describe("the officials' console of the deployed app", () => {
  beforeAll(async () => {
    await start();
  });
  afterAll(stopAll);

  test('is on an address of its own, and its buckets are there and empty', () => {
    const [system] = started;
    expect(system?.console).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(system?.console).not.toBe(system?.pages);
    expect([system?.objects('audit'), system?.objects('access')]).toEqual([[], []]);
  });

  test('the client of the deployed app is sent back to its console, and is let in by no other address', async () => {
    const [system] = started;
    const place = {
      accountId: '000000000000',
      region: 'ap-northeast-2',
      queueUrl: String,
      apiUrl: () => system?.console,
      officialsUrl: system?.endpoints.cognito,
    };
    const { client } = planOf((await deployedApp()).templates, place).officials!;
    expect(client.callbackUrls).toEqual([`${system?.console}/signed-in`]);
    const ask = (redirect: string): Promise<Response> => {
      const query = {
        client_id: client.id,
        redirect_uri: redirect,
        response_type: 'code',
        scope: 'openid email',
        code_challenge: 'a'.repeat(43),
        code_challenge_method: 'S256',
      };
      return fetch(`${system?.endpoints.cognito}/oauth2/authorize?${new URLSearchParams(query).toString()}`);
    };
    const page = await ask(`${system?.console}/signed-in`);
    // Without cookies the redirect ends at the page that says so; what counts is that the client is known.
    expect(new URL(page.url).pathname).toMatch(/^\/sign-in\//);
    const refused = await ask(`${system?.pages}/signed-in`);
    expect([refused.status, new URL(refused.url).pathname]).toEqual([400, '/oauth2/authorize']);
  });
});
