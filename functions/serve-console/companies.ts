import { shortlist } from '../domain/companies/listed-company.ts';
import type { CriteriaVersion } from '../domain/companies/score/criteria.ts';
import { STANDINGS } from '../domain/companies/score/rehearse-criteria.ts';
import { score } from '../domain/companies/score/score.ts';
import { STANDING_NAMES } from '../domain/companies/score/scorecard-words.ts';
import { fileTable } from '../domain/console/columns.ts';
import {
  companiesIn,
  companyFileColumns,
  companyListPage,
  type CompanyListFacts,
} from '../domain/console/company-list-page.ts';
import { companyOfficePage } from '../domain/console/company-office-page.ts';
import { COMPANIES_PATH, companyListPath } from '../domain/console/company-paths.ts';
import { tooLong } from '../domain/console/export-page.ts';
import type { ConsoleRole } from '../domain/console/session.ts';
import { businessNumber } from '../domain/language/business-number.ts';
import { pageNumber } from '../domain/page/page-number.ts';
import type { Hash } from '../domain/records/version.ts';
import type { CompanyListStore } from '../stores/companies/company-list-store.ts';
import { criteriaKnownOn, type CriteriaDeps } from '../steps/criteria-in-force.ts';
import { knownCompany, type KnownCompanyDeps } from '../steps/known-company.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import { exportRoutes, type ExportedList } from './exports.ts';
import { recognitionsNow, type RecognisingDeps } from './recognitions.ts';
import type { ActingDeps, Asked, Route } from './route.ts';

export type CompaniesDeps = Pick<ActingDeps, 'perform'> &
  RecognisingDeps &
  CriteriaDeps &
  KnownCompanyDeps & {
    readonly companyList: Pick<CompanyListStore, 'all'>;
    readonly figures: Pick<FiguresInForce, 'now'>;
    readonly hash: Hash;
  };

const READERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor'];

/** The version that is asked for, and all of them, the latest first, with the weights that count today. */
const versionsFor = async (
  { query, moment: { today } }: Pick<Asked, 'query' | 'moment'>,
  deps: CompaniesDeps,
): Promise<{ readonly version: CriteriaVersion | undefined; readonly versions: readonly CriteriaVersion[] }> => {
  const versions = (await criteriaKnownOn(today, deps)).toReversed();
  const year = query.get('year');
  return { versions, version: versions.find(({ id }) => id === year) ?? versions[0] };
};

const listIn = async (asked: Asked, deps: CompaniesDeps): Promise<CompanyListFacts | undefined> => {
  const { query } = asked;
  const { version, versions } = await versionsFor(asked, deps);
  if (version === undefined) return undefined;
  const stands = STANDINGS.find((known) => known === query.get('stands'));
  const part = { year: version.id, stands, page: pageNumber(query.get('page')) };
  return { part, version, versions, all: shortlist(await deps.companyList.all(version), version) };
};

const list: Route<CompaniesDeps>['answer'] = async (asked, deps) => {
  const facts = await listIn(asked, deps);
  return facts === undefined ? 'absent' : { page: companyListPage(facts) };
};

/** The list as a file. */
const exported: ExportedList<CompaniesDeps> = {
  list: 'companies',
  section: 'companies',
  roles: READERS,
  read: async (asked, most, deps) => {
    const facts = await listIn(asked, deps);
    const rows = facts === undefined ? [] : companiesIn(facts);
    const { year = '', stands } = facts?.part ?? {};
    return {
      title: '우수기업 후보 목록',
      part: [`${year}년 공고`, ...(stands === undefined ? ['모든 기업'] : [STANDING_NAMES[stands]])].join(' · '),
      on: ['export companies', year, stands ?? 'all'].join(' '),
      back: companyListPath({ year, stands, page: 1 }),
      file: `우수기업-후보-${year}-${asked.moment.today}`,
      tables: facts === undefined ? [] : [fileTable('우수기업 후보', companyFileColumns(facts), rows)],
      isWhole: rows.length <= most,
      narrower: tooLong('목록에서 어떤 기업인지 골라 나누어 받아 주시기 바랍니다.'),
    };
  },
};

/** One company, scored by what is known today. */
const show: Route<CompaniesDeps>['answer'] = async (asked, deps) => {
  const {
    params,
    moment: { today },
  } = asked;
  const number = businessNumber(params['company'] ?? '');
  const { version, versions } = await versionsFor(asked, deps);
  if (number === undefined || version === undefined) return 'absent';
  const { entries, record } = await knownCompany(number, deps);
  const hasHires = record.hires.length > 0 || (record.countedHires ?? []).length > 0;
  if (entries.length === 0 && !hasHires) return 'absent';
  const { figures } = await deps.figures.now();
  const card = score(record, version, { on: today, knownOn: today }, { hash: deps.hash, figures });
  const recognised = (await recognitionsNow(deps)).filter(({ company }) => company === number);
  return { page: companyOfficePage({ number, record, entries, card, version, versions, recognised, today }) };
};

/** The companies by the criteria of an award, and each with its scorecard. */
export const companyRoutes: readonly Route<CompaniesDeps>[] = [
  { method: 'GET', path: COMPANIES_PATH, roles: READERS, answer: list },
  { method: 'GET', path: `${COMPANIES_PATH}/{company}`, roles: READERS, answer: show },
  ...exportRoutes(exported),
];
