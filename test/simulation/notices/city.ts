import { mailboxOf, type Keyed } from '../../../functions/domain/people/address.ts';
import { sha256 } from '../../../functions/aws/hash.ts';
import type { PostingStore } from '../../../functions/stores/postings/posting-store.ts';
import type { Kept } from '../../../functions/stores/records.ts';
import { PARTNER_IDS, type PartnerId } from '../../../functions/contracts/partners.ts';
import type { OwnWord, Recipient } from '../../../functions/domain/mail/mailbox.ts';
import { jobRow, type JobRow, type SeekerRow } from '../../../functions/domain/matching/profiles.ts';
import { plainPosting } from '../../../functions/domain/postings/plain-posting.ts';
import type { PostingRecord } from '../../../functions/domain/postings/posting-record.ts';
import { posting } from '../../support/messages.ts';
import type { Reader } from './ledger.ts';

/** Invented people, companies and jobs, as many as a run asks for. */

type Cadence = Recipient['cadence'];

export type Resident = {
  readonly id: string;
  readonly address: string;
  readonly mailbox: string;
  readonly name: string;
  cadence: Cadence;
  /** The occupation group. A job of a group fits every person who wants that group. */
  group: number;
  agreedOn: string;
  own: OwnWord | undefined;
  /** How often their record was written. */
  version: number;
  readonly reader: Reader;
  /** Whether a change is running: changes run one at a time, in order. */
  isBusy: boolean;
};

export type Job = {
  readonly index: number;
  readonly name: string;
  readonly cluster: string;
  readonly group: number;
  readonly opensOn: string;
  /** FAR means: not within the run, even if the posting says otherwise. */
  closesOn: string;
  isWithdrawn: boolean;
  version: number;
};

export const GROUPS = 25;
const codeOf = (group: number): string => String(100 + group);

export const partnerOf = (index: number): PartnerId => PARTNER_IDS[index % PARTNER_IDS.length]!;

export const residentOf = (
  index: number,
  made: {
    address: string;
    cadence: Cadence;
    group: number;
    agreedOn: string;
    own?: OwnWord | undefined;
    reader: Reader;
  },
  keyed: Keyed,
): Resident => ({
  id: sha256(`resident ${index}`).slice(0, 40),
  mailbox: mailboxOf(made.address, keyed),
  name: `가상인 ${index}`,
  version: 0,
  isBusy: false,
  own: undefined,
  ...made,
});

export const recipientOf = ({ name, cadence, agreedOn }: Resident, index: number): Recipient => ({
  name,
  language: index % 20 === 0 ? 'en' : 'ko',
  partner: partnerOf(index),
  agreed: { on: agreedOn, textVersion: 'mail-1', via: '방문' },
  cadence,
});

export const rowOf = ({
  id,
  mailbox,
  cadence,
  group,
}: Pick<Resident, 'id' | 'mailbox' | 'cadence' | 'group'>): SeekerRow => ({
  person: id,
  mailbox,
  matching: true,
  mail: cadence,
  birthDate: '1990-05-05',
  wanted: { occupations: [codeOf(group)], districts: ['48120'] },
});

const clusterOf = (index: number): string => sha256(`job ${index}`).slice(0, 32);
/** Long after the end of a run. */
export const FAR = '2027-03-31';
/** After any run. */
const LAST_DAY = '2027-12-31';

export const jobOf = (index: number, group: number, opensOn: string, closesOn: string): Job => ({
  index,
  name: `JOB-${index}-`,
  cluster: clusterOf(index),
  group,
  opensOn,
  closesOn,
  isWithdrawn: false,
  version: 0,
});

/**
 * Sources have two ways to say that no closing day is set. Two jobs of five use them, if
 * they do not close within the run.
 */
const saidClosingDay = ({ index, closesOn }: Job): string | undefined => {
  if (closesOn !== FAR || index % 5 > 1) return closesOn;
  return index % 5 === 0 ? undefined : '9999-12-31';
};

/** The row of a job, made from a partner's posting as the door makes it. */
export const jobRowOf = (job: Job): JobRow => {
  const { index, name, cluster, group, opensOn } = job;
  const plain = plainPosting(
    posting({
      externalId: `P-${index}`,
      title: `${name} 조작원 모집`,
      company: { registrationNumber: '123-45-67891', name: `가상기업 ${index}` },
      occupation: { scheme: 'KECO', code: `${codeOf(group)}1` },
      startsOn: undefined,
      opensOn,
      closesOn: saidClosingDay(job),
    }),
  );
  if (!plain.ok) throw new Error('The door refuses a job of the simulation');
  return jobRow(plain.value, { cluster, partner: partnerOf(index) });
};

export const companyOf = (index: number): string => `c${index}@company.example`;

const finding = {
  code: 'wage-undisclosed',
  severity: 'warn',
  path: 'wage',
  message: '임금이 적혀 있지 않습니다.',
} as const;

/** The posting behind a job (`P-1`), which never changes, or a refused posting (`R-1`). */
export const postingRecordOf = (partner: PartnerId, externalId: string): PostingRecord => {
  const index = Number(externalId.slice('P-'.length));
  const said = posting({ externalId, closesOn: LAST_DAY, contact: { email: companyOf(index) } });
  const version = { revision: 1, ended: false, hash: 'h' };
  const at = '2026-12-20T00:00:00.000Z';
  const record = { partner, externalId, reviews: {}, clusters: [] };
  if (externalId.startsWith('R-'))
    return {
      ...record,
      refused: {
        version,
        companyName: said.company.name,
        title: said.title,
        to: said.contact?.email,
        findings: [finding],
        at,
      },
    };
  const origin = { messageId: 'm', eventId: 'e', key: 'k' };
  const standing = { version, origin, receivedAt: at, posting: said, findings: [finding], conflict: false };
  return { ...record, standing: { ...standing, cluster: clusterOf(index) } };
};

/** The postings, for the facts that matching does not store. */
export const postingsOf = (read: () => Promise<unknown>): PostingStore => {
  const records = new Map<string, Kept<PostingRecord>>();
  return {
    read: async ({ partner, externalId }) => {
      await read();
      const known = records.get(externalId);
      if (known !== undefined) return known;
      const made = { version: 1, value: postingRecordOf(partner, externalId) };
      records.set(externalId, made);
      return made;
    },
    change: () => Promise.reject(new Error('Nobody changes a posting here')),
    update: () => Promise.reject(new Error('Nobody changes a posting here')),
    arrears: async () => undefined,
    keepRefused: () => Promise.reject(new Error('Nobody refuses a posting here')),
    refusedTexts: async () => [],
  };
};

/** The jobs that a letter names. */
export const jobsNamedIn = (text: string): string[] => [...new Set(text.match(/JOB-\d+-/g))];
