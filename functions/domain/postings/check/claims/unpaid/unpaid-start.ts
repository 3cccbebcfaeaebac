import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { clockMinutes } from '../pay/clock.ts';
import { isMoneyUnit } from '../pay/money.ts';
import { isDeniedBehind, isFrom, isOfOthers, means } from './unpaid-context.ts';
import type { UnpaidPlace, UnpaidStretch } from './unpaid-context.ts';

const GIVEN = /^(?:계산|지급|나가|나갑|나오|나옵|나와|시작|셉|세어|쳐|칩|발생|정산|산정|인정|드|줍|줌|주어|받|들어)/;
const RAISED = /^(?:인상|오르|오릅|올|조정|협의|상향|추가|가산|별도|100|전액|정상|풀|그대로|정규|적용)/;
const ORDINAL =
  /^(?:[둘셋넷]째|다섯째|다음|두번째|세번째|이튿|익일|차달|(?:이틀|사흘|나흘|닷새|엿새|이레|열흘|보름)째)/;
const LATER = /^(?:뒤|후|이후|지나|지난|지나고|지나서|넘어|넘기|끝나)/;
const COUNTED = /^(?:개월|달|주|일|주일|주차|일차|개월차|달차|번째|째)/;

/** 다음 달 10일부터 지급: the day of the month on which pay comes. */
const isPayDay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '일' && tokens[at - 1]?.kind === 'number' && /^(?:달|월)$/.test(tokens[at - 2]?.word ?? '');

/** Does the phrase that ends in 부터 name a later time than the first day: 둘째 달부터, 3개월째부터, 열흘 지나고부터, 한 달 뒤부터? */
const isLater = (tokens: readonly Token[], at: number): boolean => {
  if (isPayDay(tokens, at)) return false;
  for (let back = at; back >= 0 && back > at - 5; back -= 1) {
    const token = tokens[back];
    if (token === undefined) break;
    if (ORDINAL.test(token.word) || LATER.test(token.word)) return true;
    if (/^(?:두|세|네)$/.test(token.word) && tokens[back + 1]?.word.startsWith('번째') === true) return true;
    const isNth = /(?:차|째)/.test(token.word + token.tail) || /^(?:차|째)/.test(tokens[back + 1]?.word ?? '');
    if (COUNTED.test(token.word) && isNth && (tokens[back - 1]?.value ?? 0) >= 2) return true;
  }
  return false;
};

const isPay = (token: Token | undefined): boolean =>
  means(token, 'wage') || token?.word === '정산' || token?.word === '돈';

/** 조회 07:40 참석 의무 / 임금은 08:00부터 계산: the duty begins before the pay. */
const isLaterThanDuty = (place: UnpaidPlace, at: number): boolean => {
  const from = clockMinutes(place.item.tokens, at);
  if (from === undefined) return false;
  // 7시까지 나와 준비하고 급여는 8시부터: or in the same item
  const said = [...place.before, ...place.item.tokens.slice(0, at)];
  const duty = said.some(({ word }) => /^(?:의무|필수|참석|출근|조회|체조|도착|집합|준비)/.test(word));
  return (
    duty &&
    said.some(
      (_, index) => (clockMinutes(said, index) ?? Infinity) < from && (clockMinutes(said, index) ?? 0) > from - 120,
    )
  );
};

/** 월급은 셋째 주부터 계산, 정산은 근무 한 달 뒤부터: pay begins later than work. */
export const latePay = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens, labels } = place.item;
  const isLabelled = labels.at(-1)?.tokens.some((token) => isPay(token)) === true;
  const pay = tokens.findIndex((token) => isPay(token) || means(token, 'worktime'));
  if (isOfOthers(place) || (pay === -1 && !isLabelled)) return [];
  return tokens.flatMap((token, at): UnpaidStretch[] => {
    if (!isFrom(token)) return [];
    const after = tokens.slice(at + 1, at + 12);
    if (
      isMoneyUnit(token) ||
      after.some((one) => isMoneyUnit(one) || RAISED.test(one.word) || (one.word + one.tail).endsWith('까지'))
    )
      return [];
    const isGiven = after.length === 0 || after.some(({ word }) => GIVEN.test(word));
    const clock = tokens.findIndex(
      (_, index) => index <= at && index > at - 4 && clockMinutes(tokens, index) !== undefined,
    );
    const isStart =
      (isLater(tokens, at) && !means(tokens[pay], 'worktime')) || (clock !== -1 && isLaterThanDuty(place, clock));
    if (!isGiven || !isStart || meansOf(token, 'hours') === 'open' || is(token, 'deny')) return [];
    return [{ from: Math.min(pay === -1 ? at : pay, at), to: Math.min(tokens.length, at + 2) }];
  });
};

const LEARNS = /^(?:배우|배운|배워|구경|연습|익히|익힌)/;
const FIRST_DAYS = /^(?:이틀|사흘|나흘|닷새|엿새|열흘|보름|일주일|며칠)/;
const PAID_ALL_THE_SAME = /^(?:유급|최저|별도|수당|지급|드리|드립|동일|같은)/;
const MOST_SAID = 60;

/** Is the time that tokens name one of learning alone: 사흘은 배우러 나온다 생각하세요, 처음 3일은 교육? */
const isLearning = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => means(token, 'first') || FIRST_DAYS.test(token.word)) &&
  tokens.some((token) => means(token, 'trial') || LEARNS.test(token.word)) &&
  !tokens.some((token) => isPay(token) || isMoneyUnit(token) || PAID_ALL_THE_SAME.test(token.word));

