import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { personOf } from '../../functions/domain/people/address.ts';
import { MOST_AWAY, type OwnJobs } from '../../functions/domain/people/own-jobs.ts';
import { chooseJobs, emptyPerson } from '../../functions/domain/people/person.ts';
import { awayKey } from '../../functions/domain/matching/away.ts';
import { closedReportStore } from '../../functions/stores/matching/closed-report-store.ts';
import { postingOfJob } from '../../functions/stores/postings/posting-of-job.ts';
import { readPublicJob } from '../../functions/serve-public-page/read-public-job.ts';
import { servePublicPageDeps } from '../../functions/serve-public-page/deps.ts';
import { accessOf } from '../../functions/access.ts';
import { jobIdOf, jobPath } from '../../functions/domain/page/public/job-id.ts';
import { closed, posting, registered, seeker, sentThen, submitted } from '../support/messages.ts';
import { formsOf, held, kindsWaiting, mailsTo, pageWorld, PERSON, type PageWorld } from '../support/page-world.ts';
import { keyed, NOW, world } from '../support/world.ts';

/** What a person says of a job on its card, and what comes of it. Everybody and everything is invented. */

const ADDRESS = seeker().email;
const card = async ({ send, own }: PageWorld, language = 'ko') => {
  const { body } = await send('GET', `${own}?lang=${language}`);
  const form = formsOf(body).find(({ action, fields }) => action === '/me/job' && fields['cluster'] !== undefined);
  return { body, form, cluster: form?.fields['cluster'] ?? '' };
};
const clusterOf = async (page: PageWorld): Promise<string> => (await card(page)).cluster;

/** Presses a button of the first card, or of the list that holds `say`. */
const press = async (page: PageWorld, say: string, more: readonly (readonly [string, string])[] = []) => {
  const { body } = await page.send('GET', page.own);
  const [what, cluster] = say.split('.');
  const form = formsOf(body).find(
    ({ action, fields }) => action === '/me/job' && (fields['cluster'] !== undefined) === (cluster === undefined),
  );
  if (form === undefined || !body.includes(`value="${say}"`)) throw new Error(`The page offers no ${what}`);
  return page.send('POST', form.action, page.filled(form, [['say', say], ...more]));
};
const doneOf = ({ headers }: { readonly headers: Readonly<Record<string, string>> }): string =>
  new URLSearchParams(headers['location']?.split('?')[1]).get('done') ?? '';

