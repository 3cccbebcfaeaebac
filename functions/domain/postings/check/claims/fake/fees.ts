import type { Claim } from '../claim.ts';
import { isEnglishFee, readEnglishFee } from './english-fees.ts';
import { demanded, ofHouse } from './fee-reading.ts';
import type { FeeReading } from './fee-reading.ts';
import { OF_HIRING, PREPAID, readBearing, readCut, readNeed, readPaying } from './fee-verbs.ts';
import type { Scan } from './fee-verbs.ts';
import {
  amountAt,
  claimOf,
  fakeAt,
  freeAt,
  isFee,
  isWarned,
  lettersOf,
  moneyKindAt,
  ofLine,
  placesWhere,
  wordAt,
} from './money-line.ts';
import type { Line } from './money-line.ts';
import type { MoneyKind } from './money-words.ts';
import {
  hasAmount,
  isAsked,
  isBefore,
  isBehind,
  isDuty,
  isFirstBefore,
  isHonorific,
  isNothing,
  isPayer,
  isPayerBefore,
  isSelf,
  isSelfBefore,
  isServedBefore,
  isTurnedRound,
} from './payer.ts';
import { purchaseClaims } from './purchases.ts';

/** Money that the applicant pays before or for the job, by the name of the fee. */

const MOST_BETWEEN = 18;

const VERB_REACH = 5;

/** Things that are lent to a worker against a deposit: a bed, clothes, keys (기숙사 보증금, 유니폼 보증금). */
const LENT =
  /기숙사|숙소|사택|유니폼|작업복|근무복|제복|피복|열쇠|카드키|출입|사원증|사물함|락커|라커|원룸|오피스텔|방세|월세|명찰|안전화|무전기|조끼|헬멧|도구|퇴실|입실|관사|사원 ?주택|전세/;

const isLent = ofLine(({ text, statement, spots }) => {
  const from = Math.min(statement.from, spots[0]?.token.from ?? statement.from);
  const labels = statement.items[0]?.labels.map((label) => text.seen.text.slice(label.from, label.to)) ?? [];
  return LENT.test(text.seen.text.slice(from, statement.to)) || labels.some((label) => LENT.test(label));
});

/** Behind 본인, 각자: a verb of paying or bearing, or nothing more. */
const paysHerself = (line: Line, at: number): boolean => {
  const next = line.spots[at + 1];
  if (next === undefined || next.item !== line.spots[at]?.item) return line.spots[at]?.token.word !== '직접';
  return isBehind(
    line,
    at,
    (right) => ['pay', 'bear', 'buy', 'own'].includes(fakeAt(line, right) ?? '') && !isTurnedRound(line, right),
    VERB_REACH,
  );
};

const WORK_GIVEN =
  /^(?:일감|일거리|물량|콜|오더|배차|배정|거래처|노선|고객 ?(?:db|디비)|db|현장|일자리|일$|일[을이도]$)/;
const OFTEN = /^(?:계속|꾸준|매일|바로|즉시|먼저|우선|많이|평생|다|연결|배정|배치|넣어|몰아|알선|소개)/;
/** 회사에서 일감을 계속 드려요: what the house gives is work, and not the fee. */
const isWorkGiven = (line: Line, at: number): boolean => {
  let object = at - 1;
  while (object > at - 4 && OFTEN.test(wordAt(line, object)) && !WORK_GIVEN.test(wordAt(line, object))) object -= 1;
  return WORK_GIVEN.test(wordAt(line, object));
};

/** Behind 회사가: a verb of paying, bearing or giving that is not said to the applicant. */
const paysForHer = (line: Line, at: number): boolean =>
  isBehind(
    line,
    at,
    (right) => {
      const spot = line.spots[right];
      if (spot?.free === 'grant' && isWorkGiven(line, right)) return false;
      if (spot?.free === 'grant' || spot?.free === 'none' || lettersOf(spot).startsWith('지원')) return true;
      return ['pay', 'bear'].includes(spot?.fake ?? '') && !isHonorific(line, right);
    },
    VERB_REACH,
  );

