import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import { addDays, instantAfter, seoulDate, utcInstant, type Moment } from '../../functions/domain/language/calendar.ts';
import { isAsked } from '../../functions/domain/postings/closing-question.ts';
import { isReported } from '../../functions/domain/postings/may-be-closed.ts';
import { findingsOf } from '../../functions/domain/postings/posting-answers.ts';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { serveCompanyPageDeps } from '../../functions/serve-company-page/deps.ts';
import { takeCompanyWord } from '../../functions/steps/company-word.ts';
import { accessOf } from '../../functions/access.ts';
import { closedReportStore } from '../../functions/stores/matching/closed-report-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import { takingTurns } from '../support/dynalite.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { closed, posting, registered, reviewed, seeker, submitted, withId, type Event } from '../support/messages.ts';
import { tries } from '../support/tries.ts';
import { world, type World } from '../support/world.ts';

/** Three people say that a job is closed: its company is asked, and silence holds it. All people and companies are invented. */
const A: PartnerId = 'masan-univ';
const B: PartnerId = 'changshin-univ';
const KEY = { partner: A, externalId: 'P-1' } as const;
const at = (seoul: string): Moment => ({ now: utcInstant(`${seoul}:00+09:00`), today: seoul.slice(0, 10) });
/** A Monday. */
const MONDAY = at('2026-11-02T09:00');
const ASKED = at('2026-11-02T15:00');
/** The first run of the night after the second working day. */
const NIGHT = at('2026-11-05T00:20');
const LONG = { closesOn: '2027-03-31' } as const;

const inWorld = (table: Table, moment: Moment): World => world(table, moment);
const recordOf = async (table: Table, key: { partner: PartnerId; externalId: string } = KEY) =>
  (await inWorld(table, MONDAY).stores.postings.read(key))!.value;
const stateOf = async (table: Table, key?: { partner: PartnerId; externalId: string }) =>
  postingState(await recordOf(table, key));
const clusterOf = async (table: Table): Promise<string> => (await recordOf(table)).clusters[0]!;
const unanswered = (table: Table) => inWorld(table, MONDAY).stores.postings.unanswered('9999-12-31', 10);
const openJobs = async (table: Table, { today }: Moment): Promise<string[]> =>
  (await inWorld(table, MONDAY).stores.pool.jobs(today)).map(({ partner, externalId }) => `${partner}/${externalId}`);

const received = async (table: Table, event: Event, moment: Moment, messageId = event.body.slice(0, 99)) => {
  const city = inWorld(table, moment);
  await city.receive({ ...event, sentAt: moment.now }, messageId);
  await city.drain();
  return city;
};
const started = async (change: Partial<Posting> = {}): Promise<OpenTable> => {
  const table = memoryTable();
  await received(table, submitted(A, posting({ ...LONG, ...change })), MONDAY, 'm-1');
  return table;
};
/** The person `by` says that the job is closed, or takes it back, as their page keeps it. */
const says = async (table: Table, by: string, moment: Moment, what: 'closed' | 'nothing' = 'closed') =>
  closedReportStore(table).report({
    cluster: await clusterOf(table),
    by,
    says: what,
    on: moment.today,
    version: Math.floor(Date.parse(moment.now) / 1000),
    lastDay: LONG.closesOn,
  });
/** The message of the page after a report. */
const heard = async (table: Table, moment: Moment, later = moment): Promise<World> => {
  const city = inWorld(table, later);
  const reported = { cluster: await clusterOf(table), partner: A, at: moment.now };
  await city.run({ to: 'recheck-wages', message: { reported }, messageId: 'reported' });
  return city;
};
const report = async (table: Table, by: string, moment: Moment): Promise<World> => {
  await says(table, by, moment);
  return heard(table, moment);
};
/** Three people report at a moment. Returns every mail that went to a company for it. */
const threeReport = async (table: Table, moment: Moment, names = ['a', 'b', 'c']) => {
  const mails: string[] = [];
  for (const name of names) {
    const city = await report(table, name, moment);
    await city.drain();
    mails.push(...city.mails.filter(({ tags }) => tags['kind'] === 'still-open').map(({ to }) => to));
  }
  return mails;
};
const night = async (table: Table, moment: Moment): Promise<World> => {
  const city = inWorld(table, moment);
  await city.recheck();
  await city.drain();
  return city;
};
let words = 0;
const companySays = async (table: Table, what: 'open' | 'closed', moment: Moment, key = KEY): Promise<World> => {
  const city = inWorld(table, moment);
  const deps = serveCompanyPageDeps(accessOf('serve-company-page', city.sources));
  const word = { says: what, at: moment.now, id: `word-${(words += 1)}` };
  await takeCompanyWord(key, word, moment, deps);
  await city.drain();
  return city;
};
const answers = (city: World) =>
  city.replies.map(({ reply: { data } }) => [
    'state' in data ? data.state : 'refused',
    data.findings.map(({ code }) => code),
  ]);
