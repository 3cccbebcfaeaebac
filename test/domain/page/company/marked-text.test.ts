import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../functions/contracts/finding.ts';
import { markedParts } from '../../../../functions/domain/page/company/marked-text.ts';
import {
  correctedIn,
  correctedWords,
  withoutCorrected,
} from '../../../../functions/domain/postings/check/corrected.ts';

const found = (actual: string | number, change: Partial<Finding> = {}): Finding => ({
  code: 'sex-requirement',
  severity: 'refuse',
  path: 'description',
  message: '',
  actual,
  ...change,
});
const marked = (text: string, ...findings: readonly Finding[]): string[] =>
  markedParts(text, 'description', findings).flatMap((part) => (part.isMarked ? [part.text] : []));

describe('the words in question', () => {
  test('are marked where they stand, each time, and the text stays whole', () => {
    const text = '여직원 2명 모집. 여직원 우대';
    expect(marked(text, found('여직원 2명'))).toEqual(['여직원 2명']);
    expect(marked(text, found('여직원'))).toEqual(['여직원', '여직원']);
    expect(
      markedParts(text, 'description', [found('여직원')])
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  test('several of one finding, and one that holds a comma', () => {
    expect(marked('용모 단정, 45세 이하', found('용모 단정, 45세 이하'))).toEqual(['용모 단정, 45세 이하']);
    expect(marked('용모 단정하고 45세 이하', found('용모 단정, 45세 이하'))).toEqual(['용모 단정', '45세 이하']);
  });

  test('across lines, and of a long one its beginning', () => {
    expect(marked('45세\n이하', found('45세 이하'))).toEqual(['45세\n이하']);
    expect(marked('미혼 여성만 뽑습니다', found('미혼 여성…'))).toEqual(['미혼 여성']);
  });

  test('not those of another field, of a hint, of a number or of nothing', () => {
    const text = '여직원 모집 10320 ';
    for (const finding of [
      found('여직원', { path: 'title' }),
      found('여직원', { severity: 'warn' }),
      found(10_320),
      found(' '),
    ])
      expect(marked(text, finding)).toEqual([]);
  });

  test('are text and no expression', () => expect(marked('a.c (모집) abc', found('(모집)'))).toEqual(['(모집)']));
});

test('the corrected sentence is read from the fix that gives it, whatever stands in it', () => {
  for (const sentence of ['지게차 면허', "'주 5일', 지게차", '면허. 자격']) {
    const fix = `지우고 다시 보내 주십시오. ${correctedWords(sentence)} 아직 게재하지 않았습니다.`;
    expect(correctedIn(fix)).toBe(sentence);
    expect(withoutCorrected(fix)).toBe('지우고 다시 보내 주십시오. 아직 게재하지 않았습니다.');
  }
  expect(correctedIn('지우고 다시 보내 주십시오.')).toBeUndefined();
});
