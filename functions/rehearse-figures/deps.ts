import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { figuresInForce } from '../steps/figures-in-force.ts';
import { factsStore } from '../stores/people/declaration-store.ts';
import { personStore } from '../stores/people/people-store.ts';
import { figureStore } from '../stores/rules/figure-store.ts';
import { proposalStore } from '../stores/rules/proposal-store.ts';
import { rehearsalStore } from '../stores/rules/rehearsal-store.ts';

export const rehearseFiguresDeps = (access: Access<'rehearse-figures'>) => ({
  persons: personStore(access.store('persons')),
  facts: factsStore(access.store('facts')),
  figures: figuresInForce(figureStore(access.store('figures')), sha256),
  proposals: proposalStore(access.store('proposals')),
  rehearsals: rehearsalStore(access.store('rehearsals')),
  hash: sha256,
});
