import { describe, expect, test } from 'vitest';
import { answerRequest } from '../../functions/domain/people/review-request.ts';
import { choose, emptyPerson } from '../../functions/domain/people/person.ts';
import { showPerson } from '../../functions/steps/showing-people.ts';
import { seoulDate } from '../../functions/domain/language/calendar.ts';
import {
  closed,
  declared,
  posting,
  registered,
  seeker,
  submitted,
  withdrawn,
  type Event,
} from '../support/messages.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { NOW } from '../support/world.ts';
import {
  formTo,
  held,
  kindsWaiting,
  MAILBOX,
  mailsTo,
  pageWorld,
  PERSON,
  type PageWorld,
} from '../support/page-world.ts';

const WISHES = [
  ['occupation', '02'],
  ['district', '48125'],
  ['wageUnit', 'month'],
  ['wageMin', '250만'],
  ['hoursMax', '40'],
  ['cadence', 'weekly'],
] as const;

/** The person agreed to screening and declared facts. */
const screened = async (): Promise<PageWorld> => {
  const page = await pageWorld();
  await page.stages.receive(
    registered('masan-univ', screenedSeeker({ revision: 2 }), '2026-11-02T10:00:00+09:00'),
    'agrees',
  );
  await page.stages.receive(declared('masan-univ', { externalId: 'S-1', revision: 1, facts: screenedFacts }), 'facts');
  await page.stages.drain();
  return page;
};

