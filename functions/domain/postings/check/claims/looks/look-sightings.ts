import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { Sighting } from './described.ts';
import { figureKept, keptBehind, maintained } from './look-kept.ts';
import type { Found } from './look-marks.ts';
import { lookOf, namedPeople, shutOutForMark, withoutMark } from './look-marks.ts';
import { isPersonAt, lettersOf } from './person-words.ts';
import type { Ending } from '../endings.ts';
import { copulaOf, endingOf, isAdnominal, isLinking } from '../endings.ts';

/** Finds what a text says of looks: 용모 단정, 준수한 외모, 예쁜 분, 미인, 문신 없는 분, 외모를 봅니다. */

const PRAISE: ReadonlySet<string> = new Set(['fair', 'shape', 'beauty']);
/** Praise whose words mean much else, and which counts only right behind a noun of looks. */
const LOOSE_PRAISE = [
  /^(?:좋[은으고음아게]|깨끗|깔끔|밝[은으고]|있[는고]|단정|준수|되[는신시어야면고]|돼야|받쳐|따라[주줘]|괜찮)/,
  /^(?:우수|우월|편안|평범|무난|보통|나쁘|나쁜|큰|크[신고]|작은|건강|신경|훌륭|갖[추춘]|고른|고르[신시고]|가지런)/,
  /^(?:있어|있으[신면]|한몫|출중|상급|최상|이쁘|잘난|잘나)/,
];

const isNoun = (token: Token | undefined): boolean => ['looks', 'face'].includes(lookOf(token) ?? '');
export const isPraise = (token: Token | undefined): boolean => PRAISE.has(lookOf(token) ?? '');

/** What stands beside a noun of looks and shares its praise: 용모와 복장, 외모·성격. */
const BESIDE =
  /^(?:안|어느|정도|꽤|상당히|보기|참|복장|두발|태도|언행|옷차림|인성|성격|품행|말투|말씨|매너|위생|성품|행동|자세|표정|목소리|건강|신체|키|체격|차림|마음|마음씨|인품|센스)/;
const MOST_BESIDE = 4;
const isBeside = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isNoun(token) ||
    is(token, 'also', 'adverb') ||
    BESIDE.test(token.word) ||
    (token.kind === 'mark' && /[·&~]/.test(token.word)) ||
    /^(?:및|와|과|전체적|전반적|겉|나름)/.test(token.word));

/** The ending of praise at a place, if there is some. Behind 용모 any word that describes will do. */
export const praiseEnding = (token: Token | undefined, ofPeople: boolean): Ending | undefined => {
  if (token === undefined || token.kind === 'mark' || token.kind === 'number' || is(token, 'no-matter'))
    return undefined;
  const letters = lettersOf(token);
  if (isPraise(token)) return endingOf(token.tail === '' && isAdnominal(token.word) ? token.word : token.tail);
  if (LOOSE_PRAISE.some((shape) => shape.test(letters))) return endingOf(letters);
  if (
    ofPeople &&
    !is(token, 'thing', 'served', 'person', 'role', 'label') &&
    /(?:한|하신|하고|하며|해야|운|스러운|로운|적인|센|쎈|큰)$/.test(letters)
  )
    return endingOf(letters);
  return undefined;
};

const NOUN_TAIL = /^(?:가|이|도|은|는|에|만|부터|면에서|적으로|와|과|나|상)?$/;
/** Words behind 외모 that make it a matter of trade or of rules: 외모 관리 제품, 용모 점검. */
const OF_TRADE = [
  /^(?:점검|지도|교육|규정|여부|상태|체크|확인|유지|준수하(?:여|기)|관리|검사|기준|상담|컨설팅|제품|변화|고민)/,
  /^(?:케어|개선|가꾸|인식|분석|차별|서비스|지적|콤플렉스|관심|보정|교정|측정|모델링|스캔|데이터)/,
];

const isOfTrade = (tokens: readonly Token[], at: number): boolean =>
  OF_TRADE.some((shape) => shape.test(lettersOf(tokens[at]))) && !isPraise(tokens[at]) && !isPersonAt(tokens, at);

/** Nouns of a face or a figure that no goods have: whatever is said of them with an adjective is said of people. */
const SURE_FACE = /^(?:인상|첫인상|체형|체격|이목구비|덩치|몸집|풍채|비주얼|인물|얼굴|외형|치아|피부)$/;

