import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Introduction } from '../../functions/stores/matching/introduction-store.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, posting, registered, seeker, submitted, withdrawn } from '../support/messages.ts';
import { PERSON } from '../support/page-world.ts';
import { NOW, world } from '../support/world.ts';

/** A company closes a job for which somebody asked to be introduced. All people and companies are invented. */
const A = 'masan-univ';
const B = 'kyungnam-univ';

const cityWithAsker = async (change: Partial<Introduction> = {}) => {
  const table = memoryTable();
  const city = world(table);
  await city.receive(registered(A, seeker()), 'm-s');
  await city.receive(submitted(A, posting()), 'm-p');
  await city.drain();
  const { externalId, title, company } = posting();
  const [cluster = ''] = (await city.stores.postings.read({ partner: A, externalId }))?.value.clusters ?? [];
  await city.stores.introductions.keep(PERSON, {
    cluster,
    partner: A,
    externalId,
    title,
    companyName: company.name,
    lastDay: '2026-11-30',
    agreedOn: NOW.today,
    at: NOW.now,
    textVersion: 'introduction-2026-11',
    language: 'ko',
    entry: 'e-1',
    asked: true,
    ...change,
  });
  await city.stores.pool.enterAsker(cluster, PERSON, NOW.today);
  city.mails.length = 0;
  const close = async (id = 'm-c', revision = posting().revision + 1): Promise<void> => {
    await city.receive(closed(A, externalId, revision), id);
    await city.drain();
  };
  const told = () => city.mails.filter(({ tags }) => tags['kind'] === 'introduction-closed');
  return { table, city, cluster, close, told };
};

describe('a job that the company closes before its day', () => {
  test('is told to whoever asked to be introduced for it', async () => {
    const { close, told } = await cityWithAsker();
    await close();
    expect(told().map(({ to }) => to)).toEqual([seeker().email]);
    const { subject } = await PostalMime.parse(told()[0]?.raw ?? '');
    expect(subject).toContain('소개를 요청하신 일자리가 마감되었습니다');
  });

  test('is told once, though the message comes twice', async () => {
    const { close, told } = await cityWithAsker();
    await close();
    await close('m-again');
    expect(told()).toHaveLength(1);
  });

  test('is told once, though its matching comes again on another day', async () => {
    const { table, cluster, close, told } = await cityWithAsker();
    await close();
    const again = { to: 'match-posting', messageId: 'late', message: { cluster, partner: A, closed: true } } as const;
    const nextDay = world(table, { now: '2026-11-03T03:00:00.000Z', today: '2026-11-03' });
    await nextDay.run(again);
    await nextDay.drain();
    expect([told().length, nextDay.mails.length]).toEqual([1, 0]);
  });

  test('is told to nobody who is gone', async () => {
    const { city, close, told } = await cityWithAsker();
    const { externalId, revision } = seeker();
    await city.receive(withdrawn(A, externalId, revision + 1), 'm-w');
    await city.drain();
    await close();
    expect(told()).toEqual([]);
  });

  test('is told to nobody if another partner still offers it', async () => {
    const { city, close, told } = await cityWithAsker();
    await city.receive(submitted(B, posting({ externalId: 'B-1' })), 'm-b');
    await city.drain();
    await close();
    expect(told()).toEqual([]);
  });

  test('is told to nobody who was told that this is its last day', async () => {
    const { close, told } = await cityWithAsker({ lastDay: NOW.today });
    await close();
    expect(told()).toEqual([]);
  });

  test('is told to nobody if it is only held when its matching comes', async () => {
    const { city, told } = await cityWithAsker();
    const { revision } = posting();
    await city.receive(submitted(A, posting({ revision: revision + 1, openings: 2 })), 'm-p2');
    const matching = city.waiting.splice(0);
    await city.receive(
      submitted(A, posting({ revision: revision + 2, description: '주방에서 함께 일하실 주부님을 우대합니다.' })),
      'm-p3',
    );
    city.waiting.push(...matching);
    await city.drain();
    expect((await city.stores.pool.jobs(NOW.today)).length).toBe(0);
    expect(told()).toEqual([]);
  });

  test('is told to nobody if it was corrected and is open again before the mail goes', async () => {
    const { city, cluster, told } = await cityWithAsker();
    const { externalId, revision } = posting();
    await city.receive(closed(A, externalId, revision + 1), 'm-c');
    const closing = city.waiting.splice(0);
    await city.receive(submitted(A, posting({ revision: revision + 2 })), 'm-p2');
    city.waiting.push(...closing);
    await city.drain();
    expect(told()).toEqual([]);
    expect(await city.stores.pool.askersOf(cluster)).toEqual([PERSON]);
  });
});

test('a person who is deleted is no longer among those who asked', async () => {
  const { city, cluster } = await cityWithAsker();
  await city.run({
    to: 'delete-person',
    messageId: 'd',
    message: { person: PERSON, at: '2026-11-02T04:00:00.000Z', partner: A },
  });
  expect(await city.stores.pool.askersOf(cluster)).toEqual([]);
});
