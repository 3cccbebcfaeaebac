import type { Queue } from '../aws/queue.ts';
import { partnerOf, type PartnerId } from '../contracts/partners.ts';
import type { MatchPosting } from '../contracts/stage-messages.ts';
import type { Notice } from '../notices/contracts.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { shownInsteadOf, shownJob, type Cluster } from '../domain/postings/cluster.ts';
import { changedAnswer, type PostingAnswer } from '../domain/postings/posting-answers.ts';
import { letters } from '../domain/postings/posting-letters.ts';
import type { PostingRecord } from '../domain/postings/posting-record.ts';
import { acceptedAnswer, refusedAnswer, type Answer } from '../domain/records/replies.ts';
import { answerLater, type AnsweringDeps } from './answering.ts';
import type { DeskStore } from '../stores/postings/desk-store.ts';
import type { ShowingInClustersDeps } from './show-in-clusters.ts';

/** Who is told about a change of a posting: matching, the company, the officials and their list, the partner. */
export type ShowingPostingsDeps = AnsweringDeps &
  ShowingInClustersDeps & {
    readonly desk: Pick<DeskStore, 'show'>;
    readonly matching: Queue<MatchPosting>;
    readonly notices: Queue<Notice>;
    /** The mail address of the officials who review held postings. */
    readonly officials: string;
  };

export const askForMatching = async (
  clusters: readonly Cluster[],
  today: string,
  { matching }: Pick<ShowingPostingsDeps, 'matching'>,
): Promise<void> => {
  for (const cluster of clusters) {
    const job = shownJob(cluster, today);
    const partner = partnerOf(job?.partner);
    if (partner !== undefined) await matching.send([{ cluster: cluster.cluster, partner }], partner);
  }
};

/** Asks matching to tell the people who wait for a job that its partner has closed. */
export const askForClosing = async (
  clusters: readonly Cluster[],
  partner: PartnerId,
  today: string,
  { matching }: Pick<ShowingPostingsDeps, 'matching'>,
): Promise<void> => {
  const closed = clusters.filter((cluster) => shownJob(cluster, today) === undefined);
  await matching.send(
    closed.map(({ cluster }) => ({ cluster, partner, closed: true as const })),
    partner,
  );
};

export const toldOf = (
  { externalId }: PostingRecord,
  { to, state, findings }: PostingAnswer,
  { now }: Moment,
): Answer =>
  state === 'refused'
    ? refusedAnswer(to, findings, now)
    : acceptedAnswer(to, { kind: 'posting', id: externalId, state }, findings, now);

/** Gives an earlier message a later answer. */
export const tell = (
  record: PostingRecord,
  answer: PostingAnswer,
  moment: Moment,
  deps: ShowingPostingsDeps,
): Promise<void> => {
  const { partner, externalId } = record;
  return answerLater(partner, { ...answer.to, externalId }, toldOf(record, answer, moment), deps);
};

/** Tells everybody concerned that the current posting of a record has a new state, as its clusters show it. */
export const tellChange = async (
  record: PostingRecord,
  clusters: readonly Cluster[],
  moment: Moment,
  deps: ShowingPostingsDeps,
): Promise<void> => {
  const changed = changedAnswer(record, shownInsteadOf(record, clusters, moment.today));
  if (changed === undefined) return;
  await askForMatching(clusters, moment.today, deps);
  await deps.notices.send(letters(record, record.standing?.version, deps.officials, deps.hash), record.partner);
  await tell(record, changed, moment, deps);
};
