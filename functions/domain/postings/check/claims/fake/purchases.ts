import { is } from '../../reading/tokens.ts';
import type { Claim } from '../claim.ts';
import type { Line } from './money-line.ts';
import {
  beginning,
  amountAt,
  claimOf,
  fakeOf,
  freeOf,
  isFee,
  isWarned,
  lettersOf,
  moneyOf,
  placesWhere,
} from './money-line.ts';
import {
  hasAmount,
  isAsked,
  isBefore,
  isBehind,
  isDuty,
  isFirstBefore,
  isForPayersOnly,
  isGiven,
  isHonorific,
  isNothing,
  isPayer,
  isPayerBefore,
  isSelf,
  isDeedOfServed,
  isServedBefore,
  isTurnedRound,
  nextOf,
} from './payer.ts';

/** What the applicant pays or buys where no fee is named: 자비 120만원, 정수기 1대 본인 구매, 입금하시면 배치됩니다. */

const NEAR = 6;
const JOB_REACH = 8;
const DUTY_REACH = 3;

const isJobBehind = (line: Line, at: number, reach = JOB_REACH): boolean =>
  isBehind(line, at, (right) => fakeOf(line.spots[right]) === 'job', reach);
const isOwnBefore = (line: Line, at: number): boolean =>
  isBefore(
    line,
    at,
    (left) => isSelf(line, left) || ['own', 'ownname'].includes(fakeOf(line.spots[left]) ?? ''),
    JOB_REACH,
  );

const MUST = /(?:[해아어여셔]야|시면|신$|신분)/;
/** 구입하셔야, 입금해야: nothing but a demand. */
const isMust = (line: Line, at: number): boolean =>
  MUST.test(lettersOf(line.spots[at])) || /^(?:하셔야|해야|하시면)/.test(lettersOf(line.spots[nextOf(line, at)]));
const isDutyBehind = (line: Line, at: number): boolean =>
  isBehind(line, at, (right) => isDuty(line, right) && line.spots[right]?.item === line.spots[at]?.item, DUTY_REACH);

/** 법인카드로 결제하시면, 회사 카드로 구입하시면. */
const isHouseCard = (line: Line, at: number): boolean =>
  /^(?:법인 ?카드|회사 ?카드|공용 ?카드|법인)/.test(lettersOf(line.spots[at])) ||
  (lettersOf(line.spots[at]).startsWith('카드') && freeOf(line.spots[at - 1]) === 'payer');

/** A deed at work, a customer's deed, or one that nobody has to do. */
const isOtherDeed = (line: Line, at: number): boolean =>
  isTurnedRound(line, at) ||
  isServedBefore(line, at) ||
  isDeedOfServed(line, at) ||
  isGiven(line, at) ||
  (!isMust(line, at) && isDutyBehind(line, at)) ||
  isBehind(line, at, (right) => isNothing(line.spots[right]) && line.spots[right]?.item === line.spots[at]?.item, 2) ||
  isBehind(line, at, (right) => /^(?:할인|직원가|혜택)/.test(lettersOf(line.spots[right])), DUTY_REACH + 2) ||
  isBefore(line, at, (left) => isHouseCard(line, left)) ||
  (isPayerBefore(line, at) && !isHonorific(line, at));

/** Food, lodging and the way to work are everybody's own: 식비 본인 부담, 숙소 개인 부담. */
const LIVING = beginning(
  '식사 중식 점심 석식 저녁 아침 식대 숙소 숙식 숙박 교통 출퇴근 통근 기름 유류 주유 통신 주차 기숙사 간식 음료 커피 택시 월세 4대 세금 보험 안전화 작업화 신발 복장 바지 구두 옷 앞치마',
);
const isLivingNear = (line: Line, at: number): boolean =>
  isBefore(line, at, (left) => moneyOf(line.spots[left]) === 'living' || LIVING.test(lettersOf(line.spots[left])), 4);
const BOUGHT = new Set(['course', 'checkup', 'goods', 'insurance', 'buy', 'pay']);

