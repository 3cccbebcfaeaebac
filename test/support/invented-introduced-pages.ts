import {
  introducedGonePage,
  introducedOverPage,
  introducedPage,
  introducedSentPage,
  type IntroducedView,
} from '../../functions/domain/page/company/introduced-page.ts';
import type { PageContent } from '../../functions/domain/page/layout.ts';

const TOKEN = `v1.k1.${'a'.repeat(240)}.${'b'.repeat(43)}`;

/** The pages of a company about an invented person, by name. `text` is used for all words from outside. */
export const inventedIntroducedPages = (text?: string): Record<string, PageContent> => {
  let tokens = 0;
  const opened = { token: TOKEN, newToken: () => `${TOKEN}${(tokens += 1)}` };
  const view: IntroducedView = {
    companyName: text ?? '가상정밀',
    title: text ?? 'CNC 선반 조작원 모집',
    name: text ?? '가나다',
    email: text ?? 'gana@people.example',
    hasTelephone: true,
    career: text ?? '금형원, 2015년 3월 2일~현재',
    certificates: text ?? '컴퓨터응용선반기능사 외 2개',
    agreedOn: '2026-11-02',
  };
  const word = { says: 'contacted', at: '2026-11-03T03:00:00.000Z', id: 'word-1' } as const;
  return {
    introduced: introducedPage(view, opened),
    'introduced-said': introducedPage({ ...view, word, career: undefined, hasTelephone: false }, opened, 'said'),
    'introduced-over': introducedOverPage(),
    'introduced-gone': introducedGonePage(TOKEN),
    'introduced-sent': introducedSentPage(),
  };
};
