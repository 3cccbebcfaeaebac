import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { composeMail } from '../../../functions/adapters/mime.ts';
import { allLetters } from './all-letters.ts';

/** Texts that break pages, headers and lines elsewhere; property tests mix them with noise. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '</td></tr></table><h1>당첨</h1>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '<!--',
  '-->',
  ']]>',
  '</style><style>*{display:none}',
  '<a href="https://evil.example">',
  '[여기](https://evil.example)',
  'javascript:alert(1)',
  '{{subject}}',
  '${1}',
  '`',
  '&lt;b&gt;',
  '&#60;',
  '\r\nBcc: someone@example.com',
  '\nSubject: x',
  '\r\n\r\n<html>',
  '\u2028Bcc: x@example.com',
  '\u0085',
  '\0',
  '=?utf-8?B?QmNj?=',
  '=?utf-8?Q?=0D=0ABcc:_x@example.com?=',
  '\u202Egnp.exe',
  '\u2066\u2069\u200B\u200D\uFEFF\u3164',
  '\uD800',
  '\uDFFF\uFFFE',
  '----_NmP-1-Part_1--',
  '\r\n.\r\n',
  '2'.repeat(2_000),
  '가'.repeat(2_000),
  '👩‍👩‍👧‍👦'.repeat(300),
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '));

/** Elements and attributes of a page in order, without the values that are words. */
const structureOf = (page: string): string[] => {
  const seen: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const shown = Object.entries(attributes).map(([key, value]) => (key === 'aria-label' ? key : `${key}=${value}`));
      seen.push(`<${name} ${shown.join(' ')}>`);
    },
    onclosetag: (name) => seen.push(`</${name}>`),
    oncomment: (comment) => seen.push(`<!--${comment}-->`),
    onprocessinginstruction: (_, data) => seen.push(`<?${data}>`),
  });
  parser.end(page);
  return seen;
};

const plain = allLetters('가상');
const plainStructure = new Map(Object.entries(plain).map(([name, { html }]) => [name, structureOf(html)]));
const headings = (text: string): number => text.split('\n').filter((line) => /^(?:■ |-{40}$)/.test(line)).length;

describe('faults 37 and 38: words from outside never become structure (I7)', () => {
  test.each(HOSTILE)('%j leaves every page as its template made it', (text) => {
    for (const [name, { html }] of Object.entries(allLetters(`가 ${text}`))) {
      expect(structureOf(html), name).toEqual(plainStructure.get(name));
    }
  });

  test('100 mixtures leave pages, subjects and texts as they were', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const [name, letter] of Object.entries(allLetters(`가 ${text}`))) {
          expect(structureOf(letter.html), name).toEqual(plainStructure.get(name));
          expect(letter.subject.length).toBeLessThanOrEqual(100);
          expect(letter.subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(letter.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(headings(letter.text), name).toBe(headings(plain[name]?.text ?? ''));
        }
      }),
      { numRuns: 100, seed: 20_261_102 },
    );
  });

  test('100 mixtures, through MIME and back: exactly our headers, two parts, the same words', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom(...Object.keys(plain)), async (text, name) => {
        const letter = allLetters(`가 ${text}`)[name];
        if (letter === undefined) throw new Error(name);
        const raw = await composeMail({
          from: '창원 일자리 네트워크 <no-reply@jobs.example>',
          to: 'someone@example.com',
          ...letter,
          date: '2026-11-02T08:30:00+09:00',
        });
        const mail = await PostalMime.parse(raw);
        expect(mail.headers.map(({ key }) => key).toSorted()).toEqual([
          'auto-submitted',
          'content-type',
          'date',
          'from',
          'message-id',
          'mime-version',
          'subject',
          'to',
          'x-purpose',
        ]);
        expect(mail.to).toEqual([{ address: 'someone@example.com', name: '' }]);
        expect(mail.subject).toBe(letter.subject);
        expect(mail.attachments).toEqual([]);
        expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(letter.text.trimEnd());
        expect(mail.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(letter.html.trimEnd());
      }),
      { numRuns: 100, seed: 20_261_103 },
    );
  });
});
