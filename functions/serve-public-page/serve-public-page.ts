import { email } from '../contracts/fields.ts';
import type { Queue } from '../aws/queue.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { thirdOfDay } from '../domain/mail/third-of-day.ts';
import type { Language } from '../domain/language/words.ts';
import { NOTICE_PAGES, publicPath } from '../domain/page/frame.ts';
import { otherThan, type PageContent } from '../domain/page/layout.ts';
import {
  answer,
  headAsGet,
  isTooLong,
  redirect,
  trouble,
  type Around,
  type PageAnswer,
  type PageRequest,
  type PageStage,
} from '../domain/page/page-answer.ts';
import { EMPLOYERS_PATH, employerPage, employerPath, employersPage } from '../domain/page/public/employers-page.ts';
import { frontPage } from '../domain/page/public/front-page.ts';
import { jobListPage } from '../domain/page/public/job-list-page.ts';
import { jobPath } from '../domain/page/public/job-id.ts';
import { publicJobPage } from '../domain/page/public/job-page.ts';
import { searchIn, searchPath } from '../domain/page/public/job-search.ts';
import { LINK_FIELD, linkBusyPage, linkPage, linkSentPage } from '../domain/page/public/link-page.ts';
import { noticePage } from '../domain/page/public/notices/notice-page.ts';
import { INDEXED } from '../domain/page/security-headers.ts';
import type { OwnPageAsked } from '../notices/contracts.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import type { Asks } from './asks.ts';
import type { RecognisedNow } from '../steps/recognised-now.ts';
import type { Offices, ReachedOffices } from '../steps/offices-in-force.ts';
import type { OpenJobs } from '../steps/open-jobs.ts';
import { readEmployer, readEmployers, recognisedOn, type ReadingEmployersDeps } from './read-employers.ts';
import { readPublicJob } from './read-public-job.ts';

/** What the public pages use. Nothing of it holds a person. `base`: the address of the host, without a slash at its end. */
export type PublicPageDeps = PageStage &
  ReachedOffices &
  ReadingEmployersDeps & {
    readonly openJobs: OpenJobs;
    readonly postings: Pick<PostingStore, 'read'>;
    readonly notices: Queue<OwnPageAsked>;
    readonly recognised: RecognisedNow;
    readonly base: string;
    readonly asks: Asks;
  };

type Asked = {
  readonly request: PageRequest;
  readonly moment: Moment;
  readonly deps: PublicPageDeps & Pick<Offices, 'places'>;
};

const MOST_FORM_BYTES = 4_096;

const queryOf = ({ query }: PageRequest): URLSearchParams => new URLSearchParams(query);
const languageIn = (fields: URLSearchParams): Language => (fields.get('lang') === 'en' ? 'en' : 'ko');
const aroundOf = ({ request, deps }: Asked): Around => ({ ...deps, host: request.host });
const unknown = (asked: Asked): PageAnswer => trouble(404, languageIn(queryOf(asked.request)), aroundOf(asked));

/** The same address in a language. */
const inLanguage = (path: string, language: Language): string => {
  const [before = '', query = ''] = path.split('?');
  const fields = new URLSearchParams(query);
  if (language === 'en') fields.set('lang', language);
  return fields.size === 0 ? before : `${before}?${fields.toString()}`;
};

/** A page that anybody may see and search engines may list. `path`: its address in Korean. */
const shown = (route: string, content: PageContent, path: string, asked: Asked): PageAnswer => {
  const language = languageIn(queryOf(asked.request));
  const otherLanguage = inLanguage(path, otherThan(language));
  return answer(route, 200, { ...content, language, otherLanguage }, aroundOf(asked), INDEXED);
};

const showJob = async (id: string, asked: Asked): Promise<PageAnswer> => {
  const { moment, deps } = asked;
  const language = languageIn(queryOf(asked.request));
  const found = await readPublicJob(id, moment, deps);
  if (found === undefined) return unknown(asked);
  const page = publicJobPage(found, language, moment.today);
  const path = `/jobs/${id}`;
  return found.state === 'open'
    ? shown('job', page, path, asked)
    : answer('job-closed', 410, { ...page, language }, aroundOf(asked));
};

/**
 * Asks that the address of their page is sent to the people who registered with a mail address. It does the same for every
 * address, and nothing here knows who is registered.
 */
const askForLink = async (asked: Asked): Promise<PageAnswer> => {
  const { request, moment, deps } = asked;
  const fields = new URLSearchParams(request.body);
  const language = languageIn(fields);
  const typed = (fields.get(LINK_FIELD) ?? '').normalize('NFKC').trim().toLowerCase();
  if (!deps.asks(request.from, Date.parse(moment.now)))
    return answer('link-busy', 429, { ...linkBusyPage(language), language }, aroundOf(asked));
  const to = email().safeParse(typed).data;
  if (to === undefined) return answer('link', 422, { ...linkPage(language, typed), language }, aroundOf(asked));
  await deps.notices.send([{ kind: 'own-page-asked', to, window: thirdOfDay(moment) }], 'public');
  return redirect('link', publicPath('/link/sent', language), deps.hash);
};

