import { paginateScan } from '@aws-sdk/client-dynamodb';
import { sha256 } from '../../functions/aws/hash.ts';
import { TABLES } from '../../functions/contracts/stores.ts';
import { addDays, type Moment } from '../../functions/domain/language/calendar.ts';
import { IMMEDIATE_A_DAY } from '../../functions/domain/mail/mail-limits.ts';
import { emptyMailbox, offerKey, withClosed, withOffers, type Mailbox } from '../../functions/domain/mail/mailbox.ts';
import { withinBounds } from '../../functions/domain/mail/mailbox-bounds.ts';
import { itemSize, storedSize } from '../../test/support/item-size.ts';
import type { Store } from '../bill/store.ts';

const DAYS = 60;
/** Mails at once with a job each, and a digest with as many jobs as it shows. */
const JOBS_A_DAY = IMMEDIATE_A_DAY + 10;
const REMEMBERED_DAYS = 180;

/** In bytes: the largest item of all tables, and the mean record among all jobs. */
export const storedBytes = async ({ client }: Store): Promise<{ readonly largest: number; readonly ofJob: number }> => {
  let largest = 0;
  const jobs: number[] = [];
  for (const TableName of TABLES)
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      for (const item of Items) {
        const bytes = storedSize(item);
        largest = Math.max(largest, bytes);
        if (item['pk']?.S === 'jobs') jobs.push(bytes);
      }
  return { largest, ofJob: jobs.reduce((sum, bytes) => sum + bytes, 0) / jobs.length };
};

/** In bytes: the mailbox of a reader who got every mail about jobs that a reader may get, on each of 60 days. */
export const fullestMailbox = ({ today }: Moment): number => {
  let mailbox: Mailbox = emptyMailbox(sha256('reader').slice(0, 40));
  for (let day = 0; day < DAYS; day += 1) {
    const on = addDays(today, day);
    const jobs = Array.from({ length: JOBS_A_DAY }, (_, job) => offerKey(sha256(`${on} ${job}`), false));
    mailbox = withOffers(mailbox, Object.fromEntries(jobs.map((key) => [key, addDays(on, REMEMBERED_DAYS)])));
    mailbox = withClosed(mailbox, sha256(`digest ${on}`), addDays(on, REMEMBERED_DAYS));
  }
  const { mailbox: value } = withinBounds(mailbox);
  return itemSize({ pk: `mailbox#${value.mailbox}`, sk: 'mailbox', version: DAYS, value });
};
