import { describe, expect, test } from 'vitest';
import { emptyPerson } from '../../functions/domain/people/person.ts';
import { rebuildPerson } from '../../functions/steps/rebuilding-pool.ts';
import type { Lately, Table } from '../../functions/stores/table.ts';
import { closed, declared, posting, registered, seeker, submitted } from '../support/messages.ts';
import { screenedFacts, screenedSeeker } from '../support/screened-person.ts';
import { tableOf } from '../support/memory-table.ts';
import { formTo, MAILBOX, pageWorld, PERSON } from '../support/page-world.ts';
import { NOW } from '../support/world.ts';

const SECTIONS = ['', '/programmes', '/data', '/wishes', '/mail', '/delete'];

describe('GET', () => {
  test('changes nothing, whatever is opened (fault 44)', async () => {
    const { table, stages, send, own, link } = await pageWorld();
    const before = JSON.stringify(table.all());
    const stop = [link('stop', `${MAILBOX}.${PERSON}`), link('stop', MAILBOX)].map((token) => `/stop/${token}`);
    const addresses = [
      ...SECTIONS.map((section) => `${own}${section}`),
      ...SECTIONS.map((section) => `${own}${section}?lang=en&done=introduced`),
      ...stop,
      '/done/deleted',
      '/done/stopped-seeker',
      '/',
      '/me/introduce',
      '/me/delete',
      `${own}/nowhere`,
      '/favicon.ico',
    ];
    for (const address of addresses) for (const method of ['GET', 'HEAD']) await send(method, address);
    expect(JSON.stringify(table.all())).toBe(before);
    expect(stages.waiting).toEqual([]);
  });

  test('shows the person the job that fits, why, and how to be introduced', async () => {
    const { send, own } = await pageWorld();
    const { status, body } = await send('GET', own);
    expect(status).toBe(200);
    expect(body).toContain('안녕하십니까, 가상길동님.');
    expect(body).toContain('맞는 일자리가 1건 있습니다.');
    expect(body).toContain('CNC 선반 조작원 모집');
    expect(body).toContain('희망 직종: ');
    expect(body).toContain('이름(가상길동), 이메일 주소(gil@people.example)');
    expect(body).toContain('동의하지 않으셔도 됩니다.');
  });

  test('shows no job that has closed, and none that no longer fits', async () => {
    const { send, own, stages } = await pageWorld();
    const late = await send('GET', own, '', { now: '2026-12-01T03:00:00.000Z', today: '2026-12-01' });
    expect(late.body).not.toContain('CNC 선반 조작원 모집');
    await stages.receive(
      registered(
        'masan-univ',
        seeker({ revision: 2, wanted: { occupations: ['02'], districts: ['48120'] } }),
        '2026-11-02T10:00:00+09:00',
      ),
      'other-wishes',
    );
    await stages.drain();
    expect((await send('GET', own)).body).not.toContain('CNC 선반 조작원 모집');
  });

  test('does not say that no job fits while the pool is built anew and does not know the person yet', async () => {
    const { send, own, stages, table } = await pageWorld();
    await table.remove(`seeker#${PERSON}`, 'card');
    const meanwhile = (await send('GET', own)).body;
    expect(meanwhile).toContain('맞는 일자리를 다시 정리하고 있습니다.');
    expect(meanwhile).not.toContain('맞는 일자리가 없습니다');
    await rebuildPerson(PERSON, NOW, stages.stores);
    expect((await send('GET', own)).body).toContain('맞는 일자리가 1건 있습니다.');
  });

  test('shows all jobs that fit, twenty on a page', async () => {
    const { send, own, stages } = await pageWorld();
    const titles = async (query: string): Promise<string[]> => {
      const { status, body } = await send('GET', `${own}${query}`);
      expect(status).toBe(200);
      return [...body.matchAll(/<h2>(조작원 [0-9]+|CNC [^<]*)<\/h2>/g)].map(([, title = '']) => title);
    };
    for (let number = 0; number < 44; number += 1)
      await stages.receive(
        submitted('masan-univ', posting({ externalId: `M-${number}`, title: `조작원 ${number}` })),
        `m-${number}`,
      );
    await stages.drain();
    const pages = [await titles(''), await titles('?page=2'), await titles('?page=3')];
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(new Set(pages.flat()).size).toBe(45);
    // What lies behind the end, and what is no number, is a page too.
    expect(await titles('?page=4')).toEqual(pages[2]);
    for (const query of ['?page=0', '?page=-1', '?page=x', '?page=99999', '?page='])
      expect(await titles(query), query).toEqual(pages[0]);

    const first = (await send('GET', own)).body;
    expect(first).toContain('일자리 45건 가운데 1~20번째를');
    expect(first).toContain(`<a rel="next" href="${own}?page=2">다음 일자리</a>`);
    expect(first).not.toContain('rel="prev"');
    const second = (await send('GET', `${own}?page=2`)).body;
    expect(second).toContain('21~40번째를');
    expect(second).toContain(`<a rel="prev" href="${own}">앞의 일자리</a>`);
    expect(second).toContain(`href="${own}?lang=en&#38;page=2"`);
    expect((await send('GET', `${own}?page=3`)).body).not.toContain('rel="next"');
  });

  test('a form without the tick comes back on the page of its job', async () => {
    const page = await pageWorld();
    for (let number = 0; number < 24; number += 1)
      await page.stages.receive(
        submitted('masan-univ', posting({ externalId: `M-${number}`, title: `조작원 ${number}` })),
        `m-${number}`,
      );
    await page.stages.drain();
    const form = formTo((await page.send('GET', `${page.own}?page=2`)).body, 'introduce');
    const { status, body } = await page.send('POST', form.action, page.filled(form, []));
    expect(status).toBe(422);
    expect(body).toContain('21~25번째를');
  });

  test('offers no introduction where the posting names no address', async () => {
    const { send, own, stages } = await pageWorld();
    await stages.receive(
      submitted('masan-univ', posting({ externalId: 'P-2', title: '무연락처 조작원 모집', contact: undefined })),
      'no-contact',
    );
    await stages.drain();
    const { body } = await send('GET', own);
    expect(body).toContain('무연락처 조작원 모집');
    expect(body.match(/action="\/me\/introduce"/g)).toHaveLength(1);
    expect(body).toContain('소개해 드릴 수 없습니다');
  });

  test('shows a screening line by line with the person’s own values, the limit and the dated source', async () => {
    const { send, own, stages } = await pageWorld();
    await stages.receive(
      registered('masan-univ', screenedSeeker({ revision: 2 }), '2026-11-02T10:00:00+09:00'),
      'agrees',
    );
    await stages.receive(declared('masan-univ', { externalId: 'S-1', revision: 1, facts: screenedFacts }), 'declares');
    await stages.drain();
    const list = (await send('GET', `${own}/programmes`)).body;
    expect(list).not.toContain('1,234,567원');
    expect(list).toContain(`href="${own}/programmes/employment-support"`);
    const { body } = await send('GET', `${own}/programmes/employment-support`);
    expect(body).toContain('가구소득: 1,234,567원');
    expect(body).toContain('계산한 값');
    expect(body).toMatch(/구직자 취업촉진 및 생활안정지원에 관한 법률 제6조\(2024\. 1\. 1\. 시행\)/);
    expect(body).toContain('개인정보 보호법 제37조의2');
    const { body: data } = await send('GET', `${own}/data`);
    expect(data).toContain('87,654,321원');
    expect(data).toContain('마산대학교에서 받은 등록 정보');
    expect(data).toContain('screening-1');
  });

  test('names the office of the registration that holds for corrections, not that of one that a deletion keeps out', async () => {
    const { send, own, deps } = await pageWorld();
    await deps.persons.change(PERSON, emptyPerson(PERSON), (before) => ({
      value: {
        ...before,
        entries: {
          ...before.entries,
          later: {
            version: 1,
            withdrawnAt: '2026-11-02T02:00:00.000Z',
            standing: {
              partner: 'city-job-centre' as const,
              seeker: seeker({ externalId: 'C-1' }),
              time: '2026-11-02T01:30:00.000Z',
              hash: 'later',
            },
          },
        },
      },
      result: undefined,
    }));
    const { body } = await send('GET', `${own}/data`);
    expect(body).toContain('창원일자리센터에서 받은 등록 정보');
    expect(body).toContain('등록 정보를 고치시려면 마산대학교에 말씀해 주시기 바랍니다.');
  });

  test('shows registrations of the same instant in one order, whichever was stored first', async () => {
    const { send, own, deps } = await pageWorld();
    const entry = (partner: 'city-job-centre' | 'changshin-univ', hash: string) => ({
      version: 1,
      standing: { partner, seeker: seeker({ externalId: hash }), time: '2026-11-02T01:30:00.000Z', hash },
    });
    const stored = async (hashes: readonly [string, string]): Promise<string> => {
      const entries = {
        [hashes[0]]: entry('city-job-centre', hashes[0]),
        [hashes[1]]: entry('changshin-univ', hashes[1]),
      };
      await deps.persons.change(PERSON, emptyPerson(PERSON), (before) => ({
        value: { ...before, entries },
        result: undefined,
      }));
      const { body } = await send('GET', `${own}/data`);
      return [...body.matchAll(/(창원일자리센터|창신대학교)에서 받은 등록 정보/g)].map(([, name]) => name).join(' ');
    };
    expect(await stored(['a', 'b'])).toBe('창원일자리센터 창신대학교');
    expect(await stored(['b', 'a'])).toBe('창신대학교 창원일자리센터');
  });

  test('of a posting that is announced but takes no applications yet says only that it has not closed', async () => {
    const { send, own, stages } = await pageWorld();
    await stages.receive(
      submitted('masan-univ', posting({ externalId: 'P-4', title: '예고된 조작원 모집', opensOn: '2026-11-20' })),
      'announced',
    );
    await stages.drain();
    const { body } = await send('GET', own);
    expect(body).toContain('예고된 조작원 모집');
    expect(body).toContain('2026년 11월 2일(월) 현재 마감되지 않은 일자리 2건을');
    expect((await send('GET', `${own}?lang=en`)).body).toContain(
      '2 jobs that had not closed on Monday 2 November 2026 fit you',
    );
  });

  test('sends who finds a fact of the screening wrong to the partner that declared it, not to a later one', async () => {
    const { send, own, stages } = await pageWorld();
    await stages.receive(
      registered('masan-univ', screenedSeeker({ revision: 2 }), '2026-11-02T10:00:00+09:00'),
      'agrees',
    );
    await stages.receive(declared('masan-univ', { externalId: 'S-1', revision: 1, facts: screenedFacts }), 'declares');
    await stages.receive(registered('city-job-centre', seeker(), '2026-11-02T11:00:00+09:00'), 'elsewhere too');
    await stages.drain();
    expect((await send('GET', `${own}/mail`)).body).not.toContain('마산대학교');
    const { body } = await send('GET', `${own}/programmes/employment-support`);
    expect(body).toContain('마산대학교에 말씀해 주시기 바랍니다. 다시 검토합니다.');
    expect((await send('GET', `${own}/programmes`)).body).toContain('마산대학교(<a href="tel:0550000204">');
  });

  test('a programme has a page of its own in both languages; what is no programme has none', async () => {
    const { send, own, stages } = await pageWorld();
    await stages.receive(
      registered('masan-univ', screenedSeeker({ revision: 2 }), '2026-11-02T10:00:00+09:00'),
      'agrees',
    );
    await stages.drain();
    const { status, body } = await send('GET', `${own}/programmes/public-works`);
    expect(status).toBe(200);
    expect(body).toContain('<h1>공공근로사업</h1>');
    expect(body).toContain(`href="${own}/programmes/public-works?lang=en"`);
    for (const path of ['/programmes/', '/programmes/none', '/programmes/public-works/', '/programmes/constructor'])
      expect((await send('GET', own + path)).status, path).toBe(404);
  });

  test('says so where nobody agreed to be screened', async () => {
    const { send, own } = await pageWorld();
    const { body } = await send('GET', `${own}/programmes`);
    expect(body).toContain('요건 확인에 동의하신 기록이 없어');
    expect(body).not.toContain('action="/me/review"');
  });

  test('is in the language the person registered, and in the other on request', async () => {
    const { send, own, stages } = await pageWorld();
    expect((await send('GET', own)).body).toContain('<html lang="ko">');
    expect((await send('GET', `${own}?lang=en`)).body).toContain('<html lang="en">');
    expect((await send('GET', `${own}?lang=en`)).body).toContain('One job that had not closed on');
    await stages.receive(
      registered('masan-univ', seeker({ revision: 2, language: 'en' }), '2026-11-02T10:00:00+09:00'),
      'english',
    );
    expect((await send('GET', own)).body).toContain('<html lang="en">');
    expect((await send('GET', `${own}?lang=ko`)).body).toContain('<html lang="ko">');
  });
});

