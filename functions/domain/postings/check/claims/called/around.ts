import type { Item } from '../../reading/items.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Claim, Place, What } from '../claim.ts';
import { stretchOf } from '../claim.ts';
import type { Verdict } from '../stance.ts';
import { endOfPeople, verdictOf } from '../stance.ts';

/** Small questions about a token and about what stands around a place, for the families of people and of family life. */

/** Which kind of called word a token is: kin, folk, home, title. */
export const kindOf = (token: Token | undefined): string => meansOf(token, 'called') ?? '';

/** What the particles behind a word make of it: 이모를, 이모가, 이모와, 이모의, 이모에게, 이모도. */
export type Role = 'object' | 'subject' | 'with' | 'of' | 'dative' | 'also' | 'topic' | 'apart' | 'open';

/** The longer ending first: 에게는 is no topic. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/(?:에게|께|한테)(?:는|도|만)?$/, 'dative'],
  [
    /(?:처럼|보다|부터|까지|마다|용|급|란|이든|든|든지|라고|라는|이란|조차|마저|별|에서|에는|에|내|뿐|뿐이라|뿐이라서)$/,
    'apart',
  ],
  [/(?:도|라도|여도|어도|셔도)$/, 'also'],
  [/(?:을|를)$/, 'object'],
  [/(?:이|가|께서)$/, 'subject'],
  [/(?:와|과|랑|하고)$/, 'with'],
  [/의$/, 'of'],
  [/(?:은|는)$/, 'topic'],
];

export const roleOf = (tail: string): Role => ROLES.find(([ending]) => ending.test(tail))?.[1] ?? 'open';

/** Does a word say what is yet to be done, so that whoever stands behind it is sought: 봐 주실, 내려 줄, 함께할? */
export const isYetToCome = (token: Token | undefined): boolean => {
  const raw = textOf(token);
  const code = raw.charCodeAt(raw.length - 1) - 0xac_00;
  const endsInL = code >= 0 && code < 11_172 && code % 28 === 8;
  return (
    endsInL &&
    (/[실줄할올볼갈릴길칠울을킬될]$/.test(raw) || token?.kind === 'unknown') &&
    !is(token, 'work', 'role', 'thing')
  );
};

/** A question that calls on somebody: 같이 하실래요, 안 계세요, 계신가요. */
export const isCalling = (token: Token | undefined): boolean =>
  /(?:래요|까요|나요|는가요|신가요|실래|래예|습니까|니꺼|[까가나]예|능교|는교|이소|이까)$|^(?:안?계십니까|안?계세요|없으세요|오세요|모이세요)$/.test(
    textOf(token),
  );

/** How many tokens of one item are looked at from a place; an ad's sentence is shorter. */
const MOST_LOOKED_AT = 40;

export const tokensBehind = (item: Item, from: number): readonly Token[] =>
  item.tokens.slice(from, from + MOST_LOOKED_AT);

export const tokensBefore = (item: Item, to: number): readonly Token[] =>
  item.tokens.slice(Math.max(0, to - MOST_LOOKED_AT), to);

/** The items of a statement around one of them: all, unless somebody writes hundreds into one line. */
const MOST_ITEMS = 12;

const itemsAround = ({ statement, index }: Place): readonly Item[] =>
  statement.items.slice(Math.max(0, index - MOST_ITEMS), index + MOST_ITEMS + 1);

/** The words around a place in its statement, and those of the labels above it. */
export const wordsAround = (place: Place): readonly Token[] => [
  ...place.item.labels.flatMap((label) => label.tokens),
  ...itemsAround(place).flatMap((item) => item.tokens.slice(0, MOST_LOOKED_AT)),
];

/**
 * Does a statement say that the sex plays no part: 성별 무관, 남녀 모두, 남녀 누구나? It takes back a word that leans to
 * one sex in the same statement, and no other.
 */
export const isForBothSexes = (place: Place): boolean =>
  itemsAround(place).some((item) => {
    const both = item.tokens.findIndex(
      (token) => meansOf(token, 'sex') === 'both' || (meansOf(token, 'label') === 'sex' && !is(token, 'prefer')),
    );
    if (both === -1)
      return item.labels.some((label) => label.kinds.has('sex')) && item.tokens.some((token) => is(token, 'no-matter'));
    return (
      item.tokens.slice(both, both + 6).some((token) => is(token, 'no-matter', 'also')) ||
      /무관|누구나|불문|모두/.test(textOf(item.tokens[both]))
    );
  });

/**
 * The verdict on a place, without a 무관 of a later point of the list that has a subject of its own: 결혼 안 하신 분, 경력 무관.
 */
export const verdictIn = (place: Place): Verdict => {
  const verdict = verdictOf(place);
  const { by } = verdict;
  if (verdict.stance !== 'no-matter' || by === undefined || place.item.tokens.includes(by)) return verdict;
  const later = itemsAround(place).find(({ tokens }) => tokens.includes(by));
  // 학생, 주부, 직장인 할 것 없이: always of the whole list.
  return later === undefined || later.tokens[0] === by || /것 ?없$/.test(by.word)
    ? verdict
    : { stance: 'mention', about: verdict.about, end: endOfPeople(place.item, place.to) };
};

/** A claim of a place, with the verdict that was reached about it. */
export const claimOf = (what: What, place: Place, verdict: Verdict, detail?: string): Claim => ({
  about: verdict.about,
  what,
  stance: verdict.stance,
  ...(detail === undefined ? {} : { detail }),
  text: place.text,
  statement: place.statement,
  ...stretchOf(place, Math.min(verdict.end, place.item.tokens.length)),
});
