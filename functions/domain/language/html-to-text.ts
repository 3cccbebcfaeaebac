import { Tokenizer } from 'htmlparser2';
import { HTML_ELEMENTS, LINE_ELEMENTS } from './html-elements.ts';
import { plainText } from './plain-text.ts';

/** Double-escaped pages need two passes. More than eight are made on purpose. */
const MOST_PASSES = 8;

const names = Object.keys(HTML_ELEMENTS).join('|');
/** An angle bracket that opens nothing in HTML: `List<String>`, `임금 < 300만원`. It stays text. */
const NOT_A_TAG = new RegExp(`<(?!/?(?:${names})(?=[\\s/>])|!--|!doctype[\\s>]|!\\[cdata\\[|\\?xml[\\s?])`, 'gi');
/** An ampersand that starts no entity with a semicolon: `R&D`, `?a=1&copy=2`. It stays text. */
const NOT_AN_ENTITY = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;
/** `&amp;amp;amp;` is one ampersand that was escaped too often. */
const OVER_ESCAPED = /&(?:(?:amp|#0{0,8}38|#x0{0,8}26);){2,}/gi;
const LINE_TAG = new RegExp(`</?(?:${LINE_ELEMENTS.join('|')})[\\s/>]`, 'i');

/** Removes the opening of a comment or section that is never closed. A tokenizer would swallow the rest of the text. */
const closedOnly = (html: string): string => {
  const lower = html.toLowerCase();
  const afterLast = (opening: RegExp, closing: string, text: string): string => {
    const last = lower.lastIndexOf(closing);
    return text.replaceAll(opening, (found: string, at: number) => (at > last ? ' '.repeat(found.length) : found));
  };
  return afterLast(/<!\[cdata\[/gi, ']]>', afterLast(/<!--/g, '-->', html));
};

const escapeText = (text: string): string => text.replaceAll(NOT_AN_ENTITY, '&amp;').replaceAll(NOT_A_TAG, '&lt;');

const ATTRIBUTES_DROPPED = {
  onattribdata: () => undefined,
  onattribentity: () => undefined,
  onattribend: () => undefined,
  onattribname: () => undefined,
  onend: () => undefined,
};

/** Reads the markup once: removes every HTML element and decodes every entity once. */
const stripOnce = (html: string): string => {
  const source = escapeText(closedOnly(html.replaceAll(OVER_ESCAPED, '&amp;')));
  const lower = source.toLowerCase();
  // In markup a line break is a space. In plain text it is a line break.
  const breaksAreSpaces = LINE_TAG.test(source);
  let out = '';
  let lines = '';
  let tag = '';
  let hidden = '';
  let end = 0;
  const add = (text: string): void => {
    if (hidden !== '' || (lines !== '' && text.trim() === '')) return;
    out += lines + (breaksAreSpaces ? text.replaceAll(/[\r\n]/g, ' ') : text);
    lines = '';
  };
  const element = (name: string): void => {
    const mark = HTML_ELEMENTS[name] ?? '';
    if (name === 'br') lines += mark;
    else if (mark.startsWith('\n')) lines = lines.length < mark.length ? mark : lines;
    else if (hidden === '') out += mark;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, stop) => {
        add(source.slice(start, stop));
        end = stop;
      },
      ontextentity: (code, stop) => {
        add(String.fromCodePoint(code));
        end = stop;
      },
      onopentagname: (start, stop) => {
        tag = lower.slice(start, stop);
      },
      onopentagend: (stop) => {
        end = stop + 1;
        element(tag);
        if (tag === 'li') add('- ');
        const isCode = tag === 'script' || tag === 'style';
        if (isCode && lower.lastIndexOf(`</${tag}`) > stop) hidden = tag;
      },
      onselfclosingtag: (stop) => {
        end = stop + 1;
        element(tag);
      },
      onclosetag: (start, stop) => {
        const name = lower.slice(start, stop);
        const close = source.indexOf('>', stop);
        end = close === -1 ? source.length : close + 1;
        if (name === hidden) hidden = '';
        else element(name);
      },
      oncdata: (start, stop, offset) => {
        add(source.slice(start, stop - offset));
        end = stop + 1;
      },
      oncomment: (start, stop, offset) => {
        // HTML treats a CDATA section as a comment, but its author meant text.
        const comment = source.slice(start, stop - offset);
        if (/^\[cdata\[/i.test(comment)) add(comment.slice(7).replace(/\]\]$/, ''));
        end = stop + 1;
      },
      ondeclaration: (_start, stop) => {
        end = stop + 1;
      },
      onprocessinginstruction: (_start, stop) => {
        end = stop + 1;
      },
      ...ATTRIBUTES_DROPPED,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  // A tag that never closes would swallow the rest of the text. The rest is kept without its brackets.
  if (end < source.length) add(source.slice(end).replaceAll('<', ' '));
  return out;
};

/**
 * Returns the readable text of HTML, of double-escaped HTML and of plain text. No HTML element, comment or entity is
 * left, however often it was escaped. Lines are kept as in `plainText`. Linear in the length, idempotent. The result
 * must still be escaped when it is put into a page.
 */
export const htmlToText = (html: string): string => {
  let text = plainText(html);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = /[<&]/.test(text) ? plainText(stripOnce(text)) : text;
    if (next === text) return text;
    text = next;
  }
  // Only text built to survive the passes gets here. Without these two characters it contains no markup.
  return plainText(text.replaceAll(/[<&]/g, ' '));
};
