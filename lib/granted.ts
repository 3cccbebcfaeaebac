import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ENVIRONMENT, queueVariable, tableVariable, type EnvironmentName } from '../functions/contracts/environment.ts';
import type { PartnerPlaces } from '../functions/contracts/site.ts';
import { STORES, TABLES, type Operation, type StoreName, type TableName } from '../functions/contracts/stores.ts';
import {
  RIGHTS,
  type FunctionName,
  type CityDoor,
  type FunctionRights,
  type RecordBucket,
} from '../functions/rights.ts';
import { doorsOf } from './partners.ts';
import type { SenderQueue } from './reply-queues.ts';
import {
  mayAddRecords,
  mayAskForOfficials,
  mayCountDeadLetters,
  mayReadJournal,
  mayWriteJournal,
  mayReadDue,
  mayReadSecret,
  maySendTo,
  maySendToDoors,
  mayUseTable,
  type TableAction,
} from './statements.ts';
import type { Surroundings } from './surroundings.ts';

const ACTIONS = { read: 'GetItem', list: 'Query', write: 'PutItem', remove: 'DeleteItem' } as const satisfies Record<
  Exclude<Operation, 'due'>,
  TableAction
>;

const isWrite = (operation: Operation): boolean => operation === 'write' || operation === 'remove';

/** Returns what a function may do with one table: the union of its rights to the stores in that table. */
const operationsOn = (table: TableName, { stores }: FunctionRights): readonly Operation[] => {
  const isHere = (store: StoreName): boolean => STORES[store] === table;
  const names = Object.keys(STORES).filter((name): name is StoreName => Object.hasOwn(STORES, name));
  return [...new Set(names.filter(isHere).flatMap((store) => stores[store] ?? []))];
};

const tablesOf = (rights: FunctionRights): readonly TableName[] =>
  TABLES.filter((table) => operationsOn(table, rights).length > 0);

const repliesOf = ({ replies: kinds = [] }: FunctionRights, { doors }: Surroundings) =>
  doors.replies.of(doorsOf(...kinds).map(({ sender }) => sender));

/** The URL of the first reply queue: the others have names beside it. */
const replyUrl = ([first]: readonly SenderQueue[]): string => {
  if (first === undefined) throw new Error('A function may reply, but there is no sender to reply to.');
  return first.queue.queueUrl;
};

const DOOR_SETTING = { 'city-reviews': 'reviewsDoorUrl' } as const satisfies Record<CityDoor, EnvironmentName>;
const BUCKET_SETTING = { audit: 'auditBucket', access: 'accessBucket' } as const satisfies Record<
  RecordBucket,
  EnvironmentName
>;

const JOURNAL_STATEMENTS = { read: mayReadJournal, write: mayWriteJournal } as const;

const phonesOf = (places: PartnerPlaces): Record<string, string> =>
  Object.fromEntries(Object.entries(places).map(([partner, { phone }]) => [partner, phone]));

