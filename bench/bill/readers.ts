import { sha256 } from '../../functions/aws/hash.ts';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { addDays, type Moment } from '../../functions/domain/language/calendar.ts';
import { offerKey, withClosed, withOffers, type Mailbox } from '../../functions/domain/mail/mailbox.ts';
import { bucketsOfSeeker } from '../../functions/domain/matching/buckets.ts';
import { packSeeker } from '../../functions/domain/matching/packed-seeker.ts';
import type { SeekerRow } from '../../functions/domain/matching/profiles.ts';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import { mailboxStore } from '../../functions/stores/mail/mailbox-store.ts';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import { ringOf } from '../../functions/aws/link-ring.ts';
import type { Store } from './store.ts';

/** The secret of the stage, invented, and its keyed hash. */
export const SECRET = JSON.stringify({ root: 'an invented secret for benchmarks only, long enough', kid: 'k1' });
export const { keyed } = ringOf(SECRET);

/** A person with the address that the sample city gave them. */
export type Reader = { readonly row: SeekerRow; readonly address: string };

/** The people of the sample city under the ids that the doors would give them. */
export const readersOf = (people: readonly SeekerRow[]): ReadonlyMap<string, Reader> =>
  new Map(
    people.map((said) => {
      const person = sha256(said.person).slice(0, 40);
      return [person, { row: { ...said, person, mailbox: mailboxOf(said.mailbox, keyed) }, address: said.mailbox }];
    }),
  );

/** The rows of these people in those of these buckets (absent: all) that they lie in, as the stores write them. */
export const bucketRows = (readers: Iterable<Reader>, buckets: ReadonlySet<string> | undefined, { now }: Moment) =>
  [...readers].flatMap(({ row }) =>
    bucketsOfSeeker(row)
      .filter((bucket) => buckets?.has(bucket) !== false)
      .map((bucket) => ({ pk: `seekers#${bucket}`, sk: row.person, version: Date.parse(now), row: packSeeker(row) })),
  );

/** What a reader was told in the last weeks: so many mails, with so many jobs each, that are remembered for so many days. */
const HISTORY = { mails: 20, jobs: 3, days: 20 } as const;

const withHistory = (mailbox: Mailbox, { today }: Moment): Mailbox => {
  let told = mailbox;
  for (let mail = 0; mail < HISTORY.mails; mail += 1) {
    const until = addDays(today, 1 + (mail % HISTORY.days));
    const jobs = Array.from({ length: HISTORY.jobs }, (_, job) => sha256(`told ${mail} ${job}`));
    told = withOffers(told, Object.fromEntries(jobs.map((job) => [offerKey(job, false), until])));
    told = withClosed(told, sha256(`mail ${mail}`), until);
  }
  return told;
};

/** Settles these people by the stores' own code, each with a mailbox that was written to before. No meter sees it. */
export const settle = async (readers: readonly Reader[], store: Store, moment: Moment): Promise<void> => {
  const pool = poolStore(dynamoTable(store.client, 'pool'));
  const mailboxes = mailboxStore(dynamoTable(store.client, 'notices'));
  for (const [index, { row, address }] of readers.entries()) {
    const recipient = {
      name: `가상인 ${index}`,
      language: 'ko',
      partner: 'city-job-centre',
      agreed: { on: '2026-10-01', textVersion: 'mail-1', via: '방문' },
      cadence: row.mail === 'none' ? 'daily' : row.mail,
    } as const;
    await pool.showSeeker(row.person, row, 1, moment.now);
    await mailboxes.show(row.mailbox, row.person, { shown: { address, recipient }, version: 1 }, moment);
    await mailboxes.update(await mailboxes.read(row.mailbox), moment, (mailbox) => withHistory(mailbox, moment));
  }
};
