import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command } from './command.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { nameOfFigures } from '../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES } from '../../functions/domain/eligibility/law/figures.ts';
import { PROGRAMME_IDS } from '../../functions/contracts/programmes.ts';
import { hash, person, screenOn } from '../support/screening-people.ts';

const { file, folder, run } = command('screen');

/** An invented person. */
const consents = { screening: { on: '2024-01-02', textVersion: 'v1', via: '창구' } };
const input = (subject = person()) => ({ seeker: { ...subject.seeker, consents }, facts: subject.facts });
const eligible = file('eligible.json', input());
const without = person({}, {}, ['household']);
const asking = file('asking.json', input(without));

test('with --json one line is printed: the result and its explanation; options stand before or after the file', () => {
  const before = run('--programme', 'public-works', '--on', '2024-03-04', '--json', asking);
  expect(before).toMatchObject({ status: 0, stderr: '' });
  expect(before.stdout.match(/\n/g)).toHaveLength(1);
  const { explanation, ...result } = JSON.parse(before.stdout);
  expect(result).toEqual(JSON.parse(JSON.stringify(screenOn('public-works', without, '2024-03-04'))));
  expect(explanation).toMatchObject({
    name: '공공근로사업',
    foresight: { on: '2024-07-01', from: 'undetermined', to: 'needs-review', because: ['period'] },
    closes: [
      { programme: 'community-jobs', until: '2024-06-30' },
      { programme: 'employment-allowance', until: '2024-12-31' },
    ],
  });
  expect(explanation.documents).toContainEqual({
    path: 'facts.household.monthlyIncome',
    name: '가구소득(신청인과 가족의 합계)',
    document: '소득금액증명 또는 건강보험료 납부확인서(가족 모두)',
  });
  expect(run(asking, '--json', '--on', '2024-03-04', '--programme', 'public-works').stdout).toBe(before.stdout);
});

test('the same call gives the same bytes, and the hash is made with an empty salt', () => {
  const call = () =>
    run('--programme', 'employment-support', '--on', '2027-01-04', '--known-on', '2026-07-29', '--json', eligible);
  const first = call();
  expect(call().stdout).toBe(first.stdout);
  expect(JSON.parse(first.stdout).hash).toBe(screenOn('employment-support', person(), '2027-01-04', '2026-07-29').hash);
  expect(hash('')).toMatch(/^e3b0c442/);
});

test('--known-on is --on if absent', () => {
  const on = ['--programme', 'employment-support', '--on', '2026-07-28', '--json', eligible];
  expect(run(...on).stdout).toBe(run(...on, '--known-on', '2026-07-28').stdout);
});

