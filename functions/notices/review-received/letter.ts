import type { AskedReview } from '../notice-contract.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { composeSheet, step } from '../../domain/letters/sheet/sheet.ts';
import { programmeAsked, type ReviewWish, WISHES } from '../../domain/letters/review-words.ts';
import { seekerFooter, type SeekerLetterFacts } from '../../domain/letters/seeker-footer.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { type Language, OFFICE } from '../../domain/language/words.ts';

/** What a person requested on their page. */
export type ReviewReceivedFacts = Omit<SeekerLetterFacts, 'partner'> & AskedReview;

type Words = {
  readonly subject: (number: string) => string;
  readonly preheader: (due: string) => string;
  readonly heading: (name: string) => string;
  readonly intro: (due: string) => string;
  readonly factsHeading: string;
  readonly labels: Record<'number' | 'what' | 'programme' | 'requested' | 'due', string>;
  readonly nextHeading: string;
  readonly next: Record<ReviewWish, readonly string[]>;
  readonly time: string;
  readonly pageLabel: string;
};

const EXPLAINED_KO = '어떤 정보를 어떤 기준으로 살펴보아 그 결과가 나왔는지 알려 드립니다.';
const REVIEWED_KO =
  '담당자가 직접 사실을 확인하고 다시 살펴봅니다. 더 알려 주실 의견이나 자료가 있으면 담당자가 연락드릴 때 말씀해 주시기 바랍니다.';
const EXPLAINED_EN = 'You will learn which information was looked at, by which rules, and how the result came about.';
const REVIEWED_EN =
  'An official will check the facts and look at the result again. If there is something to add, please say so when they get in touch.';

const WORDS = {
  ko: {
    subject: (number) => `[창원 일자리] 요청을 받았습니다: ${number}`,
    preheader: (due) => `${due}까지 답해 드립니다.`,
    heading: (name) => `${name}님의 요청을 받았습니다`,
    intro: (due) => `${OFFICE.ko} 담당자에게 전했습니다. ${due}까지 답해 드립니다.`,
    factsHeading: '요청하신 내용',
    labels: {
      number: '요청 번호',
      what: '요청하신 내용',
      programme: '사업',
      requested: '요청하신 날',
      due: '답해 드리는 기한',
    },
    nextHeading: '앞으로 이렇게 진행합니다',
    next: { explanation: [EXPLAINED_KO], review: [REVIEWED_KO], both: [EXPLAINED_KO, REVIEWED_KO] },
    time: '요청하신 날부터 30일 이내에 답해 드립니다. 부득이하게 늦어질 때에는 그 이유를 먼저 알려 드립니다(개인정보 보호법 제37조의2, 같은 법 시행령 제44조의3).',
    pageLabel: '내 정보와 검토 결과 보기',
  },
  en: {
    subject: (number) => `[Changwon Jobs] We have your request: ${number}`,
    preheader: (due) => `You will have an answer by ${due}.`,
    heading: (name) => `${name}, we have your request`,
    intro: (due) => `It is with the officials of the city (${OFFICE.ko}). You will have an answer by ${due}.`,
    factsHeading: 'What you asked for',
    labels: {
      number: 'Number',
      what: 'You asked for',
      programme: 'Programme',
      requested: 'On',
      due: 'Answer by',
    },
    nextHeading: 'What happens next',
    next: { explanation: [EXPLAINED_EN], review: [REVIEWED_EN], both: [EXPLAINED_EN, REVIEWED_EN] },
    time: 'You will have the answer within 30 days of asking. Should it take longer, you will be told why first (개인정보 보호법 제37조의2, 같은 법 시행령 제44조의3).',
    pageLabel: 'See my data and results',
  },
} as const satisfies Record<Language, Words>;

/**
 * To a person who requested an explanation or a review: the request arrived, its number, and the day by which it is
 * answered.
 */
export const reviewReceived = (facts: ReviewReceivedFacts): Letter => {
  const { language, what } = facts;
  const words: Words = WORDS[language];
  const { labels } = words;
  const number = oneLine(facts.number, '-');
  const due = dateWords(facts.dueOn, language);
  const footer = seekerFooter(language, words.pageLabel);
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
      [labels.due, due],
    ]),
    steps: [step(words.nextHeading, ...words.next[what], words.time)],
    footer: paragraphs(footer.answer, footer.ownPage, footer.stop),
    links: footer.both(facts.links),
  });
};
