import { CADENCES, EMPLOYMENT_TYPES, WAGE_UNITS } from '../../contracts/known-values.ts';
import type { Seeker } from '../../contracts/seeker.ts';
import { SECTOR_IDS, ZONE_IDS } from '../industry/names.ts';
import type { Preferred } from '../industry/preferred.ts';
import type { Language } from '../language/words.ts';
import { grouped } from '../language/money.ts';
import type { FieldError } from './parts.ts';
import type { Cadence } from './registration-rows.ts';

type Wanted = Seeker['wanted'];

/** The content of the form, as text. After a mistake the form shows exactly what was entered. */
export type WishesEntry = {
  readonly occupations: readonly string[];
  /** What was typed to look for an occupation. */
  readonly search: string;
  readonly districts: readonly string[];
  readonly types: readonly string[];
  readonly sectors: readonly string[];
  readonly zones: readonly string[];
  readonly wageUnit: string;
  readonly wageMin: string;
  readonly hoursMax: string;
  readonly cadence: string;
};

/** The form as it is first shown: the person's current wishes, and what they prefer. */
export const wishesEntry = (
  { occupations, districts, ...wanted }: Wanted,
  preferred: Preferred | undefined,
  cadence: string,
): WishesEntry => ({
  occupations,
  search: '',
  districts,
  types: wanted.employmentTypes ?? [],
  sectors: preferred?.sectors ?? [],
  zones: preferred?.zones ?? [],
  wageUnit: wanted.wage?.unit ?? '',
  wageMin: wanted.wage === undefined ? '' : grouped(wanted.wage.min),
  hoursMax: wanted.weeklyHoursMax === undefined ? '' : String(wanted.weeklyHoursMax),
  cadence,
});

/** The form as it was sent. */
export const sentEntry = (fields: URLSearchParams): WishesEntry => ({
  occupations: fields.getAll('occupation'),
  search: fields.get('occupationSearch') ?? '',
  districts: fields.getAll('district'),
  types: fields.getAll('type'),
  sectors: fields.getAll('sector'),
  zones: fields.getAll('zone'),
  wageUnit: fields.get('wageUnit') ?? '',
  wageMin: fields.get('wageMin') ?? '',
  hoursMax: fields.get('hoursMax') ?? '',
  cadence: fields.get('cadence') ?? '',
});

const MESSAGES = {
  ko: {
    occupation: '희망 직종을 하나 이상 골라 주십시오.',
    district: '희망 지역을 하나 이상 골라 주십시오.',
    many: '50개까지만 고르실 수 있습니다.',
    wageMin: '희망 급여는 원 단위의 숫자로 적어 주십시오(예: 2,500,000 또는 250만). 정하지 않으시려면 비워 두십시오.',
    tooSmall: '희망 급여가 너무 적습니다. 원 단위로 적으셨는지 확인해 주십시오(예: 2,500,000 또는 250만).',
    tooLarge: '희망 급여가 너무 많습니다. 원 단위로 적으셨는지 확인해 주십시오.',
    wageUnit: '희망 급여가 시급, 일급, 월급, 연봉 가운데 무엇인지 골라 주십시오.',
    hoursMax: '근무 시간은 1부터 168까지의 숫자로 적어 주십시오(예: 40). 정하지 않으시려면 비워 두십시오.',
    cadence: '메일을 언제 받으실지 골라 주십시오.',
  },
  en: {
    occupation: 'Please choose at least one occupation.',
    district: 'Please choose at least one district.',
    many: 'You can choose at most 50.',
    wageMin: 'Please write the pay as a number in won (for example 2,500,000), or leave it empty.',
    tooSmall: 'This pay is very low. Please check that it is in won (for example 2,500,000).',
    tooLarge: 'This pay is too high. Please check that it is in won.',
    wageUnit: 'Please choose whether the pay is per hour, day, month or year.',
    hoursMax: 'Please write the hours as a number from 1 to 168 (for example 40), or leave it empty.',
    cadence: 'Please choose when mail should come.',
  },
} as const;
type Message = keyof (typeof MESSAGES)['ko'];

const MOST = 50;
const MOST_WON = 10_000_000_000;
const MAN = 10_000;
/** The smallest accepted wage for each unit. Nobody means 250 won a month: the unit of 250만 was forgotten. */
const LEAST = { hour: 100, day: 1_000, month: MAN, year: MAN } as const satisfies Record<
  (typeof WAGE_UNITS)[number],
  number
>;

/**
 * Reads whole won as people write it: `2,500,000`, `250만`, `250만 원`, also in full-width digits. Otherwise returns
 * undefined.
 */
