import { expect, test } from 'vitest';
import type { Severity } from '../../../../../../functions/contracts/finding.ts';
import type { Posting } from '../../../../../../functions/contracts/posting.ts';
import { check, perfect } from '../../../../../support/check-support.ts';

const LARGE: Partial<Posting> = { company: { ...perfect.company, staff: 45 } };
const SMALL: Partial<Posting> = { company: { ...perfect.company, staff: 12 } };

const BODILY = new Set(['looks-requirement', 'sex-hint', 'body-fitness']);
const bodily = (change: Partial<Posting>): string[] =>
  check(change)
    .map(({ code }) => code)
    .filter((code) => BODILY.has(code));
const said = (description: string): string[] => bodily({ description });
const severityOf = (change: Partial<Posting>): Severity | undefined =>
  check(change).find(({ code }) => code === 'looks-requirement')?.severity;

test.each([
  '용모가 반듯하신 직원을 모십니다',
  '용모단정한분우대',
  '용모 및 복장 단정한 자',
  '용모, 말씨가 단정한 분',
  '容貌端正한 분',
  '빈소 접객 / 용모단정 필 / 주간',
  '단정한 외모의 소유자',
  '준수한 외모를 갖추신 분을 찾습니다',
  '인상이 좋고 상냥하신 분',
  '푸근한 인상의 조리원을 기다립니다',
  '인상이 사나운 분은 사양합니다',
  '화사한 이미지의 안내원 모집',
  '비주얼 되시는 분 환영',
  '얼굴 보고 뽑습니다',
  '외모도 심사합니다',
  '미모의 안내 직원',
  '예쁜 20대 초반 여자',
  '잘생긴 청년 구해요',
  '늘씬하고 상냥한 직원 구함',
  '통통하신 분은 맞는 옷이 없어 곤란합니다',
  '뚱뚱하지 않은 분',
  '비만이신 분은 제외합니다',
  '미인이시면 가점 드려요',
  '피부 깨끗하신 분 우대',
  '문신 없는 분',
  '탈모이신 분은 지원 불가',
  '치아 교정하지 않은 분',
  'good-looking staff only',
  '우대: 호감형 외모, 영어 회화',
  '외모 | 준수',
  '체형: 마른 편',
  '자격요건\n- 고졸 이상\n- 용모 단정',
  '너무 마르지만 않으면 됩니다',
  '못생기지만 않으면 누구든 지원하세요',
  '참하게 생긴 아르바이트생 구해요',
  '배 안 나온 분',
  '키는 안 보는데 인상은 봅니다',
  '우대: 수려한 외모의 실장님',
  '날씬하신 분 페이 더 드려요',
  '외모 단정한 검도 사범 구함',
])('looks that are asked for, preferred or shut out are refused: %s', (text) => {
  expect(said(text)).toContain('looks-requirement');
});

test.each([
  '키 168 이상 건강한 분',
  '키는 최소 168센티입니다',
  '키가 크신 분을 모십니다',
  '키 165~172의 분',
  '키 작은 분은 손이 닿지 않아 어렵습니다',
  '신장 165↑ 체중 60↓',
  '신장 163~172cm',
  '키가 180이 넘으시는 분',
  '선반이 높아 키 172 이상 되셔야 합니다',
  '1미터 70 이상 되는 분',
  '168cm 이상 남녀',
  '몸무게 58킬로 넘지 않는 분',
  '체중이 많이 나가는 분은 어렵습니다',
  '허리 32인치 넘는 분은 곤란합니다',
  '옷 사이즈 66까지만',
  '유니폼 55 사이즈 맞는 분',
  '키: 165 이상',
  '신장\n168 이상',
  '신체조건|신장 170 이상|체중 80 미만',
  '| 직종 | 키 | 몸무게 |\n| 안내 | 165 이상 | 55 이하 |',
  '안내 직원 (키 165 이상)',
  '165 이상 60 이하 (cm, kg)',
  '유니폼이 44·55뿐이라 그 안에 맞는 체형이셔야 합니다',
  '정장 유니폼 66에 맞는 분을 찾습니다',
  '날씬한 체형만 모십니다',
])('a measure of the body is refused, with any adjective behind it: %s', (text) => {
  expect(said(text)).toContain('looks-requirement');
});

