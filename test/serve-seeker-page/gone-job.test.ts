import { keptIntroduction } from '../support/kept-introduction.ts';
import { expect, test } from 'vitest';
import type { Notice } from '../../functions/notices/contracts.ts';
import { closed } from '../support/messages.ts';
import { formTo, MAILBOX, pageWorld, PERSON } from '../support/page-world.ts';

/** A day on which every item of the job has expired. */
const GONE = { now: '2028-06-01T03:00:00.000Z', today: '2028-06-01' };

/** The person was mailed a job and asked to be introduced for it. Then everything about the job expired. */
const afterTheJob = async () => {
  const page = await pageWorld();
  const form = formTo((await page.send('GET', page.own)).body, 'introduce');
  await page.send('POST', form.action, page.filled(form, [['agree', 'yes']]));
  await page.stages.receive(closed('masan-univ', 'P-1', 2), 'closed');
  await page.stages.drain();
  page.table.expire(GONE.now);
  const left = page.table.all().filter(({ pk }) => pk === 'jobs' || pk.startsWith('posting#'));
  expect(left).toEqual([]);
  const own = `/me/${page.link('page', PERSON, GONE)}`;
  return { page, form, own };
};

test.each(['', '/data', '/mail', '/wishes', '/programmes', '/delete'])(
  'the page %s opens though a job that was found is gone',
  async (section) => {
    const { page, own } = await afterTheJob();
    const { status, body } = await page.send('GET', `${own}${section}`, '', GONE);
    expect(status).toBe(200);
    if (section === '' || section === '/data') expect(body).toContain('CNC 선반 조작원 모집');
  },
);

test('an introduction for it is not asked for: the person is told that it has closed', async () => {
  const { page, form } = await afterTheJob();
  const fields = {
    ...form.fields,
    token: page.link('introduce', PERSON, GONE),
    page: page.link('page', PERSON, GONE),
  };
  const answer = await page.send('POST', form.action, page.filled({ ...form, fields }, [['agree', 'yes']]), GONE);
  expect(answer.headers['location']).toContain('done=closed');
  expect(page.stages.waiting).toEqual([]);
});

test('mails about it that were asked for long ago are overtaken, and a digest has nothing to say', async () => {
  const { page, form } = await afterTheJob();
  const { cluster = '' } = form.fields;
  const toSeeker = { partner: 'masan-univ', mailbox: MAILBOX, person: PERSON } as const;
  const notices: Notice[] = [
    { kind: 'match', noticeId: 'late-match', ...toSeeker, cluster: `${cluster.slice(1)}0` },
    { kind: 'introduction', noticeId: 'late-introduction', ...toSeeker, cluster, agreedOn: '2026-11-02' },
    { kind: 'digest', noticeId: 'late-digest', ...toSeeker },
  ];
  await page.deps.introductions.keep(PERSON, keptIntroduction(cluster));
  for (const notice of notices) expect(await page.stages.sendAt(notice, GONE.now)).toBe('overtaken');
});
