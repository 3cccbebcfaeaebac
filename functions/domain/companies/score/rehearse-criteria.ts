import * as z from 'zod';
import { CriteriaError, criteriaOf, parseCriteria, type CriteriaVersion } from './criteria.ts';
import type { JudgedGate, ScoreOutcome } from './gates.ts';
import type { Scorecard } from './score.ts';

/** Changed criteria, and the published ones that they would replace. */
export type ChangedCriteria = { readonly published: CriteriaVersion; readonly changed: CriteriaVersion };

/**
 * Reads changed criteria: the `id` of a published version, and the fields that replace its own.
 * @throws CriteriaError with a sentence for every problem
 */
export const readChangedCriteria = (value: unknown): ChangedCriteria => {
  const named = z.looseObject({ id: z.string() }).safeParse(value);
  const published = named.success ? criteriaOf(named.data.id) : undefined;
  if (!named.success || published === undefined)
    throw new CriteriaError(['id: it must name the published criteria that are changed, for example "2025".']);
  return { published, changed: parseCriteria({ ...published, approvedBy: [], ...named.data }) };
};

/** How a company stands by its gates alone: whether their status is confirmed is another question. */
export const STANDINGS = ['in', 'open', 'out'] as const;
export type Standing = (typeof STANDINGS)[number];

export const standingOf = (gates: readonly Pick<JudgedGate, 'outcome'>[]): Standing => {
  if (gates.some(({ outcome }) => outcome === 'unmet')) return 'out';
  return gates.some(({ outcome }) => outcome === 'unknown') ? 'open' : 'in';
};

type Moved = { readonly company: string; readonly from: ScoreOutcome; readonly to: ScoreOutcome };

export type CriteriaRehearsal = {
  /** Companies that would meet every gate and do not now, and the reverse. */
  readonly enters: readonly Moved[];
  readonly leaves: readonly Moved[];
  readonly unchanged: readonly string[];
};

/** Returns who would enter or leave, in the order of the companies. `scored` has each under both versions. */
export const rehearseCriteria = (
  scored: readonly { readonly id: string; readonly now: Scorecard; readonly changing: Scorecard }[],
): CriteriaRehearsal => {
  const stands = scored.map(({ id, now, changing }) => ({
    from: standingOf(now.gates),
    to: standingOf(changing.gates),
    moved: { company: id, from: now.outcome, to: changing.outcome },
  }));
  const enters = stands.filter(({ from, to }) => from !== 'in' && to === 'in');
  const leaves = stands.filter(({ from, to }) => from === 'in' && to !== 'in');
  const unchanged = stands.filter((one) => !enters.includes(one) && !leaves.includes(one));
  return {
    enters: enters.map(({ moved }) => moved),
    leaves: leaves.map(({ moved }) => moved),
    unchanged: unchanged.map(({ moved }) => moved.company),
  };
};
