import type { ListWindowStore } from '../stores/mail/list-window-store.ts';
import type { OccasionStore } from '../stores/mail/occasion-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { Queue } from '../aws/queue.ts';
import type { RefusalStore } from '../stores/messages/refusal-store.ts';
import type { ComposeDigestsOutcome } from '../contracts/outcomes.ts';
import { PARTNER_IDS } from '../contracts/partners.ts';
import type { FillDigests } from '../contracts/stage-messages.ts';
import type { SendRequest } from '../notices/contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { isHeld, reviewIsDue, weekOf, workingDayOf } from '../domain/mail/working-days.ts';
import { areaOf } from '../domain/matching/buckets.ts';
import { SIXTEENTHS } from '../domain/records/sixteenths.ts';
import type { Hash } from '../domain/records/version.ts';
import type { ContactMails } from '../steps/offices-in-force.ts';
import { inTurn } from '../steps/in-turn.ts';

export type ComposeDigestsDeps = {
  readonly refusals: Pick<RefusalStore, 'between'>;
  readonly windows: ListWindowStore;
  /** Up to when the jobs are told that opened or changed. */
  readonly jobWindows: ListWindowStore;
  readonly occasions: Pick<OccasionStore, 'isOver' | 'end'>;
  readonly pool: Pick<PoolStore, 'jobs' | 'jobsNews'>;
  readonly slices: Queue<FillDigests>;
  readonly sending: Queue<SendRequest>;
  readonly hash: Hash;
  /** Where the refusals of each partner are mailed now. */
  readonly contactsNow: ContactMails;
  /** Told when the list of public holidays has run out, or is due to be looked at again. */
  readonly warn: (what: 'holidays-not-held' | 'holidays-review-due') => void;
};

/**
 * The morning of a working day, at 08:30 in Seoul. Tells each partner of the messages refused since the last time. Hands
 * longer work on to `fill-digests` in slices: mailboxes whose digest is due, people whom a new job fits, and once a week
 * the summary of each company. It may run twice, late, or not at all on a day: every list is for its day or week, and
 * what was missed is in the next. If one step fails, the others still run, and the message comes again.
 */
export const composeDigests = async (moment: Moment, deps: ComposeDigestsDeps): Promise<ComposeDigestsOutcome> => {
  const { now, today, calendar } = moment;
  if (!isHeld(today)) deps.warn('holidays-not-held');
  else if (reviewIsDue(today)) deps.warn('holidays-review-due');
  if (workingDayOf(now, calendar) === undefined) return 'no-working-day';
  await inTurn([wakeDue, tellPartners, tellCompanies, tellReaders], (tell) => tell(moment, deps));
  return 'composed';
};

/** Wakes the mailboxes whose digest is due, a sixteenth of the city at a time. */
const wakeDue = (_: Moment, { slices }: ComposeDigestsDeps): Promise<void> =>
  slices.send(
    SIXTEENTHS.map((slice) => ({ kind: 'due', slice })),
    'digests',
  );

/** Sends one message for each sixteenth of each area with a job that opened, changed, or may begin to fit by itself. */
const tellReaders = (moment: Moment, deps: ComposeDigestsDeps): Promise<void> =>
  deps.jobWindows.tell(moment.today, moment.now, async ({ from, to }) => {
    const jobs = await deps.pool.jobsNews(from, to, moment.today);
    const areas = [
      ...new Set(jobs.flatMap(({ job: { district } }) => (district === undefined ? [] : areaOf(district)))),
    ];
    const slices = areas.flatMap((area) =>
      SIXTEENTHS.map((slice) => ({ kind: 'readers' as const, area, slice, from, to })),
    );
    await deps.slices.send(slices, 'digests');
  });

const tellPartners = ({ now, today }: Moment, deps: ComposeDigestsDeps): Promise<void> =>
  deps.windows.tell(today, now, async ({ from, to }) => {
    const contacts = await deps.contactsNow();
    await inTurn(PARTNER_IDS, async (partner) => {
      const contact = contacts[partner];
      if (contact === undefined || (await deps.refusals.between(partner, from, to)).length === 0) return;
      const id = noticeId(deps.hash, 'refusals-digest', partner, to);
      const span = { on: today, after: from, upTo: to };
      await deps.sending.send([{ kind: 'refusals-digest', noticeId: id, partner, to: contact, ...span }], partner);
    });
  });

/** Once in a week, on its first morning that this runs. One message for each company that has an open job. */
const tellCompanies = async ({ now, today }: Moment, deps: ComposeDigestsDeps): Promise<void> => {
  const week = weekOf(today);
  const occasion = `company-summary#${week.from}`;
  if (await deps.occasions.isOver(occasion)) return;
  const companies = Map.groupBy(await deps.pool.jobs(today), ({ companyName }) => companyName.trim());
  await deps.slices.send(
    [...companies.values()].map((jobs) => ({ kind: 'company', jobs: jobs.map(({ cluster }) => cluster), ...week })),
    'digests',
  );
  await deps.occasions.end(occasion, now);
};
