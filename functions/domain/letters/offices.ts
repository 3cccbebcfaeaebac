import { CITY, type PartnerId } from '../../contracts/partners.ts';
import { partnerName } from '../language/words.ts';
import type { Contacts } from './contact-changes.ts';
import { mailLinkOf, phoneLinkOf } from './job-facts.ts';
import { type Entry, entryGroup, type EntryGroup, rowsEntry } from './sheet/sheet.ts';

/** How an office is reached. What is not known is absent. */
type Reach = { readonly phone?: string | undefined; readonly mail?: string | undefined };

/** The two offices that answer for a posting: the partner that sent it, and the city that checked it. */
type Offices = { readonly partner: Reach; readonly city: Reach };
export type OfficesOf = (partner: PartnerId) => Offices;

/** Returns how the offices of a stage are reached. */
export const officesIn =
  ({ site, places, mails, officials }: Contacts): OfficesOf =>
  (partner) => ({
    partner: { phone: places[partner]?.phone, mail: mails[partner] },
    city: { phone: site.phone, mail: officials },
  });

const officeEntry = (title: string, { phone, mail }: Reach): Entry => {
  const call = phoneLinkOf(phone);
  const write = mailLinkOf(mail);
  return {
    ...rowsEntry(title, []),
    links: [
      ...(call === undefined ? [] : [{ url: call.url, label: '전화하기', host: call.shown }]),
      ...(write === undefined ? [] : [{ url: write.url, label: '메일 쓰기', host: write.shown }]),
    ],
  };
};

/**
 * Whom a company can ask: the partners that sent its postings, then the city. `part`: what the city answers for.
 * `today`: the day of the letter (Asia/Seoul).
 */
export const officeGroups = (
  partners: readonly PartnerId[],
  { officesOf, today, part }: { readonly officesOf: OfficesOf; readonly today: string; readonly part: string },
): EntryGroup[] => {
  const [first] = partners;
  if (first === undefined) return [];
  return entryGroup('문의하실 곳', [
    ...[...new Set(partners)].map((partner) =>
      officeEntry(`${partnerName(partner, 'ko', today)}(공고 접수)`, officesOf(partner).partner),
    ),
    officeEntry(`${partnerName(CITY, 'ko', today)}(${part})`, officesOf(first).city),
  ]);
};
