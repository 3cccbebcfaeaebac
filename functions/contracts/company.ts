import * as z from 'zod';
import { date, email, externalId, list, name, revision, text } from './fields.ts';

/** 사업자등록번호 as a partner writes it. The check digit is tested behind the door. */
const registrationNumber = () =>
  text(20, 1).meta({
    minLength: 1,
    maxLength: 20,
    description: '사업자등록번호: 10 digits, hyphens allowed, with check digit.',
  });

/** A month of the calendar: `2026-09`. */
const month = () =>
  z
    .string()
    .regex(/^(?:19[0-9]{2}|20[0-9]{2}|2100)-(?:0[1-9]|1[0-2])$/)
    .meta({ description: 'A month of the calendar, e.g. 2026-09.' });

/** Who counted the staff. Insurance (고용보험 피보험자) goes before the company's own count; pension never counts. */
const HEADCOUNT_SOURCES = ['company', 'insurance', 'pension'] as const;
const ARREARS_SAID = ['none', 'has', 'unknown'] as const;

/** In persons. */
const MOST_STAFF = 10_000_000;
const persons = () => z.int().min(0).max(MOST_STAFF);

export const companyRegisteredSchema = z
  .object({
    registrationNumber: registrationNumber(),
    revision: revision(),
    name: name(),
    sites: list(
      z.object({
        id: externalId(),
        district: text(10, 1).meta({ description: '법정동 시군구 code of 5 digits.' }),
        since: date(),
        main: z.boolean().meta({ description: 'Whether it is the main plant or place of work.' }),
      }),
    ),
    industry: text(20, 1).optional().meta({ description: 'KSIC code.' }),
    sme: z.boolean().optional().meta({ description: 'Whether it is a small or medium enterprise (중소기업).' }),
    hqInChangwonSince: date().optional().meta({ description: 'The day since which the head office is in Changwon.' }),
    contact: z.object({ email: email(), phone: text(30).optional().meta({ maxLength: 30, pii: true }) }).optional(),
  })
  .meta({ id: 'CompanyRegistered', title: 'CompanyRegistered', description: 'A company and its sites.' });
export type CompanyRegistered = z.infer<typeof companyRegisteredSchema>;

export const headcountReportedSchema = z
  .object({
    registrationNumber: registrationNumber(),
    site: externalId(),
    month: month(),
    revision: revision(),
    regular: persons().meta({ description: 'Regular staff on the last day of the month.' }),
    joined: persons().optional().meta({ description: 'Who joined in the month.' }),
    left: persons().optional().meta({ description: 'Who left in the month.' }),
    source: z.enum(HEADCOUNT_SOURCES),
  })
  .meta({
    id: 'HeadcountReported',
    title: 'HeadcountReported',
    description: 'The staff of one site at the end of a month.',
  });
export type HeadcountReported = z.infer<typeof headcountReportedSchema>;

/** How many of something a company has: a number, the list of their names, or yes or no. */
const howMany = () =>
  z
    .union([z.int().min(0).max(1_000), list(name()), z.boolean()])
    .meta({ description: 'A number, the list of their names, or whether there is any.' });

export const companyFactsSchema = z
  .object({
    registrationNumber: registrationNumber(),
    revision: revision(),
    schemes: howMany().optional().meta({ description: 'Schemes for work and family (일·가정 양립 제도).' }),
    plannedHires: z.object({ count: persons(), by: date() }).optional(),
    social: howMany().optional().meta({ description: 'Contributions to society (사회공헌).' }),
    jobFairs: howMany().optional().meta({ description: 'Job fairs that it took part in.' }),
    arrears: z.enum(ARREARS_SAID).optional().meta({ description: 'Whether wages or taxes are in arrears.' }),
  })
  .meta({
    id: 'CompanyFactsDeclared',
    title: 'CompanyFactsDeclared',
    description: 'What a company declares for recognition.',
  });
export type CompanyFacts = z.infer<typeof companyFactsSchema>;
