import type { Token } from '../../reading/tokens.ts';
import { is, textOf } from '../../reading/tokens.ts';
import { isYetToCome } from '../called/around.ts';
import type { AgeSense } from './age-senses.ts';
import { ageOf, isPeople, standsByDecades, standsByNumber, tokensOfStatement } from './age-senses.ts';
import type { Place, Stance } from '../claim.ts';
import { bySuitedWork, meaningOf } from '../meaning.ts';
import { endOfPeople } from '../stance.ts';

/** 시니어 before such a role is a rank, or names whom the work serves (시니어 강사). */
const isRanked = (token: Token | undefined): boolean => ageOf(token) === 'ranked';

const isRank = (place: Place): boolean => {
  const { item, at, to } = place;
  const { tokens } = item;
  if (!/^(?:시니어|실버|senior)/.test(tokens[at]?.word ?? '')) return false;
  const people = tokens.slice(to, endOfPeople(item, to));
  if (tokens[to - 1]?.tail === '' && people.some(isRanked)) return true;
  return ageOf(tokens[to]) === 'rank' || tokensOfStatement(place).some(({ word }) => /^(?:주니어|junior)/.test(word));
};

const stanceOfNoun = (place: Place): Stance => {
  const { about, stance } = meaningOf(place);
  return about === 'applicant' ? stance : 'mention';
};

/** 신중년인생이모작: glued to what is neither people nor a word of asking, it is part of a name. */
const isInName = ({ item, to }: Place): boolean => {
  const next = item.tokens[to];
  return (
    next?.glued === true &&
    next.kind !== 'mark' &&
    item.tokens[to - 1]?.tail === '' &&
    (next.word.length === 1 ||
      !is(next, 'person', 'role', 'prefer', 'seek', 'need', 'only', 'shut', 'also', 'no-matter')) &&
    !is(next, 'person')
  );
};

/** 중장년 취업 상담사, 청년 공간 매니저: a trade between the group and the role says whom the work serves. */
const isOfTrade = ({ item, at, to }: Place): boolean => {
  const { tokens } = item;
  const role = tokens.findIndex((token, index) => index >= to && index <= to + 4 && isPeople(token));
  const between = role === -1 ? [] : tokens.slice(to - 1, role);
  if (between.length < 2 || between.some(({ tail, kind }) => tail !== '' || kind === 'mark' || kind === 'number'))
    return false;
  // 청년 주거 지원 상담사
  const isAsking = (token: Token): boolean =>
    is(token, 'prefer', 'adverb') || (is(token, 'seek') && token.word !== '지원');
  if (between.slice(1).some((token) => isAsking(token) || ageOf(token) !== undefined)) return false;
  const isGoverned = tokens.slice(role).some((token) => is(token, 'prefer', 'seek'));
  return isRanked(tokens[role]) || (/^(?:시니어|실버|중장년|청년)/.test(tokens[at]?.word ?? '') && !isGoverned);
};

/** 청년 우대, MZ면 좋겠어요, 시니어 모집. Older people shut out are an age limit and are read with those. */
const nounSense = (place: Place, group: 'young' | 'old'): AgeSense | undefined => {
  if (standsByNumber(place) || isRank(place) || isOfTrade(place) || isInName(place)) return undefined;
  const stance = stanceOfNoun(place);
  const end = meaningOf(place).end;
  if (
    group === 'old' &&
    (stance === 'exclusion' || place.item.tokens.slice(end, end + 2).some((token) => is(token, 'shut')))
  )
    return undefined;
  return { place, stance, end: Math.max(meaningOf(place).end, place.to), group };
};

const BEHIND_YOUNGEST = 6;
const SUBJECT = /^(?:이|가|은|는|의|도|까지|와|과|랑|들|들이|들은|에게|께서)$/;

/** 막내 MD를 맞이할 자리, 막내를 맞으려고. */
const AWAITED = /^(?:맞이(?:할|하려|합|하고)|맞(?:으려|을$|고자|아들)|모실|기다리고|기다립)/;

