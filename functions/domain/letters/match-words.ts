import type { Question } from '../matching/fit.ts';
import type { Language } from '../language/words.ts';

/** The sentences of the match letter. `partner`, `name` and `programme` are names that are safe to show. */
type MatchWords = {
  readonly subject: (title: string, company: string) => string;
  readonly preheader: (company: string) => string;
  readonly heading: (name: string) => string;
  readonly intro: (partner: string) => string;
  readonly reasonsHeading: string;
  readonly mark: string;
  readonly marksNote: (partner: string) => string;
  readonly questions: Record<
    Question,
    { readonly heading: string; readonly body: (programme: string, partner: string) => string[] }
  >;
  readonly someProgramme: string;
  readonly applyHeading: string;
  readonly apply: string;
  readonly call: string;
  readonly write: string;
  readonly applyHost: (host: string) => string;
  readonly textHeading: string;
  readonly textGoesOn: string;
  readonly factsHeading: string;
  readonly applyElse: (partner: string) => string;
};

export const MATCH_WORDS = {
  ko: {
    subject: (title, company) => `[창원 일자리] 맞는 일자리를 찾았습니다: ${title} (${company})`,
    preheader: (company) => `${company} 채용 공고와 맞는 이유를 알려 드립니다.`,
    heading: (name) => `${name}님께 맞는 일자리를 찾았습니다`,
    intro: (partner) => `${partner}에 등록하신 내용과 맞는 채용 공고가 있어 알려 드립니다.`,
    reasonsHeading: '맞는 이유',
    mark: '확인 필요',
    marksNote: (partner) =>
      `‘확인 필요’는 지원하시기 전에 공고를 낸 회사에 확인하실 내용입니다. ${partner}에 정보를 더해 주시면 다음부터 더 정확하게 안내합니다.`,
    questions: {
      undetermined: {
        heading: '추가 정보가 필요합니다',
        body: (programme, partner) => [
          `이 공고는 ${programme} 참여자를 뽑습니다. 지금까지 입력하신 내용만으로는 참여 요건을 충족하시는지 알 수 없습니다.`,
          `${partner}에서 필요한 정보를 안내받으실 수 있습니다. 정보를 주시면 다시 검토합니다.`,
        ],
      },
      'needs-review': {
        heading: '담당자 확인이 필요합니다',
        body: (programme, partner) => [
          `이 공고는 ${programme} 참여자를 뽑습니다. 참여 요건 가운데 담당자가 직접 살펴보아야 하는 것이 있습니다.`,
          `확인을 기다리는 동안 궁금하신 점은 ${partner}에 문의해 주시기 바랍니다.`,
        ],
      },
    },
    someProgramme: '공공 일자리 사업',
    applyHeading: '지원하시려면',
    apply: '지원하기',
    call: '전화하기',
    write: '메일 쓰기',
    applyHost: (host) => `‘지원하기’는 회사가 알려 준 곳(${host})으로 연결됩니다.`,
    textHeading: '공고 내용',
    textGoesOn: '이어지는 내용은 아래 내 페이지에서 보실 수 있습니다.',
    factsHeading: '자세한 조건',
    applyElse: (partner) => `지원 방법은 ${partner}에 문의해 주시기 바랍니다.`,
  },
  en: {
    subject: (title, company) => `[Changwon Jobs] A job that fits: ${title} (${company})`,
    preheader: (company) => `A posting by ${company}, and why it fits.`,
    heading: (name) => `${name}, we found a job that fits`,
    intro: (partner) =>
      `There is a job posting that fits what you registered at ${partner}. The posting itself is in Korean.`,
    reasonsHeading: 'Why it fits',
    mark: '확인 필요 (please check)',
    marksNote: (partner) =>
      `Please ask the company about points marked “확인 필요 (please check)” before you apply. If you add the missing details at ${partner}, we can be more exact next time.`,
    questions: {
      undetermined: {
        heading: 'We need more information (추가 정보가 필요합니다)',
        body: (programme, partner) => [
          `This posting takes participants of ${programme}. What you have entered so far does not show whether you meet its conditions.`,
          `You can ask ${partner} what is missing. We will look again when it is there.`,
        ],
      },
      'needs-review': {
        heading: 'An official needs to check this (담당자 확인이 필요합니다)',
        body: (programme, partner) => [
          `This posting takes participants of ${programme}. Some of its conditions have to be looked at by an official.`,
          `Until then, please put your questions to ${partner}.`,
        ],
      },
    },
    someProgramme: 'a public jobs programme',
    applyHeading: 'How to apply',
    apply: 'Apply (지원하기)',
    call: 'Call (전화하기)',
    write: 'Write a mail (메일 쓰기)',
    applyHost: (host) => `“Apply” leads to the address that the company gave (${host}).`,
    textHeading: 'What the posting says (in Korean)',
    textGoesOn: 'You can read the rest on your page below.',
    factsHeading: 'More about the job',
    applyElse: (partner) => `Please ask ${partner} how to apply.`,
  },
} as const satisfies Record<Language, MatchWords>;
