import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { PartnerId } from '../../functions/contracts/partners.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import { jobPath } from '../../functions/domain/page/public/job-id.ts';
import { publicPages } from '../support/public-page-world.ts';
import { seoulDate, type Moment } from '../../functions/domain/language/calendar.ts';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { closedReportStore } from '../../functions/stores/matching/closed-report-store.ts';
import { companyPageWorld, COMPANY } from '../support/company-page-world.ts';
import { formsOf } from '../support/page-world.ts';
import { companyOf } from '../../functions/domain/people/address.ts';
import { firm } from '../support/invented-firm.ts';
import { closed, companyMessage, posting, registered, reviewed, seeker, submitted } from '../support/messages.ts';
import { keyed, NOW } from '../support/world.ts';

/** What a company finds on its page and can do there. All people and companies are invented. */
const A: PartnerId = 'masan-univ';
const KEY = { partner: A, externalId: 'P-1' } as const;
const UNLAWFUL = { description: '용모 단정하신 분, 운전면허 소지자를 찾습니다. 고졸 이상, 45세 이하, 지게차 면허' };
const after = (minutes: number): Moment => ({
  now: new Date(Date.parse(NOW.now) + minutes * 60_000).toISOString(),
  today: NOW.today,
});
const flat = (html: string): string =>
  html.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const TOMORROW = { now: '2026-11-03T03:00:00.000Z', today: '2026-11-03' };

const withPosting = async (change: Partial<Posting> = {}, from: PartnerId = A) => {
  const page = companyPageWorld();
  const arrives = async (more: Partial<Posting> = {}, partner = from) => {
    await page.stages.receive(submitted(partner, posting({ ...change, ...more })), JSON.stringify([partner, more]));
    await page.stages.drain();
  };
  await arrives();
  const stateOf = async () => {
    const kept = await page.stages.stores.postings.read(KEY);
    return kept && postingState(kept.value);
  };
  const jobs = () => page.stages.stores.pool.jobs(NOW.today);
  return { ...page, arrives, stateOf, jobs, own: page.link() };
};
const mailsTo = (page: Awaited<ReturnType<typeof withPosting>>, kind: string) =>
  page.stages.mails.filter(({ tags }) => tags['kind'] === kind);

describe('the letter', () => {
  test.each([
    ['refused', UNLAWFUL, 'posting-refused'],
    ['held', { description: '이모님을 모십니다. 주 5일 근무하며 통근버스를 운행합니다.' }, 'posting-held'],
    ['accepted', {}, 'posting-accepted'],
  ])('about a posting that was %s opens the page with that posting', async (_, change, kind) => {
    const page = await withPosting(change);
    const { text = '' } = await PostalMime.parse(mailsTo(page, kind)[0]?.raw ?? '');
    const url = /https:\/\/pages\.city\.example(\/company\/\S+)/.exec(text)?.[1] ?? '';
    const { status, body } = await page.send('GET', url);
    expect([status, flat(body).includes('CNC 선반 조작원 모집')]).toEqual([200, true]);
  });
});

