import type { Token } from '../../reading/tokens.ts';
import { is, textOf } from '../../reading/tokens.ts';
import type { About } from '../claim.ts';
import type { Mention } from './sex-mention.ts';
import { isNoCount, isStaffWord, wordsBefore } from './sex-context.ts';
import * as words from './sex-words.ts';

/** What stands behind a sex and takes it over: 여성 의류, 남자 화장실, 여성 고객, 여성을 위한 강좌, 여성 향수 매장. */

const OBJECT = /^(?:을|를|들을|들|의|에게|께|한테|이|가|들이|)$/;
const isSought = (token: Token | undefined): boolean =>
  is(token, 'seek', 'prefer', 'shut', 'only', 'numeral') || token?.word.startsWith('구한') === true;

/** A noun that is not known, glued to the sex by no particle, by the letters at its end: no verb, adverb or adjective. */
const NO_NOUN =
  /(?:게|히|이|로|서|고|며|면|지|니다|니더|요|야|까|네|함|됨|는|은|한|운|신|던|찬|센|난|른|쁜|큰|할|[하오가주되계보시으]실|될|라|죠|욤|여|다|데|만|도|을|를|가|의|에|와)$/;
const isTitle = (token: Token): boolean => /[장표사](?:님)?$/.test(token.word);

const IS_SO = /(?:입니다|이에요|예요|임)$/;

/** Male forklift operators wanted, looking for male welders, wanted: female kitchen helpers. */
const isWantedInEnglish = ({ phrase, at, end }: Mention): boolean =>
  /^[a-z]/.test(phrase.tokens[end]?.word ?? '') && (phrase.tokens[at - 1]?.word === 'only' || isWantedBeside(phrase));

const isWantedBeside = (phrase: Mention['phrase']): boolean =>
  [...phrase.labels.flatMap(({ tokens }) => tokens), ...phrase.tokens].some(
    (token) => is(token, 'seek', 'prefer') && /^[a-z]/.test(token.word),
  );

const takesOver = (mention: Mention): About | undefined => {
  const { tokens } = mention.phrase;
  // 남자 직원(34세)의 자리: what stands behind the bracket.
  const end = tokens[mention.end]?.word === '의' ? mention.end + 1 : mention.end;
  const token = tokens[end];
  const next = tokens[end + 1];
  if (token === undefined || is(token, 'sex')) return undefined;
  if (token.word === '전용')
    return next === undefined || is(next, 'role', 'person', 'seek') || words.isPost(next) ? undefined : 'thing';
  if (is(token, 'served') && !is(token, 'role'))
    return words.mayBeSought(token) && (isSought(next) || next?.kind === 'number') ? undefined : 'served';
  // 여직원 몫; 이 자리는 여자 몫입니다 asks.
  if (words.isInstead(token)) return IS_SO.test(textOf(token)) ? undefined : 'staff';
  const leaver = tokens[mention.at - 1];
  // 나가는 남자 후임; 전임자가 나가 남자 후임을 찾습니다 asks.
  if (token.word.startsWith('후임') && words.isLeaving(leaver) && !/^나가$/.test(textOf(leaver))) return 'staff';
  if (words.isVacancy(token) && tokens.slice(end + 1, end + 4).some((one) => words.isVacant(one) || words.isFull(one)))
    return undefined;
  if (token.word.startsWith('자리') && /^(?:를|에|가|은|는)$/.test(token.tail || token.word.slice(2))) return 'staff';
  if (is(token, 'prefer') && words.isNamedByPreference(token)) return 'thing';
  const isTimeOrPlace = mention.isPerson && is(token, 'work');
  if (is(token, 'thing') && !is(token, 'role') && !isTimeOrPlace) return 'thing';
  if (isStaffWord(token)) return isTitle(token) && (isSought(next) || next?.kind === 'number') ? undefined : 'staff';
  if (words.isOpaque(token)) {
    if (isWantedInEnglish(mention)) return undefined;
    if (token.tail !== '' || NO_NOUN.test(token.word) || words.isNoNoun(token)) return undefined;
    if (mention.count !== undefined) return undefined;
    const isNamed =
      (isSought(next) && next?.word !== '전용') || (next?.kind === 'number' && is(tokens[end + 2], 'unit'));
    return isNamed ? undefined : 'thing';
  }
  return undefined;
};

/** Is it the ad or the post that is for them: 이번 채용은 여성을 대상으로 합니다? */
export const isTargetOfAd = ({ phrase, at, end, tail }: Mention): boolean =>
  OBJECT.test(tail) &&
  phrase.tokens[end]?.word.startsWith('대상') === true &&
  phrase.tokens.slice(0, at).some(words.isOfAd);

