import type { Moment } from '../domain/language/calendar.ts';
import { claimsFrom, readLink, readOwnLink, writeLink, type LinkSigner } from '../domain/links/link.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { thirdOfDay } from '../domain/mail/third-of-day.ts';
import {
  companyGonePage,
  companyPage,
  companyPath,
  companySentPage,
  type CompanyMistake,
} from '../domain/page/company/company-page.ts';
import { COMPANY_DONE, type CompanyDone } from '../domain/page/company/company-words.ts';
import type { PageContent } from '../domain/page/layout.ts';
import { pageNumber } from '../domain/page/page-number.ts';
import { answer, redirect, type PageAnswer, type PageRequest, type PageStage } from '../domain/page/page-answer.ts';
import { aroundOf, pagesBelow, type Asked } from '../domain/page/pages-below.ts';
import type { Offices, ReachedOffices } from '../steps/offices-in-force.ts';
import { actForCompany, type CompanyActDeps } from './act.ts';
import { contactOf, readCompany } from './read-company.ts';
import { readScorecard, type ReadingScorecardDeps } from './read-scorecard.ts';

export type CompanyPageDeps = PageStage &
  ReachedOffices &
  CompanyActDeps &
  ReadingScorecardDeps & {
    readonly signer: LinkSigner;
    /** Returns a new random id: letters, digits, `-` and `_`. */
    readonly newId: () => string;
  };

type ShownDeps = CompanyPageDeps & Offices;
type AskedPage = Asked<ShownDeps>;

const inKorean = (content: PageContent) => ({ ...content, language: 'ko' }) as const;
const gone = (token: string, asked: AskedPage): PageAnswer =>
  answer('company-gone', 404, inKorean(companyGonePage(token)), aroundOf(asked));

type Shown = { readonly done?: CompanyDone | undefined; readonly mistake?: CompanyMistake | undefined };
type Place = { readonly page: number; readonly first?: string | undefined };

const content = async (
  token: string,
  company: string,
  place: Place,
  said: Shown,
  { moment, deps }: AskedPage,
): Promise<PageContent> => {
  const read = await readCompany(company, place, moment.today, deps);
  const newToken = () => writeLink(claimsFrom(moment.now, 'company-act', company, deps.newId()), deps.signer);
  const { officesOf } = deps;
  const [first] = read.postings;
  const scorecard = first && (await readScorecard(first, moment.today, deps));
  return companyPage({ ...read, token, today: moment.today, officesOf, newToken, scorecard }, said);
};

/** GET /company/{token}: shows the company's postings and changes nothing. */
const show = async (token: string, asked: AskedPage): Promise<PageAnswer> => {
  const { request, moment, deps } = asked;
  const link = readLink(token, 'company', moment.now, deps.signer);
  if (link === undefined) return gone(token, asked);
  const query = new URLSearchParams(request.query);
  const done = COMPANY_DONE.find((known) => known === query.get('done'));
  const place = { page: pageNumber(query.get('page')), first: query.get('posting') ?? undefined };
  return answer('company', 200, inKorean(await content(token, link.subject, place, { done }, asked)), aroundOf(asked));
};

/** POST /company/act: the form's own link says for which company it acts. The page's link says where to return to. */
const act = async (asked: AskedPage): Promise<PageAnswer> => {
  const { request, moment, deps } = asked;
  const fields = new URLSearchParams(request.body);
  const token = fields.get('page') ?? '';
  const page = readLink(token, 'company', moment.now, deps.signer);
  const sent = fields.get('token') ?? '';
  if (page === undefined || readOwnLink(sent, 'company-act', deps.signer)?.subject !== page.subject)
    return gone(token, asked);
  const link = readLink(sent, 'company-act', moment.now, deps.signer);
  const acted = link && (await actForCompany({ link, fields, moment }, deps));
  // A form of yesterday, or of a posting that its partner has closed meanwhile: the page itself still works.
  if (acted === undefined || acted.outcome === 'unknown')
    return redirect('company-act', companyPath(token, { done: 'overtaken' }), deps.hash);
  if (acted.outcome === 'done')
    return redirect('company-act', companyPath(token, { posting: acted.id, done: acted.done }), deps.hash);
  const { mistake } = acted;
  const shown = await content(token, page.subject, { page: 1, first: mistake.id }, { mistake }, asked);
  return answer('company-act', 422, inKorean(shown), aroundOf(asked));
};

/**
 * POST /company/link: sends a new address of the page to the contact that the company's postings name. The answer is the same
 * for every text.
 */
const renew = async (asked: AskedPage): Promise<PageAnswer> => {
  const { request, moment, deps } = asked;
  const token = new URLSearchParams(request.body).get('token') ?? '';
  const company = readOwnLink(token, 'company', deps.signer)?.subject;
  const contact = company === undefined ? undefined : await contactOf(company, moment.today, deps);
  if (company !== undefined && contact !== undefined) {
    const id = noticeId(deps.hash, 'company-page', company, thirdOfDay(moment));
    await deps.notices.send([{ kind: 'company-page', noticeId: id, company, ...contact }], contact.partner);
  }
  return redirect('company-link', '/company/sent', deps.hash);
};

const serve = pagesBelow<ShownDeps>('company', {
  posts: { act, link: renew },
  named: { sent: (asked) => answer('company-sent', 200, inKorean(companySentPage()), aroundOf(asked)) },
  show,
});

/** Answers one request for a company's page. */
export const serveCompanyPage = async (
  request: PageRequest,
  moment: Moment,
  deps: CompanyPageDeps,
): Promise<PageAnswer> => serve(request, moment, { ...deps, ...(await deps.offices()) });
