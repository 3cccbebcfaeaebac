import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { claimOf, roleOf, tokensBefore } from './around.ts';
import type { Claim, Place } from '../claim.ts';

/** Work that is said to suit one sex, or to be too hard for it, and a manner of one sex as a condition. */

/** How many tokens may stand between whom the work suits and the word that says so: 여성분이 처음 하기에도 좋은. */
const SUITS_WITHIN = 4;

const isSuiting = (token: Token | undefined): boolean =>
  meansOf(token, 'suit') === 'suit' ||
  meansOf(token, 'suit') === 'ease' ||
  /^(?:적합|알맞|어울리|어울릴|유리|추천|제격|딱|딱맞|좋|좋아|좋겠|좋습|좋고|좋을|힘들|힘듭|힘듦|어렵|어려울|어려워|무리|곤란|벅)/.test(
    token?.word ?? '',
  ) ||
  (is(token, 'prefer') && /^(?:적합|어울|알맞|추천|제격)/.test(token?.word ?? ''));

const isDoing = (token: Token | undefined): boolean =>
  meansOf(token, 'suit') === 'doing' || /(?:하기|시기|다니기)(?:에|에도|가|도|는)?$/.test(textOf(token));

const ONE_SEX: ReadonlySet<string> = new Set(['female', 'male']);
const AT_WORK: ReadonlySet<string> = new Set(['home', 'folk', 'kin', 'title', 'elder']);

const isOneSex = (token: Token | undefined): boolean => ONE_SEX.has(meansOf(token, 'sex') ?? '');

/** Whom the work may suit: 여성, 남자분, 주부, 엄마들. */
const isSomebody = (token: Token | undefined): boolean =>
  isOneSex(token) || AT_WORK.has(meansOf(token, 'called') ?? '');

/** Both sexes are named: 남성과 여성 모두에게 알맞은. */
const areBothNamed = (tokens: readonly Token[], at: number): boolean => {
  const own = meansOf(tokens[at], 'sex');
  return tokens
    .slice(Math.max(0, at - 8), at + 9)
    .some((token) => token !== tokens[at] && is(token, 'sex') && meansOf(token, 'sex') !== own);
};

/** Nouns of work may follow, or nothing: 여성에게 좋은 자리, but 여성에게 좋은 음식. */
const isOfWork = (tokens: readonly Token[], at: number, hasDoing: boolean): boolean => {
  const next = tokens[at];
  if (next === undefined || next.kind === 'mark') return true;
  if (meansOf(next, 'suit') === 'post' || is(next, 'work')) return true;
  if (/^(?:수|않|것|편|겁|합니다|드려요|입니다|있|드립니다|직업|일|근무|자리|거|듯|분위기)/.test(textOf(next)))
    return true;
  if (/^(?:기업|도시|사회|인증|나라|문화)/.test(next.word)) return false;
  return hasDoing && (is(next, 'thing', 'called', 'label') || next.kind === 'unknown');
};

/** The end of an expression such as 여성분이 하기 좋은 일 that begins at `at`, or undefined. */
const endOfSuit = (tokens: readonly Token[], at: number): number | undefined => {
  const who = tokens[at];
  if (!isSomebody(who)) return undefined;
  let to = at + 1;
  while (is(tokens[to], 'person', 'role') && tokens[to - 1]?.tail === '') to += 1;
  const role = roleOf(tokens[to - 1]?.tail ?? '');
  if (role === 'object' || role === 'of' || role === 'with' || role === 'apart') return undefined;
  let hasDoing = false;
  for (let index = to; index < Math.min(tokens.length, to + SUITS_WITHIN); index += 1) {
    const token = tokens[index];
    if (/^(?:혼자|둘이)/.test(textOf(token))) return undefined;
    if (isDoing(token)) hasDoing = true;
    else if (isSuiting(token)) {
      if (!hasDoing && role !== 'dative') return undefined;
      if (role === 'also' && meansOf(token, 'suit') !== 'ease' && !is(token, 'suit')) return undefined;
      const end = isSuiting(tokens[index + 1]) ? index + 2 : index + 1;
      return isOfWork(tokens, end, hasDoing) && !areBothNamed(tokens, at) ? end : undefined;
    } else if (!is(token, 'adverb') && token?.kind !== 'unknown' && !is(token, 'suit', 'work')) return undefined;
  }
  return undefined;
};

/** 여성스러운 성격, 남자다운 분, 남성적인 업무: said of a person or of the work, not of goods. */
const endOfManner = (tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at];
  const next = tokens[at + 1];
  const isManner =
    meansOf(token, 'called') === 'manner' ||
    (isOneSex(token) && token?.tail === '' && textOf(next).startsWith('특유의'));
  if (!isManner) return undefined;
  const hasMore = meansOf(token, 'called') !== 'manner' || token?.tail.endsWith('고') === true;
  const what = hasMore ? tokens[at + 2] : next;
  const width = hasMore ? 3 : 2;
  if (
    is(what, 'role', 'person') ||
    /^(?:성격|성품|성향|섬세|꼼꼼|감각|태도|말투|마음|매너|친절|업무|일|직무|직원|분|면모|부드러|따뜻|배려)/.test(
      textOf(what),
    )
  )
    return is(what, 'served') ? undefined : at + width;
  return undefined;
};

const isAboutOthers = ({ item }: Place, to: number): boolean =>
  tokensBefore(item, to).some((token) => is(token, 'served') && !is(token, 'called') && !is(token, 'role')) ||
  item.labels.some((label) => ['served', 'staff', 'company', 'product'].some((kind) => label.kinds.has(kind)));

/** Claims about work that suits one sex, and about a manner of one sex. */
export const suitClaims = (item: Place): Claim[] => {
  const { tokens } = item.item;
  const claims: Claim[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = endOfSuit(tokens, at) ?? endOfManner(tokens, at);
    if (end === undefined || isAboutOthers(item, end)) continue;
    claims.push(
      claimOf('called', { ...item, at, to: end }, { stance: 'preference', about: 'applicant', end }, 'suits'),
    );
  }
  return claims;
};
