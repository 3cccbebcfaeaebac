/**
 * Boxes that are ticked or not (성별 ☐ 남 ☑ 여, 남( ) 여(○)), and titles of works (《남자만 모르는 것들》). An option
 * that nobody ticked asks for nothing, and neither does a title. Both are blanked before the text is read.
 */

type Box = { readonly from: number; readonly to: number; readonly isTicked: boolean };
/** `by`: what stands in its place, padded with spaces. */
type Span = { readonly from: number; readonly to: number; readonly by?: string };

const BOX = /[①-⑨]|[☐□◻▢⬜○◯]|[☑☒✅✔✓■●◉◼▣]|\[ ?[vxo○●✓✔√]? ?\]|\( ?[vxo○●✓✔√]? ?\)/giu;
const MAY_HOLD = /①|[☐□◻▢⬜◯☑☒◉《『「]|[■●○]|\[ ?[vxo✓✔√]? ?\]|\( ?[vxo✓✔√]? ?\)/iu;
/** An X in brackets behind an option crosses it out: 남(O) 여(X). */
const IS_TICKED = /^[☑☒✅✔✓■●◉◼▣]$|^[[(] ?[vxo○●✓✔√] ?[\])]$/iu;
const IS_CROSS = /^[[(] ?x ?[\])]$/i;
/** Circles and squares also begin the points of a list, and hide names. */
const IS_PLAIN_SHAPE = /[□■○●◯◼◻]/u;
const CIRCLE = /[○◯]/u;

/** An option ends at a mark, at the name of the next field, or after so many characters. */
const OPTION = /^[^/|,;)\n]*?(?=[/|,;)\n]|$| (?:성별|연령|나이|학력|경력|구분|국적|기숙사|면허)(?![가-힣]))/;
const LONGEST_OPTION = 16;
const LONGEST_OF_SHAPES = 8;
/** What a form lets somebody choose from. */
const CHOICES = [
  /^ ?(?:남(?:자|성)?|여(?:자|성)?|(?:남녀 ?)?무관) ?$/,
  /^ ?[2-7]0대(?: ?이[하상])? ?…?$/,
  /^ ?(?:기혼|미혼) ?$/,
];
const NUMBERED = /[①-⑨]/;

const boxesIn = (row: string): Box[] =>
  [...row.matchAll(BOX)].map(({ index, 0: mark }) => ({
    from: index,
    to: index + mark.length,
    isTicked: IS_TICKED.test(mark) && !(IS_CROSS.test(mark) && isBehind(row, index, mark)),
  }));

/** 남(O) 여( ): a bracket glued to the word before it, and to none behind it. */
const isBehind = (row: string, at: number, mark: string): boolean =>
  mark.length > 1 && /[가-힣]/.test(row.charAt(at - 1)) && !/[가-힣]/.test(row.charAt(at + mark.length));

const NAME_OF_FIELD = /(?:성 ?별|연 ?령|나 ?이|학 ?력|경 ?력|구분|제한|사항|여부)\s*$/;
/** The word in front of a box: 남 □ 여 ☑. */
const WORD_BEFORE = /[^\s/|,:;([\])]+(?: ?(?:이하|미만|이상))?\s*$/;

/** 남 □ 여 ☑: each box stands behind its option, as the first and the last of the row say. */
const areBehind = (row: string, boxes: readonly Box[]): boolean => {
  const [first, last] = [boxes[0], boxes.at(-1)];
  const start = first?.from ?? 0;
  const before = row.slice(Math.max(0, start - LONGEST_OPTION), start);
  return (
    /^\s*(?:$|[/|,;)])/.test(row.slice(last?.to)) && WORD_BEFORE.test(before.trimEnd()) && !NAME_OF_FIELD.test(before)
  );
};

const optionOf = (row: string, boxes: readonly Box[], at: number, isAfter: boolean): Span => {
  const [last, box = { from: 0, to: 0 }, next] = [boxes[at - 1], boxes[at], boxes[at + 1]];
  if (isAfter || isBehind(row, box.from, row.slice(box.from, box.to))) {
    const before = row.slice(Math.max(last?.to ?? 0, box.from - LONGEST_OPTION), box.from);
    return { from: box.from - (WORD_BEFORE.exec(before)?.[0].length ?? 0), to: box.to };
  }
  const behind = row.slice(box.to, next?.from ?? row.length);
  return { from: box.from, to: box.to + (OPTION.exec(behind)?.[0].length ?? 0) };
};

