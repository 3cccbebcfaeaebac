import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introductionStore } from '../../functions/stores/matching/introduction-store.ts';
import { reviewRequestStore } from '../../functions/stores/screening/review-request-store.ts';
import type { Item, Table } from '../../functions/stores/table.ts';
import { usedLinkStore } from '../../functions/stores/people/used-link-store.ts';
import { deletePerson as markDeleted, emptyPerson, holding } from '../../functions/domain/people/person.ts';
import { personOf } from '../../functions/domain/people/address.ts';
import { answerRequest, extend } from '../../functions/domain/people/review-request.ts';
import { partOf, startTable } from '../support/dynalite.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { declared, registered, seeker, sentThen, withdrawn, type Event } from '../support/messages.ts';
import { permutations } from '../support/permutations.ts';
import { keyed, NOW, world, type World } from '../support/world.ts';
import {
  A,
  AT_A,
  AT_B,
  AT_OTHER_PARTNER,
  B,
  consentsOn,
  DECLARED,
  ELSEWHERE,
  EVERYTHING,
  hour,
  MARKS,
  markedSeeker,
  PERSON,
  POSTING,
  REGISTERED,
  REPORTED,
  SENT_AGAIN,
  SENT_FROM_ELSEWHERE,
  WITHDRAWN,
} from '../support/marked-person.ts';
import { inPool } from '../support/in-pool.ts';

let real: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

/** 13:00 in Seoul on 2 November, one hour after the tests' present, and a time after the sweep is due. */
const DELETED_AT = '2026-11-02T04:00:00.000Z';
const LATER = '2026-11-02T04:20:00.000Z';

const happens = async (city: World, ...events: readonly Event[]): Promise<World> => {
  for (const event of events) {
    await city.receive(event, `m-${city.replies.length}-${event.sender}`);
    await city.drain();
  }
  return city;
};
const on = async (table: OpenTable, ...events: readonly Event[]): Promise<World> => happens(world(table), ...events);

/** Does what the page does when a person deletes everything. */
const deletesThemselves = async (city: World, at = DELETED_AT): Promise<void> => {
  await city.stores.persons.change(PERSON, emptyPerson(PERSON), (before) => ({
    value: markDeleted(before, at),
    result: undefined,
  }));
  await city.run({ to: 'delete-person', messageId: 'page', message: { person: PERSON, at, partner: A } });
  await city.drain();
};

