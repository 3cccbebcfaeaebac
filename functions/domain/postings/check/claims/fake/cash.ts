import { isOwnName, isWage } from './accounts.ts';
import { amountAt, fakeAt, ofLine, saying, wordAt } from './money-line.ts';
import type { Line } from './money-line.ts';
import {
  hasAmount,
  isBefore,
  isBehind,
  isGiven,
  isHonorific,
  isNothingBehind,
  isPayerBefore,
  isTurnedRound,
  saysBefore,
  saysBehind,
} from './payer.ts';

/** Cash and money that is carried or passed on for others: 현금 수거, 송금 대행. */

const PASSED_ON =
  /^(?:전달|전해|건네|송금|입금|무통장|이체|넘기|넘겨|옮기|옮겨|가져다|갖다|보내|퀵|부치|오시|오는|오면|넣는|넣기|넣어|입금)/;

const isPassedOn = saying(PASSED_ON);
const isPerPiece = saying(/^(?:건당|수수료|고액|당일지급|회당)/);
const isBigFee = saying(/^(?:건당|고액|수수료)/);
const isBig = saying(/^고액/);
const isOfShop = saying(/^(?:거스름|계산|손님)/);

/** Money that machines take or that is carried under guard: 자판기 현금 수거, 현금 수송 차량, ATM. */
const isOfMachine = saying(
  /^(?:자판기|기기|점검|무인|현금수송|수송|기계|오락실|인형뽑기|코인노래|코인세탁|세탁|키오스크|매장|포스|pos|은행|금고|노래방|빨래방|계산대|카운터|주차|정산기|마트|점포|매출)/,
);

/** More than an honest errand brings. */
const ERRAND = 50_000;
const isPaidTooWell = ofLine((line) => line.spots.some((_, at) => (amountAt(line, at)?.won ?? 0) >= ERRAND));

/** 현금 수거 업무, 고객 만나 돈 받아 전달. */
export const isCashCarried = (line: Line, at: number): boolean => {
  const letters = wordAt(line, at);
  const isCarriedAway = fakeAt(line, at) === 'carry' && letters.startsWith('수금');
  const isCash = fakeAt(line, at) === 'cash' || /^돈(?:을|만|이|과|은)?$|^대금(?:을)?$/.test(letters);
  const isParcel = /^(?:봉투|물건|가방|카드|서류|상자|택배)/.test(letters) && isPerPiece(line) && isPaidTooWell(line);
  if ((!isCash && !isCarriedAway && !isParcel) || /^현금 ?(?:영수|흐름)/.test(letters) || isOfMachine(line))
    return false;
  const carries = (right: number): boolean =>
    fakeAt(line, right) === 'carry' &&
    !isTurnedRound(line, right) &&
    !/^환전|^출금/.test(wordAt(line, right)) &&
    (!wordAt(line, right).startsWith('인출') || isPassedOn(line) || isPerPiece(line));
  const isTaken = saysBehind(line, at, /^(?:받아(?! ?[오와])|받으|받고|뽑아|찾아|빼서)/, 3);
  if ((isCash || isParcel) && isTaken) return saysBehind(line, at, PASSED_ON, 10) && !isOfShop(line);
  if (isCash) return isBehind(line, at, carries, 4);
  return isBigFee(line);
};

const HERS = /^(?:본인|개인|자기|내$|제$)/;
const COMES_IN = /^(?:받아|받은|받고|들어온|들어오|들어간|입금된|입금되|송금된)/;
const THROUGH = /^(?:거쳐|거치|통해|경유)/;
const MONEY = /^(?:돈|대금|금액|자금|거래|매출|송금|입금)/;

