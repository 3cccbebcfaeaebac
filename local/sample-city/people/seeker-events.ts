import { PEOPLE_PARTNER_IDS } from '../../../functions/contracts/partners.ts';
import type { FactsDeclared, OutcomeReported } from '../../../functions/contracts/screening-facts.ts';
import type { Seeker } from '../../../functions/contracts/seeker.ts';
import { addDays, ageOn } from '../../../functions/domain/language/calendar.ts';
import type { SentPosting } from '../postings/good-postings.ts';
import { secondKey } from '../partner-keys.ts';
import type { SampleEvent, Wave } from '../sample-event.ts';
import { instant, sampleEvent } from '../sample-event.ts';
import { LIFE_STAGES } from './life-stages.ts';
import { screeningFactsOf } from './screening-facts.ts';
import type { SentSeeker } from './seekers.ts';

/** The registration of a person, sent on a day. `place` varies the time of day. */
export const registered = (
  { partner, seeker }: SentSeeker,
  place: number,
  sentOn: string,
  more: { readonly wave?: Wave } = {},
): SampleEvent =>
  sampleEvent({
    sender: partner,
    kind: 'people',
    type: 'kr.go.changwon.jobs.seeker.registered.v1',
    label: `seeker ${partner} ${seeker.externalId}${seeker.revision === 1 ? '' : ` r${seeker.revision}`}`,
    time: instant(sentOn, place),
    data: seeker,
    ...more,
  });

/** Every registration once, sent in the five days before the city's day. */
export const registrations = (day: string, people: readonly SentSeeker[]): SampleEvent[] =>
  people.map((sent, place) => registered(sent, place, addDays(day, -1 - (place % 5))));

/** Every 22nd person is registered at a second partner too, with the same address, birth date and wishes. */
export const secondRegistrations = (day: string, people: readonly SentSeeker[]): SampleEvent[] =>
  people
    .filter((_, place) => place % 22 === 3)
    .map((sent, place) => registered(atSecondPartner(sent, place), place, day));

/** The partners of the sample: a new one changes nobody's story. */
const PARTNERS = PEOPLE_PARTNER_IDS.filter((id) => LIFE_STAGES.some(({ partners }) => partners.includes(id)));

const atSecondPartner = ({ partner, seeker, stage }: SentSeeker, place: number): SentSeeker => {
  const others = PARTNERS.filter((id) => id !== partner);
  const second = others[place % others.length] ?? partner;
  return { partner: second, stage, seeker: { ...seeker, externalId: secondKey(second, place + 1) } };
};

/** A later message of the same registration. It changes only how often the person wants mail. */
export const changes = (day: string, people: readonly SentSeeker[]): SampleEvent[] =>
  people
    .filter((sent, place) => place % 40 === 11 && !leaves(sent))
    .map((sent, place) => {
      const seeker: Seeker = { ...sent.seeker, revision: 2, mail: { cadence: 'daily' } };
      return registered({ ...sent, seeker }, 300 + place, day, { wave: 2 });
    });

const leaves = ({ seeker }: SentSeeker): boolean => seeker.wanted.occupations.includes('22');

/** People who look for work in law withdraw again. One other person withdraws from one of two partners only. */
export const withdrawals = (day: string, people: readonly SentSeeker[]): SampleEvent[] => {
  const leaving = people.filter(leaves);
  const second = people.filter((_, place) => place % 22 === 3).slice(1, 2);
  const gone = [...leaving, ...second.map((sent) => atSecondPartner(sent, 1))];
  return gone.map(({ partner, seeker }, place) =>
    sampleEvent({
      sender: partner,
      kind: 'people',
      type: 'kr.go.changwon.jobs.seeker.withdrawn.v1',
      label: `withdrawal ${partner} ${seeker.externalId}`,
      time: instant(day, 540 + place),
      data: { externalId: seeker.externalId, revision: seeker.revision + 1 },
      wave: 2,
    }),
  );
};

/** For how many of them an official of the city has to judge something. */
const WAIT_FOR_AN_OFFICIAL = 6;
/** Past the upper age for youth, within the years by which military service may raise it (창원시 청년 기본 조례 제20조의2). */
const isPastYouth = ({ seeker: { birthDate } }: SentSeeker, day: string): boolean => {
  const age = ageOn(birthDate, day);
  return age >= 40 && age <= 42;
};

/**
 * Facts for screening: from people who agreed, and from two who did not. Those two are refused. Some who are just past the upper age
 * for youth did military service: an official decides whether it is raised for them.
 */
export const declarations = (day: string, people: readonly SentSeeker[]): SampleEvent[] => {
  const stays = people.filter((sent) => !leaves(sent));
  const agreed = stays.filter(({ seeker }) => seeker.consents.screening !== undefined).slice(0, 60);
  const served = stays
    .filter((sent) => sent.seeker.consents.screening !== undefined && isPastYouth(sent, day))
    .slice(0, WAIT_FOR_AN_OFFICIAL);
  const silent = stays.filter(({ seeker }) => seeker.consents.screening === undefined).slice(0, 2);
  return [...new Set([...agreed, ...silent, ...served])].flatMap((sent, place) => {
    const { partner, seeker } = sent;
    const stage = served.includes(sent) ? { facts: 'served' as const } : sent.stage;
    const facts = screeningFactsOf(stage, place, day);
    if (facts === undefined) return [];
    const data: FactsDeclared = { externalId: seeker.externalId, revision: 1, facts };
    return [
      sampleEvent({
        sender: partner,
        kind: 'people',
        type: 'kr.go.changwon.jobs.seeker.facts-declared.v1',
        label: `facts ${partner} ${seeker.externalId}`,
        time: instant(day, 360 + place),
        data,
        wave: 2,
      }),
    ];
  });
};

const OUTCOMES = ['interviewed', 'hired', 'interviewed', 'left', 'retained', 'hired'] as const;

/** Outcomes of some people and postings, as their partners report them. */
export const outcomes = (day: string, people: readonly SentSeeker[], good: readonly SentPosting[]): SampleEvent[] =>
  OUTCOMES.flatMap((kind, place) => {
    const sent = people[place * 37 + 5];
    const posting = good[place * 23 + 2]?.posting;
    const company = posting?.company.registrationNumber;
    if (sent === undefined || posting === undefined || company === undefined) return [];
    const data: OutcomeReported = {
      seeker: sent.seeker.externalId,
      company,
      kind,
      on: addDays(day, -1 - place),
      // A partner cannot name a posting of another partner.
      ...(place % 2 === 0 ? { posting: posting.externalId } : {}),
    };
    return [
      sampleEvent({
        sender: sent.partner,
        kind: 'people',
        type: 'kr.go.changwon.jobs.outcome.reported.v1',
        label: `outcome ${sent.partner} ${sent.seeker.externalId} ${kind}`,
        time: instant(day, 500 + place),
        data,
        wave: 2,
      }),
    ];
  });
