import type { Queue } from '../aws/queue.ts';
import type { RecheckWagesOutcome } from '../contracts/outcomes.ts';
import { partnerOf } from '../contracts/partners.ts';
import type { RecheckWages } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { askIfReported } from '../domain/postings/asking-company.ts';
import { isAsked } from '../domain/postings/closing-question.ts';
import { openInOrder } from '../domain/postings/cluster.ts';
import { questionsAbout } from '../domain/postings/posting-letters.ts';
import { emptyPostingRecord, type PostingRecord } from '../domain/postings/posting-record.ts';
import type { Hash } from '../domain/records/version.ts';
import type { Notice } from '../notices/contracts.ts';
import type { ClosedReportStore } from '../stores/matching/closed-report-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';

export type AskingDeps = {
  readonly pool: { readonly clusters: Pick<PoolStore['clusters'], 'read'> };
  readonly postings: Pick<PostingStore, 'update'>;
  readonly closedReports: Pick<ClosedReportStore, 'reportsOf'>;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
};

/**
 * Asks the company of a job whether it is closed, if enough people said so: one mail to each address that its open postings name.
 * Every posting of the job keeps that it was asked, because each would be shown in the place of the other. The message may come
 * again: the record knows when it was asked, and the id of the mail is made from that.
 */
export const askCompanies = async (
  { cluster, partner, at }: NonNullable<RecheckWages['reported']>,
  moment: Moment,
  deps: AskingDeps,
): Promise<RecheckWagesOutcome> => {
  const [kept, reports] = await Promise.all([deps.pool.clusters.read(cluster), deps.closedReports.reportsOf(cluster)]);
  const asked: PostingRecord[] = [];
  for (const job of kept === undefined ? [] : openInOrder(kept.value, moment.today)) {
    const from = partnerOf(job.partner);
    if (from === undefined) continue;
    const { externalId } = job;
    const { value } = await deps.postings.update(
      { partner: from, externalId },
      emptyPostingRecord(from, externalId),
      (before) => askIfReported(before, { cluster, reports, at }, moment),
    );
    if (isAsked(value)) asked.push(value);
  }
  await deps.notices.send(questionsAbout(asked, deps.hash), partner);
  return asked.length === 0 ? 'not-asked' : 'asked';
};