describe('소개해 주세요', () => {
  test('without the ticked box nothing is sent, and the form comes back with the mistake beside it', async () => {
    const page = await pageWorld();
    const before = JSON.stringify(page.table.all());
    const form = formTo((await page.send('GET', page.own)).body, 'introduce');
    const { status, body } = await page.send('POST', form.action, page.filled(form));
    expect(status).toBe(422);
    expect(body).toContain('<title>오류: ');
    expect(body).toContain('<details open>');
    const { cluster } = form.fields;
    expect(body).toContain(`<a href="#agree-${cluster}">소개를 요청하시려면 동의란에 표시해 주십시오.</a>`);
    expect(body).toContain(`id="agree-${cluster}-error"`);
    expect(JSON.stringify(page.table.all())).toBe(before);
    expect(page.stages.waiting).toEqual([]);
  });

  test('mails the company once, with name and address alone, and keeps the consent', async () => {
    const page = await pageWorld();
    const form = formTo((await page.send('GET', page.own)).body, 'introduce');
    const answer = await page.send('POST', form.action, page.filled(form, [['agree', 'yes']]));
    expect([answer.status, answer.headers['location']]).toEqual([303, `${page.own}?done=introduced`]);
    expect(kindsWaiting(page)).toEqual(['introduction']);
    const companyMails = mailsTo(page, 'hr@gasang.example');
    await page.stages.drain();
    expect(mailsTo(page, 'hr@gasang.example')).toBe(companyMails + 1);
    expect(await page.deps.introductions.of(PERSON)).toMatchObject([
      {
        agreedOn: '2026-11-02',
        textVersion: 'introduction-2026-11',
        language: 'ko',
        asked: true,
        lastDay: posting().closesOn,
      },
    ]);
    expect(await page.deps.pool.askersOf(form.fields['cluster'] ?? '')).toEqual([PERSON]);
    const { body } = await page.send('GET', answer.headers['location'] ?? '');
    expect(body).toContain('소개를 요청했습니다');
    expect(body).toContain('2026년 11월 2일(월)에 소개를 요청하셨습니다.');
    expect(body).not.toContain('name="agree"');
  });

  test('goes to the address that the posting names when the mail goes', async () => {
    const page = await pageWorld();
    const form = formTo((await page.send('GET', page.own)).body, 'introduce');
    await page.send('POST', form.action, page.filled(form, [['agree', 'yes']]));
    const before = mailsTo(page, 'hr@gasang.example');
    const corrected = posting({ revision: 2, contact: { email: 'jobs@gasang.example' } });
    await page.stages.receive(submitted('masan-univ', corrected), 'corrected');
    const introductions = page.stages.waiting.filter(
      ({ to, message }) => to === 'send-notice' && 'kind' in message && message.kind === 'introduction',
    );
    for (const stage of introductions) expect(await page.stages.run(stage)).toBe('sent-introduction');
    expect([mailsTo(page, 'jobs@gasang.example'), mailsTo(page, 'hr@gasang.example')]).toEqual([1, before]);
  });

  test('is told to the company once, however often and from wherever it is asked', async () => {
    const page = await pageWorld();
    const { body } = await page.send('GET', page.own);
    const again = formTo((await page.send('GET', page.own)).body, 'introduce');
    const form = formTo(body, 'introduce');
    const sent = page.filled(form, [['agree', 'yes']]);
    const before = mailsTo(page, 'hr@gasang.example');
    expect((await page.send('POST', form.action, sent)).status).toBe(303);
    expect((await page.send('POST', form.action, sent)).status).toBe(404);
    expect((await page.send('POST', again.action, page.filled(again, [['agree', 'yes']]))).status).toBe(303);
    await page.stages.drain();
    expect(mailsTo(page, 'hr@gasang.example')).toBe(before + 1);
    expect(await page.deps.introductions.ofJob(form.fields['cluster'] ?? '')).toEqual([{ on: '2026-11-02' }]);
  });

  test('a step that failed before the mail was asked for is carried on with by the next try', async () => {
    const page = await pageWorld();
    const form = formTo((await page.send('GET', page.own)).body, 'introduce');
    const down = { notices: { send: () => Promise.reject(new Error('The queue is down')) } };
    const sent = page.filled(form, [['agree', 'yes']]);
    await expect(page.send('POST', form.action, sent, undefined, down)).rejects.toThrow('The queue is down');
    const next = formTo((await page.send('GET', page.own)).body, 'introduce');
    expect((await page.send('POST', next.action, page.filled(next, [['agree', 'yes']]))).status).toBe(303);
    expect(kindsWaiting(page)).toEqual(['introduction']);
    expect(await page.deps.introductions.of(PERSON)).toHaveLength(1);
  });

  test('a job that closed meanwhile gets nothing, and the person is told so', async () => {
    const page = await pageWorld();
    const form = formTo((await page.send('GET', page.own)).body, 'introduce');
    await page.stages.receive(closed('masan-univ', 'P-1', 2), 'closed');
    await page.stages.drain();
    const answer = await page.send('POST', form.action, page.filled(form, [['agree', 'yes']]));
    expect(answer.headers['location']).toBe(`${page.own}?done=closed`);
    expect(page.stages.waiting).toEqual([]);
    expect(await page.deps.introductions.of(PERSON)).toEqual([]);
  });

  test('nobody is introduced for a job that was never found for them', async () => {
    const page = await pageWorld();
    await page.stages.receive(
      submitted(
        'masan-univ',
        posting({ externalId: 'P-9', title: '사무원', occupation: { scheme: 'KECO', code: '0271' } }),
      ),
      'other',
    );
    await page.stages.drain();
    const other = (await page.deps.pool.jobs('2026-11-02')).find(({ title }) => title === '사무원');
    const form = formTo((await page.send('GET', page.own)).body, 'introduce');
    const fields = { ...form.fields, cluster: other?.cluster ?? '' };
    const answer = await page.send('POST', form.action, page.filled({ ...form, fields }, [['agree', 'yes']]));
    expect(answer.headers['location']).toBe(`${page.own}?done=closed`);
    expect(page.stages.waiting).toEqual([]);
  });
});

