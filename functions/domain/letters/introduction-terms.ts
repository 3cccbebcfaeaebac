import type { Words } from '../language/words.ts';

/**
 * What a person agrees to and the company is bound by when somebody is introduced (개인정보 보호법 제17조제2항). Whoever changes it
 * changes the version under which the consent is kept (page/introduction-consent.ts).
 */
export const INTRODUCTION_TERMS = {
  purpose: { ko: '이 공고의 채용 연락', en: 'contacting you about this posting' },
  retention: { ko: '채용 절차가 끝날 때까지', en: 'until the recruitment is over' },
} as const satisfies Record<'purpose' | 'retention', Words>;
