import { sha256 } from '../../functions/aws/hash.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import { readyProgrammes } from '../../functions/domain/eligibility/answer/screen-person.ts';
import type { Subject } from '../../functions/domain/eligibility/engine/subject.ts';
import type { Language } from '../../functions/domain/language/words.ts';
import { deletedPage, donePanel, troublePage } from '../../functions/domain/page/answer-pages.ts';
import { dataPage, type DataFacts } from '../../functions/domain/page/data-page.ts';
import { deletePage } from '../../functions/domain/page/delete-page.ts';
import type { IntroductionMistake, PastIntroduction } from '../../functions/domain/page/introduction-form.ts';
import { shareableOf } from '../../functions/domain/page/introduction-shares.ts';
import { jobsPage, type JobsFacts, type ShownJob } from '../../functions/domain/page/jobs-page.ts';
import { desksOf } from '../../functions/domain/letters/desk.ts';
import { sayPage } from '../../functions/domain/page/say-page.ts';
import { programmePage } from '../../functions/domain/page/programme-page.ts';
import { addressOf, pageDocument, type PageContent, type Reader } from '../../functions/domain/page/layout.ts';
import { mailPage, type MailState } from '../../functions/domain/page/mail-page.ts';
import { programmesPage, type ProgrammesFacts } from '../../functions/domain/page/programmes-page.ts';
import { programmeView } from '../../functions/domain/page/programme-view.ts';
import type { ShownRequest } from '../../functions/domain/page/request-cards.ts';
import { readReview } from '../../functions/domain/page/review-form.ts';
import { alreadyStoppedPage, pageSentPage, stoppedPage, stopPage } from '../../functions/domain/page/stop-page.ts';
import { wishesEntry, readWishes, type WishesEntry } from '../../functions/domain/page/wishes-form.ts';
import { wishesPage } from '../../functions/domain/page/wishes-page.ts';
import { inventedCompanyPages } from './invented-company-pages.ts';
import { inventedIntroducedPages } from './invented-introduced-pages.ts';
import { inventedPublicPages } from './invented-public-pages.ts';
import { inventedAround } from './invented-site.ts';

/** Every page, about an invented person. Companies, addresses and amounts are invented too. */

const TODAY = '2026-11-02';

export const inventedSeeker: Seeker = {
  externalId: 'S-1',
  revision: 3,
  email: 'gana@people.example',
  name: '가나다',
  language: 'ko',
  birthDate: '1990-05-05',
  residence: { district: '48121' },
  employment: { status: 'unemployed' },
  education: { level: 'associate', status: 'graduated' },
  career: [{ occupation: '813101', from: '2015-03-02', to: '2021-08-31' }],
  certificates: [{ name: '컴퓨터응용선반기능사', national: true }],
  languages: ['English'],
  wanted: {
    occupations: ['81', '8131'],
    districts: ['48120'],
    employmentTypes: ['regular', 'fixed-term'],
    wage: { unit: 'month', min: 2_500_000 },
    weeklyHoursMax: 40,
  },
  consents: {
    matching: { on: '2026-10-01', textVersion: 'matching-1', via: '방문' },
    mail: { on: '2026-10-01T10:00:00+09:00', textVersion: 'mail-1', via: '방문' },
    screening: { on: '2026-10-01', textVersion: 'screening-1', via: 'masan-univ' },
  },
  mail: { cadence: 'daily' },
};

export const inventedSubject: Subject = {
  seeker: inventedSeeker,
  facts: {
    sex: 'male',
    residentSince: '2020-01-15',
    ableToWork: true,
    jobSeekerRegistration: { registered: true, validUntil: '2027-01-31' },
    household: { size: 1, monthlyIncome: 1_234_567, assets: 87_654_321, otherParticipant: false },
    workedLast2Years: { days: 123, hours: 984 },
    militaryServiceMonths: 21,
    everWorked: true,
    schools: [{ district: '48125', status: 'graduated', graduatedOn: '2013-02-15' }],
    participations: [
      { programme: 'public-works', round: '2025-4', from: '2025-10-01', to: '2025-12-19', directJob: true },
    ],
    applications: [],
  },
};

