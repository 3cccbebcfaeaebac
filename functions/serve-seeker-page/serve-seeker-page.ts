import type { Moment } from '../domain/language/calendar.ts';
import type { Language } from '../domain/language/words.ts';
import { claimsFrom, readLink, writeLink, type LinkPurpose } from '../domain/links/link.ts';
import { DONE, deletedPage, donePanel, type Done } from '../domain/page/answer-pages.ts';
import { dataPage } from '../domain/page/data-page.ts';
import { deletePage } from '../domain/page/delete-page.ts';
import { ACTIONS, type Action, type NewToken } from '../domain/page/forms.ts';
import { jobsPage } from '../domain/page/jobs-page.ts';
import {
  addressOf,
  otherThan,
  sectionAt,
  type Page,
  type PageContent,
  type Reader,
  type Section,
} from '../domain/page/layout.ts';
import { pageNumber } from '../domain/page/page-number.ts';
import { mailPage } from '../domain/page/mail-page.ts';
import {
  answer,
  headAsGet,
  isTooLong,
  redirect,
  trouble,
  type Around,
  type PageAnswer,
  type PageRequest,
} from '../domain/page/page-answer.ts';
import { isProgramme } from '../contracts/programmes.ts';
import { programmePage } from '../domain/page/programme-page.ts';
import { SAID, sayPage } from '../domain/page/say-page.ts';
import { programmesPage } from '../domain/page/programmes-page.ts';
import { alreadyStoppedPage, pageSentPage, stoppedPage, stopPage, type Stopper } from '../domain/page/stop-page.ts';
import { wishesEntry } from '../domain/page/wishes-form.ts';
import { wishesPage } from '../domain/page/wishes-page.ts';
import { act } from './act.ts';
import type { ReadingDeps, SeekerPageDeps, ServedSeekerPage } from './page-deps.ts';
import { readData, readHolder, readJobs, readMail, readProgrammes, type Holder } from './read-page.ts';
import type { Acted } from './sent.ts';
import { readStop, sendPageAddress, stopMail, stopSubjectOf } from './stop-mail.ts';

export const MOST_FORM_BYTES = 65_536;

type Asked = { readonly request: PageRequest; readonly moment: Moment; readonly deps: SeekerPageDeps };

/** Returns the language that a form or an address asks for. Returns undefined if it asks for none. */
const languageIn = (fields: URLSearchParams): Language | undefined => {
  const wanted = fields.get('lang');
  return wanted === 'ko' || wanted === 'en' ? wanted : undefined;
};

const queryOf = ({ query }: PageRequest): URLSearchParams => new URLSearchParams(query);

const aroundOf = ({ request, deps }: Asked): Around => ({ ...deps, host: request.host });

const unknown = (asked: Asked): PageAnswer => trouble(404, languageIn(queryOf(asked.request)) ?? 'ko', aroundOf(asked));
const notAllowed = (asked: Asked, allow: string): PageAnswer =>
  trouble(405, languageIn(queryOf(asked.request)) ?? 'ko', aroundOf(asked), { allow });

const newTokens =
  (person: string, { moment, deps }: Asked): NewToken =>
  (action) =>
    writeLink(claimsFrom(moment.now, action, person, deps.newId()), deps.signer);

const subjectOf = (token: string, purpose: LinkPurpose, { moment, deps }: Asked) =>
  readLink(token, purpose, moment.now, deps.signer);

const doneIn = (query: URLSearchParams): Done | undefined => DONE.find((known) => known === query.get('done'));

const usualLanguage = ({ seeker }: Holder): Language => (seeker.language === 'en' ? 'en' : 'ko');

const own = (content: PageContent, reader: Reader, section: Section, page = 1): Page => ({
  ...content,
  language: reader.language,
  otherLanguage: addressOf({ ...reader, language: otherThan(reader.language) }, section, {
    page,
    within: content.own?.within,
  }),
});

const PROGRAMMES = '/programmes/';
const SAID_PATH = `/data/${SAID}`;

/** The section that the path after the token names, and the page within it: of a programme, or of what was said. */
const placeAt = (rest: string): { readonly section: Section; readonly within?: string | undefined } | undefined => {
  const programme = rest.startsWith(PROGRAMMES) ? rest.slice(PROGRAMMES.length) : undefined;
  if (isProgramme(programme)) return { section: 'programmes', within: programme };
  if (rest === SAID_PATH) return { section: 'data', within: SAID };
  const section = sectionAt(rest);
  return section === undefined ? undefined : { section };
};

