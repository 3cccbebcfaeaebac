import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const isFound = (description: string): boolean => codes(check({ description })).includes('sex-requirement');

test.each([
  '구분\t주간\t야간\n시간\t09-18\t21-06\n대상\t여성\t남성\n인원\t5\t3',
  '구분\t1공장\t2공장\n대상\t남\t여\n인원\t5\t3',
  '파트\t주방\t홀\n성별\t남자\t여자\n월급\t300\t260',
  '| 직무 | 포장 | 지게차 |\n| 자격 | 여자 | 남자 |\n| 인원 | 3명 | 1명 |',
  '항목\t내용1\t내용2\n업무\t피킹\t상차\n대상\t여성분\t남성분',
  '<table><tr><td>구분</td><td>주간</td><td>야간</td></tr><tr><td>대상</td><td>여성</td><td>남성</td></tr></table>',
  '숙녀분을 모십니다, 백화점 안내데스크',
  '신사분 환영, 골프장 마샬',
  '남학생 알바 급구 주말 상하차',
  '숙녀분 두 분이면 딱입니다 - 안내 데스크',
  '남성 지원자부터 면접 보고 모자라면 여성 지원자를 부릅니다',
  '남자분 이력서부터 봅니다',
  '합격 비율은 남 7, 여 3입니다',
  '선발 비율 남성 80% 여성 20%',
  '남성 지원자가 없을 때만 여성 지원자를 봅니다',
  '가점: 여성 5점, 자격증 3점',
  '남직원 없이 못 돌아갑니다, 남직원 와 주세요',
  '우리 조는 남자 셋이 한 조라 남자 한 분이 비어요',
  '여성이라면 급여를 5만원 더 드려요',
  '남자 알바 없나요? 오늘 밤 급해요',
])(
  'a sex in a column, a job for students of one sex, an order, a share or a vacancy by sex is refused: %s',
  (description) => {
    expect(isFound(description)).toBe(true);
  },
);

test.each([
  '구분\t주간\t야간\n대상\t성별무관\t성별무관\n인원\t5\t3',
  '구분\t1층\t2층\n화장실\t여성\t남성\n업무\t청소\t청소',
  '강좌\t요가\t복싱\n수강대상\t여성\t남성\n강사\t1명\t1명',
  '구분\t201호\t202호\n어르신\t여성\t남성\n근무\t주간\t야간',
  '기숙사\tA동\tB동\n입주\t여성\t남성\n인원\t20\t30',
  '현재 인원\t생산\t사무\n남\t12\t3\n여\t4\t5',
  '대상\t남녀\t남녀\n인원\t5\t3',
  '매장\t숙녀화\t신사화\n고객\t여성\t남성\n업무\t판매\t판매',
  '면접 순서는 접수 순이며 성별과 상관없습니다',
  '여성 지원자 비율이 60%였던 지난 공채',
  '면접은 여성 면접관 먼저, 다음은 남성 면접관이 봅니다',
  '탈의실은 여성 먼저, 다음에 남성이 씁니다',
  '여성 고객에게 먼저 안내 전화를 드립니다',
  '남성 직원 70%, 여성 직원 30%인 회사',
  '여성 지원자, 남성 지원자 모두 같은 순서로 면접 봅니다',
  '남성 환자부터 검진을 시작합니다',
  '여성 지원자에게도 남성 지원자에게도 같은 질문을 합니다',
  '응시자 성비는 남 6 여 4였습니다',
  '현재 인원\t생산\t사무\n남\t12\t3\n여\t4\t5',
  '현재 담당 여직원의 출산휴가와 이어지는 육아휴직 동안 함께할 분을 모십니다.',
  '여직원의 육아휴직 기간에 근무할 분 모십니다',
  '그만두는 남자 직원의 일을 이어받을 분을 모십니다',
  '여직원의 복직까지 함께 일할 분을 구합니다',
  '남직원의 병가 기간 함께할 분 우대 없음, 누구나',
])('tables of others, orders that are not by sex, and whoever is replaced are nothing: %s', (description) => {
  expect(isFound(description)).toBe(false);
});
