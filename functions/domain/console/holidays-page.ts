import { addDays, type HolidayCalendar } from '../language/calendar.ts';
import { compareText } from '../language/compare-text.ts';
import { dateWords } from '../language/dates.ts';
import type { Html } from '../language/html.ts';
import { MOST_CHANGES, problemOfChange, type HolidayChange } from '../mail/holiday-changes.ts';
import { readDay } from '../messages/conversion/read-day.ts';
import type { FieldError } from '../page/parts.ts';
import type { KindWords, Typed } from './approved-pages.ts';
import { listTable } from './list-table.ts';
import { problemOf } from './official-words.ts';
import { MOST_SOURCE } from './propose-figure.ts';
import { HOLIDAYS_PATH } from './rules-words.ts';

/** The pages of the days on which the city's offices are closed. */

const MOST_NAME = 60;
const IS: Record<HolidayChange['is'], string> = {
  holiday: '쉬는 날(공휴일, 대체공휴일, 임시공휴일)',
  'working-day': '일하는 날(목록에 쉬는 날로 잘못 있거나 취소된 날)',
};

export const HOLIDAY_WORDS: KindWords<HolidayChange> = {
  path: HOLIDAYS_PATH,
  title: '쉬는 날',
  about: [
    '주말이 아닌데 관공서가 쉬는 날입니다. 안내 메일이 나가는 아침과 ‘근무일’로 세는 기한을 이 목록으로 셉니다.',
    '한 분이 제안하고 다른 분이 승인하면 배포 없이 바로 쓰입니다. 이미 시작한 날은 바꾸지 않습니다.',
  ],
  fields: [
    { id: 'date', label: '날짜', hint: '2027-05-03처럼 적어 주십시오. 내일부터의 날입니다.', most: 20 },
    { id: 'is', label: '그날은', choices: IS },
    { id: 'name', label: '이름', hint: '대체공휴일(어린이날)처럼 적어 주십시오.', most: MOST_NAME, isWide: true },
    { id: 'source', label: '출처', hint: '관보나 공고의 번호, 주소를 적어 주십시오.', most: MOST_SOURCE, isWide: true },
  ],
  columns: ['날짜', '그날은', '이름', '출처'],
  cells: ({ date, is, name, source }) => [
    dateWords(date, 'ko'),
    is === 'holiday' ? '쉬는 날' : '일하는 날',
    name,
    source,
  ],
  effects: ({ date, is }) =>
    is === 'holiday'
      ? [
          `${dateWords(date, 'ko')} 아침에는 일자리 모음 메일을 보내지 않고, 다음 근무일 아침에 보냅니다. 도착한 공고와 신청은 그날도 처리합니다.`,
          '근무일로 세는 담당자의 기한에서 그날을 뺍니다. 이미 회사에 알린 답할 날은 그대로 둡니다.',
        ]
      : [
          `${dateWords(date, 'ko')} 아침에도 일자리 모음 메일을 보냅니다. 다음 근무일로 이미 미루어 둔 분께는 미룬 날에 갑니다.`,
          '근무일로 세는 담당자의 기한에 그날을 넣습니다. 이미 회사에 알린 답할 날은 그대로 둡니다.',
        ],
};

type Read = { readonly row: HolidayChange } | { readonly errors: readonly FieldError[] };

const isKnown = (is: string | undefined): is is HolidayChange['is'] => is !== undefined && Object.hasOwn(IS, is);

/** Reads what an official typed. `open`: what waits for an approval. `calendar`: what counts now. */
export const readHoliday = (
  typed: Typed,
  around: {
    readonly today: string;
    readonly calendar: HolidayCalendar;
    readonly open: readonly HolidayChange[];
    /** How many days were approved. */
    readonly approved: number;
  },
): Read => {
  const date = readDay(typed['date'] ?? '');
  const { is, name = '', source = '' } = typed;
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string | undefined): void => {
    if (message !== undefined) errors.push({ field, message });
  };
  if (date === undefined) wrong('date', '날짜를 2027-05-03처럼 적어 주십시오.');
  if (!isKnown(is)) wrong('is', '쉬는 날인지 일하는 날인지 골라 주십시오.');
  if (around.approved + around.open.length >= MOST_CHANGES)
    wrong('date', `승인한 날과 제안한 날이 ${String(MOST_CHANGES)}일입니다. 배포한 목록에 옮긴 뒤에 제안해 주십시오.`);
  if (date !== undefined && isKnown(is)) {
    wrong('date', problemOfChange({ date, is }, around.today, around.calendar));
    if (around.open.some((one) => one.date === date))
      wrong('date', '같은 날의 제안이 승인을 기다리고 있습니다. 그 제안을 먼저 처리해 주십시오.');
  }
  wrong('name', name === '' ? '이름을 적어 주십시오.' : problemOf(name, { most: MOST_NAME }));
  wrong('source', source === '' ? '출처를 적어 주십시오.' : problemOf(source, { most: MOST_SOURCE }));
  return date === undefined || !isKnown(is) || errors.length > 0 ? { errors } : { row: { date, is, name, source } };
};

/** The holidays from today on that count. */
export const holidaysTable = (calendar: HolidayCalendar, approved: readonly HolidayChange[], today: string): Html => {
  const until = addDays(today, 500);
  const days = [...calendar.holidays]
    .filter(([day]) => today <= day && day <= until)
    .toSorted(([a], [b]) => compareText(a, b));
  const isApproved = (day: string): boolean => approved.some(({ date, is }) => date === day && is === 'holiday');
  return listTable(
    '지금 쓰는 쉬는 날',
    ['날짜', '이름', '어디에서'],
    days.map(([day, name]) => [dateWords(day, 'ko'), name, isApproved(day) ? '승인한 제안' : '배포한 목록']),
  );
};
