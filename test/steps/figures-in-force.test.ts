import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import { figureSet, NO_FIGURES } from '../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES, type Figures } from '../../functions/domain/eligibility/law/figures.ts';
import { figuresInForce, keepingFigures, readOnce } from '../../functions/steps/figures-in-force.ts';
import { figureStore } from '../../functions/stores/rules/figure-store.ts';
import { memoryTable } from '../support/memory-table.ts';

const [wage] = FIGURES.minimumWage.slice(-1);
if (wage === undefined) throw new Error('There is no minimum wage.');
const raised = (hourly: number): Figures => ({ ...NO_FIGURES, minimumWage: [{ ...wage, hourly }] });
const BASE = figureSet(FIGURES, sha256);

/** A store that counts what is read. */
const counting = () => {
  const store = figureStore(memoryTable());
  const read = { pointer: 0, contents: 0 };
  return {
    store,
    read,
    counted: {
      ...store,
      approved: async () => {
        read.pointer += 1;
        return store.approved();
      },
      contents: async (name: string) => {
        read.contents += 1;
        return store.contents(name);
      },
    },
    approve: async (figures: Figures, after: number) => {
      const { name } = figureSet(figures, sha256);
      await store.keep(name, figures);
      await store.approve(name, after);
    },
  };
};

const latest = ({ minimumWage }: Figures) => minimumWage.at(-1)?.hourly;

describe('which figures count now', () => {
  test('are those of the files until somebody approves others', async () => {
    const { store } = counting();
    expect(await figuresInForce(store, sha256).now()).toEqual(BASE);
  });

  test('change with the next question after an approval, in a sandbox that knew the former ones', async () => {
    const { store, approve } = counting();
    const figures = figuresInForce(store, sha256);
    await figures.now();
    await approve(raised(10_800), 0);
    expect(latest((await figures.now()).figures)).toBe(10_800);
    await approve(raised(10_900), 1);
    expect(latest((await figures.now()).figures)).toBe(10_900);
  });

  test('are read once for a batch, and their content once for a sandbox', async () => {
    const { counted, read, approve } = counting();
    await approve(raised(10_800), 0);
    const figures = figuresInForce(counted, sha256);
    const batch = readOnce(figures);
    await Promise.all([batch.now(), batch.now(), batch.now()]);
    expect(read).toEqual({ pointer: 1, contents: 1 });
    await readOnce(figures).now();
    expect(read).toEqual({ pointer: 2, contents: 1 });
  });
});

describe('the figures of an earlier answer', () => {
  test('are those of its name, whatever was approved since and whatever the files say now', async () => {
    const { store, approve } = counting();
    await approve(raised(10_800), 0);
    const before = await figuresInForce(store, sha256).now();
    await keepingFigures(store)(before);
    await approve(raised(11_000), 1);
    const nextRelease = { ...FIGURES, minimumWage: FIGURES.minimumWage.slice(0, 2) };
    expect(await figuresInForce(store, sha256, nextRelease).named(before.name)).toEqual(before);
  });

  test('are those of the files if it has no name', async () => {
    expect(await figuresInForce(counting().store, sha256).named(undefined)).toEqual({ figures: FIGURES });
  });

  test('are an error if nothing is kept under the name, or something else', async () => {
    const { store } = counting();
    await store.keep('0123456789abcdef0123456789abcdef', FIGURES);
    const figures = figuresInForce(store, sha256);
    await expect(figures.named('fedcba9876543210fedcba9876543210')).rejects.toThrow('No figures are kept');
    await expect(figures.named('0123456789abcdef0123456789abcdef')).rejects.toThrow('No figures are kept');
  });
});
