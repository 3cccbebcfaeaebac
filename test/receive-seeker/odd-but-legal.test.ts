import { describe, expect, test } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import { registrationOf } from '../../functions/domain/people/address.ts';
import { withinLimits } from '../support/item-limits.ts';
import { memoryTable } from '../support/memory-table.ts';
import { declared, registered, seeker, withdrawn, type Event } from '../support/messages.ts';
import { keyed, world, type World } from '../support/world.ts';

/** Legal by the schema but odd: blank texts, texts that grow, dates at the end of time. All people are invented. */
const A: PartnerId = 'masan-univ';
const S_1 = registrationOf(A, 'S-1', keyed);
const codes = (city: World): string[] =>
  city.replies.flatMap(({ reply }) => reply.data.findings.map(({ code, path }) => `${code} ${path}`));
const kept = async (city: World): Promise<Seeker | undefined> =>
  (await city.stores.registrations.read(S_1))?.value.standing?.seeker;
const after = async (change: Partial<Seeker>): Promise<World> => {
  const city = world(withinLimits(memoryTable()));
  await city.receive(registered(A, seeker(change)), 'm-1');
  return city;
};

const SCREENING = { on: '2026-10-01', textVersion: 'screening-1', via: '방문' };
const INVISIBLE = [' ', '\u3164', '\u200b', '\u2800', '\ufe0f', '\u00ad\u034f'];

describe('a text in which nothing is to be seen', () => {
  test.each(INVISIBLE)('is no name: %j is refused', async (name) => {
    const city = await after({ name });
    expect(codes(city)).toEqual(['schema-invalid name']);
    expect(await kept(city)).toBeUndefined();
  });

  test.each(INVISIBLE)('is no certificate and no language: %j is left out with a warning', async (blank) => {
    const certificates = [
      { name: blank, national: true },
      { name: '전기기사', national: true },
    ];
    const city = await after({ certificates, languages: ['영어', blank] });
    expect(codes(city)).toEqual(['entry-dropped certificates.0', 'entry-dropped languages.1']);
    expect(await kept(city)).toMatchObject({ certificates: [certificates[1]], languages: ['영어'] });
  });

  test.each(INVISIBLE)('records no consent: %j as the way or the text of one is refused', async (blank) => {
    const consent = { on: '2026-10-01', textVersion: blank, via: blank };
    const city = await after({ consents: { matching: consent } });
    expect(codes(city)).toEqual([
      'schema-invalid consents.matching.textVersion',
      'schema-invalid consents.matching.via',
    ]);
  });

  test.each(INVISIBLE)('says nothing among declared facts: %j', async (blank) => {
    const city = await after({ consents: { ...seeker().consents, screening: SCREENING } });
    const facts = { participations: [{ programme: blank, round: '2026H1' }], schools: [{ district: blank }] };
    await city.receive(declared(A, { externalId: 'S-1', revision: 1, facts }), 'm-2');
    expect(codes(city)).toContain('entry-dropped facts.participations.0.programme');
    expect((await city.stores.facts.read(S_1))?.value.facts).toEqual({
      participations: [{ round: '2026H1' }],
      schools: [{}],
    });
  });
});

describe('the company of an outcome', () => {
  const reported = (company: string): Event => {
    const event = registered(A, seeker());
    const data = { seeker: 'S-1', company, kind: 'hired', on: '2026-11-01' };
    const type = 'kr.go.changwon.jobs.outcome.reported.v1';
    return { ...event, body: JSON.stringify({ ...JSON.parse(event.body), id: 'e-1', type, data }) };
  };

  test.each(INVISIBLE)('in which nothing is to be seen is refused: %j', async (blank) => {
    const city = await after({});
    expect(await city.receive(reported(blank), 'm-2')).toBe('refused');
    expect(codes(city)).toEqual(['schema-invalid company']);
    expect(await city.stores.outcomes.of(S_1)).toEqual([]);
  });

  test('is kept as one line without what is not seen', async () => {
    const city = await after({});
    expect(await city.receive(reported('\u202e123-45\n\u200b-67891'), 'm-2')).toBe('stored');
    expect(await city.stores.outcomes.of(S_1)).toMatchObject([{ company: '123-45 -67891' }]);
  });
});

