import { seoulDate, seoulTime } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';

/** The day and the minute of an instant (ISO 8601), in Asia/Seoul. */
export const instantWords = (at: string): string => `${dateWords(seoulDate(at), 'ko')} ${seoulTime(at)}`;
