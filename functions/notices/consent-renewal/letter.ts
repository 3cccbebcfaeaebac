import type { PartnerId } from '../../contracts/partners.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { composeSheet, step } from '../../domain/letters/sheet/sheet.ts';
import { seekerFooter, type SeekerLetterFacts } from '../../domain/letters/seeker-footer.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { type Language, OFFICE, partnerName, SENDER } from '../../domain/language/words.ts';

/**
 * `agreedOn`: the day (Asia/Seoul) of the consent to mail. `via`: where the person consented, at a partner or on their
 * own page.
 */
export type ConsentRenewalFacts = Omit<SeekerLetterFacts, 'partner'> & {
  readonly agreedOn: string;
  readonly via: PartnerId | 'own-page';
};

type Words = {
  readonly subject: string;
  readonly preheader: string;
  readonly heading: (name: string) => string;
  readonly intro: string;
  readonly factsHeading: string;
  readonly rows: (day: string, via: string) => readonly (readonly [string, string])[];
  readonly ownPage: string;
  readonly keepHeading: string;
  readonly keep: string;
  readonly stopHeading: string;
  readonly stop: (stopLabel: string, pageLabel: string) => readonly string[];
  readonly law: string;
};

const WORDS = {
  ko: {
    subject: '[창원 일자리] 메일 수신에 동의하신 내용을 알려 드립니다',
    preheader: '계속 받으시려면 따로 하실 일이 없습니다.',
    heading: (name) => `${name}님, 메일 안내를 계속 받으시겠습니까?`,
    intro: '메일을 받겠다고 하신 뜻이 그대로이신지 2년마다 여쭙니다. 아래와 같이 동의하셨습니다.',
    factsHeading: '동의하신 내용',
    rows: (day, via) => [
      ['보내는 곳', `${SENDER.ko}(${OFFICE.ko})`],
      ['동의하신 내용', '일자리 추천 등의 안내를 메일로 받는 것'],
      ['동의하신 날', day],
      ['동의하신 곳', via],
    ],
    ownPage: '내 페이지',
    keepHeading: '계속 받으시려면',
    keep: '따로 하실 일이 없습니다. 지금처럼 보내 드립니다.',
    stopHeading: '그만 받으시려면',
    stop: (stopLabel, pageLabel) => [
      `아래 ‘${stopLabel}’를 누르시고, 열리는 화면에서 버튼을 한 번 더 누르시면 바로 멈춥니다.`,
      `메일을 덜 자주 받고 싶으시면 아래 ‘${pageLabel}’에서 하루 또는 일주일에 한 번으로 바꾸실 수 있습니다.`,
    ],
    law: '저희 메일은 광고가 아니지만, 정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조제8항과 같은 법 시행령 제62조의3이 정한 대로 2년마다 동의를 확인합니다(목적: 서비스 안내).',
  },
  en: {
    subject: '[Changwon Jobs] You agreed to our mails: is that still so?',
    preheader: 'To go on as now, you need not do anything.',
    heading: (name) => `${name}, would you like to keep getting our mails?`,
    intro: 'Every two years we ask whether you still want these mails. This is what you agreed to.',
    factsHeading: 'What you agreed to',
    rows: (day, via) => [
      ['Sender', `${SENDER.en} (${OFFICE.ko})`],
      ['You agreed to', 'mails about jobs that fit, and the like'],
      ['On', day],
      ['At', via],
    ],
    ownPage: 'your own page',
    keepHeading: 'To keep getting them',
    keep: 'You need not do anything. We go on as now.',
    stopHeading: 'To stop them',
    stop: (stopLabel, pageLabel) => [
      `Open “${stopLabel}” below and press the button on the page that opens. The mails stop at once.`,
      `If you would rather have fewer mails, you can choose one a day or one a week under “${pageLabel}” below.`,
    ],
    law: 'Our mails are not advertising, but we ask every two years as the law on advertising mail has it (정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조제8항, 같은 법 시행령 제62조의3). Purpose: service.',
  },
} as const satisfies Record<Language, Words>;

/**
 * To a person, every two years: a reminder that they agreed to mail and when, how to continue and how to stop. Says
 * what the decree requires (정보통신망 이용촉진 및 정보보호 등에 관한 법률 시행령 제62조의3: sender, fact and day of the consent, how to keep or
 * withdraw it).
 */
export const consentRenewal = ({ name, language, agreedOn, today, via, links }: ConsentRenewalFacts): Letter => {
  const words: Words = WORDS[language];
  const footer = seekerFooter(language);
  const where = via === 'own-page' ? words.ownPage : partnerName(via, language, today);
  return composeSheet({
    language,
    subject: words.subject,
    preheader: words.preheader,
    heading: words.heading(oneLine(name, '-')),
    intro: paragraphs(words.intro),
    factsHeading: words.factsHeading,
    facts: factRows(words.rows(dateWords(agreedOn, language), where)),
    steps: [
      step(words.keepHeading, words.keep),
      step(words.stopHeading, ...words.stop(footer.unsubscribeLabel, footer.pageLabel)),
    ],
    footer: paragraphs(words.law, footer.ownPage),
    links: footer.both(links),
  });
};