describe('희망 조건', () => {
  test('hold as soon as they are saved, where the person is matched and written to', async () => {
    const page = await pageWorld();
    const form = formTo((await page.send('GET', `${page.own}/wishes`)).body, 'change', 'wishes');
    const answer = await page.send('POST', form.action, page.filled(form, WISHES));
    expect(answer.headers['location']).toBe(`${page.own}/wishes?done=saved`);
    const wanted = {
      occupations: ['02'],
      districts: ['48125'],
      wage: { unit: 'month', min: 2_500_000 },
      weeklyHoursMax: 40,
    };
    expect((await held(page))?.seeker).toMatchObject({ wanted, mail: { cadence: 'weekly' } });
    expect((await page.deps.pool.seeker(PERSON))?.value).toMatchObject({ wanted, mail: 'weekly' });
    expect((await page.deps.mailboxes.read(MAILBOX)).value.people[PERSON]?.shown?.cadence).toBe('weekly');
    expect(kindsWaiting(page)).toEqual(['match-seeker']);
    const { body } = await page.send('GET', `${page.own}/wishes`);
    expect(body).toMatch(/name="wageMin"\s+value="2,500,000"/);
  });

  test('a search for an occupation shows the form with everything that was entered, and saves nothing', async () => {
    const page = await pageWorld();
    const form = formTo((await page.send('GET', `${page.own}/wishes`)).body, 'change', 'wishes');
    const before = JSON.stringify(page.table.all());
    const looking = [...WISHES, ['occupationSearch', '용접'], ['find', 'yes'], ['type', 'regular']] as const;
    const { status, body } = await page.send('POST', form.action, page.filled(form, looking));
    expect(status).toBe(200);
    expect(JSON.stringify(page.table.all())).toBe(before);
    expect(body).toMatch(/value="824"\s*\/>/);
    for (const [name, value] of [
      ['occupation', '02'],
      ['district', '48125'],
      ['type', 'regular'],
      ['cadence', 'weekly'],
    ])
      expect(body).toMatch(new RegExp(`name="${name}"\\s+value="${value}"\\s+checked`));
    expect(body).toMatch(/name="wageMin"\s+value="250만"/);
    expect(body).toMatch(/name="hoursMax"\s+value="40"/);
    const again = formTo(body, 'change', 'wishes');
    const found = [...WISHES, ['occupation', '824']] as const;
    expect((await page.send('POST', again.action, page.filled(again, found))).status).toBe(303);
    expect((await held(page))?.seeker.wanted.occupations).toEqual(['02', '824']);
  });

  const PREFERRED = [
    ['sector', 'defence'],
    ['zone', 'changwon-national-complex'],
  ] as const;

  test('may prefer a sector or a zone: no job is told anew for it, and no row changes in which jobs look for people', async () => {
    const page = await pageWorld();
    const save = async (fields: readonly (readonly [string, string])[], minute: number): Promise<void> => {
      const at = { ...NOW, now: `2026-11-02T03:0${minute}:00.000Z` };
      const form = formTo((await page.send('GET', `${page.own}/wishes`)).body, 'change', 'wishes');
      expect((await page.send('POST', form.action, page.filled(form, fields), at)).status).toBe(303);
      await page.stages.drain();
    };
    const seen = () => page.table.all().filter(({ pk }) => pk.startsWith('seekers#'));
    await save(WISHES, 1);
    const before = { rows: seen(), version: (await page.deps.pool.seeker(PERSON))?.version };
    const mails = mailsTo(page, seeker().email);
    await save([...WISHES, ...PREFERRED], 2);
    const preferred = { sectors: ['defence'], zones: ['changwon-national-complex'] };
    expect((await page.deps.persons.read(PERSON))?.value.choice?.preferred).toEqual(preferred);
    const shown = await page.deps.pool.seeker(PERSON);
    expect(shown?.value.preferred).toEqual(preferred);
    expect({ rows: seen(), version: shown?.version }).toEqual(before);
    expect(mailsTo(page, seeker().email)).toBe(mails);
    const wishes = (await page.send('GET', `${page.own}/wishes`)).body;
    expect(wishes).toMatch(/value="defence"\s+checked/);
    expect(wishes).not.toMatch(/value="future-mobility"\s+checked/);
    expect((await page.send('GET', `${page.own}/data`)).body).toContain('선호 산업단지');
    await save(WISHES, 3);
    expect((await page.deps.pool.seeker(PERSON))?.value.preferred).toBeUndefined();
    expect((await page.send('GET', `${page.own}/data`)).body).not.toContain('선호 산업단지');
  });

  test('of a sector stand with the job on the page, and are deleted with the person', async () => {
    const page = await pageWorld();
    const company = { ...posting().company, industry: '25200' };
    await page.stages.receive(submitted('masan-univ', posting({ revision: 2, company })), 'named');
    await page.stages.drain();
    expect((await page.send('GET', page.own)).body).toContain('방위산업(회사 업종 기준)');
    expect((await page.send('GET', page.own)).body).not.toMatch(/선호하신|조금 더 앞에/);
    await page.deps.persons.update(PERSON, emptyPerson(PERSON), (person) =>
      choose(person, { preferred: { sectors: ['defence'], zones: [] }, at: NOW.now }),
    );
    await showPerson((await page.deps.persons.read(PERSON))!, NOW, page.deps);
    const { body } = await page.send('GET', page.own);
    expect(body).toContain('선호하신 방위산업(회사 업종 기준)');
    expect(body).toContain('선호하신 산업이나 산업단지의 일자리는 조금 더 앞에 보여 드립니다.');
    const form = formTo((await page.send('GET', `${page.own}/delete`)).body, 'delete');
    await page.send('POST', form.action, page.filled(form, [['sure', 'yes']]));
    await page.stages.drain();
    expect(JSON.stringify(page.table.all())).not.toContain('"preferred"');
  });

  test('of somebody who is deleted in this very moment are not kept', async () => {
    const page = await pageWorld();
    const form = formTo((await page.send('GET', `${page.own}/wishes`)).body, 'change', 'wishes');
    const change: typeof page.deps.persons.change = async (...choice) => {
      const message = { person: PERSON, at: NOW.now, partner: 'masan-univ' } as const;
      await page.stages.run({ to: 'delete-person', message, messageId: 'deleted-meanwhile' });
      return page.deps.persons.change(...choice);
    };
    const persons = { ...page.deps.persons, change };
    const answer = await page.send('POST', form.action, page.filled(form, WISHES), undefined, { persons });
    expect(answer.status).toBe(404);
    expect((await page.deps.persons.read(PERSON))?.value.choice).toBeUndefined();
    expect(kindsWaiting(page)).not.toContain('match-seeker');
  });

  test('come back as they were entered where something is wrong, and change nothing', async () => {
    const page = await pageWorld();
    const before = JSON.stringify(page.table.all());
    const form = formTo((await page.send('GET', `${page.own}/wishes`)).body, 'change', 'wishes');
    const { status, body } = await page.send(
      'POST',
      form.action,
      page.filled(form, [
        ['district', '48125'],
        ['wageUnit', 'month'],
        ['wageMin', '많이 <b>'],
        ['hoursMax', '300'],
        ['cadence', 'daily'],
      ]),
    );
    expect(status).toBe(422);
    expect(body).toContain('<a href="#occupation">희망 직종을 하나 이상 골라 주십시오.</a>');
    expect(body).toContain('value="많이 &#60;b&#62;"');
    expect(body).toContain('value="300"');
    expect(body).toMatch(/value="48125"\s+checked/);
    expect(body).toMatch(/value="daily"\s+checked/);
    expect(JSON.stringify(page.table.all())).toBe(before);
    const retry = formTo(body, 'change', 'wishes');
    expect((await page.send('POST', retry.action, page.filled(retry, WISHES))).status).toBe(303);
  });
});

