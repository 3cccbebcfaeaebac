import { describe, expect, test } from 'vitest';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { consoleWorld } from '../support/console-world.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { formsOf } from '../support/page-world.ts';

/** An official proposes a day on which offices are closed, and another approves it. The day is invented. NOW is 2026-11-02, a Monday. */

const PATH = '/rules/holidays';
const GOOD = {
  date: '2026-11-04',
  is: 'holiday',
  name: '임시공휴일(가상)',
  source: '관보(가상)',
  reason: '관보에 실렸습니다.',
};

const LATER: Moment = { now: '2026-11-02T03:10:00.000Z', today: '2026-11-02' };

const flat = (body: string): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
type World = ReturnType<typeof consoleWorld>;
type Browser = Awaited<ReturnType<World['signedIn']>>;

const preview = async (browser: Browser, fields: Partial<typeof GOOD> = {}) =>
  browser.submit(await browser.formOn(PATH, PATH), { ...GOOD, ...fields });
const proposed = async (browser: Browser, fields: Partial<typeof GOOD> = {}): Promise<string> => {
  const { body } = await preview(browser, fields);
  const { headers } = await browser.submit(formsOf(body).find(({ action }) => action === PATH));
  return (headers['location'] ?? '').split('?')[0] ?? '';
};
const decided = async (browser: Browser, path: string, decision: string, at?: Moment) =>
  browser.submit(
    await browser.formOn(path, `${path}/${decision}`, at),
    { [`${decision}-reason`]: '관보를 보았습니다.' },
    at,
  );
const inForce = async ({ stages }: World) =>
  (await stages.stores.approvedRows.holidays.inForce()).map(({ date, is }) => [date, is]);

