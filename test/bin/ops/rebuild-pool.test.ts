import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoTable } from '../../../functions/aws/dynamo-table.ts';
import type { Item } from '../../../functions/stores/table.ts';
import { createTable, startTable } from '../../support/dynalite.ts';
import { formerStage } from '../../support/golden.ts';

/** The commands that move a stage, with the real SDK, over what the release before the buckets stored. */

const OPS = fileURLToPath(new URL('../../../bin/ops.ts', import.meta.url));
const MATCHES = 'matches#';

/** The jobs stay open for as long as anybody may run this test. */
const items: Item[] = formerStage().items.map((item) =>
  JSON.parse(JSON.stringify(item).replaceAll('"closesOn":"2026-11-30"', '"closesOn":"2099-12-31"')),
);
const ofMatches = items.filter(({ pk }) => pk.startsWith(MATCHES));
const PEOPLE = items.filter(({ pk }) => pk.startsWith('person#')).length;
const POSTINGS = items.filter(({ pk }) => pk.startsWith('posting#')).length;

let stage: Awaited<ReturnType<typeof startTable>>;

beforeAll(async () => {
  stage = await startTable();
  await createTable(stage.client, 'matches');
  const matches = dynamoTable(stage.client, 'matches');
  for (const item of items)
    if (item.pk.startsWith(MATCHES)) await matches.writeNewer({ ...item, pk: item.pk.slice(MATCHES.length) });
    else await stage.table.writeNewer(item);
});
afterAll(() => stage.stop());

/** Runs the command as ops does. Dynalite answers in this process, so it must not wait. */
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [OPS, ...args], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL_DYNAMODB: stage.url,
      AWS_REGION: 'ap-northeast-2',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      PEOPLE_TABLE: 'test',
      FACTS_TABLE: 'test',
      POSTINGS_TABLE: 'test',
      POOL_TABLE: 'test',
      MATCHES_TABLE: 'matches',
    },
  });
const ops = async (...args: string[]): Promise<unknown> => JSON.parse((await run(...args)).stdout);

const keys = async (): Promise<string[]> => (await stage.all()).map(({ pk, sk }) => `${pk} ${sk}`).toSorted();

const counted = (of: number, as: 'right' | 'missing') => ({ right: 0, missing: 0, different: 0, [as]: of });

test('the dry run finds everybody and every job missing, and writes nothing', async () => {
  const before = await keys();
  expect(await ops('rebuild', 'pool', '--dry-run')).toEqual({
    postings: counted(POSTINGS, 'missing'),
    people: counted(PEOPLE, 'missing'),
    dryRun: true,
  });
  expect(await keys()).toEqual(before);
});

test('jobs are built before people, so that who is in the pool finds all of them', async () => {
  const { stderr } = await run('rebuild', 'pool', '--dry-run');
  expect(stderr.trim().split('\n')).toEqual([`${POSTINGS} postings`, `${PEOPLE} people`]);
});

test('the pool is built, and what the former release kept stays', async () => {
  const built = { postings: counted(POSTINGS, 'right'), people: counted(PEOPLE, 'right'), dryRun: false };
  expect(await ops('rebuild', 'pool')).toEqual(built);
  const after = await keys();
  expect(after.filter((name) => name.startsWith('seekers '))).not.toEqual([]);
  expect(await ops('rebuild', 'pool')).toEqual(built);
  expect(await keys()).toEqual(after);
});

test('then the former partition and the pairs are removed, and nothing else', async () => {
  const before = await stage.all();
  const former = before.filter(({ pk }) => pk === 'seekers').length;
  const pairs = ofMatches.filter(({ sk }) => sk.startsWith('job#')).length;
  expect(former).toBeGreaterThan(PEOPLE);
  expect(await ops('remove-former', '--dry-run')).toEqual({ pool: former, matches: pairs, dryRun: true });
  expect(await stage.all()).toEqual(before);
  expect(await ops('remove-former')).toEqual({ pool: former, matches: pairs, dryRun: false });
  expect(await ops('remove-former')).toEqual({ pool: 0, matches: 0, dryRun: false });
  expect(await stage.all()).toEqual(before.filter(({ pk }) => pk !== 'seekers'));
  const [told] = ofMatches.filter(({ sk }) => sk === 'screening');
  const matches = dynamoTable(stage.client, 'matches');
  expect(await matches.readAll(told!.pk.slice(MATCHES.length))).toHaveLength(1);
});
