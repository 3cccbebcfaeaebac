import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { email } from '../contracts/fields.ts';

/**
 * One mail, ready to be composed. `from` is our own address, with or without a name before it; `to` one plain
 * address; `date` an instant (ISO 8601 with its offset); `headers` our own further headers, `List-Unsubscribe` for one.
 */
export type MailToCompose = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without brackets or with; absent, it follows from the content. */
  readonly messageId?: string;
  readonly date: string;
  /** Every mail carries its purpose: what the reader asked for is a service, not advertising. */
  readonly purpose?: 'service' | 'promotional';
};

/** Those that this module writes itself; a further header of that name would say something twice. */
const OWN_HEADERS = [
  'from',
  'to',
  'cc',
  'bcc',
  'sender',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
  'x-purpose',
];

/** Whatever some reader may take for the end of a line, and every other control character. */
const UNSAFE_IN_HEADER = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;
const isUnsafe = (value: string): boolean => value.search(UNSAFE_IN_HEADER) >= 0;

const assertSafe = (what: string, holds: boolean): void => {
  // The value is left out: it may be a person's address.
  if (!holds) throw new TypeError(`A mail cannot be composed: its ${what} is missing or not safe.`);
};

/** Encoded as a whole: a subject that spells `=?utf-8?…?=` must arrive as those characters, not as what they encode. */
const encodedWords = (text: string): string => {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 39) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
};

const withLineEnds = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');

/** RFC 5322: "Mon, 02 Nov 2026 08:30:00 +0900", written in Korean time. */
const headerDate = (instant: string): string => {
  const time = Date.parse(instant);
  assertSafe('date', !Number.isNaN(time) && /(?:Z|[+-]\d\d:\d\d)$/.test(instant));
  return new Date(time + 9 * 3_600_000).toUTCString().replace('GMT', '+0900');
};

const furtherHeaders = (headers: Readonly<Record<string, string>>): { key: string; value: string }[] =>
  Object.entries(headers).map(([key, value]) => {
    assertSafe(`header ${/^[A-Za-z0-9-]+$/.test(key) ? key : '(name)'}`, !isUnsafe(value) && value.trim() !== '');
    assertSafe('header name', /^[A-Za-z][A-Za-z0-9-]*$/.test(key) && !OWN_HEADERS.includes(key.toLowerCase()));
    return { key, value };
  });

/**
 * The mail as bytes: a text and an HTML part, UTF-8, every header one line. The same input gives the same bytes.
 * Throws a TypeError when an address, a date or a further header is not safe; a subject is made safe instead, because
 * its words come from a posting and the mail must go out.
 */
export const composeMail = async (mail: MailToCompose): Promise<Uint8Array> => {
  const { from, to, messageId, purpose = 'service' } = mail;
  assertSafe('recipient', email().safeParse(to).success);
  assertSafe(
    'sender',
    !isUnsafe(from) && /^[^<>@,;:]*(?:<[^<>\s@,;:]+@[^<>\s@,;:]+>|[^<>\s@,;:]+@[^<>\s@,;:]+)$/.test(from),
  );
  assertSafe('message id', messageId === undefined || /^<?[!-;=?A-~]+@[!-;=?A-~]+>?$/.test(messageId));
  assertSafe('text or page', mail.text !== '' && mail.html !== '');
  const subject = mail.subject.replace(UNSAFE_IN_HEADER, ' ').trim();
  const fingerprint = createHash('sha256')
    .update(
      JSON.stringify([from, to, subject, mail.text, mail.html, mail.date, purpose, Object.entries(mail.headers ?? {})]),
    )
    .digest('hex')
    .slice(0, 32);
  const domain = /@([^>\s]+)>?$/.exec(from)?.[1] ?? '';
  const part = (content: string) => ({ content: withLineEnds(content), contentTransferEncoding: 'base64' });
  return new MailComposer({
    baseBoundary: fingerprint,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
    from,
    to: { name: '', address: to },
    messageId: messageId ?? `<${fingerprint}@${domain}>`,
    date: headerDate(mail.date),
    headers: [
      { key: 'Subject', value: { prepared: true, foldLines: false, value: encodedWords(subject) } },
      { key: 'Auto-Submitted', value: 'auto-generated' },
      { key: 'X-Purpose', value: purpose },
      ...furtherHeaders(mail.headers ?? {}),
    ],
    text: part(mail.text),
    html: part(mail.html),
  })
    .compile()
    .build();
};
