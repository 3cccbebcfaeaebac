import { html } from '../language/html.ts';
import type { Language } from '../language/words.ts';
import type { PageContent } from './layout.ts';
import { button, hidden, paragraph } from './parts.ts';

/** Who stops mail: a person stops suggestions and results, a company stops its weekly summaries. */
export type Stopper = 'seeker' | 'company';

type Words = {
  readonly title: string;
  readonly text: readonly string[];
  readonly button: string;
  readonly doneTitle: string;
  readonly done: readonly string[];
};

const WORDS: Record<Language, Record<Stopper, Words>> = {
  ko: {
    seeker: {
      title: '안내 메일을 그만 받으시겠습니까?',
      text: [
        '아래 버튼을 누르시면 맞는 일자리와 적격 검토 결과를 알리는 메일을 바로 멈춥니다.',
        '그렇게 처리했다는 확인 메일을 한 번 보내 드립니다. 누르지 않고 닫으시면 아무것도 바뀌지 않습니다.',
      ],
      button: '그만 받기',
      doneTitle: '안내 메일을 멈추었습니다',
      done: [
        '이제 안내 메일을 보내지 않습니다. 처리했다는 확인 메일이 한 번 갑니다(정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조).',
        '직접 요청하신 것에 대한 답은 메일로 보내 드립니다.',
        '다시 받으시려면 확인 메일의 ‘내 페이지’ 주소에서 ‘메일 받기’를 골라 주시기 바랍니다. 그만 받기 주소를 다시 여시면 내 페이지 주소를 새로 받으실 수 있습니다.',
      ],
    },
    company: {
      title: '주간 공고 현황 메일을 그만 받으시겠습니까?',
      text: [
        '아래 버튼을 누르시면 공고에 맞는 구직자 수를 알려 드리는 주간 공고 현황 메일을 바로 멈춥니다.',
        '공고의 접수·보완 안내와 소개를 요청한 구직자의 연락은 그대로 보내 드립니다.',
      ],
      button: '그만 받기',
      doneTitle: '주간 공고 현황 메일을 멈추었습니다',
      done: [
        '이제 주간 공고 현황 메일을 보내지 않습니다. 처음 멈추셨을 때 확인 메일을 한 번 보내 드립니다(정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조).',
        '공고의 접수·보완 안내와 소개를 요청한 구직자의 연락은 그대로 보내 드립니다.',
      ],
    },
  },
  en: {
    seeker: {
      title: 'Stop our mails?',
      text: [
        'The button stops mails about jobs that fit and about your eligibility check at once.',
        'You get one more, which confirms it. If you close this page instead, nothing changes.',
      ],
      button: 'Stop mails',
      doneTitle: 'Mails are stopped',
      done: [
        'We send no more suggestions. One mail confirms it (정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조).',
        'Answers to what you ask for yourself still come by mail.',
        'To get mails again, open your own page from the mail that confirms this and choose “Mail”. Opening the stop link again lets you ask for a new address of your page.',
      ],
    },
    company: {
      title: 'Stop the weekly summary?',
      text: [
        'The button stops the weekly mail on how many people fit your postings at once.',
        'Notes on your postings, and the contacts of people who ask to be introduced, still come.',
      ],
      button: 'Stop the summary',
      doneTitle: 'The weekly summary is stopped',
      done: [
        'We send no more weekly summaries. The first time, one mail confirms it (정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조).',
        'Notes on your postings, and the contacts of people who ask to be introduced, still come.',
      ],
    },
  },
};

/** The page of the stop link in a mail: one button. To open it changes nothing. */
export const stopPage = (token: string, stopper: Stopper, language: Language): PageContent => {
  const words = WORDS[language][stopper];
  return {
    title: words.title,
    body: html`${words.text.map((text) => paragraph(text, language))}
      <form method="post" action="/stop/${token}">${hidden({ lang: language })} ${button(words.button)}</form>`,
  };
};

const AGAIN = {
  ko: {
    title: '안내 메일이 멈추어 있습니다',
    text: '다시 받으시려면 ‘내 페이지’에서 ‘메일 받기’를 고르시면 됩니다. 아래 버튼을 누르시면 내 페이지 주소를 등록하신 메일로 한 번 보내 드립니다(하루에 한 번).',
    button: '내 페이지 주소 받기',
    doneTitle: '내 페이지 주소를 보내 드립니다',
    done: '등록하신 메일 주소로 내 페이지 주소를 보내 드립니다. 오늘 이미 보내 드렸으면 다시 보내지 않습니다. 받으신 메일을 확인해 주시기 바랍니다.',
  },
  en: {
    title: 'Our mails to you are stopped',
    text: 'To get them again, choose “Mail” on your own page. The button sends its address to the mail address you registered, once a day.',
    button: 'Send me the address of my page',
    doneTitle: 'The address of your page is on its way',
    done: 'It goes to the mail address you registered. If it went out today already, it does not go again: please look for that mail.',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/**
 * Shown if a person's mails are already stopped. They can only opt in again on their own page, and its address is sent
 * only to their own mail address.
 */
export const alreadyStoppedPage = (token: string, language: Language): PageContent => {
  const words = AGAIN[language];
  return {
    title: words.title,
    body: html`${paragraph(words.text, language)}
      <form method="post" action="/stop/${token}">
        ${hidden({ lang: language, send: 'page' })} ${button(words.button)}
      </form>`,
  };
};

export const pageSentPage = (language: Language): PageContent => ({
  title: AGAIN[language].doneTitle,
  body: paragraph(AGAIN[language].done, language),
});

export const stoppedPage = (stopper: Stopper, language: Language): PageContent => {
  const words = WORDS[language][stopper];
  return { title: words.doneTitle, body: html`${words.done.map((text) => paragraph(text, language))}` };
};
