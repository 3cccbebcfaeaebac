import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { hasWorkBefore, isDeniedBehind, isOfOthers, means, nearBefore, topicBefore } from './unpaid-context.ts';
import type { UnpaidPlace, UnpaidStretch } from './unpaid-context.ts';

/** How far behind the word of pay its verb may stand, and how many words that are not known may stand between. */
const REACH = 7;
const MOST_BETWEEN = 2;
/** 급여 차별 없음, 급여 밀린 적 없음: what is denied is another thing. */
const OTHER_DENIED =
  /(?:차별|차이|차등|체불|밀리|밀린|밀려|연체|지연|삭감|차감|공제|부담|제한|변동|걱정|불이익|하락|감액|늦|적게|상관|관계|손해|조건|상한|하한|다르|달리|부족|못지않|문제|불만|협상|깎|떼|미루)/;
/** Words between that only say how it is reckoned. */
const RECKONING =
  /^(?:계산|산정|지급|책정|대상|포함|별도|따로|전혀|아직|일절|일체|정산|당연히|아예|그냥|죄송|사실|전부|원래|첫째|달|동안|기간|자체|이번)/;

const isNothing = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' &&
  tokens[at]?.value === 0 &&
  tokens[at + 1]?.word?.startsWith('원') === true &&
  tokens[at]?.word === '0';

/** 급여 드리고 교재값 안 받습니다: what is denied comes behind what is given. */
const ALREADY_GIVEN =
  /^(?:다|꼭|전액)?(?:드리|주|지급하|지급되|나가|나오|챙겨주|쳐드리|쳐주)(?:고|며|면서|지만|는데|니)(?!싶)/;

/** Words that other classes have as well. */
const TAKEN_OUT = /^(?:제외|뺍|빼|뺀|뺌|빠[지집져진짐])/;

type Denial = { readonly at: number; readonly to: number };

/** The word that says that pay is not given, behind a place: 없음, 나가지 않, 미지급, 에서 빠집, 0원. */
const denialBehind = (tokens: readonly Token[], from: number): Denial | undefined => {
  const denial = nextDenial(tokens, from);
  const isOther =
    denial !== undefined && tokens.slice(from, denial.to).some(({ word, tail }) => OTHER_DENIED.test(word + tail));
  return isOther ? undefined : denial;
};

const nextDenial = (tokens: readonly Token[], from: number): Denial | undefined => {
  let between = 0;
  for (let at = from; at < tokens.length && at < from + REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (ALREADY_GIVEN.test(token.word + token.tail)) return undefined;
    if (means(token, 'not-given', 'taken-out') || TAKEN_OUT.test(token.word) || /^안[돼됩되]/.test(token.word))
      return { at, to: at + 1 };
    if (between > 0 && (is(token, 'deny') || /^(?:없|못$|안$)/.test(token.word))) return undefined;
    if (meansOf(token, 'hours') === 'holiday' || meansOf(token, 'wage') === 'not-pay') return undefined;
    if (is(token, 'deny') || token.word.startsWith('없'))
      return /^(?:없|못|안|않|x$)/.test(token.word) ? { at, to: at + 1 } : undefined;
    if (/^(?:못|안)$/.test(token.word) && tokens[at + 1] !== undefined) return { at, to: at + 2 };
    if (token.kind === 'number' || (token.kind === 'mark' && token.word !== '-')) return undefined;
    if (!is(token, 'adverb') && !RECKONING.test(token.word) && !means(token, 'first', 'trial')) between += 1;
    if (between > MOST_BETWEEN) return undefined;
  }
  return undefined;
};

/** 시급에, 급여 계산에서, 근무시간으로: work is kept out of the pay, so the work must be named. */
const isPutInto = (tokens: readonly Token[], at: number, denial: Denial): boolean =>
  tokens.slice(at, denial.at).some(({ tail }) => /^(?:에|에서|으로|로|에는|에도)$/.test(tail)) ||
  means(tokens[denial.at], 'taken-out') ||
  TAKEN_OUT.test(tokens[denial.at]?.word ?? '');

const EXTRA_WORK = /^(?:더$|더하|남아|남으|나오|나와|출근|참석|참여|필참|일하|교육|추가|오셔|도와)/;
/** Staying, and what only a later hour makes extra work; 남는 may be said of things. */
const STAYS = /^남[습을음기고게아으]/;
const WORKS = /^(?:남[는은]|근무|일[하합해]|작업)/;
const LATE = /^(?:시|시반|늦게|밤늦게|새벽|자정|한밤)까지/;
const VERB_REACH = 7;
/** 야간수당 없이 is about the supplement only. */
const NO_SUPPLEMENT = /^(?:추가)?수당$/;

