import { describe, expect, test } from 'vitest';
import { sourceOf, type PartnerId } from '../../functions/contracts/partners.ts';
import { personOf, registrationOf } from '../../functions/domain/people/address.ts';
import { memoryTable } from '../support/memory-table.ts';
import { registered, seeker, withdrawn, type Event } from '../support/messages.ts';
import { keyed, world, type World } from '../support/world.ts';
import { inPool } from '../support/in-pool.ts';

const A: PartnerId = 'masan-univ';
const S_1 = registrationOf(A, 'S-1', keyed);
const consents = { ...seeker().consents, screening: { on: '2026-10-01', textVersion: 'screening-1', via: '방문' } };

const told = (type: string, data: object): Event => ({
  sender: A,
  kind: 'people',
  body: JSON.stringify({
    specversion: '1.0',
    id: `${type}-${JSON.stringify(data)}`,
    source: sourceOf(A),
    type: `kr.go.changwon.jobs.${type}.v1`,
    data,
  }),
});
const facts = (revision = 1) =>
  told('seeker.facts-declared', {
    externalId: 'S-1',
    revision,
    facts: { household: { size: 3, monthlyIncome: 2_000_000 } },
  });

const answers = (city: World) =>
  city.replies.map(({ reply }) => [
    reply.data.messageId,
    'state' in reply.data ? `${reply.data.kind} ${reply.data.state}` : 'refused',
    ...reply.data.findings.map(({ code }) => code),
  ]);
const after = async (...events: Event[]): Promise<World> => {
  const city = world(memoryTable());
  for (const [index, event] of events.entries()) await city.receive(event, `m-${index + 1}`);
  return city;
};
const row = async (city: World, of = seeker()) =>
  (await city.stores.pool.seeker(personOf(of.email, of.birthDate, keyed)))?.value;

describe('a registration', () => {
  test('is stored, and matching sees neither the name nor the address', async () => {
    const city = await after(registered(A, seeker()));
    expect(answers(city)).toEqual([['m-1', 'seeker stored']]);
    expect(JSON.stringify(await row(city))).not.toMatch(/가상길동|people\.example/);
  });

  test('without consent to matching is stored and gives nothing to match', async () => {
    const city = await after(registered(A, seeker({ consents: {} })));
    expect(answers(city)).toEqual([['m-1', 'seeker stored']]);
    expect(city.waiting).toEqual([]);
  });

  test('with a resident number in a free text keeps it masked and says so', async () => {
    const city = await after(
      registered(A, seeker({ certificates: [{ name: '운전면허 900101-1234567', national: true }] })),
    );
    expect(answers(city)).toEqual([['m-1', 'seeker stored', 'number-masked']]);
    const kept = (await city.stores.registrations.read(S_1))?.value.standing?.seeker;
    expect(kept?.certificates?.[0]?.name).toMatch(/^운전면허 /);
    expect(JSON.stringify(kept)).not.toContain('1234567');
    expect(JSON.stringify(city.replies)).not.toContain('1234567');
  });

  test('with values we do not know is stored with a warning each, and they count as unknown', async () => {
    const city = await after(
      registered(
        A,
        seeker({
          language: 'fr',
          education: { level: 'bootcamp', status: 'graduated' },
          wanted: { occupations: ['요리'], districts: ['창원'] },
        }),
      ),
    );
    expect(answers(city)).toEqual([['m-1', 'seeker stored', ...Array.from({ length: 4 }, () => 'unknown-value')]]);
    expect((await row(city))?.education).toEqual({ status: 'graduated' });
  });

  test.each([
    ['born tomorrow', '2026-11-03', ['refused', 'schema-invalid']],
    ['who is 15 tomorrow', '2011-11-03', ['refused', 'seeker-too-young']],
    ['who is 15 today', '2011-11-02', ['seeker stored']],
  ])('of somebody %s: %j', async (_, birthDate, told) => {
    const city = await after(registered(A, seeker({ birthDate })));
    expect(answers(city)).toEqual([['m-1', ...told]]);
    expect(await inPool(city.stores.pool)).toHaveLength(told.length === 1 ? 1 : 0);
  });

  test('under the same address in other letters, and the same date of birth, is the same person', async () => {
    const city = await after(
      registered(A, seeker()),
      registered('city-job-centre', seeker({ externalId: 'K-1', email: 'GIL@People.Example' })),
    );
    expect(await inPool(city.stores.pool)).toHaveLength(1);
  });

  test('under the same address and another date of birth is another person', async () => {
    const city = await after(
      registered(A, seeker()),
      registered(A, seeker({ externalId: 'S-2', birthDate: '1960-01-01' })),
    );
    expect(await inPool(city.stores.pool)).toHaveLength(2);
  });
});

describe('a withdrawal', () => {
  test('is stored, and nothing of the person is left but keys and times', async () => {
    const city = await after(registered(A, seeker({ consents })), facts(), withdrawn(A, 'S-1', 1));
    expect(answers(city).at(-1)).toEqual(['m-3', 'seeker stored']);
    const left = [
      await city.stores.registrations.read(S_1),
      await city.stores.persons.read(personOf(seeker().email, seeker().birthDate, keyed)),
      await city.stores.facts.read(S_1),
      await row(city),
    ];
    expect(JSON.stringify(left)).not.toMatch(/가상길동|people\.example|1990-05-05|2000000|48121/);
  });

  test('keeps the person out who is registered again by an old consent, and the partner is told', async () => {
    const city = await after(
      registered(A, seeker()),
      withdrawn(A, 'S-1', 1),
      registered(A, seeker({ revision: 2 }), '2026-11-02T20:00:00+09:00'),
    );
    expect(answers(city).at(-1)).toEqual(['m-3', 'seeker superseded', 'deleted-person']);
  });
});

describe('facts for screening', () => {
  test('are stored with the consent to screening', async () => {
    const city = await after(registered(A, seeker({ consents })), facts());
    expect(answers(city).at(-1)).toEqual(['m-2', 'facts stored']);
    expect((await city.stores.facts.read(S_1))?.value.facts?.household?.size).toBe(3);
  });

  test('of an older revision are superseded', async () => {
    expect(answers(await after(registered(A, seeker({ consents })), facts(2), facts(1))).at(-1)).toEqual([
      'm-3',
      'facts superseded',
      'stale-revision',
    ]);
  });

  test.each([
    ['without that consent', [registered(A, seeker()), facts()]],
    ['after the withdrawal', [registered(A, seeker({ consents })), withdrawn(A, 'S-1', 1), facts()]],
    [
      'of a deleted person whom an old consent would bring back',
      [
        registered(A, seeker({ consents })),
        withdrawn(A, 'S-1', 1),
        registered(A, seeker({ revision: 2, consents }), '2026-11-02T20:00:00+09:00'),
        facts(),
      ],
    ],
  ])('are refused %s, and not kept', async (_, events) => {
    const city = await after(...events);
    expect(answers(city).at(-1)).toEqual([`m-${events.length}`, 'refused', 'consent-missing']);
    expect((await city.stores.facts.read(S_1))?.value.facts).toBeUndefined();
  });
});

test('an outcome is stored, and repeated stored once more without harm', async () => {
  const outcome = told('outcome.reported', { seeker: 'S-1', company: '1234567891', kind: 'hired', on: '2026-11-01' });
  expect(answers(await after(outcome, outcome))).toEqual([
    ['m-1', 'outcome stored'],
    ['m-2', 'outcome stored'],
  ]);
});
