import { describe, expect, test } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import { personOf } from '../../functions/domain/people/address.ts';
import type { OwnChoice } from '../../functions/domain/people/own-word.ts';
import { choose, deletePerson, emptyPerson, personsNowOf } from '../../functions/domain/people/person.ts';
import { showPerson } from '../../functions/steps/showing-people.ts';
import { inAnyOrder, inEveryOrder } from '../support/every-order.ts';
import { peopleFinalState } from '../support/final-state.ts';
import { memoryTable } from '../support/memory-table.ts';
import { registered, seeker, withdrawn, type Event } from '../support/messages.ts';
import { keyed, NOW, world, type World } from '../support/world.ts';

const A: PartnerId = 'masan-univ';
const B: PartnerId = 'city-job-centre';
const KEYS = [
  { partner: A, externalId: 'S-1' },
  { partner: B, externalId: 'K-1' },
] as const;
const moved = { email: 'gil.new@people.example' };
const PEOPLE = [
  { email: seeker().email, birthDate: seeker().birthDate },
  { email: moved.email, birthDate: seeker().birthDate },
];
const finalState = (city: World) => peopleFinalState(city, KEYS, PEOPLE);

const consent = (on: string) => ({ on, textVersion: 'matching-1', via: '방문' });
const newConsent = { matching: consent('2026-11-03'), mail: consent('2026-11-03') };
const at = (hour: number) => `2026-11-02T${String(hour).padStart(2, '0')}:00:00+09:00`;

/** Everything that may arrive about one person whom two partners know. Hours are when it happened at the partner. */
const MESSAGES: Readonly<Record<string, Event>> = {
  'A registers at 1': registered(A, seeker(), at(1)),
  'A registers other content at 1': registered(A, seeker({ name: '가상둘째' }), at(1)),
  'A changes at 3': registered(
    A,
    seeker({ revision: 2, wanted: { occupations: ['02'], districts: ['48123'] } }),
    at(3),
  ),
  'A changes the address at 4': registered(A, seeker({ revision: 3, ...moved }), at(4)),
  'A withdraws at 5': withdrawn(A, 'S-1', 3, at(5)),
  'A sends the old consent again at 9': registered(A, seeker({ revision: 4 }), at(9)),
  'A registers with new consent the next day': {
    ...registered(A, seeker({ revision: 5, consents: newConsent }), '2026-11-03T09:00:00+09:00'),
    sentAt: '2026-11-03T00:00:00.000Z',
  },
  'B registers at 2': registered(B, seeker({ externalId: 'K-1', languages: ['영어'] }), at(2)),
  'B sends it again at 8': registered(B, seeker({ externalId: 'K-1', revision: 2, languages: ['일본어'] }), at(8)),
  'B withdraws at 7': withdrawn(B, 'K-1', 1, at(7)),
};
const { receive, stateAfter, testInAnyOrder } = inAnyOrder(MESSAGES, finalState);
const personAfter = async (...names: string[]) => (await stateAfter(names)).persons[0];

describe('messages about one person at two partners (faults 2 and 3, I3)', () => {
  testInAnyOrder([
    ['A registers at 1', 'A changes at 3', 'A withdraws at 5', 'B registers at 2', 'B sends it again at 8'],
    [
      'A registers at 1',
      'A withdraws at 5',
      'A sends the old consent again at 9',
      'B registers at 2',
      'B withdraws at 7',
    ],
    [
      'A registers at 1',
      'A changes the address at 4',
      'A registers other content at 1',
      'B registers at 2',
      'A withdraws at 5',
    ],
  ]);
});

/** Does what the page does when the person chooses something there at an hour, under their first address. */
const OLD = personOf(seeker().email, seeker().birthDate, keyed);
const chooses = (choice: OwnChoice) => async (city: World) => {
  const { persons } = city.stores;
  const said = async (id: string) => {
    const kept = await persons.change(id, emptyPerson(id), (before) => ({
      value: choose(before, choice),
      result: undefined,
    }));
    await showPerson(kept, NOW, city.stores);
    return personsNowOf(kept.value);
  };
  for (const other of await said(OLD)) await said(other);
};
const instant = (hour: number) => new Date(at(hour)).toISOString();
const wanted = { occupations: ['02'], districts: ['48125'] };
const ACTS: Readonly<Record<string, (city: World) => Promise<unknown>>> = {
  'stops mail at 5': chooses({ mail: 'stopped', at: instant(5) }),
  'agrees to mail at 6': chooses({ mail: 'agreed', at: instant(6) }),
  'wants weekly mail at 2': chooses({ cadence: 'weekly', at: instant(2) }),
  'wishes otherwise at 2': chooses({ wanted, at: instant(2) }),
  'deletes everything at 6': async (city) => {
    await city.stores.persons.change(OLD, emptyPerson(OLD), (before) => ({
      value: deletePerson(before, instant(6)),
      result: undefined,
    }));
    const message = { person: OLD, at: instant(6), partner: A };
    city.waiting.push({ to: 'delete-person', messageId: 'page', message });
  },
};