const marked = (items: readonly Item[]) => items.filter((item) => MARKS.test(JSON.stringify(item)));
/** Items that still name the person by hash, except the deletion mark and the person's entry in their mailbox. */
const naming = (items: readonly Item[], person = PERSON) =>
  items
    .filter((item) => JSON.stringify(item).includes(person))
    .map(({ pk }) => pk.replace(/#.*/, ''))
    .filter((kind) => !['person', 'registration', 'deletion', 'mailbox'].includes(kind));
const answers = (city: World) =>
  city.replies.map(({ reply }) => [
    'state' in reply.data ? reply.data.state : 'refused',
    ...reply.data.findings.map(({ code }) => code),
  ]);
const held = async (city: World, person = PERSON) => {
  const kept = await city.stores.persons.read(person);
  return kept && holding(kept.value)?.partner;
};

describe('what is planted in the tests', () => {
  test('is found in every kind of place before the deletion, so that its absence afterwards means something', async () => {
    const table = memoryTable();
    await on(table, ...EVERYTHING);
    const kinds = new Set(marked(table.all()).map(({ pk }) => pk.replace(/#.*/, '')));
    expect([...kinds].toSorted()).toEqual([
      'facts',
      'mailbox',
      'matches',
      'outcome',
      'person',
      'receipt',
      'refusals',
      'registration',
      'screening',
      'seeker',
      'seekers',
    ]);
    expect(new Set(naming(table.all()))).toEqual(new Set(['matches', 'screening', 'seeker', 'seekers']));
  });
});

describe('after the last withdrawal nothing readable is left', () => {
  test('in any table, at once', async () => {
    const table = memoryTable();
    await on(table, ...EVERYTHING, WITHDRAWN);
    expect(marked(table.all())).toEqual([]);
  });

  test('nor a hash of the person, after the sweep, but for the record that it happened', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING, WITHDRAWN);
    expect(await city.sweepAt(LATER)).toBe('swept');
    expect(marked(table.all())).toEqual([]);
    expect(naming(table.all())).toEqual([]);
    expect(await city.sweepAt(LATER)).toBe('nothing-due');
  });

  test('in the real table', async () => {
    const prefix = 'withdrawn#';
    const city = world(partOf(real.table, prefix));
    await happens(city, ...EVERYTHING, WITHDRAWN);
    await city.sweepAt(LATER);
    const items = (await real.all()).filter(({ pk }) => pk.startsWith(prefix));
    expect(items.length).toBeGreaterThan(5);
    expect(marked(items)).toEqual([]);
  });

  test('in the waiting queues (fault 34)', async () => {
    const city = await on(memoryTable(), ...EVERYTHING);
    await city.receive(WITHDRAWN, 'm-last');
    expect(city.waiting.filter((stage) => MARKS.test(JSON.stringify(stage)))).toEqual([]);
  });

  test.each(permutations([REGISTERED, DECLARED, REPORTED, WITHDRAWN]).map((order, index) => [index, order] as const))(
    'whatever came first: order %i',
    async (_, order) => {
      const table = memoryTable();
      const city = await on(table, POSTING, ...order);
      await city.sweepAt(LATER);
      expect(marked(table.all())).toEqual([]);
    },
  );
});

describe('after somebody deleted everything on their page nothing readable is left', () => {
  test('in any table, of all registrations, at once', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING, AT_OTHER_PARTNER);
    await deletesThemselves(city);
    expect(marked(table.all())).toEqual([]);
    await city.sweepAt(LATER);
    expect(naming(table.all())).toEqual([]);
  });

  test('of what they did on it: introductions, requests for review, used links', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING);
    const matches = partOf(table, 'matches#');
    const job = { cluster: 'c-1', partner: A, externalId: 'P-1', title: '선반', companyName: '가상정밀' } as const;
    const agreed = { agreedOn: '2026-11-02', at: NOW.now, textVersion: 'mark-text', language: 'ko' } as const;
    await introductionStore(matches).keep(PERSON, { ...job, ...agreed, entry: 'e-1', asked: false });
    const link = { purpose: 'delete', subject: PERSON, issued: 1, expires: 2, id: 'used' } as const;
    await usedLinkStore(matches).use(link, 'request');
    const asked = { number: 'R-1', requestedOn: '2026-11-02', dueOn: '2026-12-02', what: 'both' } as const;
    const requests = reviewRequestStore(table);
    await requests.keep(PERSON, { ...asked, partner: A, externalId: 'MARK-external', extensions: [] });
    const act = { at: NOW.now, seen: 0 };
    const marks = { ground: 'facts', words: 'MARK-extension' } as const;
    const parts = [{ part: 'finding', words: 'MARK-answer' } as const];
    await requests.change(PERSON, 'R-1', (request) => extend(request, { ...act, id: 'act-1' }, marks));
    await requests.change(PERSON, 'R-1', (request) =>
      answerRequest(request, { ...act, id: 'act-2', seen: 1 }, { parts, result: 'changed' }),
    );
    expect(JSON.stringify(marked(table.all()))).toMatch(/MARK-extension.*MARK-answer/s);
    expect(await requests.find('R-1')).toMatchObject({ person: PERSON });
    await deletesThemselves(city);
    expect(marked(table.all())).toEqual([]);
    expect(naming(table.all()).toSorted()).toEqual(['seeker', 'seekers']);
    expect(await requests.find('R-1')).toBeUndefined();
    // An act that read the request before the deletion writes nothing after it.
    expect(
      await requests.change(PERSON, 'R-1', (request) => extend(request, { ...act, id: 'act-3', seen: 2 }, marks)),
    ).toBe('gone');
    expect(marked(table.all())).toEqual([]);
  });

  test('when the message comes twice, late, or before the page has marked the person', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING);
    const message = { person: PERSON, at: DELETED_AT, partner: A } as const;
    for (const messageId of ['1', '2']) await city.run({ to: 'delete-person', messageId, message });
    await city.drain();
    const once = table.all().filter(({ pk }) => !pk.startsWith('deletion'));
    await deletesThemselves(city);
    expect(table.all().filter(({ pk }) => !pk.startsWith('deletion'))).toEqual(once);
    expect(marked(once)).toEqual([]);
  });

  test('of an address they had before', async () => {
    const table = memoryTable();
    const city = await on(
      table,
      ...EVERYTHING,
      registered(A, markedSeeker({ revision: 2, email: 'mark.elsewhere@people.example' }), hour(10)),
    );
    expect(naming(table.all()).toSorted()).toEqual(['seeker', 'seekers']);
    await happens(city, withdrawn(A, 'MARK-external', 2, hour(11)));
    await city.sweepAt(LATER);
    expect(marked(table.all())).toEqual([]);
    expect(naming(table.all())).toEqual([]);
    expect(naming(table.all(), ELSEWHERE)).toEqual([]);
  });
});

