import { describe, expect, test } from 'vitest';
import { DOORS } from '../../../functions/contracts/partners.ts';
import { postingSchema, type Posting } from '../../../functions/contracts/posting.ts';
import { factsDeclaredSchema } from '../../../functions/contracts/screening-facts.ts';
import { seekerSchema } from '../../../functions/contracts/seeker.ts';
import { SECTOR_IDS, ZONE_IDS } from '../../../functions/domain/industry/names.ts';
import { sectorsOf } from '../../../functions/domain/industry/sectors.ts';
import { zoneOf } from '../../../functions/domain/industry/zones.ts';
import { ageOn } from '../../../functions/domain/language/calendar.ts';
import { inventedBusinessNumber } from '../../../local/sample-city/business-number.ts';
import { SAMPLE_COMPANIES } from '../../../local/sample-city/companies.ts';
import { DISTRICT_CODES } from '../../../local/sample-city/districts.ts';
import { goodPostings } from '../../../local/sample-city/postings/good-postings.ts';
import { citySeed, seededRandom } from '../../../local/sample-city/random.ts';
import { SAMPLE_DAY, sampleCity, type SampleEvent } from '../../../local/sample-city/sample-city.ts';

const city = sampleCity({ day: SAMPLE_DAY });
const dataOf = (event: SampleEvent): unknown => (JSON.parse(event.body) as { data: unknown }).data;
const labelled = (start: string): SampleEvent[] => city.events.filter(({ label }) => label.startsWith(`${start} `));
const plainPostings = (): Posting[] =>
  labelled('posting')
    .filter((event) => !event.label.endsWith('closed') && !event.body.includes('"dataschema"'))
    .map((event) => postingSchema.parse(dataOf(event)));
const seekersOf = () => labelled('seeker').map((event) => seekerSchema.parse(dataOf(event)));

test.each([SAMPLE_DAY, '2026-11-30', '2027-03-02'])(
  'on %s some people are just past the upper age for youth and did military service: an official decides about them',
  (day) => {
    const { events } = sampleCity({ day });
    const of = (start: string) => events.filter(({ label }) => label.startsWith(`${start} `)).map(dataOf);
    const births = new Map(
      of('seeker').map((data) => {
        const { externalId, birthDate } = seekerSchema.parse(data);
        return [externalId, birthDate];
      }),
    );
    const waiting = of('facts').filter((data) => {
      const { externalId, facts } = factsDeclaredSchema.parse(data);
      const age = ageOn(births.get(externalId) ?? day, day);
      return age >= 40 && age <= 42 && (facts.militaryServiceMonths ?? 0) > 0;
    });
    expect(waiting.length).toBeGreaterThanOrEqual(4);
  },
);

describe('the sample city is the same every time', () => {
  test('the same day and size give the same bytes', () => {
    expect(JSON.stringify(sampleCity({ day: SAMPLE_DAY }))).toBe(JSON.stringify(city));
  });

  test('its dates move with the day', () => {
    const later = sampleCity({ day: '2027-03-02' });
    expect(later.arrears.asOf).toBe('2027-03-02');
    expect(later.events.map(({ label }) => label)).toEqual(city.events.map(({ label }) => label));
  });

  test('size 3 has three times as many people and lawful postings, and the faulty messages once', () => {
    const triple = sampleCity({ day: SAMPLE_DAY, size: 3 });
    const people = (events: readonly SampleEvent[]) =>
      events.filter(({ label }) => /^seeker \S+ [A-Z]+-P\d+$/.test(label)).length;
    const lawful = (events: readonly SampleEvent[]) =>
      events.filter(({ label }) => /^posting \S+ [A-Z]+-\d+$/.test(label)).length;
    const broken = (events: readonly SampleEvent[]) =>
      events.filter(({ label }) => label.startsWith('message ')).length;
    expect(people(triple.events)).toBe(3 * people(city.events));
    expect(lawful(triple.events)).toBe(3 * lawful(city.events));
    expect(broken(triple.events)).toBe(broken(city.events));
    expect(new Set(triple.events.map(({ label }) => label)).size).toBe(triple.events.length);
  });

  test.each([0, -1, 1.5, Number.NaN])('a size of %s is refused', (size) => {
    expect(() => sampleCity({ day: SAMPLE_DAY, size })).toThrow(RangeError);
  });
});

