import type { IntroductionSays } from '../../companies/introduction-word.ts';
import { dateWords } from '../../language/dates.ts';

/** The sentences of a company's page about somebody who was introduced to it. It is in Korean, like all letters to companies. */

/** The buttons, in the order of what usually happens. */
export const SAYS_IN_ORDER = ['contacted', 'hired', 'declined'] as const satisfies readonly IntroductionSays[];

export const SAY_BUTTONS = {
  contacted: '연락했습니다',
  hired: '채용했습니다',
  declined: '이번에는 어렵습니다',
} as const satisfies Record<IntroductionSays, string>;

/** What was just done, as the address after a form says it. */
export const INTRODUCED_DONE = ['said', 'overtaken'] as const;
export type IntroducedDone = (typeof INTRODUCED_DONE)[number];

export const INTRODUCED_DONE_WORDS = {
  said: ['알려 주셔서 고맙습니다', '소개를 요청한 분의 페이지에 바로 보입니다.'],
  overtaken: [
    '그사이 답이 바뀌었습니다',
    '누르신 것은 반영하지 않았습니다. 아래에서 지금 답을 확인해 주시기 바랍니다.',
  ],
} as const satisfies Record<IntroducedDone, readonly [title: string, text: string]>;

export const INTRODUCED_WORDS = {
  title: '소개를 요청한 구직자',
  lead: (company: string, title: string) => `${company}의 공고 ‘${title}’에 소개를 요청한 분입니다.`,
  person: '구직자',
  named: (name: string) => `${name}님`,
  email: '이메일',
  telephone: '전화번호',
  inLetter:
    '소개 메일에만 적어 보내며, 저장하지 않아 이 페이지에는 없습니다. 메일이 늦어진 때에는 메일에도 없을 수 있습니다.',
  career: '경력',
  certificates: '자격증',
  agreedOn: '동의한 날',
  law: '본인이 이 공고의 채용 연락을 위해 제공하는 데 동의한 정보이므로, 다른 목적으로 이용하거나 다른 곳에 넘기실 수 없습니다(개인정보 보호법 제19조).',
  heading: '어떻게 되었습니까?',
  text: '하나를 눌러 주시면 답을 기다리는 본인에게 전해집니다. 나중에 바꾸셔도 되며, 마지막에 누르신 것이 전해집니다.',
  now: (says: string, on: string) => `${dateWords(on, 'ko')}에 ‘${says}’라고 알려 주셨습니다.`,
  own: '공고에 적힌 메일 주소로 보내 드린 주소로 열린 페이지이며, 24시간 동안 여실 수 있습니다. 회사 밖으로 전달하지 말아 주시기 바랍니다.',
  overTitle: '이 소개는 더 이상 볼 수 없습니다',
  over: [
    '소개를 요청한 분의 뜻에 따라, 또는 등록이 끝나 더 보여 드리지 않습니다.',
    '받으신 개인정보는 지체 없이 지워 주시기 바랍니다(개인정보 보호법 제21조).',
  ],
  goneTitle: '이 주소는 더 이상 쓸 수 없습니다',
  gone: [
    '구직자의 개인정보를 지키기 위해 소개 페이지의 주소는 24시간 동안만 쓰실 수 있습니다. 오래되었거나 일부가 빠진 주소입니다.',
    '새 주소는 공고에 적힌 메일 주소로만 보내 드립니다. 받은 메일에서 여시면 됩니다.',
  ],
  send: '새 주소 받기',
  sentTitle: '요청을 받았습니다',
  sent: [
    '저희가 보내 드린 주소이고 아직 볼 수 있는 소개라면, 공고에 적힌 메일 주소로 몇 분 안에 새 주소가 갑니다.',
    '메일이 오지 않으면 공고를 접수하신 기관에 문의해 주시기 바랍니다. 같은 날 여러 번 누르셔도 메일은 세 통까지만 보냅니다.',
  ],
} as const;