/** 본인 돈으로, 자비 120만원: what for, or how much. */
const isOwnCost = (line: Line, at: number): boolean => {
  if (isTurnedRound(line, at) || isLivingNear(line, at)) return false;
  const item = line.spots[at]?.item;
  const isNear = (right: number): boolean => line.spots[right]?.item === item;
  if (isBefore(line, at, (left) => isFee(line.spots[left]), JOB_REACH)) return false;
  return (
    hasAmount(line, at - 3, at + 4) ||
    isBefore(line, at, (left) => BOUGHT.has(fakeOf(line.spots[left]) ?? ''), JOB_REACH) ||
    isBehind(line, at, (right) => isNear(right) && BOUGHT.has(fakeOf(line.spots[right]) ?? ''), NEAR)
  );
};

/** Verbs that speak of money only where money stands beside them: 보내 주시면, 내시면, 마련하셔야. */
const WEAK = /^(?:내|낸|낼|넣|보내|부쳐|부치|들어|듭|드는|걸어|걸고|거셔|마련|준비|냅|맡기)/;
const PREPAID = /^(?:선입금|선결제|선납|완납)/;

const amountBefore = (line: Line, at: number, reach: number): boolean =>
  isBefore(line, at, (left) => amountAt(line, left) !== undefined && amountAt(line, left)?.bare === false, reach);
/** Pay and the cost of living are paid to the worker or by her anyway; 면접비 1만원 내셔야 is said to her. */
const wageBefore = (line: Line, at: number): boolean =>
  isBefore(
    line,
    at,
    (left) => {
      const kind = moneyOf(line.spots[left]);
      return (
        kind === 'wage' ||
        kind === 'base' ||
        kind === 'living' ||
        (kind === 'earned' && !isHonorific(line, at) && !isSelfBeforeOnly(line, at))
      );
    },
    JOB_REACH,
  );

const CONFIRMED = /^확인(?:되면|후|된|되시면)/;

const isPaidIn = (line: Line, at: number): boolean => {
  const letters = lettersOf(line.spots[at]);
  if (isOtherDeed(line, at) || isDuty(line, at + 1) || wageBefore(line, at)) return false;
  if (isForPayersOnly(line, at)) return amountBefore(line, at, NEAR);
  // What is written down and sent is a paper, not money: 이름을 적어 보내 주세요.
  if (is(line.spots[at - 1]?.token, 'write')) return false;
  if (
    isBefore(
      line,
      at,
      (left) => isFee(line.spots[left]) && !/^(?:돈|비용|금액|값)/.test(lettersOf(line.spots[left])),
      12,
    )
  )
    return false;
  if (PREPAID.test(letters)) return !line.kinds.has('work');
  const isMoney = amountBefore(line, at, NEAR) || isBefore(line, at, (left) => isFee(line.spots[left]), NEAR);
  const isHers = isSelfBeforeOnly(line, at);
  const isForJob = /[면야]$/.test(letters) && amountBefore(line, at, 2) && isJobBehind(line, at, 3);
  if (WEAK.test(letters)) return isMoney && (isForJob || isHers || (isHonorific(line, at) && isAsked(line, at)));
  if (isHers && (isMoney || isAsked(line, at)) && !isPapers(line, at)) return true;
  const isLast = line.spots[at + 1]?.item !== line.spots[at]?.item;
  if (CONFIRMED.test(lettersOf(line.spots[at + 1])) && isJobBehind(line, at)) return true;
  if (!isHonorific(line, at))
    return isMoney && (isAsked(line, at) || isLast) && (isFirstBefore(line, at) || isJobBehind(line, at, 3));
  return isAsked(line, at) && (isMoney || isFirstBefore(line, at) || isJobBehind(line, at));
};

const isSelfBeforeOnly = (line: Line, at: number): boolean => isBefore(line, at, (left) => isSelf(line, left), NEAR);
const isPapers = (line: Line, at: number): boolean =>
  isBefore(line, at, (left) => ['copy', 'account'].includes(fakeOf(line.spots[left]) ?? ''), NEAR) &&
  !amountBefore(line, at, NEAR);

/** 정수기 1대 본인 구매, 차량을 인수하셔야 배차, 세트(48만원) 구입이 곧 입사. */
/** 물품 구매 후 회원 등록을 도와드리는 직원: what the buyer does, and the work is to help with it. */
const isHelpedWith = (line: Line, at: number): boolean =>
  isBehind(line, at, (right) => /^(?:도와|돕는|안내하는|처리하는)/.test(lettersOf(line.spots[right])), 8);

