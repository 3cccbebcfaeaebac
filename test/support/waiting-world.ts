import { personOf } from '../../functions/domain/people/address.ts';
import { consoleOver } from './console-world.ts';
import { declared, registered } from './messages.ts';
import { pageWorld } from './page-world.ts';
import { SERVED } from './screened-people.ts';
import { screenedSeeker } from './screened-person.ts';
import { keyed } from './world.ts';

/** An invented person of 41 with military service: whether the upper age for youth is raised is for an official. */
export const WAITS = screenedSeeker({
  externalId: 'S-2',
  birthDate: SERVED.seeker.birthDate,
  email: 'served@example.com',
});
export const WAITING_PERSON = personOf(WAITS.email, WAITS.birthDate, keyed);
export const CASE = `/waiting/${WAITING_PERSON}`;
export const AGE = `${CASE}/youth/age`;

/** The console, and the page of an invented person of whom one condition waits for an official. */
export const waitingWorld = async () => {
  const page = await pageWorld();
  const { stages } = page;
  const declare = async (revision: number, facts = SERVED.facts) => {
    const data = { externalId: WAITS.externalId, revision, facts };
    await stages.receive(declared('masan-univ', data), `waits-${String(revision)}`);
    await stages.drain();
  };
  await stages.receive(registered('masan-univ', WAITS), 'waits');
  await declare(1);
  const register = async (data: typeof WAITS, time: string) => {
    await stages.receive(registered('masan-univ', data, time), `registered-${String(data.revision)}`);
    await stages.drain();
  };
  const mails = () => stages.mails.filter(({ to }) => to === WAITS.email).length;
  const own = `/me/${page.link('page', WAITING_PERSON)}`;
  return { page, stages, declare, register, mails, own, console: consoleOver(stages) };
};
export type WaitingWorld = Awaited<ReturnType<typeof waitingWorld>>;
