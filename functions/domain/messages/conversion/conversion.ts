import type { Finding } from '../../../contracts/finding.ts';
import { FINDING_SEVERITY } from '../../../contracts/finding.ts';
import type { PostingForm } from '../../../contracts/message-types.ts';
import type { Posting } from '../../../contracts/posting.ts';
import { oneLine } from '../../language/plain-text.ts';
import { maskResidentNumbers } from '../../language/resident-number.ts';

type Draft<T> = T extends readonly unknown[] ? T : T extends object ? { [K in keyof T]?: Draft<T[K]> | undefined } : T;

/** A Posting as far as the source gives one. A value that is missing or not understood is absent. */
export type PostingDraft = Draft<Posting>;

/**
 * The result of converting a document in another form. `findings` are warnings `unknown-value`, each at the Posting's
 * path of a value that was not understood. If the document could not be read, `findings` is the refusal and there are
 * no postings. With several postings, a path begins with the posting's index: `[1].opensOn`.
 */
export type Conversion = { readonly postings: readonly PostingDraft[]; readonly findings: readonly Finding[] };

/**
 * How postings in other forms are converted, by form. Undefined: the data cannot hold a posting. A door for people takes
 * no postings, so its function has no conversions.
 */
export type PostingConversions = {
  readonly [Form in Exclude<PostingForm, 'posting'>]?: (data: unknown) => Conversion | undefined;
};

/** Records that the value at `path` was not understood and is left out. `message` and `fix` are Korean sentences. */
export type Note = (path: string, message: string, fix: string, given?: unknown) => void;

/** Returns the given value on one line, without resident numbers, cut to 60 characters: enough to recognise it. */
const shown = (given: unknown): string | undefined => {
  if (typeof given !== 'string' && typeof given !== 'number') return undefined;
  const text = maskResidentNumbers(oneLine(String(given)));
  return text === '' ? undefined : [...text].slice(0, 60).join('');
};

/** Collects the findings of one posting. Only the first finding per path is kept: it says enough. */
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

/** Joins the postings of one document. Paths get an index only if there are several. */
export const conversionOf = (entries: readonly Entry[]): Conversion => ({
  postings: entries.map((entry) => entry.posting),
  findings: entries.flatMap((entry, index) =>
    entries.length === 1 ? entry.findings : entry.findings.map((finding) => atIndex(index, finding)),
  ),
});

/** Returns the finding with the index of its posting in front of the path. */
export const atIndex = (index: number, finding: Finding): Finding => ({
  ...finding,
  path: finding.path === '' ? `[${index}]` : `[${index}].${finding.path}`,
});

export const notReadable = (finding: Finding): Conversion => ({ postings: [], findings: [finding] });
