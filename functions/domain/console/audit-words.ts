import { isProgramme } from '../../contracts/programmes.ts';
import { partnerOf } from '../../contracts/partners.ts';
import { readyProgramme } from '../eligibility/engine/judge.ts';
import { FIGURES } from '../eligibility/law/figures.ts';
import { PROGRAMMES } from '../eligibility/programmes/programmes.ts';
import { GROUND_WORDS, STEP_WORDS, yearName } from '../companies/recognition-words.ts';
import { registrationNumberText } from '../language/business-number.ts';
import { dateWords } from '../language/dates.ts';
import { MEDIAN_INCOME, MINIMUM_WAGE } from '../eligibility/rule-book/figure-histories.ts';
import { roundName } from '../eligibility/rule-book/round-histories.ts';
import { isRoundId } from '../language/told-programmes.ts';
import { FIGURE_NAMES } from '../eligibility/rule-book/rule-book-words.ts';
import { partnerName, programmeName } from '../language/words.ts';
import { CONTACT_NAMES, officeName } from './contacts-page.ts';
import type { ActKind, AuditEntry } from './act.ts';
import type { ExportedListId } from './export-page.ts';
import { PROPOSAL_STATES } from './proposal-page.ts';
import { STATE_NAMES } from './desk-words.ts';
import { HOW_WORDS, LEFT_WORDS, mailName } from './mail-words.ts';

/** The words of the audit for those who read it. The audit itself keeps codes, which mean the same for as long as it is kept. */

/** What each kind of act is called. */
export const ACT_NAMES: Record<ActKind, string> = {
  'release-posting': '공고 안내 시작',
  'refuse-posting': '공고 반려',
  'ask-to-mend-posting': '공고 보완 요청',
  'answer-review-request': '설명·재검토 요청에 답함',
  'extend-review-request': '답할 기한 늘림',
  'confirm-condition': '요건 확인(사전 검토)',
  'correct-condition': '요건 확인을 고침',
  'take-back-condition': '요건 확인을 거둠',
  'send-list': '명단 보내기',
  'propose-figure': '수치 제안',
  'approve-figure': '수치 승인',
  'refuse-figure': '수치 제안을 받아들이지 않음',
  'withdraw-figure': '수치 제안을 거둠',
  'rehearse-figure': '제안한 수치를 실제 분들로 시험',
  'decide-mail': '가지 못한 메일 처리',
  'export-overview': '한눈에 보기 내려받기',
  'export-list': '목록 내려받기',
  'propose-arrears': '체불사업주 명단 제안',
  'approve-arrears': '체불사업주 명단 승인',
  'refuse-arrears': '체불사업주 명단 제안을 받아들이지 않음',
  'withdraw-arrears': '체불사업주 명단 제안을 거둠',
  'propose-holiday': '쉬는 날 제안',
  'approve-holiday': '쉬는 날 승인',
  'refuse-holiday': '쉬는 날 제안을 받아들이지 않음',
  'withdraw-holiday': '쉬는 날 제안을 거둠',
  'propose-contact': '기관 연락처 제안',
  'approve-contact': '기관 연락처 승인',
  'refuse-contact': '기관 연락처 제안을 받아들이지 않음',
  'withdraw-contact': '기관 연락처 제안을 거둠',
  'propose-award': '우수기업 선정 제안',
  'approve-award': '우수기업 선정 승인',
  'refuse-award': '우수기업 선정 제안을 받아들이지 않음',
  'withdraw-award': '우수기업 선정 제안을 거둠',
  'propose-revocation': '선정 취소 절차 제안',
  'approve-revocation': '선정 취소 절차 승인',
  'refuse-revocation': '선정 취소 절차 제안을 받아들이지 않음',
  'withdraw-revocation': '선정 취소 절차 제안을 거둠',
  'propose-weights': '배점 제안',
  'approve-weights': '배점 승인',
  'refuse-weights': '배점 제안을 받아들이지 않음',
  'withdraw-weights': '배점 제안을 거둠',
};

