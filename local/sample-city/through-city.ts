import type { Seeker } from '../../functions/contracts/seeker.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';
import { crowd } from './crowd.ts';
import { ALL_OF_CHANGWON } from './districts.ts';
import { registered } from './people/seeker-events.ts';
import { LIFE_STAGES } from './people/life-stages.ts';
import { goodPostings, type SentPosting } from './postings/good-postings.ts';
import { postingEvent } from './postings/posting-events.ts';
import { at, seededRandom } from './random.ts';
import { SAMPLE_DAY } from './sample-city.ts';
import type { SampleEvent } from './sample-event.ts';

const SEED = 20_261_102;
/** So many people read the postings of a group, and a group has so many postings: more mails a day nobody gets at once. */
const GROUP = 5;
/** Nobody else in the sample looks for work in this group of occupations. */
const OCCUPATIONS = '88';

const groupOf = (place: number): number => Math.floor(place / GROUP);
const occupationOf = (group: number): string => `${OCCUPATIONS}${String(group).padStart(4, '0')}`;

const readerOf = (group: number, place: number): SampleEvent => {
  const stage = at(LIFE_STAGES, 0);
  const partner = at(stage.partners, 0);
  const given = { on: addDays(SAMPLE_DAY, -30), textVersion: '2026-07', via: partner };
  const seeker: Seeker = {
    externalId: `NARROW-${group}-${place}`,
    revision: 1,
    email: `narrow-${group}-${place}@people.example`,
    name: `가상독자${place}`,
    birthDate: '1995-05-05',
    residence: { district: ALL_OF_CHANGWON },
    wanted: { occupations: [occupationOf(group)], districts: [ALL_OF_CHANGWON] },
    consents: { matching: given, mail: given },
  };
  return registered({ partner, seeker, stage }, place, addDays(SAMPLE_DAY, -1));
};

/** The fewest lawful postings in a round of the sample. */
const OF_A_ROUND = 50;

/** So many lawful postings of companies and roles of all kinds, none of them a place in a programme. */
const lawful = (count: number): SentPosting[] => {
  const rounds = Math.ceil(count / OF_A_ROUND);
  const all = goodPostings(SAMPLE_DAY, rounds, seededRandom(SEED)).filter(
    ({ posting }) => posting.programme === undefined,
  );
  return Array.from({ length: count }, (_, place) => at(all, Math.floor((place * all.length) / count)));
};

const sent = (one: SentPosting, place: number): SampleEvent => postingEvent(one, place, { sentOn: SAMPLE_DAY });

const narrowed = ({ partner, posting }: SentPosting, place: number): SentPosting => ({
  partner,
  posting: {
    ...posting,
    externalId: `NARROW-${place}`,
    title: `${posting.title} ${place + 1}`,
    occupation: { scheme: 'KECO', code: occupationOf(groupOf(place)) },
  },
});

/** How many people there are in all, and how many postings of each kind. */
export type ThroughSize = {
  readonly seekers: number;
  readonly warmUp: number;
  readonly alone: number;
  readonly beside: number;
  readonly stream: number;
};

/**
 * What the way of a posting to its mails is measured with: ordinary postings, and a stream of narrow ones. A narrow one fits
 * five people who read at once, and nobody else; none of them gets more than five mails. The rest of the people are the crowd.
 * The same size gives the same bytes. Everything is invented.
 */
export const throughCity = ({ seekers, warmUp, alone, beside, stream }: ThroughSize) => {
  const ordinary = lawful(warmUp + alone + beside).map(sent);
  const readers = Array.from({ length: Math.ceil(stream / GROUP) * GROUP }, (_, place) =>
    readerOf(groupOf(place), place % GROUP),
  );
  return {
    *people(): Generator<SampleEvent, void> {
      yield* readers;
      yield* crowd({ day: SAMPLE_DAY, count: seekers - readers.length });
    },
    warmUp: ordinary.slice(0, warmUp),
    alone: ordinary.slice(warmUp, warmUp + alone),
    beside: ordinary.slice(warmUp + alone),
    stream: lawful(stream).map(narrowed).map(sent),
  };
};
