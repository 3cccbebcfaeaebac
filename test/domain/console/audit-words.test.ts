import { describe, expect, test } from 'vitest';
import type { ActKind, AuditEntry } from '../../../functions/domain/console/act.ts';
import { ACT_NAMES, objectWords, stateWords } from '../../../functions/domain/console/audit-words.ts';

/** What the auditor reads of the codes that the audit keeps. */

describe('what an act was done to', () => {
  test.each([
    ['posting masan-univ P-1 revision 3', '마산대학교 공고 P-1(개정 번호 3)'],
    ['posting masan-univ P 1 revision 2 revision 3', '마산대학교 공고 P 1 revision 2(개정 번호 3)'],
    ['review-request R-20261102-ABCDEF', '요청 R-20261102-ABCDEF'],
    ['list masan-univ people 0123abcd', '마산대학교 구직자 명단'],
    ['something of another release', 'something of another release'],
  ])('%s is said as %s', (on, words) => {
    expect(objectWords(on, '2026-11-02')).toBe(words);
  });
});

describe('a state', () => {
  test.each<[ActKind, AuditEntry['before'], string]>([
    ['release-posting', { state: 'held' }, '담당자의 결정을 기다립니다'],
    [
      'refuse-posting',
      { decision: 'refuse', grounds: ['직업안정법 제8조제1호'] },
      '반려 · 근거: 직업안정법 제8조제1호',
    ],
    ['answer-review-request', { state: 'open', extensions: 0 }, '답하기 전 · 기한을 늘린 횟수 0번'],
    ['answer-review-request', { state: 'answered', result: 'kept' }, '답함 · 결과 그대로'],
    [
      'extend-review-request',
      { state: 'extended', extensions: 1, due: '2027-01-01' },
      '기한을 늘림 · 기한을 늘린 횟수 1번 · 기한 2027년 1월 1일(금)',
    ],
    ['send-list', { sent: 8, left: 2 }, '보낸 것 8줄 · 남긴 것 2줄'],
    ['send-list', { other: 'x' }, 'other x'],
  ])('of %s, %j, is said in words: %s', (what, state, words) => {
    expect(stateWords(state, what)).toBe(words);
  });
});

test('every kind of act has a Korean name', () => {
  for (const name of Object.values(ACT_NAMES)) expect(name).toMatch(/[가-힣]/u);
});
