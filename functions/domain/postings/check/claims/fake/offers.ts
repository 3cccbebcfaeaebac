import { is } from '../../reading/tokens.ts';
import type { Claim } from '../claim.ts';
import { DEMANDED, claimOf, demandsOf, fakeAt, lettersOf, ofLine, saying, wordAt } from './money-line.ts';
import type { Line, Stretch } from './money-line.ts';
import { isOddForHours } from './odd-pay.ts';
import { isBehind, isDuty, isNothing, isTurnedRound, saysBefore, saysBehind } from './payer.ts';
import { hasBase, hasFake } from './whole.ts';
import type { Whole } from './whole.ts';
import { payAt } from '../pay/pay-period.ts';
import type { PeriodPay } from '../pay/pay-period.ts';

/** Pay that is promised with no work named, or that no plain job reaches. */

const HIGH_DAY = 200_000;
const HIGH_WEEK = 1_000_000;
const HIGH_MONTH = 4_000_000;
const isHigh = (days: number, won: number): boolean =>
  won >= (days === 1 ? HIGH_DAY : days === 7 ? HIGH_WEEK : HIGH_MONTH);
/** What no named work makes plausible: 하루 60만원 보장, 월 1,500 보장. */
const isTooHigh = (days: number, won: number): boolean =>
  won >= (days === 1 ? 600_000 : days === 7 ? 3_000_000 : 10_000_000);

const SURE_REACH = 7;
const isSure = (line: Line, at: number): boolean =>
  /^만에?$/.test(wordAt(line, at + 1)) ||
  isBehind(line, at, (right) => fakeAt(line, right) === 'sure' && !isTurnedRound(line, right), SURE_REACH);
/** 하루 30만원 보장, with neither base pay nor work named. */
const isPromised = (line: Line, { from, days, won }: PeriodPay, whole: Whole): boolean => {
  if (!isHigh(days, won) || whole.hasBase()) return false;
  if (whole.isForAnyone() && !whole.isNamed()) return true;
  const isFar = isTooHigh(days, won);
  if (!isSure(line, from)) return whole.isHidden() || (isFar && !whole.isNamed());
  return isFar || whole.isHidden() || !whole.isNamed();
};

const EARNED =
  /^(?:알바|아르바이트|재택|부업|일자리|보장|약속|확실|직종|단기|투잡|누구나|가능|버는|창출|올리|벌|챙기|현장|꿀)/;
const FAR_AS_AD = 5;
const FALSE = /^(?:허위|과장|거짓|불법|사기|미끼|가짜)/;
const AD = /^(?:구인|채용|과장|허위)?(?:광고|공고|문구|글|게시|댓글|문자|전단|현수막)/;
/** '고수익 보장' 같은 허위 광고를 걸러 내는: an ad of that kind is what the work is about. */
const isCalledFalse = (line: Line, at: number): boolean =>
  isBehind(
    line,
    at,
    (right) => FALSE.test(wordAt(line, right)) && [1, 2].some((far) => AD.test(wordAt(line, right + far))),
    FAR_AS_AD,
  );

/** 고수익 보장, 고액 알바. */
const isRich = (line: Line, at: number): boolean => {
  if (fakeAt(line, at) !== 'rich' || isDuty(line, at + 1) || isTurnedRound(line, at)) return false;
  const letters = wordAt(line, at);
  if (/보장|투자/.test(letters))
    return !hasBase(line) && !isDuty(line, at + 1) && !/^(?:보험|상품|상담|펀드)/.test(wordAt(line, at + 1));
  const isLured = at === line.spots.length - 1 && saysBefore(line, at, LURES, 3);
  return (
    (isLured || isBehind(line, at, (right) => EARNED.test(wordAt(line, right)) && !isTurnedRound(line, right), 3)) &&
    !hasBase(line)
  );
};
/** 비밀 보장 고수익, 쉬운 일 큰돈. */
const LURES = /^(?:비밀|보장|쉬운|편한|간단한|단순한|재택)/;

