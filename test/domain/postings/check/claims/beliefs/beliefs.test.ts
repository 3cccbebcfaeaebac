import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const CODE = 'school-faith-health';
const found = (text: string): string[] => codes(check({ description: text }));

test.each([
  '최상위권 대학 출신이면 더 좋습니다',
  'SKY 졸업자만 서류를 봅니다',
  '서울 소재 4년제 졸업자에 한합니다',
  '학력: 지거국 이상',
  '성균관대 출신 우대',
  '창원대 출신만 지원 가능',
  '학벌을 중요하게 봅니다',
  '지방 사립대는 서류에서 제외합니다',
  '검정고시 출신은 받지 않습니다',
])('a posting that ranks people by their school is held: %s', (text) => {
  expect(found(text)).toContain(CODE);
});

test.each(['최종학력 고졸 이하만', '고졸자만 뽑습니다', '대학 나오신 분은 사양합니다', '고학력자 지원 불가'])(
  'a posting that shuts out more schooling than it wants is held: %s',
  (text) => {
    expect(found(text)).toContain(CODE);
  },
);

test.each([
  '천주교 신자이신 분을 모십니다',
  '종교: 불교',
  '종교\n기독교인',
  '새벽기도 나오실 분',
  '주일 예배 참석은 필수입니다',
  '교회 다니시는 분은 사양합니다',
  '신앙심이 깊은 분 우대',
  '이력서에 종교를 적어 주세요',
  '제출서류: 이력서, 담임목사 추천서',
])('a posting that asks for a religion, or for none, is held: %s', (text) => {
  expect(found(text)).toContain(CODE);
});

test.each([
  '지병 없으신 분만 연락 주세요',
  '당뇨, 고혈압 등이 있으면 채용하지 않습니다',
  '무릎 수술하신 분은 어렵습니다',
  '평소 드시는 약을 적어 주십시오',
  '제출서류: 이력서, 최근 3년 진료기록',
  '결격사유: 지병이 있는 자',
  '비장애인에 한함',
  '청각장애 있으신 분은 지원이 어렵습니다',
  '양안 시력 1.0 이상인 분',
  '휠체어 이용자는 뽑지 않습니다',
  '목발 사용자 지원 불가',
  '색약이 아닌 분',
])('a posting that holds illness or disability against people is held: %s', (text) => {
  expect(found(text)).toContain(CODE);
});

test.each([
  '아버지 직업과 직위를 기재해 주세요',
  '지원서 항목: 성명, 가족의 학력, 재산',
  '형제 관계를 적어 주십시오',
  '집안이 유복한 분 우대',
  '자가 소유 여부를 밝혀 주세요',
  '제출서류: 재산세 과세증명서',
  '본인 명의 집이 있는 분 우대',
])("a posting that asks for wealth or the family's posts is held: %s", (text) => {
  expect(found(text)).toContain(CODE);
});

test.each([
  '전문학사 이상',
  '고졸 이하도 지원하실 수 있습니다',
  '고졸 이상 대졸 이하',
  '지방대 졸업자 우대',
  '경남 소재 대학 졸업자 우대',
  '창원대·경남대 졸업자 우대',
  '출신 대학은 보지 않습니다',
  '명문대 진학반 담임 보조',
  '스카이 크레인 기사 모집',
  '서울대병원 협력 의원 간호사 모집',
  '대표가 카이스트 출신입니다',
])('a level of schooling, schools of the region and schools as the work are nothing: %s', (text) => {
  expect(found(text)).not.toContain(CODE);
});

test.each([
  '교회 차량 운전원 모집',
  '사찰 경내 청소',
  '신앙이 없어도 괜찮습니다',
  '예배 참석은 자유입니다',
  '기독교인이 아니어도 지원할 수 있습니다',
  '교인 식당 조리원 모집',
  '주일 휴무',
  '종교: 무관',
  '천주교 신자 묘원 관리인 모집',
])('a religious house as the place of work, and openness to all, are nothing: %s', (text) => {
  expect(found(text)).not.toContain(CODE);
});

test.each([
  '휠체어 이용자는 출입이 어렵습니다',
  '시력 1.0 이상, 운전면허 2종',
  '식품위생법 제40조에 따라 감염병이 없는 분',
  '정신질환자가 아닌 사람(사회복지사업법 제11조의2)',
  '보건증 소지자',
  '장애인 우대',
  '장애가 있어도 지원할 수 있습니다',
  '당뇨 환자 식단 조리',
  '거동이 불편하신 분을 돕습니다',
  '환자 병력을 차트에 기재합니다',
  '질병휴가 60일',
  '서버 장애가 없는 환경을 만듭니다',
  '이력서에 병력을 적지 마세요',
  '질병이 있는 직원은 야간근무에서 제외해 드립니다',
  '우대: 장애인 (장애인등록증 제출)',
  '허리가 아프지 않도록 리프트를 쓰게 해 드립니다',
  '구비서류: 이력서, 장애인 복지카드 앞뒤 사본',
])('a statute, care for the ill and welcome to the disabled are nothing: %s', (text) => {
  expect(found(text)).not.toContain(CODE);
});

