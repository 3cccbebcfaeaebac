import type { FindingCode } from '../../contracts/finding.ts';
import { PARTNER_IDS, type PartnerId } from '../../contracts/partners.ts';
import { TIME_RANGES, withinOf } from '../journal/answer-times.ts';
import { together, type Counts } from '../journal/day-counts.ts';
import { daysBetween } from '../language/calendar.ts';

/** The periods of the board, in days up to today. */
export const BOARD_DAYS = [7, 30, 90] as const;
export type BoardDays = (typeof BOARD_DAYS)[number];
/** A partner that sent nothing for longer than this, in days, is marked. A list that is sent every night comes within it. */
export const QUIET_DAYS = 7;

type Answered = Counts['answered'][number];

/** What one partner sent in a period, and what became of it. Days are in Asia/Seoul. */
export type PartnerFigures = {
  readonly partner: PartnerId;
  /** The last day within 90 days on which a message of the partner was answered. */
  readonly lastOn: string | undefined;
  readonly isQuiet: boolean;
  readonly messages: number;
  readonly refused: number;
  readonly held: number;
  /** Postings that are not shown, because another partner's posting of the same job is. The board does not say which partner's. */
  readonly duplicates: number;
  /** Half of the messages, and nine of ten, were answered within this time (milliseconds). */
  readonly half: number | 'longer' | undefined;
  readonly nineOfTen: number | 'longer' | undefined;
  readonly answered: readonly Answered[];
  readonly times: readonly number[];
  readonly stopped: readonly { readonly code: FindingCode; readonly refused: number; readonly held: number }[];
  /** How often postings became this. */
  readonly postings: Readonly<Record<'open' | 'held' | 'closed', number>>;
  /** Registrations that were taken in, new or changed. */
  readonly registered: number;
};

const sumOf = <T>(entries: readonly T[], numberOf: (entry: T) => number): number =>
  entries.reduce((sum, entry) => sum + numberOf(entry), 0);
const countOf = (entries: readonly { readonly count: number }[]): number => sumOf(entries, ({ count }) => count);

const stoppedOf = (entries: Counts['stopped']): PartnerFigures['stopped'] =>
  [...Map.groupBy(entries, ({ code }) => code)]
    .map(([code, of]) => ({
      code,
      refused: countOf(of.filter(({ state }) => state === 'refused')),
      held: countOf(of.filter(({ state }) => state !== 'refused')),
    }))
    .toSorted((a, b) => b.refused + b.held - a.refused - a.held || (a.code < b.code ? -1 : 1));

const TAKEN_IN = ['open', 'stored', 'held', 'waiting'] as const;
const isTakenIn = ({ state }: Pick<Answered, 'state'>): boolean => TAKEN_IN.some((one) => one === state);

/** The figures of some partners, from the counts of each day (up to 90 days before `today`), for the last `days` days. */
export const partnerBoard = (
  daily: ReadonlyMap<string, Counts>,
  partners: 'all' | readonly PartnerId[],
  { today, days }: { readonly today: string; readonly days: BoardDays },
): PartnerFigures[] => {
  const inPeriod = together([...daily].flatMap(([day, of]) => (daysBetween(day, today) < days ? [of] : [])));
  const lastOf = (partner: PartnerId): string | undefined =>
    [...daily]
      .filter(([, { answered }]) => answered.some((one) => one.partner === partner))
      .map(([day]) => day)
      .toSorted()
      .at(-1);
  return (partners === 'all' ? PARTNER_IDS : partners).map((partner) => {
    const own = <T extends { readonly partner: PartnerId }>(entries: readonly T[]): T[] =>
      entries.filter((entry) => entry.partner === partner);
    const answered = own(inPeriod.answered);
    const postings = own(inPeriod.postings);
    const became = (what: 'open' | 'held' | 'closed'): number => countOf(postings.filter((one) => one.became === what));
    const times = Array.from({ length: TIME_RANGES }, (_, range) => sumOf(answered, (one) => one.times[range] ?? 0));
    const lastOn = lastOf(partner);
    return {
      partner,
      lastOn,
      isQuiet: lastOn === undefined || daysBetween(lastOn, today) > QUIET_DAYS,
      messages: countOf(answered),
      refused: countOf(answered.filter(({ state }) => state === 'refused')),
      held: countOf(answered.filter(({ state }) => state === 'held')),
      duplicates: sumOf(answered, (one) => one.duplicates),
      half: withinOf(times, 0.5),
      nineOfTen: withinOf(times, 0.9),
      answered,
      times,
      stopped: stoppedOf(own(inPeriod.stopped)),
      postings: { open: became('open'), held: became('held'), closed: became('closed') },
      registered: countOf(answered.filter((one) => one.type === 'seeker-registered' && isTakenIn(one))),
    };
  });
};
