import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from './command.ts';

const { file, folder, run: convert } = command('convert');

/** Invented companies. */
const job = {
  '@type': 'JobPosting',
  identifier: 'A-1',
  title: '용접',
  description: '용접을 합니다.',
  datePosted: '2026-11-01',
  hiringOrganization: { name: '가상정밀', taxID: '1234567891' },
  jobLocation: { address: '경남 창원시 성산구' },
  occupationalCategory: '823',
};
const wanted = (regDt: string): string =>
  `<wanted><wantedAuthNo>K1</wantedAuthNo><company>가상</company><title>조립</title>${regDt}<region>창원시 진해구</region><jobsCd>811</jobsCd></wanted>`;

describe('convert', () => {
  test('prints one line of JSON, with the options before or after the file', () => {
    const path = file('job.json', JSON.stringify(job));
    for (const options of [
      ['--from', 'jobposting', '--json', path],
      [path, '--json', '--from', 'jobposting'],
    ]) {
      const { status, stdout, stderr } = convert(...options);
      expect({ status, stderr, lines: stdout.trimEnd().split('\n').length }).toEqual({
        status: 0,
        stderr: '',
        lines: 1,
      });
      expect(JSON.parse(stdout)).toMatchObject({
        postings: [{ externalId: 'A-1', opensOn: '2026-11-01' }],
        findings: [],
      });
    }
  });

  test('prints what a posting lacks, with its index among several, and the missing business number', () => {
    const path = file('two.xml', `<wantedRoot>${wanted('<regDt>26-11-01</regDt>')}${wanted('')}</wantedRoot>`);
    const { status, stdout } = convert('--from', 'work24', path);
    const { postings, findings } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(postings).toHaveLength(2);
    expect(findings.map((finding: { code: string; path: string }) => `${finding.code} ${finding.path}`)).toEqual([
      'employer-unidentified [0].company.registrationNumber',
      'schema-invalid [1].opensOn',
      'employer-unidentified [1].company.registrationNumber',
    ]);
  });

  test('names a business number whose check digit is wrong', () => {
    const path = file(
      'bad-number.json',
      JSON.stringify({ ...job, hiringOrganization: { name: '가상', taxID: '1234567890' } }),
    );
    expect(JSON.parse(convert('--from', 'jobposting', path).stdout).findings).toMatchObject([
      { code: 'employer-unidentified' },
    ]);
  });

  test('prints the refusal of a document that is not read', () => {
    const path = file('doctype.xml', `<!DOCTYPE x>${wanted('')}`);
    const { status, stdout } = convert('--from', 'work24', '--json', path);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ postings: [], findings: [{ code: 'schema-invalid', path: '' }] });
  });

  test('of the other form names the option to take', () => {
    const path = file('swapped.json', JSON.stringify(job));
    expect(convert('--from', 'work24', path)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--from jobposting'),
    });
    const xml = file('swapped.xml', wanted(''));
    expect(convert('--from', 'jobposting', xml)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--from work24'),
    });
  });

  test.each([
    [
      'the file has no JobPosting',
      () => ['--from', 'jobposting', file('other.json', '{"@type":"Event","name":"행사"}')],
    ],
    ['the file is a bare posting', () => ['--from', 'jobposting', file('own.json', '{"company":{},"revision":1}')]],
    ['the file has no 고용24 entry', () => ['--from', 'work24', file('other.xml', '<rss><item>a</item></rss>')]],
    ['the file is JSON of another kind', () => ['--from', 'work24', file('list.json', '[1, 2]')]],
    ['the file is empty', () => ['--from', 'work24', file('empty.xml', '')]],
    ['there is no file', () => ['--from', 'work24', join(folder, 'none.xml')]],
    ['the file is not JSON', () => ['--from', 'jobposting', file('cut.json', '{"title":')]],
    ['the file is not UTF-8', () => ['--from', 'work24', file('euc.xml', Uint8Array.of(0x3c, 0xc3, 0xa2, 0xbf, 0xf8))]],
    ['the form is unknown', () => ['--from', 'saramin', file('x.json', '{}')]],
    ['the form is not given', () => [file('y.json', '{}')]],
    ['the file is not given', () => ['--from', 'work24']],
  ])('says one sentence and fails when %s', (_name, options) => {
    const { status, stdout, stderr } = convert(...options());
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^[A-Z].*[.]$/m);
  });
});
