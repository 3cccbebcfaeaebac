import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { composeSheet, step } from '../../domain/letters/sheet/sheet.ts';
import { seekerFooter } from '../../domain/letters/seeker-footer.ts';
import { type Language, OFFICE, SENDER } from '../../domain/language/words.ts';

/** Everybody who registered with the address, each with the address of their page. */
export type OwnPageFacts = {
  readonly language: Language;
  readonly pages: readonly { readonly name: string; readonly page: string }[];
};

type Words = {
  readonly subject: (people: number) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: (people: number) => string;
  readonly factsHeading: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly label: (name: string, people: number) => string;
  readonly others: string;
  readonly validHeading: string;
  readonly valid: readonly string[];
  readonly notYouHeading: string;
  readonly notYou: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  ko: {
    subject: (people) =>
      people === 1
        ? '[창원 일자리] 내 페이지 주소를 다시 보내 드립니다'
        : '[창원 일자리] 등록하신 분들의 페이지 주소를 다시 보내 드립니다',
    preheader: '아래에서 내 페이지를 바로 여실 수 있습니다.',
    heading: '내 페이지 주소를 다시 보내 드립니다',
    intro: (people) =>
      people === 1
        ? '내 페이지 주소를 다시 보내 달라는 요청을 받았습니다. 아래에서 여실 수 있습니다.'
        : `내 페이지 주소를 다시 보내 달라는 요청을 받았습니다. 이 메일 주소로 등록하신 분이 ${people}명이어서, 한 분씩 따로 적었습니다.`,
    factsHeading: '요청하신 일',
    rows: [
      ['요청', '내 페이지 주소 다시 받기'],
      ['보내는 곳', `${SENDER.ko}(${OFFICE.ko})`],
    ],
    label: (name, people) => (people === 1 ? '내 페이지 열기' : `${name}님의 페이지 열기`),
    others: '다른 분의 주소도 그분만 쓰시도록 해 주시기 바랍니다.',
    validHeading: '언제까지 쓸 수 있습니까?',
    valid: ['이 주소는 오늘부터 30일 동안 쓰실 수 있습니다. 그 뒤에는 같은 방법으로 다시 받으시면 됩니다.'],
    notYouHeading: '요청하신 적이 없으면',
    notYou: '다른 분이 메일 주소를 잘못 적었을 수 있습니다. 주소는 이 메일로만 보내므로, 따로 하실 일은 없습니다.',
  },
  en: {
    subject: (people) =>
      people === 1 ? '[Changwon Jobs] The address of your page' : '[Changwon Jobs] The addresses of your pages',
    preheader: 'You can open your page from here.',
    heading: 'The address of your page',
    intro: (people) =>
      people === 1
        ? 'Somebody asked us to send the address of your page again. You can open it below.'
        : `Somebody asked us to send the address of your page again. ${people} people registered with this mail address, so each has a line below.`,
    factsHeading: 'What you asked for',
    rows: [
      ['Request', 'the address of my page again'],
      ['Sender', `${SENDER.en} (${OFFICE.ko})`],
    ],
    label: (name, people) => (people === 1 ? 'Open my page' : `Open the page of ${name}`),
    others: 'Please leave the addresses of the others to them.',
    validHeading: 'How long does it work?',
    valid: ['For 30 days from today. After that you can ask for it again in the same way.'],
    notYouHeading: 'If you did not ask for it',
    notYou:
      'Somebody may have mistyped their mail address. It goes nowhere but to this mail, so you need not do anything.',
  },
};

/** To an address for which somebody asked on the public page. It says nothing about the people but their names. */
export const ownPage = ({ language, pages }: OwnPageFacts): Letter => {
  const words = WORDS[language];
  const links = pages.map(({ name, page }) => ({ url: page, label: words.label(oneLine(name, '-'), pages.length) }));
  const footer = seekerFooter(language, links[0]?.label);
  return composeSheet({
    language,
    subject: words.subject(pages.length),
    preheader: words.preheader,
    heading: words.heading,
    intro: paragraphs(words.intro(pages.length)),
    factsHeading: words.factsHeading,
    facts: factRows(words.rows),
    buttons: links,
    steps: [step(words.validHeading, ...words.valid), step(words.notYouHeading, words.notYou)],
    footer: paragraphs(footer.answer, footer.ownPage, pages.length === 1 ? undefined : words.others),
    links,
  });
};