describe('설명이나 검토의 요청', () => {
  test('is recorded with its due day, thirty days on, told to the officials and confirmed', async () => {
    const page = await screened();
    const form = formTo((await page.send('GET', `${page.own}/programmes`)).body, 'review');
    const answer = await page.send(
      'POST',
      form.action,
      page.filled(form, [
        ['programme', 'employment-support'],
        ['what', 'both'],
      ]),
    );
    expect(answer.headers['location']).toBe(`${page.own}/programmes?done=asked`);
    const [request] = await page.deps.reviews.of(PERSON);
    expect(request).toMatchObject({
      requestedOn: '2026-11-02',
      dueOn: '2026-12-02',
      programme: 'employment-support',
      what: 'both',
      partner: 'masan-univ',
      externalId: 'S-1',
    });
    expect(request?.number).toMatch(/^R-20261102-[0-9A-F]{6}$/);
    expect(await page.stages.stores.reviews.dueBy('2026-12-01')).toEqual([]);
    expect(await page.stages.stores.reviews.dueBy('2026-12-02')).toMatchObject([
      { number: request?.number, dueOn: '2026-12-02', person: PERSON },
    ]);
    const told = await page.deps.told.read(PERSON);
    expect(request?.told).toEqual({ answer: told?.answer, on: told?.answers[0]?.on });
    expect(request?.told?.on).toBe('2026-11-02');
    const before = [mailsTo(page, 'officials@city.example'), mailsTo(page, seeker().email)];
    expect(kindsWaiting(page)).toEqual(['review-request', 'review-received']);
    await page.stages.drain();
    expect([mailsTo(page, 'officials@city.example'), mailsTo(page, seeker().email)]).toEqual(before.map((n) => n + 1));
    expect((await page.send('GET', `${page.own}/programmes`)).body).toContain(`요청 번호 ${request?.number}`);
  });

  test('asked again while it waits is the same request', async () => {
    const page = await screened();
    for (const _ of [1, 2]) {
      const form = formTo((await page.send('GET', `${page.own}/programmes`)).body, 'review');
      await page.send(
        'POST',
        form.action,
        page.filled(form, [
          ['programme', 'all'],
          ['what', 'review'],
        ]),
      );
    }
    expect(await page.deps.reviews.of(PERSON)).toHaveLength(1);
    const before = mailsTo(page, 'officials@city.example');
    await page.stages.drain();
    expect(mailsTo(page, 'officials@city.example')).toBe(before + 1);
  });

  test('of another programme is another request, and so is one after the day by which the first was due', async () => {
    const page = await screened();
    const ask = async (programme: string, now: string): Promise<number> => {
      const at = { now, today: seoulDate(now) };
      const own = `/me/${page.link('page', PERSON, at)}`;
      const form = formTo((await page.send('GET', `${own}/programmes`, '', at)).body, 'review');
      const fields = [
        ['programme', programme],
        ['what', 'review'],
      ] as const;
      expect((await page.send('POST', form.action, page.filled(form, fields), at)).status).toBe(303);
      return (await page.deps.reviews.of(PERSON)).length;
    };
    expect(await ask('all', '2026-11-02T03:00:00.000Z')).toBe(1);
    expect(await ask('employment-support', '2026-11-02T03:00:00.000Z')).toBe(2);
    expect(await ask('all', '2026-12-02T03:00:00.000Z')).toBe(2);
    expect(await ask('all', '2026-12-03T03:00:00.000Z')).toBe(3);
  });

  test('that repeats one which is answered is a new request', async () => {
    const page = await screened();
    const ask = async () => {
      const form = formTo((await page.send('GET', `${page.own}/programmes`)).body, 'review');
      const fields = [
        ['programme', 'all'],
        ['what', 'review'],
      ] as const;
      await page.send('POST', form.action, page.filled(form, fields));
      return page.deps.reviews.of(PERSON);
    };
    const [first] = await ask();
    const act = { id: 'act-1', at: '2026-11-02T03:00:00.000Z', seen: 0 };
    const parts = [{ part: 'finding', words: '담당자가 쓴 답입니다.' } as const];
    await page.stages.stores.reviews.change(PERSON, first?.number ?? '', (request) =>
      answerRequest(request, act, { parts, result: 'kept' }),
    );
    expect(await ask()).toHaveLength(2);
    for (const section of ['programmes', 'programmes/public-works', 'data'])
      expect((await page.send('GET', `${page.own}/${section}`)).body).toContain('담당자가 쓴 답입니다.');
  });

  test('reaches the officials though the person is screened no more by then, and not once they are deleted', async () => {
    const after = async (event: Event): Promise<number> => {
      const page = await screened();
      const form = formTo((await page.send('GET', `${page.own}/programmes`)).body, 'review');
      await page.send(
        'POST',
        form.action,
        page.filled(form, [
          ['programme', 'all'],
          ['what', 'review'],
        ]),
      );
      const before = mailsTo(page, 'officials@city.example');
      const notices = page.stages.waiting.splice(0);
      await page.stages.receive(event, 'message-after');
      while (page.stages.waiting.length > 0) await page.stages.drain();
      page.stages.waiting.push(...notices);
      await page.stages.drain();
      return mailsTo(page, 'officials@city.example') - before;
    };
    const { matching, mail } = screenedSeeker().consents;
    const consents = { ...(matching && { matching }), ...(mail && { mail }) };
    const noLonger = registered('masan-univ', screenedSeeker({ revision: 3, consents }), '2026-11-02T11:00:00+09:00');
    const gone = withdrawn('masan-univ', 'S-1', 3);
    expect(await after(noLonger)).toBe(1);
    expect(await after(gone)).toBe(0);
  });

  test('says what is missing in it', async () => {
    const page = await screened();
    const form = formTo((await page.send('GET', `${page.own}/programmes`)).body, 'review');
    const { status, body } = await page.send('POST', form.action, page.filled(form, [['programme', 'none such']]));
    expect(status).toBe(422);
    expect(body).toContain('<a href="#programme">');
    expect(body).toContain('<a href="#what">');
    expect(await page.deps.reviews.of(PERSON)).toEqual([]);
  });
});

