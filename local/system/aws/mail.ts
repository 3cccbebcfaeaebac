import PostalMime, { decodeWords } from 'postal-mime';
import type { Mail, TaggedMail } from '../../console/system-view.ts';

/** A mail as SES took it: who it goes from and to, the bytes, and the tags that its events will carry. */
export type RawMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Uint8Array;
  readonly tags: Readonly<Record<string, string>>;
};

/** Reads a mail as a mail programme would: decoded headers under lower-case names (repeated ones joined), text, HTML. */
export const readMail = async (mail: Omit<RawMail, 'tags'>): Promise<Mail> => {
  const parsed = await PostalMime.parse(mail.raw);
  const headers: Record<string, string> = {};
  for (const { key, value } of parsed.headers) {
    const before = headers[key];
    const decoded = decodeWords(value);
    headers[key] = before === undefined ? decoded : `${before}, ${decoded}`;
  }
  return {
    envelope: { from: mail.from, to: [...mail.to] },
    headers,
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    raw: new TextDecoder().decode(mail.raw),
  };
};

/** The same with the kind of its notice, which stands in no header: the sender gives it to SES as a tag. */
export const readTagged = async (mail: RawMail): Promise<TaggedMail> => ({
  ...(await readMail(mail)),
  kind: mail.tags['kind'],
});
