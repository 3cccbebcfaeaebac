import { addDays, type Moment } from '../domain/language/calendar.ts';
import type { LinkClaims } from '../domain/links/link.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import type { Done } from '../domain/page/answer-pages.ts';
import { deletePage } from '../domain/page/delete-page.ts';
import type { Action, NewToken } from '../domain/page/forms.ts';
import { INTRODUCTION_TEXT_VERSION } from '../domain/page/introduction-consent.ts';
import { jobsPage } from '../domain/page/jobs-page.ts';
import type { PageContent, Reader, Section } from '../domain/page/layout.ts';
import { mailPage } from '../domain/page/mail-page.ts';
import { programmesPage } from '../domain/page/programmes-page.ts';
import { readReview } from '../domain/page/review-form.ts';
import { readWishes, sentEntry } from '../domain/page/wishes-form.ts';
import { wishesPage } from '../domain/page/wishes-page.ts';
import type { OwnChoice } from '../domain/people/own-word.ts';
import { choose, deletePerson as markDeleted, holding, screenable } from '../domain/people/person.ts';
import { showPerson } from '../steps/showing-people.ts';
import { postingOfJob } from '../stores/postings/posting-of-job.ts';
import type { SeekerPageUse } from './page-use.ts';
import { fittingJob, readJobs, readMail, readProgrammes, type Holder } from './read-page.ts';
import { stopMail } from './stop-mail.ts';

/** A form that was sent: by whom, through which link, in which request. */
export type Sent = {
  readonly action: Action;
  readonly link: LinkClaims;
  readonly holder: Holder;
  readonly reader: Reader;
  readonly fields: URLSearchParams;
  readonly request: string;
  readonly newToken: NewToken;
  readonly moment: Moment;
};

/** What became of it. A mistake shows the form again; a link that was used before is like one that never was. */
export type Acted =
  | { readonly outcome: 'done'; readonly section: Section; readonly done: Done }
  | { readonly outcome: 'deleted' }
  | { readonly outcome: 'mistake'; readonly page: PageContent }
  | { readonly outcome: 'used' };

const USED: Acted = { outcome: 'used' };
const done = (section: Section, what: Done): Acted => ({ outcome: 'done', section, done: what });

/** Does what is asked, if the link of the form was not used before. Mistakes use nothing up. */
const once = async ({ link, request }: Sent, use: SeekerPageUse, work: () => Promise<Acted>): Promise<Acted> =>
  (await use.usedLinks.use(link, request)) === 'first' ? work() : USED;

export const act = (sent: Sent, use: SeekerPageUse): Promise<Acted> => {
  switch (sent.action) {
    case 'introduce':
      return introduce(sent, use);
    case 'change':
      return change(sent, use);
    case 'review':
      return review(sent, use);
    case 'delete':
      return deleteAll(sent, use);
  }
};

/**
 * Introduces the person to the company of a job: the consent is kept first, then the mail asked for, once per person and job. A job
 * that is gone meanwhile, or names no address, is said to be closed.
 */
const introduce = async (sent: Sent, use: SeekerPageUse): Promise<Acted> => {
  const { fields, holder, reader, moment, newToken } = sent;
  const cluster = fields.get('cluster') ?? '';
  if (fields.get('agree') !== 'yes') {
    const facts = await readJobs(holder, moment, use);
    return { outcome: 'mistake', page: jobsPage(facts, reader, newToken, { mistake: { cluster } }) };
  }
  return once(sent, use, async () => {
    const { person } = holder;
    const job = await fittingJob(person, cluster, moment, use);
    const { posting, partner } = (job && (await postingOfJob(job, use))) ?? {};
    const { mailbox } = person;
    if (job === undefined || partner === undefined || posting?.contact === undefined || mailbox === undefined)
      return done('jobs', 'closed');
    const { value: introduction } = await use.introductions.keep(person.person, {
      cluster,
      partner,
      externalId: job.externalId,
      title: job.title,
      companyName: job.companyName,
      agreedOn: moment.today,
      at: moment.now,
      textVersion: INTRODUCTION_TEXT_VERSION,
      language: reader.language,
      entry: use.newId(),
      asked: false,
    });
    const id = noticeId(use.digest, 'introduction', person.person, cluster);
    const { agreedOn } = introduction;
    const notice = { noticeId: id, partner, person: person.person, mailbox, cluster, agreedOn };
    if (!introduction.asked) {
      await use.notices.send([{ kind: 'introduction', ...notice }], partner);
      await use.introductions.asked(person.person, introduction);
    }
    return done('jobs', 'introduced');
  });
};

/** Keeps what the person chose and shows it where they are written to and matched. `gone`: they were deleted meanwhile. */
const keepChoice = async (
  { holder: { person, partner }, moment }: Sent,
  choice: Omit<OwnChoice, 'at'>,
  use: SeekerPageUse,
): Promise<'kept' | 'gone'> => {
  const id = person.person;
  const kept = await use.persons.change(id, person, (before) =>
    holding(before) === undefined
      ? { value: before, result: 'gone' as const }
      : { value: choose(before, { ...choice, at: moment.now }), result: 'kept' as const },
  );
  if (kept.result === 'gone') return 'gone';
  await showPerson(kept, moment, use);
  await use.matching.send([{ person: id, partner }], partner);
  return 'kept';
};