const MADE = /^생[기긴겨]/;
const isMadeSo = (tokens: readonly Token[], at: number): boolean =>
  lettersOf(tokens[at]).endsWith('게') && MADE.test(lettersOf(tokens[at + 1]));

/** 뚱뚱하지 않은, 작지 않으신, 좋게 생기신: praise that goes on ends with the word that it goes on to. */
const goneOn = (tokens: readonly Token[], at: number, ending: Ending): { to: number; ending: Ending } => {
  const next = lettersOf(tokens[at + 1]);
  if (isMadeSo(tokens, at)) return { to: at + 2, ending: endingOf(next) };
  return /지(?:는|도|만)?$/.test(lettersOf(tokens[at])) && /^(?:않|아니)/.test(next)
    ? { to: at + 2, ending: endingOf(next.slice(1)) }
    : { to: at + 1, ending };
};

/** 용모 단정, 피부가 깨끗하신, 외모 및 복장이 단정한: a noun with its praise behind it. */
const praisedBehind = (tokens: readonly Token[], at: number, start: number): Found | undefined => {
  const noun = tokens[at];
  if (noun === undefined || !NOUN_TAIL.test(noun.tail)) return undefined;
  const ofPeople = lookOf(noun) === 'looks';
  const takesAny = ofPeople || SURE_FACE.test(noun.word);
  if (/^(?:와|과|나)$/.test(noun.tail) && !isBeside(tokens[at + 1])) return undefined;
  for (let next = at + 1; next <= at + MOST_BESIDE; next += 1) {
    const ending = isOfTrade(tokens, next) ? undefined : praiseEnding(tokens[next], takesAny);
    if (ending === 'nominal' && isOfTrade(tokens, next + 1)) return undefined;
    if (ending !== undefined) return { at: start, ...goneOn(tokens, next, ending), ofPeople, isClause: true };
    if (!isBeside(tokens[next])) return undefined;
  }
  return undefined;
};

const HAVING = /^(?:가진|가지|갖춘|갖추|갖고|지닌|지니|소유|보유|겸비|주는|줄|풍기|남기|가져|가졌)/;

const endingOfNoun = (tokens: readonly Token[], at: number): { to: number; ending: Ending } | undefined => {
  const tail = tokens[at]?.tail ?? '';
  const next = tokens[at + 1];
  if (/^(?:을|를|도)$/.test(tail) || (tail === '' && HAVING.test(lettersOf(next)))) {
    if (next === undefined || !HAVING.test(lettersOf(next))) return undefined;
    return isPersonAt(tokens, at + 1)
      ? { to: at + 1, ending: 'adnominal' }
      : { to: at + 2, ending: endingOf(lettersOf(next)) };
  }
  if (/^(?:로|으로)$/.test(tail)) return { to: at + 1, ending: 'adverbial' };
  return { to: at + 1, ending: copulaOf(tail) };
};

const MOST_BEFORE = 3;

/** Where the praise before a noun begins: 키 크고 |듬직한 인상|, 호감이 가는 인상; the noun itself if there is none. */
const startOfPraise = (tokens: readonly Token[], at: number, floor: number): number => {
  let start = at;
  // 염색은 괜찮고 외모는: another clause has been closed before the noun.
  if (isLinking(lettersOf(tokens[at - 1]))) return at;
  for (let before = at - 1; before >= Math.max(floor, at - MOST_BEFORE); before -= 1) {
    const token = tokens[before];
    if (token === undefined) break;
    const letters = lettersOf(token);
    const praises = lookOf(tokens[at]) === 'looks' ? isAdnominal(letters) || isPraise(token) : isPraise(token);
    const describes = praises || lookOf(token) === 'people' || (start < at && isLinking(letters));
    const verb = /^(?:가는|가진|있는|주는|되는|넘치는|풍기는|드는)$/.test(letters) && isPraise(tokens[before - 1]);
    if (describes) start = before;
    else if (verb) start = before - 1;
    else break;
  }
  return start;
};

/** 준수한 외모, 호감 가는 인상을 가진, 마른 체형: a noun with its praise before it. */
const praisedBefore = (tokens: readonly Token[], at: number, start: number): Found | undefined => {
  if (start === at) return undefined;
  const end = endingOfNoun(tokens, at);
  if (end === undefined || isOfTrade(tokens, end.to)) return undefined;
  const ofPeople =
    lookOf(tokens[at]) === 'looks' || /^(?:인상|체형|몸집|체격|얼굴|이목구비|비주얼)$/.test(tokens[at]?.word ?? '');
  return { at: start, to: end.to, ending: end.ending, ofPeople, isClause: end.ending === 'linking' };
};

