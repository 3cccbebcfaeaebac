import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import type { Proposal } from '../../functions/domain/eligibility/law/figure-proposal.ts';
import { NO_FIGURES } from '../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES, limitOn } from '../../functions/domain/eligibility/law/figures.ts';
import { figuresInForce } from '../../functions/steps/figures-in-force.ts';
import { limitLike } from '../support/approved-figures.ts';
import { takingTurns } from '../support/dynalite.ts';
import { memoryTable } from '../support/memory-table.ts';
import { NOW, world, type World } from '../support/world.ts';

/** Two invented officials. */
const [AUTHOR, APPROVER] = ['author', 'approver'];
const FROM = '2026-12-01';

const proposal = (value: number, change: Partial<Proposal> = {}): Proposal => ({
  id: `p-${value}`,
  rule: 'youth/age-max',
  figures: {
    ...NO_FIGURES,
    limits: [limitLike('youth/age-max', { value, effectiveFrom: FROM, knownFrom: NOW.today })],
  },
  reason: '조례가 바뀌었습니다.',
  by: AUTHOR,
  at: NOW.now,
  ...change,
});

const approving = (id: string, by = APPROVER, at = '2026-11-02T04:00:00.000Z') =>
  ({ to: 'approve-figures', messageId: id, message: { proposal: id, by, at, reason: '확인했습니다.' } }) as const;

const cityWith = async (...proposals: readonly Proposal[]): Promise<World> => {
  const city = world(memoryTable());
  for (const one of proposals) await city.stores.proposals.keep(one);
  return city;
};

const ageOn = async ({ stores }: World, day: string): Promise<number | undefined> => {
  const { figures } = await figuresInForce(stores.figures, sha256).now();
  return limitOn(figures, 'youth/age-max', day, day)?.value;
};
const asked = ({ waiting }: World) => waiting.map(({ to, message }) => [to, message]);

describe('a proposed figure that another official approves', () => {
  test('counts from its first day without a release, and everybody is screened again', async () => {
    const city = await cityWith(proposal(45));
    expect(await city.run(approving('p-45'))).toBe('approved');
    expect([await ageOn(city, '2026-11-30'), await ageOn(city, FROM)]).toEqual([39, 45]);
    expect(asked(city)).toEqual([...'0123456789abcdef'].map((everybody) => ['rescreen-seekers', { everybody }]));
    expect((await city.stores.proposals.read('p-45'))?.decided).toMatchObject({ how: 'approved', by: APPROVER });
  });

  test('does not count before it is approved', async () => {
    expect(await ageOn(await cityWith(proposal(45)), FROM)).toBe(39);
  });

  test('has postings checked, and nobody screened, if it is a minimum wage', async () => {
    const [wage] = FIGURES.minimumWage.slice(-1);
    if (wage === undefined) throw new Error('There is no minimum wage.');
    const figures = { ...NO_FIGURES, minimumWage: [{ ...wage, hourly: 10_900 }] };
    const city = await cityWith(proposal(1, { rule: 'minimum-wage', figures }));
    await city.run(approving('p-1'));
    expect(asked(city)).toEqual([
      ['recheck-wages', { approved: { of: 'minimum-wage', at: '2026-11-02T04:00:00.000Z' } }],
    ]);
  });

  test('is approved once, however often the message comes', async () => {
    const city = await cityWith(proposal(45));
    for (const _ of [1, 2, 3]) expect(await city.run(approving('p-45'))).toBe('approved');
    expect((await city.stores.figures.approved()).version).toBe(1);
  });
});

describe('nothing counts, and nobody is screened again', () => {
  test('if whoever approves has proposed it, also past the page', async () => {
    const city = await cityWith(proposal(45));
    expect(await city.run(approving('p-45', AUTHOR))).toBe('not-approved');
    expect(await ageOn(city, FROM)).toBe(39);
    expect(asked(city)).toEqual([]);
    expect((await city.stores.proposals.read('p-45'))?.decided).toBeUndefined();
  });

  test.each(['refused', 'withdrawn'] as const)('if it was %s before', async (how) => {
    const decided = { how, by: how === 'withdrawn' ? AUTHOR : APPROVER, at: NOW.now, reason: '틀림' } as const;
    const city = await cityWith(proposal(45, { decided }));
    expect(await city.run(approving('p-45'))).toBe('not-approved');
    expect(await ageOn(city, FROM)).toBe(39);
  });

  test('if there is no such proposal', async () => {
    expect(await (await cityWith()).run(approving('nothing'))).toBe('not-approved');
  });
});

describe('two approvals for the same day', () => {
  test('end in the one that was approved later, in whatever order and however often their messages come', async () => {
    const [first, second] = [approving('p-45'), approving('p-50', APPROVER, '2026-11-02T05:00:00.000Z')];
    for (const messages of [
      [first, second],
      [second, first],
      [first, second, first],
    ]) {
      const city = await cityWith(proposal(45), proposal(50));
      for (const message of messages) await city.run(message);
      expect(await ageOn(city, FROM)).toBe(50);
    }
  });

  test('end in the same figures if they are worked on at once', async () => {
    const table = memoryTable();
    const city = world(takingTurns(table, async () => undefined));
    for (const one of [proposal(45), proposal(50)]) await city.stores.proposals.keep(one);
    await Promise.all([city.run(approving('p-45')), city.run(approving('p-50', APPROVER, '2026-11-02T05:00:00.000Z'))]);
    expect(await ageOn(city, FROM)).toBe(50);
  });
});
