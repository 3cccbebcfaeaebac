import { describe, expect, test } from 'vitest';
import { keepAndImport } from '../../../bin/ops/keep-and-import.ts';
import { moveResources, templateSchema, type Template } from '../../../bin/ops/moved-templates.ts';
import { flowBefore, flowToday, MOVED_QUEUES, propertiesBefore } from '../../support/before-the-move.ts';
import { synthesised } from '../../support/synthesised.ts';
import { command } from '../command.ts';

const jobs = synthesised('prod');
const templateOf = (name: string): Template =>
  templateSchema.parse(jobs.stacks.find((stack) => stack.name === name)?.template);
const [flow, doors] = [templateOf('flow'), templateOf('doors')];
const deployed = flowBefore(flow, doors);
const idsOf = ({ Resources }: Template, type: string): string[] =>
  Object.keys(Resources).filter((id) => Resources[id]?.Type === type);
const queuesOf = (template: Template): string[] =>
  idsOf(template, 'AWS::SQS::Queue').map((id) => String(template.Resources[id]?.Properties['QueueName']));
/** Sorts what CDK lists in the order of its ids: the members of a list are the same, in another order. */
const sorted = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    Array.isArray(one) ? one.map((member) => JSON.stringify(member)).toSorted() : one,
  );

describe('doors move into a stack of their own without loss', () => {
  const { ids, staying, moved } = moveResources(deployed, doors);

  test('every queue of before is there once after, and no other: none is made, none is deleted', () => {
    expect(MOVED_QUEUES.size).toBe(59);
    const [before, after] = [queuesOf(deployed), [...queuesOf(staying), ...queuesOf(moved)]];
    expect(after.toSorted()).toEqual(before.toSorted());
    expect(new Set(after).size).toBe(after.length);
    expect(queuesOf(moved).toSorted()).toEqual([...MOVED_QUEUES.keys()].toSorted());
  });

  test('every resource is in one of the two stacks, and nothing but ids and references differs', () => {
    expect(ids.size + Object.keys(staying.Resources).length).toBe(Object.keys(deployed.Resources).length);
    expect(Object.keys(moved.Resources)).toHaveLength(ids.size);
    const back = new Map([...ids].map(([from, to]) => [to, from]));
    const exported = new Map(Object.values(moved.Outputs ?? {}).map(({ Value, Export }) => [Export?.Name, Value]));
    const asBefore: unknown = JSON.parse(
      JSON.stringify(
        { ...staying.Resources, ...moved.Resources },
        (_, value) => exported.get(value?.['Fn::ImportValue']) ?? value,
      ),
      (_, value) => {
        if (typeof value?.Ref === 'string') return { Ref: back.get(value.Ref) ?? value.Ref };
        const [id, attribute] = value?.['Fn::GetAtt'] ?? [];
        return id === undefined ? value : { 'Fn::GetAtt': [back.get(id) ?? id, attribute] };
      },
    );
    const renamed = Object.fromEntries(
      Object.entries(asBefore as object).map(([id, one]) => [moved.Resources[id] ? (back.get(id) ?? id) : id, one]),
    );
    expect(renamed).toEqual(deployed.Resources);
  });

  test.each([...MOVED_QUEUES.keys()])('%s goes on with its name and its physical properties', (name) => {
    const today = jobs.queue(name);
    const resolved: unknown = JSON.parse(JSON.stringify(propertiesBefore(name)), (_, value) =>
      value?.['Fn::GetAtt'] ? { 'Fn::GetAtt': [ids.get(value['Fn::GetAtt'][0]), value['Fn::GetAtt'][1]] } : value,
    );
    expect(today.stack).toBe('doors');
    expect(ids.get(MOVED_QUEUES.get(name)?.id ?? '')).toBe(today.id);
    expect(today.properties).toEqual(resolved);
  });

  test('the next deploy finds the flow as it leaves it: what stays imports what the stack of doors exports', () => {
    expect(sorted(staying.Resources)).toEqual(sorted(flowToday(flow, doors)));
    for (const [id, output] of Object.entries(moved.Outputs ?? {})) expect(output).toEqual(doors.Outputs?.[id]);
  });

  test('the new stack brings neither parameters nor rules, which CloudFormation refuses in a refactor', () => {
    expect(Object.keys(moved).toSorted()).toEqual(['Outputs', 'Resources']);
  });

  test('an alarm that this version no longer has moves along with its queue, for the deploy to remove', () => {
    const late = 'jobs-prod-masan-univ-postings-formerly';
    const queue = MOVED_QUEUES.get('jobs-prod-masan-univ-postings')?.id;
    const alarm = {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: {
        AlarmName: late,
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }],
      },
    };
    const again = moveResources({ ...deployed, Resources: { ...deployed.Resources, formerly: alarm } }, doors);
    expect(again.staying.Resources).not.toHaveProperty('formerly');
    expect(again.moved.Resources['formerly']?.Properties).toMatchObject({
      AlarmName: late,
      Dimensions: [{ Value: { 'Fn::GetAtt': [ids.get(queue ?? ''), 'QueueName'] } }],
    });
  });

  test('what would tear a reference apart is an error: one to what stays, and one that nothing exports', () => {
    const [alarm = ''] = idsOf(deployed, 'AWS::CloudWatch::Alarm').filter((id) => ids.has(id));
    const torn = structuredClone(deployed);
    const [role = ''] = idsOf(deployed, 'AWS::IAM::Role');
    Object.assign(torn.Resources[alarm]?.Properties ?? {}, { AlarmActions: [{ Ref: role }] });
    expect(() => moveResources(torn, doors)).toThrow(`refers to ${role}, which stays`);
    expect(() => moveResources(deployed, { ...doors, Outputs: {} })).toThrow('which the new stack does not export');
  });
});

