import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { composeMail, type MailToCompose } from '../../functions/aws/mime.ts';

const mail: MailToCompose = {
  from: '창원 일자리 네트워크 <no-reply@jobs.example>',
  to: 'someone@example.com',
  subject: '[창원 일자리] 맞는 일자리를 찾았습니다: 조리원 (가상식당)',
  text: '안녕하십니까.\n두 번째 줄입니다.\n',
  html: '<!doctype html><html lang="ko"><body><p>안녕하십니까.</p></body></html>',
  date: '2026-11-02T08:30:00+09:00',
};
const ascii = (raw: Uint8Array): string => new TextDecoder('ascii').decode(raw);

describe('a composed mail', () => {
  test('has a text and an HTML part in UTF-8 and nothing else', async () => {
    const raw = ascii(await composeMail(mail));
    const [head = '', ...parts] = raw.split(/\r\n--[^\r\n]+(?:\r\n|$)/);
    expect(head).toMatch(/Content-Type: multipart\/alternative;/);
    expect(parts.map((part) => /Content-Type: (.*)\r\n/.exec(part)?.[1]).filter(Boolean)).toEqual([
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
    ]);
  });

  test('keeps the Korean subject, name and both bodies', async () => {
    const read = await PostalMime.parse(await composeMail(mail));
    expect(read.subject).toBe(mail.subject);
    expect(read.from).toEqual({ address: 'no-reply@jobs.example', name: '창원 일자리 네트워크' });
    expect(read.text?.replaceAll('\r\n', '\n')).toBe(mail.text);
    expect(read.html?.trim()).toBe(mail.html);
  });

  test('is seven-bit, in lines of at most 998 characters that end in CRLF', async () => {
    const bytes = await composeMail({ ...mail, html: `<p>${'가'.repeat(5_000)}</p>` });
    expect(bytes.every((byte) => byte < 128)).toBe(true);
    const raw = ascii(bytes);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  });

  test('carries its purpose: service, unless it is said to be promotional', async () => {
    expect(ascii(await composeMail(mail))).toContain('X-Purpose: service\r\n');
    expect(ascii(await composeMail({ ...mail, purpose: 'promotional' }))).toContain('X-Purpose: promotional\r\n');
  });

  test('gives its date in Korean time, on both sides of midnight', async () => {
    expect(ascii(await composeMail(mail))).toContain('Date: Mon, 02 Nov 2026 08:30:00 +0900\r\n');
    const before = await composeMail({ ...mail, date: '2026-12-31T14:59:59Z' });
    expect(ascii(before)).toContain('Date: Thu, 31 Dec 2026 23:59:59 +0900\r\n');
    const after = await composeMail({ ...mail, date: '2026-12-31T15:00:00Z' });
    expect(ascii(after)).toContain('Date: Fri, 01 Jan 2027 00:00:00 +0900\r\n');
  });

  test('is the same bytes for the same mail, and has another id for another one', async () => {
    expect(await composeMail(mail)).toEqual(await composeMail({ ...mail }));
    const idOf = async (given: MailToCompose) => (await PostalMime.parse(await composeMail(given))).messageId;
    expect(await idOf(mail)).toMatch(/^<[0-9a-f]{32}@jobs\.example>$/);
    expect(await idOf({ ...mail, text: '다른 글' })).not.toBe(await idOf(mail));
    expect(await idOf({ ...mail, messageId: '<n-1@jobs.example>' })).toBe('<n-1@jobs.example>');
  });

  test('takes further headers of ours, such as the one-click unsubscribe of RFC 8058', async () => {
    const read = await PostalMime.parse(
      await composeMail({
        ...mail,
        headers: {
          'List-Unsubscribe': '<https://jobs.example/u?t=1>',
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      }),
    );
    const headers = Object.fromEntries(read.headers.map(({ key, value }) => [key, value]));
    expect(headers['list-unsubscribe']).toBe('<https://jobs.example/u?t=1>');
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  });
});

describe('fault 37: nothing gets into the header block', () => {
  test.each(['a\r\nBcc: x@example.com', 'a\nb', 'a\rb', 'a\0b', 'a\u2028b', 'a\u2029b', 'a\u0085b', ''])(
    'a further header with the value %j is refused',
    async (value) => {
      await expect(composeMail({ ...mail, headers: { 'X-Ours': value } })).rejects.toThrow('header X-Ours');
    },
  );

  test.each(['Bcc', 'subject', 'Content-Type', 'X Ours', 'X-Ours:', '', 'X\r\nBcc', '가'])(
    'a further header named %j is refused',
    async (name) => {
      await expect(composeMail({ ...mail, headers: { [name]: 'x' } })).rejects.toThrow(TypeError);
    },
  );

  test.each([
    'a@example.com, b@example.com',
    'Name <a@example.com>',
    'a@b@example.com',
    'a@example.com\r\nBcc: b@example.com',
    '(note)a@example.com',
    '한글@example.com',
    '',
  ])('%j is no recipient, and the error does not repeat it', async (to) => {
    const error: unknown = await composeMail({ ...mail, to }).catch((reason: unknown) => reason);
    expect(String(error)).toBe('TypeError: A mail cannot be composed: its recipient is missing or not safe.');
  });

  test.each(['no-reply@jobs.example, x@example.com', 'a\r\nb <x@example.com>', 'nobody'])(
    '%j is no sender',
    async (from) => {
      await expect(composeMail({ ...mail, from })).rejects.toThrow('sender');
    },
  );

  test('a date without an offset, or none, is refused; so is an empty part', async () => {
    await expect(composeMail({ ...mail, date: '2026-11-02T08:30:00' })).rejects.toThrow('date');
    await expect(composeMail({ ...mail, date: 'soon' })).rejects.toThrow('date');
    await expect(composeMail({ ...mail, text: '' })).rejects.toThrow('text');
  });

  test.each(['=?utf-8?B?QmNjOiB4?=', '=?utf-8?Q?=0D=0ABcc:_x@example.com?=', 'plain ASCII', '"quoted" \\ text'])(
    'the subject %j arrives as these characters',
    async (subject) => {
      expect((await PostalMime.parse(await composeMail({ ...mail, subject }))).subject).toBe(subject);
    },
  );

  test('any subject whatever gives one subject and no other header (200 runs)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (subject) => {
        const read = await PostalMime.parse(await composeMail({ ...mail, subject }));
        expect(read.headers).toHaveLength(9);
        expect(read.subject).toBe(subject.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim());
      }),
      { numRuns: 200, seed: 20_261_104 },
    );
  });
});