type Shown = {
  readonly holder: Holder;
  readonly reader: Reader;
  readonly done: Done | undefined;
  /** Which page of the list of jobs, counted from one. */
  readonly page: number;
  /** The page within the section. Undefined: the section's first. */
  readonly within: string | undefined;
  readonly deps: ReadingDeps;
};

const sectionPage = async (
  section: Section,
  { holder, reader, done, page, within, deps }: Shown,
  asked: Asked,
): Promise<PageContent> => {
  const { moment } = asked;
  const newToken = newTokens(holder.person.person, asked);
  const said = done === undefined ? {} : { done: donePanel(done, reader.language) };
  switch (section) {
    case 'jobs':
      return jobsPage(await readJobs(holder, { page }, moment, deps), reader, newToken, said);
    case 'programmes': {
      const facts = await readProgrammes(holder, reader, deps);
      const shown = facts.programmes.find(({ id }) => id === within);
      return shown === undefined
        ? programmesPage(facts, reader, newToken, said)
        : programmePage(shown, facts, reader, newToken, said);
    }
    case 'data':
      return within === SAID
        ? sayPage((await readProgrammes(holder, reader, deps)).own, reader, newToken)
        : dataPage(await readData(holder, reader, deps), reader, newToken, said);
    case 'wishes': {
      const { preferred, seeker } = holder;
      const { wanted, mail } = seeker;
      return wishesPage(wishesEntry(wanted, preferred, mail?.cadence ?? 'immediate'), reader, newToken, said);
    }
    case 'mail':
      return mailPage(await readMail(holder, deps), reader, newToken, said);
    case 'delete':
      return deletePage(reader, newToken);
  }
};

/** Only a person who has just sent a form must see its effect. Any other page may show what was there a moment ago. */
const readingOf = (done: Done | undefined, { deps }: Asked): ReadingDeps =>
  done === undefined ? { ...deps, ...deps.lately } : deps;

/** GET /me/{token}[/section]: shows a section and changes nothing. */
const showOwn = async (token: string, rest: string, asked: Asked): Promise<PageAnswer> => {
  const { request, moment } = asked;
  const link = subjectOf(token, 'page', asked);
  const place = placeAt(rest);
  const query = queryOf(request);
  const done = doneIn(query);
  const deps = readingOf(done, asked);
  const holder = link && place !== undefined ? await readHolder(link.subject, deps) : undefined;
  if (holder === undefined || place === undefined) return unknown(asked);
  const { section, within } = place;
  const usual = usualLanguage(holder);
  const reader: Reader = { token, today: moment.today, usual, language: languageIn(query) ?? usual };
  const page = pageNumber(query.get('page'));
  const content = await sectionPage(section, { holder, reader, done, page, within, deps }, asked);
  return answer(`me-${section}`, 200, own(content, reader, section, page), aroundOf(asked));
};

const actedAnswer = (
  acted: Exclude<Acted, { outcome: 'used' }>,
  action: Action,
  reader: Reader,
  asked: Asked,
): PageAnswer => {
  switch (acted.outcome) {
    case 'done':
      return redirect(
        action,
        addressOf(reader, acted.section, { done: acted.done, within: acted.within, page: acted.page ?? 1 }),
        asked.deps.hash,
      );
    case 'deleted':
      return redirect(action, `/done/deleted?lang=${reader.language}`, asked.deps.hash);
    case 'shown':
      return answer(action, 200, own(acted.page, reader, acted.page.own?.section ?? 'jobs'), aroundOf(asked));
    case 'mistake':
      return answer(action, 422, own(acted.page, reader, acted.page.own?.section ?? 'jobs'), aroundOf(asked));
  }
};

/** POST /me/{action}: the form's own link says who acts and what for. The page's link says where to return to. */
const takeForm = async (action: Action, asked: Asked): Promise<PageAnswer> => {
  const { request, moment, deps } = asked;
  const fields = new URLSearchParams(request.body);
  const link = subjectOf(fields.get('token') ?? '', action, asked);
  const token = fields.get('page') ?? '';
  const page = subjectOf(token, 'page', asked);
  const holder = link && page?.subject === link.subject ? await readHolder(link.subject, deps) : undefined;
  const refused = (): PageAnswer => trouble(404, languageIn(fields) ?? 'ko', aroundOf(asked));
  if (link === undefined || holder === undefined) return refused();
  const usual = usualLanguage(holder);
  const reader: Reader = { token, today: moment.today, usual, language: languageIn(fields) ?? usual };
  const newToken = newTokens(link.subject, asked);
  const sent = { action, link, holder, reader, fields, request: request.id, newToken, moment };
  const acted = await act(sent, deps);
  return acted.outcome === 'used' ? refused() : actedAnswer(acted, action, reader, asked);
};

