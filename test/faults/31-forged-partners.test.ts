import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PEOPLE_PARTNER_IDS } from '../../functions/contracts/partners.ts';
import { batchConsumer } from '../../functions/lambda/batch-consumer.ts';
import { doorOf } from '../../functions/lambda/door-of.ts';
import { synthesised } from '../support/synthesised.ts';
import { memoryTable } from '../support/memory-table.ts';
import {
  closed,
  declared,
  posting,
  registered,
  seeker,
  submitted,
  withdrawn,
  type Event,
} from '../support/messages.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';
import { NOW, world } from '../support/world.ts';
import { inPool } from '../support/in-pool.ts';

/** A message on one partner's queue claims to come from another partner. All people are invented. */

const A = 'masan-univ';
const B = 'kyungnam-univ';

/** A city that identifies the sender by the queue alone, as deployed. It keeps its log. */
const doors = () => {
  const table = memoryTable();
  const city = world(table);
  const lines: unknown[] = [];
  const log = (...line: unknown[]) => void lines.push(line);
  const handler = batchConsumer(
    () => (delivery) => city.receive({ ...doorOf(delivery.queue, 'dev'), body: delivery.body }, delivery.messageId),
    { clock: () => NOW, logger: { info: log, error: log } },
  );
  const deliver = (queue: string, ...bodies: string[]): Promise<unknown> =>
    handler(
      sqsEvent(
        bodies.map((body, index) => ({ messageId: `m-${index}`, body })),
        { queue },
      ),
      lambdaContext(),
    );
  return { table, city, lines, deliver };
};
type Doors = ReturnType<typeof doors>;
/** The metric filters on the logs of the doors' functions that count such a line for the alarm of that name. */
const jobs = synthesised('prod');
const METRIC = 'jobs-prod-source-mismatch';
const filters = jobs
  .ofType('AWS::Logs::MetricFilter')
  .map(({ properties }) => properties)
  .filter(({ MetricTransformations }) => MetricTransformations[0].MetricName === METRIC);
const DONE = { batchItemFailures: [] };
const answersTo = ({ city }: Doors, sender: string) => city.replies.filter((one) => one.sender === sender);

const FORGED: readonly (readonly [what: string, event: Event])[] = [
  ['a posting', submitted(B, posting())],
  ['a closing', closed(B, 'P-1', 2)],
  ['a registration', registered(B, seeker())],
  ['facts', declared(B, { externalId: 'S-1', revision: 1, facts: {} })],
  ['a withdrawal', withdrawn(B, 'S-1', 2)],
];

/** Whether CloudWatch finds a pattern of one quoted term in a line. */
const finds = (pattern: string, line: string): boolean => line.includes(pattern.replaceAll('"', ''));

describe('a message of one partner that says it is another’s (fault 31)', () => {
  test.each(FORGED)(
    '%s: refused and told in the log; nothing is kept under the other, and what stood there stays',
    async (_, event) => {
      const all = doors();
      await all.deliver(`jobs-dev-${B}-postings`, submitted(B, posting()).body);
      await all.deliver(`jobs-dev-${B}-people`, registered(B, seeker()).body);
      const before = all.table.all();
      const heard = answersTo(all, B).length;
      all.lines.length = 0;

      expect(await all.deliver(`jobs-dev-${A}-${event.kind}`, event.body)).toEqual(DONE);
      const answers = answersTo(all, A).map(({ reply }) => reply.data.findings.map(({ code }) => code));
      expect(answers).toEqual([['source-mismatch']]);
      expect(answersTo(all, B)).toHaveLength(heard);
      // Only a record of the refusal is added to the tables. It does not name the other partner.
      const known = new Set(before.map((item) => JSON.stringify(item)));
      const added = all.table.all().filter((item) => !known.has(JSON.stringify(item)));
      expect(added.every(({ pk }) => /^(?:receipt|refusals|refusals-about)#/.test(pk))).toBe(true);
      expect(JSON.stringify(added)).not.toContain(B);
      expect(all.table.all()).toHaveLength(before.length + added.length);
      // The log names the queue and the code, and contains nothing of the body.
      const said = JSON.stringify(all.lines);
      expect(said).toContain(`"queue":"jobs-dev-${A}-${event.kind}"`);
      expect(said).toContain('source-mismatch');
      for (const { FilterPattern } of filters) expect(finds(FilterPattern, said)).toBe(true);
      expect(said).not.toContain(B);
    },
  );

  test('whatever else it says about who it is, it is the queue’s: 300 bodies', async () => {
    const names = fc.constantFrom(
      'partner',
      'sender',
      'from',
      'senderid',
      'door',
      'queue',
      'SenderId',
      'subject',
      'messageAttributes',
    );
    const value = fc.oneof(
      fc.constantFrom(B, `urn:changwon-jobs:partner:${B}`, `jobs-dev-${B}-people`),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const claims = fc.dictionary(names, value, { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(claims, claims, fc.constantFrom('envelope', 'data', 'both'), async (outer, inner, where) => {
        const all = doors();
        const event = JSON.parse(registered(A, seeker()).body) as { data: object };
        const body = {
          ...(where === 'data' ? {} : outer),
          ...event,
          data: { ...(where === 'envelope' ? {} : inner), ...event.data },
        };
        expect(await all.deliver(`jobs-dev-${A}-people`, JSON.stringify(body))).toEqual(DONE);
        expect(all.city.replies.map(({ sender }) => sender)).toEqual([A]);
        expect(JSON.stringify(all.table.all())).not.toContain(B);
        expect((await inPool(all.city.stores.pool)).length).toBeLessThanOrEqual(1);
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  test('every partner may say it of itself, and of nobody else', async () => {
    for (const queue of PEOPLE_PARTNER_IDS)
      for (const source of PEOPLE_PARTNER_IDS) {
        const all = doors();
        await all.deliver(`jobs-dev-${queue}-people`, registered(source, seeker()).body);
        expect([source, queue, (await inPool(all.city.stores.pool)).length]).toEqual([
          source,
          queue,
          Number(source === queue),
        ]);
      }
  });

  test('rings: every function behind the doors counts it, and a good message is not counted', async () => {
    const logs = filters.map(({ LogGroupName }) => jobs.meant(LogGroupName)?.properties['LogGroupName']);
    expect(logs.map(String).toSorted()).toEqual([
      '/jobs/prod/receive-company',
      '/jobs/prod/receive-posting',
      '/jobs/prod/receive-seeker',
    ]);
    const alarms = jobs
      .ofType('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties['MetricName'] === METRIC);
    expect(alarms.map(({ properties }) => [properties['Threshold'], properties['Statistic']])).toEqual([[1, 'Sum']]);
    const all = doors();
    await all.deliver(`jobs-dev-${A}-people`, registered(A, seeker()).body, '{"not":"an event"}');
    for (const { FilterPattern } of filters) expect(finds(FilterPattern, JSON.stringify(all.lines))).toBe(false);
  });

  test.each([
    'jobs-dev-masan-univ-replies',
    'jobs-prod-masan-univ-people',
    'jobs-dev-nobody-people',
    'jobs-dev-match-posting',
  ])(
    'from a queue that is no door, %s, it has no sender: it is given back, and ends among the dead letters',
    async (queue) => {
      const all = doors();
      expect(await all.deliver(queue, registered(A, seeker()).body)).toEqual({
        batchItemFailures: [{ itemIdentifier: 'm-0' }],
      });
      expect([all.table.all(), all.city.replies]).toEqual([[], []]);
    },
  );
});
