/** Deeper nesting is refused before parsing. It would parse, and then overflow the stack of any code that walks it. */
export const MOST_DEPTH = 32;

/** No object of ours, or of a form that we convert, has nearly this many keys. */
export const MOST_KEYS = 1_000;

type JsonResult =
  | { readonly ok: true; readonly value: unknown; readonly repeatedKey: string | undefined }
  | { readonly ok: false; readonly code: 'not-json' | 'too-deep' | 'too-many-keys' };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/**
 * Returns the index of the quotation mark that closes the string opened at `at`, or the length of the text if none
 * does.
 */
const stringEnd = (text: string, at: number): number => {
  for (let index = at + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) return index;
  }
  return text.length;
};

/** A key may contain escapes. It is decoded by `JSON.parse`, the same parser that reads the body. */
const keyOf = (raw: string): string => {
  if (!raw.includes('\\')) return raw;
  try {
    const key: unknown = JSON.parse(`"${raw}"`);
    return typeof key === 'string' ? key : raw;
  } catch {
    return raw;
  }
};

type Scan = { readonly excess?: 'too-deep' | 'too-many-keys'; readonly repeatedKey: string | undefined };

/**
 * One pass over the characters: finds the depth, and a key given twice in one object (the parser would keep the last).
 */
const scan = (text: string): Scan => {
  const levels: (Set<string> | undefined)[] = [];
  let repeatedKey: string | undefined;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '{' || character === '[') {
      levels.push(undefined);
      if (levels.length > MOST_DEPTH) return { excess: 'too-deep', repeatedKey };
    } else if (character === '}' || character === ']') {
      levels.pop();
    } else if (character === '"') {
      const end = stringEnd(text, index);
      let after = end + 1;
      while (isSpace(text.charCodeAt(after))) after += 1;
      if (text.charCodeAt(after) === COLON && levels.length > 0) {
        const keys = levels.at(-1) ?? new Set<string>();
        levels[levels.length - 1] = keys;
        const key = keyOf(text.slice(index + 1, end));
        if (keys.has(key)) repeatedKey ??= key;
        keys.add(key);
        if (keys.size > MOST_KEYS) return { excess: 'too-many-keys', repeatedKey };
      }
      index = end;
    }
  }
  return { repeatedKey };
};

/**
 * Parses JSON in time linear in its length. Reports excess depth and too many keys in one object before parsing, and
 * names a key given twice. Never throws.
 */
export const parseJson = (text: string): JsonResult => {
  const { excess, repeatedKey } = scan(text);
  if (excess !== undefined) return { ok: false, code: excess };
  try {
    return { ok: true, value: JSON.parse(text), repeatedKey };
  } catch {
    return { ok: false, code: 'not-json' };
  }
};
