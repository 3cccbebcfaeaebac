import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { benchBill } from '../../bench/bill.ts';

test('The benchmark of the bill asks mails for exactly the people whom a job fits, and its parts make up the whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bill-'));
  const file = join(folder, 'counts.json');
  const { differences, lines } = await benchBill(
    { seekers: 900, postings: 6, digests: 20 },
    [{ seekers: 300, postings: 2, digests: 20 }],
    file,
  );
  expect(differences).toEqual([]);
  const of = (name: string): number => lines.find((line) => line.name === name)?.median ?? NaN;
  const parts = lines.filter(({ name }) => name.startsWith('of the first, '));
  // Once by what is done, once by what AWS charges for.
  expect(parts.reduce((sum, { median }) => sum + median, 0)).toBeCloseTo(2 * of('this project, with all mails'), 6);
  expect(of("SES's own fee for these mails")).toBe(of('of the first, SES: a mail to one address'));
  expect(of('this project, before a mail')).toBeGreaterThan(0);
  const { cities } = JSON.parse(readFileSync(file, 'utf8')) as { cities: { seekers: number }[] };
  expect(cities.map(({ seekers }) => seekers)).toEqual([300, 900]);
  rmSync(folder, { recursive: true });
});
