import type { Seeker } from '../../functions/contracts/seeker.ts';
import type { ScreeningFacts } from '../../functions/domain/eligibility/engine/subject.ts';
import { seeker } from './messages.ts';

/**
 * An invented person who agreed to screening, and their declared facts. The amounts are easy to recognise on purpose.
 */
export const screenedSeeker = (change: Partial<Seeker> = {}): Seeker => {
  const plain = seeker();
  return {
    ...plain,
    employment: { status: 'unemployed' },
    consents: {
      ...plain.consents,
      screening: { on: '2026-10-01', textVersion: 'screening-1', via: '방문' },
      health: { on: '2026-10-01', textVersion: 'health-1', via: '방문' },
    },
    ...change,
  };
};

export const screenedFacts: ScreeningFacts = {
  ableToWork: true,
  household: { size: 1, monthlyIncome: 1_234_567, assets: 87_654_321 },
  workedLast2Years: { days: 123 },
  militaryServiceMonths: 21,
};
