/** One line of a benchmark's table. */
export type Line = {
  readonly name: string;
  /** The median, in the benchmark's unit. */
  readonly median: number;
  /** How many times slower than this project. Absent for this project itself. */
  readonly ratio?: number;
  /** The lowest acceptable ratio. */
  readonly goal?: number;
  /** The highest acceptable median, in the benchmark's unit. */
  readonly ceiling?: number;
  /** If the line has another unit than the benchmark. */
  readonly unit?: string;
};

export type BenchReport = {
  readonly bench: string;
  readonly workload: string;
  readonly unit: string;
  readonly lines: readonly Line[];
  /** Where results differ between the compared programs. A time for a different result means nothing. */
  readonly differences: readonly string[];
};

export const isMet = ({ median, ratio, goal, ceiling }: Line): boolean =>
  (goal === undefined || (ratio !== undefined && ratio >= goal)) && (ceiling === undefined || median <= ceiling);

const hasGoal = ({ goal, ceiling }: Line): boolean => goal !== undefined || ceiling !== undefined;

/** 1 when results differ, 2 when only a goal is missed, 0 otherwise. */
export const exitCodeOf = (reports: readonly BenchReport[]): 0 | 1 | 2 => {
  if (reports.some(({ differences }) => differences.length > 0)) return 1;
  return reports.every(({ lines }) => lines.every(isMet)) ? 0 : 2;
};

const figure = (value: number): string => {
  if (value >= 1_000) return Math.round(value).toLocaleString('en-US');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);
};

const goalOf = ({ goal, ceiling }: Line, unit: string): string =>
  [
    ...(goal === undefined ? [] : [`≥ ${figure(goal)}×`]),
    ...(ceiling === undefined ? [] : [`≤ ${figure(ceiling)} ${unit}`]),
  ].join(', ');

const cellsOf = (ofBench: string, line: Line): string[] => {
  const unit = line.unit ?? ofBench;
  return [
    line.name,
    `${figure(line.median)} ${unit}`,
    line.ratio === undefined ? '' : `${figure(line.ratio)}×`,
    goalOf(line, unit),
    hasGoal(line) ? (isMet(line) ? 'met' : 'missed') : '',
  ];
};

const HEAD = ['', 'median', 'longer than this project', 'goal', ''];

const table = ({ unit, lines }: BenchReport): string[] => {
  const rows = [HEAD, ...lines.map((line) => cellsOf(unit, line))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const aligned = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return rows.map(aligned);
};

/** A benchmark's table as text. */
export const pageOf = (report: BenchReport): string =>
  [
    `${report.bench}: ${report.workload}`,
    ...(report.differences.length === 0
      ? ['Results are the same for all.']
      : report.differences.map((difference) => `RESULTS DIFFER: ${difference}`)),
    '',
    ...table(report),
  ].join('\n');
