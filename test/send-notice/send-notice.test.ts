import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Sent } from '../../functions/aws/mail-sender.ts';
import type { Notice } from '../../functions/notices/contracts.ts';
import { readLink } from '../../functions/domain/links/link.ts';
import { digestDone } from '../../functions/domain/mail/mailbox-people.ts';
import { mailboxOf, personOf } from '../../functions/domain/people/address.ts';
import { mailboxChangedBy } from '../../functions/send-notice/send-request.ts';
import type { MailGate } from '../../functions/steps/mail-gate.ts';
import { keptIntroduction } from '../support/kept-introduction.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, declared, posting, registered, seeker, submitted, withdrawn } from '../support/messages.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { keyed, NOW, signer, world, type World } from '../support/world.ts';

const A = 'masan-univ';

/** A matched pair whose notice waits. */
const matched = async (send?: () => Promise<Sent>, who = seeker(), job = posting()): Promise<World> => {
  const city = world(memoryTable(), NOW, send);
  await city.receive(registered(A, who), 'm-s');
  await city.receive(submitted(A, job), 'm-p');
  for (const stage of city.waiting.splice(0)) if (stage.to === 'match-posting') await city.run(stage);
  return city;
};
const sendAll = async (city: World) => {
  const outcomes: string[] = [];
  for (const stage of city.waiting.splice(0))
    outcomes.push(...[await city.run(stage).catch((error: Error) => error.name)].flat());
  return outcomes;
};

const toSeeker = (city: World) => city.mails.filter(({ to }) => to === seeker().email);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AFTER = (milliseconds: number): string => new Date(Date.parse(NOW.now) + milliseconds).toISOString();

/** What the sweep wakes at an instant, with the outcome of each. */
const wakeAll = async (city: World, now: string) => {
  const outcomes: string[] = [];
  for (const mailbox of await city.stores.mailboxes.due(now, 100))
    outcomes.push(...[await city.sendAt({ kind: 'wake', mailbox }, now)].flat());
  return outcomes;
};

describe('a match mail', () => {
  test('reaches the person, in Korean, with the job, the company and the reasons', async () => {
    const city = await matched();
    await sendAll(city);
    const mail = await PostalMime.parse(city.mails[0]?.raw ?? '');
    expect(mail.to?.[0]?.address).toBe(seeker().email);
    expect(mail.subject).toContain('CNC 선반 조작원 모집');
    expect(mail.text).toContain('가상길동님');
    expect(mail.text).toContain('가상정밀');
    expect(mail.text).toContain('시급 12,000원');
  });

  test('is in English for who asked for it', async () => {
    const city = await matched(undefined, seeker({ language: 'en' }));
    await sendAll(city);
    expect((await PostalMime.parse(city.mails[0]?.raw ?? '')).text).toContain('we found a job that fits');
  });

  test.each([
    ['withdrew', withdrawn(A, 'S-1', 1)],
    [
      'took back the consent to mail',
      registered(A, seeker({ revision: 2, consents: { matching: seeker().consents.matching } })),
    ],
    [
      'wants other work now',
      registered(A, seeker({ revision: 2, wanted: { occupations: ['02'], districts: ['48120'] } })),
    ],
    ['might have applied, but the posting is closed', closed(A, 'P-1', 1)],
  ])('is not sent to a person who in the meantime %s', async (_, event) => {
    const city = await matched();
    await city.receive(event, 'm-late');
    await sendAll(city);
    expect(city.mails.map(({ to }) => to)).not.toContain(seeker().email);
  });

  test('is not sent without consent to mail, though the match is kept', async () => {
    const city = await matched(undefined, seeker({ consents: { matching: seeker().consents.matching } }));
    expect(city.waiting).toHaveLength(0);
  });
});

