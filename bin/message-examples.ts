import type { MessageType } from '../functions/contracts/message-types.ts';
import { REPLY_SOURCE } from '../functions/contracts/reply.ts';

/**
 * One complete message of every type, for the AsyncAPI document and the partner guide. People, companies, addresses
 * and business numbers are invented.
 */

/** An envelope around data, as a university's job centre sends it. */
const event = (type: MessageType, id: string, data: object, partner = 'masan-univ') => ({
  specversion: '1.0',
  id,
  source: `urn:changwon-jobs:partner:${partner}`,
  type,
  time: '2026-11-02T09:00:00+09:00',
  datacontenttype: 'application/json',
  data,
});

const consent = { on: '2026-10-30', textVersion: '2026-1', via: 'masan-univ counter' };

export const EVENT_EXAMPLES = {
  'kr.go.changwon.jobs.posting.submitted.v1': event('kr.go.changwon.jobs.posting.submitted.v1', 'GUIDE-1-1', {
    externalId: 'GUIDE-1',
    revision: 1,
    company: {
      registrationNumber: '999-99-99997',
      name: '가상정밀 주식회사',
      staff: 48,
      industry: '29222',
      address: '경상남도 창원시 성산구 (가상의 주소)',
    },
    title: 'CNC 선반 가공 기사 모집',
    description:
      '담당 업무: CNC 선반으로 정밀 부품을 가공하고 치수를 검사합니다.\n' +
      '근무 시간: 월~금 08:30~17:30, 점심시간 1시간\n' +
      '복리후생: 중식 제공, 통근 버스 운행\n' +
      '이 공고는 안내서를 위해 지어낸 것입니다.',
    occupation: { scheme: 'KECO', code: '8131' },
    workplace: { address: '경상남도 창원시 성산구 (가상의 주소)', district: '48123' },
    employmentType: 'regular',
    wage: { unit: 'month', min: 2_600_000, max: 3_000_000 },
    payKind: 'wage',
    weeklyHours: 40,
    dailyHours: 8,
    daysPerWeek: 5,
    openings: 2,
    startsOn: '2026-12-01',
    opensOn: '2026-11-02',
    closesOn: '2026-11-30',
    requirements: { education: 'high-school', careerYears: 1, certificates: ['컴퓨터응용선반기능사'] },
    applyUrl: 'https://recruit.example.com/jobs/GUIDE-1',
    contact: { email: 'hiring@example.com', phone: '055-000-0000' },
  }),
  'kr.go.changwon.jobs.posting.closed.v1': event('kr.go.changwon.jobs.posting.closed.v1', 'GUIDE-1-3', {
    externalId: 'GUIDE-1',
    revision: 3,
    reason: '채용 완료',
  }),
  'kr.go.changwon.jobs.posting.reviewed.v1': event(
    'kr.go.changwon.jobs.posting.reviewed.v1',
    'review-2026-0007',
    {
      partner: 'masan-univ',
      externalId: 'GUIDE-3',
      revision: 1,
      decision: 'release',
      note: '기업에 전화로 확인하였고, 지원 자격에 성별 제한이 없습니다.',
    },
    'city',
  ),
  'kr.go.changwon.jobs.seeker.registered.v1': event('kr.go.changwon.jobs.seeker.registered.v1', 'GUIDE-P1-1', {
    externalId: 'GUIDE-P1',
    revision: 1,
    email: 'hana@example.com',
    name: '가상 하나',
    language: 'ko',
    birthDate: '1998-03-02',
    residence: { district: '48125' },
    employment: { status: 'unemployed' },
    education: { level: 'associate', status: 'graduated' },
    career: [{ occupation: '8131', from: '2021-03-02', to: '2024-02-29' }],
    certificates: [{ name: '컴퓨터응용선반기능사', national: true }],
    languages: ['한국어', '영어'],
    wanted: {
      occupations: ['81', '82'],
      districts: ['48123', '48125'],
      employmentTypes: ['regular', 'fixed-term'],
      wage: { unit: 'month', min: 2_500_000 },
      weeklyHoursMax: 40,
    },
    consents: { matching: consent, mail: consent, screening: consent, health: consent },
    mail: { cadence: 'immediate' },
  }),
  'kr.go.changwon.jobs.seeker.facts-declared.v1': event('kr.go.changwon.jobs.seeker.facts-declared.v1', 'GUIDE-P1-2', {
    externalId: 'GUIDE-P1',
    revision: 2,
    facts: {
      residentSince: '2015-05-01',
      ableToWork: true,
      jobSeekerRegistration: { registered: true, validUntil: '2027-01-29' },
      household: { size: 3, monthlyIncome: 2_900_000, assets: 120_000_000 },
    },
  }),
  'kr.go.changwon.jobs.seeker.withdrawn.v1': event('kr.go.changwon.jobs.seeker.withdrawn.v1', 'GUIDE-P1-3', {
    externalId: 'GUIDE-P1',
    revision: 3,
  }),
  'kr.go.changwon.jobs.outcome.reported.v1': event('kr.go.changwon.jobs.outcome.reported.v1', 'GUIDE-outcome-1', {
    seeker: 'GUIDE-P1',
    posting: 'GUIDE-1',
    company: '999-99-99997',
    kind: 'hired',
    on: '2026-12-01',
    employmentType: 'regular',
    residenceAtHire: '48125',
    confirmedBy: 'employer',
  }),
  'kr.go.changwon.jobs.company.registered.v1': event(
    'kr.go.changwon.jobs.company.registered.v1',
    'GUIDE-C1-1',
    {
      registrationNumber: '999-99-99997',
      revision: 1,
      name: '가상 정밀',
      sites: [{ id: 'plant-1', district: '48123', since: '2015-03-02', main: true }],
      industry: '29141',
      sme: true,
      hqInChangwonSince: '2015-03-02',
      contact: { email: 'people@example.com' },
    },
    'chamber-of-commerce',
  ),
  'kr.go.changwon.jobs.company.headcount-reported.v1': event(
    'kr.go.changwon.jobs.company.headcount-reported.v1',
    'GUIDE-C1-2',
    {
      registrationNumber: '999-99-99997',
      site: 'plant-1',
      month: '2026-10',
      revision: 1,
      regular: 64,
      joined: 2,
      left: 1,
      source: 'insurance',
    },
    'chamber-of-commerce',
  ),
  'kr.go.changwon.jobs.company.facts-declared.v1': event(
    'kr.go.changwon.jobs.company.facts-declared.v1',
    'GUIDE-C1-3',
    {
      registrationNumber: '999-99-99997',
      revision: 1,
      schemes: ['시차출퇴근', '육아기 근로시간 단축'],
      plannedHires: { count: 3, by: '2027-06-30' },
      social: 1,
      jobFairs: 2,
      arrears: 'none',
    },
    'chamber-of-commerce',
  ),
} as const satisfies Record<MessageType, object>;

