import { INDUSTRY_NAMES } from '../../domain/industry/names.ts';
import type { Question, ReasonCode } from '../../domain/matching/fit.ts';
import { plural } from '../../domain/language/counted.ts';
import type { Language, Words } from '../../domain/language/words.ts';
import type { Why } from './content.ts';

export type DigestCadence = 'daily' | 'weekly' | 'immediate';

/**
 * Each reason in one or two words, for a list of jobs. A code that ends in `-unknown` is shown beside the mark "확인 필요".
 */
export const SHORT_REASONS = {
  occupation: { ko: '희망 직종', en: 'occupation you asked for' },
  district: { ko: '희망 지역', en: 'district you asked for' },
  pay: { ko: '희망 급여', en: 'pay you asked for' },
  'pay-unknown': { ko: '급여', en: 'pay' },
  type: { ko: '희망 고용 형태', en: 'type of employment you asked for' },
  hours: { ko: '희망 근무 시간', en: 'hours you asked for' },
  'hours-unknown': { ko: '주 근무 시간', en: 'weekly hours' },
  education: { ko: '학력 요건', en: 'education requirement' },
  'education-unknown': { ko: '학력 요건', en: 'education requirement' },
  career: { ko: '경력 요건', en: 'experience requirement' },
  'career-unknown': { ko: '경력 요건', en: 'experience requirement' },
  certificates: { ko: '자격증 요건', en: 'required certificates' },
  'certificates-unknown': { ko: '자격증 요건', en: 'required certificates' },
  languages: { ko: '언어 요건', en: 'language requirement' },
  'languages-unknown': { ko: '언어 요건', en: 'language requirement' },
  age: { ko: '나이 요건', en: 'age requirement' },
  programme: { ko: '사업 참여 요건', en: 'conditions of the programme' },
} as const satisfies Record<ReasonCode, Words>;

/** The heading of each group. A sector or zone is said of the jobs, and not that the reader prefers it. */
export const GROUPS = {
  ...INDUSTRY_NAMES,
  others: { ko: '그 밖의 일자리', en: 'Other jobs' },
  'all-met': { ko: '조건이 모두 맞는 일자리', en: 'Everything fits' },
  'to-check': { ko: '확인하실 점이 있는 일자리', en: 'Something to check' },
  programme: { ko: '공공 일자리 사업의 일자리', en: 'Places in public jobs programmes' },
} as const satisfies Record<Why, Words>;

/** Short names of the groups, for the table at the top: its label column is narrow on a phone. */
export const COUNTED = {
  ...GROUPS,
  'all-met': { ko: '모두 맞음', en: 'Everything fits' },
  'to-check': { ko: '확인 필요', en: 'To check' },
  programme: { ko: '공공 일자리', en: 'Public jobs' },
} as const satisfies Record<Why, Words>;

type DigestWords = {
  readonly subject: (count: number) => string;
  readonly preheader: string;
  readonly heading: (name: string, count: number) => string;
  readonly intro: Record<DigestCadence, (partner: string) => string>;
  readonly asOf: (day: string) => string;
  readonly factsHeading: string;
  readonly jobs: (count: number) => string;
  /** What a reader should know of jobs with a mark, and of places in programmes. */
  readonly leads: Record<'to-check' | 'programme', string>;
  readonly more: string;
  readonly fits: string;
  readonly questions: Record<Question, (partner: string) => string>;
  readonly moreHeading: string;
  readonly moreBody: (count: number, pageLabel: string) => string;
  readonly cadence: (pageLabel: string) => string;
};

const jobs = (count: number): string => plural(count, 'job');

