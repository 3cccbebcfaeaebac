import { FIGURES } from '../../functions/domain/eligibility/law/figures.ts';
import { reportedClosed } from '../../functions/domain/postings/closing-question.ts';
import type { Finding } from '../../functions/contracts/finding.ts';
import type { CompanyLetterFacts } from '../../functions/domain/letters/company-facts.ts';
import type { ConsentRenewalFacts } from '../../functions/notices/consent-renewal/letter.ts';
import type { DigestFacts } from '../../functions/notices/digest/letter.ts';
import type { IntroductionFacts } from '../../functions/notices/introduction/letter.ts';
import type { MatchFacts } from '../../functions/notices/match/letter.ts';
import type { OptOutFacts } from '../../functions/notices/opt-out-confirmed/letter.ts';
import type { WaitingFacts } from '../../functions/domain/letters/posting-review.ts';
import type { RefusalsFacts } from '../../functions/notices/refusals-digest/letter.ts';
import type { ReviewListFacts } from '../../functions/notices/review-list/letter.ts';
import type { IntroductionClosedFacts } from '../../functions/notices/introduction-closed/letter.ts';
import type { ReviewReceivedFacts } from '../../functions/notices/review-received/letter.ts';
import type { ReviewRequestFacts } from '../../functions/notices/review-request/letter.ts';
import type { ScreeningLetterFacts } from '../../functions/notices/screening/letter.ts';
import { desksOf } from '../../functions/domain/letters/desk.ts';
import type { SeekerLinks } from '../../functions/domain/letters/seeker-footer.ts';
import type { CompanySummaryFacts } from '../../functions/notices/company-summary/letter.ts';
import { inventedOffices } from './invented-site.ts';
import { answersOn, SERVED } from './screened-people.ts';

/** Signed addresses of realistic length: a token has about 200 characters. */
export const links = {
  page: `https://pages.jobs.example/me/v1.k1.${'a'.repeat(120)}.${'b'.repeat(43)}`,
  unsubscribe: `https://pages.jobs.example/stop/v1.k1.${'c'.repeat(160)}.${'d'.repeat(43)}`,
} as const satisfies SeekerLinks;

/** The signed address of a company's page, as long as a real one. */
export const companyLink = `https://pages.jobs.example/company/v1.k1.${'e'.repeat(140)}.${'f'.repeat(43)}?posting=${'g'.repeat(40)}`;

/** A company's link to its page about somebody who was introduced to it. */
export const introducedLink = `https://pages.jobs.example/introduced/v1.k1.${'h'.repeat(240)}.${'i'.repeat(43)}`;

/** The day on which every letter here is written. */
export const TODAY = '2026-11-03';

/** All people and companies are invented. */
export const matchFacts = {
  name: '김가상',
  language: 'ko',
  today: TODAY,
  partner: 'kyungnam-univ',
  job: {
    title: 'CNC 선반 가공원 모집',
    companyName: '가상정밀',
    district: '48123',
    wage: { unit: 'month', min: 2_500_000 },
    employmentType: 'regular',
    weeklyHours: 40,
    startsOn: '2026-12-01',
    opensOn: '2026-11-01',
    closesOn: '2026-11-30',
    applyUrl: 'https://jobs.example/apply/1',
  },
  reasons: ['occupation', 'district', 'pay', 'certificates-unknown'],
  links,
} as const satisfies MatchFacts;

export const warning: Finding = {
  code: 'wage-hours-missing',
  severity: 'warn',
  path: 'weeklyHours',
  message: '주 근무 시간이 적혀 있지 않아 최저임금을 확인하지 못했습니다.',
  fix: '주 근무 시간을 적어 주십시오.',
};

export const refusal: Finding = {
  code: 'sex-requirement',
  severity: 'refuse',
  path: 'description',
  message: '한쪽 성별만 뽑는 것으로 읽혀 위반 소지가 있는 표현입니다.',
  actual: '남자 사원만',
  citation: {
    statute: '남녀고용평등과 일ㆍ가정 양립 지원에 관한 법률',
    article: '제7조',
    effectiveFrom: '2025-10-01',
    status: 'law',
  },
  fix: '성별을 빼고 필요한 능력을 적어 주십시오. 판단이 다르다고 보시면 창원시 일자리창출과에 검토를 요청해 주십시오.',
};

