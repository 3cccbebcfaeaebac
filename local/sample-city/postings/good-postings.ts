import type { PartnerId } from '../../../functions/contracts/partners.ts';
import type { Posting } from '../../../functions/contracts/posting.ts';
import { addDays } from '../../../functions/domain/language/calendar.ts';
import type { SampleCompany } from '../companies.ts';
import { contactOf, employerOf, SAMPLE_COMPANIES } from '../companies.ts';
import { postingKey } from '../partner-keys.ts';
import type { Random } from '../random.ts';
import { at } from '../random.ts';
import type { Role } from '../roles.ts';
import { roleNamed } from '../roles.ts';
import { companyPhone, describe } from './description.ts';

/** A posting and the partner that sends it. */
export type SentPosting = { readonly partner: PartnerId; readonly posting: Posting };

const WAGE_STEPS = { hour: 100, day: 5_000, month: 50_000, year: 1_000_000 } as const satisfies Record<
  Role['pay']['unit'],
  number
>;

/** A wage within the role's range, in whole steps. Every range starts at or above the minimum wage of 2027. */
const wageOf = (role: Role, random: Random): NonNullable<Posting['wage']> => {
  const step = WAGE_STEPS[role.pay.unit];
  const steps = Math.floor((role.pay.high - role.pay.low) / step);
  const min = role.pay.low + step * random.int(Math.floor(steps / 2) + 1);
  const max = min + step * random.int(Math.floor((role.pay.high - min) / step) + 1);
  return { unit: role.pay.unit, min, ...(max > min ? { max } : {}) };
};

const requirementsOf = (role: Role): Pick<Posting, 'requirements'> => {
  const { education, careerYears, certificates, languages } = role;
  const asked = Object.entries({ education, careerYears, certificates, languages }).filter(
    ([, value]) => value !== undefined,
  );
  return asked.length === 0 ? {} : { requirements: Object.fromEntries(asked) };
};

const programmeOf = (role: Role): Pick<Posting, 'programme' | 'payKind'> => {
  if (role.programme === undefined) return {};
  // 신중년 사회공헌활동 지원사업 pays an allowance (활동 수당), not a wage.
  return role.programme === 'senior-contribution'
    ? { programme: role.programme, payKind: 'allowance' }
    : { programme: role.programme };
};

const datesOf = (day: string, number: number): Pick<Posting, 'opensOn' | 'closesOn' | 'startsOn'> => {
  const opensOn = addDays(day, -(number % 14));
  // Every ninth is open until filled (채용 시까지).
  if (number % 9 === 4) return { opensOn };
  const closesOn = addDays(day, 7 + ((number * 5) % 40));
  return number % 4 === 1
    ? { opensOn, closesOn }
    : { opensOn, closesOn, startsOn: addDays(closesOn, 7 + (number % 10)) };
};

export type PostingChoice = {
  readonly company: SampleCompany;
  readonly role: Role;
  readonly externalId: string;
  /** Chooses dates, style and contact, so that postings with different numbers read differently. */
  readonly number: number;
  readonly day: string;
  readonly random: Random;
};

/** A lawful posting of one company for one role: the check finds nothing in it. */
export const goodPosting = ({ company, role, externalId, number, day, random }: PostingChoice): Posting => {
  const wage = wageOf(role, random);
  return {
    externalId,
    revision: 1,
    company: employerOf(company),
    title: at(role.titles, number),
    description: describe({ company, role, wage, variant: number }),
    occupation: { scheme: 'KECO', code: role.occupation },
    workplace: {
      address: company.address,
      district: company.district,
      zone: company.zone,
    },
    employmentType: role.type,
    wage,
    ...programmeOf(role),
    weeklyHours: role.weekly,
    dailyHours: role.daily,
    daysPerWeek: role.days,
    contractMonths: role.contract,
    openings: 1 + (number % 4),
    ...datesOf(day, number),
    ...requirementsOf(role),
    ...(number % 3 === 0 ? { applyUrl: `https://apply.example/${externalId}` } : {}),
    contact: {
      email: contactOf(company),
      phone: companyPhone(company),
    },
  };
};

/** Every role of every company, `rounds` times. Each round is another intake with its own title. */
export const goodPostings = (day: string, rounds: number, random: Random): SentPosting[] => {
  const counts = new Map<PartnerId, number>();
  const postings: SentPosting[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const company of SAMPLE_COMPANIES) {
      for (const [place, id] of company.roles.entries()) {
        const partner = at(company.partners, place + round);
        const serial = (counts.get(partner) ?? 0) + 1;
        counts.set(partner, serial);
        const number = postings.length;
        const posting = goodPosting({
          company,
          role: roleNamed(id),
          externalId: postingKey(partner, serial),
          number,
          day,
          random,
        });
        const title = round === 0 ? posting.title : `${posting.title} (${round + 1}차)`;
        postings.push({ partner, posting: { ...posting, title } });
      }
    }
  }
  return postings;
};
