import PostalMime from 'postal-mime';
import { accessOf } from '../../functions/access.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import type { PageAnswer } from '../../functions/domain/page/page-answer.ts';
import { serveIntroductionPageDeps } from '../../functions/serve-introduction-page/deps.ts';
import {
  serveIntroductionPage,
  type IntroductionPageDeps,
} from '../../functions/serve-introduction-page/serve-introduction-page.ts';
import { registered, seeker } from './messages.ts';
import { formsOf, pageWorld, SENT } from './page-world.ts';
import { NOW, signer } from './world.ts';

/** What the registration of the invented person says. */
const CAREER: Partial<Seeker> = {
  career: [
    { occupation: '813101', from: '2015-03-02', to: '2021-08-31' },
    { occupation: '8131', from: '2012-01-02', to: '2014-12-31' },
  ],
  certificates: [
    { name: '컴퓨터응용선반기능사', national: true },
    { name: '지게차운전기능사', national: true },
  ],
};

export const later = (minutes: number): Moment => {
  const now = new Date(Date.parse(NOW.now) + minutes * 60_000).toISOString();
  return { now, today: new Date(Date.parse(now) + 9 * 3_600_000).toISOString().slice(0, 10) };
};

/**
 * A person's page, and the page of the company that they are introduced to, over one world. The person has a career and certificates.
 */
export const introductionWorld = async (change: Partial<Seeker> = {}) => {
  const page = await pageWorld();
  const { stages } = page;
  await stages.receive(
    registered('masan-univ', seeker({ revision: 2, ...CAREER, ...change }), '2026-11-02T10:00:00+09:00'),
    'message-career',
  );
  await stages.drain();
  let ids = 0;
  const companyDeps: IntroductionPageDeps = {
    ...serveIntroductionPageDeps(accessOf('serve-introduction-page', stages.sources)),
    stage: 'dev',
    signer,
    tell: async (event) => void stages.happened.push(event),
    newId: () => `company-id-${(ids += 1)}`,
  };
  /** A request of the company. */
  const company = (method: string, address: string, body = '', at: Moment = NOW): Promise<PageAnswer> => {
    const [path = '', query = ''] = address.split('?');
    return serveIntroductionPage({ ...SENT, id: `request-${(ids += 1)}`, method, path, query, body }, at, companyDeps);
  };
  /** Sends the person's form with these fields beside the consent. */
  const ask = async (...more: readonly (readonly [string, string])[]): Promise<PageAnswer> => {
    const shown = formsOf((await page.send('GET', page.own)).body);
    const form = shown.find(({ action, fields }) => action === '/me/introduce' && fields['what'] === undefined);
    if (form === undefined) throw new Error('The page has no form to ask for an introduction');
    return page.send('POST', form.action, page.filled(form, [['agree', 'yes'], ...more]));
  };
  const letters = (kind: string) => stages.mails.filter(({ tags }) => tags['kind'] === kind);
  const letterOf = async (kind: string) => {
    const { text = '' } = await PostalMime.parse(letters(kind).at(-1)?.raw ?? '');
    return { text, address: /https:\/\/pages\.city\.example(\/introduced\/\S+)/.exec(text)?.[1] ?? '' };
  };
  /** Presses a button of the company's page, and returns the page that answers. */
  const press = async (address: string, says: string, at: Moment = NOW): Promise<PageAnswer> => {
    const form = formsOf((await company('GET', address, '', at)).body).find((one) => one.fields['says'] === says);
    if (form === undefined) throw new Error(`The page has no button to say ${says}`);
    const { location = '' } = (await company('POST', form.action, new URLSearchParams(form.fields).toString(), at))
      .headers;
    return company('GET', location, '', at);
  };
  return { ...page, company, companyDeps, ask, letters, letterOf, press };
};

export const flat = (html: string): string =>
  html
    .replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll(/\s+/g, ' ');
