import * as z from 'zod';
import { companyFactsSchema, companyRegisteredSchema, headcountReportedSchema } from '../../../contracts/company.ts';
import { date, text } from '../../../contracts/fields.ts';
import { CONFIRMERS } from '../../../contracts/known-values.ts';
import { businessNumber } from '../../language/business-number.ts';
import type { CompanyRecord } from './measures.ts';

/**
 * What the commands `score` and `rehearse --criteria` read: the bodies of the messages about one company. Of each body
 * only what a measure needs is required; an absent value is unknown.
 */

/** More than any company hires in the years that a scorecard reads. */
const MOST_ROWS = 100_000;

const hireSchema = z.object({
  person: text(200, 1),
  on: date(),
  leftOn: date().optional(),
  birthDate: date().optional(),
  residenceAtHire: text(10, 1).optional(),
  site: text(100, 1).optional(),
  confirmedBy: z.array(z.enum(CONFIRMERS)).default([]),
  transfer: z.boolean().optional(),
  publicProgramme: z.boolean().optional(),
});

const headcountSchema = headcountReportedSchema
  .partial({ registrationNumber: true })
  .extend({ revision: z.int().min(1).default(1) });

const inputSchema = z.object({
  company: companyRegisteredSchema.partial(),
  headcounts: z.array(headcountSchema).max(MOST_ROWS).default([]),
  facts: companyFactsSchema.partial().default({}),
  hires: z.array(hireSchema).max(MOST_ROWS).default([]),
});

export type ReadRecord =
  { readonly ok: true; readonly record: CompanyRecord } | { readonly ok: false; readonly problems: readonly string[] };

const issueSentence = ({ path, message }: z.core.$ZodIssue): string =>
  `${path.length === 0 ? 'The file' : path.map(String).join('.')}: ${message}.`;

const sameCompany = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || (businessNumber(one) ?? one) === (businessNumber(other) ?? other);

/** Reads `{ company, headcounts, facts, hires }`. Each problem is one sentence with its place, never with a value. */
export const readCompanyRecord = (value: unknown): ReadRecord => {
  const parsed = inputSchema.safeParse(value);
  if (!parsed.success) return { ok: false, problems: [...new Set(parsed.error.issues.map(issueSentence))] };
  const { company, headcounts, facts } = parsed.data;
  const problems = [
    ...headcounts.flatMap(({ registrationNumber }, index) =>
      sameCompany(registrationNumber, company.registrationNumber)
        ? []
        : [`headcounts.${index}.registrationNumber: it is another company's; leave it out.`],
    ),
    ...(sameCompany(facts.registrationNumber, company.registrationNumber)
      ? []
      : ["facts.registrationNumber: they are another company's; leave them out."]),
    ...parsed.data.hires.flatMap(({ on, leftOn }, index) =>
      leftOn === undefined || leftOn >= on
        ? []
        : [`hires.${index}.leftOn: it is before the hire; correct one of them.`],
    ),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, record: parsed.data };
};
