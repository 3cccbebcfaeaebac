import { bounded } from './bounded.ts';
import type { Item } from './items.ts';
import { itemsOf } from './items.ts';
import type { Label } from './labels.ts';
import {
  announcesOthers,
  asksForGroup,
  FIELDS,
  isOnlyLabel,
  labelOf,
  leadingLabel,
  namesOthers,
  namesStaff,
  saysMore,
  wholeLabel,
} from './labels.ts';
import type { SeenText } from './seen.ts';
import type { Stretch } from './stretches.ts';
import { cut, endsSentence, SENTENCE_END, trimmed } from './stretches.ts';
import type { Token, Tokenizer } from './tokens.ts';
import { is, meansOf } from './tokens.ts';

/** A sentence, a point of a list, a cell of a table. `before` and `after` are its neighbours in the same text. */
export type Statement = {
  readonly seen: SeenText;
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
  readonly line: number;
};

const BULLET_LINE = /^\s*(?:•|[-+·*o>] ?|\d{1,2}[.)]|[가-하][.)] )/;

/** How a row begins as a point of a list: its number, or its mark. */
const POINT = /^\s*(?:(\d{1,2})[.)]|([-+·*o>•#]|[가-하][.)]))/;

type Point = { readonly number?: number; readonly mark: string };

const pointOf = (text: string, row: Stretch): Point => {
  const [, number, mark = ''] = POINT.exec(text.slice(row.from, Math.min(row.to, row.from + 8))) ?? [];
  return number === undefined ? { mark: /[가-하]/.test(mark) ? '가' : mark } : { number: Number(number), mark: '1' };
};

/** The mark of a row; a row in brackets has its own. */
const markOf = ({ mark }: Point, [piece]: readonly Piece[]): string =>
  mark === '' && piece?.tokens[0]?.word === '[' ? '[' : mark;

/** Is a row the next point of the list that another row belongs to? */
const isNextPoint = (one: Point, next: Point): boolean =>
  one.mark === next.mark && (one.number === undefined || next.number === one.number + 1);

/** A row is cut into the cells of a table, or into points set apart by bullets. */
type Piece = { readonly stretch: Stretch; readonly tokens: readonly Token[] };

/**
 * No ad says the same sentence under the same labels so often, and its findings would be the same. A text that was made
 * to take long does.
 */
const MOST_TIMES = 5;

/** The labels above a sentence, which tell two equal sentences apart: 무관 below 성별 is not 무관 below 나이. */
const keyOf = (labels: readonly Label[]): string => labels.map(({ kinds }) => [...kinds].join('+')).join('>');

/** Walks down the rows of a text and keeps what the next row stands under. */
class BlockReader {
  readonly statements: Statement[] = [];
  readonly #seen: SeenText;
  readonly #tokenizer: Tokenizer;
  /** The label on a line of its own, and how many rows have stood under it. */
  #heading: Label | undefined;
  #rowsUnder = 0;
  #areBullets = false;
  /** A heading that names people who are not sought, and its mark: rows of another mark stand under it. */
  #others: { readonly heading: Label; readonly mark: string } | undefined;
  #columns: readonly Label[] = [];
  /** Are the cells of the table set apart by slashes? */
  #areSlashes = false;
  #line = 0;
  /** The row before, where it was a point with a number, or the bare name of a field. */
  #pointBefore: Point | undefined;
  /** What was made tokens last. */
  #last: Piece | undefined;
  readonly #times = new Map<string, number>();

  constructor(seen: SeenText, tokenizer: Tokenizer) {
    this.#seen = seen;
    this.#tokenizer = tokenizer;
  }

  /** Has the same been said so often that once more says nothing? */
  #isSaidEnough(words: string): boolean {
    const times = (this.#times.get(words) ?? 0) + 1;
    this.#times.set(words, times);
    return times > MOST_TIMES;
  }

  /** The row below is asked for before it is read. */
  #tokensOf(stretch: Stretch): readonly Token[] {
    const { from, to } = stretch;
    if (this.#last?.stretch.from !== from || this.#last.stretch.to !== to)
      this.#last = { stretch, tokens: this.#tokenizer.tokens(this.#seen.text, from, to) };
    return this.#last.tokens;
  }

  row(row: Stretch, below: Stretch | undefined): void {
    const { text } = this.#seen;
    this.#line += 1;
    const cells = cut(text, row, /[|]/g);
    const bySlashes = cells.length > 1 ? undefined : this.#cellsBySlashes(row, below);
    const isTable = cells.length > 1 || bySlashes !== undefined;
    const pieces =
      bySlashes ?? this.#piecesOf(cells.length > 1 ? cells : cut(text, row, pointsOf(text.slice(row.from, row.to))));
    if (isTable && isHeader(pieces)) {
      this.#columns = isOfFields(pieces) ? [] : pieces.map(({ tokens }) => labelOf(tokens));
      this.#heading = undefined;
      this.#areSlashes = bySlashes !== undefined;
      return;
    }
    if (!isTable) this.#columns = [];
    const isBullet = BULLET_LINE.test(text.slice(row.from, row.to));
    this.#leaveHeading(pieces, isBullet);
    const point = pointOf(text, row);
    this.#leaveOthers(pieces, point);
    const others = isTable ? undefined : this.#othersAbove(pieces, point, below);
    this.#areSlashes = bySlashes !== undefined;
    if (isTable && this.#columns.length === pieces.length) this.#byColumn(pieces);
    else if (isTable) this.#oneByOne(pieces);
    else this.#listed(row, pieces, below);
    if (others !== undefined) {
      this.#heading = others;
      this.#rowsUnder = -1;
      this.#others = { heading: others, mark: markOf(point, pieces) };
    }
    this.#rowsUnder += 1;
    this.#areBullets = isBullet;
  }

  #piecesOf(stretches: readonly Stretch[]): Piece[] {
    return stretches
      .map((piece) => trimmed(this.#seen.text, piece))
      .map((stretch) => ({ stretch, tokens: this.#tokensOf(stretch) }))
      .filter(({ tokens }) => tokens.length > 0);
  }

  /** 공정 / 인원 / 성별, and below it 상차 / 3 / 남: a table whose cells are set apart by slashes, as its first row says. */
  #cellsBySlashes(row: Stretch, below: Stretch | undefined): Piece[] | undefined {
    const { text } = this.#seen;
    if (!text.slice(row.from, row.to).includes(' / ')) return undefined;
    const stretches = cut(text, row, / \/ /g);
    if (stretches.length < LEAST_COLUMNS) return undefined;
    if (this.#areSlashes && this.#columns.length > 0)
      return stretches.length === this.#columns.length ? this.#piecesOf(stretches) : undefined;
    if (below === undefined || cut(text, below, / \/ /g).length !== stretches.length) return undefined;
    const pieces = this.#piecesOf(stretches);
    return isHeader(pieces) &&
      pieces.some(({ tokens }) => isOfField(labelOf(tokens)) || COUNTS.test(tokens[0]?.word ?? ''))
      ? pieces
      : undefined;
  }

  /**
   * 1. 성명 / 2. 종교 / 3. 키, 체중: is a row the name of a field with nothing under it, as a form lists what is to be
   * written? `inner`: the next point of the list follows. `last`: it may be a heading as well.
   */
  #fieldOfList(row: Stretch, { tokens }: Piece, below: Stretch | undefined): 'inner' | 'last' | undefined {
    if (!isOnlyLabel(tokens)) return undefined;
    const { text } = this.#seen;
    const point = pointOf(text, row);
    if (below !== undefined && isNextPoint(point, pointOf(text, below))) {
      const { from, to } = trimmed(text, below);
      if (point.number !== undefined || isOnlyLabel(this.#tokensOf({ from, to }))) return 'inner';
      if (point.mark !== '') return 'last';
    }
    return this.#pointBefore !== undefined && isNextPoint(this.#pointBefore, point) ? 'last' : undefined;
  }

  /** Reads a row that is no row of a table: the name of a field in a list stands under the heading of the list. */
  #listed(row: Stretch, pieces: readonly Piece[], below: Stretch | undefined): void {
    const [piece] = pieces;
    const field = piece === undefined || pieces.length > 1 ? undefined : this.#fieldOfList(row, piece, below);
    const point = pointOf(this.#seen.text, row);
    this.#pointBefore = field !== undefined || point.number !== undefined ? point : undefined;
    if (piece !== undefined && field !== undefined)
      this.#piece({ ...piece, tokens: piece.tokens.filter(({ word }) => word !== ':') }, undefined);
    if (field !== 'inner') this.#oneByOne(pieces);
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

  /** ■ 설문 응답자, and below it points of another mark: they are about people who are not sought. */
  #othersAbove(pieces: readonly Piece[], point: Point, below: Stretch | undefined): Label | undefined {
    const [piece] = pieces;
    if (piece === undefined || pieces.length > 1 || below === undefined) return undefined;
    const isStaff = namesStaff(piece.tokens);
    const isHeading = isStaff || namesOthers(piece.tokens);
    if (!isHeading && !announcesOthers(piece.tokens)) return undefined;
    const next = pointOf(this.#seen.text, below);
    const isBracketed = piece.tokens[0]?.word === '[';
    if (next.mark === point.mark && !(isHeading && isBracketed)) return undefined;
    return isStaff ? { ...labelOf(piece.tokens), kinds: new Set(['staff']) } : ofServed(piece.tokens);
  }

  /** A heading about others holds until a row has its mark, or names a post. */
  #leaveOthers(pieces: readonly Piece[], point: Point): void {
    if (this.#others === undefined || this.#heading !== this.#others.heading || this.#rowsUnder === 0) return;
    const [piece] = pieces;
    const words = piece?.tokens.filter(({ kind }) => kind !== 'mark') ?? [];
    const isPost = words.length > 0 && words.length <= 3 && is(words.at(-1), 'role') && !is(words.at(-1), 'served');
    if (isPost || markOf(point, pieces) === this.#others.mark) this.#heading = undefined;
  }

  /** 구분 | 주간 | 야간, and below it 대상 | 여성 | 남성: a row that begins with a field is said under that, too. */
  #byColumn(pieces: readonly Piece[]): void {
    const [first] = pieces;
    const [column, ...columns] = this.#columns;
    const field = first !== undefined && isOnlyLabel(first.tokens) ? labelOf(first.tokens) : undefined;
    const isMatrix =
      field !== undefined && column !== undefined && isGeneral(column) && columns.every((one) => !isOfField(one));
    // 이용자 | 성별 | 나이: every column is of those who are named in the first.
    const others =
      column !== undefined && isOfOthers(column) && columns.some(isOfField)
        ? column
        : first !== undefined && (areOthers(first.tokens) || columns.some(isPrice))
          ? ofServed(first.tokens)
          : undefined;
    for (const [index, piece] of pieces.entries())
      if (!isMatrix) this.#piece(piece, index > 0 ? others : undefined, this.#columns[index]);
      else if (index > 0) this.#piece(piece, this.#columns[index], field);
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
    if (this.#isSaidEnough(this.#seen.text.slice(stretch.from, stretch.to))) return;
    const words = tokens.filter(({ word }) => word !== '[' && word !== ']' && word !== ':');
    const items = itemsOf(words, []);
    if (items.length > 0)
      this.statements.push({ seen: this.#seen, items, from: stretch.from, to: stretch.to, line: this.#line });
  }

  #piece({ stretch, tokens }: Piece, ...outer: readonly (Label | undefined)[]): void {
    const above = [this.#heading, ...outer].filter((label) => label !== undefined);
    const led = leadingLabel(tokens);
    if (led !== undefined && tokens[0]?.word === '[' && asksForGroup(led.label.tokens))
      this.#says({ stretch, tokens: led.label.tokens });
    const labels = led === undefined ? above : [...above, led.label];
    const from = led === undefined ? stretch.from : (tokens[led.size]?.from ?? stretch.to);
    const { text } = this.#seen;
    let next = 0;
    for (const sentence of cut(text, { from, to: stretch.to }, SENTENCE_END, endsSentence)) {
      const inner = trimmed(text, sentence);
      while ((tokens[next]?.from ?? inner.from) < inner.from) next += 1;
      const first = next;
      while (next < tokens.length && (tokens[next]?.to ?? 0) <= inner.to) next += 1;
      const parts = bounded(tokens.slice(first, next));
      for (const [at, words] of parts.entries()) {
        const start = at === 0 ? inner.from : (words[0]?.from ?? inner.from);
        const end = at === parts.length - 1 ? inner.to : (words.at(-1)?.to ?? inner.to);
        this.#sentence({ stretch: { from: start, to: end }, tokens: words }, start > from ? above : labels, labels);
      }
    }
  }

  /** Reads a sentence under the labels that hold for it; `outer` are those that hold if it begins with one of its own. */
  #sentence({ stretch: { from, to }, tokens: words }: Piece, outer: readonly Label[], labels: readonly Label[]): void {
    if (this.#isSaidEnough(`${keyOf(labels)} ${this.#seen.text.slice(from, to)}`)) return;
    const led = leadingLabel(words);
    const own = led === undefined || led.size >= words.length ? undefined : led;
    const items = own === undefined ? itemsOf(words, labels) : itemsOf(words.slice(own.size), [...outer, own.label]);
    if (items.length > 0) this.statements.push({ seen: this.#seen, items, from, to, line: this.#line });
  }
}

/** [대상] 남자분 [나이] 무관 [일] 잔디 깔기: fields in brackets, each with its value. */
const FIELDS_IN_BRACKETS = /^ ?(?:\[[^[\]]{1,8}\][^[\]]+){3,12}$/;
const pointsOf = (row: string): RegExp => (FIELDS_IN_BRACKETS.test(row) ? /•|(?=\[)/g : /•/g);

/** Two names with a slash between them are no table. */
const LEAST_COLUMNS = 3;
const COUNTS = /^(?:인원|모집인원|채용인원)$/;

const GENERAL_COLUMN = /^(?:구분|항목|분류|요건|조건|세부)/;

const isOfField = ({ kinds }: Label): boolean => [...kinds].some((kind) => FIELDS.has(kind));

const isOfOthers = ({ kinds }: Label): boolean => kinds.has('served') || kinds.has('staff');

/** 수강생 | 82: the first cell names those who are served. */
const areOthers = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 && tokens.every((token) => is(token, 'served') && !is(token, 'role'));

/** 종목 | 나이 | 요금: a table of prices is for those who pay them. */
const namesPrice = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }) => /^(?:요금|이용료|입장료|수강료|회비|관람료)$/.test(word));

const isPrice = ({ tokens }: Label): boolean => namesPrice(tokens);

const ofServed = (tokens: readonly Token[]): Label => ({ ...labelOf(tokens), kinds: new Set(['served']) });

/** Does the first column hold names of fields, and no values? */
const isGeneral = (label: Label): boolean => GENERAL_COLUMN.test(label.tokens[0]?.word ?? '') || !isOfField(label);

/** 구분 | 내용: the labels of such a table stand in its first column. */
const isOfFields = (pieces: readonly Piece[]): boolean =>
  pieces.length === 2 &&
  GENERAL_COLUMN.test(pieces[0]?.tokens[0]?.word ?? '') &&
  !isLimitOfAge(pieces[1]?.tokens ?? []);

/** 연령 상한, 최고 나이: the name of a column. */
const isLimitOfAge = (tokens: readonly Token[]): boolean =>
  tokens.length === 2 &&
  tokens.some((token) => meansOf(token, 'label') === 'age' && token.tail === '') &&
  tokens.some(({ word, tail }) => /^(?:상한|하한|최고|최대|한도)$/.test(word) && tail === '');

/** The first row of a table: all cells are labels, or single words with two labels among them. */
const isHeader = (pieces: readonly Piece[]): boolean => {
  const labels = pieces.filter(
    ({ tokens }) => isOnlyLabel(tokens) || isLimitOfAge(tokens) || (tokens.length === 1 && namesPrice(tokens)),
  ).length;
  if (labels === pieces.length) return true;
  return (
    pieces.length > 2 &&
    labels >= 2 &&
    pieces.every(
      ({ tokens }) =>
        (tokens.length === 1 && tokens[0]?.kind !== 'number' && !is(tokens[0], 'sex', 'no-matter')) ||
        isOnlyLabel(tokens) ||
        isLimitOfAge(tokens),
    )
  );
};

/** The statements of a text, each under the labels that hold for it. */
export const statementsOf = (seen: SeenText, tokenizer: Tokenizer): readonly Statement[] => {
  const reader = new BlockReader(seen, tokenizer);
  const rows = cut(seen.text, { from: 0, to: seen.text.length }, /\n/g);
  for (const [at, row] of rows.entries()) reader.row(row, rows[at + 1]);
  return reader.statements;
};
