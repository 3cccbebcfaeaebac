import { listedCompanySchema, type ListedCompany } from '../../domain/companies/listed-company.ts';
import type { CriteriaVersion } from '../../domain/companies/score/criteria.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';
import { untilWritten } from '../until-written.ts';

/** The companies by what they have of one version of the criteria: a row each, made from everything that is said of it. */
export type CompanyListStore = {
  /**
   * Writes the rows of a company, one for each version. `make` reads what is said of it. It is read again if somebody else wrote a
   * row in between, so no row is older than the last thing that was said.
   * @throws after 25 conflicts: the message is then tried again later
   */
  show(
    number: string,
    versions: readonly CriteriaVersion[],
    make: () => Promise<ReadonlyMap<CriteriaVersion, ListedCompany>>,
  ): Promise<void>;
  /** Every company, in the order of the numbers. */
  all(version: CriteriaVersion): Promise<readonly ListedCompany[]>;
};

/** A window or another choice of sites is another list: rows that were counted by the former are not in it. */
const listOf = ({ id, window, countedSites }: CriteriaVersion): string =>
  `companies#${id}#${window.from}#${window.to}#${countedSites}`;

export const companyListStore = (table: Table): CompanyListStore => ({
  show: async (number, versions, make) => {
    await untilWritten(table, async () => {
      const before = await Promise.all(
        versions.map(async (version) => ({ version, item: await table.read(listOf(version), number) })),
      );
      const rows = await make();
      const results = await Promise.all(
        before.map(async ({ version, item }) => {
          const row = rows.get(version);
          if (row === undefined || JSON.stringify(item?.['value']) === JSON.stringify(row)) return 'written';
          const after = item?.version ?? 0;
          return table.writeAfter({ pk: listOf(version), sk: number, version: after + 1, value: row }, after);
        }),
      );
      return results.includes('conflict') ? 'conflict' : {};
    });
  },
  all: async (version) =>
    readable(table, await (table.lately ?? table).readAll(listOf(version)), ({ value }) =>
      listedCompanySchema.parse(value),
    ),
});
