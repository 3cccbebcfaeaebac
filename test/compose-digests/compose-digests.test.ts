import { describe, expect, test } from 'vitest';
import { accessOf } from '../../functions/access.ts';
import { composeDigestsDeps } from '../../functions/compose-digests/deps.ts';
import type { RefusalStore } from '../../functions/stores/messages/refusal-store.ts';
import { composeDigests, type ComposeDigestsDeps } from '../../functions/compose-digests/compose-digests.ts';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { FillDigests } from '../../functions/contracts/stage-messages.ts';
import { SIXTEENTHS } from '../../functions/domain/records/sixteenths.ts';
import { fillDigestsDeps } from '../../functions/fill-digests/deps.ts';
import { fillDigests } from '../../functions/fill-digests/fill-digests.ts';
import type { SendRequest } from '../../functions/notices/contracts.ts';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import { sendRequest } from '../../functions/send-notice/send-request.ts';
import { seoulDate } from '../../functions/domain/language/calendar.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, posting, registered, seeker, submitted } from '../support/messages.ts';
import { keyed, NOW, world } from '../support/world.ts';

const MONDAY = '2026-11-01T23:30:00.000Z';
const TUESDAY = '2026-11-02T23:30:00.000Z';
const WEDNESDAY = '2026-11-03T23:30:00.000Z';
const NEXT_MONDAY = '2026-11-08T23:30:00.000Z';
const before = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) - milliseconds).toISOString();

/** The mornings of a city; everything in it is invented. */
const mornings = () => {
  const table = memoryTable();
  const city = world(table);
  const asked: SendRequest[] = [];
  const cut: FillDigests[] = [];
  let down = false;
  const deps = {
    ...composeDigestsDeps(accessOf('compose-digests', city.sources)),
    sending: {
      send: async (requests: readonly SendRequest[]) => {
        if (down) throw new Error('The queue is down');
        asked.push(...requests);
      },
    },
    slices: {
      send: async (slices: readonly FillDigests[]) => {
        if (down) throw new Error('The queue is down');
        cut.push(...slices);
      },
    },
    warn: () => undefined,
  };
  const filling = { ...fillDigestsDeps(accessOf('fill-digests', city.sources)), keyed, sending: deps.sending };
  /** What one morning asks to be sent, of one kind. */
  const on = async <K extends SendRequest['kind']>(now: string, kind: K) => {
    asked.length = 0;
    const moment = { now, today: seoulDate(now) };
    await composeDigests(moment, deps);
    for (const slice of cut.splice(0)) await fillDigests(slice, moment, filling);
    return asked.filter((request): request is Extract<SendRequest, { kind: K }> => request.kind === kind);
  };
  const refuse = (key: string, at: string, partner: PartnerId = 'masan-univ') =>
    city.stores.refusals.keep(partner, {
      key,
      at,
      message: { messageId: key, eventId: null, externalId: null, receivedOn: seoulDate(at), findings: [] },
    });
  const told = async (lists: readonly { partner: PartnerId; after: string; upTo: string }[]) =>
    (
      await Promise.all(lists.map(({ partner, after, upTo }) => city.stores.refusals.between(partner, after, upTo)))
    ).flatMap((messages) => messages.map(({ messageId }) => messageId));
  return { city, table, on, refuse, told, deps, asked, cut, breakQueue: (isDown: boolean) => (down = isDown) };
};

describe('the refusals of a partner', () => {
  test('are told once each: what is younger than five minutes is in the next list', async () => {
    const { on, refuse, told } = mornings();
    await refuse('settled', before(MONDAY, 300_000));
    await refuse('young', before(MONDAY, 299_999));
    const monday = await on(MONDAY, 'refusals-digest');
    expect(monday).toMatchObject([{ partner: 'masan-univ', to: 'contact@masan.example', on: '2026-11-02' }]);
    expect(await told(monday)).toEqual(['settled']);
    expect(await told(await on(TUESDAY, 'refusals-digest'))).toEqual(['young']);
    expect(await on(WEDNESDAY, 'refusals-digest')).toEqual([]);
  });

  test('are the same list, in the same mail, when the morning comes twice (fault 26)', async () => {
    const { on, refuse } = mornings();
    await refuse('settled', before(MONDAY, 300_000));
    const first = await on(MONDAY, 'refusals-digest');
    expect(first).toHaveLength(1);
    expect(await on(before(MONDAY, -60_000), 'refusals-digest')).toEqual(first);
  });

  test('of a partner without a contact are told to nobody', async () => {
    const { on, refuse } = mornings();
    await refuse('settled', before(MONDAY, 300_000), 'popup-cafe');
    expect(await on(MONDAY, 'refusals-digest')).toEqual([]);
  });
});

