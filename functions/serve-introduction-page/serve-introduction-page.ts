import type { Queue } from '../aws/queue.ts';
import type { JournalEvent } from '../contracts/journal-event.ts';
import { INTRODUCTION_SAYS } from '../domain/companies/introduction-word.ts';
import { introducedIn, type Introduced } from '../domain/links/introduced.ts';
import { outcomeTold } from '../domain/journal/events.ts';
import { claimsFrom, readLink, readOwnLink, writeLink, type LinkSigner } from '../domain/links/link.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { mayShowIntroduced } from '../domain/mail/introduced-person.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { thirdOfDay } from '../domain/mail/third-of-day.ts';
import {
  introducedGonePage,
  introducedOverPage,
  introducedPage,
  introducedPath,
  introducedSentPage,
  type IntroducedView,
} from '../domain/page/company/introduced-page.ts';
import { INTRODUCED_DONE } from '../domain/page/company/introduced-words.ts';
import type { PageContent } from '../domain/page/layout.ts';
import { answer, redirect, type PageAnswer, type PageRequest, type PageStage } from '../domain/page/page-answer.ts';
import { aroundOf, pagesBelow, type Asked } from '../domain/page/pages-below.ts';
import type { Notice } from '../notices/contracts.ts';
import type { ReachedOffices } from '../steps/offices-in-force.ts';
import type { MailboxStore } from '../stores/mail/mailbox-store.ts';
import type { Introduction, IntroductionStore } from '../stores/matching/introduction-store.ts';
import type { IntroductionWordStore } from '../stores/matching/introduction-word-store.ts';

export type IntroductionPageDeps = PageStage &
  ReachedOffices & {
    readonly introductions: Pick<IntroductionStore, 'of'>;
    readonly introductionWords: Pick<IntroductionWordStore, 'read' | 'say'>;
    readonly mailboxes: Pick<MailboxStore, 'read'>;
    readonly notices: Queue<Notice>;
    /** Tells the journal what happened. It never throws: the page goes on without it. */
    readonly tell: (event: JournalEvent) => Promise<void>;
    readonly signer: LinkSigner;
    /** Returns a new random id: letters, digits, `-` and `_`. */
    readonly newId: () => string;
  };

type AskedPage = Asked<IntroductionPageDeps>;

const page = (route: string, status: number, content: PageContent, asked: AskedPage): PageAnswer =>
  answer(route, status, { ...content, language: 'ko' }, aroundOf(asked));
const gone = (token: string, asked: AskedPage): PageAnswer =>
  page('introduced-gone', 404, introducedGonePage(token), asked);
const over = (asked: AskedPage): PageAnswer => page('introduced-over', 410, introducedOverPage(), asked);

/** An introduction that its company may see, and the person as their mailbox knows them. */
type Seen = { readonly introduction: Introduction; readonly name: string; readonly email: string };

/** Returns the introduction. Undefined if the person is gone, took it back or has stopped the mails since. */
const readIntroduced = async (
  { mailbox, person, cluster }: Introduced,
  { introductions, mailboxes }: IntroductionPageDeps,
): Promise<Seen | undefined> => {
  const [all, { value: box }] = await Promise.all([introductions.of(person), mailboxes.read(mailbox)]);
  const introduction = all.find((one) => one.cluster === cluster);
  const shown = box.people[person]?.shown;
  if (introduction === undefined || shown === undefined || box.address === undefined) return undefined;
  return mayShowIntroduced(box, person, introduction)
    ? { introduction, name: shown.name, email: box.address }
    : undefined;
};

const viewOf = async (
  { introduction, name, email }: Seen,
  { person, cluster }: Introduced,
  { introductionWords }: IntroductionPageDeps,
): Promise<IntroducedView> => {
  const { companyName, title, agreedOn, shares = {} } = introduction;
  return {
    companyName,
    title,
    name,
    email,
    hasTelephone: shares.telephone !== undefined,
    career: shares.career?.line,
    certificates: shares.certificates?.line,
    agreedOn,
    word: await introductionWords.read(person, cluster),
  };
};

