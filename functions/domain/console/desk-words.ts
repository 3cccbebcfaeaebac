import type { DeskKind } from '../postings/desk.ts';

/** The words of the pages about postings that wait. They are in Korean, for officials and partners' staff. */

/** Why postings wait: the name of their list, and what it means. */
export const KIND_WORDS: Record<DeskKind, { readonly name: string; readonly about: string }> = {
  clear: {
    name: '사유가 없어진 보완 요청',
    about:
      '자동 점검이 보완을 요청했지만, 그 뒤에 최저임금이나 체불사업주 명단이 바로잡혀 지금은 그 사유가 없는 공고입니다. 다른 문제가 없으면 안내를 시작해 주십시오.',
  },
  asked: {
    name: '회사가 검토를 요청한 공고',
    about: '자동 점검이 보완을 요청했고, 회사가 담당자에게 다시 살펴봐 달라고 한 공고입니다.',
  },
  held: {
    name: '보류한 공고',
    about: '자동 점검만으로는 판단하기 어려워, 결정하실 때까지 구직자에게 안내하지 않는 공고입니다.',
  },
  refused: {
    name: '다시 살피기',
    about: '자동 점검이 회사에 보완을 요청한 공고입니다. 아직 시가 반려한 것이 아니며, 글은 30일 동안 보관합니다.',
  },
};

/** What a posting is now. */
export type DeskState = DeskKind | 'final' | 'open' | 'stored' | 'closed' | 'over';

export const STATE_NAMES: Record<DeskState, string> = {
  clear: '보완을 요청한 사유가 없어졌습니다',
  asked: '회사가 검토를 요청했습니다',
  held: '담당자의 결정을 기다립니다',
  refused: '자동 점검이 보완을 요청했습니다',
  final: '담당자가 반려했습니다',
  open: '구직자에게 안내하고 있습니다',
  stored: '직종이나 근무지를 몰라 안내하지 못하고 있습니다',
  closed: '마감되었습니다',
  over: '모집 기간이 끝났습니다',
};

/** What an official can order, as the paths name it. */
export const DESK_ACTS = ['release', 'refuse', 'mend'] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

/** The most characters of an official's words. The article that a refusal names finds room beside them. */
export const MOST_WORDS = 1_000;

type ActWords = {
  readonly name: string;
  readonly title: string;
  readonly field: string;
  readonly hint: string;
  readonly done: { readonly title: string; readonly text: string };
};

export const ACT_WORDS: Record<DeskAct, ActWords> = {
  release: {
    name: '안내 시작(풀기)',
    title: '안내를 시작합니다',
    field: '살펴본 내용',
    hint: '처리 기록에 남고, 회사에는 보내지 않습니다.',
    done: {
      title: '안내를 시작하도록 보냈습니다',
      text: '잠시 뒤에 구직자에게 안내하고, 회사와 접수 기관에 알립니다.',
    },
  },
  refuse: {
    name: '반려',
    title: '공고를 반려합니다',
    field: '반려하는 이유',
    hint: '회사와 접수 기관에 그대로 알립니다.',
    done: {
      title: '반려하도록 보냈습니다',
      text: '잠시 뒤에 회사와 접수 기관에 이유와 불복하는 방법을 알립니다.',
    },
  },
  mend: {
    name: '고쳐 달라고 하기',
    title: '회사에 고쳐 달라고 합니다',
    field: '고쳐 달라고 하실 내용',
    hint: '회사에 그대로 보냅니다.',
    done: {
      title: '회사에 고쳐 달라고 했습니다',
      text: '공고는 그대로 기다립니다. 회사가 고쳐 보내면 바로 다시 점검합니다.',
    },
  },
};

export const DESK_DONE = [...DESK_ACTS, 'used'] as const;
export type DeskDone = (typeof DESK_DONE)[number];

const USED = {
  title: '이미 쓴 양식입니다',
  text: '이 양식으로는 아무것도 하지 않았습니다. 아래에서 지금 상태를 확인해 주시기 바랍니다.',
};
export const doneWords = (done: DeskDone): ActWords['done'] => (done === 'used' ? USED : ACT_WORDS[done].done);
