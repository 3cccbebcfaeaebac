import type { Queue } from '../aws/queue.ts';
import type { Door } from '../contracts/partners.ts';
import type { Sealer } from '../domain/links/sealed.ts';
import type { Keyed } from '../domain/people/address.ts';
import type { Hash } from '../domain/records/version.ts';
import type { UploadStore } from '../stores/console/upload-store.ts';
import type { ReceiptStore } from '../stores/messages/receipt-store.ts';
import type { RegistrationStore } from '../stores/people/people-store.ts';
import type { PostingStore } from '../stores/postings/posting-store.ts';
import type { ActingDeps, Route } from './route.ts';

/** What the pages of uploaded lists use. */
export type UploadDeps = ActingDeps & {
  readonly uploads: UploadStore;
  readonly postings: Pick<PostingStore, 'read'>;
  readonly registrations: Pick<RegistrationStore, 'read'>;
  readonly receipts: Pick<ReceiptStore, 'read'>;
  /** The queue of a door. Which one is said by the groups of whoever is signed in, never by a file or a form. */
  readonly doors: (door: Door) => Queue<object>;
  readonly hash: Hash;
  readonly keyed: Keyed;
  /** Returns 32 random bytes in base64url. */
  readonly random: () => string;
  /** Seals and opens texts under a secret that `random` made. */
  readonly sealerUnder: (secret: string) => Sealer;
};

export type UploadRoute = Route<UploadDeps>;

/** How many records of a list are read at once. */
export const READ_AT_ONCE = 50;
