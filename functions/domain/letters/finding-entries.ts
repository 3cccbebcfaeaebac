import type { Finding, Severity } from '../../contracts/finding.ts';
import type { CITATION_STATUSES } from '../../contracts/known-values.ts';
import { factRows, oneLine } from './letter.ts';
import { type Entry, entryGroup, type EntryGroup, rowsEntry } from './sheet/sheet.ts';
import { dateWords, legalDate } from '../language/dates.ts';
import { grouped } from '../language/money.ts';
import { withoutClosing } from '../messages/ask-a-person.ts';

type Status = (typeof CITATION_STATUSES)[number];

/** Every source that is not confirmed gets a mark (programmes.md: `secondary` and `assumed` are not confirmed). */
const STATUS_WORDS = {
  law: '시행',
  ordinance: '시행',
  notice: '시행',
  announced: '시행 예정',
  city: '시행',
  secondary: '시행, 확인 필요',
  assumed: '시행, 확인 필요',
} as const satisfies Record<Status, string>;

export const citationWords = (finding: Finding): string | undefined => {
  if (finding.citation === undefined) return undefined;
  const { statute, article, effectiveFrom, status } = finding.citation;
  return oneLine(`${statute} ${article}(${legalDate(effectiveFrom)} ${STATUS_WORDS[status]})`);
};

/** The rules of dates compare calendar days. */
const DAYS: readonly Finding['code'][] = ['closed-before-open', 'already-expired', 'date-out-of-range'];
/** The limit of these is the day of a list. What was found is a name. */
const OF_A_LIST: readonly Finding['code'][] = ['arrears-listed-employer', 'arrears-name-match'];

/** What a finding found, or its limit, in words. The numbers of wage rules are in whole won. */
export const valueWords = (finding: Finding, value: string | number | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const { code, limit } = finding;
  const isDay = DAYS.includes(code) || (OF_A_LIST.includes(code) && value === limit);
  if (typeof value !== 'number') return isDay ? dateWords(value, 'ko') : oneLine(value);
  return `${grouped(value)}${code.startsWith('wage-') ? '원' : ''}`;
};

/** For a company: what was found, in which words, by which law, and how to correct it. */
const findingEntry = (finding: Finding): Entry =>
  rowsEntry(
    oneLine(finding.message),
    factRows([
      ['적힌 내용', valueWords(finding, finding.actual)],
      ['기준', valueWords(finding, finding.limit)],
      ['근거', citationWords(finding)],
      ['고치는 방법', finding.fix === undefined ? undefined : oneLine(withoutClosing(finding.fix))],
    ]),
  );

/**
 * For a partner's engineer: the place and the code. The value that was found is left out: the message may be about a
 * person, and a mail names no personal value (programmes.md).
 */
export const findingEntryForPartner = (finding: Finding): Entry =>
  rowsEntry(
    oneLine(finding.message),
    factRows([
      ['코드', finding.code],
      ['위치', oneLine(finding.path, '메시지 전체')],
      ['기준', valueWords(finding, finding.limit)],
      ['근거', citationWords(finding)],
      ['고치는 방법', finding.fix === undefined ? undefined : oneLine(withoutClosing(finding.fix))],
    ]),
  );

/** The findings of some severities under one heading. No findings, no heading. */
export const findingGroup = (
  heading: string,
  findings: readonly Finding[],
  severities: readonly Severity[],
): EntryGroup[] => {
  const chosen = findings.filter(({ severity }) => severities.includes(severity));
  return entryGroup(heading, chosen.map(findingEntry));
};

/** The findings that stop a posting, then the warnings. */
export const findingGroups = (findings: readonly Finding[], stops: string, warns: string): EntryGroup[] => [
  ...findingGroup(stops, findings, ['refuse', 'hold']),
  ...findingGroup(warns, findings, ['warn']),
];
