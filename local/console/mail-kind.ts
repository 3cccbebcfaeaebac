import type { NoticeKind } from '../../functions/contracts/stage-messages.ts';
import type { TaggedMail } from './system-view.ts';

const NAMES = {
  match: '구직자 · 맞는 일자리',
  screening: '구직자 · 적격 검토',
  'review-list': '담당자 · 확인 요청 목록',
  'posting-accepted': '기업 · 공고 접수',
  'posting-held': '기업 · 공고 보류',
  'posting-refused': '기업 · 공고 반려',
  'held-for-review': '담당자 · 검토 요청',
  'posting-list': '공고 안내 모음',
  digest: '구직자 · 일자리 모음',
  'opt-out-confirmed': '수신 거부 확인',
  'consent-renewal': '구직자 · 수신 동의 확인',
  introduction: '기업 · 소개',
  'company-summary': '기업 · 주간 현황',
  'refusals-digest': '협력기관 · 반려 모음',
  'review-request': '담당자 · 재검토 요청',
  'review-received': '구직자 · 요청 접수',
} as const satisfies Record<NoticeKind, string>;

const names: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));

/** Whom the mail is for and what about. One without the tag of a notice's kind is a notice like any other. */
export const mailKind = ({ kind }: TaggedMail): string => names.get(kind ?? '') ?? '알림';