describe('the withdrawal of one of two registrations', () => {
  test('removes that one, and the person stays by the other', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING, AT_OTHER_PARTNER, WITHDRAWN);
    await city.sweepAt(LATER);
    expect(await held(city)).toBe(B);
    expect((await city.stores.facts.read(AT_A))?.value.facts).toBeUndefined();
    // An answer can be repeated as long as the person is known (I14), so the screening record
    // may still name the registration.
    const others = table.all().filter(({ pk }) => !pk.startsWith('screening#'));
    expect(JSON.stringify(others)).not.toMatch(/MARK-external|MARK-posting|mark-company|mark-round/);
    expect((await inPool(city.stores.pool)).map(({ person }) => person)).toEqual([PERSON]);
  });

  test('leaves the facts of the other to be screened', async () => {
    const city = await on(
      memoryTable(),
      ...EVERYTHING,
      AT_OTHER_PARTNER,
      WITHDRAWN,
      declared(B, { externalId: 'MARK-at-B', revision: 1, facts: { everWorked: true } }, hour(12)),
    );
    const record = (await city.stores.screenings.read(PERSON))?.value;
    expect(record?.registration?.partner).toBe(B);
    expect(record?.given[0]?.subject.facts).toEqual({ everWorked: true });
  });
});

describe('a message that is repeated after the deletion', () => {
  test('gets the same answer if it was the withdrawal', async () => {
    const city = await on(memoryTable(), ...EVERYTHING);
    await city.receive(WITHDRAWN, 'm-withdrawn');
    const first = city.replies.at(-1);
    await city.drain();
    await city.sweepAt(LATER);
    await city.receive(WITHDRAWN, 'm-withdrawn');
    expect(city.replies.at(-1)).toEqual(first);
    await city.receive(withdrawn(A, 'MARK-external', 1, hour(12)), 'm-other');
    expect(answers(city).at(-1)).toEqual(['stored']);
  });

  test('brings nothing back, whichever it is', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING);
    await deletesThemselves(city);
    await happens(city, ...EVERYTHING);
    await city.sweepAt('2026-11-02T05:00:00.000Z');
    expect(marked(table.all())).toEqual([]);
    expect(await held(city)).toBeUndefined();
  });
});

describe('the partner’s nightly message with the old consent', () => {
  const ways = [
    ['the last withdrawal', (city: World) => happens(city, WITHDRAWN)],
    ['the page', async (city: World) => deletesThemselves(city)],
  ] as const;

  test.each(ways)('is superseded after a deletion by %s, and forgotten', async (_, deletes) => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING);
    await deletes(city);
    await happens(city, sentThen(registered(A, markedSeeker({ revision: 7 }), hour(14))));
    expect(answers(city).at(-1)?.slice(0, 2)).toEqual(['superseded', 'deleted-person']);
    await city.sweepAt('2026-11-02T05:00:00.000Z');
    expect(marked(table.all())).toEqual([]);
    expect(await held(city)).toBeUndefined();
  });

  test.each(ways)('is so with a new address too, after a deletion by %s', async (_, deletes) => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING);
    await deletes(city);
    await happens(city, SENT_FROM_ELSEWHERE);
    expect(answers(city).at(-1)?.slice(0, 2)).toEqual(['superseded', 'deleted-person']);
    expect(await held(city, ELSEWHERE)).toBeUndefined();
    await city.sweepAt('2026-11-02T05:00:00.000Z');
    expect(marked(table.all())).toEqual([]);
  });

  test('of another partner, whose registration the same deletion ended, is so too', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING, AT_OTHER_PARTNER);
    await deletesThemselves(city);
    const moved = { externalId: 'MARK-at-B', revision: 2, email: 'mark.elsewhere@people.example' };
    await happens(city, sentThen(registered(B, markedSeeker(moved), hour(14))));
    expect(answers(city).at(-1)?.slice(0, 2)).toEqual(['superseded', 'deleted-person']);
    expect(await held(city, ELSEWHERE)).toBeUndefined();
  });

  test('that moved the person before the deletion message was worked off is so too', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING);
    await city.stores.persons.change(PERSON, emptyPerson(PERSON), (before) => ({
      value: markDeleted(before, DELETED_AT),
      result: undefined,
    }));
    await happens(
      city,
      sentThen(registered(A, markedSeeker({ revision: 3, email: 'mark.elsewhere@people.example' }), hour(14))),
    );
    expect(answers(city).at(-1)?.slice(0, 2)).toEqual(['superseded', 'deleted-person']);
    expect(await held(city, ELSEWHERE)).toBeUndefined();
    await deletesThemselves(city);
    expect(marked(table.all())).toEqual([]);
  });

  test('leaves nothing of facts, outcomes and refusals that come with it', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING, WITHDRAWN);
    const before = city.replies.length;
    const again = { ...JSON.parse(REPORTED.body), id: 'mark-outcome-again' };
    await happens(city, SENT_AGAIN, DECLARED, { ...REPORTED, body: JSON.stringify(again) }, EVERYTHING[4] ?? POSTING);
    expect(answers(city).slice(before)).toEqual([
      expect.arrayContaining(['superseded', 'deleted-person']),
      ['refused', 'consent-missing'],
      ['superseded', 'deleted-person'],
      ['refused', 'schema-invalid'],
    ]);
    expect(marked(table.all())).toEqual([]);
  });

  test.each([
    ['on the day of the deletion', '2026-11-02', false],
    ['on the day after', '2026-11-03', true],
    ['at the instant of the deletion', '2026-11-02T13:00:00+09:00', false],
    ['a millisecond later', '2026-11-02T13:00:00.001+09:00', true],
  ])('lifts the tombstone by a consent %s: %s, %s', async (_, consented, lifts) => {
    const city = await on(memoryTable(), ...EVERYTHING);
    await deletesThemselves(city);
    await city.sweepAt(LATER);
    await happens(
      city,
      sentThen(
        registered(A, markedSeeker({ revision: 2, consents: consentsOn(consented) }), '2026-11-03T09:00:00+09:00'),
      ),
    );
    expect(answers(city).at(-1)?.[0]).toBe(lifts ? 'stored' : 'superseded');
    expect(await held(city)).toBe(lifts ? A : undefined);
    expect((await inPool(city.stores.pool)).length).toBe(lifts ? 1 : 0);
    const sweptAgain = await city.sweepAt('2026-11-04T00:00:00.000Z');
    expect(sweptAgain).toBe(lifts ? 'nothing-due' : 'swept');
    expect(await held(city)).toBe(lifts ? A : undefined);
  });
});

