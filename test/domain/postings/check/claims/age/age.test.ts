import { describe, expect, it, test } from 'vitest';
import type { Posting } from '../../../../../../functions/contracts/posting.ts';
import { check, codes } from '../../../../../support/check-support.ts';

const REFUSED = 'age-limit-without-ground';
const HELD = 'age-hint';

/** The codes about age that a description yields, on its own or under a title. */
const of = (description: string, change: Partial<Posting> = {}): string[] =>
  codes(check({ description, ...change })).filter((code) => code === REFUSED || code === HELD);

describe('An age named as a limit or a preference, with no ground, is refused (고령자고용법 4조의4).', () => {
  test.each([
    '만 47세 이하인 분',
    '52세 미만 남녀',
    '자격요건\n- 초대졸\n- 38세 이하\n- 운전 가능',
    '연령\n22세에서 41세',
    '나이 : 27~44',
    '모집 | 나이\n2명 | 33세까지',
    '우대 : 36세 이하',
    '최대 48세',
    '48세 컷입니다',
    '나이 제한은 만 43세입니다',
    '서른여섯 안쪽으로 부탁드려요',
    '예순 넘으신 분은 어렵습니다',
    '환갑 전이신 분만 연락 주세요',
    '30대 후반~40대 초반',
    '40대만 뽑습니다',
    '카페 홀 20대 남성 구합니다',
    '4050 남녀 모집',
    '사오십대 구해요',
    '1979년생까지 지원 가능',
    '83년생부터 지원 가능',
    '1986. 1. 1. 이후 출생자',
    '70년대생은 받지 않습니다',
    'Age: 24 to 38',
    'under 42 years old',
    '２９세～４３세',
    '만 5 2 세 이 하',
    '57세 초과자는 제외합니다',
    '5학년(오십대)은 안 받습니다',
    '스물다섯은 넘기고 마흔다섯은 안 넘긴 분이 맞아요',
    '손님들이 편하게 느끼도록 서른다섯 전이면 좋겠습니다',
    '연령제한 有(45세)',
    '나이는 육십 밑으로 봅니다',
    '사십 중반까지 봅니다',
    '응시자격: 공고일 현재 만 40세 미만인 자',
    '선생님들은 45세 이하로 모집합니다',
    '나이 드신 분은 힘드실 거예요',
    '이용자는 65세 이상이고 요양보호사는 60세 이하로 모십니다',
    '26세부터 지원하실 수 있어요',
    '고령이신 분은 사양합니다',
    '나이가 좀 있으신 분은 힘듭니다',
    '46세 이하 경력 무관',
    '46세 이하, 근로기준법 준수 사업장',
    '46세 이하 누구나',
    '손님이 다 20대라 직원도 30세 이하로 구해요',
    '정년이 60세라 53세까지만 받습니다',
    '여자분 45 이하요',
    '서빙 구해요 55 밑으로',
    '남 / 42세 / 이하 / 지게차',
    '5060 은퇴자만 모집',
    '60대까지 받는 자리예요',
    '실장(38세)보다 연하만 지원 가능',
    '반장보다 나이가 적은 분을 모십니다',
    '78년 말띠 밑으로 구해요',
    '70년 개띠부터 90년 말띠까지 모십니다',
    '쉰 안짝이면 됩니다',
    '만 30세에 이르지 아니한 자는 응시할 수 없음',
    '나이 앞자리가 5인 분은 사양합니다',
    '나이: 앞자리 3까지',
    '손자 볼 나이이신 분은 사양합니다',
    '어머니뻘은 사양합니다',
    '환갑 잔치 치르신 분은 사양합니다',
    '고령자고용법을 지킵니다. 만 40세 이하만 모집합니다',
    '45세 이하로 모셨으면 합니다',
  ])('refused: %s', (text) => {
    expect(of(text)).toContain(REFUSED);
  });
});

