import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Posting } from '../../functions/contracts/posting.ts';
import { FIGURES } from '../../functions/domain/eligibility/law/figures.ts';
import { businessCheckDigit } from '../../functions/domain/language/business-number.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import type { Employer } from '../../functions/domain/postings/arrears-list.ts';
import { rejudgeRefused } from '../../functions/domain/postings/rejudging.ts';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { arrearsStore } from '../../functions/stores/rules/arrears-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import { approveFigures } from '../support/approved-figures.ts';
import { takingTurns } from '../support/dynalite.ts';
import { memoryTable, type OpenTable } from '../support/memory-table.ts';
import { posting, reviewed, submitted, type Event } from '../support/messages.ts';
import { world, type World } from '../support/world.ts';

/** What officials approve reaches postings that are open, held or refused already. All employers are invented. */

const A = 'masan-univ';
const KEY = { partner: A, externalId: 'P-1' } as const;
const NUMBER = `123456789${businessCheckDigit('123456789')}`;
const LISTED: Employer = { name: '가상체불', registrationNumber: NUMBER };
/** A number that is on no list. */
const UNLISTED = `987654321${businessCheckDigit('987654321')}`;
const OTHER: Employer = { name: '다른체불' };

const at = (day: string, time = '10:00'): Moment => ({
  now: new Date(`${day}T${time}:00+09:00`).toISOString(),
  today: day,
});
const [MONDAY, TUESDAY, THURSDAY] = [at('2026-11-02'), at('2026-11-03'), at('2026-11-05')];

const job = (change: Partial<Posting> = {}): Posting =>
  posting({
    company: { name: '가상정밀', registrationNumber: NUMBER },
    startsOn: undefined,
    opensOn: '2026-11-01',
    closesOn: '2027-03-31',
    ...change,
  });
const decision = (what: 'release' | 'refuse', time: string, revision = 1): Event =>
  reviewed({ partner: A, externalId: 'P-1', revision, decision: what, note: '확인했습니다' }, time);

const recordOf = async (table: Table) => (await world(table, MONDAY).stores.postings.read(KEY))!.value;
const stateOf = async (table: Table) => postingState(await recordOf(table));
const openJobs = async (table: Table, { today }: Moment) =>
  (await world(table, MONDAY).stores.pool.jobs(today)).map(({ externalId }) => externalId);
const waitingOn = async (table: Table, kind: 'clear' | 'asked' | 'held' | 'refused', { today }: Moment) =>
  (await world(table, MONDAY).stores.desk.page({ kind }, today, 10)).entries.map(({ externalId }) => externalId);
const kindsOf = ({ waiting }: World): string[] =>
  waiting.flatMap(({ to, message }) => (to === 'send-notice' && message.kind !== 'wake' ? [message.kind] : []));
const lettersTo = (city: World, to: string): number => city.mails.filter((mail) => mail.to === to).length;
const COMPANY = 'hr@gasang.example';

const received = async (table: Table, moment: Moment, ...events: readonly Event[]): Promise<World> => {
  const city = world(table, moment);
  for (const [index, event] of events.entries()) await city.receive(event, `m-${moment.today}-${index}`);
  await city.drain();
  return city;
};

/** Lets a list count, as two officials do, and works on what follows. */
const listApproved = async (table: Table, moment: Moment, employers: readonly Employer[]): Promise<World> => {
  const store = arrearsStore(table);
  const list = `list-${moment.now}`;
  await store.keep(list, employers);
  const id = `p-${moment.now}`;
  const proposal = { list, asOf: moment.today, source: '공고(가상)', count: employers.length, reason: '새 명단' };
  await store.proposals.keep({ ...proposal, id, by: 'author', at: moment.now });
  const city = world(table, moment);
  const message = { of: 'arrears', proposal: id, by: 'approver', at: moment.now, reason: '확인' } as const;
  await city.run({ to: 'approve-figures', messageId: id, message });
  await city.drain();
  return city;
};