const kinds = (city: World): [string | undefined, string][] => city.mails.map(({ tags, to }) => [tags['kind'], to]);
const later = ({ now }: Moment, days: number): Moment => {
  const then = instantAfter(now, days * 86_400_000);
  return { now: then, today: seoulDate(then) };
};

describe('the question', () => {
  test('goes to the company at the third report of different people, once, and never at the fourth or when the message comes again', async () => {
    const table = await started();
    expect(await threeReport(table, ASKED, ['a', 'b'])).toEqual([]);
    expect(await threeReport(table, ASKED, ['a', 'b'])).toEqual([]);
    const city = await report(table, 'c', ASKED);
    await city.drain();
    expect(kinds(city)).toEqual([['still-open', 'hr@gasang.example']]);
    const { text = '', subject } = await PostalMime.parse(city.mails[0]?.raw ?? '');
    expect(subject).toBe('[창원 일자리] 아직 모집 중이신지 여쭙습니다: ‘CNC 선반 조작원 모집’');
    expect(text).toContain('2026년 11월 4일');
    expect(text).toMatch(/https:\/\/pages\.city\.example\/company\//);
    expect(await threeReport(table, later(ASKED, 1), ['c', 'd', 'e'])).toEqual([]);
    expect(await stateOf(table)).toBe('open');
  });

  test('does not go if a person took their report back before', async () => {
    const table = await started();
    await threeReport(table, ASKED, ['a', 'b']);
    await says(table, 'a', later(ASKED, 1), 'nothing');
    expect(await threeReport(table, later(ASKED, 1), ['c'])).toEqual([]);
  });

  test('stays asked when a reporter is deleted afterwards, and is not asked again', async () => {
    const table = await started();
    await threeReport(table, ASKED);
    await closedReportStore(table).remove([{ cluster: await clusterOf(table), by: 'a' }]);
    expect(await threeReport(table, ASKED, ['d'])).toEqual([]);
    expect(isAsked(await recordOf(table))).toBe(true);
    await night(table, NIGHT);
    expect(await stateOf(table)).toBe('held');
  });

  test.each<[string, Event]>([
    ['closed by its partner', closed(A, 'P-1', 1)],
    ['held', submitted(A, posting({ ...LONG, revision: 2, description: '함께 일하실 주부님을 우대합니다.' }))],
    ['sent again', submitted(A, posting({ ...LONG, revision: 2 }))],
  ])('is not asked of a posting that was %s before the late message of the report', async (_, event) => {
    const table = await started();
    for (const by of ['a', 'b', 'c']) await says(table, by, ASKED);
    await received(table, event, later(ASKED, 1));
    const city = await heard(table, ASKED, later(ASKED, 2));
    expect([isAsked(await recordOf(table)), city.waiting]).toEqual([false, []]);
  });

  test('is one mail to one address, however many partners have sent the job; each other address gets its own', async () => {
    for (const [email, mails] of [
      ['hr@gasang.example', ['hr@gasang.example']],
      ['jobs@gasang.example', ['hr@gasang.example', 'jobs@gasang.example']],
    ] as const) {
      const table = await started();
      await received(table, submitted(B, posting({ ...LONG, externalId: 'C-9', contact: { email } })), MONDAY, 'm-2');
      expect((await threeReport(table, ASKED)).toSorted()).toEqual(mails);
      expect(await threeReport(table, ASKED, ['d'])).toEqual([]);
      await night(table, NIGHT);
      expect(await openJobs(table, NIGHT)).toEqual([]);
    }
  });

  test('does not go to an address that another content of the same revision has replaced meanwhile', async () => {
    const texts = ['hr@gasang.example', 'jobs@gasang.example'].map((email) =>
      submitted(A, posting({ ...LONG, contact: { email } }), undefined, email),
    );
    const sent: string[] = [];
    for (const [first, second] of [texts, texts.toReversed()]) {
      const table = memoryTable();
      await received(table, first!, MONDAY, 'm-1');
      await threeReport(table, ASKED, ['a', 'b']);
      const city = await report(table, 'c', ASKED);
      await received(table, second!, later(ASKED, 1), 'm-2');
      await city.drain();
      sent.push(...city.mails.map(({ to }) => to));
      const { contact } = (await recordOf(table)).standing!.posting!;
      for (const { to } of city.mails) expect(to).toBe(contact?.email);
    }
    expect(sent).toHaveLength(1);
  });

  test('says nothing once it is answered before the mail goes', async () => {
    const table = await started();
    await threeReport(table, ASKED, ['a', 'b']);
    const city = await report(table, 'c', ASKED);
    await companySays(table, 'open', later(ASKED, 1));
    await city.drain();
    expect(city.mails).toEqual([]);
  });
});

describe('silence', () => {
  test.each([
    ['a Monday', '2026-11-02', '2026-11-04'],
    ['a Thursday', '2026-11-05', '2026-11-09'],
    ['a Saturday', '2026-11-07', '2026-11-10'],
    ['the day before Christmas', '2026-12-24', '2026-12-29'],
  ])('of a company that was asked on %s holds the posting after two working days', async (_, on, last) => {
    const table = await started();
    await threeReport(table, at(`${on}T23:59`));
    await night(table, at(`${last}T06:20`));
    expect(await stateOf(table)).toBe('open');
    await night(table, at(`${addDays(last, 1)}T00:20`));
    expect(await stateOf(table)).toBe('held');
  });

  test('takes the job out of the pool and tells the partner, the officials and the company, once', async () => {
    const table = await started();
    await threeReport(table, ASKED);
    expect(await openJobs(table, NIGHT)).toEqual(['masan-univ/P-1']);
    const city = await night(table, NIGHT);
    expect(await openJobs(table, NIGHT)).toEqual([]);
    expect(answers(city)).toEqual([['held', ['reported-closed']]]);
    expect(kinds(city)).toEqual([
      ['posting-held', 'hr@gasang.example'],
      ['held-for-review', 'officials@city.example'],
    ]);
    const { text = '' } = await PostalMime.parse(city.mails[0]?.raw ?? '');
    expect(text).toContain('‘네, 모집 중입니다’');
    expect(await unanswered(table)).toEqual([]);
    for (const moment of [NIGHT, later(NIGHT, 1)]) {
      const again = await night(table, moment);
      expect([again.mails, again.replies]).toEqual([[], []]);
    }
  });

  test('holds a posting as well whose address has bounced: no question goes there', async () => {
    const table = memoryTable();
    const city = await received(table, submitted(A, posting(LONG)), MONDAY, 'm-1');
    const { notice, to, tags } = city.mails[0]!;
    const epoch = tags['epoch'] ?? '';
    expect(await city.hear({ eventType: 'Bounce', notice, to, epoch, mailbox: tags['mailbox'] })).toBe('bounce');
    expect(await threeReport(table, ASKED)).toEqual([]);
    expect(answers(await night(table, NIGHT))).toEqual([['held', ['reported-closed']]]);
  });

  test('holds a posting whose company cannot be written to as well', async () => {
    const table = await started({ contact: undefined });
    expect(await threeReport(table, ASKED)).toEqual([]);
    const city = await night(table, NIGHT);
    expect(answers(city)).toEqual([['held', ['reported-closed']]]);
    expect(kinds(city).map(([kind]) => kind)).toEqual(['held-for-review']);
  });

  test('about a posting whose last day has passed is nothing', async () => {
    const table = await started({ closesOn: '2026-11-04' });
    await threeReport(table, ASKED);
    const city = await night(table, NIGHT);
    expect([city.mails, city.replies, (await recordOf(table)).question]).toEqual([[], [], undefined]);
    expect(await unanswered(table)).toEqual([]);
  });
});

describe('a yes', () => {
  const yes: Record<string, (table: Table, moment: Moment) => Promise<unknown>> = {
    'of the company': (table, moment) => companySays(table, 'open', moment),
    'of the partner by a higher revision': (table, moment) =>
      received(table, submitted(A, posting({ ...LONG, revision: 2 })), moment, 'm-2'),
    'of an official who releases it': (table, moment) =>
      received(
        table,
        reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'release', note: '' }, moment.now),
        moment,
        'm-r',
      ),
  };
  const CASES = Object.entries(yes).flatMap(([who, say]) => [
    [who, 'before the hold', say, later(ASKED, 1)] as const,
    [who, 'after the hold', say, later(NIGHT, 1)] as const,
  ]);

  test.each(CASES)(
    '%s, %s, shows the job again and asks anew only after 14 days and three new reports',
    async (_who, _when, say, moment) => {
      const table = await started();
      await threeReport(table, ASKED);
      if (moment.now > NIGHT.now) await night(table, NIGHT);
      await say(table, moment);
      expect(await stateOf(table)).toBe('open');
      expect(await openJobs(table, moment)).toEqual(['masan-univ/P-1']);
      expect(findingsOf(await recordOf(table)).map(({ code }) => code)).toEqual([]);
      expect((await night(table, later(moment, 5))).mails).toEqual([]);

      expect(await threeReport(table, later(moment, 14), ['d', 'e', 'f'])).toEqual([]);
      const reports = await closedReportStore(table).reportsOf(await clusterOf(table));
      expect([reports.length, isReported(await recordOf(table), reports)]).toEqual([6, false]);
      const after = later(moment, 15);
      expect(await threeReport(table, after, ['g', 'h'])).toEqual([]);
      expect(await threeReport(table, after, ['i'])).toEqual(['hr@gasang.example']);
      const second = await night(table, later(after, 7));
      expect(await stateOf(table)).toBe('held');
      expect(kinds(second).map(([kind]) => kind)).toEqual(['posting-held', 'held-for-review']);
    },
  );

  test('tells nobody of the job a second time', async () => {
    const table = await started();
    const city = await received(table, registered(A, seeker()), MONDAY, 'm-s');
    expect(city.mails.filter(({ to }) => to === seeker().email)).toHaveLength(1);
    await threeReport(table, ASKED);
    await night(table, NIGHT);
    const again = await companySays(table, 'open', later(NIGHT, 1));
    expect(again.mails.filter(({ to }) => to === seeker().email)).toEqual([]);
  });

  test('leaves what else holds the posting', async () => {
    const table = await started({ wage: { unit: 'hour', min: 10_500 }, startsOn: undefined });
    await threeReport(table, at('2026-12-30T15:00'));
    const newYear = await night(table, at('2027-01-05T00:20'));
    expect(answers(newYear).at(-1)?.[1]).toEqual(expect.arrayContaining(['reported-closed', 'wage-below-minimum']));
    await companySays(table, 'open', at('2027-01-06T09:00'));
    expect(await stateOf(table)).toBe('held');
    expect(findingsOf(await recordOf(table)).map(({ code }) => code)).toEqual(['wage-below-minimum']);
  });
});

