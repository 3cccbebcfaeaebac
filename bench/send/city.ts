import { sha256 } from '../../functions/aws/hash.ts';
import { mailboxStore } from '../../functions/stores/mail/mailbox-store.ts';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import type { Notice } from '../../functions/notices/contracts.ts';
import { mailboxOf, type Keyed } from '../../functions/domain/people/address.ts';
import { jobOf, jobRowOf, rowOf } from '../../test/simulation/notices/city.ts';
import { keyed, momentAt } from '../../test/simulation/notices/system.ts';

/** A Monday, 09:00 in Seoul. */
export const START = Date.parse('2026-12-21T00:00:00.000Z');

/**
 * The same keyed hashes, each computed once. A deployed function keeps no such cache, but hashing is not measured here.
 */
export const keyedOnce = (): Keyed => {
  const known = new Map<string, string>();
  return (purpose, text) => {
    const key = `${purpose} ${text}`;
    const found = known.get(key) ?? keyed(purpose, text);
    known.set(key, found);
    return found;
  };
};

/** One job that fits every person: `people` people, mailboxes and notices. All data is invented. */
export const settled = async (people: number, notices: Table, pool: Table): Promise<Notice[]> => {
  const moment = momentAt(START);
  const job = jobOf(1, 1, moment.today, '2027-03-31');
  const { cluster } = job;
  const members = { one: { version: 1, row: jobRowOf(job) } };
  const pools = poolStore(pool);
  await pools.clusters.change(cluster, { cluster, members: {} }, () => ({
    value: { cluster, members },
    result: undefined,
  }));
  const mailboxes = mailboxStore(notices);
  const asked: Notice[] = [];
  for (let index = 0; index < people; index += 1) {
    const address = `p${index}@people.example`;
    const person = sha256(`person ${index}`).slice(0, 40);
    const mailbox = mailboxOf(address, keyed);
    const recipient = {
      name: `가상인 ${index}`,
      language: 'ko',
      partner: 'city-job-centre',
      agreed: { on: '2026-10-01', textVersion: 'mail-1', via: '방문' },
      cadence: 'immediate',
    } as const;
    await mailboxes.show(mailbox, person, { shown: { address, recipient }, version: 1 }, moment);
    await pools.showSeeker(person, rowOf({ id: person, mailbox, cadence: 'immediate', group: 1 }), 1, moment.now);
    const noticeId = sha256(JSON.stringify(['match', mailbox, cluster]));
    asked.push({ kind: 'match', noticeId, partner: 'city-job-centre', mailbox, person, cluster });
  }
  return asked;
};