const job = (change: Partial<ShownJob['job']> = {}): ShownJob['job'] => ({
  title: 'CNC 선반 조작원 모집',
  companyName: '가상정밀',
  district: '48123',
  address: '경상남도 창원시 성산구 가상로 1',
  wage: { unit: 'month', min: 2_800_000, max: 3_200_000 },
  employmentType: 'regular',
  openings: 3,
  weeklyHours: 40,
  startsOn: '2026-12-01',
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  applyUrl: 'https://apply.gasang.example/jobs/1',
  contactEmail: 'hr@gasang.example',
  contactPhone: '055-000-1234',
  description: [
    'CNC 선반으로 항공기 부품을 가공합니다.',
    '도면을 읽고 공구를 바꾸며, 치수를 재어 기록합니다.',
    '신입 직원은 두 달 동안 선배와 함께 일합니다.',
    '통근 버스가 있습니다. 점심을 제공합니다.',
    '문의는 낮 시간에 전화로 부탁드립니다.',
  ].join('\n'),
  dailyHours: 8,
  daysPerWeek: 5,
  contractMonths: 12,
  requirements: { education: 'high-school', careerYears: 1, certificates: ['컴퓨터응용선반기능사'] },
  staff: 45,
  industry: '31322',
  sectors: [{ id: 'defence', by: 'industry', certain: false }],
  zone: { id: 'changwon-national-complex', by: 'address', certain: false },
  ...change,
});

/** What the reasons of these jobs are about. */
const about: ShownJob['about'] = {
  wanted: { occupations: ['81'], districts: ['48123'], wage: { unit: 'month', min: 2_500_000 }, weeklyHoursMax: 40 },
  preferred: { sectors: ['defence'], zones: ['changwon-national-complex'] },
  row: {
    occupation: '813201',
    district: '48123',
    sectors: [{ id: 'defence', by: 'industry', certain: false }],
    zone: { id: 'changwon-national-complex', by: 'address', certain: false },
  },
};

const listed = (cluster: string, title: string) => ({
  cluster,
  title,
  companyName: '가상기계',
  lastDay: '2026-11-30',
  path: '/jobs/bWFzYW4tdW5pdi9QLTE',
  saved: false,
  applied: undefined,
});

const PAST: PastIntroduction = {
  cluster: 'c0ffee07',
  title: '금형 조립원',
  companyName: '가상금형',
  on: '2026-09-14',
  shares: ['telephone', 'career'],
  word: { says: 'declined', at: '2026-09-20T03:00:00.000Z', id: 'word-1' },
  withdrawn: false,
};

const inventedJobs = (change: Partial<ShownJob['job']> = {}): JobsFacts => ({
  name: inventedSeeker.name,
  email: inventedSeeker.email,
  shareable: shareableOf(inventedSeeker, TODAY),
  partner: 'masan-univ',
  today: TODAY,
  matched: true,
  known: true,
  jobs: [
    {
      cluster: 'c0ffee01',
      job: job({ mayBeClosed: true, ...change }),
      about,
      reasons: ['occupation', 'district', 'pay', 'type', 'hours', 'career', 'certificates-unknown'],
      introduction: { state: 'offered' },
    },
    {
      cluster: 'c0ffee02',
      job: job({
        title: '공공근로 환경정비 참여자 모집',
        companyName: '가상구청',
        applyUrl: undefined,
        contactEmail: undefined,
        programme: 'public-works',
        wage: { unit: 'hour', min: 10_320 },
        ...change,
      }),
      about,
      reasons: ['occupation', 'district', 'hours-unknown'],
      question: 'undetermined',
      introduction: { state: 'no-contact' },
      own: { at: '', lastDay: '2026-11-30', saved: true, reported: true },
    },
    {
      cluster: 'c0ffee03',
      job: job({
        title: '설비 보전 기술자',
        companyName: 'Invented Machines (가상기계)',
        applyUrl: undefined,
        ...change,
      }),
      about,
      reasons: ['occupation', 'district', 'pay-unknown'],
      introduction: {
        state: 'asked',
        on: '2026-10-30',
        word: { says: 'contacted', at: '2026-11-01T03:00:00.000Z', id: 'word-2' },
      },
      own: { at: '', lastDay: '2026-11-30', applied: '2026-10-31' },
    },
  ],
  total: 3,
  before: 0,
  past: [PAST],
  kept: [
    { ...listed('c0ffee03', '설비 보전 기술자'), applied: '2026-10-31' },
    { ...listed('c0ffee04', '가'.repeat(60)), path: undefined, saved: true },
  ],
  away: [listed('c0ffee05', 'Invented night shift 야간 포장 👷')],
});

