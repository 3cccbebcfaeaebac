import { describe, expect, test } from 'vitest';
import { sourceOf, type PartnerId } from '../../functions/contracts/partners.ts';
import type { OutcomeReported } from '../../functions/contracts/screening-facts.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import { personOf } from '../../functions/domain/people/address.ts';
import { FIGURES } from '../../functions/domain/eligibility/law/figures.ts';
import { followHires } from '../../functions/follow-hires/follow-hires.ts';
import { companyListStore } from '../../functions/stores/companies/company-list-store.ts';
import { memoryTable } from '../support/memory-table.ts';
import { registered, seeker, withdrawn, type Event } from '../support/messages.ts';
import { permutations } from '../support/permutations.ts';
import { keyed, NOW, world, type World } from '../support/world.ts';

/** Hires of invented people, from the message of a partner to the record of the company. */
const A: PartnerId = 'masan-univ';
const B: PartnerId = 'city-job-centre';
const COMPANY = '1234567891';
const hour = (of: number): string => `2026-11-02T${String(of).padStart(2, '0')}:00:00+09:00`;
const consent = { on: '2026-10-01', textVersion: 'text-1', via: '방문' };
const FOLLOWED: Seeker['consents'] = { matching: consent, followUp: consent };
const YOUNG: Partial<Seeker> = { birthDate: '2000-05-05', consents: FOLLOWED };
const PERSON = personOf(seeker().email, '2000-05-05', keyed);

const outcome = (change: Partial<OutcomeReported> = {}, sender: PartnerId = A, at = 9): Event => ({
  sender,
  kind: 'people',
  body: JSON.stringify({
    specversion: '1.0',
    id: `outcome-${sender}-${at}-${JSON.stringify(change)}`,
    source: sourceOf(sender),
    type: 'kr.go.changwon.jobs.outcome.reported.v1',
    time: hour(at),
    data: { seeker: 'S-1', company: COMPANY, kind: 'hired', on: '2026-10-05', ...change },
  }),
});
const REGISTERED = registered(A, seeker(YOUNG), hour(8));
const after = async (...events: readonly Event[]): Promise<World> => {
  const city = world(memoryTable());
  for (const [index, event] of events.entries()) {
    await city.receive(event, `m-${index + 1}`);
    await city.drain();
  }
  return city;
};
const record = (city: World) => city.stores.companyHires.of(COMPANY);
const ROW = { on: '2026-10-05', young: true, confirmedBy: [] };

describe('a hire that a partner reports', () => {
  test('is in the record of the company without the person, in whatever order the messages come', async () => {
    const events = [
      REGISTERED,
      outcome({ confirmedBy: 'employer', residenceAtHire: '48121' }),
      registered(B, seeker({ ...YOUNG, externalId: 'S-1' }), hour(7)),
      outcome({ confirmedBy: 'centre' }, B),
    ];
    for (const order of permutations(events))
      expect(await record(await after(...order))).toEqual({
        rows: [{ ...ROW, residence: 'changwon', confirmedBy: ['employer', 'centre'] }],
        counts: [],
      });
  });

  test('is one hire when everything comes twice', async () => {
    const city = await after(REGISTERED, outcome(), REGISTERED, outcome());
    for (const messageId of ['1', '1'])
      expect(await city.run({ to: 'follow-hires', messageId, message: { person: PERSON } })).toBe('followed');
    expect(await record(city)).toEqual({ rows: [ROW], counts: [] });
  });

  test('is only counted without the consent to follow-up, and when that ends', async () => {
    const without = registered(A, seeker({ ...YOUNG, revision: 2, consents: { matching: consent } }), hour(10));
    const counts = [{ month: '2026-10', unconfirmed: 1 }];
    expect(await record(await after(without, outcome()))).toMatchObject({ rows: [], counts });
    expect(await record(await after(REGISTERED, outcome(), without))).toMatchObject({ rows: [], counts });
  });

  test('is told by its other day when an earlier one is reported, and not twice', async () => {
    const city = await after(REGISTERED, outcome(), outcome({ on: '2026-09-28' }, A, 10));
    expect(await record(city)).toEqual({ rows: [{ ...ROW, on: '2026-09-28' }], counts: [] });
  });

  test('of somebody of whom nothing is known here waits for their registration', async () => {
    const city = await after(outcome());
    expect(await record(city)).toEqual({ rows: [], counts: [] });
    expect(await city.run({ to: 'follow-hires', messageId: '1', message: { person: PERSON } })).toBe('gone');
  });
});

