import type { PartnerId } from '../../contracts/partners.ts';

/**
 * The form of a mail address by which a person is recognised: composed (NFKC), without surrounding space, in lower case.
 * Some providers tell capitals in the local part apart; none of them gives the two to different people.
 */
const normalAddress = (address: string): string => address.normalize('NFKC').trim().toLowerCase();

/**
 * A keyed hash (HMAC-SHA-256, lower-case hexadecimal) under a secret of the stage, so that nobody who reads a key can
 * try addresses against it. `purpose` keeps the keys of different uses apart.
 */
export type Keyed = (purpose: 'person' | 'mailbox' | 'registration', text: string) => string;

/** One person: the same normalised address and date of birth. Two people of one household may share an address. */
export const personOf = (email: string, birthDate: string, keyed: Keyed): string =>
  keyed('person', `${normalAddress(email)}\n${birthDate}`).slice(0, 40);

/** One registration: a partner and the key it gave the person. Nobody who reads a stored key can tell either. */
export const registrationOf = (partner: PartnerId, externalId: string, keyed: Keyed): string =>
  keyed('registration', `${partner}\n${externalId}`).slice(0, 40);

/** One mailbox: a normalised address. */
export const mailboxOf = (email: string, keyed: Keyed): string => keyed('mailbox', normalAddress(email)).slice(0, 40);