describe('handing a mail over', () => {
  test('ends with the first acceptance: the same notice again sends nothing', async () => {
    const city = await matched();
    const again = [...city.waiting];
    expect(await sendAll(city)).toEqual(['sent-match']);
    city.waiting.push(...again);
    expect(await sendAll(city)).toEqual(['repeated']);
    expect(city.mails).toHaveLength(1);
  });

  test('for two who share an address goes to the second when the first, for whom it waited, has left', async () => {
    let calls = 0;
    const city = world(memoryTable(), NOW, async () =>
      (calls += 1) === 1 ? { outcome: 'throttled', reason: 'Throttling' } : { outcome: 'accepted', mailId: 'm' },
    );
    await city.receive(registered(A, seeker()), 'm-1');
    await city.receive(registered(A, seeker({ externalId: 'S-2', name: '가상나래', birthDate: '1991-03-02' })), 'm-2');
    await city.receive(submitted(A, posting()), 'm-p');
    for (const stage of city.waiting.splice(0)) if (stage.to === 'match-posting') await city.run(stage);
    expect(await sendAll(city)).toEqual(['throttled', 'in-hand']);
    const first = city.mails.length;
    await city.receive(withdrawn(A, 'S-1', 1), 'm-left');
    expect(await wakeAll(city, AFTER(20 * MINUTE))).toEqual(['sent-match']);
    expect((await PostalMime.parse(city.mails[first]?.raw ?? '')).text).toContain('가상나래님');
  });

  test('ends for this mail alone when the provider refuses it for good (fault 15)', async () => {
    const city = await matched(async () => ({ outcome: 'refused', reason: 'MessageRejected' }));
    const again = [...city.waiting];
    expect(await sendAll(city)).toEqual(['refused-by-provider']);
    city.waiting.push(...again);
    expect(await sendAll(city)).toEqual(['repeated']);
  });

  test('that went too fast is put back, and goes at the next sweep, once (fault 13)', async () => {
    let calls = 0;
    const city = await matched(async () =>
      (calls += 1) === 1 ? { outcome: 'throttled', reason: 'Throttling' } : { outcome: 'accepted', mailId: 'm' },
    );
    const again = [...city.waiting];
    expect(await sendAll(city)).toEqual(['throttled']);
    city.waiting.push(...again);
    expect(await sendAll(city)).toEqual(['in-hand']);
    expect(await wakeAll(city, AFTER(1 * MINUTE))).toEqual(['sent-match']);
    expect(await wakeAll(city, AFTER(5 * HOUR))).toEqual([]);
    expect(city.mails).toHaveLength(1);
  });

  test('that the provider still turns away after four hours is given up, and not before (faults 13 and 23)', async () => {
    const city = await matched(async () => ({ outcome: 'throttled', reason: 'Throttling' }));
    await sendAll(city);
    expect(await wakeAll(city, AFTER(4 * HOUR - 1))).toEqual(['throttled']);
    expect(await wakeAll(city, AFTER(4 * HOUR + MINUTE))).toEqual(['throttled']);
    expect(await wakeAll(city, AFTER(4 * HOUR + 2 * MINUTE))).toEqual(['given-up']);
    expect(await wakeAll(city, AFTER(9 * HOUR))).toEqual([]);
  });

  test('whose fate is unknown is not repeated within the window; the sweep sends it again when that is over (faults 11 and 12)', async () => {
    const outcomes: Sent[] = [
      { outcome: 'unknown', reason: 'TimeoutError' },
      { outcome: 'accepted', mailId: 'm' },
    ];
    const city = await matched(async () => outcomes.shift() ?? { outcome: 'refused', reason: 'too many' });
    const again = [...city.waiting];
    expect(await sendAll(city)).toEqual(['unknown']);
    city.waiting.push(...again);
    expect(await sendAll(city)).toEqual(['in-hand']);
    expect(await wakeAll(city, AFTER(24 * HOUR - 1))).toEqual([]);
    expect(await wakeAll(city, AFTER(24 * HOUR))).toEqual(['sent-match']);
    expect(city.mails).toHaveLength(1);
  });

  test('whose fate an event tells is not sent again', async () => {
    const city = await matched(async () => ({ outcome: 'unknown', reason: 'TimeoutError' }));
    await sendAll(city);
    const [id = ''] = await city.stores.mailboxes.due(AFTER(24 * HOUR), 10);
    const { value } = await city.stores.mailboxes.read(id);
    const [notice = ''] = Object.keys(value.open);
    await city.hear({ eventType: 'Send', notice, epoch: '1', to: seeker().email });
    expect(await wakeAll(city, AFTER(24 * HOUR))).toEqual([]);
  });

  test('when the provider takes nothing from anybody leaves all mails waiting, none of them lost (fault 14)', async () => {
    let paused = true;
    const city = await matched(async () =>
      paused ? { outcome: 'closed', reason: 'AccountSendingPausedException' } : { outcome: 'accepted', mailId: 'm' },
    );
    expect(await sendAll(city)).toEqual(['closed']);
    expect(await wakeAll(city, AFTER(9 * HOUR))).toEqual(['closed']);
    paused = false;
    expect(await wakeAll(city, AFTER(30 * HOUR))).toEqual(['sent-match']);
  });
});

