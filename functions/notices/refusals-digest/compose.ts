import type { NoticeModule } from '../notice-module.ts';
import { refusalsToPartner } from './letter.ts';

/** A longer letter would not be read to the end. The reply queue has every answer. */
const MOST_REFUSALS = 50;

export const refusalsDigestNotice: NoticeModule<'refusals-digest'> = {
  compose: async ({ partner, on, after, upTo }, _, { today }, { refusals }) => {
    const refused = await refusals.between(partner, after, upTo);
    const messages = refused.slice(0, MOST_REFUSALS);
    if (messages.length === 0) return 'overtaken';
    return { letter: refusalsToPartner({ partner, on, today, messages, more: refused.length - messages.length }) };
  },
};