describe('the page of a posting that was refused', () => {
  test('shows the text as read with the words in question marked, and the corrected sentence ready to paste', async () => {
    const { send, own } = await withPosting(UNLAWFUL);
    const { body } = await send('GET', own);
    expect([...body.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, words]) => words)).toEqual([
      '용모 단정하신 분',
      '45세 이하',
    ]);
    expect([...body.matchAll(/<textarea[^>]*readonly[^>]*>(.*?)<\/textarea>/g)].map(([, words]) => words)).toContain(
      '고졸 이상, 지게차 면허',
    );
    expect(flat(body)).toContain('아직 게재하지 않았습니다');
    expect(body).toContain('href="tel:0550000204"');
    expect(body).toContain('href="mailto:contact@masan.example"');
  });

  test('says that an earlier revision is still shown', async () => {
    const { send, own, arrives } = await withPosting();
    await arrives({ revision: 2, ...UNLAWFUL });
    expect(flat((await send('GET', own)).body)).toContain('앞서 보내신 공고는 그대로 구직자에게 안내하고 있습니다.');
  });

  test('offers neither mending nor a look once its days are over', async () => {
    const page = await withPosting({ ...UNLAWFUL, closesOn: NOW.today });
    expect(formsOf((await page.send('GET', page.own)).body).map(({ fields }) => fields['what'])).toContain('review');
    const { body } = await page.send('GET', page.own, '', TOMORROW);
    expect(flat(body)).toContain('모집 기간이 끝났습니다');
    expect(formsOf(body).map(({ fields }) => fields['what'])).not.toContain('review');
  });

  test('shows the earlier revision again once its days are over', async () => {
    const page = await withPosting();
    await page.arrives({ revision: 2, ...UNLAWFUL, closesOn: NOW.today });
    const { body } = await page.send('GET', page.own, '', TOMORROW);
    expect(flat(body)).not.toContain('모집 기간이 끝났습니다');
    expect(body).not.toContain('용모');
  });

  test('asks a person to look, once for a revision; the officials get one mail and release it', async () => {
    const page = await withPosting(UNLAWFUL);
    const { body } = await page.press(page.own, 'review');
    await page.stages.drain();
    expect(flat(body)).toContain('2026년 11월 2일(월)에 담당자의 검토를 요청하셨습니다.');
    expect(formsOf(body).map(({ fields }) => fields['what'])).not.toContain('review');
    expect(mailsTo(page, 'posting-review-request').map(({ to }) => to)).toEqual(['officials@city.example']);
    await page.stages.receive(reviewed({ ...KEY, revision: 1, decision: 'release', note: '' }), 'm-review');
    expect(await page.stateOf()).toBe('open');
  });

  test('of a later revision that says something else it may be asked again', async () => {
    const page = await withPosting(UNLAWFUL);
    await page.press(page.own, 'review');
    await page.stages.drain();
    await page.arrives({ revision: 2, ...UNLAWFUL, title: 'CNC 선반 조작원을 모십니다' });
    await page.press(page.own, 'review');
    await page.stages.drain();
    expect(mailsTo(page, 'posting-review-request')).toHaveLength(2);
  });

  test('reaches the officials though the next list comes before their mail is written', async () => {
    const page = await withPosting(UNLAWFUL);
    await page.press(page.own, 'review');
    await page.stages.receive(submitted(A, posting({ revision: 2, ...UNLAWFUL })), 'm-night');
    await page.stages.drain();
    expect(mailsTo(page, 'posting-review-request')).toHaveLength(1);
  });

  test('is overtaken by a revision that says something else before their mail is written', async () => {
    const page = await withPosting(UNLAWFUL);
    await page.press(page.own, 'review');
    await page.stages.receive(submitted(A, posting({ revision: 2, ...UNLAWFUL, title: '여자 사원 모집' })), 'm-night');
    await page.stages.drain();
    expect(mailsTo(page, 'posting-review-request')).toHaveLength(0);
  });

  test.each([
    ['release', 'open', 'posting-accepted'],
    ['refuse', 'final', 'posting-refused'],
  ] as const)('counts for a later revision that says the same: %s', async (decision, state, kind) => {
    const page = await withPosting(UNLAWFUL);
    await page.press(page.own, 'review');
    await page.stages.drain();
    const night = { revision: 2, opensOn: '2026-11-02', ...UNLAWFUL };
    await page.arrives(night);
    expect(flat((await page.send('GET', page.own)).body)).toContain(
      '2026년 11월 2일(월)에 담당자의 검토를 요청하셨습니다.',
    );
    const before = mailsTo(page, kind).length;
    await page.stages.receive(reviewed({ ...KEY, revision: 1, decision, note: '문맥을 살펴봄' }), 'm-review');
    await page.stages.drain();
    expect(mailsTo(page, kind)).toHaveLength(before + 1);
    await page.arrives({ ...night, revision: 3, opensOn: '2026-11-03' });
    const { body } = await page.send('GET', page.own);
    expect(flat(body)).toContain(state === 'open' ? '구직자에게 안내하고 있습니다' : '담당자 의견: 문맥을 살펴봄');
    expect(await page.stateOf()).toBe(state === 'open' ? 'open' : 'absent');
    expect(mailsTo(page, kind)).toHaveLength(before + 1);
    await page.arrives({ revision: 4, ...UNLAWFUL, title: '여자 사원 모집' });
    expect(flat((await page.send('GET', page.own)).body)).toContain('사람의 검토 요청');
  });

  test('is overtaken by an official who refuses it for good before their mail is written', async () => {
    const page = await withPosting(UNLAWFUL);
    await page.press(page.own, 'review');
    await page.stages.receive(reviewed({ ...KEY, revision: 1, decision: 'refuse', note: '' }), 'm-review');
    await page.stages.drain();
    expect(mailsTo(page, 'posting-review-request')).toHaveLength(0);
  });

  test('that the check had let through and an official refused says so with the note, also of the next night’s list', async () => {
    const page = await withPosting();
    await page.stages.receive(reviewed({ ...KEY, revision: 1, decision: 'refuse', note: '모집이 끝남' }), 'm-review');
    await page.arrives({ revision: 2 });
    expect(flat((await page.send('GET', page.own)).body)).toContain('담당자 의견: 모집이 끝남');
  });

  test('of an official’s refusal says so with the note, and asks nobody again', async () => {
    const page = await withPosting(UNLAWFUL);
    await page.stages.receive(reviewed({ ...KEY, revision: 1, decision: 'refuse', note: '나이 제한' }), 'm-review');
    const { body } = await page.send('GET', page.own);
    expect(flat(body)).toContain('담당자 의견: 나이 제한');
    expect(formsOf(body)).toEqual([]);
  });
});

