import { is } from '../../reading/tokens.ts';
import type { FeeReading } from './fee-reading.ts';
import { demanded, ofHouse, ofOthers } from './fee-reading.ts';
import type { Line } from './money-line.ts';
import type { MoneyKind } from './money-words.ts';
import { fakeOf, lettersOf } from './money-line.ts';
import {
  isAsked,
  isBefore,
  isBehind,
  isDeedOfServed,
  isDuty,
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

/** 물품대금 입금 확인 후 출고 업무: the words behind say that it is work. */
const isTrade = (line: Line, at: number): boolean =>
  lettersOf(line.spots[at + 1]).startsWith('확인') &&
  isBehind(
    line,
    at + 1,
    (right) => lettersOf(line.spots[right]).startsWith('업무') && isDuty(line, right) && right > at + 2,
    4,
  );

const DUTY_REACH = 4;
const DEALS = /^(?:처리|담당|관리|안내|상담|접수|정리|맡)/;

/** 교육비 결제와 환급 서류를 처리합니다, 수강료 수납 및 결제 안내: one of the things that are dealt with at work. */
const isListedDuty = (line: Line, at: number): boolean =>
  (/^(?:과|와|이나|나)$/.test(line.spots[at]?.token.tail ?? '') ||
    /^(?:및|또는)$/.test(lettersOf(line.spots[at + 1]))) &&
  !isHonorific(line, at) &&
  isBehind(
    line,
    at,
    (right) => (isDuty(line, right) || DEALS.test(lettersOf(line.spots[right]))) && !isHonorific(line, right),
    DUTY_REACH,
  );

/** A verb of paying behind a fee: who does it, and is it asked? */
export const readPaying = (scan: Scan, at: number): FeeReading | undefined => {
  const { line, at: fee, hasAmount } = scan;
  if (isTurnedRound(line, at)) return ofHouse(at + 1);
  if (isServedBefore(line, fee) || isServedBefore(line, at) || isDeedOfServed(line, at)) return ofOthers(at + 1);
  if (isSelfBefore(line, fee) || isSelfBefore(line, at)) return demanded(at + 1);
  if (isGiven(line, at)) return ofHouse(at + 1);
  if (isTrade(line, at)) return ofHouse(at + 1);
  if (isDuty(line, at + 1) && line.spots[at + 1]?.item === line.spots[at]?.item) return ofHouse(at + 2);
  if ((isPayerBefore(line, fee) || isPayerBefore(line, at)) && !isHonorific(line, at)) return ofHouse(at + 1);
  if (isAsked(line, at)) return demanded(at + 1);
  if (isListedDuty(line, at)) return ofHouse(at + 1);
  const isLast = line.spots[at + 1]?.item !== line.spots[at]?.item || line.spots[at]?.token.tail !== '';
  if (PREPAID.test(lettersOf(line.spots[at])) && !line.kinds.has('work')) return demanded(at + 1);
  const isNamed = scan.kind !== 'cost' && !line.kinds.has('work');
  return hasAmount || (isLast && isNamed) ? demanded(at + 1) : ofHouse(at + 1);
};

export const readBearing = ({ line, at: fee }: Scan, at: number): FeeReading | undefined => {
  if (isTurnedRound(line, at)) return ofHouse(at + 1);
  const isHers = is(line.spots[at - 1]?.token, 'role') && /^님?$/.test(line.spots[at - 1]?.token.tail ?? '');
  if (isHers || isSelfBefore(line, at) || isSelfBefore(line, fee) || isHonorific(line, at)) return demanded(at + 1);
  if (isPayerBefore(line, fee) || isPayerBefore(line, at) || isGiven(line, at)) return ofHouse(at + 1);
  return isAsked(line, at) || /^(?:있|필수|조건)/.test(lettersOf(line.spots[at + 1]))
    ? demanded(at + 1)
    : ofHouse(at + 1);
};

const CLUB = /^(?:월|연)?회비|^조합비|^협회비/;

/** 첫 급여에서 공제: dues of a club among the staff are left out. */
export const readCut = ({ line, at: fee }: Scan, at: number): FeeReading | undefined => {
  if (isTurnedRound(line, at)) return ofHouse(at + 1);
  return CLUB.test(lettersOf(line.spots[fee])) ? undefined : demanded(at + 1);
};

/** 필요합니다, 있어야, 발생, 별도, 받습니다: said of a fee that has a name of its own, or an amount. */
export const readNeed = (scan: Scan, at: number): FeeReading | undefined => {
  const { line, kind, hasAmount } = scan;
  const letters = lettersOf(line.spots[at]);
  const isOwnFee = kind === 'entry' || kind === 'deposit';
  if (isTurnedRound(line, at) || !scan.isClean) return undefined;
  if (letters.startsWith('별도')) return isOwnFee && !line.kinds.has('pay') ? demanded(at + 1) : undefined;
  if (/^(?:받습|받아요|받고 ?있|받음|받는다)/.test(letters)) {
    const isFirst = isBefore(line, at, (left) => fakeOf(line.spots[left]) === 'first');
    const isAs = lettersOf(line.spots[scan.at]).endsWith('로');
    return (isOwnFee || isFirst || isAs) && hasAmount ? demanded(at + 1) : undefined;
  }
  if (/^(?:있습|있어|있음|있고|있으)/.test(letters)) return isOwnFee ? demanded(at + 1) : undefined;
  if (/^(?:필요|발생|소요|추가됩|요구|필수|있어야|준비)/.test(letters))
    return isOwnFee || hasAmount ? demanded(at + 1) : undefined;
  return undefined;
};
