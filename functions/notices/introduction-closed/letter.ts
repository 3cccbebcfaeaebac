import { factRows, type Letter, oneLine, paragraphs, quoted } from '../../domain/letters/letter.ts';
import { composeSheet, step } from '../../domain/letters/sheet/sheet.ts';
import { seekerFooter, type SeekerLetterFacts } from '../../domain/letters/seeker-footer.ts';
import { dateWords } from '../../domain/language/dates.ts';
import type { Language } from '../../domain/language/words.ts';

/** The job as it stood when the person asked. `agreedOn`: the day on which they asked. Days in Asia/Seoul. */
export type IntroductionClosedFacts = SeekerLetterFacts & {
  readonly title: string;
  readonly companyName: string;
  readonly agreedOn: string;
  readonly closedOn: string;
};

type Words = {
  readonly subject: (title: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: (name: string) => readonly string[];
  readonly factsHeading: string;
  readonly labels: Record<'title' | 'company' | 'asked' | 'closed', string>;
  readonly nextHeading: string;
  readonly next: readonly string[];
};

const WORDS = {
  ko: {
    subject: (title) => `[창원 일자리] 소개를 요청하신 일자리가 마감되었습니다: ${title}`,
    preheader: '예정보다 먼저 마감되었습니다.',
    heading: '소개를 요청하신 일자리가 마감되었습니다',
    intro: (name) => [`${name}님, 안녕하십니까.`, '소개를 요청하신 일자리의 모집이 예정보다 먼저 끝났습니다.'],
    factsHeading: '마감된 일자리',
    labels: { title: '공고', company: '회사', asked: '소개를 요청하신 날', closed: '마감된 날' },
    nextHeading: '앞으로',
    next: [
      '회사에서 이미 연락을 받으셨다면 그 절차는 그대로 이어질 수 있으니 회사에 확인해 주시기 바랍니다.',
      '새로 맞는 일자리가 나오면 계속 알려 드립니다. 지금 열려 있는 일자리는 아래에서 보실 수 있습니다.',
    ],
  },
  en: {
    subject: (title) => `[Changwon Jobs] A job you asked about has closed: ${title}`,
    preheader: 'It closed earlier than announced.',
    heading: 'A job you asked to be introduced for has closed',
    intro: (name) => [`Dear ${name},`, 'The job you asked to be introduced for has closed earlier than announced.'],
    factsHeading: 'The job',
    labels: { title: 'Posting', company: 'Company', asked: 'You asked on', closed: 'Closed on' },
    nextHeading: 'What now',
    next: [
      'If the company has already written to you, things may go on as agreed: please ask the company.',
      'We go on telling you about new jobs that fit. The jobs that are open now are on your page.',
    ],
  },
} as const satisfies Record<Language, Words>;

/** To a person who asked to be introduced for a job: the job was closed before its day, and what that means. */
export const introductionClosed = (facts: IntroductionClosedFacts): Letter => {
  const { language } = facts;
  const words: Words = WORDS[language];
  const { labels } = words;
  const footer = seekerFooter(language);
  return composeSheet({
    language,
    subject: words.subject(quoted(facts.title)),
    preheader: words.preheader,
    heading: words.heading,
    intro: paragraphs(...words.intro(oneLine(facts.name, '-'))),
    factsHeading: words.factsHeading,
    facts: factRows([
      [labels.title, oneLine(facts.title, '-')],
      [labels.company, oneLine(facts.companyName, '-')],
      [labels.asked, dateWords(facts.agreedOn, language)],
      [labels.closed, dateWords(facts.closedOn, language)],
    ]),
    steps: [step(words.nextHeading, ...words.next)],
    footer: paragraphs(footer.why(facts.partner, facts.today), footer.ownPage, footer.stop),
    links: footer.both(facts.links),
  });
};
