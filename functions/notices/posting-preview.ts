import type { Letter } from '../domain/letters/letter.ts';
import type { OfficesOf } from '../domain/letters/offices.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { emptyMailbox } from '../domain/mail/mailbox.ts';
import { emptyCluster, showInCluster } from '../domain/postings/cluster.ts';
import type { PostingRecord } from '../domain/postings/posting-record.ts';
import type { Hash } from '../domain/records/version.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { Kept } from '../stores/records.ts';
import type { Notice, NoticeOf } from './contracts.ts';
import type { Composed, Unsaid } from './notice-module.ts';
import { postingAcceptedNotice } from './posting-accepted/compose.ts';
import { postingHeldNotice } from './posting-held/compose.ts';
import { postingRefusedNotice } from './posting-refused/compose.ts';
import { postingToMendNotice } from './posting-to-mend/compose.ts';

type CompanyNotice = NoticeOf<'posting-accepted' | 'posting-held' | 'posting-refused' | 'posting-to-mend'>;

export const isToCompany = (notice: Notice): notice is CompanyNotice =>
  notice.kind === 'posting-accepted' ||
  notice.kind === 'posting-held' ||
  notice.kind === 'posting-refused' ||
  notice.kind === 'posting-to-mend';

export type PreviewDeps = {
  readonly pool: { readonly clusters: Pick<PoolStore['clusters'], 'read'> };
  readonly hash: Hash;
  readonly officesOf: OfficesOf;
  /** Base URL of the companies' pages, without a slash at the end. */
  readonly pageUrl: string;
};

/**
 * Composes the letter of a notice from a record as the next write makes it, by the notice's own code. The link to the company's page
 * opens nothing: only the company gets one that does. Undefined if there would be no letter.
 */
export const previewLetter = async (
  notice: CompanyNotice,
  { value: record, version }: Kept<PostingRecord>,
  moment: Moment,
  { pool, hash, officesOf, pageUrl }: PreviewDeps,
): Promise<Letter | undefined> => {
  /** A job as it is once the posting is shown in it. */
  const clusterWith = async (id: string) => {
    const value = (await pool.clusters.read(id))?.value ?? emptyCluster(id);
    return { value: showInCluster(value, record, version, moment), version: 1 };
  };
  const deps = {
    hash,
    officesOf,
    keyed: () => '',
    links: { company: async () => `${pageUrl}/company/…` },
    pool: { clusters: { read: clusterWith } },
    postings: { read: async () => ({ value: record, version }) },
    // The people whom it fits are counted when it goes.
    matchRuns: { of: async () => [] },
  };
  const composed = await composeBy(notice, moment, deps);
  return typeof composed === 'string' ? undefined : composed.letter;
};

const NO_MAILBOX = emptyMailbox('');

const composeBy = (
  notice: CompanyNotice,
  moment: Moment,
  deps: Parameters<(typeof postingAcceptedNotice)['compose']>[3],
): Promise<Composed | Unsaid> => {
  switch (notice.kind) {
    case 'posting-accepted':
      return postingAcceptedNotice.compose(notice, NO_MAILBOX, moment, deps);
    case 'posting-held':
      return postingHeldNotice.compose(notice, NO_MAILBOX, moment, deps);
    case 'posting-refused':
      return postingRefusedNotice.compose(notice, NO_MAILBOX, moment, deps);
    case 'posting-to-mend':
      return postingToMendNotice.compose(notice, NO_MAILBOX, moment, deps);
  }
};
