import { addDays } from '../language/calendar.ts';
import { csvOf } from '../language/csv.ts';
import { workbookWith, XLSX_TYPE } from '../messages/sheet/write-workbook.ts';
import type { ConsoleFile } from './console-answer.ts';
import type { Counted, Overview, OverviewDays } from './overview.ts';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

type Table = { readonly name: string; readonly rows: readonly (readonly [name: string, count: number])[] };

const counted = (name: string, rows: readonly Counted[]): Table => ({
  name,
  rows: rows.map(({ name: of, count }) => [of, count]),
});

/** Every table of the overview. `today`: the last day of its period, in Asia/Seoul. */
export const tablesOf = (
  overview: Overview,
  { today, days }: { readonly today: string; readonly days: OverviewDays },
): Table[] => {
  const { opened, fits, mailsAtOnce, mails, answers, refused } = overview;
  return [
    {
      name: '요약',
      rows: [
        ['새 공고', opened.reduce((sum, count) => sum + count, 0)],
        ['공고에 맞는 분(연인원)', fits],
        ['바로 보낸 안내', mailsAtOnce],
        ['나간 메일', mails.sent],
        ['되돌아온 메일', mails.bounced],
        ['수신 거부 신고', mails.complained],
        ['협력기관에 답한 것', answers],
        ['그 가운데 거절', refused],
      ],
    },
    { name: '날짜별 새 공고', rows: opened.map((count, at) => [addDays(today, at + 1 - days), count]) },
    counted('구별 새 공고', overview.byDistrict),
    counted('전략산업별 새 공고', overview.bySector),
    counted('산업단지별 새 공고', overview.byZone),
    counted('직종별 새 공고', overview.byOccupation),
  ];
};

const HEADINGS = ['이름', '건수'] as const;

/** The tables as one file: a sheet each, or one list in which the first column names the table. */
export const exportOf = async (tables: readonly Table[], format: ExportFormat, name: string): Promise<ConsoleFile> =>
  format === 'csv'
    ? {
        name: `${name}.csv`,
        type: 'text/csv; charset=utf-8',
        bytes: csvOf([
          ['표', ...HEADINGS],
          ...tables.flatMap((table) => table.rows.map(([of, count]) => [table.name, of, String(count)])),
        ]),
      }
    : {
        name: `${name}.xlsx`,
        type: XLSX_TYPE,
        bytes: await workbookWith(
          tables.map((table) => ({
            name: table.name,
            headings: HEADINGS,
            rows: table.rows.map(([of, count]) => [of, String(count)]),
            widths: [36, 12],
          })),
        ),
      };