describe('where a refactor is not possible, what moves is retained and imported', () => {
  const physical = (id: string): string => {
    const { Type, Properties } = deployed.Resources[id] ?? { Type: '', Properties: {} };
    if (Type === 'AWS::SQS::Queue')
      return `https://sqs.ap-northeast-2.amazonaws.com/111122223333/${String(Properties['QueueName'])}`;
    return Type === 'AWS::KMS::Key' ? 'a-key-id' : `${id} itself`;
  };
  const running = {
    StackResourceSummaries: Object.keys(deployed.Resources).map((id) => ({
      LogicalResourceId: id,
      PhysicalResourceId: physical(id),
    })),
  };
  const { ids } = moveResources(deployed, doors);
  const { kept, staying, imported, resourcesToImport } = keepAndImport(deployed, doors, running);

  test('first, no queue, policy, key or alias that moves is deleted with its stack', () => {
    const deleted = Object.entries(kept.Resources).filter(
      ([id, { DeletionPolicy }]) => ids.has(id) && DeletionPolicy !== 'Retain',
    );
    expect([...new Set(deleted.map(([, { Type }]) => Type))]).toEqual(['AWS::CloudWatch::Alarm']);
  });

  test('then the flow goes on with the same names and ARNs, as text', () => {
    const policies = JSON.stringify(idsOf(staying, 'AWS::IAM::Policy').map((id) => staying.Resources[id]));
    const arn = (end: string): string => `arn:\${AWS::Partition}:${end}`;
    for (const name of [...MOVED_QUEUES.keys()].filter((queue) => !queue.endsWith('-dlq')))
      expect(policies).toContain(`"${arn(`sqs:\${AWS::Region}:\${AWS::AccountId}:${name}`)}"`);
    expect(policies).toContain(`"${arn('kms:${AWS::Region}:${AWS::AccountId}:key/a-key-id')}"`);
    const text = JSON.stringify(staying);
    for (const id of ids.keys()) expect(text).not.toContain(`"${id}"`);
    expect(Object.keys(staying.Resources).toSorted()).toEqual(Object.keys(flow.Resources).toSorted());
  });

  test('last, the new stack imports each queue by its URL, the key and its alias, and nothing that cannot be imported', () => {
    expect(Object.keys(imported.Resources).toSorted()).toEqual(
      resourcesToImport.map(({ LogicalResourceId }) => LogicalResourceId).toSorted(),
    );
    const urls = resourcesToImport.flatMap(({ ResourceIdentifier }) => ResourceIdentifier['QueueUrl'] ?? []);
    expect(urls.map((url) => url.replace(/.*\//, '')).toSorted()).toEqual([...MOVED_QUEUES.keys()].toSorted());
    expect(resourcesToImport.map(({ ResourceType }) => ResourceType).filter((type) => type.includes('KMS'))).toEqual([
      'AWS::KMS::Key',
      'AWS::KMS::Alias',
    ]);
    for (const { DeletionPolicy } of Object.values(imported.Resources)) expect(DeletionPolicy).toBe('Retain');
  });
});

describe('npm run ops -- move doors', () => {
  const { file, folder, run } = command('ops');

  test('writes both templates and the mapping of every moved resource; it reads only files', async () => {
    const { status, stdout } = run(
      'move',
      'doors',
      '--stage',
      'prod',
      '--to',
      folder,
      '--deployed',
      file('a', deployed),
    );
    expect(status).toBe(0);
    const { default: mappings } = await import(`${folder}/mappings.json`, { with: { type: 'json' } });
    expect(JSON.parse(stdout)).toMatchObject({ moved: mappings.length });
    expect(mappings).toContainEqual({
      Source: { StackName: 'jobs-prod-flow', LogicalResourceId: MOVED_QUEUES.get('jobs-prod-city-replies')?.id },
      Destination: { StackName: 'jobs-prod-doors', LogicalResourceId: jobs.queue('jobs-prod-city-replies').id },
    });
  });

  test('says so when it is given the stack from after the move', () => {
    const { status, stderr } = run('move', 'doors', '--stage', 'prod', '--to', folder, '--deployed', file('b', flow));
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('holds no door') });
  });
});