describe('the company’s own word', () => {
  test('closes the posting at once, and it stays closed whatever the partner sends', async () => {
    const page = await withPosting();
    const { body } = await page.press(page.own, 'close');
    expect(flat(body)).toContain('마감했습니다');
    expect([await page.stateOf(), await page.jobs()]).toEqual(['closed', []]);
    await page.arrives({ revision: 2, title: 'CNC 선반 조작원을 모십니다' });
    expect([await page.stateOf(), await page.jobs()]).toEqual(['closed', []]);
    const { reply } = page.stages.replies.at(-1)!;
    expect([reply.type, reply.data.findings.map(({ code }) => code)]).toEqual([
      'kr.go.changwon.jobs.message.accepted.v1',
      ['closed-by-company'],
    ]);
    expect(mailsTo(page, 'posting-accepted')).toHaveLength(1);
  });

  test('also when the partner’s next revision is refused: no letter, and the answer says both', async () => {
    const page = await withPosting();
    await page.press(page.own, 'close');
    await page.arrives({ revision: 2, ...UNLAWFUL });
    expect(mailsTo(page, 'posting-refused')).toEqual([]);
    expect(page.stages.replies.at(-1)!.reply.data.findings.map(({ code }) => code)).toContain('closed-by-company');
  });

  test('opens it again with what the partner sent last', async () => {
    const page = await withPosting();
    await page.press(page.own, 'close');
    await page.arrives({ revision: 2, title: 'CNC 선반 조작원을 모십니다' });
    await page.press(page.own, 'reopen', {}, after(5));
    expect(await page.stateOf()).toBe('open');
    expect((await page.jobs()).map(({ title }) => title)).toEqual(['CNC 선반 조작원을 모십니다']);
  });

  test('of last season: the company of the next one is told once that it closed this number, and how to open it', async () => {
    const page = await withPosting();
    await page.press(page.own, 'close');
    const next = {
      opensOn: '2026-11-03',
      closesOn: '2026-12-31',
      title: '2027년 사원 모집',
      contact: { email: 'next@gasang.example' },
    };
    await page.arrives({ revision: 2, ...next, opensOn: '2026-11-02' });
    expect(mailsTo(page, 'posting-accepted')).toHaveLength(1);
    for (const revision of [3, 4]) await page.arrives({ revision, ...next, closesOn: `2026-12-1${revision}` });
    const letters = page.stages.mails.filter(({ to }) => to === next.contact.email);
    expect(letters).toHaveLength(1);
    const { text = '' } = await PostalMime.parse(letters[0]!.raw);
    expect(flat(text)).toContain('다시 모집하시려면 회사 페이지에서 ‘다시 모집하기’를 눌러 주시기 바랍니다.');
    expect(flat(text)).not.toContain('이제 조건이 맞는 구직자에게');
    expect([await page.stateOf(), await page.jobs()]).toEqual(['closed', []]);
  });

  test('does not close the posting of another company that the partner sends under the same id', async () => {
    const page = await withPosting();
    await page.press(page.own, 'close');
    const other = { name: '다른가상', registrationNumber: '999-99-99997' };
    await page.arrives({ revision: 2, company: other, contact: { email: 'hr@other.example' } });
    expect(await page.stateOf()).toBe('open');
    expect(page.stages.mails.filter(({ to }) => to === 'hr@other.example')).toHaveLength(1);
  });

  test('does not open what the partner has closed', async () => {
    const page = await withPosting();
    await page.press(page.own, 'close');
    await page.stages.receive(closed(A, 'P-1', 1), 'm-closed');
    expect(formsOf((await page.send('GET', page.own)).body)).toEqual([]);
    expect(await page.stateOf()).toBe('closed');
  });

  test('closes the same job at another partner with it', async () => {
    const page = await withPosting();
    await page.arrives({ externalId: 'C-1' }, 'chamber-of-commerce');
    await page.press(page.own, 'close');
    expect(await page.jobs()).toEqual([]);
  });

  test('outlasts every revision that may still come: it is kept for 400 days', async () => {
    const page = await withPosting();
    await page.press(page.own, 'close');
    const [kept] = page.table.all().filter(({ pk }) => pk.startsWith('posting#'));
    expect(seoulDate(new Date(Number(kept?.['expiresAt']) * 1_000).toISOString())).toBe('2027-12-08');
  });

  test('is what the public page says too', async () => {
    const page = await withPosting();
    await page.press(page.own, 'close');
    const answer = await publicPages(page.stages)('GET', jobPath(KEY));
    expect([answer.status, answer.route]).toEqual([410, 'job-closed']);
  });

  test('of a form that was sent before does nothing to a later word', async () => {
    const page = await withPosting();
    const { body } = await page.send('GET', page.own);
    const old = formsOf(body).find(({ fields }) => fields['what'] === 'close')!;
    const again = () => page.send('POST', old.action, new URLSearchParams(old.fields).toString(), after(9));
    await again();
    await page.press(page.own, 'reopen', {}, after(10));
    expect((await again()).headers['location']).toContain('done=overtaken');
    expect(await page.stateOf()).toBe('open');
  });

  test('is matched, and mailed to nobody twice, when it opens again', async () => {
    const page = await withPosting();
    await page.stages.receive(registered(A, seeker()), 'm-seeker');
    await page.stages.drain();
    const before = page.stages.mails.filter(({ to }) => to === seeker().email).length;
    await page.press(page.own, 'close');
    await page.press(page.own, 'reopen', {}, after(5));
    await page.stages.drain();
    expect(before).toBe(1);
    expect(page.stages.mails.filter(({ to }) => to === seeker().email)).toHaveLength(1);
  });
});

