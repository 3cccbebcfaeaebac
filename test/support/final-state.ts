import type { PartnerId } from '../../functions/contracts/partners.ts';
import { deletedAt, factsOf, recipientOf } from '../../functions/domain/people/person.ts';
import { personOf, registrationOf } from '../../functions/domain/people/address.ts';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { keyed, NOW, type World } from './world.ts';

/**
 * State that must not depend on the order of messages: everything except whom to answer, and when
 * and how often items were written.
 */
export const postingFinalState = async (
  { stores }: World,
  keys: readonly { readonly partner: PartnerId; readonly externalId: string }[],
) => ({
  records: await Promise.all(
    keys.map(async (key) => {
      const kept = (await stores.postings.read(key))?.value;
      const standing = kept?.standing;
      return (
        kept && {
          state: postingState(kept),
          version: standing?.version,
          posting: standing?.posting,
          findings: standing?.findings,
          conflict: standing?.conflict,
          reviews: kept.reviews,
          said: kept.said,
        }
      );
    }),
  ),
  jobs: await stores.pool.jobs(NOW.today),
});

export const peopleFinalState = async (
  { stores }: World,
  keys: readonly { readonly partner: PartnerId; readonly externalId: string }[],
  people: readonly { readonly email: string; readonly birthDate: string }[],
) => ({
  registrations: await Promise.all(
    keys.map(async ({ partner, externalId }) => {
      const kept = (await stores.registrations.read(registrationOf(partner, externalId, keyed)))?.value;
      const { version, time, seeker } = kept?.standing ?? {};
      const persons = Object.entries(kept?.persons ?? {}).map(([id, named]) => {
        const { leftOn: _, ...known } = named;
        return [id, known] as const;
      });
      return kept && { ...kept, standing: { version, time, seeker }, persons: Object.fromEntries(persons) };
    }),
  ),
  persons: await Promise.all(
    people.map(async ({ email, birthDate }) => {
      const id = personOf(email, birthDate, keyed);
      const person = (await stores.persons.read(id))?.value;
      return {
        facts: person && factsOf(person),
        written: person && recipientOf(person),
        deletedAt: person && deletedAt(person),
        row: (await stores.pool.seeker(id))?.value,
      };
    }),
  ),
});
