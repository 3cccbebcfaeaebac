import { createHmac, hkdfSync } from 'node:crypto';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { LINK_PURPOSES, type LinkPurpose, type LinkSigner } from '../domain/links/link.ts';
import type { Sealer } from '../domain/links/sealed.ts';
import type { Keyed } from '../domain/people/address.ts';
import { keyedBy, sameText } from './hash.ts';
import { sealerOf } from './sealer.ts';
import { nameFailedCalls } from '../trace/failed-call.ts';
import { leaveFailure } from '../trace/trail.ts';

const kid = z.string().regex(/^[a-z0-9]{1,16}$/);
const random = z.string().min(32).max(1_000);

/**
 * The secret as it is generated (`root` and `kid`), and as an operator rotates its keys (docs/runbook.md). Strict: a
 * mistyped name is an error, not a key that is silently missing from the ring.
 */
const secretSchema = z.strictObject({
  root: random,
  kid,
  previous: kid.optional(),
  keys: z.record(kid, random).optional(),
});

/** The error does not quote the text: JSON.parse and zod may quote their input, and an error may be logged. */
const parseSecret = (text: string): z.infer<typeof secretSchema> => {
  try {
    return secretSchema.parse(JSON.parse(text));
  } catch {
    throw new Error('The link-key secret is absent, too short, or not in the form that the runbook gives');
  }
};

/** HKDF-SHA-256 (RFC 5869) without a salt: the secret is already random, and a salt would be public. */
const derive = (from: string | Buffer, info: string): Buffer => Buffer.from(hkdfSync('sha256', from, '', info, 32));

const signerOf = ({ root, kid, previous, keys = {} }: z.infer<typeof secretSchema>): LinkSigner => {
  const given = new Map(Object.entries(keys));
  const byPurpose = (id: string): ReadonlyMap<LinkPurpose, Buffer> => {
    const key = given.get(id) ?? derive(root, `link:${id}`);
    return new Map(LINK_PURPOSES.map((purpose) => [purpose, derive(key, purpose)]));
  };
  const ring = new Map([kid, ...(previous === undefined ? [] : [previous])].map((id) => [id, byPurpose(id)]));
  return {
    current: kid,
    mac: (id, purpose, text) => {
      const key = ring.get(id)?.get(purpose);
      return key === undefined ? undefined : createHmac('sha256', key).update(text, 'utf8').digest('base64url');
    },
    same: sameText,
  };
};

/**
 * What the secret of a stage provides: the keyed hash that identifies people and mailboxes, the keys of the links, and the
 * key that seals what one function may only pass on to another.
 */
export type LinkRing = { readonly keyed: Keyed; readonly signer: LinkSigner; readonly sealer: Sealer };

/**
 * Returns the ring from the text of the secret. The hash depends on `root` only, so a rotation of the link keys changes
 * nobody's id.
 * @throws if the text is not in the form of the runbook; the error does not quote it
 */
export const ringOf = (secretText: string): LinkRing => {
  const secret = parseSecret(secretText);
  return {
    keyed: keyedBy(derive(secret.root, 'addresses').toString('hex')),
    signer: signerOf(secret),
    sealer: sealerOf(derive(secret.root, 'sealed')),
  };
};

export const secretText = async (client: SecretsManagerClient, arn: string): Promise<string> => {
  nameFailedCalls(client);
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  return SecretString;
};

const MINUTE = 60_000;
/** A running process sees a rotated key after at most 5 minutes. */
const READ_AGAIN_AFTER = 5 * MINUTE;
/** If the secret cannot be read, links keep working with the last known keys for 60 minutes. */
const LAST_SEEN_IS_GOOD_FOR = 60 * MINUTE;

/**
 * Returns the ring of the stage. It is read at first use, and again at the first use 5 minutes after each read.
 * Concurrent uses share one read.
 * @param clock the current time in milliseconds since the epoch
 * @throws if the secret cannot be read and the last known ring is older than 60 minutes, if it is not in the form of
 * the runbook, or if its `root` has changed: another root changes the id of every person
 */
export const linkRing = (
  client: SecretsManagerClient,
  arn: string,
  clock: () => number = Date.now,
): (() => Promise<LinkRing>) => {
  type Held = { readonly ring: LinkRing; readonly seen: number; readonly asked: number };
  let held: Held | undefined;
  let reading: Promise<Held> | undefined;

  const read = async (): Promise<Held> => {
    const asked = clock();
    let text: string;
    try {
      text = await secretText(client, arn);
    } catch (error) {
      leaveFailure(error);
      if (held !== undefined && asked - held.seen < LAST_SEEN_IS_GOOD_FOR) return { ...held, asked };
      throw error;
    }
    const ring = ringOf(text);
    if (held !== undefined && held.ring.keyed('person', '') !== ring.keyed('person', '')) {
      throw new Error('The root of the link-key secret has changed');
    }
    return { ring, seen: asked, asked };
  };

  return async () => {
    if (held !== undefined && clock() - held.asked < READ_AGAIN_AFTER) return held.ring;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    held = await reading;
    return held.ring;
  };
};