/** 수당 없이 밤 10시까지 남습니다: the words behind 없이 say what is done without it. */
const staysLate = (tokens: readonly Token[], at: number, denial: Denial): boolean => {
  if (tokens[denial.at]?.word?.startsWith('없이') !== true) return false;
  const behind = tokens.slice(denial.to, denial.to + VERB_REACH);
  const late = behind.findIndex(({ word, tail }) => LATE.test(word + tail));
  const isWork =
    behind.some(({ word }) => STAYS.test(word)) ||
    (late !== -1 && late === behind.length - 1) ||
    (late !== -1 &&
      NO_SUPPLEMENT.test(tokens[at]?.word ?? '') &&
      behind.slice(late).some(({ word }) => WORKS.test(word)));
  return isWork && !isDeniedBehind(tokens, denial.to, VERB_REACH + 2);
};
const DONE = /^(?:합니|해요|하고|하셔|하신|진행|참여|참석|나옵|나와|다같이|같이|함께|일합|근무합)/;
const BY_WISH = /^(?:희망|원하는|자율|자원)/;
/** 마감 뒤 홀 정리 40분은 수당 없이 다 같이 합니다. */
const isDoneWithout = (place: UnpaidPlace, at: number, denial: Denial): boolean => {
  const { tokens } = place.item;
  const behind = tokens.slice(denial.to, denial.to + 4);
  return (
    textOf(tokens[denial.at]).startsWith('없이') &&
    hasWorkBefore(place, at) &&
    behind.some((token) => DONE.test(textOf(token))) &&
    !behind.some(({ word }) => BY_WISH.test(word))
  );
};

const MOST_TOKENS = 40;
const OVERTIME = /^(?:잔업|야근|특근|연장근무|추가근무|초과근무|당직)/;
const isExtraWork = (place: UnpaidPlace, at: number, to: number): boolean => {
  const near = nearBefore(place, at);
  const unsupplemented = near.at(-1)?.word === '추가' ? near.slice(0, -1) : near;
  const tokens = [...place.before, ...unsupplemented, ...place.item.tokens.slice(to, to + 3)];
  // 야근 수당 없음 is about the supplement, 야근해도 수당은 못 드립니다 about the work.
  const own = place.item.tokens;
  const isOvertime = own
    .slice(0, MOST_TOKENS)
    .some(
      (token, index) =>
        index < at &&
        OVERTIME.test(token.word) &&
        own[index + 1]?.word.startsWith('없') !== true &&
        (index < at - 1 || token.tail !== '' || token.kind === 'unknown'),
    );
  const isDuty = [...place.before, ...own.slice(Math.max(0, at - MOST_TOKENS), at)].some(
    (token) => means(token, 'chore') && /^[은는도]/.test(token.tail),
  );
  return isOvertime || isDuty || tokens.some(({ word }) => EXTRA_WORK.test(word));
};

/** The same word is what a course costs; only 지급 says that it is pay. */
const TRAINING_COST = /^(?:교육비|훈련비|실습비|연수비)$/;

const PUT_IN = /넣|[쳐치칩셉]|포함|계산|인정|들어|잡/;
/** 조회 10분은 시간에 안 넣어요. 마감 시간에 안 나가고 only says when. */
const isReckonedTime = (tokens: readonly Token[], at: number): boolean =>
  means(tokens[at], 'worktime') ||
  (tokens[at]?.word === '시간' &&
    /^(?:에|으로)는?$/.test(tokens[at]?.tail ?? '') &&
    means(tokens[at + 1], 'not-given') &&
    PUT_IN.test(tokens[at + 1]?.word ?? ''));

const isPayWord = (token: Token | undefined): boolean => means(token, 'wage');

const FAULT = /^(?:지각|실수|불량|파손|늦으|늦게)/;
/** 지각하면 그날 일당 없음: the pay of a day worked is lost. */
const isForfeited = (tokens: readonly Token[], at: number): boolean =>
  /^(?:그날|당일|하루치|그주)/.test(tokens[at - 1]?.word ?? '') &&
  tokens.slice(0, at).some((token) => FAULT.test(token.word) && /면|시$/.test(textOf(token)));

