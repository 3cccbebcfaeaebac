import type { Finding } from '../../contracts/finding.ts';

/** A value of an open list or a code, with its path in the message, and whether this release can read it. */
export type SentValue = readonly [path: string, value: string | undefined, isKnown: (value: string) => boolean];

export const among =
  (known: readonly string[]) =>
  (value: string): boolean =>
    known.includes(value);
export const isDistrict = (value: string): boolean => /^[0-9]{5}$/.test(value);

const MOST_FINDINGS = 50;

const unknownValue = (path: string, actual: string): Finding => ({
  code: 'unknown-value',
  severity: 'warn',
  path,
  message: `알 수 없는 값이라 모르는 것으로 다루었습니다. (${path})`,
  actual,
  fix: '연동 안내서에 적힌 값으로 고치고 revision을 1 올려 다시 보내 주십시오.',
});

/** Findings for values that cannot be read. They count as unknown, and the partner is told. */
export const unknownValues = (values: readonly SentValue[]): Finding[] =>
  values
    .flatMap(([path, value, isKnown]) => (value === undefined || isKnown(value) ? [] : [unknownValue(path, value)]))
    .slice(0, MOST_FINDINGS);
