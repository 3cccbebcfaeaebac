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
const BEHIND = 4;

/** Where the place begins that stands before 거주 or 시민: 창원 거주자, 회사 근처 사시는 분, 차로 20분 이내 거주자. */
const placeBefore = (tokens: readonly Token[], at: number): number => {
  let from = at;
  for (let index = at - 1; index >= Math.max(0, at - BEFORE); index -= 1) {
    const token = tokens[index];
    if (is(token, 'prefer', 'seek', 'shut', 'served')) break;
    const isPlace = isPlaceName(token) || meansOf(token, 'unit') === 'minute' || meansOf(token, 'bound') === 'ceiling';
    if (isPlace || homeOf(token) !== undefined) from = index;
  }
  return from;
};

const isPerson = (token: Token | undefined): boolean =>
  is(token, 'person') || token?.word === '분' || /^가능(?:자|한자)/.test(`${token?.word ?? ''}${token?.tail ?? ''}`);

/** The token behind the person of 사시는 분, 집이 가까운 분, 출퇴근 가능자: within four words, and no thing between. */
const endOfPerson = (tokens: readonly Token[], at: number): number | undefined => {
  for (let index = at + 1; index <= at + BEHIND; index += 1) {
    const token = tokens[index];
    if (isPerson(token)) return index + 1;
    if (token?.word.startsWith('거리') === true) continue;
    if (is(token, 'thing', 'served', 'work', 'seek', 'shut') || meansOf(token, 'label') === 'place') return undefined;
  }
  return undefined;
};

/** 거주자, 거주하는 분, 창원 거주: from the place up to who lives there. */
const livingAt = (tokens: readonly Token[], at: number): Home | undefined => {
  const from = placeBefore(tokens, at);
  const next = tokens[at + 1];
  const isWhole =
    /(?:거주[자민인]|분)$/.test(tokens[at]?.word ?? '') ||
    (next === undefined && from < at) ||
    is(next, 'prefer', 'need', 'only');
  const to = isWhole ? at + 1 : endOfPerson(tokens, at);
  return to === undefined ? undefined : { at: from, to };
};

/** 창원 시민, 지역 주민: only with the name of the place, or the people of here. */
const citizenAt = (tokens: readonly Token[], at: number): Home | undefined => {
  const from = placeBefore(tokens, at);
  if (/^(?:로|으로|의|과|와|이|가|에게|들이|들의)/.test(tokens[at]?.tail ?? '')) return undefined;
  const isHere = /^(?:지역|동네|관내|이웃)/.test(tokens[at]?.word ?? '');
  return from === at && !isHere ? undefined : { at: from, to: at + 1 };
};

/** 창원 분 우대: who lives here, where the region is near. */
const folkAt = (tokens: readonly Token[], at: number): Home | undefined => {
  const isNear = ['near', 'here'].includes(meansOf(tokens[at], 'region') ?? '');
  return isNear && /^분들?$/.test(tokens[at + 1]?.word ?? '') ? { at, to: at + 2 } : undefined;
};

const homeAt = (tokens: readonly Token[], at: number): Home | undefined => {
  const means = homeOf(tokens[at]);
  if (means === 'live') return livingAt(tokens, at);
  if (means === 'citizen') return citizenAt(tokens, at);
  if (means === undefined) return folkAt(tokens, at);
  const to = endOfPerson(tokens, at);
  return to === undefined ? undefined : { at, to };
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
