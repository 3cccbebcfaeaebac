import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { WordClass } from '../../reading/lexicon.ts';
import type { Read } from './behind.ts';
import { behind, finalSign, hasSign, MENTION, personIn, readAs, readBy, scopeOf } from './behind.ts';
import type { Claim, Place } from '../claim.ts';
import { placesWith } from '../claim.ts';
import { MUST_BE } from '../endings.ts';
import type { ReadPosting } from '../read-posting.ts';
import { ahead, claimOf, hasLabel, isUnderDuties, isUnderShut, whoseIs } from './whose.ts';
import { writingOf } from './written.ts';

/**
 * Religion asked of an applicant: 기독교인 우대, 주일 성수하시는 분, 목사님 추천서, 종교: 불교. A church as the place of
 * work, its goods and those who come to it are nothing.
 */

const meaning = (token: Token | undefined): string | undefined => meansOf(token, 'faith');
const isOf = (token: Token | undefined, ...means: readonly string[]): boolean => means.includes(meaning(token) ?? '');

/** Words behind a believer that leave it who it is. */
const LEAVES: readonly WordClass[] = [
  ...(['person', 'role', 'seek', 'prefer', 'need', 'shut', 'only', 'no-matter'] as const),
  ...(['faith', 'adverb', 'deny', 'exist', 'write', 'also', 'bound'] as const),
];

/** Nouns that take the word before them over: 교인 식당, 불교 용품, 신도 관리. */
const isTakenOver = ({ item: { tokens }, to }: Place): boolean => {
  const next = tokens[to];
  if (next === undefined || next.kind === 'mark' || !/^[의들]?$/.test(tokens[to - 1]?.tail ?? '')) return false;
  return !is(next, ...LEAVES) && !/^(?:안|못|없|있|이신|이셔|이어)/.test(next.word);
};

const OBJECT = /(?:을|를|께|에게|의|들의|들께|들에게|들을)$/;
const isSought = (token: Token | undefined): boolean =>
  is(token, 'seek', 'prefer', 'need', 'shut', 'adverb', 'numeral', 'person', 'role');

/** People to whom something is done: 교인들을 안내합니다. */
const isObject = ({ item, to }: Place): boolean =>
  OBJECT.test(item.tokens[to - 1]?.tail ?? '') && !isSought(item.tokens[to]);

/** 신자만, 신자라야. */
const isOnly = ({ item, to }: Place): boolean => {
  const tail = item.tokens[to - 1]?.tail ?? '';
  return /만(?:요|을|이)?$/.test(tail) || MUST_BE.test(tail);
};

/** A condition on a person: the last verb decides; without one, a person behind it is whoever is sought. */
const conditionOf = (place: Place, isBareEnough: boolean): Read => {
  const all = behind(place);
  const said = scopeOf(all);
  const read = readBy(finalSign(said));
  if (hasSign(said, 'object') && read?.stance !== 'exclusion') return MENTION;
  if (read !== undefined) return read;
  if (isUnderShut(place)) return { stance: 'exclusion' };
  if (isOnly(place)) return { stance: 'demand' };
  if (hasSign(all.own, 'person', 'only', 'role')) return readAs('demand', personIn(all.own));
  return all.isLast && isBareEnough ? { stance: 'demand' } : MENTION;
};

const ASKING = ['who', 'faith', 'prefer'] as const;

/** Words that speak of nobody but a believer who is sought. */
const SURE = /^(?:믿음의|주님의|하나님의|거듭난|구원|세례받|영세받|수계받)/;

/** 기독교인 우대, 불자이신 사무장, (천주교 신자), 무교인 분. */
const readBeliever = (place: Place): Read => {
  if (isTakenOver(place) || isObject(place)) return MENTION;
  const isSure = SURE.test(place.item.tokens[place.at]?.word ?? '');
  const before = place.item.tokens[place.at - 1];
  const isDescribed = before !== undefined && /(?:는|은|한|인|신)$/.test(`${before.word}${before.tail}`);
  const isAside = isSure || isDescribed || (place.item.aside !== undefined && place.item.tokens.length <= 3);
  return conditionOf(place, isAside || hasLabel(place.item, ...ASKING));
};

/** A religion by its name: 종교: 기독교, 불교 우대, 천주교만. Anything else beside it is its house or its goods. */
const readReligion = (place: Place): Read => {
  const next = place.item.tokens[place.to];
  if (hasLabel(place.item, 'faith') && !hasLabel(place.item, 'work', 'company')) return conditionOf(place, true);
  if (isOf(next, 'believer') && isTakenOver({ ...place, to: place.to + 1 })) return MENTION;
  const isOfPeople =
    isOnly(place) ||
    is(next, 'prefer', 'only', 'shut', 'need') ||
    isOf(next, 'believer', 'attend', 'firm') ||
    /^(?:가정|집안|가문)$/.test(next?.word ?? '');
  return isOfPeople ? conditionOf(place, false) : MENTION;
};

const RECEIVED = /^(?:세례|침례|영세|수계|견진)$/;

/** 다니는, 참석; 필참; 십일조 하시는; 영세 받으신. */
const isAttending = ({ item, at }: Place, token: Token, words: number): boolean =>
  isOf(token, 'attend', 'practise') ||
  (words === 0 && /^하[실시]/.test(token.word)) ||
  (RECEIVED.test(item.tokens[at]?.word ?? '') && token.word.startsWith('받'));

