import { describe, expect, test } from 'vitest';
import type { Posting } from '../../../../../../functions/contracts/posting.ts';
import { check } from '../../../../../support/check-support.ts';

const SEX_CODES: ReadonlySet<string> = new Set(['sex-requirement', 'sex-hint']);

const found = (change: Partial<Posting>): string[] =>
  check(change)
    .map(({ code }) => code)
    .filter((code) => SEX_CODES.has(code));

const ofText = (description: string): string[] => found({ title: '함께 일하실 분을 찾습니다', description });
const quoted = (description: string): unknown =>
  check({ title: '함께 일하실 분을 찾습니다', description }).find(({ code }) => SEX_CODES.has(code))?.actual;

describe('One sex that is demanded, preferred or shut out is refused', () => {
  test.each([
    '여자분 구해요~',
    '남자 알바 급구',
    '생산직 남사원을 새로 뽑습니다',
    '남자만 됩니더',
    '이왕이면 여자분이 좋겠어요',
    '웬만하면 남자로 부탁드립니다',
    '여성으로 한정합니다',
    '여자라야 합니다',
    '남성일 것',
    '신체 건강한 남성',
    '더존 가능한 여성분',
    '만 20세 이상 여성이면 누구나',
    '나이 무관한 남성 운전원',
    '여성에게 가산점을 드립니다',
    '여성분들의 많은 지원 부탁드립니다',
    '여성 고객이 많아 여직원 선호',
    '저희 원장님이 남자 선생님을 원하십니다',
    '왜 남성만 뽑나요? 야간 순찰이 있어서요',
    '남성만 받는 부서예요',
    '이번 자리는 여자 선생님 자리입니다',
    '남성 쪽으로 보고 있습니다',
    '힘 쓰는 남자분 계시면 전화 주이소',
    '여자 말고 남자 구해요',
    '남자 ㄴㄴ',
    '여자분은 지원이 어렵습니다',
    '여성은 채용 계획이 없습니다',
    '남자분들은 지원을 삼가 주세요',
    '초보 여성도 배울 수 있으나 남성의 지원은 받지 않습니다',
    'Kitchen helper, male only',
    'Sex: F',
    '여.직.원 모집',
    '♀만 받습니다',
    '이번에는 남자분이 오셨으면 해요',
    '여성분이 맡아 주셨으면 합니다',
    '여성분은 시급 더 드려요',
    '힘쓰는 일이라 남자가 낫지 싶습니다',
    '접수대는 아무래도 여자분이 낫지 않겠습니까',
    '야간이라 남자가 좋지 않을까 싶네요',
    '섬세한 일이다 보니 여성분이 맞을 것 같습니다',
    '현장 특성상 남자분이 적당할 것 같아요',
    '창고 일은 남자분이 편할 것 같습니다',
    '여자분으로다가 구합니다',
    '남자분은 지원해도 연락 안 드립니다',
    '남자는 좀 그렇습니다',
    '여성 체형관리사만 (손님들이 찾으셔서요)',
    '남자가 와 주면 고맙겠습니다',
    '남자 일손이 부족해요',
    '여자 하나 더 있어야 합니다',
    '여자는 서류에서 제외합니다',
    '같은 조건이면 여자분을 먼저 봅니다',
  ])('%s', (text) => {
    expect(ofText(text)).toStrictEqual(['sex-requirement']);
  });
});

describe('A sex as the value of a label, a cell or a point of a list is refused', () => {
  test.each([
    '성별: 여',
    '성별 남, 나이 무관',
    '성별 : 남자      연령 : 무관',
    '성별\n여자\n나이\n무관',
    '자격요건\n- 고졸 이상\n- 남성',
    '■ 모집대상 ■ 여성 ■ 근무 ■ 주5일',
    '고졸 이상 / 남 / 지게차 면허',
    '경력무관 남자 주야교대',
    '우대 : 여성, 컴활 2급',
    '| 직무 | 성별 | 인원 |\n|---|---|---|\n| 포장 | 여 | 2 |',
    '구분 | 내용\n대상 | 남\n시간 | 09~18시',
    '<table><tr><td>성별</td><td>여</td></tr></table>',
    '조리원(여)',
    '[남자] 배송 보조',
    '[여직원 모집]',
    '1. 지게차 면허\n2. 남성 (나이는 보지 않음)',
    '성별: 여 (연령 무관)',
    '- 재단 2명 : 월 250만원\n- 시다(여) 1명 : 월 225만원',
    '여자 자리 하나 비었습니다',
    '남자 티오 2명 남음',
  ])('%s', (text) => {
    expect(ofText(text)).toStrictEqual(['sex-requirement']);
  });
});

