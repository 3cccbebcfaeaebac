import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, tokenOf } from '../../reading/tokens.ts';
import type { Claim, Place } from '../claim.ts';
import { hasWordsOf, placesIn } from '../claim.ts';
import type { Found } from './look-marks.ts';
import { isPersonAt, lettersOf } from './person-words.ts';
import { copulaOf, endingOf } from '../endings.ts';
import type { Amount } from './measure-bounds.ts';
import { BECOME, boundAt } from './measure-bounds.ts';
import { endOfLookedAt, inWords, isSaidToSomebody, praisedMeasure } from './measure-words.ts';
import { claimOf } from './looks.ts';
import { isOfPerformers } from './performers.ts';
import { RIDES } from './description-place.ts';
import type { ReadPosting } from '../read-posting.ts';
import { fittedAt, sizeAt } from './sizes.ts';

/** Finds measures of a body: 키 170 이상, 몸무게 55kg 넘지 않는, 키 큰, 172cm 이상. */

const MOST_BEFORE = 8;
const MOST_LOOKED_AT = 40;

type Range = readonly [least: number, most: number];
type Kind = { readonly range: Range; readonly units: RegExp };

/** What such a number of a grown person may be, and its units; others are of children, goods and places. */
const HEIGHT: Kind = { range: [135, 215], units: /^(?:cm|센티|센치|센티미터)$/ };
const WEIGHT: Kind = { range: [35, 149], units: /^(?:kg|킬로|킬로그램|키로)$/ };
const GIRTH: Kind = { range: [20, 130], units: /^(?:cm|센티|센치|인치|호)$/ };
const INDEX: Kind = { range: [5, 45], units: /^(?:%|퍼센트|프로)$/ };
const KINDS: ReadonlyMap<string | undefined, Kind> = new Map([
  ['height', HEIGHT],
  ['weight', WEIGHT],
  ['girth', GIRTH],
  ['index', INDEX],
]);

const isUnit = (token: Token | undefined, { units }: Kind): boolean => units.test(token?.word ?? '');

const isWithin = (value: number | undefined, [least, most]: Range): boolean =>
  value !== undefined && value >= least && value <= most;

const MARKS = /^[↑↓+]$/;

/** The token behind a number and its unit (172cm, 170여); undefined where the number counts something else (키 170개). */
const endOfUnit = (tokens: readonly Token[], number: number, kind: Kind): number | undefined => {
  const unit = tokens[number + 1];
  if (is(unit, 'unit') && !isUnit(unit, kind) && !is(unit, 'bound')) return undefined;
  const isAbout = unit?.word === '여' && unit.glued;
  const at = isAbout ? number + 2 : number + 1;
  if (isUnit(tokens[at], kind)) return at + 1;
  return isAbout ? undefined : at;
};

const isMark = (token: Token | undefined, marks: RegExp): boolean => token?.kind === 'mark' && marks.test(token.word);

/** Behind the number: its unit, a range, 이상, 넘는, ↑. */
const amountFrom = (tokens: readonly Token[], number: number, kind: Kind): Amount | undefined => {
  const unitEnd = isWithin(tokens[number]?.value, kind.range) ? endOfUnit(tokens, number, kind) : undefined;
  if (unitEnd === undefined) return undefined;
  let at = unitEnd;
  if (/^(?:이|을|를|은|는|도|에)$/.test(lettersOf(tokens[at])) && tokens[at]?.glued === true) {
    at += 1;
    // 170은 되셔야
    const become = lettersOf(tokens[at]);
    if (BECOME.test(become)) return { to: at + 1, ending: endingOf(become), isBound: true };
  }
  let isBound =
    tokens.slice(Math.max(0, number - 2), number).some((token) => is(token, 'bound', 'sex')) ||
    tokens.slice(Math.max(0, number - 3), number).some(({ word }) => /^(?:min|max)(?:imum)?$/.test(word));
  if (isMark(tokens[at], /[~-]/) && tokens[at + 1]?.kind === 'number') {
    at += isUnit(tokens[at + 2], kind) ? 3 : 2;
    isBound = true;
  }
  if (tokens[at]?.glued === true && /^(?:의|인|이신)$/.test(lettersOf(tokens[at])))
    return { to: at + 1, ending: 'adnominal', isBound: true };
  // 170cm는 되어야
  if (/^[은는이도]$/.test(tokens[at - 1]?.tail ?? '') && BECOME.test(lettersOf(tokens[at])))
    return { to: at + 1, ending: endingOf(lettersOf(tokens[at])), isBound: true };
  while (isMark(tokens[at], MARKS)) {
    at += 1;
    isBound = true;
  }
  const tail = tokens[at - 1]?.tail ?? '';
  if (lettersOf(tokens[at]) === 'or') at += 1;
  const ending = copulaOf(tail);
  return boundAt(tokens, at) ?? { to: at, ending, isBound: isBound || /(?:인|이신|쯤|입니다)$/.test(tail) };
};

