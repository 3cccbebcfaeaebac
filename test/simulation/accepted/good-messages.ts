import { sourceOf, type PartnerId } from '../../../functions/contracts/partners.ts';
import type { MessageType } from '../../../functions/contracts/message-types.ts';
import type { Posting } from '../../../functions/contracts/posting.ts';
import type { FactsDeclared, OutcomeReported } from '../../../functions/contracts/screening-facts.ts';
import type { Seeker } from '../../../functions/contracts/seeker.ts';
import type { Event } from '../../support/messages.ts';

/**
 * A good message of every kind, with every field of its schema. Every text about a person contains a mark, so that a
 * test finds whatever is left of them. No such company, number or person exists.
 */

/** A message before it is put on a queue. */
export type Envelope = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time?: string;
  readonly subject?: string;
  readonly dataschema?: string;
  readonly revision?: number | string;
  readonly data: unknown;
};

export const SENDER: PartnerId = 'masan-univ';
export const MARKS = /mark|표식|1991-07-07|1234567[^8]|87654321/i;

const POSTING_ID = 'P-1';
const PERSON_ID = 'MARK-external';

export const goodPosting: Posting = {
  externalId: POSTING_ID,
  revision: 5,
  company: {
    registrationNumber: '123-45-67891',
    name: '가상정밀',
    staff: 30,
    industry: 'C29',
    address: '경상남도 창원시 성산구 가상로 1',
  },
  title: 'CNC 선반 조작원 모집',
  description: '공작기계 부품을 가공합니다.\n주 5일 근무하며 통근버스를 운행합니다.',
  occupation: { scheme: 'KECO', code: '8123' },
  workplace: { address: '경상남도 창원시 성산구 가상로 1', district: '48123', zone: '창원국가산업단지' },
  employmentType: 'regular',
  wage: { unit: 'hour', min: 12_000, max: 13_000 },
  payKind: 'wage',
  weeklyHours: 40,
  dailyHours: 8,
  daysPerWeek: 5,
  contractMonths: 24,
  probation: { months: 3, payRatio: 0.9 },
  openings: 2,
  startsOn: '2026-12-01',
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  requirements: {
    education: 'high-school',
    careerYears: 3,
    certificates: ['컴퓨터응용선반기능사'],
    languages: ['영어'],
  },
  age: { min: 18, max: 39, ground: { programme: 'youth' } },
  programme: 'youth',
  programmeRound: '2026-1',
  applyUrl: 'https://gasang.example/jobs/1',
  contact: { email: 'hr@gasang.example', phone: '055-000-0000' },
};

/** The ground of an age limit comes in two forms. */
export const postingByStatute: Posting = {
  ...goodPosting,
  age: { min: 18, max: 34, ground: { statute: '고용상 연령차별금지법', article: '제4조의5' } },
};

/** A posting that is held for an official's decision. */
export const heldPosting: Posting = {
  ...goodPosting,
  description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.',
};

export const goodJobPosting = {
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  identifier: { '@type': 'PropertyValue', name: '가상정밀', value: 'GJ-10' },
  title: 'CNC 선반 조작원 모집',
  description: '<p>공작기계 부품을 가공합니다.</p><ul><li>선반</li><li>밀링</li></ul>',
  responsibilities: '부품 가공',
  qualifications: '도면을 읽을 수 있는 분',
  skills: ['CNC', '측정'],
  jobBenefits: '통근버스',
  incentiveCompensation: '성과급',
  physicalRequirement: '서서 일합니다',
  specialCommitments: '없음',
  datePosted: '2026-11-01',
  dateModified: '2026-11-01T10:30:00+09:00',
  validThrough: '2026-11-30T15:00:00Z',
  employmentType: ['FULL_TIME'],
  hiringOrganization: {
    '@type': 'Organization',
    name: '가상정밀',
    taxID: '123-45-67891',
    numberOfEmployees: { '@type': 'QuantitativeValue', value: 32 },
    address: '경남 창원시 의창구 가상로 3',
  },
  jobLocation: {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'KR',
      addressRegion: '경남',
      addressLocality: '창원시 성산구',
      streetAddress: '가상로 10',
      postalCode: '51400',
    },
  },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'KRW',
    value: { '@type': 'QuantitativeValue', minValue: 2_900_000, maxValue: 3_000_000, unitText: 'MONTH' },
  },
  experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 36 },
  educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'high school' },
  workHours: '주 40시간',
  occupationalCategory: '8123 CNC 선반 조작원',
  industry: 'C25',
  totalJobOpenings: 2,
  jobStartDate: '2026-12-01',
  directApply: true,
  url: 'https://gasang.example/jobs/10',
  applicationContact: {
    '@type': 'ContactPoint',
    name: '가상인',
    email: 'hr@gasang.example',
    telephone: '055-000-0000',
  },
};