test('a no closes it, and a close of the partner or the refusal of an official ends the question', async () => {
  const refuse = reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'refuse', note: '' });
  for (const [state, end] of [
    ['closed', (table: Table) => companySays(table, 'closed', later(ASKED, 1))],
    ['closed', (table: Table) => received(table, closed(A, 'P-1', 1), later(ASKED, 1))],
    ['refused', (table: Table) => received(table, refuse, later(ASKED, 1))],
  ] as const) {
    const table = await started();
    await threeReport(table, ASKED);
    expect(await unanswered(table)).toEqual([KEY]);
    await end(table);
    expect(await unanswered(table)).toEqual([]);
    const city = await night(table, NIGHT);
    expect([await stateOf(table), city.mails, city.replies]).toEqual([state, [], []]);
  }
});

/** Strikes a piece of work at its n-th call of the table, for each n until none is struck. Then `again` does it once more. */
const struckAnywhere = async (
  set: () => Promise<OpenTable>,
  work: (table: Table) => Promise<World>,
  check: (table: OpenTable, cities: readonly World[], where: string) => Promise<void>,
): Promise<void> => {
  for (let strike = 1; ; strike += 1) {
    const table = await set();
    let calls = 0;
    const dying = takingTurns(table, async () => {
      calls += 1;
      if (calls === strike) throw new Error('struck');
    });
    const first = await work(dying).catch(() => undefined);
    const second = await work(table);
    await check(table, first === undefined ? [second] : [first, second], `struck at ${strike}`);
    if (first !== undefined) return;
    expect(strike).toBeLessThan(300);
  }
};

