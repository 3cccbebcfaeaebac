import { expect, test } from 'vitest';
import type { AuditEntry } from '../../functions/domain/console/act.ts';
import { consoleWorld } from '../support/console-world.ts';

/** The record of what officials did, as an auditor reads it. Everything is invented. */

const entry = (id: string, at: string): AuditEntry => ({
  id,
  at,
  account: 'official',
  what: 'release-posting',
  on: `posting masan-univ ${id} revision 1`,
  reason: '문맥을 살펴봄 <b>',
  before: { state: 'held' },
  after: { decision: 'release' },
});
const wordsOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll(/\s+/g, ' ');

const worldWith = async (...entries: readonly AuditEntry[]) => {
  const world = consoleWorld();
  await world.signedIn('official');
  for (const one of entries) await world.deps.audit.keep(one);
  return world.signedIn('auditor');
};

test('an auditor reads who did what to which posting, when and why, without a code', async () => {
  const auditor = await worldWith(entry('P-1', '2026-11-02T01:05:00.000Z'));
  const words = wordsOf((await auditor.send('GET', '/records')).body);
  expect(words).toContain(
    '2026년 11월 2일(월) 10:05 official@city.example 공고 안내 시작 마산대학교 공고 P-1(개정 번호 1) 문맥을 살펴봄 <b> 담당자의 결정을 기다립니다 → 안내 시작',
  );
  expect(words).not.toMatch(/\b(?:held|release|posting|state|revision)\b/);
});

test('an act belongs to the month in which it was done in Seoul', async () => {
  const auditor = await worldWith(entry('P-1', '2026-10-31T15:00:00.000Z'), entry('P-2', '2026-10-31T14:59:59.999Z'));
  expect(wordsOf((await auditor.send('GET', '/records')).body)).toMatch(/모두 1건.*P-1\(/);
  expect(wordsOf((await auditor.send('GET', '/records?month=2026-10')).body)).toMatch(/모두 1건.*P-2\(/);
});

test('fifty acts are on a page, the latest first, and a month without any says so', async () => {
  const many = Array.from({ length: 51 }, (_, index) =>
    entry(`P-${index}`, `2026-11-02T01:00:${String(index).padStart(2, '0')}.000Z`),
  );
  const auditor = await worldWith(...many);
  const first = wordsOf((await auditor.send('GET', '/records')).body);
  expect([...first.matchAll(/공고 (P-\d+)\(/g)].map(([, id]) => id)).toEqual(
    Array.from({ length: 50 }, (_, index) => `P-${50 - index}`),
  );
  expect(wordsOf((await auditor.send('GET', '/records?page=2')).body)).toMatch(/공고 P-0\(/);
  expect(wordsOf((await auditor.send('GET', '/records?month=2026-09')).body)).toContain('이달에 처리한 일이 없습니다.');
  expect(wordsOf((await auditor.send('GET', '/records?month=2027-01')).body)).toContain('모두 51건');
});
