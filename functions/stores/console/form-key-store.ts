import * as z from 'zod';
import { expiryAfter } from '../../domain/language/calendar.ts';
import type { Table } from '../table.ts';

/** Remembers the form keys of a session that were used. They go with the session. */
export type FormKeyStore = {
  /**
   * Uses a key up. The same content again gets the instant of its first use, so that an act that was cut off can be repeated as
   * the same act. `other`: the key was used with another content.
   */
  use(session: string, key: string, content: string, now: string): Promise<{ readonly at: string } | 'other'>;
};

const itemSchema = z.looseObject({ content: z.string(), at: z.string() });

export const formKeyStore = (table: Table): FormKeyStore => ({
  use: async (session, key, content, now) => {
    const [pk, sk] = [`session#${session}`, `key#${key}`];
    const written = await table.writeAfter({ pk, sk, version: 1, content, at: now, expiresAt: expiryAfter(now, 1) }, 0);
    const known = itemSchema.parse(written === 'written' ? { content, at: now } : await table.read(pk, sk));
    return known.content === content ? { at: known.at } : 'other';
  },
});
