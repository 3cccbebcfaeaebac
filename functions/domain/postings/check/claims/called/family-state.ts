import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';

/**
 * What is said of somebody's family: married or not, expecting a child or planning to, with children or without.
 * `has`: they are, or have it. `at` up to `to`: the tokens that say so, without the person (결혼 안 하신 | 선생님).
 */
export type State = {
  readonly what: 'marriage' | 'bearing' | 'children';
  readonly has: boolean;
  readonly at: number;
  readonly to: number;
};

/** 애 엄마, 아기 아빠: the parent of the child that is named before. */
export const isParentOf = (tokens: readonly Token[], at: number): boolean =>
  familyOf(tokens[at - 1]) === 'child' && /^(?:엄마|아빠|어머니|아버지)$/.test(tokens[at]?.word ?? '');

export const familyOf = (token: Token | undefined): string => meansOf(token, 'family') ?? '';

/** How far behind the noun the word may stand that says yes or no: 출산이나 육아 계획이 당분간은 없으신. */
const SAID_WITHIN = 9;

const EVENTS: Readonly<Record<string, State['what']>> = {
  marry: 'marriage',
  bear: 'bearing',
  care: 'children',
  leave: 'children',
  child: 'children',
};

const isPerson = (token: Token | undefined): boolean => is(token, 'person', 'role') && !is(token, 'family', 'served');
const isNot = (token: Token): boolean =>
  token.word === '안' ||
  token.word === '못' ||
  /^(?:않|아직안)/.test(token.word) ||
  (is(token, 'family') && token.word.endsWith('안'));
const isNone = (token: Token): boolean => /^(?:없|적은|적으|안계|자유로|자유롭)/.test(token.word);
const isHaving = (token: Token): boolean => /^(?:있|앞둔|앞두)/.test(textOf(token));

/** 중인, 중이신, 중이거나: at present. */
const isUnderway = (token: Token): boolean =>
  /^중(?:인|이|이신|이거나|이시|에|입니다|이고|이면|일|$)/.test(textOf(token));

/** 곧 결혼하실 분, 임신할 사람: whoever will. 육아로 바쁘신 분: whoever is taken up by it. */
const isAboutTo = (tokens: readonly Token[], at: number): boolean => {
  const raw = textOf(tokens[at]);
  const next = tokens[at + 1];
  if (/(?:결혼|혼인|임신|출산)(?:하실|할)$/.test(raw)) return isPerson(next);
  if (/(?:결혼|임신|출산)이(?:시)?면$/.test(raw)) return true;
  if (familyOf(tokens[at]) === 'leave') return isPerson(tokens[at + 2]);
  return (
    familyOf(tokens[at]) === 'care' &&
    /^(?:로|시는|는|에)$/.test(tokens[at]?.tail ?? '') &&
    /^(?:바쁘|바쁜|힘드|매여|분|지친)/.test(textOf(next))
  );
};

/** 결혼한, 결혼하신, 결혼했던: it is done. 결혼할, 결혼하거나, 결혼하지 are not. */
const isDone = (token: Token): boolean =>
  /(?:결혼|혼인|임신|출산|시집간|장가간)(?:한|하신|했|해서|하셔서|하셨|하면|하시면|을?하신)|시집간|장가간/.test(
    textOf(token),
  );

/** 다 키우신, 다 큰, 독립한: the children are grown up. */
const isGrown = (tokens: readonly Token[], at: number): boolean =>
  familyOf(tokens[at]) === 'grown' ||
  (/^(?:초등|중|고등|대)학생/.test(tokens[at - 1]?.word ?? '') && textOf(tokens[at]) === '이상인') ||
  (tokens[at - 1]?.word === '다' && /^(?:키우|키운|큰|컸|커|자란)/.test(textOf(tokens[at])));

/** 어린, 딸린, 있는, 키우는: to have children. 키우기, 돌볼 are work. */
const isAttached = (token: Token): boolean =>
  familyOf(token) === 'attached' &&
  !/^(?:기|실|ㄹ|지|줄|운|도|셔도|아도|어도)/.test(token.tail) &&
  !token.tail.endsWith('도');

/** 없어도, 있어도, 어려도, 결혼했는지: whether or not. */
const isWhetherOrNot = (token: Token): boolean =>
  /(?:어도|아도|여도|라도|더라도|려도|든|든지|이든|[는한인]지[는를도]?)$/.test(textOf(token)) ||
  /^(?:여부|유무|묻|상관|관계없|무관)/.test(token.word);

/** 아기 성별에 따른, 자녀 수에 따라: of something else, that goes by them. */
const isOfOther = (token: Token): boolean => /^(?:따른|따라|관련|대한|위한)/.test(token.word);