/** Returns the environment variables that tell a function the resources it may use. */
export const environmentOf = (name: FunctionName, around: Surroundings): Record<string, string> => {
  const rights: FunctionRights = RIGHTS[name];
  const { console, data, doors, mail, officialsClient, page, queues, settings, stage } = around;
  const values: Record<EnvironmentName, () => string> = {
    stage: () => stage,
    replyQueueUrl: () => replyUrl(repliesOf(rights, around)),
    linkKeySecretArn: () => data.linkKey.secretArn,
    mailFrom: () => settings.mailFrom,
    configurationSet: () => mail.configurationSet.configurationSetName,
    pageUrl: () => page.url,
    partnerContacts: () => JSON.stringify(settings.partnerContacts),
    revokedPartners: () => JSON.stringify(settings.revokedPartners),
    officialsAddress: () => settings.officialsAddress,
    site: () => JSON.stringify(settings.site),
    partnerPlaces: () => JSON.stringify(settings.partnerPlaces),
    partnerPhones: () => JSON.stringify(phonesOf(settings.partnerPlaces)),
    consoleUrl: () => console.url,
    officialsIssuer: () => data.officials.userPoolProviderUrl,
    officialsClient: () => officialsClient.clientId,
    officialsPool: () => data.officials.userPoolId,
    auditBucket: () => data.records.audit.bucketName,
    accessBucket: () => data.records.access.bucketName,
    journalBucket: () => data.journal.bucketName,
    reviewsDoorUrl: () => doors.named('city-reviews').queue.queueUrl,
    deadLettersUrl: () => doors.named('city-reviews').deadLetters.queueUrl,
  };
  const told: readonly EnvironmentName[] = [
    'stage',
    ...rights.settings,
    ...(rights.replies === undefined ? [] : (['replyQueueUrl'] as const)),
    ...(rights.linkKey === true ? (['linkKeySecretArn'] as const) : []),
    ...(rights.signIn === true ? (['officialsIssuer', 'officialsClient', 'officialsPool'] as const) : []),
    ...(rights.records ?? []).map((bucket) => BUCKET_SETTING[bucket]),
    ...(rights.journal === undefined ? [] : (['journalBucket'] as const)),
    ...(rights.doors ?? []).map((door) => DOOR_SETTING[door]),
    ...(rights.deadLetters === undefined ? [] : (['deadLettersUrl'] as const)),
  ];
  return Object.fromEntries([
    ...told.map((setting) => [ENVIRONMENT[setting], values[setting]()] as const),
    ...tablesOf(rights).map((table) => [tableVariable(table), data[table].tableName] as const),
    ...rights.queues.map((queue) => [queueVariable(queue), queues.of(queue).queueUrl] as const),
  ]);
};

/** Returns everything that a function may use besides its own log and the queues that it consumes. */
export const statementsOf = (name: FunctionName, around: Surroundings): readonly PolicyStatement[] => {
  const rights: FunctionRights = RIGHTS[name];
  const { data, queues } = around;
  const targets = [
    ...rights.queues.map((queue) => queues.of(queue)),
    ...repliesOf(rights, around).map(({ queue }) => queue),
    ...(rights.doors ?? []).map((door) => around.doors.named(door).queue),
  ];
  return [
    ...tablesOf(rights).flatMap((table) => {
      const operations = operationsOn(table, rights);
      const used = (those: readonly Operation[], keys: readonly string[] | undefined) => {
        const actions = those.flatMap((operation) => (operation === 'due' ? [] : [ACTIONS[operation]]));
        return actions.length === 0 ? [] : mayUseTable(data[table], keys, ...actions);
      };
      const keys = rights.keys?.[table];
      const writeKeys = rights.writeKeys?.[table];
      return [
        ...(writeKeys === undefined
          ? used(operations, keys)
          : [
              ...used(
                operations.filter((operation) => !isWrite(operation)),
                keys,
              ),
              ...used(operations.filter(isWrite), writeKeys),
            ]),
        ...(operations.includes('due') ? mayReadDue(data[table]) : []),
      ];
    }),
    ...(targets.length === 0 ? [] : maySendTo(...targets)),
    ...(rights.partnerDoors === undefined
      ? []
      : maySendToDoors(data, { stage: around.stage, kinds: rights.partnerDoors, peopleKey: around.doors.key })),
    ...(rights.linkKey === true ? mayReadSecret(data.linkKey) : []),
    ...(rights.signIn === true ? mayAskForOfficials(data.officials) : []),
    ...(rights.journal === undefined ? [] : JOURNAL_STATEMENTS[rights.journal](data.journal)),
    ...(rights.deadLetters === undefined ? [] : mayCountDeadLetters(data, around.stage)),
    ...(rights.records === undefined ? [] : mayAddRecords(...rights.records.map((bucket) => data.records[bucket]))),
  ];
};

export const mayMail = (name: FunctionName): boolean => {
  const { mail }: FunctionRights = RIGHTS[name];
  return mail === true;
};

/** Whether a function tells the journal what happened. */
export const notesEvents = (name: FunctionName): boolean => {
  const { queues }: FunctionRights = RIGHTS[name];
  return queues.includes('keep-journal');
};

export const countsDeadLetters = (name: FunctionName): boolean => {
  const { deadLetters }: FunctionRights = RIGHTS[name];
  return deadLetters !== undefined;
};

export const usesJournal = (name: FunctionName): boolean => {
  const { journal }: FunctionRights = RIGHTS[name];
  return journal !== undefined;
};
