import { instantAfter } from '../domain/language/calendar.ts';
import { sealUntil } from '../domain/links/sealed.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { lastDayOf } from '../domain/matching/fit.ts';
import { SHARE_TEXTS } from '../domain/page/consent-texts.ts';
import { INTRODUCTION_TEXT_VERSION } from '../domain/page/introduction-consent.ts';
import { readIntroduction, type AgreedShares } from '../domain/page/introduction-form.ts';
import { shareableOf } from '../domain/page/introduction-shares.ts';
import { jobsPage } from '../domain/page/jobs-page.ts';
import type { Introduction } from '../stores/matching/introduction-store.ts';
import { postingOfJob } from '../stores/postings/posting-of-job.ts';
import type { SeekerPageDeps } from './page-deps.ts';
import { fittingJob, readJobs } from './read-page.ts';
import { type Acted, done, once, type Sent, USED } from './sent.ts';

/**
 * How long a sealed telephone number opens, in milliseconds: as long as a mail may be tried, with a working weekend. A letter that
 * waits longer, because its posting is held, goes without the number.
 */
const TELEPHONE_OPENS_FOR = 3 * 86_400_000;

/** The consents as they are kept. The number itself is not among them. */
const consentsOf = ({ telephone, career, certificates }: AgreedShares): Introduction['shares'] => {
  const line = (share: 'career' | 'certificates', text: string | undefined) =>
    text === undefined ? {} : { [share]: { textVersion: SHARE_TEXTS[share].version, line: text } };
  const shares = {
    ...(telephone !== undefined && { telephone: { textVersion: SHARE_TEXTS.telephone.version } }),
    ...line('career', career),
    ...line('certificates', certificates),
  };
  return Object.keys(shares).length === 0 ? undefined : shares;
};

/**
 * Introduces the person to the company of a job. Stores the consents first, then requests the mail, once per person and job. If the
 * job is over meanwhile, or its posting names no address, the page says that it is closed. A typed telephone number goes into the
 * request only, sealed.
 */
const ask = (sent: Sent, cluster: string, agreed: AgreedShares, deps: SeekerPageDeps): Promise<Acted> =>
  once(sent, deps, async () => {
    const { holder, reader, moment } = sent;
    const { person } = holder;
    const job = await fittingJob(person, cluster, moment, deps);
    const { posting, partner } = (job && (await postingOfJob(job, deps))) ?? {};
    const { mailbox } = person;
    if (job === undefined || partner === undefined || posting?.contact === undefined || mailbox === undefined)
      return done('jobs', 'closed');
    const { value: introduction } = await deps.introductions.keep(person.person, {
      cluster,
      partner,
      externalId: job.externalId,
      title: job.title,
      companyName: job.companyName,
      lastDay: lastDayOf(job),
      agreedOn: moment.today,
      at: moment.now,
      textVersion: INTRODUCTION_TEXT_VERSION,
      language: reader.language,
      shares: consentsOf(agreed),
      entry: deps.newId(),
      asked: false,
    });
    if (introduction.withdrawnAt !== undefined) return done('jobs', 'introduction-withdrawn');
    await deps.pool.enterAsker(cluster, person.person, introduction.agreedOn);
    if (!introduction.asked) {
      const id = noticeId(deps.hash, 'introduction', person.person, cluster);
      const { agreedOn } = introduction;
      const until = instantAfter(moment.now, TELEPHONE_OPENS_FOR);
      const sealed = agreed.telephone && sealUntil(agreed.telephone, id, until, deps.sealer);
      const notice = { noticeId: id, partner, person: person.person, mailbox, cluster, agreedOn, sealed };
      await deps.notices.send([{ kind: 'introduction', ...notice }], partner);
      await deps.introductions.asked(person.person, introduction);
    }
    return done('jobs', 'introduced');
  });

/** Takes an introduction back: from then on no letter is made of it, and the company's page shows nobody. */
const withdraw = (sent: Sent, cluster: string, deps: SeekerPageDeps): Promise<Acted> =>
  once(sent, deps, async () => {
    const { person } = sent.holder.person;
    const known = await deps.introductions.withdraw(person, cluster, sent.moment.now);
    if (known === undefined) return USED;
    await deps.pool.removeAsker(person, [cluster]);
    return done('jobs', 'introduction-withdrawn');
  });

/** Asks for an introduction, or takes one back. */
export const introduce = async (sent: Sent, deps: SeekerPageDeps): Promise<Acted> => {
  const { fields, holder, reader, moment, newToken } = sent;
  const cluster = fields.get('cluster') ?? '';
  if (fields.get('what') === 'withdraw') return withdraw(sent, cluster, deps);
  const read = readIntroduction(fields, shareableOf(holder.seeker, moment.today).ko);
  if (read.ok) return ask(sent, cluster, read.shares, deps);
  const facts = await readJobs(holder, { cluster }, moment, deps);
  return { outcome: 'mistake', page: jobsPage(facts, reader, newToken, { mistake: read }) };
};
