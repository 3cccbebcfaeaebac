import type { AskedReview, REVIEW_RESULTS } from '../notice-contract.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { composeSheet, step } from '../../domain/letters/sheet/sheet.ts';
import { centreDecides, programmeAsked, REVIEWED, WISHES } from '../../domain/letters/review-words.ts';
import { seekerFooter, type SeekerLetterFacts } from '../../domain/letters/seeker-footer.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { type Language, OFFICE } from '../../domain/language/words.ts';

/** `result`: what a human review came to. Absent if none was requested. Days are in Asia/Seoul. */
export type ReviewAnsweredFacts = Omit<SeekerLetterFacts, 'partner'> &
  AskedReview & {
    readonly answeredOn: string;
    readonly result?: (typeof REVIEW_RESULTS)[number] | undefined;
  };

type Words = {
  readonly subject: (number: string) => string;
  readonly preheader: string;
  readonly heading: (name: string) => string;
  readonly intro: readonly string[];
  readonly factsHeading: string;
  readonly labels: Record<'number' | 'what' | 'programme' | 'requested' | 'answered' | 'result', string>;
  readonly button: string;
  readonly moreHeading: string;
  readonly more: string;
};

const WORDS = {
  ko: {
    subject: (number) => `[창원 일자리] 요청에 답해 드립니다: ${number}`,
    preheader: '답은 내 페이지에서 보실 수 있습니다.',
    heading: (name) => `${name}님의 요청에 답해 드립니다`,
    intro: [
      `${OFFICE.ko} 담당자가 답을 적었습니다. 아래 ‘답 보기’를 누르시면 보실 수 있습니다.`,
      '개인정보를 지키기 위해 답의 내용은 메일에 적지 않았습니다.',
    ],
    factsHeading: '요청하신 내용',
    labels: {
      number: '요청 번호',
      what: '요청하신 내용',
      programme: '사업',
      requested: '요청하신 날',
      answered: '답해 드린 날',
      result: '다시 살펴본 결과',
    },
    button: '답 보기',
    moreHeading: '더 묻고 싶으실 때',
    more: '답을 보시고 설명이나 재검토가 더 필요하시면 같은 곳에서 다시 요청하실 수 있습니다(개인정보 보호법 제37조의2).',
  },
  en: {
    subject: (number) => `[Changwon Jobs] Your request is answered: ${number}`,
    preheader: 'The answer is on your own page.',
    heading: (name) => `${name}, your request is answered`,
    intro: [
      `An official of the city (${OFFICE.ko}) has answered. You can read it under “See the answer”. It is in Korean.`,
      'To protect your data, this mail does not repeat it.',
    ],
    factsHeading: 'What you asked for',
    labels: {
      number: 'Number',
      what: 'You asked for',
      programme: 'Programme',
      requested: 'Asked on',
      answered: 'Answered on',
      result: 'Result of the review',
    },
    button: 'See the answer',
    moreHeading: 'If you want to ask more',
    more: 'You can ask for an explanation or a review again at the same place (개인정보 보호법 제37조의2).',
  },
} as const satisfies Record<Language, Words>;

/** To a person who requested an explanation or a review: it is answered, and where to read the answer. */
export const reviewAnswered = (facts: ReviewAnsweredFacts): Letter => {
  const { language, what, result, today, links } = facts;
  const words: Words = WORDS[language];
  const { labels } = words;
  const number = oneLine(facts.number, '-');
  const footer = seekerFooter(language);
  return composeSheet({
    language,
    subject: words.subject(number),
    preheader: words.preheader,
    heading: words.heading(oneLine(facts.name, '-')),
    intro: paragraphs(...words.intro),
    factsHeading: words.factsHeading,
    facts: factRows([
      [labels.number, number],
      [labels.what, WISHES[what][language]],
      [labels.programme, programmeAsked(facts.programme, language, today)],
      [labels.requested, dateWords(facts.requestedOn, language)],
      [labels.answered, dateWords(facts.answeredOn, language)],
      [labels.result, result && REVIEWED[result][language]],
    ]),
    buttons: [{ url: `${links.page}/programmes#requests`, label: words.button }],
    steps: [step(words.moreHeading, words.more, centreDecides(facts.programme, language, today))],
    footer: paragraphs(footer.answer, footer.ownPage, footer.stop),
    links: footer.both(links),
  });
};