const MOST_FILLERS = 3;
const isFiller = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.kind === 'mark' && /[-:=~>·]/.test(token.word)) ||
    is(token, 'bound', 'adverb', 'sex') ||
    /^(?:신체|기준|조건|실측|제한|맨발|평균|대략)/.test(token.word));

/** 키는 최소 168센티, 신장 : 170. */
const numberBehind = (tokens: readonly Token[], at: number): number | undefined => {
  for (let next = at + 1; next <= at + 1 + MOST_FILLERS; next += 1) {
    if (tokens[next]?.kind === 'number') return next;
    if (!isFiller(tokens[next])) return undefined;
  }
  return undefined;
};

const atMeasure = (tokens: readonly Token[], at: number): Found | undefined => {
  const token = tokens[at];
  if (meansOf(token, 'measure') === 'big') {
    const ending = endingOf(token?.tail === '' ? token.word : (token?.tail ?? ''));
    return { at, to: at + 1, ending, ofPeople: false, isClause: true };
  }
  const kind = KINDS.get(meansOf(token, 'measure'));
  if (kind === undefined) return undefined;
  const number = numberBehind(tokens, at);
  if (number === undefined) {
    const words = inWords(tokens, at);
    if (words === undefined) return kind === HEIGHT ? praisedMeasure(tokens, at) : undefined;
    return { at, ...words, ofPeople: false, isClause: true };
  }
  const amount = amountFrom(tokens, number, kind);
  if (amount === undefined) return undefined;
  const around = tokens.slice(Math.max(0, at - MOST_BEFORE), at + MOST_BEFORE);
  const isOfGoods =
    kind === GIRTH &&
    around.some((one) => is(one, 'thing') || /^(?:바꿔|지급|제공|드려|드립|준비|수선)/.test(one.word));
  if (isOfGoods && amount.ending === 'conditional') return undefined;
  const lookedAt = isOfGoods ? undefined : endOfLookedAt(tokens, amount.to);
  if (lookedAt !== undefined) return { at, to: lookedAt, ending: 'deontic', ofPeople: true, isClause: true };
  return { at, to: amount.to, ending: amount.ending, ofPeople: amount.isBound && !isOfGoods, isClause: true };
};

const isPlainBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(0, at)
    .every(
      (token, index) =>
        isPersonAt(tokens, index) ||
        is(token, 'adverb', 'seek', 'prefer', 'bound', 'need') ||
        token.kind === 'mark' ||
        /^(?:must|be|at|least|should)$/.test(token.word),
    );

/** Said under a label that the reader does not know (길이: 170cm 이상) a length is of that. */
const isUnderUnknown = ({ labels }: Item): boolean => labels.at(-1)?.kinds.has('other') === true;

/** 1미터 70 이상, 1m 65: a height in metres. */
const inMetres = (tokens: readonly Token[], at: number): Found | undefined => {
  const isMetres = tokens[at]?.value === 1 && /^(?:m|미터)$/.test(tokens[at + 1]?.word ?? '');
  const rest = tokens[at + 2];
  if (!isMetres || !isWithin(rest?.value, [45, 99])) return undefined;
  const near = tokens
    .slice(at + 2, at + 2 + MOST_BEFORE)
    .map((token, index) => (index === 0 ? tokenOf({ ...token, value: 100 + (rest?.value ?? 0) }) : token));
  const amount = amountFrom(near, 0, HEIGHT);
  return amount?.isBound === true
    ? { at, to: at + 2 + amount.to, ending: amount.ending, ofPeople: false, isClause: true }
    : undefined;
};

const kindOfUnit = (token: Token | undefined): Kind | undefined => [HEIGHT, WEIGHT].find((kind) => isUnit(token, kind));