describe('a mailbox in which several things are due', () => {
  const twoUnknown = async (): Promise<{ city: World; answer: (outcome: () => Sent) => void }> => {
    let next = (): Sent => ({ outcome: 'unknown', reason: 'TimeoutError' });
    const city = await matched(async () => next());
    const on = '2026-11-02';
    const mailbox = mailboxOf(seeker().email, keyed);
    const person = personOf(seeker().email, seeker().birthDate, keyed);
    for (const noticeId of ['o-1', 'o-2'])
      city.waiting.push({
        to: 'send-notice',
        messageId: noticeId,
        message: { kind: 'opt-out-confirmed', noticeId, partner: A, mailbox, person, on },
      });
    await sendAll(city);
    return { city, answer: (outcome) => void (next = outcome) };
  };

  test('says of each what became of it, so that no alarm misses one', async () => {
    const { city, answer } = await twoUnknown();
    const outcomes: Sent[] = [
      { outcome: 'refused', reason: 'MessageRejected' },
      { outcome: 'accepted', mailId: 'm' },
    ];
    answer(() => outcomes.shift() ?? { outcome: 'unknown', reason: 'too many' });
    expect(await wakeAll(city, AFTER(HOUR))).toEqual(['refused-by-provider', 'sent-opt-out-confirmed']);
  });

  test('does the others when one fails, and comes back for that one (fault 23)', async () => {
    const { city, answer } = await twoUnknown();
    let calls = 0;
    answer(() => {
      calls += 1;
      if (calls === 1) throw new Error('An invented fault');
      return { outcome: 'accepted', mailId: 'm' };
    });
    await expect(wakeAll(city, AFTER(HOUR))).rejects.toThrow('An invented fault');
    expect(calls).toBe(2);
    expect(await wakeAll(city, AFTER(2 * HOUR))).toEqual(['sent-opt-out-confirmed']);
  });
});

describe('while nothing goes out', () => {
  test.each(['closed', 'stopped', 'kept', 'busy'] as const)(
    'a mail is put off, and the log says why: %s',
    async (why) => {
      const table = memoryTable();
      const until = AFTER(HOUR);
      const city = world(table, NOW, undefined, async () => ({ passed: false, until, why }));
      await city.receive(registered(A, seeker()), 'm-s');
      await city.receive(submitted(A, posting()), 'm-p');
      for (const stage of city.waiting.splice(0)) if (stage.to === 'match-posting') await city.run(stage);
      expect(await sendAll(city)).toEqual([`put-off-${why}`]);
      expect(city.mails).toEqual([]);
      const open = world(table);
      expect(await wakeAll(open, until)).toEqual(['sent-match']);
    },
  );

  test('whoever is deleted while their introduction waits for its turn is introduced to nobody (I5, I6)', async () => {
    const table = memoryTable();
    const other = world(table);
    await other.receive(registered(A, seeker()), 'm-s');
    await other.receive(submitted(A, posting()), 'm-p');
    const found = other.waiting.splice(0).find(({ to }) => to === 'match-posting');
    const cluster = found?.to === 'match-posting' ? found.message.cluster : '';
    const introduced = async (pass?: MailGate['pass']): Promise<readonly [unknown, number]> => {
      const city = world(table, NOW, undefined, pass);
      const mailbox = mailboxOf(seeker().email, keyed);
      const person = personOf(seeker().email, seeker().birthDate, keyed);
      await city.stores.introductions.keep(person, keptIntroduction(cluster));
      const ids = { noticeId: `i-${pass === undefined}`, partner: A } as const;
      const message = { kind: 'introduction', ...ids, mailbox, person, cluster, agreedOn: '2026-11-02' } as const;
      return [await city.run({ to: 'send-notice', messageId: 'm', message }), city.mails.length];
    };
    expect(await introduced()).toEqual(['sent-introduction', 1]);
    const leaving: MailGate['pass'] = async () => {
      await other.receive(withdrawn(A, 'S-1', 1), 'm-w');
      return { passed: true };
    };
    expect(await introduced(leaving)).toEqual(['unwanted', 0]);
  });
});