const stopperOf = (person: string | undefined): Stopper => (person === undefined ? 'company' : 'seeker');

/**
 * /stop/{token}: GET shows a button, POST stops the mail. A one-click POST of a mail program (RFC 8058) is answered
 * directly.
 */
const stop = async (token: string, asked: Asked): Promise<PageAnswer> => {
  const { request, moment, deps } = asked;
  const link = subjectOf(token, 'stop', asked);
  if (link === undefined) return unknown(asked);
  const subject = stopSubjectOf(link.subject);
  const stopper = stopperOf(subject.person);
  if (request.method === 'GET') {
    const { isStopped, language: usual } = await readStop(subject, deps);
    const language = languageIn(queryOf(request)) ?? usual;
    const shown = isStopped ? alreadyStoppedPage(token, language) : stopPage(token, stopper, language);
    const otherLanguage = `/stop/${token}?lang=${otherThan(language)}`;
    return answer('stop', 200, { ...shown, language, otherLanguage }, aroundOf(asked));
  }
  const fields = new URLSearchParams(request.body);
  const language = languageIn(fields);
  if (fields.get('send') === 'page') {
    await sendPageAddress(subject, moment, deps);
    return redirect('stop', `/done/page-sent?lang=${language ?? 'ko'}`, asked.deps.hash);
  }
  await stopMail(subject, moment, deps);
  return language === undefined || fields.get('List-Unsubscribe') === 'One-Click'
    ? answer('stop', 200, { ...stoppedPage(stopper, 'ko'), language: 'ko' }, aroundOf(asked))
    : redirect('stop', `/done/stopped-${stopper}?lang=${language}`, asked.deps.hash);
};

const DONE_PAGES = {
  deleted: deletedPage,
  'page-sent': pageSentPage,
  'stopped-seeker': (language: Language) => stoppedPage('seeker', language),
  'stopped-company': (language: Language) => stoppedPage('company', language),
} as const;

const donePage = (name: string, asked: Asked): PageAnswer => {
  const page = Object.entries(DONE_PAGES).find(([known]) => known === name)?.[1];
  if (page === undefined) return unknown(asked);
  const language = languageIn(queryOf(asked.request)) ?? 'ko';
  const otherLanguage = `/done/${name}?lang=${otherThan(language)}`;
  return answer('done', 200, { ...page(language), language, otherLanguage }, aroundOf(asked));
};

const SHOWS = 'GET, HEAD';

const route = (asked: Asked): Promise<PageAnswer> | PageAnswer => {
  const { method, path } = asked.request;
  const [, area, name = '', ...rest] = path.split('/');
  const action = ACTIONS.find((known) => known === name);
  if (area === 'me' && action !== undefined && rest.length === 0)
    return method === 'POST' ? takeForm(action, asked) : notAllowed(asked, 'POST');
  if (area === 'me' && name !== '')
    return method === 'GET'
      ? showOwn(name, rest.length === 0 ? '' : `/${rest.join('/')}`, asked)
      : notAllowed(asked, SHOWS);
  if (area === 'stop' && name !== '' && rest.length === 0)
    return method === 'GET' || method === 'POST' ? stop(name, asked) : notAllowed(asked, `${SHOWS}, POST`);
  if (area === 'done' && rest.length === 0) return method === 'GET' ? donePage(name, asked) : notAllowed(asked, SHOWS);
  return unknown(asked);
};

/**
 * Answers one request for a person's page. GET and HEAD only read. POST acts and redirects to a page that says what was
 * done.
 * @throws if a store or queue throws. A link is not used up by a request that could not be read.
 */
export const serveSeekerPage = async (
  request: PageRequest,
  moment: Moment,
  deps: ServedSeekerPage,
): Promise<PageAnswer> => {
  if (isTooLong(request, MOST_FORM_BYTES))
    return trouble(413, languageIn(queryOf(request)) ?? 'ko', { ...deps, host: request.host });
  const now = { ...deps, ...(await deps.offices()) };
  return headAsGet(request, (asked) => route({ request: asked, moment, deps: now }));
};
