import { html, type Html } from '../../language/html.ts';
import type { Language } from '../../language/words.ts';
import { oneLine } from '../../letters/letter.ts';
import { mainRows } from '../../letters/job-rows.ts';
import type { JobRow } from '../../matching/profiles.ts';
import { spoken } from '../foreign.ts';
import type { PageContent } from '../layout.ts';
import { button, hidden, paragraph } from '../parts.ts';
import { jobPath } from './job-id.ts';
import {
  countsOf,
  type Facet,
  FACETS,
  foundJobs,
  type JobSearch,
  JOBS_IN_A_LIST,
  searchPath,
  valueName,
} from './job-search.ts';
import { publicFacts } from './public-facts.ts';
import { publicPath } from '../frame.ts';
import { PUBLIC_WORDS } from './public-words.ts';

/** Every open job, what is looked for among them, and the day in Asia/Seoul. */
export type JobListFacts = { readonly jobs: readonly JobRow[]; readonly search: JobSearch; readonly today: string };

/** A choice among the values of the open jobs. A value that no open job has any more still shows as chosen. */
const selection = (facet: Facet, { jobs, search }: JobListFacts, language: Language): Html => {
  const [label = '', any = ''] = PUBLIC_WORDS[language].list[facet];
  const chosen = search.chosen[facet];
  const counts = countsOf(jobs, facet);
  const all =
    chosen === undefined || counts.some(([value]) => value === chosen) ? counts : [...counts, [chosen, 0] as const];
  return html`<div class="field">
    <label for="${facet}">${label}</label>
    <select id="${facet}" name="${facet}">
      <option value="">${any}</option>
      ${all.map(
        ([value, count]) =>
          html`<option value="${value}" ${value === chosen ? html`selected` : ''}>
            ${valueName(facet, value, language)} (${String(count)})
          </option>`,
      )}
    </select>
  </div>`;
};

/** What the form asks for only if somebody wants to say more. */
const MORE = FACETS.filter((facet) => facet !== 'district');

const searchForm = (facts: JobListFacts, language: Language): Html => {
  const words = PUBLIC_WORDS[language].list;
  return html`<form class="search" method="get" action="/jobs" role="search">
    ${hidden(language === 'ko' ? {} : { lang: language })}
    <div class="field">
      <label for="q">${words.search}</label>
      <p class="hint" id="q-hint">${words.searchHint}</p>
      <input type="text" id="q" name="q" maxlength="60" value="${facts.search.words}" aria-describedby="q-hint" />
    </div>
    ${selection('district', facts, language)}
    <details ${MORE.some((facet) => facts.search.chosen[facet] !== undefined) ? html`open` : ''}>
      <summary>${words.more}</summary>
      <div class="padded">${MORE.map((facet) => selection(facet, facts, language))}</div>
    </details>
    ${button(words.find)}
  </form>`;
};

const jobItem = (row: JobRow, { today }: JobListFacts, language: Language): Html => {
  const job = publicFacts(row, undefined);
  return html`<article class="card">
    <h2>
      <a href="${publicPath(jobPath(row), language)}">${spoken(oneLine(job.title, '-'), language)}</a>
    </h2>
    ${paragraph(
      mainRows(job, language, today)
        .map(({ value }) => value)
        .join(' · '),
      language,
    )}
  </article>`;
};

const pageLinks = (search: JobSearch, found: number, language: Language): Html | '' => {
  const words = PUBLIC_WORDS[language].list;
  const link = (page: number, rel: 'prev' | 'next', label: string): Html =>
    html`<a rel="${rel}" href="${searchPath({ ...search, page }, language)}">${label}</a>`;
  const links = [
    ...(search.page > 1 ? [link(search.page - 1, 'prev', words.previous)] : []),
    ...(search.page * JOBS_IN_A_LIST < found ? [link(search.page + 1, 'next', words.next)] : []),
  ];
  return links.length === 0 ? '' : html`<nav class="pages" aria-label="${words.pages}">${links}</nav>`;
};

/** The open jobs that a search finds, twenty on a page. What lies behind the end is the last page. */
export const jobListPage = (facts: JobListFacts, language: Language): PageContent => {
  const words = PUBLIC_WORDS[language].list;
  const found = foundJobs(facts.jobs, facts.search);
  const last = Math.max(1, Math.ceil(found.length / JOBS_IN_A_LIST));
  const search = { ...facts.search, page: Math.min(facts.search.page, last) };
  const begin = (search.page - 1) * JOBS_IN_A_LIST;
  return {
    title: words.title,
    body: html`${searchForm(facts, language)}
    ${paragraph(found.length === 0 ? words.none : words.count(found.length), language)}
    ${found.slice(begin, begin + JOBS_IN_A_LIST).map((row) => jobItem(row, facts, language))}
    ${pageLinks(search, found.length, language)}`,
  };
};
