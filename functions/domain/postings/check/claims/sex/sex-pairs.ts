import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import { wordsBefore } from './sex-context.ts';
import type { Mention } from './sex-mention.ts';

/**
 * Both sexes side by side ask for none: 남녀, 남성과 여성, 남/여, 여성 또는 남성, 남자도 여자도. They do where numbers, pay or tasks are
 * split between them: 남 1명 여 2명, 남자 13만원 여자 10만원, 남자는 상차, 여자는 포장.
 */

const JOINS =
  /^(?:|과|와|이나|나|하고|랑|이랑|이든|든|도|이든지|든지|이며|며|이고|분|의|이건|건|을|를|까지|만|이라도|라도)$/;
const JOINING_WORD = /^(?:또는|혹은|및|이나|or|and|다|모두|이든|든|랑|과|와|하고|아니면|n)$/;
const CHOICE = /^(?:또는|혹은|이나|or|and)$/;
const FAR_CHOICE = 4;

const isJoined = (between: readonly Token[]): boolean => {
  if (between.every((token) => token.kind === 'mark' || JOINING_WORD.test(token.word))) return true;
  return (
    between.length <= FAR_CHOICE &&
    between.some((token) => CHOICE.test(token.word)) &&
    !between.some((token) => is(token, 'seek', 'prefer'))
  );
};

const isOther = (a: Mention, b: Mention): boolean => a.sex !== b.sex && a.sex !== 'both' && b.sex !== 'both';

/** 남(여) 직원: the other sex stands alone in brackets right behind. */
const isInBracketsBehind = (a: Mention, b: Mention): boolean => {
  const { aside } = b.phrase.item;
  return isOther(a, b) && aside?.host === a.phrase.index && aside.after === a.at + 1 && b.phrase.tokens.length === 1;
};

/** 성인 남, 성인 여: the same word stands before both. */
const isWordRepeated = (a: Mention, b: Mention): boolean => {
  const [word, same] = [a.phrase.tokens[a.at - 1], b.phrase.tokens[b.at - 1]];
  return (
    a.count === undefined &&
    b.count === undefined &&
    a.end >= a.phrase.tokens.length &&
    b.phrase.index === a.phrase.index + 1 &&
    b.at === 1 &&
    word !== undefined &&
    word.kind !== 'mark' &&
    !is(word, 'role', 'work') &&
    word.word === same?.word &&
    word.tail === same.tail
  );
};

/** Do two mentions that follow one another stand side by side, in one phrase or on either side of a comma? */
const isPair = (a: Mention, b: Mention): boolean => {
  if (isInBracketsBehind(a, b)) return true;
  if (!isOther(a, b) || !JOINS.test(a.tail)) return false;
  if (a.phrase === b.phrase) return isJoined(a.phrase.tokens.slice(a.end, b.at));
  if (isWordRepeated(a, b)) return true;
  const isNext = b.phrase.index === a.phrase.index + 1 && a.phrase.item.aside?.host === b.phrase.item.aside?.host;
  const isSameAside = a.phrase.item.aside?.after === b.phrase.item.aside?.after;
  const isSameField = a.phrase.labels.at(-1)?.from === b.phrase.labels.at(-1)?.from;
  return (
    isNext &&
    isSameAside &&
    isSameField &&
    isJoined([...a.phrase.tokens.slice(a.end), ...b.phrase.tokens.slice(0, b.at)])
  );
};

/** The numbers of both are said, or the number of each: 남 1명, 여 2명; 남/여 각 3명. */
const isCounted = (a: Mention, b: Mention): boolean =>
  b.count === undefined ? isSetApart(b) !== undefined : a.count !== undefined;

/** 여 캐셔 1 / 남 타석관리 1: each has a post of its own, and its number. */
const areApart = (a: Mention, b: Mention): boolean =>
  a.count !== undefined &&
  a.isPerson &&
  b.count === undefined &&
  b.phrase.tokens.slice(b.end, b.end + 3).some(({ kind }) => kind === 'number');

/** 과장, 대리: those who are there are called so, and nobody is sought by it. */
const RANK = /(?:장|대리|주임|이사|대표)$/;

