import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from './command.ts';
import { perfect } from '../support/check-support.ts';

const { file, folder, run } = command('check-posting');

const posting = { ...perfect, wage: { unit: 'hour', min: 10_500 }, startsOn: '2027-01-01' };
const path = file('posting.json', JSON.stringify(posting));

test('with --json one line of JSON is printed and a finding is no error; options stand before or after the file', () => {
  const before = run('--on', '2026-11-23', '--json', path);
  expect(before).toMatchObject({ status: 0, stderr: '' });
  expect(before.stdout.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(before.stdout)).toMatchObject({
    findings: [{ code: 'wage-below-minimum', severity: 'refuse', limit: 10_700, citation: { statute: '최저임금법' } }],
  });
  expect(run(path, '--json', '--on', '2026-11-23').stdout).toBe(before.stdout);
});

test('--known-on is --on if absent', () => {
  const early = run(path, '--json', '--on', '2026-11-23', '--known-on', '2026-08-04');
  expect(JSON.parse(early.stdout)).toEqual({ findings: [] });
  expect(run(path, '--json', '--on', '2026-08-04').stdout).toBe(early.stdout);
});

test('in December a posting for January is held against the wage that was published in August', () => {
  const ofJanuary = file(
    'january.json',
    JSON.stringify({ ...perfect, opensOn: '2025-12-01', wage: { unit: 'hour', min: 10_030 }, startsOn: '2026-01-05' }),
  );
  const { findings } = JSON.parse(run(ofJanuary, '--json', '--on', '2025-12-01').stdout);
  expect(findings).toMatchObject([{ code: 'wage-below-minimum', actual: 10_030, limit: 10_320 }]);
});

test('without --json a person can read it', () => {
  const { stdout, status } = run(path, '--on', '2026-11-23');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Checked as of 2026-11-23: 1 finding\.\n\n\[refuse\] wage-below-minimum/);
  expect(stdout).toContain('Law: 최저임금법 제6조 (in force from 2020-05-26)');
});

test('a posting may stand in the event that is to be sent', () => {
  const event = file('event.json', { specversion: '1.0', id: 'e-1', type: 'any', source: 'any', data: posting });
  expect(run('--on', '2026-11-23', '--json', event).stdout).toBe(run('--on', '2026-11-23', '--json', path).stdout);
});

test('a file that is no JSON is told with line and column, and nothing of it is quoted', () => {
  const broken = file('comma.json', '{\n  "title": "지어낸 공고",\n}');
  expect(run(broken)).toEqual({
    status: 1,
    stdout: '',
    stderr: `The file ${broken} is no JSON (line 2, column 20): check the place that is named, and that the file was not cut off.\n`,
  });
});

test('without --on today counts', () => {
  const { status, stdout } = run(
    '--json',
    file('past.json', JSON.stringify({ ...perfect, opensOn: '2020-01-01', closesOn: '2020-01-02' })),
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout).findings[0]).toMatchObject({ code: 'already-expired' });
});

test('a posting that fails the schema still prints its findings', () => {
  const bad = file('bad.json', JSON.stringify({ ...perfect, title: 3, company: {}, wage: { unit: 'hour', min: 1.5 } }));
  const { status, stdout } = run('--json', bad);
  expect(status).toBe(0);
  expect(
    JSON.parse(stdout).findings.map((finding: { code: string; path: string }) => [finding.code, finding.path]),
  ).toEqual([
    ['schema-invalid', 'company.name'],
    ['schema-invalid', 'title'],
    ['schema-invalid', 'wage.min'],
  ]);
});

test('where no answer can be made the exit is not 0 and one sentence says what to do', () => {
  const calls = [
    [join(folder, 'absent.json')],
    [file('broken.json', '{"title":')],
    [file('euc-kr.json', Uint8Array.of(0x22, 0xb3, 0xb2, 0x22))],
    [path, '--on', '2026-02-30'],
    [path, '--known-on', 'soon'],
    [],
    [path, path],
    [path, '--no-such-option'],
  ];
  for (const args of calls) {
    const { status, stdout, stderr } = run(...args);
    expect(status, args.join(' ')).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
  }
});

describe('--explain', () => {
  const asks = file(
    'asks.json',
    JSON.stringify({
      ...perfect,
      description: '자격: 용모 단정하신 여직원 1명, 운전면허 소지자, 학력 무관 (고용장려금 지원 대상)',
    }),
  );

  test('with --json the claims say about whom, what, how, in which words and where', () => {
    const { claims } = JSON.parse(run('--on', '2026-11-23', '--json', '--explain', asks).stdout);
    expect(claims).toContainEqual({
      about: 'applicant',
      what: 'sex',
      stance: 'demand',
      words: expect.stringContaining('여직원'),
      path: 'description',
    });
    expect(claims).toContainEqual(expect.objectContaining({ what: 'looks', stance: 'demand', path: 'description' }));
  });

  test('without --json a person reads what it was taken to say; without --explain nothing is added', () => {
    const { stdout } = run('--on', '2026-11-23', '--explain', asks);
    expect(stdout).toContain('지원자에게 여성일 것을 요구하는 표현으로 읽었습니다.');
    expect(stdout).toContain("고친 예: '");
    expect(stdout).toContain('Read in the texts (');
    expect(run('--on', '2026-11-23', asks).stdout).not.toContain('Read in the texts');
    expect(JSON.parse(run('--on', '2026-11-23', '--json', asks).stdout)).not.toHaveProperty('claims');
  });

  test('a ground is named, and a resident number never', () => {
    const grounded = file(
      'grounded.json',
      JSON.stringify({
        ...perfect,
        description: '만 20세 이상(여객자동차 운수사업법 시행규칙 제49조), 920417-2183065 여직원 모집',
      }),
    );
    const { stdout } = run('--on', '2026-11-23', '--json', '--explain', grounded);
    const { claims } = JSON.parse(stdout);
    expect(claims).toContainEqual(
      expect.objectContaining({ what: 'age', ground: expect.stringContaining('여객자동차') }),
    );
    expect(stdout).not.toContain('2183065');
  });
});

test('--fail-on ends with 1 where a finding is at least as grave, and prints the same', () => {
  const held = file('held.json', JSON.stringify({ ...perfect, description: '주부 환영' }));
  const status = (severity: string) => run('--on', '2026-11-23', '--json', '--fail-on', severity, held).status;
  expect([status('refuse'), status('hold'), status('warn')]).toEqual([0, 1, 1]);
  expect(run('--on', '2026-11-23', '--json', '--fail-on', 'hold', held).stdout).toBe(
    run('--on', '2026-11-23', '--json', held).stdout,
  );
  expect(run('--fail-on', 'never', held)).toMatchObject({ status: 1, stdout: '' });
});
