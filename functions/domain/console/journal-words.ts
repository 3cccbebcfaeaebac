import type { AnswerState, MailFate, OutcomeSaying, SentType } from '../../contracts/journal-event.ts';

/** The words of what the journal counts. */

export const TYPE_WORDS: Readonly<Record<SentType, string>> = {
  'posting-submitted': '공고',
  'posting-closed': '공고 마감',
  'seeker-registered': '구직자 등록',
  'seeker-withdrawn': '구직자 철회',
  'facts-declared': '본인이 알린 사실',
  'outcome-reported': '결과 알림',
  'company-registered': '회사 등록',
  'headcount-reported': '회사의 직원 수',
  'company-facts-declared': '회사가 알린 사실',
  unreadable: '읽을 수 없는 것',
};
export const STATE_WORDS: Readonly<Record<AnswerState, string>> = {
  open: '게재',
  held: '보류',
  stored: '보관',
  waiting: '대기',
  superseded: '더 새것이 있음',
  refused: '거절',
};

/** The outcomes that partners and companies report. */
export const OUTCOME_WORDS: Readonly<Record<OutcomeSaying, string>> = {
  declined: '채용하지 못함',
  contacted: '연락함',
  interviewed: '면접',
  hired: '채용',
  retained: '계속 근무',
  left: '퇴사',
};

/** What became of a mail. */
export const FATE_WORDS: Readonly<Record<MailFate, string>> = {
  sent: '나감',
  bounced: '되돌아옴',
  complained: '수신 거부 신고',
  rejected: '메일 서비스가 받지 않음',
};