describe('the sixth match of a day', () => {
  const jobs = Array.from({ length: 7 }, (_, index) =>
    posting({ externalId: `P-${index}`, title: `CNC 선반 조작원 모집 ${index}호` }),
  );
  const manyMatched = async (who = seeker()): Promise<World> => {
    const city = world(memoryTable(), NOW);
    await city.receive(registered(A, who), 'm-s');
    for (const [index, job] of jobs.entries()) await city.receive(submitted(A, job), `m-p${index}`);
    for (const stage of city.waiting.splice(0)) if (stage.to === 'match-posting') await city.run(stage);
    return city;
  };

  test('waits with what follows for the digest of the next working morning, which offers nothing twice (fault 26)', async () => {
    const city = await manyMatched();
    expect((await sendAll(city)).filter((word) => word === 'sent-match')).toHaveLength(5);
    expect(await wakeAll(city, '2026-11-02T23:29:59.999Z')).toEqual([]);
    expect(await wakeAll(city, '2026-11-02T23:30:00.000Z')).toEqual(['sent-digest']);
    const offered = city.mails.map(({ raw }) => raw);
    expect(offered).toHaveLength(6);
    const digest = (await PostalMime.parse(offered[5] ?? '')).text ?? '';
    const shown = jobs.filter(({ title }) => digest.includes(title)).map(({ title }) => title);
    expect(shown).toHaveLength(2);
    for (const raw of offered.slice(0, 5)) {
      const text = (await PostalMime.parse(raw)).text ?? '';
      for (const title of shown) expect(text).not.toContain(title);
    }
    expect(await wakeAll(city, '2026-11-04T00:00:00.000Z')).toEqual([]);
  });

  test('and every other one waits for the digest of who chose one a day', async () => {
    const city = await manyMatched(seeker({ mail: { cadence: 'daily' } }));
    expect(city.waiting).toEqual([]);
    await city.morningAt('2026-11-02T23:30:00.000Z');
    expect(await sendAll(city)).toEqual(['sent-company-summary', 'nothing-due']);
    expect(toSeeker(city)).toHaveLength(0);
    expect(await wakeAll(city, '2026-11-02T23:30:00.000Z')).toEqual(['sent-digest']);
    const digest = (await PostalMime.parse(toSeeker(city)[0]?.raw ?? '')).text ?? '';
    for (const { title } of jobs) expect(digest).toContain(title);
  });

  test('a digest without anything left to offer is not sent', async () => {
    const city = await manyMatched(seeker({ mail: { cadence: 'daily' } }));
    await city.morningAt('2026-11-02T23:30:00.000Z');
    await sendAll(city);
    for (const { externalId } of jobs) await city.receive(closed(A, externalId, 1), `m-c${externalId}`);
    expect(await wakeAll(city, '2026-11-02T23:30:00.000Z')).toEqual(['overtaken']);
    expect(toSeeker(city)).toHaveLength(0);
  });
});