describe('a crash at any point is made good by the next delivery (fault 10)', () => {
  test('of the question: one mail', async () => {
    const ids = new Set<string>();
    await struckAnywhere(
      async () => {
        const table = await started();
        for (const by of ['a', 'b', 'c']) await says(table, by, ASKED);
        return table;
      },
      (table) => heard(table, ASKED),
      async (table, cities, where) => {
        const asked = cities.flatMap(({ waiting }) =>
          waiting.flatMap(({ message }) => ('noticeId' in message ? message.noticeId : [])),
        );
        for (const id of asked) ids.add(id);
        expect(isAsked(await recordOf(table)), where).toBe(true);
        expect(ids.size, where).toBe(1);
      },
    );
  });

  test('of the hold: the job is gone, and everybody is told with the same ids', async () => {
    const ids = new Set<string>();
    await struckAnywhere(
      async () => {
        const table = await started();
        await threeReport(table, ASKED);
        return table;
      },
      async (table) => {
        const city = inWorld(table, NIGHT);
        await city.recheck();
        return city;
      },
      async (table, cities, where) => {
        for (const { waiting, replies } of cities) {
          for (const { message } of waiting) if ('noticeId' in message) ids.add(message.noticeId);
          for (const { reply } of replies) ids.add(reply.id);
        }
        expect([await stateOf(table), await openJobs(table, NIGHT)], where).toEqual(['held', []]);
        expect(ids.size, where).toBe(3);
      },
    );
  });
});

