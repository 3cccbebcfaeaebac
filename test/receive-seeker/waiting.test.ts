import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOf, type PartnerId } from '../../functions/contracts/partners.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import { personOf, registrationOf } from '../../functions/domain/people/address.ts';
import { takingTurns } from '../support/dynalite.ts';
import { memoryTable } from '../support/memory-table.ts';
import { declared, registered, seeker, sentThen, withdrawn, type Event } from '../support/messages.ts';
import { permutations } from '../support/permutations.ts';
import { tries } from '../support/tries.ts';
import { keyed, world, type World } from '../support/world.ts';

/** Facts and outcomes that arrive before the registration they depend on. All people are invented. */
const A: PartnerId = 'masan-univ';
const S_1 = registrationOf(A, 'S-1', keyed);
const PERSON = personOf(seeker().email, seeker().birthDate, keyed);
const hour = (of: number): string => `2026-11-02T${String(of).padStart(2, '0')}:00:00+09:00`;
const agreeing = (on = '2026-10-01'): Seeker['consents'] => {
  const consent = { on, textVersion: 'text-1', via: '방문' };
  return { matching: consent, mail: consent, screening: consent };
};
const facts = (change: object = { regularIncome: false }, revision = 1, at = 9) =>
  declared(A, { externalId: 'S-1', revision, facts: change }, hour(at));
const outcome = (at: number): Event => ({
  sender: A,
  kind: 'people',
  body: JSON.stringify({
    specversion: '1.0',
    id: `outcome-${at}`,
    source: sourceOf(A),
    type: 'kr.go.changwon.jobs.outcome.reported.v1',
    time: hour(at),
    data: { seeker: 'S-1', company: '1234567891', kind: 'hired', on: '2026-11-01' },
  }),
});
const REGISTERED = registered(A, seeker({ consents: agreeing() }), hour(8));
const answers = (city: World) =>
  city.replies.map(({ reply }) => [
    reply.data.messageId,
    'state' in reply.data ? reply.data.state : 'refused',
    ...reply.data.findings.map(({ code }) => code),
  ]);
const after = async (...events: readonly Event[]): Promise<World> => {
  const city = world(memoryTable());
  for (const [index, event] of events.entries()) await city.receive(event, `m-${index + 1}`);
  return city;
};
const keptFacts = async (city: World) => (await city.stores.facts.read(S_1))?.value.facts;
const DAY_LATER = '2026-11-03T03:00:00.000Z';

describe('facts that come before their registration (fault 48)', () => {
  test('wait, and are kept and screened when it comes, with a second answer of its own id', async () => {
    const city = await after(facts(), REGISTERED);
    expect(answers(city)).toEqual([
      ['m-1', 'waiting'],
      ['m-1', 'stored'],
      ['m-2', 'stored'],
    ]);
    expect(new Set(city.replies.map(({ reply }) => reply.id)).size).toBe(3);
    expect(await keptFacts(city)).toEqual({ regularIncome: false });
    expect(city.waiting.some((stage) => stage.to === 'screen-seeker' && stage.message.person === PERSON)).toBe(true);
    expect(await city.stores.waiting.of(S_1)).toEqual([]);
  });

  test('are refused when it comes without the consent to screening', async () => {
    const city = await after(facts(), registered(A, seeker(), hour(8)));
    expect(answers(city).slice(0, 2)).toEqual([
      ['m-1', 'waiting'],
      ['m-1', 'refused', 'consent-missing'],
    ]);
    expect(await keptFacts(city)).toBeUndefined();
    expect(await city.stores.refusals.between(A, '', '9999')).toMatchObject([{ messageId: 'm-1' }]);
  });

  test('are refused after a day, and not before', async () => {
    const city = await after(facts());
    expect(await city.settleAt('2026-11-03T00:59:59.999Z')).toBe('nothing-due');
    expect(await city.settleAt('2026-11-03T01:00:00.000Z')).toBe('settled');
    expect(await city.settleAt(DAY_LATER)).toBe('nothing-due');
    expect(answers(city)).toEqual([
      ['m-1', 'waiting'],
      ['m-1', 'refused', 'consent-missing'],
    ]);
    expect(await city.stores.waiting.of(S_1)).toEqual([]);
  });

  test('are kept by the hourly run where their registration came and the judging that it asks for was lost', async () => {
    const early = await after(facts());
    const late = await after(REGISTERED, WITHDRAWN, outcome(10));
    const waiting = [...(await early.stores.waiting.of(S_1)), ...(await late.stores.waiting.of(S_1))];
    expect(waiting.map(({ told }) => told.kind)).toEqual(['facts', 'outcome']);
    const city = await after(REGISTERED);
    for (const declaration of waiting) await city.stores.waiting.keep(declaration);
    expect(await city.settleAt(DAY_LATER)).toBe('settled');
    expect(await keptFacts(city)).toEqual({ regularIncome: false });
    expect(await city.stores.outcomes.of(S_1)).toHaveLength(1);
    expect(answers(city).map(([, state]) => state)).toEqual(['stored', 'stored', 'stored']);
    expect(city.waiting.filter((stage) => stage.to === 'screen-seeker')).toHaveLength(2);
  });

  test('wait each for itself, and the highest revision is kept', async () => {
    const city = await after(facts({ everWorked: true }, 2), facts(), REGISTERED);
    expect(answers(city).filter(([, state]) => state !== 'waiting')).toHaveLength(3);
    expect(await keptFacts(city)).toEqual({ everWorked: true });
  });

  test('sent twice get a second answer each', async () => {
    const city = await after(facts(), facts(), REGISTERED);
    const second = answers(city).filter(([, state]) => state === 'stored');
    expect(second.map(([message = '']) => message).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'm-1',
      'm-2',
      'm-3',
    ]);
  });

  test('are answered by the latest when they are sent again later, and nothing is said twice', async () => {
    const city = await after(facts(), REGISTERED, facts());
    expect(answers(city).at(-1)).toEqual(['m-3', 'stored']);
    const told = city.replies.length;
    await city.receive(facts(), 'm-1');
    await city.receive(REGISTERED, 'm-2');
    expect(city.replies).toHaveLength(told);
  });
});

