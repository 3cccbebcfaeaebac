import type { FollowHiresOutcome } from '../contracts/outcomes.ts';
import type { OutcomeReported } from '../contracts/screening-facts.ts';
import type { FollowHires } from '../contracts/stage-messages.ts';
import type { Seeker } from '../contracts/seeker.ts';
import { youthAges } from '../domain/companies/score/youth-ages.ts';
import { entriesAfter, hireSteps, type HireStep } from '../domain/hires/followed-hires.ts';
import { hiresOf } from '../domain/hires/hires-of-person.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { holding, registrationsNowOf } from '../domain/people/person.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import { listCompany, type ListingCompanyDeps } from '../steps/listing-company.ts';
import { inTurn } from '../steps/in-turn.ts';
import type { CompanyHireStore } from '../stores/companies/company-hire-store.ts';
import type { OutcomeStore } from '../stores/people/declaration-store.ts';
import type { HireEntryStore } from '../stores/people/hire-entry-store.ts';
import type { PersonStore } from '../stores/people/people-store.ts';

export type FollowHiresDeps = ListingCompanyDeps & {
  readonly persons: Pick<PersonStore, 'read'>;
  readonly outcomes: Pick<OutcomeStore, 'of'>;
  readonly hireEntries: HireEntryStore;
  readonly companyHires: Pick<CompanyHireStore, 'of' | 'show' | 'count' | 'takeBack'>;
  readonly figures: Pick<FiguresInForce, 'now'>;
  readonly newId: () => string;
};

/** Whoever else reports in the meantime sends a message too. More rounds than these are left to its next delivery. */
const MOST_ROUNDS = 5;

/** What was said of the person. Undefined: no registration is in force. */
type Sources = { readonly seeker: Seeker; readonly outcomes: readonly OutcomeReported[] };

/**
 * Brings the rows of companies in line with what was reported of a person. The same message twice, late and in any order
 * ends in the same rows. What was said is read again after writing, until nothing new is in it: of two runs at the same
 * time, the one that writes last has read everything.
 */
export const followHires = async (
  { person }: FollowHires,
  moment: Moment,
  deps: FollowHiresDeps,
): Promise<FollowHiresOutcome> => {
  let sources = await sourcesOf(person, deps);
  if (sources === undefined) return 'gone';
  const before = await deps.hireEntries.of(person);
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const steps = await bringInLine(person, sources, moment, deps);
    const after = await sourcesOf(person, deps);
    if (after === undefined) {
      // The person was deleted meanwhile. What the deletion has found is counted; what it could not know is none.
      const known = new Set(before.map(({ entry }) => entry));
      await inTurn(
        steps.filter(({ entry }) => !known.has(entry)),
        (key) => deps.companyHires.takeBack(key),
      );
      return 'gone';
    }
    if (JSON.stringify(after) === JSON.stringify(sources)) {
      await inTurn([...new Set(steps.map(({ company }) => company))], (company) =>
        listCompany(company, moment.today, deps),
      );
      return steps.length === 0 ? 'none' : 'followed';
    }
    sources = after;
  }
  throw new Error('What is reported of a person changes all the time');
};

const sourcesOf = async (
  id: string,
  { persons, outcomes }: Pick<FollowHiresDeps, 'persons' | 'outcomes'>,
): Promise<Sources | undefined> => {
  const person = (await persons.read(id))?.value;
  const held = person && holding(person);
  if (person === undefined || held === undefined) return undefined;
  const told = await Promise.all(registrationsNowOf(person).toSorted().map(outcomes.of));
  return { seeker: held.seeker, outcomes: told.flat() };
};

const bringInLine = async (
  person: string,
  { seeker, outcomes }: Sources,
  { today }: Moment,
  deps: FollowHiresDeps,
): Promise<readonly HireStep[]> => {
  const hires = hiresOf(outcomes);
  const entries = await deps.hireEntries.update(person, (before) => entriesAfter(before, hires, deps.newId));
  if (entries.length === 0) return [];
  const { figures } = await deps.figures.now();
  const steps = hireSteps(entries, hires, { seeker, today, youth: youthAges(figures, today) });
  await inTurn(steps, ({ hire, step, ...key }) => {
    if (step === 'take-back') return deps.companyHires.takeBack(key);
    return step === 'show' ? deps.companyHires.show(key, hire) : deps.companyHires.count(key, hire);
  });
  return steps;
};
