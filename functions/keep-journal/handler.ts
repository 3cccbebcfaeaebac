import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { deadLetterCounts } from '../aws/dead-letter-counts.ts';
import { objectBucket } from '../aws/object-bucket.ts';
import type { JournalEvent } from '../contracts/journal-event.ts';
import { keepJournalSchema } from '../contracts/stage-messages.ts';
import { batchConsumer } from '../lambda/batch-consumer.ts';
import { systemClock } from '../lambda/clock.ts';
import { environment } from '../lambda/environment.ts';
import { keepJournalDeps } from './deps.ts';
import { keepJournal } from './keep-journal.ts';

const deps = {
  ...keepJournalDeps(objectBucket(new S3Client(), environment('journalBucket'))),
  deadLetters: deadLetterCounts(new SQSClient(), environment('deadLettersUrl'), environment('stage')),
};

export const handler = batchConsumer(
  () => {
    const events: JournalEvent[] = [];
    const gather = (more: readonly JournalEvent[]): void => void events.push(...more);
    return {
      work: ({ body }, moment) => keepJournal(keepJournalSchema.parse(JSON.parse(body)), moment, { ...deps, gather }),
      atEnd: () => deps.journal.keep(events),
    };
  },
  { clock: systemClock },
);
