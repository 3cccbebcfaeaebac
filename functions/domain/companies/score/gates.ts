import type { CompanyRegistered } from '../../../contracts/company.ts';
import type { RuleCitation } from '../../eligibility/engine/criterion.ts';
import { isConfirmed } from '../../eligibility/engine/judge.ts';
import { and, FALSE, or, TRUE, UNKNOWN, type Truth } from '../../eligibility/engine/kleene.ts';
import { isInChangwon } from '../../language/districts.ts';
import { divisionOf } from '../../language/industries.ts';
import type { CriteriaVersion, Gate, GateLeaf, GateTest } from './criteria.ts';
import type { Known } from './headcounts.ts';
import { measuresOf, type Counts, type Ratio } from './measures.ts';

type GateOutcome = 'met' | 'unmet' | 'unknown';

/** A gate as it is shown: what is compared, the limit, and how the rule is known. */
export type JudgedGate = {
  readonly id: string;
  readonly outcome: GateOutcome;
  readonly actual?: number | boolean | string | Ratio;
  readonly limit?: number | boolean | string;
  readonly sentence: string;
  readonly citation: RuleCitation;
  readonly status: RuleCitation['status'];
};

/** `eligible` only if every gate is met and nothing rests on an assumption. */
export type ScoreOutcome = 'eligible' | 'ineligible' | 'undetermined' | 'needs-review';

type Judged = {
  readonly truth: Truth;
  readonly isAssumed: boolean;
  readonly missing: readonly string[];
  readonly actual?: JudgedGate['actual'];
  readonly limit?: JudgedGate['limit'];
};

const truthOf = (holds: boolean | undefined): Truth => (holds === undefined ? UNKNOWN : holds ? TRUE : FALSE);

const MAIN_PLANT = 'company.sites.main';

/** Later than every day: there is a main plant, and it is elsewhere. */
const NEVER = '9999-12-31';

/** The earliest day since which a main plant is in Changwon. */
const plantSince = (sites: CompanyRegistered['sites'] | undefined): string | undefined => {
  const plants = (sites ?? []).filter(({ main }) => main);
  if (plants.length === 0) return undefined;
  return plants.flatMap(({ district, since }) => (isInChangwon(district) ? since : [])).toSorted()[0] ?? NEVER;
};

const judgeSince = (since: string | undefined, limit: string, path: string): Judged => ({
  truth: truthOf(since === undefined ? undefined : since <= limit),
  isAssumed: false,
  missing: since === undefined ? [path] : [],
  ...(since === undefined || since === NEVER ? {} : { actual: since }),
  limit,
});

const judgeIndustry = (
  industry: string | undefined,
  { confirmed, assumed }: Extract<GateLeaf, { measure: 'industry' }>['in'],
): Judged => {
  const division = industry === undefined ? undefined : divisionOf(industry);
  if (division === undefined) return { truth: UNKNOWN, isAssumed: false, missing: ['company.industry'] };
  const isConfirmedOne = confirmed.includes(division);
  return {
    truth: truthOf(isConfirmedOne || assumed.includes(division)),
    isAssumed: !isConfirmedOne,
    missing: [],
    actual: industry,
  };
};

const atLeast = (count: Known, limit: number, isAssumed: boolean): Judged => ({
  truth: truthOf(count.value === undefined ? undefined : count.value >= limit),
  isAssumed,
  missing: count.missing ?? [],
  actual: count.value,
  limit,
});

const atLeastPercent = (ratio: Known<Ratio>, limit: number, isAssumed: boolean): Judged => ({
  truth: truthOf(ratio.value === undefined ? undefined : 100 * ratio.value[0] >= limit * ratio.value[1]),
  isAssumed,
  missing: ratio.missing ?? [],
  actual: ratio.value,
  limit,
});

type About = {
  readonly company: Partial<CompanyRegistered>;
  readonly counts: Counts;
  readonly isWindowAssumed: boolean;
};

