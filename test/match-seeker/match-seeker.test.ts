import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { MailSender } from '../../functions/aws/mail-sender.ts';
import { MOST_OPEN } from '../../functions/domain/mail/mailbox-bounds.ts';
import { awayKey } from '../../functions/domain/matching/away.ts';
import { isClosed } from '../../functions/domain/mail/mailbox.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted, withdrawn } from '../support/messages.ts';
import { MAILBOX, PERSON } from '../support/page-world.ts';
import { NOW, world, type World } from '../support/world.ts';

/** Somebody arrives in a city with open jobs. All people and companies are invented. */
const A = 'masan-univ';
const TUESDAY = '2026-11-02T23:30:00.000Z';

const cityWith = async (jobs: number, send?: MailSender['send']): Promise<World> => {
  const city = world(memoryTable(), NOW, send);
  for (let number = 0; number < jobs; number += 1)
    await city.receive(
      submitted(A, posting({ externalId: `P-${number}`, title: `조작원 ${number}호` })),
      `p-${number}`,
    );
  await city.drain();
  city.mails.length = 0;
  return city;
};
const arrives = async (city: World, who = seeker(), id = 'm-s'): Promise<void> => {
  await city.receive(registered(A, who), id);
  await city.drain();
};
const toSeeker = (city: World) => city.mails.filter(({ to }) => to === seeker().email);
const kinds = (city: World) => toSeeker(city).map(({ tags }) => tags['kind']);
const jobsIn = async (raw = ''): Promise<string[]> =>
  [...((await PostalMime.parse(raw)).text ?? '').matchAll(/조작원 [0-9]+호/g)].map(([title]) => title);
const wakeAll = async (city: World, now: string): Promise<void> => {
  for (const mailbox of await city.stores.mailboxes.due(now, 100)) await city.sendAt({ kind: 'wake', mailbox }, now);
};

