import type { ProgrammeId } from '../../../functions/contracts/programmes.ts';
import type { Subject } from '../../../functions/domain/eligibility/engine/subject.ts';
import { person as everybody } from '../../support/screening-people.ts';

/**
 * The people and days of the kept answers. All people are invented. Do not change a person: the kept answers of a
 * release are about them. Add new people at the end.
 */

/** A person who was not asked whether they ever got unemployment benefit, as when the first answers were kept. */
const person: typeof everybody = (seeker, facts, without) =>
  everybody(seeker, { benefits: { livelihood: false, unemployment: false, publicPension: false }, ...facts }, without);

const day = (programme: ProgrammeId, on: string, knownOn = on) => ({ programme, on, knownOn });

export const goldenSituations = [
  day('public-works', '2020-03-02'),
  day('public-works', '2022-06-30'),
  day('public-works', '2023-03-02'),
  day('public-works', '2024-03-04'),
  day('public-works', '2024-07-01'),
  day('public-works', '2025-09-01'),
  day('community-jobs', '2023-07-03'),
  day('community-jobs', '2024-06-30'),
  day('community-jobs', '2026-11-23'),
  day('senior-contribution', '2023-05-01'),
  day('senior-contribution', '2024-01-01'),
  day('mid-career-centre', '2022-11-14'),
  day('mid-career-centre', '2024-03-04'),
  day('learn-and-job', '2026-11-23'),
  day('employment-support', '2024-02-08'),
  day('employment-support', '2024-03-04'),
  day('employment-support', '2027-01-04', '2026-07-28'),
  day('employment-support', '2027-01-04', '2026-07-29'),
  day('employment-allowance', '2024-03-04'),
  day('employment-allowance', '2026-11-23'),
  day('career-women', '2024-03-04'),
  day('career-women', '2026-07-01'),
  day('youth', '2023-12-31'),
  day('youth', '2024-01-01'),
  day('youth', '2024-03-04'),
  day('youth', '2026-01-01'),
  day('youth-employment-act', '2024-03-04'),
  day('youth-employment-act', '2026-09-17', '2026-03-17'),
  day('youth-employment-act', '2026-09-18', '2026-03-17'),
  day('youth-employment-act', '2026-09-18', '2026-03-16'),
] as const;

/** A birth date with which the person reaches this age on the day that most answers are about. */
const aged = (years: number): string => `${2024 - years}-03-04`;
const home = (size: number, monthlyIncome: number, assets = 100_000_000) => ({
  household: { size, monthlyIncome, assets },
});

const paidUntil = (last: string) => ({
  livelihood: false,
  unemployment: false,
  unemploymentEver: true,
  unemploymentLastPaidOn: last,
});

