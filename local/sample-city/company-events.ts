import type { CompanyFacts, CompanyRegistered, HeadcountReported } from '../../functions/contracts/company.ts';
import type { MessageType } from '../../functions/contracts/message-types.ts';
import { CRITERIA } from '../../functions/domain/companies/score/criteria.ts';
import { lastEndedMonth, yearUntil } from '../../functions/domain/companies/score/headcounts.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';
import { contactOf, SAMPLE_COMPANIES, type SampleCompany } from './companies.ts';
import { instant, sampleEvent, type SampleEvent } from './sample-event.ts';

/**
 * What the chamber of commerce says of companies that posted through it: a year of staff for some, the two months that count for
 * others, and of one nothing but its name. All of it is invented.
 */

const SENDER = 'chamber-of-commerce';

type Story = {
  /** How many more at the end of the window than before it, and how many left in each month. */
  readonly grows: number;
  readonly leaves?: number;
  /** Every month, or only those two. */
  readonly months: 'all' | 'two' | 'none';
  readonly hqSince?: string;
  readonly sme?: boolean;
  readonly facts?: Omit<CompanyFacts, 'registrationNumber' | 'revision'>;
};

/** The stories, one for each company of the chamber in their order. A company beyond them has none. */
const STORIES: readonly Story[] = [
  {
    grows: 6,
    leaves: 1,
    months: 'all',
    hqSince: '2004-05-01',
    sme: true,
    facts: {
      schemes: ['시차출퇴근', '육아기 단축근무', '가족돌봄휴가'],
      plannedHires: { count: 5, by: '2027-06-30' },
      social: 1,
      jobFairs: 2,
    },
  },
  { grows: 12, leaves: 2, months: 'all', hqSince: '1998-03-01', sme: true, facts: { schemes: 2, jobFairs: 3 } },
  { grows: 8, months: 'two', hqSince: '2010-01-04', sme: true, facts: { social: true } },
  { grows: 2, months: 'two', hqSince: '2001-07-01', sme: true },
  { grows: 9, months: 'two', hqSince: '2023-02-01', sme: true },
  { grows: 20, months: 'two', hqSince: '1989-11-20', sme: false },
  { grows: 5, months: 'two', sme: true },
  { grows: 4, months: 'none', hqSince: '2008-09-01' },
];

type Said =
  | { readonly type: 'registered'; readonly data: CompanyRegistered }
  | { readonly type: 'headcount-reported'; readonly data: HeadcountReported }
  | { readonly type: 'facts-declared'; readonly data: CompanyFacts };

const TYPES = {
  registered: 'kr.go.changwon.jobs.company.registered.v1',
  'headcount-reported': 'kr.go.changwon.jobs.company.headcount-reported.v1',
  'facts-declared': 'kr.go.changwon.jobs.company.facts-declared.v1',
} as const satisfies Record<Said['type'], MessageType>;

/** The month before the window of the latest criteria, and the months that they read, the earliest first. */
const monthsRead = (): readonly string[] => {
  const window = CRITERIA.at(-1)?.window;
  if (window === undefined) return [];
  const before = lastEndedMonth(addDays(window.from, -1));
  return [...new Set([before, ...yearUntil(lastEndedMonth(window.to))])].toSorted();
};

const saidOf = (
  { serial, registrationNumber, name, district, staff, industry }: SampleCompany,
  story: Story,
): Said[] => {
  const { grows, leaves = 0, months, hqSince, sme, facts } = story;
  const all = monthsRead();
  const named = months === 'all' ? all : months === 'two' ? [all[0] ?? '', all.at(-1) ?? ''] : [];
  const site = 'main';
  const isLast = (month: string): boolean => month === all.at(-1);
  return [
    {
      type: 'registered',
      data: {
        registrationNumber,
        revision: 1,
        name,
        sites: [{ id: site, district, since: hqSince ?? '2012-01-02', main: hqSince !== undefined }],
        industry,
        contact: { email: contactOf({ serial }) },
        ...(sme !== undefined && { sme }),
        ...(hqSince !== undefined && { hqInChangwonSince: hqSince }),
      },
    },
    ...named.map((month): Said => ({
      type: 'headcount-reported',
      data: {
        registrationNumber,
        site,
        month,
        revision: 1,
        regular: isLast(month) ? staff : staff - grows,
        ...(months === 'all' && { joined: isLast(month) ? grows + leaves : leaves, left: leaves }),
        source: 'insurance',
      },
    })),
    ...(facts === undefined
      ? []
      : [{ type: 'facts-declared', data: { registrationNumber, revision: 1, ...facts } } as const]),
  ];
};

/** The messages on the chamber's door for companies. `day` in Asia/Seoul. */
export const companyEvents = (day: string): SampleEvent[] =>
  SAMPLE_COMPANIES.filter(({ partners }) => partners.includes(SENDER)).flatMap((company, at) => {
    const story = STORIES[at];
    if (story === undefined) return [];
    return saidOf(company, story).map(({ type, data }, place) =>
      sampleEvent({
        sender: SENDER,
        kind: 'companies',
        type: TYPES[type],
        label: `company ${company.serial} ${type} ${place}`,
        time: instant(addDays(day, -3), at * 20 + place),
        data,
      }),
    );
  });
