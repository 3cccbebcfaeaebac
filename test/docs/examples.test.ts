import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { postingSchema } from '../../functions/contracts/posting.ts';
import { checkPosting } from '../../functions/domain/postings/check-posting.ts';

const example: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'examples', 'posting.json'), 'utf8'),
);

test('the posting of the README’s tour is accepted without a word', () => {
  const posting = postingSchema.parse(example);
  expect(checkPosting(posting, { on: '2026-11-23', knownOn: '2026-11-23' })).toEqual([]);
});

test('and refused for its wage once that is 9,000 won an hour, as the tour says', () => {
  const posting = { ...postingSchema.parse(example), wage: { unit: 'hour', min: 9_000 } };
  const codes = checkPosting(posting, { on: '2026-11-23', knownOn: '2026-11-23' }).map(({ code }) => code);
  expect(codes).toEqual(['wage-below-minimum']);
});
