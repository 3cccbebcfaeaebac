import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Behind, Said } from './behind.ts';
import { behind, finalSign, hasSign } from './behind.ts';
import type { Claim, Place, Stance } from '../claim.ts';
import { hasWordsOf, placesIn } from '../claim.ts';
import { MUST_BE } from '../endings.ts';
import type { ReadPosting } from '../read-posting.ts';
import { claimOf, hasLabel, isUnderDuties, isUnderShut, whoseIs } from './whose.ts';
import { writingOf } from './written.ts';

/**
 * Religion asked of an applicant: 기독교인 우대, 주일 성수하시는 분, 목사님 추천서, 종교: 불교. A church as the place of
 * work, its goods and those who come to it are nothing.
 */

const meaning = (token: Token | undefined): string | undefined => meansOf(token, 'faith');
const isOf = (token: Token | undefined, ...means: readonly string[]): boolean => means.includes(meaning(token) ?? '');

type Read = { readonly stance: Stance; readonly by?: Said };
const MENTION: Read = { stance: 'mention' };

/** Nouns that take the word before them over: 교인 식당, 불교 용품, 신도 관리. */
const isTakenOver = (place: Place): boolean => {
  const last = place.item.tokens[place.to - 1];
  const next = place.item.tokens[place.to];
  if (next === undefined || next.kind === 'mark' || (last?.tail !== '' && last?.tail !== '의' && last?.tail !== '들'))
    return false;
  return (
    !is(
      next,
      'person',
      'role',
      'seek',
      'prefer',
      'need',
      'shut',
      'only',
      'no-matter',
      'faith',
      'adverb',
      'deny',
      'exist',
      'write',
      'also',
      'bound',
    ) && !/^(?:안|못|없|있|이신|이셔|이어)/.test(next.word)
  );
};

const OBJECT = /(?:을|를|께|에게|의|들의|들께|들에게|들을)$/;
const isSought = (token: Token | undefined): boolean =>
  is(token, 'seek', 'prefer', 'need', 'shut', 'adverb', 'numeral', 'person', 'role');

/** People to whom something is done: 교인들을 안내합니다. */
const isObject = ({ item, to }: Place): boolean =>
  OBJECT.test(item.tokens[to - 1]?.tail ?? '') && !isSought(item.tokens[to]);

const scopeOf = ({ own, next, isLast }: Behind): readonly Said[] =>
  isLast || hasSign(own, 'person', 'present', 'absent') ? [...own, ...next] : own;

const STANCE_OF = {
  shut: 'exclusion',
  prefer: 'preference',
  want: 'demand',
  write: 'writing',
  open: 'no-matter',
} as const;

const stanceOf = (final: Said | undefined): Stance | undefined => {
  switch (final?.sign) {
    case 'shut':
    case 'prefer':
    case 'want':
    case 'open':
      return STANCE_OF[final.sign];
    default:
      return undefined;
  }
};

const withBy = (stance: Stance, by: Said | undefined): Read => (by === undefined ? { stance } : { stance, by });

/** 신자만, 신자라야. */
const isOnly = ({ item, to }: Place): boolean => {
  const tail = item.tokens[to - 1]?.tail ?? '';
  return /만(?:요|을|이)?$/.test(tail) || MUST_BE.test(tail);
};

/** A condition on a person: the last verb decides; without one, a person behind it is whoever is sought. */
const conditionOf = (place: Place, isBareEnough: boolean): Read => {
  const all = behind(place);
  const said = scopeOf(all);
  const final = finalSign(said);
  const stance = stanceOf(final);
  if (hasSign(said, 'object') && stance !== 'exclusion') return MENTION;
  if (stance !== undefined) return withBy(stance, final);
  if (isUnderShut(place)) return { stance: 'exclusion' };
  if (isOnly(place)) return { stance: 'demand' };
  if (hasSign(all.own, 'person', 'only', 'role'))
    return withBy(
      'demand',
      all.own.find(({ sign }) => sign === 'person'),
    );
  return all.isLast && isBareEnough ? { stance: 'demand' } : MENTION;
};

/** Words that speak of nobody but a believer who is sought. */
const SURE = /^(?:믿음의|주님의|하나님의|거듭난|구원|세례받|영세받|수계받)/;

/** 기독교인 우대, 불자이신 사무장, (천주교 신자), 무교인 분. */
const readBeliever = (place: Place): Read => {
  if (isTakenOver(place) || isObject(place)) return MENTION;
  const isSure = SURE.test(place.item.tokens[place.at]?.word ?? '');
  const before = place.item.tokens[place.at - 1];
  const isDescribed = before !== undefined && /(?:는|은|한|인|신)$/.test(`${before.word}${before.tail}`);
  const isAside = isSure || isDescribed || (place.item.aside !== undefined && place.item.tokens.length <= 3);
  return conditionOf(place, isAside || hasLabel(place.item, 'who', 'faith', 'prefer'));
};

const isFamily = (token: Token | undefined): boolean => /^(?:가정|집안|가문)$/.test(token?.word ?? '');

/** A religion by its name: 종교: 기독교, 불교 우대, 천주교만. Anything else beside it is its house or its goods. */
const readReligion = (place: Place): Read => {
  const next = place.item.tokens[place.to];
  if (hasLabel(place.item, 'faith') && !hasLabel(place.item, 'work', 'company')) return conditionOf(place, true);
  if (isFamily(next)) return conditionOf(place, false);
  if (isOf(next, 'believer') && isTakenOver({ ...place, to: place.to + 1 })) return MENTION;
  if (isOnly(place) || is(next, 'prefer', 'only', 'shut', 'need') || isOf(next, 'believer'))
    return conditionOf(place, false);
  return isOf(next, 'attend', 'firm') ? conditionOf(place, false) : MENTION;
};

