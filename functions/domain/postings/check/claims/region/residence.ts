import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Claim, Place } from '../claim.ts';
import { hasWordsOf, placesIn, stretchOf } from '../claim.ts';
import { meaningOf } from '../meaning.ts';
import type { ReadPosting } from '../read-posting.ts';
import type { Verdict } from '../stance.ts';

/** Where somebody lives, as an expression of an item: the tokens `at` up to `to`, its people included. */
type Home = { readonly at: number; readonly to: number };

const homeOf = (token: Token | undefined): string | undefined => meansOf(token, 'residence');
const isPlaceName = (token: Token | undefined): boolean =>
  meansOf(token, 'region') !== undefined || homeOf(token) === 'near';

const BEFORE = 5;

/** The place that stands before 거주 or 시민: 창원 거주자, 회사 근처 사시는 분, 차로 20분 이내 거주자. */
const placeBefore = (tokens: readonly Token[], at: number): number => {
  let from = at;
  for (let index = at - 1; index >= Math.max(0, at - BEFORE); index -= 1) {
    const token = tokens[index];
    if (token === undefined || is(token, 'prefer', 'seek', 'shut', 'served') || token.word === '~') break;
    if (
      isPlaceName(token) ||
      meansOf(token, 'unit') === 'minute' ||
      meansOf(token, 'bound') === 'ceiling' ||
      homeOf(token) !== undefined
    )
      from = index;
    else if (!/^(?:에|서|에서)$/.test(token.tail) && token.kind === 'unknown' && !/[시군구동읍면역]$/.test(token.word))
      break;
  }
  return from;
};

const isPerson = (token: Token | undefined): boolean => is(token, 'person') || token?.word === '분';

const personWithin = (tokens: readonly Token[], at: number, steps: number): number | undefined => {
  for (let index = at + 1; index <= at + steps; index += 1) if (isPerson(tokens[index])) return index + 1;
  return undefined;
};

/** 거주자, 거주하는 분, 사시는 분: the words from the verb up to who lives there. */
const endOfLiving = (tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at];
  if (/^(?:거주지|주소|주민등록)/.test(token?.word ?? '')) return personWithin(tokens, at, 4);
  if (/^거주(?:자|민|인)$/.test(token?.word ?? '') || /(?:분|자)$/.test(token?.word ?? '')) return at + 1;
  if (token?.word === '거주' && tokens[at + 1] === undefined && placeBefore(tokens, at) < at) return at + 1;
  return personWithin(tokens, at, 2) ?? (is(tokens[at + 1], 'prefer', 'need', 'only') ? at + 1 : undefined);
};

const livingAt = (tokens: readonly Token[], at: number): Home | undefined => {
  const to = endOfLiving(tokens, at);
  return to === undefined ? undefined : { at: placeBefore(tokens, at), to };
};

/** 창원 시민, 지역 주민: only with the name of the place, or the people of here. */
const citizenAt = (tokens: readonly Token[], at: number): Home | undefined => {
  const from = placeBefore(tokens, at);
  if (/^(?:로|으로|의|과|와|이|가|에게|들이|들의)/.test(tokens[at]?.tail ?? '')) return undefined;
  const isHere = /^(?:지역|동네|관내|이웃)/.test(tokens[at]?.word ?? '');
  return from === at && !isHere ? undefined : { at: from, to: at + 1 };
};

/** 집이 가까운 분, 근처 분, 가까운 곳에 계신 분: the person stands within four words. */
const nearAt = (tokens: readonly Token[], at: number): Home | undefined => {
  for (let index = at + 1; index <= at + 4; index += 1) {
    const token = tokens[index];
    if (isPerson(token)) return { at, to: index + 1 };
    if (token?.word.startsWith('거리') === true) continue;
    if (
      token === undefined ||
      is(token, 'thing', 'served', 'work', 'seek', 'shut') ||
      meansOf(token, 'label') === 'place'
    )
      return undefined;
  }
  return undefined;
};

