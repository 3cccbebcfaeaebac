import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { postingSchema } from '../../../functions/contracts/posting.ts';
import { seekerSchema } from '../../../functions/contracts/seeker.ts';
import { fit } from '../../../functions/domain/matching/fit.ts';
import { jobRow, seekerRow } from '../../../functions/domain/matching/profiles.ts';
import { readMessage } from '../../../functions/domain/messages/read-message.ts';
import { SAMPLE_DAY, type SampleEvent } from '../../../local/sample-city/sample-city.ts';
import { throughCity } from '../../../local/sample-city/through-city.ts';

const envelope = z.object({ data: z.unknown() });
const dataOf = ({ body }: SampleEvent): unknown => envelope.parse(JSON.parse(body)).data;

const SIZE = { seekers: 600, warmUp: 2, alone: 20, beside: 10, stream: 13 };
const city = throughCity(SIZE);
const events = [...city.people()];
const people = events.map((event) => {
  const seeker = seekerSchema.parse(dataOf(event));
  return seekerRow(seeker, { person: seeker.email, mailbox: seeker.email });
});
const fitting = (event: SampleEvent) => {
  const job = jobRow(postingSchema.parse(dataOf(event)), { cluster: event.label, partner: event.sender });
  return people.filter((person) => fit(person, job, SAMPLE_DAY) !== undefined);
};

describe('the city in which the way of a posting is measured', () => {
  test('has as many people and postings as were asked for, each of them a message that its door takes', () => {
    const { warmUp, alone, beside, stream } = city;
    expect([events, warmUp, alone, beside, stream].map(({ length }) => length)).toEqual([600, 2, 20, 10, 13]);
    const all = [...events, ...warmUp, ...alone, ...beside, ...stream];
    for (const { body, sender, kind } of all) expect(readMessage(body, { sender, kind }).ok).toBe(true);
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
    expect(new Set(people.map(({ mailbox }) => mailbox)).size).toBe(600);
  });

  test('has a stream of postings that fit five people each, who read at once; five mails a day are the most', () => {
    const told = city.stream.flatMap((event) => {
      const found = fitting(event);
      expect(found).toHaveLength(5);
      expect(new Set(found.map(({ mail }) => mail))).toEqual(new Set(['immediate']));
      return found.map(({ person }) => person);
    });
    const times = [...Map.groupBy(told, (person) => person).values()].map(({ length }) => length);
    expect([Math.max(...times), Math.min(...times)]).toEqual([5, 3]);
  });

  test('has ordinary postings, which fit other numbers of people', () => {
    expect(new Set(city.alone.map((event) => fitting(event).length)).size).toBeGreaterThan(5);
  });

  test('is the same on every run', () => {
    expect(throughCity(SIZE).stream).toEqual(city.stream);
    expect([...throughCity(SIZE).people()]).toEqual(events);
  });
});
