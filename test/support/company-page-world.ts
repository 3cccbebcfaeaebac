import { accessOf } from '../../functions/access.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { claimsFrom, writeLink } from '../../functions/domain/links/link.ts';
import type { PageAnswer } from '../../functions/domain/page/page-answer.ts';
import { companyOf } from '../../functions/domain/people/address.ts';
import { serveCompanyPageDeps } from '../../functions/serve-company-page/deps.ts';
import { serveCompanyPage, type CompanyPageDeps } from '../../functions/serve-company-page/serve-company-page.ts';
import { memoryTable } from './memory-table.ts';
import { posting } from './messages.ts';
import { formsOf, SENT } from './page-world.ts';
import { keyed, NOW, signer, world, type World } from './world.ts';

/** The company of the postings of `messages.ts`. */
export const COMPANY = companyOf('hr@gasang.example', posting().company.registrationNumber, keyed);

let ids = 0;
export const companyDeps = (stages: World): CompanyPageDeps => ({
  ...serveCompanyPageDeps(accessOf('serve-company-page', stages.sources)),
  stage: 'dev',
  keyed,
  signer,
  newId: () => `company-id-${(ids += 1)}`,
});

/** A company's page over a world, as the company asks for it. */
export const companyPages = (stages: World) => {
  const deps = companyDeps(stages);
  const send = (method: string, address: string, body = '', at: Moment = NOW): Promise<PageAnswer> => {
    const [path = '', query = ''] = address.split('?');
    return serveCompanyPage({ ...SENT, id: `request-${(ids += 1)}`, method, path, query, body }, at, deps);
  };
  const link = (company: string = COMPANY, at: Moment = NOW): string =>
    `/company/${writeLink(claimsFrom(at.now, 'company', company, `link-${(ids += 1)}`), signer)}`;
  /** Presses the first button of a kind on the company's page, and returns the page that answers. */
  const press = async (
    own: string,
    what: string,
    fields: Readonly<Record<string, string>> = {},
    at: Moment = NOW,
  ): Promise<PageAnswer> => {
    const { body } = await send('GET', own, '', at);
    const form = formsOf(body).find((one) => one.fields['what'] === what);
    if (form === undefined) throw new Error(`The page has no button to ${what}`);
    const sent = new URLSearchParams({ ...form.fields, ...fields }).toString();
    const answer = await send('POST', form.action, sent, at);
    const { location } = answer.headers;
    return location === undefined ? answer : send('GET', location, '', at);
  };
  return { send, link, press, deps };
};

export const companyPageWorld = (moment: Moment = NOW) => {
  const table = memoryTable();
  const stages = world(table, moment);
  return { table, stages, ...companyPages(stages) };
};