const change = (sent: Sent, use: SeekerPageUse): Promise<Acted> => {
  switch (sent.fields.get('what')) {
    case 'wishes':
      return changeWishes(sent, use);
    case 'mail-stop':
      return once(sent, use, async () => {
        const { person, mailbox } = sent.holder.person;
        if (mailbox !== undefined) await stopMail({ mailbox, person }, sent.moment, use);
        return done('mail', 'stopped');
      });
    case 'mail-agree':
      return agree(sent, use);
    default:
      return Promise.resolve(USED);
  }
};

const changeWishes = async (sent: Sent, use: SeekerPageUse): Promise<Acted> => {
  const { fields, reader, newToken } = sent;
  const entry = sentEntry(fields);
  const read = readWishes(entry, reader.language);
  if (!read.ok) return { outcome: 'mistake', page: wishesPage(entry, reader, newToken, { errors: read.errors }) };
  const { wanted, cadence } = read;
  return once(sent, use, async () =>
    (await keepChoice(sent, { wanted, cadence }, use)) === 'kept' ? done('wishes', 'saved') : USED,
  );
};

const agree = async (sent: Sent, use: SeekerPageUse): Promise<Acted> => {
  const { fields, holder, reader, newToken } = sent;
  if (fields.get('agree') !== 'yes') {
    const facts = await readMail(holder, use);
    return { outcome: 'mistake', page: mailPage(facts, reader, newToken, { failed: true }) };
  }
  return once(sent, use, async () =>
    (await keepChoice(sent, { mail: 'agreed' }, use)) === 'kept' ? done('mail', 'agreed') : USED,
  );
};

/** 개인정보 보호법 시행령 제44조의3: to be answered within thirty days. */
const ANSWERED_WITHIN = 30;

const numberOf = (id: string, { today }: Moment, { digest }: SeekerPageUse): string =>
  `R-${today.replaceAll('-', '')}-${digest(id).slice(0, 6).toUpperCase()}`;

/** Records the request and tells both sides. The same request, while it waits for its answer, is one. */
const review = async (sent: Sent, use: SeekerPageUse): Promise<Acted> => {
  const { fields, holder, reader, moment, newToken, link } = sent;
  const entry = { programme: fields.get('programme') ?? '', what: fields.get('what') ?? '' };
  const read = readReview(entry, reader.language);
  if (!read.ok) {
    const facts = await readProgrammes(holder, reader, use);
    return { outcome: 'mistake', page: programmesPage(facts, reader, newToken, { errors: read.errors, entry }) };
  }
  const { programme, what } = read.wish;
  const [registration] = screenable(holder.person);
  const { person, mailbox } = holder.person;
  if (registration === undefined || mailbox === undefined) return USED;
  return once(sent, use, async () => {
    const waiting = (await use.reviews.of(person)).find(
      (known) => known.programme === programme && known.what === what && known.dueOn >= moment.today,
    );
    const { partner, externalId } = registration;
    const asked = waiting ?? {
      number: numberOf(link.id, moment, use),
      requestedOn: moment.today,
      dueOn: addDays(moment.today, ANSWERED_WITHIN),
      programme,
      what,
      partner,
      externalId,
    };
    const { partner: heldBy, externalId: heldAs, ...request } = asked;
    await use.told.showRequest(person, request.number, { partner: heldBy, externalId: heldAs });
    await use.reviews.keep(person, asked);
    const id = (kind: 'review-request' | 'review-received'): string => noticeId(use.digest, kind, person, asked.number);
    await use.notices.send(
      [
        { kind: 'review-request', noticeId: id('review-request'), partner, to: use.officials, person, request },
        { kind: 'review-received', noticeId: id('review-received'), partner, mailbox, person, request },
      ],
      partner,
    );
    return done('programmes', 'asked');
  });
};

/**
 * Deletes everything: the deletion is asked for first, so that nothing can be forgotten on the way, then the person marked and taken
 * out of the mailbox and the pool at once.
 */
const deleteAll = async (sent: Sent, use: SeekerPageUse): Promise<Acted> => {
  const { fields, holder, reader, moment, newToken } = sent;
  if (fields.get('sure') !== 'yes') return { outcome: 'mistake', page: deletePage(reader, newToken, { failed: true }) };
  return once(sent, use, async () => {
    const { person, partner } = holder;
    const id = person.person;
    await use.deleting.send([{ person: id, at: moment.now, partner }], partner);
    const kept = await use.persons.change(id, person, (before) => ({
      value: markDeleted(before, moment.now),
      result: undefined,
    }));
    await showPerson(kept, moment, use);
    return { outcome: 'deleted' };
  });
};
