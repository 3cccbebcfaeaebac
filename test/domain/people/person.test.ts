import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import {
  barred,
  choose,
  deletedAt,
  deletePerson,
  emptyPerson,
  factsOf,
  forgetWishes,
  holding,
  personsNowOf,
  recipientOf,
  screenable,
  showInPerson,
  takeChoice,
  type Person,
} from '../../../functions/domain/people/person.ts';
import {
  forgetRegistration,
  NO_REGISTRATION,
  takeRegistration,
  type Registration,
  type RegistrationArrival,
} from '../../../functions/domain/people/registration.ts';
import type { Seeker } from '../../../functions/contracts/seeker.ts';
import { seeker } from '../../support/messages.ts';
import { permutations } from '../../support/permutations.ts';

const TODAY = '2026-11-02';
const at = (hour: number) => `2026-11-02T${String(hour).padStart(2, '0')}:00:00.000Z`;

const registration = (
  {
    person = 'p',
    time = at(1),
    ended = false,
    ...change
  }: Partial<Seeker> & {
    person?: string;
    time?: string;
    ended?: boolean;
  },
  before: Registration = NO_REGISTRATION,
): Registration => {
  const said = seeker(change);
  const arrival: RegistrationArrival = {
    version: { revision: said.revision, ended, hash: JSON.stringify(said) },
    origin: { messageId: 'm', eventId: 'e', key: 'k' },
    time,
    ...(ended ? {} : { registered: { partner: 'masan-univ', seeker: said, person, mailbox: `mailbox of ${person}` } }),
  };
  return takeRegistration(before, arrival, TODAY).registration;
};
const personWith = (...shown: Registration[]): Person =>
  shown.reduce(
    (person, entry, index) => showInPerson(person, { key: `r-${index}`, registration: entry, version: 1 }, TODAY),
    emptyPerson('p'),
  );
const person = personWith(registration({}));
const others = { occupations: ['02'], districts: ['48123'] };

