import type { AskedReview, EXTENSION_GROUNDS } from '../notice-contract.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { composeSheet, step } from '../../domain/letters/sheet/sheet.ts';
import { GROUNDS, programmeAsked, WISHES } from '../../domain/letters/review-words.ts';
import { seekerFooter, type SeekerLetterFacts } from '../../domain/letters/seeker-footer.ts';
import { dateWords } from '../../domain/language/dates.ts';
import type { Language } from '../../domain/language/words.ts';

/** `dueOn`: the new day by which the request is answered. Days are in Asia/Seoul. */
export type ReviewExtendedFacts = Omit<SeekerLetterFacts, 'partner'> &
  AskedReview & { readonly ground: (typeof EXTENSION_GROUNDS)[number] };

type Words = {
  readonly subject: (number: string) => string;
  readonly preheader: (due: string) => string;
  readonly heading: (name: string) => string;
  readonly intro: (due: string) => string;
  readonly factsHeading: string;
  readonly labels: Record<'number' | 'what' | 'programme' | 'requested' | 'ground' | 'due', string>;
  readonly button: string;
  readonly moreHeading: string;
  readonly more: readonly string[];
};

const WORDS = {
  ko: {
    subject: (number) => `[창원 일자리] 답해 드리는 날이 늦어집니다: ${number}`,
    preheader: (due) => `${due}까지 답해 드립니다.`,
    heading: (name) => `${name}님께 답해 드리는 날이 늦어집니다`,
    intro: (due) => `기다리시게 하여 죄송합니다. ${due}까지 답해 드립니다.`,
    factsHeading: '요청과 새 기한',
    labels: {
      number: '요청 번호',
      what: '요청하신 내용',
      programme: '사업',
      requested: '요청하신 날',
      ground: '늦어지는 이유',
      due: '새 기한',
    },
    button: '요청과 이유 보기',
    moreHeading: '늦어지는 이유',
    more: [
      '담당자가 적은 자세한 이유는 내 페이지에서 보실 수 있습니다.',
      '정당한 사유가 있으면 그 사유를 알려 드리고 30일씩 두 번까지 늘릴 수 있습니다(개인정보 보호법 시행령 제44조의3제5항).',
    ],
  },
  en: {
    subject: (number) => `[Changwon Jobs] Your answer takes longer: ${number}`,
    preheader: (due) => `You will have an answer by ${due}.`,
    heading: (name) => `${name}, your answer takes longer`,
    intro: (due) => `We are sorry that you have to wait. You will have an answer by ${due}.`,
    factsHeading: 'Your request and the new day',
    labels: {
      number: 'Number',
      what: 'You asked for',
      programme: 'Programme',
      requested: 'Asked on',
      ground: 'Why',
      due: 'Answer by',
    },
    button: 'See the request and the reason',
    moreHeading: 'Why it takes longer',
    more: [
      'What the official wrote about it is on your own page, in Korean.',
      'For a just reason that you are told, the time can be extended by 30 days, twice at most (개인정보 보호법 시행령 제44조의3제5항).',
    ],
  },
} as const satisfies Record<Language, Words>;

/** To a person who requested an explanation or a review: the answer takes longer, why, and until when. */
export const reviewExtended = (facts: ReviewExtendedFacts): Letter => {
  const { language, what, ground, links } = facts;
  const words: Words = WORDS[language];
  const { labels } = words;
  const number = oneLine(facts.number, '-');
  const due = dateWords(facts.dueOn, language);
  const footer = seekerFooter(language);
  return composeSheet({
    language,
    subject: words.subject(number),
    preheader: words.preheader(due),
    heading: words.heading(oneLine(facts.name, '-')),
    intro: paragraphs(words.intro(due)),
    factsHeading: words.factsHeading,
    facts: factRows([
      [labels.number, number],
      [labels.what, WISHES[what][language]],
      [labels.programme, programmeAsked(facts.programme, language, facts.today)],
      [labels.requested, dateWords(facts.requestedOn, language)],
      [labels.ground, GROUNDS[ground][language]],
      [labels.due, due],
    ]),
    buttons: [{ url: `${links.page}/programmes#requests`, label: words.button }],
    steps: [step(words.moreHeading, ...words.more)],
    footer: paragraphs(footer.answer, footer.ownPage, footer.stop),
    links: footer.both(links),
  });
};
