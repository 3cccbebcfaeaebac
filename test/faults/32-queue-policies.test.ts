import { describe, expect, test } from 'vitest';
import { DOORS, doorQueueName, replyQueueName, senderSchema } from '../../functions/contracts/partners.ts';
import {
  listed,
  PARTNER_WITHOUT_ROLE,
  roleArnOf,
  synthesised,
  type Json,
  type Statement,
} from '../support/synthesised.ts';

/**
 * Works out from the policies of the template who may do what at every queue, as AWS does: a deny beats an
 * allow, and without an allow the action is denied. It understands only what these policies use and fails on
 * anything else. All roles are invented.
 */
const jobs = synthesised('dev');
const queues = jobs.ofType('AWS::SQS::Queue');
type Policies = ReadonlyMap<string, readonly Statement[]>;
const deployed: Policies = new Map(
  queues.map((queue) => [queue.properties['QueueName'] as string, jobs.queueStatements(queue)]),
);

/** A role, or a service that acts for one of its resources. */
type Caller = { readonly name: string; readonly role?: string; readonly service?: string; readonly source?: string };
const roles: readonly Caller[] = [
  ...senderSchema.options.map((sender) => ({ name: sender, role: roleArnOf(sender) })),
  { name: 'a stranger', role: 'arn:aws:iam::999988887777:role/stranger' },
];
const sources = [...jobs.ofType('AWS::Events::Rule'), ...jobs.ofType('AWS::SNS::Topic')];
const services: readonly Caller[] = [...sources.map(({ id }) => id), 'a stranger’s'].flatMap((source) =>
  ['events.amazonaws.com', 'sns.amazonaws.com'].map((service) => ({
    name: `${service} for ${source}`,
    service,
    source,
  })),
);
const ACTIONS = [
  'sqs:SendMessage',
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:PurgeQueue',
  'sqs:SetQueueAttributes',
];

const isMeant = ({ Principal }: Statement, { role, service }: Caller): boolean => {
  if (Principal === '*') return true;
  const { AWS, Service } = Principal as { AWS?: string | string[]; Service?: string | string[] };
  return listed(AWS).some((one) => one === '*' || one === role) || listed(Service).some((one) => one === service);
};

const holds = ({ Condition = {} }: Statement, { source }: Caller, overTls: boolean): boolean =>
  Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => {
      if (operator === 'Bool' && key === 'aws:SecureTransport') return String(wanted) === String(overTls);
      if (operator === 'ArnEquals' && key === 'aws:SourceArn') return jobs.meant(wanted as Json)?.id === source;
      throw new Error(`The condition ${operator} ${key} is not understood`);
    }),
  );

const does = ({ Action }: Statement, action: string): boolean =>
  listed(Action).some((one) => one === action || one === 'sqs:*' || one === '*');

const mayDo = (statements: readonly Statement[], caller: Caller, action: string, overTls: boolean): boolean => {
  const that = (effect: Statement['Effect']): boolean =>
    statements.some(
      (one) => one.Effect === effect && does(one, action) && isMeant(one, caller) && holds(one, caller, overTls),
    );
  return that('Allow') && !that('Deny');
};

/** Everything that anybody may do, one line per permission. */
const matrixOf = (policies: Policies): string[] =>
  [...policies].flatMap(([queue, statements]) =>
    [...roles, ...services].flatMap((caller) =>
      ACTIONS.flatMap((action) =>
        [true, false].flatMap((overTls) =>
          mayDo(statements, caller, action, overTls)
            ? [`${caller.name}: ${action} ${queue}${overTls ? '' : ' in the clear'}`]
            : [],
        ),
      ),
    ),
  );

/**
 * The intended permissions: a sender puts messages on its doors and reads its answers. Scheduled runs and
 * events come from their own sources.
 */
