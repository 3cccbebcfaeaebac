import { cellText, type Cell, type Sheet } from './cell.ts';
import { PEOPLE_FORM } from './people-form.ts';
import { POSTING_FORM } from './posting-form.ts';
import type { SheetColumn, SheetForm, SheetFormId } from './sheet-form.ts';

/** Every form, by the kind of list. */
export const FORMS: Readonly<Record<SheetFormId, SheetForm>> = { postings: POSTING_FORM, people: PEOPLE_FORM };

/**
 * Headings are compared without spaces, marks of a required column and what stands in brackets, in the composed form: a file from a
 * Mac writes Hangul in parts (NFD).
 */
export const comparableHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|[\s*※:：]/g, '')
    .toLowerCase();

/** The row of the headings (from 0), and for each column of the file what it is. `unknown`: a heading that the form has not. */
export type Headings = {
  readonly form: SheetForm;
  readonly row: number;
  readonly texts: readonly string[];
  readonly columns: readonly (SheetColumn | undefined)[];
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
  readonly unknown: readonly string[];
};

/** Above the headings there may be a title and some lines about the list. */
const MOST_LINES_ABOVE = 20;
/** Fewer known headings than this are chance. */
const FEWEST_KNOWN = 3;

const columnsIn = (cells: readonly Cell[], form: SheetForm): (SheetColumn | undefined)[] => {
  const known = new Map(form.columns.map((column) => [comparableHeading(column.heading), column]));
  return cells.map((cell) => known.get(comparableHeading(cellText(cell))));
};

const countIn = (cells: readonly Cell[], form: SheetForm): number =>
  new Set(columnsIn(cells, form).flatMap((column) => column?.heading ?? [])).size;

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Finds the row of a sheet that has the most headings of a form. Undefined if no row has enough. */
export const headingsOf = ({ rows }: Sheet): Headings | undefined => {
  const candidates = rows
    .slice(0, MOST_LINES_ABOVE)
    .flatMap((cells, row) => Object.values(FORMS).map((form) => ({ form, row, cells, count: countIn(cells, form) })));
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (most, one) => (one.count > (most?.count ?? 0) ? one : most),
    undefined,
  );
  if (best === undefined || best.count < FEWEST_KNOWN) return undefined;
  const { form, row, cells } = best;
  const columns = columnsIn(cells, form);
  const texts = cells.map(cellText);
  const found = columns.flatMap((column) => column?.heading ?? []);
  return {
    form,
    row,
    texts,
    columns,
    missing: form.columns
      .filter(({ heading, required }) => required === true && !found.includes(heading))
      .map(({ heading }) => heading),
    doubled: distinct(found.filter((heading, index) => found.indexOf(heading) !== index)),
    unknown: distinct(texts.filter((text, index) => text !== '' && columns[index] === undefined)),
  };
};
