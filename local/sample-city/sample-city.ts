import type { SampleEvent } from './sample-event.ts';
import { inventedBusinessNumber } from './business-number.ts';
import { companyEvents } from './company-events.ts';
import { brokenMessages } from './messages/broken-messages.ts';
import { convertedPostings } from './messages/converted-postings.ts';
import {
  changes,
  declarations,
  outcomes,
  registrations,
  secondRegistrations,
  withdrawals,
} from './people/seeker-events.ts';
import { seekers } from './people/seekers.ts';
import { goodPostings } from './postings/good-postings.ts';
import { orderStories } from './postings/order-stories.ts';
import { postingEvent } from './postings/posting-events.ts';
import { specialPostings } from './postings/special-postings.ts';
import { citySeed, seededRandom } from './random.ts';

export type { SampleEvent } from './sample-event.ts';

export type SampleCity = {
  /** The day in Asia/Seoul (`YYYY-MM-DD`) that the city is made for. */
  readonly day: string;
  /** Sorted by wave. The order within a wave does not matter. */
  readonly events: readonly SampleEvent[];
  /** An invented list of employers with unpaid wages (체불사업주 명단). */
  readonly arrears: { asOf: string; source: string; employers: { registrationNumber?: string; name: string }[] };
};

/** The fixed day of the demonstration, and of `expected-codes.json`. */
export const SAMPLE_DAY = '2026-11-02';

const ARREARS_SOURCE = '견본 도시의 가상 명단(실제 명단이 아님)';

/**
 * An invented city as messages on the partners' doors. The same options give the same bytes. `size` 1 is the city of
 * `expected-codes.json`. `size` k has k times as many seekers and lawful postings, and the faulty messages once.
 * @throws RangeError if the size is not a whole number from 1
 */
export function sampleCity({ day, size = 1 }: { day: string; size?: number }): SampleCity {
  if (!Number.isSafeInteger(size) || size < 1)
    throw new RangeError('The size of the sample city is a whole number from 1.');
  const random = seededRandom(citySeed(size));
  const good = goodPostings(day, size, random);
  const people = seekers(day, size, random);
  // A separate generator: the faulty messages are the same at every size.
  const fixed = seededRandom(citySeed(0));
  const special = specialPostings(day, fixed);
  const events = [
    ...registrations(day, people),
    ...good.map((sent, place) => postingEvent(sent, place)),
    ...special.map((sent, place) => postingEvent(sent, place)),
    ...brokenMessages(day, fixed),
    ...convertedPostings(day, fixed),
    ...orderStories(day, good, special, fixed),
    ...companyEvents(day),
    ...secondRegistrations(day, people),
    ...changes(day, people),
    ...declarations(day, people),
    ...outcomes(day, people, good),
    ...withdrawals(day, people),
  ];
  return { day, events: events.toSorted((a, b) => a.wave - b.wave), arrears: arrearsOn(day) };
}

const arrearsOn = (day: string): SampleCity['arrears'] => ({
  asOf: day,
  source: ARREARS_SOURCE,
  employers: [
    { registrationNumber: inventedBusinessNumber(901), name: '주식회사 그늘재수산' },
    { name: '주식회사 빈곳간개발' },
    { registrationNumber: inventedBusinessNumber(903), name: '주식회사 없는날상사' },
  ],
});
