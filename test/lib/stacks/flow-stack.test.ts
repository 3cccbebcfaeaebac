import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { doorQueueName, DOORS } from '../../../functions/contracts/partners.ts';
import { inventedSettings, listed, synthesised } from '../../support/synthesised.ts';
import type { Json, Resource } from '../../support/synthesised.ts';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const jobs = synthesised('prod');
const functions = jobs.ofType('AWS::Lambda::Function');
const folderOf = (lambda: Resource): string => lambda.properties['FunctionName'].replace('jobs-prod-', '');
const sourcesOf = (of: typeof jobs) =>
  of.ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => {
    const lambda = of.meant(properties['FunctionName']);
    const queue = of.meant(properties['EventSourceArn']);
    if (lambda === undefined || queue === undefined) throw new Error('an event source without a function or a queue');
    return { lambda, queue, name: queue.properties['QueueName'] as string, properties };
  });
/** In prod, a schedule drains the doors. Here event sources poll them all. */
const polled = synthesised('prod', { ...inventedSettings('prod'), polledDoors: 'all' });
const sources = sourcesOf(polled);
/** The doors that a schedule has a function drain. */
const drainedBy = (folder: string, of = jobs): readonly string[] =>
  of
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => of.meant(properties['Targets'][0].Arn) === of.lambda(folder))
    .flatMap(({ properties }) => JSON.parse(properties['Targets'][0].Input).drain);
const consumed = (folder: string) =>
  sources
    .filter(({ lambda }) => folderOf(lambda) === folder)
    .map(({ name }) => name)
    .toSorted();
const environmentOf = (folder: string) => jobs.lambda(folder).properties['Environment'].Variables;
const tableOf = (variable: string) => {
  const table = functions
    .map(({ properties }) => jobs.meant(properties['Environment'].Variables[variable]))
    .find(Boolean);
  if (table === undefined) throw new Error(`no function is told of ${variable}`);
  return table;
};
const ONE_MESSAGE = 262_144;
const LAMBDA_PAYLOAD = 6 * 1024 * 1024;

/** The functions that receive from doors. */
const RECEIVERS = ['receive-company', 'receive-posting', 'receive-seeker'];

