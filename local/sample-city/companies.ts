import * as z from 'zod';
import type { Posting } from '../../functions/contracts/posting.ts';
import { PARTNER_IDS } from '../../functions/contracts/partners.ts';
import { inventedBusinessNumber } from './business-number.ts';
import { DISTRICT_NAMES } from './districts.ts';
import companyTable from './companies.json' with { type: 'json' };

const companySchema = z.object({
  name: z.string(),
  sector: z.string(),
  industry: z.string(),
  staff: z.int(),
  district: z.string(),
  street: z.string(),
  zone: z.string().optional(),
  partners: z.array(z.enum(PARTNER_IDS)).min(1),
  about: z.string(),
  roles: z.array(z.string()).min(1),
});

/** An invented company: its place, its business, the partners that post for it and the roles that it fills. */
export type SampleCompany = z.infer<typeof companySchema> & {
  readonly serial: number;
  readonly registrationNumber: string;
  readonly address: string;
};

export const SAMPLE_COMPANIES: readonly SampleCompany[] = z
  .array(companySchema)
  .parse(companyTable)
  .map((company, index) => ({
    ...company,
    serial: index + 1,
    registrationNumber: inventedBusinessNumber(index + 1),
    address: `경상남도 창원시 ${districtName(company.district)} ${company.street} ${((index * 7) % 89) + 3}`,
  }));

/**
 * Returns the company of that name.
 * @throws RangeError if the table has no such company
 */
export const companyNamed = (name: string): SampleCompany => {
  const company = SAMPLE_COMPANIES.find((candidate) => candidate.name === name);
  if (company === undefined) throw new RangeError(`No sample company is called ${name}.`);
  return company;
};

/** The address to which applications go. */
export const contactOf = ({ serial }: Pick<SampleCompany, 'serial'>): string =>
  `recruit@company-${String(serial).padStart(3, '0')}.example`;

/** The company as a posting names it. */
export const employerOf = (company: SampleCompany): Posting['company'] => ({
  registrationNumber: company.registrationNumber,
  name: company.name,
  staff: company.staff,
  industry: company.industry,
  address: company.address,
});

function districtName(code: string): string {
  return DISTRICT_NAMES[code] ?? '';
}