/** 막내로 들어와, 막내 구해요, 막내 자리: who is to come. 막내가, 막내 사원이 speaks of who is there. */
const stanceOfYoungest = (place: Place): Stance => {
  const { tokens, labels } = place.item;
  const end = endOfPeople(place.item, place.to);
  const behind = tokens.slice(end, end + BEHIND_YOUNGEST);
  if (/^(?:손자|손녀|아들|딸|동생|삼촌|이모)/.test(behind[0]?.word ?? '')) return 'mention';
  if (SUBJECT.test(tokens[end - 1]?.tail ?? '') && !behind.some(({ word }) => /^(?:필요|되어|돼|될|되실)/.test(word)))
    return 'mention';
  // 막내급 디자이너
  if (tokens[place.at]?.word === '막내급' && end > place.to && end >= tokens.length) return 'demand';
  // 동생처럼 따라 줄 막내 한 명
  const isLast = end >= tokens.length && tokens[end - 1]?.tail === '' && !SUBJECT.test(tokens[place.at]?.tail ?? '');
  if (isLast && isYetToCome(tokens[place.at - 1])) return 'demand';
  const isWanted = behind.some(
    (token, at) =>
      ageOf(token) === 'join' ||
      is(token, 'seek', 'prefer', 'need') ||
      /[하배일]실분/.test(textOf(token)) ||
      (isYetToCome(token) && is(behind[at + 1], 'person')),
  );
  const isAwaited = behind.some(
    (token, at) =>
      AWAITED.test(textOf(token)) &&
      /[을를]$/.test(textOf(tokens[end + at - 1])) &&
      !behind.slice(0, at).some((one) => /[이가은는]$/.test(textOf(one))),
  );
  const isAlone = behind.length === 0 && (place.text.path === 'title' || labels.some(({ kinds }) => kinds.has('who')));
  return isWanted || isAwaited || isAlone || /^(?:자리|포지션)/.test(behind[0]?.word ?? '') ? 'demand' : 'mention';
};

/** 연륜 있는 분, 나이 지긋한 분: the person stands within three words. */
const agedSense = (bare: Place, at: number): AgeSense | undefined => {
  const { tokens } = bare.item;
  const person = tokens.findIndex(
    (token, index) => index > at && index <= at + 4 && (isPeople(token) || ageOf(token) === 'elder'),
  );
  if (person === -1) return undefined;
  const place: Place = { ...bare, at, to: person + 1 };
  const verdict = meaningOf(place);
  if (verdict.about !== 'applicant' || verdict.stance === 'exclusion') return undefined;
  return { place, stance: verdict.stance, end: Math.max(verdict.end, place.to), group: 'old' };
};

/** 어르신 우대: only directly before it, since 어르신 are mostly those served; or where the work suits them. */
const honouredSense = (place: Place): AgeSense | undefined => {
  const { tokens } = place.item;
  const suits = bySuitedWork(tokens, place.to);
  if (suits === 'preference' && !tokens.slice(place.to).some(isPeople))
    return { place, stance: suits, end: place.to, group: 'old' };
  const end = isPeople(tokens[place.to]) ? place.to + 1 : place.to;
  if (!is(tokens[end], 'prefer') || (tokens[end - 1]?.tail ?? '').endsWith('도')) return undefined;
  return { place, stance: 'preference', end: end + 1, group: 'old' };
};

const SECOND_HALF = /^(?:막|모작|이막|이모작|후반전?)/;
const MOST_TO_PERSON = 5;

/** 인생 2막 여시는 분, 제2의 인생을 시작하는 분: those who have retired, in other words. */
const lifeSense = (bare: Place, at: number): AgeSense | undefined => {
  const { tokens } = bare.item;
  const [number, unit] = tokens.slice(at + 1, at + 3);
  const isSecond =
    SECOND_HALF.test(number?.word ?? '') ||
    (number?.value === 2 && SECOND_HALF.test(unit?.word ?? '')) ||
    (tokens[at - 2]?.value === 2 && tokens[at - 1]?.word === '의');
  const person = tokens.findIndex((token, index) => index > at && index <= at + MOST_TO_PERSON && is(token, 'person'));
  if (!isSecond || person === -1 || !/^(?:들|만|을)*$/.test(tokens[person]?.tail ?? '')) return undefined;
  const place: Place = { ...bare, at, to: person + 1 };
  const { about, stance, end } = meaningOf(place);
  return about === 'applicant' ? { place, stance, end: Math.max(end, place.to), group: 'old' } : undefined;
};

