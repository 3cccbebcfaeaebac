import { OUTCOME_SAYINGS } from '../../contracts/journal-event.ts';
import { addDays } from '../language/calendar.ts';
import { fileTable, type Column, type FileTable } from './columns.ts';
import { countsPath } from './counts-path.ts';
import { OUTCOME_WORDS } from './journal-words.ts';
import { INTRODUCED, type Overview, type OverviewDays } from './overview.ts';

/** A number of the overview, and the list behind it. */
export type Figure = {
  readonly name: string;
  readonly count: number;
  readonly unit: '건' | '명';
  readonly path: string;
};

/** The numbers of the overview that stand alone. */
export const figuresOf = (overview: Overview, days: OverviewDays): Figure[] => {
  const { opened, fits, mailsAtOnce, mails, introductions, outcomes, answers, refused } = overview;
  const cases = (name: string, count: number, path: string): Figure => ({ name, count, unit: '건', path });
  return [
    cases(
      '새 공고',
      opened.reduce((sum, count) => sum + count, 0),
      countsPath('postings', days),
    ),
    { name: '공고에 맞는 분(연인원)', count: fits, unit: '명', path: countsPath('fits', days) },
    cases('바로 보낸 안내', mailsAtOnce, countsPath('at-once', days)),
    cases('나간 메일', mails.sent, countsPath('mails', days, { fate: 'sent' })),
    cases('되돌아온 메일', mails.bounced, countsPath('mails', days, { fate: 'bounced' })),
    cases('수신 거부 신고', mails.complained, countsPath('mails', days, { fate: 'complained' })),
    cases('회사에 보낸 소개', introductions, countsPath('mails', days, { fate: 'sent', notice: INTRODUCED })),
    ...OUTCOME_SAYINGS.map((says) =>
      cases(`알려 온 결과: ${OUTCOME_WORDS[says]}`, outcomes[says], countsPath('outcomes', days, { says })),
    ),
    cases('협력기관에 답한 것', answers, countsPath('answers', days)),
    cases('그 가운데 거절', refused, countsPath('answers', days, { state: 'refused' })),
  ];
};

const COLUMNS: readonly Column<{ readonly name: string; readonly count: number }>[] = [
  { title: '이름', value: ({ name }) => name },
  { title: '건수', value: ({ count }) => count },
];

/** Every table of the overview, for a file. `today`: the last day of its period, in Asia/Seoul. */
export const overviewTables = (
  overview: Overview,
  { today, days }: { readonly today: string; readonly days: OverviewDays },
): FileTable[] => [
  fileTable('요약', COLUMNS, figuresOf(overview, days)),
  fileTable(
    '날짜별 새 공고',
    COLUMNS,
    overview.opened.map((count, at) => ({ name: addDays(today, at + 1 - days), count })),
  ),
  fileTable('구별 새 공고', COLUMNS, overview.byDistrict),
  fileTable('전략산업별 새 공고', COLUMNS, overview.bySector),
  fileTable('산업단지별 새 공고', COLUMNS, overview.byZone),
  fileTable('직종별 새 공고', COLUMNS, overview.byOccupation),
];
