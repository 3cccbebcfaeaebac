import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import { screenPerson, readyProgrammes } from '../../functions/domain/eligibility/answer/screen-person.ts';
import {
  conditionOf,
  seenOf,
  takeAct,
  type OfficialSaying,
} from '../../functions/domain/eligibility/answer/official-act.ts';
import { figureSet } from '../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES } from '../../functions/domain/eligibility/law/figures.ts';
import { NO_SCREENING } from '../../functions/domain/eligibility/answer/screening-record.ts';
import { personOf } from '../../functions/domain/people/address.ts';
import { memoryTable } from '../support/memory-table.ts';
import { declared, registered, withdrawn } from '../support/messages.ts';
import { SERVED } from '../support/screened-people.ts';
import { screenedSeeker } from '../support/screened-person.ts';
import { keyed, world } from '../support/world.ts';

/** An invented person of 41 with military service: whether the age for youth is raised is for an official. */
const A = 'masan-univ';
const RELEASE = figureSet(FIGURES, sha256);
const served = screenedSeeker({ birthDate: SERVED.seeker.birthDate });
const PERSON = personOf(served.email, served.birthDate, keyed);
const AGE = { programme: 'youth', criterion: 'age' } as const;
const SAYS = { reason: '복무 기간을 확인함', document: '병적증명서', seenOn: '2026-11-02' } as const;

const servedWorld = async () => {
  const table = memoryTable();
  const city = world(table);
  const declare = async (revision: number, facts = SERVED.facts) => {
    await city.receive(declared(A, { externalId: 'S-1', revision, facts }), `facts-${String(revision)}`);
    await city.drain();
  };
  await city.receive(registered(A, served), 'registered');
  await declare(1);
  const record = async () => {
    const kept = await city.stores.screenings.read(PERSON);
    if (kept === undefined) throw new Error('Nobody was screened.');
    return kept.value;
  };
  let acts = 0;
  /** An official says something of the age, and the person is screened anew. */
  const say = async (
    saying: Partial<OfficialSaying> & Pick<OfficialSaying, 'says'>,
    at = '2026-11-02T03:00:00.000Z',
  ) => {
    const id = `act-${(acts += 1)}`;
    const { result } = await city.stores.screenings.change(PERSON, NO_SCREENING, (before) => {
      const condition = conditionOf(before, AGE);
      return takeAct(before, AGE, { ...SAYS, ...saying }, { id, at, seen: condition ? seenOf(condition) : '' });
    });
    city.waiting.push({ messageId: 'again', to: 'screen-seeker', message: { person: PERSON, partner: A } });
    await city.drain();
    return result;
  };
  const youth = async () => (await record()).answers.find(({ programme }) => programme === 'youth');
  const listed = async (list = {}) => (await city.stores.cases.page(list, 10)).cases;
  const letters = () => city.mails.filter(({ to }) => to === served.email);
  return { table, city, record, say, declare, youth, listed, letters };
};

describe('a person of whom a condition waits', () => {
  test('is on the list with a number and the condition, without a name or a value', async () => {
    const { listed } = await servedWorld();
    const [one, ...others] = await listed();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ programme: 'youth', conditions: ['age'], again: [], person: PERSON });
    expect(one?.number).toMatch(/^W[0-9A-F]{10}$/);
    expect(JSON.stringify(one)).not.toContain(served.name);
  });

  test('leaves the list once an official says that it is met, is matched with the outcome, and is told once', async () => {
    const { city, say, youth, listed, letters } = await servedWorld();
    const before = letters().length;
    expect(await say({ says: 'met' })).toBe('done');
    expect(await youth()).toMatchObject({ outcome: 'eligible', official: { age: { says: 'met', on: '2026-11-02' } } });
    expect(await listed()).toEqual([]);
    expect((await city.stores.pool.seeker(PERSON))?.value.screenings).toMatchObject({ youth: 'eligible' });
    expect(letters()).toHaveLength(before + 1);
    city.waiting.push({ messageId: 'again', to: 'screen-seeker', message: { person: PERSON, partner: A } });
    await city.drain();
    expect(letters()).toHaveLength(before + 1);
  });

  test('is told of what an official found as such: 담당자 확인(사전 검토)', async () => {
    const { say, letters } = await servedWorld();
    await say({ says: 'met' });
    const raw = letters().at(-1)?.raw ?? '';
    const parts = [...raw.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, part = '']) =>
      Buffer.from(part, 'base64').toString('utf8'),
    );
    expect(parts.join('\n')).toContain('담당자 확인(사전 검토)');
  });

  test('waits again once a fact that the condition reads has changed, and the list says so', async () => {
    const { say, declare, youth, listed } = await servedWorld();
    await say({ says: 'met' });
    await declare(2, { ...SERVED.facts, militaryServiceMonths: 24 });
    expect((await youth())?.outcome).toBe('needs-review');
    expect(await listed({ programme: 'youth', condition: 'age' })).toMatchObject([{ again: ['age'] }]);
    await declare(3, { ...SERVED.facts, militaryServiceMonths: 23 });
    expect((await youth())?.outcome).toBe('eligible');
  });

  test('keeps what was found while only other facts change', async () => {
    const { say, declare, youth } = await servedWorld();
    await say({ says: 'met' });
    await declare(2, { ...SERVED.facts, ownMonthlyIncome: 1 });
    expect((await youth())?.outcome).toBe('eligible');
  });
});