describe('관심 없음', () => {
  test('takes the job off the page, and lists it where it can be taken back', async () => {
    const page = await pageWorld();
    const cluster = await clusterOf(page);
    const answer = await press(page, 'away', [['reason', 'distance']]);
    expect([answer.status, doneOf(answer)]).toEqual([303, 'put-away']);
    const { body } = await page.send('GET', answer.headers['location'] ?? '');
    expect(body).not.toContain('<article');
    expect(body).toContain('관심 없다고 하신 일자리 1건');
    expect(body).toContain(`value="not-away.${cluster}"`);
    expect((await page.deps.pool.seeker(PERSON))?.value.away).toEqual([awayKey(cluster)]);
    expect(doneOf(await press(page, `not-away.${cluster}`))).toBe('taken-back');
    const { body: after } = await page.send('GET', page.own);
    expect(after).toContain('<article');
    expect(after).not.toContain('관심 없다고 하신 일자리');
  });

  test.each(['immediate', 'daily', 'weekly'] as const)(
    'keeps it out of every mail with mail %s, when it changes, reopens or the person registers again; without it, it comes',
    async (cadence) => {
      const mailsAfter = async (isAway: boolean): Promise<number> => {
        const page = await pageWorld();
        // Nothing is remembered as offered: what keeps the job out is what the person said.
        const mailbox = (await page.deps.persons.read(PERSON))?.value.mailbox ?? '';
        if (isAway) await press(page, 'away');
        await page.deps.mailboxes.update(await page.deps.mailboxes.read(mailbox), NOW, (before) => ({
          ...before,
          offered: {},
          closed: {},
          open: {},
        }));
        const before = mailsTo(page, ADDRESS);
        await page.stages.receive(
          registered('masan-univ', seeker({ revision: 2, mail: { cadence } }), '2026-11-02T10:00:00+09:00'),
          'cadence',
        );
        await page.stages.receive(closed('masan-univ', 'P-1', 2), 'closed');
        await page.stages.receive(
          submitted(
            'masan-univ',
            posting({ revision: 3, wage: { unit: 'hour', min: 13_000 } }),
            '2026-11-02T11:00:00+09:00',
          ),
          'again',
        );
        await page.stages.drain();
        for (const now of ['2026-11-02T23:30:00.000Z', '2026-11-09T00:30:00.000Z']) {
          await page.stages.morningAt(now);
          for (const stage of page.stages.waiting.splice(0))
            if (stage.to === 'send-notice') await page.stages.sendAt(stage.message, now);
        }
        return mailsTo(page, ADDRESS) - before;
      };
      expect(await mailsAfter(true)).toBe(0);
      expect(await mailsAfter(false)).toBeGreaterThan(0);
    },
  );

  test('follows the person to another address, and so does what they took back there', async () => {
    const page = await pageWorld();
    const cluster = await clusterOf(page);
    await press(page, 'away');
    const there = personOf('moved@people.example', seeker().birthDate, keyed);
    const moved = (revision: number) =>
      sentThen(
        registered(
          'masan-univ',
          seeker({ revision, email: 'moved@people.example' }),
          `2026-11-02T1${revision}:00:00+09:00`,
        ),
      );
    await page.stages.receive(moved(2), 'moved');
    await page.stages.drain();
    expect(mailsTo(page, 'moved@people.example')).toBe(0);
    const own = `/me/${page.link('page', there)}`;
    expect(doneOf(await press({ ...page, own }, `not-away.${cluster}`))).toBe('taken-back');
    await page.stages.receive(moved(3), 'moved again');
    await page.stages.drain();
    expect((await page.deps.pool.seeker(there))?.value.away).toBeUndefined();
  });

  test('stays as long as its job is open, however it was extended; an entry of a job that is long over leaves', async () => {
    const page = await pageWorld();
    const cluster = await clusterOf(page);
    const past = { at: '2026-08-01T00:00:00.000Z', lastDay: '2026-09-01', away: 'unsaid' } as const;
    await page.deps.persons.change(PERSON, emptyPerson(PERSON), (before) => ({
      value: chooseJobs(before, { [cluster]: past, c0ffee: past }, NOW.now),
      result: undefined,
    }));
    await page.stages.receive(
      submitted('masan-univ', posting({ externalId: 'P-2', title: '밀링 조작원 모집' })),
      'p-2',
    );
    await page.stages.drain();
    expect((await card(page)).body).toContain('관심 없다고 하신 일자리 1건');
    expect(doneOf(await press(page, 'away'))).toBe('put-away');
    const jobs = (await held(page))?.jobs ?? {};
    expect(Object.keys(jobs)).toHaveLength(2);
    expect(jobs[cluster]).toMatchObject({ away: 'unsaid', lastDay: posting().closesOn });
    expect((await card(page)).body).toContain('관심 없다고 하신 일자리 2건');
  });

  test('of one job more than there is room for is not taken in, and the person is told so', async () => {
    const page = await pageWorld();
    const full = Array.from({ length: MOST_AWAY }, (_, number) => [
      `c${number}`,
      { at: NOW.now, lastDay: '2026-12-01', away: 'unsaid' as const },
    ]);
    await page.deps.persons.change(PERSON, emptyPerson(PERSON), (before) => ({
      value: chooseJobs(before, Object.fromEntries(full) as OwnJobs, NOW.now),
      result: undefined,
    }));
    const answer = await press(page, 'away');
    expect(doneOf(answer)).toBe('job-full');
    const { body } = await page.send('GET', answer.headers['location'] ?? '');
    expect(body).toContain('더 적어 둘 수 없습니다');
    expect(body).toContain('<article');
  });

  test('is said in one press once: the form that was used says nothing again', async () => {
    const page = await pageWorld();
    const { form } = await card(page);
    const sent = page.filled(form!, [['say', 'away']]);
    expect((await page.send('POST', form!.action, sent)).status).toBe(303);
    expect((await page.send('POST', form!.action, sent)).status).toBe(404);
  });

  test.each([
    ['a button that nobody offers', [['say', 'praise']]],
    ['no button', []],
    ['a job that is none', [['say', 'save.../..']]],
  ] as const)('%s says nothing', async (_, fields) => {
    const page = await pageWorld();
    const { form } = await card(page);
    const before = JSON.stringify(page.table.all());
    expect((await page.send('POST', form!.action, page.filled(form!, fields))).status).toBe(404);
    expect(JSON.stringify(page.table.all())).toBe(before);
  });
});