const isBoughtIn = (line: Line, at: number): boolean => {
  if (isHelpedWith(line, at)) return false;
  if (isOtherDeed(line, at) || isLivingNear(line, at)) return false;
  const spot = line.spots[at];
  const next = lettersOf(line.spots[at + 1]);
  if (isBefore(line, at, (left) => isFee(line.spots[left]) && moneyOf(line.spots[left]) === 'entry', 3)) return false;
  const isHers = isOwnBefore(line, at);
  const isPriced = hasAmount(line, at - JOB_REACH, at + 4);
  if (/^이$/.test(spot?.token.tail ?? '') && /^(?:곧|조건|필수)/.test(next)) return true;
  if (
    lettersOf(spot).startsWith('사서') &&
    isBehind(line, at, (right) => /^(?:파|팔|판매)/.test(lettersOf(line.spots[right])), 3)
  )
    return isHers || isFirstBefore(line, at);
  const isLast = line.spots[at + 1]?.item !== spot?.item && spot?.token.tail === '';
  if (isLast && isPriced && isFirstBefore(line, at) && !line.kinds.has('work')) return true;
  if (!isAsked(line, at)) return isHers && !line.kinds.has('work') && !line.kinds.has('house');
  if (line.kinds.has('work') && !isHonorific(line, at) && !isHers) return false;
  const isGoods = isBefore(line, at, (left) => fakeOf(line.spots[left]) === 'goods', JOB_REACH);
  const isDemand = isMust(line, at) && !/시면/.test(lettersOf(spot));
  if (isDemand && (isGoods || isPriced)) return true;
  return (
    isHers ||
    (isPriced && (isGoods || isJobBehind(line, at))) ||
    (isFirstBefore(line, at) && !lettersOf(spot).endsWith('하고')) ||
    (isJobBehind(line, at) && (isHonorific(line, at) || isGoods))
  );
};

const PAID_COURSE = /^(?:수강|등록|이수|수료|결제|따셔|따야|따시|취득)/;
const OF_SCHOOL = /^(?:사설|자체|유료|우리|저희|본사|당사|제휴|학원|교육원|아카데미|자격증|협회)/;
const LAWFUL_COURSE = /^(?:안전|보건|법정|기초|직무|신입|위생|신임|보수|의무|무료|국비|사내|입문|ojt|양성)/;
/** 자격증 과정을 수강하셔야 채용됩니다: a course sold as the way to a job. */
const isCourseSold = (line: Line, at: number): boolean => {
  const letters = lettersOf(line.spots[at]);
  const isPriced = hasAmount(line, at - PRICE_REACH, at);
  const isAttended =
    ATTENDED.test(letters) && (isPriced || line.spots.some((spot) => lettersOf(spot).startsWith('유료')));
  if ((!PAID_COURSE.test(letters) && !isAttended) || !isAsked(line, at) || isOtherDeed(line, at)) return false;
  const { item } = line.spots[at] ?? { item: 0 };
  const isFree = line.spots.some(
    (one, index) =>
      index < MOST_READ &&
      ((isNothing(one) && (one.aside || one.item === item)) ||
        (one.item === item && LAWFUL_COURSE.test(lettersOf(one)) && !isAttended) ||
        (isPayer(line, index) && isGiven(line, index + 1))),
  );
  if (isFree) return false;
  const isCourse = line.spots
    .slice(Math.max(0, at - PRICE_REACH + 1), at)
    .some((spot) => spot.fake === 'course' || /^(?:학원|교육)/.test(spot.letters));
  const isSchool =
    letters.startsWith('수강') ||
    isPriced ||
    isBefore(line, at, (left) => OF_SCHOOL.test(lettersOf(line.spots[left])), JOB_REACH);
  return (
    isCourse && isSchool && isBehind(line, at, (right) => PROMISED.test(lettersOf(line.spots[right])), PRICE_REACH)
  );
};
const PRICE_REACH = 10;
const MOST_READ = 40;
const ATTENDED = /^(?:참석|참여|들으|들어야|받으셔|받아야)/;
const PROMISED = /^(?:취업|채용|입사|일자리|배치|근무|배정|출근|일하|연계|자리|정규직)/;
/** 상조 1구좌 본인 가입 조건. */
const isJoined = (line: Line, at: number): boolean =>
  lettersOf(line.spots[at]).startsWith('가입') &&
  isSelfBeforeOnly(line, at) &&
  isAsked(line, at) &&
  !isOtherDeed(line, at) &&
  isBefore(line, at, (left) => ['goods', 'insurance'].includes(fakeOf(line.spots[left]) ?? ''), JOB_REACH);

