import type { Finding } from '../../../contracts/finding.ts';
import { FINDING_SEVERITY } from '../../../contracts/finding.ts';
import type { Posting } from '../../../contracts/posting.ts';
import { oneLine } from '../../language/plain-text.ts';
import { maskResidentNumbers } from '../../language/resident-number.ts';

type Draft<T> = T extends readonly unknown[] ? T : T extends object ? { [K in keyof T]?: Draft<T[K]> | undefined } : T;

/** A Posting as far as the source gives one: what it does not say, or says in words that are not understood, is absent. */
export type PostingDraft = Draft<Posting>;

/**
 * What came of a document in another form. `findings` are warnings `unknown-value` at the Posting's path of something
 * that was not understood, or the refusal that kept the document from being read (then there are no postings). With
 * several postings a path begins with the posting's index: `[1].opensOn`.
 */
export type Conversion = { readonly postings: readonly PostingDraft[]; readonly findings: readonly Finding[] };

/** Records that something given at `path` was not understood and left out. `message` and `fix` are Korean sentences. */
export type Note = (path: string, message: string, fix: string, given?: unknown) => void;

/** What was given, short enough to recognise, on one line and without resident numbers. */
const shown = (given: unknown): string | undefined => {
  if (typeof given !== 'string' && typeof given !== 'number') return undefined;
  const text = maskResidentNumbers(oneLine(String(given)));
  return text === '' ? undefined : [...text].slice(0, 60).join('');
};

/** A notebook for one posting. One finding per path: the first says enough. */
export const notebook = (): { readonly note: Note; readonly findings: Finding[] } => {
  const findings: Finding[] = [];
  const note: Note = (path, message, fix, given) => {
    if (findings.some((finding) => finding.path === path)) return;
    const actual = shown(given);
    findings.push({
      code: 'unknown-value',
      severity: FINDING_SEVERITY['unknown-value'],
      path,
      message,
      ...(actual !== undefined && { actual }),
      fix,
    });
  };
  return { note, findings };
};

type Entry = { readonly posting: PostingDraft; readonly findings: readonly Finding[] };

/** The postings of one document, with the index in the path as soon as there are several. */
export const conversionOf = (entries: readonly Entry[]): Conversion => ({
  postings: entries.map((entry) => entry.posting),
  findings: entries.flatMap((entry, index) =>
    entries.length === 1 ? entry.findings : entry.findings.map((finding) => atIndex(index, finding)),
  ),
});

/** The finding of the posting at `index` among several. */
export const atIndex = (index: number, finding: Finding): Finding => ({
  ...finding,
  path: finding.path === '' ? `[${index}]` : `[${index}].${finding.path}`,
});

export const notReadable = (finding: Finding): Conversion => ({ postings: [], findings: [finding] });
