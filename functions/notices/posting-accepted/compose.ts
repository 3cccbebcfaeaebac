import { changedUpTo, shownJob } from '../../domain/postings/cluster.ts';
import type { Moment } from '../../domain/language/calendar.ts';
import type { MatchRunStore } from '../../stores/matching/match-run-store.ts';
import { companyPageFor, tellingFor, type AboutPostingDeps } from '../about-posting.ts';
import type { NoticeOf } from '../contracts.ts';
import type { NoticeModule } from '../notice-module.ts';
import { postingAcceptedToCompany } from './letter.ts';

type AcceptedDeps = AboutPostingDeps & { readonly matchRuns: Pick<MatchRunStore, 'of'> };

/**
 * Returns how many people the job fits, as the matching of its present content has counted them. Undefined if that has not
 * been matched yet.
 */
const fitsNow = async (
  { partner, externalId }: NoticeOf<'posting-accepted'>,
  { today }: Moment,
  { postings, pool, matchRuns }: AcceptedDeps,
): Promise<number | undefined> => {
  const id = (await postings.read({ partner, externalId }))?.value.standing?.cluster;
  const cluster = id === undefined ? undefined : (await pool.clusters.read(id))?.value;
  const shown = cluster && shownJob(cluster, today);
  if (cluster === undefined || shown === undefined) return undefined;
  const changedAt = changedUpTo(cluster, shown, today);
  return (await matchRuns.of(cluster.cluster)).find((run) => run.changedAt === changedAt)?.fits;
};

export const postingAcceptedNotice: NoticeModule<'posting-accepted', AcceptedDeps> = {
  compose: async (notice, _, moment, deps) => {
    const telling = await tellingFor(notice, moment, deps);
    if (telling === undefined) return 'overtaken';
    const fits = await fitsNow(notice, moment, deps);
    const page = await companyPageFor(telling, notice, moment, deps);
    const { officesOf } = deps;
    return { letter: postingAcceptedToCompany({ ...telling.facts, fits, page, officesOf, today: moment.today }) };
  },
};
