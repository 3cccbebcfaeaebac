import { describe, expect, test } from 'vitest';
import type { Finding } from '../../functions/contracts/finding.ts';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';
import {
  isReleased,
  MOST_KNOWN,
  MOST_RELEASED,
  saysTheSame,
  settled,
  withSays,
  type Decided,
} from '../../functions/domain/postings/decision.ts';
import { MOST_REVIEWS_AHEAD, postingState } from '../../functions/domain/postings/posting-record.ts';
import { LATE_DAYS } from '../../functions/domain/records/late.ts';
import { textHash } from '../../functions/receive-posting/text-hash.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, reviewed, submitted } from '../support/messages.ts';
import { NOW, world } from '../support/world.ts';

/** A partner sends its whole list every night: the number rises, the days move, and nothing else changes. All is invented. */
const A: PartnerId = 'masan-univ';
const KEY = { partner: A, externalId: 'P-1' } as const;
const HELD = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
const UNLAWFUL = { wage: { unit: 'hour', min: 5_000 } } as const;
const TIME = '2026-11-02T11:00:00+09:00';

/** `night`: a revision arrives. `decides`: on a revision. Both return the last answer to that message: its state, or its codes. */
const nights = () => {
  const table = memoryTable();
  const replies: { readonly messageId: string; readonly said: string; readonly note: string | undefined }[] = [];
  const take = async (event: Parameters<ReturnType<typeof world>['receive']>[0], messageId: string, today: string) => {
    const city = world(table, { now: `${today}T03:00:00.000Z`, today });
    await city.receive(event, messageId);
    for (const { reply } of city.replies)
      replies.push({
        messageId: reply.data.messageId,
        said: 'state' in reply.data ? reply.data.state : reply.data.findings.map(({ code }) => code).join(' '),
        note: reply.data.findings.find(({ code }) => code === 'refused-by-review')?.message,
      });
    return answers(messageId).at(-1);
  };
  const answers = (messageId: string): string[] =>
    replies.flatMap((reply) => (reply.messageId === messageId ? [reply.said] : []));
  const night = (revision: number, change: Partial<Posting> = {}, today: string = NOW.today) =>
    take(submitted(A, posting({ revision, ...change })), `night-${revision}`, today);
  const decides = (decision: 'release' | 'refuse', revision: number, time = TIME, today: string = NOW.today) =>
    take(
      reviewed({ ...KEY, revision, decision, note: `살펴봄 ${revision}` }, time),
      `${decision}-${revision}-${time}`,
      today,
    );
  const noteOf = (messageId: string) => replies.findLast((reply) => reply.messageId === messageId)?.note;
  const standing = async () => {
    const record = (await world(table).stores.postings.read(KEY))?.value;
    return [record && postingState(record), record?.standing?.version.revision];
  };
  return { night, decides, answers, noteOf, standing };
};

