import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { postingSchema } from '../../../../functions/contracts/posting.ts';
import { fromJobPosting } from '../../../../functions/domain/messages/conversion/from-job-posting.ts';
import { POSTING_CONVERSIONS } from '../../../../functions/domain/messages/conversion/posting-conversions.ts';
import { readMessage } from '../../../../functions/domain/messages/read-message.ts';
import { base64, body, POSTINGS_DOOR } from '../../../support/events.ts';

/** An invented JobPosting. */
const job = {
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  identifier: { '@type': 'PropertyValue', name: '가상정밀공업', value: 'GJ-10' },
  title: '용접 기술자',
  description: '<p>용접을 합니다.</p><ul><li>TIG</li><li>MIG</li></ul>',
  datePosted: '2026-11-01',
  dateModified: '2026-11-01T10:30:00+09:00',
  validThrough: '2026-11-30T15:00:00Z',
  employmentType: 'FULL_TIME',
  hiringOrganization: {
    '@type': 'Organization',
    name: '가상정밀공업',
    taxID: '123-45-67891',
    numberOfEmployees: { '@type': 'QuantitativeValue', value: 32 },
    address: '경남 창원시 의창구 가상로 3',
  },
  jobLocation: {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'KR',
      addressRegion: '경남',
      addressLocality: '창원시 성산구',
      streetAddress: '가상로 10',
      postalCode: '51400',
    },
  },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'KRW',
    value: { '@type': 'QuantitativeValue', minValue: 2_500_000, maxValue: 3_000_000, unitText: 'MONTH' },
  },
  experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 36 },
  educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'high school' },
  workHours: '주 40시간',
  occupationalCategory: '823 용접원',
  industry: 'C25',
  totalJobOpenings: 2,
  jobStartDate: '2026-12-15',
  directApply: true,
  url: 'https://example.com/jobs/10',
  applicationContact: { '@type': 'ContactPoint', name: '가상인', email: 'jobs@example.com', telephone: '055-000-0000' },
};

const one = (change: object) => {
  const { postings, findings } = fromJobPosting({ ...job, ...change });
  expect(postings).toHaveLength(1);
  return { posting: postings[0] ?? {}, findings };
};
const notes = (change: object): string[] => one(change).findings.map((finding) => finding.path);

