import type { Token } from '../../reading/tokens.ts';
import { meansOf } from '../../reading/tokens.ts';

/** An amount in won: the most that its words offer. `to`: the token behind it. `tail`: what is glued to it (부터, 보다). */
export type Money = { readonly won: number; readonly to: number; readonly tail: string; readonly hasUnit: boolean };

/** What the units behind a number stand for, by how they begin; the longest first. */
const TIMES: readonly (readonly [begins: string, times: number])[] = [
  ['천만', 10_000_000],
  ['백만', 1_000_000],
  ['십만', 100_000],
  ['억', 100_000_000],
  ['만', 10_000],
  ['천', 1000],
  ['백', 100],
  ['원', 1],
  ['won', 1],
  ['krw', 1],
];

const timesOf = (token: Token | undefined): number | undefined => {
  if (token === undefined || token.kind === 'number' || token.kind === 'mark') return undefined;
  const [begins, times] = TIMES.find(([start]) => token.word.startsWith(start)) ?? [];
  if (begins === undefined || times === undefined) return undefined;
  const rest = token.word.slice(begins.length);
  return rest === '' || rest === '원' || isParticleOfWon(token, rest) ? times : undefined;
};

/** 원 alone is no word of the lexicon behind a space, so its particles may be part of an unknown word: 만 원으로. */
const isParticleOfWon = (token: Token, rest: string): boolean =>
  token.kind === 'unknown' &&
  /^(?:원)?(?:으로|부터|까지|이고|이며|입니다|이에요|에요|씩|은|을|이|임|정|밖에|에서|에|보다|쯤|의|만|도|대)*$/.test(
    rest,
  );

const isWon = (token: Token | undefined): boolean => timesOf(token) === 1;
const endsInWon = (token: Token): boolean => token.word.includes('원') || token.word === 'won';

/** The value of a number; 9.500원 is written with a dot for the comma. */
const valueOf = (token: Token | undefined, times: number | undefined): number | undefined => {
  if (token?.kind !== 'number' || token.value === undefined) return undefined;
  return times === 1 && /^\d{1,3}\.\d{3}$/.test(token.word) ? token.value * 1000 : token.value;
};

type Sum = { readonly won: number; readonly to: number; readonly last: Token | undefined; readonly times: number };

/** 2천4백만원: thousands and hundreds of 만. */
const inHundreds = (tokens: readonly Token[], at: number): Sum | undefined => {
  const [thousands, thousand, hundreds, hundred] = tokens.slice(at, at + 4);
  const isPair = thousand?.word === '천' && hundred !== undefined && /^백만(?:원|$)/.test(hundred.word);
  if (!isPair || thousands?.value === undefined || hundreds?.value === undefined || hundreds.value > 9)
    return undefined;
  const won = thousands.value * 10_000_000 + hundreds.value * 1_000_000;
  const isSet = !endsInWon(hundred) && isWon(tokens[at + 4]);
  return { won, to: isSet ? at + 5 : at + 4, last: isSet ? tokens[at + 4] : hundred, times: 10_000 };
};

/** 6만 8천 원: numbers and units in falling order, as one sum. */
const sumAt = (tokens: readonly Token[], at: number): Sum => {
  const hundreds = inHundreds(tokens, at);
  if (hundreds !== undefined) return hundreds;
  let won = 0;
  let index = at;
  let last: Token | undefined;
  let least = Infinity;
  for (;;) {
    const unit = tokens[index + 1];
    const times = timesOf(unit);
    const value = valueOf(tokens[index], times);
    if (value === undefined) break;
    if (times === undefined || unit === undefined) {
      if (least < Infinity) break;
      return { won: value, to: index + 1, last: undefined, times: 1 };
    }
    if (times >= least || value * times >= least * 10_000) break;
    won += value * times;
    least = times;
    last = unit;
    index += 2;
    if (endsInWon(unit)) break;
  }
  if (last !== undefined && !endsInWon(last) && isWon(tokens[index])) {
    last = tokens[index];
    index += 1;
  }
  return { won: Math.round(won), to: index, last, times: least };
};

/** 9천원대, 200만원대: up to the next amount of the same size. */
const upTo = (won: number): number => won + 10 ** Math.floor(Math.log10(Math.max(won, 1))) - 1;

const tailOf = (token: Token | undefined): string => {
  if (token === undefined) return '';
  if (token.kind !== 'unknown') return token.tail;
  return token.word.replace(/^(?:천만|백만|십만|억|만|천|백)?(?:원|won)?/, '');
};

/** The amount that begins at a number, a range included (280~320만원: its upper end); undefined if no number is there. */
export const moneyAt = (tokens: readonly Token[], at: number): Money | undefined => {
  if (tokens[at]?.kind !== 'number') return undefined;
  const low = sumAt(tokens, at);
  const mark = tokens[low.to];
  const isOpen = mark?.word === '~' || (mark?.word === '-' && tokens[low.to + 1]?.kind === 'number');
  const next = mark?.word === '~' && tokens[low.to + 1]?.word === '월' ? low.to + 2 : low.to + 1;
  const goesOn = isOpen && tokens[next]?.kind === 'number';
  const high = goesOn ? sumAt(tokens, next) : undefined;
  if (high === undefined || high.last === undefined) {
    if (low.last === undefined && high !== undefined) return undefined;
    const tail = tailOf(low.last);
    const isAbout = tail.startsWith('대') || mark?.word === '대' || mark?.word === '대의';
    return { won: isAbout ? upTo(low.won) : low.won, to: low.to, tail, hasUnit: low.last !== undefined };
  }
  const bare = low.last === undefined ? low.won * high.times : low.won;
  return { won: Math.max(bare, high.won), to: high.to, tail: tailOf(high.last), hasUnit: true };
};

/** 월 9만5천: is a word a unit of money behind a number? */
export const isMoneyUnit = (token: Token | undefined): boolean => {
  const unit = meansOf(token, 'unit');
  return unit === 'won' || unit === 'manwon' || unit === 'cheonwon' || unit === 'big';
};
