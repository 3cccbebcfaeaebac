import type { Sender } from '../../contracts/partners.ts';
import { companyEntrySchema, type CompanyEntry, type CompanyWord } from '../../domain/companies/company-entry.ts';
import { readable } from '../readable.ts';
import type { Kept } from '../records.ts';
import type { Table } from '../table.ts';
import { untilWritten } from '../until-written.ts';

/** The key of an entry. A company is its business number (ten digits). */
type CompanyEntryKey = { readonly sender: Sender; readonly word: CompanyWord };

/** What senders say of companies, one item for each thing that one sender says. All of one company lies together. */
export type CompanyStore = {
  /**
   * Reads an entry, changes it and writes it, and repeats if somebody else wrote in between. If `decide` returns the
   * same entry, nothing is written.
   * @throws after 25 conflicts: the message is then tried again later
   */
  change<R>(
    key: CompanyEntryKey,
    decide: (before: CompanyEntry | undefined) => { readonly entry: CompanyEntry; readonly outcome: R },
  ): Promise<Kept<CompanyEntry> & { readonly outcome: R }>;
  /** Everything that is said of a company, in the order of its keys. */
  of(registrationNumber: string): Promise<CompanyEntry[]>;
};

/** Begins the partition key of everything that is said of a company. Its business number follows. */
export const COMPANY_PARTITION = 'company-record#';

/** Site ids may hold any character, so the parts are JSON. The month goes first: a window is one range of keys. */
const sortKey = ({ sender, word }: CompanyEntryKey): string => {
  switch (word.kind) {
    case 'company':
    case 'company-facts':
      return `${word.kind}#${sender}`;
    case 'headcount': {
      const { month, site, source } = word.data;
      return `${word.kind}#${month}#${JSON.stringify([site, source, sender])}`;
    }
  }
};

const keyOf = (key: CompanyEntryKey) => ({
  pk: `${COMPANY_PARTITION}${key.word.data.registrationNumber}`,
  sk: sortKey(key),
});

export const companyStore = (table: Table): CompanyStore => ({
  change: (key, decide) =>
    untilWritten(table, async () => {
      const { pk, sk } = keyOf(key);
      const item = await table.read(pk, sk);
      const before = item === undefined ? undefined : companyEntrySchema.parse(item['value']);
      const version = item?.version ?? 0;
      const { entry, outcome } = decide(before);
      if (entry === before) return { value: entry, version, outcome };
      const written = await table.writeAfter({ pk, sk, version: version + 1, value: entry }, version);
      return written === 'written' ? { value: entry, version: version + 1, outcome } : written;
    }),
  of: async (registrationNumber) =>
    readable(table, await table.readAll(`${COMPANY_PARTITION}${registrationNumber}`), ({ value }) =>
      companyEntrySchema.parse(value),
    ),
});
