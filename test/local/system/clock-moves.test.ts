import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ClockMove } from '../../../local/console/system-view.ts';
import { clockMover } from '../../../local/system/commands/move-clock.ts';
import { posting, registered, seeker, submitted } from '../../support/messages.ts';
import { oneInstanceEach, runCity, type RunningCity } from './running-city.ts';

/** What the buttons of the console bring into the mailbox, in the deployed app. People and companies are invented. */

const PARTNER = 'masan-univ';
/** A Monday. */
const AT = '2026-11-02T10:00:00+09:00';
const consent = { on: '2026-10-01', textVersion: '1', via: '방문' };

const reader = (name: string, cadence: 'daily' | 'weekly') =>
  registered(
    PARTNER,
    seeker({
      externalId: name,
      email: `${name}@example.com`,
      name: `가상${name}`,
      consents: { matching: consent, mail: consent },
      mail: { cadence },
    }),
    AT,
  );

let city: RunningCity;
beforeAll(async () => {
  city = await runCity({ template: oneInstanceEach(), now: AT });
  await city.receive(reader('daily', 'daily'), reader('weekly', 'weekly'));
  await city.receive(submitted(PARTNER, posting({ externalId: 'J-1', contact: { email: 'hr@example.com' } }), AT));
});
afterAll(async () => city?.system.stop());

/** Moves as the button does. Returns the mails that came meanwhile. */
const move = async (far: ClockMove): Promise<string[]> => {
  city.news();
  const mover = clockMover(city.system, (error) => expect.unreachable(String(error)));
  mover.move(far);
  await vi.waitFor(() => expect(mover.moving()).toBeUndefined(), { timeout: 120_000, interval: 50 });
  return city
    .news()
    .map(({ to, tags }) => `${tags['kind']} > ${to.join(' ')}`)
    .toSorted();
};

test('the next morning brings the digest of those who want one each day, and the summary of the company', async () => {
  expect(await move('next-morning')).toEqual(['company-summary > hr@example.com', 'digest > daily@example.com']);
  expect(city.system.now()).toMatch(/^2026-11-03T00:16:/);
});

test('a week brings the weekly digest and the summary of the company again, each once', async () => {
  expect(await move('next-week')).toEqual(['company-summary > hr@example.com', 'digest > weekly@example.com']);
});

test('two years bring the renewal of consent', async () => {
  expect(await move('two-years')).toEqual(
    expect.arrayContaining(['consent-renewal > daily@example.com', 'consent-renewal > weekly@example.com']),
  );
});
