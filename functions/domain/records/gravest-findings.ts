import { MOST_LISTED } from '../../contracts/fields.ts';
import type { Finding, Severity } from '../../contracts/finding.ts';
import { jsonBytes } from './item-bytes.ts';

const GRAVEST_FIRST: readonly Severity[] = ['refuse', 'hold', 'warn'];
/** In bytes of JSON. Fifty usual findings fit; of the longest, which quote three long expressions, about thirty. */
export const MOST_FINDINGS_BYTES = 80_000;

/**
 * Returns the findings that fit into one answer. If all fit, their order stays. If not, returns the gravest that fit.
 */
export const gravestFindings = (findings: readonly Finding[]): Finding[] => {
  if (findings.length <= MOST_LISTED && jsonBytes(findings) <= MOST_FINDINGS_BYTES) return [...findings];
  const gravest = GRAVEST_FIRST.flatMap((grave) => findings.filter(({ severity }) => severity === grave));
  const kept: Finding[] = [];
  let bytes = 2;
  for (const finding of gravest.slice(0, MOST_LISTED)) {
    bytes += jsonBytes(finding) + 1;
    if (bytes > MOST_FINDINGS_BYTES) break;
    kept.push(finding);
  }
  return kept;
};
