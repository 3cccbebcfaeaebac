import { expect, test } from 'vitest';
import type { Finding } from '../../../../../../functions/contracts/finding.ts';
import { check } from '../../../../../support/check-support.ts';

/** Minimum wage 2026: 10,320 won an hour; 2027: 10,700. The day of checking is 2026-11-23. */
const found = (description: string, title = '직원 모집'): Finding[] =>
  check({ wage: undefined, weeklyHours: undefined, title, description }).filter(
    ({ code }) => code === 'wage-text-below-minimum',
  );

test.each([
  '시급 9000드려요',
  '최저임금 미달, 자세한 내용은 상담 후 결정',
  '시급 9,700원 드립니다',
  '시급: 9천8백원',
  '시간당 9천 원씩 계산해 드려요',
  '한 시간에 구천오백 원',
  '알바비는 시급 만 원이에요',
  '급여 | 시급 9,500원',
  '임금: 9,900원',
  '9,800원/시간, 설거지',
  'KRW 9,000 per hour',
  '2025년 최저시급 10,030원 적용',
  '시급 9,500원, 석 달 뒤 10,500원',
  '초보 시급 9,000~9,900원',
  '최저시급의 90% 지급',
  '최저시급은 못 드려요',
  '최저임금에는 조금 못 미칩니다',
  '일당 7만 원 (09:00~18:00, 점심 1시간)',
  '하루 여덟 시간에 6만 5천 원',
  '10시부터 7시까지, 하루 7만원',
  '네 시간에 3만원',
  '30분당 4천원',
  '주급 38만원 / 주 40시간',
  '월급 190만원, 주 40시간',
  '월~금 9시~18시, 월 200만원',
  '한 달 175만원, 주 5일 하루 8시간',
  '월 210만원, 하루 10시간, 월 4회 휴무',
  '연봉 2,400만원 (주 40시간)',
  '연봉 2,200만원, 월~금 09-18시',
  '격일제 24시간(휴게 8시간) 경비, 월 160만원',
  '시간: 08:30~17:30, 월~금\n급여: 월 185만원',
  '| 구분 | 시간 | 급여 |\n| 홀 | 10~15시 | 시급 9,500원 |',
])('pay that the text alone states below the minimum is held: %s', (description) => {
  expect(found(description)).toMatchObject([{ severity: 'hold', path: 'description', limit: 10_320 }]);
});

test.each([
  '시간당 8,000알을 포장하는 기계를 봅니다',
  '1시간 2,000원, 하루 9,000원 이용료를 받습니다',
  '최저임금 미달, 해고 문제를 상담합니다',
  '처음 문 열던 때 시급은 5,580원이었고 지금은 12,500원',
  '시급 10,320원',
  '최저시급 적용',
  '최저임금 10,320원보다 20% 더 드립니다',
  '시급 9,800~11,000원',
  '수습 3개월 시급 9,300원, 이후 11,000원',
  '일당 9만원, 08:00~17:00 (휴게 1시간)',
  '하루 4시간 5만원',
  '두 시간 2만 6천원',
  '일당 7만원',
  '월급 170만원',
  '월급 216만원 (주 40시간)',
  '월 120만원, 주 20시간',
  '월 72만원, 주 3일 하루 4시간',
  '연봉 2,600만원, 주 40시간',
  '주급 56만원 (40시간)',
  '기본급 180만원 + 직책수당 60만원 (주 40시간)',
  '점심값 9,000원을 드립니다',
  '출장비 하루 3만원, 주 40시간',
  '연장하면 시간당 5,000원 더 얹어 드립니다',
  '주차요금은 한 시간 2,000원',
  '메뉴는 9,900원 균일가',
  '건당 4천원',
  '2019년 시급 8,350원으로 시작한 알바생이 지금 점장입니다',
  '최저임금 8천원대 시절 자료 스캔',
  '최저임금 위반 상담, 시급 8,000원 사례 정리',
  '작년 시급 9,860원에서 올해 11,000원으로 올렸습니다',
  '자녀수당 월 5만원, 주 40시간',
  '교육비 시간당 8,000원 환급',
  '수습 3개월 최저시급의 90%',
])('an amount that is lawful, open, or no pay for the work is nothing: %s', (description) => {
  expect(found(description)).toEqual([]);
});

test('the amount decides to the won, on the reading that favours the employer', () => {
  expect(found('시급 10,319원')).toHaveLength(1);
  expect(found('시급 10,320원')).toEqual([]);
  // 8 hours: 82,560. From nine to six without a word of a break the law's hour is taken off.
  expect(found('일당 82,559원, 9시~18시')).toHaveLength(1);
  expect(found('일당 82,560원, 9시~18시')).toEqual([]);
  expect(found('일당 82,560원, 9시~18시, 쉬는 시간 없음')).toHaveLength(1);
  // 40 hours: 10,320 × 48 × 365 ÷ 84 = 2,152,457.14…
  expect(found('월 2,152,457원, 주 40시간')).toHaveLength(1);
  expect(found('월 2,152,458원, 주 40시간')).toEqual([]);
});

test('the hours of the same sentence count first, then those of the other lines', () => {
  expect(found('홀 4시간 일당 5만원\n주방 09:00~18:00')).toEqual([]);
  expect(found('일당 5만원\n주방 09:00~18:00')).toHaveLength(1);
  expect(found('월 185만원', '주 40시간 사무원')).toHaveLength(1);
});

test('the hours of rest, of the shop and of inquiries are no working hours', () => {
  expect(found('일당 8만원\n근무 9시~19시\n휴게시간 12~13시')).toHaveLength(1);
  expect(found('일당 8만원\n문의 9시~18시')).toEqual([]);
  expect(found('일당 8만원\n영업시간 10시~22시')).toEqual([]);
});