/** 출퇴근 가능자, 도보 출퇴근이 가능한 분. */
const commuteAt = (tokens: readonly Token[], at: number): Home | undefined => {
  if (tokens[at + 1]?.word.startsWith('거리') === true) return nearAt(tokens, at);
  const next = tokens.slice(at + 1, at + 5);
  const can = next.findIndex(({ word, tail }) =>
    /^(?:가능|용이|수월|편리|편한|편하|할|하실|되시|되는)/.test(word + tail),
  );
  if (can === -1) return undefined;
  const person = tokens.findIndex(
    (token, index) =>
      index >= at + 1 + can &&
      index <= at + can + 4 &&
      (isPerson(token) || /(?:자|분)(?:만|우대|이면)?$/.test(token.word + token.tail)),
  );
  if (person === -1) return undefined;
  return { at: homeOf(tokens[at - 1]) === 'near' ? at - 1 : at, to: person + 1 };
};

const homeAt = (tokens: readonly Token[], at: number): Home | undefined => {
  switch (homeOf(tokens[at])) {
    case 'live':
      return livingAt(tokens, at);
    case 'citizen':
      return citizenAt(tokens, at);
    case 'near':
      return nearAt(tokens, at);
    case 'commute':
      return commuteAt(tokens, at);
    default:
      return folkAt(tokens, at);
  }
};

/** 창원 분 우대: who lives here, where the region is near. */
const folkAt = (tokens: readonly Token[], at: number): Home | undefined => {
  const means = meansOf(tokens[at], 'region');
  const isFolk = /^(?:분|분들)$/.test(tokens[at + 1]?.word ?? '') || (tokens[at]?.tail ?? '').startsWith('분');
  if ((means !== 'near' && means !== 'here') || !isFolk) return undefined;
  return { at, to: (tokens[at]?.tail ?? '').startsWith('분') ? at + 1 : at + 2 };
};

const homesIn = (tokens: readonly Token[]): Home[] => {
  const found: Home[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const home = homeAt(tokens, at);
    if (home === undefined) continue;
    const before = found.at(-1);
    if (before !== undefined && home.at < before.to) found.pop();
    found.push(before !== undefined && home.at < before.to ? { at: Math.min(before.at, home.at), to: home.to } : home);
    at = home.to - 1;
  }
  return found;
};

/** Lodging or a bus that the house offers says that one may come from far: 기숙사, 숙소, 무관. */
const offersLodging = ({ statement }: Place): boolean =>
  statement.items.some(({ tokens }) =>
    tokens.some((token) => /^(?:기숙사|숙소|사택|사원아파트|주차)/.test(token.word)),
  );

/** 주민등록상 창원시 거주자, with nothing behind it, asks for them. */
const meaningOfHome = (place: Place): Verdict => {
  const verdict = meaningOf(place);
  const { tokens, labels } = place.item;
  const isBare = place.to >= tokens.length && /^(?:거주(?:자|민|인)?|가능)$/.test(tokens[place.to - 1]?.word ?? '');
  const isOthers = labels.some(({ kinds }) => kinds.has('served') || kinds.has('staff'));
  const isFromList = verdict.by !== undefined && !tokens.includes(verdict.by);
  return isBare && !isOthers && verdict.about === 'applicant' && (verdict.by === undefined || isFromList)
    ? { ...verdict, stance: 'demand' }
    : verdict;
};

/** Preferring those who live nearby: 창원 거주자 우대, 인근 거주, 출퇴근 가능자 (a warning only). */
export const residenceClaims = (text: ReadText, _reading: ReadPosting): Claim[] => {
  if (!hasWordsOf(text, 'residence', 'region')) return [];
  return placesIn(text).flatMap((bare) =>
    homesIn(bare.item.tokens).map((home): Claim => {
      const place: Place = { ...bare, ...home };
      const verdict = meaningOfHome(place);
      const stance = offersLodging(place) && verdict.stance !== 'mention' ? 'no-matter' : verdict.stance;
      return {
        about: verdict.about,
        what: 'residence',
        stance,
        text,
        statement: place.statement,
        ...stretchOf(place, Math.max(verdict.end, place.to)),
      };
    }),
  );
};