describe('one JobPosting', () => {
  test('becomes a posting that satisfies the contract, without a finding', () => {
    const { posting, findings } = one({});
    expect(findings).toEqual([]);
    expect(postingSchema.parse(posting)).toEqual({
      externalId: 'GJ-10',
      revision: Date.parse('2026-11-01T10:30:00+09:00') / 1_000,
      company: {
        name: '가상정밀공업',
        registrationNumber: '1234567891',
        staff: 32,
        industry: 'C25',
        address: '경남 창원시 의창구 가상로 3',
      },
      title: '용접 기술자',
      description: '용접을 합니다.\n\n- TIG\n- MIG\n\n근로시간: 주 40시간',
      occupation: { scheme: 'KECO', code: '823' },
      workplace: { address: '경남 창원시 성산구 가상로 10', district: '48123' },
      employmentType: 'regular',
      wage: { unit: 'month', min: 2_500_000, max: 3_000_000 },
      weeklyHours: 40,
      openings: 2,
      startsOn: '2026-12-15',
      opensOn: '2026-11-01',
      closesOn: '2026-12-01',
      requirements: { education: 'high-school', careerYears: 3 },
      applyUrl: 'https://example.com/jobs/10',
      contact: { email: 'jobs@example.com', phone: '055-000-0000' },
    });
  });

  test('is found in an array, in a @graph, and under prefixed names', () => {
    const expected = fromJobPosting(job);
    const { '@context': context, ...bare } = job;
    const prefixed = (prefix: string) =>
      Object.fromEntries(
        Object.entries(bare).map(([name, value]) => [
          name.startsWith('@') ? name : prefix + name,
          name === '@type' ? `${prefix}JobPosting` : value,
        ]),
      );
    const { hiringOrganization, ...rest } = bare;
    const documents = [
      [job],
      { '@context': context, '@graph': [{ '@type': 'WebPage', title: '채용' }, bare] },
      {
        '@context': context,
        '@graph': [
          { ...rest, hiringOrganization: { '@id': '#o' } },
          { '@id': '#o', ...hiringOrganization },
        ],
      },
      { ...bare, '@context': 'http://schema.org', '@type': ['JobPosting'] },
      prefixed('schema:'),
      prefixed('http://schema.org/'),
      prefixed('https://schema.org/'),
      { ...job, '@type': undefined },
      { ...job, title: { '@value': job.title, '@language': 'ko' } },
    ];
    const inside = [
      { '@context': context, '@type': 'WebPage', name: '채용', mainEntity: bare },
      { '@context': context, '@type': 'WebPage', mainEntity: [bare] },
      { '@context': context, '@type': 'WebSite', mainEntity: { '@type': 'WebPage', 'schema:mainEntity': bare } },
      { '@context': context, '@type': 'ItemList', itemListElement: [bare] },
      { '@context': context, '@type': 'ItemList', itemListElement: { '@type': 'ListItem', position: 1, item: bare } },
      {
        '@context': context,
        '@graph': [{ '@type': 'CollectionPage', mainEntity: { itemListElement: [{ item: bare }] } }],
      },
      { '@context': context, '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: bare }] },
      {
        '@graph': [
          { '@id': '#page', mainEntity: { '@id': '#job' } },
          { ...bare, '@id': '#job' },
        ],
      },
      {
        '@graph': [
          { '@id': '#page', mainEntity: { ...bare, '@id': '#job' } },
          { ...bare, '@id': '#job' },
        ],
      },
      { ...bare, '@type': 'http://www.schema.org/JobPosting' },
    ];
    for (const document of [...documents, ...inside])
      expect(JSON.stringify(fromJobPosting(JSON.parse(JSON.stringify(document))))).toBe(JSON.stringify(expected));
  });

  test("takes over no contact person's name", () => {
    expect(JSON.stringify(one({}).posting)).not.toContain('가상인');
  });

  test('keeps what stands beside the description, for readers and for every check', () => {
    const { posting } = one({ qualifications: '<b>지게차 면허</b>', skills: ['도면 해독', 'TIG'] });
    expect(posting.description).toContain('자격 요건: 지게차 면허');
    expect(posting.description).toContain('필요 역량: 도면 해독');
  });

  test('with double-escaped HTML has text', () => {
    expect(one({ description: '&lt;p&gt;가&amp;nbsp;나&lt;/p&gt;', workHours: undefined }).posting.description).toBe(
      '가 나',
    );
  });
});

describe('the identifier', () => {
  test.each([['GJ-10'], [{ value: 'GJ-10' }], [['GJ-10']], [{ '@value': 'GJ-10' }]])('%j', (identifier) => {
    expect(one({ identifier }).posting.externalId).toBe('GJ-10');
  });
  test('as a number is text', () => {
    expect(one({ identifier: 2_658_641 }).posting.externalId).toBe('2658641');
  });
});

describe('employment type', () => {
  test.each([
    ['FULL_TIME', 'regular'],
    ['PART_TIME', 'part-time'],
    ['CONTRACTOR', 'fixed-term'],
    ['TEMPORARY', 'fixed-term'],
    ['INTERN', 'internship'],
    ['PER_DIEM', 'daily'],
    ['full-time', 'regular'],
    ['https://schema.org/FULL_TIME', 'regular'],
    ['http://schema.org/PART_TIME', 'part-time'],
    ['schema:INTERN', 'internship'],
    [{ '@id': 'https://schema.org/FULL_TIME' }, 'regular'],
    [[{ '@id': 'schema:FULL_TIME' }, 'schema:CONTRACTOR'], 'fixed-term'],
    ['FULL_TIME, TEMPORARY', 'fixed-term'],
    ['FULLTIME', 'regular'],
    ['정규직', 'regular'],
    ['아르바이트', 'part-time'],
    [['FULL_TIME'], 'regular'],
    [['FULL_TIME', 'CONTRACTOR'], 'fixed-term'],
    [['FULL_TIME', 'INTERN'], 'internship'],
  ])('%j is %s', (employmentType, type) => {
    expect(one({ employmentType })).toMatchObject({ posting: { employmentType: type }, findings: [] });
  });
  test.each([
    ['eCommerce'],
    ['VOLUNTEER'],
    ['OTHER'],
    [['FULL_TIME', 'PART_TIME']],
    [['PART_TIME', 'INTERN']],
    [['FULL_TIME', 'eCommerce']],
  ])('%j is unknown and said so', (employmentType) => {
    expect(one({ employmentType }).posting.employmentType).toBeUndefined();
    expect(notes({ employmentType })).toEqual(['employmentType']);
  });
});

describe('what is given and not understood is named at its path', () => {
  test.each([
    [{ datePosted: '2021-13-8' }, 'opensOn'],
    [{ validThrough: '곧' }, 'closesOn'],
    [{ jobStartDate: '즉시' }, 'startsOn'],
    [{ dateModified: '어제' }, 'revision'],
    [{ url: 'javascript:alert(1)' }, 'applyUrl'],
    [{ url: 'http://example.com' }, 'applyUrl'],
    [{ occupationalCategory: '15-1252.00' }, 'occupation'],
    [{ occupationalCategory: { codeValue: '2512', inCodeSet: 'ISCO-08' } }, 'occupation'],
    [{ occupationalCategory: undefined }, 'occupation'],
    [{ jobLocation: { address: 'Seoul' } }, 'workplace.district'],
    [{ jobLocation: undefined }, 'workplace.district'],
    [{ jobLocation: [job.jobLocation, { address: '서울' }] }, 'workplace.address'],
    [{ workHours: '평일 9시부터 6시까지' }, 'weeklyHours'],
    [{ totalJobOpenings: '00명' }, 'openings'],
    [{ industry: '금속가공' }, 'company.industry'],
    [{ educationRequirements: 'professional certificate' }, 'requirements.education'],
    [{ experienceRequirements: '다년간' }, 'requirements.careerYears'],
    [{ applicationContact: { email: '가상인 <a@example.com>' } }, 'contact.email'],
    [{ hiringOrganization: { name: '가상', taxID: 'unknown' } }, 'company.registrationNumber'],
  ])('%j at %s', (change, path) => {
    const { findings } = one(change);
    expect(findings).toMatchObject([{ code: 'unknown-value', severity: 'warn', path }]);
    expect(findings[0]?.message).toMatch(/다\.$/);
    expect(findings[0]?.fix).toMatch(/주십시오\.$/);
  });

  test('a date that is only written carelessly is understood', () => {
    expect(one({ datePosted: '2021-2-8' })).toMatchObject({ posting: { opensOn: '2021-02-08' }, findings: [] });
  });
  test('a KECO code is taken with its code set', () => {
    const occupationalCategory = { '@type': 'CategoryCode', codeValue: '823', inCodeSet: { name: 'KECO 2018' } };
    expect(one({ occupationalCategory }).posting.occupation).toEqual({ scheme: 'KECO', code: '823' });
  });
  test('of several places, the one in Changwon is taken', () => {
    const jobLocation = [{ address: '서울 강남구' }, job.jobLocation];
    expect(one({ jobLocation }).posting.workplace?.district).toBe('48123');
  });
  test('a business number is found as vatID or identifier too', () => {
    for (const numbers of [
      { vatID: 'KR1234567891' },
      { identifier: [{ name: 'DUNS', value: '55' }, { value: '123-45-67891' }] },
    ])
      expect(one({ hiringOrganization: { name: '가상', ...numbers } }).posting.company?.registrationNumber).toBe(
        '1234567891',
      );
  });
});

describe('documents without a JobPosting, or with several', () => {
  test.each([
    [{}],
    [[]],
    [null],
    [7],
    ['text'],
    [{ '@type': 'Event', title: '행사' }],
    [{ '@graph': [{ '@type': 'Person' }] }],
  ])('%j', (input) => {
    expect(fromJobPosting(input)).toMatchObject({
      postings: [],
      findings: [{ code: 'schema-invalid', severity: 'refuse' }],
    });
  });
  test('a list of several is several postings', () => {
    const list = { '@type': 'ItemList', itemListElement: [{ item: job }, { item: { ...job, identifier: 'GJ-11' } }] };
    expect(fromJobPosting(list).postings.map(({ externalId }) => externalId)).toEqual(['GJ-10', 'GJ-11']);
  });
  test('a job that names others beside itself is one posting', () => {
    expect(
      fromJobPosting({ ...job, relatedJobs: [job], mainEntity: { ...job, title: '다른 공고' } }).postings,
    ).toHaveLength(1);
  });
  test('several are several postings, and a finding names whose it is', () => {
    const { postings, findings } = fromJobPosting([job, { ...job, datePosted: '?' }]);
    expect(postings).toHaveLength(2);
    expect(findings.map((finding) => finding.path)).toEqual(['[1].opensOn']);
  });
});

describe('as an event', () => {
  const event = (change: object) =>
    readMessage(
      body({ dataschema: 'https://schema.org/JobPosting', data: job, ...change }),
      POSTINGS_DOOR,
      POSTING_CONVERSIONS,
    );
  test('the subject is the externalId and the extension the revision', () => {
    expect(event({ subject: 'CC-9', revision: 4 })).toMatchObject({
      ok: true,
      message: { data: { externalId: 'CC-9', revision: 4 } },
    });
  });
  test('it may come as base64 or as a string of JSON', () => {
    for (const data of [{ data: JSON.stringify(job) }, { data: undefined, data_base64: base64(JSON.stringify(job)) }])
      expect(event(data)).toMatchObject({ ok: true, message: { data: { externalId: 'GJ-10' } } });
  });
  test('two in one event are refused', () => {
    expect(event({ data: [job, job] })).toMatchObject({
      ok: false,
      findings: [{ code: 'schema-invalid', path: 'data' }],
    });
  });
});

const REAL = new URL('../../../../../shared/data/real-ads/jobposting-malformed.json', import.meta.url);
describe('a real malformed JobPosting', () => {
  const isThere = existsSync(REAL);
  if (!isThere) process.stdout.write('skipped: ../shared/data/real-ads is not on this machine\n');
  test.skipIf(!isThere)('is one posting with readable text and true findings', () => {
    const { postings, findings } = fromJobPosting(JSON.parse(readFileSync(REAL, 'utf8')));
    expect(postings).toHaveLength(1);
    expect(postings[0]).toMatchObject({ opensOn: '2021-02-08', wage: undefined, employmentType: undefined });
    expect(postings[0]?.description).not.toMatch(/<|>|&\w+;|&#|\u00a0|data-ccp/);
    expect(postings[0]?.description?.split('\n').length).toBeGreaterThan(20);
    expect(findings.map((finding) => [finding.code, finding.path])).toEqual([
      ['unknown-value', 'company.industry'],
      ['unknown-value', 'occupation'],
      ['unknown-value', 'workplace.district'],
      ['unknown-value', 'employmentType'],
      ['unknown-value', 'wage'],
    ]);
  });
});
