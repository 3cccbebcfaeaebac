import * as z from 'zod';
import type { Posting } from '../../../functions/contracts/posting.ts';
import { postingSchema } from '../../../functions/contracts/posting.ts';
import { PARTNER_IDS } from '../../../functions/contracts/partners.ts';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import { inventedBusinessNumber } from '../business-number.ts';
import type { SampleCompany } from '../companies.ts';
import { companyNamed } from '../companies.ts';
import { specialKey } from '../partner-keys.ts';
import type { Random } from '../random.ts';
import type { Role } from '../roles.ts';
import { roleNamed } from '../roles.ts';
import { describe } from './description.ts';
import type { SentPosting } from './good-postings.ts';
import { goodPosting } from './good-postings.ts';
import table from './special-postings.json' with { type: 'json' };

const wageSchema = z.object({
  unit: z.enum(['hour', 'day', 'month', 'year']),
  min: z.int(),
  max: z.int().optional(),
});

/** One change to a lawful posting, so that the check finds one thing in it. Days are relative to the city's day. */
const specialSchema = z.object({
  number: z.int(),
  partner: z.enum(PARTNER_IDS),
  company: z.string(),
  role: z.string(),
  title: z.string(),
  why: z.string(),
  needs: z.array(z.string()).default([]),
  likes: z.array(z.string()).default([]),
  type: z.enum(['daily']).optional(),
  /** null: not disclosed. */
  wage: wageSchema.nullable().optional(),
  opens: z.int().default(-3),
  closes: z.int().default(30),
  starts: z.int().optional(),
  employer: z
    .object({
      name: z.string(),
      serial: z.int(),
      registrationNumber: z.string().nullable(),
      address: z.string(),
    })
    .partial()
    .default({}),
  workplace: z.string().optional(),
  /** How the text says to reach the employer. */
  reach: z.string().optional(),
  omit: z.array(postingSchema.keyof()).default([]),
  set: postingSchema.partial().default({}),
});
type Special = z.infer<typeof specialSchema>;

const SPECIALS: readonly Special[] = z.array(specialSchema).parse(table);

const roleOf = (special: Special): Role => {
  const { contract, ...role } = roleNamed(special.role);
  return {
    ...role,
    // A day labourer has no contract length in months.
    contract: special.type === 'daily' ? undefined : contract,
    needs: [...role.needs, ...special.needs],
    likes: [...role.likes, ...special.likes],
    type: special.type ?? role.type,
  };
};

const employerOf = (special: Special, usual: Posting['company']): Posting['company'] => {
  const { serial, registrationNumber, ...named } = special.employer;
  const { registrationNumber: own, ...rest } = usual;
  const number = serial === undefined ? own : inventedBusinessNumber(serial);
  const given = registrationNumber === undefined ? number : registrationNumber;
  return { ...rest, ...named, registrationNumber: given ?? undefined };
};

/** The ad's text names the employer of the posting, even if that is not the company of the table. */
const speakerOf = (special: Special, company: SampleCompany): SampleCompany => ({
  ...company,
  about: company.about.replaceAll(shortName(company.name), shortName(special.employer.name ?? company.name)),
  address: special.workplace ?? company.address,
});

const shortName = (name: string): string => name.replace('주식회사', '').trim();

const datesOf = (special: Special, day: string): Pick<Posting, 'opensOn' | 'closesOn' | 'startsOn'> => ({
  opensOn: addDays(day, special.opens),
  closesOn: addDays(day, special.closes),
  ...(special.starts !== undefined && { startsOn: addDays(day, special.starts) }),
});

const specialPosting = (special: Special, day: string, random: Random): Posting => {
  const company = companyNamed(special.company);
  const role = roleOf(special);
  const externalId = specialKey(special.partner, special.number);
  const { startsOn: _, ...usual } = goodPosting({ company, role, externalId, number: special.number, day, random });
  const wage = special.wage === undefined ? usual.wage : (special.wage ?? undefined);
  const posting: Posting = {
    ...usual,
    title: special.title,
    company: employerOf(special, usual.company),
    workplace: { ...usual.workplace, address: special.workplace ?? usual.workplace.address },
    description: describe({
      company: speakerOf(special, company),
      role,
      wage,
      variant: special.number,
      reach: special.reach,
    }),
    ...datesOf(special, day),
    ...special.set,
  };
  const left = Object.entries({ ...posting, wage }).filter(
    ([field, value]) => value !== undefined && !special.omit.some((omitted) => omitted === field),
  );
  return postingSchema.parse(Object.fromEntries(left));
};

/** The postings in which the check finds something: they are refused, held or accepted with a warning. */
export const specialPostings = (day: string, random: Random): SentPosting[] =>
  SPECIALS.map((special) => ({ partner: special.partner, posting: specialPosting(special, day, random) }));
