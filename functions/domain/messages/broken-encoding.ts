/**
 * Detects text that was written in one encoding and read in another. The lost characters cannot be restored, and a
 * damaged text must not be stored, so such a message is refused.
 */

/** UTF-8 Hangul syllables (EA–ED, then two bytes 80–BF) whose bytes were read as Latin-1 or Windows-1252. */
const UTF8_AS_LATIN1 =
  /[\u00ea-\u00ed][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}/g;
/** Two or more EUC-KR Hangul syllables (B0–C8, then A1–FE) whose bytes were read as Latin-1. */
const EUC_KR_AS_LATIN1 = /(?:[\u00b0-\u00c8][\u00a1-\u00fe]){2,}/g;
const LATIN_LETTER = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00fe]/;
const HANGUL = /[\uac00-\ud7a3]/;
const HANJA = /[\u4e00-\u9fff]/;
const HANGUL_OR_HANJA = /[\uac00-\ud7a3\u4e00-\u9fff]/g;

let everydaySyllables: ReadonlySet<string> | undefined;
/** The 2,350 syllables of KS X 1001. Korean prose rarely uses others. UTF-8 read as CP949 has others in every word. */
const everyday = (): ReadonlySet<string> => {
  if (everydaySyllables !== undefined) return everydaySyllables;
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xc8; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  everydaySyllables = new Set(new TextDecoder('euc-kr').decode(Uint8Array.from(bytes)));
  return everydaySyllables;
};

/**
 * Whether UTF-8 text was read as CP949. `창원` then becomes a Hanja beside syllables that no Korean word has. The
 * threshold: such characters are more than a third of all Hangul and Hanja.
 */
const utf8AsCp949 = (text: string): boolean => {
  if (!HANJA.test(text) || !HANGUL.test(text)) return false;
  const characters = text.match(HANGUL_OR_HANJA) ?? [];
  const hanja = characters.filter((character) => HANJA.test(character)).length;
  const odd = characters.filter((character) => HANGUL.test(character) && !everyday().has(character)).length;
  return odd > 0 && (hanja + odd) * 3 > characters.length;
};

const eucKrAsLatin1 = (text: string): boolean => {
  if (HANGUL.test(text)) return false;
  // A row of middle dots or degree signs is not a word. A word contains Latin letters and more than two different
  // characters.
  return (text.match(EUC_KR_AS_LATIN1) ?? []).some((run) => LATIN_LETTER.test(run) && new Set(run).size > 2);
};

/** Whether the text shows traces of a wrong encoding. Runs in time linear in its length. */
export const isMisread = (text: string): boolean => {
  if (!text.isWellFormed() || text.includes('\ufffd')) return true;
  if (!/[^\0-\x7f]/.test(text)) return false;
  return (text.match(UTF8_AS_LATIN1) ?? []).length > 1 || eucKrAsLatin1(text) || utf8AsCp949(text);
};

/** Whether a body is base64 of JSON. Some SDKs encode every message this way. */
export const isBase64OfJson = (text: string): boolean => {
  const head = text.slice(0, 128).replaceAll(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/').slice(0, 64);
  if (head.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/.test(head)) return false;
  const whole = head.slice(0, head.length - (head.length % 4));
  try {
    return /^(?:\u00ef\u00bb\u00bf)?\s*[{[]\s*["{[\]}]/.test(atob(whole));
  } catch {
    return false;
  }
};

/** Whether a text fails to parse as JSON because of a foreign encoding or base64, and not because of a syntax error. */
export const isForeignBytes = (text: string): boolean => {
  // A body cut inside a character ends in replacement characters. That is a cut, not a foreign encoding.
  const uncut = text.replace(/\ufffd{1,3}$/, '');
  const zeros = text.slice(0, 1_000).split('\0').length - 1;
  return isMisread(uncut) || zeros * 4 > Math.min(text.length, 1_000) || isBase64OfJson(text);
};

/** Decodes base64 (standard alphabet) of UTF-8 text, both strictly. Returns undefined if either is broken. */
export const utf8OfBase64 = (encoded: string): string | undefined => {
  try {
    const binary = atob(encoded);
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(binary, (character) => character.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
};
