import { isWage, isOwnName } from './accounts.ts';
import type { Line } from './money-line.ts';
import { fakeOf, lettersOf, ofLine, saying } from './money-line.ts';
import { hasAmount, isBefore, isBehind, isGiven, isHonorific, isNothing, isTurnedRound } from './payer.ts';

/** Cash and money that is carried or passed on for others: 현금 수거, 송금 대행. */

const PASSED_ON = /^(?:전달|송금|입금|무통장|이체|넘기|넘겨|가져다|갖다|보내|퀵|부치|오시|오는|오면)/;

const isPassedOn = saying(PASSED_ON);
const isPerPiece = saying(/^(?:건당|수수료|고액|당일지급|회당)/);
const isBigFee = saying(/^(?:건당|고액|수수료)/);
const isBig = saying(/^고액/);
const isOfShop = saying(/^(?:거스름|계산|손님)/);

/** Money that machines take or that is carried under guard: 자판기 현금 수거, 현금 수송 차량, ATM. */
const isOfMachine = saying(
  /^(?:자판기|기기|점검|무인|현금수송|수송|기계|오락실|인형뽑기|코인노래|코인세탁|세탁|키오스크|매장|포스|pos|은행|금고|노래방|빨래방|계산대|카운터|주차|정산기|마트|점포|매출)/,
);

/** 현금 수거 업무, 고객 만나 돈 받아 전달. */
export const isCashCarried = (line: Line, at: number): boolean => {
  const letters = lettersOf(line.spots[at]);
  const isCarriedAway = fakeOf(line.spots[at]) === 'carry' && letters.startsWith('수금');
  const isCash = fakeOf(line.spots[at]) === 'cash' || /^돈(?:을|만|이|과|은)?$|^대금(?:을)?$/.test(letters);
  if ((!isCash && !isCarriedAway) || /^현금 ?(?:영수|흐름)/.test(letters) || isOfMachine(line)) return false;
  const carries = (right: number): boolean =>
    fakeOf(line.spots[right]) === 'carry' &&
    !isTurnedRound(line, right) &&
    !/^환전|^출금/.test(lettersOf(line.spots[right])) &&
    (!lettersOf(line.spots[right]).startsWith('인출') || isPassedOn(line) || isPerPiece(line));
  const isTaken = isBehind(
    line,
    at,
    (right) => /^(?:받아(?! ?[오와])|받으|받고|뽑아|찾아|빼서)/.test(lettersOf(line.spots[right])),
    3,
  );
  if (isCash && isTaken)
    return isBehind(line, at, (right) => PASSED_ON.test(lettersOf(line.spots[right])), 10) && !isOfShop(line);
  if (isCash) return isBehind(line, at, carries, 4);
  return isBigFee(line);
};

/** 회사 돈을 본인 통장으로 받아 다시 보내기: her account is what the money passes through. */
const isPassedThrough = (line: Line, at: number): boolean =>
  /^(?:으로|로|에)$/.test(line.spots[at]?.token.tail ?? '') &&
  isBefore(line, at, (left) => isOwnName(line, left) || /^(?:본인|개인|자기)/.test(lettersOf(line.spots[left])), 3) &&
  isBehind(line, at, (right) => /^(?:받아|받은|들어온|들어오|입금된|입금되)/.test(lettersOf(line.spots[right])), 3) &&
  isBehind(line, at, (right) => PASSED_ON.test(lettersOf(line.spots[right])), REACH);
const REACH = 9;

const isHers = ofLine((line) => line.spots.some((spot, at) => isOwnName(line, at) || spot.letters.startsWith('본인')));
const isReceived = saying(/^(?:들어온|받은|입금된)/);

/** 송금 업무, 건당 20만원; 코인 구매 대행; 들어온 돈을 다른 계좌로 이체. */
export const isMoneyPassedOn = (line: Line, at: number): boolean => {
  const letters = lettersOf(line.spots[at]);
  const fake = fakeOf(line.spots[at]);
  if (fake === 'account') return isPassedThrough(line, at);
  if (fake === 'remit') return !isBehind(line, at, (right) => isNothing(line.spots[right]), 2);
  if (/^(?:무통장|송금|입출금|이체|환전|대리 ?수령|인출)/.test(letters) && isPerPiece(line) && !isGiven(line, at))
    return hasAmount(line, at, at + 14) || isBig(line);
  if (/^대신$/.test(letters) && /^(?:결제|송금|입금|이체)/.test(lettersOf(line.spots[at + 1])))
    return (isHonorific(line, at + 1) || isHonorific(line, at + 2)) && !isGiven(line, at + 1);
  if (!/^(?:이체|송금|입금)/.test(letters)) return false;
  return isHers(line) && isReceived(line) && !isWage(line);
};
