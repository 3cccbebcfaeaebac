import { html, type Html } from '../language/html.ts';
import type { Language } from '../language/words.ts';
import type { PageContent } from './layout.ts';
import { panel, paragraph } from './parts.ts';

/** The HTTP statuses of a request for which there is nothing to show. */
export type Trouble = 404 | 405 | 413 | 500;

type Words = { readonly title: string; readonly text: readonly string[] };

const TROUBLES: Record<Language, Record<Trouble, Words>> = {
  ko: {
    404: {
      title: '이 주소로는 볼 수 없습니다',
      text: [
        '주소가 오래되었거나, 이미 쓰였거나, 일부가 빠졌을 수 있습니다.',
        '버튼을 누르신 뒤에 이 화면이 나왔다면 이미 처리되었을 수 있습니다. 내 페이지를 다시 열어 확인해 주시기 바랍니다.',
        '가장 최근에 받으신 메일의 주소를 다시 눌러 주시기 바랍니다. 내 페이지의 주소는 메일을 받으신 날부터 30일 동안 쓰실 수 있습니다.',
        '그래도 보이지 않으면 등록하신 기관에 문의해 주시기 바랍니다.',
      ],
    },
    405: {
      title: '이 방법으로는 열 수 없습니다',
      text: ['받으신 메일의 주소를 눌러 다시 열어 주시기 바랍니다.'],
    },
    413: {
      title: '보내신 내용이 너무 깁니다',
      text: ['앞 화면으로 돌아가 내용을 줄인 뒤 다시 보내 주시기 바랍니다. 바뀐 것은 없습니다.'],
    },
    500: {
      title: '지금은 처리할 수 없습니다',
      text: [
        '저희 쪽에 문제가 생겼습니다. 잠시 뒤에 받으신 메일의 주소로 다시 열어 확인해 주시기 바랍니다.',
        '하시려던 일이 처리되지 않았으면 다시 해 주시기 바랍니다.',
        '계속 같은 화면이 나오면 등록하신 기관에 알려 주시기 바랍니다.',
      ],
    },
  },
  en: {
    404: {
      title: 'This address shows nothing',
      text: [
        'It may be too old, used already, or incomplete.',
        'If you had just pressed a button, it may be done already: please open your page again and look.',
        'Please use the address in the latest mail you have. An address of your own page works for 30 days.',
        'If it still shows nothing, please ask the office where you registered.',
      ],
    },
    405: { title: 'This does not work', text: ['Please open the address from your mail again.'] },
    413: {
      title: 'This is too long',
      text: ['Please go back, shorten it and send it again. Nothing was changed.'],
    },
    500: {
      title: 'This does not work just now',
      text: [
        'Something is wrong on our side. After a while, please open the address in your mail again.',
        'If what you wanted is not done by then, please do it again.',
        'If it goes on, please tell the office where you registered.',
      ],
    },
  },
};

/**
 * The page for a request that cannot be shown. A link that is unknown, expired, altered or used gets exactly the same
 * page: an attacker must not learn how close a guess was.
 */
export const troublePage = (trouble: Trouble, language: Language): PageContent => {
  const { title, text } = TROUBLES[language][trouble];
  return { title, body: html`${text.map((line) => paragraph(line, language))}` };
};

/** What was just done, as the URL after a form says it. */
export const DONE = [
  'introduced',
  'introduction-withdrawn',
  'closed',
  'saved',
  'stopped',
  'agreed',
  'asked',
  'said',
  'consented',
  'corrected',
  'consent-ended',
  'health-ended',
  'put-away',
  'job-saved',
  'applied',
  'reported',
  'taken-back',
  'job-full',
  'job-gone',
] as const;
export type Done = (typeof DONE)[number];

