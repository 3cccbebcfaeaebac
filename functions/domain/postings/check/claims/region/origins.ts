import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';

/**
 * Expressions for where somebody comes from, as they stand in a row of tokens. `from`: 부산 출신, 창원에서 나고 자란,
 * 고향이 경남. `people`: 전라도 사람. `folk`: 창원 분, who may as well live there. `speech`: 경상도 사투리. `bare`: only the
 * name of a region. `noun`: 고향, 본적 and no region. `english`: born in Busan.
 */
export type Origin = {
  readonly kind: 'from' | 'people' | 'folk' | 'speech' | 'bare' | 'noun' | 'english';
  readonly at: number;
  readonly to: number;
  readonly region?: string;
};

const originOf = (token: Token | undefined): string | undefined => meansOf(token, 'origin');
const regionOf = (token: Token | undefined): string | undefined => meansOf(token, 'region');

const isRegion = (token: Token | undefined): boolean => !['area', 'there', undefined].includes(regionOf(token));
/** A region whose people are spoken of by where they come from: it is not where the ad's work is. */
const isElsewhere = (token: Token | undefined): boolean =>
  ['homeland', 'country', 'far', 'there'].includes(regionOf(token) ?? '');

const JOINS = /^(?:이?나|이?거나|와|과|이?랑|하고|또는|및)$/;
const isJoint = (token: Token | undefined): boolean =>
  token !== undefined && (/^[·~&-]$/.test(token.word) || /^(?:또는|혹은|및|이나|그리고)$/.test(token.word));

/** A name that the lexicon does not know, by its last syllable: 우산리, 지세포. */
const SHAPE_OF_PLACE = /^[가-힣]{1,4}(?:읍|면|동|리|섬|포|군|시|마을|고을)$/;
const BEFORE_HOME = /^[가-힣]{2,5}[이가]$/;
const IS_HOME = /^(?:인|이신|이면|이시면|이고|이어야|이라야|이셔야)/;
const NO_PLACE = /^(?:어디|아무데|같은|어느|먼|서로|각자|저마다|그|이|저)/;

const isBornWord = (token: Token | undefined): boolean =>
  originOf(token) === 'raised' || /^(?:태어나신|태어난|나신|나서)$/.test(token?.word ?? '');

/** Where an unknown place ends that stands before the words of origin: 우산리에서 나고 자란, 지세포가 고향인, 우산리 출신. */
const fromUnknown = (tokens: readonly Token[], at: number): Origin | undefined => {
  const [token, next, after] = tokens.slice(at, at + 3);
  if (token === undefined || NO_PLACE.test(token.word)) return undefined;
  const found = (to: number): Origin => ({ kind: 'from', at, to, region: token.word });
  // 섬 에서: the particle is a word of its own behind a short word.
  const isApart = next?.glued === true && /^에?서$/.test(next.word);
  if (isApart && isBornWord(after)) return found(at + 3);
  // 이 동네에서 나고 자란 분
  if (is(token, 'residence') && /^에?서$/.test(token.tail) && isBornWord(next) && is(after, 'person'))
    return found(at + 2);
  if (token.kind !== 'unknown') return undefined;
  if (/[가-힣]에?서$/.test(token.word) && isBornWord(next)) return found(at + 2);
  if (BEFORE_HOME.test(token.word) && originOf(next) === 'home' && IS_HOME.test(next?.tail ?? '')) return found(at + 2);
  return SHAPE_OF_PLACE.test(token.word) && (originOf(next) === 'from' || originOf(next) === 'native')
    ? found(at + 2)
    : undefined;
};

/** 고향이 안의면인 분, 고향이 우산리이면. */
const HOME_IS = /^[가-힣]{2,5}(?:인|이신|이면|이시면|이어야|이라야)$/;

/** The token behind a row of regions, their 쪽 and 지역 included: 남해나 통영, 부산·경남, 전라도 쪽. */
const endOfRegions = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  for (;;) {
    const last = tokens[end - 1];
    const token = tokens[end];
    if (last?.tail === '' && regionOf(token) === 'area') end += 1;
    else if (isRegion(token) && (last?.tail === '' || JOINS.test(last?.tail ?? ''))) end += 1;
    else if (isJoint(token) && isRegion(tokens[end + 1])) end += 2;
    else if (last?.tail === '' && token?.kind === 'number' && tokens[end + 1]?.word === '도') end += 2;
    else return end;
  }
};

