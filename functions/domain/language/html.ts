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

/** The finished document. */
export const documentOf = (page: Html): string => page[MARKUP];