/** [v] 남성 [v] 군필. */
const V = /^[[(] ?[v✓✔√] ?[\])]$/iu;
const IN_BRACKETS = /\([^()]{0,20}$/;
/** What is ticked is a point of its own, but for boxes in brackets: 성별(☐남 ☑여). */
const pointAt =
  (row: string) =>
  ({ from, to }: Box): Span => ({ from, to, by: IN_BRACKETS.test(row.slice(0, from)) ? '' : '•' });

/** 성별 ① 남 ② 여, (□남 □여): a form from which nothing has been chosen. */
const formIn = (row: string, options: readonly Span[]): readonly Span[] => {
  const kinds = options.map(({ from, to }) => {
    const words = row.slice(from, to).replace(BOX, '');
    return CHOICES.findIndex((choice) => choice.test(words));
  });
  return options.filter((_, at) => kinds[at] !== -1 && (kinds[at - 1] === kinds[at] || kinds[at + 1] === kinds[at]));
};

/** What is blanked in a row with boxes: the options that are not ticked, and the marks of those that are. */
const blankedIn = (row: string): readonly Span[] => {
  const boxes = boxesIn(row);
  if (boxes.length < 2) return [];
  const isAfter = areBehind(row, boxes);
  const options = boxes.map((_, at) => optionOf(row, boxes, at, isAfter));
  const marked = boxes.filter(({ from }) => !NUMBERED.test(row.charAt(from)));
  const ticked = marked.filter(({ isTicked }) => isTicked);
  if (ticked.length === 0) return formIn(row, options);
  if (marked.length < boxes.length) return [];
  if (ticked.length === boxes.length)
    return ticked.every(({ from, to }) => V.test(row.slice(from, to))) ? ticked.map(pointAt(row)) : [];
  const isShort = options.every(({ from, to }) => to - from <= LONGEST_OPTION);
  // ○○식당 ● 여사원: circles are open boxes beside filled circles only, and one at a time.
  const isHidden = CIRCLE.test(row) && (/[○◯]{2}|[○◯] ?명/.test(row) || !/[●◉(]/.test(row));
  return isShort && !isHidden ? boxes.map((box, at) => (box.isTicked ? pointAt(row)(box) : (options[at] ?? box))) : [];
};

const BEGINS = /^\s*(?:[-·*•] ?)?(?=[☐□◻⬜○◯☑☒✅✔✓■●◉◼▣]|\[ ?[vxo○●✓✔√]? ?\]|\( ?[vxo○●✓✔√]? ?\))/iu;

type Row = { readonly text: string; readonly at: number };

/** The only box of a row that begins with it. */
const boxOf = ({ text }: Row): Box | undefined => {
  const boxes = BEGINS.test(text) ? boxesIn(text) : [];
  return boxes.length === 1 ? boxes[0] : undefined;
};

/** 성별 / ☑ 남 / ☐ 여: an option in each row. Squares and circles are the marks of a list where much stands behind them. */
const blankedBelow = (rows: readonly Row[]): Span[] => {
  const boxes = rows.map((row) => ({ row, box: boxOf(row) }));
  const ticked = boxes.filter(({ box }) => box?.isTicked === true).length;
  if (ticked === 0 || ticked === rows.length) return [];
  const areShapes = rows.some(({ text }) => IS_PLAIN_SHAPE.test(text));
  if (areShapes && rows.some(({ text }) => text.trim().length > LONGEST_OF_SHAPES)) return [];
  return boxes.flatMap(({ row, box }) =>
    box?.isTicked === false ? [{ from: row.at + box.from, to: row.at + row.text.length }] : [],
  );
};

/** 《여자 나이 오십》: a title of some words. Laws, and what seeks somebody, are none. */
const TITLE = /[《『「]([^《》『』「」\n]{3,40})[》』」]/gu;
const NO_TITLE = /모집|구함|구인|채용|급구|모심|모십|우대|환영|지원|자격|대상|조건|제\d|법|령|규칙|사업|공고|출신/;

const titlesIn = (row: string): Span[] => {
  const titles = [...row.matchAll(TITLE)].filter(({ 1: words = '' }) => !NO_TITLE.test(words));
  const isAlone = titles.length === 1 && titles[0]?.[0].length === row.trim().length;
  return isAlone
    ? []
    : titles.flatMap(({ index, 0: { length }, 1: words = '' }) =>
        (titles.length > 1 || words.trim().includes(' ')) &&
        !NO_TITLE.test(row.slice(index + length, index + length + 8))
          ? [{ from: index + 1, to: index + length - 1 }]
          : [],
      );
};

/** 성별란에 '남'으로: one syllable in quotes is the word. */
const QUOTED_SEX = /['"‘“「]([남여])['"’”」]/gu;

/** 남·여를 확인: both, where a particle behind a single syllable would hide it. */
const BOTH = /(?:남[·/]여|여[·/]남)(?=[을를의은는이가와과로](?![가-힣]))/gu;

const rowsOf = (text: string): Row[] => {
  let at = 0;
  return text.split('\n').map((row) => {
    const found = { text: row, at };
    at += row.length + 1;
    return found;
  });
};

/** Rows one below the other that each begin with a box. */
const listsOf = (rows: readonly Row[]): Row[][] => {
  const lists: Row[][] = [[]];
  for (const row of rows)
    if (boxOf(row) === undefined) lists.push([]);
    else lists.at(-1)?.push(row);
  return lists.filter((list) => list.length > 1);
};

/** A text in which options that are not ticked, and titles, are spaces. As long as it was. */
export const withoutUnticked = (written: string): string => {
  const text = written.replace(QUOTED_SEX, ' $1성').replace(BOTH, ' 남녀');
  if (!MAY_HOLD.test(text)) return text;
  const rows = rowsOf(text);
  const spans = [
    ...rows.flatMap((row) =>
      [...blankedIn(row.text), ...titlesIn(row.text)].map((span) => ({
        ...span,
        from: row.at + span.from,
        to: row.at + span.to,
      })),
    ),
    ...listsOf(rows).flatMap(blankedBelow),
  ];
  let made = '';
  let from = 0;
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from < from) continue;
    made += text.slice(from, span.from) + (span.by ?? '').padEnd(span.to - span.from);
    from = span.to;
  }
  return made + text.slice(from);
};
