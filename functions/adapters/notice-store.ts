import * as z from 'zod';
import type { Table } from './table.ts';

/** What is known of a notice; `lock` is the number of writes, 0 when there is none. */
const standingSchema = z.object({
  lock: z.int(),
  state: z.enum(['new', 'claimed', 'released', 'accepted', 'refused']),
  kind: z.string().optional(),
  message: z.string().optional(),
  attempt: z.string().optional(),
  at: z.string().optional(),
  expiresAt: z.int().optional(),
});
export type NoticeStanding = z.infer<typeof standingSchema>;

type Claim = {
  readonly kind: string;
  /** The message that asked for the mail. */
  readonly message: string;
  /** This delivery of it. */
  readonly attempt: string;
  /** ISO 8601 instant. */
  readonly at: string;
};

/** The right to send one notice's mail, held by one delivery of one message. */
type HeldNotice = { readonly noticeId: string; readonly standing: NoticeStanding };

/**
 * One item per notice id: at most one mail goes out per id. The mailbox item, which will hold consent and claim together,
 * takes this store's place behind the same calls.
 */
export type NoticeStore = {
  look(noticeId: string): Promise<NoticeStanding>;
  /**
   * Claims the right to send what was just looked at. `settled`: it was sent, or refused for good. `in-hand`: another message
   * of this notice claimed it and comes again until it is settled. `in-doubt`: an earlier attempt of this very message claimed
   * it and did not say what became of it; sending again could double the mail.
   */
  claim(noticeId: string, seen: NoticeStanding, claim: Claim): Promise<HeldNotice | 'settled' | 'in-hand' | 'in-doubt'>;
  /** The provider took the mail, or refused it for good. */
  settle(held: HeldNotice, outcome: 'accepted' | 'refused', detail: string): Promise<void>;
  /** The provider surely did not take it: the next attempt may claim again. */
  release(held: HeldNotice): Promise<void>;
};

const NOTICE_DAYS = 400;
const DAY_SECONDS = 86_400;
const SK = 'notice';

/** Whether the notice needs no further work. */
export const isSettled = ({ state }: NoticeStanding): boolean => state === 'accepted' || state === 'refused';
const isFree = ({ state }: NoticeStanding): boolean => state === 'new' || state === 'released';

const claimedByOther = (standing: NoticeStanding, { message }: Claim): 'settled' | 'in-hand' | 'in-doubt' => {
  if (isSettled(standing)) return 'settled';
  return standing.message === message ? 'in-doubt' : 'in-hand';
};

export const noticeStore = (table: Table): NoticeStore => {
  const look = async (noticeId: string): Promise<NoticeStanding> => {
    const item = await table.read(noticeId, SK);
    return item === undefined ? { lock: 0, state: 'new' } : standingSchema.parse(item);
  };
  const move = async ({ noticeId, standing }: HeldNotice, change: Record<string, unknown>): Promise<void> => {
    const item = { ...standing, ...change, pk: noticeId, sk: SK, lock: standing.lock + 1 };
    if ((await table.writeAfter(item, standing.lock)) === 'written') return;
    // Our own write may have succeeded while its response was lost.
    const now = await look(noticeId);
    if (now.attempt !== standing.attempt || now.state !== change['state'])
      throw new Error('Two attempts settled one notice');
  };
  return {
    look,
    claim: async (noticeId, seen, claim) => {
      if (!isFree(seen)) return claimedByOther(seen, claim);
      const expiresAt = Math.floor(Date.parse(claim.at) / 1000) + NOTICE_DAYS * DAY_SECONDS;
      const standing = { ...claim, lock: seen.lock + 1, state: 'claimed' as const, expiresAt };
      const written = await table.writeAfter({ ...standing, pk: noticeId, sk: SK }, seen.lock);
      if (written === 'written') return { noticeId, standing };
      const now = await look(noticeId);
      if (now.state === 'claimed' && now.attempt === claim.attempt) return { noticeId, standing: now };
      return isFree(now) ? 'in-hand' : claimedByOther(now, claim);
    },
    settle: (held, outcome, detail) => move(held, { state: outcome, detail }),
    release: (held) => move(held, { state: 'released' }),
  };
};
