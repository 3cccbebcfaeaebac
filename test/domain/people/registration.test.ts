import { describe, expect, test } from 'vitest';
import type { Seeker } from '../../../functions/contracts/seeker.ts';
import {
  deletedWith,
  endAgain,
  endOf,
  forgetRegistration,
  isOver,
  newDeletions,
  NO_REGISTRATION,
  takeRegistration,
  type Registration,
  type RegistrationArrival,
} from '../../../functions/domain/people/registration.ts';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import { seeker } from '../../support/messages.ts';
import { permutations } from '../../support/permutations.ts';

const TODAY = '2026-11-02';
const at = (hour: number) => `2026-11-02T${String(hour).padStart(2, '0')}:00:00.000Z`;
const consent = (on: string) => ({ consents: { matching: { on, textVersion: 'matching-1', via: '방문' } } });

const registers = (revision: number, time: string, change: Partial<Seeker> = {}, person = 'p'): RegistrationArrival => {
  const said = seeker({ revision, ...change });
  return {
    version: { revision, ended: false, hash: JSON.stringify(said) },
    origin: { messageId: `m-${revision}`, eventId: `e-${revision}`, key: `k-${revision}` },
    time,
    registered: { partner: 'masan-univ', seeker: said, person, mailbox: `mailbox of ${person}` },
  };
};
const withdraws = (revision: number, time: string): RegistrationArrival => ({
  version: { revision, ended: true, hash: `withdrawn-${revision}` },
  origin: { messageId: `w-${revision}`, eventId: `w-${revision}`, key: `w-${revision}` },
  time,
});
const after = (...arrivals: RegistrationArrival[]): Registration =>
  arrivals.reduce((before, arrival) => takeRegistration(before, arrival, TODAY).registration, NO_REGISTRATION);
const outcomeOf = (registration: Registration, arrival: RegistrationArrival) =>
  takeRegistration(registration, arrival, TODAY).outcome;

describe('a registration that is forgotten', () => {
  const withdrawn = after(registers(1, at(1)), withdraws(2, at(5)));
  const forgotten = forgetRegistration(withdrawn);

  test('keeps the version without a hash of what it said, times, and persons by hash', () => {
    expect(forgotten).toEqual({
      standing: { version: { revision: 2, ended: true, hash: '' }, time: at(5), conflict: false },
      since: at(1),
      withdrawnAt: at(5),
      everScreened: false,
      without: { screening: at(1), health: at(1) },
      persons: { p: { mailbox: 'mailbox of p', leftOn: TODAY } },
    });
    expect(forgetRegistration(forgotten)).toBe(forgotten);
  });

  test('answers its own messages as before: the withdrawal is repeated, a registration of its revision stale', () => {
    for (const registration of [withdrawn, forgotten]) {
      expect(outcomeOf(registration, withdraws(2, at(5)))).toBe('repeated');
      expect(outcomeOf(registration, registers(2, at(6)))).toBe('stale');
      expect(outcomeOf(registration, registers(1, at(1)))).toBe('stale');
      expect(outcomeOf(registration, registers(3, at(6)))).toBe('applied');
    }
  });

  test('is not touched while it stands, and ended by a deletion that its consent does not outlive', () => {
    const standing = after(registers(1, at(1)));
    expect(forgetRegistration(standing)).toBe(standing);
    expect(isOver(standing)).toBe(false);
    expect(isOver(forgetRegistration(standing, [{ person: 'p', at: at(7) }]))).toBe(true);
    const later = after(registers(1, at(9), consent('2026-11-03')));
    const marked = forgetRegistration(later, [{ person: 'p', at: at(7) }]);
    expect(isOver(marked)).toBe(false);
    // The mark stays. It keeps out a later revision with the old consent.
    expect(deletedWith(marked)).toBe(at(7));
    expect(forgetRegistration(marked, [{ person: 'p', at: at(7) }])).toBe(marked);
  });

  test('comes back under the same revision by a newer consent only', () => {
    const gone = forgetRegistration(after(registers(1, at(1))), [{ person: 'p', at: at(7) }]);
    expect(outcomeOf(gone, registers(1, at(1)))).toBe('repeated');
    expect(outcomeOf(gone, registers(1, at(9), consent('2026-11-02')))).toBe('repeated');
    const back = takeRegistration(gone, registers(1, at(9), consent('2026-11-03')), TODAY);
    expect(back.outcome).toBe('applied');
    expect(back.registration.standing?.seeker?.externalId).toBe('S-1');
    expect(takeRegistration(gone, registers(1, at(1)), TODAY).registration.standing?.seeker).toBeUndefined();
  });
});

