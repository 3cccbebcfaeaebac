import { z } from 'zod';
import type { Table } from './table.ts';

/**
 * One item per notice id: at most one mail goes out per id. The mailbox item, which will hold consent and claim together,
 * takes this store's place behind the same calls.
 */
export type NoticeStore = {
  /** Whether the notice was sent or refused for good. */
  isSettled(noticeId: string): Promise<boolean>;
  /**
   * Claims the right to send. `claimed`: send now. `settled`: it was sent, or refused for good. `in-doubt`: another attempt
   * claimed it and did not say what became of it; sending again could double the mail.
   */
  claim(
    noticeId: string,
    claim: { readonly kind: string; readonly by: string; readonly at: string },
  ): Promise<'claimed' | 'settled' | 'in-doubt'>;
  /** The provider took the mail, or refused it for good. */
  settle(noticeId: string, outcome: 'accepted' | 'refused', detail: string): Promise<void>;
  /** The provider surely did not take it: the next attempt may claim again. */
  release(noticeId: string): Promise<void>;
};

const noticeSchema = z.looseObject({
  lock: z.int(),
  state: z.enum(['claimed', 'released', 'accepted', 'refused']),
  kind: z.string(),
  by: z.string(),
  at: z.string(),
  expiresAt: z.int(),
});

const NOTICE_DAYS = 400;
const DAY_SECONDS = 86_400;
const SK = 'notice';

export const noticeStore = (table: Table): NoticeStore => {
  const read = async (noticeId: string) => {
    const item = await table.read(noticeId, SK);
    return item && noticeSchema.parse(item);
  };
  const move = async (noticeId: string, change: Record<string, unknown>): Promise<void> => {
    const known = await read(noticeId);
    if (known === undefined) throw new Error('A notice was settled that nobody claimed');
    const written = await table.writeAfter(
      { ...known, pk: noticeId, sk: SK, ...change, lock: known.lock + 1 },
      known.lock,
    );
    if (written === 'conflict') throw new Error('Two attempts settled one notice');
  };
  return {
    isSettled: async (noticeId) => {
      const state = (await read(noticeId))?.state;
      return state === 'accepted' || state === 'refused';
    },
    claim: async (noticeId, { kind, by, at }) => {
      const known = await read(noticeId);
      if (known !== undefined && known.state !== 'released') {
        if (known.state === 'claimed') return known.by === by ? 'claimed' : 'in-doubt';
        return 'settled';
      }
      const lock = known?.lock ?? 0;
      const expiresAt = Math.floor(Date.parse(at) / 1000) + NOTICE_DAYS * DAY_SECONDS;
      const item = { pk: noticeId, sk: SK, lock: lock + 1, state: 'claimed', kind, by, at, expiresAt };
      if ((await table.writeAfter(item, lock)) === 'written') return 'claimed';
      const now = await read(noticeId);
      return now?.state === 'claimed' && now.by === by ? 'claimed' : 'in-doubt';
    },
    settle: (noticeId, outcome, detail) => move(noticeId, { state: outcome, detail }),
    release: (noticeId) => move(noticeId, { state: 'released' }),
  };
};
