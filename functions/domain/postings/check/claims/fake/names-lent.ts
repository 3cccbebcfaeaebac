import { OFFER_FORM, isHandedOver, isWage } from './accounts.ts';
import { fakeAt, saying, wordAt } from './money-line.ts';
import type { Line } from './money-line.ts';
import {
  hasAmount,
  isBehind,
  isDuty,
  isHonorific,
  isServedBefore,
  isTurnedRound,
  saysBefore,
  saysBehind,
} from './payer.ts';

/** Names and telephones that an ad wants lent: 본인 명의 개통, 서류상 대표. */

const REACH = 9;

const OPENED = new Set(['open', 'hand', 'buy', 'loan']);

const HERS_TO_OPEN =
  /^(?:스마트스토어|쇼핑몰|사업자|통장|계좌|카드|신용카드|대출|차(?:량|를|만|$)|정수기|보험|법인|가입|렌탈|할부)/;

const SIGNED_UP = /^(?:가입|개설|신청|계약|약정|렌탈)/;
/** 본인 명의로 인터넷 가입만 해 주면 20만원. */
const isSignedUp = (line: Line, at: number): boolean =>
  isBehind(
    line,
    at,
    (right) =>
      SIGNED_UP.test(wordAt(line, right)) &&
      !isTurnedRound(line, right) &&
      /(?:만|면|실|주시|주면)$|^해$/.test(wordAt(line, right)) &&
      hasAmount(line, right, right + 6),
    4,
  );

/** 본인 명의로 휴대폰 두 대 개통, 본인 이름으로 유심을 열어, 본인 명의 사업자를 내서. */
export const isNameLent = (line: Line, at: number): boolean => {
  if (isServedBefore(line, at)) return false;
  const near = (asks: (at: number) => boolean): boolean =>
    isBehind(line, Math.max(-1, at - REACH - 1), asks, REACH * 2);
  const letters = wordAt(line, at);
  if (/^(?:명의만|이름만)/.test(letters))
    return (
      wordAt(line, at + 1).startsWith('있으') ||
      isBehind(line, at, (right) => isHandedOver(line, right) || /^올려|^올리|^등재/.test(wordAt(line, right)), 3)
    );
  if (isSignedUp(line, at)) return true;
  const isPhone = near((one) => fakeAt(line, one) === 'phone' || wordAt(line, one).startsWith('폰'));
  const opens = (one: number): boolean => {
    const fake = fakeAt(line, one) ?? '';
    if (isTurnedRound(line, one) || isDuty(line, one + 1)) return false;
    if (fake === 'pay' && wordAt(line, one).startsWith('내') && near((other) => fakeAt(line, other) === 'trader'))
      return true;
    // 본인 이름으로 차를 뽑아 주시면
    if (/^뽑(?:아|으)/.test(wordAt(line, one))) return true;
    return OPENED.has(fake) && !(fake === 'buy' && !isHonorific(line, one));
  };
  if (isPhone) return near(opens) || saysBehind(line, at, /^(?:발급|가입|등록)/, REACH);
  if (/앞으로/.test(letters) && near((one) => HERS_TO_OPEN.test(wordAt(line, one))))
    return isBehind(line, at, (one) => isHonorific(line, one), 4);
  const isHers = near((one) => HERS_TO_OPEN.test(wordAt(line, one)));
  return (
    isHers &&
    !isWage(line) &&
    near(
      (one) =>
        opens(one) &&
        (isHonorific(line, one) ||
          isHonorific(line, one + 1) ||
          OFFER_FORM.test(wordAt(line, one)) ||
          fakeAt(line, one) !== 'open' ||
          /^(?:필수|조건)/.test(wordAt(line, one + 1))),
    )
  );
};

/** 입사 전에 휴대폰 두 대를 개통해 와야 합니다. */
const isConditionOfJob = (line: Line, at: number): boolean =>
  saysBefore(line, at, /^(?:입사|채용|취업|출근)/, 6) && saysBehind(line, at, /^(?:와야|오셔야|하셔야|해야)/, REACH);

const OF_SHOP = saying(/^(?:상담|매장|대리점|업무|판매|통신사|고객|기본급)/);
/** 휴대폰 개통 알바: to open one is the whole job. */
const isOpeningJob = (line: Line, at: number): boolean =>
  !OF_SHOP(line) &&
  isBehind(
    line,
    at,
    (right) => fakeAt(line, right) === 'open' && /^(?:알바|아르바이트|부업|재택|일$)/.test(wordAt(line, right + 1)),
    2,
  );

