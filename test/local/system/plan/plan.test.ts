import { describe, expect, test } from 'vitest';
import { planOf } from '../../../../local/system/plan/plan.ts';
import { templateSchema } from '../../../../local/system/plan/template.ts';
import { smallApp } from '../small-app.ts';

const PLACE = {
  accountId: '000000000000',
  region: 'ap-northeast-2',
  queueUrl: (name: string) => `http://127.0.0.1:4566/000000000000/${name}`,
};

const plan = (resources: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
  planOf({ app: templateSchema.parse({ Resources: resources, ...rest }) }, PLACE);

const queueNamed = (name: unknown) => ({ Type: 'AWS::SQS::Queue', Properties: { QueueName: name } });
const nameOf = (name: unknown, rest: Record<string, unknown> = {}): string | undefined =>
  plan({ Door: queueNamed(name) }, rest).queues[0]?.name;

describe('what the local system does not know stops the start by its name: a resource', () => {
  test('of a type that is on neither list', () => {
    expect(() => plan({ Steps: { Type: 'AWS::StepFunctions::StateMachine' } })).toThrow(
      /^The local system does not know the resource type AWS::StepFunctions::StateMachine of "Steps": [^.]*\.ts, as emulated or as ignored\.$/,
    );
  });

  test('with a property that is neither used nor ignored: a filter would delete messages unseen', () => {
    const source = {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: 'arn:aws:sqs:ap-northeast-2:000000000000:door',
        FunctionName: 'first',
        FilterCriteria: { Filters: [] },
      },
    };
    expect(() => plan({ Source: source })).toThrow(/EventSourceMapping "Source".*FilterCriteria/);
  });

  test.each([
    [
      'a table with a stream',
      {
        Type: 'AWS::DynamoDB::Table',
        Properties: { KeySchema: [], AttributeDefinitions: [], StreamSpecification: {} },
      },
      /Table "It": .*StreamSpecification/,
    ],
    [
      'a queue with a redrive policy that says more',
      {
        Type: 'AWS::SQS::Queue',
        Properties: { RedrivePolicy: { deadLetterTargetArn: 'a', maxReceiveCount: 1, sourceQueue: 'b' } },
      },
      /Queue "It": RedrivePolicy .*sourceQueue/,
    ],
    [
      'a secret that must not hold a letter',
      { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: { ExcludeCharacters: '/l' } } },
      /Secret "It": GenerateSecretString.ExcludeCharacters must hold no letter/,
    ],
    [
      'a secret that must hold each kind of character',
      { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: { RequireEachIncludedType: true } } },
      /Secret "It": GenerateSecretString .*RequireEachIncludedType/,
    ],
    [
      'a rule that listens to events',
      { Type: 'AWS::Events::Rule', Properties: { EventPattern: {}, Targets: [] } },
      /Rule "It": ScheduleExpression/,
    ],
    [
      'a rule whose target gets no fixed message',
      {
        Type: 'AWS::Events::Rule',
        Properties: { ScheduleExpression: 'rate(1 hour)', Targets: [{ Id: '0', Arn: 'arn:aws:sqs:a:b:door' }] },
      },
      /Rule "It": Targets.0.Input/,
    ],
    [
      'a rule that sends to a queue that is not there',
      {
        Type: 'AWS::Events::Rule',
        Properties: {
          ScheduleExpression: 'rate(1 hour)',
          Targets: [{ Id: '0', Arn: 'arn:aws:sqs:a:b:nowhere', Input: '{}' }],
        },
      },
      'sends to the queue nowhere, which is not there',
    ],
    [
      'an event source of a queue that is not there',
      {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: { EventSourceArn: 'arn:aws:sqs:a:b:nowhere', FunctionName: 'first' },
      },
      'The event source "It" reads the queue nowhere, which is not there',
    ],
  ])('such as %s', (_what, resource, sentence) => {
    expect(() => plan({ It: resource })).toThrow(sentence);
  });

  test('a rule that is disabled sends nothing', () => {
    const rule = (State: string) => ({
      Type: 'AWS::Events::Rule',
      Properties: {
        ScheduleExpression: 'rate(1 hour)',
        State,
        Targets: [{ Id: '0', Arn: { 'Fn::GetAtt': ['Door', 'Arn'] }, Input: '{}' }],
      },
    });
    const schedules = (state: string) => plan({ Door: queueNamed('door'), Rule: rule(state) }).schedules;
    expect(schedules('ENABLED')).toEqual([{ expression: 'rate(1 hour)', queueName: 'door', body: '{}' }]);
    expect(schedules('DISABLED')).toEqual([]);
  });

  test('a rule may invoke a function with its message', () => {
    const rule = {
      Type: 'AWS::Events::Rule',
      Properties: {
        ScheduleExpression: 'rate(1 minute)',
        Targets: [{ Id: '0', Arn: 'arn:aws:lambda:a:b:function:first', Input: '{"drain":[]}', RetryPolicy: {} }],
      },
    };
    expect(plan({ Rule: rule }).schedules).toEqual([
      { expression: 'rate(1 minute)', functionName: 'first', body: '{"drain":[]}' },
    ]);
  });
});

