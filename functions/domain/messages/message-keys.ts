import canonicalize from 'canonicalize';
import type { Hash } from '../records/version.ts';

/** The hash of the canonical JSON of a message's data. */
export const contentHash = (data: unknown, hash: Hash): string => hash(canonicalize(data) ?? '');

/** The key of a message's receipt (idempotency key): the same event of one type with the same content. */
export const receiptKey = (eventId: string, type: string, contents: string, hash: Hash): string =>
  hash(JSON.stringify([eventId, type, contents]));