describe('jobs that opened or changed', () => {
  const since = (city: ReturnType<typeof mornings>['city']) =>
    city.stores.pool.jobs('2026-11-03').then((jobs) => jobs.length);
  const at = (now: string) => ({ now, today: seoulDate(now) });

  test('are told once to each person whom one of them fits, with the first change and the first last day', async () => {
    const { city, table, on } = mornings();
    await city.receive(registered('masan-univ', seeker({ mail: { cadence: 'daily' } })), 'm-1');
    await city.receive(
      registered(
        'masan-univ',
        seeker({ externalId: 'S-2', email: 'weekly@people.example', mail: { cadence: 'weekly' } }),
      ),
      'm-2',
    );
    const noMail = seeker({ externalId: 'S-3', email: 'no-mail@people.example' });
    await city.receive(
      registered('masan-univ', { ...noMail, consents: { matching: noMail.consents.matching } }),
      'm-3',
    );
    await city.receive(
      registered(
        'masan-univ',
        seeker({
          externalId: 'S-4',
          email: 'other@people.example',
          wanted: { occupations: ['02'], districts: ['48120'] },
        }),
      ),
      'm-4',
    );
    await city.receive(submitted('masan-univ', posting({ externalId: 'P-1', title: '첫 조작원' })), 'p-1');
    const afternoon = world(table, at('2026-11-02T06:00:00.000Z'));
    await afternoon.receive(
      submitted('masan-univ', posting({ externalId: 'P-2', title: '둘째 조작원', closesOn: '2026-11-10' })),
      'p-2',
    );
    expect(await since(city)).toBe(2);
    const told = await on(TUESDAY, 'new-jobs');
    expect(told).toHaveLength(2);
    expect(new Set(told.map((one) => one.person)).size).toBe(2);
    expect(told[0]).toMatchObject({ since: NOW.now, last: '2026-11-02T06:00:00.000Z', until: '2026-11-10' });
    // The same morning again asks for the same; the next one has nothing new.
    expect(await on(before(TUESDAY, -60_000), 'new-jobs')).toEqual(told);
    expect(await on(WEDNESDAY, 'new-jobs')).toEqual([]);
  });

  test('are told again when they are revised, released or extended; what is younger than five minutes, the next morning', async () => {
    const { city, table, on } = mornings();
    await city.receive(registered('masan-univ', seeker({ mail: { cadence: 'daily' } })), 'm-1');
    await city.receive(submitted('masan-univ', posting()), 'p-1');
    expect(await on(TUESDAY, 'new-jobs')).toHaveLength(1);
    const young = world(table, at(before(WEDNESDAY, 299_999)));
    await young.receive(submitted('masan-univ', posting({ revision: 2, wage: { unit: 'hour', min: 15_000 } })), 'p-2');
    expect(await on(WEDNESDAY, 'new-jobs')).toEqual([]);
    const [told] = await on('2026-11-04T23:30:00.000Z', 'new-jobs');
    expect(told?.since).toBe(before(WEDNESDAY, 299_999));
    // The same posting sent again is no change.
    const again = world(table, at('2026-11-05T03:00:00.000Z'));
    await again.receive(submitted('masan-univ', posting({ revision: 3, wage: { unit: 'hour', min: 15_000 } })), 'p-3');
    expect(await on('2026-11-05T23:30:00.000Z', 'new-jobs')).toEqual([]);
  });

  test.each([
    ['', undefined],
    [', even if that one was taken back or held meanwhile', '2026-11-02T20:00:00.000Z'],
  ])('include the one of which another posting is shown since the one before it closed%s', async (_, goneAt) => {
    const { city, table, on } = mornings();
    const wage = (min: number) => ({ unit: 'hour', min });
    await city.receive(submitted('kyungnam-univ', posting({ closesOn: '2026-11-02', wage: wage(11_000) })), 'p-1');
    await city.receive(submitted('masan-univ', posting({ wage: wage(15_000) })), 'p-2');
    const wanted = { occupations: ['81'], districts: ['48120'], wage: wage(13_000) };
    await city.receive(registered('masan-univ', seeker({ mail: { cadence: 'daily' }, wanted })), 'm-1');
    expect(await on(MONDAY, 'new-jobs')).toEqual([]);
    if (goneAt !== undefined)
      await world(table, at(goneAt)).receive(closed('kyungnam-univ', posting().externalId, 2, goneAt), 'p-3');
    const midnight = '2026-11-02T15:00:00.000Z';
    expect(await on(TUESDAY, 'new-jobs')).toMatchObject([{ since: midnight, last: midnight, until: '2026-11-30' }]);
    expect(await on(WEDNESDAY, 'new-jobs')).toEqual([]);
  });

  /** When the digests of a daily and of a weekly reader go, after a morning that found these postings. */
  const digestsAfter = async (...closingDays: readonly string[]) => {
    const { city } = mornings();
    const readers = { daily: 'daily@people.example', weekly: 'weekly@people.example' } as const;
    for (const cadence of ['daily', 'weekly'] as const)
      await city.receive(
        registered('masan-univ', seeker({ externalId: cadence, email: readers[cadence], mail: { cadence } })),
        cadence,
      );
    for (const [index, closesOn] of closingDays.entries())
      await city.receive(
        submitted('masan-univ', posting({ externalId: `P-${index}`, title: `조작원 ${index}`, closesOn })),
        `p-${index}`,
      );
    await city.drain();
    await city.morningAt(TUESDAY);
    await city.drain();
    const digestAt = async (email: string): Promise<string | undefined> => {
      const { value } = await city.stores.mailboxes.read(mailboxOf(email, keyed));
      return Object.values(value.people)[0]?.digestAt;
    };
    return { daily: await digestAt(readers.daily), weekly: await digestAt(readers.weekly) };
  };

  test('reach who reads daily that morning, and who reads weekly on the first working day of the next week', async () => {
    expect(await digestsAfter('2026-11-30')).toEqual({ daily: TUESDAY, weekly: NEXT_MONDAY });
    expect(await digestsAfter('2026-11-09')).toEqual({ daily: TUESDAY, weekly: NEXT_MONDAY });
  });

  test('reach who reads weekly that morning too, if one of them closes before the weekly day', async () => {
    expect(await digestsAfter('2026-11-30', '2026-11-08')).toEqual({ daily: TUESDAY, weekly: TUESDAY });
  });

  test('that changed at the very end of a span are told in it, and not in the next', async () => {
    const { city, table, on } = mornings();
    await city.receive(registered('masan-univ', seeker({ mail: { cadence: 'daily' } })), 'm-1');
    const last = world(table, at(before(TUESDAY, 300_000)));
    await last.receive(submitted('masan-univ', posting()), 'p-1');
    expect(await on(TUESDAY, 'new-jobs')).toHaveLength(1);
    expect(await on(WEDNESDAY, 'new-jobs')).toEqual([]);
  });

  /** The morning's requests for one reader: the digest that was due is sent before the list of new jobs comes. */
  const afterDigest = async (cadence: 'daily' | 'immediate') => {
    const { city, table } = mornings();
    const early = world(table, at(before(NOW.now, 3_600_000)));
    for (const number of [1, 2])
      await early.receive(
        submitted('masan-univ', posting({ externalId: `P-${number}`, title: `조작원 ${number}` })),
        `p-${number}`,
      );
    await city.receive(registered('masan-univ', seeker({ mail: { cadence } })), 'm-1');
    await city.drain();
    await city.morningAt(TUESDAY);
    const asked = city.waiting.splice(0).flatMap(({ to, message }) => (to === 'send-notice' ? [message] : []));
    const outcomes: unknown[] = [];
    for (const kind of ['wake', 'new-jobs'])
      for (const request of asked) if (request.kind === kind) outcomes.push(await city.sendAt(request, TUESDAY));
    const { value } = await city.stores.mailboxes.read(mailboxOf(seeker().email, keyed));
    return { outcomes, digestAt: Object.values(value.people)[0]?.digestAt };
  };

  test('and were in the digest of the morning are no reason for another one', async () => {
    expect(await afterDigest('daily')).toEqual({ outcomes: [['sent-digest'], ['nothing-due']], digestAt: undefined });
  });

  test('and were in the mail on arrival are no reason for a digest', async () => {
    expect(await afterDigest('immediate')).toEqual({ outcomes: [['nothing-due']], digestAt: undefined });
  });

  test('cost a weekly reader one read and one write on the first morning, and one read on the others', async () => {
    const { city } = mornings();
    await city.receive(registered('masan-univ', seeker({ mail: { cadence: 'weekly' } })), 'm-1');
    const { mailboxes } = city.stores;
    const mailbox = mailboxOf(seeker().email, keyed);
    const [person = ''] = Object.keys((await mailboxes.read(mailbox)).value.people);
    const calls: string[] = [];
    const counted = {
      ...mailboxes,
      read: (id: string) => {
        calls.push('read');
        return mailboxes.read(id);
      },
      queued: () => Promise.reject(new Error('Nothing is due')),
    };
    const jobs = { kind: 'new-jobs', mailbox, person, since: NOW.now, last: NOW.now, until: '2026-11-30' } as const;
    for (const now of [TUESDAY, WEDNESDAY])
      expect(await sendRequest(jobs, at(now), { ...city.sending, mailboxes: counted })).toEqual(['nothing-due']);
    expect(calls).toEqual(['read', 'read']);
    expect((await mailboxes.read(mailbox)).value.people[person]?.digestAt).toBe(NEXT_MONDAY);
  });

  test('cost a daily reader one read of the mailbox and two writes: the claim, and that the digest is out', async () => {
    const { city } = mornings();
    await city.receive(registered('masan-univ', seeker({ mail: { cadence: 'daily' } })), 'm-1');
    await city.receive(submitted('masan-univ', posting()), 'p-1');
    const { mailboxes } = city.stores;
    const mailbox = mailboxOf(seeker().email, keyed);
    const { value, version } = await mailboxes.read(mailbox);
    const [person = ''] = Object.keys(value.people);
    let reads = 0;
    const counted = {
      ...mailboxes,
      read: (id: string) => {
        reads += 1;
        return mailboxes.read(id);
      },
    };
    const jobs = { kind: 'new-jobs', mailbox, person, since: NOW.now, last: NOW.now, until: '2026-11-30' } as const;
    expect(await sendRequest(jobs, at(TUESDAY), { ...city.sending, mailboxes: counted })).toEqual(['sent-digest']);
    expect(reads).toBe(1);
    expect((await mailboxes.read(mailbox)).version).toBe(version + 2);
  });

  test('and were mailed at once are no reason for a write: the digest is looked at once, and there is none', async () => {
    const { city } = mornings();
    await city.receive(registered('masan-univ', seeker()), 'm-1');
    await city.drain();
    await city.receive(submitted('masan-univ', posting()), 'p-1');
    await city.drain();
    expect(city.mails.map(({ tags }) => tags['kind'])).toContain('match');
    const mailbox = mailboxOf(seeker().email, keyed);
    const before = await city.stores.mailboxes.read(mailbox);
    await city.morningAt(TUESDAY);
    const outcomes = [];
    for (const { to, message } of city.waiting.splice(0))
      if (to === 'send-notice' && message.kind === 'new-jobs') outcomes.push(await city.sendAt(message, TUESDAY));
    expect(outcomes).toEqual([['overtaken']]);
    expect(await city.stores.mailboxes.read(mailbox)).toEqual(before);
  });

  test('leave nothing for who has stopped the mails since', async () => {
    const { city } = mornings();
    await city.receive(registered('masan-univ', seeker({ mail: { cadence: 'daily' } })), 'm-1');
    await city.drain();
    await city.receive(submitted('masan-univ', posting()), 'p-1');
    await city.drain();
    await city.morningAt(TUESDAY);
    const mailbox = mailboxOf(seeker().email, keyed);
    const [person = ''] = Object.keys((await city.stores.mailboxes.read(mailbox)).value.people);
    await city.stores.mailboxes.say(mailbox, person, { mail: 'stopped', at: NOW.now }, NOW);
    await city.drain();
    expect((await city.stores.mailboxes.read(mailbox)).value.people[person]?.digestAt).toBeUndefined();
  });

  test('nobody is asked for where nothing fits', async () => {
    expect(await digestsAfter()).toEqual({ daily: undefined, weekly: undefined });
  });
});

