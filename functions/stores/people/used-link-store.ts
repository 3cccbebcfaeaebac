import type { LinkClaims } from '../../domain/links/link.ts';
import type { Table } from '../table.ts';

/** Remembers the links that work once, until they expire. */
export type UsedLinkStore = {
  /**
   * Uses a link up. `request` identifies the caller: if the answer to the write was lost and the write is repeated, the
   * same request recognises its own write.
   */
  use(link: LinkClaims, request: string): Promise<'first' | 'used-before'>;
};

export const usedLinkStore = (table: Table): UsedLinkStore => ({
  use: async ({ subject, id, expires }, request) => {
    const [pk, sk] = [`person#${subject}`, `used#${id}`];
    const written = await table.writeAfter({ pk, sk, version: 1, request, expiresAt: expires }, 0);
    if (written === 'written') return 'first';
    return (await table.read(pk, sk))?.['request'] === request ? 'first' : 'used-before';
  },
});