export const wageRefusal: Finding = {
  code: 'wage-below-minimum',
  severity: 'refuse',
  path: 'wage.min',
  message: '시급이 근무를 시작하는 날의 최저임금보다 낮습니다.',
  actual: 10_500,
  limit: 10_700,
  citation: { statute: '최저임금법', article: '제6조', effectiveFrom: '2027-01-01', status: 'announced' },
  fix: '시급을 10,700원 이상으로 고쳐 주십시오. 판단이 다르다고 보시면 창원시 일자리창출과에 검토를 요청해 주십시오.',
};

export const hint: Finding = {
  code: 'sex-hint',
  severity: 'hold',
  path: 'title',
  message: '한쪽 성별을 뜻할 수 있는 표현이 있습니다.',
  actual: '이모님',
  fix: '‘조리 보조’처럼 하는 일로 적어 주십시오.',
};

/** A company was asked whether its posting is closed, and has not answered. */
export const silence = reportedClosed({
  askedAt: '2026-10-29T03:00:00.000Z',
  revision: 1,
  answerBy: '2026-11-02',
});

export const companyFacts = {
  companyName: '가상식품',
  title: '홀 서빙 직원 모집',
  partner: 'chamber-of-commerce',
  externalId: 'C-0042',
  closesOn: '2026-11-30',
  findings: [],
  today: TODAY,
  page: companyLink,
  officesOf: inventedOffices,
} as const satisfies CompanyLetterFacts;

export const heldFacts = {
  companyName: '가상식품',
  title: '홀 서빙 직원 모집',
  partner: 'chamber-of-commerce',
  externalId: 'C-0042',
  revision: 2,
  findings: [hint],
  since: '2026-11-02',
  dueOn: '2026-11-04',
  page: 'https://console.city.example/postings/Y2hhbWJlci1vZi1jb21tZXJjZS9DLTAwNDI',
  today: TODAY,
} as const satisfies WaitingFacts;

export const messageFacts = {
  messageId: '5fea7756-0ea4-451a-a703-a558b933e274',
  eventId: 'evt-2026-11-02-0007',
  externalId: 'M-0012',
  receivedOn: '2026-11-02',
  findings: [
    {
      code: 'schema-invalid',
      severity: 'refuse',
      path: 'wage.min',
      message: '값의 종류가 맞지 않습니다. 정수 형식이어야 합니다.',
      actual: '비밀',
      fix: '정수 형식으로 고쳐서 다시 보내 주십시오. 판단이 다르다고 보시면 창원시 일자리창출과에 검토를 요청해 주십시오.',
    },
  ],
} as const satisfies RefusalsFacts['messages'][number];

export const screeningFacts: ScreeningLetterFacts = {
  name: '김가상',
  language: 'ko',
  partner: 'kyungnam-univ',
  today: TODAY,
  answers: answersOn('2026-11-02', SERVED),
  figures: FIGURES,
  before: { youth: 'undetermined' },
  links,
  desk: desksOf({}, { 'kyungnam-univ': { phone: '055-000-0002' } })('kyungnam-univ'),
};

const screenedOn = { on: '2026-11-02', knownOn: '2026-11-02', figures: FIGURES };
const young = { ...screenedOn, programme: 'youth', criteria: ['age'] };
export const reviewFacts: ReviewListFacts = {
  on: '2026-11-03',
  today: TODAY,
  waiting: 12,
  added: 3,
  page: 1,
  pages: 1,
  listed: [
    { partner: 'kyungnam-univ', externalId: 'K-1', programmes: [young] },
    {
      partner: 'kyungnam-univ',
      externalId: 'K-2',
      programmes: [young, { ...screenedOn, programme: 'employment-allowance', criteria: ['household-assets'] }],
    },
    { partner: 'masan-univ', externalId: 'M-7', programmes: [young] },
  ],
};

