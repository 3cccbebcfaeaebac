import type { Claim } from '../claim.ts';
import { isAccountLent, isOwnName } from './accounts.ts';
import { isCashCarried, isMoneyPassedOn } from './cash.ts';
import {
  isCodeTold,
  isLineSold,
  isNameLent,
  isNominee,
  isOpenedForPay,
  isOpenedOnly,
  isRelayKept,
} from './names-lent.ts';
import type { Line } from './money-line.ts';
import {
  beginning,
  claimOf,
  fakeOf,
  freeOf,
  lettersOf,
  placesWhere,
  saying,
  isCrimeDenied,
  ofLine,
} from './money-line.ts';
import { isBehind, isDeedOfServed, isDuty, isHonorific, isServedBefore } from './payer.ts';

/** Accounts, telephones and cash for others: what frauds recruit for. */

/** A warning, a refusal, or work against fraud: 속지 마세요, 요구하지 않습니다, 피해 상담, 대여 금지. */
const WARNS =
  /^(?:속지|사칭|피해|예방|단속|근절|주의|보이스피싱|피싱|금지|방지|신고|요구하지|불법|범죄|사기|차단|탐지)/;
const isWarning = ofLine((line) =>
  line.spots.some(({ letters }, at) => WARNS.test(letters) && !isCrimeDenied(line, at)),
);

const LOAN_TAKEN = /^받(?:아$|으실|으신|으시|을 ?수|아서|아야|고)/;

const isLure = saying(/^(?:수익|보장|누구나|하루|월|초보|고수익|배우|알려|벌)/);

/** 텔레그램으로 연락, 대출받을 수 있는 분, 코인 투자. */
const isOtherLure = (line: Line, at: number): boolean => {
  const fake = fakeOf(line.spots[at]);
  const next = lettersOf(line.spots[at + 1]);
  if (fake === 'chat')
    return (
      /^(?:으로|로|으로만|로만|만|아이디)/.test(line.spots[at]?.token.tail ?? '') ||
      /^(?:연락|문의|지원|상담|주세요|id|아이디|만)/.test(next) ||
      /^[:@]/.test(next)
    );
  if (fake === 'loan')
    return (
      !isServedBefore(line, at) &&
      !isDuty(line, at + 1) &&
      !isDeedOfServed(line, at) &&
      (isHonorific(line, at) ||
        /(?:을수|는분|신분|실분|아야|시면|으면|고)$|^(?:대출받아|대출가능)/.test(
          lettersOf(line.spots[at]).replaceAll(' ', ''),
        ) ||
        /^(?:수|분|후|하)/.test(next))
    );
  if (/^대출(?:을|이)?$/.test(lettersOf(line.spots[at])))
    return LOAN_TAKEN.test(next) && !isServedBefore(line, at) && !isDuty(line, at + 2);
  if (fake === 'coin')
    return (
      isBehind(
        line,
        at,
        (right) =>
          /^(?:지갑|전송|송금|투자|수익|매매|구매하|사서|충전)/.test(lettersOf(line.spots[right])) &&
          !isDuty(line, right + 1),
        4,
      ) &&
      !line.kinds.has('product') &&
      isLure(line)
    );
  return false;
};

const KINDS = new Set<string | undefined>(
  'account ownname phone relay nominee cash carry remit chat loan coin'.split(' '),
);
/** Words that no class of fake.json has and that may lure. */
const OTHER = beginning('번호 숫자 코드 회선 개통만 돈 대금 대리수령 대신 대출 무통장 송금 입출금 입금 이체 환전 인출');

const lureAt = (line: Line, at: number): string | undefined => {
  const fake = fakeOf(line.spots[at]);
  if (fake === 'account' && isAccountLent(line, at)) return 'account';
  if (isOwnName(line, at) && isNameLent(line, at)) return 'name';
  if (fake === 'phone' && isOpenedForPay(line, at)) return 'phone';
  if (isRelayKept(line, at)) return 'relay';
  if (isNominee(line, at) || isCodeTold(line, at) || isLineSold(line, at)) return 'name';
  if (isOpenedOnly(line, at)) return 'phone';
  if (isCashCarried(line, at)) return 'cash';
  if (isMoneyPassedOn(line, at)) return 'money passed on';
  return isOtherLure(line, at) ? 'lure' : undefined;
};

const END_REACH = 6;

const endOf = (line: Line, at: number): number => {
  let end = at + 1;
  for (let right = at + 1; right < line.spots.length && right <= at + END_REACH; right += 1)
    if (
      ['hand', 'open', 'carry', 'pay', 'buy'].includes(fakeOf(line.spots[right]) ?? '') ||
      freeOf(line.spots[right]) === 'payer'
    )
      end = right + 1;
  return end;
};

/** What frauds recruit for: a bank account, a telephone, cash (통장 대여, 본인 명의 개통, 현금 수거). */
export const fraudClaims = (line: Line): Claim[] => {
  const claims: Claim[] = [];
  for (const at of placesWhere(line, ({ fake, letters }) => KINDS.has(fake) || OTHER.test(letters))) {
    const detail = lureAt(line, at);
    if (detail !== undefined)
      claims.push(
        claimOf(line, 'fraud', { from: at, end: endOf(line, at) }, { about: 'applicant', stance: 'demand', detail }),
      );
  }
  return claims.length > 0 && isWarning(line) ? [] : claims;
};
