import { INTRODUCTION_TERMS } from '../letters/introduction-terms.ts';
import type { Language } from '../language/words.ts';
import type { Row } from './parts.ts';

/** Stored with every introduction, to prove which text the person agreed to. Change it when you change the text. */
export const INTRODUCTION_TEXT_VERSION = 'introduction-2026-11';

/**
 * What the law requires to be told before personal data goes to a third party (개인정보 보호법 제17조제2항): who gets it, for what
 * purpose, which data, for how long, and the right to refuse with its consequences.
 */
const TEXT = {
  ko: {
    who: ['받는 곳', (company: string) => `${company}의 채용 담당자`],
    what: ['보내는 내용', (name: string, email: string) => `이름(${name}), 이메일 주소(${email})`],
    why: '쓰는 목적',
    until: '보관 기간',
    refusal: [
      '동의하지 않을 권리',
      '동의하지 않으셔도 됩니다. 그 경우 회사에 소개해 드리지 않을 뿐이며, 추천과 다른 안내는 그대로 받으시고 직접 지원하실 수도 있습니다.',
    ],
  },
  en: {
    who: ['Who gets it', (company: string) => `the recruiter of ${company}`],
    what: ['What is sent', (name: string, email: string) => `your name (${name}) and e-mail address (${email})`],
    why: 'What for',
    until: 'For how long',
    refusal: [
      'You may refuse',
      'You need not agree. We will then not introduce you to the company; nothing else changes, and you can still apply yourself.',
    ],
  },
} as const;

/** The consent as rows, in the order of the law. */
export const introductionConsent = (
  { company, name, email }: { readonly company: string; readonly name: string; readonly email: string },
  language: Language,
): Row[] => {
  const { who, what, why, until, refusal } = TEXT[language];
  return [
    { label: who[0], value: who[1](company) },
    { label: what[0], value: what[1](name, email) },
    { label: why, value: INTRODUCTION_TERMS.purpose[language] },
    { label: until, value: INTRODUCTION_TERMS.retention[language] },
    { label: refusal[0], value: refusal[1] },
  ];
};

export const AGREE = {
  ko: '위 내용을 읽었으며, 제 이름과 이메일 주소를 이 회사에 보내는 데 동의합니다.',
  en: 'I have read this and agree that my name and e-mail address are sent to this company.',
} as const satisfies Record<Language, string>;