const meant: readonly string[] = [
  ...DOORS.filter(({ sender }) => sender !== PARTNER_WITHOUT_ROLE).map(
    (door) => `${door.sender}: sqs:SendMessage ${doorQueueName('dev', door)}`,
  ),
  ...senderSchema.options
    .filter((sender) => sender !== PARTNER_WITHOUT_ROLE)
    .flatMap((sender) =>
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage'].map(
        (action) => `${sender}: ${action} ${replyQueueName('dev', sender)}`,
      ),
    ),
  ...jobs.ofType('AWS::Events::Rule').flatMap(({ id, properties }) => {
    const queue = String(jobs.queueName(properties['Targets'][0].Arn));
    return [queue, `${queue}-dlq`].map((name) => `events.amazonaws.com for ${id}: sqs:SendMessage ${name}`);
  }),
  ...jobs
    .ofType('AWS::SNS::Topic')
    .filter(({ stack }) => stack === 'flow')
    .flatMap(({ id }) =>
      ['jobs-dev-mail-events', 'jobs-dev-mail-events-dlq'].map(
        (name) => `sns.amazonaws.com for ${id}: sqs:SendMessage ${name}`,
      ),
    ),
];

const withoutCondition = (statement: Statement): Statement => ({ ...statement, Condition: {} });
const isAllow = ({ Effect }: Statement): boolean => Effect === 'Allow';
const allows = (change: (statement: Statement) => Statement) => (statements: readonly Statement[]) =>
  statements.map((one) => (isAllow(one) ? change(one) : one));

/** Ways in which a policy could be changed by mistake. */
const DRIFTS: readonly (readonly [what: string, queue: RegExp, drift: (all: readonly Statement[]) => Statement[]])[] = [
  ['anybody may send', /-(?:postings|people|reviews)$/, allows((one) => ({ ...one, Principal: '*' }))],
  ['any account may', /./, allows((one) => ({ ...one, Principal: { AWS: '*' } }))],
  [
    'another partner may',
    /-(?:postings|people|replies)$/,
    allows((one) => ({ ...one, Principal: { AWS: [roleArnOf('masan-univ'), roleArnOf('kyungnam-univ')] } })),
  ],
  [
    'a sender may receive',
    /-(?:postings|people|reviews)$/,
    allows((one) => ({ ...one, Action: [...listed(one.Action), 'sqs:ReceiveMessage'] })),
  ],
  ['a sender may do everything', /-(?:postings|people|replies)$/, allows((one) => ({ ...one, Action: 'sqs:*' }))],
  ['a partner may answer itself', /-replies$/, allows((one) => ({ ...one, Action: 'sqs:SendMessage' }))],
  ['nobody has to use TLS', /./, (all) => all.filter(isAllow).map(withoutCondition)],
  [
    'a service may send whatever it is asked to',
    /-(?:mail-events|compose-digests)(?:-dlq)?$/,
    allows(withoutCondition),
  ],
  ['a sender may no more', /-(?:postings|people|reviews)$/, (all) => all.filter((one) => !isAllow(one))],
];

const cases = DRIFTS.flatMap(([what, which, drift]) =>
  [...deployed]
    .filter(([queue, statements]) => which.test(queue) && statements.some(isAllow))
    .map(([queue, statements]) => [what, queue, drift(statements)] as const),
);

describe('the policies of all queues (fault 32)', () => {
  test('let everybody do what is meant, and nothing else', () => {
    expect(deployed.size).toBeGreaterThan(70);
    expect(matrixOf(deployed).toSorted()).toEqual(meant.toSorted());
  });

  test('differ from that at every queue at which they drift', () => {
    expect(cases.length).toBeGreaterThan(200);
    const unseen = cases.filter(([, queue, statements]) => {
      const before = matrixOf(new Map([[queue, deployed.get(queue) ?? []]]));
      return matrixOf(new Map([[queue, statements]])).join() === before.join();
    });
    expect(unseen.map(([what, queue]) => `${queue}: ${what}`)).toEqual([]);
  });
});
