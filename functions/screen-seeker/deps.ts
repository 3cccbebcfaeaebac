import { randomUUID } from 'node:crypto';
import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { rulesByDay } from '../domain/eligibility/answer/screen-person.ts';
import { poolStore } from '../stores/matching/pool-store.ts';
import { factsStore } from '../stores/people/declaration-store.ts';
import { personStore } from '../stores/people/people-store.ts';
import { figuresInForce, keepingFigures } from '../steps/figures-in-force.ts';
import { figureStore } from '../stores/rules/figure-store.ts';
import { caseStore } from '../stores/screening/case-store.ts';
import { screeningStore } from '../stores/screening/screening-store.ts';
import { toldStore } from '../stores/screening/told-store.ts';

export const screenSeekerDeps = (access: Access<'screen-seeker'>) => ({
  figures: figuresInForce(figureStore(access.store('figures')), sha256),
  keepFigures: keepingFigures(figureStore(access.store('figures'))),
  persons: personStore(access.store('persons')),
  facts: factsStore(access.store('facts')),
  screenings: screeningStore(access.store('screenings')),
  pool: poolStore(access.store('pool')),
  told: toldStore(access.store('told')),
  cases: caseStore(access.store('cases')),
  matching: access.queue('match-seeker'),
  notices: access.queue('send-notice'),
  hash: sha256,
  newSalt: randomUUID,
  rulesOn: rulesByDay(),
});
