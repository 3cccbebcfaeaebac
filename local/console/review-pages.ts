import { daysBetween } from '../../functions/domain/language/calendar.ts';
import { html, type Html } from '../../functions/domain/language/html.ts';
import { programmeAsked, WISHES } from '../../functions/domain/letters/review-words.ts';
import { dateWords } from '../../functions/domain/language/dates.ts';
import type { Page } from './layout.ts';
import { pageOf, pager } from './paging.ts';
import type { ReviewRequestView } from './system-view.ts';
import { count, senderName } from './words.ts';

const PAGE_SIZE = 20;

const remaining = (dueOn: string, today: string): string => {
  const days = daysBetween(today, dueOn);
  if (days < 0) return `기한이 ${count(-days)}일 지났습니다`;
  return days === 0 ? '오늘까지입니다' : `${count(days)}일 남았습니다`;
};

const rowsOf = (request: ReviewRequestView, today: string): readonly (readonly [string, string])[] => [
  ['답할 기한', `${dateWords(request.dueOn, 'ko')} (${remaining(request.dueOn, today)})`],
  ['요청한 날', dateWords(request.requestedOn, 'ko')],
  ['요청한 것', WISHES[request.what].ko],
  ['사업', programmeAsked(request.programme, 'ko', today)],
];

const requestPart = (request: ReviewRequestView, today: string): Html =>
  html`<li class="card">
    <h2>
      ${request.number} <span>${senderName(request.partner, today)} <code>${request.externalId}</code></span>
    </h2>
    <dl class="facts">
      ${rowsOf(request, today).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </li>`;

const byDue = (a: ReviewRequestView, b: ReviewRequestView): number => {
  const [one, other] = [`${a.dueOn} ${a.number}`, `${b.dueOn} ${b.number}`];
  return one < other ? -1 : Number(one > other);
};

/**
 * Every request for an explanation or a person's review (개인정보 보호법 제37조의2), the earliest due date first.
 * `today` is a day in Asia/Seoul.
 */
export const reviewRequestsPage = (
  requests: readonly ReviewRequestView[],
  today: string,
  query: URLSearchParams,
): Page => {
  const paged = pageOf(requests.toSorted(byDue), query.get('page'), PAGE_SIZE);
  return {
    title: '재검토 요청',
    english: 'review requests',
    path: '/review-requests',
    body: html`<p class="lead">
        적격 검토의 결과에 대해 설명이나 담당자의 재검토를 요청하신 것입니다. 요청하신 날부터 30일 이내에 답해 드려야
        합니다(개인정보 보호법 제37조의2).
      </p>
      <p>모두 <strong>${count(paged.total)}</strong>건</p>
      ${
        paged.total === 0
          ? html`<p class="empty">재검토 요청이 없습니다.</p>`
          : html`<ol class="cards">
              ${paged.items.map((request) => requestPart(request, today))}
            </ol>`
      }
      ${pager('/review-requests', paged)}`,
  };
};