/** The post that a mention and nothing else in its phrase names. */
const postOf = ({ phrase: { tokens, item }, at, end, isPerson, tail }: Mention): string | undefined => {
  const isAlone = item.aside === undefined && at === 0 && end === 2 && tokens.length === 2;
  const [, post] = tokens;
  return isAlone && isPerson && tail === '' && is(post, 'role') && !RANK.test(post?.word ?? '')
    ? post?.word
    : undefined;
};

/** 남자 생산직, 여자 검사직: each has a post of its own, and nothing says that the other may have it. */
const haveOtherPosts = (a: Mention, b: Mention): boolean =>
  postOf(a) !== undefined &&
  postOf(b) !== undefined &&
  postOf(a) !== postOf(b) &&
  !is(b.statement.items[b.phrase.index + 1]?.tokens[0], 'no-matter', 'also', 'exist', 'staff', 'served');

/** Mentions of a statement that stand in a pair which asks nothing, and those whose numbers are split. */
export const pairsOf = (mentions: readonly Mention[]): { paired: Set<Mention>; counted: Map<Mention, Mention> } => {
  const paired = new Set<Mention>();
  const counted = new Map<Mention, Mention>();
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (next === undefined || !isPair(mention, next)) continue;
    if (isCounted(mention, next)) {
      counted.set(mention, next);
    } else if (
      !areApart(mention, next) &&
      !haveOtherPosts(mention, next) &&
      amountOf(mention) === undefined &&
      amountOf(next) === undefined
    ) {
      paired.add(mention);
      paired.add(next);
    }
  }
  return { paired, counted };
};

const MONEY: ReadonlySet<string> = new Set(['manwon', 'won', 'cheonwon']);
/** 시급 12,500: an amount without its unit. */
const LEAST_WAGE = 5000;
const PAY_WORD = /^(?:시급|일급|일당|월급|급여|연봉|주급|월|일|시간당|페이|기본급|보수|임금|하루)$/;
const FEW_ITEMS = 3;
/** 커트 남 15,000원, 여 20,000원: the items before say what is paid for. */
const itemsBefore = ({ statement, phrase: { index } }: Mention): readonly Token[] =>
  statement.items.slice(Math.max(0, index - FEW_ITEMS), index).flatMap(({ tokens }) => tokens.slice(0, MOST_OF_ITEM));
const MOST_OF_ITEM = 8;

const BONUS = /^(?:성과급|상여|보너스|인센티브|수당|인상|호봉|인상률|임금인상)/;
const PRICE = /^(?:요금|이용료|입장료|커트|컷|펌|염색|목욕|목욕비|회비|참가비|할인|정가|가격|관람료|단가|세트)/;

/** The token behind an amount of money that stands behind a mention (여자 월 235만원), or undefined. */
export const amountOf = (mention: Mention): number | undefined => {
  const { phrase, end, tail } = mention;
  if (!/^(?:|은|는|분|에게|께)$/.test(tail)) return undefined;
  const { tokens } = phrase;
  let at = end;
  while (
    at < end + 3 &&
    (PAY_WORD.test(tokens[at]?.word ?? '') || tokens[at]?.kind === 'mark' || is(tokens[at], 'label'))
  )
    at += 1;
  const hasUnit = MONEY.has(meansOf(tokens[at + 1], 'unit') ?? '');
  // 여성 연봉 2,800 남성 연봉 3,100: in ten thousands.
  const isByYear = /^(?:연봉|월급|급여)$/.test(tokens[at - 1]?.word ?? '') && (tokens[at]?.value ?? 0) >= MOST_SOUGHT;
  const isBare =
    at > end &&
    (isByYear || (tokens[at]?.value ?? 0) >= LEAST_WAGE) &&
    (tokens[at + 1] === undefined || is(tokens[at + 1], 'sex'));
  const around = [...wordsBefore(mention).slice(-6), ...phrase.labels.flatMap((label) => label.tokens)];
  // 월급 남 260 여 240: in ten thousands.
  const isInManwon =
    at === end && (tokens[at]?.value ?? 0) >= MOST_SOUGHT && around.some(({ word }) => PAY_WORD.test(word));
  // 성과급 남 300%, 여 200%
  const isShareOfPay = at === end && tokens[at + 1]?.word === '%' && around.some(({ word }) => BONUS.test(word));
  if (isShareOfPay) return at + 2;
  if (tokens[at]?.kind !== 'number' || !(hasUnit || isBare || isInManwon)) return undefined;
  return [...around, ...itemsBefore(mention)].some((token) => PRICE.test(token.word))
    ? undefined
    : at + (hasUnit ? 2 : 1);
};

