import * as z from 'zod';
import { times, type Charge } from './prices.ts';
import { HOURS } from './schedules.ts';
import type { Resource } from './template.ts';
import { WORKING_DAYS } from './variable.ts';
import type { FixedLine } from './fixed.ts';

/** Assumed, not counted: nobody works with the console yet. */
const PEOPLE = 60;
const PAGES_A_DAY = 100;
const LOOKS_A_DAY = 50;
const ACTS_A_DAY = 10;
const RECORD_BYTES = 1_000;

/** One page of the console: its session is read and written, and one line is logged. */
const PAGE = {
  'http-request': 1,
  'lambda-request': 1,
  'lambda-gb-second': 0.05,
  'read-unit': 10,
  'write-unit': 1,
  'log-gb': 500 / 1e9,
} as const satisfies Charge;

const lockSchema = z.object({
  // The bucket of the journal has no lock.
  ObjectLockConfiguration: z
    .object({ Rule: z.object({ DefaultRetention: z.object({ Days: z.number() }) }) })
    .optional(),
});

/** For how many months the longest lock of a bucket keeps an object. */
const lockedMonths = (resources: readonly Resource[]): number =>
  Math.max(
    0,
    ...resources.flatMap(({ Type, Properties }) =>
      Type === 'AWS::S3::Bucket'
        ? [((lockSchema.parse(Properties).ObjectLockConfiguration?.Rule.DefaultRetention.Days ?? 0) * 24) / HOURS]
        : [],
    ),
  );

/** What the console costs in a month in which people work with it, after the years of its longest lock. */
export const consoleLines = (resources: readonly Resource[]): readonly FixedLine[] => {
  const pages = PEOPLE * WORKING_DAYS * PAGES_A_DAY;
  const records = PEOPLE * WORKING_DAYS * (LOOKS_A_DAY + ACTS_A_DAY);
  const kept = Math.round(records * lockedMonths(resources));
  return [
    {
      what: 'people who sign in',
      count: PEOPLE,
      why: 'assumed: officials and some staff of each partner; AWS takes nothing for the first 10,000',
      charge: { 'sign-in-month': PEOPLE },
    },
    { what: 'pages', count: pages, why: `assumed: ${PAGES_A_DAY} a person and day`, charge: times(PAGE, pages) },
    {
      what: 'records of acts and looks, one object each',
      count: records,
      why: `assumed: ${LOOKS_A_DAY} looks and ${ACTS_A_DAY} acts a person and day`,
      charge: { 's3-put': records },
    },
    {
      what: 'records that are kept',
      count: kept,
      why: 'at most: all of them for the longest lock',
      charge: { 's3-gb-month': (kept * RECORD_BYTES) / 1e9 },
    },
  ];
};