describe('what a function consumes', () => {
  test('receive-posting takes every door for postings and the reviews; receive-seeker every door for people; receive-company for companies', () => {
    const names = (wanted: (kind: string) => boolean) =>
      DOORS.filter(({ kind }) => wanted(kind))
        .map((door) => doorQueueName('prod', door))
        .toSorted();
    const taken = {
      'receive-posting': names((kind) => kind === 'postings' || kind === 'reviews'),
      'receive-seeker': names((kind) => kind === 'people'),
      'receive-company': names((kind) => kind === 'companies'),
    };
    for (const [folder, doors] of Object.entries(taken)) {
      expect(consumed(folder)).toEqual(doors);
      expect(drainedBy(folder).toSorted()).toEqual(doors);
    }
  });

  test('each door is polled by an event source or drained by a schedule, never both and never neither', () => {
    const some = synthesised('prod', {
      ...inventedSettings('prod'),
      polledDoors: ['masan-univ-people', 'city-reviews'],
    });
    const byPolling = sourcesOf(some).map(({ name }) => name);
    const byDraining = RECEIVERS.flatMap((folder) => drainedBy(folder, some));
    const all = DOORS.map((door) => doorQueueName('prod', door));
    expect(byPolling.filter((name) => all.includes(name)).toSorted()).toEqual([
      'jobs-prod-city-reviews',
      'jobs-prod-masan-univ-people',
    ]);
    expect([...byPolling.filter((name) => all.includes(name)), ...byDraining].toSorted()).toEqual(all.toSorted());
  });

  test('a function that drains doors may receive from them and delete, as the poller does, and runs within the minute', () => {
    for (const folder of RECEIVERS) {
      const lambda = jobs.lambda(folder);
      for (const action of ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'])
        expect(
          jobs
            .mayDo(lambda, action)
            .map(({ properties }) => String(properties['QueueName']))
            .toSorted(),
        ).toEqual(drainedBy(folder).toSorted());
      expect(lambda.properties['Timeout']).toBeLessThan(60);
    }
    const asked = jobs
      .ofType('AWS::Lambda::Permission')
      .filter(({ properties }) => properties['Principal'] === 'events.amazonaws.com');
    expect(
      asked.map(({ properties }) => folderOf(jobs.meant(properties['FunctionName']) ?? jobs.lambda('none'))).toSorted(),
    ).toEqual(RECEIVERS);
  });

  test('keep-journal alone may ask how many messages lie in a dead-letter queue: in every one there is', () => {
    const all = jobs
      .ofType('AWS::SQS::Queue')
      .map(({ properties }) => String(properties['QueueName']))
      .filter((name) => name.endsWith('-dlq'));
    const named = (folder: string, action: string): string[] =>
      jobs
        .allowedTo(jobs.lambda(folder))
        .filter(({ Action }) => listed(Action).includes(action))
        .flatMap(({ Resource: on }) => JSON.stringify(on).match(/jobs-prod-[a-z*-]+-dlq/g) ?? []);
    expect(named('keep-journal', 'sqs:GetQueueAttributes')).toEqual(['jobs-prod-*-dlq']);
    for (const name of all) expect(name).toMatch(/^jobs-prod-.+-dlq$/);
    expect(named('keep-journal', 'sqs:ReceiveMessage')).toEqual([]);
    for (const folder of functions.map(folderOf).filter((one) => one !== 'keep-journal'))
      expect(named(folder, 'sqs:GetQueueAttributes')).toEqual([]);
  });

  const PAGES = [
    'serve-company-page',
    'serve-console',
    'serve-introduction-page',
    'serve-public-page',
    'serve-seeker-page',
  ];
  const FED_OTHERWISE = [...RECEIVERS, 'record-delivery', ...PAGES];
  const others = functions.map(folderOf).filter((folder) => !FED_OTHERWISE.includes(folder));

  test.each(others)('%s takes the queue of its own name', (folder) => {
    expect(consumed(folder)).toEqual([`jobs-prod-${folder}`]);
  });

  test('record-delivery takes what SES tells of each mail', () => {
    expect(consumed('record-delivery')).toEqual(['jobs-prod-mail-events']);
  });

  test.each(PAGES)('%s is asked by people, and takes from no queue', (folder) => {
    expect(consumed(folder)).toEqual([]);
  });

  test('one bad record does not bring back the good ones beside it: failures are reported one by one', () => {
    for (const { properties } of sources)
      expect(properties).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
  });

  test('ten messages are one batch; a slice of the morning, which is long work, is one alone, and the journal gathers', () => {
    const sizes = sources.map(({ lambda, properties }) => [folderOf(lambda), properties['BatchSize']]);
    expect(sizes.filter(([, size]) => size !== 10)).toEqual([
      ['keep-journal', 500],
      ['fill-digests', 1],
    ]);
  });

  test('a whole batch of the largest messages we accept fits into one call (fault 4)', () => {
    // The journal's messages are our own and small. Lambda hands a batch over before its window ends if the call is full.
    const ofPartners = sources.filter(({ lambda }) => folderOf(lambda) !== 'keep-journal');
    for (const { properties } of ofPartners) expect(properties['BatchSize'] * ONE_MESSAGE).toBeLessThan(LAMBDA_PAYLOAD);
  });

  test('no event filter stands at any queue: what it drops would be deleted unseen', () => {
    for (const { properties } of sources) expect(properties).not.toHaveProperty('FilterCriteria');
  });

  test('a message is not received again while a function may still be at it: six timeouts', () => {
    for (const { lambda, queue } of sources) {
      expect(queue.properties['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * lambda.properties['Timeout']);
    }
  });

  test('after five receives, a mail after four hours of them, a message goes to the dead letters of its own queue, and stays 14 days (faults 8, 13)', () => {
    for (const { queue, name } of sources) {
      const { deadLetterTargetArn, maxReceiveCount } = queue.properties['RedrivePolicy'];
      if (name === 'jobs-prod-send-notice')
        expect(maxReceiveCount * queue.properties['VisibilityTimeout']).toBeGreaterThan(4 * 3600);
      else expect(maxReceiveCount).toBe(5);
      expect(jobs.queueName(deadLetterTargetArn)).toBe(`${name}-dlq`);
      expect(jobs.queue(`${name}-dlq`).properties['MessageRetentionPeriod']).toBe(1_209_600);
    }
  });
});

describe("one partner's flood does not take the others' places (fault 30)", () => {
  test('a door may run two batches at once, no more and, as Lambda demands, no fewer', () => {
    const doorNames = DOORS.map((door) => doorQueueName('prod', door));
    const atDoors = sources.filter(({ name }) => doorNames.includes(name));
    expect(atDoors).toHaveLength(doorNames.length);
    for (const { properties } of atDoors) expect(properties['ScalingConfig']).toEqual({ MaximumConcurrency: 2 });
  });

  test('the quotas that README has people ask for hold what one stage reserves, or two, besides the 100 that Lambda keeps', () => {
    const reserved = polled
      .ofType('AWS::Lambda::Function')
      .map(({ properties }) => properties['ReservedConcurrentExecutions'] as number);
    const stage = reserved.reduce((all, one) => all + one);
    const [one = 0, two = 0] = [/quota of (\d+) for one stage/, / of (\d+) for both/].map((asked) =>
      Number(asked.exec(README)?.[1]),
    );
    expect(one).toBeGreaterThanOrEqual(stage + 100);
    expect(two).toBeGreaterThanOrEqual(2 * stage + 100);
  });

  test('each function may run so often at once: work behind the doors more often than the runs by the clock', () => {
    expect(
      Object.fromEntries(
        functions.map((lambda) => [folderOf(lambda), lambda.properties['ReservedConcurrentExecutions']]),
      ),
    ).toMatchObject({
      'serve-seeker-page': 20,
      'serve-public-page': 10,
      'serve-company-page': 5,
      'serve-console': 5,
      'serve-introduction-page': 2,
      'match-posting': 10,
      'match-seeker': 10,
      'send-notice': 10,
      'screen-seeker': 5,
      'record-delivery': 5,
      'fill-digests': 5,
      'compose-digests': 2,
      'delete-person': 2,
      'recheck-wages': 2,
      'reconcile-notices': 2,
      'rescreen-seekers': 2,
      'settle-declarations': 2,
    });
  });

  test.each(functions.map(folderOf).filter((folder) => !folder.startsWith('serve-')))(
    '%s has room reserved for all its queues together',
    (folder) => {
      const lambda = polled.lambda(folder);
      const asked = sources
        .filter((source) => source.lambda === lambda)
        .map(({ properties }) => properties['ScalingConfig'].MaximumConcurrency as number);
      expect(asked.length, folder).toBeGreaterThan(0);
      expect(Math.min(...asked)).toBeGreaterThanOrEqual(2);
      expect(lambda.properties['ReservedConcurrentExecutions']).toBeGreaterThanOrEqual(asked.reduce((a, b) => a + b));
    },
  );

  test('one run drains the doors of a function, and a second may begin before it has ended', () => {
    for (const folder of RECEIVERS) expect(jobs.lambda(folder).properties['ReservedConcurrentExecutions']).toBe(2);
  });
});

describe('what a function may touch', () => {
  const folders = functions.map(folderOf);

  test('every function has a role of its own, without managed policies', () => {
    const roles = functions.map(({ properties }) => jobs.meant(properties['Role']));
    expect(new Set(roles).size).toBe(functions.length);
    for (const role of roles) expect(role?.properties).not.toHaveProperty('ManagedPolicyArns');
  });

  test.each(folders)('%s is allowed nothing by wildcard', (folder) => {
    for (const { Action, Resource: on } of jobs.allowedTo(jobs.lambda(folder))) {
      // A query about the account: SES has no narrower resource for it.
      if (Action === 'ses:GetSendQuota') continue;
      // Every dead-letter queue of the stage, and nothing else has such a name.
      if (Action === 'sqs:GetQueueAttributes' && JSON.stringify(on).includes(':jobs-prod-*-dlq')) continue;
      // The doors of one kind, and nothing else has such a name.
      if (/:jobs-prod-\*-(?:postings|people)/.test(JSON.stringify(on)) && Action === 'sqs:SendMessage') continue;
      // A record is an object with a new name, and the journal is all that its bucket holds.
      const named = listed<string>(Action).every((one) => one.startsWith('s3:'))
        ? JSON.stringify(on).replaceAll('"/*"', '')
        : JSON.stringify(on);
      expect(JSON.stringify(Action) + named).not.toContain('*');
    }
  });

  test.each(['match-posting', 'match-seeker'])('%s can read neither people nor what they declared', (folder) => {
    const lambda = jobs.lambda(folder);
    const touched = new Set(
      jobs.allowedTo(lambda).flatMap(({ Resource: on }) => listed(on).flatMap((one) => jobs.meant(one) ?? [])),
    );
    expect(touched).toContain(tableOf('POOL_TABLE'));
    for (const variable of ['PEOPLE_TABLE', 'FACTS_TABLE']) {
      expect(touched).not.toContain(tableOf(variable));
      expect(environmentOf(folder)).not.toHaveProperty(variable);
    }
    const factsKey = jobs.meant(tableOf('FACTS_TABLE').properties['SSESpecification'].KMSMasterKeyId);
    expect(factsKey?.type).toBe('AWS::KMS::Key');
    expect(touched).not.toContain(factsKey);
  });

  test('who takes, screens, counts, shows and deletes them alone touch the declared facts; the console touches what lies beside them', () => {
    const holders = functions.filter((lambda) =>
      jobs
        .allowedTo(lambda)
        .some(({ Resource: on }) => listed(on).some((one) => jobs.meant(one) === tableOf('FACTS_TABLE'))),
    );
    expect(holders.map(folderOf).toSorted()).toEqual([
      'delete-person',
      'receive-seeker',
      'rehearse-figures',
      'screen-seeker',
      'serve-console',
      'serve-seeker-page',
      'settle-declarations',
    ]);
  });

  test('rescreen-seekers reads the indexes of what is due and of who waits, which show no fact, and nothing of the tables themselves', () => {
    const statements = jobs
      .allowedTo(jobs.lambda('rescreen-seekers'))
      .filter(({ Resource: on }) => JSON.stringify(on).includes('/index/'));
    expect(statements.flatMap(({ Resource: on }) => listed(on))).toHaveLength(2);
    for (const { Action } of statements) expect(Action).toBe('dynamodb:Query');
    const [part] = tableOf('FACTS_TABLE').properties['GlobalSecondaryIndexes'];
    expect(part.Projection).toEqual({ ProjectionType: 'INCLUDE', NonKeyAttributes: ['partner', 'listed'] });
  });

  test('what runs by itself is asked for at its times, and only by its own rules', () => {
    const all = jobs.ofType('AWS::Events::Rule').map(({ properties }) => ({
      queue: jobs.queueName(properties['Targets'][0].Arn) ?? 'doors',
      at: properties['ScheduleExpression'],
    }));
    expect(all.flatMap(({ queue, at }) => (queue === 'doors' ? [at] : []))).toEqual(Array(3).fill('rate(1 minute)'));
    const rules = all.filter(({ queue }) => queue !== 'doors');
    expect(rules.toSorted((a, b) => (a.queue < b.queue ? -1 : 1))).toEqual([
      { queue: 'jobs-prod-compose-digests', at: 'cron(30 23 * * ? *)' },
      { queue: 'jobs-prod-delete-person', at: 'rate(15 minutes)' },
      { queue: 'jobs-prod-keep-journal', at: 'cron(40 15-21 * * ? *)' },
      { queue: 'jobs-prod-keep-journal', at: 'rate(15 minutes)' },
      { queue: 'jobs-prod-recheck-wages', at: 'cron(20 15-21 * * ? *)' },
      { queue: 'jobs-prod-reconcile-notices', at: 'rate(15 minutes)' },
      { queue: 'jobs-prod-rescreen-seekers', at: 'cron(0 0-11,21-23 * * ? *)' },
      { queue: 'jobs-prod-settle-declarations', at: 'cron(30 * * * ? *)' },
    ]);
    const policies = jobs
      .ofType('AWS::SQS::QueuePolicy')
      .filter(({ properties }) => JSON.stringify(properties).includes('events.amazonaws.com'));
    expect(new Set(policies.map(({ properties }) => jobs.queueName(properties['Queues'][0])))).toEqual(
      new Set(rules.flatMap(({ queue }) => [queue, `${queue}-dlq`])),
    );
    for (const { properties } of policies) expect(JSON.stringify(properties)).toContain('aws:SourceArn');
  });

  test('each part writes only where it is its task', () => {
    const writers = (variable: string) =>
      folders
        .filter((folder) => jobs.mayDo(jobs.lambda(folder), 'dynamodb:PutItem').includes(tableOf(variable)))
        .toSorted();
    expect({
      postings: writers('POSTINGS_TABLE'),
      people: writers('PEOPLE_TABLE'),
      facts: writers('FACTS_TABLE'),
      pool: writers('POOL_TABLE'),
      matches: writers('MATCHES_TABLE'),
      notices: writers('NOTICES_TABLE'),
      receipts: writers('RECEIPTS_TABLE'),
      console: writers('CONSOLE_TABLE'),
    }).toEqual({
      postings: [
        'delete-person',
        'follow-hires',
        'receive-company',
        'receive-posting',
        'recheck-wages',
        'serve-company-page',
        'serve-console',
      ],
      people: ['delete-person', 'receive-seeker', 'serve-seeker-page', 'settle-declarations'],
      facts: [
        'delete-person',
        'receive-seeker',
        'screen-seeker',
        'serve-console',
        'serve-seeker-page',
        'settle-declarations',
      ],
      pool: [
        'delete-person',
        'receive-posting',
        'receive-seeker',
        'recheck-wages',
        'screen-seeker',
        'serve-company-page',
        'serve-seeker-page',
      ],
      matches: [
        'follow-hires',
        'match-posting',
        'receive-seeker',
        'screen-seeker',
        'send-notice',
        'serve-introduction-page',
        'serve-seeker-page',
      ],
      notices: ['delete-person', 'receive-seeker', 'record-delivery', 'send-notice', 'serve-seeker-page'],
      receipts: [
        'compose-digests',
        'receive-company',
        'receive-posting',
        'receive-seeker',
        'recheck-wages',
        'rescreen-seekers',
        'settle-declarations',
      ],
      console: ['serve-console'],
    });
  });

  test.each([
    ['FACTS_TABLE', ['review-request#*', 'screening#*']],
    ['PEOPLE_TABLE', ['person#*', 'registration#*']],
    ['MATCHES_TABLE', ['person#*']],
    ['POOL_TABLE', ['jobs']],
  ])('the console reaches in %s the partitions %j, and nothing of what people declared', (variable, keys) => {
    const there = jobs
      .allowedTo(jobs.lambda('serve-console'))
      .filter(({ Resource: on }) => listed(on).some((one) => jobs.meant(one) === tableOf(variable)));
    expect(there.length).toBeGreaterThan(0);
    for (const { Condition: condition } of there)
      expect(condition).toEqual({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } });
  });

  test('who matches reads the pool, and writes nothing but what a run found', () => {
    const [pool, matches, rules] = [tableOf('POOL_TABLE'), tableOf('MATCHES_TABLE'), tableOf('RULES_TABLE')];
    // Which days are holidays lies among the rules.
    for (const [name, kept, holidays] of [
      ['match-posting', [matches], [rules]],
      ['match-seeker', [], []],
    ] as const) {
      const may = (call: string) => jobs.mayDo(jobs.lambda(name), `dynamodb:${call}`);
      expect(may('Query')).toEqual([pool]);
      expect(may('GetItem')).toEqual([pool, ...kept, ...holidays]);
      expect(may('PutItem')).toEqual(kept);
      expect(may('DeleteItem')).toEqual([]);
    }
  });

  test.each([
    ['serve-public-page', 'POOL_TABLE', ['jobs']],
    ['serve-company-page', 'POOL_TABLE', ['jobs', 'jobs#*']],
    ['serve-company-page', 'MATCHES_TABLE', ['introductions#*']],
  ])('%s reaches in %s the partitions %j, and no row of a person', (folder, variable, keys) => {
    const there = jobs
      .allowedTo(jobs.lambda(folder))
      .filter(({ Resource: on }) => listed(on).some((one) => jobs.meant(one) === tableOf(variable)));
    expect(there).toHaveLength(1);
    for (const { Condition: condition } of there)
      expect(condition).toEqual({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } });
  });

  test.each([
    ['serve-console', ['proposals', 'approval#*', 'arrears', 'arrears-list#*', 'rehearsal#*', 'rehearsals#*']],
    ['screen-seeker', ['figure-set#*']],
  ])('%s writes among the rules the partitions %j, and no pointer to what counts', (folder, keys) => {
    const writes = jobs
      .allowedTo(jobs.lambda(folder))
      .filter(({ Resource: on }) => listed(on).some((one) => jobs.meant(one) === tableOf('RULES_TABLE')))
      .filter(({ Action: action }) => listed(action).includes('dynamodb:PutItem'));
    expect(writes.map(({ Action: action, Condition: condition }) => [action, condition])).toEqual([
      ['dynamodb:PutItem', { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } }],
    ]);
  });

  test('delete-person alone removes what is kept; others take away what lay beside a mailbox, a mail that was seen to, what lay in a bucket that was left, or who was signed in', () => {
    const removers = folders.filter((folder) => jobs.mayDo(jobs.lambda(folder), 'dynamodb:DeleteItem').length > 0);
    const inPool = ['receive-seeker', 'screen-seeker', 'serve-seeker-page'];
    const mail = ['record-delivery', 'send-notice'];
    expect(removers.toSorted()).toEqual(['delete-person', 'serve-console', ...mail, ...inPool].toSorted());
    expect(jobs.mayDo(jobs.lambda('serve-console'), 'dynamodb:DeleteItem')).toEqual([tableOf('CONSOLE_TABLE')]);
    expect(new Set(jobs.mayDo(jobs.lambda('send-notice'), 'dynamodb:DeleteItem'))).toEqual(
      new Set([tableOf('MATCHES_TABLE'), tableOf('NOTICES_TABLE')]),
    );
    expect(jobs.mayDo(jobs.lambda('record-delivery'), 'dynamodb:DeleteItem')).toEqual([tableOf('MATCHES_TABLE')]);
    for (const folder of inPool)
      expect(jobs.mayDo(jobs.lambda(folder), 'dynamodb:DeleteItem')).toEqual([tableOf('POOL_TABLE')]);
  });

  test('a function is told of exactly the tables and queues that it may touch', () => {
    const doorNames = DOORS.map((door) => doorQueueName('prod', door));
    const doorIds = new Set(
      jobs
        .ofType('AWS::SQS::Queue')
        .flatMap(({ id, properties }) => (doorNames.includes(String(properties['QueueName'])) ? [id] : [])),
    );
    for (const folder of folders) {
      const lambda = jobs.lambda(folder);
      const told = Object.values(environmentOf(folder)).flatMap((value: Json) =>
        [value, ...(value?.['Fn::Join']?.[1] ?? [])].flatMap((one) => jobs.meant(one) ?? []),
      );
      const sends = jobs.mayDo(lambda, 'sqs:SendMessage');
      const indexed = jobs
        .allowedTo(lambda)
        .flatMap(({ Resource: on }) => listed(on).flatMap((one) => jobs.tableOfIndex(one) ?? []));
      const tables = [
        ...['GetItem', 'PutItem', 'Query', 'DeleteItem'].flatMap((action) => jobs.mayDo(lambda, `dynamodb:${action}`)),
        ...indexed,
      ];
      const toldOf = (type: string) =>
        told
          .filter((one) => one.type === type)
          .map(({ id }) => id)
          .toSorted();
      // Of the reply queues and of the doors one is told: the others lie beside it under their names.
      const isReply = (id: string): boolean => id.startsWith('replies');
      const isDoor = (id: string): boolean => doorIds.has(id);
      const queues = sends.map(({ id }) => id).toSorted();
      const deadLetters = told.filter(({ properties }) => String(properties['QueueName']).endsWith('-dlq'));
      expect(deadLetters.length).toBe(folder === 'keep-journal' ? 1 : 0);
      const toldQueues = toldOf('AWS::SQS::Queue').filter((id) => deadLetters.every((one) => one.id !== id));
      const isOwn = (id: string): boolean => !isReply(id) && !isDoor(id);
      expect(toldQueues.filter(isOwn)).toEqual(queues.filter(isOwn));
      for (const isBeside of [isReply, isDoor])
        expect(toldQueues.filter(isBeside)).toEqual(queues.some(isBeside) ? [expect.toBeOneOf(queues)] : []);
      expect(toldOf('AWS::DynamoDB::Table')).toEqual([...new Set(tables.map(({ id }) => id))].toSorted());
    }
  });

  test('only send-notice sends mail, from the one address, through the one configuration set', () => {
    const statements = folders.flatMap((folder) =>
      jobs
        .allowedTo(jobs.lambda(folder))
        .filter(({ Action }) => listed(Action).some((action) => action.startsWith('ses:Send')))
        .map((statement) => ({ folder, ...statement })),
    );
    expect(statements).toMatchObject([
      {
        folder: 'send-notice',
        Action: 'ses:SendRawEmail',
        Condition: { StringEquals: { 'ses:FromAddress': 'jobs@jobs.city.example' } },
      },
    ]);
    // The one identity and the configuration set. `identity/*` is allowed in dev only.
    expect(listed(statements[0]?.Resource)).toHaveLength(2);
    expect(JSON.stringify(statements[0]?.Resource)).not.toContain('*');
    expect(JSON.stringify(statements[0]?.Resource)).toContain(':identity/');
    expect(JSON.stringify(statements[0]?.Resource)).toContain(':configuration-set/');
  });

  test('who hashes addresses or signs links alone reads the secret behind them', () => {
    const readers = folders.filter((folder) =>
      jobs
        .allowedTo(jobs.lambda(folder))
        .some(({ Action }) => listed(Action).includes('secretsmanager:GetSecretValue')),
    );
    expect(readers.toSorted()).toEqual([
      'fill-digests',
      'receive-posting',
      'receive-seeker',
      'record-delivery',
      'send-notice',
      'serve-company-page',
      // It finds a partner's own registration, and the answer to it, for the staff who uploaded it.
      'serve-console',
      'serve-introduction-page',
      'serve-seeker-page',
    ]);
  });

  /** JSON in which every reference is as long as a name or an ARN may be here. */
  const written = (value: unknown) =>
    JSON.stringify(value, (_, one) =>
      (one?.Ref ?? one?.['Fn::GetAtt'] ?? one?.['Fn::ImportValue']) ? 'x'.repeat(120) : one,
    );

  test('an inline policy and an environment stay within what AWS takes', () => {
    for (const folder of folders) {
      expect(written(jobs.allowedTo(jobs.lambda(folder))).length).toBeLessThan(10_240);
      expect(Buffer.byteLength(written(environmentOf(folder)))).toBeLessThan(4096);
    }
  });

  /** Doors that the city's plan still adds; at most as many senders come with them. */
  const MORE_DOORS = 8;

  test('eight senders more, each with a door, leave every environment below 4,096 bytes and every inline policy below 10,240', () => {
    for (const folder of folders) {
      const environment = environmentOf(folder);
      const contacts = environment['PARTNER_CONTACTS'];
      const more = Array.from({ length: MORE_DOORS }, (_, index) => [
        `another-${index}`.padEnd(32, 'x'),
        'a'.repeat(80),
      ]);
      const grown =
        contacts === undefined
          ? environment
          : {
              ...environment,
              PARTNER_CONTACTS: JSON.stringify({ ...JSON.parse(contacts), ...Object.fromEntries(more) }),
            };
      expect(Buffer.byteLength(written(grown)), folder).toBeLessThan(4096);

      const statements = jobs.allowedTo(jobs.lambda(folder));
      // What each door adds: its ARN where its messages are received, and the ARN of a reply queue.
      const arns = ['sqs:ReceiveMessage', 'sqs:SendMessage'].flatMap((action) =>
        statements.some(({ Action }) => listed(Action).includes(action)) ? Array(MORE_DOORS).fill('x'.repeat(120)) : [],
      );
      expect(written([...statements, arns]).length, folder).toBeLessThan(10_240);
    }
  });

  test('no environment names a door, but the console the door of the city, or more than one reply queue: their URLs come from one and the name', () => {
    for (const folder of folders) {
      const urls = Object.values(environmentOf(folder)).flatMap((value: Json) => jobs.queueName(value) ?? []);
      expect(urls.filter((name) => name.endsWith('-replies')).length, folder).toBeLessThanOrEqual(1);
      expect(urls.filter((name) => DOORS.some((door) => doorQueueName('prod', door) === name))).toEqual(
        folder === 'serve-console' ? ['jobs-prod-city-reviews'] : [],
      );
    }
  });
});

