import { expect, test } from 'vitest';
import type { Posting } from '../../../functions/contracts/posting.ts';
import {
  companiesOf,
  summaryOf,
  type ListedJob,
  type SummarisedJob,
} from '../../../functions/domain/companies/weekly-summary.ts';
import { jobRow } from '../../../functions/domain/matching/profiles.ts';
import { posting } from '../../support/messages.ts';

/** The summary of Monday the 9th covers the 2nd to the 8th. */
const WEEK = { today: '2026-11-09', from: '2026-11-02', to: '2026-11-08' };

type Asked = { readonly contact?: string; readonly introductions?: SummarisedJob['introductions'] };

const job = (id: string, change: Partial<Posting> = {}, asked: Asked = {}): ListedJob & Asked => ({
  job: jobRow(posting({ externalId: id, ...change }), { cluster: `cluster-${id}`, partner: 'masan-univ' }),
  partner: 'masan-univ',
  contact: 'jobs@company.example',
  company: 'c0ffee',
  ...asked,
});

/** What each company is told, where seven people fit each job. */
const summariesOf = (jobs: readonly (ListedJob & Asked)[], week: typeof WEEK) => {
  const asked = new Map(jobs.map(({ job: { cluster }, introductions = [] }) => [cluster, introductions]));
  return companiesOf(jobs).map((company) => ({
    facts: summaryOf(
      company,
      company.jobs.map((one) => ({ job: one, fits: 7, introductions: asked.get(one.cluster) ?? [] })),
      week,
    ),
  }));
};

test('tells the introductions of its week, those of the days before and after in no other week', () => {
  const days = ['2026-11-08', '2026-11-01', '2026-11-02', '2026-11-08', '2026-11-09'].map((on) => ({ on }));
  const one = job('P-1', {}, { introductions: days });
  const toldIn = (week: typeof WEEK) =>
    summariesOf([one], week).flatMap(({ facts }) => facts.postings.flatMap(({ introductions }) => introductions));
  expect(toldIn(WEEK)).toEqual([
    { on: '2026-11-02', people: 1 },
    { on: '2026-11-08', people: 2 },
  ]);
  expect(toldIn({ today: '2026-11-16', from: '2026-11-09', to: '2026-11-15' })).toEqual([
    { on: '2026-11-09', people: 1 },
  ]);
});

test('tells each company of its own postings, though one office is the contact of several', () => {
  const jobs = [
    job('P-1', { company: { name: '가상정밀' } }),
    job('P-2', { company: { name: '가상식품' } }, { contact: ' Jobs@Company.example' }),
    job('P-3', { company: { name: '가상정밀' } }, { contact: 'JOBS@company.example' }),
  ];
  const told = summariesOf(jobs, WEEK).map(({ facts }) => [
    facts.companyName,
    facts.postings.map(({ externalId }) => externalId),
  ]);
  expect(told).toEqual([
    ['가상정밀', ['P-1', 'P-3']],
    ['가상식품', ['P-2']],
  ]);
});

test('puts what closes first at the top, and names what closes within a week', () => {
  const jobs = [
    job('none', { closesOn: undefined }),
    job('in-eight', { closesOn: '2026-11-17' }),
    job('in-seven', { closesOn: '2026-11-16' }),
    job('today', { closesOn: '2026-11-09' }),
  ];
  const [summary] = summariesOf(jobs, WEEK);
  expect(summary?.facts.postings.map(({ externalId, closingInDays }) => [externalId, closingInDays])).toEqual([
    ['today', 0],
    ['in-seven', 7],
    ['in-eight', undefined],
    ['none', undefined],
  ]);
});

test('names thirty postings at most, those that close first', () => {
  const jobs = Array.from({ length: 31 }, (_, index) => job(`P-${index}`, { closesOn: '2026-11-20' }));
  const [summary] = summariesOf([...jobs, job('first', { closesOn: '2026-11-10' })], WEEK);
  expect(summary?.facts.postings).toHaveLength(30);
  expect(summary?.facts.postings[0]?.externalId).toBe('first');
  expect(summary?.facts.more).toBe(2);
});
