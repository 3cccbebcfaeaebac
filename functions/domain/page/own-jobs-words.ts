import type { Language } from '../language/words.ts';
import type { AwayReason } from '../people/own-jobs.ts';

type Words = {
  readonly save: string;
  readonly unsave: string;
  readonly applied: string;
  readonly appliedOn: (day: string) => string;
  readonly appliedShort: (day: string) => string;
  readonly notApplied: string;
  readonly away: string;
  readonly awayLead: string;
  readonly reasonHeading: string;
  readonly reasons: Record<AwayReason, string>;
  readonly putAway: string;
  readonly report: string;
  readonly reported: string;
  readonly takeBack: string;
  readonly kept: (count: number) => string;
  readonly awayList: (count: number) => string;
  readonly saved: string;
  readonly closed: string;
  readonly silent: string;
  readonly until: (day: string) => string;
};

/** The words of what a person says of single jobs. Days are already in words. */
export const OWN_JOBS_WORDS: Record<Language, Words> = {
  ko: {
    save: '저장',
    unsave: '저장 취소',
    applied: '지원했어요',
    appliedOn: (day) => `지원하셨습니다(${day}).`,
    appliedShort: (day) => `${day} 지원`,
    notApplied: '지원 표시 지우기',
    away: '관심 없음',
    awayLead: '이 일자리를 메일과 목록에서 다시 보여 드리지 않습니다. 나중에 되돌리실 수 있습니다.',
    reasonHeading: '이유(선택)',
    reasons: {
      occupation: '직종이 달라요',
      distance: '멀어요',
      terms: '조건이 달라요',
      closed: '마감됐어요',
    },
    putAway: '다시 보지 않기',
    report: '마감됐다고 알려 주기',
    reported: '마감되었다고 알려 주셨습니다.',
    takeBack: '되돌리기',
    kept: (count) => `저장하거나 지원하신 일자리 ${count}건`,
    awayList: (count) => `관심 없다고 하신 일자리 ${count}건`,
    saved: '저장',
    closed: '마감',
    silent: '마감되었는지 회사의 답을 기다리느라 안내를 멈춤',
    until: (day) => `${day}까지`,
  },
  en: {
    save: 'Save',
    unsave: 'Unsave',
    applied: 'I applied',
    appliedOn: (day) => `You applied (${day}).`,
    appliedShort: (day) => `applied on ${day}`,
    notApplied: 'Remove “I applied”',
    away: 'Not interested',
    awayLead: 'This job comes in no mail and no list again. You can take that back later.',
    reasonHeading: 'Why (optional)',
    reasons: {
      occupation: 'another occupation',
      distance: 'too far away',
      terms: 'other terms',
      closed: 'closed already',
    },
    putAway: 'Do not show it again',
    report: 'Tell us that it is closed',
    reported: 'You told us that it is closed.',
    takeBack: 'Take back',
    kept: (count) => `Jobs you saved or applied for (${count})`,
    awayList: (count) => `Jobs you are not interested in (${count})`,
    saved: 'saved',
    closed: 'closed',
    silent: 'not shown until the company says whether it is closed',
    until: (day) => `until ${day}`,
  },
};
