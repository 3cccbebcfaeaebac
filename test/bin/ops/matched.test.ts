import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoTable } from '../../../functions/aws/dynamo-table.ts';
import { createTable, startTable } from '../../support/dynalite.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../../support/messages.ts';
import { world } from '../../support/world.ts';

/** Prints what matching a posting found, with the real SDK. All people and companies are invented. */

const OPS = fileURLToPath(new URL('../../../bin/ops.ts', import.meta.url));
const MATCHES = 'matches#';

let stage: Awaited<ReturnType<typeof startTable>>;

beforeAll(async () => {
  const filled = memoryTable();
  const city = world(filled);
  await city.receive(registered('masan-univ', seeker()), 'm-s');
  await city.drain();
  await city.receive(submitted('masan-univ', posting()), 'm-p');
  await city.drain();
  stage = await startTable();
  await createTable(stage.client, 'matches');
  const matches = dynamoTable(stage.client, 'matches');
  for (const item of filled.all())
    if (item.pk.startsWith(MATCHES)) await matches.writeNewer({ ...item, pk: item.pk.slice(MATCHES.length) });
    else await stage.table.writeNewer(item);
});
afterAll(() => stage.stop());

const matched = (...args: string[]) =>
  promisify(execFile)(process.execPath, [OPS, 'matched', ...args], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL_DYNAMODB: stage.url,
      AWS_REGION: 'ap-northeast-2',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      POSTINGS_TABLE: 'test',
      MATCHES_TABLE: 'matches',
    },
  });

test('prints how many people a posting fitted, why, and which mail went at once', async () => {
  const { stdout } = await matched('masan-univ', posting().externalId);
  expect(JSON.parse(stdout)).toMatchObject({
    fits: 1,
    reasons: { occupation: 1, district: 1 },
    mailed: [{ notice: expect.stringMatching(/^[0-9a-f]{20}$/), fit: { score: expect.any(Number) } }],
  });
});

test.each([
  [['elsewhere', 'P-1'], 'There is no partner called elsewhere: choose among'],
  [['masan-univ', 'P-unknown'], 'masan-univ sent no posting called P-unknown.'],
])('says what is wrong with %j', async (args, words) => {
  await expect(matched(...args)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(words) });
});
