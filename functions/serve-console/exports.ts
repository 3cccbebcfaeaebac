import type { Act } from '../domain/console/act.ts';
import type { FileTable } from '../domain/console/columns.ts';
import type { ConsoleSection } from '../domain/console/console-page.ts';
import {
  exportPage,
  exportPath,
  MOST_EXPORT_REASON,
  type ExportedListId,
  type ExportFacts,
} from '../domain/console/export-page.ts';
import {
  EXPORT_FORMATS,
  listFile,
  MOST_FILE_BYTES,
  MOST_ROWS,
  rowsIn,
  type ExportFormat,
} from '../domain/console/list-file.ts';
import { problemOf, typedWords } from '../domain/console/official-words.ts';
import type { ConsoleRole } from '../domain/console/session.ts';
import type { ActingDeps, Asked, Route, Shown } from './route.ts';

/** A list as it was read for a file. */
export type ReadList = {
  readonly title: string;
  /** Which part of the list, in words for the page. */
  readonly part: string;
  /** Which part of the list, in codes for the audit: never a typed text. */
  readonly on: string;
  readonly back: string;
  /** The name of the file, without its ending. */
  readonly file: string;
  readonly tables: readonly FileTable[];
  /** Nothing lies beyond what was read. */
  readonly isWhole: boolean;
  readonly narrower: string;
};

/** A list that is given as a file. `what`: the kind of the act; absent, `export-list`. */
export type ExportedList<Deps> = {
  readonly list: ExportedListId;
  readonly section: ConsoleSection;
  readonly roles: readonly ConsoleRole[];
  readonly what?: Act['what'];
  /** Reads the part of the list that a query names, at most `most` rows. `asked` has the query of the list's page. */
  readonly read: (asked: Asked, most: number, deps: Deps) => Promise<ReadList>;
};

type Typed = { readonly format: ExportFormat; readonly reason: string };

const shown = (
  { list, section }: Pick<ExportedList<never>, 'list' | 'section'>,
  asked: Asked,
  read: ReadList,
  { format, reason, errors = [] }: Typed & { readonly errors?: ExportFacts['errors'] },
): Shown['page'] => {
  const isTooLong = !read.isWhole || rowsIn(read.tables) > MOST_ROWS;
  return exportPage({
    ...read,
    list,
    section,
    query: asked.query.toString(),
    rows: isTooLong ? 'too-many' : rowsIn(read.tables),
    key: asked.newFormKey(),
    format,
    reason,
    errors,
  });
};

const TOO_LARGE = '파일이 너무 큽니다. 목록을 줄여 나누어 받아 주시기 바랍니다.';
const USED = '이미 쓴 양식이거나 그사이 목록이 바뀌었습니다. 다시 눌러 주시기 바랍니다.';

/** Gives a list as a file, for a reason that is in the audit. The same form again gives the same file, and is one act. */
const give = async <Deps extends Pick<ActingDeps, 'perform'>>(
  of: ExportedList<Deps>,
  asked: Asked,
  deps: Deps,
): ReturnType<Route<Deps>['answer']> => {
  const { fields } = asked;
  const wanted: Asked = { ...asked, query: new URLSearchParams(fields.get('query') ?? '') };
  const read = await of.read(wanted, MOST_ROWS, deps);
  const typed: Typed = {
    format: EXPORT_FORMATS.find((one) => one === fields.get('format')) ?? 'xlsx',
    reason: typedWords(fields.get('reason')),
  };
  const again = (status: Shown['status'], message?: string): Shown => ({
    status,
    page: shown(of, wanted, read, {
      ...typed,
      errors: message === undefined ? [] : [{ field: 'reason', message }],
    }),
  });
  const rows = rowsIn(read.tables);
  if (!read.isWhole || rows > MOST_ROWS) return again(422);
  const problem = problemOf(typed.reason, { most: MOST_EXPORT_REASON });
  if (problem !== undefined) return again(422, problem);
  const file = await listFile(read.tables, typed.format, read.file);
  if (file.bytes.length > MOST_FILE_BYTES) return again(422, TOO_LARGE);
  const act: Act = {
    what: of.what ?? 'export-list',
    on: read.on,
    reason: typed.reason,
    before: {},
    after: { format: typed.format, rows },
  };
  const performed = await deps.perform(asked, act, async () => undefined);
  return performed === 'used' ? again(409, USED) : { file };
};

/** The page of a list's file and the form on it: one way for every list. */
export const exportRoutes = <Deps extends Pick<ActingDeps, 'perform'>>(of: ExportedList<Deps>): Route<Deps>[] => [
  {
    method: 'GET',
    path: exportPath(of.list),
    roles: of.roles,
    answer: async (asked, deps) => {
      const read = await of.read(asked, MOST_ROWS, deps);
      return { page: shown(of, asked, read, { format: 'xlsx', reason: '' }) };
    },
  },
  { method: 'POST', path: exportPath(of.list), roles: of.roles, answer: async (asked, deps) => give(of, asked, deps) },
];
