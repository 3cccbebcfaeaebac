import { seoulDate, seoulTime, weekday } from '../language/calendar.ts';
import type { AccessEntry } from './act.ts';

/** What one account did in a month. */
export type AccountReport = {
  readonly account: string;
  readonly signIns: number;
  /** How many people's data it looked at, and the day (Asia/Seoul) on which those were most. */
  readonly people: number;
  readonly mostOnADay: { readonly day: string; readonly people: number } | undefined;
  /** How often it looked without a purpose that says anything. */
  readonly withoutPurpose: number;
  /** How many entries lie outside 08:00 to 20:00 in Asia/Seoul, or on a Saturday or Sunday. */
  readonly atOddHours: number;
  /** How many IP addresses it came from. */
  readonly addresses: number;
  readonly acts: Readonly<Record<string, number>>;
};

const SHORTEST_PURPOSE = 5;
const [FIRST_HOUR, LAST_HOUR] = ['08:00', '20:00'];

const SATURDAY = 6;
const isWeekend = (day: string): boolean => weekday(day) >= SATURDAY;

const isAtOddHours = ({ at }: AccessEntry): boolean => {
  const time = seoulTime(at);
  return time < FIRST_HOUR || time >= LAST_HOUR || isWeekend(seoulDate(at));
};

const mostOnADay = (looks: readonly AccessEntry[]): AccountReport['mostOnADay'] => {
  const byDay = Map.groupBy(looks, ({ at }) => seoulDate(at));
  const days = [...byDay].map(([day, of]) => ({ day, people: new Set(of.map(({ person }) => person)).size }));
  return days.toSorted((a, b) => b.people - a.people || (a.day < b.day ? -1 : 1))[0];
};

const reportOf = (account: string, entries: readonly AccessEntry[]): AccountReport => {
  const looks = entries.filter(({ act }) => act === 'look');
  const acts = Map.groupBy(
    entries.filter(({ act }) => act !== 'look' && act !== 'sign-in' && act !== 'sign-out'),
    ({ act }) => act,
  );
  return {
    account,
    signIns: entries.filter(({ act }) => act === 'sign-in').length,
    people: new Set(looks.map(({ person }) => person)).size,
    mostOnADay: mostOnADay(looks),
    withoutPurpose: looks.filter(({ purpose = '' }) => purpose.trim().length < SHORTEST_PURPOSE).length,
    atOddHours: entries.filter(isAtOddHours).length,
    addresses: new Set(entries.map(({ from }) => from)).size,
    acts: Object.fromEntries([...acts].map(([act, of]) => [act, of.length])),
  };
};

/**
 * Returns what each account did, for the check that the law asks for once a month (개인정보의 안전성 확보조치 기준 제8조제2항). It
 * shows numbers and opaque ids of accounts, and no person.
 */
export const accessReport = (entries: readonly AccessEntry[]): AccountReport[] =>
  [...Map.groupBy(entries, ({ account }) => account)]
    .map(([account, of]) => reportOf(account, of))
    .toSorted((a, b) => b.people - a.people || (a.account < b.account ? -1 : 1));