/** 급여에서 40만원씩 제합니다: not for lodging, insurance or dues. */
const isCutFromPay = (line: Line, at: number): boolean =>
  fakeOf(line.spots[at]) === 'cut' &&
  !isTurnedRound(line, at) &&
  hasAmount(line, at - NEAR, at) &&
  isBefore(
    line,
    at,
    (left) => moneyOf(line.spots[left]) === 'wage' && lettersOf(line.spots[left]).endsWith('에서'),
    JOB_REACH,
  ) &&
  !line.spots.some((spot) => isFee(spot) || moneyOf(spot) === 'living' || LIVING.test(lettersOf(spot)));

/** 자격증을 우리 학원에서 따는 조건(55만원). */
const isCourseCondition = (line: Line, at: number): boolean =>
  /^(?:따는|수강하는|등록하는|결제하는)/.test(lettersOf(line.spots[at])) &&
  lettersOf(line.spots[at + 1]).startsWith('조건') &&
  (hasAmount(line, at - PRICE_REACH, at + NEAR) ||
    isBefore(line, at, (left) => OF_SCHOOL.test(lettersOf(line.spots[left])), JOB_REACH)) &&
  !line.spots.some(isNothing) &&
  !isPayerBefore(line, at);

/** 유료 교육 수료자만. */
const isPaidCourse = (line: Line, at: number): boolean =>
  /^유료$/.test(lettersOf(line.spots[at])) &&
  fakeOf(line.spots[at + 1]) === 'course' &&
  /^(?:수료|이수|수강|등록)/.test(lettersOf(line.spots[at + 2]));

const KINDS = new Set<string | undefined>(['own', 'pay', 'buy', 'cut']);
/** Words that no class of fake.json has and that may be of a deed that costs money. */
const OTHER = beginning(
  '유료 따는 따셔 따야 따시 취득 수강 등록 결제 이수 수료 가입 참석 참여 들으 들어야 받으셔 받아야',
);

const kindsOfDeed = (line: Line, at: number): string | undefined => {
  const fake = fakeOf(line.spots[at]);
  if (fake === 'own' && isOwnCost(line, at)) return 'own cost';
  if (fake === 'pay' && isPaidIn(line, at)) return 'paid in';
  if (fake === 'buy' && isBoughtIn(line, at)) return 'bought in';
  if (isPaidCourse(line, at) || isCourseCondition(line, at)) return 'course';
  if (isJoined(line, at)) return 'joined';
  if (isCutFromPay(line, at)) return 'cut from pay';
  return isCourseSold(line, at) ? 'course' : undefined;
};

const QUOTED_BEFORE = 4;

const quotedFrom = (line: Line, at: number): number => {
  let from = at;
  while (from > 0 && at - from < QUOTED_BEFORE && line.spots[from - 1]?.item === line.spots[at]?.item) from -= 1;
  return from;
};

/** Payments and purchases that a statement asks of the applicant without naming a fee. */
export const purchaseClaims = (line: Line): Claim[] => {
  const claims: Claim[] = [];
  for (const at of placesWhere(line, ({ fake, letters }) => KINDS.has(fake) || OTHER.test(letters))) {
    const detail = kindsOfDeed(line, at);
    if (detail === undefined) continue;
    claims.push(
      claimOf(
        line,
        'fee',
        { from: quotedFrom(line, at), end: at + 1 },
        { about: 'applicant', stance: 'demand', detail },
      ),
    );
  }
  return claims.length > 0 && isWarned(line) ? [] : claims;
};