/** 분, 사람 behind a region: who comes from there. */
const PEOPLE =
  /^(?:머스마|머시마|싸나이|사나이|아지매|아재|총각|처녀|청년|사람|사람들|양반|놈|놈들|것들|아이들|친구|친구들|여자|남자|인)$/;
const FOLK = /^(?:분|분들|님|님들|자)$/;

/** 고향로, 고향에서, 고향의: a name or a place, where no particle stands before it. */
const OF_A_NAME = /^(?:으?로|에|에서|의|과|와)/;

/** Busan-born applicants. */
const isBornThere = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.word === '-' && tokens[end + 1]?.word === 'born';

const withRegion = (tokens: readonly Token[], at: number): Origin => {
  const end = endOfRegions(tokens, at);
  const first = tokens[at];
  const last = tokens[end - 1];
  const next = tokens[end];
  const region = first?.word ?? '';
  const found = (kind: Origin['kind'], to: number): Origin => ({ kind, at: fromLikeness(tokens, at), to, region });
  const tail = last?.tail ?? '';
  const means = originOf(next);
  if (isBornThere(tokens, end)) return found('english', end + 2);
  // 거제에서 난 분; 부곡에서 난 양파 is of the onion.
  if (next?.word === '난' && /^에?서$/.test(tail) && FOLK.test(tokens[end + 1]?.word ?? ''))
    return found('from', end + 1);
  if ((means === 'raised' || isBornWord(next)) && /^(?:에서|서|에|에서만)?$/.test(tail)) return found('from', end + 1);
  if (
    means === 'home' &&
    /^(?:이|가|은|는|을|를|의)?$/.test(tail) &&
    (tail !== '' || !OF_A_NAME.test(next?.tail ?? ''))
  )
    return found('from', end + 1);
  if (tail !== '' && tail !== '의') {
    const isFolk = /^(?:분|인분|출신)/.test(tail);
    if (!isFolk) return found('bare', end);
    return found(isElsewhere(first) ? 'people' : 'folk', end);
  }
  // 마산 토박이 출신
  if (means === 'native' && next?.tail === '' && tokens[end + 1]?.word.startsWith('출신') === true)
    return found('from', end + 2);
  if (means === 'from' || means === 'native' || next?.word === '출신') return found('from', end + 1);
  if (means === 'dialect') return found('speech', end + 1);
  if (next !== undefined && PEOPLE.test(next.word)) return found('people', end + 1);
  if (next !== undefined && FOLK.test(next.word)) return found(isElsewhere(first) ? 'people' : 'folk', end + 1);
  return found('bare', end);
};

/** Where 사장과 같은 고향, 저와 같은 전남 출신 begins. */
const fromLikeness = (tokens: readonly Token[], at: number): number => {
  if (!/^(?:같은|똑같은|동일한)$/.test(tokens[at - 1]?.word ?? '')) return at;
  return /(?:하고|와|과|랑)$/.test(tokens[at - 2]?.tail ?? '') ? at - 2 : at - 1;
};

/** 사장님과 동향이면: whom somebody shares it with belongs to it. */
const besideWhom = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.word.startsWith('동향') === true && /(?:하고|와|과|랑)$/.test(tokens[at - 1]?.tail ?? '') ? at - 1 : at;

