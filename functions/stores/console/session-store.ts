import pMap from 'p-map';
import * as z from 'zod';
import { epochMilliseconds, expiryAfter } from '../../domain/language/calendar.ts';
import { sessionSchema, type Session } from '../../domain/console/session.ts';
import type { Table } from '../table.ts';

/** Who is signed in. A session lies under the hash of its id, so that nobody who reads the table can use one. */
export type SessionStore = {
  start(hash: string, session: Session): Promise<void>;
  /** Strongly consistent. Undefined: there is no such session. */
  read(hash: string): Promise<Session | undefined>;
  /** Changes a session that still stands as it was read. One that has ended meanwhile stays ended. */
  renew(hash: string, before: Session, after: Session): Promise<void>;
  /** Ends one session. What it has left, its used form keys, goes with it. */
  end(hash: string, account: string): Promise<void>;
  /** Ends every session of an account. */
  endAll(account: string): Promise<void>;
  /** What accounts that have signed in are called. */
  namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

const SESSION = 'session';
const partitionOf = (hash: string): string => `session#${hash}`;
const listOf = (account: string): string => `account#${account}`;

const NAME = 'name';
const nameSchema = z.looseObject({ name: z.string() });
const itemSchema = z.looseObject({ version: z.int(), value: sessionSchema });

const listedSchema = z.looseObject({ hash: z.string() });
const READ_AT_ONCE = 10;

/** Expired items are removed within days. A session is over long before, by its own instants. */
const DAYS_KEPT = 1;

export const sessionStore = (table: Table): SessionStore => {
  const read = async (hash: string) => {
    const item = await table.read(partitionOf(hash), SESSION);
    return item === undefined ? undefined : itemSchema.parse(item);
  };
  const itemOf = (hash: string, value: Session, version: number) => ({
    pk: partitionOf(hash),
    sk: SESSION,
    version,
    value,
    expiresAt: expiryAfter(value.startedAt, DAYS_KEPT),
  });
  const end = async (hash: string, account: string): Promise<void> => {
    // The session goes before its entry in the list: an entry without a session harms nobody.
    await table.removeAll(partitionOf(hash));
    await table.remove(listOf(account), partitionOf(hash));
  };
  return {
    start: async (hash, session) => {
      // Listed first, so that no session exists that `endAll` does not find.
      const { account, name, startedAt } = session;
      await table.writeNewer({ pk: listOf(account), sk: NAME, version: epochMilliseconds(startedAt), name });
      const expiresAt = expiryAfter(startedAt, DAYS_KEPT);
      await table.writeNewer({ pk: listOf(account), sk: partitionOf(hash), version: 1, hash, expiresAt });
      await table.writeAfter(itemOf(hash, session, 1), 0);
    },
    read: async (hash) => (await read(hash))?.value,
    renew: async (hash, before, after) => {
      const now = await read(hash);
      if (now === undefined || now.value.seenAt !== before.seenAt) return;
      await table.writeAfter(itemOf(hash, after, now.version + 1), now.version);
    },
    end,
    endAll: async (account) => {
      const rows = await table.readAll(listOf(account), partitionOf(''));
      for (const { hash } of z.array(listedSchema).parse(rows)) await end(hash, account);
    },
    namesOf: async (accounts) => {
      const names = await pMap(
        [...new Set(accounts)],
        async (account) => {
          const item = await table.read(listOf(account), NAME);
          return item === undefined ? [] : [[account, nameSchema.parse(item).name] as const];
        },
        { concurrency: READ_AT_ONCE },
      );
      return new Map(names.flat());
    },
  };
};