describe('the work of a morning', () => {
  test('is cut into sixteen slices for each area with a new job, and one for each company', async () => {
    const { city, deps, cut } = mornings();
    const jobs = [
      posting({ externalId: 'P-1', workplace: { district: '48121' } }),
      posting({ externalId: 'P-2', title: '둘째', workplace: { district: '48129' } }),
      posting({ externalId: 'P-3', title: '셋째', workplace: { district: '48250' } }),
      posting({
        externalId: 'P-4',
        title: '넷째',
        workplace: { district: '48250' },
        company: { name: '가상식품', registrationNumber: '999-99-99997' },
      }),
    ];
    for (const job of jobs) await city.receive(submitted('masan-univ', job), job.externalId);
    await composeDigests({ now: TUESDAY, today: seoulDate(TUESDAY) }, deps);
    const readers = cut.flatMap((slice) => (slice.kind === 'readers' ? [`${slice.area} ${slice.slice}`] : []));
    expect(readers.toSorted()).toEqual(
      ['4812', '4825'].flatMap((area) => SIXTEENTHS.map((slice) => `${area} ${slice}`)),
    );
    const companies = cut.flatMap((slice) => (slice.kind === 'company' ? [slice.jobs.length] : []));
    expect(companies.toSorted((a, b) => a - b)).toEqual([1, 3]);
    cut.length = 0;
    await composeDigests({ now: WEDNESDAY, today: seoulDate(WEDNESDAY) }, deps);
    expect(cut.map(({ kind }) => kind)).toEqual(SIXTEENTHS.map(() => 'due'));
  });
});

