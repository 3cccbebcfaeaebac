import { expect, test } from 'vitest';
import { documentOf } from '../../../functions/domain/language/html.ts';
import { listTable } from '../../../functions/domain/console/list-table.ts';

const shown = (headings: readonly string[], row: Parameters<typeof listTable>[2][number]): string =>
  documentOf(listTable('목록', headings, [row]));

test('of up to six columns the rows are stacked on a phone: each cell names its column, and the roles of a table stay', () => {
  const table = shown(['기한', '공고'], ['내일', '용접공 모집']);
  expect(table).toContain('class="stacks" role="table"');
  expect(table).toMatch(/<td role="cell" data-heading="공고">\s*<div>용접공 모집<\/div>/);
  expect(shown(['1', '2', '3', '4', '5', '6'], ['a', 'b', 'c', 'd', 'e', 'f'])).toContain('class="stacks"');
});

test('of more columns it is scrolled by itself, with the keyboard too', () => {
  const table = shown(['1', '2', '3', '4', '5', '6', '7'], ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(table).toContain('class="scroll" role="region"');
  expect(table).toContain('tabindex="0"');
  expect(table).not.toContain('data-heading');
});

test('of a name and numbers it is narrow, and neither stacked nor scrolled', () => {
  expect(shown(['구', '공고'], ['의창구', { number: 3 }])).toContain('class="narrow"');
});
