import { MOST_LISTED } from '../../contracts/fields.ts';
import type { Finding, Severity } from '../../contracts/finding.ts';

const GRAVEST_FIRST: readonly Severity[] = ['refuse', 'hold', 'warn'];

/** As many findings as an answer holds, in their order; of more, the gravest. */
export const gravestFindings = (findings: readonly Finding[]): Finding[] =>
  findings.length <= MOST_LISTED
    ? [...findings]
    : GRAVEST_FIRST.flatMap((grave) => findings.filter(({ severity }) => severity === grave)).slice(0, MOST_LISTED);
