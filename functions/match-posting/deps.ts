import type { Access } from '../access.ts';
import { holidaysInForce } from '../steps/holidays-in-force.ts';
import { approvedRows } from '../stores/rules/approved-store.ts';
import { sha256 } from '../aws/hash.ts';
import { matchRunStore } from '../stores/matching/match-run-store.ts';
import { poolStore } from '../stores/matching/pool-store.ts';

export const matchPostingDeps = (access: Access<'match-posting'>) => ({
  holidays: holidaysInForce(approvedRows(access.store('approvedRows')).holidays),
  pool: poolStore(access.store('pool')),
  runs: matchRunStore(access.store('matchRuns')),
  notices: access.queue('send-notice'),
  happened: access.queue('keep-journal'),
  hash: sha256,
});
