import { expect, test } from 'vitest';
import { introductionStore, type Introduction } from '../../../functions/stores/matching/introduction-store.ts';
import { memoryTable } from '../../support/memory-table.ts';

const INTRODUCTION: Introduction = {
  cluster: 'job',
  partner: 'masan-univ',
  externalId: 'P-1',
  entry: 'entry-1',
  agreedOn: '2026-11-02',
  at: '2026-11-02T03:00:00.000Z',
  textVersion: 'introduction-1',
  language: 'ko',
  asked: false,
  title: 'CNC 선반 조작원 모집',
  companyName: '가상정밀',
};

test('an introduction that was asked for is counted for its job for 180 days, and kept for the person', async () => {
  const table = memoryTable();
  const introductions = introductionStore(table);
  await introductions.asked('person', INTRODUCTION);
  await introductions.asked('person', INTRODUCTION);
  expect(await introductions.ofJob('job')).toEqual([{ on: '2026-11-02' }]);
  table.expire('2027-04-30T15:00:00.000Z');
  expect(await introductions.ofJob('job')).toEqual([{ on: '2026-11-02' }]);
  table.expire('2027-05-02T15:00:00.000Z');
  expect(await introductions.ofJob('job')).toEqual([]);
  expect(await introductions.of('person')).toMatchObject([{ cluster: 'job', asked: true }]);
});
