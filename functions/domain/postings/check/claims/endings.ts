/**
 * How a word that describes somebody ends, and so what it does in its sentence. `adnominal`: it stands before a noun
 * (단정한). `linking`: a clause goes on (단정하고). `deontic`: it must be so (단정해야). `conditional`: 단정하면.
 * `allowing`: 작아도. `adverbial`: how something is done (단정히). `finite`: a sentence ends. `nominal`: a bare stem.
 */
export type Ending =
  'adnominal' | 'linking' | 'deontic' | 'conditional' | 'allowing' | 'adverbial' | 'finite' | 'nominal';

const FIRST_SYLLABLE = 0xac_00;
const FINALS = 28;
const FINAL_N = 4;
const FINAL_L = 8;

const finalOf = (syllable: string): number => {
  const place = syllable.charCodeAt(0) - FIRST_SYLLABLE;
  return place >= 0 && place < 11_172 ? place % FINALS : -1;
};

const SHAPES: readonly (readonly [shape: RegExp, ending: Ending])[] = [
  [/[아어해여려셔겨커라뻐야]야(?:만|지|겠)?$|[아어해여려셔겨커라뻐]야(?:만|지)?(?:하|합|함|할|돼|됩|되|한)/, 'deontic'],
  [/(?:면|거든|다면)(?:은)?$|면(?:우대|좋|가점|됩|환영)/, 'conditional'],
  [/(?:아|어|해|여|려|커|겨|라|뻐|셔|지)도$|더라도$/, 'allowing'],
  [/(?:히|게|게끔)$/, 'adverbial'],
  [/(?:고|며|면서|으나|지만|고도|면서도)$/, 'linking'],
  [/^(?:함|음|임|심|하심|할것|하기|남|김)?$/, 'nominal'],
  [/(?:요|다|죠|네|음|함|됨)$/, 'finite'],
];

/** The ending of a tail: 하신 is adnominal, 해야 deontic, nothing at all nominal. */
export const endingOf = (tail: string): Ending => {
  const known = SHAPES.find(([shape]) => shape.test(tail));
  if (known !== undefined) return known[1];
  const final = finalOf(tail.at(-1) ?? '');
  return final === FINAL_N || final === FINAL_L || tail.endsWith('의') ? 'adnominal' : 'nominal';
};

/** The copula and particles behind a noun that describes: 인상이신, 외모의, 비만이면, 단신은. */
const COPULAS: readonly (readonly [shape: RegExp, ending: Ending])[] = [
  [/^(?:이?어야|이?여야|이?셔야|이어야만|여야만)/, 'deontic'],
  [/면$/, 'conditional'],
  [/^(?:이?어도|여도|이셔도|이라도|라도)$/, 'allowing'],
  [/^(?:이고|고|이며|며|이시고|이면서|에)$/, 'linking'],
  [/^(?:인|이신|의|일|이실|신|이던|적인)$/, 'adnominal'],
  [/^(?:이?(?:요|에요|예요|ㅂ니다)|입니다|이다|임|이십니다|이죠)$/, 'finite'],
];

export const copulaOf = (tail: string): Ending => COPULAS.find(([shape]) => shape.test(tail))?.[1] ?? 'nominal';

/** Adjectives in -은 and verbs in -는, told from a noun with its particle by what stands before. */
const IN_EUN = /(?:좋|밝|많|같|높|작|젊|맑|낮|적|늦|싶|곧|굳|깊|옳|얇|짧)은$/;
const IN_NEUN = /[하있없되시주보치리기히지나오가알웃맞쓰내드넘키르띄]는$/;
const IN_N = /[한인신운린른찬진긴난친던큰쁜준된든픈런]$/;
const IN_L = /(?:할|될|줄|[하오주드모계되으가보나쓰시]실)$/;
const NOUNS_IN_N = /(?:디자인|라인|와인|체인|코인|메인|도인|사진|직진|부진)$/;

/** May a word stand before the noun that it describes: 상냥한, 밝은, 웃는, 함께할? */
export const isAdnominal = (letters: string): boolean =>
  letters.length > 1 || letters === '큰'
    ? (IN_EUN.test(letters) || IN_NEUN.test(letters) || IN_N.test(letters) || IN_L.test(letters)) &&
      !NOUNS_IN_N.test(letters)
    : false;

/** 신자라야, 미혼이어야, 거주자여야: the copula of what must be. */
export const MUST_BE = /(?:이?라야|이?어야|여야|셔야)만?$/;

export const isLinking = (letters: string): boolean => /(?:고|며|면서|이며)$/.test(letters) && letters.length > 1;