test('what finds no room in a digest of ten is counted in it, and the next digest tells only what is new', async () => {
  const table = memoryTable();
  const city = world(table, NOW);
  await city.receive(registered(A, seeker({ mail: { cadence: 'daily' } })), 'm-s');
  const titles = Array.from({ length: 12 }, (_, index) => `CNC 선반 조작원 모집 ${index + 10}호`);
  for (const [index, title] of titles.entries())
    await city.receive(submitted(A, posting({ externalId: `P-${index}`, title })), `m-p${index}`);
  await city.drain();
  await city.morningAt('2026-11-02T23:30:00.000Z');
  await city.drain();
  const digest = async (now: string): Promise<string> => {
    const words = await wakeAll(city, now);
    return words.includes('sent-digest') ? ((await PostalMime.parse(city.mails.at(-1)?.raw ?? '')).text ?? '') : '';
  };
  const first = await digest('2026-11-02T23:30:00.000Z');
  expect(titles.filter((title) => first.includes(title))).toHaveLength(10);
  expect(first).toContain('이 메일에 다 적지 못한 일자리가 2개 더 있습니다.');
  expect(await digest('2026-11-03T23:30:00.000Z')).toBe('');
  const day = world(table, { now: '2026-11-04T03:00:00.000Z', today: '2026-11-04' });
  await day.receive(submitted(A, posting({ externalId: 'P-new', title: 'CNC 선반 조작원 모집 99호' })), 'm-new');
  await city.morningAt('2026-11-04T23:30:00.000Z');
  await city.drain();
  const next = await digest('2026-11-04T23:30:00.000Z');
  expect(next).toContain('모집 99호');
  expect(titles.filter((title) => next.includes(title))).toEqual([]);
  expect(next).not.toContain('다 적지 못한');
});

describe('a mail that something later has overtaken', () => {
  test('is not sent: a match whose question was settled or has come up, a screening with a later answer', async () => {
    const city = await matched();
    const [stage] = city.waiting.splice(0);
    if (stage?.to !== 'send-notice' || stage.message.kind !== 'match') throw new Error('No match was found');
    expect(await city.sendAt({ ...stage.message, asks: true }, NOW.now)).toBe('overtaken');
    expect(city.mails).toHaveLength(0);
    await city.receive(registered(A, screenedSeeker({ revision: 2 }), '2026-11-02T10:00:00+09:00'), 'm-agrees');
    await city.receive(declared(A, { externalId: 'S-1', revision: 1, facts: screenedFacts }), 'm-facts');
    const screenings: Extract<Notice, { kind: 'screening' }>[] = [];
    for (let next = city.waiting.shift(); next !== undefined; next = city.waiting.shift())
      if (next.to !== 'send-notice') await city.run(next);
      else if (next.message.kind === 'screening') screenings.push(next.message);
    const last = screenings.at(-1);
    if (last === undefined) throw new Error('Nobody was screened');
    expect(await city.sendAt({ ...last, answer: last.answer - 1 }, NOW.now)).toBe('overtaken');
    expect(await city.sendAt(last, NOW.now)).toBe('sent-screening');
  });
});

describe('what comes due in a mailbox', () => {
  test('on a Saturday as a digest goes on the Monday', async () => {
    const city = await matched(undefined, seeker({ mail: { cadence: 'daily' } }));
    city.waiting.length = 0;
    const id = mailboxOf(seeker().email, keyed);
    await city.stores.mailboxes.change(await city.stores.mailboxes.read(id), NOW, (box) => ({
      mailbox: digestDone(box, Object.keys(box.people)[0] ?? '', '2026-11-07T00:00:00.000Z'),
      result: undefined,
    }));
    expect(await wakeAll(city, '2026-11-07T00:00:00.000Z')).toEqual(['no-working-day']);
    expect(await wakeAll(city, '2026-11-08T23:29:59.999Z')).toEqual([]);
    expect(await wakeAll(city, '2026-11-08T23:30:00.000Z')).toEqual(['sent-digest']);
  });

  test('as a consent to be confirmed at a dead address is not looked at again and again', async () => {
    const city = await matched();
    city.waiting.length = 0;
    await city.hear({ eventType: 'Bounce', notice: 'any', epoch: '1', to: seeker().email });
    expect(await wakeAll(city, '2028-10-01T00:00:00.000Z')).toEqual(['unwanted']);
    expect(await wakeAll(city, '2028-10-01T00:01:00.000Z')).toEqual([]);
    expect(city.mails).toHaveLength(0);
  });
});

