import { html, type Html } from '../../functions/domain/language/html.ts';
import { count } from './words.ts';

export type Paged<T> = {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
};

/** The entries of a list on page `asked`. Pages count from 1. Any other value means the nearest page. */
export const pageOf = <T>(all: readonly T[], asked: string | null, size: number): Paged<T> => {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const wanted = asked !== null && /^[0-9]{1,6}$/.test(asked) ? Number(asked) : 1;
  const page = Math.min(Math.max(1, wanted), pages);
  return { items: all.slice((page - 1) * size, page * size), page, pages, total: all.length };
};

/** Links to the previous and next page. Empty if there is only one page. `query`: other parameters to keep. */
export const pager = (path: string, paged: Paged<unknown>, query: Readonly<Record<string, string>> = {}): Html => {
  if (paged.pages === 1) return html``;
  const address = (page: number): string =>
    `${path}?${new URLSearchParams({ ...query, page: String(page) }).toString()}`;
  const { page, pages } = paged;
  return html`<nav class="pager" aria-label="쪽 이동">
    ${page > 1 ? html`<a href="${address(page - 1)}" rel="prev">← 앞쪽</a>` : html`<span class="quiet">← 앞쪽</span>`}
    <span>${count(page)} / ${count(pages)}쪽</span>
    ${page < pages ? html`<a href="${address(page + 1)}" rel="next">뒤쪽 →</a>` : html`<span class="quiet">뒤쪽 →</span>`}
  </nav>`;
};
