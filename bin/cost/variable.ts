import * as z from 'zod';
import counts from './counts.json' with { type: 'json' };
import { dollarsBy, dollarsOf, plus, PRICED, times, type Charge, type Priced } from './prices.ts';
import { HOURS } from './schedules.ts';
import type { Resource } from './template.ts';

/** Working days of a month: on each a day's postings come in, and on each morning digests go. */
export const WORKING_DAYS = 21;

const chargeSchema = z.partialRecord(z.enum(PRICED), z.number());
const citySchema = z.object({
  seekers: z.int(),
  postings: z.int(),
  forPostings: chargeSchema,
  forMailsAtOnce: chargeSchema,
  forDigests: chargeSchema,
  forMailsToCompanies: chargeSchema,
});
/** What the benchmark `bill` counted of one day of a city, and the morning after. */
export type City = z.infer<typeof citySchema>;

/** Written by `npm run bench -- bill`. */
export const { bytesOfPerson, cities } = z
  .object({ bytesOfPerson: z.number(), cities: z.array(citySchema).nonempty() })
  .parse(counts);

export const mailsOf = ({ forMailsAtOnce, forDigests, forMailsToCompanies }: City): Charge =>
  plus(plus(forMailsAtOnce, forDigests), forMailsToCompanies);

const logSchema = z.object({ RetentionInDays: z.number().default(0) });

/** For how many months the longest kept log line is kept. */
const logMonths = (resources: readonly Resource[]): number =>
  Math.max(
    0,
    ...resources.flatMap(({ Type, Properties }) =>
      Type === 'AWS::Logs::LogGroup' ? [(logSchema.parse(Properties).RetentionInDays * 24) / HOURS] : [],
    ),
  );

/** The dollars of a month, in the rows of docs/cost.md. */
export const monthOf = (city: City, resources: readonly Resource[]): readonly (readonly [string, number])[] => {
  const { mail = 0, 'mail-gb': bytes = 0, ...around } = times(mailsOf(city), WORKING_DAYS);
  const postings = times(city.forPostings, WORKING_DAYS);
  const stored = (city.seekers * bytesOfPerson) / 1e9;
  const logs = plus(around, postings)['log-gb'] ?? 0;
  return [
    ['postings: taken in, matched, digests asked for', dollarsOf(postings)],
    ["mails: SES's fee", dollarsOf({ mail })],
    ['mails: their bytes', dollarsOf({ 'mail-gb': bytes })],
    ['mails: everything around them', dollarsOf(around)],
    ['people in the tables, and their backup', dollarsOf({ 'table-gb-month': stored, 'backup-gb-month': stored })],
    ['log lines of the year that are kept', dollarsOf({ 'log-gb-month': logs * logMonths(resources) })],
  ];
};

/** What one mail costs, by priced thing, the dearest first. */
export const ofOneMail = (charge: Charge): readonly (readonly [Priced, number])[] => {
  const { mail = 0 } = charge;
  return [...dollarsBy(times(charge, 1 / mail))].toSorted(([, one], [, other]) => other - one);
};