const WEIGHED =
  /^(?:봅니|봐요|봄|본다|보는|볼게|보겠|중시|심사|평가합|평가하고|평가해|고려합|고려해|중요|반영|따집|따져|체크합|보고)/;
const NEGATION = /^(?:안(?!내|전|정)|않|못|없|말|아[니닙님])|지(?:는|도)?않|지마/;

/** 키는 안 보는데 얼굴은 봅니다: that, if nothing else. 얼굴을 봅니다 may as well be to meet. */
const isFaceWeighed = ({ word, tail }: Token, verb: string): boolean =>
  /^(?:얼굴|인상|첫인상)$/.test(word) && /^[은는만도]$/.test(tail) && /^(?:봅니|봐요|봄|본다|볼게|보겠)/.test(verb);

/** 외모를 봅니다, 얼굴 보고 뽑습니다: chosen by looks. Negated it is none: 외모는 중요하지 않습니다. */
const weighed = (tokens: readonly Token[], at: number): Found | undefined => {
  const token = tokens[at];
  if (token === undefined || !/^(?:을|를|도|만|은|는|가|이|부터|로|으로|와|과|나)?$/.test(token.tail)) return undefined;
  let verb = at + 1;
  while (
    verb <= at + MOST_BESIDE &&
    (isBeside(tokens[verb]) ||
      is(tokens[verb], 'measure') ||
      /^(?:먼저|우선|제일|가장|첫째로|솔직히|좀|꽤|다|조금)$/.test(lettersOf(tokens[verb])))
  )
    verb += 1;
  const letters = lettersOf(tokens[verb]);
  const rest = tokens.slice(at + 1, verb + 4).map(lettersOf);
  if (/지(?:는|도)?$/.test(letters) || rest.some((word) => NEGATION.test(word))) return undefined;
  const isPicked =
    /^(?:보고|로|기준|순)/.test(letters) &&
    (is(tokens[verb + 1], 'seek') || /^(?:뽑|채용|선발|결정)/.test(lettersOf(tokens[verb + 1])));
  const isSure =
    lookOf(token) === 'looks' ||
    /^(?:체형|비주얼|인물|몸집)$/.test(token.word) ||
    (isFaceWeighed(token, letters) && !is(tokens[at - 1], 'served'));
  if (!isPicked && !(isSure && WEIGHED.test(letters) && !/^보(?:고|는)/.test(letters))) return undefined;
  return { at, to: isPicked ? verb + 2 : verb + 1, ending: 'deontic', ofPeople: true, isClause: true };
};

const isEndOrSought = (token: Token | undefined): boolean =>
  token === undefined || is(token, 'seek', 'need', 'prefer', 'person');

/** 외모 우대, 미모의 직원, 외모: the noun alone. 비주얼 담당 is whoever looks good. */
const bareNoun = (tokens: readonly Token[], at: number): Found | undefined => {
  const token = tokens[at];
  // 용모는 자유
  if (token === undefined || tokens[at + 1]?.word.startsWith('자유') === true) return undefined;
  if (
    /^(?:비주얼|비쥬얼|얼굴|미모)$/.test(token.word) &&
    tokens[at + 1]?.word.startsWith('담당') === true &&
    isEndOrSought(tokens[at + 2])
  )
    return { at, to: at + 2, ending: 'nominal', ofPeople: true, isClause: false };
  if (lookOf(token) !== 'looks' && !(token.word === '비주얼' && is(tokens[at + 1], 'prefer', 'need'))) return undefined;
  if (/^[을를]$/.test(token.tail) && HAVING.test(lettersOf(tokens[at + 1])))
    return { at, to: at + 2, ending: endingOf(lettersOf(tokens[at + 1])), ofPeople: true, isClause: false };
  if (token.tail === '의' && token.word === '미모')
    return { at, to: at + 1, ending: 'adnominal', ofPeople: true, isClause: false };
  let to = at + 1;
  while (isBeside(tokens[to])) to += 1;
  return /^(?:를|을|도|가|는)?$/.test(token.tail) && !isOfTrade(tokens, at + 1)
    ? { at, to: to < tokens.length ? at + 1 : to, ending: 'nominal', ofPeople: false, isClause: false }
    : undefined;
};

