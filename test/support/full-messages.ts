import type { Finding } from '../../functions/contracts/finding.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import type { FactsDeclared } from '../../functions/contracts/screening-facts.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import { posting, seeker } from './messages.ts';

/** Messages filled as far as the contract allows. All data is invented. */

/** Text of `length` characters, most of four bytes each, different for every number. */
export const wide = (length: number, number = 0): string => String(number).padEnd(3, '0') + '𠮷'.repeat(length - 3);
/** Fifty different entries. */
const fifty = <T>(entry: (number: number) => T): T[] => Array.from({ length: 50 }, (_, number) => entry(number));
/** An id of a partner takes characters of at most three bytes each. */
export const wideId = (number: number): string => String(number).padEnd(4, '-') + '힣'.repeat(96);
const email = (number: number): string => `${`p${number}`.padEnd(64, 'x')}@${'m'.repeat(60)}.${'a'.repeat(60)}.example`;

export const consent = { on: '2026-10-01T00:00:00.000+09:00', textVersion: wide(64), via: wide(100) };

export const fullSeeker = (change: Partial<Seeker> = {}): Seeker => ({
  ...seeker(),
  externalId: wideId(1),
  email: email(1),
  name: wide(100),
  language: wide(64),
  residence: { district: wide(10) },
  employment: { status: wide(64) },
  education: { level: wide(64), status: wide(64) },
  career: fifty((number) => ({ occupation: wide(10, number), from: '2020-01-01', to: '2021-01-01' })),
  certificates: fifty((number) => ({ name: wide(100, number), national: false })),
  languages: fifty((number) => wide(100, number)),
  wanted: {
    occupations: fifty((number) => wide(10, number)),
    districts: fifty((number) => wide(10, number)),
    employmentTypes: fifty((number) => wide(64, number)),
    wage: { unit: wide(64), min: 10_000_000_000 },
    weeklyHoursMax: 167.5,
  },
  consents: { matching: consent, mail: consent, screening: consent, introduction: consent },
  mail: { cadence: wide(64) },
  ...change,
});

export const fullFacts = (change: Partial<FactsDeclared> = {}): FactsDeclared => ({
  externalId: wideId(1),
  revision: 1,
  facts: {
    sex: wide(64),
    residentSince: '2000-01-01',
    regularIncome: false,
    ableToWork: true,
    jobSeekerRegistration: { registered: true, validUntil: '2027-12-31' },
    household: { size: 50, monthlyIncome: 10_000_000_000, assets: 10_000_000_000, otherParticipant: false },
    ownMonthlyIncome: 10_000_000_000,
    workedLast2Years: { days: 731, hours: 17_544 },
    militaryServiceMonths: 600,
    careerBreak: { since: '2020-01-01', reason: wide(64) },
    everWorked: true,
    schools: fifty((number) => ({ district: wide(10, number), status: wide(64), graduatedOn: '2010-02-20' })),
    benefits: { livelihood: false, unemployment: false, unemploymentLastPaidOn: '2020-01-01', publicPension: false },
    publicOfficialFamily: false,
    fullTimeFarmer: false,
    participations: fifty((number) => ({
      programme: wide(100, number),
      round: wide(20),
      from: '2020-01-01',
      to: '2020-06-30',
      directJob: false,
    })),
    applications: fifty((number) => ({ programme: wide(100, number), round: wide(20), status: wide(64) })),
  },
  ...change,
});

export const fullPosting = (change: Partial<Posting> = {}): Posting => ({
  ...posting(),
  externalId: wideId(1),
  company: {
    registrationNumber: '123-45-67891',
    name: wide(100),
    staff: 10_000_000,
    industry: wide(20),
    address: wide(200),
  },
  title: wide(200),
  description: wide(20_000),
  occupation: { scheme: 'KECO', code: '8123' },
  workplace: { address: wide(200), district: '48123', zone: wide(64) },
  wage: { unit: 'hour', min: 20_000, max: 10_000_000_000 },
  requirements: {
    education: wide(64),
    careerYears: 80,
    certificates: fifty((number) => wide(100, number)),
    languages: fifty((number) => wide(100, number)),
  },
  programme: wide(64),
  programmeRound: wide(20),
  applyUrl: `https://apply.example/${'a'.repeat(1_900)}`,
  contact: { email: email(2), phone: wide(30) },
  ...change,
});

/** The most findings that an answer may hold, each longer than any finding of the check or the reader. */
export const fullFindings = (): Finding[] =>
  fifty((number) => ({
    code: 'fake-ad-suspected',
    severity: 'hold',
    path: `requirements.certificates.${number}`,
    message: '가'.repeat(300),
    actual: '가'.repeat(190),
    limit: '가'.repeat(60),
    citation: { statute: '가'.repeat(60), article: '가'.repeat(30), effectiveFrom: '2026-01-01', status: 'law' },
    fix: '가'.repeat(350),
  }));
