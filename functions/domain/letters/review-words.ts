import type { EXTENSION_GROUNDS, REVIEW_RESULTS, REVIEW_WISHES } from '../../notices/notice-contract.ts';
import { termsOn } from '../eligibility/terms/terms.ts';
import type { AnswerPart } from '../people/review-request.ts';
import { oneLine } from './letter.ts';
import { type Language, programmeName, type Words } from '../language/words.ts';

/** What a person requests about an answer: an explanation, a review by an official, or both (개인정보 보호법 제37조의2). */
export type ReviewWish = (typeof REVIEW_WISHES)[number];

export const WISHES = {
  review: { ko: '담당자의 재검토', en: 'a review by a person (담당자의 재검토)' },
  explanation: { ko: '결과에 대한 설명', en: 'an explanation of the result (설명)' },
  both: {
    ko: '결과에 대한 설명과 담당자의 재검토',
    en: 'an explanation of the result and a review by a person (설명과 재검토)',
  },
} as const satisfies Record<ReviewWish, Words>;

const ALL_PROGRAMMES: Words = { ko: '살펴본 사업 모두', en: 'all programmes that were checked' };

/**
 * Returns the name of the requested programme as of the day `on` (Asia/Seoul), or the words for all programmes if none
 * is named. A programme that this release does not know is named by its id.
 */
export const programmeAsked = (programme: string | undefined, language: Language, on: string): string =>
  programme === undefined
    ? ALL_PROGRAMMES[language]
    : (programmeName(programme, language, on) ?? oneLine(programme, ALL_PROGRAMMES[language]));

/** Why an answer takes longer, as the person is told (개인정보 보호법 시행령 제44조의3제5항). */
export const GROUNDS = {
  facts: { ko: '사실을 확인하는 데 시간이 더 필요합니다.', en: 'We need more time to check the facts.' },
  office: {
    ko: '다른 기관의 확인을 기다리고 있습니다.',
    en: 'We are waiting for another office to confirm something.',
  },
  papers: {
    ko: '본인이 내실 의견이나 자료를 기다리고 있습니다.',
    en: 'We are waiting for the view or the documents that you want to give.',
  },
  other: { ko: '그 밖의 사정이 있습니다.', en: 'There is another reason.' },
} as const satisfies Record<(typeof EXTENSION_GROUNDS)[number], Words>;

/** What a human review came to. */
export const REVIEWED = {
  kept: { ko: '결과가 그대로입니다', en: 'the result stays as it was' },
  changed: { ko: '결과가 바뀝니다', en: 'the result changes' },
} as const satisfies Record<(typeof REVIEW_RESULTS)[number], Words>;

/** The headings of an answer (개인정보 보호법 시행령 제44조의3제2항 and 제3항). */
export const PART_HEADINGS = {
  result: { ko: '적격 검토의 결과', en: 'The result' },
  kinds: { ko: '검토에 쓰인 주요 개인정보의 유형', en: 'The kinds of personal data that were used' },
  criteria: { ko: '그 정보가 결과에 미친 영향과 주요 기준', en: 'How they led to the result, and the main criteria' },
  procedure: { ko: '결과에 이른 절차', en: 'The procedure' },
  finding: { ko: '담당자가 다시 살펴본 내용과 이유', en: 'What the official found, and why' },
  opinion: { ko: '내신 의견과 자료의 반영', en: 'What became of your view and documents' },
} as const satisfies Record<AnswerPart, Words>;

const CENTRE_DECIDES = {
  ko: (whom: string) =>
    `국민취업지원제도의 참여와 수당은 고용센터가 결정합니다. 이 답은 그 결정이 아닙니다. 문의: ${whom}`,
  en: (whom: string) =>
    `The employment centre (고용센터) decides on 국민취업지원제도; this answer is not its decision. Questions: ${whom}`,
} as const;

/**
 * Says that 고용센터 decides, and whom to call, if the request is about 국민취업지원제도 or about all programmes
 * (구직자 취업촉진 및 생활안정지원에 관한 법률 제10조). `on`: a day in Asia/Seoul.
 */
export const centreDecides = (programme: string | undefined, language: Language, on: string): string | undefined => {
  const asked = (['employment-support', 'employment-allowance'] as const).find(
    (id) => programme === undefined || programme === id,
  );
  const call = asked && termsOn(asked, on).call;
  if (call === undefined) return undefined;
  return CENTRE_DECIDES[language]([call.words[language], call.phone].filter((part) => part !== undefined).join(' '));
};