const DONE_WORDS: Record<Language, Record<Done, Words>> = {
  ko: {
    introduced: {
      title: '소개를 요청했습니다',
      text: [
        '회사의 채용 담당자에게 이름과 이메일 주소, 표시하신 내용을 메일로 보냅니다. 회사의 연락을 기다려 주시기 바랍니다.',
        '보내기 전에 공고가 마감되면 아무것도 보내지 않습니다.',
      ],
    },
    'introduction-withdrawn': {
      title: '소개를 거두셨습니다',
      text: ['회사는 소개 페이지를 더 볼 수 없습니다. 이미 보낸 메일은 되돌릴 수 없습니다.'],
    },
    closed: {
      title: '소개해 드릴 수 없습니다',
      text: ['그사이 공고가 마감되었거나 바뀌어 소개해 드릴 수 없습니다. 회사에 아무것도 보내지 않았습니다.'],
    },
    saved: { title: '저장했습니다', text: ['희망 조건을 바꾸셨으면 몇 분 안에 추천 일자리에 반영됩니다.'] },
    stopped: {
      title: '메일을 멈추었습니다',
      text: ['이제 안내 메일을 보내지 않습니다. 처리했다는 확인 메일이 한 번 갑니다.'],
    },
    agreed: { title: '이제 메일을 보내 드립니다', text: ['언제든지 이 페이지에서 멈추실 수 있습니다.'] },
    asked: {
      title: '요청을 접수했습니다',
      text: [
        '접수 확인 메일을 보내 드립니다. 요청 번호와 답해 드릴 날은 아래 ‘지금까지 하신 요청’에서 보실 수 있습니다.',
      ],
    },
    said: {
      title: '정보를 저장했습니다',
      text: ['아래는 적어 주신 정보로 다시 본 결과입니다. 고치시려면 ‘내 정보’를 열어 주시기 바랍니다.'],
    },
    consented: { title: '동의하셨습니다', text: ['몇 분 안에 살펴보고, 결과를 이곳에서 보여 드립니다.'] },
    corrected: { title: '고쳤습니다', text: ['고치신 정보로 다시 살펴봅니다.'] },
    'consent-ended': {
      title: '동의를 거두셨습니다',
      text: ['요건을 살펴보기 위한 정보를 지우고, 더 살펴보지 않습니다. 일자리 추천은 그대로 받으십니다.'],
    },
    'health-ended': {
      title: '동의를 거두셨습니다',
      text: ['건강에 관한 정보를 지우고, 그 정보 없이 다시 살펴봅니다.'],
    },
    'put-away': {
      title: '이 일자리는 더 안내하지 않습니다',
      text: ['메일과 이 목록에 다시 나오지 않습니다. 아래 ‘관심 없다고 하신 일자리’에서 되돌리실 수 있습니다.'],
    },
    'job-saved': {
      title: '일자리를 저장했습니다',
      text: ['‘저장하거나 지원하신 일자리’에 있습니다. 마감된 뒤에도 35일 동안 보실 수 있습니다.'],
    },
    applied: {
      title: '지원하신 일자리로 적어 두었습니다',
      text: ['본인만 보시는 기록이며, 회사나 기관에 알리지 않습니다.'],
    },
    reported: {
      title: '알려 주셔서 고맙습니다',
      text: [
        '세 분 이상이 알려 주시면 다른 분들께 ‘마감되었을 수 있음’이라고 보여 드립니다. 누가 알렸는지는 밝히지 않습니다.',
      ],
    },
    'taken-back': { title: '되돌렸습니다', text: ['이 일자리에 하신 표시를 지웠습니다.'] },
    'job-full': {
      title: '더 적어 둘 수 없습니다',
      text: ['적어 둘 수 있는 일자리의 수가 찼습니다. 아래 목록에서 몇 건을 되돌리신 뒤에 다시 해 주시기 바랍니다.'],
    },
    'job-gone': {
      title: '이 일자리는 이제 추천 일자리에 없습니다',
      text: ['그사이 공고가 마감되었거나 바뀌었습니다. 바뀐 것은 없습니다.'],
    },
  },
  en: {
    introduced: {
      title: 'You asked to be introduced',
      text: [
        'The company gets your name, your e-mail address and what you ticked, by mail. Please wait to hear from it.',
        'If the posting closes before the mail goes, nothing is sent.',
      ],
    },
    'introduction-withdrawn': {
      title: 'The introduction is taken back',
      text: ['The company can no longer open the page about you. A mail that has gone cannot be taken back.'],
    },
    closed: {
      title: 'We cannot introduce you',
      text: ['The posting has closed or changed meanwhile. Nothing was sent to the company.'],
    },
    saved: { title: 'Saved', text: ['If you changed your wishes, the suggestions follow within minutes.'] },
    stopped: { title: 'Mails are stopped', text: ['We send no more suggestions. One mail confirms it.'] },
    agreed: { title: 'You will get our mails', text: ['You can stop them on this page at any time.'] },
    asked: {
      title: 'Your request has arrived',
      text: ['A mail confirms it. Its number and the day by which you get an answer stand below.'],
    },
    said: {
      title: 'Saved',
      text: ['Below is the result with what you have said. You can correct it under “My data”.'],
    },
    consented: { title: 'You have agreed', text: ['We check within minutes and show the result here.'] },
    corrected: { title: 'Corrected', text: ['We check again with what you have said.'] },
    'consent-ended': {
      title: 'You have ended your consent',
      text: ['The data for the check is deleted, and we check no more. Job suggestions go on as they are.'],
    },
    'health-ended': {
      title: 'You have ended your consent',
      text: ['The data about your health is deleted, and we check again without it.'],
    },
    'put-away': {
      title: 'You will not see this job again',
      text: [
        'It comes in no mail and not in this list. You can take that back below, under “Jobs you are not interested in”.',
      ],
    },
    'job-saved': {
      title: 'The job is saved',
      text: ['It is under “Jobs you saved or applied for”, for 35 days after it closes too.'],
    },
    applied: {
      title: 'Noted that you applied',
      text: ['Only you see this. Neither the company nor an office is told.'],
    },
    reported: {
      title: 'Thank you for telling us',
      text: ['When three people have said so, others see that the job may be closed. Nobody learns who said it.'],
    },
    'taken-back': { title: 'Taken back', text: ['Your mark on this job is removed.'] },
    'job-full': {
      title: 'There is no room for more',
      text: ['Please take back some of the jobs listed below, and try again.'],
    },
    'job-gone': {
      title: 'This job is not among your jobs any more',
      text: ['Its posting has closed or changed meanwhile. Nothing was changed.'],
    },
  },
};

/** The note at the top of the page after a form. */
export const donePanel = (done: Done, language: Language): Html => {
  const { title, text } = DONE_WORDS[language][done];
  return panel(title, text, language);
};

const DELETED: Record<Language, Words> = {
  ko: {
    title: '삭제했습니다',
    text: [
      '메일을 바로 멈추었고, 내 정보는 몇 분 안에 모두 지워집니다.',
      '이 페이지의 주소는 이제 열리지 않습니다. 다시 이용하시려면 기관에서 새로 동의하고 등록하시면 됩니다.',
    ],
  },
  en: {
    title: 'Deleted',
    text: [
      'Mails have stopped, and all your data goes within minutes.',
      'The address of your page works no more. To use the service again, agree and register anew at an office.',
    ],
  },
};

export const deletedPage = (language: Language): PageContent => {
  const { title, text } = DELETED[language];
  return { title, body: html`${text.map((line) => paragraph(line, language))}` };
};
