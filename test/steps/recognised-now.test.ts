import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Award, RevocationStep } from '../../functions/domain/companies/recognition.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { personOf } from '../../functions/domain/people/address.ts';
import { recognisedNow } from '../../functions/steps/recognised-now.ts';
import { jobPath } from '../../functions/domain/page/public/job-id.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { pageOver } from '../support/page-world.ts';
import { publicPages } from '../support/public-page-world.ts';
import { keyed, NOW, world } from '../support/world.ts';

/** The badge of a job whose company the city has recognised. Everybody is invented. NOW is 2026-11-02. */

const COMPANY = { name: '가상정밀', registrationNumber: '1234567891' };
const AWARD: Award = {
  company: COMPANY.registrationNumber,
  name: '주식회사 가상정밀',
  year: '2025',
  on: '2026-10-01',
  until: '2026-12-31',
  isPublic: false,
};
const REVOKED: RevocationStep = {
  company: AWARD.company,
  year: '2025',
  step: 'revoked',
  on: '2026-11-03',
  ground: 'closed',
  words: '',
};
const dayAt = (today: string): Moment => ({ now: `${today}T03:00:00.000Z`, today });
const BADGE = '창원 일자리창출 우수기업 2025년';

describe('a company is recognised', () => {
  const asked = (company: typeof COMPANY | { name: string }, day = NOW.today, steps: RevocationStep[] = []) =>
    recognisedNow({ awards: { inForce: async () => [AWARD] }, revocations: { inForce: async () => steps } })(
      company,
      dayAt(day),
    );

  test.each([
    ['by its number and name', COMPANY, true],
    ['however it is written', { name: '(주)가상 정밀', registrationNumber: '123-45-67891' }, true],
    ['not by its number alone, which any posting may name', { ...COMPANY, name: '다른회사' }, false],
    ['not by its name alone', { name: COMPANY.name }, false],
    ['not by another number', { ...COMPANY, registrationNumber: '2148800016' }, false],
  ])('%s', async (_, company, is) => {
    expect((await asked(company)) !== undefined).toBe(is);
  });

  test('within its term, and until the day of a revocation', async () => {
    for (const [day, is] of [
      ['2026-09-30', false],
      ['2026-10-01', true],
      ['2026-12-31', true],
      ['2027-01-01', false],
    ] as const)
      expect([day, (await asked(COMPANY, day)) !== undefined]).toEqual([day, is]);
    expect(await asked(COMPANY, '2026-11-02', [REVOKED])).toBeDefined();
    expect(await asked(COMPANY, '2026-11-03', [REVOKED])).toBeUndefined();
  });

  test('as it is read once a minute; a read that failed is tried again', async () => {
    let reads = 0;
    let fails = true;
    const recognised = recognisedNow({
      awards: {
        inForce: async () => {
          reads += 1;
          if (fails) throw new Error('down');
          return [AWARD];
        },
      },
      revocations: { inForce: async () => [] },
    });
    const at = (seconds: number): Moment => ({
      now: new Date(Date.parse(NOW.now) + seconds * 1_000).toISOString(),
      today: NOW.today,
    });
    await expect(recognised(COMPANY, at(0))).rejects.toThrow('down');
    fails = false;
    for (const seconds of [1, 30, 60, 61, 62]) expect(await recognised(COMPANY, at(seconds))).toBeDefined();
    expect(reads).toBe(3);
  });
});

test('mails and pages about its jobs say so, and lead to its page; about others they do not', async () => {
  const table = memoryTable();
  const stages = world(table);
  const { awards, revocations } = stages.stores.approvedRows;
  await awards.update(async () => [AWARD]);
  await stages.receive(registered('masan-univ', seeker()), 'm-s');
  await stages.receive(submitted('masan-univ', posting({ company: { ...posting().company, ...COMPANY } })), 'm-1');
  const other = { ...posting().company, name: '다른회사', registrationNumber: COMPANY.registrationNumber };
  await stages.receive(
    submitted('masan-univ', posting({ externalId: 'P-2', title: '다른 일', company: other })),
    'm-2',
  );
  await stages.drain();
  const mails = await Promise.all(
    stages.mails
      .filter(({ tags }) => tags['kind'] === 'match' || tags['kind'] === 'arrival')
      .map(async ({ raw }) => (await PostalMime.parse(raw)).text ?? ''),
  );
  const [own = ''] = mails.filter((text) => text.includes('CNC'));
  expect(own).toContain(BADGE);
  expect(own).toContain(`https://pages.city.example/employers/${COMPANY.registrationNumber}`);
  for (const text of mails.filter((one) => !one.includes('CNC'))) expect(text).not.toContain(BADGE);
  const { email, birthDate } = seeker();
  const pages = pageOver(stages, NOW);
  const body = async (at: Moment = NOW) =>
    (await pages.send('GET', `/me/${pages.link('page', personOf(email, birthDate, keyed), at)}`, '', at)).body;
  expect((await body()).split(BADGE)).toHaveLength(2);
  expect(await body()).toContain(`href="/employers/${COMPANY.registrationNumber}"`);
  const job = jobPath({ partner: 'masan-univ', externalId: 'P-1' });
  expect((await publicPages(stages)('GET', job)).body).toContain(BADGE);
  await revocations.update(async () => [REVOKED]);
  expect((await publicPages(stages)('GET', job, '', dayAt('2026-11-03'))).body).not.toContain(BADGE);
});
