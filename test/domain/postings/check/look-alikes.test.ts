import { describe, expect, test } from 'vitest';
import { checkPosting } from '../../../../functions/domain/postings/check-posting.ts';
import { postingSchema } from '../../../../functions/contracts/posting.ts';
import example from '../../../../docs/examples/posting.json' with { type: 'json' };

/** Demands, and sentences in nearly the same words that ask for nothing. */

const { wage: _wage, ...base } = example;

const answersTo = (description: string): string[] =>
  checkPosting(postingSchema.parse({ ...base, title: '구인 공고', description }), {
    on: '2026-12-01',
    knownOn: '2026-12-01',
  })
    .filter(({ severity }) => severity !== 'warn')
    .map(({ code }) => code);

describe('a demand and its look-alike', () => {
  test.each([
    ['age-limit-without-ground', '예순 넘은 분은 받지 않습니다'],
    ['age-limit-without-ground', '50세 이하인 기사님 두 분이 필요합니다'],
    ['age-limit-without-ground', '60세 이하이신 두 분을 모십니다'],
    ['looks-requirement', '지원서에 키와 체중을 꼭 적어 주세요'],
    ['sex-hint', '주방을 함께 꾸려 갈 이모 두 분을 찾습니다'],
    ['fake-ad-suspected', '고수익 보장, 광고 보고 연락 주세요'],
    ['fake-ad-suspected', '집에서 하는 고수익 알바 보장, 허위 아님'],
    ['fake-ad-suspected', '천장크레인 교육비 자부담 30만원 입사 전 납부'],
    ['school-faith-health', '지병이 있으신 분은 어렵습니다'],
    ['sex-requirement', '모집 : 요가 강사 3명 (여 2, 남 1)'],
    ['sex-requirement', '남자 직원(20대)을 모십니다'],
    ['sex-requirement', '홀은 여자, 주방은 남자, 나이는 누구나'],
    ['wage-text-below-minimum', '한 시간 5,000원, 문의 055-000-1234'],
    ['wage-text-below-minimum', '시급 9000'],
    ['school-faith-health', '지잡대 출신은 서류에서 감점합니다'],
    ['sex-requirement', '짐 나르는 남자 한 명만 있음 돼요'],
    ['sex-requirement', '새벽조는 여자만 지원됩니다'],
    ['sex-requirement', '경비직은 여성 지원자의 이력서만 받습니다'],
    ['sex-requirement', 'Prefer a woman for the front desk'],
    ['sex-requirement', '[대 상] 여자분 [시간] 오전 [일] 포장'],
    ['sex-hint', '전 부치는 이모 손이 부족합니다'],
    ['looks-requirement', '안내 데스크라 외모를 제일 먼저 봅니다'],
    ['looks-requirement', '인상 좋은 분부터 연락드려요'],
    ['looks-requirement', 'max. weight 60kg / height min. 165cm'],
    ['sex-requirement', '여자 회원이 많아서 여자 트레이너면 더 좋습니다'],
  ])('%s is answered to: %s', (code, description) => {
    expect(answersTo(description)).toContain(code);
  });

  test.each([
    '예순 넘은 사범님 두 분이 자세를 잡아 주십니다',
    '칠순을 넘긴 장인 세 분이 매듭을 지도하십니다',
    '형님 먼저 아우 먼저 서로 챙기는 조입니다',
    '결혼 여부를 쓰는 칸은 서식에서 뺐습니다',
    '키와 체중 칸은 올해부터 없앴습니다',
    '홀은 이모 세 분이 꾸려 가고 계시고, 찾는 분은 배달 기사입니다',
    "'월 천만원 보장' 같은 과장 광고 문구를 신고 받는 모니터링 요원",
    '지게차 면허 교육비 전액 회사 부담, 본인부담 0원',
    '교육비 자부담금 0원, 교재 무료',
    '하루 3,000병을 포장하는 라인',
    '분당 120병 충전 라인 조작',
    '의료진: 원장 2명 (남 1, 여 1)',
    '강사진 : 요가 3명 (여 2, 남 1)\n찾는 분 : 필라테스 강사 1명',
    '출산휴가 가는 여자 직원(29세)의 자리를 맡아 주실 분',
    '간병 받으실 분 : 여, 85세 / 오실 분 : 누구든',
    '케어 받으시는 분: 남 78세, 와상',
    '실장님은 여자, 주방장님은 남자, 이번에 오실 분은 누구나',
    '아침 6시 30분 집결지 055-000-1234',
    '맞춤법이 틀리면 감점합니다',
    '이력서에 나이를 적으면 감점됩니다',
    '현재 근무자는 남자 두 명만 있음',
    '남자 두 명만 있는 작업장입니다. 여자분도 환영합니다',
    '기숙사는 남자만 지원됩니다',
    '여직원만 지원되는 생리휴가가 있습니다',
    '여성 회원의 서류만 보관합니다',
    'We do not prefer a man or a woman',
    'We prefer a person who speaks Korean',
    '[대상] 누구나 [나이] 무관 [일] 남성복 포장',
    '이모 손맛이 그리운 반찬가게',
    '외모를 먼저 보지 않습니다',
    '먼저 오신 분부터 면접 잡아 드려요',
    'Shelf height 168cm / basic Japanese',
    'min. 30 boxes an hour',
    '포장은 여자분이 해 왔지만 이번에는 누구나 뽑습니다',
    '환자가 여성이면 여자 요양보호사가 배정됩니다',
  ])('nothing is answered to: %s', (description) => {
    expect(answersTo(description)).toEqual([]);
  });
});