/** 사흘은 배우러 나온다 생각하세요, 일당은 나흘째부터 13만원: no pay is named but that of later days. */
export const payBehindLearning = (place: UnpaidPlace): UnpaidStretch[] => {
  const { statement, previous, item } = place;
  const { tokens } = item;
  const at = tokens.findIndex((token) => isFrom(token));
  const pay = tokens.slice(0, at).findIndex((token) => isPay(token));
  if (at === -1 || pay === -1 || !isLater(tokens, at) || isOfOthers(place)) return [];
  const next = tokens[at + 1];
  const isStart = next === undefined || next.kind === 'number' || GIVEN.test(next.word);
  const said = statement.items.flatMap((one) => one.tokens).slice(0, MOST_SAID);
  const isRaised = tokens.slice(at).some(({ word }) => RAISED.test(word));
  if (!isStart || isRaised || said.filter((token) => isMoneyUnit(token)).length > 1) return [];
  const own = [...place.before, ...tokens.slice(0, pay)];
  const above = previous?.items.flatMap((one) => one.tokens).slice(0, MOST_SAID) ?? [];
  return isLearning(own) || (own.length === 0 && isLearning(above)) ? [{ from: pay, to: at + 1 }] : [];
};

const DAYS_WORTH =
  /^(?:그날|당일|첫날|하루|이틀|사흘|나흘|닷새|엿새|일주일|한나절|반나절)(?:치|몫|분|거)?(?:[은는도를]|$)/;
const WORTH = /(?:치|몫|분|거)(?:[은는도를]|$)|^것[은도을]?$/;
const TRIED = /^(?:해보|해봐|보고|보시|일해|나와|시험|배우|배워|맞으|잘하|하는거|결정|체험|지켜)/;
const OF_ABSENCE = /^(?:안나|나오지|빠지|빠진|쉬|결근|못나)/;
const LAST_WORDS = 4;

/** 하루 해 보고 잘하면 쓰는데 그 하루치는 못 드려요: the days of a trial are not paid. */
export const unpaidTrial = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  const to = tokens.findIndex((token) => means(token, 'not-given'));
  const from = tokens.findIndex(
    (token, at) =>
      at < to &&
      at >= to - LAST_WORDS &&
      DAYS_WORTH.test(token.word) &&
      (WORTH.test(token.word + token.tail) || WORTH.test(textOf(tokens[at + 1]))),
  );
  if (from === -1 || isOfOthers(place) || isDeniedBehind(tokens, to + 1)) return [];
  const between = tokens.slice(from + 1, to);
  const said = [...place.before, ...tokens.slice(0, from)];
  const isPaySaid = between.every((token) => isPay(token) || is(token, 'adverb') || WORTH.test(textOf(token)));
  const isTried = said.some((token) => TRIED.test(token.word) || means(token, 'trial'));
  return isPaySaid && isTried && !said.some(({ word }) => OF_ABSENCE.test(word)) ? [{ from, to: to + 1 }] : [];
};

const CLOCKS_OUT = /^(?:찍고|찍은|찍으신|찍으시고|찍어놓고|누르고|누른|체크하고|처리하고|태그하고)/;
const MOST_TO_CLOCK = 3;
const PAID_FOR = /^(?:수당|유급|연장|초과|지급|계산|시급)/;
/** 마감 정산은 퇴근 찍고 합니다, 퇴근 카드 찍고 뒷정리: the work comes when the hours are closed. */
export const choresOffTheClock = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  const out = tokens.findIndex(
    ({ word }, at) =>
      word === '퇴근' && tokens.slice(at + 1, at + 1 + MOST_TO_CLOCK).some((next) => CLOCKS_OUT.test(textOf(next))),
  );
  if (out === -1 || isOfOthers(place) || tokens.some(({ word }) => PAID_FOR.test(word))) return [];
  const clock = tokens.findIndex((token, at) => at > out && CLOCKS_OUT.test(textOf(token)));
  const before =
    tokens.slice(0, out).some((token) => means(token, 'chore')) && /[은는도을를]$/.test(textOf(tokens[out - 1]));
  const rest = tokens.slice(clock + 1);
  const isBefore = before && /^(?:합니|해요|하고|하셔|한다|함|해야|진행)/.test(textOf(rest.at(-1)));
  const isBehind = rest.some((token) => means(token, 'chore'));
  return (isBefore || isBehind) && !isDeniedBehind(tokens, clock, 8) ? [{ from: out, to: tokens.length }] : [];
};

const KEEPS = /^(?:근속|재직|유지|채우|채워|근무)/;

/** 교육비는 3개월 근속 시에만 지급: pay for training that hangs on staying. */
export const conditionalPay = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  if (!tokens.some((token) => meansOf(token, 'unit') === 'month')) return [];
  const trial = tokens.findIndex((token) => means(token, 'trial', 'training-pay') || token.word === '교육비');
  const isOfTraining = trial !== -1 || place.before.some((token) => means(token, 'trial'));
  const pay = tokens.findIndex((token) => means(token, 'wage', 'training-pay') || token.word === '교육비');
  if (!isOfTraining || pay === -1 || isOfOthers(place)) return [];
  const keeps = tokens.findIndex((token) => KEEPS.test(token.word));
  const isOnly = tokens
    .slice(keeps)
    .some(
      (token) => token.tail.endsWith('만') || /(?:시에만|해야|경우에만|하셔야|시만)$/.test(token.word + token.tail),
    );
  return keeps !== -1 && isOnly ? [{ from: Math.min(pay, keeps), to: Math.max(pay, keeps) + 1 }] : [];
};
