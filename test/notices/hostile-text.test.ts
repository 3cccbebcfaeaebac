import { describe, expect, test } from 'vitest';
import type { Letter } from '../../functions/domain/letters/letter.ts';
import { LETTERS } from '../support/all-letters.ts';
import { tries } from '../support/tries.ts';
import { checkHostileLetters, HOSTILE, letterReader } from '../support/hostile-letters.ts';

const LETTER_COUNT = Object.keys(LETTERS).length;
/** Some 14 for each letter; which one gets how many is drawn. */
const RUNS = tries(14 * LETTER_COUNT);

describe('faults 37 and 38: words from outside never become structure (I7)', () => {
  const letters = Object.entries(LETTERS).map(([name, write]) => ({ name, write, changed: letterReader(write) }));

  test.each(HOSTILE)('%j leaves every letter as its template made it', (text) => {
    for (const { name, write, changed } of letters) expect(changed(write(`가 ${text}`)), name).toEqual([]);
  });

  test(`${RUNS} mixtures, through MIME and back: pages, subjects, headers and texts are as they were`, async () => {
    const tried = await checkHostileLetters({ runs: RUNS, seed: 20_261_102 });
    for (const [name, times] of Object.entries(tried)) expect(times, name).toBeGreaterThan(RUNS / LETTER_COUNT / 7);
  });

  const careless = (text: string): Letter => ({ subject: text, text, html: `<p>${text}</p>` });

  test.each([
    ['elements of the page', '<b>가</b>'],
    ['elements of the page', '<!-- 가 -->'],
    ['subject', '가\r\nBcc: someone@example.com'],
    ['subject', '가'.repeat(101)],
    ['invisible characters in the text', '가\u202E'],
    ['headings of the text', '가\n■ 당첨'],
  ])('a letter is caught that lets words change the %s: %j', (what, text) => {
    expect(letterReader(careless)(careless('가나다'))).toEqual([]);
    expect(letterReader(careless)(careless(text))).toContain(what);
  });

  test('a letter is caught that is careless in a few mixtures only', async () => {
    const seldom = (text: string): Letter => ({
      subject: '제목',
      text: '글',
      html: text.includes('<!--') ? text : '글',
    });
    const checked = checkHostileLetters({ runs: RUNS, seed: 1, letters: { seldom } });
    await expect(checked).rejects.toMatchObject({ cause: { message: 'seldom: elements of the page' } });
  });
});
