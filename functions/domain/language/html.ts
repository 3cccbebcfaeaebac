/**
 * Text that becomes part of a page goes through here, and only markup made here stays markup (I7). The mark is a
 * symbol, so nothing that arrived as JSON can pretend to be markup.
 */
const MARKUP = Symbol('markup');

export type Html = { readonly [MARKUP]: string };
type Slot = string | Html | readonly Slot[];

const escaped = (text: string): string => text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);

const rendered = (slot: Slot): string => {
  if (typeof slot === 'string') return escaped(slot);
  return MARKUP in slot ? slot[MARKUP] : slot.map(rendered).join('');
};

/** A template tag: what stands in the template is markup, every slot is text unless `html` itself made it. */
export const html = (strings: TemplateStringsArray, ...slots: readonly Slot[]): Html => ({
  [MARKUP]: strings.map((part, index) => part + rendered(slots[index] ?? '')).join(''),
});

/** The finished document. */
export const documentOf = (page: Html): string => page[MARKUP];