const TAKES_ON = /^(?:맡|담당|합니다|해요|하고|하며|전담|위주|쪽|보고|봅)/;
const isTask = (token: Token): boolean =>
  is(token, 'work', 'numeral') || token.kind === 'unknown' || token.kind === 'mark';

const TOLD = /^(?:권[하합해]|추천|안내|설명|검사|촬영|보여|내[놓어]|팔|판매|드립|입[습고어]|신[습고어])/;
/** 남자는 전립선, 여자는 유방 초음파를 권합니다: what guests are told or given. */
const isToldToThem = (mentions: readonly Mention[]): boolean =>
  TOLD.test(mentions.at(-1)?.phrase.tokens.findLast(({ kind }) => kind !== 'mark')?.word ?? '');

/** The rest of a phrase says only which work: 남자는 상차, 여자분은 포장을 맡습니다. */
export const isGivenTask = ({ phrase, end, tail, sex }: Mention, others: readonly Mention[]): boolean => {
  if (!/^(?:은|는)$/.test(tail)) return false;
  const rest = phrase.tokens.slice(end);
  const next = rest.findIndex((token) => is(token, 'sex'));
  const own = next === -1 ? rest : rest.slice(0, next);
  const isOnlyWork =
    own.length > 0 && own.length <= 4 && own.every((token) => isTask(token) || is(token, 'label', 'role', 'adverb'));
  const hasWork = own.some((token) => is(token, 'work') || TAKES_ON.test(token.word));
  const hasOther = others.some((other) => other.sex !== sex && /^(?:은|는)$/.test(other.tail));
  if (isToldToThem(others)) return false;
  return isOnlyWork && (hasWork || next === -1) && hasOther && !own.some((token) => is(token, 'thing', 'house'));
};

/** 남자는 6명까지, 여자는 2명까지 받습니다: the number taken of a sex. */
export const isTakenUpTo = ({ phrase: { tokens, index }, end, tail, statement }: Mention): boolean =>
  /^[은는]$/.test(tail) &&
  tokens[end]?.kind === 'number' &&
  meansOf(tokens[end + 1], 'unit') === 'people' &&
  tokens[end + 1]?.tail === '까지' &&
  statement.items
    .slice(index, index + 2)
    .some((item) => item.tokens.some((token) => is(token, 'seek') || /^(?:받|뽑|모집|채용)/.test(token.word)));

/** So many of each are asked in a survey, not sought. */
const MOST_SOUGHT = 50;
const APART = /^(?:각|각각|구분|분리|따로|별도|나누|나눠|별로)/;

/** Both sexes in one word, set apart: 남녀 각 2명, 남녀 구분 모집. */
export const isSetApart = ({ phrase, end, count, at, tail }: Mention): number | undefined => {
  const rest = phrase.tokens.slice(end, end + 4);
  const parted = [...phrase.tokens.slice(at + 1, end), ...rest].find((token) => APART.test(token.word));
  if (parted === undefined || /^(?:공용)/.test(tail)) return undefined;
  const behind = rest.findIndex((token) => is(token, 'seek'));
  const isMany = rest.some((token) => token.kind === 'number' && (token.value ?? 0) >= MOST_SOUGHT);
  const isEach =
    !isMany &&
    parted.word.startsWith('각') &&
    (count !== undefined || rest.some((token) => meansOf(token, 'unit') === 'people'));
  if (isEach && !rest.some((token) => is(token, 'thing', 'served', 'exist'))) return Math.max(end, at + 2);
  const isDenied = rest.some((token) => is(token, 'deny', 'no-matter') || /^[없않]/.test(token.word));
  return behind !== -1 && !isDenied ? end + behind + 1 : undefined;
};
