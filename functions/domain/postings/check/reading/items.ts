import type { Label } from './labels.ts';
import { asksBeforeDash, leadingLabel, MOST_LABEL_TOKENS } from './labels.ts';
import type { Token } from './tokens.ts';
import { is, meansOf } from './tokens.ts';

/**
 * A piece of a statement between commas, slashes or brackets. `labels`: from the outermost (a heading) to its own.
 * `aside`: it stands in brackets behind the item `host`, after that many of its tokens.
 */
export type Item = {
  readonly tokens: readonly Token[];
  readonly labels: readonly Label[];
  readonly aside?: { readonly host: number; readonly after: number };
  readonly closedBy: string;
};

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>', '{': '}' };

/** 33세 / 까지: the side of an age, set apart from it. */
const AGES: ReadonlySet<string | undefined> = new Set(['age', 'decade', 'born']);

const ONE_FIELD: ReadonlySet<string> = new Set(['sex', 'age']);

/** 성별: 남 · 숙식 제공, 상담 · 성별 여 · 경력 무관: a dot with spaces around it, behind the value of a field or before its name. */
const isDotBetweenFields = (
  tokens: readonly Token[],
  at: number,
  current: readonly Token[],
  labels: readonly Label[],
): boolean => {
  const [dot, next] = [tokens[at], tokens[at + 1]];
  if (dot?.word !== '·' || dot.glued || next === undefined || next.glued || current.length === 0) return false;
  if (ONE_FIELD.has(meansOf(next, 'label') ?? '') && next.tail === '')
    return !current.some((token) => is(token, 'served', 'staff'));
  const kinds = labels.at(-1)?.kinds;
  return (kinds?.has('sex') === true && !is(next, 'sex')) || (kinds?.has('age') === true && next.kind !== 'number');
};

/** The items of a statement. What stands in brackets is an item of its own, and the words around it stay together. */
export const itemsOf = (tokens: readonly Token[], labels: readonly Label[]): Item[] => {
  const items: Item[] = [];
  let current: Token[] = [];
  let own = labels;
  let asides: { tokens: Token[]; after: number }[] = [];
  const close = (by: string): void => {
    if (current.length > 0 || asides.length > 0) {
      const host = items.length;
      items.push({ tokens: current, labels: own, closedBy: by });
      for (const aside of asides) {
        const led = leadingLabel(aside.tokens);
        const inner = led === undefined ? aside.tokens : aside.tokens.slice(led.size);
        const innerLabels = led === undefined ? own : [...own, led.label];
        for (const piece of splitAtCommas(inner))
          items.push({ tokens: piece, labels: innerLabels, aside: { host, after: aside.after }, closedBy: ')' });
      }
    }
    current = [];
    asides = [];
    own = labels;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const closer = token.kind === 'mark' ? CLOSERS[token.word] : undefined;
    if (closer !== undefined) {
      const end = tokens.findIndex((other, at) => at > index && other.kind === 'mark' && other.word === closer);
      if (end !== -1) {
        asides.push({ tokens: tokens.slice(index + 1, end), after: current.length });
        index = end;
        continue;
      }
    }
    if (token.kind === 'mark' && (token.word === ',' || token.word === '/' || token.word === '+')) {
      const next = tokens[index + 1];
      const isSide = token.word === '/' && AGES.has(meansOf(tokens[index - 1], 'unit')) && is(next, 'bound');
      if (
        !isSide &&
        !(
          token.word === ',' &&
          token.glued &&
          tokens[index - 1]?.kind === 'number' &&
          next?.kind === 'number' &&
          next.glued
        )
      )
        close(token.word);
      continue;
    }
    // #남자알바 #상하차
    if (token.word === '#' && !token.glued && tokens[index + 1]?.glued === true) {
      close(',');
      continue;
    }
    if (isDotBetweenFields(tokens, index, current, own)) {
      close(',');
      continue;
    }
    const isDash = token.kind === 'mark' && token.word === '-' && !token.glued && tokens[index + 1]?.glued === false;
    if (isDash && asksBeforeDash(current.slice(-MOST_LABEL_TOKENS))) {
      close('-');
      continue;
    }
    if (current.length === 0 && asides.length === 0 && items.length > 0) {
      const led = leadingLabel(tokens.slice(index, index + MOST_LABEL_TOKENS + 2));
      if (led !== undefined) {
        own = [...labels, led.label];
        index += led.size - 1;
        continue;
      }
    }
    current.push(token);
  }
  close('');
  return items;
};

const splitAtCommas = (tokens: readonly Token[]): Token[][] => {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && (token.word === ',' || token.word === '/')) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces.filter((piece) => piece.length > 0);
};
