import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';

/**
 * An item of a statement with what it is said under: the words before it that may name the time it speaks of. `kinds`:
 * what the item has words of, so that no reader looks at what cannot be its own.
 */
export type UnpaidPlace = {
  readonly text: ReadText;
  readonly statement: Statement;
  readonly item: Item;
  readonly index: number;
  readonly kinds: ReadonlySet<string>;
  /** Labels, the host of an aside, the items before it in the same statement: the nearest last. */
  readonly before: readonly Token[];
  /** The statement above. */
  readonly previous: Statement | undefined;
  /** The first words of the next sentence in the same line: 무급 수습? 없습니다. */
  readonly after: readonly Token[];
};

/** Tokens of a place that say that nothing is paid. */
export type UnpaidStretch = { readonly from: number; readonly to: number };

const meaning = (token: Token | undefined): string | undefined => meansOf(token, 'unpaid');
export const means = (token: Token | undefined, ...kinds: readonly string[]): boolean =>
  kinds.includes(meaning(token) ?? '');

/** 무급 인턴은 쓰지 않습니다, read as one word. */
const NOT_DONE = /^(?:쓰|두|받|뽑|하|시키|모집하|운영하)지(?:는|도)?않/;

/** Is it turned round by a denial in the same item: 무급 아닙니다, 무급 교육 그런 거 없습니다? */
export const isDeniedBehind = (
  tokens: readonly Token[],
  at: number,
  // 무급으로 일하는 시간은 1분도 없습니다
  reach = /^(?:일하는|근무하는)/.test(textOf(tokens[at + 1])) ? 8 : 5,
): boolean =>
  /지(?:않|는않|아니)/.test(tokens[at]?.tail ?? '') ||
  tokens
    .slice(at, at + reach)
    .some(
      (token) =>
        !means(token, 'unpaid') &&
        (is(token, 'deny') ||
          NOT_DONE.test(token.word) ||
          /^(?:no$|노$|금지|사절|아녜|없|폐지|철폐|근절)/.test(token.word)),
    );

const MOST_BEFORE = 24;

const isMinutes = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' && (tokens[at + 1]?.word === '분' || meansOf(tokens[at + 1], 'unit') === 'hour');

const isSaturday = (token: Token): boolean => token.word === '토' || token.word.startsWith('토요일');

/** What the time is that is spoken of, by the nearest word that names one: rest, or work (training, chores, first days). */
type Topic = 'rest' | 'work' | undefined;

/** 일하지 않은 날은, 안 나온 날은. */
const isNotWorked = (tokens: readonly Token[], at: number): boolean =>
  /^(?:일하지|근무하지|출근하지|나오지)/.test(tokens[at]?.word ?? '') ||
  /^안(?:한|나온|나오|일한|하신)/.test((tokens[at]?.word ?? '') + (tokens[at + 1]?.word ?? ''));

/** 토요일 오전 근무는 무급, 토요일 오전은 전 직원이 나와 기계를 닦으며. */
const WORKED_THEN = /^(?:근무|출근|작업|특근)(?:은|는|도)$/;
const COME_THEN = /^(?:나와$|나와서|출근해|출근하여|닦[으고는]|청소하[고며]|정리하[고며]|모여)/;
const FAR_AS_COME = 8;
const isWorkedThen = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + 3).some((next) => WORKED_THEN.test(textOf(next))) ||
  tokens.slice(at + 1, at + FAR_AS_COME).some((next) => COME_THEN.test(textOf(next)));

const topicOf = (tokens: readonly Token[], at: number): Topic => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (isSaturday(token) && isWorkedThen(tokens, at)) return 'work';
  if (isSaturday(token) || isNotWorked(tokens, at)) return 'rest';
  const hours = meansOf(token, 'hours');
  const kind = meaning(token);
  if (kind === 'rest' || hours === 'break' || hours === 'rest') return 'rest';
  return kind === 'trial' || kind === 'chore' || kind === 'first' ? 'work' : undefined;
};

const topicIn = (tokens: readonly Token[]): Topic => {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const topic = topicOf(tokens, at);
    if (topic !== undefined) return topic;
  }
  return undefined;
};

const WHY_AWAY =
  /^(?:경조|이사|예비군|민방위|자녀|부모|가족|배우자|결혼|장례|제사|생일|난임|병원|학부모|입학식|졸업식|휴가|연차|반차|조퇴|병가)/;
/** 자녀 학교 행사 하루는, 개인 휴가 하루는: a day away, and no day of training. */
const isDayAway = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }) => WHY_AWAY.test(word)) && !tokens.some((token) => means(token, 'trial') || isWorked(token));

/** The words of an item before one of its tokens, as far back as they can matter. */
export const nearBefore = ({ item }: UnpaidPlace, at: number): readonly Token[] =>
  item.tokens.slice(Math.max(0, at - MOST_BEFORE), at);

/** The time that an item speaks of before one of its tokens: its own words first, then those it stands under. */
export const topicBefore = (place: UnpaidPlace, at: number): Topic => {
  const near = nearBefore(place, at);
  return isDayAway(near) ? 'rest' : (topicIn(near) ?? topicIn(place.before));
};

/** 일한 날 돈은, 근무하신 만큼의 급여도. */
const isWorked = ({ word }: Token): boolean => /^(?:일한|일하신|일했|근무한|근무하신|근무했)/.test(word);

