import * as z from 'zod';
import { listedRequestSchema, type ListedRequest } from '../../../functions/domain/people/review-request.ts';
import {
  screeningRecordSchema,
  type ScreeningRecord,
} from '../../../functions/domain/eligibility/answer/screening-record.ts';
import { countOf, mailboxSchema, OFFER_KEY, type Mailbox } from '../../../functions/domain/mail/mailbox.ts';
import { personSchema, type Person } from '../../../functions/domain/people/person.ts';
import { registrationSchema } from '../../../functions/domain/people/registration.ts';
import { clusterSchema } from '../../../functions/domain/postings/cluster.ts';
import { postingRecordSchema, postingState } from '../../../functions/domain/postings/posting-record.ts';
import type { PostingRecord } from '../../../functions/domain/postings/posting-record.ts';
import type { AnswerView, Counts, SystemView, UnreadableView } from '../../console/system-view.ts';
import { PLACE } from '../aws/account.ts';
import { pathOf } from './message-path.ts';
import type { LocalSystem } from '../start-system.ts';

/** The local system as the console shows it: read from the tables, the queues, the mails, the logs and the ledger. */

type Kind<T> = {
  readonly table: string;
  /** The beginning of the partition keys of such items. */
  readonly prefix: string;
  readonly schema: z.ZodType<T>;
  /** The attribute that holds the content; absent: `value`. */
  readonly at?: string;
};

const POSTINGS: Kind<PostingRecord> = { table: 'postings', prefix: 'posting#', schema: postingRecordSchema };
const PERSONS: Kind<Person> = { table: 'people', prefix: 'person#', schema: personSchema };
const SCREENINGS: Kind<ScreeningRecord> = { table: 'facts', prefix: 'screening#', schema: screeningRecordSchema };
const REQUESTS: Kind<ListedRequest> = {
  table: 'facts',
  prefix: 'review-request#',
  schema: listedRequestSchema,
  at: 'listed',
};
const MAILBOXES: Kind<Mailbox> = { table: 'notices', prefix: 'mailbox#', schema: mailboxSchema };
/** The kinds of items that the console or a function reads as a list. */
const KINDS: readonly Kind<unknown>[] = [
  POSTINGS,
  PERSONS,
  SCREENINGS,
  REQUESTS,
  { table: 'people', prefix: 'registration#', schema: registrationSchema },
  MAILBOXES,
  { table: 'pool', prefix: 'jobs', schema: clusterSchema },
];

/** Each item of a kind with its content; undefined where the content does not parse, so that one bad item does not hide the others. */
const itemsOf = async <T>(system: LocalSystem, { table, prefix, schema, at = 'value' }: Kind<T>) =>
  (await system.scan(table))
    .filter(({ pk }) => String(pk).startsWith(prefix))
    .map((item) => ({ item, content: schema.safeParse(item[at]).data }));

const contentsOf = async <T>(system: LocalSystem, kind: Kind<T>): Promise<T[]> =>
  (await itemsOf(system, kind)).flatMap(({ content }) => (content === undefined ? [] : [content]));

/** The items that do not parse. */
const unreadableItems = async (system: LocalSystem): Promise<UnreadableView[]> => {
  const found = await Promise.all(
    KINDS.map(async (kind) =>
      (await itemsOf(system, kind)).flatMap(({ item: { pk, sk }, content }) =>
        content === undefined ? [{ table: kind.table, key: `${String(pk)} ${String(sk)}` }] : [],
      ),
    ),
  );
  return found.flat();
};

const entriesSchema = z.object({
  value: z.object({ entries: z.record(z.string(), z.object({ standing: z.unknown().optional() })) }),
});

/** How many persons have at least one registration that is in force. */
export const countSeekers = async (system: LocalSystem): Promise<number> =>
  (await system.scan('people', { beginning: PERSONS.prefix, path: ['value', 'entries'] }))
    .flatMap((item) => entriesSchema.safeParse(item).data ?? [])
    .filter(({ value }) => Object.values(value.entries).some(({ standing }) => standing !== undefined)).length;