export const inventedRequests: readonly ShownRequest[] = [
  {
    number: 'R-20260910-0B1C2D',
    requestedOn: '2026-09-10',
    dueOn: '2026-10-10',
    what: 'both',
    extensions: [],
    answer: {
      act: 'act-1',
      on: '2026-10-05',
      result: 'changed',
      parts: [
        { part: 'result', words: '공공근로사업: 담당자의 확인이 필요합니다.' },
        { part: 'kinds', words: '생년월일, 사시는 곳, 가구의 소득과 재산, 예전에 참여하신 사업' },
        {
          part: 'criteria',
          words: '예전에 참여하신 기간이 기준에 가까웠습니다.\n지방자치단체 일자리사업 지침을 보았습니다.',
        },
        { part: 'procedure', words: '알려 주신 정보를 요건과 하나씩 비교했습니다.' },
        { part: 'finding', words: '참여 기간을 다시 세어 보니 요건을 충족하십니다.' },
        { part: 'opinion', words: '내신 참여 확인서를 반영했습니다.' },
      ],
    },
  },
  {
    number: 'R-20260921-3A4B5C',
    requestedOn: '2026-09-21',
    dueOn: '2026-11-20',
    programme: 'employment-support',
    what: 'explanation',
    extensions: [
      {
        act: 'act-2',
        on: '2026-10-20',
        dueOn: '2026-11-20',
        ground: 'office',
        words: '고용센터에 기준을 물어보았습니다.\n답이 오면 바로 알려 드립니다.',
      },
    ],
  },
  {
    number: 'R-20261102-7F3A',
    requestedOn: TODAY,
    dueOn: '2026-12-02',
    programme: 'public-works',
    what: 'both',
    extensions: [],
  },
];

const READY = readyProgrammes(TODAY, TODAY);

const inventedProgrammes = (language: Language): ProgrammesFacts => ({
  partner: 'masan-univ',
  desk: desksOf(
    { 'masan-univ': 'contact@masan-univ.example' },
    { 'masan-univ': { phone: '055-000-0004' } },
  )('masan-univ'),
  own: { facts: {}, asks: ['screening', 'health'], partnersLists: [] },
  consented: true,
  on: TODAY,
  changing: true,
  programmes: READY.map((ready) =>
    programmeView(ready, inventedSubject, READY, { language, today: TODAY, hash: sha256 }),
  ),
  requests: inventedRequests,
});

