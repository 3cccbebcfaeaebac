import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { Found } from './look-marks.ts';
import { isPraise } from './look-sightings.ts';
import { isPersonAt, lettersOf } from './person-words.ts';
import type { Ending } from '../endings.ts';
import { copulaOf, endingOf } from '../endings.ts';

/** What is said of a measure in words: 키가 크신, 훤칠한 키, 키 165 이상 여부를 봅니다. */

const MOST_BEFORE = 8;
const BIG =
  /^(?:큰|크[신고면시며거]|커야|커|클|작은|작[고으지아]|장신|단신|많이|적게|나가[는시]|나가야|가벼|무거|굵[은으]|가는|얇은|좀|조금|아주|되[는시]|훤|늘씬|있으신|있는)/;

/** 키가 크신, 체중 많이 나가는: a measure in words. */
export const inWords = (tokens: readonly Token[], at: number): { to: number; ending: Ending } | undefined => {
  let next = at + 1;
  while (
    next < at + MOST_BEFORE &&
    (is(tokens[next], 'adverb') || /^(?:좀|조금|아주|많이|적게|너무)$/.test(lettersOf(tokens[next])))
  )
    next += 1;
  const token = tokens[next];
  if (token === undefined || token.kind === 'number' || token.kind === 'mark') return undefined;
  const letters = lettersOf(token);
  return BIG.test(letters) || isPraise(token) ? { to: next + 1, ending: endingOf(letters) } : undefined;
};

const SHORTEST = 140;
const TALLEST = 199;
/** 170 넘는 키: a number that is the height of somebody grown up. */
const isHeight = (token: Token | undefined): boolean =>
  token?.kind === 'number' && (token.value ?? 0) >= SHORTEST && (token.value ?? 0) <= TALLEST;

const SO_TALL = /^(?:큰|작은|가벼운|무거운|적당한)$/;

/** 훤칠한 키에 차분한 분, 큰 키(180 이상) 우대: the word for the measure stands before it. */
export const praisedMeasure = (tokens: readonly Token[], at: number): Found | undefined => {
  const [before, noun, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isCounted = is(before, 'bound') && isHeight(tokens[at - 2]);
  if (isCounted && tokens[at - 2] !== undefined)
    return { at: at - 2, to: at + 1, ending: copulaOf(lettersOf(noun).slice(1)), ofPeople: true, isClause: false };
  const isPraised = isPraise(before) && /(?:한|운|은|인|신)$/.test(lettersOf(before));
  if (!isPraised && !SO_TALL.test(lettersOf(before))) return undefined;
  const isParticle = next?.glued === true && /^(?:에|와|의|로)$/.test(lettersOf(next));
  const letters = isParticle ? lettersOf(next) : lettersOf(noun).slice(1);
  const ending = /^(?:에|와|로)$/.test(letters) ? 'linking' : copulaOf(letters);
  return { at: at - 1, to: isParticle ? at + 2 : at + 1, ending, ofPeople: isPraised, isClause: ending === 'linking' };
};

const LOOKED_AT = /^(?:봅|보[겠는고]|봄|확인|체크|심사|평가|살[펴핍]|점검)/;
const FAR_AS_LOOKED_AT = 3;

/** 키 165cm 이상 여부를 봅니다, 키 170 이상인지 봅니다: an applicant is measured. */
export const endOfLookedAt = (tokens: readonly Token[], to: number): number | undefined => {
  const isWhether =
    lettersOf(tokens[to]).startsWith('여부') || /(?:인지|은지|는지)(?:를|도)?$/.test(lettersOf(tokens[to - 1]));
  const at = tokens.slice(to, to + FAR_AS_LOOKED_AT).findIndex((token) => LOOKED_AT.test(lettersOf(token)));
  return isWhether && at !== -1 ? to + at + 1 : undefined;
};

const HONOURS = /^(?:넘으|되|안넘으)(?:셔야|시는|신)/;
/** 옆에 서는 일이라 170cm는 넘으셔야, 165cm 되시는 분: said to somebody, whatever the reason before it. */
export const isSaidToSomebody = (tokens: readonly Token[], to: number): boolean =>
  HONOURS.test(lettersOf(tokens[to - 1])) && (/셔야/.test(lettersOf(tokens[to - 1])) || isPersonAt(tokens, to));
