import { describe, expect, test } from 'vitest';
import { check } from '../../../support/check-support.ts';

const fixOf = (description: string): string => check({ description })[0]?.fix ?? '';
const correctionIn = (description: string): string | undefined => /고친 예: '(.*?)'\./.exec(fixOf(description))?.[1];

describe('a sentence to paste', () => {
  test.each([
    ['용모 단정하신 분, 운전면허 소지자', '운전면허 소지자'],
    ['여직원 2명 모집', '직원 2명 모집'],
    ['주방 여직원 1명 모집 (고용장려금 지원 대상)', '주방 직원 1명 모집 (고용장려금 지원 대상)'],
    ['고졸 이상, 45세 이하, 지게차 면허', '고졸 이상, 지게차 면허'],
    ['경상도 출신 우대, 지게차 면허 필수', '지게차 면허 필수'],
    ['용모 단정한 여직원 1명, 운전면허 소지자', '직원 1명, 운전면허 소지자'],
    ['자격: 45세 이하, 지게차 면허', '자격: 지게차 면허'],
    ['자격\n45세 이하, 지게차 면허', '지게차 면허'],
  ])('%s becomes %s', (text, corrected) => {
    expect(correctionIn(text)).toBe(corrected);
  });

  test('a correction asks for nothing that the check would answer to again', () => {
    for (const text of ['여직원 2명 모집', '45세 이하 우대, 경상도 출신 환영, 운전면허', '미혼 여성 우대, 문서 작성'])
      expect(
        check({ description: correctionIn(text) ?? '' }).filter(({ severity }) => severity !== 'warn'),
        text,
      ).toEqual([]);
  });

  test.each([
    '다만 시작할 때 투자금 500 넣으셔야 합니다',
    '본사 교육비 4만원은 지원자가 냅니다, 주 5일',
    '우리 라인에는 20대나 30대 초반이면 딱 좋겠고, 초보도 됩니다',
    '최종학교 졸업한 지 2년을 넘기지 않은 분',
    '서른다섯 안쪽이면 환영, 그 위로는 어렵습니다',
    '애기 엄마도 좋아요, 아주머니 대환영',
    '잘생기고 키 큰 남자',
    'male only',
  ])('where the rest is no sentence, or still asks, none is offered: %s', (text) => {
    expect(check({ description: text })).not.toEqual([]);
    expect(fixOf(text)).not.toContain('고친 예');
  });

  test('a field goes with its label', () => {
    expect(correctionIn('학력: 고졸 / 성별: 남 / 운전: 2종')).toBe('학력: 고졸 / 운전: 2종');
  });

  test('where nothing worth keeping stays, none is offered', () => {
    for (const text of ['성별: 여', '45세 이하', '여성만']) expect(correctionIn(text), text).toBeUndefined();
  });

  test('the original is pasted, with its spaces, digits and letters', () => {
    expect(correctionIn('２교대, 여 직 원 우대, ㈜가상 근무')).toBe('２교대, ㈜가상 근무');
  });
});

test('a finding names the words, the sentence that they stand in, and what it was taken to say', () => {
  const [finding] = check({ description: '고졸 이상, 45세 이하 우대' });
  expect(finding?.message).toContain("'45세 이하 우대'. 문장 '고졸 이상, 45세 이하 우대'에서 지원자에게");
  expect(check({ description: '45세 이하 우대' })[0]?.message).not.toContain('문장');
});

test('a sentence that goes on for ever is cut, and no quotation holds a resident number', () => {
  const [finding] = check({ description: `여직원 우대 ${'그리고 문서를 정리하며 '.repeat(30)}` });
  expect([...(finding?.message ?? '')].length).toBeLessThan(260);
  const findings = check({ description: '여직원 우대, 접수번호 920417-2183065' });
  expect(JSON.stringify(findings)).not.toContain('2183065');
});

test('of an expression sixty characters are quoted, of its sentence eighty, and a longer correction than 160 is none', () => {
  const long = '서류를 정리하고 전화를 받으며 ';
  const [finding] = check({ description: `${long.repeat(3)}여직원 우대, ${long.repeat(3)}` });
  const sentence = /문장 '(.*?)'에서/.exec(finding?.message ?? '')?.[1] ?? '';
  expect([...sentence]).toHaveLength(81);
  expect(sentence.endsWith('…')).toBe(true);
  const fixOfLength = (length: number): string => {
    const rest = '가나다라 '.repeat(40).slice(0, length);
    return fixOf(`여직원 우대, ${rest}`);
  };
  expect(fixOfLength(160)).toContain('고친 예');
  expect(fixOfLength(170)).not.toContain('고친 예');
});