describe('who was hired', () => {
  test('is recorded, and closes the posting when all openings are filled', async () => {
    const page = await withPosting({ openings: 3 });
    expect(flat((await page.press(page.own, 'hired', { people: '2' })).body)).toContain('채용한 인원 2명');
    expect(await page.stateOf()).toBe('open');
    await page.press(page.own, 'hired', { people: '1' }, after(1));
    expect([await page.stateOf(), await page.jobs()]).toEqual(['closed', []]);
  });

  test('counts anew after the company has opened the posting again', async () => {
    const page = await withPosting({ openings: 2 });
    await page.press(page.own, 'hired', { people: '2' });
    await page.press(page.own, 'reopen', {}, after(5));
    await page.press(page.own, 'hired', { people: '1' }, after(6));
    expect(await page.stateOf()).toBe('open');
  });

  test('closes nothing where the posting does not say how many it seeks', async () => {
    const page = await withPosting();
    await page.press(page.own, 'hired', { people: '9' });
    expect(await page.stateOf()).toBe('open');
  });

  test('is counted once, however often the form is sent', async () => {
    const page = await withPosting({ openings: 2 });
    const { body } = await page.send('GET', page.own);
    const { action, fields } = formsOf(body).find((form) => form.fields['what'] === 'hired')!;
    for (const at of [after(1), after(2)])
      await page.send('POST', action, new URLSearchParams({ ...fields, people: '1' }).toString(), at);
    expect(await page.stateOf()).toBe('open');
  });

  test.each(['', '0', '-1', '1.5', '1001', '열 명', '１０００１'])(
    '%j people is a mistake beside its field',
    async (people) => {
      const page = await withPosting();
      const { status, body } = await page.press(page.own, 'hired', { people });
      expect([status, body.includes('aria-invalid="true"')]).toEqual([422, true]);
      expect((await page.stages.stores.postings.read(KEY))?.value.said).toBeUndefined();
    },
  );
});