const link = (asked: Asked): Promise<PageAnswer> | PageAnswer =>
  asked.request.method === 'POST'
    ? askForLink(asked)
    : shown('link', linkPage(languageIn(queryOf(asked.request))), '/link', asked);

const file = (route: string, type: string, body: string): PageAnswer => ({
  route,
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' },
  body,
});

/** Pages that a signed link opens, and what answers their forms. No search engine needs their addresses. */
const BEHIND_LINKS = ['company', 'introduced', 'me', 'stop', 'done'] as const;

const robots = ({ deps }: Asked): PageAnswer => {
  const rules = BEHIND_LINKS.map((area) => `Disallow: /${area}/`);
  return file('robots', 'text/plain', ['User-agent: *', ...rules, `Sitemap: ${deps.base}/sitemap.xml`, ''].join('\n'));
};

const sitemap = async ({ moment, deps }: Asked): Promise<PageAnswer> => {
  const [jobs, employers] = await Promise.all([deps.openJobs(moment), recognisedOn(moment.today, deps)]);
  const ofEmployers = [...new Set(employers.map(({ company }) => employerPath(company)))];
  const paths = [
    '/',
    '/jobs',
    EMPLOYERS_PATH,
    ...ofEmployers,
    ...NOTICE_PAGES.map((notice) => `/${notice}`),
    ...jobs.map(jobPath),
  ];
  const urls = paths.map((path) => `<url><loc>${deps.base}${path}</loc></url>`).join('');
  const set = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
  return file('sitemap', 'application/xml', `<?xml version="1.0" encoding="UTF-8"?>\n${set}\n`);
};

const frontOf = async (asked: Asked): Promise<PageAnswer> => {
  const { moment, deps } = asked;
  const jobs = await deps.openJobs(moment);
  const language = languageIn(queryOf(asked.request));
  return shown('front', frontPage({ jobs, places: deps.places, today: moment.today }, language), '/', asked);
};

const listOf = async (asked: Asked): Promise<PageAnswer> => {
  const { moment, deps, request } = asked;
  const search = searchIn(queryOf(request));
  const jobs = await deps.openJobs(moment);
  const page = jobListPage({ jobs, search, today: moment.today }, languageIn(queryOf(request)));
  return shown('jobs', page, searchPath(search, 'ko'), asked);
};

/** The companies that the city has recognised. */
const employersOf = async (asked: Asked): Promise<PageAnswer> => {
  const { moment, deps, request } = asked;
  const employers = await readEmployers(moment.today, deps);
  return shown('employers', employersPage(employers, languageIn(queryOf(request))), EMPLOYERS_PATH, asked);
};

const employerOf = async (number: string, asked: Asked): Promise<PageAnswer> => {
  const { moment, deps, request } = asked;
  const all = await readEmployer(number, moment.today, deps);
  return all.length === 0
    ? unknown(asked)
    : shown('employer', employerPage(all, languageIn(queryOf(request))), employerPath(number), asked);
};

const route = (asked: Asked): Promise<PageAnswer> | PageAnswer => {
  const { method, path } = asked.request;
  const mayPost = path === '/link';
  if (method !== 'GET' && !(mayPost && method === 'POST'))
    return trouble(405, languageIn(queryOf(asked.request)), aroundOf(asked), {
      allow: mayPost ? 'GET, HEAD, POST' : 'GET, HEAD',
    });
  const language = languageIn(queryOf(asked.request));
  const notice = NOTICE_PAGES.find((known) => path === `/${known}`);
  if (notice !== undefined) return shown(notice, noticePage(notice, asked.deps.site, language), path, asked);
  if (path.startsWith('/jobs/')) return showJob(path.slice('/jobs/'.length), asked);
  if (path.startsWith(`${EMPLOYERS_PATH}/`)) return employerOf(path.slice(EMPLOYERS_PATH.length + 1), asked);
  switch (path) {
    case EMPLOYERS_PATH:
      return employersOf(asked);
    case '/':
      return frontOf(asked);
    case '/jobs':
      return listOf(asked);
    case '/link':
      return link(asked);
    case '/link/sent':
      return shown('link-sent', linkSentPage(language), path, asked);
    case '/robots.txt':
      return robots(asked);
    case '/sitemap.xml':
      return sitemap(asked);
    default:
      return unknown(asked);
  }
};

/**
 * Answers one request for a page that anybody may see: the front page, the open jobs, the notices, and the form that asks for a
 * lost link. It reads no data of a person.
 * @throws if a store or the queue throws
 */
export const servePublicPage = async (
  request: PageRequest,
  moment: Moment,
  deps: PublicPageDeps,
): Promise<PageAnswer> => {
  if (isTooLong(request, MOST_FORM_BYTES))
    return trouble(413, languageIn(queryOf(request)), { ...deps, host: request.host });
  const now = { ...deps, ...(await deps.offices()) };
  return headAsGet(request, (asked) => route({ request: asked, moment, deps: now }));
};
