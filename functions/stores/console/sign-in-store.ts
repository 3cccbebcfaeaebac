import * as z from 'zod';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { isOlderThan } from '../../domain/console/instants.ts';
import type { Table } from '../table.ts';

/** A sign-in that was begun and leads back from the provider: what its answer must repeat. `at`: ISO 8601 instant. */
const attemptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The path to go to afterwards. */
  next: z.string(),
  at: z.string(),
});
type SignInAttempt = z.infer<typeof attemptSchema>;

export type SignInStore = {
  begin(hash: string, attempt: SignInAttempt): Promise<void>;
  /** Returns an attempt once, within ten minutes. */
  take(hash: string, now: string): Promise<SignInAttempt | undefined>;
};

/** How long a sign-in may take. */
export const SIGN_IN_MINUTES = 10;
const keyOf = (hash: string) => ({ pk: `sign-in#${hash}`, sk: 'attempt' });
const itemSchema = z.looseObject({ version: z.int(), value: attemptSchema.optional() });

export const signInStore = (table: Table): SignInStore => ({
  begin: async (hash, value) => {
    await table.writeAfter({ ...keyOf(hash), version: 1, value, expiresAt: expiryAfter(value.at, 1) }, 0);
  },
  take: async (hash, now) => {
    const { pk, sk } = keyOf(hash);
    const item = await table.read(pk, sk);
    if (item === undefined) return undefined;
    const { version, value } = itemSchema.parse(item);
    if (value === undefined || isOlderThan(value.at, now, SIGN_IN_MINUTES)) return undefined;
    const taken = await table.writeAfter(
      { pk, sk, version: version + 1, expiresAt: expiryAfter(value.at, 1) },
      version,
    );
    return taken === 'written' ? value : undefined;
  },
});