describe('An age that is not the sought person’s, or shuts nobody out, is nothing.', () => {
  test.each([
    '선생님 세 분이 계시고 모두 50대입니다',
    '반장님들은 50~60대, 텃세 없습니다',
    '팀원 연령대: 20대 후반~40대',
    '여성컷 전문 미용실 서른셋 중앙점',
    '65세 이후 입사하시면 실업급여 대상이 아닙니다',
    '60세 이상 신규 채용 시 국민연금은 가입하지 않습니다',
    '예순 넘은 사장님 옆에서 배우실 분',
    '50대 주방장과 함께 일하실 분',
    '컴퓨터 교실(60세 이상 주민) 보조 강사 구함',
    '이용 어르신 하루 80명(65세 이상), 조리원 구합니다',
    '무료 급식 대상(65세 이상) 하루 120명, 조리원 모집',
    '연수생: 고졸 신입사원 19~24세',
    '매장 음악은 7080, 손님은 3040',
    '자녀 학자금 24세까지 지원',
    '만 65세 이상은 지하철 무료',
    '합격자 연령 분포: 20대 40%, 30대 35%',
    '20대부터 70대까지 누구나',
    '60대도 환영합니다',
    '환갑 넘으신 분도 일하고 계십니다',
    '정년 60세, 이후 65세까지 촉탁',
    '만 60세 미만 (당사 정년 만 60세)',
    '70세까지 일하실 수 있습니다',
    '55세 이상 직원은 단축 근무를 신청할 수 있습니다',
    '65세 이상 신규 입사자는 실업급여 제외',
    '평균 연령 34세',
    '팀원: 20대 2명, 30대 3명',
    '현재 40대 여성 두 분이 근무 중입니다',
    '초등학생(9~12세) 수영반 강사',
    '이용자 연령: 21~44세',
    '84세 어르신 댁',
    '2030 고객이 많은 매장',
    '3040 여성 의류 판매',
    '올해로 45세가 된 회사',
    '1982년생 기업입니다',
    '차량 30대 보유',
    '주차장 40대 이하',
    '실내 온도 35도 이하',
    '경력 25년 이하',
    '2007년 이전 출생자(주류 취급)',
    '나이 상관없이 모십니다',
    '나이 제한은 없습니다',
    '만 19세 이상',
    '18세 미만은 지원할 수 없습니다',
    '40세 이상 직원이 절반입니다',
    '39세 이하 청년창업 지원 매장',
    '자녀 학자금 (만 24세까지)',
    '나이가 많아도 괜찮습니다',
    '노약자 탑승 불가 놀이기구 안내',
    '[주요 타깃] 3040 남성 소비자',
    '대상포진 접종 안내: 만 50세 이상',
    '아기 어린 분은 어렵습니다',
    '직원 30 이하',
    '무게 20 이하',
    '저보다 연상이셔도 좋아요',
    '전화번호 앞자리가 5인 고객에게 전화합니다. 나이 무관',
    '1984년 쥐띠 해에 문을 연 식당입니다',
    '만 60세에 도달한 직원은 촉탁으로 계속 고용합니다',
    '우리 팀원은 서른하나, 서른다섯입니다',
    '우리 직원은 20대 둘, 40대 하나입니다',
    '회갑·고희 상차림 조리원 모집',
    '지난 공고에는 45세 이하라고 썼었습니다',
    '예전에는 40세 이하로 뽑았으나 지금은 나이를 안 봅니다',
    '아버지뻘 되시는 분도 환영',
  ])('nothing: %s', (text) => {
    expect(of(text)).toEqual([]);
  });
});

describe('Where the line lies.', () => {
  test.each([
    ['만 19세 이상', []],
    ['만 20세 이상', [REFUSED]],
    ['만 20세 미만은 지원 불가', []],
    ['59세까지 (정년 60세)', []],
    ['58세까지 (정년 60세)', [REFUSED]],
    ['55세 이하 (정년 55세)', [REFUSED]],
    ['60대까지만', [REFUSED]],
    ['20대부터 60대까지', []],
    ['20대부터 50대까지 모집', [REFUSED]],
    ['30대 우대', [HELD]],
    ['고령자고용법을 존중하며, 고령자고용법에 의거하여 55세 이상만 모집합니다', [HELD]],
    ['나이 앞자리 6까지만', [REFUSED]],
    ['나이 앞자리 2부터 6까지', []],
    ['30대만 우대', [REFUSED]],
    ['30대 이하 우대', [REFUSED]],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('A ground excuses the limit that it is given for, and no other.', () => {
  test.each([
    ['만 18세 이상 60세 미만 (경비업법 제10조 제2항)', []],
    ['여객자동차 운수사업법 시행규칙 제49조에 따라 만 20세 이상', []],
    ['도로교통법에 따라 안전교육을 받습니다. 62세 이하', [REFUSED]],
    ['45세 이하 (근로기준법 준수)', [REFUSED]],
    ['고령자고용법에 따라 55세 이상 우대', []],
    ['고령자고용법에 따라 55세 이상만', [HELD]],
    ['만 26세 이상 (자동차보험 특약)', [HELD]],
    ['만 26세 이상, 4대보험', [REFUSED]],
    ['노인일자리 협력기관인 저희 가게는 57세 이하를 찾습니다', [REFUSED]],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it('A programme that the whole ad is for stands in the title; the people who run it are not its members.', () => {
    const limit = '참여자격: 만 65세 이상';
    expect(of(limit, { title: '노인일자리 참여자 모집' })).toEqual([]);
    expect(of(limit, { title: '노인일자리 전담인력 모집' })).toEqual([REFUSED]);
    expect(of(limit, { title: '노인일자리 수행기관 조리원' })).toEqual([REFUSED]);
  });

  it('A statute that the description gives for the limit of the title is its ground.', () => {
    const description = '응시자격: 청년고용촉진 특별법 제5조에 따라 15세 이상 34세 이하 미취업 청년';
    expect(of(description, { title: '청년 제한경쟁 채용' })).toEqual([]);
    expect(of(description, { title: '만 34세 이하 채용' })).toEqual([]);
    expect(of('청년고용촉진 특별법을 지킵니다', { title: '청년 제한경쟁 채용' })).toEqual([HELD]);
  });

  it("The ground of the posting's fields is for the limit of its fields; another limit is held.", () => {
    const age = { min: 18, max: 59, ground: { statute: '경비업법', article: '제10조' } };
    expect(of('만 18세 이상 60세 미만', { age })).toEqual([]);
    expect(of('만 45세 이하', { age })).toEqual([HELD]);
  });
});

describe('The boundary of a limit, on both sides', () => {
  test.each([
    ['20대부터 60대까지 모집', '20대부터 50대까지 모집'],
    ['20대부터 70대까지 누구나', '30대부터 70대까지 모집'],
    ['70세까지 아무나', '69세까지 아무나'],
    ['60세까지 근무 가능', '59세까지 근무 가능'],
    ['만 19세 이상', '만 20세 이상'],
    ['정년 60세, 만 60세 미만', '정년 59세, 만 59세 미만'],
    ['2006년생까지 가능', '1981년생까지 가능'],
  ])('%s leaves nobody out, %s does', (open, limited) => {
    expect(codes(check({ description: open }))).toEqual([]);
    expect(codes(check({ description: limited }))).toEqual(['age-limit-without-ground']);
  });
});
