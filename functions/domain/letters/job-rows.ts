import { daysBetween } from '../language/calendar.ts';
import { plural } from '../language/counted.ts';
import { industryName } from '../language/industries.ts';
import { lastDayOf } from '../matching/fit.ts';
import { industryRows } from './industry-rows.ts';
import { isAllowance } from '../postings/allowance.ts';
import { type Fact, factRows, oneLine } from './letter.ts';
import type { JobFacts } from './job-facts.ts';
import { dateWords } from '../language/dates.ts';
import { grouped, wagePhrase } from '../language/money.ts';
import { districtName, educationName, employmentName, type Language, programmeName } from '../language/words.ts';

const LABELS = {
  ko: {
    company: '회사',
    recognised: '창원시 인증',
    size: '회사 정보',
    wage: '급여',
    allowance: '활동 수당',
    employment: '고용 형태',
    openings: '모집 인원',
    hours: '근무 시간',
    place: '근무지',
    starts: '근무 시작',
    opens: '지원 시작',
    closes: '지원 마감',
    programme: '사업',
    education: '학력 요건',
    career: '경력 요건',
    certificates: '자격증 요건',
    languages: '언어 요건',
    phone: '전화',
    email: '이메일',
    undisclosed: '공고에서 금액을 확인하지 못했습니다',
    untilFilled: '(채용되면 더 일찍 마감)',
    check: '확인 필요',
    mayBeClosed: '마감되었을 수 있음 · 지원하시기 전에 회사에 확인해 주시기 바랍니다',
  },
  en: {
    company: 'Company',
    recognised: 'Recognised by the city',
    size: 'About the company',
    wage: 'Pay',
    allowance: 'Allowance',
    employment: 'Contract',
    openings: 'Openings',
    hours: 'Hours',
    place: 'Workplace',
    starts: 'Work starts',
    opens: 'Apply from',
    closes: 'Apply until',
    programme: 'Programme',
    education: 'Education required',
    career: 'Experience required',
    certificates: 'Certificates required',
    languages: 'Languages required',
    phone: 'Telephone',
    email: 'E-mail',
    undisclosed: 'not clear from the posting',
    untilFilled: ' or until filled',
    check: 'Please check',
    mayBeClosed: 'It may be closed already: please ask the company before you apply',
  },
} as const;

const defined = <T, R>(value: T | undefined, words: (value: T) => R): R | undefined =>
  value === undefined ? undefined : words(value);

/** `하루 8시간, 주 5일, 주 40시간`, as far as the posting says. */
const hoursWords = ({ weeklyHours, dailyHours, daysPerWeek }: JobFacts, language: Language): string => {
  const ko = language === 'ko';
  return [
    defined(dailyHours, (hours) => (ko ? `하루 ${hours}시간` : `${hours} hours a day`)),
    defined(daysPerWeek, (days) => (ko ? `주 ${days}일` : `${days} days a week`)),
    defined(weeklyHours, (hours) => (ko ? `주 ${hours}시간` : `${hours} hours a week`)),
  ]
    .flatMap((part) => part ?? [])
    .join(', ');
};

/** The kind of contract, and for how many months. */
const contractWords = ({ employmentType, contractMonths: months }: JobFacts, language: Language): string =>
  [
    defined(employmentType, (code) => employmentName(code, language)),
    months === undefined || months === 0 ? undefined : language === 'ko' ? `${months}개월` : `${months} months`,
  ]
    .flatMap((part) => part ?? [])
    .join(', ');

const openingsWords = (openings: number, language: Language): string =>
  language === 'ko' ? `${grouped(openings)}명` : openings === 1 ? '1 person' : `${grouped(openings)} people`;

/** How many days are left until a day: `D-3`, `오늘 마감`. */
const daysLeft = (last: string, on: string, language: Language): string => {
  const days = daysBetween(on, last);
  if (days < 0) return language === 'ko' ? '마감' : 'closed';
  if (days === 0) return language === 'ko' ? '오늘 마감' : 'today';
  if (language === 'ko') return `D-${days}`;
  return days === 1 ? '1 day left' : `${days} days left`;
};

/**
 * The last day to apply, with the days that are left. A posting without a closing day closes on its last day, or when the
 * job is filled.
 */