describe('the sample city is as large and as varied as asked', () => {
  test('twelve partners send postings, and ten of them registrations', () => {
    expect(new Set(labelled('posting').map(({ sender }) => sender)).size).toBe(12);
    expect(new Set(labelled('seeker').map(({ sender }) => sender)).size).toBe(10);
  });

  test('its lawful postings are of all strategic sectors, certain and doubtful, and lie in all zones', () => {
    const lawful = goodPostings(SAMPLE_DAY, 1, seededRandom(citySeed(1))).map(({ posting }) => posting);
    const sectors = lawful.flatMap((posting) => sectorsOf(posting));
    expect(new Set(sectors.map(({ id }) => id))).toEqual(new Set(SECTOR_IDS));
    expect(new Set(sectors.map(({ certain }) => certain))).toEqual(new Set([true, false]));
    const zones = lawful.flatMap(({ workplace }) => zoneOf(workplace) ?? []);
    expect(new Set(zones.map(({ id }) => id))).toEqual(new Set(ZONE_IDS));
    expect(zones.length).toBeLessThan(lawful.length);
  });

  test('every message goes to a door that exists, and its label is its own', () => {
    for (const { sender, kind } of city.events)
      expect(DOORS.some((door) => door.sender === sender && door.kind === kind)).toBe(true);
    expect(new Set(city.events.map(({ label }) => label)).size).toBe(city.events.length);
  });

  test('at least 60 companies, 300 people and 150 postings stand in all five districts', () => {
    expect(SAMPLE_COMPANIES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(seekersOf().map(({ email }) => email)).size).toBeGreaterThanOrEqual(300);
    const postings = plainPostings();
    expect(postings.length).toBeGreaterThanOrEqual(150);
    expect(new Set(postings.map(({ workplace }) => workplace.district))).toEqual(new Set(DISTRICT_CODES));
    expect(new Set(postings.map(({ occupation }) => occupation?.code.slice(0, 2))).size).toBeGreaterThanOrEqual(25);
  });

  test('some people miss facts, some gave no consent to matching or to mail, some want English', () => {
    const people = seekersOf();
    expect(people.filter(({ education }) => education === undefined).length).toBeGreaterThan(20);
    expect(people.filter(({ consents }) => consents.matching === undefined).length).toBeGreaterThan(5);
    expect(people.filter(({ consents }) => consents.mail === undefined).length).toBeGreaterThan(5);
    expect(new Set(people.filter(({ language }) => language === 'en').map(({ email }) => email)).size).toBe(20);
    expect(new Set(people.map(({ mail }) => mail?.cadence))).toEqual(
      new Set([undefined, 'immediate', 'daily', 'weekly']),
    );
  });

  test('no two good postings read the same, and none shares its company and title with another', () => {
    const good = goodPostings(SAMPLE_DAY, 3, seededRandom(citySeed(3))).map(({ posting }) => posting);
    expect(new Set(good.map(({ company, title }) => `${company.registrationNumber} ${title}`)).size).toBe(good.length);
    const first = good.slice(0, good.length / 3);
    expect(new Set(first.map(({ description }) => description)).size).toBe(first.length);
  });
});

describe('everything in the sample city is marked as invented', () => {
  const text = city.events.map(({ body }) => body).join('\n');

  test('mail addresses stand under the reserved domain .example only', () => {
    const addresses = text.match(/[\w.+-]+@[\w.-]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(500);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });

  test('links lead to the reserved domain .example only', () => {
    const links = text.match(/https:\/\/[^"/\\]+/g) ?? [];
    const schemas = ['https://schema.org', 'https://www.work24.go.kr'];
    expect(links.filter((link) => !link.endsWith('.example') && !schemas.includes(link))).toEqual([]);
  });

  test('telephones stand in the block 055-000 only', () => {
    const phones = text.match(/\b0\d{1,2}-\d{3,4}-\d{4}\b/g) ?? [];
    expect(phones.length).toBeGreaterThan(200);
    expect(phones.filter((phone) => !phone.startsWith('055-000-'))).toEqual([]);
  });

  test('business numbers begin with 999-00', () => {
    const numbers = plainPostings().flatMap(({ company }) => company.registrationNumber ?? []);
    expect(numbers.filter((number) => !number.startsWith('999-00-'))).toEqual([]);
  });

  test('a check digit follows from the weights 1 3 7 1 3 7 1 3 5 and the carry of the ninth digit', () => {
    // By hand, serial 1: 9·1+9·3+9·7+0+0+0+0+0 = 99, ninth digit 1·5 = 5 with carry 0: 104, so 6.
    expect(inventedBusinessNumber(1)).toBe('999-00-00016');
    // By hand, serial 12: 99 + 1·3 + 2·5 + carry 1 = 113, so 7.
    expect(inventedBusinessNumber(12)).toBe('999-00-00127');
  });
});