describe('an official’s decision counts for every later revision that says the same', () => {
  test('a release of a held posting: two hundred nights later it is still open', async () => {
    const { night, decides } = nights();
    expect([await night(1, HELD), await decides('release', 1)]).toEqual(['held', 'open']);
    for (let revision = 2; revision <= 200; revision += 1) expect(await night(revision, HELD)).toBe('open');
  });

  test('a release of a posting that the check refused', async () => {
    const { night, decides } = nights();
    expect([await night(1, UNLAWFUL), await decides('release', 1)]).toEqual(['wage-below-minimum', 'open']);
    for (let revision = 2; revision <= 5; revision += 1) expect(await night(revision, UNLAWFUL)).toBe('open');
  });

  test('a refusal, which every later answer names', async () => {
    const { night, decides, standing } = nights();
    await night(1, UNLAWFUL);
    await decides('refuse', 1);
    expect(await night(2, UNLAWFUL)).toBe('refused-by-review wage-below-minimum');
    expect(await standing()).toEqual(['absent', undefined]);
  });

  test('a refusal of a posting that the check had let through', async () => {
    const { night, decides, noteOf } = nights();
    expect([await night(1), await decides('refuse', 1)]).toEqual(['open', 'stored']);
    expect(await night(2)).toBe('refused-by-review');
    expect(noteOf('night-2')).toContain('살펴봄 1');
    expect(await night(3, { title: 'CNC 선반 조작원 2명 모집' })).toBe('open');
  });

  test('whatever its days are', async () => {
    const { night, decides } = nights();
    await night(1, HELD);
    await decides('release', 1);
    const days = { opensOn: '2026-11-02', closesOn: '2026-12-24', startsOn: '2026-12-28' };
    expect(await night(2, { ...HELD, ...days })).toBe('open');
  });

  test.each([
    ['title', { ...HELD, title: 'CNC 선반 조작원 급구' }],
    ['wage', { ...HELD, wage: { unit: 'hour', min: 12_500 } }],
    ['workplace', { ...HELD, workplace: { district: '48121' } }],
    ['text', { description: '함께 일하실 주부님을 우대합니다. 오전 근무입니다.' }],
  ] satisfies [string, Partial<Posting>][])('but not for one with another %s', async (_, change) => {
    const { night, decides } = nights();
    await night(1, HELD);
    await decides('release', 1);
    expect(await night(2, change)).toBe('held');
  });

  test('nor once a new minimum wage is in force that it did not know of', async () => {
    const { night, decides } = nights();
    const change = { ...UNLAWFUL, closesOn: '2027-02-28', startsOn: '2026-12-30' };
    await night(1, change, '2026-12-30');
    await decides('release', 1, '2026-12-30T12:00:00+09:00', '2026-12-30');
    expect(await night(2, { ...change, startsOn: '2026-12-31' }, '2026-12-31')).toBe('open');
    expect(await night(3, { ...change, startsOn: '2027-01-04' }, '2027-01-01')).toContain('wage-below-minimum');
  });

  test('until a later revision that says the same is decided otherwise', async () => {
    const { night, decides } = nights();
    await night(1, HELD);
    await decides('release', 1);
    await night(2, HELD);
    await decides('refuse', 2, '2026-11-02T12:00:00+09:00');
    expect(await night(3, HELD)).toBe('refused-by-review sex-hint');
  });

  test('and of two refusals of what says the same, the one on the higher revision, whichever came first', async () => {
    const { night, decides, noteOf } = nights();
    for (const revision of [1, 2]) await night(revision, UNLAWFUL);
    await decides('refuse', 2);
    await decides('refuse', 1, '2026-11-02T12:00:00+09:00');
    await night(3, UNLAWFUL);
    expect(noteOf('night-3')).toContain('살펴봄 2');
  });
});

describe('a decision that comes after later revisions', () => {
  test.each([
    ['release', 'open', 'open'],
    ['refuse', 'refused-by-review sex-hint', 'refused'],
  ] as const)('counts for the one in force, which is answered again: %s', async (decision, answer, state) => {
    const { night, decides, answers, standing } = nights();
    for (const revision of [1, 2, 3]) await night(revision, HELD);
    await decides(decision, 1);
    expect(await standing()).toEqual([state, 3]);
    expect(['night-1', 'night-3'].map((id) => answers(id))).toEqual([['held'], ['held', answer]]);
  });

  test('puts the last of those that the check refused into force', async () => {
    const { night, decides, answers, standing } = nights();
    for (const revision of [1, 2, 3]) await night(revision, UNLAWFUL);
    await decides('release', 1);
    expect(await standing()).toEqual(['open', 3]);
    expect(answers('night-3')).toEqual(['wage-below-minimum', 'open']);
  });

  test('refuses the last of them for good', async () => {
    const { night, decides, answers } = nights();
    for (const revision of [1, 2, 3]) await night(revision, UNLAWFUL);
    await decides('refuse', 1);
    expect(answers('night-3')).toEqual(['wage-below-minimum', 'refused-by-review wage-below-minimum']);
  });

  test.each([HELD, UNLAWFUL])('and before the revision itself counts once that comes, too: %j', async (change) => {
    const { night, decides, answers, standing } = nights();
    await decides('release', 1);
    const before = await night(2, change);
    await night(1, change);
    expect(await standing()).toEqual(['open', 2]);
    expect(answers('night-2')).toEqual([before, 'open']);
  });

  test('but a late revision that nobody decided on changes nothing, and nobody is told', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(A, posting({ revision: 2 })), 'night-2');
    await city.drain();
    await city.receive(submitted(A, posting()), 'night-1');
    expect([city.waiting, city.replies.length]).toEqual([[], 2]);
  });

  test.each([
    [MOST_KNOWN, 'open'],
    [MOST_KNOWN + 1, 'held'],
  ] as const)('of %i revisions in all leaves the one in force %s', async (last, state) => {
    const { night, decides, standing } = nights();
    for (let revision = 1; revision <= last; revision += 1)
      await night(revision, HELD, addDays(NOW.today, Math.min(revision, 25)));
    await decides('release', 1);
    expect(await standing()).toEqual([state, last]);
    await decides('release', last);
    expect(await standing()).toEqual(['open', last]);
  });
});

