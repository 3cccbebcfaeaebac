import { expect, test } from 'vitest';
import { command } from './command.ts';
import { firm } from '../support/invented-firm.ts';

const { file, run } = command('score');

/** An invented firm. */
const plain = file('firm.json', firm('2021'));

test('with --json one line is printed; options stand before or after the file', () => {
  const before = run('--criteria', '2021', '--on', '2021-10-15', '--json', plain);
  expect(before).toMatchObject({ status: 0, stderr: '' });
  expect(before.stdout.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(before.stdout)).toMatchObject({
    company: '1234567891',
    version: '2021',
    on: '2021-10-15',
    knownOn: '2021-10-15',
    outcome: 'eligible',
    measures: { net: 10, rate: [10, 100], youthShare: null, residentShare: null, leaverRate: [0, 1210] },
    total: 40,
    provisional: true,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(run(plain, '--json', '--on', '2021-10-15', '--criteria', '2021').stdout).toBe(before.stdout);
});

test('without --json it is a page that says that the weights are a trial', () => {
  const { status, stdout } = run('--criteria', '2021', '--on', '2021-10-15', plain);
  expect(status).toBe(0);
  expect(stdout).toContain('시범 배점, 미확정');
  expect(stdout).toContain('[met] 본사나 주된 사업장이 2018년 10월 1일 이전부터 창원시에 있어야 합니다.');
});

test('what was not known until --known-on counts as unknown', () => {
  const { stdout } = run('--criteria', '2021', '--on', '2021-10-15', '--known-on', '2021-09-29', '--json', plain);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'undetermined', measures: { net: null } });
});

test('what has not happened on --on is not read, however late it is known', () => {
  const { stdout } = run('--criteria', '2021', '--on', '2021-09-29', '--known-on', '2021-12-31', '--json', plain);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'undetermined', measures: { net: null } });
});

test('weights of a file replace those of their lines', () => {
  const weights = file('weights.json', { net: [[10, 50]] });
  const { stdout } = run('--criteria', '2021', '--on', '2021-10-15', '--weights', weights, '--json', plain);
  expect(JSON.parse(stdout)).toMatchObject({ total: 75, provisional: true });
});

test.each([
  [
    'criteria that do not exist',
    ['--criteria', '2022', plain],
    /^There are no criteria of "2022": choose among 2014, 2015/,
  ],
  [
    'weights of another line',
    ['--criteria', '2021', '--weights', file('w.json', { moon: [[1, 1]] }), plain],
    /^Correct the file of the weights: moon: /,
  ],
  [
    'headcounts of another company',
    [
      '--criteria',
      '2021',
      file('other.json', {
        ...firm('2021'),
        headcounts: [{ ...firm('2021').headcounts[0], registrationNumber: '2208162517' }],
      }),
    ],
    /^headcounts\.0\.registrationNumber: it is another company's/,
  ],
  [
    'a month that does not exist',
    [
      '--criteria',
      '2021',
      file('m.json', { company: {}, headcounts: [{ site: 'a', month: '2021-13', regular: 1, source: 'company' }] }),
    ],
    /^headcounts\.0\.month: /,
  ],
  [
    'somebody who left before they came',
    [
      '--criteria',
      '2021',
      file('h.json', { company: {}, hires: [{ person: 'a', on: '2021-02-02', leftOn: '2021-02-01' }] }),
    ],
    /^hires\.0\.leftOn: /,
  ],
])('%s: one sentence, exit 1', (_, args, sentence) => {
  const { status, stdout, stderr } = run('--on', '2026-11-02', ...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('of a company of which nothing is known, everything is unknown, and nothing is refused', () => {
  const { stdout } = run('--criteria', '2021', '--json', '--on', '2021-10-15', file('nothing.json', { company: {} }));
  const card = JSON.parse(stdout);
  expect(card).toMatchObject({ company: null, outcome: 'undetermined', total: 0 });
  expect(card.missing).toContain('company.sites');
});
