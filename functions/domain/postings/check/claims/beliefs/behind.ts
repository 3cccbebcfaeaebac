import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Place, Stance } from '../claim.ts';
import { isDenied, isTakenFirst } from '../stance.ts';

/**
 * What a word behind an expression does to it. `open`: it plays no part (무관, 있어도). `absent`, `present`: 없는, 있는.
 * `want`: sought or needed. `object`: a person to whom something is done (환자분을 돕는).
 */
type Sign =
  'shut' | 'open' | 'prefer' | 'want' | 'write' | 'absent' | 'present' | 'person' | 'role' | 'only' | 'object';

/** A sign and the token that gives it, the place `at` of `tokens`; `inItem`: in the item of the expression itself. */
export type Said = {
  readonly sign: Sign;
  readonly tokens: readonly Token[];
  readonly token: Token;
  readonly at: number;
  readonly inItem: boolean;
};

/** Endings that give way: 있어도, 없으셔도, 아니라도. */
const YIELDS = /[어아셔여라]도$/;
/** Behind such a tail a person is one to whom something is done, unless a verb of seeking follows. */
const OBJECT_TAIL = /^(?:들|님|분)*(?:을|를|께|에게|의|과|와|한테)$/;
const isSeeking = (token: Token | undefined): boolean => is(token, 'seek', 'shut', 'prefer', 'need', 'only');

const TOGETHER = /^(?:일하|함께|같이|근무)/;

/** A person in the object case, with no verb of seeking in the next words. */
const isObject = (tokens: readonly Token[], at: number): boolean =>
  OBJECT_TAIL.test(tokens[at]?.tail ?? '') &&
  !tokens
    .slice(at + 1, at + 4)
    .some((token, ahead) => isSeeking(token) || TOGETHER.test(token.word) || isTakenFirst(tokens, at + 1 + ahead));

/** Words of existence, and those of illness: 있는, 계신, 보유, 앓는. */
const isPresence = (token: Token): boolean =>
  meansOf(token, 'health') === 'having' || /^(?:있|계)/.test(token.word) || meansOf(token, 'faith') === 'attend';

/** A denial that belongs to the verb before it was read with that verb: 모집하지 않습니다. */
const belongsBefore = (token: Token | undefined): boolean =>
  is(token, 'seek', 'shut', 'prefer', 'need', 'no-matter') || (is(token, 'write') && token?.tail !== '');

const peopleSigns = (tokens: readonly Token[], at: number, token: Token): Sign[] => {
  const signs: Sign[] = [];
  if (isPresence(token)) signs.push(YIELDS.test(token.word + token.tail) ? 'open' : 'present');
  if (is(token, 'person') && token.tail.endsWith('도')) signs.push('open');
  else if (is(token, 'person')) signs.push(isObject(tokens, at) ? 'object' : 'person');
  else if (is(token, 'role')) signs.push('role');
  if (/만(?:을|이|으로|요|의)?$/.test(token.tail) || is(token, 'only')) signs.push('only');
  return signs;
};

/** 없는, 없으신, 아닌, 않는, whatever else the lexicon says of them. */
const isDenial = (token: Token): boolean => is(token, 'deny') || token.word.startsWith('없');

const denialSign = (tokens: readonly Token[], at: number, token: Token): Sign[] => {
  if (belongsBefore(tokens[at - 1])) return [];
  if (YIELDS.test(token.word + token.tail)) return ['open'];
  return is(token, 'person') ? ['absent', 'person'] : ['absent'];
};

/** Attributive verbs of seeking speak of something else: 필요한 서류, 제한된 인원; 해당 says only who is meant. */
const isIdle = (token: Token, next: Token | undefined): boolean =>
  token.word.startsWith('해당') ||
  (/(?:는|은|던|필요한)$/.test(`${token.word}${token.tail}`) &&
    next !== undefined &&
    !is(next, 'person', 'role', 'seek'));

