import { addDays } from '../../functions/domain/language/calendar.ts';
import { registered } from './people/seeker-events.ts';
import { everySeeker, PEOPLE_OF_A_ROUND, type SentSeeker } from './people/seekers.ts';
import { CROWD_SEED, seededRandom } from './random.ts';
import type { SampleEvent } from './sample-event.ts';

/** One in so many of the crowd reads as the sample says. The others read weekly, so that a morning's mails stay few. */
const ONE_READS_AS_SAID = 10;

/** Nobody in the crowd asks to be screened: that would store more about them than their registration. */
const ofTheCrowd = ({ partner, stage, seeker }: SentSeeker, place: number): SentSeeker => {
  const { screening: _, ...consents } = seeker.consents;
  const isWeekly = place % ONE_READS_AS_SAID !== 0;
  return { partner, stage, seeker: { ...seeker, consents, ...(isWeekly && { mail: { cadence: 'weekly' } }) } };
};

/**
 * Invented people beside those of the sample city of size 1, with other keys and other addresses: `count` registrations,
 * sent in the five days before the day. The same options give the same bytes, and a smaller crowd is the beginning of a
 * larger one. They are made one by one, because 100,000 of them need not be in memory at once.
 */
export function* crowd({ day, count }: { day: string; count: number }): Generator<SampleEvent, void> {
  let place = -PEOPLE_OF_A_ROUND;
  for (const sent of everySeeker(day, Infinity, seededRandom(CROWD_SEED))) {
    if (place === count) return;
    if (place >= 0) yield registered(ofTheCrowd(sent, place), place, addDays(day, -1 - (place % 5)));
    place += 1;
  }
}