export const DIGEST_WORDS = {
  ko: {
    subject: (count) => `[창원 일자리] 맞는 일자리를 모아 알려 드립니다: ${count}개`,
    preheader: '일자리마다 맞는 이유와 지원 마감을 함께 적었습니다.',
    heading: (name, count) => `${name}님께 맞는 일자리 ${count}개를 알려 드립니다`,
    intro: {
      daily: (partner) => `${partner}에 등록하신 내용과 맞는 채용 공고를 하루에 한 번 모아서 알려 드립니다.`,
      weekly: (partner) =>
        `${partner}에 등록하신 내용과 맞는 채용 공고를 일주일에 한 번 모아서, 곧 마감하는 공고가 있으면 더 일찍 알려 드립니다.`,
      immediate: (partner) =>
        `${partner}에 등록하신 내용과 맞는 채용 공고입니다. 하루에 받으시는 메일이 너무 많아지지 않도록, 따로따로 보내 드리지 않은 공고를 모았습니다.`,
    },
    asOf: (day) => `${day} 현재 마감되지 않은 공고만 적었습니다.`,
    factsHeading: '한눈에 보기',
    jobs: (count) => `${count}개`,
    leads: {
      'to-check': '‘확인 필요’는 지원하시기 전에 공고를 낸 회사에 확인하실 내용입니다.',
      programme: '사업마다 참여 요건이 따로 있습니다.',
    },
    more: '이 밖에 더',
    fits: '맞는 이유',
    questions: {
      undetermined: (partner) =>
        `참여 요건을 충족하시는지 알려면 추가 정보가 필요합니다. ${partner}에서 필요한 정보를 안내받으실 수 있습니다.`,
      'needs-review': (partner) =>
        `참여 요건 가운데 담당자 확인이 필요한 것이 있습니다. 궁금하신 점은 ${partner}에 문의해 주시기 바랍니다.`,
    },
    moreHeading: '맞는 일자리가 더 있습니다',
    moreBody: (count, pageLabel) =>
      `이 메일에 다 적지 못한 일자리가 ${count}개 더 있습니다. 아래 ‘${pageLabel}’에서 더 보실 수 있습니다.`,
    cadence: (pageLabel) => `메일을 얼마나 자주 받으실지는 아래 ‘${pageLabel}’에서 바꾸실 수 있습니다.`,
  },
  en: {
    subject: (count) => `[Changwon Jobs] Jobs that fit, in one mail: ${count}`,
    preheader: 'Each job with the reasons why it fits, and until when to apply.',
    heading: (name, count) =>
      `${name}, here ${count === 1 ? 'is' : 'are'} ${jobs(count)} that fit${count === 1 ? 's' : ''}`,
    intro: {
      daily: (partner) =>
        `Once a day we put together the job postings that fit what you registered at ${partner}. The postings themselves are in Korean.`,
      weekly: (partner) =>
        `Once a week, or earlier if one closes soon, we put together the job postings that fit what you registered at ${partner}. The postings themselves are in Korean.`,
      immediate: (partner) =>
        `These job postings fit what you registered at ${partner}. So that you do not get too many mails in one day, those that we did not send one by one stand here together. The postings themselves are in Korean.`,
    },
    asOf: (day) => `None of them had closed on ${day}.`,
    factsHeading: 'At a glance',
    jobs,
    leads: {
      'to-check': 'Please ask the company about points marked “확인 필요 (please check)” before you apply.',
      programme: 'Each programme has its own conditions.',
    },
    more: 'And more',
    fits: 'Why it fits',
    questions: {
      undetermined: (partner) =>
        `We need more information to see whether you meet its conditions (추가 정보가 필요합니다). You can ask ${partner} what is missing.`,
      'needs-review': (partner) =>
        `An official needs to check some of its conditions (담당자 확인이 필요합니다). Please put your questions to ${partner}.`,
    },
    moreHeading: 'There is more',
    moreBody: (count, pageLabel) =>
      `${jobs(count)} did not fit into this mail. You can see more under “${pageLabel}” below.`,
    cadence: (pageLabel) => `You can change how often we write under “${pageLabel}” below.`,
  },
} as const satisfies Record<Language, DigestWords>;
