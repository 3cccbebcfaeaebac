import { is } from '../../reading/tokens.ts';
import type { Claim } from '../claim.ts';
import { COURSE_DEEDS, isCourseSold } from './course.ts';
import { amountBefore, isMust, isOtherDeed } from './deeds.ts';
import { isTrade } from './fee-verbs.ts';
import {
  amountAt,
  beginning,
  demandsOf,
  fakeAt,
  isFee,
  isWarned,
  lettersOf,
  moneyKindAt,
  placesWhere,
  wordAt,
} from './money-line.ts';
import type { Line, Stretch } from './money-line.ts';
import {
  hasAmount,
  isAsked,
  isBefore,
  isBehind,
  isDuty,
  isFirstBefore,
  isGiven,
  isForPayersOnly,
  isHonorific,
  isOnlyFor,
  isSelf,
  isTurnedRound,
  saysBefore,
  saysBehind,
} from './payer.ts';

/** What the applicant pays or buys where no fee is named: 자비 120만원, 정수기 1대 본인 구매, 입금하시면 배치됩니다. */

const NEAR = 6;
const JOB_REACH = 8;

/** 일자리를 드립니다: the job that is given for it, though the word alone is one of many for work. */
const isJobBehind = (line: Line, at: number, reach = JOB_REACH): boolean =>
  isBehind(
    line,
    at,
    (right) =>
      fakeAt(line, right) === 'job' ||
      /^일(?:합니|하실|하십|할수)/.test(wordAt(line, right)) ||
      (/^일(?:자리)?를?$/.test(wordAt(line, right)) && isGiven(line, right)),
    reach,
  );
const isOwnBefore = (line: Line, at: number): boolean =>
  isBefore(line, at, (left) => isSelf(line, left) || ['own', 'ownname'].includes(fakeAt(line, left) ?? ''), JOB_REACH);

/** Food, lodging and the way to work are everybody's own: 식비 본인 부담, 숙소 개인 부담. */
const LIVING = beginning(
  '식사 중식 점심 석식 저녁 아침 식대 숙소 숙식 숙박 교통 출퇴근 통근 기름 유류 주유 통신 주차 기숙사 간식 음료 커피 택시 월세 4대 세금 보험 안전화 작업화 신발 복장 바지 구두 옷 앞치마',
);
const isLivingNear = (line: Line, at: number): boolean =>
  isBefore(line, at, (left) => moneyKindAt(line, left) === 'living' || LIVING.test(wordAt(line, left)), 4);
const BOUGHT = new Set(['course', 'checkup', 'goods', 'insurance', 'buy', 'pay']);

/** 본인 돈으로, 자비 120만원: what for, or how much. */
const isOwnCost = (line: Line, at: number): boolean => {
  if (isTurnedRound(line, at) || isLivingNear(line, at)) return false;
  const item = line.spots[at]?.item;
  const isNear = (right: number): boolean => line.spots[right]?.item === item;
  if (isBefore(line, at, (left) => isFee(line.spots[left]), JOB_REACH)) return false;
  return (
    hasAmount(line, at - 3, at + 4) ||
    isBefore(line, at, (left) => BOUGHT.has(fakeAt(line, left) ?? ''), JOB_REACH) ||
    isBehind(line, at, (right) => isNear(right) && BOUGHT.has(fakeAt(line, right) ?? ''), NEAR)
  );
};

/** Verbs that speak of money only where money stands beside them: 보내 주시면, 내시면, 마련하셔야. */
const WEAK = /^(?:내|낸|낼|넣|보내|부쳐|부치|들어|듭|드는|걸어|걸고|거셔|마련|준비|냅|맡기)/;
const PREPAID = /^(?:선입금|선결제|선납|선충전|완납)/;