describe('모두 삭제', () => {
  test('needs the ticked box; then the person is out of the mailbox and the pool before the answer, and the rest follows', async () => {
    const page = await pageWorld();
    const form = formTo((await page.send('GET', `${page.own}/delete`)).body, 'delete');
    expect((await page.send('POST', form.action, page.filled(form))).status).toBe(422);
    expect(await held(page)).toBeDefined();
    const answer = await page.send('POST', form.action, page.filled(form, [['sure', 'yes']]));
    expect([answer.status, answer.headers['location']]).toEqual([303, '/done/deleted?lang=ko']);
    expect((await page.send('GET', '/done/deleted?lang=ko')).body).toContain('삭제했습니다');
    expect(await held(page)).toBeUndefined();
    expect(await page.deps.pool.seeker(PERSON)).toBeUndefined();
    expect((await page.deps.mailboxes.read(MAILBOX)).value.people[PERSON]?.shown).toBeUndefined();
    expect((await page.send('GET', page.own)).status).toBe(404);
    expect((await page.send('POST', form.action, page.filled(form, [['sure', 'yes']]))).status).toBe(404);
    await page.stages.drain();
    await page.stages.sweepAt('2026-11-02T04:00:00.000Z');
    const kept = JSON.stringify(page.table.all());
    for (const mark of ['가상길동', 'gil@people.example', '1990-05-05']) expect(kept).not.toContain(mark);
  });

  test('whatever the person asked for on the page goes too', async () => {
    const page = await screened();
    const ask = async (path: string, action: string, fields: readonly (readonly [string, string])[]) => {
      const form = formTo((await page.send('GET', `${page.own}${path}`)).body, action);
      expect((await page.send('POST', form.action, page.filled(form, fields))).status).toBe(303);
      await page.stages.drain();
    };
    await ask('', 'introduce', [['agree', 'yes']]);
    await ask('/programmes', 'review', [
      ['programme', 'all'],
      ['what', 'both'],
    ]);
    expect([await page.deps.introductions.of(PERSON), await page.deps.reviews.of(PERSON)].flat()).toHaveLength(2);
    await ask('/delete', 'delete', [['sure', 'yes']]);
    await page.stages.sweepAt('2026-11-02T04:00:00.000Z');
    expect(await page.deps.introductions.of(PERSON)).toEqual([]);
    expect(await page.deps.reviews.of(PERSON)).toEqual([]);
    expect(page.table.all().filter(({ pk }) => pk === `matches#person#${PERSON}`)).toEqual([]);
    const kept = JSON.stringify(page.table.all());
    for (const mark of ['가상길동', 'gil@people.example', '1990-05-05', '1234567,', 'screening-1'])
      expect(kept).not.toContain(mark);
  });

  test('is asked of the queue first: if the function ends there, the queue deletes all the same', async () => {
    const page = await pageWorld();
    const form = formTo((await page.send('GET', `${page.own}/delete`)).body, 'delete');
    const down = { persons: { ...page.deps.persons, change: () => Promise.reject(new Error('The function ended')) } };
    await expect(page.send('POST', form.action, page.filled(form, [['sure', 'yes']]), undefined, down)).rejects.toThrow(
      'The function ended',
    );
    await page.stages.drain();
    expect(await held(page)).toBeUndefined();
    expect((await page.send('GET', page.own)).status).toBe(404);
  });
});