const inventedData: DataFacts = {
  partner: 'masan-univ',
  registrations: [
    { partner: 'masan-univ', externalId: 'S-1', receivedOn: '2026-10-20', seeker: inventedSeeker },
    {
      partner: 'city-job-centre',
      externalId: '2026-000123',
      receivedOn: '2026-10-02',
      seeker: { ...inventedSeeker, externalId: '2026-000123', certificates: [], mail: undefined },
    },
  ],
  said: { facts: { household: { monthlyIncome: 1_234_567 } }, on: '2026-10-26', keptUntil: '2027-01-24' },
  isScreened: true,
  givesHealth: true,
  consents: [{ kind: 'screening', on: '2026-10-26', textVersion: 'screening-page-1' }],
  declared: [{ partner: 'masan-univ', facts: inventedSubject.facts, keptUntil: '2027-03-01' }],
  outcomes: [
    {
      partner: 'masan-univ',
      outcome: { seeker: 'S-1', company: '1234567891', kind: 'interviewed', on: '2026-10-28' },
    },
  ],
  own: {
    on: '2026-10-25',
    cadence: 'weekly',
    wanted: inventedSeeker.wanted,
    preferred: { sectors: ['defence', 'smart-manufacturing'], zones: ['changwon-national-complex'] },
  },
  jobs: {
    c0ffee03: {
      at: '',
      lastDay: '2026-11-30',
      applied: '2026-10-31',
      named: { title: '설비 보전 기술자', companyName: '가상기계' },
    },
    c0ffee04: { at: '', lastDay: '2026-11-30', saved: true, named: { title: '금형 조립원', companyName: '가상금형' } },
    c0ffee05: { at: '', lastDay: '2026-11-30', away: 'closed', reported: true },
    c0ffee06: { at: '', lastDay: '2026-11-30', away: 'unsaid' },
  },
  introductions: [PAST],
  requests: inventedRequests,
  acts: [
    {
      programme: 'youth',
      asks: '만 19세 이상 39세 이하여야 합니다.',
      role: 'required',
      says: 'met',
      at: '2026-10-30T03:00:00.000Z',
      document: '병적증명서',
      seenOn: '2026-10-29',
      reason: '현역으로 23개월 복무하신 것을 확인했습니다.',
    },
    {
      programme: 'public-works',
      asks: '공적연금을 받고 있으면 참여가 제한될 수 있습니다.',
      role: 'exclusion',
      says: 'taken-back',
      at: '2026-10-30T04:00:00.000Z',
      reason: '다른 분의 서류였습니다.',
    },
  ],
  offered: 17,
  screened: 10,
};

const inventedReader = (language: Language): Reader => ({
  token: 'v1.k1.aW52ZW50ZWQ.aW52ZW50ZWQ',
  today: TODAY,
  language,
  usual: 'ko',
});

const newToken = (action: string): string => `v1.k1.${action}.bWFj`;

const mail = (state: MailState) => ({
  email: inventedSeeker.email,
  partner: 'masan-univ' as const,
  cadence: 'daily',
  mail: state,
});

const WRONG: WishesEntry = {
  occupations: [],
  search: '용접',
  districts: [],
  types: ['regular'],
  sectors: ['defence'],
  zones: [],
  wageUnit: 'month',
  wageMin: '250',
  hoursMax: 'forty',
  cadence: '',
};

const WRONG_INTRODUCTION: IntroductionMistake = {
  cluster: 'c0ffee01',
  entry: { telephone: true, career: true, certificates: false, typed: '전화 주세요' },
  problems: ['telephone-no-number', 'certificates-changed', 'agree'],
};

