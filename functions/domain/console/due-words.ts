import { daysBetween } from '../language/calendar.ts';

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