/** Pay and the cost of living are paid to the worker or by her anyway; 면접비 1만원 내셔야 is said to her. */
const wageBefore = (line: Line, at: number): boolean =>
  isBefore(
    line,
    at,
    (left) => {
      const kind = moneyKindAt(line, left);
      return (
        kind === 'wage' ||
        kind === 'base' ||
        kind === 'living' ||
        (kind === 'earned' &&
          !isHonorific(line, at) &&
          !/^주[셔시실]/.test(wordAt(line, at + 1)) &&
          !isSelfBeforeOnly(line, at))
      );
    },
    JOB_REACH,
  );

const CONFIRMED = /^확인(?:되면|후|된|되시면)/;

/** 면접비 있습니다 (현장 납부): what is mostly given to whoever comes, paid here by them. */
const isPaidByApplicant = (line: Line, at: number): boolean =>
  /^(?:납부|납입|선납|완납)/.test(wordAt(line, at)) &&
  !isTurnedRound(line, at) &&
  !saysBefore(line, at, /^(?:회사|당사|본사|업체)/) &&
  line.spots.slice(Math.max(0, at - NEAR), at).some(({ letters }) => letters.startsWith('면접비'));

const isPaidIn = (line: Line, at: number): boolean => {
  const letters = wordAt(line, at);
  if (isPaidByApplicant(line, at)) return true;
  if (isOtherDeed(line, at) || wageBefore(line, at) || (isDuty(line, at + 1) && !isMust(line, at))) return false;
  if (isForPayersOnly(line, at)) return amountBefore(line, at, NEAR);
  // What is written down and sent is a paper, not money: 이름을 적어 보내 주세요.
  if (is(line.spots[at - 1]?.token, 'write')) return false;
  if (isBefore(line, at, (left) => isFee(line.spots[left]) && !/^(?:돈|비용|금액|값)/.test(wordAt(line, left)), 12))
    return false;
  if (wordAt(line, at + 1).startsWith('순') && saysBefore(line, at, /^(?:선착순|모집|채용)/)) return true;
  if (PREPAID.test(letters)) return !line.kinds.has('work') && !isTrade(line, at);
  const isMoney = amountBefore(line, at, NEAR) || isBefore(line, at, (left) => isFee(line.spots[left]), NEAR);
  const isHers = isSelfBeforeOnly(line, at);
  const isForJob = /[면야]$/.test(letters) && amountBefore(line, at, 2) && isJobBehind(line, at, 3);
  if (WEAK.test(letters)) return isMoney && (isForJob || isHers || (isHonorific(line, at) && isAsked(line, at)));
  if (isHers && (isMoney || isAsked(line, at)) && !isPapers(line, at)) return true;
  const isLast = line.spots[at + 1]?.item !== line.spots[at]?.item;
  if (CONFIRMED.test(wordAt(line, at + 1)) && isJobBehind(line, at)) return true;
  if (!isHonorific(line, at))
    return isMoney && (isAsked(line, at) || isLast) && (isFirstBefore(line, at) || isJobBehind(line, at, 3));
  return isAsked(line, at) && (isMoney || isFirstBefore(line, at) || isJobBehind(line, at));
};

const isSelfBeforeOnly = (line: Line, at: number): boolean => isBefore(line, at, (left) => isSelf(line, left), NEAR);
const isPapers = (line: Line, at: number): boolean =>
  isBefore(line, at, (left) => ['copy', 'account'].includes(fakeAt(line, left) ?? ''), NEAR) &&
  !amountBefore(line, at, NEAR);

/** 물품 구매 후 회원 등록을 도와드리는 직원: what the buyer does, and the work is to help with it. */
const isHelpedWith = (line: Line, at: number): boolean => saysBehind(line, at, /^(?:도와|돕는|안내하는|처리하는)/, 8);

const LEAST_INCOME = 100;
/** 지입차 구매하시면 월 700: a car that is to be bought, for an income by the month. */
const isCarForIncome = (line: Line, at: number): boolean =>
  isHonorific(line, at) &&
  isBefore(line, at, (left) => /^(?:지입|탑차|냉동탑차|화물차|영업용|트럭)/.test(wordAt(line, left)), 3) &&
  isBehind(
    line,
    at,
    (right) => wordAt(line, right) === '월' && (line.spots[right + 1]?.token.value ?? 0) >= LEAST_INCOME,
    3,
  );

