import { describe, expect, test } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import { seoulDate } from '../../functions/domain/language/calendar.ts';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, reviewed, submitted } from '../support/messages.ts';
import { NOW, world, type World } from '../support/world.ts';

/** What becomes of a posting that the check refuses. All people are invented. */
const A: PartnerId = 'masan-univ';
const KEY = { partner: A, externalId: 'P-1' } as const;
const UNLAWFUL = { wage: { unit: 'hour', min: 5_000 } } as const;

const arrives = (city: World, change: Partial<Posting> = {}) =>
  city.receive(submitted(A, posting(change)), `m-${change.revision ?? 1}`);
const decided = (city: World, decision: 'release' | 'refuse', revision = 1) =>
  city.receive(reviewed({ ...KEY, revision, decision, note: '살펴보았습니다.' }), `review-${decision}-${revision}`);
const stateOf = async (city: World) => {
  const kept = await city.stores.postings.read(KEY);
  return kept && postingState(kept.value);
};
const textsOf = (city: World, today: string = NOW.today) => city.stores.postings.refusedTexts(KEY, 1, today);
const lastReply = ({ replies }: World) => {
  const { reply } = replies.findLast(({ sender }) => sender === A) ?? {};
  return { type: reply?.type, codes: reply?.data.findings.map(({ code, severity }) => `${code} ${severity}`) };
};

describe('the text of a posting that the check refused', () => {
  test('is kept for thirty days, and nothing is shown or matched', async () => {
    const city = world(memoryTable());
    expect(await arrives(city, UNLAWFUL)).toBe('refused');
    expect((await textsOf(city)).map((text) => text.posting.wage)).toEqual([UNLAWFUL.wage]);
    expect(await textsOf(city, '2026-12-02')).toHaveLength(1);
    expect(await textsOf(city, '2026-12-03')).toEqual([]);
    expect([await stateOf(city), await city.stores.pool.jobs(NOW.today)]).toEqual(['absent', []]);
  });

  test('is removed by the table itself on the day after', async () => {
    const table = memoryTable();
    await arrives(world(table), UNLAWFUL);
    const [kept] = table.all().filter(({ pk }) => pk.startsWith('refused#'));
    const expiresAt = Number(kept?.['expiresAt']);
    expect(seoulDate(new Date(expiresAt * 1_000).toISOString())).toBe('2026-12-03');
  });

  test('holds no resident number', async () => {
    const table = memoryTable();
    const city = world(table);
    await arrives(city, { description: '접수 담당 920417-2183065 앞으로 서류를 보내 주십시오. 주 5일 근무합니다.' });
    expect(await textsOf(city)).toHaveLength(1);
    expect(JSON.stringify(table.all())).not.toContain('2183065');
  });
});

describe('an official who releases it', () => {
  test('puts it into force as if it had been held; company and partner are told', async () => {
    const city = world(memoryTable());
    await arrives(city, UNLAWFUL);
    await city.drain();
    await decided(city, 'release');
    await city.drain();
    expect(await stateOf(city)).toBe('open');
    expect(await city.stores.pool.jobs(NOW.today)).toHaveLength(1);
    expect(city.mails.filter(({ to }) => to === 'hr@gasang.example').map(({ tags }) => tags['kind'])).toEqual([
      'posting-refused',
      'posting-accepted',
    ]);
    expect(lastReply(city)).toEqual({
      type: 'kr.go.changwon.jobs.message.accepted.v1',
      codes: ['wage-below-minimum hold'],
    });
  });

  test('may do so before it comes', async () => {
    const city = world(memoryTable());
    await decided(city, 'release');
    expect(await arrives(city, UNLAWFUL)).toBe('open');
    expect(await city.stores.pool.jobs(NOW.today)).toHaveLength(1);
  });

  test('does not open it again after a later revision has come', async () => {
    const city = world(memoryTable());
    await arrives(city, UNLAWFUL);
    await arrives(city, { revision: 2, title: '다른 제목' });
    await decided(city, 'release');
    expect((await city.stores.postings.read(KEY))?.value.standing?.posting?.title).toBe('다른 제목');
  });

  test('has no effect once the text is gone', async () => {
    const table = memoryTable();
    await arrives(world(table), UNLAWFUL);
    const later = world(table, { now: '2026-12-04T00:00:00.000Z', today: '2026-12-04' });
    await decided(later, 'release');
    expect(await stateOf(later)).toBe('absent');
  });

  test('and it stays open when its partner sends the same again', async () => {
    const city = world(memoryTable());
    await arrives(city, UNLAWFUL);
    await decided(city, 'release');
    expect(await city.receive(submitted(A, posting(UNLAWFUL)), 'm-again')).toBe('open');
  });
});

describe('an official who refuses it', () => {
  test('makes it final and says why; what was in force before stays in force', async () => {
    const city = world(memoryTable());
    await arrives(city);
    await city.drain();
    await arrives(city, { revision: 2, ...UNLAWFUL });
    await city.drain();
    await decided(city, 'refuse', 2);
    await city.drain();
    expect(await stateOf(city)).toBe('open');
    expect(city.mails.filter(({ to }) => to === 'hr@gasang.example').map(({ tags }) => tags['kind'])).toEqual([
      'posting-accepted',
      'posting-refused',
      'posting-refused',
    ]);
    expect(lastReply(city)).toEqual({
      type: 'kr.go.changwon.jobs.message.refused.v1',
      codes: ['refused-by-review refuse', 'wage-below-minimum refuse'],
    });
  });
});