const reply = (type: string, id: string, data: object) => ({
  specversion: '1.0',
  id,
  source: REPLY_SOURCE,
  type,
  time: '2026-11-02T00:00:02Z',
  datacontenttype: 'application/json',
  data,
});

export const REPLY_EXAMPLES = {
  accepted: reply('kr.go.changwon.jobs.message.accepted.v1', 'reply-1f6c0b5e', {
    messageId: '5fea7756-0ea4-451a-a703-a558b933e274',
    eventId: 'GUIDE-1-1',
    kind: 'posting',
    id: 'GUIDE-1',
    state: 'open',
    findings: [],
  }),
  refused: reply('kr.go.changwon.jobs.message.refused.v1', 'reply-93d2ac41', {
    messageId: '0b9d2f6c-6a3e-4a57-8d3e-6b1c7a0f5e21',
    eventId: 'GUIDE-2-1',
    findings: [
      {
        code: 'wage-below-minimum',
        severity: 'refuse',
        path: 'wage.min',
        message: '근무를 시작하는 날의 최저임금보다 낮아 위반 소지가 있는 금액입니다.',
        actual: 10_000,
        limit: 10_320,
        citation: { statute: '최저임금법', article: '제6조', effectiveFrom: '2020-05-26', status: 'law' },
        fix: '시급을 10,320원 이상으로 고쳐, revision을 하나 올려 다시 보내 주십시오. 판단이 다르다고 보시면 창원시 일자리창출과에 검토를 요청해 주십시오.',
      },
    ],
  }),
} as const;
