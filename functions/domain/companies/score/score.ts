import canonicalize from 'canonicalize';
import type { Hash } from '../../records/version.ts';
import { FIGURES, type Figures } from '../../eligibility/law/figures.ts';
import { businessNumber } from '../../language/business-number.ts';
import { areWeightsApproved, type CriteriaVersion } from './criteria.ts';
import { judgeGates, outcomeOf, type JudgedGate, type ScoreOutcome } from './gates.ts';
import { youthAges } from './youth-ages.ts';
import { scoreLines, totalOf, type ScoredLine } from './lines.ts';
import { countsOf, measuresOf, type CompanyRecord, type Counts, type Measured, type Ratio } from './measures.ts';
import { nextPoints, type NextPoint } from './next-point.ts';

/** The measures of a company. `null` is unknown. */
type ScoreMeasures = {
  readonly net: number | null;
  readonly rate: Ratio | null;
  readonly youthShare: Ratio | null;
  readonly residentShare: Ratio | null;
  readonly leaverRate: Ratio | null;
};

/** What is told beside the score and changes no point. */
type Beside = {
  readonly hires: number;
  readonly unconfirmedHires: number;
  readonly birthDateUnknown: number;
  readonly residenceUnknown: number;
};

/** A scorecard: every gate and line with its value, rule and source. It is advice for an official, and no decision. */
export type Scorecard = {
  readonly company: string | null;
  readonly version: string;
  readonly on: string;
  readonly knownOn: string;
  readonly gates: readonly JudgedGate[];
  readonly outcome: ScoreOutcome;
  readonly measures: ScoreMeasures;
  readonly beside: Beside;
  readonly lines: readonly ScoredLine[];
  readonly total: number;
  /** The weights are a trial (시범 배점, 미확정) until two officials approve them. */
  readonly provisional: boolean;
  readonly next: readonly NextPoint[];
  /** The paths of what is not known and would settle a gate or fill a line, sorted. Alternatives are joined by `|`. */
  readonly missing: readonly string[];
  readonly hash: string;
};

/** The day of judging, and the last day whose facts are known (`YYYY-MM-DD`, Asia/Seoul). */
export type ScoreDay = { readonly on: string; readonly knownOn: string };

const shown = ({ net, rate, youthShare, residentShare, leaverRate }: Measured): ScoreMeasures => ({
  net: net.value ?? null,
  rate: rate.value ?? null,
  youthShare: youthShare.value ?? null,
  residentShare: residentShare.value ?? null,
  leaverRate: leaverRate.value ?? null,
});

const besideOf = ({ hires, unconfirmed, birthKnown, residenceKnown }: Counts): Beside => ({
  hires,
  unconfirmedHires: unconfirmed,
  birthDateUnknown: hires - birthKnown,
  residenceUnknown: hires - residenceKnown,
});

/** What is known by the end of a day of judging: nothing after it has happened, and nothing after `knownOn` is known. */
const horizonOf = ({ on, knownOn }: ScoreDay): string => (on < knownOn ? on : knownOn);

/** Counts what a version of the criteria reads of a company, by what is known on a day. */
export const countsOn = (
  record: CompanyRecord,
  version: CriteriaVersion,
  day: ScoreDay,
  figures: Figures = FIGURES,
): Counts => countsOf(record, version, { horizon: horizonOf(day), youth: youthAges(figures, day.knownOn) });

/**
 * Scores a company under one version of the criteria. The same messages in any order and repetition give the same
 * scorecard, byte for byte.
 */
export const score = (
  record: CompanyRecord,
  version: CriteriaVersion,
  day: ScoreDay,
  { hash, figures = FIGURES }: { readonly hash: Hash; readonly figures?: Figures },
): Scorecard => {
  const counts = countsOn(record, version, day, figures);
  const measures = measuresOf(counts);
  const { gates, missing } = judgeGates(version, record.company, counts);
  const lines = scoreLines(version, measures);
  const { registrationNumber } = record.company;
  const card = {
    company: registrationNumber === undefined ? null : (businessNumber(registrationNumber) ?? registrationNumber),
    version: version.id,
    ...day,
    gates,
    outcome: outcomeOf(gates),
    measures: shown(measures),
    beside: besideOf(counts),
    lines,
    total: totalOf(lines),
    provisional: !areWeightsApproved(version),
    next: nextPoints(version, counts, lines),
    missing: [...new Set([...missing, ...version.lines.flatMap(({ id }) => measures[id].missing ?? [])])].toSorted(),
  };
  return { ...card, hash: hash(canonicalize({ criteria: version, counts, card }) ?? '') };
};
