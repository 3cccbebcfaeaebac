import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import PostalMime from 'postal-mime';
import { composeMail } from '../../functions/aws/mime.ts';
import type { Letter } from '../../functions/domain/letters/letter.ts';
import { LETTERS } from './all-letters.ts';

/** Texts that break pages, headers and lines elsewhere. */
export const HOSTILE = [
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

/** Elements and attributes of a page in order, without attribute values that are words. */
const structureOf = (page: string): string => {
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
  return seen.join('\n');
};

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const headingsOf = (text: string): number => text.split('\n').filter((line) => /^(?:■ |-{40}$)/.test(line)).length;

type Letters = Readonly<Record<string, (text: string) => Letter>>;

/**
 * Returns a reader for letters made with hostile words. It reports what these changed other
 * than the words. Correct: nothing.
 */
export const letterReader = (write: (text: string) => Letter): ((letter: Letter) => string[]) => {
  const plain = write('가상');
  const structure = structureOf(plain.html);
  const headings = headingsOf(plain.text);
  return ({ subject, text, html }) => [
    ...(structureOf(html) === structure ? [] : ['elements of the page']),
    ...(subject.length <= 100 && !INVISIBLE.test(subject) ? [] : ['subject']),
    ...(INVISIBLE.test(text.replaceAll('\n', '')) ? ['invisible characters in the text'] : []),
    ...(headingsOf(text) === headings ? [] : ['headings of the text']),
  ];
};

const TO = 'someone@example.com';
const OUR_HEADERS = 'auto-submitted,content-type,date,from,message-id,mime-version,subject,to,x-purpose';
const sameLineEnds = (text = ''): string => text.replaceAll('\r\n', '\n').trimEnd();

/** Reports what a mail program reads differently from the letter. Correct: nothing. */
const changedOnTheWay = async (letter: Letter): Promise<string[]> => {
  const raw = await composeMail({
    from: '창원 일자리 네트워크 <no-reply@jobs.example>',
    to: TO,
    ...letter,
    date: '2026-11-02T08:30:00+09:00',
  });
  const { headers, to, subject, text, html, attachments } = await PostalMime.parse(raw);
  const names = headers.map(({ key }) => key).toSorted();
  return [
    ...(names.join() === OUR_HEADERS ? [] : [`headers (${names.join()})`]),
    ...(to?.length === 1 && to[0]?.address === TO ? [] : ['recipient']),
    ...(subject === letter.subject ? [] : ['subject as read']),
    ...(attachments.length === 0 ? [] : ['attachments']),
    ...(sameLineEnds(text) === letter.text.trimEnd() ? [] : ['text as read']),
    ...(sameLineEnds(html) === letter.html.trimEnd() ? [] : ['page as read']),
  ];
};

/**
 * Writes letters with `runs` hostile texts each, and reads their page, subject and text, and the mail through a MIME
 * parser (faults 37 and 38, I7). A hostile text mixes known tricks and noise, and fills every place of one letter
 * that takes words from outside.
 * @param letters the letters under test, by default all of ours
 * @returns how many texts each letter was tried with
 * @throws with the smallest text that changed more than words, and what it changed
 */
export const checkHostileLetters = async ({
  runs,
  seed,
  letters = LETTERS,
}: {
  readonly runs: number;
  readonly seed: number;
  readonly letters?: Letters;
}): Promise<Record<string, number>> => {
  const all = Object.entries(letters).map(([name, write]) => ({
    name,
    write,
    changed: letterReader(write),
    [fc.toStringMethod]: () => name,
  }));
  const tried = Object.fromEntries(all.map(({ name }) => [name, 0]));
  await fc.assert(
    fc.asyncProperty(hostile, fc.constantFrom(...all), async (text, { name, write, changed }) => {
      const letter = write(`가 ${text}`);
      const faults = [...changed(letter), ...(await changedOnTheWay(letter))];
      if (faults.length > 0) throw new Error(`${name}: ${faults.join(', ')}`);
      tried[name] = (tried[name] ?? 0) + 1;
    }),
    { seed, numRuns: runs },
  );
  return tried;
};
