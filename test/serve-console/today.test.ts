import { describe, expect, test } from 'vitest';
import { QUEUE_SENTENCES } from '../../functions/contracts/alarm-sentences.ts';
import { consoleWorld, type AccountId } from '../support/console-world.ts';
import { NOW } from '../support/world.ts';

const SINCE = '2026-11-01T22:15:00.000Z';
const AT = '2026-11-02T02:45:00.000Z';
const LATER = { now: '2026-11-02T03:45:00.000Z', today: '2026-11-02' };

const flat = (text: string): string => text.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
const pageOf = async (who: AccountId, counts: Readonly<Record<string, number>> | undefined, at = NOW) => {
  const world = consoleWorld();
  if (counts !== undefined) {
    const queues = Object.entries(counts).map(([queue, count]) => ({ queue, count, since: SINCE }));
    await world.journal.keepDeadLetters({ at: AT, queues });
  }
  const { body } = await (await world.signedIn(who, at)).send('GET', '/', { at });
  return flat(body.slice(body.indexOf('<main')));
};
const HEADING = '시스템이 처리하지 못한 일';
const UNKNOWN = '지금 있는지 알 수 없습니다';

describe('what the system gave up on is on the first page', () => {
  test('in a sentence each: how much, since when, what it means for a person, and who sees to it', async () => {
    const page = await pageOf('official', { 'send-notice': 1_200, 'masan-univ-people': 1 });
    expect(page).toContain(`1,200건, 2026년 11월 2일(월) 07:15부터: ${QUEUE_SENTENCES['send-notice'].ko}`);
    expect(page).toContain('1건, 2026년 11월 2일(월) 07:15부터: 보낸 기관: 마산대학교.');
    expect(page).toContain('2026년 11월 2일(월) 11:45에 센 것입니다. 시스템 운영 담당자가');
    expect(page).not.toContain(UNKNOWN);
  });

  test('nothing is said to be nothing, with the time of the count', async () => {
    const page = await pageOf('official', {});
    expect(page).toContain('2026년 11월 2일(월) 11:45에 세었습니다. 끝내 처리하지 못한 메시지가 없습니다.');
    expect(page).not.toContain(UNKNOWN);
  });

  test('what was never counted, or not for an hour, is not known', async () => {
    expect(await pageOf('official', undefined)).toContain('아직 한 번도 세지 않아 있는지 알 수 없습니다.');
    expect(await pageOf('official', {}, LATER)).toContain(`${UNKNOWN}. 시스템 운영 담당자에게`);
    expect(await pageOf('official', {}, { ...LATER, now: '2026-11-02T03:44:59.000Z' })).not.toContain(UNKNOWN);
  });

  test('a queue that no release knows any more is shown all the same', async () => {
    expect(await pageOf('official', { 'former-stage': 2 })).toContain('없어진 대기열');
  });

  test.each(['approver', 'auditor', 'ops'] as const)('%s sees it', async (who) => {
    expect(await pageOf(who, { 'send-notice': 1 })).toContain(HEADING);
  });

  test.each(['staff', 'neighbour'] as const)('%s, who works for a partner, does not', async (who) => {
    expect(await pageOf(who, { 'send-notice': 1 })).not.toContain(HEADING);
  });
});
