import { sha256 } from '../../functions/aws/hash.ts';
import { criteriaOf, type CriteriaVersion } from '../../functions/domain/companies/score/criteria.ts';
import { lastEndedMonth, yearUntil, type Headcount } from '../../functions/domain/companies/score/headcounts.ts';
import type { Hire } from '../../functions/domain/companies/score/hires.ts';
import type { CompanyRecord } from '../../functions/domain/companies/score/measures.ts';
import { score, type Scorecard } from '../../functions/domain/companies/score/score.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';

/** An invented firm that meets every gate of a version, with 100 staff at the start and 110 at the end of its window. */

export const versionOf = (id: string): CriteriaVersion => {
  const version = criteriaOf(id);
  if (version === undefined) throw new Error(`There are no criteria of ${id}`);
  return version;
};

export const startMonth = (id: string): string => lastEndedMonth(addDays(versionOf(id).window.from, -1));
export const endMonth = (id: string): string => lastEndedMonth(versionOf(id).window.to);

export const headcount = (month: string, regular: number, change: Partial<Headcount> = {}): Headcount => ({
  site: 'plant',
  month,
  revision: 1,
  regular,
  left: 0,
  source: 'insurance',
  ...change,
});

/** Headcounts with `start` and `end` staff, and a year without leavers. */
export const staffed = (id: string, start: number, end: number): Headcount[] => [
  headcount(startMonth(id), start),
  ...yearUntil(endMonth(id))
    .filter((month) => month !== startMonth(id))
    .map((month) => headcount(month, month === endMonth(id) ? end : start)),
];

export const firm = (
  id: string,
  change: Partial<CompanyRecord> & { start?: number; end?: number } = {},
): CompanyRecord => {
  const { start = 100, end = 110, ...others } = change;
  return {
    company: {
      registrationNumber: '1234567891',
      revision: 1,
      name: '지어낸 정밀',
      sites: [{ id: 'plant', district: '48123', since: '2005-01-01', main: true }],
      industry: '29141',
      sme: true,
      hqInChangwonSince: '2005-01-01',
    },
    headcounts: staffed(id, start, end),
    facts: {},
    hires: [],
    ...others,
  };
};

let people = 0;
/** A confirmed hire of an invented person: on the first working days of the window, resident, 30 years old. */
export const hire = (id: string, change: Partial<Hire> = {}): Hire => {
  people += 1;
  const on = addDays(versionOf(id).window.from, 10);
  return {
    person: `지어낸 사람 ${people}`,
    on,
    birthDate: `${Number(on.slice(0, 4)) - 30}-01-01`,
    residenceAtHire: '48121',
    confirmedBy: ['employer', 'person'],
    ...change,
  };
};

/** The scorecard on the day after applications open, when all is known. */
export const scored = (record: CompanyRecord, id: string, on = '2026-11-02'): Scorecard =>
  score(record, versionOf(id), { on, knownOn: on }, { hash: sha256 });