describe('a day on which offices are closed', () => {
  test('is previewed, proposed, approved by another, and counts from then on; both acts are in the audit', async () => {
    const world = consoleWorld();
    const [official, approver] = [await world.signedIn('official'), await world.signedIn('approver')];
    expect(flat((await preview(official)).body)).toContain('다음 근무일 아침에 보냅니다');
    const path = await proposed(official);
    expect(await inForce(world)).toEqual([]);
    expect(flat((await approver.send('GET', '/')).body)).toContain('승인을 기다리는 제안. 그날이 시작하면');
    expect((await decided(approver, path, 'approve')).status).toBe(303);
    await world.stages.drain();
    expect(await inForce(world)).toEqual([['2026-11-04', 'holiday']]);
    expect(flat((await official.send('GET', PATH)).body)).toContain('임시공휴일(가상) 승인한 제안');
    expect(flat((await official.send('GET', path)).body)).toContain('상태 승인함');
    expect([...world.audit.values()]).toMatchObject([
      { what: 'propose-holiday', account: 'official', after: { is: 'holiday', name: '임시공휴일(가상)' } },
      { what: 'approve-holiday', account: 'approver' },
    ]);
  });

  test('moves the day by which an official decides on a posting that waits already; the rehearsal counts it', async () => {
    const world = consoleWorld();
    const [official, approver] = [await world.signedIn('official'), await world.signedIn('approver')];
    const hint = posting({ description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' });
    await world.stages.receive(submitted('masan-univ', hint), 'm-1');
    const due = async () => flat((await official.send('GET', '/postings?kind=held')).body);
    expect(await due()).toContain('2026년 11월 4일(수)까지');
    expect(flat((await preview(official)).body)).toContain('공고 1건, 사례 0건');
    await decided(approver, await proposed(official), 'approve');
    await world.stages.drain();
    expect(await due()).toContain('2026년 11월 5일(목)까지');
    const [held] = (await world.stages.stores.desk.page({ kind: 'held' }, '2026-11-02', 1)).entries;
    expect(held?.externalId).toBe('P-1');
  });

  test('has no digests on its morning; they go on the next working day', async () => {
    const world = consoleWorld();
    const [official, approver] = [await world.signedIn('official'), await world.signedIn('approver')];
    await decided(approver, await proposed(official), 'approve');
    await world.stages.drain();
    await world.stages.receive(registered('masan-univ', seeker()), 'm-s');
    expect(await world.stages.morningAt('2026-11-03T23:30:00.000Z')).toBe('no-working-day');
    expect(await world.stages.morningAt('2026-11-04T23:30:00.000Z')).toBe('composed');
  });

  test('cannot be approved by whoever proposed it, on the page or past it', async () => {
    const world = consoleWorld();
    const approver = await world.signedIn('approver');
    const path = await proposed(approver);
    expect(await approver.formOn(path, `${path}/approve`)).toBeUndefined();
    const proposal = path.split('/').at(-1) ?? '';
    const message = { of: 'holidays', proposal, by: 'approver', at: '2026-11-02T04:00:00.000Z', reason: '' } as const;
    expect(await world.stages.run({ to: 'approve-figures', messageId: '1', message })).toBe('not-approved');
    expect(await inForce(world)).toEqual([]);
  });

  test('that has begun cannot be approved any more, on the page or past it', async () => {
    const world = consoleWorld();
    const path = await proposed(await world.signedIn('official'));
    const proposal = path.split('/').at(-1) ?? '';
    const approve = (at: string) =>
      world.stages.run({
        to: 'approve-figures',
        messageId: at,
        message: { of: 'holidays', proposal, by: 'approver', at, reason: '' },
      });
    expect(await approve('2026-11-03T15:00:00.000Z')).toBe('not-approved');
    const at: Moment = { now: '2026-11-03T15:00:00.000Z', today: '2026-11-04' };
    const approver = world.browser();
    await approver.signIn('approver', { at });
    expect(flat((await approver.send('GET', path, { at })).body)).toContain('이미 시작했거나 지난 날');
    expect(await approver.formOn(path, `${path}/approve`, at)).toBeUndefined();
    expect(await approve('2026-11-03T14:59:59.999Z')).toBe('approved');
  });

  test('is taken back by a later proposal, and counts as the last approval says, in whatever order messages come', async () => {
    const world = consoleWorld();
    const [official, approver] = [await world.signedIn('official'), await world.signedIn('approver')];
    await decided(approver, await proposed(official), 'approve');
    await world.stages.drain();
    await decided(approver, await proposed(official, { is: 'working-day', name: '취소' }), 'approve', LATER);
    await world.stages.drain();
    expect(await inForce(world)).toEqual([['2026-11-04', 'working-day']]);
  });

  test('waits once: a second proposal for the same day is told so', async () => {
    const world = consoleWorld();
    const official = await world.signedIn('official');
    await proposed(official);
    const { status, body } = await preview(official);
    expect([status, flat(body).includes('승인을 기다리고 있습니다')]).toEqual([422, true]);
  });

  test.each(['refuse', 'withdraw'] as const)('does not count once somebody does %s', async (decision) => {
    const world = consoleWorld();
    const official = await world.signedIn('official');
    const path = await proposed(official);
    await decided(decision === 'refuse' ? await world.signedIn('approver') : official, path, decision);
    await world.stages.drain();
    expect(flat((await official.send('GET', path)).body)).toContain(
      decision === 'refuse' ? '상태 받아들이지 않음' : '상태 거두어들임',
    );
    expect(await inForce(world)).toEqual([]);
  });

  test.each([
    ['of today', { date: '2026-11-02' }, '이미 시작했거나'],
    ['of a weekend', { date: '2026-11-07' }, '주말'],
    ['of the end of time', { date: '9999-12-31' }, '2년 안'],
    ['that is no day', { date: '2026-02-30' }, '날짜를'],
    ['that is a holiday already', { date: '2026-12-25' }, '이미 쉬는 날'],
    ['without a name', { name: ' ' }, '이름을'],
    ['without a source', { source: '' }, '출처를'],
    ['without a reason', { reason: '' }, '이유를'],
    ['without a choice', { is: '' }, '골라'],
  ])('is not taken if it is one %s', async (_, fields, said) => {
    const world = consoleWorld();
    const { status, body } = await preview(await world.signedIn('official'), fields);
    expect(status).toBe(422);
    expect(flat(body)).toContain(said);
  });
});