const offeredSchema = z.object({ value: mailboxSchema.pick({ offered: true }) });

/** How many jobs were offered to people: each job once per mailbox. */
export const countMatches = async (system: LocalSystem): Promise<number> =>
  (await system.scan('notices', { beginning: MAILBOXES.prefix, path: ['value', 'offered'] }))
    .flatMap((item) => offeredSchema.safeParse(item).data ?? [])
    .reduce((sum, { value }) => sum + countOf(value.offered, OFFER_KEY), 0);

/** The answers to all persons who are screened. */
const answerViews = async (system: LocalSystem): Promise<AnswerView[]> =>
  (await contentsOf(system, SCREENINGS)).flatMap(({ registration, on, answer, answers, before = {} }) =>
    registration === undefined
      ? []
      : [
          {
            ...registration,
            on,
            answer,
            outcomes: Object.fromEntries(answers.map(({ programme, outcome }) => [programme, outcome])),
            before,
          },
        ],
  );

const count = async (system: LocalSystem): Promise<Counts> => {
  const [records, seekers, matches, mails, unreadable] = await Promise.all([
    contentsOf(system, POSTINGS),
    countSeekers(system),
    countMatches(system),
    system.mails(),
    unreadableItems(system),
  ]);
  return {
    messages: system.ledger.messages(),
    postings: records.filter(({ standing }) => standing?.posting !== undefined).length,
    seekers,
    matches,
    mails: mails.length,
    refused: system.ledger.refusals().length,
    held: records.filter((record) => postingState(record) === 'held').length,
    unreadable: unreadable.length,
  };
};

/** Repeats the work only after the system has done something, so that an open console does not keep the machine busy. */
const oncePerChange = <T>(system: LocalSystem, work: () => Promise<T>): (() => Promise<T>) => {
  let known: { readonly mark: string; readonly result: Promise<T> } | undefined;
  return () => {
    const done = system.functions().map(({ invocations, running }) => `${invocations}/${running}`);
    const mark = [system.ledger.messages(), ...done].join(' ');
    if (known?.mark !== mark) known = { mark, result: work() };
    return known.result;
  };
};

/**
 * @param loading how far a city is that is being loaded
 * @param clock absent: the console does not move the clock
 */
export const viewOf = (
  system: LocalSystem,
  loading: SystemView['loading'] = () => undefined,
  clock?: SystemView['clock'],
): SystemView => ({
  loading,
  clock,
  now: system.now,
  counts: oncePerChange(system, () => count(system)),
  queues: system.queues,
  functions: system.functions,
  mails: system.mails,
  refusals: async () => [...system.ledger.refusals()],
  answers: () => answerViews(system),
  unreadable: oncePerChange(system, () => unreadableItems(system)),
  async deadLetters() {
    const lying = (await system.queues()).filter(({ kind, waiting }) => kind === 'dead-letters' && waiting > 0);
    return Promise.all(
      lying.map(async ({ name, waiting }) => ({
        queue: name,
        count: waiting,
        messageIds: await system.waitingIds(name),
      })),
    );
  },
  async path(messageId) {
    const queues = (await system.queues()).filter(({ kind, waiting }) => kind !== 'replies' && waiting > 0);
    const lying = await Promise.all(
      queues.map(async ({ name: queue, kind }) =>
        (await system.waitingIds(queue)).map((id) => ({ id, queue, isDead: kind === 'dead-letters' })),
      ),
    );
    return pathOf(messageId, { lines: system.logs(), lying: lying.flat(), stage: system.stage, now: system.now() });
  },
  logs: () => system.logs().map(({ text }) => text),
  endpoints: () => ({
    ...system.endpoints,
    ...(system.pages !== undefined && { pages: system.pages }),
    ...(system.console !== undefined && { console: system.console }),
    stage: system.stage,
    region: PLACE.region,
    account: PLACE.accountId,
    now: system.now(),
  }),
});
