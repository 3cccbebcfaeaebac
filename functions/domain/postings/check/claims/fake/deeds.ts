import { amountAt, freeAt, wordAt } from './money-line.ts';
import type { Line } from './money-line.ts';
import {
  isBefore,
  isBehind,
  isDeedOfServed,
  isDuty,
  isGiven,
  isHonorific,
  isNothing,
  isPayerBefore,
  isServedBefore,
  isTurnedRound,
  nextOf,
  saysBehind,
} from './payer.ts';

/** Questions about a deed: must it be done, and is it somebody else's? */

const DUTY_REACH = 3;

const CHAINS = /(?:고|서|할부로|공동구매로)$/;
const ASKS_FOR_BOTH = /(?:셔야|[해와여]야)/;
/** 계약하고 시작하셔야, 할부로 출고하셔야, 사서 오는 조건: the verb behind asks for this one too. */
const isChained = (line: Line, at: number): boolean =>
  CHAINS.test(wordAt(line, at)) &&
  ((wordAt(line, at).startsWith('할부로') && wordAt(line, at + 1).endsWith('시면')) ||
    ASKS_FOR_BOTH.test(wordAt(line, at + 1)) ||
    (wordAt(line, at + 1).endsWith('는') && wordAt(line, at + 2).startsWith('조건')));

const MUST = /(?:[해아어여셔]야|시면|신$|신분)/;
/** 구입하셔야, 입금해야: nothing but a demand. */
export const isMust = (line: Line, at: number): boolean =>
  MUST.test(wordAt(line, at)) ||
  wordAt(line, at).endsWith('조건') ||
  isChained(line, at) ||
  /^(?:하셔야|해야|주셔야|하시면|조건|필수)/.test(wordAt(line, nextOf(line, at)));
const isDutyBehind = (line: Line, at: number): boolean =>
  isBehind(line, at, (right) => isDuty(line, right) && line.spots[right]?.item === line.spots[at]?.item, DUTY_REACH);

/** 법인카드로 결제하시면, 회사 카드로 구입하시면. */
const isHouseCard = (line: Line, at: number): boolean =>
  /^(?:법인|회사|공용) ?카드/.test(wordAt(line, at)) ||
  (wordAt(line, at).startsWith('카드') && (freeAt(line, at - 1) === 'payer' || wordAt(line, at - 1) === '공용'));

/** A deed at work, a customer's deed, or one that nobody has to do. */
export const isOtherDeed = (line: Line, at: number): boolean =>
  isTurnedRound(line, at) ||
  isServedBefore(line, at) ||
  isDeedOfServed(line, at) ||
  isGiven(line, at) ||
  (!isMust(line, at) && isDutyBehind(line, at)) ||
  isBehind(line, at, (right) => isNothing(line.spots[right]) && line.spots[right]?.item === line.spots[at]?.item, 2) ||
  saysBehind(line, at, /^(?:할인|직원가|혜택)/, DUTY_REACH + 2) ||
  isBefore(line, at, (left) => isHouseCard(line, left)) ||
  (isPayerBefore(line, at) && !isHonorific(line, at));

export const amountBefore = (line: Line, at: number, reach: number): boolean =>
  isBefore(line, at, (left) => amountAt(line, left) !== undefined && amountAt(line, left)?.bare === false, reach);