export const goodWork24: Readonly<Record<string, string>> = {
  wantedAuthNo: 'K1200026110001',
  company: '가상정밀(주)',
  busino: '123-45-67891',
  indTpNm: '금속 가공 제품 제조업',
  title: 'CNC 선반 조작원 모집',
  salTpNm: '월급',
  sal: '290만원 이상',
  minSal: '2900000',
  maxSal: '3000000',
  region: '경남 창원시 성산구',
  holidayTpNm: '주5일근무',
  minEdubg: '고졸',
  maxEdubg: '대졸(4년)',
  career: '경력 3년',
  prefCd: '장애인',
  regDt: '26-11-01',
  closeDt: '채용시까지  26-12-31',
  wantedInfoUrl: 'https://www.work24.go.kr/wk/a/b/1500/empDetail.do?wantedAuthNo=K1&amp;x=1',
  wantedMobileInfoUrl: 'https://m.work24.go.kr/wk/1',
  basicAddr: '경남 창원시 성산구 가상로 10',
  detailAddr: '2층',
  empTpCd: '10',
  empTpNm: '정규직',
  jobsCd: '812300',
  jobCont: '공작기계 부품을 가공합니다.',
  collectPsncnt: '2',
  smodifyDtm: '202611011030',
};

const consent = { on: '2026-10-01', textVersion: 'mark-text', via: '표식 방문' };

export const goodSeeker: Seeker = {
  externalId: PERSON_ID,
  revision: 5,
  email: 'mark@people.example',
  name: '표식길동',
  language: 'ko',
  birthDate: '1991-07-07',
  residence: { district: '48121' },
  employment: { status: 'unemployed' },
  education: { level: 'bachelor', status: 'graduated' },
  career: [
    { occupation: '8123', from: '2015-01-01', to: '2020-01-01' },
    { occupation: '8124', from: '2021-01-01' },
  ],
  certificates: [
    { name: '컴퓨터응용선반기능사', national: true },
    { name: '표식 기능사', national: false },
  ],
  languages: ['영어', '표식어'],
  wanted: {
    occupations: ['81', '02'],
    districts: ['48120', '48121'],
    employmentTypes: ['regular', 'fixed-term'],
    wage: { unit: 'hour', min: 10_000 },
    weeklyHoursMax: 52,
  },
  consents: { matching: consent, mail: consent, screening: consent, introduction: consent },
  mail: { cadence: 'immediate' },
};

export const goodFacts: FactsDeclared = {
  externalId: PERSON_ID,
  revision: 5,
  facts: {
    sex: 'female',
    residentSince: '2010-01-01',
    regularIncome: false,
    ableToWork: true,
    jobSeekerRegistration: { registered: true, validUntil: '2027-01-31' },
    household: { size: 3, monthlyIncome: 1_234_567, assets: 87_654_321, otherParticipant: false },
    ownMonthlyIncome: 0,
    workedLast2Years: { days: 123, hours: 900 },
    militaryServiceMonths: 0,
    careerBreak: { since: '2020-01-01', reason: 'childcare' },
    everWorked: true,
    schools: [
      { district: '48121', status: 'graduated', graduatedOn: '2014-02-20' },
      { district: '48123', status: 'left', graduatedOn: '2010-02-20' },
    ],
    benefits: {
      livelihood: false,
      unemployment: false,
      unemploymentEver: true,
      unemploymentLastPaidOn: '2022-01-01',
      publicPension: false,
    },
    publicOfficialFamily: false,
    fullTimeFarmer: false,
    participations: [
      { programme: 'public-works', round: '2024H1', from: '2024-02-01', to: '2024-06-30', directJob: true },
      { programme: '표식 사업', round: 'mark-round', from: '2022-01-01', to: '2022-03-31', directJob: false },
    ],
    applications: [{ programme: 'community-jobs', round: '2024H1', status: 'withdrawn' }],
  },
};

export const goodOutcome: OutcomeReported = {
  seeker: PERSON_ID,
  posting: 'MARK-posting',
  company: 'mark-company',
  kind: 'hired',
  on: '2026-11-01',
};

export const goodReview = {
  partner: SENDER,
  externalId: POSTING_ID,
  revision: 5,
  decision: 'release',
  note: '담당자가 확인했습니다.',
};

const PREFIX = 'kr.go.changwon.jobs.';

export const envelope = (type: MessageType, data: unknown, more: Partial<Envelope> = {}): Envelope => ({
  specversion: '1.0',
  id: 'mark-event',
  source: sourceOf(type === `${PREFIX}posting.reviewed.v1` ? 'city' : SENDER),
  type,
  time: '2026-11-02T11:00:00+09:00',
  data,
  ...more,
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
const fieldsOf = (data: unknown): [string, unknown][] =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : [];
/** An entry in the XML of 고용24. */
export const asXml = (data: unknown): string =>
  `<wanted>${fieldsOf(data)
    .map(([name, value]) => `<${name}>${escaped(typeof value === 'string' ? value : JSON.stringify(value))}</${name}>`)
    .join('')}</wanted>`;

/** `sentAt`: ISO 8601 instant. */
export const onItsWay = (message: Envelope, sentAt: string): Event => ({
  sender: message.type === `${PREFIX}posting.reviewed.v1` ? 'city' : SENDER,
  kind:
    message.type === `${PREFIX}posting.reviewed.v1`
      ? 'reviews'
      : message.type.startsWith(`${PREFIX}posting.`)
        ? 'postings'
        : 'people',
  body: JSON.stringify(message),
  sentAt,
});
