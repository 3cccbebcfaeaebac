import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { seekerSchema } from '../../../functions/contracts/seeker.ts';
import { readMessage } from '../../../functions/domain/messages/read-message.ts';
import { crowd } from '../../../local/sample-city/crowd.ts';
import { SAMPLE_DAY, sampleCity } from '../../../local/sample-city/sample-city.ts';

const envelope = z.object({ data: seekerSchema });
const seekersIn = (bodies: readonly string[]) =>
  bodies.map((body) => envelope.safeParse(JSON.parse(body)).data?.data).filter((data) => data !== undefined);
const many = [...crowd({ day: SAMPLE_DAY, count: 1_000 })];

describe('the crowd beside the sample city', () => {
  test('is as many people as were asked for, each with a registration that a door takes', () => {
    expect(many).toHaveLength(1_000);
    for (const { body, sender, kind } of many) expect(readMessage(body, { sender, kind }).ok).toBe(true);
  });

  test('is the same on every run, and a smaller crowd is the beginning of a larger one', () => {
    expect([...crowd({ day: SAMPLE_DAY, count: 400 })]).toEqual(many.slice(0, 400));
    expect([...crowd({ day: SAMPLE_DAY, count: 0 })]).toEqual([]);
  });

  test('shares no address and no key with the city or within itself', () => {
    const city = sampleCity({ day: SAMPLE_DAY }).events.filter(({ label }) => label.startsWith('seeker'));
    const known = new Set(seekersIn(city.map(({ body }) => body)).map(({ email }) => email));
    const own = seekersIn(many.map(({ body }) => body));
    expect(known.size).toBeGreaterThan(300);
    expect(own.filter(({ email }) => known.has(email))).toEqual([]);
    expect(new Set(own.map(({ email }) => email)).size).toBe(1_000);
    expect(new Set([...many, ...city].map(({ label }) => label)).size).toBe(1_000 + city.length);
  });

  test('reads weekly in nine of ten, and nobody of it asks to be screened', () => {
    const own = seekersIn(many.map(({ body }) => body));
    const others = own.filter((_, place) => place % 10 === 0);
    expect(own.filter(({ mail }, place) => place % 10 !== 0 && mail?.cadence === 'weekly')).toHaveLength(900);
    expect(others.filter(({ mail }) => mail?.cadence !== 'weekly').length).toBeGreaterThan(70);
    expect(own.filter(({ consents }) => consents.screening !== undefined)).toEqual([]);
  });
});
