import type { Claim } from '../claim.ts';
import { isAccountLent, isOwnName } from './accounts.ts';
import { isCashCarried, isMoneyPassedOn } from './cash.ts';
import { beginning, demandsOf, fakeAt, freeAt, isCrimeDenied, ofLine, placesWhere, wordAt } from './money-line.ts';
import type { Line } from './money-line.ts';
import { isCodeTold, isNameLent, isNominee, isOpenedForPay, isRelayKept } from './names-lent.ts';
import { isDeedOfServed, isDuty, isHonorific, isServedBefore } from './payer.ts';

/** Accounts, telephones and cash for others: what frauds recruit for. */

/** A warning, a refusal, or work against fraud: 속지 마세요, 요구하지 않습니다, 피해 상담, 대여 금지. */
const WARNS =
  /^(?:속지|사칭|피해|예방|단속|근절|주의|보이스피싱|피싱|금지|방지|신고|요구하지|불법|범죄|사기|차단|탐지)/;
const isWarning = ofLine((line) =>
  line.spots.some(({ letters }, at) => WARNS.test(letters) && !isCrimeDenied(line, at)),
);

const LOAN_ASKED = /(?:을수|는분|신분|실분|아야|시면|으면|고)$|^(?:대출받아|대출가능)/;

/** 시간당 10만, 텔레그램: nothing but where to write. */
const isWholeItem = ({ spots }: Line, at: number): boolean =>
  spots[at]?.item !== spots[at - 1]?.item && spots[at]?.item !== spots[at + 1]?.item && spots.length > 1;

/** 텔레그램으로 연락, 대출받을 수 있는 분. */
const isOtherLure = (line: Line, at: number): boolean => {
  const fake = fakeAt(line, at);
  const next = wordAt(line, at + 1);
  if (fake === 'chat')
    return (
      /^(?:으로|로|으로만|로만|만|아이디)/.test(line.spots[at]?.token.tail ?? '') ||
      /^(?:연락|문의|지원|상담|주세요|id|아이디|만)/.test(next) ||
      /^[:@]/.test(next) ||
      isWholeItem(line, at)
    );
  if (fake === 'loan')
    return (
      !isServedBefore(line, at) &&
      !isDuty(line, at + 1) &&
      !isDeedOfServed(line, at) &&
      (isHonorific(line, at) ||
        LOAN_ASKED.test(wordAt(line, at).replaceAll(' ', '')) ||
        /^(?:수|분|후|하|오시면|오셔야)/.test(next))
    );
  return false;
};

const KINDS = new Set<string | undefined>('account ownname phone relay nominee cash carry remit chat loan'.split(' '));
/** Words that no class of fake.json has and that may lure. */
const OTHER = beginning(
  '번호 문자 숫자 코드 핀번호 신분증 카드 서류 상자 택배 소포 상품 금액 돈 대금 대리수령 무통장 송금 소액결제 봉투 물건 가방 입출금 입금 이체 환전 인출',
);

/** 폰 하나 is what one works with at home (폰 하나로), and what is opened (폰 하나 개통해 주시면). */
const ONE_PHONE = /^(?:핸드폰|휴대폰|스마트폰|폰) ?하나$/;

const lureAt = (line: Line, at: number): string | undefined => {
  const fake = fakeAt(line, at);
  if (fake === 'account' && isAccountLent(line, at)) return 'account';
  if (isOwnName(line, at) && isNameLent(line, at)) return 'name';
  if ((fake === 'phone' || ONE_PHONE.test(wordAt(line, at))) && isOpenedForPay(line, at)) return 'phone';
  if (isRelayKept(line, at)) return 'relay';
  if (isNominee(line, at) || isCodeTold(line, at)) return 'name';
  if (isCashCarried(line, at)) return 'cash';
  if (isMoneyPassedOn(line, at)) return 'money passed on';
  return isOtherLure(line, at) ? 'lure' : undefined;
};

const END_REACH = 6;

const endOf = (line: Line, at: number): number => {
  let end = at + 1;
  for (let right = at + 1; right < line.spots.length && right <= at + END_REACH; right += 1)
    if (['hand', 'open', 'carry', 'pay', 'buy'].includes(fakeAt(line, right) ?? '') || freeAt(line, right) === 'payer')
      end = right + 1;
  return end;
};

/** What frauds recruit for: a bank account, a telephone, cash (통장 대여, 본인 명의 개통, 현금 수거). */
export const fraudClaims = (line: Line): Claim[] => {
  const places = placesWhere(
    line,
    ({ fake, letters }) => KINDS.has(fake) || OTHER.test(letters) || ONE_PHONE.test(letters),
  );
  const claims = demandsOf(
    line,
    'fraud',
    places,
    (at) => lureAt(line, at),
    (at) => ({ from: at, end: endOf(line, at) }),
  );
  return claims.length > 0 && isWarning(line) ? [] : claims;
};
