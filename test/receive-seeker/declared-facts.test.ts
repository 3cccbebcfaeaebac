import { describe, expect, test } from 'vitest';
import type { FactsDeclared } from '../../functions/contracts/screening-facts.ts';
import { registrationOf } from '../../functions/domain/people/address.ts';
import { declared, registered } from '../support/messages.ts';
import { memoryTable } from '../support/memory-table.ts';
import { screenedSeeker } from '../support/screened-person.ts';
import { keyed, world } from '../support/world.ts';

const A = 'masan-univ';

/** The findings in the answer to declared facts of a person who agreed to screening, and what is stored. */
const answerTo = async (facts: unknown) => {
  const city = world(memoryTable());
  await city.receive(registered(A, screenedSeeker()), 'm-1');
  await city.receive(declared(A, { externalId: 'S-1', revision: 1, facts } as FactsDeclared), 'm-2');
  const { reply } = city.replies.at(-1) ?? {};
  const kept = (await city.stores.facts.read(registrationOf(A, 'S-1', keyed)))?.value.facts;
  return { refused: reply?.type.endsWith('refused.v1'), findings: reply?.data.findings ?? [], kept };
};

describe('impossible facts are refused with a sentence, and nothing of them is kept', () => {
  test.each([
    ['a household of nobody', { household: { size: 0 } }, 'facts.household.size'],
    ['an income below nothing', { household: { size: 1, monthlyIncome: -1 } }, 'facts.household.monthlyIncome'],
    ['a day that does not exist', { careerBreak: { since: '2026-02-30' } }, 'facts.careerBreak.since'],
    ['more days than two years have', { workedLast2Years: { days: 732 } }, 'facts.workedLast2Years.days'],
    ['a text where a yes or no belongs', { ableToWork: 'yes' }, 'facts.ableToWork'],
  ])('%s', async (_, facts, path) => {
    const { refused, findings, kept } = await answerTo(facts);
    expect(refused).toBe(true);
    expect(findings.map(({ code, path: at }) => [code, at])).toEqual([['schema-invalid', path]]);
    expect(kept).toBeUndefined();
  });

  test('a resident number, wherever it stands (no such number was ever given out)', async () => {
    const { refused, findings, kept } = await answerTo({ participations: [{ programme: '200229-4123456' }] });
    expect(refused).toBe(true);
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ['resident-number', 'facts.participations.0.programme'],
    ]);
    expect(JSON.stringify(findings)).not.toContain('4123456');
    expect(kept).toBeUndefined();
  });
});

test('a value that no list knows counts as unknown, and the partner is told', async () => {
  const { refused, findings, kept } = await answerTo({ sex: 'f', careerBreak: { reason: '육아' } });
  expect(refused).toBe(false);
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ['unknown-value', 'facts.sex'],
    ['unknown-value', 'facts.careerBreak.reason'],
  ]);
  expect(kept).toBeDefined();
});

test('a programme or a round that cannot be read counts as unknown, and the partner is told; one in words is read', async () => {
  const told = [
    { programme: '지역공동체일자리', round: '2024년 상반기', status: 'applied' },
    { programme: '무슨 일자리', round: '지난번', status: 'applied' },
  ];
  const { refused, findings, kept } = await answerTo({
    applications: told,
    participations: told.map(({ programme, round }) => ({ programme, round })),
    schools: [{ district: '창원', status: 'enrolled' }],
  });
  expect(refused).toBe(false);
  expect(findings.map(({ code, severity, path, actual }) => [code, severity, path, actual])).toEqual([
    ['unknown-value', 'warn', 'facts.schools.0.district', '창원'],
    ['unknown-value', 'warn', 'facts.participations.1.programme', '무슨 일자리'],
    ['unknown-value', 'warn', 'facts.participations.1.round', '지난번'],
    ['unknown-value', 'warn', 'facts.applications.1.programme', '무슨 일자리'],
    ['unknown-value', 'warn', 'facts.applications.1.round', '지난번'],
  ]);
  expect(kept?.applications).toEqual(told);
});

test('no break, and a break for working conditions, are values that are known', async () => {
  for (const reason of ['none', 'working-conditions'])
    expect((await answerTo({ careerBreak: { reason }, benefits: { unemploymentEver: false } })).findings).toEqual([]);
});

test('somebody 130 years old is a slip of the pen, somebody of 129 is not', async () => {
  for (const [birthDate, refused] of [
    ['1896-11-02', true],
    ['1896-11-03', false],
  ] as const) {
    const city = world(memoryTable());
    await city.receive(registered(A, screenedSeeker({ birthDate })), 'm-1');
    expect(city.replies[0]?.reply.type.endsWith('refused.v1')).toBe(refused);
  }
});
