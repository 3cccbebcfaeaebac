import { personSchema, type Person } from '../../domain/people/person.ts';
import { registrationSchema, type Registration } from '../../domain/people/registration.ts';
import { records, type Records } from '../records.ts';
import type { Table } from '../table.ts';

/**
 * What each partner said of each person that it registered, by the keyed hash of partner and externalId. Personal data:
 * encrypted with a customer managed key, never read by matching.
 */
export type RegistrationStore = Records<string, Registration>;
export const registrationStore = (table: Table): RegistrationStore =>
  records(table, registrationSchema, (registration: string) => ({ pk: `registration#${registration}`, sk: 'record' }));

/** Each person with the registrations that name them, by keyed hash. */
export type PersonStore = Records<string, Person>;
export const personStore = (table: Table): PersonStore =>
  records(table, personSchema, (person: string) => ({ pk: `person#${person}`, sk: 'record' }));
