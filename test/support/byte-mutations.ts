import fc from 'fast-check';
import { FINDING_CODES, FINDING_SEVERITY, type Finding } from '../../functions/contracts/finding.ts';
import { POSTING_CONVERSIONS } from '../../functions/domain/messages/conversion/posting-conversions.ts';
import { readMessage } from '../../functions/domain/messages/read-message.ts';
import { body, POSTINGS_DOOR } from './events.ts';

const READ_CODES = new Set([
  'not-json',
  'wrong-encoding',
  'too-large',
  'too-deep',
  'schema-invalid',
  'date-out-of-range',
  'unsupported-version',
  'unknown-type',
  'wrong-door',
  'source-mismatch',
]);

/** Returns what is wrong with the answer to a body. Empty if nothing is. */
export const faultsOfAnswer = (text: string): string[] => {
  const result = readMessage(text, POSTINGS_DOOR, POSTING_CONVERSIONS);
  const isKnown = ({ code, severity }: Finding): boolean =>
    FINDING_CODES.includes(code) &&
    severity === FINDING_SEVERITY[code] &&
    (READ_CODES.has(code) || severity === 'warn');
  if (result.ok)
    return result.message.findings.filter((finding) => finding.severity !== 'warn').map(({ code }) => code);
  return [
    ...result.findings.filter((finding) => !isKnown(finding)).map(({ code }) => code),
    ...(result.findings[0]?.severity === 'refuse' ? [] : ['does not begin with a refusal']),
    ...(result.findings.length <= 20 ? [] : ['too many findings']),
  ];
};

export const WORK24 = 'https://www.work24.go.kr/wanted';
const GOOD: readonly string[] = [
  body(),
  body({
    dataschema: WORK24,
    data: '<wanted><title>조립 &amp; 검사</title><sal>월급 250만원</sal></wanted>',
    subject: 'K-1',
  }),
  body({
    dataschema: 'https://schema.org/JobPosting',
    data: { '@type': 'JobPosting', title: '조립', datePosted: '2026-11-01' },
  }),
];

const mutations = fc.record({
  source: fc.constantFrom(...GOOD),
  edits: fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'insert', 'delete', 'cut')), {
    minLength: 1,
    maxLength: 5,
  }),
  decoder: fc.constantFrom('utf-8', 'latin1', 'euc-kr'),
});

/**
 * Reads `runs` good bodies after one to five byte edits (change, insert, remove, cut off), in every encoding in which a
 * body may be read (faults 5 and 6).
 * @throws with the smallest body that made the reader throw, or whose answer breaks the contract
 */
export const checkByteMutations = ({ runs, seed }: { readonly runs: number; readonly seed: number }): void => {
  fc.assert(
    fc.property(mutations, ({ source, edits, decoder }) => {
      const bytes = [...Buffer.from(source)];
      for (const [position, value, edit] of edits) {
        const at = position % Math.max(1, bytes.length);
        if (edit === 'set') bytes[at] = value;
        else if (edit === 'insert') bytes.splice(at, 0, value);
        else if (edit === 'delete') bytes.splice(at, 1);
        else bytes.length = at;
      }
      const text = new TextDecoder(decoder, { ignoreBOM: true }).decode(Uint8Array.from(bytes));
      const faults = faultsOfAnswer(text);
      if (faults.length > 0) throw new Error(faults.join(', '));
    }),
    { seed, numRuns: runs },
  );
};