test('whatever people, company, partner and officials say, in any order, repeated and at the same time: at most one question, and the same state', async () => {
  const DAY = later(ASKED, 1);
  const deeds: Record<string, (table: Table) => Promise<World>> = {
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((by, minutes) => [
        `report-${by}`,
        (table: Table) => report(table, by, later(ASKED, minutes / 1440)),
      ]),
    ),
    yes: (table) => companySays(table, 'open', DAY),
    no: (table) => companySays(table, 'closed', later(ASKED, 1.5)),
    revision: (table) => received(table, submitted(A, posting({ ...LONG, revision: 2 })), DAY, 'm-2'),
    'old revision': (table) =>
      received(table, withId(submitted(A, posting({ ...LONG, title: 'CNC 선반 조작원 모집' })), 'again'), DAY, 'm-1b'),
    closing: (table) => received(table, closed(A, 'P-1', 2), DAY, 'm-c'),
    release: (table) =>
      received(
        table,
        reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'release', note: '' }, DAY.now),
        DAY,
        'm-r',
      ),
  };
  const names = Object.keys(deeds);
  /** What must be the same in every order: the state, whether it is asked, and what people are shown. */
  const after = async (order: readonly string[], schedule?: fc.Scheduler) => {
    const table = await started();
    const seen: Table =
      schedule === undefined ? table : takingTurns(table, (label) => schedule.schedule(Promise.resolve(), label));
    const cities: World[] = [];
    const run = async (name: string) => void cities.push(...[await deeds[name]?.(seen)].flatMap((city) => city ?? []));
    if (schedule === undefined) for (const name of order) await run(name);
    else await schedule.waitFor(Promise.all(order.map(run)));
    const questions = cities.flatMap(({ waiting }) =>
      waiting.flatMap(({ message }) => ('kind' in message && message.kind === 'still-open' ? [message.noticeId] : [])),
    );
    await night(table, NIGHT);
    await night(table, later(NIGHT, 3));
    const record = await recordOf(table);
    const state = postingState(record);
    const end = { state, jobs: await openJobs(table, NIGHT), asked: isAsked(record) };
    return {
      questions: new Set(questions).size,
      end: { ...end, shown: state === 'open' && isAsked(record) },
    };
  };
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(names, { minLength: 3, maxLength: 7 }),
      fc.array(fc.nat(6), { maxLength: 3 }),
      fc.scheduler(),
      async (chosen, repeated, schedule) => {
        const order = [...chosen, ...repeated.flatMap((index) => chosen[index] ?? [])];
        const { questions, end } = await after(order, schedule);
        expect(questions).toBeLessThanOrEqual(1);
        // People report first; then the others speak, in the order of their clocks.
        expect(end).toEqual((await after(names.filter((name) => chosen.includes(name)))).end);
      },
    ),
    { numRuns: tries(60), seed: 20261102 },
  );
});