test.each([
  '근무 시 단정한 복장',
  '근무 중에는 용모를 단정히 하고 명찰을 답니다',
  '단정한 용모로 손님을 응대합니다',
  '단정한 용모로 손님을 모십니다',
  '유니폼은 체형에 맞게 맞춰 드립니다',
  '유니폼이 안 맞는 분은 교환해 드립니다',
  '상자마다 키로수 표시',
  '인공신장실 근무 (신장내과 외래 포함)',
  '기록지 1쪽: 환자 성명\n2쪽: 환자 신장(cm), 체중(kg)',
  '두발 단정 유지',
  '복장: 용모 단정, 회사 지급 정장',
  '단정하고 성실한 분',
  '외관 검사와 포장',
  '외모가 낡은 벽면을 손봅니다',
  '외모 고민 상담실 접수',
  '외모와 학벌은 보지 않습니다',
  '외모: 무관',
  '외모보다 성실함을 봅니다',
  '예쁜 분 아니어도 됩니다',
  '임금 인상 평균 4%',
  '첫인상이 좋은 브랜드',
  '좋은 이미지를 만드는 홍보 담당',
  '예쁜 글씨로 메뉴판 쓰기',
  '예쁜 카페에서 일하실 분',
  '예쁜 아이들을 돌보실 선생님',
  '마음이 예쁜 분',
  '통통한 새우 손질',
  '마른 고추 선별',
  '비만 예방 교육 강사',
  '미인 한복 진해점',
  '미남소금빵 매장',
  '교육받는 동안 급여 지급',
  '문신 제거 시술 보조',
  '안경점 판매 직원 모집',
  '직원들이 모두 예쁘고 친절합니다',
  '깔끔하게 생긴 매장에서 일해요',
  '이미지 강사. 외모 관리, 용모 단정 교육',
])('conduct at work, goods, people served and looks that play no part are nothing: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test.each([
  '키오스크와 객실 키 관리',
  '현관 키 160여 종 진열',
  '키 160~170cm의 화분 운반',
  '탑승 제한: 키 120cm 이상, 체중 90kg 이하',
  '이용 기준\n- 키 140 이상\n- 몸무게 100kg 이하',
  '구명조끼(체중 50kg 이상용) 안내',
  '도어락 키 150벌 보관',
  '상자 170 이하 75 이하 (cm, kg)만 싣습니다',
  '키 재기 등 신체검사 보조',
  '키 큰 나무 가지치기',
  '키 큰 분은 근무복을 맞춤 제작해 드림',
  '키 작은 분도 편하게 일합니다',
  '키와 몸무게는 무관',
  '키 165 이상이어야 하는 건 아닙니다',
  '체격은 상관없습니다',
  '선반 높이 170cm',
  '길이: 170cm 이상',
  '마네킹 키 180cm',
  '키 110cm 미만 어린이 이용 불가',
  '체중 80kg 이상 환자 이동 보조',
  '대상 어르신: 남, 키 170 이상, 체중 80kg',
  '몸무게 80kg 넘는 짐은 둘이 듭니다',
  '체중 120kg까지 견디는 의자',
  '상자 20kg 운반',
  '신장 투석실 간호',
  '유니폼 사이즈 44~99 지급',
  '허리 26인치 청바지 수선',
])('measures of goods, of people served and of what is granted are nothing: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test.each([
  '키·몸무게 기재',
  '전신사진 첨부',
  '이력서에 신장과 체중을 써서 보내 주세요',
  '신체 사이즈를 적어 보내 주세요',
  '제출: 이력서(신장, 체중 포함)',
  '톡으로 이름, 키, 몸무게 보내 주시면 연락드려요',
  '지원서에 키와 몸무게 칸을 빠짐없이 채울 것',
])('measures to be written are refused from thirty staff and held below: %s', (description) => {
  expect(severityOf({ description, ...LARGE })).toBe('refuse');
  expect(severityOf({ description, ...SMALL })).toBe('hold');
});

test.each([
  '이력서 사진 부착',
  '사진 없이 이력서를 보내 주세요',
  '이력서에 키, 몸무게는 적지 마십시오',
  '키나 몸무게도 묻지 않습니다',
  '전신사진은 필요 없습니다',
  '아이들 키와 몸무게를 재어 기록합니다',
  '회원 프로필(키, 직업) 입력',
  '전신사진 보정 담당',
])('an ordinary photograph, and what is not to be written, are nothing: %s', (description) => {
  expect(bodily({ description, ...LARGE })).toEqual([]);
});

test.each<[Partial<Posting>, string]>([
  [{ title: '피팅모델 모집', description: '키 165~170, 상의 55' }, 'model'],
  [{ description: '단역 배우 구함, 키 175 이상' }, 'actor'],
  [{ description: '직무: 피팅모델\n조건: 날씬한 체형' }, 'model under a label'],
])('a measure that the work may need is held for a person: %o (%s)', (change) => {
  expect(bodily(change)).toEqual(['sex-hint']);
});

