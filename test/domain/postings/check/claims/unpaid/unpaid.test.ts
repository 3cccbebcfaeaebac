import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const isHeld = (description: string, title = '직원 모집'): boolean =>
  codes(check({ title, description })).includes('unpaid-work');

test.each([
  'Training is not paid',
  '주방 닦는 30분가량은 따로 안 쳐드려요',
  '수습 한 달은 무급입니다',
  '교육 3일 무급, 이후 시급 12,000원',
  '인턴 3개월(무급)',
  '무보수로 함께하실 분',
  '견습 기간에는 월급이 없습니다',
  '연수 2주간 급여 지급 없음',
  'OJT 5일은 급여에서 제외됩니다',
  '처음 일주일은 돈을 못 드려요',
  '일주일 안에 퇴사하면 임금을 지급하지 않습니다',
  '당일 그만두면 일당 없음',
  '출근 전 준비 20분은 시급에 안 들어갑니다',
  '조회 시간은 근무시간으로 치지 않습니다',
  '마감 뒤 바닥 청소 30분은 무급',
  '가게 문 닫고 정리하는 시간은 급여에 포함되지 않아요',
  '월 1회 회의(무급)',
  '토요 행사는 수당 없이 나오셔야 합니다',
  '야근해도 수당은 못 드립니다',
  '월급은 둘째 달부터 나갑니다',
  '급여는 3개월 뒤부터 지급',
  '정산은 근무 한 달 뒤부터',
  '조회 07:30 참석 의무 / 급여는 08:00부터 계산',
  '교육수당 없음 (교육 4일)',
  '교육 기간 임금은 3개월 근속 시에만 지급',
  '첫 달은 교통비만 드립니다',
  '급여 대신 기술을 가르쳐 드립니다',
  '뒷정리 20분은 서비스로 해 주셔야 해요',
  '리허설 이틀은 봉사',
  '급여: 첫 주 0원',
  '수습기간\n1개월, 급여 미지급',
  '| 교육 | 2주, 무급 |',
  '월말 재고조사 날은 다 같이 수당 없이 밤 10시까지 남습니다',
  '행사 전날은 수당 없이 전원 남습니다',
  '월말에는 수당 없이 밤 10시까지 근무합니다',
  '이틀은 구경 삼아 나오시고 일당은 사흘째부터 12만원',
  '처음 닷새는 연습입니다. 일당은 엿새째부터 11만원',
  '청소가 밀려도 11시 이후는 급여 계산에 안 들어가요',
  '설거지가 남아도 밤 10시 넘은 시간은 안 칩니다',
])('work or training without pay is held: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  'Training with full pay, no pay cuts',
  '점심시간 60분은 따로 안 쳐드려요',
  '토요일은 무급휴무일입니다',
  '휴무: 일(유급), 토(무급)',
  '점심 한 시간은 무급 휴게',
  '휴게시간은 근무시간에서 제외됩니다',
  '무급 돌봄휴가 10일',
  '무급 육아휴직 사용 가능',
  '결근한 날은 무급',
  '교육 기간도 유급입니다',
  '무급 인턴 아닙니다',
  '이틀은 일당 10만원으로 배우시고 사흘째부터 12만원',
  '이틀은 배우러 나온다 생각하시고 일당은 첫날부터 12만원',
  '교육 이틀, 급여는 다음 달 10일부터 지급',
  '마감은 9시, 10시 이후는 손님을 받지 않습니다',
  '정리 후 10시 이후 매출은 당일 계산에 안 들어갑니다',
  '무급 조출 없음',
  '교육 기간 무급 그런 거 없습니다',
  '무급은 점심시간뿐입니다',
  '무급 자원봉사자 배치표를 짜는 직원',
  '무보수 명예직 위원의 회의 지원',
  '임금 체불 사건 상담 기록 정리',
  '급여 밀린 적 없습니다',
  '성별에 따른 급여 차이 없음',
  '급여 삭감 없이 단축 근무',
  '식대는 급여에 포함되지 않고 따로 드립니다',
  '주휴수당은 시급에 포함되지 않음',
  '야간수당 없음',
  '상여금 없음',
  '교육비 없음, 교육 무료',
  '무료로 가르쳐 드립니다',
  '마감 청소 시간도 시급에 넣어 드립니다',
  '첫날부터 급여를 계산합니다',
  '급여는 매월 1일부터 말일까지 계산해 10일에 지급',
  '3개월 뒤부터 월급 인상',
  '교통비만 별도 지급',
  '열정페이 사절',
  '수당 없이 밤늦게까지 남는 일 절대 없습니다',
  '재고조사 날은 수당을 받고 밤 10시까지 남습니다',
  '야간수당 없이 22시까지 근무',
  '동절기에는 주휴수당 없이 주 14시간, 18시까지 근무',
])('rest, denials, other people and other money are nothing: %s', (description) => {
  expect(isHeld(description)).toBe(false);
});

test('an unpaid training stays one beside an unpaid rest, and the other way round', () => {
  expect(isHeld('토요일 무급휴무, 교육 3일 무급')).toBe(true);
  expect(isHeld('교육 3일 유급, 토요일 무급')).toBe(false);
});

test('a heading that names the training holds for the line below it', () => {
  expect(isHeld('OJT기간(5일)\n미지급')).toBe(true);
  expect(isHeld('교통비\n미지급')).toBe(false);
});

test('the finding quotes the words', () => {
  const [finding] = check({ description: '수습 3개월은 급여가 없습니다' }).filter(({ code }) => code === 'unpaid-work');
  expect(finding).toMatchObject({ severity: 'hold', actual: '급여가 없습니다' });
});

test.each([
  '한 달 못 채우고 나가시면 일한 날 돈은 못 드려요',
  '보름을 못 버티면 그동안 일한 돈은 안 드립니다',
  '일한 지 사흘 안에 관두면 그 사흘 치는 못 드립니다',
  '중간에 그만두시는 분은 일한 날만큼의 임금도 없어요',
  '매장 문 닫고 정산하는 30분은 시급 미적용',
  '하루 달아 보고 잘하면 쓰는데 그 하루치는 못 드려요',
  '면접 대신 반나절 일해 보는데 그 반나절치는 못 드립니다',
  '처음 사흘은 배우는 거라 사흘치는 못 줘요',
  '10분 일찍 와서 조회하는데 그건 시간에 안 넣어요',
])('days that were worked and are not paid are held: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  '교육 5일도 급여 드리고 교재값 안 받습니다',
  '교육 첫날부터 급여가 나가고 교육비는 안 받아요',
  '하루만 일하고 그만두셔도 일한 날 돈은 꼭 드립니다',
  '일하지 않은 날은 급여가 없습니다',
  '안 나온 날은 일당이 없습니다',
  '일한 만큼 돈을 못 받는 일은 없습니다',
  '하루 나와서 맞춰 보고 결정하고 그 하루치는 꼭 드려요',
  '결근하시면 그 하루치는 못 드려요',
  '점심 먹는 한 시간은 근로 시간에 안 넣어요',
  '마감 시간에 안 나가고 남아서 이야기하는 가게예요',
  '하루치 재료는 못 드려요, 보고 사 가세요',
])('days that were not worked, and what is denied behind pay that is given, are nothing: %s', (description) => {
  expect(isHeld(description)).toBe(false);
});
