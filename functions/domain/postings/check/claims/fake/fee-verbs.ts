import { is } from '../../reading/tokens.ts';
import { demanded, ofHouse, ofOthers } from './fee-reading.ts';
import type { FeeReading } from './fee-reading.ts';
import { fakeAt, wordAt } from './money-line.ts';
import type { Line } from './money-line.ts';
import type { MoneyKind } from './money-words.ts';
import {
  isAsked,
  isBefore,
  isBehind,
  isDeedOfServed,
  isDuty,
  isFirstBefore,
  isGiven,
  isHonorific,
  isPayerBefore,
  isSelfBefore,
  isServedBefore,
  isTurnedRound,
} from './payer.ts';

/** What the verbs behind a fee say: 납부하셔야, 부담, 공제, 필요. */

export type Scan = {
  readonly line: Line;
  readonly at: number;
  readonly kind: MoneyKind | undefined;
  /** No word of its own stands between the fee and this place. */
  isClean: boolean;
  hasAmount: boolean;
  /** Another fee came after the amount of this one: what is free now is that one. */
  isNextFee: boolean;
  isBack: boolean;
  isMonthly: boolean;
  end: number;
};

export const PREPAID = /^(?:선입금|선결제|선납|선불|완납)/;

const OF_ORDERS =
  /^(?:출고|주문|송장|출하|재고|세금|계산서|현금영수증|영수증|예약|배달|체크인|택배 ?접수|발주|배송|발송)/;
const AS_TASK =
  /^(?:업무|요청|처리|등록|지시|접수|작성|출력|발행|변경|입력|전달|안내|의뢰|준비|담당|작업|포장)[가-힣]{0,2}$/;
const TO_HER =
  /^(?:키트|재료|자재|교재|샘플|부업|일감|물량|작업물|원단|부자재|초도|면접|교육|출근|입사|가입비|등록비|등록금|보증금|예치금|배차)/;
/** 물품대금 입금 확인 후 출고 업무, 선입금 확인 후 송장 등록: the words behind say that it is work. */
export const isTrade = (line: Line, at: number): boolean => {
  if (!/^(?:확인|내역|체크|여부)/.test(wordAt(line, at + 1))) return false;
  const isWork = (right: number): boolean =>
    wordAt(line, right).startsWith('업무') && isDuty(line, right) && right > at + 2;
  if (isBehind(line, at + 1, isWork, 4)) return true;
  const isOrder = (right: number): boolean =>
    OF_ORDERS.test(wordAt(line, right)) &&
    (AS_TASK.test(wordAt(line, right + 1)) ||
      (line.spots[right + 1] === undefined && line.spots[right]?.token.tail === ''));
  return (
    isBehind(line, at + 1, isOrder, 3) &&
    !isBehind(line, Math.max(-1, at - 3), (right) => TO_HER.test(wordAt(line, right)), 9)
  );
};

/** 회원 가입비와 등록비 결제: another's fee, named without a particle. */
const isOfServed = (line: Line, fee: number): boolean =>
  isBefore(line, fee + 1, (left) => {
    const token = line.spots[left]?.token;
    return (is(token, 'served') && token?.tail === '') || /^(?:회원|고객|수강생)/.test(wordAt(line, left));
  });

export const OF_HIRING = /검사비|검진|전형|신원|채용/;