describe('who arrives', () => {
  test('gets one mail with the best ten and the number of the others, and no further mail about those', async () => {
    const city = await cityWith(23);
    await arrives(city);
    expect(kinds(city)).toEqual(['arrival']);
    const first = await jobsIn(toSeeker(city)[0]?.raw);
    expect(new Set(first).size).toBe(10);
    const { subject, text } = await PostalMime.parse(toSeeker(city)[0]?.raw ?? '');
    expect(subject).toBe('[창원 일자리] 지금 맞는 일자리를 알려 드립니다: 10개');
    expect(text).toContain('이 메일에 다 적지 못한 일자리가 13개 더 있습니다.');
    await wakeAll(city, TUESDAY);
    await wakeAll(city, '2026-11-03T23:30:00.000Z');
    expect(kinds(city)).toEqual(['arrival']);
  });

  test('gets the whole letter about the job if it is the only one', async () => {
    const city = await cityWith(1);
    await arrives(city);
    expect(kinds(city)).toEqual(['arrival']);
    const { subject, text } = await PostalMime.parse(toSeeker(city)[0]?.raw ?? '');
    expect(subject).toBe('[창원 일자리] 맞는 일자리를 찾았습니다: 조작원 0호 (가상정밀)');
    expect(text).toContain('맞는 이유');
  });

  test('gets none without a fitting job, and none without consent to mail', async () => {
    const nothing = await cityWith(0);
    await arrives(nothing);
    expect(nothing.mails).toEqual([]);
    const silent = await cityWith(3);
    await arrives(silent, seeker({ consents: { matching: seeker().consents.matching } }));
    expect(toSeeker(silent)).toEqual([]);
  });

  test('gets no mail, and none is asked for, about jobs that they put away', async () => {
    const city = await cityWith(1);
    await city.receive(registered(A, seeker()), 'm-s');
    const [job] = await city.stores.pool.jobs(NOW.today);
    const card = await city.stores.pool.seeker(PERSON);
    const row = { ...card!.value, away: [awayKey(job!.cluster)] };
    await city.stores.pool.showSeeker(PERSON, row, 99, NOW.now);
    const asked = city.waiting.splice(0).filter(({ to }) => to === 'match-seeker');
    expect(asked).toHaveLength(1);
    for (const stage of asked) expect(await city.run(stage)).toBe('none');
    expect(city.waiting).toEqual([]);
    await city.stores.pool.showSeeker(PERSON, card!.value, 100, NOW.now);
    for (const stage of asked) expect(await city.run(stage)).toBe('matched');
  });

  test('and chose one mail a day or a week, gets it then', async () => {
    const city = await cityWith(3);
    await arrives(city, seeker({ mail: { cadence: 'daily' } }));
    expect(kinds(city)).toEqual([]);
    await wakeAll(city, TUESDAY);
    expect(kinds(city)).toEqual(['digest']);
    expect(new Set(await jobsIn(toSeeker(city)[0]?.raw)).size).toBe(3);
  });

  test('and chose one mail a week, gets it on the next working morning if a job closes before their day', async () => {
    for (const [closesOn, kindsThen] of [
      ['2026-11-08', ['digest']],
      ['2026-11-09', []],
    ] as const) {
      const city = world(memoryTable());
      await city.receive(submitted(A, posting({ externalId: 'P-0', title: '조작원 0호', closesOn })), 'p-0');
      await city.receive(submitted(A, posting({ externalId: 'P-1', title: '조작원 1호' })), 'p-1');
      await city.drain();
      await arrives(city, seeker({ mail: { cadence: 'weekly' } }));
      await wakeAll(city, TUESDAY);
      expect(kinds(city)).toEqual(kindsThen);
    }
  });

  test('and is screened, gets one mail for jobs and places together', async () => {
    const city = await cityWith(2);
    await city.receive(
      submitted(A, posting({ externalId: 'P-place', title: '조작원 99호', programme: 'public-works' })),
      'p-place',
    );
    await city.drain();
    const { matching, mail } = seeker().consents;
    const screening = { on: '2026-10-01', textVersion: 'screening-1', via: '방문' };
    await arrives(city, seeker({ consents: { matching, mail, screening } }));
    expect(kinds(city).filter((kind) => kind === 'arrival' || kind === 'match')).toEqual(['arrival']);
  });

  test('again with the same words, gets nothing; with other wishes one mail with what was not told yet', async () => {
    const city = await cityWith(3);
    await city.receive(
      submitted(A, posting({ externalId: 'P-7', title: '조작원 7호', occupation: { scheme: 'KECO', code: '7011' } })),
      'p-7',
    );
    await city.receive(
      submitted(A, posting({ externalId: 'P-8', title: '조작원 8호', occupation: { scheme: 'KECO', code: '7012' } })),
      'p-8',
    );
    await city.drain();
    await arrives(city);
    await arrives(city, seeker(), 'm-again');
    await arrives(city, seeker({ revision: 2 }), 'm-same-content');
    expect(kinds(city)).toEqual(['arrival']);
    await arrives(
      city,
      seeker({ revision: 3, wanted: { occupations: ['81', '70'], districts: ['48120'] } }),
      'm-wider',
    );
    expect(kinds(city)).toEqual(['arrival', 'arrival']);
    expect([...new Set(await jobsIn(toSeeker(city)[1]?.raw))].toSorted()).toEqual(['조작원 7호', '조작원 8호']);
  });

  test('by the day or the week, and widens the wishes later, finds all of the new ones in the next digest', async () => {
    const city = await cityWith(2);
    const reader = (revision: number, occupations: string[]) =>
      seeker({ revision, mail: { cadence: 'daily' }, wanted: { occupations, districts: ['48120'] } });
    await arrives(city, reader(1, ['81']));
    await wakeAll(city, TUESDAY);
    await city.receive(
      submitted(A, posting({ externalId: 'P-7', title: '조작원 7호', occupation: { scheme: 'KECO', code: '7011' } })),
      'p-7',
    );
    await city.drain();
    await arrives(city, reader(2, ['81', '70']), 'm-wider');
    await wakeAll(city, '2026-11-03T23:30:00.000Z');
    expect(kinds(city)).toEqual(['digest', 'digest']);
    expect([...new Set(await jobsIn(toSeeker(city)[1]?.raw))]).toEqual(['조작원 7호']);
  });

  test('after a screening, is asked about places in programmes only', async () => {
    const city = await cityWith(3);
    await city.receive(registered(A, seeker({ consents: { matching: seeker().consents.matching } })), 'm-s');
    city.waiting.length = 0;
    const ask = (who: string) =>
      city.run({ to: 'match-seeker', messageId: who, message: { person: PERSON, partner: A, placesOnly: true } });
    expect(await ask('none')).toBe('none');
    await city.receive(registered(A, seeker({ revision: 2 })), 'm-s2');
    city.waiting.length = 0;
    expect(await ask('still none')).toBe('none');
    await city.receive(
      submitted(A, posting({ externalId: 'P-place', title: '조작원 99호', programme: 'public-works' })),
      'p-place',
    );
    city.waiting.length = 0;
    expect(await ask('one place')).toBe('matched');
    expect(city.waiting.map(({ message }) => message)).toMatchObject([{ kind: 'arrival', about: 'places' }]);
  });

  test('without consent to mail, causes no message', async () => {
    const city = await cityWith(3);
    await city.receive(registered(A, seeker({ consents: { matching: seeker().consents.matching } })), 'm-s');
    for (const stage of city.waiting.splice(0)) expect(await city.run(stage)).toBe('matched');
    expect(city.waiting).toEqual([]);
  });

  test('and leaves before the mail goes, gets none', async () => {
    const city = await cityWith(3);
    await city.receive(registered(A, seeker()), 'm-s');
    for (const stage of city.waiting.splice(0)) await city.run(stage);
    await city.receive(withdrawn(A, 'S-1', 2), 'm-left');
    await city.drain();
    expect(toSeeker(city)).toEqual([]);
  });
});

