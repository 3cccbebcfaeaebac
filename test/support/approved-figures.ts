import { sha256 } from '../../functions/aws/hash.ts';
import { figureSet, NO_FIGURES } from '../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES, type Figures, type Limit } from '../../functions/domain/eligibility/law/figures.ts';
import type { FigureStore } from '../../functions/stores/rules/figure-store.ts';

/** Lets invented figures count in a stage, in place of those that were approved before. */
export const approveFigures = async (store: FigureStore, change: Partial<Figures>): Promise<void> => {
  const { name, figures } = figureSet({ ...NO_FIGURES, ...change }, sha256);
  await store.keep(name, figures);
  await store.approve(name, (await store.approved()).version);
};

/** The last figure of a rule with an invented change. */
export const limitLike = (id: string, change: Partial<Limit>): Limit => {
  const last = FIGURES.limits.findLast((limit) => limit.id === id);
  if (last === undefined) throw new Error(`The figures have no ${id}.`);
  return { ...last, ...change };
};