describe('one that fails keeps no other, and the message comes again for it:', () => {
  const THIRD = 'city-job-centre';
  /** Two partners with a refusal, a company with a posting, and a mailbox whose digest is due. */
  const busyMorning = async () => {
    const all = mornings();
    const { city, refuse, deps } = all;
    await city.receive(submitted('masan-univ', posting()), 'message-posting');
    await city.receive(registered('masan-univ', seeker({ mail: { cadence: 'daily' } })), 'message-seeker');
    await city.drain();
    await refuse('of one', before(TUESDAY, 600_000), 'masan-univ');
    await refuse('of another', before(TUESDAY, 600_000), THIRD);
    const contacts = { 'masan-univ': 'contact@masan.example', [THIRD]: 'contact@centre.example' };
    const morning = async (changed: Partial<ComposeDigestsDeps>): Promise<string[]> => {
      all.asked.length = 0;
      all.cut.length = 0;
      const moment = { now: TUESDAY, today: seoulDate(TUESDAY) };
      await expect(composeDigests(moment, { ...deps, contactsNow: async () => contacts, ...changed })).rejects.toThrow(
        'An invented fault',
      );
      return [
        ...new Set(all.asked.map((request) => ('to' in request ? `${request.kind} ${request.to}` : request.kind))),
        ...new Set(all.cut.map(({ kind }) => kind)),
      ];
    };
    return { ...all, morning };
  };
  const fault = (): Promise<never> => Promise.reject(new Error('An invented fault'));
  const SLICES = ['due', 'company', 'readers'];
  const LISTS = ['refusals-digest contact@masan.example', 'refusals-digest contact@centre.example'];

  test("a partner's refusals that cannot be read", async () => {
    const { morning, deps } = await busyMorning();
    const between: RefusalStore['between'] = (partner, ...span) =>
      partner === 'masan-univ' ? fault() : deps.refusals.between(partner, ...span);
    expect(await morning({ refusals: { between } })).toEqual([LISTS[1], ...SLICES]);
  });

  test('a list that the queue does not take', async () => {
    const { morning, deps } = await busyMorning();
    const send = (requests: readonly SendRequest[]) =>
      requests.some((request) => 'to' in request && request.to === 'contact@masan.example')
        ? fault()
        : deps.sending.send(requests);
    expect(await morning({ sending: { send } })).toEqual([LISTS[1], ...SLICES]);
  });

  test('the slices that the queue does not take', async () => {
    const { morning, deps } = await busyMorning();
    const send = (slices: readonly FillDigests[]) =>
      slices.some(({ kind }) => kind === 'due') ? fault() : deps.slices.send(slices);
    expect(await morning({ slices: { send } })).toEqual([...LISTS, 'company', 'readers']);
  });
});

describe('the weekly summary of a company', () => {
  const withPosting = async () => {
    const all = mornings();
    await all.city.receive(submitted('masan-univ', posting()), 'message-posting');
    await all.city.drain();
    return all;
  };

  test('is asked for on the first morning of the week that runs, and on no other', async () => {
    const { on } = await withPosting();
    const [summary, ...others] = await on(MONDAY, 'company-summary');
    expect(others).toEqual([]);
    expect(summary).toMatchObject({ to: 'hr@gasang.example', facts: { from: '2026-10-26', to: '2026-11-01' } });
    expect(await on(TUESDAY, 'company-summary')).toEqual([]);
    const [next] = await on(NEXT_MONDAY, 'company-summary');
    expect(next?.facts).toMatchObject({ from: '2026-11-02', to: '2026-11-08' });
    expect(next?.noticeId).not.toBe(summary?.noticeId);
  });

  test('comes on the next morning, as the same mail, if a step failed on the first (fault 26)', async () => {
    const { on, breakQueue } = await withPosting();
    breakQueue(true);
    await expect(on(MONDAY, 'company-summary')).rejects.toThrow('The queue is down');
    breakQueue(false);
    expect(await on(TUESDAY, 'company-summary')).toHaveLength(1);
  });
});
