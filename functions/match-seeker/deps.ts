import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { plainIndex } from '../domain/matching/pool.ts';
import { matchStore } from '../stores/matching/match-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';

export const matchSeekerDeps = (access: Access<'match-seeker'>) => ({
  pool: poolStore(access.store('pool')),
  matches: matchStore(access.store('matches')),
  notices: access.queue('send-notice'),
  hash: sha256,
  indexOf: plainIndex,
});