describe('an approved list of employers in wage arrears reaches a posting that is open already', () => {
  test('of an employer with a listed number: it is held, and company, officials and partner are told once', async () => {
    const table = memoryTable();
    await received(table, MONDAY, submitted(A, job()));
    const city = await listApproved(table, TUESDAY, [LISTED, OTHER]);
    expect(await stateOf(table)).toBe('held');
    expect(await openJobs(table, TUESDAY)).toEqual([]);
    expect(await waitingOn(table, 'held', TUESDAY)).toEqual(['P-1']);
    expect([lettersTo(city, COMPANY), lettersTo(city, 'officials@city.example')]).toEqual([1, 1]);
    const [letter] = city.mails.filter(({ to }) => to === COMPANY);
    const { text = '' } = await PostalMime.parse(letter?.raw ?? '');
    expect(text).toContain('- 기준: 2026년 11월 3일(화)');
    expect(text.replaceAll(/https:\S+/g, '')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    const [{ reply } = { reply: undefined }] = city.replies;
    expect(reply?.data).toMatchObject({
      state: 'held',
      findings: [{ code: 'arrears-listed-employer', severity: 'hold' }],
    });
    expect(await world(table, THURSDAY).recheck()).toBe('nothing-new');
  });

  test('of an employer with a listed name: it is held for a person, as a new one would be', async () => {
    const table = memoryTable();
    await received(
      table,
      MONDAY,
      submitted(A, job({ company: { name: '(주)다른체불', registrationNumber: UNLISTED } })),
    );
    const city = await listApproved(table, TUESDAY, [OTHER]);
    expect(await stateOf(table)).toBe('held');
    expect(city.replies[0]?.reply.data.findings.map(({ code }) => code)).toContain('arrears-name-match');
  });

  test('of anybody else: it stays as it is, and nobody is told', async () => {
    const table = memoryTable();
    await received(table, MONDAY, submitted(A, job()));
    const before = JSON.stringify(await recordOf(table));
    const city = await listApproved(table, TUESDAY, [OTHER]);
    expect(JSON.stringify(await recordOf(table))).toBe(before);
    expect([city.replies, city.mails]).toEqual([[], []]);
  });

  test.each([
    ['before the approval does not count', '2026-11-03T09:59:59+09:00', 'held'],
    ['after it does', '2026-11-03T10:00:00+09:00', 'open'],
  ])('a decision of %s', async (_when, time, state) => {
    const table = memoryTable();
    await received(table, MONDAY, submitted(A, job()));
    await listApproved(table, TUESDAY, [LISTED]);
    await received(table, THURSDAY, decision('release', time));
    expect(await stateOf(table)).toBe(state);
  });

  test('and sent again, unchanged or under a new number: it stays held, without a second letter, under one decision', async () => {
    const table = memoryTable();
    await received(table, MONDAY, submitted(A, job()));
    await listApproved(table, TUESDAY, [LISTED]);
    const again = await received(
      table,
      THURSDAY,
      submitted(A, job(), '2026-11-05T01:00:00+09:00', 'nightly-1'),
      submitted(A, job({ revision: 2, closesOn: '2027-04-01' }), '2026-11-05T02:00:00+09:00', 'nightly-2'),
    );
    expect(again.replies.map(({ reply }) => ('state' in reply.data ? reply.data.state : 'refused'))).toEqual([
      'held',
      'held',
    ]);
    expect(again.mails).toEqual([]);
    expect(await waitingOn(table, 'refused', THURSDAY)).toEqual([]);
    await received(table, THURSDAY, decision('release', '2026-11-05T10:00:00+09:00'));
    expect(await stateOf(table)).toBe('open');
    expect((await recordOf(table)).standing?.version.revision).toBe(2);
  });

  test('sent again unchanged before the run comes to it: it is held and not refused', async () => {
    const table = memoryTable();
    await received(table, MONDAY, submitted(A, job()));
    const store = arrearsStore(table);
    await store.keep('list', [LISTED]);
    await store.point({ list: 'list', asOf: '2026-11-01', source: '공고', approvedAt: TUESDAY.now });
    const city = await received(table, TUESDAY, submitted(A, job(), '2026-11-03T01:00:00+09:00', 'nightly'));
    expect(await stateOf(table)).toBe('held');
    expect(lettersTo(city, COMPANY)).toBe(1);
    expect(await waitingOn(table, 'refused', TUESDAY)).toEqual([]);
  });

  test('and released by an official: the next list that names its employer holds it no second time', async () => {
    const table = memoryTable();
    await received(table, MONDAY, submitted(A, job()));
    await listApproved(table, TUESDAY, [LISTED]);
    await received(table, TUESDAY, decision('release', '2026-11-03T11:00:00+09:00'));
    const city = await listApproved(table, THURSDAY, [LISTED, OTHER]);
    expect(await stateOf(table)).toBe('open');
    expect([city.replies, city.mails]).toEqual([[], []]);
  });

  test('that names another company under a new number: it is not held for the former one', async () => {
    const table = memoryTable();
    await received(table, MONDAY, submitted(A, job()));
    await listApproved(table, TUESDAY, [LISTED]);
    const company = { name: '가상정밀', registrationNumber: UNLISTED };
    await received(table, THURSDAY, submitted(A, job({ revision: 2, company })));
    expect(await stateOf(table)).toBe('open');
  });

  test('that says something else under a new number: it is refused like any new one', async () => {
    const table = memoryTable();
    await received(table, MONDAY, submitted(A, job()));
    await listApproved(table, TUESDAY, [LISTED]);
    await received(table, THURSDAY, submitted(A, job({ revision: 2, title: '다른 일 모집' })));
    expect((await recordOf(table)).refused?.findings.map(({ code }) => code)).toEqual(['arrears-listed-employer']);
  });
});

describe('an employer who is on the list no longer', () => {
  const heldThenFreed = async (): Promise<{ readonly table: OpenTable; readonly city: World }> => {
    const table = memoryTable();
    await received(table, MONDAY, submitted(A, job()));
    await listApproved(table, TUESDAY, [LISTED]);
    return { table, city: await listApproved(table, THURSDAY, [OTHER]) };
  };

  test('has their posting shown again, because two officials saw that they leave it; company and partner hear of it', async () => {
    const { table, city } = await heldThenFreed();
    expect(await stateOf(table)).toBe('open');
    expect(await openJobs(table, THURSDAY)).toEqual(['P-1']);
    expect(await waitingOn(table, 'held', THURSDAY)).toEqual([]);
    expect(lettersTo(city, COMPANY)).toBe(1);
    expect(lettersTo(city, 'officials@city.example')).toBe(0);
    expect(city.replies.map(({ reply }) => reply.data)).toMatchObject([{ state: 'open', findings: [] }]);
    const again = world(table, THURSDAY);
    await again.run({
      to: 'recheck-wages',
      messageId: 'x',
      message: { approved: { of: 'arrears', at: THURSDAY.now } },
    });
    expect([again.replies, again.waiting]).toEqual([[], []]);
  });

  test('is freed of a name that held the posting when it came', async () => {
    const table = memoryTable();
    await listApproved(table, MONDAY, [OTHER]);
    await received(table, MONDAY, submitted(A, job({ company: { name: '다른체불', registrationNumber: UNLISTED } })));
    expect(await stateOf(table)).toBe('held');
    await listApproved(table, THURSDAY, [LISTED]);
    expect(await stateOf(table)).toBe('open');
  });

  test('and listed once more: it is held once more, whatever was decided before', async () => {
    const { table } = await heldThenFreed();
    await received(table, at('2026-11-06'), decision('release', '2026-11-06T09:00:00+09:00'));
    const city = await listApproved(table, at('2026-11-09'), [LISTED]);
    expect(await stateOf(table)).toBe('held');
    expect(lettersTo(city, COMPANY)).toBe(1);
  });

  test('whose posting is held for something else, too: it stays held, and nobody is told', async () => {
    const table = memoryTable();
    const hint = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
    await received(table, MONDAY, submitted(A, job(hint)));
    await listApproved(table, TUESDAY, [LISTED]);
    const city = await listApproved(table, THURSDAY, [OTHER]);
    expect(await stateOf(table)).toBe('held');
    expect([city.replies, city.mails]).toEqual([[], []]);
  });

  test('whose posting an official has refused: it stays refused', async () => {
    const table = memoryTable();
    await received(table, MONDAY, submitted(A, job()));
    await listApproved(table, TUESDAY, [LISTED]);
    await received(table, TUESDAY, decision('refuse', '2026-11-03T11:00:00+09:00'));
    await listApproved(table, THURSDAY, [OTHER]);
    expect(await stateOf(table)).toBe('refused');
  });

  test('whose posting was refused when it came: an official finds it, and shows it', async () => {
    const table = memoryTable();
    await listApproved(table, MONDAY, [LISTED]);
    await received(table, MONDAY, submitted(A, job()));
    expect(await waitingOn(table, 'refused', MONDAY)).toEqual(['P-1']);
    const city = await listApproved(table, THURSDAY, [OTHER]);
    expect(await waitingOn(table, 'clear', THURSDAY)).toEqual(['P-1']);
    expect(await waitingOn(table, 'refused', THURSDAY)).toEqual([]);
    expect(city.mails).toEqual([]);
    await received(table, THURSDAY, decision('release', '2026-11-05T11:00:00+09:00'));
    expect(await stateOf(table)).toBe('open');
    expect(await waitingOn(table, 'clear', THURSDAY)).toEqual([]);
  });

  test('whose posting was refused when it came, and an official has refused it finally: it is put before nobody again', async () => {
    const table = memoryTable();
    await listApproved(table, MONDAY, [LISTED]);
    await received(table, MONDAY, submitted(A, job()));
    await received(table, TUESDAY, decision('refuse', '2026-11-03T11:00:00+09:00'));
    await listApproved(table, THURSDAY, [OTHER]);
    expect(await waitingOn(table, 'clear', THURSDAY)).toEqual([]);
    const record = await recordOf(table);
    const [text] = await world(table, MONDAY).stores.postings.refusedTexts(KEY, 1, THURSDAY.today);
    const arrears = { list: { asOf: THURSDAY.today, source: '공고(가상)', employers: [OTHER] }, since: THURSDAY.now };
    // The run may have listed the posting just before the decision.
    expect(text && rejudgeRefused(record, text, { arrears }, THURSDAY.today)).toBe(record);
  });

  test('whose posting was refused for something else, too: it waits as before', async () => {
    const table = memoryTable();
    await listApproved(table, MONDAY, [LISTED]);
    await received(table, MONDAY, submitted(A, job({ wage: { unit: 'hour', min: 5_000 } })));
    await listApproved(table, THURSDAY, [OTHER]);
    expect(await waitingOn(table, 'refused', THURSDAY)).toEqual(['P-1']);
  });

  test('and listed again before an official has looked: the posting waits as refused again', async () => {
    const table = memoryTable();
    await listApproved(table, MONDAY, [LISTED]);
    await received(table, MONDAY, submitted(A, job()));
    await listApproved(table, TUESDAY, [OTHER]);
    await listApproved(table, THURSDAY, [LISTED]);
    expect([await waitingOn(table, 'clear', THURSDAY), await waitingOn(table, 'refused', THURSDAY)]).toEqual([
      [],
      ['P-1'],
    ]);
  });
});

describe('a minimum wage that was approved wrongly and is put right', () => {
  const [wage] = FIGURES.minimumWage.slice(-1);
  if (wage === undefined) throw new Error('There is no minimum wage.');
  const NEW_YEAR = at('2027-01-01', '00:20');
  const MARCH = at('2027-03-05');

  /** As approve-figures leaves it, with the message that follows. */
  const wageApproved = async (table: Table, moment: Moment, hourly: number): Promise<World> => {
    const city = world(table, moment);
    await approveFigures(city.stores.figures, { minimumWage: [{ ...wage, hourly }] });
    await city.run({
      to: 'recheck-wages',
      messageId: moment.now,
      message: { approved: { of: 'minimum-wage', at: moment.now } },
    });
    await city.drain();
    return city;
  };
  const paid = (change: Partial<Posting> = {}) => job({ wage: { unit: 'hour', min: 10_750 }, ...change });

  test('no longer holds what was held for the wrong figure, however long ago it began', async () => {
    const table = memoryTable();
    await received(table, at('2026-12-10'), submitted(A, paid()));
    await wageApproved(table, at('2026-12-20'), 10_800);
    expect(await stateOf(table)).toBe('open');
    await world(table, NEW_YEAR).recheck();
    expect(await stateOf(table)).toBe('held');
    const city = await wageApproved(table, MARCH, wage.hourly);
    expect(await stateOf(table)).toBe('open');
    expect(await openJobs(table, MARCH)).toEqual(['P-1']);
    expect(lettersTo(city, COMPANY)).toBe(1);
  });

  test('goes on holding what is below the right one, too, and tells its company the right figure', async () => {
    const table = memoryTable();
    await received(table, at('2026-12-10'), submitted(A, paid({ wage: { unit: 'hour', min: 10_500 } })));
    const city = world(table, NEW_YEAR);
    await approveFigures(city.stores.figures, { minimumWage: [{ ...wage, hourly: 10_800 }] });
    await city.recheck();
    const right = await wageApproved(table, MARCH, wage.hourly);
    expect(await stateOf(table)).toBe('held');
    expect((await recordOf(table)).standing?.recheck?.findings).toMatchObject([{ limit: wage.hourly }]);
    expect(lettersTo(right, COMPANY)).toBe(1);
  });

  test('frees a posting that was held when it came, and puts before an official what was refused', async () => {
    const table = memoryTable();
    await wageApproved(table, at('2027-01-10'), 10_800);
    const range = {
      externalId: 'P-2',
      title: '선반 조작원 모집',
      wage: { unit: 'hour', min: 10_750, max: 12_000 },
    } as const;
    await received(table, at('2027-01-11'), submitted(A, paid()), submitted(A, paid(range)));
    expect(await openJobs(table, at('2027-01-11'))).toEqual([]);
    await wageApproved(table, at('2027-01-20'), wage.hourly);
    expect(await openJobs(table, at('2027-01-20'))).toEqual(['P-2']);
    expect(await waitingOn(table, 'clear', at('2027-01-20'))).toEqual(['P-1']);
  });

  test('is checked again by the next run of the night, if the run after the approval did not end', async () => {
    const table = memoryTable();
    const many = Array.from({ length: 250 }, (_, index) =>
      submitted(A, paid({ externalId: `P-${index}`, title: `조작원 ${index} 모집`, contact: undefined })),
    );
    await received(table, at('2026-12-10'), ...many);
    await wageApproved(table, MARCH, 10_800);
    expect(await openJobs(table, MARCH)).toHaveLength(50);
    expect(await world(table, at('2027-03-06', '00:20')).recheck()).toBe('rechecked');
    expect(await openJobs(table, MARCH)).toEqual([]);
    expect(await world(table, at('2027-03-06', '01:20')).recheck()).toBe('nothing-new');
  });
});

test.each([
  ['held', [LISTED]],
  ['freed', [OTHER]],
] as const)(
  'a crash at any point is made good by the next run: a posting is %s, with one letter (fault 10)',
  async (what, now) => {
    const setUp = async (): Promise<OpenTable> => {
      const table = memoryTable();
      await received(table, MONDAY, submitted(A, job()));
      if (what === 'freed') await listApproved(table, TUESDAY, [LISTED]);
      const store = arrearsStore(table);
      await store.keep('last', now);
      await store.point({ list: 'last', asOf: '2026-11-01', source: '공고', approvedAt: THURSDAY.now });
      return table;
    };
    const message = { approved: { of: 'arrears', at: THURSDAY.now } } as const;
    for (let point = 1; ; point += 1) {
      const table = await setUp();
      let points = 0;
      const struck = world(
        takingTurns(table, async () => {
          points += 1;
          if (points === point) throw new Error('struck');
        }),
        THURSDAY,
      );
      const wasStruck = await struck.run({ to: 'recheck-wages', messageId: '1', message }).then(
        () => false,
        () => true,
      );
      const city = world(table, THURSDAY);
      await city.run({ to: 'recheck-wages', messageId: '1', message });
      const both = [struck, city];
      expect(await stateOf(table), `struck at ${point}`).toBe(what === 'held' ? 'held' : 'open');
      expect(await openJobs(table, THURSDAY), `struck at ${point}`).toEqual(what === 'held' ? [] : ['P-1']);
      expect(await waitingOn(table, 'held', THURSDAY), `struck at ${point}`).toEqual(what === 'held' ? ['P-1'] : []);
      const ids = new Set(
        both.flatMap(({ waiting }) =>
          waiting.flatMap(({ to, message: sent }) =>
            to === 'send-notice' && 'noticeId' in sent ? [sent.noticeId] : [],
          ),
        ),
      );
      expect(ids.size, `struck at ${point}`).toBe(what === 'held' ? 2 : 1);
      expect(kindsOf(city).concat(kindsOf(struck))).toContain(what === 'held' ? 'posting-held' : 'posting-accepted');
      expect(new Set(both.flatMap(({ replies }) => replies.map(({ reply }) => reply.id))).size).toBe(1);
      if (!wasStruck) break;
      expect(point).toBeLessThan(200);
    }
  },
);
