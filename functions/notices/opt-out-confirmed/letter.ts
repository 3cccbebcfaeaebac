import type { PartnerId } from '../../contracts/partners.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { composeSheet, step } from '../../domain/letters/sheet/sheet.ts';
import { seekerFooter, type SeekerLinks } from '../../domain/letters/seeker-footer.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { type Language, OFFICE, partnerName, SENDER } from '../../domain/language/words.ts';

/**
 * `on`: the day of the opt-out. `today`: the day of the letter. Both in Asia/Seoul. `partner`: where the person
 * registered.
 */
export type OptOutFacts = {
  readonly name: string;
  readonly language: Language;
  readonly on: string;
  readonly today: string;
  readonly partner: PartnerId;
  readonly links: Pick<SeekerLinks, 'page'>;
};

type Words = {
  readonly subject: string;
  readonly preheader: string;
  readonly heading: (name: string) => string;
  readonly intro: string;
  readonly factsHeading: string;
  readonly rows: (day: string) => readonly (readonly [string, string])[];
  readonly stillHeading: string;
  readonly still: readonly string[];
  readonly backHeading: string;
  readonly back: (partner: string, pageLabel: string) => readonly string[];
  readonly pageLabel: string;
  readonly law: string;
};

const WORDS = {
  ko: {
    subject: '[창원 일자리] 메일 안내를 멈추었습니다',
    preheader: '요청하신 대로 처리했습니다. 따로 하실 일은 없습니다.',
    heading: (name) => `${name}님, 메일 안내를 멈추었습니다`,
    intro: '메일을 그만 받겠다고 하신 뜻을 받아 바로 처리했습니다. 따로 하실 일은 없습니다.',
    factsHeading: '처리 결과',
    rows: (day) => [
      ['보내는 곳', `${SENDER.ko}(${OFFICE.ko})`],
      ['요청하신 일', '메일 수신 거부(수신 동의 철회)'],
      ['요청하신 날', day],
      ['처리 결과', '수신 거부를 처리했습니다'],
    ],
    stillHeading: '앞으로 보내 드리는 메일',
    still: [
      '일자리 추천과 적격 검토 결과를 더 이상 메일로 보내지 않습니다. 다만 이미 보낸 메일이 늦게 도착할 수 있습니다.',
      '직접 요청하신 일이 있을 때에만 그 답을 메일로 드립니다.',
      '구직 등록은 그대로 있습니다.',
    ],
    backHeading: '다시 받으시려면',
    back: (partner, pageLabel) => [
      `아래 ‘${pageLabel}’에서 메일 안내에 다시 동의해 주시면 됩니다. 등록을 지우는 일도 그곳에서 하실 수 있습니다.`,
      `그 주소가 열리지 않을 때에는 ${partner}에 문의해 주시기 바랍니다.`,
    ],
    pageLabel: '내 페이지 열기',
    law: '저희 메일은 광고가 아니지만, 정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조제7항이 정한 대로 처리 결과를 알려 드립니다(목적: 서비스 안내).',
  },
  en: {
    subject: '[Changwon Jobs] Our mails to you have stopped',
    preheader: 'It is done as you asked. You need not do anything.',
    heading: (name) => `${name}, our mails to you have stopped`,
    intro: 'You told us that you want no more of these mails, and we have stopped them. You need not do anything.',
    factsHeading: 'What was done',
    rows: (day) => [
      ['Sender', `${SENDER.en} (${OFFICE.ko})`],
      ['You asked', 'to stop the mails and withdraw your consent (수신 거부)'],
      ['On', day],
      ['Result', 'stopped (처리 완료)'],
    ],
    stillHeading: 'Which mails may still come',
    still: [
      'We send no more mails about jobs or eligibility checks. One that is already on its way may still arrive.',
      'Only when you ask for something yourself will you get the answer to it by mail.',
      'Your registration stays as it is.',
    ],
    backHeading: 'If you want them back',
    back: (partner, pageLabel) => [
      `You can agree to mails again under “${pageLabel}” below. You can delete your registration there, too.`,
      `If the address does not open, please ask ${partner}.`,
    ],
    pageLabel: 'Open my page',
    law: 'Our mails are not advertising, but we confirm this as the law on advertising mail has it (정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조제7항). Purpose: service.',
  },
} as const satisfies Record<Language, Words>;

/**
 * To a person who opted out of mail: the opt-out is done, its day, and how to opt in again. Says what the decree
 * requires of this answer (정보통신망 이용촉진 및 정보보호 등에 관한 법률 시행령 제62조의2: sender, fact and day of the withdrawal, result;
 * within 14 days).
 */
export const optOutConfirmed = ({ name, language, on, today, partner, links }: OptOutFacts): Letter => {
  const words: Words = WORDS[language];
  const footer = seekerFooter(language, words.pageLabel);
  return composeSheet({
    language,
    subject: words.subject,
    preheader: words.preheader,
    heading: words.heading(oneLine(name, '-')),
    intro: paragraphs(words.intro),
    factsHeading: words.factsHeading,
    facts: factRows(words.rows(dateWords(on, language))),
    steps: [
      step(words.stillHeading, ...words.still),
      step(words.backHeading, ...words.back(partnerName(partner, language, today), words.pageLabel)),
    ],
    footer: paragraphs(words.law, footer.ownPage),
    links: footer.page(links),
  });
};