describe('Numbers, pay or tasks split by sex are refused', () => {
  test.each([
    '남 1명, 여 2명',
    '남5여3',
    '남자 한 명이요',
    '남녀 각 2명 모집',
    '남녀 구분하여 선발합니다',
    'M 2 / F 1',
    '일당 남 15만 여 12만',
    '여자 월 235만원, 남자 월 265만원입니다',
    '주방(男) 홀(女)',
    '야간조 남자, 주간조 여자',
    '남자는 상차, 여자는 포장',
    '남자: 상하차\n여자: 라벨 부착',
    '모집인원 5명(남 3, 여 2)',
    '주방 남1 홀 여1 급해요',
    '서빙 여1 배달 남1 내일부터',
    '여직원 O명',
    '여자 두어 명 쓰려고요',
    '남자 2명 숙식 제공',
    '야간: 남자 / 주간: 여자',
  ])('%s', (text) => {
    expect(ofText(text)).toStrictEqual(['sex-requirement']);
  });
});

describe('Both sexes side by side ask for none', () => {
  test.each([
    '성별: 남/여',
    '성별 무관',
    '남성, 여성 모두 환영',
    '남성 또는 여성 2명 모집',
    '남자든 여자든 괜찮아요',
    '남자분도 여자분도 다 좋습니다',
    '남(여) 직원 모집',
    '남녀 5명 모집',
    '남녀 구분 없이 뽑습니다',
    '본 채용은 남성과 여성을 차별하지 않습니다',
  ])('%s', (text) => {
    expect(ofText(text)).toStrictEqual([]);
  });
});

describe('A sex of the staff, of those who are served, of goods and places is nothing', () => {
  test.each([
    '현 인원 24명(남 18, 여 6)',
    '직원 구성: 남 10, 여 4',
    '여자 정비사 두 명, 남자 정비사 아홉 명이 한 팀입니다',
    '올해 들어온 기사 셋 중 둘이 여자분이고 한 분은 남자분입니다',
    '여자 선생님이 수업합니다',
    '휴직하는 여직원 자리를 맡아 주실 분을 찾습니다',
    '담당자 남기사',
    '어르신: 여, 85세, 3등급',
    '대상자\n성별: 남성',
    '이용자 20명(남 12, 여 8)',
    '원아 30명 (남아 14, 여아 16)',
    '중2 남학생 수학 과외 선생님 구함',
    '여성 고객 응대 경험자 우대',
    '여성을 위한 강좌를 기획합니다',
    '여성이 즐겨 찾는 카페에서 바리스타를 모집합니다',
    '여성 레깅스 온라인몰 직원 모집',
    '남성 커트 15,000원 여성 커트 18,000원',
    '여자 기숙사와 남자 기숙사 청소',
    '기숙사: 남자만 가능',
    '여성 쉼터 조리원',
    '여성 전용 헬스장 데스크 직원 모집',
    '여권 사본 제출, 여유 있는 남쪽 창고',
    '입고 수량을 수집하여 제품을 나눕니다',
    '여성분들이 편하게 찾아오셨으면 합니다',
    '관원: 남 60명, 여 41명',
    '[타겟] 30대 여성, 40대 남성',
    '기숙사 배정 우선순위: 여성, 원거리 거주자',
    '기숙사는 3층이 남자, 4층이 여자입니다',
    '탈의실은 왼쪽이 남자, 오른쪽이 여자예요',
    '샤워실 남1 여1 새로 지었습니다',
    '우리 팀 남자 2 여자 3',
    '여직원은 당직에서 제외해 드립니다',
    '임신 중인 여성 근로자는 야간 근무에서 제외하고 2시간 단축',
    '여성 숙소는 자리가 남았습니다',
    '구분 | 남 | 여\n현재 근무자 | 3명 | 2명',
  ])('%s', (text) => {
    expect(ofText(text)).toStrictEqual([]);
  });
});

