import type { CONFIRMERS, HIRE_RESIDENCES } from '../../../contracts/known-values.ts';
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
  /** Youth by the ordinance on the day of the hire, where the birth date is not kept. Absent: unknown. */
  readonly young?: boolean | undefined;
  /** The district of residence at the hire (법정동 시군구 code). */
  readonly residenceAtHire?: string | undefined;
  /** The same, where the district is not kept. Absent: unknown. */
  readonly residence?: (typeof HIRE_RESIDENCES)[number] | undefined;
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

type Stay = Pick<Hire, 'on' | 'leftOn'>;

/** Whether the person left so soon that it was no hire. */
export const isShort = ({ on, leftOn }: Stay): boolean => leftOn !== undefined && leftOn <= addDays(on, SHORT_STAY);

/** The last day on which another hire is the same one: 12 months after the hire, or after the person left. */
export const sameUntil = ({ on, leftOn }: Stay): string =>
  dayOfMonths(leftOn !== undefined && leftOn > on ? leftOn : on, SAME_HIRE);

/** What all reports of a hire say alike. Unknown where none says it, or two say different things. */
export const saidAlike = <T extends string | boolean>(values: readonly (T | undefined)[]): T | undefined => {
  const [one, another] = new Set(values.filter((value) => value !== undefined));
  return another === undefined ? one : undefined;
};

/** Several reports of one hire, whatever their order. Of two last days the earlier counts. */
const oneHire = (reports: readonly [Hire, ...Hire[]]): Hire => ({
  person: reports[0].person,
  on: reports[0].on,
  leftOn: reports.flatMap(({ leftOn }) => leftOn ?? []).toSorted()[0],
  birthDate: saidAlike(reports.map(({ birthDate }) => birthDate)),
  young: saidAlike(reports.map(({ young }) => young)),
  residenceAtHire: saidAlike(reports.map(({ residenceAtHire }) => residenceAtHire)),
  residence: saidAlike(reports.map(({ residence }) => residence)),
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
  const isYoung = ({ birthDate, young, on }: Hire): boolean => {
    if (young !== undefined) return young;
    const ages = counts.youth(on);
    if (birthDate === undefined || ages === undefined) return false;
    const age = ageOn(birthDate, on);
    return age >= ages.min && age <= ages.max;
  };
  const lives = ({ residence, residenceAtHire }: Hire): boolean =>
    residence === undefined ? residenceAtHire !== undefined && isInChangwon(residenceAtHire) : residence === 'changwon';
  const young = confirmed.filter(isYoung);
  return {
    hires: confirmed.length,
    birthKnown: confirmed.filter(({ birthDate, young }) => (young ?? birthDate) !== undefined).length,
    youth: young.length,
    residenceKnown: confirmed.filter(({ residenceAtHire, residence }) => (residence ?? residenceAtHire) !== undefined)
      .length,
    residents: confirmed.filter(lives).length,
    localYouth: young.filter(lives).length,
    unconfirmed: within.length - confirmed.length,
  };
};
