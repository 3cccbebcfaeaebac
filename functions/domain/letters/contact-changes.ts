import * as z from 'zod';
import { email } from '../../contracts/fields.ts';
import { CITY, partnerOf, senderSchema, type PartnerId } from '../../contracts/partners.ts';
import type { Site } from '../../contracts/site.ts';
import { oneLine } from './letter.ts';
import { readTelephone } from './office-telephone.ts';

/** Where people find the partners, as far as it is known. */
export type Places = Readonly<
  Partial<Record<PartnerId, { readonly phone?: string | undefined; readonly address?: string | undefined }>>
>;

/**
 * How people reach the offices. `mails`: the mail address of each partner's contact, to which its refusals go, too. `officials`: the
 * address of the city's officials that letters and pages show.
 */
export type Contacts = {
  readonly site: Site;
  readonly places: Places;
  readonly mails: Readonly<Partial<Record<string, string | undefined>>>;
  readonly officials: string;
};

/** `civil-phone`: the city's number for questions (민원). */
export const CONTACT_FIELDS = ['phone', 'civil-phone', 'address', 'mail'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** One contact of one office, as officials approve it: it counts from the approval on, until another one of the same field. */
export const contactChangeSchema = z.object({
  /** A sender. What is kept of one that a later release does not know is left out. */
  office: z.string(),
  field: z.enum(CONTACT_FIELDS),
  /** As people read it. Empty: it is shown no more. */
  value: z.string(),
  source: z.string(),
});
export type ContactChange = z.infer<typeof contactChangeSchema>;

const ofCity = ({ site, ...others }: Contacts, { field, value }: ContactChange): Contacts => {
  switch (field) {
    case 'phone':
      return { ...others, site: { ...site, phone: value } };
    case 'civil-phone':
      return { ...others, site: { ...site, civilPhone: value } };
    case 'address':
      return { ...others, site: { ...site, address: value } };
    case 'mail':
      return { ...others, site, officials: value };
  }
};

const ofPartner = (before: Contacts, partner: PartnerId, { field, value }: ContactChange): Contacts => {
  const shown = value === '' ? undefined : value;
  switch (field) {
    case 'phone':
    case 'address':
      return { ...before, places: { ...before.places, [partner]: { ...before.places[partner], [field]: shown } } };
    case 'mail':
      return { ...before, mails: { ...before.mails, [partner]: shown } };
    case 'civil-phone':
      return before;
  }
};

/** The contacts of the settings with what officials approved over them. Of two changes of one field the later in the list counts. */
export const contactsWith = (changes: readonly ContactChange[], settings: Contacts): Contacts => {
  let contacts = settings;
  for (const change of changes) {
    if (problemOfContact(change) !== undefined) continue;
    const partner = partnerOf(change.office);
    contacts = partner === undefined ? ofCity(contacts, change) : ofPartner(contacts, partner, change);
  }
  return contacts;
};

/** The mail addresses of the settings with what officials approved over them. */
export const mailsWith = (changes: readonly ContactChange[], settings: Contacts['mails']): Contacts['mails'] => ({
  ...settings,
  ...Object.fromEntries(
    changes.flatMap((change) =>
      change.field !== 'mail' || partnerOf(change.office) === undefined || problemOfContact(change) !== undefined
        ? []
        : [[change.office, change.value === '' ? undefined : change.value] as const],
    ),
  ),
});

const keyOf = ({ office, field }: Pick<ContactChange, 'office' | 'field'>): string => `${office} ${field}`;

/** Whether two changes are about the same field of the same office. */
export const isAboutSame = (
  one: Pick<ContactChange, 'office' | 'field'>,
  other: Pick<ContactChange, 'office' | 'field'>,
): boolean => keyOf(one) === keyOf(other);

/** The changes that are kept, in the order in which they were approved: of each field of each office the last. */
export const contactsThatCount = (changes: readonly ContactChange[]): ContactChange[] => [
  ...new Map(changes.map((change) => [keyOf(change), change])).values(),
];

/** So many contacts there are at most: of each partner three, of the city four. */
export const MOST_CONTACTS = senderSchema.options.length * (CONTACT_FIELDS.length - 1) + 1;

/** Characters. The longest address that a setting may have. */
export const MOST_VALUE = 100;

const isMail = (value: string): boolean => value.length <= MOST_VALUE && email().safeParse(value).success;
const isAddress = (value: string): boolean => oneLine(value) === value && [...value].length <= MOST_VALUE;

const NO_NUMBER =
  '전화번호를 055-000-0000처럼 지역번호부터 적어 주십시오. 070, 080, 050과 1577 같은 대표번호, 010도 적으실 수 있습니다. 내선 번호는 적으실 수 없습니다.';

/**
 * Why people cannot be told this contact. Undefined: they can. The city is always reachable, so none of its contacts can be left out.
 */
export const problemOfContact = ({
  office,
  field,
  value,
}: Pick<ContactChange, 'office' | 'field' | 'value'>): string | undefined => {
  if (!senderSchema.safeParse(office).success) return '기관을 골라 주십시오.';
  if (field === 'civil-phone' && office !== CITY) return '민원 전화는 창원시에만 있습니다.';
  if (value === '') return office === CITY ? '창원시의 연락처는 뺄 수 없습니다. 새 연락처를 적어 주십시오.' : undefined;
  switch (field) {
    case 'phone':
    case 'civil-phone':
      return readTelephone(value)?.shown === value ? undefined : NO_NUMBER;
    case 'address':
      return isAddress(value) ? undefined : `주소를 한 줄에 ${String(MOST_VALUE)}자까지 적어 주십시오.`;
    case 'mail':
      return isMail(value) ? undefined : '메일 주소를 name@office.example처럼 적어 주십시오.';
  }
};
