import { expect, test } from 'vitest';
import { sha256 } from '../../../functions/aws/hash.ts';
import { figureSet } from '../../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES } from '../../../functions/domain/eligibility/law/figures.ts';
import { figureStore } from '../../../functions/stores/rules/figure-store.ts';
import { memoryTable } from '../../support/memory-table.ts';

const { name, figures } = figureSet(FIGURES, sha256);

test('what is kept under a name is never changed', async () => {
  const store = figureStore(memoryTable());
  expect(await store.contents(name)).toBeUndefined();
  await store.keep(name, figures);
  await store.keep(name, { ...figures, limits: [] });
  expect((await store.contents(name))?.figures).toEqual(FIGURES);
});

test('of two approvals at the same time one counts, and the other has to read again', async () => {
  const store = figureStore(memoryTable());
  expect(await store.approved()).toEqual({ version: 0 });
  expect(await store.approve('one', 0)).toBe('written');
  expect(await store.approve('other', 0)).toBe('conflict');
  expect(await store.approved()).toEqual({ name: 'one', version: 1 });
  expect(await store.approve('other', 1)).toBe('written');
  expect(await store.approved()).toEqual({ name: 'other', version: 2 });
});