/** Things that are pretty without looks: 글씨가 예쁜 분, 마음이 고운 분. */
const OTHER_BEAUTY = /^(?:마음|맘|마음씨|마음이|목소리|글씨|말씨|손글씨|웃음|심성|말|글|손|마음가짐|그림|옷|포장)/;

/** 예쁜 분, 날씬하고 상냥한 직원, 예쁘면: praise of a person without a noun. */
const praiseAlone = (tokens: readonly Token[], at: number): Found | undefined => {
  const token = tokens[at];
  const kind = lookOf(token);
  const isHyphened = token?.word === 'looking' && tokens[at - 1]?.word === '-';
  if (token === undefined || (kind !== 'beauty' && kind !== 'shape' && !isHyphened && !token.word.startsWith('매력')))
    return undefined;
  const before = tokens[at - 1];
  if (OTHER_BEAUTY.test(lettersOf(before))) return undefined;
  const isOfAnother =
    before !== undefined &&
    /(?:이|가)$/.test(lettersOf(before)) &&
    !isNoun(before) &&
    !isPersonAt(tokens, at - 1) &&
    !is(before, 'measure');
  if (isOfAnother && !is(before, 'fitness')) return undefined;
  const isEnglish = /^[a-z]/.test(token.word);
  const ending = isEnglish
    ? 'adnominal'
    : endingOf(token.tail === '' && isAdnominal(token.word) ? token.word : token.tail);
  const turned = goneOn(tokens, at, ending);
  const isOfBody = /^(?:덩치|체격|체구|몸집|살|배|키|군살|복근|근육)/.test(token.word);
  return {
    at,
    ...turned,
    ofPeople: ending !== 'nominal' && ending !== 'finite' && !token.word.startsWith('매력'),
    isClause: isOfBody,
  };
};

/** 서글서글하게 생기신, 참하게 생긴: how somebody's face was made. */
const madeSo = (tokens: readonly Token[], at: number): Found | undefined =>
  isPraise(tokens[at]) && isMadeSo(tokens, at)
    ? { at, ...goneOn(tokens, at, 'adverbial'), ofPeople: true, isClause: false }
    : undefined;

const atNoun = (tokens: readonly Token[], at: number, floor: number): Found | undefined => {
  const start = startOfPraise(tokens, at, floor);
  return (
    keptBehind(tokens, at, start) ??
    maintained(tokens, at, start) ??
    figureKept(tokens, at, start) ??
    praisedBehind(tokens, at, start) ??
    praisedBefore(tokens, at, start) ??
    weighed(tokens, at) ??
    bareNoun(tokens, at)
  );
};

/** Does praise belong to a noun of looks further on: 서글서글한 인상, 예쁘고 고운 얼굴? */
const belongsToNoun = (tokens: readonly Token[], at: number): boolean => {
  for (let next = at + 1; next <= at + MOST_BEFORE; next += 1) {
    if (isNoun(tokens[next])) return isAdnominal(lettersOf(tokens[next - 1])) || next === at + 1;
    if (!isPraise(tokens[next])) return false;
  }
  return false;
};

const soughtAt = (tokens: readonly Token[], at: number, floor: number): (Found & { mark?: true }) | undefined => {
  const token = tokens[at];
  if (lookOf(token) === 'mark') {
    const found = withoutMark(tokens, at);
    if (found !== undefined) return found;
    const shut = shutOutForMark(tokens, at);
    return shut === undefined ? undefined : { ...shut, mark: true };
  }
  if (isNoun(token)) return atNoun(tokens, at, floor);
  if (belongsToNoun(tokens, at)) return undefined;
  return namedPeople(tokens, at) ?? madeSo(tokens, at) ?? praiseAlone(tokens, at);
};

export type LookSighting = Sighting & { readonly onlyIfShut: boolean };

/** The descriptions of looks in a row of tokens, from left to right, none over another. */
export const lookSightings = (tokens: readonly Token[]): LookSighting[] => {
  const found: LookSighting[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!is(tokens[at], 'look') && tokens[at]?.word !== 'looking') continue;
    const sighting = soughtAt(tokens, at, floor);
    if (sighting === undefined) continue;
    const { mark, ...rest } = sighting;
    found.push({ ...rest, what: 'looks', onlyIfShut: mark === true });
    floor = sighting.to;
    at = Math.max(at, sighting.to - 1);
  }
  return found;
};