describe('the question whether a posting is closed', () => {
  /** Three people say that the job is closed. */
  const reported = async <Page extends Awaited<ReturnType<typeof withPosting>>>(page: Page) => {
    const cluster = (await page.stages.stores.postings.read(KEY))!.value.clusters[0]!;
    const said = { cluster, says: 'closed', on: NOW.today, version: 1, lastDay: '2026-11-30' } as const;
    for (const by of ['a', 'b', 'c']) await closedReportStore(page.table).report({ ...said, by });
    const message = { reported: { cluster, partner: A, at: NOW.now } };
    const ask = async () => {
      await page.stages.run({ to: 'recheck-wages', message, messageId: 'reported' });
      await page.stages.drain();
    };
    await ask();
    return { ...page, ask };
  };
  const asked = async () => reported(await withPosting());

  test('is answered by one of two buttons; looking at the page, often, answers nothing', async () => {
    const page = await asked();
    const { text = '' } = await PostalMime.parse(mailsTo(page, 'still-open')[0]?.raw ?? '');
    const url = /https:\/\/pages\.city\.example(\/company\/\S+)/.exec(text)?.[1] ?? '';
    const before = page.table.all();
    for (const method of ['GET', 'HEAD', 'GET']) expect((await page.send(method, url)).status).toBe(200);
    expect(page.table.all()).toEqual(before);
    const { body } = await page.send('GET', url);
    expect(flat(body)).toContain('아직 모집 중이십니까?');
    expect(flat(body)).toContain('2026년 11월 4일');
    expect(formsOf(body).map(({ fields }) => fields['what'])).toEqual(['still-open', 'close', 'hired']);
  });

  test('with yes: it is not asked any more, the job stays, and the company is thanked', async () => {
    const page = await asked();
    const { body } = await page.press(page.own, 'still-open', {}, after(5));
    expect(flat(body)).toContain('모집 중이라고 알려 주셔서 고맙습니다');
    expect(flat(body)).not.toContain('아직 모집 중이십니까?');
    expect([await page.stateOf(), (await page.jobs()).length]).toEqual(['open', 1]);
    await page.ask();
    expect(mailsTo(page, 'still-open')).toHaveLength(1);
  });

  test('with no: it is closed', async () => {
    const page = await asked();
    expect(flat((await page.press(page.own, 'close', {}, after(5))).body)).toContain('회사에서 마감하셨습니다');
    expect([await page.stateOf(), await page.jobs()]).toEqual(['closed', []]);
  });

  test('of a form that lies in another window is not answered over a later word', async () => {
    const page = await asked();
    const { body } = await page.send('GET', page.own);
    const { action, fields } = formsOf(body).find((form) => form.fields['what'] === 'still-open')!;
    await page.press(page.own, 'close', {}, after(5));
    const late = await page.send('POST', action, new URLSearchParams(fields).toString(), after(6));
    expect([late.headers['location']?.includes('done=overtaken'), await page.stateOf()]).toEqual([true, 'closed']);
  });

  test('with yes opens no posting of the same job that the company has closed itself', async () => {
    const page = await withPosting();
    await page.press(page.own, 'close');
    await page.arrives({ externalId: 'C-9' }, 'changshin-univ');
    await reported(page);
    await page.press(page.own, 'still-open', {}, after(5));
    expect([await page.stateOf(), (await page.jobs()).map(({ externalId }) => externalId)]).toEqual([
      'closed',
      ['C-9'],
    ]);
  });
});

