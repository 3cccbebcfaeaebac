import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { elderOf } from './age-senses.ts';
import { isOfMinors, isYoungChild } from './age-senses.ts';
import { behindAge } from './age-said.ts';
import type { Claim } from '../claim.ts';
import { isDenied } from '../stance.ts';

/** Older or younger people shut out without a number: 고령자 불가, 나이 많으신 분은 사양, 연세가 있으신 분은 어렵습니다. */

const HAS_YEARS = /^(?:많|드신|드시|든|지긋|있으신|있는|있으시|있으면|높|먹|되신|들어|꽤|어린|어리)/;
const APPLYING = /^(?:지원|채용|근무|고용|입사|응시)/;
const REACH = 7;

/** The token behind 나이 많으신, 연세 좀 있으신, at a word for age; -1 if it says nothing of the kind. */
const endOfYears = (tokens: readonly Token[], at: number): number => {
  if (meansOf(tokens[at], 'label') !== 'age') return -1;
  let next = at + 1;
  while (
    next < at + 4 &&
    (is(tokens[next], 'adverb') || /^(?:좀|꽤|조금|너무|제법|어느|정도)$/.test(tokens[next]?.word ?? ''))
  )
    next += 1;
  return HAS_YEARS.test(textOf(tokens[next])) ? next + 1 : -1;
};

const isNamed = (token: Token | undefined): boolean =>
  ['young', 'aged'].includes(meansOf(token, 'age') ?? '') || elderOf(token) === 'older' || elderOf(token) === 'younger';
const isGuest = (token: Token | undefined): boolean => /^(?:어르신|노인)/.test(token?.word ?? '');

/** 탑승 불가 놀이기구: what shuts out stands before a noun. */
const modifiesThing = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  const isNominal = /(?:불가|금지|제한|제외|사절|곤란)$/.test(textOf(tokens[at]));
  return isNominal && next?.kind === 'unknown' && !/^(?:하|합|함|해|됩|됨|되|입|주|것|수)/.test(next.word);
};

/** The word that shuts out, behind the people: their own words and words for applying may stand between. */
const shutBehind = (tokens: readonly Token[], from: number, mustBeApplying: boolean): number | undefined => {
  let applies = !mustBeApplying;
  for (let at = from; at < Math.min(tokens.length, from + REACH); at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.tail.endsWith('도') && is(token, 'person', 'role')) return undefined;
    if (/^(?:힘든|어려운|벅찬|버거운)$/.test(token.word) && tokens[at + 1]?.word === '일') return at + 2;
    if (token.word === 'x' && token.tail === '' && at === from) return at + 1;
    if (is(token, 'shut')) return applies && !isDenied(tokens, at) && !modifiesThing(tokens, at) ? at + 1 : undefined;
    if (is(token, 'no-matter', 'prefer', 'house', 'exist')) return undefined;
    if (APPLYING.test(textOf(token))) applies = true;
    if (is(token, 'served', 'thing') && !is(token, 'role', 'person', 'seek')) return undefined;
  }
  return undefined;
};

const isApplicants = (tokens: readonly Token[], at: number): boolean =>
  !(tokens[at]?.tail ?? '').endsWith('도') && !is(tokens[at + 1], 'thing', 'served', 'scheme');

const POLITE = /^(?:사절|사양|죄송)/;

/** Where the people who are named end, at a token: 나이 많으신, 고령자, 어르신; undefined if none are named. */
const peopleAt = ({ tokens, labels }: Item, at: number): number | undefined => {
  const isLabelled = at === 0 && labels.at(-1)?.kinds.has('age') === true;
  const first = is(tokens[0], 'adverb') ? 1 : 0;
  if (isLabelled && HAS_YEARS.test(textOf(tokens[first]))) return first + 1;
  const years = endOfYears(tokens, at);
  if (years !== -1) return years;
  if (isYoungChild(tokens, at)) return undefined;
  return (isNamed(tokens[at]) || isGuest(tokens[at])) && isApplicants(tokens, at) ? at + 1 : undefined;
};

/** 어르신 and 노인 are guests elsewhere: they are applicants where they may not apply, or are turned away politely. */
const mustApply = (tokens: readonly Token[], at: number): boolean =>
  isGuest(tokens[at]) && !tokens.slice(at, at + REACH).some(({ word }) => POLITE.test(word));

const mayNameAge = ({ tokens, labels }: Item): boolean =>
  labels.at(-1)?.kinds.has('age') === true ||
  tokens.some((token) => is(token, 'age', 'elder', 'served') || meansOf(token, 'label') === 'age');

const THAN = /보다(?:는|도)?$/;
/** Words that say by themselves who is the younger or the older one. */
const IN_YEARS = /^(?:연하|연상|손아래|손위|아랫사람|윗사람)/;
const LOWER_OR_HIGHER = /^(?:아래|밑의?|아랫|적[은게]|낮[은게]|많[은으]|위[의인로]?$)/;
const NAMES_YEARS = /^(?:나이|연령|연배|연세|살)/;
const COMPARED_WITHIN = 4;