/** GET /introduced/{token}: shows who was introduced, and changes nothing. */
const show = async (token: string, asked: AskedPage): Promise<PageAnswer> => {
  const { request, moment, deps } = asked;
  const link = readLink(token, 'introduced', moment.now, deps.signer);
  if (link === undefined) return gone(token, asked);
  const introduced = introducedIn(link.subject);
  const seen = await readIntroduced(introduced, deps);
  if (seen === undefined) return over(asked);
  const done = INTRODUCED_DONE.find((known) => known === new URLSearchParams(request.query).get('done'));
  const newToken = () => writeLink(claimsFrom(moment.now, 'introduced-say', link.subject, deps.newId()), deps.signer);
  return page(
    'introduced',
    200,
    introducedPage(await viewOf(seen, introduced, deps), { token, newToken }, done),
    asked,
  );
};

/**
 * POST /introduced/say: keeps the company's word. The form repeats the last word that the page showed: if another has come since, it
 * does nothing. So a form in another window does not undo what it does not show.
 */
const say = async (asked: AskedPage): Promise<PageAnswer> => {
  const { request, moment, deps } = asked;
  const fields = new URLSearchParams(request.body);
  const token = fields.get('page') ?? '';
  const opened = readLink(token, 'introduced', moment.now, deps.signer);
  const link = readLink(fields.get('token') ?? '', 'introduced-say', moment.now, deps.signer);
  const says = INTRODUCTION_SAYS.find((known) => known === fields.get('says'));
  if (link === undefined || says === undefined || link.subject !== opened?.subject) return gone(token, asked);
  const introduced = introducedIn(link.subject);
  const seen = await readIntroduced(introduced, deps);
  if (seen === undefined) return over(asked);
  const { person, cluster } = introduced;
  const known = (await deps.introductionWords.read(person, cluster))?.id ?? '';
  if (fields.get('word') !== known && known !== link.id)
    return redirect('introduced-say', introducedPath(token, 'overtaken'), deps.hash);
  await deps.introductionWords.say(person, seen.introduction, { says, at: moment.now, id: link.id });
  const { partner } = seen.introduction;
  await deps.tell(outcomeTold({ partner, by: 'company', says, from: link.id, at: moment.now }, deps.hash));
  return redirect('introduced-say', introducedPath(token, 'said'), deps.hash);
};

/**
 * POST /introduced/link: has a new address of the page sent to the contact that the posting names. The answer is the same for every
 * text.
 */
const renew = async (asked: AskedPage): Promise<PageAnswer> => {
  const { request, moment, deps } = asked;
  const token = new URLSearchParams(request.body).get('token') ?? '';
  const subject = readOwnLink(token, 'introduced', deps.signer)?.subject;
  const introduced = subject === undefined ? undefined : introducedIn(subject);
  const seen = introduced && (await readIntroduced(introduced, deps));
  if (introduced !== undefined && seen !== undefined) {
    const { partner } = seen.introduction;
    const id = noticeId(deps.hash, 'introduction-page', introduced.person, introduced.cluster, thirdOfDay(moment));
    await deps.notices.send([{ kind: 'introduction-page', noticeId: id, partner, ...introduced }], partner);
  }
  return redirect('introduced-link', '/introduced/sent', deps.hash);
};

const serve = pagesBelow<IntroductionPageDeps>('introduced', {
  posts: { say, link: renew },
  named: { sent: (asked) => page('introduced-sent', 200, introducedSentPage(), asked) },
  show,
});

/** Answers one request for a company's page about somebody who was introduced to it. */
export const serveIntroductionPage = async (
  request: PageRequest,
  moment: Moment,
  deps: IntroductionPageDeps,
): Promise<PageAnswer> => serve(request, moment, { ...deps, ...(await deps.offices()) });
