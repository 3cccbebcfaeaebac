import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string, title = '가공기 운전원 모집'): string[] => codes(check({ title, description }));
const CODE = 'age-hint';

describe('Words that prefer an age are held for a person', () => {
  test.each([
    '젊은 분 구합니다',
    '젊은 분이 어울릴 자리입니다',
    '팀원이 다 젊어서 젊은 분이 잘 맞으실 거예요',
    '젊은 분들께 잘 맞는 자리입니다',
    '나이대 비슷한 분이면 좋겠어요',
    '이제 막 대학을 졸업한 분 환영',
    '저희와 또래인 분 환영',
    '중장년 우대합니다, 청년은 금방 그만두더라고요',
    '시니어 우대합니다',
    '젊고 싹싹한 알바생 구해요',
    '젊은 피를 기다립니다',
    '젊은 감각을 갖춘 디자이너를 찾습니다',
    '우대사항\n- 젊은 감각\n- 포토샵',
    '한 살이라도 어린 분이 좋아요',
    '젊으면 젊을수록 좋습니다',
    '20대 같은 열정을 가진 분 환영',
    '팀 막내로 함께할 분',
    '주방 막내(설거지) 급구',
    '젊은 분이 오셔서 오래 계셨으면 합니다',
    '손주 보실 연세인 분 환영합니다',
    '또래 알바 구해요',
    '청년 우선 채용합니다',
    '자격 | 청년',
    '청년(우대)',
    '[청년 우대] 물류 사원',
    '청년이면 누구나 환영',
    'MZ면 더 좋아요',
    '사회초년생 대환영!!',
    '디지털 네이티브를 찾습니다',
    '시니어 사원을 모십니다',
    '우대: 중장년층',
    '신중년 환영',
    '정년퇴직하신 분 환영',
    '어르신 우대',
    '나이가 좀 있으신 분이 좋아요',
    '연륜 있는 분 우대',
    'Looking for a young, energetic assistant',
    'Fresh graduates only',
  ])('%s', (text) => expect(found(text)).toContain(CODE));
});

describe('A year or a time of leaving school stands for an age', () => {
  test.each([
    '2026년 2월 졸업자',
    '2026년 2월 졸업(예정)자에 한함',
    '2025년 8월 졸업자 및 2026년 2월 졸업자만 응시',
    '26년 2월 졸업자만',
    '졸업 후 2년 이내',
    '졸업한 지 2년을 넘기지 않은 분',
    '대학을 나온 지 1년이 안 된 분께 먼저 기회를 드립니다',
    '최근 3년 안에 졸업한 분 우대',
    '갓 졸업한 신입 구합니다',
    '올해 졸업예정자만',
    '졸업예정자에 한합니다',
    '24학번 이후',
    '학번: 21학번~24학번',
  ])('%s', (text) => expect(found(text)).toContain(CODE));
});

describe('A word of age that keeps nobody out is nothing', () => {
  test.each([
    '졸업예정자도 가능',
    '고졸 또는 졸업예정자',
    '2026년 2월 졸업예정자 포함',
    '갓 졸업한 분도 지원 가능합니다',
    '대학교 졸업 후 경력 2년 이상',
    '2026년 졸업작품전 부스 운영',
    '졸업생 진로 상담',
    '졸업 시기 무관',
    '시니어도 환영',
    '청년·중장년 누구나 환영',
    '청년부터 시니어까지 환영',
    '시니어 우대 (나이 무관)',
    '마음만은 젊은 분 환영',
    '젊은 사람도 나이 든 사람도 다 됩니다',
  ])('%s', (text) => expect(found(text)).not.toContain(CODE));
});

describe('An age that is not the applicant’s is nothing: ranks, names, those served, staff, the house', () => {
  test.each([
    '시니어급 6,000만원, 주니어급 3,500만원',
    '모집: 주니어 1명, 시니어 2명',
    '젊은 손님이 많이 오셨으면 합니다',
    '팀원이 다 젊어서 분위기가 좋아요',
    '2026년 졸업자 진로 상담',
    '2020년 이후 졸업생 동문회 행사 진행',
    '청년에게 맞는 일자리를 찾아 주는 상담사',
    '어르신께 좋은 일 하실 분',
    '청소년 또래 상담사 지도',
    '시니어 개발자 우대',
    '주니어 퍼블리셔 채용',
    'Senior engineer wanted',
    '청년센터 매니저 모집',
    '청년다방 직원 모집',
    '시니어클럽 직원 모집',
    '시니어 요가 강사',
    '중장년 취업 상담사 모집',
    '청년 채용 우수기업 인증',
    '청년일자리도약장려금 참여기업',
    '청년내일채움공제 가입 가능',
    '청년이 많이 찾는 가게',
    '젊은 고객이 많은 매장',
    '젊은 감각의 인테리어',
    '젊고 유쾌한 팀원들이 기다립니다',
    '젊은 직원들과 소통이 잘 되는 분위기',
    '우리 막내 사원이 찍은 브이로그',
    '막내로 들어온 직원이 이제 팀장이 되었습니다',
    '또래 상담 프로그램 운영',
    '어린 자녀를 둔 분도 환영',
    '연륜 있는 원장님이 직접 교육',
    '나이 드신 부모님을 모시는 직원 배려',
    '졸업앨범 편집 (2026년 2월 졸업자 3천 명분)',
    '[대상] 은퇴하신 분, 주부, 아무나',
    '퇴직하신 5060 분들만 모십니다',
    'We teach young children',
  ])('%s', (text) => expect(found(text)).not.toContain(CODE));
});

describe('The law that prefers older people excuses a preference, and a programme excuses those it is for', () => {
  test.each([
    ['고령자 우대(고령자고용법 제16조)', '주차 관리원'],
    ['우선고용직종인 주차관리원으로 고령자를 우대합니다', '주차 관리원'],
    ['신청자격: 시니어', '노인일자리 참여자 모집'],
  ])('%s', (text, title) => expect(found(text, title)).not.toContain(CODE));

  test('The company’s subsidy excuses nothing', () =>
    expect(found('청년일자리도약장려금을 쓰는 회사라 청년이면 좋겠어요')).toContain(CODE));
});

describe('나이 무관 excuses its own statement only', () => {
  test('in the same statement it does', () => expect(found('나이 무관, 젊은 감각 환영')).not.toContain(CODE));
  test('in another line it does not', () => expect(found('젊은 분 우대\n나이 무관')).toContain(CODE));
  test('경력 무관 never does', () => expect(found('시니어 우대, 경력 무관')).toContain(CODE));
});
