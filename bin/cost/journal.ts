import { times, type Charge } from './prices.ts';
import { HOURS } from './schedules.ts';
import { mailsOf, WORKING_DAYS, type City } from './variable.ts';
import type { FixedLine } from './fixed.ts';

/** At most: something happens in every five minutes, and each of the two pollers hands over a batch of its own. */
const PARTS_A_DAY = 2 * 12 * 24;
const DAYS = Math.round(HOURS / 24);
/** For how many days parts are kept. */
const PART_DAYS = 36;
/** An event as a line of text is 130 to 250 bytes; of its random id half is left when it is compressed. */
const EVENT_BYTES = 60;
/** A message that brings events: received and deleted. That it is sent is counted where that happens. */
const REQUESTS_A_MESSAGE = 2;
/** How many events of mails come together. The poller of mail events takes ten at a time. */
const MAILS_A_MESSAGE = 10;

/** A part: its function runs for half a second, writes it, and a night reads and removes it. */
const PART = {
  'lambda-request': 1,
  'lambda-gb-second': 0.25,
  's3-put': 1,
  's3-get': 1,
  'log-gb': 20_000 / 1e9,
} as const satisfies Charge;

/** What the journal costs in a month of one city, besides what the stages pay to tell it. */
export const journalLines = (city: City): readonly FixedLine[] => {
  const mails = Math.round(WORKING_DAYS * (mailsOf(city).mail ?? 0));
  const parts = PARTS_A_DAY * DAYS;
  const messages = Math.ceil(mails / MAILS_A_MESSAGE);
  return [
    {
      what: 'messages with what became of mails',
      count: messages,
      why: `${MAILS_A_MESSAGE} mails in one`,
      charge: { 'sqs-request': REQUESTS_A_MESSAGE * messages },
    },
    {
      what: 'parts of the journal',
      count: parts,
      why: 'at most: two in every five minutes, each written, read once and removed',
      charge: times(PART, parts),
    },
    {
      what: 'lists of the parts, a thousand names each',
      count: 7 * DAYS * Math.ceil((PARTS_A_DAY * PART_DAYS) / 1_000),
      why: 'at most: seven runs a night',
      charge: { 's3-put': 7 * DAYS * Math.ceil((PARTS_A_DAY * PART_DAYS) / 1_000) },
    },
    {
      what: 'events that are kept',
      count: Math.round((mails * PART_DAYS) / DAYS),
      why: `for ${PART_DAYS} days`,
      charge: { 's3-gb-month': (mails * PART_DAYS * EVENT_BYTES) / DAYS / 1e9 },
    },
  ];
};