describe('a link', () => {
  test('shows the postings of its own company alone: the same contact and business number', async () => {
    const page = await withPosting();
    await page.arrives({ externalId: 'P-2', title: '다른 회사의 공고', contact: { email: 'other@gasang.example' } });
    await page.arrives({
      externalId: 'P-3',
      title: '번호가 다른 공고',
      company: { registrationNumber: '220-81-62517', name: '가상정밀' },
    });
    const { body } = await page.send('GET', page.own);
    expect(flat(body)).not.toMatch(/다른 회사의 공고|번호가 다른 공고/);
    expect((await page.send('GET', page.link('0'.repeat(40)))).body).not.toContain('CNC');
  });

  test('shows a posting no more that names another company by now', async () => {
    const page = await withPosting();
    await page.arrives({ revision: 2, contact: { email: 'other@gasang.example' } });
    expect(flat((await page.send('GET', page.own)).body)).not.toContain('CNC');
  });

  test('of another company changes nothing', async () => {
    const page = await withPosting();
    const { body } = await page.send('GET', page.own);
    const { action, fields } = formsOf(body).find((form) => form.fields['what'] === 'close')!;
    const other = page.link('0'.repeat(40)).slice('/company/'.length);
    const { status } = await page.send('POST', action, new URLSearchParams({ ...fields, page: other }).toString());
    expect([status, await page.stateOf()]).toEqual([404, 'open']);
  });

  test('that has expired opens a page that sends a new one to the address of the posting, three times a day at most', async () => {
    const page = await withPosting();
    const later: Moment = { now: '2026-12-03T03:00:00.000Z', today: '2026-12-03' };
    const shown = await page.send('GET', page.own, '', later);
    expect([shown.status, flat(shown.body).includes('이 주소는 더 이상 쓸 수 없습니다')]).toEqual([404, true]);
    const [form] = formsOf(shown.body);
    const ask = () => page.send('POST', form!.action, new URLSearchParams(form!.fields).toString(), NOW);
    for (let times = 0; times < 3; times += 1) await ask();
    await page.stages.drain();
    expect(mailsTo(page, 'company-page').map(({ to }) => to)).toEqual(['hr@gasang.example']);
  });

  test('is asked for with the same answer whatever is known', async () => {
    const page = await withPosting();
    const ask = async (token: string) => {
      const { status, headers, body } = await page.send(
        'POST',
        '/company/link',
        new URLSearchParams({ token }).toString(),
      );
      return JSON.stringify([status, headers, body]);
    };
    const answers = await Promise.all(
      [page.own.slice('/company/'.length), page.link('0'.repeat(40)).slice('/company/'.length), 'v1.k1.a.b', ''].map(
        ask,
      ),
    );
    expect(new Set(answers).size).toBe(1);
    await page.stages.drain();
    expect(mailsTo(page, 'company-page')).toHaveLength(1);
  });
});

test('a hundred postings lie on several pages, the latest first, and the one that a letter names before all', async () => {
  const page = companyPageWorld();
  for (let number = 1; number <= 45; number += 1)
    await page.stages.receive(
      submitted(A, posting({ externalId: `P-${number}`, title: `선반 조작원 ${number}호 모집` })),
      `m-${number}`,
    );
  const { body } = await page.send('GET', page.link(COMPANY));
  expect([...body.matchAll(/<article/g)]).toHaveLength(20);
  expect(body).toContain('rel="next"');
  const { body: last } = await page.send('GET', `${page.link()}?page=3`);
  expect([...last.matchAll(/<article/g)]).toHaveLength(5);
});