const isEnd = (token: Token): boolean =>
  isOfOther(token) ||
  isPerson(token) ||
  is(token, 'shut', 'prefer', 'seek', 'no-matter', 'write', 'house', 'sex') ||
  (token.kind === 'mark' && !/[·&'"~-]/.test(token.word));

type Said = { readonly has: boolean; readonly to: number };

const saidBy = (token: Token, what: State['what']): boolean | undefined => {
  if (isNone(token)) return false;
  if (isNot(token) && what !== 'children') return false;
  if (/^전(?:인|이신|이면|이시면)?(?:분|사람)?[을이은]?$/.test(textOf(token)) && what === 'marriage') return false;
  if (isHaving(token) || isUnderway(token)) return true;
  if (/^(?:가질|가지실|낳을|낳으실|가지려|낳으려)/.test(textOf(token))) return what !== 'marriage';
  if (what === 'marriage' && /^(?:하셨|하신|했|한$)/.test(textOf(token))) return true;
  if (what === 'children' && isAttached(token)) return true;
  if (isDone(token)) return true;
  if (what === 'children' && textOf(token).startsWith('때문')) return true;
  return /^예정(?:자|인|이신|이시|중)/.test(textOf(token)) ? true : undefined;
};

const said = (tokens: readonly Token[], at: number, what: State['what']): Said | undefined => {
  for (let index = at; index < Math.min(tokens.length, at + SAID_WITHIN); index += 1) {
    const token = tokens[index];
    if (token === undefined || (index > at && isEnd(token))) return undefined;
    if (isWhetherOrNot(token)) return undefined;
    // 어린애 안 딸린
    if (
      what === 'children' &&
      isNot(token) &&
      tokens[index + 1] !== undefined &&
      isAttached(tokens[index + 1] ?? token)
    )
      return { has: false, to: index + 2 };
    if (isGrown(tokens, index)) return what === 'children' ? { has: false, to: index + 1 } : undefined;
    if (isAboutTo(tokens, index)) return { has: true, to: index + 1 };
    const has = index === at && !is(token, 'family') ? undefined : saidBy(token, what);
    if (has !== undefined) return { has, to: endOfVerb(tokens, index) };
  }
  return undefined;
};

/** 안 하신, 있으신: the verb behind 안 belongs to it. */
const endOfVerb = (tokens: readonly Token[], at: number): number => {
  const next = tokens[at + 1];
  const token = tokens[at];
  if (
    token !== undefined &&
    isNot(token) &&
    next !== undefined &&
    !isPerson(next) &&
    /^(?:하|한|했|할|간|가)/.test(textOf(next))
  )
    return at + 2;
  return at + 1;
};

/** 기혼 여부: the name of a field. */
export const isFieldWord = (token: Token | undefined): boolean =>
  /^(?:여부|유무|상태|사항|예정일)/.test(token?.word ?? '');

/** 아이들과 세대 차가 적은: with whom one works. */
const BESIDE_THEM = /^(?:과|와|랑|이랑|하고|의|에게|한테|께)/;

/** The state that the token at a place begins to name, or undefined. */
export const stateAt = (tokens: readonly Token[], at: number): State | undefined => {
  const kind = familyOf(tokens[at]);
  if (isFieldWord(tokens[at + 1]) && kind !== 'pregnant') return undefined;
  if (kind === 'single' || kind === 'wed') return { what: 'marriage', has: kind === 'wed', at, to: at + 1 };
  if (kind === 'pregnant') return { what: 'bearing', has: true, at, to: at + 1 };
  if (
    tokens[at]?.word === '배우자' &&
    /^[가도]?$/.test(tokens[at].tail) &&
    /^없(?:는|으신|어야)/.test(textOf(tokens[at + 1]))
  )
    return { what: 'marriage', has: false, at, to: at + 2 };
  if (isParentOf(tokens, at + 1)) return { what: 'children', has: true, at, to: at + 2 };
  const what = EVENTS[kind];
  if (what === undefined || (what === 'children' && BESIDE_THEM.test(tokens[at]?.tail ?? ''))) return undefined;
  const found = said(tokens, at, what);
  return found === undefined ? undefined : { what, has: found.has, at, to: found.to };
};

/** Is the word itself a person: 임산부, 기혼자, 결혼 예정자? */
export const isWhoItself = (tokens: readonly Token[], { at, to }: State): boolean =>
  ['single', 'wed', 'pregnant'].includes(familyOf(tokens[at])) ||
  tokens[to - 1]?.word.endsWith('자') === true ||
  isParentOf(tokens, to - 1) ||
  /안(?:한|하신|간|가신)(?:분|사람|자)/.test(textOf(tokens[to - 1]));
