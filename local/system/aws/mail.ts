import PostalMime, { decodeWords } from 'postal-mime';
import type { Mail, TaggedMail } from '../../console/system-view.ts';

/** An accepted mail: its envelope, its bytes, the tags that its events carry, and when it was accepted. */
export type RawMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Uint8Array;
  readonly tags: Readonly<Record<string, string>>;
  /** On the one clock, in milliseconds since the epoch. */
  readonly at: number;
};

/** Decodes a mail. Header names are in lower case; the values of a repeated header are joined by a comma. */
export const readMail = async (mail: Pick<RawMail, 'from' | 'to' | 'raw'>): Promise<Mail> => {
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

/** The mail with the kind of its notice. No header holds the kind: the sender gives it to SES as a tag. */
export const readTagged = async (mail: Omit<RawMail, 'at'>): Promise<TaggedMail> => ({
  ...(await readMail(mail)),
  kind: mail.tags['kind'],
});