describe('a deletion ends every registration that ever named the person', () => {
  const deleted = [{ person: 'p', at: at(7) }];
  const newer = consent('2026-11-03');

  test.each([
    ['that names them still', [registers(1, at(1))], true],
    ['that moved to another address before', [registers(1, at(1)), registers(2, at(6), {}, 'q')], true],
    ['that moved after', [registers(1, at(1)), registers(2, at(8), {}, 'q')], true],
    ['that names another by a newer consent', [registers(1, at(1)), registers(2, at(8), newer, 'q')], false],
    ['that never named them', [registers(2, at(1), {}, 'q')], false],
  ])('%s: %#', (_, arrivals, ends) => {
    for (const order of permutations(arrivals)) {
      const after7 = forgetRegistration(after(...order), deleted);
      expect(isOver(after7)).toBe(ends);
      expect(newDeletions(after7, deleted)).toEqual([]);
      // The deletion may be known before, between or after the messages.
      const between = order.reduce(
        (before, arrival) => takeRegistration(forgetRegistration(before, deleted), arrival, TODAY).registration,
        NO_REGISTRATION,
      );
      expect(isOver(forgetRegistration(between, deleted))).toBe(ends);
    }
  });
});

describe('a registration that a restored table brings back', () => {
  const end = endOf(after(registers(1, at(1)), withdraws(2, at(5))));

  test('ends again where it ended, known or not', () => {
    if (end === undefined) throw new Error('It was withdrawn.');
    for (const restored of [after(registers(1, at(1))), after(registers(2, at(2))), NO_REGISTRATION]) {
      const ended = endAgain(restored, end);
      expect(isOver(ended)).toBe(true);
      expect(ended.withdrawnAt).toBe(at(5));
      expect(endAgain(ended, end)).toBe(ended);
    }
  });

  test('and has come back since by a newer consent stands', () => {
    if (end === undefined) throw new Error('It was withdrawn.');
    const back = after(withdraws(2, at(5)), registers(3, at(9), consent('2026-11-03')));
    expect(isOver(endAgain(back, end))).toBe(false);
  });
});

describe('whom a registration named once', () => {
  const named = after(registers(1, at(1)), registers(2, at(2), {}, 'q'));
  const marked = forgetRegistration(named, [{ person: 'p', at: '2026-09-01T00:00:00.000Z' }]);

  test.each([
    [400, ['p', 'q']],
    [401, ['q']],
  ])('is known for %i days, and their deletion for ever: %j', (days, persons) => {
    const arrival = registers(3, at(3), consent('2026-11-01'), 'q');
    const { registration } = takeRegistration(marked, arrival, addDays(TODAY, days));
    expect(Object.keys(registration.persons).toSorted()).toEqual(persons);
    expect(deletedWith(registration)).toBe('2026-09-01T00:00:00.000Z');
    expect(deletedWith(takeRegistration(registration, registers(4, at(4), {}, 'r'), '2030-01-01').registration)).toBe(
      '2026-09-01T00:00:00.000Z',
    );
  });

  test('is counted anew when it is named again', () => {
    const again = takeRegistration(named, registers(3, at(3), {}, 'p'), addDays(TODAY, 300)).registration;
    const back = takeRegistration(again, registers(4, at(4), {}, 'q'), addDays(TODAY, 500)).registration;
    expect(Object.keys(back.persons).toSorted()).toEqual(['p', 'q']);
    expect(back.persons['p']?.leftOn).toBe(addDays(TODAY, 500));
  });
});