const NEUTRAL: ReadonlySet<string> = new Set(
  '매달 매월 씩 마다 추가 전액 전부 모두 일부 절반 전혀 일절 따로 별도로 총 약 각 등 같은 것 것은 것도 등은 등의 등을 은 는 도 월 연 회 한 단 원 정도 가량 상당 이상 만 입사 입사후 채용 퇴사 수료 합격 후 뒤 시 때 시에 경우 근속 첫 달 개월 년 미이수자는 과 와 및 그 의 를 을'.split(
    ' ',
  ),
);

const isNeutral = (scan: Scan, at: number): boolean => {
  const spot = scan.line.spots[at];
  const { kind } = spot?.token ?? { kind: 'mark' };
  return (
    kind === 'mark' ||
    kind === 'number' ||
    NEUTRAL.has(lettersOf(spot)) ||
    isFee(spot) ||
    spot?.free === 'payer' ||
    spot?.fake === 'self' ||
    spot?.fake === 'first' ||
    amountAt(scan.line, at) !== undefined ||
    spot?.free === 'back'
  );
};

const isFreeHere = (scan: Scan, at: number): boolean => {
  const { line } = scan;
  const spot = line.spots[at];
  if (scan.isNextFee) return false;
  // 교육비 300만원 상당의 과정을 무료로.
  if (/^(?:무료|무상|공짜)(?:으로|로)$/.test(wordAt(line, at))) return true;
  if (!scan.isClean) return false;
  // 교육비 30만원은 돌려 드립니다: it is paid first.
  const isReturned = freeAt(line, at - 1) === 'back' && scan.hasAmount && scan.kind === 'entry';
  if (isNothing(spot) || (spot?.free === 'grant' && !isReturned)) return true;
  return /^지원(?!자|서|하시|하실|하신)/.test(lettersOf(spot)) && !/^지원 ?(?:조건|자격)/.test(lettersOf(spot));
};

const IN_CASH = /^(?:현금|계좌|카드)(?:으로|로)$/;

/** One word behind a fee: what it decides, or nothing. */
const readWord = (scan: Scan, at: number): FeeReading | undefined => {
  const { line } = scan;
  const spot = line.spots[at];
  const fake = spot?.fake;
  // 자부담 0원
  if (fake === 'own' && amountAt(line, at + 1)?.won === 0) return ofHouse(at + 2);
  if (fake === 'own') return isTurnedRound(line, at) ? ofHouse(at + 1) : demanded(at + 1);
  if (fake === 'self' && paysHerself(line, at)) return demanded(at + 1);
  const isOnTheSpot = wordAt(line, at) === '현장' && OF_HIRING.test(wordAt(line, scan.at));
  if (isPayer(line, at) && !isOnTheSpot && paysForHer(line, at)) return ofHouse(at + 1);
  if (isFreeHere(scan, at)) return ofHouse(at + 1);
  if (spot?.free === 'back') {
    scan.isBack = true;
    return /^(?:불가|안되|안됩|안돼|안됨|없|않|하지|불가능)/.test(wordAt(line, at + 1)) && scan.isClean
      ? demanded(at + 2)
      : undefined;
  }
  // 재료비 7만원 먼저
  const isLast = line.spots[at + 1] === undefined;
  if (fake === 'first' && isLast && scan.hasAmount && scan.isClean && scan.kind !== 'earned') return demanded(at + 1);
  // 유니폼비 8만원은 첫날 현금으로
  if (
    isLast &&
    scan.hasAmount &&
    scan.kind !== 'earned' &&
    IN_CASH.test(wordAt(line, at)) &&
    fakeAt(line, at - 1) === 'first'
  )
    return demanded(at + 1);
  if (isDuty(line, at) && scan.isClean && !scan.hasAmount) return ofHouse(at + 1);
  if (isFee(spot) && !PREPAID.test(lettersOf(spot))) return undefined;
  if (fake === 'pay') return readPaying(scan, at);
  if (fake === 'bear') return readBearing(scan, at);
  if (fake === 'buy' && isAsked(line, at)) return demanded(at + 1);
  if (fake === 'cut' || lettersOf(spot).startsWith('공제')) return readCut(scan, at);
  return readNeed(scan, at);
};

