import { shownRecognition } from '../domain/page/public/employers-page.ts';
import type { RecognisedNow } from '../steps/recognised-now.ts';
import { addDays, seoulDate, type Moment } from '../domain/language/calendar.ts';
import { jobFactsOf } from '../domain/letters/job-facts.ts';
import { isOpen, lastDayOf } from '../domain/matching/fit.ts';
import { jobRow } from '../domain/matching/profiles.ts';
import { jobKeyOf } from '../domain/page/public/job-id.ts';
import type { PublicJob } from '../domain/page/public/job-page.ts';
import { publicFacts } from '../domain/page/public/public-facts.ts';
import { isAsked } from '../domain/postings/closing-question.ts';
import { postingState } from '../domain/postings/posting-record.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';

/** In days. After this a closed posting has no page any more. */
export const CLOSED_DAYS = 30;

type Reading = {
  readonly recognised: RecognisedNow;
  readonly postings: Pick<PostingStore, 'read'>;
  readonly base: string;
};

/**
 * Returns what anybody may see of a posting: all of it while it is open, that it has closed for thirty days. Undefined for every
 * other: unknown, held, refused, not opened yet, closed for longer.
 */
export const readPublicJob = async (
  id: string,
  moment: Moment,
  { postings, base, recognised }: Reading,
): Promise<PublicJob | undefined> => {
  const { today } = moment;
  const key = jobKeyOf(id);
  const record = key && (await postings.read(key))?.value;
  const { standing } = record ?? {};
  if (record === undefined || standing === undefined) return undefined;
  const state = postingState(record);
  if (state === 'closed') {
    const on = seoulDate(record.said?.word?.says === 'closed' ? record.said.word.at : standing.receivedAt);
    return today <= addDays(on, CLOSED_DAYS) ? { state: 'closed', job: undefined, on } : undefined;
  }
  const { posting, cluster } = standing;
  if (state !== 'open' || posting === undefined || cluster === undefined) return undefined;
  const row = jobRow(posting, { cluster, partner: record.partner });
  const job = publicFacts(jobFactsOf(row, posting), posting.contact);
  if (isOpen(row, today)) {
    const recognition = shownRecognition(await recognised(posting.company, moment));
    return { state: 'open', job: { ...job, mayBeClosed: isAsked(record), recognition }, id, base };
  }
  const on = lastDayOf(row);
  return today <= addDays(on, CLOSED_DAYS) ? { state: 'closed', job, on } : undefined;
};
