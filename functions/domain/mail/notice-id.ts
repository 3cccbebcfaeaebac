import type { Occasions } from '../../notices/contracts.ts';
import type { Hash } from '../records/version.ts';

/**
 * Returns the id of a notice (its idempotency key). The same occasion always gives the same id. One id is mailed at
 * most once (I4).
 */
export const noticeId = <Occasion extends keyof Occasions>(
  hash: Hash,
  occasion: Occasion,
  ...parts: Parameters<Occasions[Occasion]>
): string => hash(JSON.stringify([occasion, ...parts]));
