import type { Posting } from '../../functions/contracts/posting.ts';
import { companyGonePage, companyPage, companySentPage } from '../../functions/domain/page/company/company-page.ts';
import { COMPANY_STATES, type CompanyPostingView } from '../../functions/domain/page/company/company-view.ts';
import { COMPANY_DONE } from '../../functions/domain/page/company/company-words.ts';
import type { PageContent } from '../../functions/domain/page/layout.ts';
import { checkPosting } from '../../functions/domain/postings/check-posting.ts';
import { firm, scored, versionOf } from './invented-firm.ts';
import { inventedOffices } from './invented-site.ts';
import { posting } from './messages.ts';
import { silence } from './sample-facts.ts';

/** The pages of an invented company. */
const TODAY = '2026-11-02';
const TOKEN = `v1.k1.${'a'.repeat(120)}.${'b'.repeat(43)}`;

const unlawful: Partial<Posting> = {
  description: '용모 단정하신 분, 운전면허 소지자를 찾습니다.\n고졸 이상, 45세 이하, 지게차 면허\n통근버스가 있습니다.',
  openings: 2,
};

/** By name. `change` replaces the posting's own words. */
export const inventedCompanyPages = (change: Partial<Posting> = {}): Record<string, PageContent> => {
  const text = posting({ ...unlawful, ...change });
  const findings = checkPosting(posting(unlawful), { on: TODAY, knownOn: TODAY });
  let tokens = 0;
  const newToken = () => `${TOKEN}${(tokens += 1)}`;
  const view = (number: number, more: Partial<CompanyPostingView> = {}): CompanyPostingView => ({
    id: `bWFzYW4tdW5pdi9Q${number}`,
    partner: 'chamber-of-commerce',
    externalId: text.title,
    revision: 1,
    state: 'refused',
    posting: text,
    findings,
    receivedOn: TODAY,
    lastDay: '2026-11-30',
    isShownBefore: false,
    hired: 0,
    word: '',
    ...more,
  });
  const facts = { token: TOKEN, today: TODAY, total: 3, before: 0, officesOf: inventedOffices, newToken };
  const states = COMPANY_STATES.map((state, number) =>
    view(number, {
      state,
      isShownBefore: state === 'final',
      hired: number,
      introductions: { all: 2 * number, declined: 0, contacted: number, hired: Math.max(0, number - 1) },
      ...(state === 'closed' && { closedOn: TODAY }),
    }),
  );
  return {
    company: companyPage({ ...facts, postings: [view(1), view(2, { isShownBefore: true, reviewAskedOn: TODAY })] }),
    'company-states': companyPage({ ...facts, postings: states, total: 45, before: 20 }, { done: COMPANY_DONE[0] }),
    'company-asked': companyPage(
      {
        ...facts,
        postings: [
          view(1, { state: 'open', findings: [], question: { answerBy: '2026-11-04', held: false } }),
          view(2, { state: 'held', findings: [silence], question: { answerBy: '2026-11-02', held: true } }),
        ],
      },
      { done: 'still-open' },
    ),
    'company-score': companyPage({
      ...facts,
      postings: [view(1, { state: 'open', findings: [] })],
      scorecard: {
        card: scored(firm('2025', { start: 60, end: 63, facts: { schemes: 2, social: 1 } }), '2025'),
        version: versionOf('2025'),
      },
    }),
    'company-score-unknown': companyPage({
      ...facts,
      postings: [view(1, { state: 'open', findings: [] })],
      scorecard: {
        card: scored({ company: { name: text.title }, headcounts: [], facts: {}, hires: [] }, '2025'),
        version: versionOf('2025'),
      },
    }),
    'company-score-other': companyPage({
      ...facts,
      postings: [view(1, { state: 'open', findings: [] })],
      scorecard: 'other-contact',
    }),
    'company-none': companyPage({ ...facts, postings: [], total: 0 }),
    'company-mistake': companyPage(
      { ...facts, postings: [view(1, { state: 'open' })] },
      { mistake: { id: view(1).id, typed: '열 명' } },
    ),
    'company-gone': companyGonePage(TOKEN),
    'company-sent': companySentPage(),
  };
};