const SIDE_DAY = 100_000;
const SIDE_MONTH = 2_000_000;
/** 재택부업 하루 1시간 월 500, 집에서 핸드폰만으로 월 300, 초보도 월 천만원. */
const isNearHome = saying(/^(?:가까|도보|금지|병행|출퇴근|출근|통근|거리)/);
const isSideLine = ofLine((line) => hasFake(line, 'side', 'home') && !isNearHome(line));
const isSidePay = (line: Line, pay: PeriodPay): boolean => {
  const at = pay.from;
  if (isSideLine(line)) return pay.won >= (pay.days === 30 ? SIDE_MONTH : pay.days * SIDE_DAY);
  const isForAnyone = line.spots.slice(0, at).some((spot) => spot?.fake === 'anyone');
  if (isForAnyone && saysBehind(line, at, /^(?:가능|벌|수익|보장|버는|법|가져)/, 4)) return isHigh(pay.days, pay.won);
  return (
    isBehind(
      line,
      at,
      (right) => fakeAt(line, right) === 'earn' && /^(?:버는|벌어|벌수|벌고|버실|버세)/.test(wordAt(line, right)),
      5,
    ) && pay.won >= pay.days * SIDE_DAY
  );
};

const SIDE_VERB = /^(?:알선|소개|하실|모집|보장|고수익|하면서|으로월|누구나|하세요|해보|시작)/;
const isSideJob = (line: Line, at: number): boolean => {
  const spot = line.spots[at];
  if (
    spot?.fake !== 'side' ||
    isBehind(
      line,
      at,
      (right) => isNothing(line.spots[right]) || isDuty(line, right) || wordAt(line, right).startsWith('금지'),
      2,
    )
  )
    return false;
  return SIDE_VERB.test(wordAt(line, at + 1)) || /^(?:꿀부업|고액알바|고수익알바)/.test(lettersOf(spot));
};

/** 쉽게 돈 버실 분: money without work. */
const isEasyMoney = (line: Line, at: number): boolean =>
  fakeAt(line, at) === 'earn' &&
  /^(?:버실|벌고싶|벌어가실|버세요)/.test(wordAt(line, at)) &&
  saysBefore(line, at, /^(?:쉽게|편하게|빠르게|빨리|손쉽게|크게|큰돈|목돈)/, 2);

const offerAt = (line: Line, at: number, whole: Whole): string | undefined => {
  const offer = offerIn(line, at, whole);
  return offer === undefined || isCalledFalse(line, at) ? undefined : offer;
};

const offerIn = (line: Line, at: number, whole: Whole): string | undefined => {
  if (isRich(line, at) || (isEasyMoney(line, at) && !whole.isNamed())) return 'rich';
  const pay = payAt(line, at);
  if (pay !== undefined && isPromised(line, pay, whole)) return 'promised';
  if (pay !== undefined && isSidePay(line, pay)) return 'side pay';
  return isSideJob(line, at) ? 'side job' : undefined;
};

const QUOTED = 6;

const quotedEnd = (line: Line, at: number): number => {
  let end = at + 1;
  for (let right = at + 1; right < line.spots.length && right < at + QUOTED; right += 1)
    if (
      ['sure', 'earn', 'job-word', 'side'].includes(fakeAt(line, right) ?? '') ||
      line.spots[right]?.token.kind === 'number' ||
      is(line.spots[right]?.token, 'unit')
    )
      end = right + 1;
  return end;
};

/** Pay that is promised or that is odd for the hours (고수익 보장, 하루 30만원 보장, 하루 30분 일 2만원). */
export const offerClaims = (line: Line, whole: Whole): Claim[] => {
  const odd = isOddForHours(line);
  const isOdd = odd !== undefined && !whole.isTaughtIn(line);
  const places = [...line.spots.keys()];
  const stretch = (at: number): Stretch => ({ from: at, end: quotedEnd(line, at) });
  return [
    ...(isOdd ? [claimOf(line, 'offer', odd, { ...DEMANDED, detail: 'odd for the hours' })] : []),
    ...demandsOf(line, 'offer', places, (at) => offerAt(line, at, whole), stretch),
  ];
};
