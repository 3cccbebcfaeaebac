import * as z from 'zod';
import { times, type Charge } from '../../bin/cost/prices.ts';
import { dynamoTable } from '../../functions/aws/dynamo-table.ts';
import { seoulDate, type Moment } from '../../functions/domain/language/calendar.ts';
import { weekOf } from '../../functions/domain/mail/working-days.ts';
import { bucketsOfJob } from '../../functions/domain/matching/buckets.ts';
import type { JobRow } from '../../functions/domain/matching/profiles.ts';
import { occasionStore } from '../../functions/stores/mail/occasion-store.ts';
import { wholeCity } from '../match/whole-city.ts';
import { sumOf, type Used } from '../meter/meter.ts';
import { bucketRows, readersOf, settle, type Reader } from './readers.ts';
import { startStage } from './stage.ts';
import type { Store } from './store.ts';

const moment = (now: string): Moment => ({ now, today: seoulDate(now) });
/** A Monday, 10:00 in Seoul, when the postings arrive. */
export const ARRIVE = moment('2026-11-02T01:00:00.000Z');
/** 08:30 on the Tuesday, when digests are asked for. */
const MORNING = moment('2026-11-02T23:30:00.000Z');

/** One part of the way from postings to mails. */
export type Part = {
  readonly name: string;
  readonly used: Used;
  /** How many things were counted here (postings, or requests for a mail), and how many the whole day has. */
  readonly counted: number;
  readonly whole: number;
};

export const partOf = (name: string, used: Iterable<Used>, counted: number, whole = counted): Part => ({
  name,
  used: sumOf(used),
  counted,
  whole,
});

/** What AWS charges for a part of the whole day. @throws if nothing of it was counted */
export const chargeOf = ({ name, used, counted, whole }: Part): Charge => {
  if (whole > 0 && counted === 0) throw new Error(`Nothing was counted of ${name}`);
  return whole === 0 ? {} : times(used.charge, whole / counted);
};

const askedSchema = z.object({ person: z.string() });
const personIn = (body: string): string | undefined => askedSchema.safeParse(JSON.parse(body)).data?.person;

/** Every so many-th of a list, so that at most `most` are left. */
export const sampled = <T>(list: readonly T[], most: number): T[] => {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, index) => index % step === 0);
};

/** A city and its stage, with what a day needs. */
type City = {
  readonly readers: ReadonlyMap<string, Reader>;
  readonly jobs: readonly JobRow[];
  readonly stage: ReturnType<typeof startStage>;
  /** Whether the person has a mailbox in the store already. */
  readonly isSettled: (person: string) => boolean;
  /** Sends mails to people, who are settled first, and records what SES says. `whole`: of how many these are a sample. */
  readonly mail: (name: string, bodies: readonly string[], at: Moment, whole?: number) => Promise<Part>;
};

export type Size = { readonly seekers: number; readonly postings: number; readonly digests: number };

/**
 * A city of the sample's kind with so many people. In the store are the rows that its postings of the day look at, and the
 * people who are mailed: nobody else is read or written.
 */
const cityOf = (store: Store, size: Size) => {
  const { people, jobs: all, posted } = wholeCity(size.seekers);
  const readers = readersOf(people);
  const jobs = sampled(all, size.postings);
  const stage = startStage(store.url);
  const settled = new Set<string>();
  const mail: City['mail'] = async (name, bodies, at, whole = bodies.length) => {
    const fresh = [...new Set(bodies.flatMap((body) => personIn(body) ?? []))].filter((one) => !settled.has(one));
    for (const person of fresh) settled.add(person);
    await settle(
      fresh.flatMap((person) => readers.get(person) ?? []),
      store,
      ARRIVE,
    );
    const { meter, events } = await stage.send(bodies, at);
    const recorded = await stage.record(events, at);
    return partOf(name, [meter.total(), recorded.total()], bodies.length, whole);
  };
  const isSettled = (person: string): boolean => settled.has(person);
  return { readers, jobs, stage, isSettled, mail, posted: sampled(posted, size.postings) };
};

export type Day = {
  readonly city: City;
  /** How many postings were opened. */
  readonly opened: number;
  /** What is done for the postings, before any mail. */
  readonly postings: { readonly taking: Part; readonly matching: Part; readonly asking: Part };
  readonly mails: { readonly companies: Part; readonly atOnce: Part; readonly digests: Part };
  /** The people for whom a mail was asked. */
  readonly asked: ReadonlySet<string>;
};

/**
 * One day of a city and the morning after: postings come through the doors, the best readers are mailed at once, the
 * others get a digest. Of the digests at most `size.digests` are sent; who is mailed at once is mailed, because it
 * decides what is left for the digest.
 */
export const billedDay = async (store: Store, size: Size): Promise<Day> => {
  const { posted, ...city } = cityOf(store, size);
  const { stage, mail } = city;
  await store.fill('pool', bucketRows(city.readers.values(), new Set(city.jobs.flatMap(bucketsOfJob)), ARRIVE));
  // The weekly mails to companies are not part of what a posting costs.
  const occasions = occasionStore(dynamoTable(store.client, 'receipts'));
  await occasions.end(`company-summary#${weekOf(MORNING.today).from}`, ARRIVE.now);

  const receiving = await stage.receive(posted, ARRIVE);
  const answers = stage.take('send-notice');
  const toMatch = stage.take('match-posting');
  const matching = await stage.match(toMatch, ARRIVE);
  const atOnce = stage.take('send-notice');
  const companies = await mail('mails to companies', answers, ARRIVE);
  const toldAtOnce = await mail('mails at once', atOnce, ARRIVE);
  const composing = await stage.compose(MORNING);
  const digests = stage.take('send-notice');
  const asked = new Set([...atOnce, ...digests].flatMap((body) => personIn(body) ?? []));
  return {
    city,
    opened: toMatch.length,
    postings: {
      taking: partOf('taking postings in', [receiving.total()], posted.length),
      matching: partOf('matching', [matching.total()], toMatch.length),
      asking: partOf('asking for digests', [composing], toMatch.length),
    },
    mails: {
      companies,
      atOnce: toldAtOnce,
      digests: await mail('digests', sampled(digests, size.digests), MORNING, digests.length),
    },
    asked,
  };
};
