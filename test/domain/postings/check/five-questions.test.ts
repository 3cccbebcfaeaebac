import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../support/check-support.ts';
import type { Posting } from '../../../../functions/contracts/posting.ts';

/** The guide by which an ad is judged asks five questions, and its table answers what they leave open. */

const answers = (text: string, change: Partial<Posting> = {}): string[] =>
  codes(check({ description: text, ...change }).filter(({ severity }) => severity !== 'warn'));

type Row = readonly [text: string, ...codes: string[]];
/** The rows of each question, by its name. */
const QUESTIONS: (readonly [name: string, of: readonly Row[]])[] = [];
const rows = (name: string, of: readonly Row[]): void => void QUESTIONS.push([name, of]);

rows('1. Is it said of the person who is sought?', [
  ['어르신 성별: 여'],
  ['이용자는 80대 남성입니다'],
  ['현 직원 남 5명 여 3명'],
  ['평균 연령 35세의 팀입니다'],
  ['55세 이상 근로자는 단축 근무'],
  ['65세 이상 신규 입사자는 실업급여 제외'],
  ['여성복 매장 관리'],
  ['남자 화장실 청소'],
  ['여성회관 3층'],
  ['강남자동차 정비'],
  ['여성 고객이 많은 매장의 남직원 모집', 'sex-requirement'],
]);

rows('2. Is it a demand, a preference, or only mentioned?', [
  ['여성에 한함', 'sex-requirement'],
  ['가급적 남성', 'sex-requirement'],
  ['여성 선호', 'sex-requirement'],
  ['경상도 출신 환영', 'home-region-requirement'],
  ['성별 무관'],
  ['성별 구분 없이 모십니다'],
  ['여성도 남성도 누구나 지원하세요'],
  ['성별로 차별하지 않습니다'],
  ['남 2명, 여 1명 모집', 'sex-requirement'],
]);

rows('3. How far does an excuse reach?', [
  ['용모 단정하신 분, 학력 무관', 'looks-requirement'],
  ['여직원 모집 (고용장려금 지원 대상)', 'sex-requirement'],
  ['근로기준법 준수 사업장, 45세 이하', 'age-limit-without-ground'],
  ['만 18세 이상(근로기준법 제65조)'],
  ['식품위생법 제40조에 따라 전염성 질환이 없는 분'],
  ['성별·연령 무관'],
  ['나이, 성별, 학력 무관'],
  ['나이 무관, 여직원 우대', 'sex-requirement'],
]);

describe('4. Where does a ground stand?', () => {
  test('in the fields', () => {
    const age = { max: 34, ground: { statute: '청년고용촉진 특별법', article: '제5조' } };
    expect(answers('만 34세 이하', { age })).toEqual([]);
    expect(answers('만 34세 이하')).toEqual(['age-limit-without-ground']);
  });

  test('in the same statement, in the heading, in the title that names the programme of the whole ad', () => {
    expect(answers('여객자동차 운수사업법 시행규칙 제49조에 따라 만 20세 이상')).toEqual([]);
    expect(answers('신청자격: 만 65세 이상', { title: '노인일자리 참여자 모집' })).toEqual([]);
  });

  test('a programme named in passing is the company’s subsidy, and no ground', () => {
    expect(answers('청년일자리도약장려금 참여기업\n35세 이하')).toEqual(['age-limit-without-ground']);
    expect(answers('노인일자리 협력기관인 저희 세탁소는 58세 이하 직원을 찾습니다')).toEqual([
      'age-limit-without-ground',
    ]);
  });
});

rows('5. What belongs together?', [
  ['성별: 여', 'sex-requirement'],
  ['성별 | 여자', 'sex-requirement'],
  ['성별\n여자', 'sex-requirement'],
  ['<table><tr><td>성별</td><td>여자</td></tr></table>', 'sex-requirement'],
  ['자격요건\n- 고졸 이상\n- 여성', 'sex-requirement'],
  ['■ 모집대상 ■ 여성', 'sex-requirement'],
  ['고졸 이상, 남성, 운전면허', 'sex-requirement'],
  ['여 직 원 구함', 'sex-requirement'],
  ['여.직.원 구함', 'sex-requirement'],
  ['女직원 구함', 'sex-requirement'],
  ['녀직원 구함', 'sex-requirement'],
]);