/** 손님 없는 시간은. */
const isTimeSpokenOf = ({ word, tail }: Token): boolean => word === '시간' && /^(?:은|엔|에는|도)$/.test(tail);

/** Are there words of training, chores, first days or minutes of work before a token? */
export const hasWorkBefore = (place: UnpaidPlace, at: number): boolean => {
  const tokens = [...place.before, ...nearBefore(place, at)];
  const topic = topicIn(tokens);
  return (
    topic !== 'rest' &&
    (topic === 'work' ||
      tokens.some((token, index) => isMinutes(tokens, index) || isTimeSpokenOf(token) || isWorked(token)))
  );
};

/** Volunteers and unpaid offices, and cases that somebody advises on: not the people sought. */
export const isOfOthers = ({ item, before }: UnpaidPlace): boolean =>
  [item.tokens, before].some((tokens) =>
    // 재고 조사 is a chore.
    tokens.some((token, at) => means(token, 'volunteer', 'case') && tokens[at - 1]?.word !== '재고'),
  );

/** A line that is nothing but the name of a time: OJT기간(5일). What stands below it speaks of it. */
const isTimeAlone = (statement: Statement | undefined): boolean => {
  const tokens = statement?.items.flatMap((item) => item.tokens) ?? [];
  const isNamed = tokens.some((token) => means(token, 'trial', 'first'));
  return (
    isNamed && tokens.length <= 5 && tokens.every((token) => means(token, 'trial', 'first') || token.kind !== 'unknown')
  );
};

const WORDS_OF_PAY: ReadonlySet<string> = new Set(['돈', '교육비', '훈련비', '실습비', '연수비', '정산']);

const NONE: ReadonlySet<string> = new Set();

/** 둘째 달부터. */
export const isFrom = ({ word, tail }: Token): boolean =>
  tail.startsWith('부터') || /부터(?:는|만|야|입니다|이며|이고|예요|이에요|임)?$/.test(word);

/** What the words of an item may begin to say: the meanings of unpaid.json, and words that other classes have. */
const kindsIn = (tokens: readonly Token[]): ReadonlySet<string> => {
  let kinds: Set<string> | undefined;
  const add = (kind: string): void => void (kinds ??= new Set()).add(kind);
  for (const token of tokens) {
    if (token.kind === 'mark') continue;
    const kind = meaning(token);
    if (kind !== undefined) add(kind);
    if (token.word === '0') add('zero');
    if (WORDS_OF_PAY.has(token.word)) add('wage');
    if (isFrom(token)) add('from');
    if (token.word.startsWith('봉사')) add('as-gift');
    if (is(token, 'deny')) add('deny');
  }
  return kinds ?? NONE;
};

/** The words of the items before one, as far back as they can matter. */
const saidBefore = ({ items }: Statement, index: number): readonly Token[] => {
  let said: readonly Token[] = [];
  for (let at = index - 1; at >= 0 && said.length < MOST_BEFORE; at -= 1)
    said = [...(items[at]?.tokens ?? []), ...said];
  return said;
};

const beforeOf = (statement: Statement, index: number, previous: Statement | undefined): readonly Token[] => {
  const { labels = [], aside } = statement.items[index] ?? {};
  const above = isTimeAlone(previous) ? (previous?.items.flatMap((item) => item.tokens) ?? []) : [];
  const host = aside === undefined ? [] : (statement.items[aside.host]?.tokens.slice(0, aside.after) ?? []);
  const said = saidBefore(statement, index).slice(-MOST_BEFORE);
  return [...above, ...labels.flatMap((label) => label.tokens), ...said, ...host].slice(-MOST_BEFORE);
};

/** What stands before an item is put together only where a reader asks for it. */
const placeOf = (place: Omit<UnpaidPlace, 'before'>): UnpaidPlace => {
  let before: readonly Token[] | undefined;
  return {
    ...place,
    get before() {
      return (before ??= beforeOf(place.statement, place.index, place.previous));
    },
  };
};

/** 급여 | 첫달 0원 → 둘째 달부터: what stands before the arrow was read as a label, and says something all the same. */
const placeOfLabel = (text: ReadText, statement: Statement): UnpaidPlace[] => {
  const labels = statement.items[0]?.labels ?? [];
  const label = labels.at(-1);
  if (label === undefined || statement.from < label.to || statement.from - label.to > 6) return [];
  const kinds = kindsIn(label.tokens);
  if (kinds.size === 0) return [];
  const item = { tokens: label.tokens, labels: labels.slice(0, -1), closedBy: '' };
  const before = item.labels.flatMap((one) => one.tokens);
  return [{ text, statement, item, index: -1, kinds, before, after: [], previous: undefined }];
};

/** Every item of a text that has a word that may say so, with what stands before it. */
export const unpaidPlacesIn = (text: ReadText): UnpaidPlace[] => {
  const places: UnpaidPlace[] = [];
  for (const [at, statement] of text.statements.entries()) {
    places.push(...placeOfLabel(text, statement));
    const next = text.statements[at + 1];
    for (const [index, item] of statement.items.entries()) {
      const kinds = kindsIn(item.tokens);
      if (kinds.size === 0) continue;
      const after = next?.line === statement.line ? (next.items[0]?.tokens.slice(0, 2) ?? []) : [];
      places.push(placeOf({ text, statement, item, index, kinds, after, previous: text.statements[at - 1] }));
    }
  }
  return places;
};