export const wonOf = (text: string): number | undefined => {
  const written = text.slice(0, 40).normalize('NFKC').replaceAll(/[\s,]/g, '').replace(/원$/, '');
  const man = /^(\d{1,7})만$/.exec(written)?.[1];
  if (man !== undefined) return Number(man) * MAN;
  return /^\d{1,12}$/.test(written) ? Number(written) : undefined;
};

const hoursOf = (text: string): number | undefined => {
  const written = text.slice(0, 20).normalize('NFKC').trim().replace(/시간$/, '').trim();
  const hours = /^\d{1,3}(?:\.\d{1,2})?$/.test(written) ? Number(written) : undefined;
  return hours !== undefined && hours > 0 && hours <= 168 ? hours : undefined;
};

type Wrong = readonly [field: string, message: Message];
type Read<T> = { readonly value: T } | { readonly wrong: Wrong };

const codes = (field: 'occupation' | 'district', sent: readonly string[], pattern: RegExp): Read<string[]> => {
  const known = [...new Set(sent.filter((code) => pattern.test(code)))];
  if (known.length === 0) return { wrong: [field, field] };
  return known.length > MOST ? { wrong: [field, 'many'] } : { value: known };
};

const unitOf = (text: string): (typeof WAGE_UNITS)[number] | undefined => WAGE_UNITS.find((unit) => unit === text);

const wageOf = ({ wageMin, wageUnit }: WishesEntry): Read<Wanted['wage']> => {
  if (wageMin.trim() === '') return { value: undefined };
  const min = wonOf(wageMin);
  const unit = unitOf(wageUnit);
  if (min === undefined) return { wrong: ['wageMin', 'wageMin'] };
  if (unit === undefined) return { wrong: ['wageUnit', 'wageUnit'] };
  if (min < LEAST[unit]) return { wrong: ['wageMin', 'tooSmall'] };
  return min > MOST_WON ? { wrong: ['wageMin', 'tooLarge'] } : { value: { unit, min } };
};

const hoursWish = ({ hoursMax }: WishesEntry): Read<number | undefined> => {
  if (hoursMax.trim() === '') return { value: undefined };
  const hours = hoursOf(hoursMax);
  return hours === undefined ? { wrong: ['hoursMax', 'hoursMax'] } : { value: hours };
};

const cadenceOf = ({ cadence }: WishesEntry): Read<Cadence> => {
  const known = CADENCES.find((each) => each === cadence);
  return known === undefined ? { wrong: ['cadence', 'cadence'] } : { value: known };
};

const wrongOf = (read: Read<unknown>): Wrong[] => ('wrong' in read ? [read.wrong] : []);
const valueOf = <T>(read: Read<T>): T | undefined => ('value' in read ? read.value : undefined);

export type ReadWishes =
  | { readonly ok: true; readonly wanted: Wanted; readonly preferred: Preferred; readonly cadence: Cadence }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What this release does not know is left out. */
const preferredOf = ({ sectors, zones }: WishesEntry): Preferred => ({
  sectors: SECTOR_IDS.filter((id) => sectors.includes(id)),
  zones: ZONE_IDS.filter((id) => zones.includes(id)),
});

/**
 * Reads the form. Names every mistake, in the order of the fields. Leaves out a code that cannot be valid. Keeps
 * contract types that this release does not know, as the partner registered them.
 */
export const readWishes = (entry: WishesEntry, language: Language): ReadWishes => {
  const occupations = codes('occupation', entry.occupations, /^[0-9]{1,10}$/);
  const districts = codes('district', entry.districts, /^[0-9]{5}$/);
  const types = [...new Set(entry.types.filter((type) => /^[\w-]{1,64}$/.test(type)))].slice(0, MOST);
  const wage = wageOf(entry);
  const hours = hoursWish(entry);
  const cadence = cadenceOf(entry);
  const wrong = [occupations, districts, wage, hours, cadence].flatMap(wrongOf);
  const chosen = valueOf(cadence);
  if (wrong.length > 0 || chosen === undefined)
    return { ok: false, errors: wrong.map(([field, message]) => ({ field, message: MESSAGES[language][message] })) };
  return {
    ok: true,
    cadence: chosen,
    preferred: preferredOf(entry),
    wanted: {
      occupations: valueOf(occupations) ?? [],
      districts: valueOf(districts) ?? [],
      // All five ticked means the same as none: any contract is fine.
      ...(types.length === 0 || EMPLOYMENT_TYPES.every((type) => types.includes(type))
        ? {}
        : { employmentTypes: types }),
      wage: valueOf(wage),
      weeklyHoursMax: valueOf(hours),
    },
  };
};