/** 정수기 1대 본인 구매, 차량을 인수하셔야 배차, 세트(48만원) 구입이 곧 입사. */
const isBoughtIn = (line: Line, at: number): boolean => {
  if (isHelpedWith(line, at)) return false;
  if (isOtherDeed(line, at) || isLivingNear(line, at)) return false;
  const spot = line.spots[at];
  const next = wordAt(line, at + 1);
  if (isBefore(line, at, (left) => isFee(line.spots[left]) && moneyKindAt(line, left) === 'entry', 3)) return false;
  const isHers = isOwnBefore(line, at);
  const isPriced = hasAmount(line, at - JOB_REACH, at + 4);
  const isCondition = /^(?:입사|채용|근무|취업)$/.test(next) && /^조건(?:$|이[며다고]|입)/.test(wordAt(line, at + 2));
  if (/^[이가]$/.test(spot?.token.tail ?? '') && (isCondition || /^(?:곧|조건|필수)/.test(next))) return true;
  const isLast = line.spots[at + 1]?.item !== spot?.item && spot?.token.tail === '';
  const isSaid =
    isFirstBefore(line, at) || saysBefore(line, at, /^(?:별도|개별)/, 1) || wordAt(line, at).startsWith('인수');
  // 제품 한 세트 의무 구매
  if (isLast && wordAt(line, at - 1).startsWith('의무') && !line.kinds.has('work')) return true;
  if (isLast && isPriced && isSaid && !line.kinds.has('work')) return true;
  if (!isAsked(line, at) && !isMust(line, at) && !isOnlyFor(line, at))
    return isHers && !line.kinds.has('work') && !line.kinds.has('house');
  if (line.kinds.has('work') && !isHonorific(line, at) && !isHers) return false;
  const isGoods = isBefore(line, at, (left) => fakeAt(line, left) === 'goods', JOB_REACH);
  if (!isGoods && NEEDS_GOODS.test(lettersOf(spot))) return false;
  // 1세트 구매자에 한해 채용
  if (isOnlyFor(line, at) && isGoods && isJobBehind(line, at)) return true;
  if (isCarForIncome(line, at)) return true;
  const isDemand = isMust(line, at) && !/시면/.test(lettersOf(spot));
  if (isDemand && (isGoods || isPriced)) return true;
  return (
    isHers ||
    (lettersOf(spot) === '할부로' && isJobBehind(line, at)) ||
    (isPriced && (isGoods || isJobBehind(line, at))) ||
    (isFirstBefore(line, at) && !lettersOf(spot).endsWith('하고')) ||
    (isJobBehind(line, at) && (isHonorific(line, at) || isGoods))
  );
};

/** What is contracted for is a job as well: 1년 단위로 계약하고 출근. */
const NEEDS_GOODS = /^(?:계약|설치|구독|놓으|들여놓|사용해|써 ?보|체험해)/;

const SERVICE = /^(?:인터넷|통신사|신용카드|카드|렌탈|정수기|상조)/;
/** 인터넷 가입하시면 바로 채용, 정수기 렌탈 계약을 하셔야 근무 가능. */
const isJoinedForJob = (line: Line, at: number): boolean =>
  (/^(?:가입|계약)/.test(wordAt(line, at)) ||
    (/^(?:발급|만드|만들)/.test(wordAt(line, at)) && saysBefore(line, at, /^신용카드/, 2))) &&
  (isHonorific(line, at) || isHonorific(line, at + 1)) &&
  saysBefore(line, at, SERVICE, 3) &&
  isJobBehind(line, at, 4) &&
  !isOtherDeed(line, at);

const COUNT = /^(?:건|구좌|계좌|계정|개|하나|대|두|한|전원)/;
const OF_HOUSE = /^(?:당사|자사|본사|우리|저희|회사)/;
/** 상조 가입 필수; 상조회 is the mutual aid of those who work there. */
const isFuneralPlan = (line: Line, at: number): boolean => {
  const isMember = /^(?:회원|상품|서비스)$/.test(wordAt(line, at - 1));
  return (
    wordAt(line, isMember ? at - 2 : at - 1) === '상조' && saysBehind(line, at, /^(?:필수|조건|의무|하셔야|해야)/, 2)
  );
};

