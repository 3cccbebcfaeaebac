/**
 * All text that becomes part of a page passes here. Only markup made here stays markup (I7). The mark is a symbol, so
 * no value that arrived as JSON can pass as markup.
 */
const MARKUP = Symbol('markup');

export type Html = { readonly [MARKUP]: string };
type Slot = string | Html | readonly Slot[];

const escaped = (text: string): string => text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);

const rendered = (slot: Slot): string => {
  if (typeof slot === 'string') return escaped(slot);
  return MARKUP in slot ? slot[MARKUP] : slot.map(rendered).join('');
};

/** A template tag. The template itself is markup. Every slot is escaped as text, unless `html` made it. */
export const html = (strings: TemplateStringsArray, ...slots: readonly Slot[]): Html => ({
  [MARKUP]: strings.map((part, index) => part + rendered(slots[index] ?? '')).join(''),
});

/** Data for machines in the head of a page. A browser does not run it. No text in it can end the element. */
export const dataBlock = (type: `application/${string}`, value: object): Html => ({
  [MARKUP]: `<script type="${type}">${JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}</script>`,
});

/** The finished document. */
export const documentOf = (page: Html): string => page[MARKUP];