test('nobody else than GET and the three forms is answered', async () => {
  const page = await withPosting();
  expect((await page.send('POST', page.own)).status).toBe(405);
  expect((await page.send('GET', '/company/act')).status).toBe(405);
  expect((await page.send('HEAD', page.own)).body).toBe('');
  expect((await page.send('POST', '/company/act', 'a'.repeat(9_000))).status).toBe(413);
});

describe('a form of a page that is no longer true', () => {
  const formOf = async (page: Awaited<ReturnType<typeof withPosting>>, what: string) => {
    const { action, fields } = formsOf((await page.send('GET', page.own)).body).find(
      ({ fields: f }) => f['what'] === what,
    )!;
    return (change: Readonly<Record<string, string>> = {}, at: Moment = NOW) =>
      page.send('POST', action, new URLSearchParams({ ...fields, ...change }).toString(), at);
  };

  test('does nothing to a later revision', async () => {
    const page = await withPosting();
    const close = await formOf(page, 'close');
    await page.arrives({ revision: 2, title: '다른 일자리' });
    expect((await close()).headers['location']).toContain('done=overtaken');
    expect(await page.stateOf()).toBe('open');
  });

  test('repeats its own word when it is sent again', async () => {
    const page = await withPosting();
    const close = await formOf(page, 'close');
    for (const at of [NOW, after(1)]) expect((await close({}, at)).headers['location']).toContain('done=closed');
  });

  test('of yesterday, or of a posting that its partner has closed, leads back to the page', async () => {
    const page = await withPosting();
    const close = await formOf(page, 'close');
    expect((await close({}, after(25 * 60))).headers['location']).toContain('done=overtaken');
    await page.stages.receive(closed(A, 'P-1', 2), 'm-closed');
    expect((await close()).headers['location']).toContain('done=overtaken');
  });

  test('with another number of people is not said to be recorded', async () => {
    const page = await withPosting({ openings: 5 });
    const hired = await formOf(page, 'hired');
    const done = [];
    for (const people of ['1', '2']) done.push((await hired({ people })).headers['location']?.split('done=')[1]);
    expect(done).toEqual(['hired', 'overtaken']);
  });
});

test('a posting whose revision was refused while an earlier one is shown can be closed', async () => {
  const page = await withPosting();
  await page.arrives({ revision: 2, ...UNLAWFUL });
  await page.press(page.own, 'close');
  expect([await page.stateOf(), await page.jobs()]).toEqual(['closed', []]);
});

test('closing tells matching, for the people who wait; opening changed content again tells the company what is shown', async () => {
  const page = await withPosting();
  await page.press(page.own, 'close');
  expect(page.stages.waiting).toContainEqual(
    expect.objectContaining({ to: 'match-posting', message: expect.objectContaining({ closed: true }) }),
  );
  await page.arrives({ revision: 2, title: 'CNC 선반 조작원을 모십니다' });
  await page.press(page.own, 'reopen', {}, after(5));
  await page.stages.drain();
  expect(mailsTo(page, 'posting-accepted')).toHaveLength(2);
});

test('a new link goes to the company although its latest postings name another by now', async () => {
  const page = await withPosting();
  for (const externalId of ['P-2', 'P-3']) await page.arrives({ externalId, title: externalId });
  for (const externalId of ['P-1', 'P-3'])
    await page.arrives({ externalId, revision: 2, contact: { email: 'other@gasang.example' } });
  await page.send(
    'POST',
    '/company/link',
    new URLSearchParams({ token: page.own.slice('/company/'.length) }).toString(),
  );
  await page.stages.drain();
  expect(mailsTo(page, 'company-page').map(({ to }) => to)).toEqual(['hr@gasang.example']);
});

test('the posting that a letter names comes before all others', async () => {
  const page = await withPosting();
  for (const externalId of ['P-2', 'P-3']) await page.arrives({ externalId, title: externalId });
  for (const externalId of ['P-1', 'P-2', 'P-3']) {
    const id = jobPath({ partner: A, externalId }).slice('/jobs/'.length);
    const { body } = await page.send('GET', `${page.own}?posting=${id}`);
    expect(/<article class="card" id="([^"]*)"/.exec(body)?.[1]).toBe(id);
  }
});

