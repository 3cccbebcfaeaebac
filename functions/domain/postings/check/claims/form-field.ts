import type { Token } from '../reading/tokens.ts';
import type { Place } from './claim.ts';
import { lettersOf } from './looks/person-words.ts';

/** What an ad says of a field of its form: that it stays empty or is not there (칸은 비워 두세요), or that it does not. */
export type Filling = 'blank' | 'filled';

const EMPTY = /^(?:비우|비워|비운|비울|빠뜨|누락|빼|생략|지우|지워|가리고|가려|삭제|없애|없앴)/;
const NOT = /^(?:말|마|않|없|안|못)|지(?:는|도)?(?:말|마|않)/;
const FIELD = /^(?:칸|란|난|항목|기재란|기입란)(?:은|는|이|가|을|를|도|조차|자체|자체가)?$/;
const ROOM = /^(?:칸|란|난|항목|곳|데|자리|부분)/;
/** Words between a field and what becomes of it: 칸이 따로 없습니다. */
const BETWEEN = /^(?:이|은|을|자체|자체가|따로|아예|전혀|원래|두지|두고|만들지)$/;
const GONE = /^(?:없(?!이)|않|있지)/;
const MOST_BETWEEN = 3;

const isNegated = (tokens: readonly Token[], at: number): boolean =>
  /지(?:는|도)?(?:말|마|않)/.test(lettersOf(tokens[at])) ||
  tokens.slice(at + 1, at + 3).some((token) => NOT.test(lettersOf(token)));

const isGone = (tokens: readonly Token[], at: number): boolean => {
  let next = at + 1;
  while (next <= at + MOST_BETWEEN && BETWEEN.test(lettersOf(tokens[next]))) next += 1;
  return GONE.test(lettersOf(tokens[next]));
};

/** 비워 두세요, 비우지 말아 주세요, 칸이 없습니다: what the token at a place makes of the field named before it. */
export const fillingAt = (tokens: readonly Token[], at: number): Filling | undefined => {
  const letters = lettersOf(tokens[at]);
  if (EMPTY.test(letters)) return isNegated(tokens, at) ? 'filled' : 'blank';
  return FIELD.test(letters) && isGone(tokens, at) ? 'blank' : undefined;
};

/** 쓰는 칸, 적는 곳: the verb only says what the field is for. */
export const isForField = (tokens: readonly Token[], at: number): boolean =>
  /(?:는|을|던|할)$/.test(lettersOf(tokens[at])) && ROOM.test(lettersOf(tokens[at + 1]));

const MOST_WORDS = 12;
const MOST_ITEMS = 8;

/** What becomes of the fields that a list names: 키·체중·가족사항 칸은 비워 두세요. */
export const fillingBehind = ({ statement, item, index, to }: Place): Filling | undefined => {
  const { items } = statement;
  const own = items.slice(index + 1, index + MOST_ITEMS).filter(({ aside }) => aside?.host === item.aside?.host);
  for (const tokens of [item.tokens.slice(to, to + MOST_WORDS), ...own.map((one) => one.tokens.slice(0, MOST_WORDS))])
    for (const at of tokens.keys()) {
      const filling = fillingAt(tokens, at);
      if (filling !== undefined) return filling;
    }
  return undefined;
};