describe('a registration that only the withdrawal at another partner keeps out', () => {
  const atB = (revision: number, at: number) =>
    sentThen(registered(B, markedSeeker({ externalId: 'MARK-at-B', revision, name: '표식둘째' }), hour(at)));

  test('is superseded, and forgotten by the sweep', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING, WITHDRAWN, atB(2, 12));
    expect(answers(city).at(-1)?.slice(0, 2)).toEqual(['superseded', 'deleted-person']);
    await city.sweepAt(LATER);
    expect(marked(table.all())).toEqual([]);
    expect((await city.stores.registrations.read(AT_B))?.value.standing?.version).toEqual({
      revision: 2,
      ended: false,
      hash: '',
    });
  });

  test('stands when a late message shows in time that the withdrawal was not the last', async () => {
    const city = await on(memoryTable(), ...EVERYTHING, WITHDRAWN, atB(2, 12), atB(1, 10));
    expect(await held(city)).toBe(B);
    await city.sweepAt(LATER);
    await city.drain();
    expect(await held(city)).toBe(B);
    expect(await inPool(city.stores.pool)).toHaveLength(1);
  });
});

describe('the sweep', () => {
  test('looks again 20 minutes later, no earlier, and once', async () => {
    const city = await on(memoryTable(), ...EVERYTHING);
    await city.run({
      to: 'delete-person',
      messageId: 'page',
      message: { person: PERSON, at: NOW.now, partner: A },
    });
    expect(await city.sweepAt('2026-11-02T03:19:59.999Z')).toBe('nothing-due');
    expect(await city.sweepAt('2026-11-02T03:20:00.000Z')).toBe('swept');
    expect(await city.sweepAt('2026-11-03T03:20:00.000Z')).toBe('nothing-due');
  });

  test('removes what somebody wrote who was at work on the person', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING);
    const late = table.all().filter(({ pk }) => /^(screening|review|facts|outcome|receipt|matches)#/.test(pk));
    await deletesThemselves(city);
    for (const item of late) await table.writeNewer({ ...item, version: item.version + 100 });
    expect(marked(table.all()).length).toBeGreaterThan(3);
    await city.sweepAt(LATER);
    expect(marked(table.all())).toEqual([]);
    expect(naming(table.all())).toEqual([]);
  });

  test('leaves somebody alone who has come back by a new consent', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING);
    await deletesThemselves(city, '2026-11-01T15:00:00.000Z');
    const back = consentsOn('2026-11-02T12:00:00+09:00');
    await happens(city, registered(A, markedSeeker({ revision: 2, consents: back }), hour(12)));
    const before = table.all().filter(({ pk, sk }) => pk === 'seekers' || sk.startsWith('job#'));
    expect(await city.sweepAt(LATER)).toBe('swept');
    expect(table.all().filter(({ pk, sk }) => pk === 'seekers' || sk.startsWith('job#'))).toEqual(before);
    expect(await held(city)).toBe(A);
  });

  test('is not kept from the others by one that fails', async () => {
    const table = memoryTable();
    const city = await on(table, ...EVERYTHING, AT_OTHER_PARTNER);
    await table.writeNewer({
      pk: 'deletion#broken',
      sk: 'registration',
      version: 1,
      due: 'deletion',
      dueOn: '2026-01-01',
      value: 'no deletion',
    });
    await deletesThemselves(city);
    await table.writeNewer({ pk: `screening#${PERSON}`, sk: 'record', version: 999, value: 'mark' });
    await expect(city.sweepAt(LATER)).rejects.toThrow();
    expect(marked(table.all())).toEqual([]);
  });
});

