import { daysBetween } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';

/** How a day by which something is due lies to today, in words: not by colour alone. Days are in Asia/Seoul. */
export const dueWords = (dueOn: string, today: string): string => {
  const days = daysBetween(today, dueOn);
  if (days < 0) return `기한이 ${String(-days)}일 지났습니다`;
  return days === 0 ? '오늘까지입니다' : `${String(days)}일 남았습니다`;
};

/** Whether something is overdue, due today, or later. */
export const urgencyOf = (dueOn: string, today: string): 'overdue' | 'today' | 'later' => {
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'today' : 'later';
};

/** A due day as a list shows it: the day, and how it lies to today. Days are in Asia/Seoul. */
export const dueCell = (dueOn: string, today: string): Html =>
  html`${dateWords(dueOn, 'ko')}까지<br /><span class="${urgencyOf(dueOn, today)}">${dueWords(dueOn, today)}</span>`;