describe('the own word of a person', () => {
  test('stops mail whatever the partner recorded, and the stop is theirs to take back', () => {
    const stopped = choose(person, { mail: 'stopped', at: at(2) });
    expect(factsOf(stopped)?.consents.mail).toBeUndefined();
    expect(recipientOf(stopped)).toMatchObject({
      recipient: { agreed: seeker().consents.mail },
      own: { mail: 'stopped', at: at(2) },
    });
    const agreed = choose(stopped, { mail: 'agreed', at: at(3) });
    expect(factsOf(agreed)?.consents.mail).toMatchObject({ on: at(3) });
    expect(recipientOf(agreed)?.own).toEqual({ mail: 'agreed', at: at(3) });
  });

  test('agrees to mail where the partner recorded no consent', () => {
    const silent = personWith(registration({ consents: { matching: seeker().consents.matching } }));
    expect(factsOf(silent)?.consents.mail).toBeUndefined();
    expect(factsOf(choose(silent, { mail: 'agreed', at: at(2) }))?.consents.mail).toMatchObject({ on: at(2) });
  });

  test('says how often mail comes, against a later registration too', () => {
    const chosen = choose(person, { cadence: 'weekly', at: at(2) });
    const later = registration({ revision: 2, mail: { cadence: 'immediate' }, time: at(9) });
    expect(factsOf(showInPerson(chosen, { key: 'r-0', registration: later, version: 2 }, TODAY))?.mail?.cadence).toBe(
      'weekly',
    );
    expect(recipientOf(chosen)?.recipient.cadence).toBe('weekly');
  });

  test.each([
    ['before the wishes', at(4), true],
    ['at the very same time', at(5), true],
    ['after them', at(6), false],
  ])('on wishes stands against a registration of a time %s: %s, %s', (_, time, stands) => {
    const chosen = choose(person, { wanted: others, at: at(5) });
    const shown = showInPerson(
      chosen,
      { key: 'r-0', registration: registration({ revision: 2, time }), version: 2 },
      TODAY,
    );
    expect(factsOf(shown)?.wanted).toEqual(stands ? others : seeker().wanted);
  });

  test('is taken thing by thing: neither a cadence undoes a stop, nor does it bring old wishes back', () => {
    const words = [
      { mail: 'stopped', at: at(2) },
      { wanted: others, at: at(3) },
      { cadence: 'daily', at: at(8) },
    ] as const;
    const shown = showInPerson(
      person,
      { key: 'r-0', registration: registration({ revision: 2, time: at(5) }), version: 2 },
      TODAY,
    );
    for (const order of permutations(words)) {
      const chosen = order.reduce<Person>(choose, shown);
      expect(chosen.choice).toMatchObject({ mail: 'stopped', cadence: 'daily', wanted: others, at: at(8) });
      expect(factsOf(chosen)?.wanted).toEqual(seeker().wanted);
      expect(factsOf(chosen)?.consents.mail).toBeUndefined();
    }
  });

  test('at one instant is the stop, whichever came first, and said again it is nothing new', () => {
    const words = [
      { mail: 'stopped', at: at(2) },
      { mail: 'agreed', at: at(2) },
    ] as const;
    for (const order of permutations(words)) expect(order.reduce<Person>(choose, person).choice?.mail).toBe('stopped');
    const once = choose(person, words[0]);
    expect(choose(once, words[0])).toBe(once);
    expect(takeChoice(once, undefined)).toBe(once);
  });

  test('remembers when the consent to screening last ended, in every order, though it holds again', () => {
    const words = [2, 3, 5, 6].map((hour) => ({
      screening: hour % 3 === 0 ? { agreed: true as const, textVersion: 'text-1' } : { agreed: false as const },
      at: at(hour),
    }));
    for (const order of permutations(words))
      expect(order.reduce<Person>(choose, person).choice).toMatchObject({
        screening: { agreed: true },
        ended: { screening: at(5) },
      });
    expect(forgetWishes(words.reduce<Person>(choose, person)).choice?.ended).toBeUndefined();
  });

  test('reaches whom the registrations of an old address name now', () => {
    const moved = registration({ revision: 2, person: 'q', time: at(4) }, registration({}));
    const old = showInPerson(person, { key: 'r-0', registration: moved, version: 2 }, TODAY);
    expect(personsNowOf(person)).toEqual([]);
    expect(personsNowOf(old)).toEqual(['q']);
  });
});

describe('somebody who deleted everything', () => {
  const deleted = deletePerson(choose(person, { mail: 'stopped', cadence: 'daily', wanted: others, at: at(2) }), at(7));

  test('leaves no text: hashes, counts and times, and that mails were stopped', () => {
    expect(factsOf(deleted)).toBeUndefined();
    expect(recipientOf(deleted)).toBeUndefined();
    expect(deletedAt(deleted)).toBe(at(7));
    expect(JSON.stringify(deleted)).not.toMatch(/가상길동|people\.example|1990-05-05|48121|48123/);
  });

  test('is deleted once, by the latest word, whatever is repeated', () => {
    expect(deletePerson(deleted, at(7))).toBe(deleted);
    expect(deletePerson(deleted, at(6))).toBe(deleted);
    expect(deletedAt(deletePerson(deleted, at(8)))).toBe(at(8));
  });

  // 16:00 in Seoul on 2 November is 07:00 UTC.
  test.each([
    ['the day before', '2026-11-01', false],
    ['the day of the deletion', '2026-11-02', false],
    ['the day after', '2026-11-03', true],
    ['the instant of the deletion', '2026-11-02T16:00:00+09:00', false],
    ['a millisecond later', '2026-11-02T16:00:00.001+09:00', true],
  ])('comes back by a consent of %s: %s, %s', (_, on, lifts) => {
    const again = registration({
      revision: 9,
      time: at(9),
      consents: { ...seeker().consents, matching: { on, textVersion: 'matching-1', via: '방문' } },
    });
    expect(barred(deleted, 'r-0', on)).toBe(!lifts);
    expect(factsOf(showInPerson(deleted, { key: 'r-0', registration: again, version: 2 }, TODAY)) !== undefined).toBe(
      lifts,
    );
    expect(
      factsOf(showInPerson(deleted, { key: 'another registration', registration: again, version: 1 }, TODAY)) !==
        undefined,
    ).toBe(lifts);
  });

  test('is not deleted again by the same deletion once they are back', () => {
    const consent = { on: '2026-11-03', textVersion: 'matching-1', via: '방문' };
    const back = showInPerson(
      deleted,
      {
        key: 'r-0',
        registration: registration({ revision: 9, time: at(9), consents: { matching: consent, mail: consent } }),
        version: 2,
      },
      TODAY,
    );
    const wishing = choose(back, { wanted: others, at: at(12) });
    expect(deletePerson(wishing, at(7))).toBe(wishing);
    expect(factsOf(wishing)?.wanted).toEqual(others);
  });

  test.each([
    ['no mail while the stop is not answered by a newer consent to mail', '2026-10-01', undefined],
    ['mail by a newer consent to mail', '2026-11-03', '2026-11-03'],
  ])('gets, once back, %s', (_, mail, agreed) => {
    const consent = (on: string) => ({ on, textVersion: 'text-1', via: '방문' });
    const back = registration({
      revision: 9,
      time: at(9),
      consents: { matching: consent('2026-11-03'), mail: consent(mail) },
    });
    expect(
      factsOf(showInPerson(deleted, { key: 'r-0', registration: back, version: 2 }, TODAY))?.consents.mail?.on,
    ).toBe(agreed);
  });

  test('keeps how often mail should come no longer than themselves', () => {
    const consent = { on: '2026-11-03', textVersion: 'matching-1', via: '방문' };
    const back = registration({ revision: 9, time: at(9), consents: { matching: consent, mail: consent } });
    expect(factsOf(showInPerson(deleted, { key: 'r-0', registration: back, version: 2 }, TODAY))?.mail).toBeUndefined();
  });
});