const closesWords = (job: JobFacts, language: Language, on: string): string => {
  const last = lastDayOf(job);
  const left = daysLeft(last, on, language);
  const untilFilled = job.closesOn === undefined ? LABELS[language].untilFilled : '';
  const words = `${dateWords(last, language)}${language === 'ko' ? '까지' : ''}${untilFilled}`;
  return language === 'ko' ? `${left} · ${words}` : `${words} · ${left}`;
};

const placeOf = ({ address, district }: JobFacts, language: Language): string | undefined =>
  oneLine(address ?? '') || defined(district, (code) => districtName(code, language));

const payRow = (job: JobFacts, language: Language): readonly [string, string] => {
  const kind = isAllowance(job) ? 'allowance' : 'wage';
  const words = defined(job.wage, (wage) => wagePhrase(wage, language, kind));
  return [LABELS[language][kind], words ?? LABELS[language].undisclosed];
};

const companyWords = ({ staff, industry }: JobFacts, language: Language): string =>
  [
    defined(industry, (code) => industryName(code, language)),
    staff === undefined || staff === 0
      ? undefined
      : language === 'ko'
        ? `직원 ${grouped(staff)}명`
        : `${grouped(staff)} employees`,
  ]
    .flatMap((part) => part ?? [])
    .join(', ');

const atLeast = (words: string | undefined, language: Language): string | undefined =>
  words && (language === 'ko' ? `${words} 이상` : `at least ${words}`);

const yearsWords = (years: number, language: Language): string =>
  language === 'ko' ? `${years}년` : plural(years, 'year');

const requirementRows = ({ requirements }: JobFacts, language: Language): (readonly [string, string | undefined])[] => {
  const labels = LABELS[language];
  const { education, careerYears, certificates, languages } = requirements ?? {};
  const named = (names: readonly string[] | undefined): string | undefined =>
    names
      ?.map((name) => oneLine(name))
      .filter(Boolean)
      .join(', ');
  return [
    [
      labels.education,
      atLeast(
        defined(education === 'none' ? undefined : education, (level) => educationName(level, language)),
        language,
      ),
    ],
    [
      labels.career,
      atLeast(
        defined(careerYears === 0 ? undefined : careerYears, (years) => yearsWords(years, language)),
        language,
      ),
    ],
    [labels.certificates, named(certificates)],
    [labels.languages, named(languages)],
  ];
};

/** What every reader looks for first, with names as of the day `on` (Asia/Seoul): company, pay, place, hours, last day. */
export const mainRows = (job: JobFacts, language: Language, on: string): Fact[] => {
  const labels = LABELS[language];
  return factRows([
    [labels.company, oneLine(job.companyName)],
    [labels.recognised, job.recognition?.name],
    payRow(job, language),
    [labels.place, placeOf(job, language)],
    [labels.hours, hoursWords(job, language)],
    [labels.closes, closesWords(job, language, on)],
    [labels.check, job.mayBeClosed === true ? labels.mayBeClosed : undefined],
  ]);
};

/** Everything else that the posting states in its fields. What it does not state is left out. */
export const otherRows = (job: JobFacts, language: Language, on: string): Fact[] => {
  const labels = LABELS[language];
  return factRows([
    [labels.programme, defined(job.programme, (code) => programmeName(code, language, on))],
    [labels.openings, defined(job.openings, (people) => openingsWords(people, language))],
    [labels.employment, contractWords(job, language)],
    [labels.starts, defined(job.startsOn, (day) => dateWords(day, language))],
    [labels.opens, job.opensOn > on ? dateWords(job.opensOn, language) : undefined],
    ...requirementRows(job, language),
    [labels.size, companyWords(job, language)],
    ...industryRows(job, language),
    [labels.phone, oneLine(job.contactPhone ?? '')],
    [labels.email, oneLine(job.contactEmail ?? '')],
  ]);
};

/** The short form for a list of jobs, under the job's title. */
export const shortJobRows = (job: JobFacts, language: Language, on: string): Fact[] =>
  factRows([
    ...mainRows(job, language, on).map(({ label, value }) => [label, value] as const),
    [LABELS[language].programme, defined(job.programme, (code) => programmeName(code, language, on))],
    [LABELS[language].openings, defined(job.openings, (people) => openingsWords(people, language))],
  ]);
