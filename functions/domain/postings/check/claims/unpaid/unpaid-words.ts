import type { Item } from '../../reading/items.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Token } from '../../reading/tokens.ts';
import { clockMinutes } from '../pay/clock.ts';
import { isDeniedBehind, isOfOthers, means, topicBefore } from './unpaid-context.ts';
import type { UnpaidPlace, UnpaidStretch } from './unpaid-context.ts';

const NEXT = 3;

const isRest = (token: Token | undefined): boolean =>
  means(token, 'rest') || meansOf(token, 'hours') === 'rest' || meansOf(token, 'hours') === 'break';

/** 무급 휴게, 무급 돌봄휴가, 무급은 점심 한 시간뿐: rest takes the word over, unless work stands nearer (무급 교육). */
const isTakenByRest = (tokens: readonly Token[], at: number): boolean => {
  for (const token of tokens.slice(at + 1, at + 1 + NEXT)) {
    if (isRest(token)) return true;
    if (means(token, 'trial', 'chore')) return false;
  }
  return false;
};

/** 무급 수습? 없습니다. */
const isAnsweredNo = ({ after, statement, index }: UnpaidPlace): boolean =>
  index === statement.items.length - 1 && (is(after[0], 'deny') || /^(?:없|아니|절대)/.test(after[0]?.word ?? ''));

/** The next word for unpaid work, in the same item or at the beginning of the next: 무급 테스트, 무급 인턴은 하지 않습니다. */
const nextUnpaid = ({ statement, item, index }: UnpaidPlace, at: number): UnpaidPlaceAt | undefined => {
  const here = item.tokens.findIndex((token, place) => place > at && means(token, 'unpaid'));
  if (here !== -1) return isJoinedTo(item.tokens.slice(at + 1, here)) ? { item, at: here, index } : undefined;
  const next = statement.items[index + 1];
  const isListed = next !== undefined && next.aside === undefined && isJoinedTo(item.tokens.slice(at + 1));
  const first = next?.tokens[0];
  return isListed && (means(first, 'unpaid') || /^(?:그런|이런)$/.test(first?.word ?? ''))
    ? { item: next, at: 0, index: index + 1 }
    : undefined;
};
type UnpaidPlaceAt = { readonly item: Item; readonly at: number; readonly index: number };

const MOST_JOINED = 3;
/** Nothing but the name of the work stands between: no particle, no verb. */
const isJoinedTo = (tokens: readonly Token[]): boolean =>
  tokens.length <= MOST_JOINED &&
  tokens.every(({ kind, tail }) => kind !== 'number' && /^(?:|이나|나|과|와|도|은|는)$/.test(tail));

const isDeniedWithNext = (place: UnpaidPlace, at: number): boolean => {
  const next = nextUnpaid(place, at);
  if (next === undefined) return false;
  return isDeniedBehind(next.item.tokens, next.at) || isDeniedWithNext({ ...place, ...next }, next.at);
};

/** 무급이던 조회, 무급으로 하던 조회: it is so no more. */
const wasUnpaid = (tokens: readonly Token[], at: number): boolean =>
  /^(?:이던|이었던|였던)$/.test(tokens[at]?.tail ?? '') ||
  (/(?:으로|로)$/.test(textOf(tokens[at])) && /^(?:하|시키|운영하|진행하)던$/.test(textOf(tokens[at + 1])));

/** 무보수 축전지, 무보수(MF) 밸브를: a kind of machine, which needs no upkeep. */
const isOfMachine = ({ item: { tokens } }: UnpaidPlace, at: number): boolean => {
  const next = tokens[at + 1];
  return (
    textOf(tokens[at]) === '무보수' &&
    (next?.kind === 'unknown' || is(next, 'thing')) &&
    !tokens.slice(at + 1).some((token) => means(token, 'trial', 'chore') || is(token, 'role', 'person', 'hours'))
  );
};

