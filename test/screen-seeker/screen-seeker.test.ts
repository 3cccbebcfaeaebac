import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import { PROGRAMME_IDS } from '../../functions/contracts/programmes.ts';
import type { FactsDeclared } from '../../functions/contracts/screening-facts.ts';
import { mailboxOf, personOf, registrationOf } from '../../functions/domain/people/address.ts';
import { ELIGIBILITY_RULES_VERSION } from '../../functions/domain/eligibility/engine/screen.ts';
import { figuresInForce } from '../../functions/steps/figures-in-force.ts';
import { readyProgrammes, screenPerson } from '../../functions/domain/eligibility/answer/screen-person.ts';
import { declared, posting, registered, submitted, withdrawn, type Event } from '../support/messages.ts';
import { memoryTable } from '../support/memory-table.ts';
import { permutations } from '../support/permutations.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { keyed, NOW, world, type World } from '../support/world.ts';
import { inPool } from '../support/in-pool.ts';

const A = 'masan-univ';
const PERSON = personOf(screenedSeeker().email, screenedSeeker().birthDate, keyed);

const facts = (change: Partial<FactsDeclared> = {}): FactsDeclared => ({
  externalId: 'S-1',
  revision: 1,
  facts: screenedFacts,
  ...change,
});

const after = async (...events: readonly Event[]): Promise<World> => {
  const city = world(memoryTable());
  for (const [index, event] of events.entries()) {
    await city.receive(event, `m-${index}`);
    await city.drain();
  }
  return city;
};

const toPerson = ({ mails }: World) => mails.filter(({ to }) => to === screenedSeeker().email);
const outcomesIn = async ({ stores }: World) => (await stores.pool.seeker(PERSON))?.value.screenings;
const subjects = ({ mails }: World) =>
  mails.map(({ raw }) => /^Subject: (?:.|\r\n[ \t])*/m.exec(raw)?.[0] ?? '').map((line) => line.length);

