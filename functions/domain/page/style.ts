import { documentOf, html } from '../language/html.ts';
import { PAGE_CSS } from './page-css.ts';

/**
 * The one stylesheet of the page, page.css: large type, one column, no web font, no picture. The page's policy names it by its hash,
 * so that no other style and no script can take effect. Colours are those of the letters; every pair reaches 4.5 to 1.
 */
export const STYLE_ELEMENT = html`<style>
  ${PAGE_CSS}
</style>`;

/** What stands between the tags, byte for byte: what the policy's hash is taken of. */
export const STYLE_TEXT = documentOf(STYLE_ELEMENT).replace(/^<style>|<\/style>$/g, '');