/** 유심 개통만 하면 30만원: opening a telephone is paid for by the piece. */
export const isOpenedForPay = (line: Line, at: number): boolean => {
  const isSentOff = (right: number): boolean =>
    (['pay', 'hand'].includes(fakeAt(line, right) ?? '') && isHonorific(line, right)) ||
    /^(?:보내|부쳐|부치|넘기|넘겨)(?:면|시면|주면|주시)/.test(wordAt(line, right));
  if (/^(?:유심|선불|심카드)[가-힣]*만$/.test(wordAt(line, at)) && isBehind(line, at, isSentOff, 2)) return true;
  const isOpened = isBehind(line, at, (right) => fakeAt(line, right) === 'open' && !isDuty(line, right + 1), 4);
  if (!isOpened || isServedBefore(line, at) || line.kinds.has('served')) return false;
  if (isConditionOfJob(line, at) || isOpeningJob(line, at)) return true;
  const isAskedForm = isBehind(
    line,
    at,
    (right) => {
      const letters = wordAt(line, right);
      return (
        fakeAt(line, right) === 'open' &&
        (/만$|하면|시면|주시|주실|오시|오면/.test(letters) ||
          /^(?:하면|하시면|해|만|주시|주실|주면)/.test(wordAt(line, right + 1)))
      );
    },
    4,
  );
  // 휴대폰 한 대 개통해 주시면 바로 채용
  if (isAskedForm && !OF_SHOP(line) && saysBehind(line, at, /^(?:채용|입사|취업|합격|출근|지급|현금|입금)/, REACH))
    return true;
  const isSent = isBehind(line, at, isSentOff, 8);
  if (isSent && hasAmount(line, at, at + 14)) return true;
  if (isBehind(line, at, (right) => wordAt(line, right).startsWith('개통하고'), 4)) return hasAmount(line, at, at + 8);
  // 유심 3개 개통, 개당 10만원
  const isByPiece = /^(?:유심|선불|회선)/.test(wordAt(line, at)) && PER_PIECE(line) && !OF_SHOP(line);
  if (isByPiece && hasAmount(line, at, at + 14)) return true;
  return isAskedForm && (hasAmount(line, at, at + 14) || /^(?:유심|선불|회선|대포)/.test(wordAt(line, at)));
};

const isAtHome = saying(/^(?:집|자택|댁|방에|자기|원룸)/);
const isOfCode = saying(/^인증/);

/** 집에 중계기를 설치해 두시면: a relay for fraudulent calls. 개통만 하시면: no customer is meant. */
export const isRelayKept = (line: Line, at: number): boolean =>
  fakeAt(line, at) === 'relay' &&
  isAtHome(line) &&
  isBehind(
    line,
    at,
    (right) =>
      /^(?:설치|보관|켜|꽂|두)/.test(wordAt(line, right)) && (isHonorific(line, right) || isHonorific(line, right + 1)),
    3,
  );

/** 서류상 대표로 등재만 하시면. */
export const isNominee = (line: Line, at: number): boolean =>
  fakeAt(line, at) === 'nominee' &&
  !isDuty(line, at + 1) &&
  !isServedBefore(line, at) &&
  isBehind(line, at, (right) => isHonorific(line, right) || /^(?:구|모집|찾|신분증만)/.test(wordAt(line, right)), 5);

/** 인증 문자로 온 번호만 불러 주시면. */
export const isCodeTold = (line: Line, at: number): boolean => isCodeTaken(line, at) || isCodeRead(line, at);

const PER_PIECE = saying(/^(?:건당|회당|개당|통당)/);
/** 인증 문자만 받아 주시면 건당 5만. */
const isCodeTaken = (line: Line, at: number): boolean =>
  /^(?:번호|문자|코드)(?:만|를|를만)?$/.test(wordAt(line, at)) &&
  isOfCode(line) &&
  PER_PIECE(line) &&
  isBehind(line, at, (right) => wordAt(line, right).startsWith('받') && isHonorific(line, right), 2);

const isCodeRead = (line: Line, at: number): boolean =>
  /^(?:번호|숫자|코드)(?:만|를|를만)?$/.test(wordAt(line, at)) &&
  isOfCode(line) &&
  isBehind(line, at, (right) => isHandedOver(line, right), 2);
