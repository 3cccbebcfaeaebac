import { html, type Html } from '../language/html.ts';
import { grouped } from '../language/money.ts';

/** A text, or a number in a narrow column. `bar`: a picture of the number, before it. `href`: the list behind it. */
export type Cell = string | Html | { readonly number: number; readonly bar?: Html; readonly href?: string };

const isNumber = (cell: Cell | undefined): cell is Extract<Cell, { readonly number: number }> =>
  typeof cell === 'object' && 'number' in cell;

const cellOf = (cell: Cell): Html =>
  isNumber(cell)
    ? html`<td class="number">
        ${cell.bar ?? ''}
        ${cell.href === undefined ? grouped(cell.number) : html`<a href="${cell.href}">${grouped(cell.number)}</a>`}
      </td>`
    : html`<td>${cell}</td>`;

/** Beside its first column it has numbers only, and at most four: it fits a phone. */
const isNarrow = ([first = []]: readonly (readonly Cell[])[]): boolean =>
  first.length > 1 && first.length <= 5 && first.slice(1).every(isNumber);

/** A table that scrolls by itself where the screen is narrow. `shows`: its caption is `unseen` if a heading above it says the same. */
export const listTable = (
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  shows: 'seen' | 'unseen' = 'seen',
): Html =>
  html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table ${isNarrow(rows) ? html`class="narrow"` : ''}>
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
