import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { companyListStore } from '../../../functions/stores/companies/company-list-store.ts';
import { firm, versionOf } from '../../support/invented-firm.ts';
import { startTable } from '../../support/dynalite.ts';
import { companyMessage } from '../../support/messages.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { world } from '../../support/world.ts';

/** Fills the officials' list of companies anew, with the real SDK. The company is invented. */

const OPS = fileURLToPath(new URL('../../../bin/ops.ts', import.meta.url));
let stage: Awaited<ReturnType<typeof startTable>>;

beforeAll(async () => {
  const filled = memoryTable();
  const city = world(filled);
  const { company, headcounts } = firm('2025');
  const registrationNumber = '1234567891';
  await city.receive(companyMessage('chamber-of-commerce', 'registered', { ...company, registrationNumber }), 'm-1');
  for (const [at, one] of headcounts.entries())
    await city.receive(
      companyMessage('chamber-of-commerce', 'headcount-reported', { ...one, registrationNumber }),
      `m-h-${at}`,
    );
  stage = await startTable();
  for (const item of filled.all()) if (!item.pk.includes('companies#')) await stage.table.writeNewer(item);
});
afterAll(() => stage.stop());

test('makes the rows of every company from what is said of it', async () => {
  const list = companyListStore(stage.table);
  expect(await list.all(versionOf('2025'))).toEqual([]);
  const { stdout } = await promisify(execFile)(process.execPath, [OPS, 'rebuild', 'companies'], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL_DYNAMODB: stage.url,
      AWS_REGION: 'ap-northeast-2',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      POSTINGS_TABLE: 'test',
    },
  });
  expect(JSON.parse(stdout)).toEqual({ companies: 1 });
  expect(await list.all(versionOf('2025'))).toMatchObject([
    { number: '1234567891', name: '지어낸 정밀', counts: { start: 100, end: 110 } },
  ]);
  expect(await list.all(versionOf('2014'))).toHaveLength(1);
});
