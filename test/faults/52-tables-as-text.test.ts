import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { personOf } from '../../functions/domain/people/address.ts';
import { cityAt, watched } from '../simulation/accepted/city.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { keyed, NOW, world } from '../support/world.ts';

/**
 * Tables pasted into a description, up to the length limit of the contract. test/local/system/emoji.test.ts covers
 * emoji and rare Hanja over the wire.
 */

const MOST = 20_000;
const ROWS = Array.from({ length: 400 }, (_, row) => [`${row + 1}호기 🔧`, '주간', `𠮷田 ${row} · CNC 선반`]);
const cut = (text: string): string => [...text].slice(0, MOST).join('');

/** The cells of one row, and the least number of lines that must hold the first cell of a row. */
const CELLS = ROWS[99] ?? [];
const TABLES: readonly (readonly [what: string, description: string, cells: readonly string[], lines: number])[] = [
  ['out of a spreadsheet', cut(ROWS.map((cells) => cells.join('\t')).join('\r\n')), CELLS, 400],
  ['drawn with lines', cut(ROWS.map((cells) => `│ ${cells.join(' │ ')} │`).join('\n├────┼────┤\n')), CELLS, 400],
  ['with spaces', cut(ROWS.map((cells) => cells.map((cell) => cell.padEnd(30)).join('')).join('\n')), CELLS, 220],
  [
    'as HTML',
    `<table>${ROWS.slice(0, 200)
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table>`,
    CELLS,
    200,
  ],
  ['of emoji alone', '👩‍🔧🔧 호기 '.repeat(MOST / 10), ['👩🔧🔧'], 1],
];

test.each(TABLES)(
  'a table %s is kept row by row, and the job is matched, mailed and shown (fault 52)',
  async (_, description, cells, lines) => {
    expect([...description].length).toBeLessThanOrEqual(MOST);
    const table = watched(memoryTable());
    const city = world(table);
    await city.receive(registered('masan-univ', seeker()), 'person');
    expect(await city.receive(submitted('masan-univ', posting({ description })), 'job')).toBe('open');
    await city.drain();

    const kept = (await city.stores.postings.read({ partner: 'masan-univ', externalId: 'P-1' }))?.value.standing
      ?.posting;
    expect(kept?.description).not.toMatch(/[<>\t]/);
    const shown = kept?.description.split('\n').filter((line) => line.includes('호기')) ?? [];
    expect(shown.length).toBeGreaterThanOrEqual(lines);
    for (const cell of cells) expect(kept?.description).toContain(cell);
    expect(kept?.description).not.toContain(CELLS.slice(0, 2).join(''));
    const mails = city.mails.filter(({ to }) => to === seeker().email);
    expect(mails).toHaveLength(1);
    const { subject } = await PostalMime.parse(mails[0]?.raw ?? '');
    expect(subject).toContain(posting().title);
    await cityAt(table, NOW).readPage(
      personOf(seeker().email, seeker().birthDate, keyed),
      true,
      ['', '/data'],
      ['ko', 'en'],
    );
  },
);