describe('what the person says on their own page, among the messages of the partners', () => {
  /** `drained`: all stages finish their work before the next event. */
  const mixed = async (names: readonly string[], drained: boolean): Promise<World> => {
    const city = world(memoryTable());
    for (const [index, name] of names.entries()) {
      const act = ACTS[name];
      await (act === undefined ? receive(city, name, index) : act(city));
      if (drained) await city.drain();
    }
    await city.drain();
    await city.sweepAt('2026-11-03T12:00:00.000Z');
    await city.drain();
    return city;
  };

  test.each([
    ['A registers at 1', 'A changes at 3', 'A changes the address at 4', 'B registers at 2', 'stops mail at 5'],
    [
      'A registers at 1',
      'A changes the address at 4',
      'stops mail at 5',
      'agrees to mail at 6',
      'wants weekly mail at 2',
    ],
    ['A registers at 1', 'A changes at 3', 'B registers at 2', 'wishes otherwise at 2', 'stops mail at 5'],
    ['A registers at 1', 'A changes the address at 4', 'B registers at 2', 'deletes everything at 6'],
    [
      'A registers at 1',
      'A sends the old consent again at 9',
      'B sends it again at 8',
      'deletes everything at 6',
      'stops mail at 5',
    ],
    ['A registers at 1', 'A withdraws at 5', 'B registers at 2', 'B withdraws at 7', 'deletes everything at 6'],
    ['A registers at 1', 'A registers with new consent the next day', 'deletes everything at 6', 'stops mail at 5'],
  ])('counts the same in every order: %s, %s, %s, %s', async (...names) => {
    const events = names.filter((name) => typeof name === 'string');
    for (const drained of [false, true]) {
      const stateOf = async (order: readonly string[]) => finalState(await mixed(order, drained));
      const expected = await stateOf(events);
      for (const [order, state] of await inEveryOrder(events, stateOf)) expect(state, order).toEqual(expected);
    }
  });

  test('follows them to another address: the later of both holds there', async () => {
    const names = ['A registers at 1', 'stops mail at 5', 'A changes the address at 4'];
    const { persons } = await finalState(await mixed(names, true));
    expect(persons[1]?.written).toMatchObject({ address: moved.email, own: { mail: 'stopped', at: instant(5) } });
    expect(persons[1]?.row?.mail).toBe('none');
    const agreed = await finalState(await mixed([...names, 'agrees to mail at 6'], true));
    expect(agreed.persons[1]?.row?.mail).toBe('immediate');
  });

  test('deletes them under the address they have now as well', async () => {
    const names = ['A registers at 1', 'A changes the address at 4', 'deletes everything at 6'];
    const { persons } = await finalState(await mixed(names, true));
    expect(persons.map(({ facts, row }) => [facts, row])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

describe('a person', () => {
  test('stays while another partner holds a registration, with that one’s facts', async () => {
    const person = await personAfter('A registers at 1', 'B registers at 2', 'A withdraws at 5');
    expect(person?.facts?.languages).toEqual(['영어']);
    expect(person?.deletedAt).toBeUndefined();
  });

  test('is deleted with the last withdrawal, and leaves no row for matching', async () => {
    const person = await personAfter('A registers at 1', 'B registers at 2', 'A withdraws at 5', 'B withdraws at 7');
    expect(person).toEqual({ facts: undefined, deletedAt: '2026-11-01T22:00:00.000Z', row: undefined });
  });

  test('does not come back by an old consent with a higher revision, at the same partner or at another', async () => {
    expect(
      (await personAfter('A registers at 1', 'A withdraws at 5', 'A sends the old consent again at 9'))?.facts,
    ).toBeUndefined();
    expect((await personAfter('A registers at 1', 'A withdraws at 5', 'B sends it again at 8'))?.row).toBeUndefined();
  });

  test('comes back by a consent given after the deletion', async () => {
    const person = await personAfter(
      'A registers at 1',
      'A withdraws at 5',
      'A registers with new consent the next day',
    );
    expect(person?.row?.matching).toBe(true);
  });

  test('has the facts of the record with the later time, whichever partner sent it and whichever came last', async () => {
    expect((await personAfter('B sends it again at 8', 'A changes at 3'))?.facts?.languages).toEqual(['일본어']);
    expect((await personAfter('B registers at 2', 'A changes at 3'))?.facts?.wanted.occupations).toEqual(['02']);
  });

  test('moves to another address and leaves nothing under the old one', async () => {
    const { persons } = await stateAfter(['A registers at 1', 'A changes the address at 4']);
    expect(persons[0]?.row).toBeUndefined();
    expect(persons[0]?.deletedAt).toBeUndefined();
    expect(persons[1]?.facts?.email).toBe(moved.email);
  });
});
