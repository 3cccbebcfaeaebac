import type { Posting } from '../../contracts/posting.ts';
import { htmlToText } from '../text/html-to-text.ts';
import { oneLine } from '../text/plain-text.ts';

/** Shown where a field that must not be empty held nothing a person could see. */
const NOTHING_TO_SEE = '(내용 없음)';

/** The first `max` code points: a reader of the contract counts them, and canonical forms may be longer than what was sent. */
const atMost = (max: number, text: string): string =>
  text.length <= max ? text : [...text].slice(0, max).join('').trimEnd();

const lines = (max: number, text: string): string => atMost(max, htmlToText(text));
const line = (max: number, text: string): string => atMost(max, oneLine(htmlToText(text)));
const present = (max: number, text: string): string => line(max, text) || NOTHING_TO_SEE;

const names = (list: readonly string[]): string[] => list.map((name) => present(100, name));

const plainAge = (age: NonNullable<Posting['age']>): NonNullable<Posting['age']> => {
  const { ground } = age;
  if (ground === undefined || !('statute' in ground)) return age;
  return { ...age, ground: { statute: present(100, ground.statute), article: present(60, ground.article) } };
};

/**
 * The posting with its text as it may be shown: HTML reduced to text, NFC, without characters that are not seen; the
 * title and every name one line. Codes, dates and amounts stay as they are. Idempotent; still a Posting.
 */
export const plainPosting = (posting: Posting): Posting => {
  const { company, workplace, requirements, age, contact } = posting;
  return {
    ...posting,
    title: present(200, posting.title),
    description: lines(20_000, posting.description),
    company: {
      ...company,
      name: present(100, company.name),
      ...(company.address !== undefined && { address: line(200, company.address) }),
    },
    workplace: {
      ...workplace,
      ...(workplace.address !== undefined && { address: line(200, workplace.address) }),
      ...(workplace.zone !== undefined && { zone: present(64, workplace.zone) }),
    },
    ...(requirements !== undefined && {
      requirements: {
        ...requirements,
        ...(requirements.certificates !== undefined && { certificates: names(requirements.certificates) }),
        ...(requirements.languages !== undefined && { languages: names(requirements.languages) }),
      },
    }),
    ...(age !== undefined && { age: plainAge(age) }),
    ...(contact !== undefined && {
      contact: { ...contact, ...(contact.phone !== undefined && { phone: line(30, contact.phone) }) },
    }),
  };
};
