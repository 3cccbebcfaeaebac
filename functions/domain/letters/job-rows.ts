import { postingSchema, type Posting } from '../../contracts/posting.ts';
import { lastDayOf } from '../matching/fit.ts';
import type { JobRow } from '../matching/profiles.ts';
import { industryRows } from './industry-rows.ts';
import { isAllowance } from '../postings/allowance.ts';
import { type Fact, factRows, oneLine } from './letter.ts';
import { dateWords } from '../language/dates.ts';
import { grouped, type Wage, wagePhrase } from '../language/money.ts';
import { districtName, employmentName, type Language, programmeName } from '../language/words.ts';
import { MATCH_WORDS } from './match-words.ts';

/** A job as a letter shows it. Codes are those of Posting. Days are in Asia/Seoul. Pay is in whole won. */
export type JobFacts = {
  readonly title: string;
  readonly companyName: string;
  readonly district?: string | undefined;
  readonly address?: string | undefined;
  readonly wage?: Wage | undefined;
  readonly payKind?: string | undefined;
  readonly employmentType?: string | undefined;
  readonly weeklyHours?: number | undefined;
  /** How many people are sought. */
  readonly openings?: number | undefined;
  readonly startsOn?: string | undefined;
  readonly opensOn: string;
  readonly closesOn?: string | undefined;
  readonly applyUrl?: string | undefined;
  readonly contactEmail?: string | undefined;
  readonly programme?: string | undefined;
  readonly sectors?: JobRow['sectors'];
  readonly zone?: JobRow['zone'];
};

/** Returns what is shown of a job: its data from matching, and the details that only its posting has. */
export const jobFactsOf = (
  job: Omit<JobFacts, 'address' | 'applyUrl' | 'contactEmail' | 'openings' | 'payKind'>,
  posting: Posting | undefined,
): JobFacts => ({
  ...job,
  address: posting?.workplace.address,
  applyUrl: posting?.applyUrl,
  contactEmail: posting?.contact?.email,
  payKind: posting?.payKind,
  openings: posting?.openings,
});

const LABELS = {
  ko: {
    title: '공고 제목',
    company: '회사',
    wage: '급여',
    allowance: '활동 수당',
    employment: '고용 형태',
    openings: '모집 인원',
    hours: '근무 시간',
    place: '근무지',
    starts: '근무 시작',
    period: '지원 기간',
    programme: '사업',
    undisclosed: '공고에서 금액을 확인하지 못했습니다',
  },
  en: {
    title: 'Job',
    company: 'Company',
    wage: 'Pay',
    allowance: 'Allowance',
    employment: 'Contract',
    openings: 'Openings',
    hours: 'Hours',
    place: 'Workplace',
    starts: 'Work starts',
    period: 'Apply',
    programme: 'Programme',
    undisclosed: 'not clear from the posting',
  },
} as const;

const defined = <T, R>(value: T | undefined, words: (value: T) => R): R | undefined =>
  value === undefined ? undefined : words(value);

const hoursWords = (hours: number, language: Language): string =>
  language === 'ko' ? `주 ${hours}시간` : `${hours} hours a week`;

const openingsWords = (openings: number, language: Language): string =>
  language === 'ko' ? `${grouped(openings)}명` : openings === 1 ? '1 person' : `${grouped(openings)} people`;

/**
 * The first and the last day to apply. A posting without a closing day closes on its last day, or when the job is
 * filled.
 */
const applyRow = (job: JobFacts, language: Language): readonly [string, string] => {
  const first = dateWords(job.opensOn, language);
  const last = dateWords(lastDayOf(job), language);
  const isUntilFilled = job.closesOn === undefined;
  const words =
    language === 'en'
      ? `${first} to ${last}${isUntilFilled ? ', or until filled' : ''}`
      : `${first}부터 ${last}까지${isUntilFilled ? '(채용되면 더 일찍 마감)' : ''}`;
  return [LABELS[language].period, words];
};

const placeOf = ({ address, district }: JobFacts, language: Language): string | undefined =>
  oneLine(address ?? '') || defined(district, (code) => districtName(code, language));

const payRow = (job: JobFacts, language: Language): readonly [string, string] => {
  const kind = isAllowance(job) ? 'allowance' : 'wage';
  const words = defined(job.wage, (wage) => wagePhrase(wage, language, kind));
  return [LABELS[language][kind], words ?? LABELS[language].undisclosed];
};

/**
 * The facts of a job, with names as of the day `on` (Asia/Seoul). Facts that the posting does not state are left out,
 * except pay and the last day, which every reader looks for.
 */
export const jobRows = (job: JobFacts, language: Language, on: string): Fact[] => {
  const labels = LABELS[language];
  return factRows([
    [labels.title, oneLine(job.title, '-')],
    [labels.company, oneLine(job.companyName)],
    [labels.programme, defined(job.programme, (code) => programmeName(code, language, on))],
    payRow(job, language),
    [labels.openings, defined(job.openings, (people) => openingsWords(people, language))],
    [labels.employment, defined(job.employmentType, (code) => employmentName(code, language))],
    [labels.hours, defined(job.weeklyHours, (hours) => hoursWords(hours, language))],
    [labels.place, placeOf(job, language)],
    ...industryRows(job, language),
    [labels.starts, defined(job.startsOn, (day) => dateWords(day, language))],
    applyRow(job, language),
  ]);
};

/** The short form for a list of jobs, under the job's title: company, pay, place, last day. */
export const shortJobRows = (job: JobFacts, language: Language, on: string): Fact[] =>
  factRows([
    [LABELS[language].company, oneLine(job.companyName)],
    [LABELS[language].programme, defined(job.programme, (code) => programmeName(code, language, on))],
    payRow(job, language),
    [LABELS[language].openings, defined(job.openings, (people) => openingsWords(people, language))],
    [LABELS[language].place, placeOf(job, language)],
    applyRow(job, language),
  ]);

/**
 * Returns the only link that a posting may bring into a letter: https, in the form that the contract allows, without a
 * user name before the host (as in `https://city.example@elsewhere.example`). `host` is shown beside it. Returns
 * undefined for any other URL.
 */
export const applyLinkOf = (
  applyUrl: string | undefined,
): { readonly url: string; readonly host: string } | undefined => {
  const url = postingSchema.shape.applyUrl.safeParse(applyUrl).data;
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, username, password, hostname } = new URL(url);
  return protocol === 'https:' && username === '' && password === '' ? { url, host: hostname } : undefined;
};

/**
 * How to apply if the posting has no usable link. `partner`: the name of the partner with which the person registered.
 */
export const applyElse = ({ contactEmail }: JobFacts, partner: string, language: Language): string => {
  const address = oneLine(contactEmail ?? '');
  return address === '' ? MATCH_WORDS[language].applyElse(partner) : MATCH_WORDS[language].applyEmail(address);
};
