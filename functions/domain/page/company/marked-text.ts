import type { Finding } from '../../../contracts/finding.ts';
import { html, type Html } from '../../language/html.ts';

/** A part of a text, and whether it holds words in question. */
export type MarkedPart = { readonly text: string; readonly isMarked: boolean };

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** A finding quotes an expression on one line, and cuts a long one. In the text it may run over several lines. */
const patternOf = (words: string): string =>
  words
    .replace(/…$/, '')
    .split(/\s+/)
    .map(escaped)
    .join(String.raw`\s+`);

/** The expressions that the findings of a text quote. Several are joined by commas, which may be part of one of them too. */
const quotedIn = (findings: readonly Finding[], path: string, text: string): string[] =>
  findings.flatMap(({ path: of, actual, severity }) => {
    if (of !== path || typeof actual !== 'string' || severity === 'warn' || actual.trim() === '') return [];
    const whole = patternOf(actual);
    const isWhole = new RegExp(whole, 'u').test(text);
    const parts = actual.split(', ').filter((part) => part.trim() !== '');
    return isWhole ? [whole] : parts.map(patternOf).filter((pattern) => pattern !== '');
  });

/**
 * Cuts the text of a posting at the words that its findings question. `path`: of the text, as findings name it. Words that are
 * not found as they are quoted are not marked.
 */
export const markedParts = (text: string, path: string, findings: readonly Finding[]): MarkedPart[] => {
  const quoted = quotedIn(findings, path, text);
  if (quoted.length === 0) return [{ text, isMarked: false }];
  const parts = text.split(new RegExp(`(${quoted.join('|')})`, 'u'));
  return parts.flatMap((part, index) => (part === '' ? [] : [{ text: part, isMarked: index % 2 === 1 }]));
};

/** The same as markup. Lines stay lines (`pre-line`). */
export const markedText = (text: string, path: string, findings: readonly Finding[]): Html =>
  html`${markedParts(text, path, findings).map((part) => (part.isMarked ? html`<mark>${part.text}</mark>` : html`${part.text}`))}`;