describe('a job that was left out of a digest because its own mail was under way', () => {
  test('is told by the next digest when that mail is given up, though the digest was later than the job', async () => {
    const table = memoryTable();
    const turnsAway: MailSender['send'] = async ({ tags }) =>
      tags['kind'] === 'match' ? { outcome: 'throttled', reason: 'Throttling' } : { outcome: 'accepted', mailId: 'm' };
    const city = world(table, { now: '2026-11-02T22:00:00.000Z', today: '2026-11-03' }, turnsAway);
    const reader = (revision: number, cadence: 'immediate' | 'daily', occupations: string[]) =>
      seeker({ revision, mail: { cadence }, wanted: { occupations, districts: ['48120'] } });
    await arrives(city, reader(1, 'immediate', ['70']));
    for (const [number, code] of [
      [0, '8123'],
      [7, '7011'],
    ] as const)
      await city.receive(
        submitted(
          A,
          posting({ externalId: `P-${number}`, title: `조작원 ${number}호`, occupation: { scheme: 'KECO', code } }),
        ),
        `p-${number}`,
      );
    await city.drain();
    await arrives(city, reader(2, 'daily', ['70', '81']), 'm-wider');
    await wakeAll(city, TUESDAY);
    expect(kinds(city)).toEqual(['digest']);
    expect([...new Set(await jobsIn(toSeeker(city)[0]?.raw))]).toEqual(['조작원 0호']);
    for (const hour of ['03', '05']) await wakeAll(city, `2026-11-03T${hour}:00:00.000Z`);
    await wakeAll(city, '2026-11-03T23:30:00.000Z');
    expect(kinds(city)).toEqual(['digest', 'digest']);
    expect([...new Set(await jobsIn(toSeeker(city)[1]?.raw))]).toEqual(['조작원 7호']);
  });
});