test.each([
  ['모델 같은 몸매', 'a likeness is no work'],
  ['모델하우스 안내, 키 165 이상', 'a house is no model'],
  ['경비업법 준수 사업장, 키 175 이상', 'a law that is only kept'],
  ['용모 단정하신 분, 학력 무관', 'an excuse for something else'],
])('no ground: %s (%s)', (text) => {
  expect(said(text)).toContain('looks-requirement');
});

test('a measure for which a statute is named is nothing', () => {
  expect(said('특수경비원, 신장 160cm 이상(경비업법 시행규칙 제7조)')).toEqual([]);
});

test.each([
  '신체 건강한 분',
  '체력에 자신 있는 분',
  '건강하고 성실한 분',
  '무거운 물건 드실 수 있는 분',
  '힘이 센 분 환영',
])('bodily fitness is only warned of: %s', (text) => {
  expect(said(text)).toEqual(['body-fitness']);
});

test.each(['건강검진 매년 지원', '체력단련실 무료', '건강한 먹거리를 만듭니다', '무거운 물건은 지게차로 옮깁니다'])(
  'health as a good or a benefit is nothing: %s',
  (text) => {
    expect(said(text)).toEqual([]);
  },
);

test('the finding names the description with the word that governs it', () => {
  const [finding] = check({ description: '업무는 안내입니다. 호감 가는 인상을 가진 분 우대, 월 250만원' }).filter(
    ({ code }) => code === 'looks-requirement',
  );
  expect(finding?.actual).toBe('호감 가는 인상을 가진 분 우대');
});

test.each([
  '아래 내용을 문자로 보내 주세요.\n- 성함\n- 키, 몸무게\n- 사는 동네',
  '지원 양식\n이름 :\n나이 :\n키/몸무게 :\n경력 :',
  '다음 항목을 적어 카톡 주세요\n1) 이름\n2) 신장\n3) 체중\n4) 희망 근무지',
  '프로필에 키랑 몸무게 써서 문자 주세요 - 주차 안내',
])('a field of a list that is to be filled in is asked for in writing: %s', (description) => {
  expect(bodily({ description, ...LARGE })).toEqual(['looks-requirement']);
});

test.each([
  '선발 기준\n- 외모\n- 성실성',
  '심사 기준\n1. 경력\n2. 용모\n3. 자격증',
  '평가 항목: 어학, 용모, 태도',
  '의전 도우미: 키 165 이상, 검정 구두 지참',
  '주차요원 - 신장 175 이상, 운전 가능',
  '얼굴 예쁜 분을 먼저 뽑습니다',
  '키 크신 분을 먼저 봅니다',
  '비율 좋은 분 우대',
  '훤칠한 키',
  '상체 문신자 사절',
  '여드름 많은 분은 힘들어요',
  '옷 사이즈 55~66이신 분',
  '눈에 띄는 외모면 좋습니다',
  '외모를 갖춘 분',
])('a point of what is judged, and further words for looks, refuse a posting: %s', (text) => {
  expect(said(text)).toContain('looks-requirement');
});

test.each([
  '선발 기준\n1) 어학 실력\n2) 경력',
  '아래 항목을 작성해 보내 주세요\n1. 성명\n2. 연락처\n3. 희망 부서',
  '1. 이용자 신체 기록\n2. 체중\n3. 혈압',
  '키 140cm 이상 탑승 가능한 놀이기구 운영',
  '이용자: 키 170, 체중 80',
  '외모 안 따져요',
  '사이즈별 유니폼 지급',
  '배당 비율 조정 업무',
  '여드름 관리 제품 판매',
  '손님을 먼저 봅니다',
])('a list of something else, guests and goods are nothing: %s', (description) => {
  expect(bodily({ description, ...LARGE })).toEqual([]);
});

test.each([
  '외모 관리가 잘 되신 분을 우선합니다',
  '외모 관리 잘하시는 분 우대',
  '몸매 관리 잘 된 분',
  '피부 관리가 잘 되신 분 우대합니다',
  '용모 관리 철저히 하시는 분',
  '체형 관리가 잘 되어 있는 분',
  '몸매 관리 잘하고 밝은 분',
])('looks that somebody has kept well refuse a posting: %s', (text) => {
  expect(said(text)).toContain('looks-requirement');
});

test.each([
  '피부 관리 잘하시는 분',
  '고객 얼굴 관리 잘하시는 분',
  '피부 관리 잘하시는 피부관리사',
  '회원 체형 관리를 잘하는 강사',
  '이미지 관리 잘 된 브랜드',
  '자기관리 잘 되신 분',
  '재고 관리 잘하는 분 우대',
  '외모 관리 잘 해 주는 미용실',
  '고객의 피부 관리가 잘 되도록 돕습니다',
])('care of looks as a trade, and care of other things, are nothing: %s', (description) => {
  expect(bodily({ description, ...LARGE })).toEqual([]);
});
