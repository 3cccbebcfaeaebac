import type { NoticeKind } from '../../functions/contracts/stage-messages.ts';
import type { Mail } from './system-view.ts';

/** The fixed words with which the letters of each kind begin their subject; a title comes only after them. */
const SUBJECTS = {
  match: ['[창원 일자리] 맞는 일자리를 찾았습니다:', '[Changwon Jobs] A job that fits:'],
  screening: [
    '[창원 일자리] 적격 검토 결과를 알려 드립니다:',
    '[창원 일자리] 적격 검토 결과가 달라졌습니다:',
    '[Changwon Jobs] Your eligibility check:',
    '[Changwon Jobs] Your eligibility check has changed:',
  ],
  'review-list': ['[창원 일자리] 확인을 기다리는 분이 있습니다:'],
  'posting-accepted': ['[창원 일자리] 공고를 접수했습니다:'],
  'posting-held': ['[창원 일자리] 공고를 확인하고 있습니다:'],
  'posting-refused': ['[창원 일자리] 공고를 접수하지 못했습니다:'],
  'held-for-review': ['[창원 일자리] 검토할 공고가 있습니다:'],
  digest: ['[창원 일자리] 맞는 일자리를 모아 알려 드립니다:', '[Changwon Jobs] Jobs that fit, in one mail:'],
  'opt-out-confirmed': [
    '[창원 일자리] 메일 안내를 멈추었습니다',
    '[창원 일자리] 공고 현황 메일을 멈추었습니다',
    '[Changwon Jobs] Our mails to you have stopped',
  ],
  'consent-renewal': [
    '[창원 일자리] 메일 수신에 동의하신 내용을 알려 드립니다',
    '[Changwon Jobs] You agreed to our mails:',
  ],
  introduction: ['[창원 일자리] 소개를 요청한 구직자가 있습니다:'],
  'company-summary': ['[창원 일자리] 한 주의 공고 현황을 알려 드립니다:'],
  'refusals-digest': ['[창원 일자리] 처리하지 못한 메시지를 모아 알려 드립니다:'],
  'review-request': ['[창원 일자리] 적격 검토에 대한 요청이 들어왔습니다:'],
  'review-received': ['[창원 일자리] 요청을 받았습니다:', '[Changwon Jobs] We have your request:'],
} as const satisfies Record<NoticeKind, readonly string[]>;

const NAMES = {
  match: '구직자 · 맞는 일자리',
  screening: '구직자 · 적격 검토',
  'review-list': '담당자 · 확인 요청 목록',
  'posting-accepted': '기업 · 공고 접수',
  'posting-held': '기업 · 공고 보류',
  'posting-refused': '기업 · 공고 반려',
  'held-for-review': '담당자 · 검토 요청',
  digest: '구직자 · 일자리 모음',
  'opt-out-confirmed': '수신 거부 확인',
  'consent-renewal': '구직자 · 수신 동의 확인',
  introduction: '기업 · 소개',
  'company-summary': '기업 · 주간 현황',
  'refusals-digest': '협력기관 · 반려 모음',
  'review-request': '담당자 · 재검토 요청',
  'review-received': '구직자 · 요청 접수',
} as const satisfies Record<NoticeKind, string>;

const beginnings = Object.entries(SUBJECTS).flatMap(([kind, all]) => all.map((begins) => ({ kind, begins })));
const names: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));

/** Whom the mail is for and what about. The mail itself says so only in its subject. */
export const mailKind = (mail: Mail): string => {
  const subject = mail.headers['subject'] ?? '';
  const found = beginnings.find(({ begins }) => subject.startsWith(begins));
  return names.get(found?.kind ?? '') ?? '알림';
};
