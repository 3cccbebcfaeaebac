import * as z from 'zod';
import { decidedSchema } from '../records/approval.ts';
import { businessNumber } from '../language/business-number.ts';
import { cellText, isBlank, type Sheet } from '../messages/sheet/cell.ts';
import { residentPlaces } from '../messages/sheet/resident-guard.ts';
import type { ArrearsList } from './check-posting.ts';

/** The public list of employers in wage arrears (체불사업주 명단, 근로기준법 제43조의2), as an official uploads it. */

export const employerSchema = z.object({ registrationNumber: z.string().optional(), name: z.string() });
export type Employer = ArrearsList['employers'][number];

/** A list that waits for another official. `list`: the name of its content. */
export const arrearsProposalSchema = z.object({
  id: z.string(),
  list: z.string(),
  asOf: z.iso.date(),
  source: z.string(),
  count: z.int(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  decided: decidedSchema.optional(),
});
export type ArrearsProposal = z.infer<typeof arrearsProposalSchema>;

export const MOST_EMPLOYERS = 5_000;
const MOST_NAME = 100;
/** The headings under which the ministry and others publish the list. */
const NAME_HEADINGS = /^(?:사업장|사업체|기업|업체|회사|법인)?(?:명|상호|이름|명칭)(?:\(.*\))?$/;
const NUMBER_HEADINGS = /^사업자(?:등록)?번호(?:\(.*\))?$/;

const plainHeading = (text: string): string => text.normalize('NFKC').replaceAll(/[\s*]/g, '');

export type ReadArrears =
  | { readonly employers: readonly Employer[]; readonly problems: readonly [] }
  | { readonly employers: undefined; readonly problems: readonly string[] };

const refused = (...problems: readonly string[]): ReadArrears => ({ employers: undefined, problems });

type Columns = { readonly row: number; readonly name: number; readonly number: number };

const columnsOf = ({ rows }: Sheet): Columns | undefined => {
  for (const [row, cells] of rows.slice(0, 20).entries()) {
    const headings = cells.map((cell) => plainHeading(cellText(cell)));
    const name = headings.findIndex((heading) => NAME_HEADINGS.test(heading));
    if (name >= 0) return { row, name, number: headings.findIndex((heading) => NUMBER_HEADINGS.test(heading)) };
  }
  return undefined;
};

const keyOf = ({ registrationNumber, name }: Employer): string => registrationNumber ?? `name:${name}`;

const readRows = ({ rows }: Sheet, { row: first, name: nameAt, number: numberAt }: Columns): ReadArrears => {
  const problems: string[] = [];
  const found = new Map<string, Employer>();
  for (const [index, cells] of rows.entries()) {
    if (index <= first || isBlank(cells)) continue;
    const name = cellText(cells[nameAt] ?? null);
    const written = numberAt < 0 ? '' : cellText(cells[numberAt] ?? null);
    const number = businessNumber(written.padStart(/^\d+$/.test(written) ? 10 : 0, '0'));
    const line = `${String(index + 1)}번째 줄`;
    if (name === '' || name.length > MOST_NAME) problems.push(`${line}: 사업장 이름을 확인해 주십시오.`);
    else if (written !== '' && number === undefined) problems.push(`${line}: 사업자등록번호가 올바르지 않습니다.`);
    else {
      const employer = { name, ...(number !== undefined && { registrationNumber: number }) };
      found.set(keyOf(employer), employer);
    }
  }
  if (problems.length > 0) return refused(...problems);
  if (found.size === 0) return refused('사업장이 하나도 없습니다.');
  if (found.size > MOST_EMPLOYERS) return refused(`사업장이 ${String(MOST_EMPLOYERS)}곳을 넘습니다.`);
  return { employers: [...found.values()], problems: [] };
};

/**
 * Reads the list from the first sheet that has a column of names. Every row is right, or nothing is taken: a list without some of its
 * employers would let their postings pass. A resident number anywhere refuses the file. Of a row only name and number are taken.
 */
export const readArrears = (sheets: readonly Sheet[]): ReadArrears => {
  if (sheets.some((sheet) => residentPlaces(sheet, undefined).length > 0))
    return refused('주민등록번호처럼 보이는 칸이 있어 파일을 받지 않았습니다. 지우고 다시 올려 주십시오.');
  for (const sheet of sheets) {
    const columns = columnsOf(sheet);
    if (columns !== undefined) return readRows(sheet, columns);
  }
  return refused('‘사업장명’ 같은 이름의 열을 찾지 못했습니다. 첫 줄에 열 이름을 적어 주십시오.');
};

/** Who joins a list and who leaves it. */
export const arrearsChange = (
  before: readonly Employer[],
  after: readonly Employer[],
): { readonly added: readonly Employer[]; readonly removed: readonly Employer[] } => {
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    added: after.filter((employer) => !old.has(keyOf(employer))),
    removed: before.filter((employer) => !now.has(keyOf(employer))),
  };
};
