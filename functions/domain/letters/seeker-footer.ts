import type { PartnerId } from '../../contracts/partners.ts';
import type { PageLink } from './letter.ts';
import { type Language, OFFICE, partnerName, SENDER } from '../language/words.ts';

/** Signed links of this system: to the person's page, and to where they stop these mails. */
export type SeekerLinks = { readonly page: string; readonly unsubscribe: string };

/**
 * What a letter to a person is made from, whatever its kind. `partner`: where they registered. `today`: the day of the
 * letter (Asia/Seoul). Of the person it holds only the name: a mail names conditions and results, never their values.
 */
export type SeekerLetterFacts = {
  readonly name: string;
  readonly language: Language;
  readonly partner: PartnerId;
  readonly today: string;
  readonly links: SeekerLinks;
};

type FooterWords = {
  readonly why: (partner: string) => string;
  readonly pageLabel: string;
  readonly ownPage: (pageLabel: string) => string;
  readonly stop: string;
  readonly unsubscribeLabel: string;
  readonly answer: string;
};

const WORDS = {
  ko: {
    why: (partner) =>
      `${partner}에서 구직 서비스에 등록하고 메일 안내에 동의하신 분께 ${SENDER.ko}(${OFFICE.ko})에서 보내 드립니다(목적: 서비스 안내, 광고가 아닙니다).`,
    pageLabel: '내 정보와 추천 일자리 보기',
    ownPage: (label) =>
      `아래 ‘${label}’의 주소는 본인만 쓰시도록 만든 것이므로, 다른 분께 전달하지 말아 주시기 바랍니다.`,
    stop: '안내는 아래에서 언제든지 그만 받으실 수 있습니다.',
    unsubscribeLabel: '그만 받기',
    answer: `직접 요청하신 일에 대하여 ${SENDER.ko}(${OFFICE.ko})에서 보내 드리는 답입니다(목적: 서비스 안내, 광고가 아닙니다).`,
  },
  en: {
    why: (partner) =>
      `You get this mail from the ${SENDER.en} (${OFFICE.ko}) because you registered for its job service at ${partner} and agreed to mail. Purpose: service, not advertising.`,
    pageLabel: 'See my data and jobs',
    ownPage: (label) => `The address behind “${label}” below is for you alone: please do not forward it.`,
    stop: 'You can stop these mails at any time:',
    unsubscribeLabel: 'Stop these mails',
    answer: `This is the answer of the ${SENDER.en} (${OFFICE.ko}) to something you asked for. Purpose: service, not advertising.`,
  },
} as const satisfies Record<Language, FooterWords>;

/** The parts of the footer of every letter to a person. `pageLabel`: what the letter calls the page. */
export const seekerFooter = (language: Language, pageLabel: string = WORDS[language].pageLabel) => {
  const words = WORDS[language];
  const page = (links: { readonly page: string }): PageLink => ({ url: links.page, label: pageLabel });
  return {
    pageLabel,
    /** States the sender and the consent that allows the mail. `on`: the day of the letter (Asia/Seoul). */
    why: (partner: PartnerId, on: string): string => words.why(partnerName(partner, language, on)),
    /** States the sender, in an answer to the person's own request. */
    answer: words.answer,
    /** Asks the person not to forward the mail: anyone who has the address of the page can open it. */
    ownPage: words.ownPage(pageLabel),
    stop: words.stop,
    unsubscribeLabel: words.unsubscribeLabel,
    page: (links: { readonly page: string }): readonly PageLink[] => [page(links)],
    both: (links: SeekerLinks): readonly PageLink[] => [
      page(links),
      { url: links.unsubscribe, label: words.unsubscribeLabel },
    ],
  };
};