describe('What is not asked is nothing', () => {
  test.each([
    '여성도 지원 가능합니다',
    '남자여도 상관없어요',
    '지금은 남자뿐이지만 여자분도 환영합니다',
    '여성을 우대하지 않습니다',
    '여성만 뽑는 것이 아닙니다',
    '여성만 가능한 일이 아닙니다',
    "지난 공고에 '여성 우대'를 썼다가 지웠습니다",
    "'여성 우대', '남성 우대' 같은 말은 쓰지 않습니다",
    '여성 관리자 비율을 30%로 높이는 계획을 공시했습니다',
    '남성 육아휴직 3개월 유급, 여성 보건휴가 월 1회',
    '여성의 지원을 늘리기 위해 시차출퇴근제를 운영합니다',
    '여성 차별 없는 회사',
    '남자는 병역필 또는 면제',
    '병역필 또는 면제자(남성에 한함)',
    '남자가 낫다고 생각하지 않습니다',
    '여자분이 낫다는 편견은 없습니다',
    '남자만 지원하는 줄 아시는데 여자분도 계십니다',
    '남자만 있을 것 같지만 여성 기사님도 많습니다',
    '성별: 여(상관없음)',
    "예전 공고의 '여성 우대'는 잘못 적은 것으로 지웠습니다",
  ])('%s', (text) => {
    expect(ofText(text)).toStrictEqual([]);
  });
});

describe('Work that may need one sex is held for a person; strength, taste and night work are no such need', () => {
  test.each([
    ['쇼핑몰 촬영', '피팅모델 여성 1명'],
    ['연극 배우 모집', '여배우 2명'],
    ['여고 기숙사 야간 사감', '자격: 여성'],
    ['요양보호사', '■ 업무: 전신 목욕, 기저귀 교체\n■ 성별: 여'],
    ['목욕탕 직원', '여탕 청소, 여자분'],
    ['성폭력피해자 보호시설', '여성 상담원 모집'],
  ])('held: %s / %s', (title, description) => {
    expect(found({ title, description })).toStrictEqual(['sex-hint']);
  });

  test.each([
    ['물류', '무거운 짐이 많아 남자분만'],
    ['경비', '야간 순찰이라 남성만'],
    ['요가원', '회원님들이 편해하셔서 선생님은 여자분으로 모십니다'],
    ['말벗', '여자 선생님만 부탁드려요'],
    ['카페', '기술을 배우면서 일할 여성'],
    ['카페', '모델처럼 밝은 여직원 모집'],
    ['물류', '기저귀 포장, 여직원 모집'],
  ])('refused: %s / %s', (title, description) => {
    expect(found({ title, description })).toStrictEqual(['sex-requirement']);
  });
});

describe('A statute or a programme for women excuses what it is named for, and nothing else', () => {
  test.each([
    ['연구원', '적극적 고용개선조치에 따라 여성을 우대합니다'],
    ['새일여성인턴 모집', '대상: 여성'],
    ['경비', '경비업법 시행규칙에 따른 여성 검색 담당 여성 1명'],
    ['보호시설 야간 상담원', '여성\n근거: 남녀고용평등법 제2조 제1호 단서(특정 성이 불가피한 경우)'],
  ])('nothing: %s / %s', (title, description) => {
    expect(found({ title, description })).toStrictEqual([]);
  });

  test('nothing: the field programme names one for women', () => {
    expect(found({ description: '여성 1명 모집', programme: 'career-women' })).toStrictEqual([]);
  });

  test.each([
    '근로기준법을 지킵니다, 여직원 구함',
    '여직원 모집 (고용장려금 지원 대상)',
    '여성친화기업, 여직원 모집',
    '남녀고용평등 우수기업입니다. 남성으로 채용합니다',
  ])('refused: %s', (text) => {
    expect(ofText(text)).toStrictEqual(['sex-requirement']);
  });
});

