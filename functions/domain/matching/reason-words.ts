import type { Words } from '../language/words.ts';
import type { ReasonCode } from './fit.ts';

/**
 * Why a job fits, one sentence per reason of "What fits means" (contracts.md). They name the condition and the
 * result, never the person's own value; codes that end in `-unknown` are shown with the mark "확인 필요".
 */
export const REASON_SENTENCES = {
  occupation: { ko: '희망하신 직종의 일자리입니다.', en: 'It is in an occupation you asked for.' },
  district: { ko: '희망하신 지역에서 일합니다.', en: 'The workplace is in a district you asked for.' },
  pay: {
    ko: '희망하신 금액 이상을 받을 수 있는 일자리입니다.',
    en: 'The pay on offer reaches the amount you asked for.',
  },
  'pay-unknown': {
    ko: '공고에 적힌 내용만으로는 급여를 희망하신 금액과 비교할 수 없습니다.',
    en: 'The posting does not say enough to compare the pay with what you asked for.',
  },
  type: { ko: '희망하신 고용 형태입니다.', en: 'It is a type of employment you asked for.' },
  hours: {
    ko: '주 근무 시간이 희망하신 범위 안에 있습니다.',
    en: 'The weekly hours are within the limit you gave.',
  },
  'hours-unknown': {
    ko: '공고만으로는 주 근무 시간을 알 수 없습니다.',
    en: 'The posting alone does not tell the weekly hours.',
  },
  education: {
    ko: '학력 요건을 충족합니다(입력하신 내용 기준).',
    en: 'You meet the education requirement (going by what you entered).',
  },
  'education-unknown': {
    ko: '학력 요건이 있으나, 지금 있는 정보만으로는 충족하시는지 알 수 없습니다.',
    en: 'There is an education requirement. What we know so far does not show whether you meet it.',
  },
  career: {
    ko: '경력 요건을 충족합니다(입력하신 내용 기준).',
    en: 'You meet the experience requirement (going by what you entered).',
  },
  'career-unknown': {
    ko: '경력 요건이 있으나, 지금 있는 정보만으로는 충족하시는지 알 수 없습니다.',
    en: 'There is an experience requirement. What we know so far does not show whether you meet it.',
  },
  certificates: {
    ko: '자격증 요건을 충족합니다(입력하신 내용 기준).',
    en: 'You hold the required certificates (going by what you entered).',
  },
  'certificates-unknown': {
    ko: '자격증 요건이 있으나, 지금 있는 정보만으로는 충족하시는지 알 수 없습니다.',
    en: 'Certificates are required. What we know so far does not show whether you hold them.',
  },
  languages: {
    ko: '언어 요건을 충족합니다(입력하신 내용 기준).',
    en: 'You meet the language requirement (going by what you entered).',
  },
  'languages-unknown': {
    ko: '언어 요건이 있으나, 지금 있는 정보만으로는 충족하시는지 알 수 없습니다.',
    en: 'Languages are required. What we know so far does not show whether you speak them.',
  },
  age: {
    ko: '나이 요건을 충족합니다(입력하신 내용 기준).',
    en: 'You meet the age requirement (going by what you entered).',
  },
  programme: {
    ko: '이 사업의 참여 요건을 충족합니다(입력하신 내용 기준).',
    en: 'You meet the conditions of this programme (going by what you entered).',
  },
} as const satisfies Record<ReasonCode, Words>;
