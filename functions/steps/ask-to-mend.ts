import type { Queue } from '../aws/queue.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { mendAsked, withMend } from '../domain/postings/desk.ts';
import { tellingOf, withTelling } from '../domain/postings/posting-letters.ts';
import { emptyPostingRecord, type Mend, type PostingRecord } from '../domain/postings/posting-record.ts';
import type { Hash } from '../domain/records/version.ts';
import type { Notice, NoticeOf } from '../notices/contracts.ts';
import type { DeskStore } from '../stores/postings/desk-store.ts';
import type { PostingKey, PostingStore } from '../stores/postings/posting-store.ts';

export type AskingToMendDeps = {
  readonly postings: Pick<PostingStore, 'update'>;
  readonly desk: Pick<DeskStore, 'show'>;
  readonly notices: Queue<Notice>;
  readonly hash: Hash;
};

/** What an official asks for. `at`: the instant (ISO 8601) of the act. */
type Asked = Omit<Mend, 'says'>;

/** Returns the record once the company is asked. */
export const askedToMend = (record: PostingRecord, asked: Asked, hash: Hash): PostingRecord =>
  withMend(withTelling(record, hash), asked);

/** Returns the letter that asks the company. `act`: the id of the act. Undefined if the posting names no contact. */
export const mendNotice = (record: PostingRecord, act: string, hash: Hash): NoticeOf<'posting-to-mend'> | undefined => {
  const { partner, externalId } = record;
  const mend = mendAsked(record);
  const to = tellingOf(record)?.to;
  if (mend === undefined || to === undefined) return undefined;
  const id = noticeId(hash, 'posting-to-mend', partner, externalId, act);
  return { kind: 'posting-to-mend', noticeId: id, partner, to, externalId, says: mend.says, at: mend.at };
};

/** Asks a company to mend its posting, which waits until then. It may be repeated: the letter has the id of the act. */
export const askToMend = async (
  { partner, externalId }: PostingKey,
  asked: Asked,
  act: string,
  deps: AskingToMendDeps,
): Promise<void> => {
  const empty = emptyPostingRecord(partner, externalId);
  const kept = await deps.postings.update({ partner, externalId }, empty, (before) =>
    askedToMend(before, asked, deps.hash),
  );
  await deps.desk.show(kept);
  const notice = mendNotice(kept.value, act, deps.hash);
  if (notice !== undefined && notice.at === asked.at) await deps.notices.send([notice], partner);
};
