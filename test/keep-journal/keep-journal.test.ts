import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import type { JournalEvent } from '../../functions/contracts/journal-event.ts';
import { keepJournalDeps } from '../../functions/keep-journal/deps.ts';
import { keepJournal } from '../../functions/keep-journal/keep-journal.ts';
import { addDays, type Moment } from '../../functions/domain/language/calendar.ts';
import { batchConsumer } from '../../functions/lambda/batch-consumer.ts';
import { journalStore } from '../../functions/stores/journal/journal-store.ts';
import { memoryObjects } from '../support/memory-objects.ts';
import { lambdaContext, sqsEvent } from '../support/sqs-event.ts';

/** No dead letters anywhere. */
const none = async (): Promise<ReadonlyMap<string, number>> => new Map();

const DAY = '2026-11-02';
const at = (today: string): Moment => ({ now: `${addDays(today, -1)}T15:40:00.000Z`, today });
const sent = (number: number, day = DAY): JournalEvent => ({
  kind: 'mailed',
  id: number.toString(16).padStart(16, '0'),
  day,
  notice: 'match',
  fate: 'sent',
});

const city = () => {
  const objects = memoryObjects();
  const { journal } = keepJournalDeps(objects);
  const fold = (today: string) =>
    keepJournal({ fold: true }, at(today), { journal, gather: () => undefined, deadLetters: none });
  const mails = async (day = DAY): Promise<number | undefined> => (await journal.day(day))?.counts.mailed[0]?.count;
  const parts = () => [...objects.all.keys()].filter((key) => key.startsWith('parts/'));
  return { objects, journal, fold, mails, parts };
};

describe('what happened is kept in parts', () => {
  test('one for each day of a batch, named by its content: the same batch again is the same part', async () => {
    const { journal, parts } = city();
    await journal.keep([sent(1), sent(2), sent(3, '2026-11-01')]);
    await journal.keep([sent(2), sent(1), sent(1), sent(3, '2026-11-01')]);
    expect(parts()).toHaveLength(2);
  });

  test('a batch that could not be written comes again as a whole, and a message that cannot be read alone', async () => {
    const events: JournalEvent[] = [];
    let fails = true;
    const journal = journalStore(
      { ...memoryObjects(), put: async () => (fails ? Promise.reject(new Error('no bucket')) : undefined) },
      sha256,
    );
    const handler = batchConsumer(
      () => ({
        work: ({ body }, moment) =>
          keepJournal(JSON.parse(body), moment, {
            journal,
            gather: (more) => void events.push(...more),
            deadLetters: none,
          }),
        atEnd: () => journal.keep(events),
      }),
      { clock: () => at('2026-11-03'), logger: { info: () => undefined, error: () => undefined } },
    );
    const messages = [
      { messageId: 'm-1', body: JSON.stringify({ events: [sent(1)] }) },
      { messageId: 'm-2', body: 'no JSON' },
    ];
    const failed = async (receives: number) =>
      ((await handler(sqsEvent(messages, { receives }), lambdaContext())) as { batchItemFailures: object[] })
        .batchItemFailures;
    expect(await failed(4)).toEqual([{ itemIdentifier: 'm-1' }, { itemIdentifier: 'm-2' }]);
    fails = false;
    expect(await failed(4)).toEqual([{ itemIdentifier: 'm-2' }]);
  });
});