/** 무급, 무보수: said of work and not of rest, and not denied. */
export const unpaidWords = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  if (!tokens.some((token) => means(token, 'unpaid')) || isOfOthers(place)) return [];
  return tokens.flatMap((token, at): UnpaidStretch[] => {
    if (!means(token, 'unpaid')) return [];
    if (
      /^(?:no|not|never)$/.test(tokens[at - 1]?.word ?? '') ||
      wasUnpaid(tokens, at) ||
      isDeniedBehind(tokens, at) ||
      isDeniedWithNext(place, at) ||
      isAnsweredNo(place) ||
      isTakenByRest(tokens, at) ||
      isOfMachine(place, at) ||
      // 무급 봉사 교사의 시간표
      (/^(?:자원)?봉사/.test(tokens[at + 1]?.word ?? '') && is(tokens[at + 2], 'role', 'person')) ||
      topicBefore(place, at) === 'rest'
    )
      return [];
    return [{ from: at, to: at + 1 }];
  });
};

const ENGLISH_PAY = /^(?:pay|salary|wage|wages|compensation|payment|paid)$/;
const ENGLISH_WORK = /^(?:trial|training|shift|shifts|orientation|shadowing|probation|onboarding|internship|closing)$/;
const ENGLISH_REST = /^(?:break|breaks|lunch|leave|holiday|holidays|vacation|rest|meal)$/;
/** No pay gap, no pay cuts: what is denied is another thing. */
const ENGLISH_OTHER =
  /^(?:gap|cut|cuts|delay|delays|difference|differences|deduction|deductions|dispute|disputes|discrimination|issue)/;

/** Trial shift (no pay), training is not paid, without pay for the first week. */
export const englishUnpaid = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  if (!tokens.some(({ word }) => ENGLISH_PAY.test(word)) || isOfOthers(place)) return [];
  return tokens.flatMap((token, at): UnpaidStretch[] => {
    const next = tokens[at + 1]?.word ?? '';
    const isSaid = /^(?:no|without)$/.test(token.word) ? next !== 'paid' : /^(?:not|isn|aren)$/.test(token.word);
    if (!isSaid || !ENGLISH_PAY.test(next) || ENGLISH_OTHER.test(tokens[at + 2]?.word ?? '')) return [];
    const around = [...place.before, ...tokens.slice(Math.max(0, at - 8), at + 8)].map(({ word }) => word);
    const isWork = around.some((word) => ENGLISH_WORK.test(word)) && !around.some((word) => ENGLISH_REST.test(word));
    return isWork ? [{ from: at, to: at + 2 }] : [];
  });
};

/** 교육 4일은 유급이 아닙니다. */
export const deniedPaid = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  return tokens.flatMap((token, at): UnpaidStretch[] => {
    const next = tokens[at + 1];
    const isDenied = is(next, 'deny') && /^(?:아니|아닙|아닌|아님|안|x)/.test(next?.word ?? '');
    if (!means(token, 'paid') || !isDenied || topicBefore(place, at) === 'rest' || isOfOthers(place)) return [];
    return [{ from: at, to: at + 2 }];
  });
};

const isTimeOfWork = (place: UnpaidPlace, at: number): boolean => {
  const [token, next, ...more] = place.item.tokens.slice(at, at + 4);
  const isTime =
    (token?.kind === 'number' && /^(?:분|시간)/.test(next?.word ?? '')) ||
    (means(token, 'first') && /^(?:치|분|몫|어치)/.test(next?.word ?? ''));
  const isTopic = [next, ...more].some((one) => /(?:은|는|도)$/.test(textOf(one)));
  return isTime && isTopic && topicBefore(place, at) === 'work';
};

/** 나가시면 일하신 날도 안 쳐 드려요. */
const isTimeWorked = ({ item: { tokens } }: UnpaidPlace, at: number): boolean =>
  !/^[안못]$/.test(textOf(tokens[at - 1])) &&
  /^(?:일한|일하신|근무한|근무하신|나온|나오신)$/.test(textOf(tokens[at])) &&
  /^(?:날|건|것|거|시간|일수|만큼)[은는도]$/.test(textOf(tokens[at + 1]));

const MORE_WORK = /^(?:더$|남[는아은]|일찍|연장|초과|늦게)/;
/** 두 시간 더 남는데 그 시간은 따로 계산해 드리지 않아요: the time that has been spoken of. */
const isThatTime = (place: UnpaidPlace, at: number, to: number): boolean => {
  const { tokens } = place.item;
  if (tokens[at]?.word !== '시간' || !/^[은도]$/.test(tokens[at]?.tail ?? '')) return false;
  const before = [...place.before, ...tokens.slice(0, at)];
  const isWork = topicBefore(place, at) === 'work' || before.some(({ word }) => MORE_WORK.test(word));
  return isWork && topicBefore(place, at) !== 'rest' && RECKONED.test(textOf(tokens[to]));
};

