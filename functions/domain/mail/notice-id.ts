import type { Occasions } from '../../notices/contracts.ts';
import type { Digest } from '../records/version.ts';

/** The id of a notice (its idempotency key): the same occasion always gives the same id. One id is mailed at most once (I4). */
export const noticeId = <Occasion extends keyof Occasions>(
  digest: Digest,
  occasion: Occasion,
  ...parts: Parameters<Occasions[Occasion]>
): string => digest(JSON.stringify([occasion, ...parts]));
