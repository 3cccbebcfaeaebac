import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { AgeSense } from './age-senses.ts';
import { isPeople } from './age-senses.ts';
import type { Place } from '../claim.ts';

/** Those who took their degree in a year or a short time ago, as good as a year of leaving school: 학사 취득 2024년 이후. */

const DEGREE = /^(?:전문학사|학사|석사|박사|학위|학사학위|석사학위|박사학위)/;
const GOT = /^(?:취득|수여|받은|받으신|딴|따신)/;
const MOST_TO_GOT = 3;
const MOST_TO_TIME = 3;
const PERIODS: ReadonlySet<string | undefined> = new Set(['year', 'month']);

const unitOf = (token: Token | undefined): string | undefined => meansOf(token, 'unit');

/** The token behind 2024년 1월 이후, 3년 이내, where such a time begins at a token. */
const endOfTime = (tokens: readonly Token[], at: number): number | undefined => {
  const { kind, value = 0 } = tokens[at] ?? {};
  if (kind !== 'number' || !PERIODS.has(unitOf(tokens[at + 1]))) return undefined;
  const isYear = value >= 2000 && value < 2100;
  const end = isYear && unitOf(tokens[at + 3]) === 'month' ? at + 4 : at + 2;
  const side = meansOf(tokens[end], 'bound');
  const isFrom = tokens[end - 1]?.tail.startsWith('부터') === true;
  if (isYear && isFrom) return end;
  return side === (isYear ? 'floor' : 'ceiling') ? end + 1 : undefined;
};

const firstTime = (tokens: readonly Token[], from: number): { at: number; to: number } | undefined => {
  for (let at = from; at <= from + MOST_TO_TIME; at += 1) {
    const to = endOfTime(tokens, at);
    if (to !== undefined) return { at, to };
  }
  return undefined;
};

const isGot = (tokens: readonly Token[], from: number, to: number): number =>
  tokens.findIndex((token, at) => at >= from && at < to && GOT.test(token.word));

/** Does the expression close its item, or name people: 이후인 분만, 이내? What somebody does then is another matter. */
const isClosed = (tokens: readonly Token[], to: number): boolean =>
  tokens[to] === undefined || isPeople(tokens[to]) || is(tokens[to], 'only', 'need', 'prefer', 'seek');

export const isDegree = (token: Token | undefined): boolean => DEGREE.test(token?.word ?? '');

export const degreeAt = (bare: Place, at: number): AgeSense | undefined => {
  const { tokens } = bare.item;
  if (!isDegree(tokens[at]) || isDegree(tokens[at - 1])) return undefined;
  const time = firstTime(tokens, at + 1);
  if (time === undefined) return undefined;
  const before = isGot(tokens, at + 1, Math.min(time.at, at + 1 + MOST_TO_GOT));
  const behind = isGot(tokens, time.to, time.to + 1);
  const to = behind === -1 ? time.to : behind + 1;
  if ((before === -1 && behind === -1) || !isClosed(tokens, to)) return undefined;
  return { place: { ...bare, at, to }, stance: 'demand', end: to, group: 'school' };
};
