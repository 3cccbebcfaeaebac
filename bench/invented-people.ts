import type { Subject } from '../functions/domain/eligibility/engine/subject.ts';
import { seeded } from './seeded.ts';

/** The share of unknown facts: one person in three has told everything, the others a little over half. */
export const UNKNOWN_SHARE = 0.3;
const TOLD_EVERYTHING = 1 / 3;

const DISTRICTS = ['48121', '48123', '48125', '48127', '48129', '48250'] as const;
const STATUSES = ['unemployed', 'unemployed', 'unemployed', 'student', 'employed', 'self-employed'] as const;

/**
 * Invented people, the same in every run. Three facts in ten are unknown. Known facts lie near the limits of public
 * works (공공근로) and of the job-seeking allowance (구직촉진수당), so that every criterion has people on both sides.
 */
export const inventedPeople = (count: number, seed = 20_240_115): Subject[] => {
  const next = seeded(seed);
  const upTo = (limit: number): number => Math.floor(next() * limit);
  let unknownShare = 0;
  const maybe = <K extends string, V>(key: K, make: () => V): Partial<Record<K, V>> => {
    const known = next() >= unknownShare;
    const value = make();
    const held: Partial<Record<K, V>> = {};
    if (known) held[key] = value;
    return held;
  };
  const pick = <T>(list: readonly [T, ...T[]]): T => list[upTo(list.length)] ?? list[0];
  const day = (firstYear: number, years: number): string =>
    `${firstYear + upTo(years)}-${String(1 + upTo(12)).padStart(2, '0')}-${String(1 + upTo(28)).padStart(2, '0')}`;
  const application = () => ({
    ...maybe('programme', () => pick(['public-works', 'community-jobs'])),
    ...maybe('round', () => pick(['2023H1', '2024H1'])),
    ...maybe('status', () => pick(['applied', 'withdrawn', 'rejected'])),
  });
  const person = (): Subject => ({
    seeker: {
      birthDate: day(1955, 55),
      residence: { district: next() < unknownShare ? 'unknown' : pick(DISTRICTS) },
      ...maybe('employment', () => ({ status: pick(STATUSES) })),
    },
    facts: {
      ...maybe('regularIncome', () => next() < 0.1),
      ...maybe('ableToWork', () => next() < 0.95),
      jobSeekerRegistration: {
        ...maybe('registered', () => next() < 0.95),
        ...maybe('validUntil', () => day(2023, 8)),
      },
      household: {
        ...maybe('size', () => 1 + upTo(6)),
        ...maybe('monthlyIncome', () => upTo(40) * 100_000),
        ...maybe('assets', () => upTo(40) * 10_000_000),
      },
      ...maybe('ownMonthlyIncome', () => upTo(30) * 100_000),
      workedLast2Years: {
        ...maybe('days', () => upTo(200)),
        ...maybe('hours', () => upTo(1_600)),
      },
      benefits: { ...maybe('livelihood', () => next() < 0.15) },
      ...maybe('applications', () => (next() < 0.8 ? [] : [application()])),
    },
  });
  return Array.from({ length: count }, () => {
    unknownShare = next() < TOLD_EVERYTHING ? 0 : UNKNOWN_SHARE / (1 - TOLD_EVERYTHING);
    return person();
  });
};
