import type { DoorKind } from '../../../contracts/partners.ts';
import type { MessageType } from '../../../contracts/message-types.ts';
import type { CellKind } from './read-cell.ts';

/** The lists that a partner may send as a table: each row becomes one message. */
export const SHEET_FORMS = ['postings', 'people'] as const;
export type SheetFormId = (typeof SHEET_FORMS)[number];

/** A column of a form. */
export type SheetColumn = {
  readonly heading: string;
  /** Where its value goes in the data of the message: `wage.min`. A number in it is a place in a list. */
  readonly path: string;
  readonly kind: CellKind;
  /** A row without a value here is not sent. */
  readonly required?: true;
  /** How to fill it in, in one Korean sentence. It is also the fix for a cell that cannot be read. */
  readonly hint: string;
  readonly example: string;
};

/** A form: its columns in order, and the message that a row of it becomes. */
export type SheetForm = {
  readonly id: SheetFormId;
  /** The name of its sheet. */
  readonly name: string;
  /** What one row is called. */
  readonly row: string;
  readonly door: DoorKind;
  readonly type: MessageType;
  readonly columns: readonly SheetColumn[];
};
