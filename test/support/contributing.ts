import { readFileSync } from 'node:fs';

/** What CONTRIBUTING.md says. */
export const CONTRIBUTING = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');

const quotedIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, quoted = '']) => quoted);

/** The paths that it names: in backticks with a slash or an ending, and behind links. */
export const pathsNamed = (text: string): string[] => [
  ...quotedIn(text).filter(
    (quoted) => /^[\w.<>-]+(?:\/[\w.<>-]+)*$/.test(quoted) && /\/|\.(?:md|ts|json)$/.test(quoted),
  ),
  ...[...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target),
];

/** The scripts of package.json that it names; `build:…` alone is one too. */
export const scriptsNamed = (text: string): string[] =>
  quotedIn(text).flatMap((quoted) => [
    ...[...quoted.matchAll(/npm (?:run )?(?:-s )?([a-z][\w:]*)/g)].map(([, script = '']) => script),
    ...(/^(?:build:\w+|rulebook)$/.test(quoted) ? [quoted] : []),
  ]);

/** One recipe: what its section says under "Makes", "Changes" and "Guards", with the words in capitals filled in. */
export const recipeOf = (heading: string, values: Readonly<Record<string, string>>) => {
  const section = CONTRIBUTING.split(/^### /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`CONTRIBUTING.md has no recipe "${heading}".`);
  const filled = Object.entries(values).reduce((text, [word, value]) => text.replaceAll(word, value), section);
  const listed = (word: string): string[] =>
    pathsNamed(new RegExp(`^- ${word}: ([^]*?)(?=^- |$(?![^]))`, 'm').exec(filled)?.[1] ?? '').toSorted();
  return { makes: listed('Makes'), changes: listed('Changes'), guards: listed('Guards') };
};