describe('no chain feeds itself (fault 18)', () => {
  const edges = new Map(
    sources.map(({ name, lambda }) => [
      name,
      polled.mayDo(lambda, 'sqs:SendMessage').map(({ properties }) => properties['QueueName'] as string),
    ]),
  );
  const reachable = (from: string, graph: ReadonlyMap<string, string[]>, seen = new Set<string>()): Set<string> => {
    for (const next of graph.get(from) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      reachable(next, graph, seen);
    }
    return seen;
  };
  const circles = (graph: ReadonlyMap<string, string[]>) =>
    [...graph.keys()].filter((name) => reachable(name, graph).has(name));

  test('no queue leads back to itself through the functions that consume and send', () => {
    expect(edges.size).toBe(sources.length);
    expect([...edges.values()].flat().length).toBeGreaterThan(26);
    expect(circles(edges)).toEqual([]);
  });

  test('one grant backwards would be found', () => {
    const backwards = new Map([...edges, ['jobs-prod-send-notice', ['jobs-prod-match-posting']]]);
    expect(circles(backwards)).toContain('jobs-prod-match-posting');
  });

  test('the console alone may send to doors from inside: what officials decide, and the lists of partners’ staff', () => {
    const doorNames = DOORS.map((door) => doorQueueName('prod', door));
    const sending = functions.flatMap((lambda) =>
      jobs
        .mayDo(lambda, 'sqs:SendMessage')
        .map(({ properties }) => String(properties['QueueName']))
        .filter((name) => doorNames.includes(name))
        .map((name) => `${folderOf(lambda)} ${name}`),
    );
    expect(sending).toEqual(['serve-console jobs-prod-city-reviews']);
    const byKind = functions.flatMap((lambda) =>
      jobs
        .allowedTo(lambda)
        .filter(({ Action }) => listed(Action).includes('sqs:SendMessage'))
        .flatMap(({ Resource: on }) => JSON.stringify(on).match(/jobs-prod-\*-[a-z]+/g) ?? [])
        .map((names) => `${folderOf(lambda)} ${names}`),
    );
    expect(byKind.toSorted()).toEqual(['serve-console jobs-prod-*-people', 'serve-console jobs-prod-*-postings']);
  });

  test('no function that takes messages may send to a door', () => {
    const doorNames = DOORS.map((door) => doorQueueName('prod', door));
    for (const sent of edges.values()) for (const name of sent) expect(doorNames).not.toContain(name);
  });
});

