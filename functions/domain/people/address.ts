import type { PartnerId } from '../../contracts/partners.ts';

/**
 * The form of a mail address by which a person is recognised: NFKC, trimmed, in lower case. Some providers distinguish
 * capitals in the local part, but none gives the two spellings to different people.
 */
const normalAddress = (address: string): string => address.normalize('NFKC').trim().toLowerCase();

/**
 * A keyed hash (HMAC-SHA-256, lower-case hexadecimal) with a secret of the stage. A reader of the hash cannot test
 * addresses against it. `purpose` keeps the hashes of different uses apart.
 */
export type Keyed = (purpose: 'person' | 'mailbox' | 'registration' | 'company', text: string) => string;

/** The key of a person: the same normalised address and date of birth. Members of a household may share an address. */
export const personOf = (email: string, birthDate: string, keyed: Keyed): string =>
  keyed('person', `${normalAddress(email)}\n${birthDate}`).slice(0, 40);

/** The key of a registration: a partner and its externalId. A reader of the hash can tell neither. */
export const registrationOf = (partner: PartnerId, externalId: string, keyed: Keyed): string =>
  keyed('registration', `${partner}\n${externalId}`).slice(0, 40);

/**
 * The key of a company as its page knows it: the contact address of its postings, and the business number that they name
 * (absent: none).
 */
export const companyOf = (email: string, registrationNumber: string | undefined, keyed: Keyed): string =>
  keyed('company', `${normalAddress(email)}\n${(registrationNumber ?? '').replaceAll(/\D/g, '')}`).slice(0, 40);

/** The key of a mailbox: a normalised address. */
export const mailboxOf = (email: string, keyed: Keyed): string => keyed('mailbox', normalAddress(email)).slice(0, 40);
