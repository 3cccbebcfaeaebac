import { html, type Html } from '../language/html.ts';
import { grouped } from '../language/money.ts';

/** A text, or a number in a narrow column. `bar`: a picture of the number, before it. `href`: the list behind it. */
export type Cell = string | Html | { readonly number: number; readonly bar?: Html; readonly href?: string };

const isNumber = (cell: Cell | undefined): cell is Extract<Cell, { readonly number: number }> =>
  typeof cell === 'object' && 'number' in cell;

const shownIn = (cell: Cell): Html =>
  isNumber(cell)
    ? html`${cell.bar ?? ''}
      ${cell.href === undefined ? grouped(cell.number) : html`<a href="${cell.href}">${grouped(cell.number)}</a>`}`
    : html`${cell}`;

const cellOf = (cell: Cell): Html =>
  isNumber(cell) ? html`<td class="number">${shownIn(cell)}</td>` : html`<td>${shownIn(cell)}</td>`;

/** On a phone a stacked row shows each cell beside the heading of its column. The roles stay when the layout is no table's. */
const stackedCell = (cell: Cell, heading: string | undefined): Html =>
  html`<td role="cell" data-heading="${heading ?? ''}"><div>${shownIn(cell)}</div></td>`;

/** Beside its first column it has numbers only, and at most four: it fits a phone. */
const isNarrow = ([first = []]: readonly (readonly Cell[])[]): boolean =>
  first.length > 1 && first.length <= 5 && first.slice(1).every(isNumber);

/** More columns than this are compared with each other, and are scrolled on a phone rather than stacked. */
const MOST_STACKED = 6;

/** A table of few columns: on a phone its rows are stacked, so that nothing of a row is out of sight. */
const stackedTable = (
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  shows: 'seen' | 'unseen',
): Html =>
  html`<table class="stacks" role="table">
    <caption ${shows === 'unseen' ? html`class="unseen"` : ''}>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${headings.map((heading) => html`<th scope="col" role="columnheader">${heading}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) =>
          html`<tr role="row">
            ${cells.map((cell, at) => stackedCell(cell, headings[at]))}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** A table that fits a phone: of few columns its rows are stacked there, of numbers it is narrow, of many columns it scrolls by itself. `shows`: its caption is `unseen` if a heading above it says the same. */
export const listTable = (
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  shows: 'seen' | 'unseen' = 'seen',
): Html => {
  const fits = isNarrow(rows);
  if (!fits && headings.length <= MOST_STACKED) return stackedTable(caption, headings, rows, shows);
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table ${fits ? html`class="narrow"` : ''}>
      <caption ${shows === 'unseen' ? html`class="unseen"` : ''}>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${headings.map((heading, at) =>
            isNumber(rows[0]?.[at])
              ? html`<th scope="col" class="number">${heading}</th>`
              : html`<th scope="col">${heading}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map(cellOf)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};