/** 172 이상 75 이하 (cm, kg): a height and a weight, their units in brackets behind them in the same order. */
const unitsApart = ({ items }: Statement, index: number, { tokens }: Item): Found | undefined => {
  const kinds = items.flatMap(({ aside, tokens: [unit] }) => (aside?.host === index ? [kindOfUnit(unit)] : []));
  if (!kinds.includes(HEIGHT) || !kinds.includes(WEIGHT) || tokens[0]?.kind !== 'number') return undefined;
  const numbers = [...tokens.keys()].filter((at) => tokens[at]?.kind === 'number');
  if (numbers.length !== kinds.length) return undefined;
  const amounts = numbers.map((at, nth) => amountFrom(tokens, at, kinds[nth] ?? INDEX));
  const to = amounts.at(-1)?.to;
  return to !== undefined && amounts.every((amount) => amount?.isBound === true)
    ? { at: 0, to, ending: 'nominal', ofPeople: true, isClause: true }
    : undefined;
};

/** A length or a weight without a noun: 172cm 이상, 80kg 이하인 분. A weight needs the person beside it. */
const bareAmount = (statement: Statement, index: number, item: Item, at: number): Found | undefined => {
  const { tokens } = item;
  const isTopic =
    /^[은는]$/.test(lettersOf(tokens[at + 1])) &&
    tokens.slice(Math.max(0, at - MOST_BEFORE), at).every((token) => !/[이가은는]$/.test(lettersOf(token)));
  // 170은 되셔야 손이 닿아요
  const kind = kindOfUnit(tokens[at + 1]) ?? (isTopic ? HEIGHT : undefined);
  if (kind === undefined || tokens[at]?.kind !== 'number' || isUnderUnknown(item)) return undefined;
  if (kind === HEIGHT && !isWithin(tokens[at]?.value, [145, 199])) return undefined;
  const amount = amountFrom(tokens, at, kind);
  if (amount === undefined || !amount.isBound) return undefined;
  if (kind === HEIGHT && isSaidToSomebody(tokens, amount.to))
    return { at, to: amount.to, ending: amount.ending, ofPeople: true, isClause: true };
  // 무대 안내라 172cm 안팎이신 분이 유리합니다
  const isOfPerson = kind === HEIGHT && amount.ending === 'adnominal' && isPersonAt(tokens, amount.to);
  if (isTopic || (!isOfPerson && !isPlainBefore(tokens, at))) return undefined;
  const upToHere = [...statement.items.slice(Math.max(0, index - MOST_BEFORE), index), item];
  const isOfGoods = upToHere.some((other) => other.tokens.slice(0, MOST_LOOKED_AT).some((token) => is(token, 'thing')));
  if (isOfGoods || (kind === WEIGHT && !isPersonAt(tokens, amount.to))) return undefined;
  return { at, to: amount.to, ending: amount.ending, ofPeople: kind === HEIGHT, isClause: true };
};

const LABELLED: readonly (readonly [word: RegExp, kind: Kind])[] = [
  [/키|신장|체격|신체|피지컬|height/, HEIGHT],
  [/체중|몸무게|weight/, WEIGHT],
  [/허리|가슴|둘레/, GIRTH],
];

/** 키: 170 이상, a cell under 신장: the label is the noun. */
const underLabel = (statement: Statement, item: Item): Found | undefined => {
  const label = item.labels.findLast(({ kinds }) => kinds.has('looks') || kinds.has('other'));
  if (label === undefined || label !== item.labels.at(-1)) return undefined;
  const words = statement.seen.text.slice(label.from, label.to);
  if (!label.kinds.has('looks') && !/^(?:허리|가슴)?(?:둘레|허리)/.test(words)) return undefined;
  const kinds = LABELLED.flatMap(([word, kind]) => (word.test(words) ? [kind] : []));
  const number = item.tokens[0]?.kind === 'number' ? 0 : numberBehind(item.tokens, -1);
  if (number === undefined) return undefined;
  const [amount] = kinds.flatMap((kind) => amountFrom(item.tokens, number, kind) ?? []);
  return amount === undefined
    ? undefined
    : { at: 0, to: amount.to, ending: amount.ending, ofPeople: true, isClause: true };
};

const GIVES_BLOOD = /^헌혈/;
/** 키 140 이상 탑승 가능, 헌혈은 체중 50kg 이상: guests who are let in. */
const isOfGuests = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokens.slice(to, to + 3).some(({ word }) => RIDES.test(word)) ||
  tokens.slice(Math.max(0, at - 2), at).some(({ word }) => RIDES.test(word) || GIVES_BLOOD.test(word));

const IS_USER = /^(?:(?:사용|착용|탑승|구매|소비|피험)자(?:의|는|가)?|나무|묘목|화분|가로수)$/;
const FOR_WHOM = /^(?:여성|남성|여자|남자|성인|아동|어린이|학생|주니어)용(?:은|는|이|의)?$/;