test('so many of the days that are named are the days of work', () => {
  expect(found('월~토 중 5일 10:00~19:00 (점심 1시간)\n월급 220만원')).toEqual([]);
  expect(found('화~일 가운데 닷새 10:00~19:00\n월급 220만원')).toEqual([]);
  expect(found('월~토 10:00~19:00 (점심 1시간)\n월급 220만원')).toHaveLength(1);
  expect(found('월~토 중 5일 10:00~19:00 (점심 1시간)\n월급 200만원')).toHaveLength(1);
});

test('9 to 6 is a working day, other numbers with a to between them are not', () => {
  expect(found('월급 190만원, 9 to 6, 주 5일')).toHaveLength(1);
  expect(found('월급 230만원, 9 to 6, 주 5일')).toEqual([]);
  expect(found('월급 190만원, 1 to 1 수업, 주 5일')).toEqual([]);
  expect(found('월급 190만원, 10 to 20 students, 주 5일')).toEqual([]);
});

test('days off leave the others: six days a week are reckoned', () => {
  // 6 × 8 + 8 = 56 hours: 10,320 × 56 × 365 ÷ 84 = 2,511,200.
  expect(found('월 2,511,200원, 하루 8시간, 주 1일 휴무')).toEqual([]);
  expect(found('월 2,511,199원, 하루 8시간, 주 1일 휴무')).toHaveLength(1);
});

test('watch work and farms are held only if the pay is too low without a paid weekly holiday as well', () => {
  // 40 × 365 ÷ 84 = 173.8… hours: 1,793,714.2…
  expect(found('농장 일, 월 1,793,715원, 주 40시간')).toEqual([]);
  expect(found('농장 일, 월 1,793,714원, 주 40시간')).toHaveLength(1);
  expect(found('조립 일, 월 1,793,715원, 주 40시간')).toHaveLength(1);
});

test('a stated hourly amount that holds the weekly holiday is divided by 1.2, and the sum is shown', () => {
  expect(found('시급 12,384원(주휴수당 포함)')).toEqual([]);
  const [finding] = found('시급 11,000원(주휴 포함)');
  expect(finding?.message).toContain('시급 11,000원 ÷ 1.2 = 9,166원');
});

test.each([
  '주휴 포함 시급 12,000원',
  '주휴수당이 포함된 시급 12,000원',
  '시급 12,000원 (주휴수당 포함 금액)',
  '시급 12,000원 / 주휴 포함',
  '시급 12,000원\n시급에 주휴가 포함됩니다',
  '시급 12,000원, 주휴수당은 시급에 포함',
  '시급 | 12,000원 | 주휴 포함',
])('the amount is said to hold the holiday: %s', (description) => {
  expect(found(description)).toHaveLength(1);
});

test.each([
  '시급 10,400원 (주휴수당 포함 시 12,480원)',
  '시급 10,400원이며 주휴수당까지 합하면 12,480원입니다',
  '시급 10,400원, 월 환산 2,173,600원(주휴수당 포함)',
  '시급 10,400원. 4대보험, 퇴직금, 주휴수당 포함 각종 법정수당 지급',
  '시급 10,400원 (주휴수당 별도)',
  '시급 10,400원, 주휴수당은 포함하지 않은 금액',
  '시급에 주휴수당 안 들어 있어요. 시급 10,400원',
  '시급 12,000원(주휴 포함), 주 12시간',
])('the holiday comes on top, or none is due: %s', (description) => {
  expect(found(description)).toEqual([]);
});

test('where the posting has a wage, the text is not judged', () => {
  const findings = check({ description: '시급 8,000원' });
  expect(findings.map(({ code }) => code)).not.toContain('wage-text-below-minimum');
});

test('what takes part in 노인 공익활동 gets an allowance', () => {
  expect(found('월 30시간 활동, 월 29만원', '노인일자리 참여자 모집')).toEqual([]);
  expect(found('월 30시간, 월급 29만원', '미화원 모집')).toHaveLength(1);
});

test('밤 is late up to midnight and early behind it', () => {
  // 35 hours a week: 10,320 × 42 × 365 ÷ 84 = 1,883,400.
  expect(found('오후 3시 ~ 밤 11시 (휴게 1시간), 주 5일\n월 188만원')).toHaveLength(1);
  expect(found('오후 3시 ~ 밤 11시 (휴게 1시간), 주 5일\n월 189만원')).toEqual([]);
  // 30 hours a week: 10,320 × 36 × 365 ÷ 84 = 1,614,342.86.
  for (const time of ['저녁 6시 ~ 밤 12시 30분', '밤 9시 30분 ~ 아침 4시', '오후 6시 30분 ~ 밤 1시']) {
    expect(found(`${time} (휴게 30분), 주 5일\n월 161만원`)).toHaveLength(1);
    expect(found(`${time} (휴게 30분), 주 5일\n월 162만원`)).toEqual([]);
  }
});

test('a date is no number of days a month', () => {
  expect(found('주 5일 하루 5시간\n월 95만원\n시작은 12월 14일')).toHaveLength(1);
  expect(found('주 5일 하루 5시간\n월 140만원\n시작은 12월 14일')).toEqual([]);
});

test('The hours of a week behind an hourly amount with its holiday pay make it no amount of a week', () => {
  expect(found('시급 11,900원에 주휴수당이 들어 있고 주 25시간 일합니다')).toHaveLength(1);
  expect(found('주급 600,000원에 주휴수당이 들어 있고 주 25시간 일합니다')).toHaveLength(0);
});
