import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { postingSchema } from '../../../../functions/contracts/posting.ts';
import type { ProgrammeId } from '../../../../functions/contracts/programmes.ts';
import { nearMiss } from '../../../../functions/domain/eligibility/answer/near-miss.ts';
import { readScreeningInput } from '../../../../functions/domain/eligibility/answer/screening-input.ts';
import { checkPosting } from '../../../../functions/domain/postings/check-posting.ts';
import { readyOn, screenOn } from '../../../support/screening-people.ts';

/**
 * Inputs that once got a wrong answer, exactly as sent. They stay in their folder. Without
 * the folder the test is skipped.
 */
const FOLDER = fileURLToPath(new URL('../../../../../shared/data/repro-2/screen-inputs/', import.meta.url));
const absent = !existsSync(FOLDER);
if (absent) process.stderr.write('skipped: ../shared/data/repro-2 is not on this machine\n');

const jsonOf = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8'));

const ALLOWANCE = ['employment-allowance', '2026-11-23'] as const;
const SUPPORT = ['employment-support', '2026-11-23'] as const;
const WORKS = ['public-works', '2024-03-04'] as const;
const SERVICE = 'facts.militaryServiceMonths';
const INCOME = 'facts.household.monthlyIncome';

test.skipIf(absent).each([
  ['allowance-assets-service-unknown', ALLOWANCE, 'undetermined', [SERVICE]],
  ['allowance-assets-service-zero', ALLOWANCE, 'ineligible', []],
  ['allowance-last-paid-known', ALLOWANCE, 'needs-review', []],
  [
    'allowance-last-paid-unknown',
    ALLOWANCE,
    'undetermined',
    ['facts.benefits.unemploymentEver|facts.benefits.unemploymentLastPaidOn'],
  ],
  ['allowance-student', ALLOWANCE, 'needs-review', []],
  ['double-application-id', WORKS, 'ineligible', []],
  ['double-application-korean-name', WORKS, 'ineligible', []],
  ['double-application-round-form', WORKS, 'ineligible', []],
  ['support-near-miss', SUPPORT, 'ineligible', []],
  ['support-near-miss-after', SUPPORT, 'undetermined', [SERVICE]],
  ['support-self-employed', SUPPORT, 'needs-review', []],
  ['support-service-answered-income', SUPPORT, 'undetermined', [SERVICE]],
  ['support-service-not-asked', SUPPORT, 'undetermined', [INCOME, SERVICE]],
] as const satisfies readonly (readonly [string, readonly [ProgrammeId, string], string, readonly string[]])[])(
  '%s',
  (name, [programme, on], outcome, missing) => {
    const read = readScreeningInput(jsonOf(name), on);
    if (!read.ok) throw new Error(read.problems.join(' '));
    const result = screenOn(programme, read.input.subject, on);
    expect({ outcome: result.outcome, missing: result.missing }).toEqual({ outcome, missing });
    if (name === 'support-near-miss')
      expect(nearMiss(readyOn(programme, on), read.input.subject)?.by).toBe(7_893_686 - 6_494_738);
  },
);

test.skipIf(absent)('posting-2026-known-in-2025: the wage of January is known in December', () => {
  const posting = postingSchema.parse(jsonOf('posting-2026-known-in-2025'));
  const codes = (day: string): string[] => checkPosting(posting, { on: day, knownOn: day }).map(({ code }) => code);
  expect(codes('2025-12-01')).toEqual(['wage-below-minimum']);
  expect(codes('2025-08-04')).not.toContain('wage-below-minimum');
});
