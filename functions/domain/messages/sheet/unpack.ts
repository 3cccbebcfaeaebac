import { Unzip, UnzipInflate, strFromU8 } from 'fflate';

/**
 * Unpacks a workbook. What an archive says of its own sizes is not believed: bytes are counted as they come out, so that a file
 * made to grow without end (zip bomb) stops early.
 */

/** Five thousand rows with long texts have less than half of it. */
export const MOST_UNPACKED_BYTES = 33_554_432;
/** A workbook has some dozen parts. */
const MOST_PARTS = 500;
/** What is inflated in one step, before it can be counted, is at most 1,032 times as long (RFC 1951). */
const STEP_BYTES = 8_192;

/** `parts`: the XML of a workbook, by path. `paths`: all that the archive has. */
export type Unpacked =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array>; readonly paths: readonly string[] }
  | { readonly ok: false; readonly because: 'too-large' | 'damaged' };

type Counted = { bytes: number; wrong?: 'too-large' | 'damaged' };

const isXml = (path: string): boolean => path.endsWith('.xml') || path.endsWith('.rels');

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

export const unpack = (archive: Uint8Array): Unpacked => {
  const parts = new Map<string, Uint8Array>();
  const paths: string[] = [];
  const counted: Counted = { bytes: 0 };
  const unzip = new Unzip((entry) => {
    paths.push(entry.name);
    if (paths.length > MOST_PARTS) counted.wrong ??= 'too-large';
    if (counted.wrong !== undefined || !isXml(entry.name)) return;
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, isLast) => {
      if (error !== null) counted.wrong ??= 'damaged';
      if (counted.wrong !== undefined) return;
      counted.bytes += chunk.length;
      if (counted.bytes > MOST_UNPACKED_BYTES) {
        counted.wrong = 'too-large';
        return;
      }
      chunks.push(chunk);
      if (isLast) parts.set(entry.name, joined(chunks));
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < archive.length && counted.wrong === undefined; at += STEP_BYTES)
      unzip.push(archive.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= archive.length);
  } catch {
    // The library throws for an archive that is cut off or not in its form.
    counted.wrong ??= 'damaged';
  }
  return counted.wrong === undefined ? { ok: true, parts, paths } : { ok: false, because: counted.wrong };
};

/** The text of a part. */
export const partText = (parts: ReadonlyMap<string, Uint8Array>, path: string): string | undefined => {
  const bytes = parts.get(path);
  return bytes === undefined ? undefined : strFromU8(bytes);
};
