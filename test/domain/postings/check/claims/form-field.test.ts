import { expect, test } from 'vitest';
import { check } from '../../../../support/check-support.ts';

const CODES = new Set(['looks-requirement', 'sex-requirement', 'home-region-requirement', 'school-faith-health']);
const found = (description: string): string[] =>
  check({ description })
    .map(({ code }) => code)
    .filter((code) => CODES.has(code));

test.each([
  '키와 체중은 원서에 적는 칸이 없습니다',
  '우리 지원서에는 신장과 몸무게를 적는 곳이 없어요',
  '제출: 지원서(가족·재산·출신지역 칸 없는 서식)',
  '제출: 이력서, 자격증 사본 (키·몸무게·가족사항 칸은 비워 두십시오)',
  '가족사항과 재산은 적는 난이 없습니다',
  '본적·종교 칸은 지우고 내 주세요',
  '지원서의 결혼 여부 칸은 비워 두셔도 됩니다',
  '이력서 양식에서 출신지, 종교, 재산 항목을 삭제하고 제출',
  '이력서에 키와 몸무게는 빼고 보내 주세요',
  '부모님 직업 란은 아예 없습니다. 이력서만 보내 주세요',
  '원서에서 가족관계 칸은 생략하세요',
  '■ 제출서류\n - 이력서(키, 몸무게, 출신지역 기재란 없음)\n - 자기소개서',
  '이력서에 키·몸무게·혼인 여부를 적는 난을 두지 않았습니다',
])('a field that stays empty or is not there asks for nothing: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['looks-requirement', '지원서의 결혼 여부 칸을 비우지 마십시오'],
  ['looks-requirement', '지원서를 빠짐없이 적어 주세요\n1쪽: 성명, 학력\n2쪽: 신장(cm), 체중(kg)'],
  ['looks-requirement', '키·체중 칸을 빠짐없이 채워 주세요'],
  ['looks-requirement', '이력서에 키, 몸무게 누락 없이 기재'],
  ['looks-requirement', '키 적는 칸이 있으니 꼭 적어 주세요'],
  ['looks-requirement', '이력서 아래에 키 몸무게 한 줄씩'],
  ['home-region-requirement', '지원서의 출신지 칸을 비우지 마세요'],
  ['home-region-requirement', '이력서 본적 란도 빠뜨리지 말고 적어 주세요'],
  ['school-faith-health', '지원서에 종교 적는 칸 비우지 마십시오'],
  ['school-faith-health', '가족사항 칸에 부모님 직업까지 적어 주세요'],
  ['school-faith-health', '지원서 뒷장에 형제분들 무슨 일 하시는지 두 줄씩'],
])('a field that is to be filled in is asked for (%s): %s', (code, text) => {
  expect(found(text)).toContain(code);
});