/** Every page in one language, by name. `change` replaces a posting's own words. */
export const inventedPages = (
  language: Language,
  change: Partial<ShownJob['job']> = {},
): Readonly<Record<string, string>> => {
  const reader = inventedReader(language);
  const jobs = inventedJobs(change);
  const programmes = inventedProgrammes(language);
  const wrongWishes = readWishes(WRONG, language);
  const wrongReview = readReview({ programme: 'all', what: '' }, language);
  const pages: Record<string, PageContent> = {
    jobs: jobsPage(jobs, reader, newToken),
    'jobs-introduced': jobsPage(jobs, reader, newToken, { done: donePanel('introduced', language) }),
    'jobs-mistake': jobsPage(jobs, reader, newToken, { mistake: WRONG_INTRODUCTION }),
    'jobs-second': jobsPage({ ...jobs, total: 43, before: 20 }, reader, newToken),
    'jobs-none': jobsPage({ ...jobs, jobs: [], total: 0, past: [], kept: [], away: [] }, reader, newToken),
    'jobs-unmatched': jobsPage({ ...jobs, matched: false, jobs: [], total: 0, past: [] }, reader, newToken),
    'jobs-unknown': jobsPage({ ...jobs, known: false, jobs: [], total: 0, past: [] }, reader, newToken),
    programmes: programmesPage(programmes, reader, newToken, { done: donePanel('asked', language) }),
    'programmes-mistake': programmesPage(programmes, reader, newToken, {
      errors: wrongReview.ok ? [] : wrongReview.errors,
    }),
    'programmes-none': programmesPage(
      { ...programmes, consented: false, on: undefined, programmes: [], requests: [] },
      reader,
      newToken,
    ),
    ...Object.fromEntries(
      programmes.programmes.map((shown) => [
        `programme-${shown.id}`,
        programmePage(shown, programmes, reader, newToken),
      ]),
    ),
    data: dataPage(inventedData, reader, newToken),
    'data-facts': sayPage({ facts: inventedSubject.facts, asks: ['screening', 'health'] }, reader, newToken),
    wishes: wishesPage(
      wishesEntry(inventedSeeker.wanted, { sectors: ['defence'], zones: [] }, 'daily'),
      reader,
      newToken,
      {
        done: donePanel('saved', language),
      },
    ),
    'wishes-search': wishesPage(
      { ...wishesEntry(inventedSeeker.wanted, undefined, 'daily'), search: '기계' },
      reader,
      newToken,
    ),
    'wishes-not-found': wishesPage(
      { ...wishesEntry(inventedSeeker.wanted, undefined, 'daily'), search: '우주 비행사 👷' },
      reader,
      newToken,
    ),
    'wishes-mistake': wishesPage(WRONG, reader, newToken, { errors: wrongWishes.ok ? [] : wrongWishes.errors }),
    'mail-comes': mailPage(mail({ state: 'comes', agreedOn: '2026-10-01' }), reader, newToken, {
      done: donePanel('agreed', language),
    }),
    'mail-stopped': mailPage(mail({ state: 'stopped', on: TODAY }), reader, newToken, {
      done: donePanel('stopped', language),
    }),
    'mail-no-consent': mailPage(mail({ state: 'no-consent' }), reader, newToken),
    'mail-mistake': mailPage(mail({ state: 'suppressed', on: TODAY }), reader, newToken, { failed: true }),
    delete: deletePage(reader, newToken),
    'delete-mistake': deletePage(reader, newToken, { failed: true }),
    deleted: deletedPage(language),
    'stop-seeker': stopPage(newToken('stop'), 'seeker', language),
    'stopped-seeker': stoppedPage('seeker', language),
    'stopped-already': alreadyStoppedPage(newToken('stop'), language),
    'page-sent': pageSentPage(language),
    'stop-company': stopPage(newToken('stop'), 'company', language),
    'stopped-company': stoppedPage('company', language),
    ...inventedPublicPages(language, change),
    ...(language === 'ko' ? { ...inventedCompanyPages(), ...inventedIntroducedPages() } : {}),
    'trouble-404': troublePage(404, language),
    'trouble-405': troublePage(405, language),
    'trouble-413': troublePage(413, language),
    'trouble-500': troublePage(500, language),
  };
  return Object.fromEntries(
    Object.entries(pages).map(([name, page]) => [
      name,
      pageDocument(
        {
          ...page,
          language,
          otherLanguage:
            page.own === undefined
              ? `?lang=${language === 'ko' ? 'en' : 'ko'}`
              : addressOf({ ...reader, language: language === 'ko' ? 'en' : 'ko' }, page.own.section),
        },
        inventedAround,
      ),
    ]),
  );
};
