import { expect, test } from 'vitest';
import type { Posting } from '../../functions/contracts/posting.ts';
import { jobIdOf, jobKeyOf } from '../../functions/domain/page/public/job-id.ts';
import { CLOSED_DAYS } from '../../functions/serve-public-page/read-public-job.ts';
import { addDays, type Moment } from '../../functions/domain/language/calendar.ts';
import { closed, posting, reviewed, submitted } from '../support/messages.ts';
import { publicPageWorld } from '../support/public-page-world.ts';

const on = (today: string): Moment => ({ now: `${today}T03:00:00.000Z`, today });
const path = `/jobs/${jobIdOf({ partner: 'masan-univ', externalId: 'P-1' })}`;

const withPosting = async (change: Partial<Posting> = {}) => {
  const page = publicPageWorld();
  await page.stages.receive(submitted('masan-univ', posting(change)), 'message-posting');
  await page.stages.drain();
  return page;
};

const dataIn = (body: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? 'null') as Record<
    string,
    unknown
  >;

test('the front page leads to the open jobs, to who registers, and to a lost link, without knowing anybody', async () => {
  const { send } = await withPosting();
  const { status, body, headers } = await send('GET', '/');
  expect(status).toBe(200);
  expect(headers['x-robots-tag']).toBe('all');
  expect(body).toContain('href="/jobs?district=48123"');
  expect(body).toContain('href="/link"');
  expect(body).toContain('마산대학교');
  expect(body).toContain('055-000-0204');
});

test('the list is searched without a script: by words with or without spaces, by place, by occupation', async () => {
  const { send } = await withPosting();
  const finds = async (query: string) => (await send('GET', `/jobs?${query}`)).body.includes(path);
  for (const found of ['', 'q=cnc', 'q=선반조작원', 'q=가상정밀+CNC', 'district=48123', 'group=81', 'page=9'])
    expect([found, await finds(found)]).toEqual([found, true]);
  for (const other of ['q=용접', 'q=가상정밀+용접', 'district=48121', 'group=82'])
    expect([other, await finds(other)]).toEqual([other, false]);
  for (const odd of ['q=%00%ff', 'district=<b>', 'group=8', 'page=-1', `q=${'가'.repeat(5_000)}`])
    expect((await send('GET', `/jobs?${odd}`)).status).toBe(200);
});

test('an open posting has a page for everybody, with what search engines ask of a JobPosting', async () => {
  const { send } = await withPosting({
    requirements: { education: 'bachelor', careerYears: 2, certificates: ['가상기능사'] },
    openings: 3,
  });
  const { status, body } = await send('GET', path);
  expect(status).toBe(200);
  expect(body).toContain(`<link rel="canonical" href="https://pages.city.example${path}" />`);
  expect(body).toContain('property="og:title" content="CNC 선반 조작원 모집"');
  expect(dataIn(body)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'CNC 선반 조작원 모집',
    description: '<p>공작기계 부품을 가공합니다. 주 5일 근무하며 통근버스를 운행합니다.</p>',
    identifier: { '@type': 'PropertyValue', name: '가상정밀', value: path.slice('/jobs/'.length) },
    url: `https://pages.city.example${path}`,
    datePosted: '2026-11-01',
    validThrough: '2026-11-30T23:59:59+09:00',
    directApply: false,
    hiringOrganization: { '@type': 'Organization', name: '가상정밀' },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'KR',
        addressRegion: '경상남도',
        addressLocality: '창원시 성산구',
        streetAddress: '경상남도 창원시 성산구 가상로 1',
      },
    },
    employmentType: 'FULL_TIME',
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'KRW',
      value: { '@type': 'QuantitativeValue', minValue: 12_000, unitText: 'HOUR' },
    },
    educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'bachelor degree' },
    experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 },
    qualifications: '가상기능사',
    workHours: '주 40시간',
    totalJobOpenings: 3,
    jobStartDate: '2026-12-01',
  });
});

test('no text of a posting ends the data for search engines', async () => {
  const { send } = await withPosting({ title: '가</script><script>alert(1)</script>\u2028나' });
  const { body } = await send('GET', path);
  expect(body.match(/<script/g)).toHaveLength(1);
  expect(body.match(/<\/script/g)).toHaveLength(1);
  expect(dataIn(body)['title']).toMatch(/^가/);
});

const CONTACTS = [
  'hr@gasang.example',
  '010-1234-5678',
  '０１０ 8765 4321',
  'boss.kim@gasang.example',
  '+82 10-9999-0000',
];
const inTexts = {
  title: `선반 조작원 ${CONTACTS[3]}`,
  description: `문의 ${CONTACTS[2]} 또는 ${CONTACTS[4]}\n담당자에게 ${CONTACTS[3]}로 보내 주십시오.`,
};

test('a mobile number and a mail address are a person’s: neither the page nor its data show them, in fields or in texts', async () => {
  const { send } = await withPosting({ ...inTexts, contact: { email: CONTACTS[0] ?? '', phone: CONTACTS[1] } });
  const { body } = await send('GET', path);
  for (const contact of CONTACTS) expect(body.normalize('NFKC')).not.toContain(contact.normalize('NFKC'));
  expect(body).toContain('(비공개 연락처)');
  expect(body).toContain('연락처를 공개하지 않은 공고입니다');
  expect((await send('GET', '/jobs')).body).not.toContain(CONTACTS[3]);
});

