import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { NamedAge } from './named-age.ts';

/** Years of birth in English: born in 1991 or later, born after 1990, born between 1985 and 1995. */

const EARLIEST = 1930;
const BORN = /^born(?:in)?$/;
const LATER = /^(?:later|after|since|onwards?|younger|newer)$/;
const EARLIER = /^(?:earlier|before|older|prior)$/;
const ASKS = /^(?:applicants?|candidates?|must|only|you|people|those|workers?|staff|anyone|if)$/;
const BETWEEN = /^(?:in|between|from|on|or|and|to|~|-)$/;
const REACH = 7;

const isAsked = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || tokens.some((token) => ASKS.test(token.word) || is(token, 'need', 'only'));

const sideOf = (words: readonly string[]): 'ceiling' | 'floor' | undefined => {
  if (words.some((word) => LATER.test(word))) return 'ceiling';
  return words.some((word) => EARLIER.test(word)) ? 'floor' : undefined;
};

/** The ages that a year of birth lets in, where the word for birth stands at a token and somebody is asked for it. */
export const englishBirthAt = (tokens: readonly Token[], at: number, year: number): NamedAge | undefined => {
  if (!BORN.test(tokens[at]?.word ?? '') || !isAsked(tokens, at)) return undefined;
  const years: number[] = [];
  const words: string[] = [];
  let to = at + 1;
  for (const token of tokens.slice(at + 1, at + 1 + REACH)) {
    const isYear = token.kind === 'number' && (token.value ?? 0) >= EARLIEST && (token.value ?? 0) <= year;
    if (isYear) years.push(token.value ?? 0);
    else if (!BETWEEN.test(token.word) && sideOf([token.word]) === undefined) break;
    words.push(token.word);
    to += 1;
  }
  const [first, last] = [years[0], years.at(-1)];
  const side = years.length > 1 ? 'both' : sideOf(words);
  if (first === undefined || last === undefined || side === undefined) return undefined;
  const isRange = side === 'both';
  return {
    kind: 'born',
    ...(side === 'ceiling' ? {} : { min: year - last - (isRange ? 1 : 0) }),
    ...(side === 'floor' ? {} : { max: year - first }),
    values: years,
    isLimit: true,
    isRange,
    isCap: false,
    isAbout: false,
    isShort: false,
    isPassed: false,
    from: at,
    to,
  };
};
