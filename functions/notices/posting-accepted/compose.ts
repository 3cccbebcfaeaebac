import { changedUpTo, shownJob } from '../../domain/postings/cluster.ts';
import type { Moment } from '../../domain/language/calendar.ts';
import { companyPageFor, tellingFor } from '../about-posting.ts';
import type { NoticeOf } from '../contracts.ts';
import type { NoticeDeps, NoticeModule } from '../notice-module.ts';
import { postingAcceptedToCompany } from './letter.ts';

/**
 * Returns how many people the job fits, as the matching of its present content has counted them. Undefined if that has not
 * been matched yet.
 */
const fitsNow = async (
  { partner, externalId }: NoticeOf<'posting-accepted'>,
  { today }: Moment,
  { postings, pool, matchRuns }: NoticeDeps<'posting-accepted'>,
): Promise<number | undefined> => {
  const id = (await postings.read({ partner, externalId }))?.value.standing?.cluster;
  const cluster = id === undefined ? undefined : (await pool.clusters.read(id))?.value;
  const shown = cluster && shownJob(cluster, today);
  if (cluster === undefined || shown === undefined) return undefined;
  const changedAt = changedUpTo(cluster, shown, today);
  return (await matchRuns.of(cluster.cluster)).find((run) => run.changedAt === changedAt)?.fits;
};

export const postingAcceptedNotice: NoticeModule<'posting-accepted'> = {
  compose: async (notice, _, moment, deps) => {
    const telling = await tellingFor(notice, moment, deps);
    if (telling === undefined) return 'overtaken';
    const fits = await fitsNow(notice, moment, deps);
    const page = await companyPageFor(telling, notice, moment, deps);
    const { officesOf } = deps;
    return { letter: postingAcceptedToCompany({ ...telling.facts, fits, page, officesOf, today: moment.today }) };
  },
};