test('the number of an office is shown, and everything once the partner says that the contact is public', async () => {
  const office = await withPosting({ contact: { email: 'hr@gasang.example', phone: '055-123-4567' } });
  const { body } = await office.send('GET', path);
  expect(body).toContain('tel:0551234567');
  expect(body).not.toContain('hr@gasang.example');
  const open = await withPosting({
    ...inTexts,
    contact: { email: 'hr@gasang.example', phone: '010-1234-5678', public: true },
  });
  const shown = (await open.send('GET', path)).body;
  expect(shown).toContain('tel:01012345678');
  expect(shown).toContain('hr@gasang.example');
  expect(shown).toContain('boss.kim@gasang.example');
  expect(JSON.stringify(dataIn(shown))).not.toMatch(/hr@|5678/);
});

test('a posting that has closed says so for thirty days, to search engines too, and then has no page', async () => {
  const { send } = await withPosting();
  expect((await send('GET', path, '', on('2026-11-30'))).status).toBe(200);
  for (const day of ['2026-12-01', addDays('2026-11-30', CLOSED_DAYS)]) {
    const { status, body, headers } = await send('GET', path, '', on(day));
    expect(status).toBe(410);
    expect(headers['x-robots-tag']).toContain('noindex');
    expect(body).toContain('2026년 11월 30일(월)에 마감된 공고입니다.');
    expect(body).not.toContain('ld+json');
  }
  expect((await send('GET', path, '', on(addDays('2026-11-30', CLOSED_DAYS + 1)))).status).toBe(404);
});

test('a posting that its partner closed early says so from that day, and is in no list any more', async () => {
  const { send, stages } = await withPosting();
  await stages.receive(closed('masan-univ', 'P-1', 2), 'closed');
  await stages.drain();
  const { status, body } = await send('GET', path);
  expect(status).toBe(410);
  expect(body).toContain('에 마감된 공고입니다.');
  expect((await send('GET', '/jobs')).body).not.toContain(path);
});

test('a posting that is held or refused has no page: nothing doubtful is published', async () => {
  const held = await withPosting({ description: '주부 환영합니다. 함께 일하실 분을 찾습니다.' });
  expect((await held.send('GET', path)).status).toBe(404);
  const decision = { partner: 'masan-univ', externalId: 'P-1', revision: 1, note: '가상' } as const;
  await held.stages.receive(reviewed({ ...decision, decision: 'release' }), 'review');
  expect((await held.send('GET', path)).status).toBe(200);
  const refused = await withPosting({ description: '남자만 지원하실 수 있습니다.' });
  expect((await refused.send('GET', path)).status).toBe(404);
});

test('an id that names no posting, or is written in another way, has no page', async () => {
  const { send } = await withPosting();
  for (const id of [
    '',
    '%',
    'x',
    `${path.slice(6)}=`,
    btoa('masan-univ'),
    btoa('nobody/P-1'),
    btoa('masan-univ/'),
    btoa('masan-univ/P-2'),
  ])
    expect((await send('GET', `/jobs/${id}`)).status).toBe(404);
});

test.each(['P-1', 'a/b c', '가나다/1', '한글 열쇠 (1)', '?&#%+', '~'.repeat(100)])(
  'the key %j comes back from its address',
  (externalId) => {
    const id = jobIdOf({ partner: 'masan-univ', externalId });
    expect(id).toMatch(/^[\w-]+$/);
    expect(jobKeyOf(id)).toEqual({ partner: 'masan-univ', externalId });
  },
);

test('the sitemap lists what search engines may show, and robots are kept from people’s pages', async () => {
  const { send } = await withPosting();
  expect((await send('GET', '/sitemap.xml')).body).toContain(`<loc>https://pages.city.example${path}</loc>`);
  expect((await send('GET', '/robots.txt')).body).toMatch(/Disallow: \/me\/\nDisallow: \/stop\//);
});

test('HEAD answers like GET without the body; other methods are not taken; an unknown address is said to be so', async () => {
  const { send } = await withPosting();
  expect(await send('HEAD', '/jobs')).toMatchObject({ status: 200, body: '' });
  expect(await send('POST', '/jobs')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  expect(await send('DELETE', '/link')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } });
  expect((await send('GET', '/elsewhere')).status).toBe(404);
  expect((await send('POST', '/link', 'x'.repeat(5_000))).status).toBe(413);
});

test('the open jobs are read once a minute and not after midnight from yesterday; a read that failed is tried again', async () => {
  const { openJobs } = await import('../../functions/steps/open-jobs.ts');
  const asked: string[] = [];
  let fails = true;
  const jobs = openJobs({
    jobs: async (today) => {
      asked.push(today);
      if (fails) throw new Error('no answer');
      return [];
    },
  });
  const at = (now: string, today = '2026-11-02') => jobs({ now, today });
  await expect(at('2026-11-02T03:00:00.000Z')).rejects.toThrow('no answer');
  fails = false;
  await at('2026-11-02T03:00:01.000Z');
  await at('2026-11-02T03:00:59.000Z');
  expect(asked).toHaveLength(2);
  await at('2026-11-02T03:01:02.000Z');
  await at('2026-11-02T03:01:03.000Z', '2026-11-03');
  expect(asked).toEqual(['2026-11-02', '2026-11-02', '2026-11-02', '2026-11-03']);
});
