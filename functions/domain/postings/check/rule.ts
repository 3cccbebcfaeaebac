import type { Citation, Finding, FindingCode, Severity } from '../../../contracts/finding.ts';
import { FINDING_SEVERITY } from '../../../contracts/finding.ts';
import type { MinimumWageFigure } from '../../eligibility/law/figure-form.ts';
import type { Posting } from '../../../contracts/posting.ts';
import { ASK_A_PERSON, MEND_OR_ASK } from '../../messages/ask-a-person.ts';
import type { Claim } from './claims/claim.ts';
import type { ReadText } from './reading/read-text.ts';

/** 체불사업주 명단: who was on the public list of employers with unpaid wages on the day `asOf`. */
export type ArrearsList = {
  readonly asOf: string;
  readonly source: string;
  readonly employers: readonly { readonly registrationNumber?: string; readonly name: string }[];
};

/**
 * `on` is the day of checking, `knownOn` the day up to which publications count (both `YYYY-MM-DD`, Asia/Seoul). `wages`: the
 * minimum wages that count; absent: those of the release. `inForce`: the posting is shown already, so it is held and not refused.
 */
export type CheckContext = {
  readonly on: string;
  readonly knownOn: string;
  readonly arrears?: ArrearsList;
  readonly wages?: readonly MinimumWageFigure[];
  readonly inForce?: true;
};

/** What a rule reads: the posting, the day, its free texts, and what these say. */
export type Facts = {
  readonly posting: Posting;
  readonly context: CheckContext;
  readonly texts: readonly ReadText[];
  readonly claims: readonly Claim[];
};

/** One place where a rule bites. `message` and `fix` are Korean sentences without the closing request for review. */
export type Hit = {
  readonly path: string;
  readonly message: string;
  readonly fix: string;
  readonly actual?: string | number;
  readonly limit?: string | number;
  readonly citation?: Citation;
  /** Where the law makes it depend on the employer; else the severity of the code. */
  readonly severity?: Severity;
};

/** A rule is a row: the code it answers with, the policy it quotes, the law behind it, and the test. */
export type PostingRule = {
  readonly code: FindingCode;
  readonly policy: string;
  readonly citation?: Citation;
  readonly test: (facts: Facts) => readonly Hit[];
};

/** Refusals of text or pay: the posting can be mended and sent again. */
export const MENDABLE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'wage-below-minimum',
  'sex-requirement',
  'looks-requirement',
  'age-limit-without-ground',
  'home-region-requirement',
  'resident-number',
]);

/** The findings of one rule; every refusal closes by saying how to ask a person to look. */
export const findingsOf = (rule: PostingRule, facts: Facts): Finding[] =>
  rule
    .test(facts)
    .map(({ path, message, fix, actual, limit, citation = rule.citation, severity = FINDING_SEVERITY[rule.code] }) => {
      return {
        code: rule.code,
        severity,
        path,
        message,
        ...(actual === undefined ? {} : { actual }),
        ...(limit === undefined ? {} : { limit }),
        ...(citation === undefined ? {} : { citation }),
        fix: severity === 'refuse' ? `${fix} ${MENDABLE.has(rule.code) ? MEND_OR_ASK : ASK_A_PERSON}` : fix,
      };
    });