describe('a form', () => {
  test('takes no link but its own, for its own person, in time and once (fault 44)', async () => {
    const page = await pageWorld();
    const { body } = await page.send('GET', `${page.own}/wishes`);
    const form = formTo(body, 'change', 'wishes');
    const others = [
      { ...form.fields, token: page.token },
      { ...form.fields, token: page.link('introduce', PERSON) },
      { ...form.fields, token: page.link('change', 'somebody-else') },
      { ...form.fields, token: page.link('change', PERSON, { now: '2026-11-01T02:59:59.000Z', today: '2026-11-01' }) },
      { ...form.fields, page: page.link('page', 'somebody-else') },
      { ...form.fields, page: 'https://elsewhere.example' },
      { ...form.fields, token: '' },
    ];
    const before = JSON.stringify(page.table.all());
    const answers = [];
    for (const fields of others)
      answers.push(await page.send('POST', '/me/change', page.filled({ ...form, fields }, WISHES)));
    expect(answers.map(({ status }) => status)).toEqual(others.map(() => 404));
    expect(JSON.stringify(page.table.all())).toBe(before);
    const sent = page.filled(form, WISHES);
    expect((await page.send('POST', '/me/change', sent)).status).toBe(303);
    answers.push(await page.send('POST', '/me/change', sent));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('of which the answer to its first write was lost finds its own write', async () => {
    const page = await pageWorld();
    const link = { purpose: 'change', subject: PERSON, issued: 1, expires: 2, id: 'lost' } as const;
    expect(await page.deps.usedLinks.use(link, 'request-a')).toBe('first');
    expect(await page.deps.usedLinks.use(link, 'request-a')).toBe('first');
    expect(await page.deps.usedLinks.use(link, 'request-b')).toBe('used-before');
  });

  test('is remembered as used until its link would have ended, and no longer', async () => {
    const page = await pageWorld();
    const link = {
      purpose: 'change',
      subject: PERSON,
      issued: 1_793_588_400,
      expires: 1_793_674_800,
      id: 'used',
    } as const;
    await page.deps.usedLinks.use(link, 'request-a');
    expect(page.table.all().find(({ sk }) => sk === 'used#used')).toMatchObject({ expiresAt: link.expires });
  });
});
