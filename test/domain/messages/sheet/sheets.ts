import type { Cell, Sheet } from '../../../../functions/domain/messages/sheet/cell.ts';
import { PEOPLE_FORM } from '../../../../functions/domain/messages/sheet/people-form.ts';
import { POSTING_FORM } from '../../../../functions/domain/messages/sheet/posting-form.ts';
import type { SheetForm } from '../../../../functions/domain/messages/sheet/sheet-form.ts';

/** Lists as a partner fills them in. All people, companies and numbers are invented. */

export const FROM = { partner: 'masan-univ', file: 'abcdef', time: '2026-11-02T03:00:00.000Z' } as const;

type Said = Readonly<Record<string, Cell>>;

export const headingsOf = (form: SheetForm): string[] => form.columns.map(({ heading }) => heading);

/** A row with the examples of the form, and what a test says instead, by heading. */
const rowOf = (form: SheetForm, said: Said): Cell[] =>
  form.columns.map(({ heading, example }) => {
    const cell = said[heading];
    return cell === undefined ? example : cell;
  });

export const postingRow = (said: Said = {}): Cell[] => rowOf(POSTING_FORM, said);
export const personRow = (said: Said = {}): Cell[] => rowOf(PEOPLE_FORM, said);

export const sheetOf = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: '공고',
  rows,
  hidden: false,
  merged: new Set(),
  ...more,
});

export const postingSheet = (...rows: readonly Said[]): Sheet =>
  sheetOf([headingsOf(POSTING_FORM), ...rows.map(postingRow)]);
export const peopleSheet = (...rows: readonly Said[]): Sheet =>
  sheetOf([headingsOf(PEOPLE_FORM), ...rows.map(personRow)], { name: '구직자' });