/** Walks to the right of a fee until something decides. Cut at a word of pay or a thing that begins a new matter. */
const scanRight = (scan: Scan): FeeReading | undefined => {
  const { line, at: fee } = scan;
  let { item } = line.spots[fee] ?? { item: 0 };
  for (let at = fee + 1; at < line.spots.length && at <= fee + MOST_BETWEEN; at += 1) {
    const spot = line.spots[at];
    if (spot === undefined) break;
    const isNew = spot.item !== item && !spot.aside && item !== -1;
    const kind = spot?.money;
    if (isNew && (kind === 'earned' || kind === 'wage' || kind === 'living')) break;
    const read = readWord(scan, at);
    if (read !== undefined) return read;
    if (isFee(spot) && (scan.hasAmount || isNew) && scan.hasAmount) scan.isNextFee = true;
    const amount = amountAt(line, at);
    if (amount !== undefined && !scan.hasAmount && scan.isClean && !scan.isNextFee) {
      if (amount.won === 0) return ofHouse(at + 1);
      scan.hasAmount = amount.won >= 1000;
      scan.isMonthly = MONTHLY.test(wordAt(line, at - 1));
      scan.end = endOfAmount(line, at, amount.to);
      // 수강료 50만원인 과정: what the fee is like, not whose it is.
      if (OF_COURSE.test(wordAt(line, scan.end))) return ofHouse(scan.end);
      if (/원[인의]$/.test(wordAt(line, scan.end - 1))) return ofHouse(scan.end);
    }
    if (!isNeutral(scan, at) && !isUnit(line, at)) scan.isClean = false;
    if (!spot.aside) item = spot.item;
  }
  return undefined;
};

/** 수강료 30만원 과정의 출석 관리. */
const OF_COURSE = /^(?:과정|강좌|코스|회원권|상품)[의을를]$/;

const isUnit = (line: Line, at: number): boolean => {
  const token = line.spots[at]?.token;
  return token?.glued === true && line.spots[at - 1]?.token.kind === 'number';
};

const endOfAmount = (line: Line, at: number, to: number): number => {
  let end = at + 1;
  while (end < line.spots.length && (line.spots[end]?.token.from ?? to) < to) end += 1;
  return end;
};

const WORK_OR_GRANT = ['work', 'pay', 'house', 'served', 'product'];

/** A deposit for the job itself, though it is given back (출근 확정 보증금, 차량 보증금). */
const FOR_JOB =
  /출근|입사|채용 ?보증금|근무 ?보증금|노쇼|차량|차 |오토바이|물품|계약|신원|배정|배차|장비|단말기|지점|매장/;

const isForJob = ofLine(({ text, statement }) => FOR_JOB.test(text.seen.text.slice(statement.from, statement.to)));

const WORK_REACH = 8;

const ASKING = ['who', 'contact'];

/** 교재비 월 10만원: what comes every month is an allowance, unless it is for membership or use. */
const MONTHLY = /^(?:월|매월|매달|연|연간|일|하루|1일|분기)$/;

/** 회비 3만원, 일감은 평생. */
const DUES = /^(?:월|연)?회비|^사용료|^이용료/;

/** Nothing decides but the amount: 가입비 99,000원. */
const byAmount = (scan: Scan): FeeReading => {
  const { line, kind, at } = scan;
  const isAmongGrants = WORK_OR_GRANT.some((one) => line.kinds.has(one));
  const isEntry = kind === 'entry' && !(scan.isMonthly && !/가입|등록|사용|이용/.test(wordAt(line, at)));
  const isDeposit = kind === 'deposit' && (!scan.isBack || isForJob(line));
  const isForWork =
    (isPlain(line, at) || DUES.test(wordAt(line, at))) &&
    isBehind(line, at, (right) => fakeAt(line, right) === 'job' || wordAt(line, right).startsWith('합격'), WORK_REACH);
  const isLabelled = isForWork || (kind === 'cost' && ASKING.some((one) => line.kinds.has(one)));
  const isAskedOf = scan.hasAmount && !isAmongGrants && (isEntry || isDeposit || isLabelled);
  const isOthers = isServedBefore(line, at) || isPayerBefore(line, at);
  return isAskedOf && !isOthers ? demanded(scan.end) : { stance: 'mention', about: 'house', end: at + 1 };
};