/** 키(남 173/여 160) 이상: brackets behind the measure, with a sex and its number. */
const bySexInBrackets = ({ items }: Statement, { aside, tokens }: Item): Found | undefined => {
  const host = aside === undefined ? undefined : items[aside.host]?.tokens[aside.after - 1];
  const kind = KINDS.get(meansOf(host, 'measure'));
  if (kind === undefined || !is(tokens[0], 'sex')) return undefined;
  const number = numberBehind(tokens, 0);
  const amount = number === undefined ? undefined : amountFrom(tokens, number, kind);
  return amount === undefined ? undefined : { at: 0, to: amount.to, ending: 'nominal', ofPeople: true, isClause: true };
};

const FIGURE = /^(?:마네킹|인형|동상|모형|조형물)/;
/** 키 180 남성 마네킹; 고객의 치수를 잽니다(허리 28~40인치): of a figure, or of a guest. */
const isOfFigure = ({ items }: Statement, { tokens, aside }: Item, to: number): boolean =>
  tokens.slice(to, to + 2).some(({ word }) => FIGURE.test(word)) ||
  (aside !== undefined &&
    (items[aside.host]?.tokens.slice(0, aside.after) ?? []).some((token) => is(token, 'served') && !is(token, 'role')));

/** 사용자 키 150~190cm, 여성용 미니벨로는 키 150~165: goods are made for people so tall. */
const isOfUsers = ({ tokens, labels }: Item, at: number, to: number): boolean =>
  !isPersonAt(tokens, to) &&
  (IS_USER.test(lettersOf(tokens[at - 1])) ||
    FOR_WHOM.test((labels.at(-1)?.tokens ?? []).slice(0, 2).map(lettersOf).join('')) ||
    tokens.slice(Math.max(0, at - MOST_BEFORE), at).some((token) => FOR_WHOM.test(lettersOf(token))));

/** BMI를 적어 주시고, 23 미만인 분부터: the number of the index stands in the next item. */
const ofIndexBefore = ({ items }: Statement, index: number, { tokens }: Item): Found | undefined => {
  const before = items[index - 1]?.tokens ?? [];
  const isNamed =
    before.some((token) => meansOf(token, 'measure') === 'index') && !before.some(({ kind }) => kind === 'number');
  const amount = isNamed && tokens[0]?.kind === 'number' ? amountFrom(tokens, 0, INDEX) : undefined;
  return amount?.isBound === true
    ? { at: 0, to: amount.to, ending: amount.ending, ofPeople: true, isClause: true }
    : undefined;
};

const foundIn = (place: Place, isPerformers: boolean): Found[] => {
  const { statement, item, index } = place;
  const labelled = isOfUsers(item, 0, 0)
    ? undefined
    : (underLabel(statement, item) ??
      unitsApart(statement, index, item) ??
      bySexInBrackets(statement, item) ??
      ofIndexBefore(statement, index, item));
  const found: Found[] = labelled === undefined ? [] : [labelled];
  for (let at = labelled?.to ?? 0; at < item.tokens.length; at += 1) {
    const one =
      atMeasure(item.tokens, at) ??
      sizeAt(item, at, isPerformers) ??
      fittedAt(place, at) ??
      inMetres(item.tokens, at) ??
      bareAmount(statement, index, item, at);
    if (one === undefined || isOfGuests(item.tokens, one.at, one.to) || isOfUsers(item, one.at, one.to)) continue;
    if (isOfFigure(statement, item, one.to)) continue;
    found.push(one);
    at = Math.max(at, one.to - 1);
  }
  return found;
};

/** Units of a body, and sizes of clothes, which may stand without a noun. */
const BARE = /cm|kg|센[티치]|[킬키]로|\d ?m|미터|사이즈|\d ?[반호]|치수|\d[은는] ?(?:되|넘)/;

/** Height, weight, waist and size of whoever is sought: 키 170 이상 건강한 분, 몸무게: 55 이하. */
export const measuresClaims = (text: ReadText, reading: ReadPosting): Claim[] => {
  if (!hasWordsOf(text, 'measure') && !BARE.test(text.seen.text)) return [];
  return placesIn(text).flatMap((place) =>
    foundIn(place, isOfPerformers(reading, place.statement)).map((found) =>
      claimOf({ ...found, what: 'measure' }, { ...place, at: found.at, to: found.to }, reading),
    ),
  );
};
