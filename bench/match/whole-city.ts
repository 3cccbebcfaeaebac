import * as z from 'zod';
import { seekerSchema } from '../../functions/contracts/seeker.ts';
import { postingSchema } from '../../functions/contracts/posting.ts';
import { jobRow, seekerRow, type JobRow, type SeekerRow } from '../../functions/domain/matching/profiles.ts';
import { isOpen } from '../../functions/domain/matching/fit.ts';
import { SAMPLE_DAY, sampleCity, type SampleEvent } from '../../local/sample-city/sample-city.ts';

/** How many people the sample city of size 1 registers. */
const PEOPLE_OF_ONE = 300;

const envelopeSchema = z.object({ data: z.unknown() });

/** The data of a message. Undefined for the broken ones among them. */
export const dataOf = (body: string): unknown => {
  try {
    return envelopeSchema.parse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

/**
 * The people and at most so many open jobs of a sample city with at least so many people, as matching sees them, and the
 * messages that registered and posted them, in the same order. Everybody in it is invented.
 */
export const wholeCity = (most: number, { day = SAMPLE_DAY, jobs: mostJobs = 400 } = {}) => {
  const { events } = sampleCity({ day, size: Math.ceil(most / PEOPLE_OF_ONE) });
  const people = new Map<string, SeekerRow>();
  const registered: SampleEvent[] = [];
  for (const event of events) {
    if (event.kind !== 'people' || people.size >= most) continue;
    const seeker = seekerSchema.safeParse(dataOf(event.body)).data;
    if (seeker === undefined) continue;
    const person = `${seeker.email} ${seeker.birthDate}`;
    if (people.has(person)) continue;
    people.set(person, seekerRow(seeker, { person, mailbox: seeker.email }));
    registered.push(event);
  }
  const jobs = new Map<string, JobRow>();
  const posted = new Map<string, SampleEvent>();
  for (const event of events) {
    if (event.kind !== 'postings' || jobs.size >= mostJobs) continue;
    const posting = postingSchema.safeParse(dataOf(event.body)).data;
    if (posting === undefined || !isOpen(posting, day)) continue;
    jobs.set(posting.externalId, jobRow(posting, { cluster: posting.externalId, partner: 'masan-univ' }));
    posted.set(posting.externalId, event);
  }
  return {
    people: [...people.values()],
    registered,
    jobs: [...jobs.values()],
    posted: [...posted.values()],
    today: day,
  };
};