const NAMES_OF_RULES: Readonly<Record<string, string>> = {
  ...FIGURE_NAMES,
  [MINIMUM_WAGE]: '최저임금',
  [MEDIAN_INCOME]: '기준 중위소득',
};

const EXPORT_NAMES: Readonly<Record<string, string>> = {
  postings: '기다리는 공고 목록',
  waiting: '확인을 기다리는 분 목록',
  reviews: '설명·재검토 요청 목록',
  mails: '가지 못한 메일 목록',
  partners: '협력기관 현황',
  companies: '우수기업 후보 목록',
  counts: '한눈에 보기의 목록',
  search: '찾은 공고 목록',
} satisfies Record<Exclude<ExportedListId, 'overview'>, string>;

const FORMS: Readonly<Record<string, string>> = { postings: '공고', people: '구직자' };

const nameOf = (partner: string, on: string): string => {
  const known = partnerOf(partner);
  return known === undefined ? partner : partnerName(known, 'ko', on);
};

/** A condition of a programme, by the rules of the day of the act. */
const conditionOf = (programme: string, condition: string, on: string): string => {
  if (!isProgramme(programme)) return `${programme} ${condition}`;
  const { criteria } = readyProgramme(PROGRAMMES[programme], { on, knownOn: on, figures: FIGURES });
  const asks = criteria.find(({ row }) => row.id === condition)?.row.sentence.ko ?? condition;
  return `${programmeName(programme, 'ko', on) ?? programme}: ${asks}`;
};

/** What an act was done to. `on`: the day of the act in Asia/Seoul. A form that is not known stays as it was written. */
export const objectWords = (object: string, on: string): string => {
  const [, partner = '', id = '', revision = ''] = /^posting (\S+) (.+) revision (\d+)$/s.exec(object) ?? [];
  if (partner !== '') return `${nameOf(partner, on)} 공고 ${id}(개정 번호 ${revision})`;
  const [, number] = /^review-request (\S+)$/.exec(object) ?? [];
  if (number !== undefined) return `요청 ${number}`;
  const [, waits, programme = '', condition = ''] = /^case (\S+) (\S+) (\S+)$/.exec(object) ?? [];
  if (waits !== undefined) return `사례 ${waits} · ${conditionOf(programme, condition, on)}`;
  const [, rule] = /^figure (\S+) proposal \S+$/.exec(object) ?? [];
  if (rule !== undefined) return isRoundId(rule) ? roundName(rule) : `수치 ${NAMES_OF_RULES[rule] ?? rule}`;
  const [, upTo = '', period] = /^overview (\S+) (\d+)$/.exec(object) ?? [];
  if (period !== undefined) return `${dateWords(upTo, 'ko')}까지 ${period}일`;
  const [, list = ''] = /^export (\S+)/.exec(object) ?? [];
  if (list !== '') return EXPORT_NAMES[list] ?? object;
  const [, kind = '', mail] = /^mail (\S+) (\S+)$/.exec(object) ?? [];
  if (mail !== undefined) return `${mailName(kind)}(메일 ${mail.slice(0, 8)})`;
  const [, day] = /^arrears (\S+) proposal \S+$/.exec(object) ?? [];
  if (day !== undefined) return `${dateWords(day, 'ko')} 기준 체불사업주 명단`;
  const [, holiday] = /^holiday (\S+) proposal \S+$/.exec(object) ?? [];
  if (holiday !== undefined) return `${dateWords(holiday, 'ko')}의 쉬는 날`;
  const [, office = '', field] = /^contact (\S+) (\S+) proposal \S+$/.exec(object) ?? [];
  if (field !== undefined) return `${officeName(office)}의 ${CONTACTS[field] ?? field}`;
  const [, firm = '', year = ''] = /^recognition (\d{10}) (\S+) proposal \S+$/.exec(object) ?? [];
  if (firm !== '') return `${yearName(year)}, 사업자등록번호 ${registrationNumberText(firm)}`;
  const [, weighed] = /^weights (\S+) proposal \S+$/.exec(object) ?? [];
  if (weighed !== undefined) return `${yearName(weighed)}의 배점`;
  const [, sender = '', form = ''] = /^list (\S+) (\S+) \S+$/.exec(object) ?? [];
  return sender === '' ? object : `${nameOf(sender, on)} ${FORMS[form] ?? form} 명단`;
};

