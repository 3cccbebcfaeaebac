import { expect, test } from 'vitest';
import { email, externalId } from '../../functions/contracts/fields.ts';

/** Addresses that a mail program may parse differently, or deliver to another person. */
test.each([
  '가상 <a@b.example>',
  'a@b.example (comment)',
  'a(comment)@b.example',
  'a@b.example, c@d.example',
  'a@b@c.example',
  'a@@b.example',
  '가상@b.example',
  'ä@b.example',
  '"a b"@b.example',
  '<a@b.example>',
  'mailto:a@b.example',
  'a@가상.example',
  'a@[127.0.0.1]',
  'a@b.example\r\nBcc: c@d.example',
  'a@b.example\0',
  'a\u2028@b.example',
  'a\u202E@b.example',
  'a@b',
  '',
])('%j is no address (fault 37)', (text) => {
  expect(email().safeParse(text).success).toBe(false);
});

test.each(['a@b.example', "o'neil+jobs@mail.b-c.example", 'a@xn--9n2bp8q.example'])('%j is an address', (text) => {
  expect(email().safeParse(text).success).toBe(true);
});

/** An invisible key, or a key that looks like another, can neither be looked up nor named to a partner (fault 45). */
test.each(
  [
    '\u200b',
    '\u2060',
    '\u3164',
    '\u2800',
    '\u115f',
    '\uffa0',
    '\ufe0f',
    '\u00ad',
    '\u034f',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u3000',
    '\u2003',
  ].flatMap((unseen) => [unseen, `P-1${unseen}`, `P${unseen}1`]),
)('%j is no key of a partner', (key) => {
  expect(externalId().safeParse(key).success).toBe(false);
});

test.each(['P-1', '가-1', 'a b', '~'.repeat(100), '漢字', '__proto__', 'é', '①', 'ｶﾅ'])('%j is a key', (key) => {
  expect(externalId().safeParse(key).success).toBe(true);
});
