import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { postingSchema } from '../../../../functions/contracts/posting.ts';
import { checkPosting } from '../../../../functions/domain/postings/check-posting.ts';
import { plainPosting } from '../../../../functions/domain/postings/plain-posting.ts';
import { sharedJson } from '../../../support/check-support.ts';

/** Postings that the check once answered wrongly, each with what it has to answer. */
const cases = sharedJson(
  'cases-2/cases-check-posting.json',
  z.array(
    z.object({
      id: z.string(),
      args: z.array(z.string()),
      file: z.string(),
      expect: z.object({
        noFindingOfSeverity: z.array(z.string()).optional(),
        allOf: z.array(z.object({ anyCodeOf: z.array(z.string()) })).optional(),
        noOtherOfSeverity: z.array(z.string()).optional(),
      }),
    }),
  ),
);

const dayIn = (args: readonly string[], option: string): string | undefined =>
  args.includes(option) ? args[args.indexOf(option) + 1] : undefined;

const findingsOf = ({ file, args }: { readonly file: string; readonly args: readonly string[] }) => {
  const posting = sharedJson(`cases-2/${file}`, postingSchema);
  if (posting === undefined) throw new Error(`${file} is not there`);
  const plain = plainPosting(posting);
  const on = dayIn(args, '--on') ?? '2026-12-01';
  const knownOn = dayIn(args, '--known-on') ?? on;
  return plain.ok ? [...plain.findings, ...checkPosting(plain.value, { on, knownOn })] : [...plain.findings];
};

describe.skipIf(cases === undefined)('a posting that was once answered wrongly', () => {
  test('there are 111', () => {
    expect(cases).toHaveLength(111);
  });

  test.each(cases ?? [])('$id', ({ expect: expected, ...one }) => {
    const findings = findingsOf(one);
    const { noFindingOfSeverity = [], allOf = [], noOtherOfSeverity = [] } = expected;
    const answered = findings.map(({ code, severity }) => `${severity} ${code}`);
    expect(findings.filter(({ severity }) => noFindingOfSeverity.includes(severity))).toEqual([]);
    for (const { anyCodeOf } of allOf)
      expect(
        findings.some(({ code }) => anyCodeOf.includes(code)),
        answered.join(),
      ).toBe(true);
    const may = allOf.flatMap(({ anyCodeOf }) => anyCodeOf);
    const others = findings.filter(({ code, severity }) => noOtherOfSeverity.includes(severity) && !may.includes(code));
    expect(others).toEqual([]);
  });
});