/** 장애가 있든 없든, 있거나 없거나. */
const EITHER = /^(?:있|없|계시|안?계|아니).*(?:든|든지|건|거나)$/;

/** What a token says, in the order of weight. */
const signsOf = (tokens: readonly Token[], at: number): Sign[] => {
  const token = tokens[at];
  if (token === undefined) return [];
  if (EITHER.test(textOf(token)) && [at - 1, at + 1].some((other) => EITHER.test(textOf(tokens[other]))))
    return ['open'];
  if (is(token, 'need') && token.word.startsWith('없')) return ['absent', 'want'];
  if (meansOf(token, 'faith') === 'free' || is(token, 'no-matter')) return ['open'];
  if (meansOf(token, 'health') === 'absent') return YIELDS.test(token.word + token.tail) ? ['open'] : ['absent'];
  if (is(token, 'shut')) return [isDenied(tokens, at) ? 'open' : 'shut'];
  // 진료 기록이 있으면: it is there, and nobody writes it.
  if (is(token, 'write') && /^[이가]$/.test(token.tail)) return [];
  if (is(token, 'write')) return [isDenied(tokens, at) ? 'open' : 'write'];
  if (is(token, 'prefer')) return [isDenied(tokens, at) ? 'open' : 'prefer'];
  if (isDenial(token)) return denialSign(tokens, at, token);
  if (meansOf(token, 'faith') === 'must') return ['want'];
  const people = peopleSigns(tokens, at, token);
  if (!is(token, 'seek', 'need') || isIdle(token, tokens[at + 1])) return people;
  // 약 드시는 분은 빼고 뽑습니다
  const isWithoutThem = is(tokens[at - 1], 'shut') && textOf(tokens[at - 1]).endsWith('고');
  return isDenied(tokens, at) || isWithoutThem ? ['shut'] : [...people, 'want'];
};

const MOST_WORDS = 30;
const MOST_ITEMS = 6;

/** A field of its own begins without a comma: 기독교인 우대 학력 무관. */
const isNewSubject = (token: Token | undefined): boolean =>
  /^(?:학력|경력|나이|연령|성별|국적|출신지)$/.test(token?.word ?? '') && !token?.tail.startsWith('과');

/** The signs from a token to the end of its item. */
const signsFrom = (item: Item, from: number, inItem: boolean): Said[] => {
  const said: Said[] = [];
  const end = Math.min(item.tokens.length, from + MOST_WORDS);
  for (let at = from; at < end; at += 1) {
    const token = item.tokens[at];
    if (said.length > 0 && isNewSubject(token)) break;
    if (token !== undefined)
      for (const sign of signsOf(item.tokens, at)) said.push({ sign, tokens: item.tokens, token, at, inItem });
  }
  return said;
};

const DECISIVE: ReadonlySet<Sign> = new Set(['shut', 'open', 'prefer', 'want', 'write']);
export const isDecisive = ({ sign }: Said): boolean => DECISIVE.has(sign);

/**
 * In Korean the last verb of a clause decides: 지원이 어렵습니다, 장애가 있으면 힘들지만 환영합니다. Where something is
 * said to play no part, that they are sought is said of everybody: 기독교인이 아니어도 지원 가능.
 */
export const finalSign = (said: readonly Said[]): Said | undefined => {
  const last = said.findLast(isDecisive);
  if (last?.sign !== 'want' && last?.sign !== 'prefer') return last;
  return said.findLast(({ sign }) => sign === 'open') ?? last;
};

/** Brackets right behind an expression speak of it: 종교(무관), 장애 여부(불문). */
const asideSigns = ({ statement, item, index, at, to }: Place): Said[] => {
  const after = item.aside === undefined ? statement.items.slice(index + 1, index + 3) : [];
  return after
    .filter(({ aside }) => aside?.host === index && aside.after > at && aside.after <= to + 1)
    .flatMap((aside) => signsFrom(aside, 0, false))
    .filter(({ sign }) => sign === 'open');
};