/** 휴일 회식에 수당 없음. */
const isOfGathering = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '수당' &&
  /^(?:회식|워크숍|단합대회|야유회|체육대회)(?:에|은|는|에는)$/.test(textOf(tokens[at - 1]));

/** Is a denial behind a word of pay one of pay for work? */
const isUnpaidWork = (place: UnpaidPlace, at: number, denial: Denial): boolean => {
  const { tokens } = place.item;
  const token = tokens[at];
  if (isForfeited(tokens, at) || isOfGathering(tokens, at)) return true;
  // 근무시간에 넣지 않고 수당도 없어요: pay is denied once more.
  const isOnceMore =
    means(tokens[denial.to], 'wage', 'allowance') || /^(?:추가)?수당$|^돈$/.test(tokens[denial.to]?.word ?? '');
  if (topicBefore(place, at) === 'rest' || (!isOnceMore && isDeniedBehind(tokens, denial.to, 3))) return false;
  if (means(token, 'training-pay')) return true;
  if (TRAINING_COST.test(token?.word ?? '')) return /지급|지불/.test(tokens[denial.at]?.word ?? '');
  if (means(token, 'allowance') || token?.word === '수당')
    return isExtraWork(place, at, denial.to) || staysLate(tokens, at, denial) || isDoneWithout(place, at, denial);
  if (isReckonedTime(tokens, at)) return isPutInto(tokens, at, denial) && hasWorkBefore(place, at);
  const isOfMoney = token?.word?.startsWith('돈') === true;
  if (isPutInto(tokens, at, denial) || isOfMoney) {
    const isAddition = [...place.before, ...nearBefore(place, at)].some(
      (one) => meansOf(one, 'wage') === 'not-pay' || meansOf(one, 'hours') === 'holiday',
    );
    return hasWorkBefore(place, at) && !isAddition;
  }
  return true;
};

/** 급여가 없습니다, 시급에 안 들어가요, 수당 없이 나오셔야: the pay for work is denied. */
export const deniedPay = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  const denied = tokens.flatMap((token, at): UnpaidStretch[] => {
    if (
      !isPayWord(token) &&
      !means(token, 'training-pay', 'allowance') &&
      !isReckonedTime(tokens, at) &&
      token.word !== '돈' &&
      !TRAINING_COST.test(token.word)
    )
      return [];
    if (isPayWord(tokens[at + 1])) return [];
    const denial = denialBehind(tokens, at + 1);
    return denial !== undefined && isUnpaidWork(place, at, denial) ? [{ from: at, to: denial.to }] : [];
  });
  return denied.length > 0 && isOfOthers(place) ? [] : denied;
};

const isTime = (token: Token): boolean =>
  means(token, 'trial', 'first') || token.kind === 'number' || is(token, 'unit', 'adverb', 'numeral');

/** 수습 첫 2주 0원, 교육기간 0원: only a time comes before it. 교육비 0원 is free. */
const isTimeOfTrial = (before: readonly Token[]): boolean =>
  before.length > 0 &&
  before.every(isTime) &&
  before.some((token) => means(token, 'trial', 'first')) &&
  before.some((token) => token.kind === 'number' || is(token, 'unit', 'numeral') || /(?:기간|달|주)$/.test(token.word));

/** 급여: 없음. */
export const noPay = ({ item: { tokens, labels } }: UnpaidPlace): UnpaidStretch[] => {
  const name = labels.at(-1)?.tokens ?? [];
  const isOfPay = name.length === 1 && isPayWord(name[0]);
  return isOfPay && tokens.length === 1 && /^(?:없음|없습니다|없어요|x|무)$/.test(textOf(tokens[0]))
    ? [{ from: 0, to: 1 }]
    : [];
};

/** 급여: 첫 달 0원. */
export const zeroPay = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens, labels } = place.item;
  const at = tokens.findIndex((_, index) => isNothing(tokens, index));
  if (at === -1) return [];
  const before = [...place.before, ...tokens.slice(0, at)];
  const isOfPay = labels.some(({ kinds }) => kinds.has('pay')) || before.some((token) => isPayWord(token));
  const isOther = before.some((token) => meansOf(token, 'wage') === 'not-pay' || meansOf(token, 'hours') === 'rest');
  const isOfTrial = isTimeOfTrial(tokens.slice(0, at)) && tokens[at + 2] === undefined;
  return (isOfPay || isOfTrial) && !isOther ? [{ from: Math.max(0, at - 2), to: at + 2 }] : [];
};