test.each([
  '가족수당 지급',
  '거래처 재산세·종부세 신고 대행',
  '자가용 있으신 분',
  '부모 교육 강사 모집',
  '재산세 고지서 발송 보조',
  '고객의 재산 목록 작성',
  '자가 차량 소지자 우대',
  '전세·월세 계약서 작성',
  '가족관계증명서는 입사 후 제출',
  '부모님 직업은 쓰지 마십시오',
  '자녀들이 부모님 뭐 하시는지 알 수 있게 가족 초청 행사를 합니다',
])('what the house grants a family, and property as the work, are nothing: %s', (text) => {
  expect(found(text)).not.toContain(CODE);
});

test.each(['불자라야만 합니다', '종교가 기독교여야 합니다', '세례 받은 개신교 신자라야 합니다'])(
  'what must be is asked for: %s',
  (text) => expect(found(text)).toContain(CODE),
);

test('a job for the disabled may ask about the disability, and no other', () => {
  const description = '지원서에 장애 유형과 등급을 적어 주세요';
  expect(check({ title: '장애인 근로자 모집', description }).map(({ code }) => code)).not.toContain(CODE);
  expect(found(description)).toContain(CODE);
});

test('an excuse reaches no further than its own point', () => {
  expect(found('지병이 없는 분, 근로기준법 준수')).toContain(CODE);
  expect(found('불교 신자 우대, 경력 무관')).toContain(CODE);
  expect(found('감염병예방법을 지킵니다\n지병이 없는 분')).toContain(CODE);
});

test('the finding names the expression with the word that governs it', () => {
  const [finding] = check({ description: '주 5일, 기독교인 우대, 중식 제공' }).filter(({ code }) => code === CODE);
  expect(finding?.actual).toBe('기독교인 우대');
});

test.each([
  '아래 사항을 적어 메일로 보내 주세요\n1. 성명\n2. 종교\n3. 경력',
  '지원서 항목\n- 이름\n- 가족관계\n- 재산',
  '부모님 직업까지 자필로 써 오세요',
  '대표님이 장로님이라 같은 신앙인 우대',
  '원장님이 불자셔서 불교 믿는 분이면 좋겠습니다',
  '서울 주요 12개 대학 졸업자 우대',
  '국내 상위 20위권 대학 졸업자',
  '상위권 대학 나오신 분을 먼저 뽑습니다',
  '대졸은 안 씁니다',
  '디스크 있으신 분은 못 하세요',
])('a list to be filled in, a reason, a rank in numbers and who comes first hold a posting: %s', (text) => {
  expect(found(text)).toContain(CODE);
});

test.each([
  '아래 사항을 적어 보내 주세요\n1. 성명\n2. 연락처\n3. 경력',
  '생활이 안정된 분이었으면 합니다',
  '학벌보다 실력을 봅니다',
  '원장님이 교회 장로이십니다',
  '대학 10개소 납품',
  '서울 주요 10개 대학 구내식당 운영 업체',
  '종교는 안 물어봐요',
  '예배 하는 동안 아이 돌봄',
  '환자분을 먼저 봅니다',
  '미사 보는 동안 주차 안내',
])('a list without such fields, skill before school, and the house itself are nothing: %s', (text) => {
  expect(found(text)).not.toContain(CODE);
});

test.each([
  '지잡대 말고 인지도 있는 대학 나온 분',
  '전문대 말고 4년제 나온 분',
  '이름만 대면 아는 대학교 졸업자 우대',
  '명문대 출신 원장을 찾습니다',
  '연고대 출신 강사의 지원을 기다립니다',
  '교회에 다니셔야 합니다',
])('a school in other words, and who is sought by it, hold a posting: %s', (text) => {
  expect(found(text)).toContain(CODE);
});

test.each([
  '서울대 출신 원장의 치과에서 물건을 나르실 분',
  '고려대 나온 원장이 직접 가르치는 학원의 차량 기사',
  '연세대 출신 의사와 함께 일하실 접수 직원',
  '지방대 말고도 고졸 누구나 지원 가능',
  '이름만 대면 아는 대학 병원 미화원',
  '어머니가 교회에 다니셔서 주일은 저희가 모십니다',
  '성당 다니시는데 주일엔 저희가 모시고 갑니다',
])('the school and the church of those who are there already are nothing: %s', (text) => {
  expect(found(text)).not.toContain(CODE);
});
