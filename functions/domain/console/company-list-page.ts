import { registrationNumberText } from '../language/business-number.ts';
import { html, type Html } from '../language/html.ts';
import { oneLine } from '../letters/letter.ts';
import { companyTitle, type StandingCompany } from '../companies/listed-company.ts';
import { areWeightsApproved, type CriteriaVersion } from '../companies/score/criteria.ts';
import { percentWords } from '../companies/score/lines.ts';
import { STANDINGS, type Standing } from '../companies/score/rehearse-criteria.ts';
import { STANDING_NAMES, TRIAL } from '../companies/score/scorecard-words.ts';
import { paragraph } from '../page/parts.ts';
import { columnTable, type Column } from './columns.ts';
import { companyListPath, companyOfficePath, type CompanyListPart } from './company-paths.ts';
import type { ConsoleContent } from './console-page.ts';
import { exportLink } from './export-page.ts';
import { AWARDS_PATH } from './recognition-pages.ts';
import { weightsPath } from './weights-pages.ts';

const COMPANIES_ON_A_PAGE = 25;

/** `all`: every company of the list in its order. `versions`: of which another may be chosen, the latest first. */
export type CompanyListFacts = {
  readonly part: CompanyListPart;
  readonly version: CriteriaVersion;
  readonly versions: readonly CriteriaVersion[];
  readonly all: readonly StandingCompany[];
};

/** The companies of a part of the list. */
export const companiesIn = ({ all, part }: Pick<CompanyListFacts, 'all' | 'part'>): readonly StandingCompany[] =>
  part.stands === undefined ? all : all.filter(({ standing }) => standing === part.stands);

const links = (
  label: string,
  items: readonly { readonly href: string; readonly isHere: boolean; readonly words: Html | string }[],
): Html =>
  html`<nav aria-label="${label}">
    <ul class="links">
      ${items.map(
        ({ href, isHere, words }) =>
          html`<li><a href="${href}" ${isHere ? html`aria-current="page"` : ''}>${words}</a></li>`,
      )}
    </ul>
  </nav>`;

const standingLinks = ({ all, part }: CompanyListFacts): Html => {
  const item = (stands: Standing | undefined, name: string) => ({
    href: companyListPath({ year: part.year, stands, page: 1 }),
    isHere: stands === part.stands,
    words: html`${name} <strong>${String(companiesIn({ all, part: { ...part, stands } }).length)}곳</strong>`,
  });
  return links('어떤 기업', [item(undefined, '모두'), ...STANDINGS.map((each) => item(each, STANDING_NAMES[each]))]);
};

const yearLinks = ({ versions, part }: CompanyListFacts): Html =>
  links(
    '어느 해의 공고',
    versions.map(({ id }) => ({
      href: companyListPath({ ...part, year: id, page: 1 }),
      isHere: id === part.year,
      words: `${id}년`,
    })),
  );

const gateWords = ({ gates: { met, unknown, unmet } }: StandingCompany): string =>
  [
    `갖춤 ${String(met)}`,
    ...(unknown === 0 ? [] : [`서류 필요 ${String(unknown)}`]),
    ...(unmet === 0 ? [] : [`갖추지 못함 ${String(unmet)}`]),
  ].join(', ');

const UNKNOWN = '모름';

const netWords = (net: number): string => (net > 0 ? `+${String(net)}명` : `${String(net)}명`);

/** The columns of the list, on the page and in its file. */
const companyColumns = ({ part }: Pick<CompanyListFacts, 'part'>): readonly Column<StandingCompany>[] => [
  {
    title: '기업',
    value: (one) => oneLine(companyTitle(one)),
    cell: (one) => html`<a href="${companyOfficePath(one.number, part.year)}">${oneLine(companyTitle(one))}</a>`,
  },
  { title: '점수', value: ({ total }) => total },
  { title: '늘어난 상시 직원', value: ({ net }) => (net === undefined ? UNKNOWN : netWords(net)) },
  { title: '증가율', value: ({ rate }) => (rate === undefined ? UNKNOWN : percentWords(rate)) },
  { title: '요건', value: gateWords },
  { title: '값을 모르는 항목', value: ({ openLines }) => openLines },
];

/** The columns of the file: the page has the number behind its link. */
export const companyFileColumns = (facts: Pick<CompanyListFacts, 'part'>): readonly Column<StandingCompany>[] => [
  { title: '사업자등록번호', value: ({ number }) => registrationNumberText(number) },
  { title: '구분', value: ({ standing }) => STANDING_NAMES[standing] },
  ...companyColumns(facts),
];

const pageLinks = ({ part }: CompanyListFacts, shown: number): Html => {
  const last = Math.max(1, Math.ceil(shown / COMPANIES_ON_A_PAGE));
  const { page } = part;
  if (last === 1) return html``;
  const to = (at: number, rel: 'prev' | 'next', words: string): Html =>
    html`<a rel="${rel}" href="${companyListPath({ ...part, page: at })}">${words}</a>`;
  return html`<nav class="pages" aria-label="목록의 다른 쪽">
    ${page > 1 ? to(page - 1, 'prev', '이전 쪽') : ''} ${page < last ? to(page + 1, 'next', '다음 쪽') : ''}
  </nav>`;
};

/** The companies by the criteria of a year: who meets the gates, whose papers are missing, and with how many points. */
export const companyListPage = (facts: CompanyListFacts): ConsoleContent => {
  const { part, version } = facts;
  const companies = companiesIn(facts);
  const from = (part.page - 1) * COMPANIES_ON_A_PAGE;
  const shown = companies.slice(from, from + COMPANIES_ON_A_PAGE);
  return {
    title: '일자리창출 우수기업 후보',
    section: 'companies',
    body: html`<p class="lead">
        ${version.name}의 요건과 배점으로 계산한 순서입니다. 선정은 심사로 하고, 이 목록은 참고 자료입니다.
      </p>
      ${areWeightsApproved(version) ? '' : html`<p class="quiet">점수는 ${TRIAL}입니다. 항목의 배점이 공고에 없어 시범으로 정했습니다.</p>`}
      <ul class="links">
        <li><a href="${AWARDS_PATH}">선정한 기업과 선정 제안</a></li>
        <li><a href="${weightsPath(version.id)}">${version.id}년 배점</a></li>
      </ul>
      ${yearLinks(facts)} ${standingLinks(facts)}
      ${
        shown.length === 0
          ? paragraph('이 목록에 있는 기업이 없습니다.', 'ko')
          : html`${columnTable(part.stands === undefined ? '모든 기업' : STANDING_NAMES[part.stands], companyColumns(facts), shown)}
            ${pageLinks(facts, companies.length)} ${exportLink('companies', { year: part.year, stands: part.stands })}`
      }
      <p class="quiet">
        모르는 것이 있는 기업은 빼지 않고 서류가 더 필요한 기업으로 보여 드립니다. 상공회의소와 창원시가 알려 온 기업만
        있습니다.
      </p>`,
  };
};