describe('A title names who is sought; a name of an employer does not', () => {
  test('refused: 홀 여직원 (주 5일)', () => {
    expect(found({ title: '홀 여직원 (주 5일)' })).toStrictEqual(['sex-requirement']);
  });

  test.each(['여성병원 간호사', '여성 전용 헬스장 데스크', '남자분 여자분 다 계세요'])('nothing: %s', (title) => {
    expect(found({ title })).toStrictEqual([]);
  });
});

describe('A finding quotes the expression with the word that governs it', () => {
  test.each([
    ['주 5일이며 여성 우대합니다', '여성 우대합니다'],
    ['경력 무관, 남자분은 사양합니다', '남자분은 사양합니다'],
    ['일당 여자 13만원', '여자 13만원'],
  ])('%s', (text, words) => {
    expect(quoted(text)).toBe(words);
  });
});

describe('Where there is no room left for one sex, or it is not taken, only the other is sought: refused', () => {
  test.each([
    '여성분 자리는 마감됐어요',
    '남자는 이미 다 뽑았습니다',
    '여자 직원은 안 쓴다고 하시네요',
    '여자는 좀 힘듭니다',
    '남자분은 무리예요',
    '지금 여자분은 충분해서 이번엔 남자 직원으로 두 명',
    '조립(F) 5명, 자재(M) 2명',
    '출고 담당자(여, 초보 가능) 모집',
    '성비를 맞추려고 이번 미술 강사는 남자 선생님을 찾아요',
    '남/여 각 2명',
    '시급 안내: 남자 시급 12,500 여자 시급 11,500',
    '남자 55세 이하',
    '성    별 : 남',
    '국어 파트 Male teacher 1, 영어 파트 성별 상관없음',
    '다른 건 다 좋은데 꼭 여자여야 합니다',
    '짐이 무거워 남자분이 오셔야 되겠습니다',
    '여자분들이 전화를 주시는데 방이 하나라 모실 수가 없네요',
    '이번 두 자리는 반대 성별로 채우려고 합니다',
  ])('%s', (text) => {
    expect(ofText(text)).toContain('sex-requirement');
  });
});

describe('Nothing is asked where a sex only occurs', () => {
  test.each([
    '[조직] 현재 반장 남 1·여 2',
    '강사 세 분(여 2, 남 1)이시고 모두 친절해요',
    '업무: 여성우선주차구역 순찰',
    '숙     소 : 남 2인실, 여 1인실',
    '업무: 단원(여성 42명) 일정 관리',
    '우리 팀: 팀장 여성, 팀원 남성 2명',
    '팀원 여성 2명으로 꾸려져 있어요',
    '여자 배우 매니저 모집',
    '여자 모델 촬영 보조',
    '여성이 만든 화장품을 팝니다',
    '남성에게 어울리는 셔츠를 골라 드립니다',
    '여성 수트 패턴사 모집',
    '여자 혼자 들기 힘든 짐은 둘이 듭니다',
    '대상: 가정폭력 피해 여성',
    '여성 40세 이상 유방촬영 안내',
    '꼭 여자여야 하는 것은 아닙니다',
    '여자분들이 연락을 주시는데 답이 늦어 죄송합니다',
    '한쪽 성별에 치우치지 않게 뽑습니다',
    '남탕·여탕 청소 직원',
    '경력단절여성 직업훈련 강사 모집',
    '성별 무관\n학생: 여 12명, 남 8명',
    '여성과학기술인 목표제 기관입니다. 이에 따라 여성 연구원을 우대합니다',
  ])('%s', (text) => {
    expect(ofText(text)).toStrictEqual([]);
  });

  test('Dogs are bathed by anybody: a sex that is asked for it is refused, not held', () => {
    expect(found({ title: '반려견 미용실', description: '목욕 담당, 여자분이면 좋겠어요' })).toStrictEqual([
      'sex-requirement',
    ]);
  });
});
