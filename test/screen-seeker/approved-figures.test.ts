import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import { readyProgrammes, screenPerson } from '../../functions/domain/eligibility/answer/screen-person.ts';
import { personOf } from '../../functions/domain/people/address.ts';
import { figuresInForce } from '../../functions/steps/figures-in-force.ts';
import { approveFigures, limitLike } from '../support/approved-figures.ts';
import { declared, registered } from '../support/messages.ts';
import { memoryTable } from '../support/memory-table.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { keyed, NOW, world, type World } from '../support/world.ts';

const A = 'masan-univ';
const PERSON = personOf(screenedSeeker().email, screenedSeeker().birthDate, keyed);
const FROM = '2026-11-10';
/** From that day on, nobody over 20 counts as young. Invented. */
const LOWERED = limitLike('youth/age-max', { value: 20, effectiveFrom: FROM, knownFrom: NOW.today });

const screened = async (): Promise<World> => {
  const city = world(memoryTable());
  await city.receive(registered(A, screenedSeeker()), 'm-1');
  await city.drain();
  await city.receive(declared(A, { externalId: 'S-1', revision: 1, facts: screenedFacts }), 'm-2');
  await city.drain();
  return city;
};

const again = async (city: World, on: string): Promise<void> => {
  city.waiting.push({ messageId: `again-${on}`, to: 'screen-seeker', message: { person: PERSON, partner: A, on } });
  await city.drain();
};

const recordIn = async ({ stores }: World) => {
  const record = (await stores.screenings.read(PERSON))?.value;
  if (record === undefined) throw new Error('The person was not screened.');
  return record;
};

const youthIn = async (city: World) =>
  (await recordIn(city)).answers.find(({ programme }) => programme === 'youth')?.outcome;

/** The kept answers, each given again from the figures that it names. */
const replayed = async (city: World) => {
  const { given, salt } = await recordIn(city);
  const figures = figuresInForce(city.stores.figures, sha256);
  return Promise.all(
    given.map(async (one) => {
      const rules = readyProgrammes(one.on, one.knownOn, await figures.named(one.figures));
      const { hashes, answers } = screenPerson(rules, one.subject, { salt, hash: sha256 });
      const youth = answers.find(({ programme }) => programme === 'youth')?.outcome;
      return { youth, isSame: JSON.stringify(hashes) === JSON.stringify(one.hashes) };
    }),
  );
};

describe('a figure that officials approved', () => {
  test('changes an answer on its first day and not on the day before; both answers can be given again byte for byte', async () => {
    const city = await screened();
    await approveFigures(city.stores.figures, { limits: [LOWERED] });
    await again(city, '2026-11-09');
    expect(await youthIn(city)).toBe('eligible');
    await again(city, FROM);
    expect(await youthIn(city)).toBe('ineligible');
    expect(await replayed(city)).toEqual([
      { youth: 'ineligible', isSame: true },
      { youth: 'eligible', isSame: true },
    ]);
  });

  test('brings its first day into the plan: the person is screened again on that day', async () => {
    const city = await screened();
    expect((await recordIn(city)).dueOn).not.toBe(FROM);
    await approveFigures(city.stores.figures, { limits: [LOWERED] });
    await again(city, '2026-11-03');
    expect((await recordIn(city)).dueOn).toBe(FROM);
  });

  test('stays behind the answers that rested on it when another one takes its place', async () => {
    const city = await screened();
    await approveFigures(city.stores.figures, { limits: [LOWERED] });
    await again(city, FROM);
    await approveFigures(city.stores.figures, { limits: [{ ...LOWERED, value: 41 }] });
    await again(city, '2026-11-11');
    expect((await replayed(city)).map(({ youth }) => youth)).toEqual(['eligible', 'ineligible', 'eligible']);
    expect((await replayed(city)).every(({ isSame }) => isSame)).toBe(true);
  });
});

test('an answer of a former release names no figures, and is given again from the files', async () => {
  const city = await screened();
  const { given, salt } = await recordIn(city);
  const [now] = given;
  if (now === undefined) throw new Error('No answer was kept.');
  const former = screenPerson(readyProgrammes(now.on, now.knownOn), now.subject, { salt, hash: sha256 });
  const set = await figuresInForce(city.stores.figures, sha256).named(undefined);
  const replay = screenPerson(readyProgrammes(now.on, now.knownOn, set), now.subject, { salt, hash: sha256 });
  expect(replay).toEqual(former);
  expect(replay.answers.every(({ figures }) => figures === undefined)).toBe(true);
});
