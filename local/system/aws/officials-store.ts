import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What oidc-provider keeps between two requests, in memory: sessions, codes and tokens, each under its model and its id. */

type Kept = { readonly model: string; readonly id: string; readonly payload: AdapterPayload; readonly until: number };

/** What a person holds after a sign-in besides the session of the browser. */
const TOKENS = new Set(['AccessToken', 'AuthorizationCode']);

export type OfficialsStore = {
  readonly adapter: (model: string) => Adapter;
  /** Ends every token of a person. The session of the browser stays, as it does on AWS. */
  endTokensOf(sub: string): void;
  /** Ends every token and every session of a person. */
  endAllOf(sub: string): void;
};

export const officialsStore = (): OfficialsStore => {
  const kept = new Map<string, Kept>();
  const keyOf = (model: string, id: string): string => `${model} ${id}`;
  const isOver = ({ until }: Kept): boolean => until <= Date.now();
  const drop = (which: (one: Kept) => boolean): void => {
    for (const [key, one] of kept) if (which(one)) kept.delete(key);
  };
  const found = (which: (one: Kept) => boolean): AdapterPayload | undefined => {
    drop(isOver);
    return [...kept.values()].find(which)?.payload;
  };

  const adapter = (model: string): Adapter => ({
    async upsert(id, payload, expiresIn = Infinity) {
      drop(isOver);
      kept.set(keyOf(model, id), { model, id, payload, until: Date.now() + expiresIn * 1_000 });
    },
    find: async (id) => found((one) => one.model === model && one.id === id),
    findByUid: async (uid) => found((one) => one.model === model && one.payload.uid === uid),
    findByUserCode: async (userCode) => found((one) => one.model === model && one.payload.userCode === userCode),
    async consume(id) {
      const one = kept.get(keyOf(model, id));
      if (one !== undefined) one.payload.consumed = Math.floor(Date.now() / 1_000);
    },
    async destroy(id) {
      kept.delete(keyOf(model, id));
    },
    async revokeByGrantId(grantId) {
      drop(({ payload }) => payload.grantId === grantId);
    },
  });

  return {
    adapter,
    endTokensOf: (sub) => drop(({ model, payload }) => TOKENS.has(model) && payload.accountId === sub),
    endAllOf: (sub) => drop(({ payload }) => payload.accountId === sub),
  };
};
