import type { CONFIRMERS } from '../../../contracts/known-values.ts';
import { addDays, ageOn, dayOfMonths } from '../../language/calendar.ts';
import { isInChangwon } from '../../language/districts.ts';

/**
 * Which reported hires count (against gaming): the same person hired twice within 12 months counts once; who left
 * within 90 days counts neither as a hire nor as youth; transfers between sites of one firm and placements of public
 * programmes never count; one hire that two partners report counts once. Unconfirmed hires, which fewer than two of
 * employer, person and centre confirm, are told beside and are outside of the score.
 */

type Confirmer = (typeof CONFIRMERS)[number];

export type Hire = {
  /** An opaque id of the person. */
  readonly person: string;
  /** The day of the hire, and the last day of work (`YYYY-MM-DD`, Asia/Seoul). */
  readonly on: string;
  readonly leftOn?: string | undefined;
  readonly birthDate?: string | undefined;
  /** The district of residence at the hire (법정동 시군구 code). */
  readonly residenceAtHire?: string | undefined;
  readonly site?: string | undefined;
  readonly confirmedBy: readonly Confirmer[];
  /** From another site of the same company. */
  readonly transfer?: boolean | undefined;
  /** Placed by a public programme that pays for the job. */
  readonly publicProgramme?: boolean | undefined;
};

/** In days: who left within them was no hire. */
const SHORT_STAY = 90;
/** In months: a person who is hired again within them was hired once. */
const SAME_HIRE = 12;

const isShort = ({ on, leftOn }: Hire): boolean => leftOn !== undefined && leftOn <= addDays(on, SHORT_STAY);

/** The last day on which another hire is the same one: 12 months after the hire, or after the person left. */
const sameUntil = ({ on, leftOn }: Hire): string =>
  dayOfMonths(leftOn !== undefined && leftOn > on ? leftOn : on, SAME_HIRE);

/** What all reports of a hire say alike. Unknown where none says it, or two say different things. */
const saidAlike = (values: readonly (string | undefined)[]): string | undefined => {
  const [one, another] = new Set(values.filter((value) => value !== undefined));
  return another === undefined ? one : undefined;
};

/** Several reports of one hire, whatever their order. Of two last days the earlier counts. */
const oneHire = (reports: readonly [Hire, ...Hire[]]): Hire => ({
  person: reports[0].person,
  on: reports[0].on,
  leftOn: reports.flatMap(({ leftOn }) => leftOn ?? []).toSorted()[0],
  birthDate: saidAlike(reports.map(({ birthDate }) => birthDate)),
  residenceAtHire: saidAlike(reports.map(({ residenceAtHire }) => residenceAtHire)),
  site: saidAlike(reports.map(({ site }) => site)),
  confirmedBy: [...new Set(reports.flatMap(({ confirmedBy }) => confirmedBy))].toSorted(),
  transfer: reports.some(({ transfer }) => transfer === true),
  publicProgramme: reports.some(({ publicProgramme }) => publicProgramme === true),
});

const byDay = (a: Hire, b: Hire): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

const merged = (hires: readonly Hire[]): readonly Hire[] => {
  const reports = new Map<string, [Hire, ...Hire[]]>();
  for (const hire of hires) {
    const key = JSON.stringify([hire.person, hire.on]);
    reports.set(key, [hire, ...(reports.get(key) ?? [])]);
  }
  return [...reports.values()].map(oneHire).toSorted(byDay);
};

/**
 * Returns the hires that are hires, each once, by day and person: of a chain of hires of one person that follow each
 * other within 12 months, the first that lasted.
 */
const realHires = (reported: readonly Hire[]): readonly Hire[] => {
  const hires = merged(reported).filter(
    ({ transfer, publicProgramme }) => transfer !== true && publicProgramme !== true,
  );
  const chains = new Map<string, { until: string; counted: boolean }>();
  return hires.filter((hire) => {
    const chain = chains.get(hire.person);
    const isSame = chain !== undefined && hire.on <= chain.until;
    const counts = !isShort(hire) && !(isSame && chain.counted);
    const until = sameUntil(hire);
    chains.set(hire.person, {
      until: isSame && chain.until > until ? chain.until : until,
      counted: counts || (isSame && chain.counted),
    });
    return counts;
  });
};

/** Two of employer, person and centre have confirmed the hire. */
const isConfirmed = ({ confirmedBy }: Hire): boolean => new Set(confirmedBy).size >= 2;

/** A limit of age on a day, in completed years, both included. Undefined if the ordinance's limit is not held. */
export type YouthAges = (on: string) => { readonly min: number; readonly max: number } | undefined;

export type HireCounts = {
  readonly hires: number;
  readonly birthKnown: number;
  readonly youth: number;
  readonly residenceKnown: number;
  readonly residents: number;
  readonly localYouth: number;
  /** Told beside, outside of the score. */
  readonly unconfirmed: number;
};

/**
 * Counts the hires of a window. An unknown birth date is not counted as youth, and an unknown residence neither as in
 * Changwon nor as elsewhere. A hire that names no site counts.
 */
export const countHires = (
  reported: readonly Hire[],
  { from, to }: { readonly from: string; readonly to: string },
  counts: { readonly site: (id: string) => boolean; readonly youth: YouthAges },
): HireCounts => {
  const within = realHires(reported).filter(
    ({ on, site }) => on >= from && on <= to && (site === undefined || counts.site(site)),
  );
  const confirmed = within.filter(isConfirmed);
  const isYoung = ({ birthDate, on }: Hire): boolean => {
    const ages = counts.youth(on);
    if (birthDate === undefined || ages === undefined) return false;
    const age = ageOn(birthDate, on);
    return age >= ages.min && age <= ages.max;
  };
  const lives = ({ residenceAtHire }: Hire): boolean => residenceAtHire !== undefined && isInChangwon(residenceAtHire);
  const young = confirmed.filter(isYoung);
  return {
    hires: confirmed.length,
    birthKnown: confirmed.filter(({ birthDate }) => birthDate !== undefined).length,
    youth: young.length,
    residenceKnown: confirmed.filter(({ residenceAtHire }) => residenceAtHire !== undefined).length,
    residents: confirmed.filter(lives).length,
    localYouth: young.filter(lives).length,
    unconfirmed: within.length - confirmed.length,
  };
};
