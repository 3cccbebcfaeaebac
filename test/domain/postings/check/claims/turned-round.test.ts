import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('What is named only to be denied asks for nothing', () => {
  test.each([
    '보지 않는 것: 학교, 종교, 외모, 나이',
    '묻지 않는 것 - 결혼 여부, 종교, 고향, 재산',
    '채용에 반영하지 않는 항목: 외모, 키, 체중, 종교, 출신지역',
    '제한 없는 것: 성별, 나이, 종교',
    "'남자만 뽑나요?' 라는 질문이 많은데요, 아니에요. 누구나 오세요",
    'Q. 남자만 가능한가요? A. 아닙니다. 성별은 보지 않습니다',
    'Q. 50세 이하만 되나요? A. 나이 제한 없습니다',
    '여자만 뽑느냐는 문의가 많습니다만 그렇지 않습니다',
    '외모는 심사 대상이 아닙니다',
    '외모 신경 안 씁니다',
    '여자라고 서류를 더 받지 않습니다',
    '출신 대학을 가린 지원서로 봅니다',
    '용모는 자유',
    '여자가 하기 힘들다는 말은 옛말, 전동 장비가 다 합니다',
    '남자 손이 필요하다는 말을 듣지만 지게차면 됩니다',
    "'남자만', '35세 이하' 같은 말을 표시하는 광고 심의",
    "'용모 단정' 공고 사례를 모읍니다",
    '"20대 여성 모델 구함" 같은 광고를 거르는 일',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('A question or a word in quotation marks that is meant asks for a sex', () => {
  test.each([
    '"여자도 되나요?" 안 됩니다. 남자만 봅니다',
    '"남자만 되나요?" 네, 남자만 됩니다',
    "'남직원' 모집합니다",
    '"여성"만 지원 가능',
    '30대 여성이신가요? 경력은 상관없습니다, 여성만 모십니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('What is asked for beside something that is denied is asked for', () => {
  test.each(['경력은 안 보지만 외모는 봅니다', '외모는 중요한 평가 항목입니다', "'용모단정' 필수"])('%s', (text) => {
    expect(found(text)).toContain('looks-requirement');
  });
});
