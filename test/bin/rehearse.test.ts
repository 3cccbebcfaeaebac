import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command } from './command.ts';
import { firm } from '../support/invented-firm.ts';
import { person } from '../support/screening-people.ts';

const { file, folder, run } = command('rehearse');

/** Invented people. */
const consents = { screening: { on: '2026-01-02', textVersion: 'v1', via: '창구' } };
const someone = (externalId: string, birthDate: string) => {
  const { seeker, facts } = person({ birthDate });
  return { seeker: { ...seeker, externalId, name: '지어낸 사람', email: 'invented@example.com', consents }, facts };
};
const people = [someone('p-39', '1987-06-01'), someone('p-40', '1986-06-01'), someone('p-42', '1984-06-01')];
const change = file('change.json', {
  note: '청년 상한 41세 안',
  limits: [{ id: 'youth/age-max', value: 41, effectiveFrom: '2027-01-01' }],
});

test('a list and one person a line give the same answer, on one line of JSON', () => {
  const list = run('--change', change, '--people', file('list.json', JSON.stringify(people, null, 2)), '--json');
  expect(list).toMatchObject({ status: 0, stderr: '' });
  expect(list.stdout.match(/\n/g)).toHaveLength(1);
  const answer = JSON.parse(list.stdout);
  expect(answer).toMatchObject({ on: '2027-01-01', people: 3, mails: 1, skipped: [] });
  expect(answer.programmes).toContainEqual({
    programme: 'youth',
    people: 3,
    flips: [
      {
        from: 'ineligible',
        to: 'eligible',
        count: 1,
        who: ['p-40'],
        byGroup: { age: { '40-49': 1 }, sex: {}, district: { '48121': 1 } },
      },
    ],
  });
  const lines = file('lines.jsonl', people.map((one) => JSON.stringify(one)).join('\n'));
  expect(run('--people', lines, '--json', '--change', change).stdout).toBe(list.stdout);
});

test('whoever cannot be read is named by line and reason, never by value, and the others are screened', () => {
  const { seeker } = someone('p-0', '1986-06-01');
  const mixed = file(
    'mixed.jsonl',
    [
      JSON.stringify(people[1]),
      '{"seeker":',
      '',
      JSON.stringify({ seeker: { ...seeker, birthDate: '1986-02-30' } }),
      JSON.stringify({ seeker: { ...seeker, externalId: undefined } }),
    ].join('\n'),
  );
  const { status, stdout } = run('--change', change, '--people', mixed, '--json');
  expect(status).toBe(0);
  const answer = JSON.parse(stdout);
  expect(answer).toMatchObject({
    people: 2,
    skipped: [
      { line: 2, reason: 'This is no JSON (column 11).' },
      { line: 4, reason: expect.stringContaining('seeker.birthDate') },
    ],
  });
  const youth = answer.programmes.find((one: { programme: string }) => one.programme === 'youth');
  // The second person's military service is not known.
  expect(youth.flips).toMatchObject([
    { from: 'ineligible', to: 'eligible', who: ['p-40'] },
    { from: 'undetermined', to: 'eligible', who: ['#5'] },
  ]);
  expect(stdout).not.toMatch(/1986|지어낸|example/);
});

test('without --json an official can read it, and it names nobody but by id', () => {
  const { status, stdout } = run('--change', change, '--people', file('some.json', people));
  expect(status).toBe(0);
  expect(stdout).toBe(
    [
      'The proposed figures, tried on 3 persons as of 1 January 2027.',
      'Another answer, and a mail about it: 1 person.',
      '    by age: 40 to 49: 1',
      '    by residence: Uichang-gu, Changwon: 1',
      '',
      'Changwon Youth (창원 청년)',
      '  from "There is a condition that you do not meet" to "You meet the conditions (according to what you entered)": 1',
      '    by age: 40 to 49: 1',
      '    by residence: Uichang-gu, Changwon: 1',
      '    who: p-40',
      '',
    ].join('\n'),
  );
});

test('the rehearsal of docs/examples prints what the page of the examples shows', () => {
  const examples = join(import.meta.dirname, '..', '..', 'docs', 'examples');
  const answer = run('--change', join(examples, 'change.json'), '--people', join(examples, 'people.json'));
  const [, shown] = /```text\n([^]*?)```/.exec(readFileSync(join(examples, 'README.md'), 'utf8')) ?? [];
  expect(answer).toEqual({ status: 0, stdout: shown, stderr: '' });
});

test('--on sets the day: before the change nobody flips', () => {
  const before = run('--change', change, '--people', file('same.json', people), '--on', '2026-12-31');
  expect(before.stdout).toContain('Nobody gets another answer.');
});

test('where no answer can be made the exit is not 0 and one sentence says what to do', () => {
  const all = file('all.json', people);
  const calls = [
    ['--change', join(folder, 'absent.json'), '--people', all],
    ['--change', change, '--people', join(folder, 'absent.json')],
    [
      '--change',
      file('unknown.json', { limits: [{ id: 'no/such', value: 1, effectiveFrom: '2027-01-01' }] }),
      '--people',
      all,
    ],
    ['--change', change, '--people', file('nobody.json', [{ seeker: {} }])],
    ['--change', change, '--people', file('empty.json', '[]')],
    ['--change', change, '--people', file('broken-list.json', '[{"seeker":')],
    ['--change', change, '--people', all, '--on', '2026-02-30'],
    ['--change', change],
  ];
  for (const args of calls) {
    const { status, stdout, stderr } = run(...args);
    expect(status, args.join(' ')).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
  }
});

/** Invented firms: with 4 more staff, with 6 more, and with nobody who was counted. */
const companies = [firm('2021', { start: 40, end: 44 }), firm('2021', { start: 50, end: 56 }), firm('2021')].map(
  (one, index) => ({
    ...one,
    company: { ...one.company, registrationNumber: ['1234567891', '2208162517', '6088112347'][index] },
    headcounts: index === 2 ? [] : one.headcounts,
  }),
);
const stricter = {
  id: '2021',
  gates: [{ id: 'net', sentence: '6명 이상', test: { measure: 'net', atLeast: 6 } }],
};

test('changed criteria say which companies would leave, and the reverse who would enter', () => {
  const list = file('companies.json', companies);
  const { status, stdout } = run('--criteria', file('stricter.json', stricter), '--companies', list, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    enters: [],
    leaves: [{ company: '1234567891', from: 'eligible', to: 'ineligible' }],
    unchanged: ['2208162517', '6088112347'],
    skipped: [],
  });
  const open = { id: '2021', gates: [{ id: 'net', sentence: '늘어야 합니다', test: { measure: 'net', atLeast: 0 } }] };
  const small = file('small.json', [firm('2021', { start: 40, end: 41 }), { company: 7 }]);
  expect(JSON.parse(run('--criteria', file('open.json', open), '--companies', small, '--json').stdout)).toEqual({
    enters: [{ company: '1234567891', from: 'ineligible', to: 'eligible' }],
    leaves: [],
    unchanged: [],
    skipped: [{ entry: 2, reason: expect.stringMatching(/^company: /) }],
  });
});

test('criteria are rehearsed on companies, and figures on people', () => {
  expect(run('--criteria', file('stricter.json', stricter), '--people', change)).toMatchObject({
    status: 1,
    stderr: 'Give --change with --people to try figures, or --criteria with --companies to try criteria.\n',
  });
  const unknown = run(
    '--criteria',
    file('year.json', { id: '2022' }),
    '--companies',
    file('companies.json', companies),
  );
  expect(unknown.stderr).toMatch(/^Correct the file of the criteria: id: it must name the published criteria/);
});