test('what was chosen before the deletion under an earlier address does not come back with a new consent', () => {
  const consents = { matching: { on: '2026-11-03', textVersion: 'matching-1', via: '방문' } };
  const moved = registration({ revision: 2, person: 'q', consents, time: at(9) }, registration({}));
  const marked = forgetRegistration(moved, [{ person: 'p', at: at(5) }]);
  const cadenceChosen = (hour: number) =>
    factsOf(
      showInPerson(
        choose(emptyPerson('q'), { cadence: 'weekly', at: at(hour) }),
        { key: 'r-0', registration: marked, version: 1 },
        TODAY,
      ),
    )?.mail?.cadence;
  expect(cadenceChosen(2)).toBeUndefined();
  expect(cadenceChosen(6)).toBe('weekly');
});

test('screening goes by the registrations that agreed to it, the latest first', () => {
  const consents = { ...seeker().consents, screening: { on: '2026-10-01', textVersion: 'screening-1', via: '방문' } };
  const two = [
    registration({ externalId: 'S-1', consents, time: at(1) }),
    registration({ externalId: 'S-2', consents, time: at(3) }),
    registration({ externalId: 'S-3', consents, time: at(2) }),
    registration({ externalId: 'S-4', time: at(4) }),
  ];
  expect(screenable(personWith(...two)).map(({ externalId }) => externalId)).toEqual(['S-2', 'S-3', 'S-1']);
});

const preferred = { sectors: ['defence' as const], zones: [] };

describe('what a person prefers', () => {
  test('holds whatever a partner registers later, until they choose again; no box ticked is no preference', () => {
    const chosen = choose(person, { preferred, at: at(2) });
    expect(holding(chosen)?.preferred).toEqual(preferred);
    const renewed = showInPerson(
      chosen,
      { key: 'r-8', registration: registration({ time: at(9) }), version: 1 },
      TODAY,
    );
    expect(holding(renewed)?.preferred).toEqual(preferred);
    expect(holding(choose(renewed, { preferred: { sectors: [], zones: [] }, at: at(3) }))?.preferred).toBeUndefined();
    expect(holding(person)?.preferred).toBeUndefined();
  });

  test('before a deletion does not come back with a new consent', () => {
    const matching = { on: '2026-11-03', textVersion: 'matching-1', via: '방문' };
    const back = registration({ revision: 9, time: at(9), consents: { matching } });
    const backAfter = (hour: number) =>
      holding(
        showInPerson(
          { ...choose(person, { preferred, at: at(2) }), deleted: at(hour) },
          { key: 'r-0', registration: back, version: 2 },
          TODAY,
        ),
      );
    expect(backAfter(2)?.seeker.revision).toBe(9);
    expect(backAfter(2)?.preferred).toBeUndefined();
    expect(backAfter(1)?.preferred).toEqual(preferred);
  });
});