/** The bare name of a field (종교, 병력, 가족관계), so that 무관 at the end of a list speaks of it too. */
const isFieldName = ({ item, at, to }: Place): boolean => {
  const token = item.tokens[at];
  const isName =
    is(token, 'label') || ['rank', 'record', 'creed', 'relations'].includes(nameOf(token)) || token?.word === '장애';
  return isName && to >= item.tokens.length;
};

const nameOf = (token: Token | undefined): string =>
  meansOf(token, 'school') ?? meansOf(token, 'health') ?? meansOf(token, 'faith') ?? meansOf(token, 'kin') ?? '';

/** 경력 무관 says that something else plays no part: its own noun stands before it. */
const isOfAnother = (said: readonly Said[]): boolean => {
  const first = said.find(isDecisive);
  return first?.sign === 'open' && first.at > 0;
};

/** 종교, 성별, 나이는 보지 않습니다: the last name of the list is read as a label, and what is said of it as its value. */
const endsList = ({ tokens, labels }: Item, isField: boolean): boolean =>
  isField && is(tokens[0], 'no-matter') && /[은는]$/.test(labels.at(-1)?.tokens.at(-1)?.tail ?? '');

/**
 * The items that go on with the same sentence or list, up to the first in which something is decided. What stands in
 * brackets is governed by the words behind them: 기록(입원 내역) 제출.
 */
const nextSigns = (place: Place): Said[] => {
  const { statement, item, index } = place;
  const host = item.aside === undefined ? undefined : statement.items[item.aside.host];
  if (host !== undefined) return signsFrom(host, item.aside?.after ?? 0, false);
  const isField = isFieldName(place);
  const said: Said[] = [];
  for (const next of statement.items.slice(index + 1, index + 1 + MOST_ITEMS)) {
    if (next.aside !== undefined) continue;
    if (next.labels.length > item.labels.length && !endsList(next, isField)) break;
    const more = signsFrom(next, 0, false);
    if (!isField && isOfAnother(more)) break;
    said.push(...more);
    if (said.some(isDecisive)) break;
  }
  return said;
};

/** What is said behind an expression: in its own item, and, where that is left open, in those that follow. */
export type Behind = { readonly own: readonly Said[]; readonly next: readonly Said[]; readonly isLast: boolean };

export const behind = (place: Place): Behind => {
  const own = [...asideSigns(place), ...signsFrom(place.item, place.to, true)];
  const isLast = place.to >= place.item.tokens.length;
  return { own, next: own.some(isDecisive) ? [] : nextSigns(place), isLast };
};

export const hasSign = (said: readonly Said[], ...signs: readonly Sign[]): boolean =>
  said.some(({ sign }) => signs.includes(sign));

/**
 * All that is said of a place: what stands in the next items counts only where the expression, or the people behind it,
 * leave its own item open.
 */
export const scopeOf = ({ own, next, isLast }: Behind): readonly Said[] =>
  isLast || hasSign(own, 'person', 'present', 'absent', 'role') ? [...own, ...next] : own;

export const personIn = (said: readonly Said[]): Said | undefined => said.find(({ sign }) => sign === 'person');

/** How a place is meant, and the word that decided. */
export type Read = { readonly stance: Stance; readonly by?: Said };
export const MENTION: Read = { stance: 'mention' };
export const readAs = (stance: Stance, by?: Said): Read => (by === undefined ? { stance } : { stance, by });

const STANCES: ReadonlyMap<Sign, Stance> = new Map([
  ['shut', 'exclusion'],
  ['prefer', 'preference'],
  ['want', 'demand'],
  ['open', 'no-matter'],
]);

/** What the word that decides makes of a place; undefined where there is none, or one of writing. */
export const readBy = (final: Said | undefined): Read | undefined => {
  const stance = final === undefined ? undefined : STANCES.get(final.sign);
  return stance === undefined ? undefined : readAs(stance, final);
};