/** The token behind what compares ages: 팀장보다 연하이신, 그보다 아래 나이만, 반장보다 나이가 적은. */
const endOfComparison = (tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at];
  if (!THAN.test(token?.tail === '' ? token.word : textOf(token))) return undefined;
  let compared: number | undefined;
  let years: number | undefined;
  for (let index = at + 1; index <= at + COMPARED_WITHIN; index += 1) {
    const token = tokens[index];
    const word = textOf(token);
    if (word.endsWith('도')) return undefined;
    if (IN_YEARS.test(word)) return index + 1;
    if (NAMES_YEARS.test(word)) years = index;
    else if (LOWER_OR_HIGHER.test(word)) compared = index;
    else if (!is(token, 'adverb')) break;
    if (years !== undefined && compared !== undefined) return Math.max(years, compared) + 1;
  }
  return undefined;
};

const BELOW_THAT = /^(?:그|이)(?:보다|분보다|나이)?$/;
const THEIR_AGE = /^(?:이|세|살)$/;
const IS_SO_OLD = /^(?:이?라서?|이?니까?|인데|이?어서|여서)$/;
const OLDEST_AT_WORK = 70;
/** The token behind 막내가 33이라 그 아래로, 팀장님이 38이니 그보다 밑: below the age of one who is there. */
const endOfBelow = (tokens: readonly Token[], at: number): number | undefined => {
  const who = tokens[at];
  const isThere = (meansOf(who, 'age') === 'youngest' || is(who, 'staff')) && /^[이가은는]$/.test(who?.tail ?? '');
  if (!isThere) return undefined;
  const [age, is1, next] = tokens.slice(at + 1, at + 4);
  const isAged = age?.kind === 'number' && (age.value ?? 0) >= 18 && (age.value ?? 0) <= OLDEST_AT_WORK;
  if (
    !isAged ||
    !THEIR_AGE.test(is1?.word ?? '') ||
    !IS_SO_OLD.test(`${is1?.word === '이' ? '이' : ''}${is1?.tail ?? ''}`)
  )
    return undefined;
  const [below, unsaid] = [tokens[at + 4], meansOf(next, 'bound')];
  if (!BELOW_THAT.test(textOf(next)) || unsaid !== undefined) return undefined;
  return meansOf(below, 'bound') === 'ceiling' && /^(?:아래|밑)/.test(below?.word ?? '') ? at + 5 : undefined;
};

/** Only those who are younger, or older, than somebody named. */
const comparedIn = (text: ReadText, statement: Statement, item: Item): Claim[] => {
  const { tokens, labels } = item;
  if (labels.some(({ kinds }) => kinds.has('served') || kinds.has('staff'))) return [];
  return tokens.flatMap((token, at): Claim[] => {
    const below = endOfBelow(tokens, at);
    const found = { about: 'applicant', what: 'age', text, statement, from: token.from } as const;
    if (below !== undefined) return [{ ...found, stance: 'demand', to: tokens[below - 1]?.to ?? statement.to }];
    const end = endOfComparison(tokens, at);
    const meant = end === undefined ? undefined : behindAge(tokens, end);
    if (end === undefined || meant === undefined || meant.stance === 'also') return [];
    const to = tokens[Math.max(meant.at, end) - 1]?.to ?? statement.to;
    return [{ ...found, stance: meant.stance, to }];
  });
};

const shutIn = (text: ReadText, statement: Statement, index: number, year: number): Claim[] => {
  const item = statement.items[index];
  const claims: Claim[] = [];
  if (item === undefined || item.labels.some(({ kinds }) => kinds.has('served') || kinds.has('staff'))) return claims;
  const { tokens } = item;
  if (!mayNameAge(item)) return claims;
  for (let at = 0; at < tokens.length; at += 1) {
    const people = peopleAt(item, at);
    const end = people === undefined ? undefined : shutBehind(tokens, people, mustApply(tokens, at));
    if (end === undefined || isOfMinors(statement, item, at, year)) continue;
    const label = at === 0 && item.labels.at(-1)?.kinds.has('age') === true ? item.labels.at(-1) : undefined;
    claims.push({
      about: 'applicant',
      what: 'age',
      stance: 'exclusion',
      text,
      statement,
      from: label?.from ?? tokens[at]?.from ?? statement.from,
      to: tokens[end - 1]?.to ?? statement.to,
    });
    at = end - 1;
  }
  return claims;
};

export const unnumberedAges = (text: ReadText, statement: Statement, year: number): Claim[] =>
  statement.items.flatMap((item, index) => [
    ...shutIn(text, statement, index, year),
    ...comparedIn(text, statement, item),
  ]);
