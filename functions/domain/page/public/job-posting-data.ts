import type { EDUCATION_LEVELS, EMPLOYMENT_TYPES, WAGE_UNITS } from '../../../contracts/known-values.ts';
import { districtName } from '../../language/words.ts';
import { industryName } from '../../language/industries.ts';
import type { JobFacts } from '../../letters/job-facts.ts';
import { textLines } from '../../letters/job-facts.ts';
import { lastDayOf } from '../../matching/fit.ts';
import { isAllowance } from '../../postings/allowance.ts';

/** The words of schema.org for what a posting says. Search engines take no others. */
const EMPLOYMENT: Readonly<Record<(typeof EMPLOYMENT_TYPES)[number], string>> = {
  regular: 'FULL_TIME',
  'fixed-term': 'TEMPORARY',
  'part-time': 'PART_TIME',
  daily: 'PER_DIEM',
  internship: 'INTERN',
};
const UNITS: Readonly<Record<(typeof WAGE_UNITS)[number], string>> = {
  hour: 'HOUR',
  day: 'DAY',
  month: 'MONTH',
  year: 'YEAR',
};
const EDUCATION: Readonly<Partial<Record<(typeof EDUCATION_LEVELS)[number], string>>> = {
  'high-school': 'high school',
  associate: 'associate degree',
  bachelor: 'bachelor degree',
  master: 'postgraduate degree',
  doctor: 'postgraduate degree',
};

const wordOf = (table: Readonly<Record<string, string>>, code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(table, code) ? table[code] : undefined;

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const salary = (job: JobFacts): object | undefined => {
  const unit = wordOf(UNITS, job.wage?.unit);
  if (job.wage === undefined || unit === undefined || isAllowance(job)) return undefined;
  const { min, max } = job.wage;
  const value = max === min ? { value: min } : { minValue: min, ...(max !== undefined && { maxValue: max }) };
  return {
    '@type': 'MonetaryAmount',
    currency: 'KRW',
    value: { '@type': 'QuantitativeValue', ...value, unitText: unit },
  };
};

/** Changwon lies in South Gyeongsang. A workplace without a known district still lies in Korea. */
const address = ({ district = '', address: street }: JobFacts): object => {
  const locality = districtName(district, 'ko');
  return {
    '@type': 'PostalAddress',
    addressCountry: 'KR',
    ...(locality !== undefined && { addressRegion: '경상남도', addressLocality: locality }),
    ...(street !== undefined && { streetAddress: street }),
  };
};

const requirements = ({ requirements: asked }: JobFacts): object => {
  const education = wordOf(EDUCATION, asked?.education);
  const years = asked?.careerYears ?? 0;
  const named = [...(asked?.certificates ?? []), ...(asked?.languages ?? [])];
  return {
    ...(education !== undefined && {
      educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: education },
    }),
    ...(years > 0 && {
      experienceRequirements: {
        '@type': 'OccupationalExperienceRequirements',
        monthsOfExperience: Math.round(years * 12),
      },
    }),
    ...(named.length > 0 && { qualifications: named.join(', ') }),
  };
};

const workHours = ({ dailyHours, daysPerWeek, weeklyHours }: JobFacts): string =>
  [
    dailyHours === undefined ? '' : `하루 ${dailyHours}시간`,
    daysPerWeek === undefined ? '' : `주 ${daysPerWeek}일`,
    weeklyHours === undefined ? '' : `주 ${weeklyHours}시간`,
  ]
    .filter(Boolean)
    .join(', ');

/**
 * A job in the words of schema.org (https://schema.org/JobPosting), with every property that search engines require or
 * recommend, as far as the posting says it. It names no person and no contact. `url`: where the job's page lies.
 */
export const jobPostingData = (job: JobFacts, { id, url }: { readonly id: string; readonly url: string }): object => {
  const employmentType = wordOf(EMPLOYMENT, job.employmentType);
  const industry = job.industry === undefined ? undefined : industryName(job.industry, 'ko');
  const hours = workHours(job);
  const baseSalary = salary(job);
  const lines = textLines(job);
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: job.title,
    description: (lines.length === 0 ? [job.title] : lines).map((line) => `<p>${escaped(line)}</p>`).join(''),
    identifier: { '@type': 'PropertyValue', name: job.companyName, value: id },
    url,
    datePosted: job.opensOn,
    validThrough: `${lastDayOf(job)}T23:59:59+09:00`,
    directApply: false,
    hiringOrganization: { '@type': 'Organization', name: job.companyName },
    jobLocation: { '@type': 'Place', address: address(job) },
    ...(employmentType !== undefined && { employmentType }),
    ...(baseSalary !== undefined && { baseSalary }),
    ...requirements(job),
    ...(hours !== '' && { workHours: hours }),
    ...(industry !== undefined && { industry }),
    ...(job.openings !== undefined && { totalJobOpenings: job.openings }),
    ...(job.startsOn !== undefined && { jobStartDate: job.startsOn }),
  };
};