describe('a request that asks for nothing there is', () => {
  test('gets the same answer for every link that does not work', async () => {
    const { send, link, own, token, stages } = await pageWorld();
    const stranger = link('page', 'nobody');
    const old = link('page', PERSON, { now: '2026-10-01T00:00:00.000Z', today: '2026-10-01' });
    const wrong = link('stop', PERSON);
    const tampered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const answers = [];
    for (const each of [stranger, old, wrong, tampered, 'x', `${token}.`])
      answers.push(await send('GET', `/me/${each}`));
    await stages.run({
      to: 'delete-person',
      message: { person: PERSON, at: '2026-11-02T03:00:00.000Z', partner: 'masan-univ' },
      messageId: 'd',
    });
    answers.push(await send('GET', own));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('is told which methods there are, and that a body may be too long', async () => {
    const { send, own, link } = await pageWorld();
    for (const [method, address, allow] of [
      ['POST', own, 'GET, HEAD'],
      ['DELETE', own, 'GET, HEAD'],
      ['GET', '/me/introduce', 'POST'],
      ['PUT', `/stop/${link('stop', MAILBOX)}`, 'GET, HEAD, POST'],
    ] as const) {
      const { status, headers } = await send(method, address);
      expect([address, status, headers['allow']]).toEqual([address, 405, allow]);
    }
    expect((await send('POST', '/me/change', 'a'.repeat(65_536))).status).toBe(404);
    expect((await send('POST', '/me/change', 'a'.repeat(65_537))).status).toBe(413);
    expect((await send('POST', '/me/change', '가'.repeat(21_846))).status).toBe(413);
  });

  test('HEAD answers as GET does, without a body', async () => {
    const { send, own } = await pageWorld();
    const [get, head] = [await send('GET', `${own}/data`), await send('HEAD', `${own}/data`)];
    expect(head).toEqual({ ...get, body: '' });
  });
});

describe('a page of which the reads are a moment behind', () => {
  /** The page, of which `stop` makes the eventually consistent reads stay at what is there now. */
  const behindWorld = async () => {
    let shown: Table | undefined;
    const behind = (table: Table): Table => {
      const seen = (): Table => shown ?? table;
      const lately: Lately = {
        read: (...key) => seen().read(...key),
        readAll: (...keys) => seen().readAll(...keys),
        readRange: (...keys) => seen().readRange(...keys),
      };
      return { ...table, lately };
    };
    const page = await pageWorld(NOW, behind);
    const stop = async (): Promise<void> => void (shown = await tableOf(page.table.all()));
    return { ...page, stop };
  };

  test('shows what a form did to the person who has just sent it, and everything else as it was', async () => {
    const { send, own, filled, stop } = await behindWorld();
    const form = formTo((await send('GET', `${own}/wishes`)).body, 'change', 'wishes');
    const weekly = [
      ['occupation', '02'],
      ['district', '48120'],
      ['cadence', 'weekly'],
    ] as const;
    await stop();
    const { headers } = await send('POST', form.action, filled(form, weekly));
    const isWeekly = async (address: string): Promise<boolean> =>
      /value="weekly"\s+checked/.test((await send('GET', address)).body);
    expect(headers['location']).toBe(`${own}/wishes?done=saved`);
    expect(await isWeekly(`${own}/wishes?done=saved`)).toBe(true);
    expect(await isWeekly(`${own}/wishes`)).toBe(false);
    await stop();
    expect(await isWeekly(`${own}/wishes`)).toBe(true);
  });

  test('introduces nobody for a job that has closed by now', async () => {
    const { send, own, filled, stages, stop } = await behindWorld();
    await stop();
    await stages.receive(closed('masan-univ', posting().externalId, 1), 'closes');
    const form = formTo((await send('GET', own)).body, 'introduce');
    const { headers } = await send('POST', form.action, filled(form, [['agree', 'yes']]));
    expect(headers['location']).toBe(`${own}?done=closed`);
  });
});