export const goldenPeople = {
  middle: person(),
  stranger: { seeker: { birthDate: '1990-02-03', residence: { district: '48121' } }, facts: {} },
  'at-the-limit-of-60': person({}, home(3, 2_828_794, 300_000_000)),
  'above-the-limit-of-60': person({}, home(3, 2_828_795, 300_000_001)),
  'four-hundred-million': person({}, home(3, 2_000_000, 400_000_000)),
  'six-hundred-million-young': person({ birthDate: aged(25) }, home(3, 2_000_000, 600_000_000)),
  'single-at-a-hundred-percent': person({}, home(1, 2_228_445)),
  'single-young-at-120-percent': person({ birthDate: aged(20) }, home(1, 2_674_134)),
  'single-of-2027': person({}, home(1, 2_736_042)),
  'large-family': person({}, home(9, 6_000_000)),
  '15': person({ birthDate: aged(15) }),
  '18': person({ birthDate: aged(18) }),
  '17': person({ birthDate: '2006-03-05' }),
  '19': person({ birthDate: aged(19) }),
  '29': person({ birthDate: aged(29) }),
  '34': person({ birthDate: aged(34) }),
  '35-less-a-month': person({ birthDate: '1989-03-05' }, home(1, 2_600_000)),
  '35': person({ birthDate: aged(35) }, home(1, 2_600_000)),
  '36-with-20-months': person({ birthDate: aged(36) }, { ...home(1, 2_600_000), militaryServiceMonths: 20 }),
  '36-with-12-months': person({ birthDate: aged(36) }, { ...home(1, 2_600_000), militaryServiceMonths: 12 }),
  '36-service-unknown': person({ birthDate: aged(36) }, home(1, 2_600_000), ['militaryServiceMonths']),
  '39': person({ birthDate: aged(39) }),
  '40-with-8-months': person({ birthDate: '1985-06-01' }, { militaryServiceMonths: 8 }),
  '40-service-unknown': person({ birthDate: '1985-06-01' }, {}, ['militaryServiceMonths']),
  '43-with-60-months': person({ birthDate: '1983-01-01' }, { militaryServiceMonths: 60 }),
  '40': person({ birthDate: aged(40) }),
  '50-in-2023': person({ birthDate: '1973-01-01', certificates: [{ name: '지어낸 자격', national: true }] }),
  '50-later-in-2023': person({ birthDate: '1973-06-01', certificates: [{ name: '지어낸 자격', national: true }] }),
  '55-three-years-in-a-field': person({
    birthDate: '1968-01-01',
    career: [{ occupation: '0111', from: '2015-01-01', to: '2017-12-31' }],
    certificates: [],
  }),
  '55-nothing-known-of-work': person({ birthDate: '1968-01-01' }),
  '70-at-the-end-of-2023': person({ birthDate: '1953-12-31', certificates: [{ name: '지어낸 자격', national: true }] }),
  '70-at-its-beginning': person({ birthDate: '1953-01-01', certificates: [{ name: '지어낸 자격', national: true }] }),
  '64': person({ birthDate: aged(64) }),
  '65': person({ birthDate: aged(65) }),
  elsewhere: person({ birthDate: aged(30), residence: { district: '48250' } }),
  employed: person({ birthDate: aged(55), employment: { status: 'employed' } }),
  'self-employed': person({ birthDate: aged(30), employment: { status: 'self-employed' } }),
  'regular-income': person({}, { regularIncome: true }),
  'not-able': person({}, { ableToWork: false }),
  'not-registered': person({}, { jobSeekerRegistration: { registered: false, validUntil: '2028-12-31' } }),
  'registered-until-the-day': person({}, { jobSeekerRegistration: { registered: true, validUntil: '2024-03-04' } }),
  'applied-for-both': person(
    {},
    {
      applications: [
        { programme: 'public-works', round: '2024H1', status: 'applied' },
        { programme: 'community-jobs', round: '2024H1', status: 'applied' },
      ],
    },
  ),
  'on-benefits': person(
    {},
    { benefits: { livelihood: true, unemployment: true, publicPension: true }, ownMonthlyIncome: 1_337_067 },
  ),
  'one-won-under-own-limit': person({}, { ownMonthlyIncome: 1_337_066 }),
  'farmer-in-an-officials-family': person(
    {},
    { fullTimeFarmer: true, publicOfficialFamily: true, household: { size: 3, otherParticipant: true } },
  ),
  'three-rounds-before': person(
    {},
    {
      participations: ['2021H2', '2022H1', '2022H2', '2023H1', '2023H2', '2018H2', '2019H1', '2019H2'].map((round) => ({
        programme: 'public-works',
        round,
      })),
    },
  ),
  'public-job-half-a-year-ago': person(
    {},
    { participations: [{ programme: 'public-works', from: '2023-03-02', to: '2023-09-03', directJob: true }] },
  ),
  'public-job-not-quite': person(
    {},
    { participations: [{ programme: 'public-works', from: '2023-03-02', to: '2023-09-04', directJob: true }] },
  ),
  'a-hundred-days': person({}, { workedLast2Years: { days: 100, hours: 0 } }),
  'eight-hundred-hours': person({}, { workedLast2Years: { days: 0, hours: 800 } }),
  'too-few-hours': person({}, { workedLast2Years: { days: 99, hours: 799 } }),
  'woman-who-left-for-a-child': person(
    {},
    { sex: 'female', careerBreak: { since: '2020-01-01', reason: 'childcare' } },
  ),
  'woman-who-left-otherwise': person({}, { sex: 'female', careerBreak: { since: '2020-01-01', reason: 'other' } }),
  'woman-who-never-worked': person({}, { sex: 'female', everWorked: false }),
  'woman-who-works': person({ employment: { status: 'employed' } }, { sex: 'female', everWorked: true }),
  man: person({}, { sex: 'male', everWorked: false }),
  'student-in-changwon': person(
    { birthDate: '2003-05-05', employment: { status: 'student' } },
    { schools: [{ district: '48121', status: 'enrolled' }] },
  ),
  'student-elsewhere': person(
    { birthDate: '2003-05-05', employment: { status: 'student' } },
    { schools: [{ district: '11110', status: 'enrolled' }] },
  ),
  'learner-of-19': person({ birthDate: '2007-11-23' }, { schools: [{ district: '48121', status: 'graduated' }] }),
  'learner-of-39': person({ birthDate: '1987-11-23' }, { schools: [{ district: '48121', status: 'graduated' }] }),
  '15-with-more-income': person({ birthDate: aged(15) }, home(1, 2_600_000)),
  '35-with-five-hundred-million': person({ birthDate: aged(35) }, home(1, 1_000_000, 500_000_000)),
  '42-with-20-months': person({ birthDate: '1983-06-01' }, { militaryServiceMonths: 20 }),
  '40-with-60-months': person({ birthDate: '1985-06-01' }, { militaryServiceMonths: 60 }),
  'never-on-benefits': everybody(),
  'on-benefits-until-half-a-year-ago': everybody({}, { benefits: paidUntil('2023-09-03') }),
  'on-benefits-not-quite-so-long-ago': everybody({}, { benefits: paidUntil('2023-09-04') }),
  'on-benefits-once': everybody({}, { benefits: { livelihood: false, unemployment: false, unemploymentEver: true } }),
  'on-livelihood-benefit': everybody(
    {},
    { benefits: { livelihood: true, unemployment: false, unemploymentEver: false } },
  ),
  'one-won-of-own-income-too-much': everybody({}, { ownMonthlyIncome: 1_337_067 }),
  'one-won-of-own-income-less': everybody({}, { ownMonthlyIncome: 1_337_066 }),
  'at-the-limit-of-60-never-on-benefits': everybody({}, home(3, 2_828_794, 400_000_000)),
  'above-the-limit-of-60-never-on-benefits': everybody({}, home(3, 2_828_795, 400_000_000)),
  'above-four-hundred-million': everybody({}, home(3, 2_000_000, 400_000_001)),
  'few-hours-never-on-benefits': everybody({}, { workedLast2Years: { days: 99, hours: 799 } }),
  'just-enough-days': everybody({}, { workedLast2Years: { days: 100, hours: 0 } }),
  'just-enough-hours': everybody({}, { workedLast2Years: { days: 0, hours: 800 } }),
  'public-job-half-a-year-ago-never-on-benefits': everybody(
    {},
    { participations: [{ programme: '공공근로', from: '2023-03-02', to: '2023-09-04', directJob: true }] },
  ),
  '64-never-on-benefits': everybody({ birthDate: aged(64) }),
  'works-for-others': everybody({ employment: { status: 'employed' } }),
  'works-for-themselves': everybody({ employment: { status: 'self-employed' } }),
  student: everybody({ employment: { status: 'student' } }),
  '36-with-assets-service-unknown': everybody({ birthDate: aged(36) }, home(1, 1_000_000, 450_000_000), [
    'militaryServiceMonths',
  ]),
  '36-with-little-service-unknown': everybody({ birthDate: aged(36) }, home(1, 1_000_000), ['militaryServiceMonths']),
  '36-above-60-service-unknown': everybody({ birthDate: aged(36) }, home(1, 1_700_000), ['militaryServiceMonths']),
  '36-income-and-service-unknown': everybody({ birthDate: aged(36) }, { household: { size: 1, assets: 0 } }, [
    'militaryServiceMonths',
  ]),
  'rejected-by-the-other': everybody(
    {},
    {
      applications: [
        { programme: '공공근로', round: '2024-1', status: 'rejected' },
        { programme: '지역공동체일자리', round: '2024년 상반기', status: 'rejected' },
      ],
    },
  ),
  'applied-in-words-nobody-can-read': everybody(
    {},
    { applications: [{ programme: '무슨 일자리', round: '지난 회차', status: 'applied' }] },
  ),
  'woman-who-left-for-working-conditions': everybody(
    {},
    { sex: 'female', careerBreak: { since: '2020-01-01', reason: 'working-conditions' } },
  ),
  'woman-without-a-break': everybody({}, { sex: 'female', everWorked: true, careerBreak: { reason: 'none' } }),
  'woman-without-a-break-or-work': everybody({}, { sex: 'female', careerBreak: { reason: 'none' } }),
  '55-many-short-periods': everybody({
    birthDate: '1968-01-01',
    certificates: [],
    career: Array.from({ length: 36 }, (_, index) => {
      const month = `${2015 + Math.floor(index / 6)}-${String(1 + 2 * (index % 6)).padStart(2, '0')}`;
      return { occupation: '0111', from: `${month}-01`, to: `${month}-30` };
    }),
  }),
  '55-two-periods-with-58-days-over': everybody({
    birthDate: '1968-01-01',
    certificates: [],
    career: [
      { occupation: '0111', from: '2018-01-01', to: '2019-05-29' },
      { occupation: '0112', from: '2020-01-01', to: '2021-07-29' },
    ],
  }),
  '55-one-period-one-day-short': everybody({
    birthDate: '1968-01-01',
    certificates: [],
    career: [{ occupation: '0111', from: '2015-01-01', to: '2017-12-30' }],
  }),
} satisfies Record<string, Subject>;