const CONTACTS: Readonly<Record<string, string>> = CONTACT_NAMES;
const POSTING_STATES: Readonly<Record<string, string>> = STATE_NAMES;
const REQUEST_STATES: Readonly<Record<string, string>> = {
  open: '답하기 전',
  extended: '기한을 늘림',
  answered: '답함',
};
const DECISIONS: Readonly<Record<string, string>> = { release: '안내 시작', refuse: '반려' };
const RESULTS: Readonly<Record<string, string>> = {
  explained: '설명함',
  kept: '결과 그대로',
  changed: '결과 바뀜',
};

const WORDS: Readonly<Record<string, string>> = {
  none: '확인하기 전',
  met: '충족',
  unmet: '충족하지 않음',
  'taken-back': '확인을 거둠',
};
const PROPOSALS: Readonly<Record<string, string>> = PROPOSAL_STATES;
const LEFT_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LEFT_WORDS).map(([reason, { name }]) => [reason, name]),
);
const HOW_NAMES: Readonly<Record<string, string>> = HOW_WORDS;

const isOfRequest = (what: ActKind): boolean => what === 'answer-review-request' || what === 'extend-review-request';

const STEPS: Readonly<Record<string, string>> = STEP_WORDS;
const GROUNDS: Readonly<Record<string, string>> = GROUND_WORDS;

/** How each part of a state is said. */
const PARTS: Readonly<Record<string, (value: string, what: ActKind) => string>> = {
  state: (value, what) => (isOfRequest(what) ? REQUEST_STATES : POSTING_STATES)[value] ?? value,
  decision: (value) => DECISIONS[value] ?? value,
  result: (value) => RESULTS[value] ?? value,
  word: (value) => WORDS[value] ?? value,
  seen: (value) => `서류를 본 날 ${dateWords(value, 'ko')}`,
  grounds: (value) => `근거: ${value}`,
  extensions: (value) => `기한을 늘린 횟수 ${value}번`,
  value: (value) => value,
  from: (value) => `시행일 ${dateWords(value, 'ko')}`,
  proposal: (value) => PROPOSALS[value] ?? value,
  due: (value) => `기한 ${dateWords(value, 'ko')}`,
  mail: (value) => LEFT_NAMES[value] ?? value,
  how: (value) => HOW_NAMES[value] ?? value,
  format: (value) => value.toUpperCase(),
  rows: (value) => `모두 ${value}줄`,
  is: (value) => (value === 'holiday' ? '쉬는 날' : '일하는 날'),
  name: (value) => value,
  contact: (value) => (value === '' ? '더 안내하지 않음' : value),
  until: (value) => `인증이 끝나는 날 ${dateWords(value, 'ko')}`,
  step: (value) => STEPS[value] ?? value,
  ground: (value) => GROUNDS[value] ?? value,
  employers: (value) => `사업장 ${value}곳`,
  added: (value) => `새로 들어온 곳 ${value}`,
  removed: (value) => `빠진 곳 ${value}`,
  sent: (value) => `보낸 것 ${value}줄`,
  left: (value) => `남긴 것 ${value}줄`,
};

/** What was there before an act, or after it, in words. */
export const stateWords = (state: AuditEntry['before'], what: ActKind): string =>
  Object.entries(state)
    .map(([name, value]) => {
      const said = Array.isArray(value) ? value.join(', ') : String(value);
      return PARTS[name]?.(said, what) ?? `${name} ${said}`;
    })
    .join(' · ');
