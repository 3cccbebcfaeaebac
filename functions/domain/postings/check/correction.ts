import type { Claim, What } from './claims/claim.ts';
import type { Statement } from './reading/blocks.ts';
import type { Item } from './reading/items.ts';
import type { Token } from './reading/tokens.ts';
import { is } from './reading/tokens.ts';

type Cut = { readonly from: number; readonly to: number };

/** What is left of a sex and a role in one word: 여직원 becomes 직원, 남자분 becomes 분. */
const withoutSex = (word: string): string => word.replace(/^(?:여자|남자|여성|남성|여인|남|여|女|男)/u, '');

const namesRole = (token: Token): boolean => withoutSex(token.word).length >= 2;

/** In a demand for one sex the people stay, without their sex: 여직원 2명 모집 becomes 직원 2명 모집. */
const sexCuts = (claim: Claim): Cut[] | undefined => {
  if (claim.what !== 'sex' || claim.stance !== 'demand') return undefined;
  const tokens = claim.statement.items.flatMap((item) => item.tokens);
  const inside = tokens.filter((token) => token.from >= claim.from && token.to <= claim.to);
  const sexes = inside.filter((token) => is(token, 'sex'));
  const keepsPeople = inside.some((token) => is(token, 'role') || (is(token, 'sex') && namesRole(token)));
  if (!keepsPeople || sexes.length === 0) return undefined;
  return sexes.map((token) => {
    const rest = withoutSex(token.word);
    return { from: token.from, to: rest === '' ? token.to : token.from + token.word.length - rest.length };
  });
};

const wordsOf = ({ tokens }: Item): readonly Token[] => tokens.filter(({ kind }) => kind !== 'mark');

/** Where the people begin who are asked to be so: 용모 단정한 | 직원 3명. They stay. */
const peopleFrom = (words: readonly Token[], { from, to }: Claim): number | undefined =>
  words.find(
    (token) => token.from > from && token.to <= to && (is(token, 'role') || (is(token, 'sex') && namesRole(token))),
  )?.from;

/**
 * The whole point of a list that asks, with its own label: 고졸 이상, | 성별: 남, | 운전면허. Undefined where the demand
 * is a part of a sentence: what would be left of it is no Korean.
 */
const pointCut = (claim: Claim): Cut | undefined => {
  const { items, from: start } = claim.statement;
  const at = items.findIndex((item) => wordsOf(item).some((token) => token.from >= claim.from && token.to <= claim.to));
  const item = items[at];
  if (item === undefined || items.some(({ aside }) => aside?.host === at)) return undefined;
  const words = wordsOf(item);
  const people = peopleFrom(words, claim);
  const isWhole = claim.to >= (words.at(-1)?.to ?? 0) || people !== undefined;
  if (claim.from > (words[0]?.from ?? 0) || !isWhole) return undefined;
  const label = item.labels.at(-1)?.from ?? start;
  return { from: label > start ? Math.min(label, claim.from) : claim.from, to: people ?? claim.to };
};

/** Money, pay and unpaid work are told, not asked as a point of a list: what stays would hide them. */
const NOT_CUT: ReadonlySet<What> = new Set<What>([
  'fee',
  'fraud',
  'sales',
  'offer',
  'pay',
  'holiday-pay',
  'unpaid',
  'papers',
]);

/** What is to be cut for a claim; undefined where it cannot be cut out. */
const cutsOf = (claim: Claim): readonly Cut[] | undefined => {
  const cuts = sexCuts(claim);
  if (cuts !== undefined) return cuts;
  const cut = NOT_CUT.has(claim.what) ? undefined : pointCut(claim);
  return cut === undefined ? undefined : [cut];
};

/** Spaces are single from the first step on, so that no step has to look along a row of them. */
const TIDY: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/\s+/g, ' '],
  [/[([{<][ ,/·]{0,6}[)\]}>]/g, ' '],
  [/([,/·])(?: ?[,/·]){1,6}/g, '$1'],
  [/([(:]) ?[,/·] ?/g, '$1 '],
  [/\( /g, '('],
  [/ ?[,/·] ?\)/g, ')'],
  [/ ([,.)!?])/g, '$1'],
];
const EDGES = new Set(' ,/·:;-~');

/** A text without the marks that separate nothing any more at its ends. */
const trimmedOf = (text: string): string => {
  let from = 0;
  let to = text.length;
  while (from < to && (EDGES.has(text.charAt(from)) || ')].!?'.includes(text.charAt(from)))) from += 1;
  while (to > from && (EDGES.has(text.charAt(to - 1)) || text.charAt(to - 1) === '(')) to -= 1;
  return text.slice(from, to);
};

/** A statement begins behind the label of its line, which is pasted with it: 학력: | 고졸. A heading stays where it is. */
const startOf = ({ seen, items, from }: Statement): number => {
  const label = items[0]?.labels.at(-1);
  return label !== undefined && label.to <= from && !seen.text.slice(label.to, from).includes('\n') ? label.from : from;
};

const plainOf = (statement: Statement, cuts: readonly Cut[]): string => {
  const { seen, to } = statement;
  let text = '';
  let at = startOf(statement);
  for (const cut of cuts.toSorted((a, b) => a.from - b.from)) {
    if (cut.from < at) continue;
    text += seen.plain.slice(seen.at[at], seen.at[cut.from]);
    at = cut.to;
  }
  text += seen.plain.slice(seen.at[at], seen.at[to]);
  return trimmedOf(TIDY.reduce((tidied, [pattern, by]) => tidied.replace(pattern, by), text));
};

/** In letters and digits, and in characters. Nobody pastes a single syllable, or half a page. */
const SHORTEST = 4;
const LONGEST = 160;
const isWorthPasting = (text: string): boolean =>
  (text.match(/[가-힣a-z0-9]/gi) ?? []).length >= SHORTEST && text.length <= LONGEST;

/**
 * The statement of the first claim without what is demanded in it, ready to paste: 용모 단정하신 분, 운전면허 소지자 becomes
 * 운전면허 소지자. Undefined where it cannot be cut out cleanly, where nothing worth keeping stays, or where the rest still
 * asks (`asks`).
 */
export const correctionOf = (claims: readonly Claim[], asks: (text: string) => boolean): string | undefined => {
  const [first] = claims;
  if (first === undefined) return undefined;
  const cuts = claims.filter(({ statement }) => statement === first.statement).map(cutsOf);
  if (cuts.includes(undefined)) return undefined;
  const corrected = plainOf(
    first.statement,
    cuts.flatMap((cut) => cut ?? []),
  );
  return isWorthPasting(corrected) && !asks(corrected) ? corrected : undefined;
};
