import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { Claim, Place, Stance } from '../claim.ts';
import { placesIn } from '../claim.ts';
import { fillingAt, isForField, isPointOfForm } from '../form-field.ts';
import { originsIn } from './origins.ts';

/** Where the noun for an origin stands: in the item `index`, before the token `next`; `from`, `to` in the text. */
type Noun = { readonly index: number; readonly next: number; readonly from: number; readonly to: number };

const ASKED_VERB = /^(?:쓰|써|쓸|적|채워|채우|넣|밝|남겨|남기)/;
const IF = /(?:면|을 경우|할 경우|시에는|할시)$/;
const NOT = /(?:지|지는|지도)$|(?:지않|지말|지마|지아니)/;
const MOST_TOKENS = 40;

const isDeniedAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  const next = tokens[at + 1];
  return (
    NOT.test(token.tail) ||
    /^[안못]$/.test(tokens[at - 1]?.word ?? '') ||
    token.word.endsWith('지') ||
    IF.test(token.tail) ||
    IF.test(token.word) ||
    is(next, 'deny', 'shut', 'no-matter') ||
    /^(?:삭제|없|않|안|불필요|빼|생략)/.test(next?.word ?? '')
  );
};

const isAskedWord = (token: Token): boolean =>
  is(token, 'write') ||
  meansOf(token, 'origin') === 'ask' ||
  (token.kind === 'unknown' && ASKED_VERB.test(token.word)) ||
  /^(?:필수|제출|확인함|확인합니다)$/.test(token.word + token.tail);

/** 등록기준지 변경 신고 접수 업무: what is written is the work. */
const isOfWork = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tail === '' &&
  tokens.slice(at + 1, at + 4).some(({ word }) => /^(?:업무|민원|발급|상담|보조|담당|접수|처리)$/.test(word));

/** What a run of tokens behind the noun says: the first word that decides. */
const decided = (tokens: readonly Token[]): Stance | undefined => {
  for (const [at, token] of tokens.entries()) {
    if (isForField(tokens, at)) continue;
    const filling = fillingAt(tokens, at);
    if (filling !== undefined) return filling === 'blank' ? 'no-matter' : 'writing';
    if (isAskedWord(token) && isOfWork(tokens, at)) return 'mention';
    if (isAskedWord(token)) return isDeniedAt(tokens, at) ? 'no-matter' : 'writing';
    if (is(token, 'no-matter', 'deny')) return 'no-matter';
    if (is(token, 'shut')) return 'no-matter';
    if (is(token, 'served', 'work', 'exist') && !is(token, 'label')) return 'mention';
  }
  return undefined;
};

const flat = (statement: Statement, { index, next }: Noun): Token[] => {
  const tokens: Token[] = [];
  for (let at = index; at < statement.items.length && tokens.length < MOST_TOKENS; at += 1)
    tokens.push(...(statement.items[at]?.tokens.slice(at === index ? next : 0) ?? []));
  return tokens;
};

/** The tokens of the item in whose brackets another stands, behind the brackets. */
const behindBrackets = (statement: Statement, item: Item): Token[] => {
  const host = item.aside === undefined ? undefined : statement.items[item.aside.host];
  return host === undefined || item.aside === undefined ? [] : host.tokens.slice(item.aside.after);
};

const isUnderPapers = (item: Item): boolean =>
  item.labels.some(
    ({ kinds, tokens }) => kinds.has('papers') || tokens.some((token) => is(token, 'write') && !is(token, 'no-matter')),
  );

/** 조사 대상자: … 출신 마을을 여쭙니다; 어르신께 고향을 여쭙고: asked of those who are served. */
const isOfServed = (item: Item, { next }: Noun): boolean =>
  item.labels.some(({ kinds }) => kinds.has('served')) ||
  item.tokens
    .slice(0, next)
    .some((token) => is(token, 'served') && !is(token, 'role') && /(?:께|에게|한테|의|은|는)$/.test(token.tail));

const stanceOf = (place: Place, noun: Noun): Stance => {
  const { statement } = place;
  const item = statement.items[noun.index];
  if (item === undefined || isOfServed(item, noun)) return 'mention';
  const own =
    decided(item.aside === undefined ? [] : item.tokens.slice(noun.next)) ??
    decided(behindBrackets(statement, item)) ??
    decided(flat(statement, noun));
  if (own !== undefined) return own;
  return isUnderPapers(item) || isPointOfForm(place) ? 'writing' : 'mention';
};

/** 출신 도·시·군, read as a label with its value: the label is the noun. */
const asLabel = (statement: Statement, index: number): Noun | undefined => {
  const item = statement.items[index];
  const label = item?.labels.at(-1);
  const token = label?.tokens.find((one) => is(one, 'label') && meansOf(one, 'label') === 'origin');
  if (item === undefined || label === undefined || token === undefined) return undefined;
  const before = statement.items[index - 1]?.labels;
  // 출신 대학 이름을 적어 주세요
  if (label.tokens.length === 1 && is(item.tokens[0], 'school') && !is(item.tokens[0], 'region')) return undefined;
  if (before?.at(-1) === label || label.kinds.has('school') || label.kinds.has('staff')) return undefined;
  return { index, next: 0, from: label.from, to: label.to };
};

const nounsIn = (statement: Statement, index: number): Noun[] => {
  const tokens = statement.items[index]?.tokens ?? [];
  const found = originsIn(tokens)
    .filter(({ kind }) => kind === 'noun')
    .map(({ at, to }) => ({ index, next: to, from: tokens[at]?.from ?? 0, to: tokens[to - 1]?.to ?? 0 }));
  const label = asLabel(statement, index);
  return label === undefined ? found : [label, ...found];
};

/** The region of origin as something to be written or told: 이력서에 본적 기재, 출신지를 적어 주세요 (채용절차법 4조의3). */
export const writtenOrigins = (text: ReadText): Claim[] =>
  placesIn(text).flatMap((place) =>
    nounsIn(place.statement, place.index).map((noun): Claim => ({
      about: 'applicant',
      what: 'region',
      stance: stanceOf(place, noun),
      text,
      statement: place.statement,
      from: noun.from,
      to: noun.to,
    })),
  );