describe('a text that grows', () => {
  test('in NFC is cut to what the contract allows, and can be withdrawn', async () => {
    const name = '\u0958'.repeat(100);
    const city = await after({ name, languages: [name], certificates: [{ name, national: false }] });
    expect([...((await kept(city))?.name ?? '')]).toHaveLength(100);
    expect(await city.receive(withdrawn(A, 'S-1', 2), 'm-2')).toBe('stored');
    expect(await kept(city)).toBeUndefined();
  });

  test('by the mask over a number is cut as well', async () => {
    const city = await after({ name: `${'가'.repeat(87)}9001011234567` });
    expect([...((await kept(city))?.name ?? '')]).toHaveLength(100);
    expect(await city.receive(withdrawn(A, 'S-1', 2), 'm-2')).toBe('stored');
  });
});

describe('a date from the end of time', () => {
  test('as the end of a job is no end yet', async () => {
    const city = await after({ career: [{ occupation: '8123', from: '2020-01-01', to: '9999-12-31' }] });
    expect(codes(city)).toEqual(['entry-dropped career.0.to']);
    expect((await kept(city))?.career).toEqual([{ occupation: '8123', from: '2020-01-01' }]);
  });

  test.each(['validUntil', 'unemploymentLastPaidOn', 'to'])('among the facts is refused: %s', async (field) => {
    const facts = {
      jobSeekerRegistration: { validUntil: field === 'validUntil' ? '9999-12-31' : '2100-12-31' },
      benefits: { unemploymentLastPaidOn: field === 'unemploymentLastPaidOn' ? '9999-12-31' : '1900-01-01' },
      participations: [{ to: field === 'to' ? '2101-01-01' : '2026-01-01' }],
    };
    const city = await after({});
    expect(await city.receive(declared(A, { externalId: 'S-1', revision: 1, facts }), 'm-2')).toBe('refused');
    expect(codes(city)).toHaveLength(1);
    expect(codes(city)[0]).toMatch(new RegExp(`^date-out-of-range facts\\..*${field}$`));
  });
});

describe('a date from the beginning of time', () => {
  test.each(['0000-01-01T00:00:00+14:00', '0001-01-01', '1899-12-31', '1899-12-31T23:59:59Z'])(
    'is no day of a consent, and is refused: %s',
    async (on) => {
      const consent = { on, textVersion: 'mail-1', via: '방문' };
      const city = await after({ consents: { matching: consent, mail: consent } });
      expect(codes(city)).toEqual(['date-out-of-range consents.matching.on', 'date-out-of-range consents.mail.on']);
    },
  );

  test('a consent of 1900 is taken', async () => {
    const consent = { on: '1900-01-01T00:00:00+14:00', textVersion: 'mail-1', via: '방문' };
    const city = await after({ consents: { matching: consent, mail: consent } });
    expect(codes(city)).toEqual([]);
    expect((await kept(city))?.consents.mail).toEqual(consent);
  });
});

describe('a number too small for any store', () => {
  test('counts as none', async () => {
    const city = await after({ consents: { ...seeker().consents, screening: SCREENING } });
    const facts = { workedLast2Years: { days: 5e-324, hours: 1e-10 }, militaryServiceMonths: 0.5 };
    expect(await city.receive(declared(A, { externalId: 'S-1', revision: 1, facts }), 'm-2')).toBe('stored');
    expect((await city.stores.facts.read(S_1))?.value.facts).toEqual({
      workedLast2Years: { days: 0, hours: 0 },
      militaryServiceMonths: 0.5,
    });
  });

  test('is refused where none is not allowed', async () => {
    const city = await after({ wanted: { ...seeker().wanted, weeklyHoursMax: 1e-131 } });
    expect(codes(city)).toEqual(['schema-invalid wanted.weeklyHoursMax']);
  });
});
