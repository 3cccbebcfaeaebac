import { ConditionalCheckFailedException, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMeter } from '../../../bench/meter/meter.ts';
import { sesClientAt, sqsClientAt, secretsClientAt } from '../../../bench/meter/stand-ins.ts';
import { sesQuota, sesSender } from '../../../functions/aws/mail-sender.ts';
import { sqsQueue } from '../../../functions/aws/queue.ts';
import type { Item } from '../../../functions/stores/table.ts';
import { dynamoAt, startTable, tableOver } from '../../support/dynalite.ts';
import { storedSize } from '../../support/item-size.ts';

let store: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => void (store = await startTable()));
afterAll(() => store.stop());

/** A table over a client with a meter of its own. */
const metered = () => {
  const meter = startMeter();
  return { meter, table: tableOver(meter.dynamoDb(dynamoAt(store.url))) };
};

let partitions = 0;
const newPartition = (): string => `partition-${(partitions += 1)}`;

/** dynalite counts characters where DynamoDB counts bytes. For these texts they are the same. */
const ascii = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 });
/** The SDK takes an object for a class if it has a field of this name. No item of ours has one. */
const fieldName = ascii.filter((name) => name !== 'constructor');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    ascii,
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
      .filter((n) => n === 0 || Math.abs(n) > 1e-100),
    fc.boolean(),
    fc.constant(null),
    fc.string({ unit: 'grapheme-ascii', maxLength: 3_000 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fieldName, tie('value'), { maxKeys: 5 }),
  ),
}));

describe('the units of DynamoDB, computed from sizes', () => {
  test('are those that the local store reports, whatever is written, overwritten, read, listed and deleted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 2, maxLength: 12 }), async (values) => {
        const { meter, table } = metered();
        const pk = newPartition();
        const items = values.map((value, index): Item => ({ pk, sk: `s${index % 6}`, version: index + 1, value }));
        for (const item of items) await table.writeNewer(item);
        for (const { sk } of items) await table.read(pk, sk);
        await table.read(pk, 'nothing');
        await table.readAll(pk);
        await table.readRange(pk, 's1', 's4');
        for (const { sk } of items) await table.remove(pk, sk);
        const { charge, reported } = meter.total();
        expect(charge).toEqual(reported);
        expect(charge['write-unit']).toBeGreaterThanOrEqual(2 * values.length);
      }),
      { numRuns: 60 },
    );
  });

  test('of a list that comes in pages are those of its pages', async () => {
    const { meter, table } = metered();
    const pk = newPartition();
    for (let index = 0; index < 7; index += 1)
      await table.writeNewer({ pk, sk: String(index), version: 1, text: 'x'.repeat(300_000) });
    const before = meter.total();
    expect(await table.readAll(pk)).toHaveLength(7);
    const after = meter.total();
    expect(after.requests - before.requests).toBeGreaterThan(1);
    expect(after.charge).toEqual(after.reported);
    expect((after.charge['read-unit'] ?? 0) - (before.charge['read-unit'] ?? 0)).toBeGreaterThan(7 * 73);
  });

  test('grow at 1,024 bytes for a write and at 4,096 for a read, and not a byte before', async () => {
    const pk = newPartition();
    const filled = (bytes: number): Item => {
      const empty: Item = { pk, sk: 'one', version: 1, text: '' };
      return { ...empty, text: 'x'.repeat(bytes - storedSize(marshall(empty))) };
    };
    for (const [bytes, writes, reads] of [
      [1_024, 1, 1],
      [1_025, 2, 1],
      [4_096, 4, 1],
      [4_097, 5, 2],
    ] as const) {
      const { meter, table } = metered();
      await table.writeNewer(filled(bytes));
      await table.read(pk, 'one');
      expect(meter.total().charge, String(bytes)).toEqual({ 'write-unit': writes, 'read-unit': reads });
      await store.table.remove(pk, 'one');
    }
  });

  test.each([0, 7, -7, 10, 100, 123, -1234, 1.5, -0.25, 12e-7, 9_007_199_254_740_991, 1_793_588_400_000])(
    'count the bytes of the number %d as the store does',
    async (number) => {
      const { meter, table } = metered();
      await table.writeNewer({ pk: newPartition(), sk: 'one', version: 1, numbers: Array(5_000).fill(number) });
      const { charge, reported } = meter.total();
      expect(charge).toEqual(reported);
    },
  );

  test('count bytes, not characters as the local store does: a Hangul syllable is three', async () => {
    const { meter, table } = metered();
    await table.writeNewer({ pk: newPartition(), sk: 'one', version: 1, text: '가'.repeat(600) });
    expect(meter.total()).toMatchObject({ charge: { 'write-unit': 2 }, reported: { 'write-unit': 1 } });
  });

  test('count a list of nothing as one read, which the local store leaves out', async () => {
    const { meter, table } = metered();
    expect(await table.readAll(newPartition())).toEqual([]);
    expect(meter.total()).toMatchObject({ charge: { 'read-unit': 1 }, reported: {} });
  });

  test('count the index of due items, which the local store leaves out: entered 1, unchanged 0, moved 2, left 1', async () => {
    const { meter, table } = metered();
    const pk = newPartition();
    let writes = 0;
    const write = async (marks: object): Promise<number> => {
      const version = (meter.used().get('DynamoDB PutItem test')?.requests ?? 0) + 1;
      await table.writeNewer({ pk, sk: 'one', version, ...marks });
      const before = writes;
      writes = meter.total().charge['write-unit'] ?? 0;
      return writes - before - 1;
    };
    expect(await write({})).toBe(0);
    expect(await write({ due: 'd', dueOn: '1' })).toBe(1);
    expect(await write({ due: 'd', dueOn: '1', other: 'is not in the index' })).toBe(0);
    expect(await write({ due: 'd', dueOn: '1', partner: 'is in the index' })).toBe(1);
    expect(await write({ due: 'd', dueOn: '2', partner: 'is in the index' })).toBe(2);
    expect(await write({})).toBe(1);
    await table.writeNewer({ pk, sk: 'one', version: 99, due: 'd', dueOn: '3' });
    await table.remove(pk, 'one');
    expect(meter.used().get('DynamoDB DeleteItem test')?.charge).toEqual({ 'write-unit': 2 });
  });

  test('of the index are half for a read, because it is eventually consistent', async () => {
    const { meter, table } = metered();
    const due = newPartition();
    await store.table.writeNewer({ pk: due, sk: 'one', version: 1, due, dueOn: '1' });
    expect(await table.readDue(due, '2')).toHaveLength(1);
    expect(meter.total()).toMatchObject({ charge: { 'read-unit': 0.5 }, reported: { 'read-unit': 0.5 } });
  });

  test('count a write whose condition fails, although the store reports nothing', async () => {
    const { meter, table } = metered();
    const pk = newPartition();
    await table.writeNewer({ pk, sk: 'one', version: 2 });
    expect(await table.writeNewer({ pk, sk: 'one', version: 1, text: 'x'.repeat(2_000) })).toBe('already-newer');
    expect(meter.total()).toMatchObject({ requests: 2, charge: { 'write-unit': 3 }, reported: { 'write-unit': 1 } });
  });

  test('of a call that no function makes are not guessed', async () => {
    const client = startMeter().dynamoDb(dynamoAt(store.url));
    await expect(client.send(new ScanCommand({ TableName: 'test' }))).rejects.toThrow('does not know what Scan');
  });
});

