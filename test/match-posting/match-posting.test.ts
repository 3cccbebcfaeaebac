import { describe, expect, test } from 'vitest';
import { unpackedMail } from '../../functions/domain/matching/match-run.ts';
import { noticeId } from '../../functions/domain/mail/notice-id.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { MAILBOX } from '../support/page-world.ts';
import { NOW, world } from '../support/world.ts';

/** Matching a job keeps what it found. All people and companies are invented. */
const A = 'masan-univ';

const cityWithPerson = async () => {
  const table = memoryTable();
  const city = world(table);
  await city.receive(registered(A, seeker()), 'm-s');
  await city.drain();
  await city.receive(submitted(A, posting()), 'm-p');
  await city.drain();
  const [cluster = ''] = (await city.stores.postings.read({ partner: A, externalId: posting().externalId }))?.value
    .clusters ?? [''];
  return { table, city, cluster };
};

describe('a job that was matched', () => {
  test('is kept with the number of people it fits, and the mail that went at once', async () => {
    const { city, cluster } = await cityWithPerson();
    const [run, ...others] = await city.stores.runs.of(cluster);
    expect(others).toEqual([]);
    expect(run).toMatchObject({ fits: 1, until: posting().closesOn, at: NOW.now, changedAt: NOW.now, more: 0 });
    expect(run?.reasons).toMatchObject({ occupation: 1, district: 1 });
    expect(run?.mailed.map(unpackedMail)[0]?.notice).toBe(noticeId(sha256, 'match', MAILBOX, cluster).slice(0, 20));
  });

  test('is kept once, though its message comes twice', async () => {
    const { city, cluster } = await cityWithPerson();
    await city.run({ to: 'match-posting', message: { cluster, partner: A }, messageId: 'again' });
    const [run, ...others] = await city.stores.runs.of(cluster);
    expect(others).toEqual([]);
    expect(run?.mailed).toHaveLength(1);
  });

  test('is kept without a word about the person', async () => {
    const { table } = await cityWithPerson();
    const kept = JSON.stringify(table.all().filter(({ pk }) => pk.includes('match-run#')));
    expect(kept).toContain('mailed');
    expect(kept).not.toContain(MAILBOX);
    expect(kept).not.toContain('person');
  });

  test('leaves with the last day of the job', async () => {
    const { table } = await cityWithPerson();
    const [item] = table.all().filter(({ pk }) => pk.includes('match-run#'));
    expect(item?.['expiresAt']).toBe(Date.parse(`${posting().closesOn}T15:00:00.000Z`) / 1000);
  });
});
