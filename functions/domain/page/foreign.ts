import { html, type Html } from '../language/html.ts';
import type { Language } from '../language/words.ts';

/**
 * A phrase in Hangul, with the digits, spaces and marks inside it: 「개인정보 보호법 제37조의2」 is one phrase. The marks behind it are read
 * along, so that no place of a text is read twice: marks alone, however many, take time linear in their number.
 */
const KOREAN = /([\p{Script=Hangul}「『](?:[\s·.,~:/()「『-]*[\p{Script=Hangul}\p{N}」』])*)[\s·.,~:/()「『-]*/gu;

/**
 * Text with its Korean phrases marked as Korean where the page is English (WCAG 3.1.2): names of laws, offices and jobs stay
 * Korean in every language, and a screen reader has to know. On a Korean page the text stands as it is.
 */
export const spoken = (text: string, language: Language): Html => {
  if (language === 'ko') return html`${text}`;
  const parts: Html[] = [];
  let end = 0;
  for (const { 1: phrase = '', index } of text.matchAll(KOREAN)) {
    parts.push(html`${text.slice(end, index)}`, html`<span lang="ko">${phrase}</span>`);
    end = index + phrase.length;
  }
  return html`${parts}${text.slice(end)}`;
};
