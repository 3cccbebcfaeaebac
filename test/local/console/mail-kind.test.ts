import { expect, test } from 'vitest';
import type { NoticeKind } from '../../../functions/contracts/stage-messages.ts';
import type { Letter } from '../../../functions/domain/letters/letter.ts';
import { matchToSeeker } from '../../../functions/domain/letters/match-to-seeker/match-to-seeker.ts';
import { messageRefusedToPartner } from '../../../functions/domain/letters/message-refused-to-partner.ts';
import { postingAcceptedToCompany } from '../../../functions/domain/letters/posting-accepted-to-company.ts';
import { postingHeldToCompany } from '../../../functions/domain/letters/posting-held-to-company.ts';
import { postingHeldToOfficials } from '../../../functions/domain/letters/posting-held-to-officials.ts';
import { postingRefusedToCompany } from '../../../functions/domain/letters/posting-refused-to-company.ts';
import { reviewListToOfficials } from '../../../functions/domain/letters/review-list-to-officials.ts';
import { screeningToSeeker } from '../../../functions/domain/letters/screening-to-seeker/screening-to-seeker.ts';
import { mailKind } from '../../../local/console/mail-kind.ts';
import { inventedMail } from './invented-system.ts';

const facts = {
  companyName: '가상정밀',
  title: '생산관리',
  partner: 'masan-univ',
  externalId: 'M-1',
  findings: [],
} as const;
const match = (language: 'ko' | 'en'): Letter =>
  matchToSeeker({
    name: '가나다',
    language,
    job: { title: '생산관리', companyName: '가상정밀' },
    partner: 'masan-univ',
    reasons: ['occupation', 'district'],
  });

const screening = (language: 'ko' | 'en', before: 'eligible' | undefined): Letter =>
  screeningToSeeker({
    name: '가나다',
    language,
    partner: 'masan-univ',
    answers: [
      {
        programme: 'youth',
        on: '2026-11-02',
        knownOn: '2026-11-02',
        outcome: 'ineligible',
        criteria: { age: 'unmet' },
        missing: [],
        forOfficial: false,
      },
    ],
    before: before && { youth: before },
  });

const LETTERS = {
  match: { letter: () => match('ko'), kind: '구직자 · 맞는 일자리' },
  screening: { letter: () => screening('ko', undefined), kind: '구직자 · 적격 검토' },
  'review-list': {
    letter: () => reviewListToOfficials({ on: '2026-11-02', waiting: 1, added: [] }),
    kind: '담당자 · 확인 요청 목록',
  },
  'posting-accepted': { letter: () => postingAcceptedToCompany(facts), kind: '기업 · 공고 접수' },
  'posting-held': { letter: () => postingHeldToCompany(facts), kind: '기업 · 공고 보류' },
  'posting-refused': { letter: () => postingRefusedToCompany(facts), kind: '기업 · 공고 반려' },
  'message-refused': {
    letter: () =>
      messageRefusedToPartner({ ...facts, messageId: 'm', eventId: null, externalId: null, receivedOn: '2026-11-02' }),
    kind: '협력기관 · 반려',
  },
  'held-for-review': { letter: () => postingHeldToOfficials({ ...facts, revision: 1 }), kind: '담당자 · 검토 요청' },
} as const satisfies Record<NoticeKind, { letter: () => Letter; kind: string }>;

const kindOf = (subject: string): string => mailKind(inventedMail({ headers: { subject } }));

test.each(Object.entries(LETTERS))('the mailbox tells a mail of the kind %s by its subject', (_, { letter, kind }) => {
  expect(kindOf(letter().subject)).toBe(kind);
});

test('an English match mail is of the same kind as a Korean one', () => {
  expect(kindOf(match('en').subject)).toBe('구직자 · 맞는 일자리');
});

test('a first screening mail and one about a change are of one kind, in both languages', () => {
  for (const language of ['ko', 'en'] as const)
    for (const before of [undefined, 'eligible'] as const)
      expect(kindOf(screening(language, before).subject)).toBe('구직자 · 적격 검토');
});

test('a mail that no letter wrote is a notice like any other', () => {
  expect(kindOf('생산관리: [창원 일자리] 공고를 접수했습니다: ')).toBe('알림');
});
