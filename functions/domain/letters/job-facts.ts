import { email } from '../../contracts/fields.ts';
import { postingSchema, type Posting } from '../../contracts/posting.ts';
import type { Wage } from '../language/money.ts';
import type { Language } from '../language/words.ts';
import type { JobRow } from '../matching/profiles.ts';
import { clipped, oneLine } from './letter.ts';

/** A job as a letter or a page shows it. Codes are those of Posting. Days are in Asia/Seoul. Pay is in whole won. */
export type JobFacts = {
  readonly title: string;
  readonly companyName: string;
  readonly district?: string | undefined;
  readonly wage?: Wage | undefined;
  readonly employmentType?: string | undefined;
  readonly weeklyHours?: number | undefined;
  readonly startsOn?: string | undefined;
  readonly opensOn: string;
  readonly closesOn?: string | undefined;
  readonly programme?: string | undefined;
  readonly sectors?: JobRow['sectors'];
  readonly zone?: JobRow['zone'];
  /** The award by which the city recognises the company, and the address of its public page. */
  readonly recognition?: { readonly name: string; readonly url: string } | undefined;
  /** Several people said that it is closed already. */
  readonly mayBeClosed?: boolean;
} & Partial<PostingFacts>;

/** What only a posting says of a job. Absent if it cannot be read. */
type PostingFacts = {
  /** Plain text with line breaks. */
  readonly description: string;
  readonly address: string | undefined;
  readonly payKind: string | undefined;
  readonly dailyHours: number | undefined;
  readonly daysPerWeek: number | undefined;
  readonly contractMonths: number | undefined;
  /** How many people are sought. */
  readonly openings: number | undefined;
  readonly requirements: Posting['requirements'] | undefined;
  /** How many people work at the company, and its KSIC code. */
  readonly staff: number | undefined;
  readonly industry: string | undefined;
  readonly applyUrl: string | undefined;
  readonly contactEmail: string | undefined;
  readonly contactPhone: string | undefined;
};

/** Returns what is shown of a job: its data from matching, and the details that only its posting has. */
export const jobFactsOf = (job: Omit<JobFacts, keyof PostingFacts>, posting: Posting | undefined): JobFacts => ({
  ...job,
  ...(posting && {
    description: posting.description,
    address: posting.workplace.address,
    payKind: posting.payKind,
    dailyHours: posting.dailyHours,
    daysPerWeek: posting.daysPerWeek,
    contractMonths: posting.contractMonths,
    openings: posting.openings,
    requirements: posting.requirements,
    staff: posting.company.staff,
    industry: posting.company.industry,
    applyUrl: posting.applyUrl,
    contactEmail: posting.contact?.email,
    contactPhone: posting.contact?.phone,
  }),
});

/** The way to what the city says of a recognised company. Nothing for any other. */
export const recognitionLink = (
  { recognition }: Pick<JobFacts, 'recognition'>,
  language: Language,
): { readonly url: string; readonly host: string; readonly label: string }[] =>
  recognition === undefined
    ? []
    : [
        {
          url: recognition.url,
          host: new URL(recognition.url).hostname,
          label: { ko: '우수기업 보기', en: 'About the award' }[language],
        },
      ];

/** An address that a button leads to, with the words that say where. */
export type ContactLink = { readonly url: string; readonly shown: string };

/**
 * Returns the only link to a site that a posting may bring into a letter: https, in the form that the contract allows, without a
 * user name before the host (as in `https://city.example@elsewhere.example`). `shown` is its host. Returns undefined for
 * any other URL.
 */
export const applyLinkOf = (applyUrl: string | undefined): ContactLink | undefined => {
  const url = postingSchema.shape.applyUrl.safeParse(applyUrl).data;
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, username, password, hostname } = new URL(url);
  return protocol === 'https:' && username === '' && password === '' ? { url, shown: hostname } : undefined;
};

/**
 * A telephone number of Korea, or of another country with its `+`, as the first thing in a text. Numbers that begin with 060
 * cost extra, so no button dials them.
 */
const TELEPHONE = /^(?:\+\d{1,3}|\(?0(?!60)|1)[\d ()./-]{6,17}\d/;

/** Returns the link that dials the number. What follows it (`내선 12`) is shown and not dialled. */
export const phoneLinkOf = (phone: string | undefined): ContactLink | undefined => {
  const shown = oneLine(phone ?? '');
  const number = TELEPHONE.exec(shown.normalize('NFKC'))?.[0].replace(/[^\d+]/g, '');
  return number === undefined ? undefined : { url: `tel:${number}`, shown };
};

/** Returns the link that begins a mail, for an address that the contract lets in. */
export const mailLinkOf = (address: string | undefined): ContactLink | undefined => {
  const { data: shown } = email().safeParse(address);
  return shown === undefined ? undefined : { url: `mailto:${encodeURIComponent(shown).replace('%40', '@')}`, shown };
};

/** How to apply: on a site, by telephone; by mail where neither is known. */
export type HowToApply = {
  readonly site?: ContactLink | undefined;
  readonly phone?: ContactLink | undefined;
  readonly mail?: ContactLink | undefined;
};

export const howToApply = ({ applyUrl, contactPhone, contactEmail }: JobFacts): HowToApply => {
  const site = applyLinkOf(applyUrl);
  const phone = phoneLinkOf(contactPhone);
  const mail = site === undefined && phone === undefined ? mailLinkOf(contactEmail) : undefined;
  return { site, phone, mail };
};

/** The most characters of the first lines together, and of the first one alone. */
const FIRST_CHARACTERS = 160;
const FIRST_LINE = 300;
const FIRST_LINES = 4;

/** The text of a posting as lines that are safe anywhere in a letter (I7), without empty ones. */
export const textLines = ({ description }: JobFacts): string[] =>
  (description ?? '').split('\n').flatMap((line) => oneLine(line) || []);

/** The first lines of a text, and whether it goes on. Only the first line is ever cut, where it is very long. */
export const firstLines = ([one, ...others]: readonly string[]): {
  readonly first: string[];
  readonly goesOn: boolean;
} => {
  if (one === undefined) return { first: [], goesOn: false };
  const first = [clipped(one, FIRST_LINE)];
  let room = FIRST_CHARACTERS - one.length;
  for (const line of others.slice(0, FIRST_LINES - 1)) {
    if (line.length > room) break;
    first.push(line);
    room -= line.length;
  }
  return { first, goesOn: first.length <= others.length || one.length > FIRST_LINE };
};
