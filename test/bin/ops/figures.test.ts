import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, stateOf } from '../../../bin/ops/figures.ts';
import { sha256 } from '../../../functions/aws/hash.ts';
import { figureSet, NO_FIGURES } from '../../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES, parseFigures } from '../../../functions/domain/eligibility/law/figures.ts';
import { figureStore } from '../../../functions/stores/rules/figure-store.ts';
import { memoryTable } from '../../support/memory-table.ts';

const FOLDER = new URL('../../../functions/domain/eligibility/law/figures/', import.meta.url);
const AGE = FIGURES.limits.findLast(({ id }) => id === 'youth/age-max');
if (AGE === undefined) throw new Error('The figures have no upper age of youth.');

test('figures that nobody changed are exported byte for byte as the files hold them', async () => {
  for (const [file, text] of Object.entries(await filesOf(FIGURES)))
    expect(text, file).toBe(readFileSync(new URL(file, FOLDER), 'utf8'));
});

test('an approved figure comes into the file behind the earlier ones of its rule, and the file then agrees', async () => {
  const store = figureStore(memoryTable());
  const next = { ...AGE, value: 45, effectiveFrom: '2027-03-01', knownFrom: '2026-12-01' };
  const approved = { ...NO_FIGURES, limits: [next, { ...AGE, value: 40 }] };
  const { name } = figureSet(approved, sha256);
  await store.keep(name, approved);
  await store.approve(name, 0);
  const before = await stateOf(store);
  expect(before).toMatchObject({
    approvals: 1,
    disagreements: [{ list: 'limits', id: 'youth/age-max', effectiveFrom: '2024-01-01' }],
  });
  const files = await filesOf(before.figures);
  const { figures: limits } = JSON.parse(files['limits.json'] ?? '');
  const place = limits.findIndex(({ id }: { id: string }) => id === 'youth/age-max');
  expect(limits.slice(place, place + 3).map(({ value }: { value: number }) => value)).toEqual([34, 40, 45]);
  const release = parseFigures({ ...FIGURES, limits });
  expect(await stateOf(store, release)).toMatchObject({ set: before.set, disagreements: [] });
});

test('approved rounds, a new one and a later version for one programme, come into their file, which then agrees', async () => {
  const store = figureStore(memoryTable());
  const [round] = FIGURES.rounds.slice(-1);
  if (round === undefined) throw new Error('The figures have no round.');
  const later = { ...round, programmes: ['community-jobs'], effectiveTo: '2025-12-31' };
  const next = {
    ...round,
    id: '2027H1',
    effectiveFrom: '2027-03-02',
    effectiveTo: '2027-06-30',
    knownFrom: '2026-12-01',
  };
  const approved = { ...NO_FIGURES, rounds: [later, next] };
  const { name } = figureSet(approved, sha256);
  await store.keep(name, approved);
  await store.approve(name, 0);
  const before = await stateOf(store);
  expect(before.disagreements).toEqual([{ list: 'rounds', id: round.id, effectiveFrom: round.effectiveFrom }]);
  const { figures: rounds } = JSON.parse((await filesOf(before.figures))['public-works-rounds.json'] ?? '');
  const release = parseFigures({ ...FIGURES, rounds });
  expect(await stateOf(store, release)).toMatchObject({ set: before.set, disagreements: [] });
});
