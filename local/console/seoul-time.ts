const SEOUL = { timeZone: 'Asia/Seoul' } as const;
const day = new Intl.DateTimeFormat('ko-KR', { ...SEOUL, year: 'numeric', month: 'long', day: 'numeric' });
const weekday = new Intl.DateTimeFormat('ko-KR', { ...SEOUL, weekday: 'short' });
const clock = new Intl.DateTimeFormat('ko-KR', {
  ...SEOUL,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The instant as a day in Asia/Seoul, e.g. `2026년 11월 2일(월)`. */
export const seoulDay = (instant: string): string => {
  const at = new Date(instant);
  return `${day.format(at)}(${weekday.format(at)})`;
};

/** The instant as a time of day in Asia/Seoul, e.g. `09:00:00`. */
export const seoulClock = (instant: string): string => clock.format(new Date(instant));

/**
 * Day and time in Asia/Seoul. A text that is not an instant is returned unchanged (a mail's
 * `Date` header may be anything).
 */
export const seoulMoment = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : `${seoulDay(instant)} ${seoulClock(instant)}`;
