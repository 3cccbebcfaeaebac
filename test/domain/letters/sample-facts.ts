import type { Finding } from '../../../functions/contracts/finding.ts';
import type { CompanyFacts } from '../../../functions/domain/letters/company-facts.ts';
import type { MatchFacts } from '../../../functions/domain/letters/match-to-seeker/match-to-seeker.ts';
import type { RefusedMessageFacts } from '../../../functions/domain/letters/message-refused-to-partner.ts';
import type { HeldPostingFacts } from '../../../functions/domain/letters/posting-held-to-officials.ts';
import type { ReviewListFacts } from '../../../functions/domain/letters/review-list-to-officials.ts';
import type { ScreeningLetterFacts } from '../../../functions/domain/letters/screening-to-seeker/screening-to-seeker.ts';
import { answersOn, SERVED } from './screened-people.ts';

/** Every person and company here is invented. */
export const matchFacts = {
  name: '김가상',
  language: 'ko',
  partner: 'kyungnam-univ',
  job: {
    title: 'CNC 선반 가공원 모집',
    companyName: '가상정밀',
    district: '48123',
    wage: { unit: 'month', min: 2_500_000 },
    employmentType: 'regular',
    weeklyHours: 40,
    startsOn: '2026-12-01',
    closesOn: '2026-11-30',
    applyUrl: 'https://jobs.example/apply/1',
  },
  reasons: ['occupation', 'district', 'pay', 'certificates-unknown'],
} as const satisfies MatchFacts;

export const warning: Finding = {
  code: 'wage-hours-missing',
  severity: 'warn',
  path: 'weeklyHours',
  message: '주 근무 시간이 적혀 있지 않아 최저임금을 확인하지 못했습니다.',
  fix: '주 근무 시간을 적어 주세요.',
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
  fix: '성별을 빼고 필요한 능력을 적어 주세요. 판단이 다르다고 보시면 창원시 일자리창출과에 검토를 요청해 주세요.',
};

export const wageRefusal: Finding = {
  code: 'wage-below-minimum',
  severity: 'refuse',
  path: 'wage.min',
  message: '시급이 근무를 시작하는 날의 최저임금보다 낮습니다.',
  actual: 10_500,
  limit: 10_700,
  citation: { statute: '최저임금법', article: '제6조', effectiveFrom: '2027-01-01', status: 'announced' },
  fix: '시급을 10,700원 이상으로 고쳐 주세요. 판단이 다르다고 보시면 창원시 일자리창출과에 검토를 요청해 주세요.',
};

export const hint: Finding = {
  code: 'sex-hint',
  severity: 'hold',
  path: 'title',
  message: '한쪽 성별을 뜻할 수 있는 표현이 있습니다.',
  actual: '이모님',
  fix: '‘조리 보조’처럼 하는 일로 적어 주세요.',
};

export const companyFacts = {
  companyName: '가상식품',
  title: '홀 서빙 직원 모집',
  partner: 'chamber-of-commerce',
  externalId: 'C-0042',
  closesOn: '2026-11-30',
  findings: [],
} as const satisfies CompanyFacts;

export const heldFacts = {
  companyName: '가상식품',
  title: '홀 서빙 직원 모집',
  partner: 'chamber-of-commerce',
  externalId: 'C-0042',
  revision: 2,
  findings: [hint],
} as const satisfies HeldPostingFacts;

export const messageFacts = {
  partner: 'masan-univ',
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
      fix: '정수 형식으로 고쳐서 다시 보내 주세요. 판단이 다르다고 보시면 창원시 일자리창출과에 검토를 요청해 주세요.',
    },
  ],
} as const satisfies RefusedMessageFacts;

export const screeningFacts: ScreeningLetterFacts = {
  name: '김가상',
  language: 'ko',
  partner: 'kyungnam-univ',
  answers: answersOn('2026-11-02', SERVED),
  before: { youth: 'undetermined' },
};

const screenedOn = { on: '2026-11-02', knownOn: '2026-11-02' };
const young = { ...screenedOn, programme: 'youth', criteria: ['age'] };
export const reviewFacts: ReviewListFacts = {
  on: '2026-11-03',
  waiting: 12,
  added: [
    { partner: 'kyungnam-univ', externalId: 'K-1', programmes: [young] },
    {
      partner: 'kyungnam-univ',
      externalId: 'K-2',
      programmes: [young, { ...screenedOn, programme: 'employment-allowance', criteria: ['household-assets'] }],
    },
    { partner: 'masan-univ', externalId: 'M-7', programmes: [young] },
  ],
};
