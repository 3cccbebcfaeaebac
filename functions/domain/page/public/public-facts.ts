import type { Posting } from '../../../contracts/posting.ts';
import type { JobFacts } from '../../letters/job-facts.ts';

/**
 * A mobile number: it belongs to a person, also where it is printed for an office. Digits may be full width, with signs between the
 * groups.
 */
const SIGN = String.raw`(?:[^\p{L}\p{Nd}]|ㅡ)`;
/** 01, as it is dialled in Korea. */
const AT_HOME = '[0０][1１]';
/** +82 1, +82 (0)1. */
const FROM_ABROAD = String.raw`\+?[8８][2２]${SIGN}{0,3}(?:[0０]${SIGN}{0,2})?[1１]`;
const GROUPS = String.raw`[016-9０１６-９]${SIGN}{0,3}\p{Nd}{3,4}${SIGN}{0,3}\p{Nd}{4}`;
const MOBILE = new RegExp(String.raw`(?<!\p{Nd})(?:${AT_HOME}|${FROM_ABROAD})${GROUPS}(?!\p{Nd})`, 'gu');
const ADDRESS =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64} ?[@＠] ?[A-Za-z0-9-]{1,63}(?:[.．][A-Za-z0-9-]{1,63}){1,8}/g;
const NOT_SHOWN = '(비공개 연락처)';

const withoutContacts = (text: string): string => text.replace(MOBILE, NOT_SHOWN).replace(ADDRESS, NOT_SHOWN);

const isMobile = (phone: string): boolean => withoutContacts(phone) !== phone;

/**
 * What anybody may see of a job. A mobile number or a mail address is a person's, so it is left out, in the texts too, unless the
 * partner said that the contact may be public (`contact.public`).
 */
export const publicFacts = (job: JobFacts, contact: Posting['contact']): JobFacts => {
  if (contact?.public === true) return job;
  const { contactEmail: _, contactPhone, ...rest } = job;
  return {
    ...rest,
    title: withoutContacts(job.title),
    companyName: withoutContacts(job.companyName),
    ...(job.description !== undefined && { description: withoutContacts(job.description) }),
    ...(job.address !== undefined && { address: withoutContacts(job.address) }),
    ...(job.requirements !== undefined && {
      requirements: {
        ...job.requirements,
        certificates: job.requirements.certificates?.map(withoutContacts),
        languages: job.requirements.languages?.map(withoutContacts),
      },
    }),
    ...(contactPhone !== undefined && !isMobile(contactPhone) && { contactPhone }),
  };
};
