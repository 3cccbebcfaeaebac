import { expect, test } from 'vitest';
import { mailKind } from '../../../local/console/mail-kind.ts';
import { allLetters } from '../../domain/letters/all-letters.ts';
import { inventedMail } from './invented-system.ts';

const KINDS: Readonly<Record<string, string>> = {
  match: '구직자 · 맞는 일자리',
  'match, no link': '구직자 · 맞는 일자리',
  screening: '구직자 · 적격 검토',
  'review list': '담당자 · 확인 요청 목록',
  accepted: '기업 · 공고 접수',
  held: '기업 · 공고 보류',
  refused: '기업 · 공고 반려',
  officials: '담당자 · 검토 요청',
  digest: '구직자 · 일자리 모음',
  'digest in English': '구직자 · 일자리 모음',
  'opt-out': '수신 거부 확인',
  'opt-out in English': '수신 거부 확인',
  'opt-out of a company': '수신 거부 확인',
  'consent renewal': '구직자 · 수신 동의 확인',
  'consent renewal in English': '구직자 · 수신 동의 확인',
  introduction: '기업 · 소개',
  'company summary': '기업 · 주간 현황',
  refusals: '협력기관 · 반려 모음',
  'review request': '담당자 · 재검토 요청',
  'review received': '구직자 · 요청 접수',
  'review received in English': '구직자 · 요청 접수',
};

const kindOf = (subject: string): string => mailKind(inventedMail({ headers: { subject } }));
const LETTERS = allLetters('가상의 말');

test.each(Object.entries(LETTERS))('the mailbox tells a mail by its subject: %s', (name, { subject }) => {
  expect(kindOf(subject)).toBe(KINDS[name]);
});

test('a mail that no letter wrote is a notice like any other', () => {
  expect(kindOf('생산관리: [창원 일자리] 공고를 접수했습니다: ')).toBe('알림');
});
