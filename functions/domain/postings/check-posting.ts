import type { Finding } from '../../contracts/finding.ts';
import type { Posting } from '../../contracts/posting.ts';
import { AGE_RULES } from './check/age.ts';
import { ARREARS_RULES } from './check/arrears.ts';
import { DATE_RULES } from './check/dates.ts';
import { EMPLOYER_RULES } from './check/employer.ts';
import { FAKE_AD_RULES } from './check/fake-ad.ts';
import { HOME_REGION_RULES } from './check/home-region.ts';
import { LOOKS_RULES } from './check/looks.ts';
import { PROBATION_RULES } from './check/probation.ts';
import { readText } from './check/reading.ts';
import { RESIDENT_NUMBER_RULES } from './check/resident-numbers.ts';
import type { CheckContext, PostingRule } from './check/rule.ts';
import { findingsOf } from './check/rule.ts';
import { SCHOOL_FAITH_HEALTH_RULES } from './check/school-faith-health.ts';
import { SEX_RULES } from './check/sex.ts';
import { shownTexts } from './check/shown-texts.ts';
import { WAGE_RULES } from './check/wage.ts';
import { gravestFindings } from '../records/gravest-findings.ts';
import { maskResidentNumbers } from '../language/resident-number.ts';
import { unknownValues } from './unknown-values.ts';

export type { ArrearsList, CheckContext } from './check/rule.ts';

/** Every rule of the check, in the order of its findings in the answer. */
export const POSTING_RULES: readonly PostingRule[] = [
  ...DATE_RULES,
  ...EMPLOYER_RULES,
  ...ARREARS_RULES,
  ...RESIDENT_NUMBER_RULES,
  ...WAGE_RULES,
  ...PROBATION_RULES,
  ...SEX_RULES,
  ...LOOKS_RULES,
  ...AGE_RULES,
  ...HOME_REGION_RULES,
  ...SCHOOL_FAITH_HEALTH_RULES,
  ...FAKE_AD_RULES,
];

/**
 * Checks a posting against the law. Evaluates all rules and returns the findings in a stable order. `on` is the day of
 * the check. Figures count if they were published by the day `knownOn`. Only clear violations are refused (직업안정법 제4조의2
 * 제4항, 제8조). Doubtful cases are held for a person.
 */
export const checkPosting = (posting: Posting, context: CheckContext): Finding[] => {
  const facts = {
    posting,
    context,
    texts: shownTexts(posting).map(readText),
  };
  const findings = POSTING_RULES.flatMap((rule) => findingsOf(rule, facts));
  return gravestFindings([...findings, ...unknownValues(posting)]).map(withoutNumber);
};

/** A finding may quote the posting, but never a resident number in it. */
const withoutNumber = (finding: Finding): Finding =>
  typeof finding.actual === 'string' ? { ...finding, actual: maskResidentNumbers(finding.actual) } : finding;
