import type { JobFacts } from '../../functions/domain/letters/job-facts.ts';
import type { Language } from '../../functions/domain/language/words.ts';
import type { JobRow } from '../../functions/domain/matching/profiles.ts';
import { NOTICE_PAGES } from '../../functions/domain/page/frame.ts';
import type { PageContent } from '../../functions/domain/page/layout.ts';
import { frontPage } from '../../functions/domain/page/public/front-page.ts';
import { jobListPage } from '../../functions/domain/page/public/job-list-page.ts';
import { publicJobPage } from '../../functions/domain/page/public/job-page.ts';
import { searchIn } from '../../functions/domain/page/public/job-search.ts';
import { linkBusyPage, linkPage, linkSentPage } from '../../functions/domain/page/public/link-page.ts';
import { noticePage } from '../../functions/domain/page/public/notices/notice-page.ts';
import { employerPage, employersPage, type PublicEmployer } from '../../functions/domain/page/public/employers-page.ts';
import { firm, scored, versionOf } from './invented-firm.ts';
import { inventedSite } from './invented-site.ts';
import { recognitionFacts } from './recognition-facts.ts';

/** The public pages, about invented companies. */

const TODAY = '2026-11-02';

const inventedRow = (number: number, change: Partial<JobRow> = {}): JobRow => ({
  cluster: `c0ffee${String(number).padStart(2, '0')}`,
  partner: 'masan-univ',
  externalId: `P/${number}`,
  title: `CNC 선반 조작원 ${number}호`,
  companyName: '가상정밀',
  occupation: number % 2 === 0 ? '813101' : '532101',
  district: ['48121', '48123', '48125', '48127', '48129'][number % 5],
  employmentType: 'regular',
  openings: 2,
  wage: { unit: 'month', min: 2_800_000, max: 3_200_000 },
  weeklyHours: 40,
  opensOn: `2026-10-${String((number % 28) + 1).padStart(2, '0')}`,
  closesOn: '2026-11-30',
  ...change,
});

const inventedPublicJob: JobFacts = {
  ...inventedRow(1),
  description: '도면을 보고 선반을 조작합니다.\n교대 없이 주간에 일합니다.\n통근 버스가 있습니다.',
  address: '경상남도 창원시 성산구 가상로 1',
  payKind: undefined,
  dailyHours: 8,
  daysPerWeek: 5,
  contractMonths: undefined,
  openings: 2,
  requirements: { education: 'high-school', careerYears: 1, certificates: ['컴퓨터응용선반기능사'] },
  staff: 42,
  industry: 'C29',
  applyUrl: 'https://apply.gasang.example/1',
  contactEmail: undefined,
  contactPhone: '055-000-0001',
};

const inventedEmployer = (isPublic: boolean): PublicEmployer => ({
  award: { ...recognitionFacts('awarded').award, isPublic },
  version: versionOf('2025'),
  ...(isPublic && { card: scored(firm('2025', { start: 60, end: 66 }), '2025') }),
});

/** By name. `change` replaces a posting's own words. */
export const inventedPublicPages = (
  language: Language,
  change: Partial<JobFacts> = {},
): Record<string, PageContent> => {
  const jobs = Array.from({ length: 43 }, (_, index) => inventedRow(index));
  const places = { 'masan-univ': { phone: '055-000-0204', address: '창원시 마산회원구 지어낸로 4' } };
  const list = (query: string) =>
    jobListPage({ jobs, search: searchIn(new URLSearchParams(query)), today: TODAY }, language);
  const job = { ...inventedPublicJob, ...change };
  const open = { state: 'open', job, id: 'bWFzYW4tdW5pdi9Qe', base: 'https://jobs.example' } as const;
  return {
    front: frontPage({ jobs, places, today: TODAY }, language),
    'job-list': list('page=2'),
    'job-list-none': list('q=우주&group=22'),
    'job-public': publicJobPage(open, language, TODAY),
    'job-closed': publicJobPage({ state: 'closed', job, on: '2026-10-30' }, language, TODAY),
    'job-gone': publicJobPage({ state: 'closed', job: undefined, on: '2026-10-30' }, language, TODAY),
    employers: employersPage([inventedEmployer(true), inventedEmployer(false)], language),
    'employers-none': employersPage([], language),
    employer: employerPage([inventedEmployer(true)], language),
    'employer-without-points': employerPage([inventedEmployer(false)], language),
    link: linkPage(language),
    'link-mistake': linkPage(language, '길동'),
    'link-sent': linkSentPage(language),
    'link-busy': linkBusyPage(language),
    ...Object.fromEntries(NOTICE_PAGES.map((notice) => [notice, noticePage(notice, inventedSite, language)])),
  };
};