describe('a word of an official', () => {
  test('can be corrected, and taken back: then the person waits as before', async () => {
    const { say, youth, listed, record } = await servedWorld();
    await say({ says: 'met' });
    await say({ says: 'unmet' });
    expect((await youth())?.outcome).toBe('ineligible');
    await say({ says: 'taken-back', document: undefined, seenOn: undefined });
    expect(await youth()).toMatchObject({ outcome: 'needs-review' });
    expect((await youth())?.official).toBeUndefined();
    expect(await listed()).toMatchObject([{ conditions: ['age'], again: [] }]);
    expect((await record()).acts).toHaveLength(1);
  });

  test('does nothing if the condition is not as it was seen, or if there is nothing to take back', async () => {
    const { record } = await servedWorld();
    const now = await record();
    const seen = seenOf(conditionOf(now, AGE) ?? { ...AGE, standing: 'waits' });
    const of = { id: 'act-9', at: '2026-11-02T03:00:00.000Z' };
    expect(takeAct(now, AGE, { ...SAYS, says: 'met' }, { ...of, seen: 'other' }).result).toBe('overtaken');
    expect(takeAct(now, AGE, { ...SAYS, says: 'taken-back' }, { ...of, seen }).result).toBe('overtaken');
    const residence = { programme: 'youth', criterion: 'residence' } as const;
    expect(takeAct(now, residence, { ...SAYS, says: 'met' }, { ...of, seen }).result).toBe('overtaken');
    const once = takeAct(now, AGE, { ...SAYS, says: 'met' }, { ...of, seen });
    expect(once.result).toBe('done');
    expect(takeAct(once.value, AGE, { ...SAYS, says: 'met' }, { ...of, seen })).toEqual({ ...once });
  });

  test('is kept with the answer that it led to, which is given again byte for byte', async () => {
    const { say, record } = await servedWorld();
    await say({ says: 'met' });
    await say({ says: 'unmet' });
    const { given, salt } = await record();
    expect(given.map(({ confirmed }) => confirmed?.map(({ says }) => says))).toEqual([['unmet'], ['met'], undefined]);
    for (const { on, knownOn, subject, confirmed, hashes } of given) {
      const again = screenPerson(readyProgrammes(on, knownOn, RELEASE), subject, {
        salt,
        hash: sha256,
        confirmations: confirmed,
      });
      expect(again.hashes).toEqual(hashes);
    }
    const [, met] = given;
    const without = screenPerson(readyProgrammes(met?.on ?? '', met?.knownOn ?? '', RELEASE), met?.subject ?? SERVED, {
      salt,
      hash: sha256,
    });
    expect(without.hashes['youth']).not.toBe(met?.hashes['youth']);
  });

  test('goes with the person: nothing of it is left once they are deleted', async () => {
    const { table, city, say, listed, declare } = await servedWorld();
    await say({ says: 'met', reason: '표식-까닭-7731', document: '표식-서류-7731' });
    await declare(2, { ...SERVED.facts, militaryServiceMonths: 24 });
    await city.receive(withdrawn(A, 'S-1', 2), 'withdrawn');
    await city.drain();
    await city.sweepAt('2026-11-03T03:00:00.000Z');
    await city.drain();
    expect(await listed()).toEqual([]);
    expect(await city.stores.screenings.read(PERSON)).toBeUndefined();
    expect(JSON.stringify(table.all())).not.toContain('7731');
  });
});
