import { expect, test } from 'vitest';
import type { Posting } from '../../../functions/contracts/posting.ts';
import { unknownValues } from '../../../functions/domain/postings/unknown-values.ts';
import { perfect } from '../../support/check-support.ts';

const paths = (change: Partial<Posting>): string[] =>
  unknownValues({ ...perfect, ...change }).map((finding) => finding.path);

test('a posting with known values only is told nothing', () => {
  expect(paths({ requirements: { education: 'bachelor' }, programme: 'youth', payKind: 'wage' })).toEqual([]);
});

test('a value outside a growing list is told with its path, and the known ones with it', () => {
  expect(paths({ employmentType: 'gig' })).toEqual(['employmentType']);
  expect(paths({ wage: { unit: 'piece', min: 1 } })).toEqual(['wage.unit']);
  expect(paths({ payKind: 'tips' })).toEqual(['payKind']);
  expect(paths({ requirements: { education: 'kindergarten' } })).toEqual(['requirements.education']);
  expect(paths({ programme: 'x' })).toEqual(['programme']);
  expect(paths({ age: { ground: { programme: 'x' } } })).toEqual(['age.ground.programme']);
  expect(unknownValues({ ...perfect, employmentType: 'gig' })[0]?.fix).toContain('regular');
});

test('a missing or unreadable occupation is told: the posting is not matched', () => {
  expect(paths({ occupation: undefined })).toEqual(['occupation']);
  expect(paths({ occupation: { scheme: 'ISCO', code: '81' } })).toEqual(['occupation.scheme']);
  for (const code of ['8', '99', 'welder', '8112345'])
    expect(paths({ occupation: { scheme: 'KECO', code } })).toEqual(['occupation.code']);
  for (const code of ['81', '811', '8112', '811201'])
    expect(paths({ occupation: { scheme: 'KECO', code } })).toEqual([]);
});

test('a missing or unreadable district is told: the posting is not matched', () => {
  expect(paths({ workplace: {} })).toEqual(['workplace.district']);
  for (const district of ['4812', '성산구', '99123', '481230'])
    expect(paths({ workplace: { district } })).toEqual(['workplace.district']);
  for (const district of ['48120', '48123', '48250']) expect(paths({ workplace: { district } })).toEqual([]);
});
