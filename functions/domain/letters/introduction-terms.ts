import type { Words } from '../language/words.ts';

/**
 * The terms of an introduction: the person agrees to them, and they bind the company (개인정보 보호법 제17조제2항). If you change
 * them, change the version under which the consent is stored (page/introduction-consent.ts).
 */
export const INTRODUCTION_TERMS = {
  purpose: { ko: '이 공고의 채용 연락', en: 'contacting you about this posting' },
  retention: { ko: '채용 절차가 끝날 때까지', en: 'until the recruitment is over' },
} as const satisfies Record<'purpose' | 'retention', Words>;

/** How long the page about a person can be opened, and how it is opened afterwards. */
export const INTRODUCED_NOTE =
  '소개 페이지의 주소는 24시간 동안 쓰실 수 있고, 그 뒤에는 같은 주소에서 새 주소를 받으실 수 있습니다.';
