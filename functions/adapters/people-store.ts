import type { PartnerId } from '../contracts/partners.ts';
import { personSchema, type Person } from '../domain/people/person.ts';
import { registrationSchema, type Registration } from '../domain/people/registration.ts';
import { records, type Records } from './kept-record.ts';
import type { Table } from './table.ts';

export type RegistrationKey = { readonly partner: PartnerId; readonly externalId: string };

/** What each partner said of each person it registered. Personal data: customer key, never read by matching. */
export type RegistrationStore = Records<RegistrationKey, Registration>;
export const registrationStore = (table: Table): RegistrationStore =>
  records(table, registrationSchema, ({ partner, externalId }: RegistrationKey) => ({
    pk: `registration#${partner}#${externalId}`,
    sk: 'record',
  }));

/** Each person with the registrations that name them, by keyed hash. */
export type PersonStore = Records<string, Person>;
export const personStore = (table: Table): PersonStore =>
  records(table, personSchema, (person: string) => ({ pk: `person#${person}`, sk: 'record' }));