/** 교회 다니셔서 주일은 저희가 모십니다: a reason, of somebody who is known already. */
const IS_REASON = /(?:서|니까|는데|므로)$/;

/** Taking part: 교회 다니시는 분, 주일 예배 참석 가능한 분, 새벽기도 나오실 분. */
const readAttending = (place: Place): Read => {
  const attendant = ahead(place, 4).findIndex((token, words) => isAttending(place, token, words));
  if (attendant === -1) return MENTION;
  const verb = place.item.tokens[place.to + attendant];
  if (IS_REASON.test(verb?.tail ?? '')) return MENTION;
  const from = { ...place, to: place.to + attendant + (is(verb, 'person') ? 0 : 1) };
  const isDemanded = /(?:야|할것|시면|필참)$/.test(`${verb?.word}${verb?.tail}`);
  const read = conditionOf(from, isDemanded || hasLabel(place.item, ...ASKING));
  const isAbsent = hasSign(behind(from).own, 'absent');
  if (isDemanded && read.stance === 'mention') return { stance: 'demand' };
  return isAbsent && read.stance === 'demand' ? { stance: 'no-matter' } : read;
};

const WEAK = /^(?:믿음|영성|신심)$/;

/** 신앙심 깊은 분, 종교 없는 분, 신앙생활 하시는 분, 같은 믿음. */
const readCreed = (place: Place): Read => {
  const next = ahead(place, 2);
  const isLived = next.some((token) => isOf(token, 'firm', 'attend', 'practise') || token.word.startsWith('하'));
  if (isTakenOver(place) && !is(next[0], 'health') && !isLived) return MENTION;
  const all = behind(place);
  const said = scopeOf(all);
  const final = finalSign(said);
  const read = readBy(final);
  if (read?.stance === 'no-matter') return read;
  if (WEAK.test(place.item.tokens[place.at]?.word ?? '') && !isOf(next[0], 'firm')) return MENTION;
  const person = all.own.find(({ sign }) => sign === 'person' || sign === 'role');
  if (person === undefined && !hasLabel(place.item, 'who', 'faith') && final?.sign !== 'prefer') return MENTION;
  return hasSign(said, 'object') ? MENTION : readAs(read?.stance ?? 'demand', final ?? person);
};

/** 세례증명서, 담임목사 추천서: handed in or had; not issued as work. */
const readProof = (place: Place): Read => {
  const all = behind(place);
  const final = finalSign(all.own);
  if (final?.sign === 'open' || (hasSign(all.own, 'absent') && final?.sign !== 'shut')) return { stance: 'no-matter' };
  const isCounted = place.item.tokens[place.to]?.kind === 'number';
  if ((isTakenOver(place) && !isCounted) || isUnderDuties(place.item)) return MENTION;
  return readAs('writing', final);
};

/** 믿는 분 by itself. */
const isBelieving = ({ item, at }: Place): boolean =>
  /^믿[는으]/.test(item.tokens[at]?.word ?? '') && (at === 0 || is(item.tokens[at - 1], 'faith'));

const read = (place: Place): Read => {
  const first = place.item.tokens[place.at];
  const writing = isOf(first, 'proof') ? 'none' : writingOf(place, behind(place));
  if (writing === 'asked' && isOf(first, 'creed', 'religion', 'house', 'rite', 'believer'))
    return { stance: 'writing' };
  if (writing === 'forbidden' && !isOf(first, 'proof')) return { stance: 'no-matter' };
  switch (meaning(first)) {
    case 'believer':
    case 'none':
      return readBeliever(place);
    case 'religion':
      return readReligion(place);
    case 'house':
    case 'rite':
      return readAttending(place);
    case 'creed':
      return readCreed(place);
    case 'proof':
      return readProof(place);
    case 'attend':
      return isBelieving(place) ? conditionOf(place, false) : MENTION;
    case 'practise':
      return conditionOf(place, hasLabel(place.item, ...ASKING));
    default:
      return MENTION;
  }
};

const NAMES = ['believer', 'none', 'religion', 'house', 'rite', 'creed', 'proof', 'practise', 'attend'] as const;

/** A number before 주일 makes it weeks: 1주일. */
const isWeeks = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '주일' && tokens[at - 1]?.kind === 'number';

/** The end of a longer word: 완성도, 신도시. */
const isInCompound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued === true && (tokens[at - 1]?.kind === 'unknown' || tokens[at - 1]?.word.length === 1);

/** 목사님 추천서, 교회 확인서: papers of a church. */
const isChurchPaper = (tokens: readonly Token[], at: number): boolean =>
  isOf(tokens[at], 'cleric', 'house') && /^(?:추천서|확인서|추천|소견서)/.test(tokens[at + 1]?.word ?? '');

const claimsIn = (place: Place): Claim[] => {
  const { tokens } = place.item;
  return tokens.flatMap((token, at) => {
    const isPaper = isChurchPaper(tokens, at);
    if (!isPaper && (!isOf(token, ...NAMES) || isWeeks(tokens, at) || isInCompound(tokens, at))) return [];
    const isActive = isOf(token, 'creed') && /^(?:활동|생활)/.test(tokens[at + 1]?.word ?? '');
    const here = { ...place, at, to: isPaper || isActive ? at + 2 : at + 1 };
    const said = isPaper ? readProof(here) : read(here);
    return [claimOf(here, { what: 'faith', about: whoseIs(here), ...said })];
  });
};

export const faithClaims = (text: ReadText, _reading: ReadPosting): Claim[] =>
  placesWith(text, 'faith').flatMap(claimsIn);