describe('every mail to a person', () => {
  test('can be stopped with one click, as mail programs offer it (RFC 8058)', async () => {
    const city = await matched();
    await sendAll(city);
    const { headers } = await PostalMime.parse(city.mails[0]?.raw ?? '');
    const header = (name: string) => headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toMatch(/^<https:\/\/pages\.city\.example\/stop\/v1\.[A-Za-z0-9_.-]+>$/);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });
});

describe('a mail to a company', () => {
  const facts = { companyName: '가상정밀', from: '2026-10-26', to: '2026-11-01', postings: [] };
  const summary = (noticeId: string): Notice => ({
    kind: 'company-summary',
    noticeId,
    partner: 'masan-univ',
    to: 'hr@gasang.example',
    facts,
  });

  test('that sums up its week can be stopped with one click, by its mailbox; a stop holds for every later one', async () => {
    const city = world(memoryTable(), NOW);
    expect(await city.sendAt(summary('week-1'), NOW.now)).toBe('sent-company-summary');
    const { headers } = await PostalMime.parse(city.mails[0]?.raw ?? '');
    const stop = headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const token = /\/stop\/([^>]+)>$/.exec(stop)?.[1] ?? '';
    const mailbox = mailboxOf('hr@gasang.example', keyed);
    expect(readLink(token, 'stop', NOW.now, signer)?.subject).toBe(mailbox);
    await city.stores.mailboxes.say(mailbox, undefined, { mail: 'stopped', at: NOW.now }, NOW);
    expect(await city.sendAt(summary('week-2'), NOW.now)).toBe('unwanted');
    expect(await city.sendAt(summary('week-3'), NOW.now)).toBe('unwanted');
    expect(city.mails).toHaveLength(1);
  });

  test('sent while the company agrees anew keeps its word', async () => {
    const city = world(memoryTable(), NOW);
    const mailbox = mailboxOf('hr@gasang.example', keyed);
    await city.stores.mailboxes.say(mailbox, undefined, { mail: 'agreed', at: NOW.now }, NOW);
    expect(await city.sendAt(summary('week-1'), NOW.now)).toBe('sent-company-summary');
    expect((await city.stores.mailboxes.read(mailbox)).value.company?.own).toEqual({ mail: 'agreed', at: NOW.now });
  });
});

describe('a list of refusals', () => {
  test('names fifty at most and says how many more there are', async () => {
    const city = world(memoryTable(), NOW);
    for (let number = 0; number < 53; number += 1)
      await city.stores.refusals.keep('masan-univ', {
        key: `key-${number}`,
        at: NOW.now,
        message: { messageId: `m-${number}`, eventId: null, externalId: null, receivedOn: NOW.today, findings: [] },
      });
    const span = { on: NOW.today, after: '', upTo: NOW.now };
    const notice: Notice = {
      kind: 'refusals-digest',
      noticeId: 'r',
      partner: 'masan-univ',
      to: 'c@masan.example',
      ...span,
    };
    expect(await city.sendAt(notice, NOW.now)).toBe('sent-refusals-digest');
    expect((await PostalMime.parse(city.mails[0]?.raw ?? '')).text).toContain('나머지 3건은 적지 않았습니다');
    expect(await city.sendAt({ ...notice, noticeId: 'none', after: NOW.now }, NOW.now)).toBe('overtaken');
  });
});

test('a request says which mailbox it changes: its own, or that of the address; anything else says nothing', async () => {
  const { waiting } = await matched();
  const [notice] = waiting.flatMap((stage) => (stage.to === 'send-notice' ? [stage.message] : []));
  const mailbox = mailboxOf(seeker().email, keyed);
  expect(mailboxChangedBy(notice)).toBe(mailbox);
  expect(mailboxChangedBy({ kind: 'wake', mailbox })).toBe(mailbox);
  const letter = { kind: 'posting-held', noticeId: 'n', partner: A, to: 'hr@example.com', externalId: 'P', says: 'x' };
  expect(mailboxChangedBy(letter)).toBe('hr@example.com');
  expect(mailboxChangedBy({ kind: 'never' })).toBeUndefined();
});