describe('of a person who is deleted', () => {
  test('a count stays, once, and nothing that leads to them', async () => {
    const city = await after(REGISTERED, outcome());
    const gone = { to: 'follow-hires', messageId: 'late', message: { person: PERSON } } as const;
    await city.receive(withdrawn(A, 'S-1', 2, hour(11)), 'm-3');
    await city.drain();
    await city.run(gone);
    await city.drain();
    expect(await record(city)).toMatchObject({ rows: [], counts: [{ month: '2026-10', unconfirmed: 1 }] });
    expect(await city.stores.hireEntries.of(PERSON)).toEqual([]);
  });

  test('a change of address is no deletion: the hire goes on and is not counted', async () => {
    const moved = registered(A, seeker({ ...YOUNG, revision: 2, email: 'moved@people.example' }), hour(10));
    const city = await after(REGISTERED, outcome(), moved);
    expect(await record(city)).toEqual({ rows: [ROW], counts: [] });
    await city.receive(withdrawn(A, 'S-1', 3, hour(11)), 'm-4');
    await city.drain();
    expect(await record(city)).toMatchObject({ rows: [], counts: [{ month: '2026-10', unconfirmed: 1 }] });
  });
});

describe('a hire of 13 months ago', () => {
  test('is a count from that day, by the next sweep, and is reported as one afterwards', async () => {
    const city = await after();
    const hire = { young: true, confirmedBy: [] };
    const key = (entry: string) => ({ company: COMPANY, entry });
    await city.stores.companyHires.show(key('a'), { ...hire, on: '2025-10-02' });
    await city.stores.companyHires.show(key('b'), { ...hire, on: '2025-10-03' });
    const sweep = { to: 'delete-person', messageId: 'sweep', message: { sweep: true } } as const;
    expect(await city.run(sweep)).toBe('swept');
    expect(await city.run(sweep)).toBe('nothing-due');
    expect(await record(city)).toMatchObject({
      rows: [{ on: '2025-10-03' }],
      counts: [{ month: '2025-10', unconfirmed: 1 }],
    });
  });

  test.each([
    ['2025-10-02', 0],
    ['2025-10-03', 1],
  ])('that is reported only now, of %s, has %i rows', async (on, rows) => {
    const city = await after(REGISTERED, outcome({ on }));
    expect((await record(city)).rows).toHaveLength(rows);
  });
});

test('a person who is deleted while their hire is being written leaves no row of it', async () => {
  const table = memoryTable();
  const city = world(table);
  for (const [index, event] of [REGISTERED, outcome()].entries()) await city.receive(event, `m-${index}`);
  let reads = 0;
  const deps = {
    persons: {
      read: async (id: string) => ((reads += 1) === 1 ? city.stores.persons.read(id) : undefined),
    },
    outcomes: city.stores.outcomes,
    hireEntries: city.stores.hireEntries,
    companyHires: city.stores.companyHires,
    companies: city.stores.companies,
    companyList: companyListStore(table),
    figures: { now: async () => ({ figures: FIGURES, name: '', version: 0 }) },
    newId: () => 'entry',
  };
  expect(await followHires({ person: PERSON }, NOW, deps)).toBe('gone');
  expect(await record(city)).toEqual({ rows: [], counts: [] });
});
