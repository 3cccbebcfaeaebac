import type { SeenText } from './seen.ts';
import type { Token, Tokenizer } from './tokens.ts';
import { is, meansOf } from './tokens.ts';

/**
 * What a statement or an item is said under: 성별, 자격요건, 우대사항. `kinds` are the meanings of its words in the
 * lexicon (`label.json`), and `served`, `staff` where it speaks of those (어르신 성별).
 */
export type Label = {
  readonly kinds: ReadonlySet<string>;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
};

/**
 * A piece of a statement between commas, slashes or brackets. `labels`: from the outermost (a heading) to its own.
 * `aside`: it stands in brackets behind the item `host`, after that many of its tokens.
 */
export type Item = {
  readonly tokens: readonly Token[];
  readonly labels: readonly Label[];
  readonly aside?: { readonly host: number; readonly after: number };
  readonly closedBy: string;
};

/** A sentence, a point of a list, a cell of a table. `before` and `after` are its neighbours in the same text. */
export type Statement = {
  readonly seen: SeenText;
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
  readonly line: number;
};

type Stretch = { readonly from: number; readonly to: number };

const ENUMERATOR = /^(?:\d{1,2}[.)](?!\d)|\(\d{1,2}\)|[가-하][.)](?= )|[a-z][.)](?= )|[-+o>#=]+(?= |[가-힣])|[·:~])\s*/;
/** The dots of a date (1988. 1. 1. 이후) end no sentence. */
const SENTENCE_END = /[;。]|[.!?]+|→|⇒|=>|ㅎㅎ+|ㅋㅋ+|ㅠㅠ+/g;
/** The dots of a date end no sentence: 1988. 1. 1. 이후, 2026. 12. */
const DATE_BEFORE = /(?:19|20)\d{2}[.](?: ?\d{1,2}[.]){0,2}$/;
const LONGEST_DATE = 14;

/** A dot ends a sentence before a space, Hangul or the end; behind a digit only before a space, and not in a date. */
const endsSentence = (text: string, match: RegExpExecArray, from: number): boolean => {
  const [mark] = match;
  if (!/^[.!?]/.test(mark)) return true;
  const at = from + match.index;
  const end = at + mark.length;
  const next = text.charAt(end);
  const isBehindDigit = /\d/.test(text.charAt(at - 1));
  if (!isBehindDigit) return next === '' || /[\s가-힣)]/.test(next);
  if (!mark.startsWith('.')) return true;
  if (next !== '' && !/\s/.test(next)) return false;
  const before = DATE_BEFORE.exec(text.slice(Math.max(0, end - LONGEST_DATE), end))?.[0];
  const dots = before === undefined ? 0 : before.split('.').length - 1;
  const behind = text.slice(end, end + 3);
  return !(dots === 3 ? /^ ?[~이까부전출생]/.test(behind) : dots > 0 && /^ ?\d/.test(behind));
};

/** Cuts a stretch at every match of a pattern. */
const cut = (
  text: string,
  { from, to }: Stretch,
  pattern: RegExp,
  cuts: (text: string, match: RegExpExecArray, from: number) => boolean = () => true,
): Stretch[] => {
  const pieces: Stretch[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(pattern)) {
    if (!cuts(text, match, from)) continue;
    pieces.push({ from: start, to: from + match.index });
    start = from + match.index + match[0].length;
  }
  pieces.push({ from: start, to });
  return pieces.filter((piece) => text.slice(piece.from, piece.to).trim() !== '');
};

const trimmed = (text: string, { from, to }: Stretch): Stretch => {
  const slice = text.slice(from, to);
  const start = from + (slice.length - slice.trimStart().length);
  const enumerator = ENUMERATOR.exec(text.slice(start, to))?.[0] ?? '';
  return {
    from: start + enumerator.length,
    to: start + enumerator.length + text.slice(start + enumerator.length, to).trimEnd().length,
  };
};

/** 건강 names a field, 건강한 describes somebody. */
const labelWord = (token: Token): boolean =>
  is(token, 'label') && !(token.entry?.form === 'stem' && /^(?:한|하)/.test(token.tail));

/** 인원 and 대상 alone ask for people; behind another word they are its number or its people: 급식 인원, 교육 대상. */
const GENERAL = new Set(['인원', '대상', '구분']);

const isOfAnother = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    GENERAL.has(tokens[at]?.word ?? '') &&
    before !== undefined &&
    before.kind !== 'mark' &&
    !is(before, 'seek', 'label', 'role', 'need', 'prefer', 'shut')
  );
};

