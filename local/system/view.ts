import * as z from 'zod';
import { reviewRequestSchema } from '../../functions/adapters/review-request-store.ts';
import { screeningRecordSchema } from '../../functions/domain/eligibility/screening-record.ts';
import { personSchema } from '../../functions/domain/people/person.ts';
import { postingRecordSchema, postingState } from '../../functions/domain/postings/posting-record.ts';
import type { PostingRecord } from '../../functions/domain/postings/posting-record.ts';
import type { AnswerView, Counts, HeldView, ReviewRequestView, SystemView } from '../console/system-view.ts';
import type { Item } from './dynamodb-part.ts';
import type { LocalSystem } from './start-system.ts';

/** The local system as the console sees it: figures from the tables, the queues, the mails and what passed the edge. */

const keptItem = z.object({ value: z.unknown() });

const valuesUnder = <T>(items: readonly Item[], prefix: string, schema: z.ZodType<T>): T[] =>
  items.filter(({ pk }) => String(pk).startsWith(prefix)).map((item) => schema.parse(keptItem.parse(item).value));

/** What is kept of every posting. */
const postingRecords = async (system: LocalSystem): Promise<PostingRecord[]> =>
  valuesUnder(await system.scan('postings'), 'posting#', postingRecordSchema);

/** Persons with at least one registration that stands. */
export const countSeekers = async (system: LocalSystem): Promise<number> =>
  valuesUnder(await system.scan('people'), 'person#', personSchema).filter(({ entries }) =>
    Object.values(entries).some(({ standing }) => standing !== undefined),
  ).length;

/** Pairs of a person and a job that were found to fit. */
export const countMatches = async (system: LocalSystem): Promise<number> =>
  (await system.scan('matches')).filter(({ cluster }) => cluster !== undefined).length;

const heldView = (record: PostingRecord): HeldView[] => {
  const { standing, partner, externalId } = record;
  if (standing?.posting === undefined || postingState(record) !== 'held') return [];
  return [
    {
      at: standing.receivedAt,
      partner,
      externalId,
      revision: standing.version.revision,
      title: standing.posting.title,
      companyName: standing.posting.company.name,
      findings: [...standing.findings],
    },
  ];
};

/** The answers of everybody who is screened. */
const answerViews = async (system: LocalSystem): Promise<AnswerView[]> =>
  valuesUnder(await system.scan('facts'), 'screening#', screeningRecordSchema).flatMap(
    ({ registration, on, answer, answers, before = {} }) =>
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

/** Every request of a person that is kept, wherever it stands. */
const reviewRequestViews = async (system: LocalSystem): Promise<ReviewRequestView[]> =>
  (await system.scan('facts')).flatMap(({ pk, listed }) =>
    String(pk).startsWith('review-request#') ? [reviewRequestSchema.parse(listed)] : [],
  );

const count = async (system: LocalSystem): Promise<Counts> => {
  const [records, seekers, matches, mails] = await Promise.all([
    postingRecords(system),
    countSeekers(system),
    countMatches(system),
    system.mails(),
  ]);
  return {
    messages: system.ledger.messages(),
    postings: records.filter(({ standing }) => standing?.posting !== undefined).length,
    seekers,
    matches,
    mails: mails.length,
    refused: system.ledger.refusals().length,
    held: records.filter((record) => postingState(record) === 'held').length,
  };
};

/** Runs the work again only after the system did something: a console left open must not keep the machine busy. */
const oncePerChange = <T>(system: LocalSystem, work: () => Promise<T>): (() => Promise<T>) => {
  let known: { readonly mark: string; readonly result: Promise<T> } | undefined;
  return () => {
    const done = system.functions().map(({ invocations, running }) => `${invocations}/${running}`);
    const mark = [system.ledger.messages(), ...done].join(' ');
    if (known?.mark !== mark) known = { mark, result: work() };
    return known.result;
  };
};

export const viewOf = (system: LocalSystem): SystemView => ({
  now: system.now,
  counts: oncePerChange(system, () => count(system)),
  queues: system.queues,
  functions: system.functions,
  mails: system.mails,
  refusals: async () => [...system.ledger.refusals()],
  held: oncePerChange(system, async () => (await postingRecords(system)).flatMap(heldView)),
  answers: () => answerViews(system),
  reviewRequests: () => reviewRequestViews(system),
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
  endpoints: () => ({
    ...system.endpoints,
    ...(system.pages === undefined ? {} : { pages: system.pages }),
    stage: system.stage,
    now: system.now(),
  }),
});