describe('mail', () => {
  const [topic] = jobs.ofType('AWS::SNS::Topic').filter(({ stack }) => stack === 'flow');

  test('SES tells of sends, bounces, complaints and rejects, not of each delivery', () => {
    const [destination] = jobs.ofType('AWS::SES::ConfigurationSetEventDestination');
    expect(destination?.properties['EventDestination'].MatchingEventTypes).toEqual([
      'send',
      'bounce',
      'complaint',
      'reject',
    ]);
  });

  test('only SES for this configuration set may publish events, and only their topic may queue them (fault 16)', () => {
    const [published] = jobs
      .ofType('AWS::SNS::TopicPolicy')
      .filter(({ stack }) => stack === 'flow')
      .map(({ properties }) => properties['PolicyDocument'].Statement.filter((one: Json) => one.Effect === 'Allow'));
    expect(published).toMatchObject([
      {
        Action: 'sns:Publish',
        Principal: { Service: 'ses.amazonaws.com' },
        Condition: {
          StringEquals: { 'AWS:SourceAccount': { Ref: 'AWS::AccountId' }, 'AWS:SourceArn': expect.anything() },
        },
      },
    ]);
    for (const name of ['jobs-prod-mail-events', 'jobs-prod-mail-events-dlq']) {
      const statements = jobs.queueStatements(jobs.queue(name)).filter(({ Effect }) => Effect === 'Allow');
      expect(statements).toMatchObject([
        { Action: 'sqs:SendMessage', Condition: { ArnEquals: { 'aws:SourceArn': { Ref: topic?.id } } } },
      ]);
    }
  });

  test('events hold addresses, so their topic and queues have a customer key', () => {
    const keys = [
      topic?.properties['KmsMasterKeyId'],
      jobs.queue('jobs-prod-mail-events').properties['KmsMasterKeyId'],
      jobs.queue('jobs-prod-mail-events-dlq').properties['KmsMasterKeyId'],
    ].map(jobs.meant);
    expect(keys[0]?.type).toBe('AWS::KMS::Key');
    expect(new Set(keys).size).toBe(1);
  });
});
