import { CONFIRMERS } from '../../contracts/known-values.ts';
import type { OutcomeReported } from '../../contracts/screening-facts.ts';
import { isShort, sameUntil, saidAlike } from '../companies/score/hires.ts';
import { businessNumber } from '../language/business-number.ts';
import { compareText } from '../language/compare-text.ts';
import { isInChangwon } from '../language/districts.ts';
import type { CompanyHire } from './company-hire.ts';

/** A hire of a person, made from what was said of it. Nothing of it is entered by itself. */
export type PersonHire = Omit<CompanyHire, 'young'> & {
  /** The business number, ten digits. */
  readonly company: string;
};

/** A time at a company as it was reported. Hires that are reported before the person left are the same one. */
type Stay = { readonly on: string; readonly leftOn?: string; readonly reports: readonly OutcomeReported[] };

/** On one day a hire comes before a leaving. */
const ORDER = { hired: 0, left: 1, interviewed: 2, retained: 2 } as const satisfies Record<
  OutcomeReported['kind'],
  number
>;

const inOrder = (outcomes: readonly OutcomeReported[]): readonly OutcomeReported[] =>
  outcomes.toSorted((a, b) => compareText(a.on, b.on) || ORDER[a.kind] - ORDER[b.kind]);

/** A leaving without a hire before it says nothing of any hire. Of two last days the earlier counts. */
const staysOf = (outcomes: readonly OutcomeReported[]): readonly Stay[] =>
  inOrder(outcomes).reduce<readonly Stay[]>((stays, report) => {
    const last = stays.at(-1);
    const isOpen = last !== undefined && last.leftOn === undefined;
    if (report.kind === 'left') return isOpen ? [...stays.slice(0, -1), { ...last, leftOn: report.on }] : stays;
    if (report.kind !== 'hired') return stays;
    return isOpen && report.on <= sameUntil(last)
      ? [...stays.slice(0, -1), { ...last, reports: [...last.reports, report] }]
      : [...stays, { on: report.on, reports: [report] }];
  }, []);

/** Of stays that follow each other within 12 months, the first that lasted. If none did, the last. */
const oneOfEachChain = (stays: readonly Stay[]): readonly Stay[] =>
  stays
    .reduce<readonly { readonly stay: Stay; readonly until: string }[]>((chains, stay) => {
      const last = chains.at(-1);
      const until = sameUntil(stay);
      if (last === undefined || stay.on > last.until) return [...chains, { stay, until }];
      return [
        ...chains.slice(0, -1),
        { stay: isShort(last.stay) ? stay : last.stay, until: until > last.until ? until : last.until },
      ];
    }, [])
    .map(({ stay }) => stay);

const hireOf = (company: string, { on, leftOn, reports }: Stay): PersonHire => {
  const site = saidAlike(reports.map((report) => report.site));
  const district = saidAlike(reports.map(({ residenceAtHire }) => residenceAtHire));
  return {
    company,
    on,
    ...(leftOn !== undefined && { leftOn }),
    ...(site !== undefined && { site }),
    ...(district !== undefined && { residence: isInChangwon(district) ? 'changwon' : 'elsewhere' }),
    confirmedBy: CONFIRMERS.filter((one) => reports.some(({ confirmedBy }) => confirmedBy === one)),
  };
};

/**
 * Returns the hires of one person from everything that was reported of them: one for each company within 12 months, by
 * company and day. The same reports in any order and repetition give the same hires (I3). A report whose `company` is no
 * business number is left out: it leads to no company.
 */
export const hiresOf = (outcomes: readonly OutcomeReported[]): readonly PersonHire[] => {
  const byCompany = Map.groupBy(outcomes, ({ company }) => businessNumber(company));
  return [...byCompany]
    .flatMap(([company, reports]) =>
      company === undefined ? [] : oneOfEachChain(staysOf(reports)).map((stay) => hireOf(company, stay)),
    )
    .toSorted((a, b) => compareText(a.company, b.company) || compareText(a.on, b.on));
};
