import pMap from 'p-map';
import type { RehearseFiguresOutcome } from '../contracts/outcomes.ts';
import { PROGRAMME_IDS } from '../contracts/programmes.ts';
import type { RehearseFigures } from '../contracts/stage-messages.ts';
import { screenedPerson } from '../domain/eligibility/answer/screened-person.ts';
import { cellsOf, rehearsedFigures } from '../domain/eligibility/engine/rehearsal-cells.ts';
import type { RehearsedPerson } from '../domain/eligibility/engine/rehearse.ts';
import { laidOver } from '../domain/eligibility/law/figure-set.ts';
import { PROGRAMMES } from '../domain/eligibility/programmes/programmes.ts';
import { registrationsOf } from '../domain/people/person.ts';
import type { Hash } from '../domain/records/version.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import type { FactsStore } from '../stores/people/declaration-store.ts';
import type { PersonStore } from '../stores/people/people-store.ts';
import type { ProposalStore } from '../stores/rules/proposal-store.ts';
import type { RehearsalStore } from '../stores/rules/rehearsal-store.ts';

export type RehearseFiguresDeps = {
  readonly persons: Pick<PersonStore, 'read'>;
  readonly facts: Pick<FactsStore, 'declared'>;
  readonly figures: Pick<FiguresInForce, 'now'>;
  readonly proposals: Pick<ProposalStore, 'read'>;
  readonly rehearsals: Pick<RehearsalStore, 'latest' | 'keepPart'>;
  readonly hash: Hash;
};

const READ_AT_ONCE = 20;

const PROGRAMMES_IN_ORDER = PROGRAMME_IDS.map((id) => PROGRAMMES[id]);

/**
 * Judges some people by the figures that count and by a proposed one, and keeps how many answers would differ: cells without
 * anybody's id. Whoever does not consent to screening is not judged. A rehearsal that another has replaced keeps nothing.
 */
export const rehearseFigures = async (
  { proposal: of, rehearsal: id, part, people }: RehearseFigures,
  deps: RehearseFiguresDeps,
): Promise<RehearseFiguresOutcome> => {
  const [proposal, rehearsal] = await Promise.all([deps.proposals.read(of), deps.rehearsals.latest(of)]);
  if (proposal === undefined || rehearsal?.id !== id) return 'replaced';
  const { name: set, figures } = await deps.figures.now();
  const { on } = rehearsal;
  const read = await pMap(people, (person) => readSubject(person, on, deps), { concurrency: READ_AT_ONCE });
  const judged = read.flatMap((one) => one ?? []);
  const proposed = laidOver(figures, rehearsedFigures(proposal.figures));
  const change = { programmes: PROGRAMMES_IN_ORDER, figures, proposed, on };
  await deps.rehearsals.keepPart(rehearsal, part, {
    people: judged.length,
    set,
    cells: cellsOf(judged, change, deps.hash),
  });
  return 'rehearsed';
};

const readSubject = async (
  id: string,
  on: string,
  { persons, facts }: RehearseFiguresDeps,
): Promise<RehearsedPerson | undefined> => {
  const person = (await persons.read(id))?.value;
  if (person === undefined) return undefined;
  const declared = await facts.declared(registrationsOf(person));
  const screened = screenedPerson(person, declared.facts, on);
  return screened && { id, subject: screened.subject };
};
