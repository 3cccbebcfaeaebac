import type { Standing } from '../companies/score/rehearse-criteria.ts';

/** Which part of the list: of a version of the criteria, how the companies stand (absent: all), and which page, from one. */
export type CompanyListPart = { readonly year: string; readonly stands?: Standing | undefined; readonly page: number };

export const COMPANIES_PATH = '/companies';

export const companyListPath = ({ year, stands, page }: CompanyListPart): string => {
  const query = new URLSearchParams({ year, ...(stands && { stands }), ...(page > 1 && { page: String(page) }) });
  return `${COMPANIES_PATH}?${query.toString()}`;
};

/** `year`: by which version of the criteria. Absent: the latest. */
export const companyOfficePath = (number: string, year?: string): string =>
  `${COMPANIES_PATH}/${number}${year === undefined ? '' : `?${new URLSearchParams({ year }).toString()}`}`;