/** 사택 입주 우선순위: who of the staff is given a room first. */
const ROOM = /^(?:사택|관사|기숙사|숙소|생활관)/;

const kindsOf = (tokens: readonly Token[]): Set<string> => {
  const kinds = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const kind = isOfAnother(tokens, at) ? 'staff' : meansOf(token, 'label');
    if (kind !== undefined) kinds.add(kind);
    if (is(token, 'served')) kinds.add('served');
    if (is(token, 'staff')) kinds.add('staff');
    if (is(token, 'prefer') && !tokens.some(({ word }) => ROOM.test(word))) kinds.add('prefer');
    if (is(token, 'seek', 'need') && kind === undefined) kinds.add('who');
    if (is(token, 'house') && kind === undefined) kinds.add('house');
    if (is(token, 'no-matter')) kinds.add('no-matter');
  }
  if (kinds.size === 0) kinds.add('other');
  return kinds;
};

/** Kinds of label that may be followed by their value without any mark: 성별 여, 고향 경남. */
const FIELDS: ReadonlySet<string> = new Set([
  'sex',
  'age',
  'origin',
  'faith',
  'looks',
  'family',
  'school',
  'health',
  'wealth',
]);
const BARE_FIELDS: ReadonlySet<string> = new Set(['sex', 'age', 'origin']);
const LABEL_MARKS = new Set([':', '=', '>', '|', '→']);
const MOST_LABEL_TOKENS = 7;
const LONGEST_LABEL = 24;

const labelOf = (tokens: readonly Token[]): Label => ({
  kinds: kindsOf(tokens),
  tokens,
  from: tokens[0]?.from ?? 0,
  to: tokens.at(-1)?.to ?? 0,
});

const isHanging = (token: Token | undefined): boolean => token === undefined || token.kind === 'mark';

/** 성별: 남자 연령: 무관 on one line: the value of the field before stands in front of the next label. */
const isValueBeforeLabel = (tokens: readonly Token[], end: number): boolean => {
  const [first, second] = tokens;
  if (first === undefined || !is(first, 'sex') || labelWord(first) || second?.glued === true) return false;
  return tokens.slice(1, end).some((token) => FIELDS.has(meansOf(token, 'label') ?? ''));
};

/** 내담자;이주여성: a semicolon glued to the name of a field; elsewhere it ends a sentence. */
const isSemicolonOfField = (tokens: readonly Token[], at: number): boolean => {
  const [first] = tokens;
  return (
    tokens[at]?.word === ';' &&
    tokens[at].glued &&
    at === 1 &&
    first?.tail === '' &&
    (labelWord(first) || is(first, 'served', 'staff')) &&
    tokens[at + 1] !== undefined
  );
};

/** How many tokens at the beginning are a label with its mark, and the label; undefined if none. */
const leadingLabel = (tokens: readonly Token[]): { label: Label; size: number } | undefined => {
  const [first] = tokens;
  if (first === undefined) return undefined;
  if (first.word === '[' || (first.word === '(' && labelWord(tokens[1] ?? first))) {
    const close = tokens.findIndex((token) => token.word === (first.word === '[' ? ']' : ')'));
    const inside = tokens.slice(1, close);
    if (close > 1 && close <= MOST_LABEL_TOKENS && inside.some((token) => labelWord(token) || is(token, 'prefer'))) {
      const colon = tokens[close + 1]?.word === ':' ? 1 : 0;
      return { label: labelOf(inside), size: close + 1 + colon };
    }
    return undefined;
  }
  for (let index = 1; index < Math.min(tokens.length, MOST_LABEL_TOKENS); index += 1) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (token === undefined || before === undefined || token.from - first.from > LONGEST_LABEL) break;
    if (token.kind !== 'mark') continue;
    if (LABEL_MARKS.has(token.word) || isSemicolonOfField(tokens, index)) {
      if (before.kind === 'number' && tokens[index + 1]?.kind === 'number') return undefined;
      if (isValueBeforeLabel(tokens, index)) return undefined;
      let size = index + 1;
      while (tokens[size]?.kind === 'mark' && LABEL_MARKS.has(tokens[size]?.word ?? '')) size += 1;
      return { label: labelOf(tokens.slice(0, index)), size };
    }
    if (token.word === '-' && tokens.slice(0, index).some(labelWord) && !token.glued)
      return { label: labelOf(tokens.slice(0, index)), size: index + 1 };
    if (token.word === ',' || token.word === '~') break;
    if (token.word === '/' && !tokens.slice(0, index).every(labelWord)) break;
  }
  let size = 0;
  while (
    labelWord(tokens[size] ?? first) &&
    size < tokens.length &&
    BARE_FIELDS.has(meansOf(tokens[size], 'label') ?? '')
  ) {
    const tail = tokens[size]?.tail ?? '';
    size += 1;
    if (tail !== '') {
      if (tail !== '은' && tail !== '는') return undefined;
      break;
    }
  }
  if (size === 0 || isHanging(tokens[size])) return undefined;
  return { label: labelOf(tokens.slice(0, size)), size };
};

