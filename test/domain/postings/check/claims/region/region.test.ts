import { describe, expect, test } from 'vitest';
import { check, codes, perfect } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));
const CODE = 'home-region-requirement';

describe('A home region that is asked for, preferred or shut out is refused', () => {
  test.each([
    '경남 출신자 우대',
    '남해나 통영 출신이면 우대',
    '고향이 부산이나 울산인 분 환영합니다',
    '전라도가 고향이신 분은 어렵습니다',
    '본적이 경상남도인 자',
    '출신지역\n경상남도',
    '본적 | 경북',
    '고향 = 충청도, 경력 = 3년',
    '■ 자격\n- 통영 출신\n- 운전 가능',
    '진해에서 나고 자란 분만 지원 바랍니다',
    '경상도 토박이라야 손님들 말을 알아듣지예',
    '토박이 우대',
    '사장님하고 같은 고향이면 우대',
    '전라도 분이면 먼저 씁니다',
    '아랫동네(전라도) 분은 안 씁니다',
    '충청도 분하고는 예전에 다툰 일이 있어서 안 뽑습니다',
    '전라도 쪽 분들은 사양합니다',
    '경상도분만 연락주세요',
    '충청도 분은 느긋해서 우리랑 안 맞더라고요, 죄송합니다',
    '마산 사람이면 좋겠습니다',
    '타지 사람은 받지 않아요',
    '외지인 사절',
    'TK 출신 선호',
    '누구나 환영, 단 호남 제외',
    '전라도 X',
    '경상도 사투리 쓰시는 분 우대',
    '같은 고향 사람이면 더 좋아요',
    '고향 사람 환영합니다',
    '경남 태생만 모십니다',
    '고향이 이쪽이신 분 우대',
    '고향이 경남인 분, 경력 무관',
    '사장이 함양 사람이라 함양 출신이면 무조건 우선입니다',
    'Hometown: Busan',
  ])('%s', (text) => expect(found(text)).toContain(CODE));
});

const WRITTEN = [
  '이력서에 본적 기재',
  '출신지(시·군)와 본적을 적어 메일 주십시오',
  '지원서 필수 항목: 이름, 연락처, 출신지(시·도), 가능 요일',
  '지원서 3번 항목(등록기준지 시·도)은 꼭 채워 주세요',
  '서류: 이력서(본적 포함)',
  '고향이 어딘지 면접에서 여쭙니다',
];

describe('The region of origin to be written or told is refused from thirty staff and held below', () => {
  const severity = (description: string, staff: number): string | undefined =>
    check({ description, company: { ...perfect.company, staff } }).find(({ code }) => code === CODE)?.severity;

  test.each(WRITTEN)('%s', (text) => {
    expect(severity(text, 30)).toBe('refuse');
    expect(severity(text, 29)).toBe('hold');
  });

  test.each([
    '출신 지역을 묻지 않습니다',
    '사진, 키, 출신 지역, 부모의 직업은 쓰지 마십시오',
    '응시원서에 사진·학교명·출신지를 쓰면 감점합니다',
    '이력서에 주소, 출신지 기재 생략',
    '지원서에 출신 지역 기재란 없음',
    '등록기준지는 합격 뒤에도 여쭙지 않습니다',
    '등록기준지 변경 신고 접수 업무',
    '주민등록등본(등록기준지 제외) 제출',
  ])('nothing: %s', (text) => expect(found(text)).not.toContain(CODE));
});

describe('A region that is not where the applicant comes from is nothing', () => {
  test.each([
    '전라도 김치는 제외하고 포장합니다',
    '남쪽 지방(호남) 분들이 많이 드시는 젓갈을 포장합니다',
    '사장님과 같은 고향인 직원들이 있습니다',
    '근무지: 경남 창원',
    '제주 제외 무료배송 상품 포장',
    '배송 지역: 전라도 제외 전국',
    '호남권 담당 매니저 채용',
    '전라도 김치 공장',
    '조선소 출신, 자동차 부품사 출신 모두 환영',
    '창원대 출신 우대합니다',
    '비수도권 대학 출신 우대',
    '경남 지역인재 가점',
    '대표 고향은 거제입니다',
    '대표님이 통영 출신이라 회가 싱싱합니다',
    '서울 출신 셰프가 가르쳐 드려요',
    '직원 구성: 부산 출신 3명, 창원 출신 5명',
    '부산 사람들이 좋아하는 밀면집',
    '경상도 사투리를 쓰는 어르신 고객의 전화를 받습니다',
    '부산 사투리 콘텐츠 편집자 모집',
    '강원향우회 회원이 운영',
    '고향사랑기부제 담당',
    '고향만두 시식',
    '고향에 내려와 일하고 싶은 분 환영',
    '마산 출신 독립운동가 기념사업회 사무원',
    '김해시 청년 서포터즈 모집',
    '경상남도 청년 인턴을 모집합니다',
    '서울 출신 말고도 다양한 직원이 있습니다',
  ])('%s', (text) => expect(found(text)).not.toContain(CODE));
});

describe('Where somebody comes from, said to play no part, is nothing', () => {
  test.each([
    '출신 지역을 보지 않습니다',
    '출신지역: 무관',
    '고향이나 출신지는 상관없습니다',
    '전라도든 경상도든 다 환영합니다',
    '경상도 출신이 아니어도 됩니다',
    '타지 출신도 환영합니다',
    '타지 분 환영(기숙사 제공)',
    '어느 지역 출신이든 환영합니다',
  ])('%s', (text) => expect(found(text)).not.toContain(CODE));
});