const judgeLeaf = (leaf: GateLeaf, { company, counts, isWindowAssumed }: About): Judged => {
  switch (leaf.measure) {
    case 'hqSince':
      return judgeSince(company.hqInChangwonSince, leaf.noLaterThan, 'company.hqInChangwonSince');
    case 'plantSince':
      return judgeSince(plantSince(company.sites), leaf.noLaterThan, MAIN_PLANT);
    case 'sme':
      return {
        truth: truthOf(company.sme === undefined ? undefined : company.sme === leaf.is),
        isAssumed: false,
        missing: company.sme === undefined ? ['company.sme'] : [],
        actual: company.sme,
        limit: leaf.is,
      };
    case 'industry':
      return judgeIndustry(company.industry, leaf.in);
    case 'staff':
      return atLeast(counts.end, leaf.atLeast, isWindowAssumed);
    case 'net':
      return atLeast(measuresOf(counts).net, leaf.atLeast, isWindowAssumed);
    case 'rate':
      return atLeastPercent(measuresOf(counts).rate, leaf.atLeastPercent, isWindowAssumed);
  }
};

/**
 * Joins parts in three values. What is shown is of the part that decides: of alternatives the one that holds, of
 * conditions the one that fails.
 */
const joined = (parts: readonly Judged[], join: (a: Truth, b: Truth) => Truth, start: Truth): Judged => {
  const truth = parts.reduce<Truth>((so, part) => join(so, part.truth), start);
  const deciding = parts.filter((part) => part.truth === truth);
  const [shown] = deciding;
  const missing = truth === UNKNOWN ? deciding.map((part) => part.missing.join('+')).filter((path) => path !== '') : [];
  return {
    truth,
    isAssumed: deciding.some(({ isAssumed }) => isAssumed),
    // Of alternatives any one settles it.
    missing:
      start === FALSE && missing.length > 0 ? [missing.toSorted().join('|')] : deciding.flatMap((part) => part.missing),
    actual: shown?.actual,
    limit: shown?.limit,
  };
};

const judgeTest = (test: GateTest, about: About): Judged => {
  if ('all' in test)
    return joined(
      test.all.map((part) => judgeTest(part, about)),
      and,
      TRUE,
    );
  if ('any' in test)
    return joined(
      test.any.map((part) => judgeTest(part, about)),
      or,
      FALSE,
    );
  return judgeLeaf(test, about);
};

const OUTCOMES = { [TRUE]: 'met', [FALSE]: 'unmet', [UNKNOWN]: 'unknown' } as const satisfies Record<
  Truth,
  GateOutcome
>;

const citationOf = (
  { name, effectiveFrom, source }: CriteriaVersion,
  status: RuleCitation['status'],
): RuleCitation => ({
  statute: `${name} 선정 공고`,
  article: '신청 자격',
  effectiveFrom,
  status,
  mark: 'text-not-held',
  source,
});

/** Judges every gate of a version, and says what is missing for those that are not known. */
export const judgeGates = (
  version: CriteriaVersion,
  company: Partial<CompanyRegistered>,
  counts: Counts,
): { readonly gates: readonly JudgedGate[]; readonly missing: readonly string[] } => {
  const about = { company, counts, isWindowAssumed: !isConfirmed(version.window.status) };
  const judged = version.gates.map((gate: Gate) => ({ gate, ...judgeTest(gate.test, about) }));
  return {
    gates: judged.map(({ gate, truth, isAssumed, actual, limit }) => {
      const status = isAssumed ? 'assumed' : version.status;
      return {
        id: gate.id,
        outcome: OUTCOMES[truth],
        actual,
        limit,
        sentence: gate.sentence,
        citation: citationOf(version, status),
        status,
      };
    }),
    missing: judged.flatMap(({ truth, missing }) => (truth === UNKNOWN ? missing : [])),
  };
};

/**
 * What the gates say together: a confirmed one that is not met decides; then one on an assumed window or list, met or
 * not, asks an official; then an unknown one leaves it open.
 */
export const outcomeOf = (gates: readonly Pick<JudgedGate, 'outcome' | 'status'>[]): ScoreOutcome => {
  const known = gates.filter(({ outcome }) => outcome !== 'unknown');
  if (known.some(({ outcome, status }) => outcome === 'unmet' && isConfirmed(status))) return 'ineligible';
  if (known.some(({ status }) => !isConfirmed(status))) return 'needs-review';
  return known.length < gates.length ? 'undetermined' : 'eligible';
};