const { job } = matchFacts;
export const digestFacts = {
  name: '김가상',
  language: 'ko',
  cadence: 'daily',
  today: TODAY,
  partner: 'kyungnam-univ',
  links,
  groups: [
    {
      why: 'all-met',
      jobs: [
        { job, reasons: ['occupation', 'district', 'pay', 'type', 'certificates'] },
        {
          job: {
            ...job,
            title: '머시닝센터 조작원(주간)',
            companyName: '가상공업',
            district: '48127',
            applyUrl: undefined,
            contactEmail: 'jobs@company.example',
          },
          reasons: ['occupation', 'district'],
        },
      ],
    },
    {
      why: 'to-check',
      jobs: [
        {
          job: { ...job, title: '가공 품질 검사원', wage: undefined, closesOn: undefined },
          reasons: ['occupation', 'district', 'pay-unknown', 'certificates-unknown'],
        },
      ],
    },
    {
      why: 'programme',
      jobs: [
        {
          job: {
            ...job,
            title: '공원 관리 보조',
            companyName: '창원시',
            programme: 'public-works',
            applyUrl: undefined,
          },
          reasons: ['occupation', 'district', 'programme'],
          question: 'undetermined',
        },
      ],
    },
  ],
  more: 4,
} as const satisfies DigestFacts;

export const optOutFacts = {
  name: '김가상',
  language: 'ko',
  on: '2026-11-03',
  today: TODAY,
  partner: 'kyungnam-univ',
  links: { page: links.page },
} as const satisfies OptOutFacts;

export const renewalFacts = {
  name: '김가상',
  language: 'ko',
  agreedOn: '2024-11-04',
  today: TODAY,
  via: 'kyungnam-univ',
  links,
} as const satisfies ConsentRenewalFacts;

export const introductionFacts = {
  companyName: '가상정밀',
  title: 'CNC 선반 가공원 모집',
  externalId: 'C-0042',
  partner: 'chamber-of-commerce',
  applicant: { name: '김가상', email: 'kim.gasang@person.example' },
  agreedOn: '2026-11-03',
  closesOn: '2026-11-30',
  page: introducedLink,
  today: TODAY,
  officesOf: inventedOffices,
} as const satisfies IntroductionFacts;

export const summaryFacts = {
  companyName: '가상정밀',
  from: '2026-11-02',
  to: '2026-11-08',
  postings: [
    {
      title: 'CNC 선반 가공원 모집',
      externalId: 'C-0042',
      fits: 12,
      introductions: [
        { on: '2026-11-03', people: 1 },
        { on: '2026-11-05', people: 2 },
      ],
      closesOn: '2026-11-11',
      closingInDays: 2,
    },
    { title: '생산관리', externalId: 'C-0043', fits: 3, introductions: [], closesOn: '2026-12-31' },
    {
      title: '경리 사무원',
      externalId: 'C-0044',
      fits: 0,
      introductions: [],
      closesOn: '2027-01-01',
      untilFilled: true,
    },
  ],
  partner: 'chamber-of-commerce',
  page: companyLink,
  officesOf: inventedOffices,
  today: TODAY,
  unsubscribe: links.unsubscribe,
} as const satisfies CompanySummaryFacts;

export const refusalsFacts: RefusalsFacts = {
  partner: 'masan-univ',
  on: '2026-11-02',
  today: TODAY,
  messages: [
    messageFacts,
    {
      ...messageFacts,
      messageId: '0b1de3c8-1f0a-4a6c-9b53-0c4fd3f4c0de',
      eventId: null,
      externalId: null,
      findings: [
        {
          code: 'not-json',
          severity: 'refuse',
          path: '',
          message: '메시지를 JSON으로 읽지 못했습니다.',
          fix: 'JSON으로 고쳐서 다시 보내 주십시오. 판단이 다르다고 보시면 창원시 일자리창출과에 검토를 요청해 주십시오.',
        },
      ],
    },
  ],
  more: 0,
};

export const reviewRequestFacts = {
  number: 'R-20261103-0007AB',
  requestedOn: '2026-11-03',
  dueOn: '2026-12-03',
  programme: 'public-works',
  partner: 'kyungnam-univ',
  externalId: 'K-0017',
  what: 'both',
  today: TODAY,
  consoleUrl: 'https://console.city.example',
} as const satisfies ReviewRequestFacts;

export const introductionClosedFacts = {
  name: '김가상',
  language: 'ko',
  partner: 'masan-univ',
  title: '지어낸 조작원 모집',
  companyName: '가상정밀',
  agreedOn: '2026-11-02',
  closedOn: '2026-11-09',
  today: '2026-11-09',
  links,
} as const satisfies IntroductionClosedFacts;

export const reviewReceivedFacts = {
  name: '김가상',
  language: 'ko',
  number: 'R-2026-0007',
  requestedOn: '2026-11-03',
  dueOn: '2026-12-03',
  programme: 'public-works',
  what: 'both',
  today: TODAY,
  links,
} as const satisfies ReviewReceivedFacts;
