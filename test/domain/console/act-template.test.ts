import { expect, test } from 'vitest';
import type { Finding } from '../../../functions/contracts/finding.ts';
import { actTemplate } from '../../../functions/domain/console/act-template.ts';

/** What a form about a posting holds before an official changes it. */

const finding = (change: Partial<Finding>): Finding => ({
  code: 'sex-hint',
  severity: 'hold',
  path: 'description',
  message: '한쪽 성별만 찾는 것으로 읽힙니다.',
  ...change,
});

test('a request to mend quotes the words in question, each once, and days in words', () => {
  const found = [
    finding({ actual: '주부님을 우대' }),
    finding({ actual: '주부님을 우대' }),
    finding({ code: 'already-expired', severity: 'refuse', path: 'closesOn', actual: '2026-11-05' }),
    finding({ severity: 'warn', actual: '표시하지 않을 말' }),
  ];
  expect(actTemplate('mend', found)).toBe('다음 표현을 고쳐 주시기 바랍니다.\n‘주부님을 우대’, ‘2026년 11월 5일(목)’');
  expect(actTemplate('mend', [finding({ actual: 9_000 })])).toBe('아래에 적은 내용을 고쳐 주시기 바랍니다.');
});

test('a refusal says what the check found, and a release that nothing stands against it', () => {
  expect(actTemplate('refuse', [finding({})])).toBe('한쪽 성별만 찾는 것으로 읽힙니다.');
  expect(actTemplate('release', [finding({})])).toContain('거부 사유가 없습니다');
});