/** A verb of paying behind a fee: who does it, and is it asked? */
export const readPaying = (scan: Scan, at: number): FeeReading | undefined => {
  const { line, at: fee, hasAmount } = scan;
  if (isTurnedRound(line, at)) return ofHouse(at + 1);
  if (isServedBefore(line, fee) || isServedBefore(line, at) || isDeedOfServed(line, at)) return ofOthers(at + 1);
  if (isSelfBefore(line, fee) || isSelfBefore(line, at)) return demanded(at + 1);
  if (isGiven(line, at)) return ofHouse(at + 1);
  if (isTrade(line, at)) return ofHouse(at + 1);
  if (isDuty(line, at + 1) && line.spots[at + 1]?.item === line.spots[at]?.item) return ofHouse(at + 2);
  // 신체검사비 4만원 현장 결제
  if (hasAmount && OF_HIRING.test(wordAt(line, fee)) && /^(?:현장|당일|방문)$/.test(wordAt(line, at - 1)))
    return demanded(at + 1);
  if ((isPayerBefore(line, fee) || isPayerBefore(line, at)) && !isHonorific(line, at)) return ofHouse(at + 1);
  // 부품값 결제 후: a plain cost is anybody's.
  const isAfter = wordAt(line, at).endsWith('후') || wordAt(line, at + 1).startsWith('후');
  const isSaid = scan.kind !== 'cost' || hasAmount || isHonorific(line, at) || !isAfter;
  if (isAsked(line, at) && isSaid) return demanded(at + 1);
  const isLast = line.spots[at + 1]?.item !== line.spots[at]?.item || line.spots[at]?.token.tail !== '';
  if (PREPAID.test(wordAt(line, at)) && !line.kinds.has('work')) return demanded(at + 1);
  // 유니폼값은 먼저 입금, 출근은 그다음
  if (isLast && isFirstBefore(line, at) && isBehind(line, at, (right) => fakeAt(line, right) === 'job', 3))
    return demanded(at + 1);
  const isNamed = scan.kind !== 'cost' && !line.kinds.has('work') && !isOfServed(line, fee);
  return hasAmount || (isLast && isNamed) ? demanded(at + 1) : ofHouse(at + 1);
};

export const readBearing = ({ line, at: fee, kind }: Scan, at: number): FeeReading | undefined => {
  if (isTurnedRound(line, at)) return ofHouse(at + 1);
  const isHers = is(line.spots[at - 1]?.token, 'role') && /^님?$/.test(line.spots[at - 1]?.token.tail ?? '');
  if (isHers || isSelfBefore(line, at) || isSelfBefore(line, fee) || isHonorific(line, at)) return demanded(at + 1);
  if (isPayerBefore(line, fee) || isPayerBefore(line, at) || isGiven(line, at)) return ofHouse(at + 1);
  // 매장 보증금 일부 부담
  if (kind === 'deposit' && /^(?:일부|절반|반)$/.test(wordAt(line, at - 1))) return demanded(at + 1);
  return isAsked(line, at) || /^(?:있|필수|조건)/.test(wordAt(line, at + 1)) ? demanded(at + 1) : ofHouse(at + 1);
};

const CLUB = /^(?:월|연)?회비|^조합비|^협회비/;

/** 첫 급여에서 공제: dues of a club among the staff are left out. */
export const readCut = ({ line, at: fee }: Scan, at: number): FeeReading | undefined => {
  if (isTurnedRound(line, at)) return ofHouse(at + 1);
  return CLUB.test(wordAt(line, fee)) ? undefined : demanded(at + 1);
};

/** 필요합니다, 있어야, 발생, 별도, 받습니다: said of a fee that has a name of its own, or an amount. */
export const readNeed = (scan: Scan, at: number): FeeReading | undefined => {
  const { line, kind, hasAmount } = scan;
  const letters = wordAt(line, at);
  const isOwnFee = kind === 'entry' || kind === 'deposit';
  if (isTurnedRound(line, at) || !scan.isClean) return undefined;
  if (/^(?:받습|받아요|받고 ?있|받음|받는다)/.test(letters)) {
    const isFirst = isBefore(line, at, (left) => fakeAt(line, left) === 'first');
    const isAs = wordAt(line, scan.at).endsWith('로');
    return (isOwnFee || isFirst || isAs) && hasAmount ? demanded(at + 1) : undefined;
  }
  if (/^(?:필요|발생|소요|추가됩|요구|필수|있어야|준비)/.test(letters))
    return isOwnFee || hasAmount ? demanded(at + 1) : undefined;
  return undefined;
};
