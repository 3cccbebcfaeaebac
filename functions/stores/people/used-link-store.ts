import type { LinkClaims } from '../../domain/links/link.ts';
import type { Table } from '../table.ts';

/** Remembers links that are good once, for as long as they would be good. */
export type UsedLinkStore = {
  /**
   * Uses a link up. `request` names who does: when the answer to the write was lost and the write is made again, the same request
   * finds its own.
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
