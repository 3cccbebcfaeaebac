import { describe, expect, test } from 'vitest';
import {
  DOORS,
  doorQueueName,
  PEOPLE_PARTNER_IDS,
  replyQueueName,
  senderSchema,
} from '../../../functions/contracts/partners.ts';
import { inventedSettings, listed, PARTNER_WITHOUT_ROLE, roleArnOf, synthesised } from '../../support/synthesised.ts';
import type { Statement } from '../../support/synthesised.ts';

const jobs = synthesised('dev');
const doors = DOORS.map((door) => ({ ...door, name: doorQueueName('dev', door) }));
const peopleDoors = doors.filter(({ kind }) => kind === 'people');
const otherDoors = doors.filter(({ kind }) => kind !== 'people');
const allowed = (name: string) =>
  jobs.queueStatements(jobs.queue(name)).filter((statement) => statement.Effect === 'Allow');

/** The one customer-managed key of the doors for people. */
const doorKey = () => {
  const keys = new Set(peopleDoors.map(({ name }) => jobs.meant(jobs.queue(name).properties['KmsMasterKeyId'])));
  const [key] = keys;
  if (keys.size !== 1 || key === undefined) throw new Error('the people doors have no key in common');
  return key;
};

describe('who may do what at a partner door (faults 31 and 32)', () => {
  test('every door of every sender is there, and a reply queue for each', () => {
    const names = jobs.ofType('AWS::SQS::Queue').map(({ properties }) => properties['QueueName']);
    const replies = senderSchema.options.map((sender) => replyQueueName('dev', sender));
    expect(names).toEqual(expect.arrayContaining([...doors.map(({ name }) => name), ...replies]));
  });

  test.each(doors.filter(({ sender }) => sender !== PARTNER_WITHOUT_ROLE))(
    'only the role of $sender may send to its door $kind, only send, and only over TLS',
    ({ name, sender }) => {
      expect(allowed(name)).toEqual([
        {
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Principal: { AWS: roleArnOf(sender) },
          Resource: { 'Fn::GetAtt': [jobs.queue(name).id, 'Arn'] },
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        },
      ]);
    },
  );

  test.each(senderSchema.options.filter((sender) => sender !== PARTNER_WITHOUT_ROLE))(
    'only the role of %s may take its answers, and it may neither send nor purge there',
    (sender) => {
      const name = replyQueueName('dev', sender);
      const [statement, ...more] = allowed(name);
      expect(more).toEqual([]);
      expect(statement).toMatchObject({
        Principal: { AWS: roleArnOf(sender) },
        Condition: { Bool: { 'aws:SecureTransport': 'true' } },
      });
      expect(listed(statement?.Action).toSorted()).toEqual([
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:ReceiveMessage',
      ]);
    },
  );

  test('a partner without a role has doors and a reply queue that nobody may use', () => {
    const queues = [
      ...doors.filter(({ sender }) => sender === PARTNER_WITHOUT_ROLE).map(({ name }) => name),
      replyQueueName('dev', PARTNER_WITHOUT_ROLE),
    ];
    expect(queues).toHaveLength(3);
    for (const name of queues) expect(allowed(name)).toEqual([]);
    expect(JSON.stringify(doorKey().properties)).not.toContain(PARTNER_WITHOUT_ROLE);
  });

  test('a partner that is revoked may send no more, and still takes its answers; its doors stay and are consumed (fault 33)', () => {
    const partner = 'masan-univ';
    const after = synthesised('dev', { ...inventedSettings('dev'), revokedPartners: [partner] });
    const statementsOf = (name: string) =>
      after.queueStatements(after.queue(name)).filter((statement) => statement.Effect === 'Allow');
    for (const { name, sender } of doors.filter((door) => door.sender === partner)) {
      expect(allowed(name)).toHaveLength(1);
      expect(statementsOf(name)).toEqual([]);
      const sources = after.ofType('AWS::Lambda::EventSourceMapping');
      expect(sources.filter(({ properties }) => after.queueName(properties['EventSourceArn']) === name)).toHaveLength(
        1,
      );
      expect(sender).toBe(partner);
    }
    expect(statementsOf(replyQueueName('dev', partner))).toHaveLength(1);
    const keys = after.ofType('AWS::KMS::Key').map(({ properties }) => JSON.stringify(properties));
    expect(keys.some((key) => key.includes(roleArnOf('kyungnam-univ')))).toBe(true);
    expect(keys.some((key) => key.includes(roleArnOf(partner)))).toBe(false);
    for (const folder of ['receive-posting', 'receive-seeker'])
      expect(after.lambda(folder).properties['Environment'].Variables['REVOKED_PARTNERS']).toBe(`["${partner}"]`);
  });

  test('every queue and topic refuses whoever does not use TLS', () => {
    const policies = [...jobs.ofType('AWS::SQS::QueuePolicy'), ...jobs.ofType('AWS::SNS::TopicPolicy')];
    expect(jobs.ofType('AWS::SQS::QueuePolicy')).toHaveLength(jobs.ofType('AWS::SQS::Queue').length);
    expect(jobs.ofType('AWS::SNS::TopicPolicy')).toHaveLength(jobs.ofType('AWS::SNS::Topic').length);
    for (const { properties } of policies) {
      expect(properties['PolicyDocument'].Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });

  test('nothing is allowed to everybody, anywhere', () => {
    const statements = jobs.resources.flatMap(({ id, properties }) =>
      [properties['PolicyDocument'], properties['KeyPolicy'], properties['AssumeRolePolicyDocument']]
        .flatMap((document) => document?.Statement ?? [])
        .map((statement) => ({ id, ...statement })),
    );
    expect(statements.length).toBeGreaterThan(100);
    const open = statements.filter(
      ({ Effect, Principal, NotPrincipal }) =>
        Effect === 'Allow' && (NotPrincipal !== undefined || JSON.stringify(Principal ?? '').includes('"*"')),
    );
    expect(open).toEqual([]);
  });

  test.each(doors)('the door $name takes messages of the full 1 MiB of SQS and keeps them 14 days', ({ name }) => {
    for (const queue of [jobs.queue(name), jobs.queue(`${name}-dlq`)]) {
      expect(queue.properties).toMatchObject({ MaximumMessageSize: 1_048_576, MessageRetentionPeriod: 1_209_600 });
    }
  });
});

describe("the key of people's doors", () => {
  test("people's doors and their dead letters have a customer key that no table has", () => {
    for (const { name } of peopleDoors) {
      for (const queue of [jobs.queue(name), jobs.queue(`${name}-dlq`)]) {
        expect(jobs.meant(queue.properties['KmsMasterKeyId'])).toBe(doorKey());
      }
    }
    const tableKeys = jobs
      .ofType('AWS::DynamoDB::Table')
      .map(({ properties }) => jobs.meant(properties['SSESpecification']?.KMSMasterKeyId));
    expect(tableKeys).not.toContain(doorKey());
  });

  test('the other doors are encrypted with the key of SQS itself, so that their partners need none', () => {
    for (const { name } of otherDoors)
      expect(jobs.queue(name).properties).toMatchObject({ SqsManagedSseEnabled: true });
  });

  test('a role that may register people uses the door key through SQS alone, and only to seal and open', () => {
    const statements = doorKey().properties['KeyPolicy'].Statement.filter(
      ({ Action, Principal }: { Action: unknown; Principal: object }) => Action !== 'kms:*' && 'AWS' in Principal,
    );
    const roles = statements.flatMap(({ Principal }: { Principal: { AWS: string | string[] } }) =>
      listed(Principal.AWS),
    );
    expect(roles.toSorted()).toEqual(
      PEOPLE_PARTNER_IDS.filter((partner) => partner !== PARTNER_WITHOUT_ROLE)
        .map(roleArnOf)
        .toSorted(),
    );
    for (const statement of statements) {
      expect(listed<string>(statement.Action).toSorted()).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
      expect(statement.Condition).toEqual({
        StringEquals: { 'kms:ViaService': 'sqs.ap-northeast-2.amazonaws.com' },
      });
    }
  });

  test('it also seals what SES tells of mails, on its way through the topic; no other service uses it', () => {
    const services = doorKey().properties['KeyPolicy'].Statement.flatMap(
      ({ Principal, Action, Condition }: Statement) => {
        const { Service } = Principal as { Service?: string };
        return Service === undefined ? [] : [[Service, listed(Action).toSorted(), Condition]];
      },
    );
    const actions = ['kms:Decrypt', 'kms:GenerateDataKey'];
    expect(services).toEqual([
      ['ses.amazonaws.com', actions, undefined],
      ['sns.amazonaws.com', actions, { ArnEquals: { 'aws:SourceArn': expect.anything() } }],
    ]);
  });

  test('a stage has three customer keys, each for who may open what: people, declared facts, what is on its way in', () => {
    const aliases: string[] = jobs.ofType('AWS::KMS::Alias').map(({ properties }) => properties['AliasName']);
    expect(aliases.toSorted()).toEqual(['alias/jobs-dev-doors', 'alias/jobs-dev-facts', 'alias/jobs-dev-people']);
    expect(jobs.ofType('AWS::KMS::Key')).toHaveLength(3);
  });
});
