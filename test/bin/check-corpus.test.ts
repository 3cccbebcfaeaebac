import { expect, test } from 'vitest';
import { command } from './command.ts';

const { file, run } = command('check-corpus');

const ads = [
  { id: 'right', title: '구인 공고', description: '여직원 모집', expect: { refuse: ['sex-requirement'], hold: [] } },
  {
    id: 'missed',
    title: '구인 공고',
    description: '직원 모집',
    expect: { refuse: ['sex-requirement'], hold: ['age-hint'] },
  },
  { id: 'extra', title: '구인 공고', description: '여직원 모집', expect: { refuse: [], hold: [] } },
  { id: 'lawful', title: '구인 공고', description: '직원 모집', expect: { refuse: [], hold: [] } },
  {
    id: 'either-met',
    title: '구인 공고',
    description: '여직원 모집',
    expect: { refuse: [], hold: [] },
    either: [['looks-requirement', 'sex-requirement']],
  },
  {
    id: 'either-unmet',
    title: '구인',
    description: '직원',
    expect: { refuse: [], hold: [] },
    either: [['sex-hint', 'age-hint']],
  },
  {
    id: 'fields',
    title: '구인 공고',
    description: '직원 모집',
    fields: { wage: { unit: 'hour', min: 5_000 } },
    expect: { refuse: ['wage-below-minimum'], hold: [] },
  },
];

test('with --json one line counts what was expected, found, missed and extra, and names the wrong ads', () => {
  const { status, stdout } = run('--json', file('ads.json', ads));
  expect(status).toBe(0);
  expect(stdout.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(stdout)).toEqual({
    cases: 7,
    right: 4,
    byCode: {
      'age-hint': { expected: 1, found: 0, missed: 1, extra: 0 },
      'sex-hint': { expected: 1, found: 0, missed: 1, extra: 0 },
      'sex-requirement': { expected: 3, found: 2, missed: 1, extra: 1 },
      'wage-below-minimum': { expected: 1, found: 1, missed: 0, extra: 0 },
    },
    lawful: 2,
    lawfulRefused: 1,
    lawfulHeld: 0,
    wrong: ['missed', 'extra', 'either-unmet'],
  });
});

test('a code of the wrong severity is no answer: a refusal that was expected must refuse', () => {
  const held = [
    {
      id: 'held',
      title: '구인',
      description: '교육비 10만원을 먼저 입금',
      expect: { refuse: ['fake-ad-suspected'], hold: [] },
    },
  ];
  const { missed, extra } = JSON.parse(run('--json', file('held.json', held)).stdout).byCode['fake-ad-suspected'];
  expect({ missed, extra }).toEqual({ missed: 1, extra: 1 });
});

test('without --json a person can read it', () => {
  const { stdout } = run(file('ads.json', ads));
  expect(stdout).toContain('7 ads, 4 right (57.1 %)');
  expect(stdout).toContain('lawful ads: 2, refused 1 (50.0 %), held 0 (0.0 %)');
});

test('a file of another shape, and an ad whose fields break the contract, are told in one sentence', () => {
  expect(run(file('not.json', [{ id: 'x' }]))).toMatchObject({ status: 1, stdout: '' });
  const broken = [{ ...ads[3], id: 'broken', fields: { weeklyHours: 'many' } }];
  const { status, stderr } = run(file('broken.json', broken));
  expect(status).toBe(1);
  expect(stderr).toContain('broken');
});