describe('the plan', () => {
  test('holds no keys, roles, policies and alarms', () => {
    const { queues, tables, functions } = planOf(smallApp.templates, PLACE);
    expect(queues.map(({ logicalId }) => logicalId)).toEqual(['DoorDlq', 'Door', 'NextDlq', 'Next']);
    expect(tables.map(({ logicalId }) => logicalId)).toEqual(['Seen']);
    expect(functions.map(({ logicalId }) => logicalId)).toEqual(['First', 'Second']);
  });

  test('the domain and the configuration set that mail may use are those of the template', () => {
    expect(planOf(smallApp.templates, PLACE)).toMatchObject({
      mailIdentities: ['jobs.example'],
      configurationSets: ['jobs-mail'],
    });
  });

  test('a resource whose condition is false does not exist, one whose condition is true does', () => {
    const conditions = {
      Conditions: {
        Seoul: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'ap-northeast-2'] },
        Elsewhere: { 'Fn::Not': [{ Condition: 'Seoul' }] },
      },
    };
    const queues = plan(
      {
        Here: { ...queueNamed('here'), Condition: 'Seoul' },
        There: { ...queueNamed('there'), Condition: 'Elsewhere' },
      },
      conditions,
    ).queues;
    expect(queues.map(({ name }) => name)).toEqual(['here']);
  });
});

describe('as on AWS: intrinsic functions', () => {
  test.each([
    ['Ref to a pseudo parameter', { Ref: 'AWS::StackName' }, 'app'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, 'b']] }, 'a-ap-northeast-2-b'],
    ['Sub', { 'Fn::Sub': 'q-${AWS::AccountId}-${!kept}' }, 'q-000000000000-${kept}'],
    ['Sub with its own values', { 'Fn::Sub': ['q-${x}', { x: { Ref: 'AWS::Partition' } }] }, 'q-aws'],
    ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['If', { 'Fn::If': ['Yes', 'chosen', 'other'] }, 'chosen'],
    ['Ref to a parameter', { Ref: 'Name' }, 'from-default'],
  ])('%s', (_name, value, expected) => {
    const rest = {
      Conditions: {
        Yes: {
          'Fn::And': [
            { 'Fn::Equals': ['a', 'a'] },
            { 'Fn::Or': [{ 'Fn::Equals': ['a', 'b'] }, { 'Fn::Equals': [1, '1'] }] },
          ],
        },
      },
      Parameters: { Name: { Type: 'String', Default: 'from-default' } },
    };
    expect(nameOf(value, rest)).toBe(expected);
  });

  test('NoValue takes its property away', () => {
    expect(nameOf({ Ref: 'AWS::NoValue' })).toBe('app-Door');
  });

  test('a queue without a name gets one from its stack and its logical id', () => {
    expect(plan({ Door: { Type: 'AWS::SQS::Queue' } }).queues[0]).toMatchObject({
      name: 'app-Door',
      arn: 'arn:aws:sqs:ap-northeast-2:000000000000:app-Door',
    });
  });

  test('Ref of a queue is its URL on this machine, GetAtt its ARN, and an import reads the export of another stack', () => {
    const first = planOf(smallApp.templates, PLACE).functions[0];
    expect(first?.environment).toEqual({
      SEEN_TABLE: 'small-data-Seen',
      NEXT_QUEUE_URL: 'http://127.0.0.1:4566/000000000000/jobs-dev-next',
      QUEUE_URLS: '{"next":"http://127.0.0.1:4566/000000000000/jobs-dev-next"}',
    });
  });

  test.each([
    ['an intrinsic function', { 'Fn::Base64': 'x' }, 'does not know the intrinsic function Fn::Base64'],
    ['an attribute', { 'Fn::GetAtt': ['Door', 'Colour'] }, 'does not know the attribute Colour of "Door"'],
    ['an export', { 'Fn::ImportValue': 'nowhere' }, 'No stack exports "nowhere"'],
    ['a logical id', { Ref: 'Nobody' }, 'refers to "Nobody", which it does not hold'],
    ['a condition', { 'Fn::If': ['Never', 'a', 'b'] }, 'has no condition "Never"'],
    ['the value of a parameter', { Ref: 'Unset' }, 'The parameter "Unset" of "app" has no default'],
    ['a function of conditions', { 'Fn::If': ['Odd', 'a', 'b'] }, 'does not know Fn::Contains in a condition'],
  ])('%s that is not known stops the start by its name', (_what, value, sentence) => {
    const app = { Door: queueNamed('door'), Other: { Type: 'AWS::SQS::Queue', Properties: { QueueName: value } } };
    const rest = { Parameters: { Unset: { Type: 'String' } }, Conditions: { Odd: { 'Fn::Contains': [] } } };
    expect(() => plan(app, rest)).toThrow(sentence);
  });
});
