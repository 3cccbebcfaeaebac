import { sha256 } from '../aws/hash.ts';
import { journalStore } from '../stores/journal/journal-store.ts';
import type { Objects } from '../stores/objects.ts';

export const keepJournalDeps = (objects: Objects) => ({ journal: journalStore(objects, sha256) });