const peerSense = (place: Place): AgeSense | undefined => {
  const isAppositive = place.item.tokens[place.to - 1]?.tail === '인' && place.item.tokens[place.to]?.kind === 'number';
  const { tokens } = place.item;
  // 지금 셋이 다 또래라: those who are there
  const isReason = /^이?라서?$/.test(tokens[place.to - 1]?.tail ?? '');
  if (isAppositive || isReason || standsByNumber(place, false)) return undefined;
  // 팀 평균에 맞춰 또래면 더 좋습니다
  const isLiked =
    (tokens[place.to - 1]?.tail ?? '').endsWith('면') &&
    tokens.slice(place.to, place.to + 2).some((token) => is(token, 'prefer'));
  const stance = isLiked ? 'preference' : stanceOfNoun(place);
  return { place, stance, end: Math.max(meaningOf(place).end, place.to), group: 'young' };
};

const OF_AGE = /^(?:나이|연세|연배)$/;
const HAS_AGE = /^(?:있으신|있는|드신|드셨던|지긋한|지긋하신)/;

/** 나이가 좀 있으신 분, 연세 있으신 분; 연세 may have been read as the label and the rest as its value. */
const agedClause = (bare: Place, at: number): AgeSense | undefined => {
  const { tokens, labels } = bare.item;
  const label = labels.at(-1);
  const isValue = at === 0 && label?.kinds.has('age') === true && (tokens[0]?.from ?? 0) - label.to <= 1;
  if (!isValue && !OF_AGE.test(tokens[at]?.word ?? '')) return undefined;
  let verb = isValue ? 0 : at + 1;
  if (is(tokens[verb], 'adverb')) verb += 1;
  if (!HAS_AGE.test(tokens[verb]?.word ?? '')) return undefined;
  const person = verb + 1;
  if (!isPeople(tokens[person])) return undefined;
  const place: Place = { ...bare, at, to: person + 1 };
  const verdict = meaningOf(place);
  if (verdict.stance === 'exclusion' || verdict.about !== 'applicant') return undefined;
  return { place, stance: verdict.stance, end: Math.max(verdict.end, person + 1), group: 'old' };
};

/** MZ 감성 있는 분: the person stands within three words. */
const spiritSense = (place: Place): AgeSense | undefined => {
  const person = place.item.tokens.findIndex((token, at) => at >= place.to && at <= place.to + 3 && isPeople(token));
  if (person === -1) return undefined;
  const { about, stance, end } = meaningOf({ ...place, to: person + 1 });
  return { place, stance: about === 'applicant' ? stance : 'mention', end: Math.max(end, person + 1), group: 'young' };
};

const senseAt = (bare: Place, at: number): AgeSense | undefined => {
  const place: Place = { ...bare, at, to: at + 1 };
  if (standsByDecades(place)) return undefined;
  switch (ageOf(bare.item.tokens[at])) {
    case 'youngster':
      if (ageOf(bare.item.tokens[at + 1]) === 'spirit') return spiritSense({ ...bare, at, to: at + 2 });
      return bare.item.tokens[at]?.word === '젊은피' ? undefined : nounSense(place, 'young');
    case 'elder':
      return nounSense(place, 'old');
    case 'aged':
      return agedSense(bare, at);
    case 'honoured':
      return honouredSense(place);
    case 'life':
      return lifeSense(bare, at);
    case 'peer':
      return peerSense(place);
    case 'youngest':
      return { place, stance: stanceOfYoungest(place), end: endOfPeople(place.item, place.to), group: 'young' };
    default:
      return agedClause(bare, at);
  }
};

/** Groups of people named by their age: 청년, 시니어, 막내, 또래, 나이 지긋한 분. */
export const groupSenses = (bare: Place): AgeSense[] =>
  bare.item.tokens.flatMap((_token, at) => {
    const sense = senseAt(bare, at);
    return sense === undefined ? [] : [sense];
  });
