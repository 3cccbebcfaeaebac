const ESCAPED: Readonly<Record<string, string>> = {
  d: '1',
  s: ' ',
  w: 'a',
  D: 'a',
  S: 'a',
  W: ' ',
  b: '',
  B: '',
  k: '',
};

/** The words that an expression consists of: its own letters, one for each class, split at brackets and bars. */
const wordsIn = (source: string): string[] =>
  source
    .replaceAll(/\\u\{?([0-9a-fA-F]{4,6})\}?/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\\[pP]\{([^}]*)\}/g, (_, name: string) =>
      name.startsWith('N') ? '1' : /^Pd|^Dash/.test(name) ? '-' : '가',
    )
    .replaceAll(/\(\?(?:<?[=!:]|<\w+>)|\{\d+(?:,\d*)?\}/g, '\0')
    .replaceAll(/\\([^])/g, (_, letter: string) => ESCAPED[letter] ?? letter)
    .replaceAll('.', 'a')
    .split(/[\0()[\]|*+?^$]+/)
    .filter((word) => word !== '');

/** The item before a `*`, `+` or `{…}`: a class or one character. */
const REPEATED = /(?:\[(?:\\[^]|[^\]\\])*\]|\\p\{\w+\}|\\?[^])(?=[*+{])/g;
const MOST_LETTERS = 8;
const MOST_WORDS = 4;
/** The end of a text after the repeated letters: nothing, or a character that most expressions do not match. */
const ENDS = ['', '!', '가'];

/** Texts of the given length that an expression reads far into before it fails: its own letters and words, repeated. */
export const hostileTo = (source: string, length: number): string[] => {
  const words = [...new Set(wordsIn(source))];
  const joined = words.join('').slice(0, 60) || 'a';
  const repeated = (source.match(REPEATED) ?? []).flatMap((part) => [...wordsIn(part).join('')].slice(0, 2));
  const letters = [...new Set([...repeated, ...joined])].slice(0, MOST_LETTERS);
  const units = new Set([...letters, ...words.slice(0, MOST_WORDS), joined]);
  return [...units].flatMap((unit) =>
    ENDS.map((end) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end),
  );
};
