import { type CriteriaVersion, type Line, type LineId, type Steps } from './criteria.ts';
import type { Known } from './headcounts.ts';
import type { Measured, Ratio } from './measures.ts';

/** A line of a scorecard. Without a value it gives no points, and says that the value is not known. */
export type ScoredLine = {
  readonly id: LineId;
  readonly name: string;
  readonly value?: number | Ratio;
  readonly points: number;
  /** The most points that the line can give. */
  readonly of: number;
  /** The whole calculation in one Korean sentence. */
  readonly arithmetic: string;
  readonly status: Line['status'];
};

const reaches = (value: number | Ratio, from: number): boolean =>
  typeof value === 'number' ? value >= from : 100 * value[0] >= from * value[1];

/** Returns the points of the last step that the value reaches; 0 below the first. Ratios are compared in whole numbers. */
export const pointsOf = (steps: Steps, value: number | Ratio): number =>
  steps.findLast(([from]) => reaches(value, from))?.[1] ?? 0;

const mostOf = (steps: Steps): number => Math.max(...steps.map(([, points]) => points));

/** The share in percent, cut after two decimals so that it never looks as if it had reached a limit that it has not. */
export const percentWords = ([top, bottom]: Ratio): string => {
  const hundredths = Math.floor((Math.abs(top) * 10_000) / bottom);
  const whole = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
  return `${top < 0 ? '−' : ''}${whole}%`;
};

export const UNITS = {
  net: '명',
  localYouth: '명',
  plannedHires: '명',
  schemes: '개',
  social: '건',
  jobFairs: '회',
  environment: '건',
  conversions: '명',
  rate: '%',
  youthShare: '%',
  residentShare: '%',
  leaverRate: '%',
  vulnerableShare: '%',
  regularShare: '%',
} as const satisfies Record<LineId, string>;

const unitOf = (id: LineId): string => UNITS[id];

const valueWords = (id: LineId, value: number | Ratio, as: string | undefined): string =>
  typeof value === 'number' ? `${value}${unitOf(id)}` : `${as ?? `${value[0]} ÷ ${value[1]}`} = ${percentWords(value)}`;

const stepWords = (id: LineId, steps: Steps, value: number | Ratio): string => {
  const step = steps.findLast(([from]) => reaches(value, from));
  return step === undefined
    ? `${steps[0]?.[0] ?? 0}${unitOf(id)} 미만 0점`
    : `${step[0]}${unitOf(id)} 이상 ${step[1]}점`;
};

/** Scores one line on what is known of its measure. */
export const scoreLine = ({ id, name, steps, status }: Line, measure: Known<number | Ratio>): ScoredLine => {
  const of = mostOf(steps);
  const { value } = measure;
  if (value === undefined)
    return { id, name, points: 0, of, arithmetic: `${name}: 알려지지 않아 점수에 넣지 않았습니다.`, status };
  return {
    id,
    name,
    value,
    points: pointsOf(steps, value),
    of,
    arithmetic: `${name}: ${valueWords(id, value, measure.as)} → ${stepWords(id, steps, value)}`,
    status,
  };
};

/** Scores every line of a version. */
export const scoreLines = (version: CriteriaVersion, measures: Measured): readonly ScoredLine[] =>
  version.lines.map((line) => scoreLine(line, measures[line.id]));

export const totalOf = (lines: readonly Pick<ScoredLine, 'points'>[]): number =>
  lines.reduce((sum, { points }) => sum + points, 0);