/** 상조 1구좌 본인 가입 조건, 당사 상품 1건 가입이 필수. */
const isJoined = (line: Line, at: number): boolean => {
  if (!wordAt(line, at).startsWith('가입') || isOtherDeed(line, at)) return false;
  const isGoods = isBefore(line, at, (left) => ['goods', 'insurance'].includes(fakeAt(line, left) ?? ''));
  const isCounted = saysBefore(line, at, OF_HOUSE, JOB_REACH) && saysBefore(line, at, COUNT, NEAR);
  const isAll = saysBefore(line, at, /^전원/, JOB_REACH);
  if (isFuneralPlan(line, at)) return true;
  // 상조 가입 1구좌 후 출근
  const isThen = saysBehind(line, at, /^(?:후|뒤)$/, 3) && isJobBehind(line, at, 5);
  return (
    isGoods &&
    (isThen || (isAsked(line, at) && isSelfBeforeOnly(line, at)) || (isCounted && (isAsked(line, at) || isAll)))
  );
};

const CARD = /^(?:교통|전기|전자|복지|선불|카드|배터리|가스|휴대)/;
/** 5만원 충전부터, 첫 충전은 3만원부터, 포인트 5만원 먼저 충전 후 시작. */
const isStaked = (line: Line, at: number): boolean => {
  if (!wordAt(line, at).startsWith('충전') || isOtherDeed(line, at) || saysBefore(line, at, CARD)) return false;
  const isMoney = amountBefore(line, at, 3) || hasAmount(line, at, at + 4);
  const isFrom = isBehind(line, at - 1, (right) => /부터/.test(wordAt(line, right)), 5);
  return isMoney && !line.kinds.has('work') && (isFrom || isFirstBefore(line, at) || isAsked(line, at));
};

const KINDS = new Set<string | undefined>(['own', 'pay', 'buy', 'cut']);
/** Words that no class of fake.json has and that may be of a deed that costs money. */
const OTHER = beginning(`${COURSE_DEEDS} 결제 가입 계약 설치 충전 발급 만드 만들 구매자 구입자`);

const BUYERS = /^(?:구매자|구입자|결제자|수강자|수료자|가입자)(?:에|만)/;
/** 1세트 구매자에 한해 영업직 채용. */
const isForBuyers = (line: Line, at: number): boolean =>
  BUYERS.test(wordAt(line, at)) &&
  (wordAt(line, at).endsWith('만') || /^한[해하]/.test(wordAt(line, at + 1))) &&
  saysBehind(line, at, /^(?:채용|입사|취업|출근|배정|배치)/, JOB_REACH) &&
  isBefore(line, at, (left) => fakeAt(line, left) === 'goods', NEAR);

const kindsOfDeed = (line: Line, at: number): string | undefined => {
  const fake = fakeAt(line, at);
  if (fake === 'own' && amountAt(line, at + 1)?.won !== 0 && isOwnCost(line, at)) return 'own cost';
  if (fake === 'pay' && isPaidIn(line, at)) return 'paid in';
  if (fake === 'buy' && isBoughtIn(line, at)) return 'bought in';
  if (isJoined(line, at) || isJoinedForJob(line, at)) return 'joined';
  if (isForBuyers(line, at)) return 'bought in';
  if (isStaked(line, at)) return 'paid in';
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
  const places = placesWhere(line, ({ fake, letters }) => KINDS.has(fake) || OTHER.test(letters));
  const stretch = (at: number): Stretch => ({ from: quotedFrom(line, at), end: at + 1 });
  const claims = demandsOf(line, 'fee', places, (at) => kindsOfDeed(line, at), stretch);
  return claims.length > 0 && isWarned(line) ? [] : claims;
};