/** A mark in the middle of a line sets a value off (건강: 지병 없을 것), and a list is a value (성명, 종교, 재산). */
const hasValue = (tokens: readonly Token[]): boolean =>
  tokens.filter(({ word }) => word === ',').length > 1 ||
  tokens.some(
    ({ word }, at) => word === ':' && at > 0 && tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.entry !== undefined,
  );

/** 외모 우대 asks for looks; it is no heading. */
const isAskedField = ([first, second, ...rest]: readonly Token[]): boolean =>
  rest.length === 0 && meansOf(first, 'label') === 'looks' && is(second, 'prefer', 'need');

/** 지원 불가, 채용 제외 대상: those who are shut out stand below. */
const isShutHeading = (words: readonly Token[]): boolean =>
  words.length <= 3 &&
  words.some((token) => is(token, 'shut')) &&
  words.some((token) => meansOf(token, 'label') === 'who') &&
  words.every((token) => is(token, 'shut') || meansOf(token, 'label') === 'who');

const ASKED_OR_DONE: ReadonlySet<string | undefined> = new Set(['who', 'prefer', 'work']);

/** 장애인 우대, 장애인 지원 업무: a line about people served that is whole in itself, and no heading of what follows. */
const isSaidOfServed = (words: readonly Token[]): boolean =>
  words.some((token) => is(token, 'served') && !labelWord(token)) &&
  words.every((token) => !labelWord(token) || ASKED_OR_DONE.has(meansOf(token, 'label')));

/** A line that is only a label: what follows stands under it. */
const isOnlyLabel = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter((token) => token.kind !== 'mark');
  if (words.length === 0 || words.length > 5 || hasValue(tokens) || isAskedField(tokens)) return false;
  if ((words.at(-1)?.to ?? 0) - (words[0]?.from ?? 0) > 18) return false;
  if (isShutHeading(words)) return true;
  const last = tokens.at(-1);
  const hasMark = last?.word === ':' || last?.word === ']';
  if (!hasMark && isSaidOfServed(words)) return false;
  return words.every(
    (token) => labelWord(token) || is(token, 'prefer', 'seek', 'served', 'staff', 'person', 'need', 'house'),
  ) && words.some(labelWord)
    ? true
    : hasMark && words.length <= 4 && words.some((token) => labelWord(token) || is(token, 'prefer', 'seek', 'need'));
};

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>', '{': '}' };

/** 33세 / 까지: the side of an age, set apart from it. */
const AGES: ReadonlySet<string | undefined> = new Set(['age', 'decade', 'born']);

/** The items of a statement. What stands in brackets is an item of its own, and the words around it stay together. */
const itemsOf = (tokens: readonly Token[], labels: readonly Label[]): Item[] => {
  const items: Item[] = [];
  let current: Token[] = [];
  let own = labels;
  let asides: { tokens: Token[]; after: number }[] = [];
  const close = (by: string): void => {
    if (current.length > 0 || asides.length > 0) {
      const host = items.length;
      items.push({ tokens: current, labels: own, closedBy: by });
      for (const aside of asides) {
        const led = leadingLabel(aside.tokens);
        const inner = led === undefined ? aside.tokens : aside.tokens.slice(led.size);
        const innerLabels = led === undefined ? own : [...own, led.label];
        for (const piece of splitAtCommas(inner))
          items.push({ tokens: piece, labels: innerLabels, aside: { host, after: aside.after }, closedBy: ')' });
      }
    }
    current = [];
    asides = [];
    own = labels;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const closer = token.kind === 'mark' ? CLOSERS[token.word] : undefined;
    if (closer !== undefined) {
      const end = tokens.findIndex((other, at) => at > index && other.kind === 'mark' && other.word === closer);
      if (end !== -1) {
        asides.push({ tokens: tokens.slice(index + 1, end), after: current.length });
        index = end;
        continue;
      }
    }
    if (token.kind === 'mark' && (token.word === ',' || token.word === '/' || token.word === '+')) {
      const next = tokens[index + 1];
      const isSide = token.word === '/' && AGES.has(meansOf(tokens[index - 1], 'unit')) && is(next, 'bound');
      if (
        !isSide &&
        !(
          token.word === ',' &&
          token.glued &&
          tokens[index - 1]?.kind === 'number' &&
          next?.kind === 'number' &&
          next.glued
        )
      )
        close(token.word);
      continue;
    }
    if (current.length === 0 && asides.length === 0 && items.length > 0) {
      const led = leadingLabel(tokens.slice(index, index + MOST_LABEL_TOKENS + 2));
      if (led !== undefined) {
        own = [...labels, led.label];
        index += led.size - 1;
        continue;
      }
    }
    current.push(token);
  }
  close('');
  return items;
};

