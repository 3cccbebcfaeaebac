import * as z from 'zod';
import { list, text } from './fields.ts';
import { CITATION_STATUSES } from './known-values.ts';

const SEVERITIES = ['refuse', 'hold', 'warn'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Every finding code with its fixed severity. */
export const FINDING_SEVERITY = {
  'not-json': 'refuse',
  'wrong-encoding': 'refuse',
  'too-large': 'refuse',
  'too-deep': 'refuse',
  'schema-invalid': 'refuse',
  'unsupported-version': 'refuse',
  'unknown-type': 'refuse',
  'wrong-door': 'refuse',
  'source-mismatch': 'refuse',
  'closed-before-open': 'refuse',
  'already-expired': 'refuse',
  'employer-unidentified': 'refuse',
  'wage-below-minimum': 'refuse',
  'sex-requirement': 'refuse',
  'looks-requirement': 'refuse',
  'age-limit-without-ground': 'refuse',
  'home-region-requirement': 'refuse',
  'resident-number': 'refuse',
  'arrears-listed-employer': 'refuse',
  'partner-revoked': 'refuse',
  'consent-missing': 'refuse',
  'seeker-too-young': 'refuse',
  'refused-by-review': 'refuse',
  'date-out-of-range': 'refuse',
  'sex-hint': 'hold',
  'age-hint': 'hold',
  'school-faith-health': 'hold',
  'fake-ad-suspected': 'hold',
  'arrears-name-match': 'hold',
  'wage-range-below-minimum': 'hold',
  'wage-unit-suspected': 'hold',
  'wage-text-below-minimum': 'hold',
  'unpaid-work': 'hold',
  'reported-closed': 'hold',
  'wage-undisclosed': 'warn',
  'wage-hours-missing': 'warn',
  'wage-soon-below-minimum': 'warn',
  'wage-monthly-rounding': 'warn',
  'residence-preference': 'warn',
  'body-fitness': 'warn',
  'unknown-value': 'warn',
  'closed-by-company': 'warn',
  duplicate: 'warn',
  'stale-revision': 'warn',
  'version-conflict': 'warn',
  'probation-facts-missing': 'warn',
  'deleted-person': 'warn',
  'entry-dropped': 'warn',
  'closing-day-far': 'warn',
  'address-shared': 'warn',
  'number-masked': 'warn',
  'papers-not-returned': 'warn',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_SEVERITY;
const isCode = (key: string): key is FindingCode => Object.hasOwn(FINDING_SEVERITY, key);
export const FINDING_CODES: readonly FindingCode[] = Object.keys(FINDING_SEVERITY).filter(isCode);

const citationSchema = z
  .object({
    statute: text(100, 1).meta({ description: 'The Korean name of the statute, e.g. 최저임금법.' }),
    article: text(60, 1).meta({ description: 'The article, e.g. 제6조.' }),
    effectiveFrom: z.iso.date().meta({ description: 'The day from which this wording is in force.' }),
    status: z.enum(CITATION_STATUSES),
  })
  .meta({ description: 'The legal source of a finding.' });
export type Citation = z.infer<typeof citationSchema>;

/** One finding in a message. `message` and `fix` are Korean sentences that a person at the partner can act on. */
export const findingSchema = z.object({
  code: z.enum(FINDING_CODES),
  severity: z.enum(SEVERITIES),
  path: z
    .string()
    .meta({ description: 'Where, as dotted path into the data (`wage.min`); empty for the message as a whole.' }),
  message: z.string(),
  actual: z
    .union([z.string(), z.number()])
    .optional()
    .meta({ description: 'What was found; masked for `resident-number` and `number-masked`.' }),
  limit: z.union([z.string(), z.number()]).optional(),
  citation: citationSchema.optional(),
  fix: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;

export const findingsSchema = list(findingSchema);