/** 회사 돈을 본인 통장으로 받아 다시 보내기, 내 계좌를 거쳐 대금이 나갑니다: her account is what the money passes through. */
const isPassedThrough = (line: Line, at: number): boolean => {
  if (isWage(line) || line.kinds.has('work')) return false;
  const isHers =
    HERS.test(wordAt(line, at)) ||
    isBefore(line, at, (left) => isOwnName(line, left) || HERS.test(wordAt(line, left)), 3);
  const isThrough = saysBehind(line, at, THROUGH, 1) && saysBehind(line, at, MONEY, REACH);
  const isIn = /^(?:으로|로|에)$/.test(line.spots[at]?.token.tail ?? '') && saysBehind(line, at, COMES_IN, 3);
  const goesOut = (right: number): boolean =>
    PASSED_ON.test(wordAt(line, right)) && (isHers || (isHonorific(line, right) && !isPayerBefore(line, at)));
  return isHers && isThrough ? true : isIn && isBehind(line, at, goesOut, GOES_OUT);
};
const GOES_OUT = 14;
const REACH = 9;

const isHers = ofLine((line) => line.spots.some((spot, at) => isOwnName(line, at) || spot.letters.startsWith('본인')));
const isReceived = saying(/^(?:들어온|받은|입금된)/);

const RECEIVED = /^(?:받은|들어온|입금된|송금된)/;
const SENT_ON = /^(?:보내|송금|이체|넘기|옮기|재송금|입금)/;
const OTHER_ACCOUNT = /^(?:다른|타인|지정|알려준|알려드린)/;
/** 받은 돈 그대로 다른 계좌로 보내는 재택. */
const isSentOn = (line: Line, at: number): boolean =>
  /^(?:돈|금액|대금|현금)/.test(wordAt(line, at)) &&
  saysBefore(line, at, RECEIVED, 2) &&
  saysBehind(line, at, OTHER_ACCOUNT, 3) &&
  saysBehind(line, at, SENT_ON, 6) &&
  !isOfShop(line);

const AT_HOME = /^(?:집으로|집에서|자택으로|댁으로)/;
/** 해외 직구 물건을 집으로 받아 다시 보내는 일: parcels that go through her home. */
const isReshipped = (line: Line, at: number): boolean =>
  /^(?:물건|택배|소포|상품|상자)/.test(wordAt(line, at)) &&
  // 택배 상자만 받아서 보내면 돼요, 하루 30만원
  (saysBehind(line, at, AT_HOME, 2) || (wordAt(line, at).endsWith('만') && hasAmount(line, at, at + 12))) &&
  saysBehind(line, at, /^받/, 3) &&
  saysBehind(line, at, /^(?:보내|부치|부쳐|발송|재발송|전달)/, 6);

/** 신분증 앞뒤 사진 보내시면 선지급 30만; 핀번호를 보내 주는 일. */
const isIdentitySold = (line: Line, at: number): boolean => {
  const letters = wordAt(line, at);
  if (letters.startsWith('핀번호')) return saysBehind(line, at, /^(?:보내|전송|알려|불러|넘겨)/, 2);
  const sends = (right: number): boolean => /^(?:보내|찍어|전송)/.test(wordAt(line, right)) && isHonorific(line, right);
  return (
    letters.startsWith('신분증') &&
    isBehind(line, at, sends, 4) &&
    saysBehind(line, at, /^(?:선$|선지급|선입금|바로입금|가불|당일지급)/, REACH)
  );
};

/** 송금 업무, 건당 20만원; 코인 구매 대행; 들어온 돈을 다른 계좌로 이체. */
export const isMoneyPassedOn = (line: Line, at: number): boolean => {
  const letters = wordAt(line, at);
  const fake = fakeAt(line, at);
  if (isSentOn(line, at) || isReshipped(line, at) || isIdentitySold(line, at)) return true;
  if (fake === 'account') return isPassedThrough(line, at);
  if (fake === 'remit') return !isNothingBehind(line, at, 2);
  if (/^(?:무통장|송금|입출금|이체|환전|대리 ?수령|인출)/.test(letters) && isPerPiece(line) && !isGiven(line, at))
    return hasAmount(line, at, at + 14) || isBig(line);
  if (/^환전(?!소)/.test(letters) && /^(?:코인|가상화폐|테더|usdt)/.test(wordAt(line, at - 1))) return true;
  if (letters.startsWith('소액결제'))
    return isBehind(line, at, (right) => isHonorific(line, right), 4) && hasAmount(line, at, at + 4);
  if (!/^(?:이체|송금|입금)/.test(letters)) return false;
  return isHers(line) && isReceived(line) && !isWage(line);
};
