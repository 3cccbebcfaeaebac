import type { PartnerId } from '../../../functions/contracts/partners.ts';
import type { Seeker } from '../../../functions/contracts/seeker.ts';
import { addDays, ageOn } from '../../../functions/domain/language/calendar.ts';
import { ALL_OF_CHANGWON, DISTRICT_CODES } from '../districts.ts';
import { seekerKey } from '../partner-keys.ts';
import type { Random } from '../random.ts';
import { at } from '../random.ts';
import type { LifeStage, Wish } from './life-stages.ts';
import { LIFE_STAGES, NAMES, wishNamed } from './life-stages.ts';

/** A registration, the partner that sends it, and the stage of life it was made for. */
export type SentSeeker = { readonly partner: PartnerId; readonly seeker: Seeker; readonly stage: LifeStage };

const CONSENT_TEXT = '2026-07';

const nameOf = (stage: LifeStage, number: number): string =>
  stage.language === 'en'
    ? at(NAMES.foreign, number)
    : `${at(NAMES.families, number)}${at(NAMES.given, number * 5 + Math.floor(number / NAMES.given.length))}`;

/** A birth date whose age on `day` is within the stage's range. */
const birthDateOf = (stage: LifeStage, day: string, random: Random): string => {
  const [youngest, oldest] = stage.ages;
  const age = youngest + random.int(oldest - youngest + 1);
  const birthday = addDays(day, -random.int(365));
  const born = `${Number(birthday.slice(0, 4)) - age}${birthday.slice(4)}`;
  // 29 February exists in leap years only.
  const date = born.endsWith('-02-29') ? born.replace('-29', '-28') : born;
  return ageOn(date, day) > oldest ? `${Number(date.slice(0, 4)) + 1}${date.slice(4)}` : date;
};

/** The home district alone, with a neighbouring one, or all of Changwon. */
const districtsOf = (home: string, random: Random): string[] => {
  const reach = random.int(10);
  if (reach < 2) return [home];
  if (reach < 5) return [...new Set([home, random.pick(DISTRICT_CODES)])];
  return [ALL_OF_CHANGWON];
};

const careerOf = (stage: LifeStage, wish: Wish, day: string, random: Random): Pick<Seeker, 'career'> => {
  const [fewest, most] = stage.career;
  const years = fewest + random.int(most - fewest + 1);
  if (years === 0 || random.chance(20)) return {};
  const to = stage.status === 'employed' ? undefined : addDays(day, -60 - random.int(500));
  const from = addDays(to ?? day, -365 * years);
  return { career: [{ occupation: wish.career, from, to }] };
};

const knownFacts = (stage: LifeStage, wish: Wish, day: string, random: Random): Partial<Seeker> => {
  const [level, status] = random.pick(stage.education);
  const held = wish.certificates.filter(() => random.chance(70));
  return {
    ...(random.chance(92) ? { employment: { status: stage.status } } : {}),
    ...(random.chance(82) ? { education: { level, status } } : {}),
    ...careerOf(stage, wish, day, random),
    ...(random.chance(80) ? { certificates: held.map((name) => ({ name, national: true })) } : {}),
    ...(wish.languages !== undefined && random.chance(75) ? { languages: wish.languages } : {}),
    ...(stage.language === 'en' ? { languages: ['영어', '한국어'] } : {}),
  };
};

const wantedOf = (wish: Wish, home: string, random: Random): Seeker['wanted'] => ({
  occupations: wish.occupations,
  districts: districtsOf(home, random),
  employmentTypes: wish.types,
  ...(wish.wage !== undefined && random.chance(75) ? { wage: wish.wage } : {}),
  weeklyHoursMax: wish.hoursMax,
});

const consentsOf = (via: PartnerId, day: string, random: Random): Seeker['consents'] => {
  const given = { on: addDays(day, -10 - random.int(300)), textVersion: CONSENT_TEXT, via };
  return {
    ...(random.chance(95) ? { matching: given } : {}),
    ...(random.chance(93) ? { mail: given } : {}),
    ...(random.chance(35) ? { screening: given, health: given } : {}),
    ...(random.chance(40) ? { introduction: given } : {}),
  };
};

const CADENCES = ['immediate', 'immediate', 'immediate', 'daily', 'daily', 'weekly'] as const;

const seekerOf = (
  stage: LifeStage,
  number: number,
  partner: PartnerId,
  key: number,
  day: string,
  random: Random,
): Seeker => {
  const wish = wishNamed(at(stage.wishes, number));
  const home = random.pick(DISTRICT_CODES);
  return {
    externalId: seekerKey(partner, key),
    revision: 1,
    email: `person-${String(number + 1).padStart(4, '0')}@people.example`,
    name: nameOf(stage, number),
    language: stage.language,
    birthDate: birthDateOf(stage, day, random),
    residence: { district: home },
    ...knownFacts(stage, wish, day, random),
    wanted: wantedOf(wish, home, random),
    consents: consentsOf(partner, day, random),
    ...(random.chance(40) ? { mail: { cadence: random.pick(CADENCES) } } : {}),
  };
};

/** How many people one round has: those of the city of size 1. */
export const PEOPLE_OF_A_ROUND = LIFE_STAGES.reduce((sum, { count }) => sum + count, 0);

/** Every person of every stage, `rounds` times, one after the other. Each has one registration. */
export function* everySeeker(day: string, rounds: number, random: Random): Generator<SentSeeker, void> {
  const keys = new Map<PartnerId, number>();
  let number = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const stage of LIFE_STAGES) {
      for (let place = 0; place < stage.count; place += 1) {
        const partner = at(stage.partners, place);
        const key = (keys.get(partner) ?? 0) + 1;
        keys.set(partner, key);
        yield { partner, stage, seeker: seekerOf(stage, number, partner, key, day, random) };
        number += 1;
      }
    }
  }
}

export const seekers = (day: string, rounds: number, random: Random): SentSeeker[] => [
  ...everySeeker(day, rounds, random),
];
