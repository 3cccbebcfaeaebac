import type { Language } from '../language/words.ts';
import type { Row } from './parts.ts';

/**
 * The register of the texts by which a person consents on their own page. The version is stored with the consent and
 * proves which text it was. A new text gets a new version; a test holds each version to its text.
 * 개인정보 보호법 제15조제2항: for what purpose, which data, for how long, and the right to refuse with its consequences.
 * 제23조: data about health need a consent of their own.
 */
export const CONSENT_TEXTS = {
  screening: {
    version: 'screening-page-1',
    ko: {
      rows: [
        ['쓰는 목적', '공공일자리와 지원 사업의 요건을 살펴보는 데에만 씁니다.'],
        ['적으시는 내용', '아래 칸에 적으신 것(가구소득과 재산, 일한 경험, 받으시는 급여 등)'],
        ['보관 기간', '사업 회차나 구직등록이 끝나고 90일까지'],
        [
          '동의하지 않을 권리',
          '동의하지 않으셔도 됩니다. 요건을 살펴보지 않을 뿐이며, 일자리 추천은 그대로 받으십니다. 동의는 ‘내 정보’에서 언제든지 거두실 수 있습니다.',
        ],
      ],
      agree: '위 내용을 읽었으며, 요건을 살펴보기 위해 제 정보를 쓰는 데 동의합니다.',
    },
    en: {
      rows: [
        ['What for', 'To check the conditions of public jobs and programmes, for nothing else.'],
        ['Which data', 'What you enter below (household income and assets, work, benefits and so on)'],
        ['For how long', 'Until 90 days after the round or your job-seeker registration ends'],
        [
          'You may refuse',
          'You need not agree. We then do not check; job suggestions go on as they are. You can end your consent at any time under “My data”.',
        ],
      ],
      agree: 'I have read this and agree that my data is used to check the conditions.',
    },
  },
  health: {
    version: 'health-page-1',
    ko: {
      rows: [
        ['건강에 관한 정보', '일할 수 있는지, 임신이나 출산으로 일을 그만두었는지'],
        ['쓰는 목적', '공공일자리와 지원 사업의 요건을 살펴보는 데에만 씁니다.'],
        ['보관 기간', '사업 회차나 구직등록이 끝나고 90일까지'],
        [
          '동의하지 않을 권리',
          '동의하지 않으셔도 됩니다. 이 정보 없이 살펴보며, 다른 안내는 그대로 받으십니다. 동의는 ‘내 정보’에서 언제든지 거두실 수 있습니다.',
        ],
      ],
      agree: '위 내용을 읽었으며, 건강에 관한 정보를 쓰는 데 따로 동의합니다.',
    },
    en: {
      rows: [
        ['About health', 'whether you are able to work; whether you left work for a pregnancy or a childbirth'],
        ['What for', 'To check the conditions of public jobs and programmes, for nothing else.'],
        ['For how long', 'Until 90 days after the round or your job-seeker registration ends'],
        [
          'You may refuse',
          'You need not agree. We then check without it; nothing else changes. You can end your consent at any time under “My data”.',
        ],
      ],
      agree: 'I have read this and agree separately that data about my health is used.',
    },
  },
} as const;
export type PageConsent = keyof typeof CONSENT_TEXTS;

/** The names of the boxes in a form. */
export const AGREE_BOXES = { screening: 'agree', health: 'agreeHealth' } as const satisfies Record<PageConsent, string>;

/** The consent as rows, in the order of the law. */
export const consentRows = (kind: PageConsent, language: Language): Row[] =>
  CONSENT_TEXTS[kind][language].rows.map(([label, value]) => ({ label, value }));

/**
 * What a person may tell a company beside name and address, each behind a box of its own. The introduction's own text says who gets
 * it, for what and for how long. The version is stored with the introduction.
 */
export const SHARE_TEXTS = {
  telephone: {
    version: 'introduction-telephone-1',
    ko: '전화번호도 알리는 데 동의합니다. 소개 메일에 한 번만 적고, 저장하지 않습니다.',
    en: 'I agree that my telephone number is sent too. It is written into this one mail and is not stored.',
  },
  career: {
    version: 'introduction-career-1',
    ko: '아래의 경력 한 줄도 알리는 데 동의합니다.',
    en: 'I agree that the line about my career below is sent too.',
  },
  certificates: {
    version: 'introduction-certificates-1',
    ko: '아래의 자격증 이름도 알리는 데 동의합니다.',
    en: 'I agree that the names of my certificates below are sent too.',
  },
} as const;
export type Share = keyof typeof SHARE_TEXTS;
export const SHARES = ['telephone', 'career', 'certificates'] as const satisfies readonly Share[];
