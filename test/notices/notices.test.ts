import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTRACTS, noticeSchema, policyOf, type NoticeKind } from '../../functions/notices/contracts.ts';
import type { Audience, NoticePolicy } from '../../functions/notices/notice-contract.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const KINDS = Object.keys(CONTRACTS) as NoticeKind[];
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('a notice is a module', () => {
  test.each(KINDS)('%s has its contract, how it is composed and its letter in a folder of its own', (kind) => {
    for (const file of ['contract.ts', 'compose.ts', 'letter.ts'])
      expect(existsSync(join(ROOT, 'functions/notices', kind, file)), file).toBe(true);
    expect(CONTRACTS[kind].schema.shape.kind.value).toBe(kind);
  });

  test('there is no folder without a kind', () => {
    const folders = globSync('functions/notices/*/', { cwd: ROOT }).map((path) => path.split('/')[2] ?? '');
    expect(folders.toSorted()).toEqual(KINDS.toSorted());
  });

  test('a new one touches its folder and the two lists: no other product file names the kinds', () => {
    const files = globSync('{functions,lib,local,bin}/**/*.ts', { cwd: ROOT });
    const listing = files.filter((file) => {
      const text = read(file);
      return KINDS.filter((kind) => new RegExp(`['/]${kind}['/]`).test(text)).length > KINDS.length / 2;
    });
    expect(files.length).toBeGreaterThan(300);
    expect(listing).toEqual(['functions/notices/contracts.ts', 'functions/notices/notices.ts']);
  });

  test('what is no notice is not taken for one', () => {
    expect(noticeSchema.safeParse({ kind: 'greeting', noticeId: 'n' }).success).toBe(false);
    expect(noticeSchema.safeParse({ kind: 'digest', noticeId: 'n', partner: 'masan-univ' }).success).toBe(false);
  });
});

type Treated = readonly [
  shownAs: string,
  audience: Audience,
  by: NoticePolicy['by'],
  windowHours: number,
  after: NoticePolicy['after'],
  marks: readonly string[],
];
/** How each kind is treated: what it goes by, how long its window is, and what happens after it (docs/adr/005). */
const TREATED: Readonly<Record<NoticeKind, Treated>> = {
  arrival: ['구직자 · 지금 맞는 일자리', 'seekers', 'consent', 24, 'resend', ['jobs', 'made-anew']],
  'company-page': ['기업 · 회사 페이지 주소', 'companies', 'asked', 1, 'resend', ['critical']],
  'company-summary': ['기업 · 주간 현황', 'companies', 'summary', 24, 'hold', []],
  'consent-renewal': ['구직자 · 수신 동의 확인', 'seekers', 'consent', 24, 'resend', []],
  digest: ['구직자 · 일자리 모음', 'seekers', 'consent', 24, 'hold', ['made-anew']],
  'held-for-review': ['담당자 · 검토 요청', 'officials', 'asked', 1, 'resend', ['critical', 'letters']],
  introduction: ['기업 · 소개', 'companies', 'presence', 1, 'resend', ['critical', 'about-another']],
  'introduction-closed': ['구직자 · 소개한 일자리 마감', 'seekers', 'consent', 24, 'resend', []],
  'introduction-page': ['기업 · 소개 페이지 주소', 'companies', 'presence', 1, 'resend', ['critical', 'about-another']],
  match: ['구직자 · 맞는 일자리', 'seekers', 'consent', 24, 'resend', ['jobs']],
  'opt-out-confirmed': ['수신 거부 확인', 'seekers', 'asked', 1, 'resend', ['critical']],
  'own-page': ['내 페이지 주소', 'seekers', 'asked', 1, 'resend', ['critical']],
  'posting-accepted': ['기업 · 공고 접수', 'companies', 'asked', 1, 'resend', ['critical', 'letters']],
  'posting-held': ['기업 · 공고 보류', 'companies', 'asked', 1, 'resend', ['critical', 'letters']],
  'posting-list': ['공고 안내 모음', 'companies', 'asked', 1, 'resend', ['critical']],
  'posting-refused': ['기업 · 공고 보완 요청', 'companies', 'asked', 1, 'resend', ['critical', 'letters']],
  'posting-review-request': ['담당자 · 회사의 검토 요청', 'officials', 'asked', 1, 'resend', ['critical']],
  'posting-to-mend': ['기업 · 담당자의 보완 요청', 'companies', 'asked', 1, 'resend', ['critical']],
  recognition: ['기업 · 우수기업 선정', 'companies', 'asked', 1, 'resend', ['critical']],
  'refusals-digest': ['협력기관 · 반려 모음', 'partners', 'asked', 24, 'hold', []],
  'review-answered': ['구직자 · 요청에 대한 답', 'seekers', 'asked', 1, 'resend', ['critical']],
  'review-extended': ['구직자 · 답하는 기한 연장', 'seekers', 'asked', 1, 'resend', ['critical']],
  'review-list': ['담당자 · 확인 요청 목록', 'officials', 'asked', 1, 'resend', ['critical']],
  'review-received': ['구직자 · 요청 접수', 'seekers', 'asked', 1, 'resend', ['critical']],
  'review-request': ['담당자 · 재검토 요청', 'officials', 'asked', 1, 'resend', ['critical', 'about-another']],
  screening: ['구직자 · 적격 검토', 'seekers', 'consent', 24, 'resend', []],
  'still-open': ['기업 · 모집 여부 확인', 'companies', 'asked', 1, 'resend', ['critical', 'letters']],
};

test.each(KINDS)('%s is treated as decided', (kind) => {
  const { shownAs, audience } = CONTRACTS[kind];
  const { by, window, after, critical, daily, madeAnew, aboutAnother } = policyOf({ kind });
  const marks = [critical && 'critical', daily, madeAnew && 'made-anew', aboutAnother && 'about-another'];
  expect([shownAs, audience, by, window / 3_600_000, after, marks.filter((mark) => typeof mark === 'string')]).toEqual(
    TREATED[kind],
  );
});
