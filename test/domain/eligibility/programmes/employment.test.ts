import { describe, expect, it } from 'vitest';
import { comparisonsOf, valueOf } from '../../../../functions/domain/eligibility/engine/condition.ts';
import { FIGURES, withChange } from '../../../../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../../../../functions/domain/eligibility/programmes/programmes.ts';
import type { ScreeningFacts } from '../../../../functions/domain/eligibility/engine/subject.ts';
import { criterion, screened } from './subjects.ts';

const ON = '2026-03-02';
const situation = { on: ON, knownOn: ON, figures: FIGURES };
const turnsOf = (id: string, facts: ScreeningFacts, birthDate = '1980-05-05'): string[] => {
  const row = PROGRAMMES['employment-allowance'].ruleSet(situation).criteria.find((one) => one.id === id);
  if (row === undefined) throw new Error(`There is no criterion ${id}.`);
  const subject = { seeker: { birthDate, residence: { district: '48121' } }, facts };
  return comparisonsOf(row.test).flatMap((part) =>
    part.kind === 'compare' && part.quantity.turns !== undefined
      ? part.quantity.turns(subject, valueOf(part.limit) ?? NaN)
      : [],
  );
};

describe('the six months after unemployment benefit', () => {
  it('end on the day after their last day', () => {
    expect(turnsOf('unemployment-benefit', { benefits: { unemploymentLastPaidOn: '2025-09-02' } })).toEqual([
      '2026-03-03',
    ]);
  });

  it('end with the month that has no corresponding day', () => {
    expect(turnsOf('unemployment-benefit', { benefits: { unemploymentLastPaidOn: '2025-08-30' } })).toEqual([
      '2026-03-01',
    ]);
  });
});

describe('a public job', () => {
  it('blocks from its first day to six months after its last', () => {
    const participations = [{ from: '2026-04-01', to: '2026-06-30', directJob: true }];
    expect(turnsOf('public-job', { participations })).toEqual(['2026-04-01', '2027-01-01']);
  });
});

describe('the limit shown beside the household income', () => {
  const limitFor = (birthDate: string, militaryServiceMonths?: number) =>
    criterion(
      screened('employment-support', ON, {
        seeker: { birthDate },
        facts: {
          household: { size: 1, monthlyIncome: 0 },
          militaryServiceMonths,
        },
      }),
      'household-income',
    ).limit;

  it('is 100 % of the median income, and 120 % for the young', () => {
    expect(limitFor('1980-05-05')).toBe(2_564_238);
    expect(limitFor('1991-03-03')).toBe(3_077_086);
  });

  it('follows the service of somebody just past 34, and is left out while that is unknown', () => {
    expect(limitFor('1991-03-02', 1)).toBe(3_077_086);
    expect(limitFor('1991-03-02', 0)).toBe(2_564_238);
    expect(limitFor('1991-03-02')).toBeUndefined();
  });
});

describe('the assets of the young', () => {
  const assets = (amount: number) =>
    criterion(
      screened('employment-allowance', ON, {
        seeker: { birthDate: '2000-01-01' },
        facts: { household: { assets: amount }, militaryServiceMonths: 0 },
      }),
      'household-assets',
    );

  it('are held against no number, for want of the notice, and say so', () => {
    expect(assets(100_000_000)).toMatchObject({ outcome: 'unknown', confirmed: false, actual: 100_000_000 });
    expect(assets(100_000_000).limit).toBeUndefined();
    expect(assets(100_000_000).note).toContain('확인하지 못하여');
  });

  it('are certainly too much over the ceiling of the Act', () => {
    expect(assets(600_000_001)).toMatchObject({ outcome: 'unmet', confirmed: true });
  });
});

describe('own income', () => {
  it('is held against 60 % of the median income of one person, whatever the household', () => {
    const facts = { ownMonthlyIncome: 0, household: { size: 4 } };
    expect(criterion(screened('employment-allowance', ON, { facts }), 'own-income').limit).toBe(1_538_543);
  });
});

describe('a figure past its review date', () => {
  it('leaves what rests on it to a person, the age of the young included', () => {
    const young = {
      seeker: { birthDate: '1993-03-03', employment: { status: 'unemployed' } },
      facts: { ableToWork: true, household: { size: 1, monthlyIncome: 0 }, militaryServiceMonths: 0 },
    };
    const median = {
      year: 2028,
      byHouseholdSize: Array.from({ length: 7 }, (_, index) => 3_000_000 + index * 1_000_000),
    };
    const figures = withChange(FIGURES, { medianIncome: [{ ...median, knownFrom: '2027-07-29' }] });
    expect(screened('employment-support', '2027-12-31', young, { figures }).outcome).toBe('eligible');
    expect(screened('employment-support', '2028-01-01', young, { figures }).outcome).toBe('needs-review');
  });
});

describe('the sentences', () => {
  it('say whose income and assets count', () => {
    const { criteria } = screened('employment-allowance', ON, {});
    for (const id of ['household-income', 'allowance-income'])
      expect(criteria.find((one) => one.id === id)?.sentence).toContain('신청인, 배우자, 1촌 직계혈족');
  });

  it('speak of military service only since it counts', () => {
    const sentence = (on: string) => criterion(screened('employment-support', on, {}), 'household-income').sentence;
    expect(sentence('2024-02-08')).not.toContain('병역');
    expect(sentence('2024-02-09')).toContain('병역의무를 이행한 기간은 3년까지');
  });
});