describe('the mail on arrival', () => {
  test('that SES turns away becomes the digest of a minute later, once', async () => {
    let calls = 0;
    const city = await cityWith(3, async ({ tags }) =>
      tags['kind'] === 'arrival' && (calls += 1) === 1
        ? { outcome: 'throttled', reason: 'Throttling' }
        : { outcome: 'accepted', mailId: 'm' },
    );
    await arrives(city);
    expect(toSeeker(city)).toEqual([]);
    await wakeAll(city, '2026-11-02T03:01:00.000Z');
    expect(kinds(city)).toEqual(['digest']);
    expect(new Set(await jobsIn(toSeeker(city)[0]?.raw)).size).toBe(3);
    await wakeAll(city, '2026-11-04T03:00:00.000Z');
    expect(toSeeker(city)).toHaveLength(1);
  });

  test('whose fate is unknown goes again after a day, if no event came, and offers nothing twice meanwhile', async () => {
    let calls = 0;
    const city = await cityWith(3, async ({ tags }) =>
      tags['kind'] === 'arrival' && (calls += 1) === 1
        ? { outcome: 'unknown', reason: 'TimeoutError' }
        : { outcome: 'accepted', mailId: 'm' },
    );
    await arrives(city);
    await city.morningAt(TUESDAY);
    await city.drain();
    await wakeAll(city, TUESDAY);
    expect(toSeeker(city)).toEqual([]);
    await wakeAll(city, '2026-11-03T03:00:00.000Z');
    expect(kinds(city)).toEqual(['arrival']);
  });

  test('is remembered by its id when it went, so that a late copy finds no other jobs', async () => {
    const city = await cityWith(23);
    await city.receive(registered(A, seeker()), 'm-s');
    for (const stage of city.waiting.splice(0)) await city.run(stage);
    const copies = [...city.waiting];
    await city.drain();
    city.waiting.push(...copies);
    await city.drain();
    expect(kinds(city)).toEqual(['arrival']);
    const [copy] = copies;
    if (copy?.to !== 'send-notice' || !('noticeId' in copy.message)) throw new Error('No mail was asked for');
    expect(isClosed((await city.stores.mailboxes.read(MAILBOX)).value, copy.message.noticeId)).toBe(true);
    expect(copy.message).toMatchObject({ kind: 'arrival', about: 'jobs', person: PERSON });
  });

  test('that finds no room in the mailbox becomes a digest', async () => {
    const city = await cityWith(3, async () => ({ outcome: 'throttled', reason: 'Throttling' }));
    await city.receive(registered(A, seeker()), 'm-s');
    for (const stage of city.waiting.splice(0)) await city.run(stage);
    const [arrival] = city.waiting.splice(0);
    for (let number = 0; number < MOST_OPEN; number += 1)
      await city.sendAt(
        {
          kind: 'review-received',
          noticeId: `asked-${number}`,
          partner: A,
          mailbox: MAILBOX,
          person: PERSON,
          request: { number: `R-${number}`, requestedOn: NOW.today, dueOn: NOW.today, what: 'review' },
        },
        NOW.now,
      );
    expect(arrival && (await city.run(arrival))).toBe('no-room');
    const { value } = await city.stores.mailboxes.read(MAILBOX);
    expect(value.people[PERSON]?.digestAt).toBe(TUESDAY);
  });

  test('counts among the five mails of a day', async () => {
    const city = await cityWith(3);
    await arrives(city);
    for (let number = 50; number < 56; number += 1)
      await city.receive(
        submitted(A, posting({ externalId: `P-${number}`, title: `조작원 ${number}호` })),
        `q-${number}`,
      );
    await city.drain();
    expect(kinds(city)).toEqual(['arrival', 'match', 'match', 'match', 'match']);
    await wakeAll(city, TUESDAY);
    expect(kinds(city).at(-1)).toBe('digest');
    expect([...new Set(await jobsIn(toSeeker(city).at(-1)?.raw))].toSorted()).toEqual(['조작원 54호', '조작원 55호']);
  });
});
