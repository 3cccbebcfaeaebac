import { Buffer } from 'node:buffer';
import { transformSync, type TransformFailure } from 'esbuild';

/** Where a text stops being JSON: line and column, both from 1, the column in characters. */
export type Place = { readonly line: number; readonly column: number };

const isFailure = (error: unknown): error is TransformFailure => error instanceof Error && 'errors' in error;

/**
 * The place of the first mistake; undefined where esbuild, which is a little more lenient than `JSON.parse`, sees none.
 * `JSON.parse` itself names a place for some mistakes only, and quotes the text there, which may be personal data.
 */
export const placeOfMistake = (text: string): Place | undefined => {
  try {
    transformSync(text, { loader: 'json', logLevel: 'silent' });
    return undefined;
  } catch (error) {
    const location = isFailure(error) ? error.errors[0]?.location : undefined;
    if (location === undefined || location === null) return undefined;
    // esbuild counts bytes.
    const before = Buffer.from(location.lineText).subarray(0, location.column).toString();
    return { line: location.line, column: [...before].length + 1 };
  }
};

/** The place in words that follow a sentence: ` (line 3, column 5)`, or nothing. */
export const placeWords = (text: string): string => {
  const place = placeOfMistake(text);
  return place === undefined ? '' : ` (line ${place.line}, column ${place.column})`;
};
