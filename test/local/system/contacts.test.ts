import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProposedRow } from '../../../functions/stores/rules/approved-store.ts';
import { posting, submitted } from '../../support/messages.ts';
import { oneInstanceEach, runCity, textOf, type RunningCity } from './running-city.ts';

/** The deployed app: a contact that officials approve is in the next mail and on the next page. Numbers and people are invented. */

let city: RunningCity;
beforeAll(async () => {
  city = await runCity({ now: '2026-11-02', template: oneInstanceEach() });
});
afterAll(async () => {
  await city?.system.stop();
});

/** What one official proposed, and the message of another who approves it. */
const approve = async (office: string, value: string): Promise<void> => {
  const id = `proposal-${office}`;
  const at = '2026-11-02T00:00:00.000Z';
  const row = { office, field: 'phone', value, source: '가상' } as const;
  const proposal: ProposedRow<'contacts'> = { id, row, reason: '가상', by: 'official', at };
  await city.system.load('rules', { pk: 'approval#contacts', sk: id, version: 1, value: proposal });
  const message = { of: 'contacts', proposal: id, by: 'approver', at, reason: '가상' };
  await city.system.send(`jobs-${city.system.stage}-approve-figures`, JSON.stringify(message));
  await city.system.idle();
};

const accepted = async (externalId: string): Promise<string> => {
  await city.receive(submitted('masan-univ', posting({ externalId, title: `부품 가공원 모집 ${externalId}` })));
  return textOf(city.mailed('posting-accepted').at(-1));
};

test('the telephone of a partner and of the city changes in the next mail and on the next page, without a deploy', async () => {
  const [before, front] = [await accepted('P-1'), (await city.get('/')).body];
  for (const text of [before, front]) {
    expect(text).toContain('055-000-0204');
    expect(text).toContain('055-000-0100');
  }
  await approve('masan-univ', '055-000-0299');
  await approve('city', '1899-0000');
  const [after, then] = [await accepted('P-2'), (await city.get('/')).body];
  for (const text of [after, then]) {
    expect(text).toContain('055-000-0299');
    expect(text).toContain('1899-0000');
    expect(text).not.toContain('055-000-0204');
    expect(text).not.toContain('055-000-0100');
  }
  expect(await city.deadLetters()).toEqual([]);
});
