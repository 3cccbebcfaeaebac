import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { email } from '../contracts/fields.ts';

/**
 * One mail to compose. `from`: our own address, with or without a display name. `to`: one plain address. `date`: an
 * instant (ISO 8601 with offset). `headers`: additional headers of ours, such as `List-Unsubscribe`.
 */
export type MailToCompose = {
  readonly from: string;
  readonly to: string;
  /** Who gets the answer, if it is not the sender. One plain address. */
  readonly replyTo?: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** With or without angle brackets. Absent: derived from the content. */
  readonly messageId?: string;
  readonly date: string;
  /** Every mail states its purpose: mail that the reader asked for is a service, not advertising. */
  readonly purpose?: 'service' | 'promotional';
};

/** Headers that this module writes itself. An additional header of the same name would be a duplicate. */
const OWN_HEADERS = [
  'from',
  'to',
  'cc',
  'bcc',
  'sender',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
  'x-purpose',
];

/** Everything that a mail program may take for a line end, and all other control characters. */
const UNSAFE_IN_HEADER = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;
const isUnsafe = (value: string): boolean => value.search(UNSAFE_IN_HEADER) >= 0;

const assertSafe = (what: string, holds: boolean): void => {
  // The message leaves out the value, because it may be a person's address.
  if (!holds) throw new TypeError(`A mail cannot be composed: its ${what} is missing or not safe.`);
};

/** Always encoded: a subject that spells `=?utf-8?…?=` must arrive as those characters, not decoded. */
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

/** An RFC 5322 date in Korean time, for example "Mon, 02 Nov 2026 08:30:00 +0900". */
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
 * Returns the mail as bytes: a text and an HTML part, UTF-8, every header on one line. The same input gives the same
 * bytes. An unsafe subject is made safe, because its words come from a posting and the mail must go out.
 * @throws TypeError if an address, a date or an additional header is not safe
 */
export const composeMail = async (mail: MailToCompose): Promise<Uint8Array> => {
  const { from, to, replyTo, messageId, purpose = 'service' } = mail;
  assertSafe('recipient', email().safeParse(to).success);
  assertSafe('address for answers', replyTo === undefined || email().safeParse(replyTo).success);
  assertSafe(
    'sender',
    !isUnsafe(from) && /^[^<>@,;:]*(?:<[^<>\s@,;:]+@[^<>\s@,;:]+>|[^<>\s@,;:]+@[^<>\s@,;:]+)$/.test(from),
  );
  assertSafe('message id', messageId === undefined || /^<?[!-;=?A-~]+@[!-;=?A-~]+>?$/.test(messageId));
  assertSafe('text or page', mail.text !== '' && mail.html !== '');
  const subject = mail.subject.replace(UNSAFE_IN_HEADER, ' ').trim();
  const fingerprint = createHash('sha256')
    .update(
      JSON.stringify([
        from,
        to,
        ...(replyTo === undefined ? [] : [replyTo]),
        subject,
        mail.text,
        mail.html,
        mail.date,
        purpose,
        Object.entries(mail.headers ?? {}),
      ]),
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
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
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