const splitAtCommas = (tokens: readonly Token[]): Token[][] => {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && (token.word === ',' || token.word === '/')) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces.filter((piece) => piece.length > 0);
};

const BULLET_LINE = /^\s*(?:•|[-+·*o>] ?|\d{1,2}[.)]|[가-하][.)] )/;

/** A row is cut into the cells of a table, or into points set apart by bullets. */
type Piece = { readonly stretch: Stretch; readonly tokens: readonly Token[] };

/** Walks down the rows of a text and keeps what the next row stands under. */
class BlockReader {
  readonly statements: Statement[] = [];
  readonly #seen: SeenText;
  readonly #tokenizer: Tokenizer;
  /** The label on a line of its own, and how many rows have stood under it. */
  #heading: Label | undefined;
  #rowsUnder = 0;
  #areBullets = false;
  #columns: readonly Label[] = [];
  #line = 0;

  constructor(seen: SeenText, tokenizer: Tokenizer) {
    this.#seen = seen;
    this.#tokenizer = tokenizer;
  }

  row(row: Stretch): void {
    const { text } = this.#seen;
    this.#line += 1;
    const cells = cut(text, row, /[|]/g);
    const isTable = cells.length > 1;
    const pieces = (isTable ? cells : cut(text, row, /•/g))
      .map((piece) => trimmed(text, piece))
      .map((stretch) => ({ stretch, tokens: this.#tokenizer.tokens(text, stretch.from, stretch.to) }))
      .filter(({ tokens }) => tokens.length > 0);
    if (isTable && isHeader(pieces)) {
      this.#columns = isOfFields(pieces) ? [] : pieces.map(({ tokens }) => labelOf(tokens));
      this.#heading = undefined;
      return;
    }
    if (!isTable) this.#columns = [];
    const isBullet = BULLET_LINE.test(text.slice(row.from, row.to));
    this.#leaveHeading(pieces, isBullet);
    if (isTable && this.#columns.length === pieces.length) this.#byColumn(pieces);
    else this.#oneByOne(pieces);
    this.#rowsUnder += 1;
    this.#areBullets = isBullet;
  }

  /** A heading holds for the rows below it: for one where it names a field, for the bullets where bullets follow. */
  #leaveHeading(pieces: readonly Piece[], isBullet: boolean): void {
    if (this.#heading === undefined || this.#rowsUnder === 0) return;
    const kind = [...this.#heading.kinds][0] ?? '';
    const led = leadingLabel(pieces[0]?.tokens ?? []);
    const isField = FIELDS.has(kind) && !(isBullet && this.#areBullets);
    const isNewTopic = led !== undefined && !isBullet && !FIELDS.has([...led.label.kinds][0] ?? '');
    if (isField || (this.#areBullets && !isBullet) || isNewTopic) this.#heading = undefined;
  }

  #byColumn(pieces: readonly Piece[]): void {
    for (const [index, piece] of pieces.entries()) this.#piece(piece, this.#columns[index]);
  }

  #oneByOne(pieces: readonly Piece[]): void {
    let pending: Label | undefined;
    for (const piece of pieces) {
      const led = isOnlyLabel(piece.tokens) ? labelOf(piece.tokens) : wholeLabel(piece.tokens);
      if (led === undefined) {
        this.#piece(piece, pending);
        pending = undefined;
      } else {
        if (saysMore(piece.tokens)) this.#says(piece);
        if (pieces.length === 1) {
          this.#heading = led;
          this.#rowsUnder = -1;
        } else pending = led;
      }
    }
  }

  /** A heading that also says whom the ad seeks is a statement as well: [여직원 모집]. */
  #says({ stretch, tokens }: Piece): void {
    const words = tokens.filter(({ word }) => word !== '[' && word !== ']' && word !== ':');
    const items = itemsOf(words, []);
    if (items.length > 0)
      this.statements.push({ seen: this.#seen, items, from: stretch.from, to: stretch.to, line: this.#line });
  }

  #piece({ stretch, tokens }: Piece, outer: Label | undefined): void {
    const above = [this.#heading, outer].filter((label) => label !== undefined);
    const led = leadingLabel(tokens);
    if (led !== undefined && tokens[0]?.word === '[' && asksForGroup(led.label.tokens))
      this.#says({ stretch, tokens: led.label.tokens });
    const labels = led === undefined ? above : [...above, led.label];
    const from = led === undefined ? stretch.from : (tokens[led.size]?.from ?? stretch.to);
    const { text } = this.#seen;
    let next = 0;
    for (const sentence of cut(text, { from, to: stretch.to }, SENTENCE_END, endsSentence).flatMap((one) =>
      bounded(text, one),
    )) {
      const inner = trimmed(text, sentence);
      while ((tokens[next]?.from ?? inner.from) < inner.from) next += 1;
      const first = next;
      while (next < tokens.length && (tokens[next]?.to ?? 0) <= inner.to) next += 1;
      const words = tokens.slice(first, next);
      const again = leadingLabel(words);
      const own = again === undefined || again.size >= words.length ? undefined : again;
      const under = own === undefined ? labels : [...(inner.from > from ? above : labels), own.label];
      const items = itemsOf(own === undefined ? words : words.slice(own.size), under);
      if (items.length > 0)
        this.statements.push({ seen: this.#seen, items, from: inner.from, to: inner.to, line: this.#line });
    }
  }
}

/**
 * A sentence of an ad has some dozens of words. What goes on for longer is cut at a comma or a space, so that what is
 * looked for within a statement takes a bounded time, whatever a text repeats.
 */
const LONGEST_STATEMENT = 240;

const bounded = (text: string, { from, to }: Stretch): Stretch[] => {
  const pieces: Stretch[] = [];
  let start = from;
  while (to - start > LONGEST_STATEMENT) {
    const piece = text.slice(start, start + LONGEST_STATEMENT);
    const at = Math.max(piece.lastIndexOf(',') + 1, piece.lastIndexOf(' ') + 1);
    const end = start + (at > LONGEST_STATEMENT / 2 ? at : LONGEST_STATEMENT);
    pieces.push({ from: start, to: end });
    start = end;
  }
  return [...pieces, { from: start, to }].filter((piece) => text.slice(piece.from, piece.to).trim() !== '');
};

/** Words that say whom an ad seeks, and name no field of a form (성별, 남녀). */
const saysMore = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => is(token, 'sex', 'called', 'look') && !labelWord(token)) || asksForGroup(tokens);

/** Words that ask for people by their age or region: 청년 우대, 창원 거주자 환영. */
const asksForGroup = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => is(token, 'age', 'region', 'origin', 'residence')) &&
  tokens.some((token) => is(token, 'prefer', 'seek', 'shut'));

/** 구분 | 내용: the labels of such a table stand in its first column. */
const isOfFields = (pieces: readonly Piece[]): boolean =>
  pieces.length === 2 && /^(?:구분|항목|분류|요건|조건|세부)/.test(pieces[0]?.tokens[0]?.word ?? '');

/** The first row of a table: all cells are labels, or single words with two labels among them. */
const isHeader = (pieces: readonly Piece[]): boolean => {
  const labels = pieces.filter(({ tokens }) => isOnlyLabel(tokens)).length;
  if (labels === pieces.length) return true;
  return (
    pieces.length > 2 &&
    labels >= 2 &&
    pieces.every(
      ({ tokens }) => tokens.length === 1 && tokens[0]?.kind !== 'number' && !is(tokens[0], 'sex', 'no-matter'),
    )
  );
};

const wholeLabel = (tokens: readonly Token[]): Label | undefined => {
  const led = leadingLabel(tokens);
  return led !== undefined && led.size >= tokens.length ? led.label : undefined;
};

/** The statements of a text, each under the labels that hold for it. */
export const statementsOf = (seen: SeenText, tokenizer: Tokenizer): readonly Statement[] => {
  const reader = new BlockReader(seen, tokenizer);
  for (const row of cut(seen.text, { from: 0, to: seen.text.length }, /\n/g)) reader.row(row);
  return reader.statements;
};
