import type { CriteriaVersion, LineId } from './criteria.ts';
import type { Known } from './headcounts.ts';
import type { HireCounts } from './hires.ts';
import { scoreLine, scoreLines, totalOf, type ScoredLine } from './lines.ts';
import { measuresOf, type Counts } from './measures.ts';

/**
 * The smallest countable change that adds a point, line by line. Each change is tried on the counts, so that the points
 * that it promises are those that the company gets when it has done so.
 */

type Lever =
  | 'regular-staff'
  | 'young-hires'
  | 'resident-hires'
  | 'local-young-hires'
  | 'leavers'
  | 'planned-hires'
  | 'schemes'
  | 'social'
  | 'job-fairs';

export type NextPoint = {
  /** What to do, with its arithmetic, as a Korean sentence. */
  readonly change: string;
  readonly lever: Lever;
  /** How many more; of leavers, how many fewer. */
  readonly count: number;
  readonly line: LineId;
  /** The points that the whole score gains. */
  readonly points: number;
};

const add = (known: Known, count: number): Known =>
  known.value === undefined ? known : { value: known.value + count };

/** What one more hire of a kind adds to. */
const OF_A_HIRE = {
  'young-hires': ['hires', 'birthKnown', 'youth'],
  'resident-hires': ['hires', 'residenceKnown', 'residents'],
  'local-young-hires': ['hires', 'birthKnown', 'youth', 'residenceKnown', 'residents', 'localYouth'],
} as const satisfies Partial<Record<Lever, readonly (keyof HireCounts)[]>>;

/** Returns the counts of a company that did so. `count` is 1 or more. */
const moved = (counts: Counts, lever: Lever, count: number): Counts => {
  switch (lever) {
    case 'regular-staff':
      return { ...counts, end: add(counts.end, count), monthEnds: add(counts.monthEnds, count) };
    case 'young-hires':
    case 'resident-hires':
    case 'local-young-hires':
      return { ...counts, ...Object.fromEntries(OF_A_HIRE[lever].map((field) => [field, counts[field] + count])) };
    case 'leavers':
      return { ...counts, leavers: add(counts.leavers, -count) };
    case 'planned-hires':
      return { ...counts, plannedHires: add(counts.plannedHires, count) };
    case 'schemes':
    case 'social':
      return { ...counts, [lever]: add(counts[lever], count) };
    case 'job-fairs':
      return { ...counts, jobFairs: add(counts.jobFairs, count) };
  }
};

/** The lever of a line. Lines from papers have none that is counted here. */
const LEVERS = {
  net: 'regular-staff',
  rate: 'regular-staff',
  youthShare: 'young-hires',
  residentShare: 'resident-hires',
  localYouth: 'local-young-hires',
  leaverRate: 'leavers',
  plannedHires: 'planned-hires',
  schemes: 'schemes',
  social: 'social',
  jobFairs: 'job-fairs',
  environment: undefined,
  conversions: undefined,
  vulnerableShare: undefined,
  regularShare: undefined,
} as const satisfies Record<LineId, Lever | undefined>;

const WORDS = {
  'regular-staff': (n) => `상시 직원이 ${n}명 더 늘면`,
  'young-hires': (n) => `확인된 청년 채용이 ${n}명 더 있으면`,
  'resident-hires': (n) => `확인된 창원시민 채용이 ${n}명 더 있으면`,
  'local-young-hires': (n) => `확인된 창원 청년 채용이 ${n}명 더 있으면`,
  leavers: (n) => `퇴사자가 ${n}명 적으면`,
  'planned-hires': (n) => `추가 채용 계획이 ${n}명 더 있으면`,
  schemes: (n) => `일·가정 양립 제도가 ${n}개 더 있으면`,
  social: (n) => `사회공헌이 ${n}건 더 있으면`,
  'job-fairs': (n) => `채용 행사에 ${n}회 더 참여하면`,
} as const satisfies Record<Lever, (count: number) => string>;

/** In persons or things: beyond it a change is no advice. */
const MOST_ADVISED = 1_000;

/** The smallest count with more points in the line. More of a lever never gives fewer points, so halving finds it. */
const smallest = (most: number, hasMore: (count: number) => boolean): number | undefined => {
  if (most < 1 || !hasMore(most)) return undefined;
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (hasMore(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

const after = (arithmetic: string): string => arithmetic.slice(arithmetic.indexOf(': ') + 2);

/** Returns the next point of each line that has one, the smallest change first. A line that is not known has none. */
export const nextPoints = (
  version: CriteriaVersion,
  counts: Counts,
  scored: readonly ScoredLine[],
): readonly NextPoint[] => {
  const total = totalOf(scored);
  return version.lines
    .flatMap((line): readonly NextPoint[] => {
      const lever = LEVERS[line.id];
      const now = scored.find(({ id }) => id === line.id);
      if (lever === undefined || now?.value === undefined) return [];
      if (lever === 'regular-staff' && !counts.hasSite) return [];
      const then = (count: number): ScoredLine => scoreLine(line, measuresOf(moved(counts, lever, count))[line.id]);
      const most = lever === 'leavers' ? (counts.leavers.value ?? 0) : MOST_ADVISED;
      const count = smallest(most, (tried) => then(tried).points > now.points);
      if (count === undefined) return [];
      const points = totalOf(scoreLines(version, measuresOf(moved(counts, lever, count)))) - total;
      const change = `${WORDS[lever](count)} ‘${line.name}’ 배점이 ${now.points}점에서 ${then(count).points}점이 됩니다(${after(then(count).arithmetic)}).`;
      return [{ change, lever, count, line: line.id, points }];
    })
    .toSorted((a, b) => a.count - b.count || b.points - a.points || (a.line < b.line ? -1 : 1));
};
