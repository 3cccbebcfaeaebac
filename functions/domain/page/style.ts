import { documentOf, html } from '../language/html.ts';
import { PAGE_CSS } from './page-css.ts';

/**
 * The only stylesheet of the page, page.css: large type, one column, no web font, no picture. The content security
 * policy names it by its hash, so no other style and no script takes effect.
 * Every pair has a contrast of at least 4.5:1.
 */
export const STYLE_ELEMENT = html`<style>
  ${PAGE_CSS}
</style>`;

/** The text between the tags, byte for byte. The policy's hash is computed from it. */
export const STYLE_TEXT = documentOf(STYLE_ELEMENT).replace(/^<style>|<\/style>$/g, '');
