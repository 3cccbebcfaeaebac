import { expect, test } from 'vitest';
import { monthOf, ofOneMail, type City } from '../../../bin/cost/variable.ts';

const city: City = {
  seekers: 1_000,
  postings: 30,
  forPostings: { 'write-unit': 1_000_000, 'log-gb': 1 },
  forMailsAtOnce: { mail: 500, 'mail-gb': 0.01 },
  forDigests: { mail: 400, 'read-unit': 1_000_000 },
  forMailsToCompanies: { mail: 100 },
};
const log = (RetentionInDays: number) => ({ Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays } });

test('a month is 21 days of what was counted: postings, mails, and what is around the mails, each once', () => {
  const month = new Map(monthOf(city, []));
  expect(month.get('postings: taken in, matched, digests asked for')).toBeCloseTo(21 * (0.68 + 0.76), 6);
  expect(month.get("mails: SES's fee")).toBeCloseTo(21 * 0.1, 6);
  expect(month.get('mails: their bytes')).toBeCloseTo(21 * 0.01 * 0.126, 6);
  expect(month.get('mails: everything around them')).toBeCloseTo(21 * 0.1355, 6);
});

test('a log line is paid for as many months as the longest log group keeps it', () => {
  const kept = (...days: number[]) =>
    new Map(monthOf(city, days.map(log))).get('log lines of the year that are kept') ?? NaN;
  expect(kept()).toBe(0);
  expect(kept(365) / kept(30)).toBeCloseTo(365 / 30, 6);
  expect(kept(30, 365)).toBe(kept(365));
});

test('what one mail costs is by priced thing, the dearest first', () => {
  expect(ofOneMail(city.forDigests)).toEqual([
    ['read-unit', 0.1355 / 400],
    ['mail', 0.0001],
  ]);
});
