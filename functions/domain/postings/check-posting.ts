import type { Finding } from '../../contracts/finding.ts';
import type { Posting } from '../../contracts/posting.ts';
import { AGE_FIELD_RULES } from './check/age-field.ts';
import { ARREARS_RULES } from './check/arrears.ts';
import { DATE_RULES } from './check/dates.ts';
import { EMPLOYER_RULES } from './check/employer.ts';
import { PROBATION_RULES } from './check/probation.ts';
import { readClaims } from './check/claims/read-claims.ts';
import type { Claim } from './check/claims/claim.ts';
import type { ReadText } from './check/reading/read-text.ts';
import { readText } from './check/reading/read-text.ts';
import { holdsNumber, RESIDENT_NUMBER_RULES } from './check/resident-numbers.ts';
import type { CheckContext, PostingRule } from './check/rule.ts';
import { findingsOf } from './check/rule.ts';
import { shownTexts } from './check/shown-texts.ts';
import { TEXT_POSTING_RULES } from './check/text-rules.ts';
import { WAGE_RULES } from './check/wage.ts';
import { WAGE_TEXT_RULES } from './check/wage-text.ts';
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
  ...WAGE_TEXT_RULES,
  ...PROBATION_RULES,
  ...AGE_FIELD_RULES,
  ...TEXT_POSTING_RULES,
];

/**
 * Checks a posting against the law. Evaluates all rules and returns the findings in a stable order. `on` is the day of
 * the check. Figures count if they were published by the day `knownOn`. Only clear violations are refused (직업안정법 제4조의2
 * 제4항, 제8조). Doubtful cases are held for a person.
 */
export const checkPosting = (posting: Posting, context: CheckContext): Finding[] => {
  const texts = readTexts(posting);
  const facts = { posting, context, texts, claims: readClaims({ posting, texts }) };
  const findings = POSTING_RULES.flatMap((rule) => findingsOf(rule, facts));
  const answered = gravestFindings([...findings, ...unknownValues(posting)]);
  return holdsNumber(posting) ? answered.map(withoutNumber) : answered;
};

const readTexts = (posting: Posting): ReadText[] => shownTexts(posting).map(readText);

/** What the check reads from the texts of a posting, in their order: what `check-posting -- --explain` prints. */
export const claimsIn = (posting: Posting): readonly Claim[] => readClaims({ posting, texts: readTexts(posting) });

/** A finding may quote the posting, but never a resident number in it. */
const withoutNumber = (finding: Finding): Finding => ({
  ...finding,
  message: maskResidentNumbers(finding.message),
  ...(typeof finding.actual === 'string' && { actual: maskResidentNumbers(finding.actual) }),
  ...(finding.fix !== undefined && { fix: maskResidentNumbers(finding.fix) }),
});