const PRACTISED = /^(?:큐티|십일조|새벽기도|기도회|성경공부|108배|백팔배|참선|수요예배|새벽예배|새벽예불)$/;
const RECEIVED = /^(?:세례|침례|영세|수계|견진)$/;

/** 다니는, 참석; 필참; 십일조 하시는; 영세 받으신. */
const isAttending = ({ item, at }: Place, token: Token, ahead: number): boolean => {
  if (isOf(token, 'attend', 'practise') || token.word === '필참') return true;
  const rite = item.tokens[at]?.word ?? '';
  if (ahead === 0 && PRACTISED.test(rite)) return /^하(?:실|시|는|여)/.test(token.word);
  return RECEIVED.test(rite) && token.word.startsWith('받');
};

/** Taking part: 교회 다니시는 분, 주일 예배 참석 가능한 분, 새벽기도 나오실 분. */
const readAttending = (place: Place): Read => {
  const attendant = place.item.tokens
    .slice(place.to, place.to + 4)
    .findIndex((token, ahead) => isAttending(place, token, ahead));
  if (attendant === -1) return MENTION;
  const verb = place.item.tokens[place.to + attendant];
  if (verb?.tail.startsWith('자') === true) return MENTION;
  const from = { ...place, to: place.to + attendant + (is(verb, 'person') ? 0 : 1) };
  const next = place.item.tokens[from.to];
  if (is(next, 'served') && !is(next, 'person', 'faith')) return MENTION;
  const isDemanded = /(?:야|할것|시면|필참)$/.test(`${verb?.word}${verb?.tail}`);
  const read = conditionOf(from, isDemanded || hasLabel(place.item, 'who', 'faith', 'prefer'));
  const isAbsent = hasSign(behind(from).own, 'absent');
  if (isDemanded && read.stance === 'mention') return { stance: 'demand' };
  return isAbsent && read.stance === 'demand' ? { stance: 'no-matter' } : read;
};

/** 신앙심 깊은 분, 종교 없는 분, 신앙생활 하시는 분, 같은 믿음. */
const readCreed = (place: Place): Read => {
  if (isTakenOver(place) && !is(place.item.tokens[place.to], 'health')) {
    const next = place.item.tokens.slice(place.to, place.to + 2);
    if (!next.some((token) => isOf(token, 'firm', 'attend', 'practise') || token.word.startsWith('하'))) return MENTION;
  }
  const all = behind(place);
  const said = scopeOf(all);
  const final = finalSign(said);
  const stance = stanceOf(final);
  if (stance === 'no-matter') return withBy(stance, final);
  const first = place.item.tokens[place.at];
  const isWeak = first?.word === '믿음' || first?.word === '영성' || first?.word === '신심';
  if (isWeak && !isOf(place.item.tokens[place.to], 'firm')) return MENTION;
  const person = all.own.find(({ sign }) => sign === 'person' || sign === 'role');
  if (person === undefined && !hasLabel(place.item, 'who', 'faith') && final?.sign !== 'prefer') return MENTION;
  return hasSign(said, 'object') ? MENTION : withBy(stance ?? 'demand', final ?? person);
};

/** 세례증명서, 담임목사 추천서: handed in or had; not issued as work. */
const readProof = (place: Place): Read => {
  const all = behind(place);
  const final = finalSign(all.own);
  if (final?.sign === 'open' || (hasSign(all.own, 'absent') && final?.sign !== 'shut')) return { stance: 'no-matter' };
  const isCounted = place.item.tokens[place.to]?.kind === 'number';
  if ((isTakenOver(place) && !isCounted) || isUnderDuties(place.item)) return MENTION;
  return withBy('writing', final);
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
      return conditionOf(place, hasLabel(place.item, 'who', 'faith', 'prefer'));
    default:
      return MENTION;
  }
};

const NAMES: ReadonlySet<string> = new Set([
  'believer',
  'none',
  'religion',
  'house',
  'rite',
  'creed',
  'proof',
  'practise',
  'attend',
]);

/** A number before 주일 makes it weeks: 1주일. */
const isWeeks = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '주일' && tokens[at - 1]?.kind === 'number';

/** The end of a longer word: 완성도, 신도시. */
const isInCompound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued === true && (tokens[at - 1]?.kind === 'unknown' || tokens[at - 1]?.word.length === 1);

const CLERIC = /^(?:추천서|확인서|추천|소견서)/;

/** 목사님 추천서, 교회 확인서: papers of a church. */
const isChurchPaper = (tokens: readonly Token[], at: number): boolean =>
  isOf(tokens[at], 'cleric', 'house') && CLERIC.test(tokens[at + 1]?.word ?? '');

const claimsIn = (place: Place): Claim[] => {
  const claims: Claim[] = [];
  for (const [at, token] of place.item.tokens.entries()) {
    if (isChurchPaper(place.item.tokens, at)) {
      const paper = { ...place, at, to: at + 2 };
      claims.push(claimOf(paper, { what: 'faith', about: whoseIs(paper), ...readProof(paper) }));
      continue;
    }
    if (!NAMES.has(meaning(token) ?? '') || isWeeks(place.item.tokens, at) || isInCompound(place.item.tokens, at))
      continue;
    const isActive = isOf(token, 'creed') && /^(?:활동|생활)/.test(place.item.tokens[at + 1]?.word ?? '');
    const here = { ...place, at, to: isActive ? at + 2 : at + 1 };
    const about = whoseIs(here);
    claims.push(claimOf(here, { what: 'faith', about, ...read(here) }));
  }
  return claims;
};

export const faithClaims = (text: ReadText, _reading: ReadPosting): Claim[] =>
  hasWordsOf(text, 'faith') ? placesIn(text).flatMap(claimsIn) : [];
