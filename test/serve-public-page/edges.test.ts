import { expect, test } from 'vitest';
import { foundJobs, ANYTHING } from '../../functions/domain/page/public/job-search.ts';
import { publicFacts } from '../../functions/domain/page/public/public-facts.ts';
import { jobIdOf } from '../../functions/domain/page/public/job-id.ts';
import { jobPostingData } from '../../functions/domain/page/public/job-posting-data.ts';
import { asks } from '../../functions/serve-public-page/asks.ts';
import { posting, submitted } from '../support/messages.ts';
import { publicPageWorld } from '../support/public-page-world.ts';

const A = 'masan-univ' as const;
const path = (n: number) => `/jobs/${jobIdOf({ partner: A, externalId: `P-${n}` })}`;
const BASE = { title: '', companyName: '', opensOn: '2026-11-01' };

test('twenty jobs lie on a page, the newest first, and the others on the next', async () => {
  const { send, stages } = publicPageWorld();
  for (let n = 1; n <= 22; n += 1)
    await stages.receive(
      submitted(
        A,
        posting({ externalId: `P-${n}`, title: `조작원 ${n}호`, opensOn: n === 22 ? '2026-11-02' : '2026-11-01' }),
      ),
      `m-${n}`,
    );
  const linksOf = async (page: number) =>
    [...(await send('GET', `/jobs?page=${page}`)).body.matchAll(/href="(\/jobs\/[\w-]+)"/g)].map(([, to]) => to);
  const [first, second] = [await linksOf(1), await linksOf(2)];
  expect([first.length, second.length, first[0]]).toEqual([20, 2, path(22)]);
  expect(new Set([...first, ...second]).size).toBe(22);
});

test('sector and zone narrow the list', async () => {
  const { stages } = publicPageWorld();
  await stages.receive(submitted(A, posting()), 'm');
  const [job] = await stages.stores.pool.jobs('2026-11-02');
  const jobs = [
    { ...job!, sectors: [{ id: 'defence', certain: true }], zone: { id: 'changwon-national', certain: true } },
  ] as never[];
  for (const [facet, value, other] of [
    ['sector', 'defence', 'robots'],
    ['zone', 'changwon-national', 'none'],
  ] as const) {
    expect(foundJobs(jobs, { ...ANYTHING, chosen: { [facet]: value } })).toHaveLength(1);
    expect(foundJobs(jobs, { ...ANYTHING, chosen: { [facet]: other } })).toHaveLength(0);
  }
});

test('a closed posting has its page for thirty days', async () => {
  const { send, stages } = publicPageWorld();
  await stages.receive(submitted(A, posting()), 'm');
  const on = async (today: string) => (await send('GET', path(1), '', { now: `${today}T03:00:00.000Z`, today })).status;
  expect([await on('2026-12-30'), await on('2026-12-31')]).toEqual([410, 404]);
});

test('the twentieth request of a sender in an hour is answered, the next is not; ten thousand others make it forgotten', () => {
  const may = asks();
  expect(Array.from({ length: 21 }, () => may('a', 0)).lastIndexOf(true)).toBe(19);
  for (let n = 0; n < 10_000; n += 1) may(`b${n}`, 1);
  expect(may('a', 2)).toBe(true);
});

test('who asks in English is answered in English', async () => {
  const { send } = publicPageWorld();
  const { headers } = await send('POST', '/link', new URLSearchParams({ email: 'a@b.example', lang: 'en' }).toString());
  expect(headers['location']).toBe('/link/sent?lang=en');
});

test.each([
  '010 - 1234 - 5678',
  '+82 (0)10-1234-5678',
  '82-10-1234-5678',
  '010－1234－5678',
  '010/1234/5678',
  'hong＠gasang.example',
  'hong @ gasang.example',
])('the contact %s is masked in every text of a posting', (contact) => {
  const text = `문의 ${contact} 입니다`;
  const job = publicFacts(
    {
      ...BASE,
      title: text,
      companyName: text,
      description: text,
      address: text,
      requirements: { certificates: [text], languages: [text] },
    },
    undefined,
  );
  expect(JSON.stringify(job)).not.toContain(contact);
});

test('an allowance is no salary for search engines', () => {
  const wage = { unit: 'month', min: 300_000 } as const;
  expect(
    jobPostingData({ ...BASE, wage, payKind: 'allowance', programme: 'senior-contribution' }, { id: 'x', url: 'u' }),
  ).not.toHaveProperty('baseSalary');
  expect(jobPostingData({ ...BASE, wage, payKind: 'wage' }, { id: 'x', url: 'u' })).toHaveProperty('baseSalary');
});

test('people’s and companies’ own pages are closed to robots', async () => {
  const { body } = await publicPageWorld().send('GET', '/robots.txt');
  for (const own of ['/company/', '/introduced/', '/me/', '/stop/', '/done/'])
    expect(body).toContain(`Disallow: ${own}\n`);
});
