import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { postingSchema } from '../../functions/contracts/posting.ts';
import { checkPosting } from '../../functions/domain/postings/check-posting.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'docs', 'examples');
const textOf = (name: string): string => readFileSync(join(EXAMPLES, name), 'utf8');
const example: unknown = JSON.parse(textOf('posting.json'));

test('the posting of the README’s tour is accepted without a word', () => {
  const posting = postingSchema.parse(example);
  expect(checkPosting(posting, { on: '2026-11-23', knownOn: '2026-11-23' })).toEqual([]);
});

test('and refused for its wage once that is 9,000 won an hour, as the tour says', () => {
  const posting = { ...postingSchema.parse(example), wage: { unit: 'hour', min: 9_000 } };
  const codes = checkPosting(posting, { on: '2026-11-23', knownOn: '2026-11-23' }).map(({ code }) => code);
  expect(codes).toEqual(['wage-below-minimum']);
});

test('the page of the examples names every file of its folder, and none that is not there', () => {
  const named = [...textOf('README.md').matchAll(/\]\(([\w-]+\.\w+)\)/g)].map(([, name = '']) => name);
  const files = readdirSync(EXAMPLES).filter((name) => name !== 'README.md');
  expect(new Set(named)).toEqual(new Set(files));
});