/** 기숙사는 3층이 남자, 탈의실은 왼쪽이 여자, 샤워실 남1 여1: which room is whose. */
const isRoomBefore = (mention: Mention): boolean => {
  const before = wordsBefore(mention);
  const at = before.findLastIndex(words.isRoom);
  const between = before.slice(at + 1);
  if (at === -1 || /만|면$/.test(mention.tail)) return false;
  if (before[at]?.tail === '') return !mention.isPerson && !between.some(isNoCount);
  return /^(?:은|는)$/.test(before[at]?.tail ?? '') && !between.some(words.closesClause);
};

/** 기숙사: 남자만 가능, 기숙사(남성만 입주): who may use a room, unless the ad seeks them for it. */
export const isOfRoom = (mention: Mention, labelled: About | undefined): boolean => {
  const { phrase } = mention;
  const above = phrase.labels.at(-1)?.tokens ?? [];
  const isUnder = (labelled === 'house' || labelled === 'thing') && above.some(words.isRoom);
  const host = phrase.before.at(-1);
  const isReserved = phrase.tokens.some(({ word }) => word === '전용') && !is(host, 'role', 'work', 'label', 'person');
  const isBehind = words.isRoom(host) || (host !== undefined && isReserved);
  return (isUnder || isBehind || isRoomBefore(mention)) && !phrase.tokens.some((token) => is(token, 'seek', 'prefer'));
};

const FAR_IN_LIST = 5;

/** 여성, 장애인, 고령자를 차별하지 않습니다: one of a list of people of whom the end of the list says something else. */
export const isOneOfMany = ({ statement, phrase, end, at, tail }: Mention): boolean => {
  if (at !== 0 || tail !== '' || end < phrase.tokens.length || phrase.labels.length > 0 || phrase.item.closedBy !== ',')
    return false;
  const [next, ...more] = statement.items.slice(phrase.index + 1, phrase.index + FAR_IN_LIST);
  if (!words.isPeople(next?.tokens[0])) return false;
  return [next, ...more].every((item) => item?.tokens.every((token) => !is(token, 'prefer', 'seek', 'shut')) !== false);
};

/** 여자 배우 매니저, 여배우 스타일리스트: the performer is whom the work serves. */
const isOfStars = ({ phrase, at }: Mention): boolean =>
  [at, at + 1].some(
    (place) =>
      words.isPerformer(phrase.tokens[place]) &&
      phrase.tokens[place]?.tail === '' &&
      (words.isOfStars(phrase.tokens[place + 1]) || words.isOfShooting(phrase.tokens, place + 1)),
  );

/** 늙은 남자의 손: something of theirs, where nothing asks. */
const isOfTheirs = ({ phrase: { tokens }, end, tail }: Mention): boolean =>
  tail === '의' &&
  tokens[end]?.kind === 'unknown' &&
  tokens.length === end + 1 &&
  !tokens.some((token) => is(token, 'seek', 'prefer', 'need', 'shut', 'person', 'role'));

/** 여자 무용수 14벌: so many things of theirs. */
const isCountOfThings = ({ phrase: { tokens }, end, count }: Mention): boolean =>
  count !== undefined &&
  tokens[end - 1]?.kind === 'number' &&
  tokens[end]?.glued === true &&
  /^(?:벌|켤레|장|권|개|건|매|석|칸|대|점|세트)$/.test(tokens[end]?.word ?? '');

const LEAST_AGE = 18;
/** 여 12~16, 남 13~17: figures of a table, too small for ages. */
const isFigure = ({ phrase: { tokens }, at }: Mention): boolean => {
  const [least, to, most, unit] = tokens.slice(at + 1);
  return (
    least?.kind === 'number' &&
    to?.word === '~' &&
    most?.kind === 'number' &&
    (most.value ?? LEAST_AGE) < LEAST_AGE &&
    !is(unit, 'unit', 'seek')
  );
};

/** Whom or what the mention belongs to by what stands right behind it, or undefined. */
export const aboutBehind = (mention: Mention): About | undefined => {
  if (isOfStars(mention)) return 'served';
  const next = mention.phrase.tokens[mention.end];
  const [number, unit] = mention.phrase.tokens.slice(mention.end + (/^[-~+]$/.test(next?.word ?? '') ? 1 : 0));
  if (isFigure(mention) || isOfTheirs(mention) || isCountOfThings(mention)) return 'thing';
  // 남자 50kg, 여자 45kg 이상
  if (mention.tail === '' && number?.kind === 'number' && /^(?:kg|cm|킬로|센티|키로)/.test(unit?.word ?? ''))
    return 'thing';
  return mention.tail === '' ? takesOver(mention) : undefined;
};