rows('rows that the table leaves open: sex', [
  ['홀 여사님 구합니다', 'sex-hint'],
  ['찬모 구함', 'sex-hint'],
  ['대졸 남자 신입사원', 'sex-requirement'],
  ['남성 근로자 5명', 'sex-requirement'],
  ['여 사무직 모집', 'sex-requirement'],
  ['남직원이 필요합니다', 'sex-requirement'],
  ['부부팀 환영', 'sex-hint'],
  ['남자는 병역필 또는 면제'],
  ['군필자만 지원', 'sex-hint'],
  ['피팅모델 여성 1명 모집', 'sex-hint'],
  ['힘쓰는 일이라 남자만 받습니다', 'sex-requirement'],
]);

rows('rows that the table leaves open: looks', [
  ['키 170 이상 건강한 분', 'looks-requirement'],
  ['인상 좋은 분 우대', 'looks-requirement'],
  ['근무 시 단정한 복장을 합니다'],
  ['172㎝ 이상', 'looks-requirement'],
]);

rows('rows that the table leaves open: age', [
  ['최고 45세', 'age-limit-without-ground'],
  ['최대 40세까지', 'age-limit-without-ground'],
  ['1981년생까지', 'age-limit-without-ground'],
  ['이삼십대 모집', 'age-limit-without-ground'],
  ['3040대 구함', 'age-limit-without-ground'],
  ['20대부터 70대까지 누구나'],
  ['60대도 환영'],
  ['만 19세 이상'],
  ['만 20세 이상', 'age-limit-without-ground'],
  ['젊은 감각을 가진 분 우대', 'age-hint'],
  ['청년 우대', 'age-hint'],
  ['시니어 우대', 'age-hint'],
  ['2026년 졸업자', 'age-hint'],
  ['45세 이하 우대', 'age-limit-without-ground'],
  ['자동차보험 때문에 만 21세 이상', 'age-hint'],
  ['고령자 불가', 'age-limit-without-ground'],
  ['졸업예정자도 가능'],
  ['고졸 또는 졸업예정자'],
  ['정년 60세'],
  ['만 60세 미만(정년)'],
  ['만 50세 미만(정년)', 'age-limit-without-ground'],
]);

rows('rows that the table leaves open: region, school, faith, health', [
  ['전라도 제외', 'home-region-requirement'],
  ['창원 거주자 우대'],
  ['기독교인 우대', 'school-faith-health'],
  ['장애인 제외', 'school-faith-health'],
  ['질병 없는 분', 'school-faith-health'],
  ['흡연자 제외'],
  ['지역인재 우대'],
  ['지방대 졸업자 우대'],
  ['장애인 우대'],
  ['명문대 졸업자 우대', 'school-faith-health'],
  ['지방대 제외', 'school-faith-health'],
  ['학력 무관'],
  ['내국인만 지원 가능'],
]);

rows('rows that the table leaves open: money', [
  ['채용검진비는 본인 부담입니다', 'fake-ad-suspected'],
  ['유니폼은 무료지만 교육비 30만원을 먼저 입금하셔야 합니다', 'fake-ad-suspected'],
  ['기숙사 보증금 10만원(퇴사 때 반환)'],
  ['수습 3개월 무급', 'unpaid-work'],
  ['토요일은 무급휴무일'],
]);

describe('rows that depend on the posting', () => {
  test('what 채용절차법 4조의3 bars is refused from 30 staff and held below, or where the staff is not told', () => {
    const company = { name: '가상정밀(지어낸 회사)', registrationNumber: '609-81-00000' };
    const severityOf = (staff: number | undefined): string[] =>
      check({ description: '이력서에 키와 몸무게를 적어 주세요', company: { ...company, staff } }).map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    expect(severityOf(30)).toEqual(['refuse looks-requirement']);
    expect(severityOf(29)).toEqual(['hold looks-requirement']);
    expect(severityOf(undefined)).toEqual(['hold looks-requirement']);
  });

  test('papers that are never returned are warned of from 30 staff', () => {
    const company = { name: '가상정밀(지어낸 회사)', registrationNumber: '609-81-00000' };
    const found = (staff: number) =>
      codes(check({ description: '제출 서류는 일절 반환하지 않습니다', company: { ...company, staff } }));
    expect(found(30)).toEqual(['papers-not-returned']);
    expect(found(29)).toEqual([]);
  });

  test('pay in the text alone is held where it is plainly too low, and left to the field where there is one', () => {
    expect(answers('시급 8,000원', { wage: undefined })).toEqual(['wage-text-below-minimum']);
    expect(answers('시급 8,000원')).toEqual([]);
    expect(answers('시급 12,000원', { wage: undefined })).toEqual([]);
  });
});

describe.each(QUESTIONS)('%s', (_, of) => {
  test.each(of.map(([text, ...expected]) => [text, expected] as const))('%j: %j', (text, expected) => {
    expect(answers(text)).toEqual(expected);
  });
});