/** 고향이 경남인 분, 출신지가 부산이나 울산인 분; without a region it is only the noun. */
const fromHome = (tokens: readonly Token[], at: number): Origin => {
  const noun = tokens[at];
  const next = at + (tokens[at + 1]?.kind === 'mark' ? 2 : 1);
  const tail = noun?.tail ?? '';
  const region = tokens[next];
  if (/^(?:이|가|은|는|도)?$/.test(tail) && isRegion(region))
    return { kind: 'from', at, to: endOfRegions(tokens, next), region: region?.word ?? '' };
  if (
    /^(?:이|가)$/.test(tail) &&
    region?.kind === 'unknown' &&
    HOME_IS.test(region.word) &&
    !NO_PLACE.test(region.word)
  )
    return { kind: 'from', at, to: next + 1, region: region.word };
  const alike = /(?:와|과|랑|하고)$/.test(`${region?.word ?? ''}${region?.tail ?? ''}`) ? next + 1 : next;
  if (/^(?:이|가)$/.test(tail) && /^(?:같은|같으신|동일)/.test(tokens[alike]?.word ?? ''))
    return { kind: 'from', at, to: alike + 1 };
  if (tail === '' && /^(?:사람|사람들|분|분들|후배|선배|친구|선후배)$/.test(tokens[at + 1]?.word ?? ''))
    return { kind: 'from', at, to: at + 2 };
  const likeness = fromLikeness(tokens, at);
  if (likeness < at && /^(?:이?면|인|이신)/.test(tail)) return { kind: 'from', at: likeness, to: at + 1 };
  return { kind: 'noun', at, to: at + 1 };
};

/** 본가가 충청도이신 분; 본가는 창원, 집안이 좋은 분 are none. */
const fromKin = (tokens: readonly Token[], at: number): Origin | undefined => {
  const region = tokens[at + 1];
  if (!/^(?:이|가|은|는|도)$/.test(tokens[at]?.tail ?? '') || !isRegion(region)) return undefined;
  const to = endOfRegions(tokens, at + 1);
  return /^(?:인|이신|이면|이시면|이라|이어야|여야|이셔야)/.test(tokens[to - 1]?.tail ?? '')
    ? { kind: 'from', at, to, region: region?.word ?? '' }
    : undefined;
};

const ENGLISH_PEOPLE = /^(?:people|persons|anyone|those|folks|applicants?|candidates?|workers?)$/;
/** Born in Busan, people from Jeolla, natives of Gyeongnam: in English the region stands behind. */
const inEnglish = (tokens: readonly Token[], at: number): Origin | undefined =>
  isRegion(tokens[at + 1]) && (tokens[at]?.word !== 'from' || ENGLISH_PEOPLE.test(tokens[at - 1]?.word ?? ''))
    ? { kind: 'english', at, to: endOfRegions(tokens, at + 1), region: tokens[at + 1]?.word ?? '' }
    : undefined;

/** 출신 with 지역, 지, 도 behind it is the noun 출신지. */
const isSplitNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '출신' &&
  tokens[at]?.tail === '' &&
  /^(?:지역|지방|지|도|시도|시|고장)$/.test(tokens[at + 1]?.word ?? '');

export const isOfPeople = ({ kind }: Origin): boolean => kind === 'people' || kind === 'from';

/**
 * Every expression of origin in a row of tokens, from left to right; none lies within another. `follows`: a region of
 * people has been named before, so that 그쪽 분 are people from there.
 */
export const originsIn = (tokens: readonly Token[], follows = false): Origin[] => {
  const found: Origin[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const means = originOf(token);
    let origin: Origin | undefined;
    if (means === 'home') origin = fromHome(tokens, at);
    else if (isSplitNoun(tokens, at)) origin = { ...fromHome(tokens, at + 1), at };
    else if (isRegion(token) && tokens[at + 1]?.glued !== true) origin = withRegion(tokens, at);
    else if (isRegion(token)) origin = fromUnknown(tokens, at) ?? withRegion(tokens, at);
    else if (regionOf(token) === 'there' && (follows || found.some(isOfPeople))) origin = withRegion(tokens, at);
    else if (means === 'kin-home') origin = fromKin(tokens, at);
    else if (means === 'english' || token?.word === 'from') origin = inEnglish(tokens, at);
    else if (means === 'native') origin = { kind: 'from', at: besideWhom(tokens, at), to: at + 1 };
    else if (means === 'dialect') origin = { kind: 'speech', at, to: at + 1 };
    origin ??= fromUnknown(tokens, at);
    if (origin === undefined) continue;
    found.push(origin);
    at = origin.to - 1;
  }
  return found;
};
