/** A change of a file that is already there. */
export type Insertion = { readonly file: string; readonly into: (content: string) => string };

class PlaceNotFound extends Error {
  override name = 'PlaceNotFound';
}

const placeOf = (file: string, content: string, anchor: string, from: number): number => {
  const found = content.indexOf(anchor, from);
  if (found === -1) throw new PlaceNotFound(`${file} has no "${anchor}" any more: change bin/new/recipes.ts.`);
  return found;
};

/** Puts a text directly behind the anchors, each of which is found behind the one before; without any it begins the file. */
export const first = (file: string, text: string, ...anchors: readonly string[]): Insertion => ({
  file,
  into: (content) => {
    const place = anchors.reduce((from, anchor) => placeOf(file, content, anchor, from) + anchor.length, 0);
    return content.slice(0, place) + text + content.slice(place);
  },
});

/** A list of lines: the line that holds the one text comes before it, the line that begins with the other ends it. */
type List = readonly [after: string, end: string];

const intoList = (
  file: string,
  [after, end]: List,
  text: string,
  indexIn: (lines: readonly string[]) => number,
): Insertion => ({
  file,
  into: (content) => {
    const start = after === '' ? 0 : content.indexOf('\n', placeOf(file, content, after, 0)) + 1;
    const stop = placeOf(file, content, `\n${end}`, Math.max(0, start - 1)) + 1;
    const lines = content.slice(start, stop).split('\n');
    const list = lines.toSpliced(indexIn(lines), 0, text).join('\n');
    return content.slice(0, start) + list + content.slice(stop);
  },
});

/** Puts a text at the end of a list. */
export const last = (file: string, list: List, text: string): Insertion => intoList(file, list, text, () => -1);

const indentOf = (line: string): number => line.search(/\S/);
/** A key in quotes is sorted as one without. */
const sortKey = (line: string): string => line.trim().replaceAll("'", '');

/** Puts a line into a list that is in order, by the lines of the same indentation. */
export const inOrder = (file: string, list: List, text: string): Insertion => {
  const isLater = (line: string): boolean =>
    indentOf(line) === indentOf(text) && /^\s*['\w]/.test(line) && sortKey(line) > sortKey(text);
  return intoList(file, list, text, (lines) => lines.findIndex(isLater));
};