/** 주방 닦는 40분가량은 따로 안 쳐드려요, 조회 10분은 쳐주지 않아요: minutes of work that do not count. */
export const uncountedTime = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  const to = tokens.findIndex((token) => means(token, 'not-given') || NOT_RECKONED.test(token.word));
  const from = tokens.findIndex(
    (_, at) => at < to && (isTimeOfWork(place, at) || isThatTime(place, at, to) || isTimeWorked(place, at)),
  );
  if (from === -1 || to - from > 6 || isOfOthers(place)) return [];
  const between = tokens.slice(0, to);
  const isOther = between.some(
    (token) => isRest(token) || means(token, 'wage', 'allowance', 'worktime') || meansOf(token, 'wage') === 'not-pay',
  );
  return isOther || isDeniedBehind(tokens, to + 1) ? [] : [{ from, to: to + 1 }];
};
const PAST_HOUR = /^(?:이후|넘|지나|뒤|후)/;
const TOPIC = /(?:은|는|엔|도|면)$/;
const OF_WORK = /^(?:시간|건|것|거|근무|작업|일은|일한)/;
const RECKONED = /계산|시급|산정|인정|반영|[쳐치칩세셉넣]|안들|들어가/;
/** Deadlines, guests and sales are not work: 접수는 10시 이후 인정하지 않습니다. */
const OF_OTHER = /^(?:접수|서류|제출|원서|지원|신청|예약|주문|매출|입금|손님|고객|출석|출근|택배|배송|결제|발송)/;

/** Behind the hour: 10시 이후는, 9시 넘어가는 건, 11시 지난 시간은. */
const isPastHour = (tokens: readonly Token[], at: number): boolean => {
  const past = tokens.findIndex(({ word }, index) => index > at && index <= at + 3 && PAST_HOUR.test(word));
  if (past === -1) return false;
  const [token, next] = [tokens[past], tokens[past + 1]];
  if (OF_WORK.test(next?.word ?? '')) return true;
  const letters = (token?.word ?? '') + (token?.tail ?? '');
  return TOPIC.test(letters) && !/(?:넘|지나)는$/.test(letters);
};

/** 마감 정산이 늦어져도 열 시 이후는 계산에 안 들어갑니다: work behind an hour of the clock does not count. */
export const uncountedLate = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  const to = tokens.findIndex((token) => means(token, 'not-given') && RECKONED.test(token.word + token.tail));
  const from = tokens.findIndex(
    (_, at) => at < to && at > to - MOST_TO_DENIAL && clockMinutes(tokens, at) !== undefined && isPastHour(tokens, at),
  );
  if (from === -1 || topicBefore(place, from) !== 'work' || isOfOthers(place)) return [];
  const said = [...place.before, ...tokens.slice(0, to)];
  // 마감 alone may be a deadline.
  const isSureWork = said.some((token) => means(token, 'chore') && token.word !== '마감');
  if (!isSureWork && !tokens.slice(from, to).some((token) => means(token, 'wage') || token.word === '계산')) return [];
  const isOther = said.some((token) => isRest(token) || OF_OTHER.test(token.word));
  return isOther || isDeniedBehind(tokens, to + 1) ? [] : [{ from, to: to + 1 }];
};
const MOST_TO_DENIAL = 9;
const NOT_RECKONED = /^(?:안쳐|안칩|안쳤|안세|안셉|못쳐|안넣|안드|안줍|안줘)/;

/** OJT기간 / 미지급, 교육기간: 지급 안 함 — nothing but the denial, under the name of a training. */
export const bareDenials = (place: UnpaidPlace): UnpaidStretch[] => {
  const { tokens } = place.item;
  const [first] = tokens;
  if (!means(first, 'not-given') || tokens.length > 3 || isDeniedBehind(tokens, 1)) return [];
  const isOfTraining = place.before.some((token) => means(token, 'trial', 'first'));
  const isOfOther = place.before.some(
    (token) => meansOf(token, 'wage') === 'not-pay' || means(token, 'allowance', 'rest'),
  );
  return isOfTraining && !isOfOther && !is(first, 'seek') ? [{ from: 0, to: tokens.length }] : [];
};