test('facts that were refused for want of consent are judged anew when they are sent again', async () => {
  const agreed = registered(A, seeker({ revision: 2, consents: agreeing() }), hour(10));
  const city = await after(registered(A, seeker(), hour(8)), facts(), agreed, facts());
  expect(answers(city)).toEqual([
    ['m-1', 'stored'],
    ['m-2', 'refused', 'consent-missing'],
    ['m-3', 'stored'],
    ['m-4', 'stored'],
  ]);
  expect(await keptFacts(city)).toEqual({ regularIncome: false });
});

/** Everything that may arrive about one registration. Times are when it happened at the partner. */
const WITHDRAWN = withdrawn(A, 'S-1', 2, hour(9));
const BACK = sentThen(
  registered(A, seeker({ revision: 3, consents: agreeing('2026-11-03') }), '2026-11-03T08:00:00+09:00'),
);
const UNAGREED = registered(A, seeker({ revision: 2 }), hour(10));
const AGREED_AGAIN = registered(A, seeker({ revision: 3, consents: agreeing('2026-11-02') }), hour(11));
const WITH_HEALTH = (revision: number, at: number, on?: string): Event => {
  const consents = agreeing(on);
  return registered(A, seeker({ revision, consents: { ...consents, health: consents.screening } }), hour(at));
};
const WITHOUT_HEALTH = registered(A, seeker({ revision: 2, consents: agreeing() }), hour(10));
const SETS: Readonly<Record<string, readonly Event[]>> = {
  'registration, facts': [REGISTERED, facts()],
  'registration, facts before the withdrawal': [REGISTERED, facts({ everWorked: true }, 1, 8), WITHDRAWN],
  'registration, facts after the withdrawal': [REGISTERED, facts({ everWorked: true }, 1, 10), WITHDRAWN],
  'a registration anew, facts of before': [REGISTERED, facts({ everWorked: true }, 1, 8), WITHDRAWN, BACK],
  'two revisions of facts': [REGISTERED, facts(), facts({ everWorked: true }, 2, 10)],
  'facts of before the consent ended, and a consent anew': [REGISTERED, facts(), UNAGREED, AGREED_AGAIN],
  'facts about health of before their consent ended, and a consent anew': [
    WITH_HEALTH(1, 8),
    facts({ regularIncome: false, ableToWork: true }),
    WITHOUT_HEALTH,
    WITH_HEALTH(3, 11, '2026-11-02'),
  ],
  'an outcome before the withdrawal': [REGISTERED, outcome(8), WITHDRAWN, BACK],
};

test('facts about health that are left out are told, though their consent arrives before the answer', async () => {
  const table = memoryTable();
  let other: Promise<unknown> | undefined;
  const city = world({
    ...table,
    writeAfter: async (item, after) => {
      const written = await table.writeAfter(item, after);
      if (item.pk.startsWith('facts#')) other ??= world(table).receive(WITH_HEALTH(2, 8), 'agrees');
      await other;
      return written;
    },
  });
  await city.receive(REGISTERED, 'registers');
  await city.receive(facts({ regularIncome: false, ableToWork: true }), 'tells');
  expect(await keptFacts(city)).toEqual({ regularIncome: false });
  expect(answers(city).at(-1)).toEqual(['tells', 'stored', 'consent-missing']);
});

/** One day later, when nothing waits any more. */
const finalState = async (city: World) => {
  await city.drain();
  await city.settleAt(DAY_LATER);
  await city.drain();
  await city.sweepAt('2026-11-04T03:00:00.000Z');
  await city.drain();
  const { facts: known } = (await city.stores.facts.read(S_1))?.value ?? {};
  return { facts: known, waiting: await city.stores.waiting.of(S_1), outcomes: await city.stores.outcomes.of(S_1) };
};

describe.each(Object.entries(SETS))('%s', (_, events) => {
  test('end in the same state in every order', async () => {
    const expected = await finalState(await after(...events));
    expect(expected.waiting).toEqual([]);
    for (const order of permutations(events.map((_event, index) => index)))
      expect(
        await finalState(await after(...order.flatMap((index) => events[index] ?? []))),
        order.join(' → '),
      ).toEqual(expected);
  });

  test('end in the same state however their steps come to lie among each other, and each is answered', async () => {
    const expected = await finalState(await after(...events));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const table = memoryTable();
        const city = world(takingTurns(table, (label) => scheduler.schedule(Promise.resolve(), label)));
        const all = events.map((event, index) => city.receive(event, `m-${index}`));
        await scheduler.waitFor(Promise.all(all));
        const later = world(table);
        later.waiting.push(...city.waiting);
        expect(await finalState(later)).toEqual(expected);
        const last = new Map(
          [...city.replies, ...later.replies].map(({ reply }) => [reply.data.messageId, reply.data]),
        );
        expect(last.size).toBe(events.length);
        for (const data of last.values()) expect('state' in data ? data.state : '').not.toBe('waiting');
      }),
      { numRuns: tries(40), seed: 20261102 },
    );
  });
});