test('a meter changes no answer: a failed condition stays one, and the caller sees the same items', async () => {
  const client = startMeter().dynamoDb(dynamoAt(store.url));
  const put = new PutItemCommand({
    TableName: 'test',
    Item: marshall({ pk: newPartition(), sk: 'one', version: 1 }),
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await client.send(put);
  await expect(client.send(put)).rejects.toThrow(ConditionalCheckFailedException);
});

describe('what other services charge', () => {
  test.each([
    [10, 100, 1],
    [11, 100, 2],
    [1, 65_000, 1],
    [2, 65_000, 2],
    [10, 100_000, 16],
  ])(
    'is for %i messages of %i bytes on a queue %i requests: ten messages a call, 64 KB a request',
    async (count, bytes, requests) => {
      const meter = startMeter();
      const taken: string[] = [];
      const client = meter.sqs(sqsClientAt((_, bodies) => void taken.push(...bodies)));
      const body = 'x'.repeat(bytes - 2);
      await sqsQueue(client, 'https://sqs.example/1/q').send(
        Array.from({ length: count }, () => body),
        'a-partner',
      );
      expect(taken).toEqual(Array.from({ length: count }, () => JSON.stringify(body)));
      expect(meter.total()).toMatchObject({ requests: Math.ceil(count / 10), charge: { 'sqs-request': requests } });
    },
  );

  test('is for a mail the fee of its recipient and its bytes, and nothing for a mail that SES rejects or for the quota', async () => {
    const meter = startMeter();
    let status = 200;
    const client = meter.ses(sesClientAt(() => status));
    const send = () =>
      sesSender(client, 'set', () => 0).send({
        from: 'a@city.example',
        to: 'b@people.example',
        raw: new Uint8Array(30_000),
        tags: { notice: 'n' },
        until: 1,
      });
    expect(await send()).toMatchObject({ outcome: 'accepted' });
    expect(meter.total().charge).toEqual({ mail: 1, 'mail-gb': 0.00003 });
    expect(await sesQuota(client)()).toEqual({ rate: 1_000, left: 1_000_000, daily: 1_000_000 });
    status = 400;
    expect(await send()).toMatchObject({ outcome: 'refused' });
    expect(meter.total()).toMatchObject({ requests: 3, charge: { mail: 1, 'mail-gb': 0.00003 } });
  });

  test('is for a secret its call and the request to KMS behind it', async () => {
    const meter = startMeter();
    const client = meter.secrets(secretsClientAt('{}'));
    expect(await client.send(new GetSecretValueCommand({ SecretId: 's' }))).toMatchObject({ SecretString: '{}' });
    expect(meter.total()).toMatchObject({ requests: 1, charge: { 'secret-call': 1, 'kms-request': 1 } });
  });
});