describe('a night counts the days that are over', () => {
  test('and not the day that has just begun', async () => {
    const { journal, fold, mails } = city();
    await journal.keep([sent(1), sent(2, '2026-11-03')]);
    await fold('2026-11-03');
    expect(await mails()).toBe(1);
    expect(await mails('2026-11-03')).toBeUndefined();
  });

  test('an event that lies in two parts counts once', async () => {
    const { journal, fold, mails } = city();
    await journal.keep([sent(1), sent(2)]);
    await journal.keep([sent(2), sent(3)]);
    await fold('2026-11-03');
    expect(await mails()).toBe(3);
  });

  test('an event that comes later is counted the next night, once', async () => {
    const { journal, fold, mails } = city();
    await journal.keep([sent(1)]);
    await fold('2026-11-03');
    await journal.keep([sent(1), sent(2)]);
    await fold('2026-11-04');
    await fold('2026-11-05');
    expect(await mails()).toBe(2);
  });

  test('a day whose parts are all counted is not written again', async () => {
    const { objects, journal, fold } = city();
    await journal.keep([sent(1)]);
    await fold('2026-11-03');
    let writes = 0;
    const watched = journalStore({ ...objects, put: async () => void (writes += 1) }, sha256);
    await keepJournal({ fold: true }, at('2026-11-04'), {
      journal: watched,
      gather: () => undefined,
      deadLetters: none,
    });
    expect(writes).toBe(0);
  });

  test('parts stay for 35 days, in which a message may be late, and are removed on the next', async () => {
    const { journal, fold, mails, parts } = city();
    await journal.keep([sent(1)]);
    await fold(addDays(DAY, 35));
    expect(parts()).toHaveLength(1);
    await fold(addDays(DAY, 36));
    expect(parts()).toHaveLength(0);
    expect(await mails()).toBe(1);
  });

  test('that is cut off while it removes parts counts nothing anew from those that are left', async () => {
    const { objects, journal, fold, mails, parts } = city();
    await journal.keep([sent(1)]);
    await journal.keep([sent(2)]);
    let removed = 0;
    const dying = journalStore(
      {
        ...objects,
        remove: async (key) => {
          if ((removed += 1) > 1) throw new Error('cut off');
          await objects.remove(key);
        },
      },
      sha256,
    );
    const late = at(addDays(DAY, 36));
    await expect(
      keepJournal({ fold: true }, late, { journal: dying, gather: () => undefined, deadLetters: none }),
    ).rejects.toThrow();
    expect(parts()).toHaveLength(1);
    await fold(addDays(DAY, 37));
    expect(await mails()).toBe(2);
    expect(parts()).toHaveLength(0);
  });

  test('that cannot read back what it wrote removes nothing, and comes again', async () => {
    const { objects, journal, parts } = city();
    await journal.keep([sent(1)]);
    const forgetful = journalStore({ ...objects, put: async () => undefined }, sha256);
    const late = at(addDays(DAY, 36));
    await expect(
      keepJournal({ fold: true }, late, { journal: forgetful, gather: () => undefined, deadLetters: none }),
    ).rejects.toThrow('not read back');
    expect(parts()).toHaveLength(1);
  });
});

describe('the messages in dead-letter queues are counted', () => {
  const count = async (journal: ReturnType<typeof city>['journal'], now: string, counts: Record<string, number>) =>
    keepJournal(
      { deadLetters: true },
      { now, today: DAY },
      {
        journal,
        gather: () => undefined,
        deadLetters: async () => new Map(Object.entries(counts)),
      },
    );
  const EARLY = '2026-11-02T00:15:00.000Z';
  const LATE = '2026-11-02T00:30:00.000Z';

  test('and of each queue that is not empty it is kept since when', async () => {
    const { journal } = city();
    expect(await journal.deadLetters()).toBeUndefined();
    expect(await count(journal, EARLY, { 'send-notice': 1, 'match-posting': 0 })).toBe('counted');
    await count(journal, LATE, { 'send-notice': 3, 'match-posting': 2 });
    expect(await journal.deadLetters()).toEqual({
      at: LATE,
      queues: [
        { queue: 'send-notice', count: 3, since: EARLY },
        { queue: 'match-posting', count: 2, since: LATE },
      ],
    });
  });

  test('a queue that was empty meanwhile begins anew', async () => {
    const { journal } = city();
    await count(journal, EARLY, { 'send-notice': 1 });
    await count(journal, LATE, { 'send-notice': 0 });
    expect(await journal.deadLetters()).toEqual({ at: LATE, queues: [] });
    await count(journal, '2026-11-02T00:45:00.000Z', { 'send-notice': 1 });
    expect((await journal.deadLetters())?.queues[0]?.since).toBe('2026-11-02T00:45:00.000Z');
  });

  test('days and parts are not touched by it', async () => {
    const { journal, fold, mails, parts } = city();
    await journal.keep([sent(1)]);
    await count(journal, EARLY, { 'send-notice': 1 });
    expect(parts()).toHaveLength(1);
    await fold('2026-11-03');
    expect(await mails()).toBe(1);
  });
});
