import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { meansOf } from '../../reading/tokens.ts';

const WEEK = '월화수목금토일';
const WEEKDAY_RANGE =
  /(?<![가-힣\d])([월화수목금토일])(?:요일)? ?[~-] ?([월화수목금토일])(?:요일)?(?=이에|입니|이고|이며|까지|은|만|에|로|중|[^가-힣]|$)/g;
const ENGLISH_WEEK = /\bmon(?:day)? ?(?:[-~]|to) ?fri/;
/** The end of a range begins no list: 월~금, 월 180만원. */
const WEEKDAY_LIST = /(?<![가-힣\d~-]|~ )[월화수목금토일](?:[·,/ ]{0,2}[월화수목금토일])+(?:요일)?(?![가-힣])/g;
const A_WEEK = new Set(['주', '주당', '매주', '일주일', '일주일에', '한주', '한주에', '주중']);
const A_MONTH = new Set(['월', '매월', '한달', '매달', '달']);
const DAY_COUNT = /^(?:일|회|번|차례|일제|일간|데이)/;
/** Weeks in a month: 365 ÷ 7 ÷ 12. */
const WEEKS_A_MONTH = 365 / 84;

/** Is the number behind a place one of days off: 주 2일 휴무, 한 달 4번 쉽니다? */
const isOff = (tokens: readonly Token[], at: number): boolean =>
  [0, 1].some(
    (ahead) => meansOf(tokens[at + ahead], 'hours') === 'rest' || /^쉬|^쉽|^쉼/.test(tokens[at + ahead]?.word ?? ''),
  );

/** 주 5일, 주 4~5일, 주 2일 휴무, 월 8회 휴무: days a week; of a range the fewest. */
const daysAt = (tokens: readonly Token[], at: number): number | undefined => {
  const word = tokens[at]?.word ?? '';
  const isWeek = A_WEEK.has(word);
  if (!isWeek && !A_MONTH.has(word)) return undefined;
  // 12월 14일 is a date.
  if (word === '월' && tokens[at]?.glued === true && tokens[at - 1]?.kind === 'number') return undefined;
  const first = tokens[at + 1];
  if (first?.kind !== 'number' || first.value === undefined) return undefined;
  const isRange = (tokens[at + 2]?.word === '~' || tokens[at + 2]?.word === '-') && tokens[at + 3]?.kind === 'number';
  const unit = tokens[at + (isRange ? 4 : 2)];
  if (unit === undefined || unit.kind === 'number' || !DAY_COUNT.test(unit.word)) return undefined;
  const days = isWeek ? first.value : first.value / WEEKS_A_MONTH;
  const most = isRange && isWeek ? (tokens[at + 3]?.value ?? days) : days;
  const worked = isOff(tokens, at + (isRange ? 5 : 3)) ? 7 - most : days;
  if (!isWeek && worked === days && first.value < 4) return undefined;
  return worked > 0 && worked <= 7 ? worked : undefined;
};

const daysInRange = (first: string, last: string): number => ((WEEK.indexOf(last) - WEEK.indexOf(first) + 7) % 7) + 1;

const OF_WHICH =
  /^(?:요일)? ?(?:중|가운데|사이)(?:에|에서)? ?(?:주 ?)?(?:(\d) ?일|(이틀|사흘|나흘|닷새|엿새))(?! ?(?:휴|쉬|쉽|쉼|off))/;
const NATIVE_DAYS = new Map([...'이틀 사흘 나흘 닷새 엿새'.split(' ').entries()].map(([at, word]) => [word, at + 2]));

/** 월~토 중 5일: so many of the days that are named. */
const daysOutOf = (behind: string): number | undefined => {
  const [, digit, word = ''] = OF_WHICH.exec(behind) ?? [];
  return digit === undefined ? NATIVE_DAYS.get(word) : Number(digit);
};

/** 월~금, 월수금, 토·일: days that are named. Days off (토·일 휴무) leave the others. */
const namedDays = ({ seen, from, to, items }: Statement): number[] => {
  const isOffLabel = items[0]?.labels.at(-1)?.tokens.some((token) => meansOf(token, 'hours') === 'rest') === true;
  const text = seen.text.slice(from, Math.min(to, from + 300));
  const named: number[] = ENGLISH_WEEK.test(text) ? [5] : [];
  const add = (all: number, end: number): void => {
    const days = Math.min(all, daysOutOf(text.slice(end, end + 16)) ?? all);
    named.push(
      /^(?:요일)?(?:은|는|:)? ?(?:은|는)?(?:정기)? ?(?:휴무|휴일|쉼|쉬|쉽|off)/.test(text.slice(end)) || isOffLabel
        ? 7 - days
        : days,
    );
  };
  for (const match of text.matchAll(WEEKDAY_RANGE))
    add(daysInRange(match[1] ?? '', match[2] ?? ''), match.index + match[0].length);
  for (const match of text.matchAll(WEEKDAY_LIST)) {
    const days = new Set([...match[0].replace(/요일$/, '')].filter((letter) => WEEK.includes(letter)));
    if (days.size > 1) add(days.size, match.index + match[0].length);
  }
  return named;
};

/** 평일 and 주말 count where the hours or nothing but the pay stand with them. */
const spokenDays = (tokens: readonly Token[]): number[] =>
  tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    const isWorked = !isOff(tokens, at + 1) && !/휴무|하루|중|이틀|야간/.test(next?.word ?? '');
    if (token.word === '평일') return isWorked ? [5] : [];
    const isFree = isOff(tokens, at + 1) || next?.word.startsWith('없') === true;
    if (token.word === '주말' || token.word === '주말만') return isFree ? [5] : [2];
    return [];
  });

/** The days a week that a statement says, each way it says it. */
export const daysOfWeek = (statement: Statement, tokens: readonly Token[], isTime: boolean): number[] => {
  const counted = tokens.map((_, at) => daysAt(tokens, at)).filter((days) => days !== undefined);
  const bare = isTime
    ? statement.items.flatMap(({ tokens: [first, second, third] }) =>
        first?.kind === 'number' && (first.value ?? 9) <= 7 && second?.word === '일' && third === undefined
          ? [first.value ?? 7]
          : [],
      )
    : [];
  const named = [...namedDays(statement), ...spokenDays(tokens)];
  const other = tokens.some((token) => meansOf(token, 'hours') === 'every-other-day') ? [3.5] : [];
  // 매일 may leave out the weekend: the fewest days it can mean.
  const everyDay = tokens.some(({ word }) => word === '매일') ? [5] : [];
  return counted.length > 0 ? [...counted, ...other] : [...other, ...bare, ...(named.length > 0 ? named : everyDay)];
};
