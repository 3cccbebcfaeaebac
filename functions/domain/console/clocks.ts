import { addDays, type HolidayCalendar } from '../language/calendar.ts';
import { workingDayAfter } from '../mail/working-days.ts';
import { ANSWERED_WITHIN, EXTENDED_BY, MOST_EXTENSIONS } from '../people/review-request.ts';
import { REFUSED_DAYS } from '../postings/posting-record.ts';
import type { CITATION_STATUSES } from '../../contracts/known-values.ts';

/** How long the city has for one kind of work, counted from the day after it came. `extension`: how much more it may take, how often. */
export type Clock = {
  readonly days: number;
  readonly counts: 'working-days' | 'calendar-days';
  readonly extension?: { readonly days: number; readonly times: number };
  /** The statute and its article. */
  readonly law: string;
  readonly status: (typeof CITATION_STATUSES)[number];
};

/** The city publishes its own processing time (처리기간). Until it does, two working days are taken. */
const PROCESSING_TIME = {
  days: 2,
  counts: 'working-days',
  law: '민원 처리에 관한 법률 제17조',
  status: 'assumed',
} as const;

/** The legal clocks of the console (법정 처리기한), by kind of work. */
export const CLOCKS = {
  /** What the check refused a posting for counts no more: it keeps people from a job without cause. */
  clear: PROCESSING_TIME,
  /** A company asked that a person looks at a posting that the check refused. */
  asked: PROCESSING_TIME,
  /** A posting is held until an official decides. */
  held: PROCESSING_TIME,
  /** The check asked to mend a posting (보완 요구). Its text is kept for so long that it can be looked at. */
  refused: {
    days: REFUSED_DAYS,
    counts: 'calendar-days',
    law: '민원 처리에 관한 법률 제22조',
    status: 'assumed',
  },
  /**
   * A condition of a person waits for an official. Nobody has said how long that may take: a week of work is taken, because the city's
   * programmes take applications for one or two weeks.
   */
  waiting: {
    days: 5,
    counts: 'working-days',
    law: '민원 처리에 관한 법률 제17조',
    status: 'assumed',
  },
  /** Somebody asked for an explanation or a human review of an answer (개인정보 보호법 제37조의2). */
  review: {
    days: ANSWERED_WITHIN,
    counts: 'calendar-days',
    extension: { days: EXTENDED_BY, times: MOST_EXTENSIONS },
    law: '개인정보 보호법 시행령 제44조의3제5항',
    status: 'law',
  },
} as const satisfies Readonly<Record<string, Clock>>;
export type ClockKind = keyof typeof CLOCKS;

/** Returns the last day (Asia/Seoul) of the time for work that came on a day. */
export const dueDay = (kind: ClockKind, cameOn: string, calendar?: HolidayCalendar): string => {
  const { days, counts } = CLOCKS[kind];
  return counts === 'working-days' ? workingDayAfter(cameOn, days, calendar) : addDays(cameOn, days);
};

const STATUS: Partial<Record<Clock['status'], string>> = { assumed: ', 확인되지 않아 정해 둔 기한' };

/** The time for a kind of work in words, with its source: `기다리기 시작한 날부터 2근무일(…)`. */
export const clockWords = (kind: ClockKind): string => {
  const { days, counts, law, status } = CLOCKS[kind];
  const unit = counts === 'working-days' ? '근무일' : '일';
  return `기다리기 시작한 날부터 ${String(days)}${unit}(${law}${STATUS[status] ?? ''})`;
};