test('the public page names the day of the company’s word, not of the posting', async () => {
  const page = await withPosting();
  await page.press(page.own, 'close', {}, { now: '2026-11-05T03:00:00.000Z', today: '2026-11-05' });
  expect((await publicPages(page.stages)('GET', jobPath(KEY))).body).toContain('2026년 11월 5일(목)에 마감된');
});

test('a row lasts as long as the posting may: also of a refused revision that an official releases', async () => {
  const page = await withPosting({ ...UNLAWFUL, closesOn: '2027-06-30', startsOn: '2027-07-01' });
  await page.stages.receive(reviewed({ ...KEY, revision: 1, decision: 'release', note: '' }), 'm-review');
  const row = page.table.all().find(({ pk }) => pk.startsWith('company#'));
  expect(seoulDate(new Date(Number(row?.['expiresAt']) * 1_000).toISOString()) > '2027-06-30').toBe(true);
});

test('a hire told long after its posting sends no second letter of acceptance', async () => {
  const page = await withPosting({ openings: 5, closesOn: '2027-03-30', startsOn: '2027-04-01' });
  await page.stages.drain();
  page.stages.waiting.splice(0);
  await page.press(page.own, 'hired', { people: '1' }, after(1));
  expect(page.stages.waiting).toEqual([]);
});

test.each(['/jobs/', '/me/', '/'])(
  'the page of a company opens below its own path only, not below %s',
  async (path) => {
    const { send, link } = companyPageWorld();
    const token = link().slice('/company/'.length);
    expect((await send('GET', `/company/${token}`)).status).toBe(200);
    expect((await send('GET', path + token)).status).toBe(404);
  },
);

describe('the scorecard of the company', () => {
  const NUMBER = '1234567891';
  const registeredBy = async (email: string | undefined, own: Partial<Posting['company']> = {}) => {
    const page = await withPosting({ company: { ...posting().company, registrationNumber: NUMBER, ...own } });
    const { company, headcounts } = firm('2025', { start: 63, end: 66 });
    const said = (what: 'registered' | 'headcount-reported', data: object, id: string) =>
      page.stages.receive(companyMessage('chamber-of-commerce', what, { ...data, registrationNumber: NUMBER }), id);
    await said('registered', { ...company, ...(email !== undefined && { contact: { email } }) }, 'c-1');
    for (const [at, one] of headcounts.entries()) await said('headcount-reported', one, `h-${at}`);
    const link = page.link(companyOf('hr@gasang.example', own.registrationNumber ?? NUMBER, keyed));
    return { ...page, read: async (address = link) => flat((await page.send('GET', address)).body) };
  };

  test('has its points, the smallest change that adds some, and every line with its arithmetic', async () => {
    const text = await (await registeredBy('hr@gasang.example')).read();
    expect(text).toContain('일자리창출 우수기업, 우리 회사의 점수');
    expect(text).toContain('시범 배점(미확정)');
    expect(text).toMatch(/상시 직원이 1명 더 늘면 ‘고용 증가율’ 배점이 5점에서 10점이 됩니다/);
    expect(text).toContain('고용 증가율: 3 ÷ 63 = 4.76% → 3% 이상 5점');
    expect(text).toContain('취업지원 대상 채용을 보여 주는 서류');
  });

  test('is shown to the contact under which the company is registered, however the address is written', async () => {
    expect(await (await registeredBy('HR@Gasang.example')).read()).toContain('우리 회사의 점수');
  });

  test.each([['someone@else.example'], [undefined]])(
    'shows nothing of it to whoever only names its number: the company is registered with %s',
    async (email) => {
      const text = await (await registeredBy(email)).read();
      expect(text).toContain('다른 담당자의 메일 주소로 등록되어 있어');
      expect(text).not.toMatch(/시범 배점|고용 증가율|66명|이상 5점/);
    },
  );

  test('is not there if nobody has registered the company', async () => {
    const page = await withPosting();
    expect(flat((await page.send('GET', page.own)).body)).not.toContain('우리 회사의 점수');
  });
});
