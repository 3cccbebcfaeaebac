import * as z from 'zod';
import { PROGRAMME_IDS, type ProgrammeId } from '../../../contracts/programmes.ts';
import type { Hash } from '../../records/version.ts';
import { lookedAt } from './official-act.ts';
import type { ScreeningRecord } from './screening-record.ts';

/** A programme in which conditions of one person wait for an official, as the list shows it: no name, no value. */
export const waitingCaseSchema = z.object({
  /** The number by which officials speak of the person. It leads to nobody once the person is deleted. */
  number: z.string(),
  programme: z.enum(PROGRAMME_IDS),
  /** The conditions that wait, by id, and those among them that somebody confirmed before a fact or the rule changed. */
  conditions: z.array(z.string()),
  again: z.array(z.string()),
  /** Since when (ISO 8601 instant). */
  since: z.string(),
});
export type WaitingCase = z.infer<typeof waitingCaseSchema>;

/** A row of the list. `condition`: of the list of one condition; absent: of those of a programme. `shown`: absent if nothing waits. */
export type CaseRow = {
  readonly programme: ProgrammeId;
  readonly condition?: string | undefined;
  readonly shown?: WaitingCase | undefined;
};

const NUMBER_LENGTH = 10;

/** The number of a person's case: from the salt of their screening, which is deleted with them. */
export const caseNumber = ({ salt }: Pick<ScreeningRecord, 'salt'>, hash: Hash): string =>
  `W${hash(JSON.stringify(['case', salt]))
    .slice(0, NUMBER_LENGTH)
    .toUpperCase()}`;

/** Returns all rows that the list ever had of a person. A condition that was just confirmed waits no more. */
export const waitingCases = (record: ScreeningRecord, hash: Hash): CaseRow[] => {
  const { rows = [], waits = [] } = record;
  if (rows.length === 0) return [];
  const open = lookedAt(record).filter(({ standing }) => standing === 'waits' || standing === 'again');
  const number = caseNumber(record, hash);
  return rows.flatMap((name): CaseRow[] => {
    const [id = '', condition] = name.split('/');
    const programme = PROGRAMME_IDS.find((known) => known === id);
    if (programme === undefined) return [];
    const since = waits.find((one) => one.programme === programme)?.since;
    const waiting = open.filter((one) => one.programme === programme);
    const conditions = waiting.map(({ criterion }) => criterion);
    const isOpen = condition === undefined ? conditions.length > 0 : conditions.includes(condition);
    if (since === undefined || !isOpen) return [{ programme, condition }];
    const again = waiting.flatMap(({ criterion, standing }) => (standing === 'again' ? [criterion] : []));
    return [{ programme, condition, shown: { number, programme, conditions, again, since } }];
  });
};