describe('facts that a person declared', () => {
  test('are screened: matching sees the outcomes, and the person gets one mail', async () => {
    const city = await after(registered(A, screenedSeeker()), declared(A, facts()));
    expect(await outcomesIn(city)).toMatchObject({
      youth: 'eligible',
      'employment-support': 'eligible',
      'mid-career-centre': 'ineligible',
      'public-works': 'needs-review',
    });
    expect(city.mails).toHaveLength(1);
    expect(subjects(city)[0]).toBeGreaterThan(0);
  });

  test('leave nothing of their values in what matching reads, in what is told, or in the mail', async () => {
    const city = await after(registered(A, screenedSeeker()), declared(A, facts()));
    const shown = JSON.stringify([
      await inPool(city.stores.pool),
      await city.stores.told.read(PERSON),
      city.mails.map(({ raw }) => Buffer.from(raw, 'binary').toString()),
      city.waiting,
    ]);
    for (const value of ['1234567', '1,234,567', '87654321', '87,654,321', '8765만'])
      expect(shown).not.toContain(value);
  });

  test('are mailed once, however often the messages and the steps between are repeated', async () => {
    const city = world(memoryTable());
    const events = [registered(A, screenedSeeker()), declared(A, facts())];
    for (const round of [1, 2])
      for (const [index, event] of events.entries()) {
        await city.receive(event, `m-${round}-${index}`);
        const steps = [...city.waiting];
        await city.drain();
        for (const step of steps) await city.run(step);
        await city.drain();
      }
    expect(city.mails).toHaveLength(1);
  });

  test('give the same answers whatever the order in which their revisions come', async () => {
    const revisions = [
      declared(A, facts({ revision: 1 })),
      declared(A, facts({ revision: 2, facts: { ...screenedFacts, ableToWork: false } })),
      declared(A, facts({ revision: 3, facts: { ...screenedFacts, sex: 'female', everWorked: false } })),
    ];
    const answers = new Set<string>();
    for (const order of permutations(revisions)) {
      const city = await after(registered(A, screenedSeeker()), ...order);
      answers.add(JSON.stringify(await outcomesIn(city)));
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('"career-women":"eligible"');
  });

  test('a step that comes late, with what was known before, changes nothing', async () => {
    const city = world(memoryTable());
    await city.receive(registered(A, screenedSeeker()), 'm-1');
    await city.receive(declared(A, facts()), 'm-2');
    const early = [...city.waiting];
    await city.drain();
    await city.receive(declared(A, facts({ revision: 2, facts: { ...screenedFacts, ableToWork: false } })), 'm-3');
    await city.drain();
    const before = await outcomesIn(city);
    for (const step of early) await city.run(step);
    await city.drain();
    expect(await outcomesIn(city)).toEqual(before);
    expect(before).toMatchObject({ 'employment-support': 'ineligible' });
  });

  test('are refused without consent to screening, and the person is not screened', async () => {
    const plain = screenedSeeker();
    const city = await after(
      registered(A, { ...plain, consents: { matching: plain.consents.matching, mail: plain.consents.mail } }),
      declared(A, facts()),
    );
    expect(city.replies.at(-1)?.reply.data.findings.map(({ code }) => code)).toContain('consent-missing');
    expect(await outcomesIn(city)).toBeUndefined();
    expect(toPerson(city)).toEqual([]);
  });
});

describe('an answer', () => {
  test('can be given again byte for byte from what is kept', async () => {
    const city = await after(registered(A, screenedSeeker()), declared(A, facts()));
    const record = (await city.stores.screenings.read(PERSON))?.value;
    const given = record?.given[0];
    if (record === undefined || given === undefined) throw new Error('No answer was kept.');
    const set = await figuresInForce(city.stores.figures, sha256).named(given.figures);
    const again = screenPerson(readyProgrammes(given.on, given.knownOn, set), given.subject, {
      salt: record.salt,
      hash: sha256,
    });
    expect(again.hashes).toEqual(given.hashes);
    expect(given.rulesVersion).toBe(`${ELIGIBILITY_RULES_VERSION}+${given.figures}`);
    expect(Object.keys(given.hashes)).toHaveLength(PROGRAMME_IDS.length);
  });

  test('that did not change is not told again; one that did is', async () => {
    const same = { ...screenedFacts, household: { size: 1, monthlyIncome: 1_200_000, assets: 87_654_321 } };
    const other = { ...screenedFacts, household: { size: 1, monthlyIncome: 9_000_000, assets: 87_654_321 } };
    const city = await after(
      registered(A, screenedSeeker()),
      declared(A, facts()),
      declared(A, facts({ revision: 2, facts: same })),
    );
    expect(city.mails).toHaveLength(1);
    await city.receive(declared(A, facts({ revision: 3, facts: other })), 'm-9');
    await city.drain();
    expect(city.mails).toHaveLength(2);
  });

  test('is told to nobody who did not agree to mail', async () => {
    const { matching, screening } = screenedSeeker().consents;
    const city = await after(
      registered(A, screenedSeeker({ consents: { matching, screening } })),
      declared(A, facts()),
    );
    expect(await outcomesIn(city)).toMatchObject({ youth: 'eligible' });
    expect(city.mails).toEqual([]);
  });
});

describe('when consent ends', () => {
  const screened = [registered(A, screenedSeeker()), declared(A, facts())];

  test('to screening, facts and answers go, and matching sees none', async () => {
    const { matching, mail } = screenedSeeker().consents;
    const city = await after(...screened, registered(A, screenedSeeker({ revision: 2, consents: { matching, mail } })));
    expect(await outcomesIn(city)).toBeUndefined();
    expect(await city.stores.told.read(PERSON)).toBeUndefined();
    expect((await city.stores.facts.read(registrationOf(A, 'S-1', keyed)))?.value.facts).toBeUndefined();
    expect((await city.stores.pool.seeker(PERSON))?.value.matching).toBe(true);
  });

  test('by withdrawal, nothing is kept: neither the salt nor the inputs nor what was told', async () => {
    const city = await after(...screened, withdrawn(A, 'S-1', 2));
    expect(await city.stores.screenings.read(PERSON)).toBeUndefined();
    expect(await city.stores.told.read(PERSON)).toBeUndefined();
    expect(await outcomesIn(city)).toBeUndefined();
  });
});

describe('facts past their time', () => {
  test('are no longer read: 90 days after the day of declaring, where neither round nor registration lasts longer', async () => {
    const city = await after(registered(A, screenedSeeker()), declared(A, facts()));
    const kept = (await city.stores.facts.read(registrationOf(A, 'S-1', keyed)))?.value;
    expect(kept?.keptUntil).toBe('2027-01-31');
    for (const [on, known] of [
      ['2027-01-31', true],
      ['2027-02-01', false],
    ] as const) {
      await city.run({ to: 'screen-seeker', messageId: on, message: { person: PERSON, partner: A, on } });
      const outcome = (await outcomesIn(city))?.['employment-support'];
      expect(outcome === 'eligible').toBe(known);
    }
    expect(
      (await city.stores.screenings.read(PERSON))?.value.given.every(({ keptUntil }) => keptUntil >= NOW.today),
    ).toBe(true);
  });
});

describe('facts whose time is over', () => {
  const ON = { now: '2027-02-01T00:00:00.000Z', today: '2027-02-01' };
  const again = async (revisions: readonly number[]) => {
    const table = memoryTable();
    const first = world(table);
    for (const [index, event] of [
      registered(A, screenedSeeker()),
      ...[1, 2, 3].map((n) => declared(A, facts({ revision: n }))),
    ].entries())
      await first.receive(event, `m-${index}`);
    await first.drain();
    const city = world(table, ON);
    const message = { person: PERSON, partner: A, on: ON.today } as const;
    await city.run({ to: 'screen-seeker', messageId: 'daily', message });
    const kept = (await city.stores.facts.read(registrationOf(A, 'S-1', keyed)))?.value;
    for (const revision of revisions) await city.receive(declared(A, facts({ revision })), `m-again-${revision}`);
    await city.drain();
    return { kept, outcome: (await outcomesIn(city))?.['employment-support'] };
  };

  test('are forgotten by the screening of the day after, not left to the expiry of the table', async () => {
    const { kept, outcome } = await again([]);
    expect(kept).toEqual({ version: { revision: 3, ended: true, hash: '' } });
    expect(outcome).not.toBe('eligible');
  });

  test('count again when they are declared anew, and do not come back by a message of before', async () => {
    expect((await again([4])).outcome).toBe('eligible');
    expect((await again([3])).outcome).not.toBe('eligible');
  });
});

describe('a place in a programme', () => {
  const place = (programme: 'youth' | 'employment-support' | 'mid-career-centre' | 'learn-and-job') =>
    submitted('masan-univ', posting({ programme, title: `${programme} 자리` }));
  const matchMails = ({ mails }: World) => mails.filter(({ notice }) => !notice.startsWith('screening'));
  const offered = async (events: readonly Event[]): Promise<number> => {
    const without = (await after(...events.filter(({ kind }) => kind === 'people'))).mails.length;
    return (await after(...events)).mails.length - without;
  };

  test('is offered to whoever is eligible, and not to whoever is not', async () => {
    const person = [registered(A, screenedSeeker()), declared(A, facts())];
    expect(await offered([...person, place('youth')])).toBe(1 + 1);
    expect(await offered([...person, place('mid-career-centre')])).toBe(1);
  });

  test('is first a question where a fact is missing, and an offer once it is known', async () => {
    const city = await after(registered(A, screenedSeeker()), place('employment-support'));
    const texts = () => matchMails(city).length;
    const before = texts();
    await city.receive(declared(A, facts()), 'm-9');
    await city.drain();
    expect(before).toBeGreaterThan(0);
    const { mailbox } = (await city.stores.pool.seeker(PERSON))?.value ?? { mailbox: '' };
    expect(mailbox).toBe(mailboxOf(screenedSeeker().email, keyed));
    expect(texts()).toBe(before + 2);
  });

  test('waits for an official where the rules are not confirmed', async () => {
    const schools = [{ district: '48121', status: 'graduated' as const, graduatedOn: '2015-02-20' }];
    const city = await after(
      registered(A, screenedSeeker()),
      declared(A, facts({ facts: { ...screenedFacts, schools } })),
    );
    const listed = await city.stores.told.listed('2026-12-31');
    expect(listed.flatMap(({ review }) => review.programmes.map(({ programme }) => programme))).toContain(
      'learn-and-job',
    );
  });
});
