import type { RuleCitation } from '../eligibility/engine/criterion.ts';
import { isRoundId } from '../language/told-programmes.ts';
import { reviewState } from '../eligibility/rule-book/figure-histories.ts';
import { STATUSES } from '../eligibility/rule-book/rule-book-words.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';

/** The words and paths of the pages of the rule book. */

export const RULES_PATH = '/rules';
export const programmePath = (id: string): string => `${RULES_PATH}/programmes/${id}`;
/** The id of a figure has a slash. */
export const figurePath = (id: string): string => `${RULES_PATH}/figure?${new URLSearchParams({ id }).toString()}`;

export const ARREARS_PATH = `${RULES_PATH}/arrears`;
export const CONTACTS_PATH = `${RULES_PATH}/contacts`;
export const HOLIDAYS_PATH = `${RULES_PATH}/holidays`;
export const arrearsPath = (id: string): string => `${ARREARS_PATH}/${id}`;
export const PROPOSE_PATH = `${RULES_PATH}/propose`;
export const ROUNDS_PATH = `${RULES_PATH}/rounds`;
export const PROPOSE_ROUND_PATH = `${ROUNDS_PATH}/propose`;
/** The form for a figure, or for a round. */
export const proposeFormPath = (id: string): string =>
  `${isRoundId(id) ? PROPOSE_ROUND_PATH : PROPOSE_PATH}?${new URLSearchParams({ id }).toString()}`;
export const proposalPath = (id: string): string => `${RULES_PATH}/proposals/${id}`;

/** A span of days. An absent end stays open. */
export const spanWords = (from: string | undefined, to: string | undefined): string => {
  if (from === undefined) return to === undefined ? '' : `${dateWords(to, 'ko')}까지`;
  if (to === undefined) return `${dateWords(from, 'ko')}부터`;
  return from === to ? `${dateWords(from, 'ko')} 하루` : `${dateWords(from, 'ko')}부터 ${dateWords(to, 'ko')}까지`;
};

export const statusWords = (status: RuleCitation['status']): string => STATUSES[status].name;

/** A review date, and whether it is past or near: not by colour alone. */
export const reviewWords = (reviewBy: string | undefined, today: string): Html => {
  if (reviewBy === undefined) return html`—`;
  switch (reviewState(reviewBy, today)) {
    case 'past':
      return html`${dateWords(reviewBy, 'ko')}<br /><span class="overdue">지났습니다</span>`;
    case 'near':
      return html`${dateWords(reviewBy, 'ko')}<br /><span class="today">곧 다시 확인</span>`;
    case 'later':
    case 'none':
      return html`${dateWords(reviewBy, 'ko')}`;
  }
};

/** A source, in which an address of the web is a link. */
export const sourceLine = (source: string): Html => {
  const parts = source.split(/(https?:\/\/[^\s,()|<>]+)/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<a href="${part}" rel="noreferrer">출처 열기</a>` : part))}`;
};
