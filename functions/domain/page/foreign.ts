import { html, type Html } from '../language/html.ts';
import type { Language } from '../language/words.ts';

/**
 * A phrase in Hangul with the digits, spaces and marks inside it: 「개인정보 보호법 제37조의2」 is one phrase. The pattern also
 * consumes the marks after the phrase, so that no character is scanned twice: a text of marks alone takes time linear
 * in its length.
 */
const KOREAN = /([\p{Script=Hangul}「『](?:[\s·.,~:/()「『-]*[\p{Script=Hangul}\p{N}」』])*)[\s·.,~:/()「『-]*/gu;

/**
 * Marks the Korean phrases of a text on an English page (WCAG 3.1.2). Names of laws, offices and jobs stay Korean in
 * every language, and a screen reader has to know that. On a Korean page the text is unchanged.
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