describe('of the decisions at or below the revision in force', () => {
  test('one is kept: a text that comes back after another one was decided waits again', async () => {
    const { night, decides, standing } = nights();
    const other = { description: '이모님을 모십니다. 오전 근무입니다.' };
    await night(1, HELD);
    await decides('release', 1);
    await night(2, other);
    await decides('release', 2);
    expect([await night(3, HELD), await night(4, other)]).toEqual(['held', 'open']);
    expect(await standing()).toEqual(['open', 4]);
  });

  const review = { decision: 'release', note: '', time: TIME, hash: 'a' } as const;
  const all = (most: number): Decided => ({
    reviews: Object.fromEntries(Array.from({ length: most }, (_, index) => [String(index + 1), review])),
  });

  const said = (revision: number, says: string) => ({ version: { revision }, says });

  test('those that released something are known by number, eight at most', () => {
    expect(MOST_RELEASED).toBe(8);
    const kept = settled(all(10), 10);
    expect([Object.keys(kept.reviews), kept.released]).toEqual([['10'], [9, 8, 7, 6, 5, 4, 3, 2]]);
    expect([1, 2, 9, 10, 11].map((revision) => isReleased(kept, { version: { revision } }))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test('a refusal that goes leaves nothing', () => {
    const refused: Decided = { reviews: { 1: { ...review, decision: 'refuse' }, 2: review } };
    expect(settled(refused, 2)).toEqual({ reviews: { 2: review } });
  });

  test('there is room for a revision every night for as long as a message may be late, and for all that are decided', () => {
    const decided = 1 + MOST_REVIEWS_AHEAD + MOST_RELEASED;
    expect(MOST_KNOWN).toBeGreaterThan(LATE_DAYS + decided);
  });

  test('what a decided revision says is never the first to be forgotten', () => {
    let record: Decided = withSays(all(1), said(1, 'same'));
    for (let revision = 2; revision <= 2 * MOST_KNOWN; revision += 1)
      record = withSays(record, said(revision, 'other'));
    record = withSays(record, said(2 * MOST_KNOWN + 1, 'same'));
    expect(saysTheSame(record, said(2 * MOST_KNOWN + 1, 'same'), 1)).toBe(true);
    expect(Object.values(record.says ?? {}).flat()).toHaveLength(MOST_KNOWN);
  });
});

describe('what a posting says', () => {
  const finding = { code: 'arrears-name-match', severity: 'hold', path: 'company.name', message: '', fix: '' } as const;
  const hashOf = (...findings: Finding[]): string => textHash(posting(), findings, sha256);

  test.each<[string, Finding[], Finding[], boolean]>([
    ['a warning', [], [{ ...finding, severity: 'warn' }], true],
    ['a hold', [], [finding], false],
    ['a hold and the same again elsewhere', [finding], [finding, { ...finding, path: 'title' }], true],
    ['a list of another day', [{ ...finding, limit: '2026-11-02' }], [{ ...finding, limit: '2026-12-01' }], true],
    ['another figure', [{ ...finding, limit: 10_320 }], [{ ...finding, limit: 10_700 }], false],
  ])('is the same or not with %s of the check', (_, before, after, isSame) =>
    expect(hashOf(...before) === hashOf(...after)).toBe(isSame),
  );
});
