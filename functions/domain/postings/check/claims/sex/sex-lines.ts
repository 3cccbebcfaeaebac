import type { Statement } from '../../reading/blocks.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';
import type { About } from '../claim.ts';
import { isMoneyUnit } from '../pay/money.ts';
import { aboutOfLabels, isStaffWord } from './sex-context.ts';
import { isAsking, isPostColumn, isRoom } from './sex-words.ts';

/**
 * What the other cells of a row say of a cell that names a sex: 현재 근무자 | 남 3명 | 여 2명. `isSplit`: it heads a column of
 * numbers of people who are sought.
 */
export type Row = { readonly about: About | undefined; readonly isColumnHead: boolean; readonly isSplit: boolean };

/** The sex that is all a statement says: a head of a column, 구분 | 남 | 여. */
const bareSexOf = ({ items }: Statement): string | undefined => {
  const [item] = items;
  return items.length === 1 && item?.tokens.length === 1 ? meansOf(item.tokens[0], 'sex') : undefined;
};

/** 대상 | 여성 | 남성, below 구분 | 주간 | 야간: whoever is sought for what stands at the head of the column. */
const isOfColumn = (own: Statement | undefined, cells: number, above: readonly Statement[]): boolean => {
  const labels = own?.items[0]?.labels ?? [];
  const isBelow = [cells, cells + 1].includes(above.length) && !above.some((cell) => bareSexOf(cell) !== undefined);
  return aboutOfLabels(labels) === 'applicant' && (labels.length > 1 || isBelow);
};

/** 직원 현황 | 남 8 | 여 3: the first cell says that those who are there are counted. */
const isRoll = ({ items }: Statement): boolean => {
  const tokens = items[0]?.tokens ?? [];
  return (
    tokens.length > 1 && /^(?:현황|구성|분포)$/.test(tokens.at(-1)?.word ?? '') && is(tokens.at(-2), 'role', 'staff')
  );
};

/** 화장실 | 남 2 | 여 3. */
const isRoomOf = ({ items }: Statement): boolean => isRoom(items[0]?.tokens[0]) && items[0]?.tokens.length === 1;

const rowOf = (
  statements: readonly Statement[],
  index: number,
  above: readonly Statement[],
  rowAbove: Row | undefined,
  isTableOfSought: () => boolean,
): Row => {
  const own = statements[index];
  const bare = own === undefined ? undefined : bareSexOf(own);
  const isUnlabelled = own?.items[0]?.labels.length === 0;
  // 현재 인원 | 생산 | 사무, and below it 남 | 12 | 3, and 여 | 4 | 5
  const [first] = index > 0 ? statements : above.length === statements.length - 1 ? above : [];
  const labelled =
    first === undefined
      ? undefined
      : isRoll(first)
        ? 'staff'
        : isRoomOf(first)
          ? 'house'
          : aboutOfLabels(first.items[0]?.labels ?? []);
  const about = labelled ?? (above.length === statements.length ? rowAbove?.about : undefined);
  const isColumnHead =
    bare !== undefined &&
    !isOfColumn(own, statements.length, above) &&
    statements.some((other) => ![undefined, bare, 'both'].includes(bareSexOf(other)));
  return {
    about: isUnlabelled && (about === 'served' || about === 'staff' || about === 'house') ? about : undefined,
    isColumnHead,
    isSplit: isColumnHead && isTableOfSought(),
  };
};

/** A row of a text has at most so many cells that are read together, and a table so many rows. */
const MOST_CELLS = 12;
const MOST_ROWS = 12;
/** Hardly an ad seeks more at once; a list of pupils or guests often has more. */
const MOST_SOUGHT = 30;

/** The words of the first cell of a row, those that were read as its label included. */
const headOf = ([first]: readonly Statement[]): readonly Token[] =>
  first?.items.slice(0, 1).flatMap(({ labels, tokens }) => [...labels.flatMap((label) => label.tokens), ...tokens]) ??
  [];

/** 2명, 3, -, 12만원: how many are sought, or what they are paid. */
const isCount = ({ items }: Statement): boolean => {
  const [number, unit, ...more] = items[0]?.tokens ?? [];
  if (items.length !== 1 || more.length > 0) return false;
  if (unit === undefined && number?.kind === 'mark') return true;
  const isSmall = number?.kind === 'number' && (number.value ?? 0) <= MOST_SOUGHT;
  return isSmall && (unit === undefined || ['people', 'manwon'].includes(meansOf(unit, 'unit') ?? ''));
};

/** 265만원, 시급 11,000원: an amount of money, and nothing else. */
const amountOf = ({ items }: Statement): string | undefined => {
  const [number, unit, ...more] = items[0]?.tokens ?? [];
  const isMoney = number?.kind === 'number' && isMoneyUnit(unit);
  return items.length === 1 && more.length === 0 && isMoney ? `${number.word} ${unit?.word}` : undefined;
};

/** 초임 | 265만원 | 248만원: pay, and not the same in both columns. */
const isPaidApart = (row: readonly Statement[]): boolean => {
  const amounts = row.slice(-2).map(amountOf);
  return (
    row.length >= 2 &&
    headOf(row).some((token) => is(token, 'wage')) &&
    !amounts.includes(undefined) &&
    amounts[0] !== amounts[1]
  );
};

const isOfOthers = (token: Token): boolean =>
  /^(?:반|학년|과정|강좌|학급|초급|중급|고급)$/.test(token.word) ||
  isStaffWord(token) ||
  is(token, 'served') ||
  meansOf(token, 'label') === 'staff';

/** 공정 | 남 | 여, with numbers of people below: the table says who is sought for which work. */
const isOfSought = (
  above: readonly Statement[],
  [header = [], ...rows]: readonly (readonly Statement[])[],
): boolean => {
  const ofPay = rows.findIndex((row) => row.length < 2 || !row.slice(-2).every((cell) => amountOf(cell) !== undefined));
  if (rows.slice(0, ofPay === -1 ? rows.length : ofPay).some(isPaidApart)) return true;
  const end = rows.findIndex((row) => row.length < 2 || !row.slice(-1).every(isCount));
  const below = end === -1 ? rows : rows.slice(0, end);
  const heads = below.flatMap(headOf);
  const own = headOf(header);
  const beside = [...above, ...(rows[below.length] ?? [])].flatMap(({ items }) => items.flatMap((item) => item.tokens));
  const around = [...beside, ...own, ...heads];
  return below.length > 0 && (own.some(isPostColumn) || heads.some(isAsking)) && !around.some(isOfOthers);
};

/** The rows of a text, by statement. */
export const rowsOf = (text: ReadText): Map<Statement, Row> => {
  const rows = new Map<Statement, Row>();
  const lines = [...Map.groupBy(text.statements, (statement) => statement.line).values()];
  for (const [at, line] of lines.entries()) {
    if (line.length === 1) continue;
    const cells = line.slice(0, MOST_CELLS);
    const above = lines[at - 1] ?? [];
    const isTableOfSought = (): boolean => isOfSought(above, lines.slice(at, at + MOST_ROWS));
    const rowAbove = above[0] === undefined ? undefined : rows.get(above[0]);
    for (const [index, statement] of cells.entries())
      rows.set(statement, rowOf(cells, index, above, rowAbove, isTableOfSought));
  }
  return rows;
};