describe('저장 and 지원했어요', () => {
  test('list the job before the others, and as closed when it is; nothing is sent to anybody', async () => {
    const page = await pageWorld();
    const cluster = await clusterOf(page);
    expect(doneOf(await press(page, 'save'))).toBe('job-saved');
    expect(doneOf(await press(page, 'applied'))).toBe('applied');
    expect(kindsWaiting(page)).toEqual([]);
    const { body } = await page.send('GET', page.own);
    expect(body.indexOf('저장하거나 지원하신 일자리 1건')).toBeLessThan(body.indexOf('<article'));
    expect(body).toContain('지원하셨습니다(2026년 11월 2일(월)).');
    const job = (await page.deps.pool.clusters.read(cluster))?.value.members['masan-univ/P-1']?.row;
    expect(await postingOfJob(job!, page.deps)).toBeDefined();
    expect(body).toContain(`href="${jobPath(job!)}"`);
    await page.stages.receive(closed('masan-univ', 'P-1', 2), 'closed');
    await page.stages.drain();
    const { body: after } = await page.send('GET', page.own);
    expect(after).not.toContain('<article');
    expect(after).toContain('저장 · 2026년 11월 2일(월) 지원 · 마감');
    expect(after).toContain('CNC 선반 조작원 모집 (가상정밀)');
    expect(after).not.toContain(`href="${jobPath(job!)}"`);
    expect(doneOf(await press(page, `not-saved.${cluster}`))).toBe('taken-back');
    expect(doneOf(await press(page, `not-applied.${cluster}`))).toBe('taken-back');
    expect((await page.send('GET', page.own)).body).not.toContain('저장하거나 지원하신');
  });

  test('of a job that closed meanwhile are refused, and the person is told so', async () => {
    const page = await pageWorld();
    const { form } = await card(page);
    await page.stages.receive(closed('masan-univ', 'P-1', 2), 'closed');
    await page.stages.drain();
    expect(doneOf(await page.send('POST', form!.action, page.filled(form!, [['say', 'save']])))).toBe('job-gone');
  });

  test('are among what is shown as held about the person', async () => {
    const page = await pageWorld();
    await press(page, 'save');
    await press(page, 'away', [['reason', 'closed']]);
    const { body } = await page.send('GET', page.own.replace(/$/, '/data'));
    expect(body).toContain('마감됐어요: 1건');
    expect(body).not.toContain('정하신 날');
  });
});

