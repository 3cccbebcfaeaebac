import { is } from '../../reading/tokens.ts';
import { fakeAt, lettersOf, ofLine, saying, wordAt } from './money-line.ts';
import type { Line } from './money-line.ts';
import {
  isBefore,
  isBehind,
  isDeedOfServed,
  isDuty,
  isGiven,
  isHonorific,
  isPayer,
  isServedBefore,
  isTurnedRound,
  saysBefore,
  saysBehind,
} from './payer.ts';

/** Bank accounts and cards that an ad wants lent: 통장 대여, 체크카드를 맡기시면. */

const REACH = 9;
const MOST_THINGS = 3;

export const isWage = ofLine(({ spots }) =>
  spots.some(({ money, letters }) => money === 'wage' && /^(?:급여|월급|임금|일당|주급)/.test(letters)),
);

export const isOwnName = (line: Line, at: number): boolean => fakeAt(line, at) === 'ownname';

export const OFFER_FORM =
  /(?:[셔십신실]|시[면고는기어여오]|세요|으면|하면|[어아려겨]두|주면|주고|줄|해야|[가-힣]야|[겨려해]$|맡기[고면]|넘기고|하기$|기$)/;

const isLend = (line: Line, at: number): boolean => /^(?:두|주|놓)(?:시|실|면|셔|고|기)/.test(wordAt(line, at));

/** Said to somebody who is asked to do it: 맡겨 주시면, 빌려 주실 분, 넘기면. */
export const isHandedOver = (line: Line, at: number): boolean => {
  const fake = fakeAt(line, at);
  const letters = wordAt(line, at);
  if (fake !== 'hand' && !(fake === 'pay' && /^(?:보내|맡기|부쳐|부치)/.test(letters)) && !letters.startsWith('제출'))
    return false;
  if (isTurnedRound(line, at) || isGiven(line, at) || isDeedOfServed(line, at) || /받[아은습기]/.test(letters))
    return false;
  const isBid = isHonorific(line, at) || isHonorific(line, at + 1);
  if (
    !isBid &&
    isBehind(line, at, (right) => isDuty(line, right) && line.spots[right]?.item === line.spots[at]?.item, 2)
  )
    return false;
  if (/^(?:업체|사업|서비스|회사|업무|센터|매장|창구)/.test(wordAt(line, at + 1))) return false;
  return (
    /^(?:대여|양도|임대|매입|빌려|빌리|사용료|대여료|임대료|넘겨|넘기)/.test(letters) ||
    isHonorific(line, at) ||
    OFFER_FORM.test(letters) ||
    isHonorific(line, at + 1) ||
    isLend(line, at + 1)
  );
};

const IDLE = /^(?:안쓰|쓰지|노는|놀고|남는|쓰는|잠자는|안|휴면)/;

const TO_ACCOUNT = /^(?:으로|로|에|에서|으로만|로만|에게|님|님이|님과|님의|님께)/;

const isCard = (letters: string): boolean => /^(?:체크|현금|보안|otp|비밀번호|비번|인증|공인|공동)/.test(letters);

const CARD_LENT = /^(?:맡기|맡겨|빌려|빌리|대여해|대여하실)/;

const TOLD = /^(?:알려|불러|적어|찍어)/;

const BROUGHT = /^(?:챙겨|가져|가지고|들고|갖고|적어)(?:오[시셔세]|와)|^지참(?:$|하|해|필|바|부)/;
const BANK_CARD = /^(?:체크|현금)카드/;
const SECRET = /^(?:비밀번호|비번)/;
const TO_BRING = /^(?:준비물|지참물|지참)/;
const isListToBring = ({ statement }: Line): boolean =>
  statement.items[0]?.labels.some(({ tokens }) => tokens.some(({ word }) => TO_BRING.test(word))) === true;
const hasSecret = ofLine(({ spots }) => spots.some(({ letters }) => SECRET.test(letters)));

/** 체크카드랑 비밀번호 메모 챙겨 오세요, 카드와 비번 가져오시면: nobody needs them for a job. */
const isCardBrought = (line: Line, at: number): boolean => {
  const letters = wordAt(line, at);
  const isCard = BANK_CARD.test(letters) || (/^카드(?:$|랑|와|하고|및)/.test(letters) && hasSecret(line));
  const brings = (right: number): boolean =>
    BROUGHT.test((wordAt(line, right) + wordAt(line, right + 1)).replaceAll(' ', '')) && !isTurnedRound(line, right);
  if (!isCard || isWage(line)) return false;
  return isListToBring(line) || isBehind(line, at, brings, REACH);
};

const CLOSES = /(?:니|니까|므로|라서|해서|려고|때문에|오니|으니|기에|는데)$/;
/** 회사 체크카드를, 회사에서 통장을: the house's own. A clause that is closed says no more: 회사에서 대신 해 드리니 체크카드를. */
const isOfHouse = (line: Line, at: number): boolean => {
  let from = at;
  while (
    from > Math.max(0, at - REACH) &&
    line.spots[from - 1]?.item === line.spots[at]?.item &&
    !CLOSES.test(wordAt(line, from - 1))
  )
    from -= 1;
  return isBefore(line, at, (left) => left >= from && isPayer(line, left));
};

