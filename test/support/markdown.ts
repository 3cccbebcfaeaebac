import { globSync } from 'node:fs';

/** Every Markdown page of the repository, by its path from the root. */
export const markdownFiles = (root: string): string[] =>
  globSync('{*.md,{bench,bin,docs,functions,lib,local,test}/**/*.md}', {
    cwd: root,
    exclude: (name) => name.includes('node_modules'),
  }).toSorted();

/** A page without its code: links and emphasis are read in prose only. */
export const proseOf = (page: string): string =>
  page.replaceAll(/^ *```[^]*?^ *```$/gm, '').replaceAll(/(`+)[^`]+\1/g, '');