describe('마감됐어요', () => {
  const publicJob = async ({ deps, stages }: PageWorld, cluster: string) => {
    const row = (await deps.pool.clusters.read(cluster))?.value.members['masan-univ/P-1']?.row;
    const reading = servePublicPageDeps(accessOf('serve-public-page', stages.sources));
    return readPublicJob(jobIdOf(row!), NOW, reading);
  };
  const reporters = async (count: number): Promise<{ readonly page: PageWorld; readonly pages: PageWorld[] }> => {
    const page = await pageWorld();
    const pages = [page];
    for (let number = 1; number < count; number += 1) {
      const email = `p${number}@people.example`;
      await page.stages.receive(registered('masan-univ', seeker({ externalId: `S-1${number}`, email })), email);
      const person = personOf(email, seeker().birthDate, keyed);
      pages.push({ ...page, own: `/me/${page.link('page', person)}` });
    }
    await page.stages.drain();
    return { page, pages };
  };

  test('of three different people shows the job as one that may be closed; of two, or of one often, it does not', async () => {
    const { page, pages } = await reporters(4);
    const [first, second, third, fourth] = pages as [PageWorld, PageWorld, PageWorld, PageWorld];
    const cluster = await clusterOf(first);
    const isShown = async (): Promise<boolean> => (await card(fourth)).body.includes('마감되었을 수 있음');
    expect(doneOf(await press(first, 'report'))).toBe('reported');
    expect((await card(first)).body).toContain('마감되었다고 알려 주셨습니다.');
    await press(first, 'away', [['reason', 'closed']]);
    await press(second, 'away', [['reason', 'closed']]);
    await page.stages.drain();
    expect([await isShown(), await closedReportStore(page.table).reportsOf(cluster)]).toEqual([
      false,
      [{ on: '2026-11-02' }, { on: '2026-11-02' }],
    ]);
    expect(await publicJob(page, cluster)).toMatchObject({ state: 'open', job: { mayBeClosed: false } });
    await press(third, 'report');
    await page.stages.drain();
    expect(await isShown()).toBe(true);
    expect((await card(fourth, 'en')).body).toContain('It may be closed already');
    const late = seeker({ externalId: 'S-late', email: 'late@people.example' });
    await page.stages.receive(registered('masan-univ', late), 'late');
    await page.stages.drain();
    const mail = page.stages.mails.find(({ to }) => to === late.email)?.raw ?? '';
    expect((await PostalMime.parse(mail)).text).toContain('마감되었을 수 있음');
    expect(await publicJob(page, cluster)).toMatchObject({ state: 'open', job: { mayBeClosed: true } });
    await press(second, `not-away.${cluster}`);
    expect(await closedReportStore(page.table).reportsOf(cluster)).toHaveLength(2);
  });

  test('asks the company at the third, and a person who saved the job reads why it is gone when no answer comes', async () => {
    const { page, pages } = await reporters(4);
    const saver = pages[3]!;
    await press(saver, 'save');
    for (const each of pages.slice(0, 3)) {
      await press(each, 'report');
      expect(kindsWaiting(page)).toContain('recheck-wages');
      expect(page.stages.mails.filter(({ tags }) => tags['kind'] === 'still-open')).toEqual([]);
      await page.stages.drain();
    }
    expect(page.stages.mails.filter(({ tags }) => tags['kind'] === 'still-open').map(({ to }) => to)).toEqual([
      'hr@gasang.example',
    ]);
    const NIGHT = { now: '2026-11-04T15:20:00.000Z', today: '2026-11-05' };
    await world(page.table, NIGHT).recheck();
    const { body } = await saver.send('GET', saver.own, '', NIGHT);
    expect(body).toContain('마감되었는지 회사의 답을 기다리느라 안내를 멈춤');
    const { body: english } = await saver.send('GET', `${saver.own}?lang=en`, '', NIGHT);
    expect(english).toContain('not shown until the company says whether it is closed');
    const reading = servePublicPageDeps(accessOf('serve-public-page', page.stages.sources));
    const id = jobIdOf({ partner: 'masan-univ', externalId: 'P-1' });
    expect(await readPublicJob(id, NIGHT, reading)).toBeUndefined();
  });

  test('is stored under the job without a trace of who said it, and leaves with them', async () => {
    const { page, pages } = await reporters(2);
    const cluster = await clusterOf(page);
    for (const each of pages) await press(each, 'report');
    const lying = () => page.table.all().filter(({ pk }) => pk === `closed-reports#${cluster}`);
    expect(lying()).toHaveLength(2);
    expect(JSON.stringify(lying())).not.toContain(PERSON);
    const { body } = await page.send('GET', `${page.own}/delete`);
    const form = formsOf(body).find(({ action }) => action === '/me/delete')!;
    await page.send('POST', form.action, page.filled(form, [['sure', 'yes']]));
    await page.stages.drain();
    await page.stages.sweepAt('2026-11-03T00:00:00.000Z');
    expect(lying()).toHaveLength(1);
    expect(JSON.stringify(page.table.all().filter(({ pk }) => pk.startsWith('matches#person#')))).not.toContain(PERSON);
    expect(JSON.stringify((await page.deps.persons.read(PERSON))?.value)).not.toContain(cluster);
  });
});
