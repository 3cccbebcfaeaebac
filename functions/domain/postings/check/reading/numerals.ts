/** Numbers in Korean words, read as digits: 마흔다섯 살, 삼십오 세, 만 오천 원, 이삼십대. */

const TENS: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
const ONES: Readonly<Record<string, number>> = {
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  넷: 4,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const SINO: Readonly<Record<string, number>> = { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 륙: 6, 칠: 7, 팔: 8, 구: 9 };
const POWERS: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };

/** Native numerals from twenty: hardly any other word begins so. What follows must be a unit, a particle or an end. */
const NATIVE =
  /(?<![가-힣])(스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔) ?(하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?/g;
const BEHIND_NATIVE =
  '살 세 명 넘 이하 이상 미만 이전 까지 부터 전 안쪽 안짝 안팎 아래 초반 중반 후반 언저리 을 를 이 은 에서 줄 인 도 만 쯤 정도 밑 위 사이 으로 되시 되신 된_분 되는_분 안_넘 안_된 안_되 안_지 못_넘 에_이르 에_달하'
    .split(' ')
    .map((word) => word.replace('_', ' '));
/** Small native numerals are words of their own too (한, 두), so the unit decides. */
const FEW =
  /(?<![가-힣])(열)?(한|두|세|네|다섯|여섯|일곱|여덟|아홉) ?(?=시간|명|개월|달|사람|주일|살|시(?:부터|까지|에|반|[^가-힣]|$))/g;
/** Ten alone: 열 시부터, 열 명. */
const TEN = /(?<![가-힣])(열) ?(?=시간|명|개월|달|살|시(?:부터|까지|에|반|[^가-힣]|$))/g;
const DECADES = /(?<![가-힣])([이삼사오육칠])([삼사오육륙칠])십 ?대/g;
/** Behind a digit only 만 may stand before it (6만오천 원): 9천 원 and 7천5백 원 are digits with units. */
const SINO_NUMBER =
  /(?:(?<![가-힣\d])|(?<=\d만))(?:만 )?([일이삼사오육칠팔구십백천]*[십백천][일이삼사오육칠팔구십백천]*(?: [일이삼사오육칠팔구]백)?) ?/g;
const BEHIND_SINO = ['세', '살', '대', '만원', '만 원', '원', '시간', '명', '개월', '퍼센트', '프로'];
/** 대표, 대리, 대학: no decade. */
const NO_DECADE = /^대[표리로가학형회기]/;
/** 이십대로만 뽑습니다, 이십대가: behind tens these are particles. */
const PARTICLE_OF_DECADE = /^대[로가]/;
const MONEY =
  /(?<![가-힣\d])([일이삼사오육칠팔구십백천]*)만 ?([일이삼사오육칠팔구]?천(?: ?[일이삼사오육칠팔구]?백)?) ?(?=원)/g;
/** 시급 만 원, 전형료 만원: ten thousand without a number. */
const BARE_MAN = /(?<=(?:시급|시간당|시간에|[가-힣][비료])[은이:]? ?)만(?= ?원)/g;
/** 시간당 팔천오백, 한 달 백오십: pay without its unit. */
const SINO_PAY =
  /(?<=(?:시급|시간당|월급|한 달|월) ?)([일이삼사오육칠팔구]?[천백][일이삼사오육칠팔구십백]+)(?=[^가-힣]|$)/g;
const ONE_SINO = /(?<![가-힣])([일이삼사오육칠팔구]) ?(?=만 ?원|천 ?원)/g;

const sinoValue = (word: string): number => {
  let sum = 0;
  let digit = 0;
  for (const syllable of word) {
    const power = POWERS[syllable];
    if (power === undefined) digit = SINO[syllable] ?? 0;
    else {
      sum += (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return sum + digit;
};

const nativeValue = (tens: string | undefined, ones: string | undefined): number =>
  (TENS[tens ?? ''] ?? 0) + (ONES[ones ?? ''] ?? 0);

const isHangulAt = (text: string, at: number): boolean => /[가-힣]/.test(text.charAt(at));

/** Does one of the words stand at a place, or is there no Hangul at all? */
const isFollowed = (text: string, at: number, words: readonly string[]): boolean => {
  const from = text.charAt(at) === ' ' ? at + 1 : at;
  return (!isHangulAt(text, from) && from === at) || words.some((word) => text.startsWith(word, from));
};

type Replacement = { readonly from: number; readonly to: number; readonly by: string };

const replacement = (match: RegExpExecArray, value: number | string, skipped = 0): Replacement => ({
  from: match.index + skipped,
  to: match.index + match[0].trimEnd().length,
  by: String(value),
});

const nativeNumbers = (text: string): Replacement[] => [
  ...[...text.matchAll(NATIVE)]
    .filter((match) => isFollowed(text, match.index + match[0].trimEnd().length, BEHIND_NATIVE))
    .map((match) => replacement(match, nativeValue(match[1], match[2]))),
  ...[...text.matchAll(FEW), ...text.matchAll(TEN)].map((match) => replacement(match, nativeValue(match[1], match[2]))),
];

const sinoNumbers = (text: string): Replacement[] =>
  [...text.matchAll(SINO_NUMBER)]
    .filter((match) => {
      const end = match.index + match[0].length;
      const behind = text.slice(end, end + 2);
      const isDecade = match[1]?.endsWith('십') === true && PARTICLE_OF_DECADE.test(behind);
      return BEHIND_SINO.some((unit) => text.startsWith(unit, end)) && (isDecade || !NO_DECADE.test(behind));
    })
    .map((match) => replacement(match, sinoValue(match[1] ?? ''), match[0].startsWith('만 ') ? 2 : 0));

const SINO_TENS = /(?<![가-힣\d])([이삼사오육칠]십)([일이삼사오육칠팔구]?)/g;
const SIDE_OF_AGE = /^ ?(?:까지|넘|이하|미만|이상|초과|안[쪽짝]|아래|이전|줄|밑|위로|언저리|[초중후]반|전[이인에까])/;
const PASSING_AN_AGE = /^ ?(?:[안못] ?[넘된되]|[을이은] ?(?:안 ?)?넘)/;
const LONGEST_SIDE = 8;

const isSideOfAge = (text: string): boolean => SIDE_OF_AGE.test(text) || PASSING_AN_AGE.test(text);

/**
 * Tens without a unit, with a word for the side of an age behind them: 오십 넘은, 사십까지만. The last syllable may
 * belong to that word (오십이상).
 */
const sinoAges = (text: string): Replacement[] =>
  [...text.matchAll(SINO_TENS)].flatMap(({ index: from, 1: tens = '', 2: ones = '' }) => {
    const word = [tens + ones, tens].find((number) => {
      const to = from + number.length;
      return isSideOfAge(text.slice(to, to + LONGEST_SIDE));
    });
    return word === undefined ? [] : [{ from, to: from + word.length, by: String(sinoValue(word)) }];
  });

const replacements = (text: string): Replacement[] =>
  [
    ...[...text.matchAll(DECADES)].map((match) =>
      replacement(match, `${SINO[match[1] ?? ''] ?? 0}0~${SINO[match[2] ?? ''] ?? 0}0대`),
    ),
    ...[...text.matchAll(MONEY)].map((match) => {
      const many = match[1] === '' ? 1 : sinoValue(match[1] ?? '');
      return replacement(match, many * 10_000 + sinoValue((match[2] ?? '').replaceAll(' ', '')));
    }),
    ...nativeNumbers(text),
    ...sinoAges(text),
    ...sinoNumbers(text),
    ...[...text.matchAll(SINO_PAY)].map((match) => replacement(match, sinoValue(match[1] ?? ''))),
    ...[...text.matchAll(BARE_MAN)].map((match) => replacement(match, '1만')),
    ...[...text.matchAll(ONE_SINO)].map((match) => replacement(match, SINO[match[1] ?? ''] ?? 0)),
  ].toSorted((a, b) => a.from - b.from);

/** Replaces numbers in words by digits. The places of the digits are those of the words. */
export const digitsForWords = (read: { text: string; at: number[] }): { text: string; at: number[] } => {
  let text = '';
  const at: number[] = [];
  let done = 0;
  const copy = (to: number): void => {
    text += read.text.slice(done, to);
    for (let index = done; index < to; index += 1) at.push(read.at[index] ?? 0);
    done = to;
  };
  for (const { from, to, by } of replacements(read.text)) {
    if (from < done) continue;
    copy(from);
    text += by;
    for (let index = 0; index < by.length; index += 1) at.push(read.at[Math.min(from + index, to - 1)] ?? 0);
    done = to;
  }
  if (done === 0) return read;
  copy(read.text.length);
  return { text, at };
};