test('without --json a person can read it, every condition with its source, and it is no disposition', () => {
  const { status, stdout } = run('--programme', 'public-works', '--on', '2024-03-04', eligible);
  expect(status).toBe(0);
  expect(stdout).toContain('Result: You meet the conditions (according to what you entered).');
  expect(stdout).toContain(
    "[met] Your household's income must not exceed 60% of the median income.\n    entered 2,000,000 won · limit 2,828,794 won\n    Source: ",
  );
  expect(stdout.match(/Source: /g)?.length).toBe(stdout.match(/^\[/gm)?.length);
  expect(stdout).toMatch(
    /This is not an official decision \(처분\); the department in charge makes the final selection\.\n$/,
  );
  expect(stdout).not.toMatch(/입력하신|undefined/);
});

test('the page says what is missing with its document, how near one came, what changes and what would close', () => {
  expect(run('--programme', 'public-works', '--on', '2024-03-04', asking).stdout).toContain(
    'household income (you and your family together): certificate of income',
  );
  const old = file(
    'old.json',
    input(
      person(
        { birthDate: '1986-05-05' },
        {
          participations: [{ programme: 'public-works', from: '2026-03-02', to: '2026-06-30', directJob: true }],
        },
      ),
    ),
  );
  const youth = run('--programme', 'youth', '--on', '2026-11-23', old).stdout;
  expect(youth).toMatch(/How near it is\n- Your age is 1 year above the limit\./);
  expect(youth).toContain(
    '- National Employment Support: allowance (구직촉진수당): Taking part in a publicly financed job',
  );
  expect(youth).toContain('(until 31 December 2026)');
  expect(run('--programme', 'employment-allowance', '--on', '2026-11-23', old).stdout).toContain(
    '- From 1 January 2027 the answer is: You meet the conditions',
  );
});

test('a condition that excludes reads as not triggered, unknown, left to a person, or a mere note', () => {
  const { facts } = person({}, { benefits: { livelihood: true, unemployment: false, unemploymentEver: false } }, [
    'ownMonthlyIncome',
  ]);
  const page = run(
    '--programme',
    'employment-allowance',
    '--on',
    '2026-11-23',
    file('some.json', { ...input(), facts }),
  ).stdout;
  expect(page).toContain('[does not apply] Receiving unemployment benefit');
  expect(page).toContain('[not known] A monthly income of your own');
  expect(page).toContain('[an official checks] Receiving livelihood benefit');
  expect(run('--programme', 'public-works', '--on', '2024-03-04', eligible).stdout).toContain(
    '[note] Receiving livelihood benefit',
  );
  expect(run('--programme', 'public-works', '--on', '2026-11-23', eligible).stdout).toContain('[to be checked] ');
});

test('where no answer can be made the exit is not 0 and one sentence says what to do', () => {
  const call = (path: string, programme = 'youth', on = '2026-11-23') => ['--programme', programme, '--on', on, path];
  const noConsent = file('no-consent.json', { ...input(), seeker: { ...input().seeker, consents: {} } });
  const calls: [string[], string][] = [
    [call(join(folder, 'absent.json')), 'check its name'],
    [call(file('broken.json', '{"seeker":')), 'is no JSON (line 1, column 11)'],
    [call(eligible, 'no-such'), PROGRAMME_IDS.join(', ')],
    [call(eligible, 'youth', '2026-02-30'), '--on takes a day'],
    [[...call(eligible), '--known-on', 'soon'], '--known-on takes a day'],
    [['--programme', 'youth', eligible], "Required option '--on <date>'"],
    [['--on', '2026-11-23', eligible], "Required option '--programme <id>'"],
    [[...call(eligible), eligible], 'Too many arguments'],
    [call(noConsent), 'seeker.consents.screening'],
    [
      call(file('zero.json', { ...input(), facts: { household: { size: 0, monthlyIncome: -1 } } })),
      'facts.household.size',
    ],
  ];
  for (const [args, sentence] of calls) {
    const { status, stdout, stderr } = run(...args);
    expect(status, args.join(' ')).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(sentence);
  }
});

test('--figures takes a set of figures in place of the files, and the version of the rules names it', () => {
  const args = ['--programme', 'public-works', '--on', '2024-03-04', '--json', eligible];
  const same = JSON.parse(run(...args, '--figures', file('figures.json', FIGURES)).stdout);
  const plain = JSON.parse(run(...args).stdout);
  expect(same.rulesVersion).toBe(`${plain.rulesVersion}+${nameOfFigures(FIGURES, sha256)}`);
  expect(same.outcome).toBe(plain.outcome);
  const rounds = FIGURES.rounds.map((round) => ({ ...round, ageMin: 70 }));
  const other = run(...args, '--figures', file('other-figures.json', { ...FIGURES, rounds }));
  expect(JSON.parse(other.stdout).outcome).toBe('ineligible');
  expect(plain.outcome).not.toBe('ineligible');
  const broken = run(...args, '--figures', file('broken-figures.json', { ...FIGURES, rounds: [{}] }));
  expect(broken).toMatchObject({ status: 1, stdout: '' });
  expect(broken.stderr).toContain('Correct the file of the figures');
});
