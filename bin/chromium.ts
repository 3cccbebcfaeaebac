import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NoAnswer } from './command-line.ts';

const NAMES = ['chromium', 'google-chrome'] as const;

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installed = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['/usr/bin/chromium', ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))].find(runs);
};

/**
 * The path of the Chromium that CHROMIUM names, or of the first that is installed.
 * @throws one sentence where there is none
 */
export const chromium = (): string => {
  const named = process.env['CHROMIUM'] ?? '';
  if (named !== '' && !runs(named))
    throw new NoAnswer(
      `CHROMIUM names ${named}, which is not a program here: set it to the path of a Chromium or Chrome, or unset it.`,
    );
  const found = named === '' ? installed() : named;
  if (found !== undefined) return found;
  throw new NoAnswer(
    'No Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to the path of one.',
  );
};
