import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const inDescription = (description: string): string[] => codes(check({ description }));

describe('Being unmarried must not be demanded or preferred, nor marriage held against somebody', () => {
  test.each([
    '미혼자에 한함',
    '미혼이어야 합니다',
    '미혼으로 오래 근무하실 분',
    '고졸 이상, 미혼, 운전면허',
    '혼인상태 | 미혼',
    '결혼여부\n미혼',
    '미혼(기혼 불가)',
    '아직 결혼 전이신 분',
    '결혼 안 하신 분, 경력 무관',
    '시집 장가 안 간 분이라야 합니다',
    '결혼안하신분',
    '결혼하지 않으신 분으로 구합니다',
    '3년 내 결혼 계획 없으신 분',
    '결혼을 앞둔 분은 제외합니다',
    '곧 결혼하실 분은 안 됩니다',
    '결혼 예정자 제외',
    '기혼자 NO',
    '유부남은 안 받습니다',
    '신혼부부 사절',
    '결혼하셨으면 지원이 어렵습니다',
    '결혼 안 하신 분이면 바로 면접 봅니다',
    '미혼이면 바로 연락 주세요',
    '결혼 전인 분을 찾고 있습니다',
  ])('%s', (description) => {
    expect(inDescription(description)).toEqual(['looks-requirement']);
  });
});

describe('Pregnancy and children held against somebody are discrimination by sex', () => {
  test.each([
    '임신 안 하실 분',
    '향후 2년간 출산 계획이 없으신 분',
    '임신·출산 계획이 없는 분만',
    '임신 계획 없으신 분, 근로기준법 준수',
    '임신 예정자 지원 불가',
    '제외대상: 임신부',
    '임신하면 그만두셔야 합니다',
    '애 있는 분은 안 받아요',
    '아이가 어려 자주 빠지시는 분은 사절합니다',
    '미취학 자녀가 있는 분은 지원이 어렵습니다',
    '아기 없는 분',
    '아이 다 키우신 분 환영',
    '육아 부담 없으신 분',
    '육아로 바쁘신 분은 사양합니다',
    '육아휴직 쓰실 분은 사절',
    '기혼자만 지원 가능',
    '결혼하셔서 자리 잡은 분이었으면 합니다',
    '기혼이라 오래 다니실 분',
    '가정을 꾸린 분이었으면 합니다',
    '애 없는 분이면 바로 출근하세요',
    '임신 계획 없으면 바로 면접 봅니다',
    '임신 중이거나 계획 중이면 지원을 사양합니다',
  ])('%s', (description) => {
    expect(inDescription(description)).toEqual(['sex-requirement']);
  });
});

describe('The marital state must not be asked for in writing', () => {
  test.each([
    '이력서에 결혼 여부를 기재해 주세요',
    '이력서(결혼 여부 포함) 제출',
    '이력서에 미혼·기혼을 적어 주세요',
    '기재사항 : 성명, 연락처, 혼인 여부',
    '입사지원서에 배우자 유무를 적어 주세요',
    '혼인관계증명서 제출',
  ])('%s', (description) => {
    const found = check({ description, company: { name: '가상정밀', registrationNumber: '609-81-00000', staff: 45 } });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['looks-requirement', 'refuse']]);
  });

  test('Below thirty people the demand is held, not refused', () => {
    const company = { name: '가상정밀', registrationNumber: '609-81-00000', staff: 29 };
    const found = check({ description: '이력서에 결혼 여부를 기재해 주세요', company });
    expect(found.map(({ severity }) => severity)).toEqual(['hold']);
  });
});

describe('Family life that is granted, protected, served or said to play no part is nothing', () => {
  test.each([
    '기혼·미혼 무관',
    '결혼하신 분도 안 하신 분도 환영',
    '미혼, 기혼 가리지 않습니다',
    '혼인 여부: 무관',
    '결혼·출산 계획을 묻지 않습니다',
    '이력서에 결혼 여부를 적지 마세요',
    '고객 혼인 여부, 자녀 수를 전산에 기록하는 업무',
    '합격자 제출서류: 혼인관계증명서',
    '미혼모 시설 조리원',
    '미혼 남녀 만남 주선 매니저 모집',
    '싱글 침대 배송 기사 모집',
    '신혼부부 고객이 많은 가전 매장 판매직 모집',
    '미혼 직원은 1인실, 기혼 직원은 사택',
    '현재 직원은 모두 미혼입니다',
    '결혼하면 축하금 50만원',
    '임산부 야간·휴일 근로 제한',
    '임산부에게 유해한 물질을 취급하므로 임산부는 배치하지 않습니다(근로기준법 제65조)',
    '임신 중인 직원은 야간 근무에서 제외합니다',
    '임신하면 쉬운 업무로 바꿔 드립니다',
    '임신 중이어도 지원 가능합니다',
    '출산 예정 직원의 대체 인력 모집',
    '출산·육아로 쉬셨던 분도 환영',
    '어린 자녀가 있는 직원은 단축근무 가능',
    '아이들이 있는 매장이라 흡연 불가',
    '아이를 싫어하는 분은 사절합니다',
    '아이가 둘 있는 집 가사도우미 구함',
    '육아 경험자 우대',
    '육아휴직 사용 가능',
    '자녀 학자금 지원',
    '결혼하셨으면 사택을 드립니다',
    '사택 배정 우선순위: 기혼 직원',
    '결혼하셨으면 축하금 드립니다',
    '미혼이면 기숙사를 드립니다',
    '가정이 있는 분도 다니기 좋은 시간',
    '가정을 꾸린 직원에게 대출 이자를 보태 줍니다',
    '결혼한 지 얼마 안 된 부부의 집을 청소합니다',
  ])('%s', (description) => {
    expect(inDescription(description)).toEqual([]);
  });
});

test.each([
  '경리 1명, 미혼인 분으로 성실하신 분',
  '결혼하지 않은 분으로 장기 근무 가능하신 분',
  '매장 직원, 아직 결혼 안 한 사람으로 꾸준히 나올 분',
  '이력서에 결혼하셨는지 꼭 써 주세요',
  '이력서에 결혼 했는지 안 했는지도 기재 바랍니다',
  '자기소개서에 결혼을 하셨는지 밝혀 주세요',
  '이메일로 이름, 연락처, 결혼했는지 적어서 보내 주세요',
  '지원 시 미혼인지 적어 주세요',
  '혼인 여부, 사는 곳을 지원서에 적어 주십시오',
])('whoever is not married is sought, or whether somebody is has to be written: %s', (description) => {
  expect(inDescription(description)).toEqual(['looks-requirement']);
});

test.each([
  '결혼 안 하신 분도 하신 분도 오래 일하실 분',
  '결혼 안 하신 회원분으로 가입 상담하는 매니저',
  '이력서에 결혼했는지 안 했는지 적지 마세요',
  '이력서에 결혼했는지는 쓰지 않으셔도 됩니다',
  '결혼했는지는 상관없습니다',
  '결혼 여부 무관, 경력은 이력서에 적어 주세요',
  '혼인 여부, 나이는 지원서에 쓰지 않습니다',
  '상담 일지에 고객이 결혼했는지 적는 일',
])('whether somebody is married is not asked, or is another matter: %s', (description) => {
  expect(inDescription(description)).toEqual([]);
});
