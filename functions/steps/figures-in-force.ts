import {
  figureSet,
  laidOver,
  NO_FIGURES,
  nameOfFigures,
  type FigureSet,
} from '../domain/eligibility/law/figure-set.ts';
import { FIGURES, type Figures } from '../domain/eligibility/law/figures.ts';
import type { Hash } from '../domain/records/version.ts';
import type { FigureStore } from '../stores/rules/figure-store.ts';

/** Which figures count now, and those of an earlier answer. */
export type FiguresInForce = {
  /** Which figures count now: the release's with the approved ones over them. Reads the pointer strongly. */
  now(): Promise<Required<FigureSet>>;
  /** The approved figures alone, and how often somebody approved. */
  approved(): Promise<{ readonly figures: Figures; readonly version: number }>;
  /**
   * The figures with this name. Without a name those of this release, from which answers of former releases are given again.
   * @throws if none are kept under the name
   */
  named(name: string | undefined): Promise<FigureSet>;
};

class FiguresNotKept extends Error {
  override name = 'FiguresNotKept';
}

/** Contents are kept in the sandbox by name: they never change. Only the pointer is read again. */
export const figuresInForce = (
  store: Pick<FigureStore, 'approved' | 'contents'>,
  hash: Hash,
  files: Figures = FIGURES,
): FiguresInForce => {
  const known = new Map<string, Required<FigureSet>>();
  const over = new Map<string | undefined, Required<FigureSet>>();

  const kept = async (name: string): Promise<Required<FigureSet>> => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = await store.contents(name);
    if (found === undefined || nameOfFigures(found.content, hash) !== name)
      throw new FiguresNotKept(`No figures are kept under the name ${name}`);
    const set = { name, figures: found.figures };
    known.set(name, set);
    return set;
  };

  return {
    now: async () => {
      const { name } = await store.approved();
      const before = over.get(name);
      if (before !== undefined) return before;
      const { figures } = name === undefined ? { figures: NO_FIGURES } : await kept(name);
      const set = figureSet(laidOver(files, figures), hash);
      known.set(set.name, set);
      over.set(name, set);
      return set;
    },
    approved: async () => {
      const { name, version } = await store.approved();
      return { figures: name === undefined ? NO_FIGURES : (await kept(name)).figures, version };
    },
    named: async (name) => (name === undefined ? { figures: files } : kept(name)),
  };
};

/** The same, with the pointer read once, when it is first asked for: for one batch or one request. */
export const readOnce = (figures: FiguresInForce): FiguresInForce => {
  let read: ReturnType<FiguresInForce['now']> | undefined;
  return { ...figures, now: () => (read ??= figures.now()) };
};

/** Keeps a set of figures before an answer names it. Each sandbox writes a set once. */
export const keepingFigures = (
  store: Pick<FigureStore, 'contents' | 'keep'>,
): ((set: Required<FigureSet>) => Promise<void>) => {
  const kept = new Set<string>();
  return async ({ name, figures }) => {
    if (kept.has(name)) return;
    if ((await store.contents(name)) === undefined) await store.keep(name, figures);
    kept.add(name);
  };
};
