import { STORES, TABLES, type Operation, type StoreName } from '../functions/contracts/stores.ts';
import { RECORD_BUCKETS, RIGHTS, type FunctionName, type FunctionRights } from '../functions/rights.ts';

/**
 * docs/rights.md: the table of rights for an auditor, by function and by table. The infrastructure makes its IAM
 * statements from the same table.
 */

const names = Object.keys(RIGHTS).filter((name): name is FunctionName => Object.hasOwn(RIGHTS, name));
const stores = Object.keys(STORES).filter((name): name is StoreName => Object.hasOwn(STORES, name));
const rightsOf = (name: FunctionName): FunctionRights => RIGHTS[name];

const code = (text: string): string => `\`${text}\``;
const cell = (texts: readonly string[]): string => (texts.length === 0 ? '–' : texts.join('<br>'));
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const storeCell = (name: FunctionName): string =>
  cell(
    stores.flatMap((store) => {
      const operations: readonly Operation[] = rightsOf(name).stores[store] ?? [];
      if (operations.length === 0) return [];
      const keys = rightsOf(name).keys?.[STORES[store]];
      const where = keys === undefined ? '' : ` (keys ${keys.map(code).join(', ')} only)`;
      const writeKeys = rightsOf(name).writeKeys?.[STORES[store]];
      const isWritten = operations.includes('write') || operations.includes('remove');
      const written =
        writeKeys === undefined || !isWritten ? '' : ` (writes keys ${writeKeys.map(code).join(', ')} only)`;
      return [`${code(store)} (${STORES[store]}): ${operations.join(', ')}${where}${written}`];
    }),
  );

const JOURNAL_USE = { read: 'reads', write: 'reads, writes, removes' } as const;

const functionRow = (name: FunctionName): string => {
  const {
    queues,
    replies = [],
    doors = [],
    partnerDoors = [],
    linkKey,
    signIn,
    records = [],
    journal,
    deadLetters,
    mail,
  } = rightsOf(name);
  const sends = [
    ...queues.map(code),
    ...(replies.length === 0 ? [] : [`replies to the doors for ${replies.join(', ')}`]),
    ...doors.map((door) => `the door ${code(door)}`),
    ...(partnerDoors.length === 0 ? [] : [`every partner's doors for ${partnerDoors.join(', ')}`]),
  ];
  const more = [
    ...(linkKey === true ? ['the link-key secret'] : []),
    ...(signIn === true ? ["the officials' user pool: who somebody is, their groups, the end of their sessions"] : []),
    ...(records.length === 0 ? [] : [`adds to the records ${records.map(code).join(', ')}`]),
    ...(journal === undefined ? [] : [`the journal: ${JOURNAL_USE[journal]}`]),
    ...(deadLetters === undefined ? [] : ['counts what lies in dead-letter queues']),
    ...(mail === true ? ['**SES**'] : []),
  ];
  return row([code(name), storeCell(name), cell(sends), cell(more)]);
};

const tableRow = (table: string): string[] =>
  stores
    .filter((store) => STORES[store] === table)
    .map((store) => {
      const users = (operation: Operation): string =>
        cell(names.filter((name) => rightsOf(name).stores[store]?.includes(operation) === true).map(code));
      return row([
        code(table),
        code(store),
        users('read'),
        users('list'),
        users('due'),
        users('write'),
        users('remove'),
      ]);
    });

export const rightsDocument = (): string =>
  [
    '# Which function may use what',
    '',
    'Made from [functions/rights.ts](../functions/rights.ts) by `npm run build:rights`; a test keeps it current. Each function has its own',
    'role. Its IAM statements are these rows and no more, besides its own log and the queues that it consumes. A function gets its stores by',
    'the same table: what is not here fails in the tests, before IAM refuses it.',
    '',
    '`read`: one item by its key (GetItem). `list`: items of one partition (Query). `due`: keys and dates of what has come due (Query on the',
    'sparse index only). `write`: one item, on a condition (PutItem). `remove`: DeleteItem. Nobody may scan, write in batches or update.',
    '',
    '## By function',
    '',
    row(['Function', 'Stores (table)', 'Puts messages on', 'Else']),
    row(['---', '---', '---', '---']),
    ...names.map(functionRow),
    '',
    '## By store',
    '',
    row(['Table', 'Store', 'read', 'list', 'due', 'write', 'remove']),
    row(['---', '---', '---', '---', '---', '---', '---']),
    ...TABLES.flatMap(tableRow),
    '',
    '## By bucket of records',
    '',
    'A record is an object that is locked: for five years (`audit`: who did what) or two (`access`: who opened what). The bucket takes an',
    'object only under a name that is not there yet. No function may read, change or delete one, and the bucket refuses a deletion to everybody.',
    '',
    row(['Bucket', 'adds', 'reads, changes, deletes']),
    row(['---', '---', '---']),
    ...RECORD_BUCKETS.map((bucket) =>
      row([
        code(bucket),
        cell(names.filter((name) => rightsOf(name).records?.includes(bucket) === true).map(code)),
        '–',
      ]),
    ),
    '',
  ].join('\n');