const BANK = /^(?:계좌|통장|카드|체크카드)/;
const SECRET_GIVEN = /^주(?:시면|실|셔야|면|세요)/;
/** 계좌 비번까지 주시면. */
const isSecretGiven = (line: Line, at: number): boolean =>
  SECRET.test(wordAt(line, at)) && BANK.test(wordAt(line, at - 1)) && SECRET_GIVEN.test(wordAt(line, at + 1));

const HERS = /^(?:본인|개인|자기|내)$/;
const USED = /^(?:사용$|사용하|사용해|이용$|이용하|이용해|활용)/;
const MONEY_MOVED = saying(/^(?:입금|송금|이체|입출금|대금|가상계좌|정산)/);
/** 입금 업무, 본인 계좌 사용: her account is what the money goes through. */
const isOwnUsed = (line: Line, at: number): boolean =>
  HERS.test(wordAt(line, at - 1)) &&
  USED.test(wordAt(line, at + 1)) &&
  MONEY_MOVED(line) &&
  !isWage(line) &&
  !isTurnedRound(line, at + 1);

const REGISTERED = /^(?:올려|올리|등재|걸어|빌려)/;
/** 사업자 명의만 올려 주시면. */
const isTitleLent = (line: Line, at: number): boolean =>
  /명의만?$/.test(wordAt(line, at)) &&
  REGISTERED.test(wordAt(line, at + 1)) &&
  (isHonorific(line, at + 1) || isHonorific(line, at + 2));

const MADE = /^(?:만들|만드|개설|개통|터|파|뽑)/;
const FOR_THEM = /(?:주시면|주실|주셔야|오시면|오실|오셔야)$/;
const COUNTED = /^(?:하나|두|세|한|개|여러|몇)|만$/;
const WALLET = /^(?:코인|전자|가상|가상화폐)지갑/;
/** 통장 두 개만 만들어 주시면, 코인 지갑 만들어 주실 분: accounts by the number, opened for others. */
const isAccountOpened = (line: Line, at: number): boolean =>
  (/^(?:통장|계좌|체크카드|선불폰)/.test(wordAt(line, at)) || WALLET.test(wordAt(line, at))) &&
  !isWage(line) &&
  isBehind(
    line,
    at,
    (right) =>
      MADE.test(wordAt(line, right)) &&
      FOR_THEM.test(wordAt(line, right) + wordAt(line, right + 1)) &&
      !isTurnedRound(line, right) &&
      (WALLET.test(wordAt(line, at)) ||
        line.spots.slice(at, right).some(({ letters, token }) => COUNTED.test(letters) || token.kind === 'number')),
    4,
  );

/** 통장 빌려 주실 분, 체크카드를 맡기시면, 안 쓰는 통장 있으면, 인증번호 알려 주시면. */
export const isAccountLent = (line: Line, at: number): boolean => {
  const spot = line.spots[at];
  if (TO_ACCOUNT.test(spot?.token.tail ?? '') || isServedBefore(line, at) || isOfHouse(line, at)) return false;
  if (isAccountOpened(line, at)) return true;
  // 계좌만 있으면 월 300
  if (/^(?:통장|계좌)만$/.test(lettersOf(spot)) && wordAt(line, at + 1).startsWith('있으') && !isWage(line))
    return true;
  if (isSecretGiven(line, at) || isOwnUsed(line, at) || isTitleLent(line, at)) return true;
  const next = wordAt(line, at + 1);
  // 통장 단체복 대여: the noun right before is what is lent.
  const lent = line.spots.findIndex(({ letters }, place) => place > at && letters === '대여');
  const things = line.spots.slice(at + 1, Math.max(at + 1, lent));
  const areThings = things.every(({ token }) => token.tail === '' && (is(token, 'thing') || token.kind === 'unknown'));
  if (spot?.token.tail === '' && things.length > 0 && things.length <= MOST_THINGS && areThings) return false;
  if (isCardBrought(line, at)) return !/^(?:사본|앱|발급)/.test(next);
  if (/^(?:사본|번호|단말기|앱|개설|재발급|관리|점검|사용|내역)/.test(next) && !next.startsWith('사용료')) return false;
  if (is(line.spots[at + 1]?.token, 'seek') && /^(?:구|매입|삽|찾)/.test(next) && !isDuty(line, at + 2)) return true;
  if (/^(?:삽니|매입|삼$|사$|사요|사드)/.test(next)) return true;
  if (lettersOf(spot).startsWith('카드') && !saysBehind(line, at, CARD_LENT, 4)) return false;
  const isIdle = saysBefore(line, at, IDLE, 2);
  if (isIdle && saysBehind(line, at, /^(?:있|가지|소지|보유)/, 3)) return true;
  return isBehind(
    line,
    at,
    (right) =>
      isHandedOver(line, right) &&
      (!wordAt(line, right).startsWith('제출') || isCard(lettersOf(spot))) &&
      !(lettersOf(spot).startsWith('계좌') && TOLD.test(wordAt(line, right))) &&
      !(isWage(line) && /^(?:통장|계좌)/.test(lettersOf(spot)) && /^(?:보내|제출|알려)/.test(wordAt(line, right))),
    REACH,
  );
};