describe('a table that is restored to a day before the deletion (fault 34)', () => {
  test.each([
    ['by the page', deletesThemselves],
    [
      'by the withdrawals',
      async (city: World) => void (await happens(city, WITHDRAWN, withdrawn(B, 'MARK-at-B', 1, hour(12)))),
    ],
  ] as const)('is cleared again of who was deleted %s, and nobody else', async (_, deletes) => {
    const table = memoryTable();
    const other = registered(
      A,
      markedSeeker({ externalId: 'other', name: '다른 분', email: 'other@people.example' }),
      hour(9),
    );
    const city = await on(table, ...EVERYTHING, AT_OTHER_PARTNER, other);
    const earlier = table.all();
    await deletes(city);
    await city.sweepAt(LATER);
    for (const item of earlier) {
      await table.remove(item.pk, item.sk);
      await table.writeNewer(item);
    }
    expect(await held(city)).toBeDefined();
    await city.run({ to: 'delete-person', messageId: 'ops', message: { restored: true } });
    for (const now of ['2026-11-05T00:00:00.000Z', '2026-11-05T00:15:00.000Z']) await city.sweepAt(now);
    await city.drain();
    expect(await held(city)).toBeUndefined();
    expect(naming(table.all())).toEqual([]);
    expect(JSON.stringify(table.all())).not.toMatch(/MARK-external|MARK-at-B|표식길동|표식둘째/);
    expect(JSON.stringify(table.all())).toContain('다른 분');
    expect(await city.stores.registrations.read(AT_B)).toBeDefined();
  });
});

test('after a restore, a deletion that cannot be read keeps none of the others from being carried out again', async () => {
  const table = memoryTable();
  const city = world(table);
  for (const id of ['S-1', 'S-2', 'S-3']) {
    await city.receive(registered('masan-univ', seeker({ externalId: id, email: `${id}@people.example` })), `r-${id}`);
    await city.receive(withdrawn('masan-univ', id, 2), `w-${id}`);
  }
  await city.drain();
  await city.sweepAt('2026-11-02T04:00:00.000Z');
  const entries = table.all().filter(({ pk }) => pk.startsWith('deletion#'));
  expect(entries).toHaveLength(3);
  const { pk: broken } = entries[1] ?? {};
  const read: Table['read'] = (pk, sk) =>
    pk === broken ? Promise.reject(new Error('An invented fault')) : table.read(pk, sk);
  const restored = world({ ...table, read }).run({
    to: 'delete-person',
    messageId: 'ops',
    message: { restored: true },
  });
  await expect(restored).rejects.toThrow('An invented fault');
  expect(await city.stores.deletions.due('2026-11-02T05:00:00.000Z', 10)).toHaveLength(2);
});

test('a registration that names a new address by now outlives the withdrawal of another from the old address', async () => {
  const city = world(memoryTable());
  await city.receive(registered('masan-univ', seeker()), 'here');
  await city.receive(registered('city-job-centre', seeker()), 'there');
  const moved = seeker({ revision: 2, email: 'gil@new-address.example' });
  await city.receive(registered('masan-univ', moved, '2026-11-02T10:00:00+09:00'), 'moved');
  await city.drain();
  await city.receive(withdrawn('city-job-centre', 'S-1', 2), 'withdrawn');
  await city.drain();
  await city.sweepAt('2026-11-02T04:00:00.000Z');
  await city.drain();
  const kept = await city.stores.persons.read(personOf(moved.email, moved.birthDate, keyed));
  expect(kept && holding(kept.value)?.seeker.email).toBe(moved.email);
});