/** 지인 소개 시 소개비 10만원: what the house gives for a colleague. */
const isReward = (line: Line, at: number): boolean =>
  /^소개[비료]/.test(wordAt(line, at)) &&
  isBefore(line, at, (left) => fakeAt(line, left) === 'acquaintance' || fakeAt(line, left) === 'recruit');

const PLAIN = /^(?:비용|돈|값|대금|금액|수수료)/;

const isPlain = (line: Line, at: number): boolean => PLAIN.test(wordAt(line, at));

const ENTERING = /^(?:접수|입사 ?지원|입사지원|면접|배정|등록|응시|신원조회|출입증|입사|채용)$/;

/** 입사 지원 수수료; 카드 수수료 지원 is none. */
const isOfApplying = (line: Line, at: number): boolean =>
  wordAt(line, at) === '지원' && ENTERING.test(wordAt(line, at - 1));

/** 아카데미 비용, 신체검사 비용: a plain word for money behind what it is paid for. */
const kindAt = (line: Line, at: number): MoneyKind | undefined => {
  const kind = moneyKindAt(line, at);
  const before = fakeAt(line, at - 1);
  const isForEntry =
    before === 'course' || before === 'checkup' || ENTERING.test(wordAt(line, at - 1)) || isOfApplying(line, at - 1);
  return kind === 'cost' && isPlain(line, at) && isForEntry ? 'entry' : kind;
};

/** Reads how the fee at a place is meant (교육비 38만원 본인 부담; 교육비는 회사가 냅니다). */
const readFee = (line: Line, at: number): FeeReading => {
  if (isEnglishFee(line, at)) return readEnglishFee(line, at);
  if (isWarned(line)) return ofHouse(at + 1);
  const kind = kindAt(line, at);
  if (kind === 'deposit' && isLent(line)) return ofHouse(at + 1);
  if (isReward(line, at)) return ofHouse(at + 1);
  if (/(?:담당|관리)/.test(wordAt(line, at + 1)) && !isSelf(line, at + 1)) return ofHouse(at + 1);
  const scan: Scan = {
    line,
    at,
    kind,
    isClean: true,
    hasAmount: isPlain(line, at) && hasAmount(line, at - 4, at),
    isNextFee: false,
    isBack: false,
    isMonthly: false,
    end: at + 1,
  };
  const decided = scanRight(scan);
  const read = decided ?? byAmount(scan);
  const isOthers = isDutyToExplain(line, at) || (decided === undefined && isTask(line, at));
  return read.stance === 'demand' && isOthers ? ofHouse(read.end) : read;
};

const TASK_DONE = /(?:를|을)?(?:합니다|해요|하는|하기|함)?$/;
const HELPS = /^(?:돕|도와|도웁|끊|걷|챙기|알리|알려)/;

/** 가맹비 500만원, 점주 교육비 200만원을 안내: the line ends with what is done with the money at work. */
const isTask = (line: Line, at: number): boolean => {
  if (isFirstBefore(line, at)) return false;
  const ends = [line.spots[at]?.item, line.spots.at(-1)?.item].map((item) =>
    line.spots.findLastIndex((spot) => spot.item === item && !spot.aside && spot.token.kind !== 'mark'),
  );
  return ends.some((last) => {
    if (last <= at || isHonorific(line, last) || isSelfBefore(line, last)) return false;
    return (isDuty(line, last) && TASK_DONE.test(wordAt(line, last))) || HELPS.test(wordAt(line, last));
  });
};

/** 회원이 내는 가입비의 환불 규정을 설명하는 일: the customer's fee, whatever follows. */
const isDutyToExplain = (line: Line, at: number): boolean => isServedBefore(line, at) && !isSelfBefore(line, at);

/** Money that the applicant pays before or for the job: 가입비, 교육비 본인 부담, 물품 구입. */
export const feeClaims = (line: Line): Claim[] => {
  const fees = placesWhere(line, isFee).map((at) => {
    const { about, stance, end } = readFee(line, at);
    return claimOf(line, 'fee', { from: at, end }, { about, stance, detail: wordAt(line, at) });
  });
  return [...fees, ...purchaseClaims(line)];
};