test('the wishes of somebody who is gone are forgotten, and the stop is not', () => {
  const gone = forgetWishes(choose(person, { mail: 'stopped', wanted: others, preferred, at: at(2) }));
  expect(gone.choice).toEqual({ mail: 'stopped', at: at(2), since: { mail: at(2) } });
  expect(forgetWishes(gone)).toBe(gone);
});

describe('a registration that is gone', () => {
  const later = (days: number) => addDays(TODAY, days);
  const withdrawn = registration({ ended: true, revision: 2, time: at(5) }, registration({}));
  const other = registration({ externalId: 'S-2', time: at(6) });
  const known = (person: Person) => Object.keys(person.entries).toSorted();
  const gone = showInPerson(person, { key: 'r-0', registration: withdrawn, version: 2 }, TODAY);

  test.each([
    [70, ['r-0', 'r-9']],
    [71, ['r-9']],
  ])('by a withdrawal is known for %i days, and what it ended stays ended for ever: %j', (days, entries) => {
    const now = showInPerson(gone, { key: 'r-9', registration: other, version: 1 }, later(days));
    expect(known(now)).toEqual(entries);
    expect(deletedAt(now)).toBe(at(5));
    expect(factsOf(now)).toBeUndefined();
    expect(barred(now, 'r-9', '2026-10-01')).toBe(true);
  });

  test.each([
    [400, ['q']],
    [401, []],
  ])('to another person is known for %i days, as long as a link in an old mail: %j', (days, now) => {
    const moved = registration({ revision: 2, person: 'q', time: at(4) }, registration({}));
    const old = showInPerson(person, { key: 'r-0', registration: moved, version: 2 }, TODAY);
    expect(personsNowOf(showInPerson(old, { key: 'r-9', registration: other, version: 1 }, later(days)))).toEqual(now);
  });

  test('is forgotten before its time where two hundred are known: the one that went first', () => {
    let many = person;
    for (let key = 1; key <= 250; key += 1) {
      const left = registration({ revision: 2, person: 'q', time: at(4) }, registration({}));
      many = showInPerson(many, { key: `gone-${key}`, registration: left, version: 2 }, key <= 30 ? TODAY : later(1));
    }
    expect(known(many)).toHaveLength(200);
    expect(many.entries['gone-1']).toBeUndefined();
    expect(many.entries['gone-250']).toBeDefined();
    expect(factsOf(many)).toBeDefined();
  });

  const hour = fc.integer({ min: 1, max: 22 });
  const entry = fc.record({ registered: hour, withdrawn: fc.option(hour, { nil: undefined }), consented: hour });
  test('changes nothing of when the person was deleted, whichever leave', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const shown = entries.map(({ registered, withdrawn: ended, consented }) => {
          const consents = { matching: { on: at(consented), textVersion: 'matching-1', via: '방문' } };
          const first = registration({ time: at(registered), consents });
          return ended === undefined ? first : registration({ ended: true, revision: 2, time: at(ended) }, first);
        });
        const all = personWith(...shown);
        const pruned = showInPerson(
          all,
          { key: 'r-9', registration: registration({ person: 'q' }), version: 1 },
          later(200),
        );
        const kept = Object.values(pruned.entries).filter(({ standing }) => standing !== undefined);
        expect(kept).toHaveLength(entries.filter(({ withdrawn: ended }) => ended === undefined).length);
        expect(deletedAt(pruned)).toBe(deletedAt(all));
        expect(factsOf(pruned)).toEqual(factsOf(all));
      }),
      { numRuns: 500, seed: 20261102 },
    );
  });
});
