import type { Citation, Finding } from '../../functions/contracts/finding.ts';
import { html, type Html } from '../../functions/domain/language/html.ts';
import type { Page } from './layout.ts';
import { pageOf, pager } from './paging.ts';
import { seoulMoment } from './seoul-time.ts';
import type { RefusalView } from './system-view.ts';
import { CITATION_STATUS_NAMES, SEVERITY_NAMES, count, senderName } from './words.ts';

const PAGE_SIZE = 20;

const citationLine = (citation: Citation): string =>
  `${citation.statute} ${citation.article} (${citation.effectiveFrom} 시행, ${CITATION_STATUS_NAMES[citation.status]})`;

/** Numbers from 10,000 get separators (amounts in won). Smaller numbers (ages, hours) and texts stay as they are. */
const shown = (value: string | number = ''): string =>
  typeof value === 'number' ? (value >= 10_000 ? count(value) : String(value)) : value;

const findingRows = (finding: Finding): readonly (readonly [string, string])[] => [
  ['발견된 표현·값', shown(finding.actual)],
  ['기준', shown(finding.limit)],
  ['위치', finding.path],
  ['근거', finding.citation === undefined ? '' : citationLine(finding.citation)],
  ['고칠 방법', finding.fix ?? ''],
];

const findingPart = (finding: Finding): Html =>
  html`<li class="finding ${finding.severity}">
    <p>
      <span class="severity">${SEVERITY_NAMES[finding.severity]}</span>
      <code>${finding.code}</code>
    </p>
    <p class="message">${finding.message}</p>
    <dl class="facts">
      ${findingRows(finding).map(([name, value]) =>
        value === ''
          ? html``
          : html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>
  </li>`;

const findingList = (findings: readonly Finding[]): Html =>
  findings.length === 0
    ? html`<p class="empty">기록된 이유가 없습니다.</p>`
    : html`<ul class="findings">
        ${findings.map(findingPart)}
      </ul>`;

const refusalPart = (refusal: RefusalView, today: string): Html =>
  html`<li class="card">
    <h2>${senderName(refusal.sender, today)} <span>${refusal.externalId ?? '번호를 읽지 못한 메시지'}</span></h2>
    <p class="quiet">${seoulMoment(refusal.at)} · 메시지 <code>${refusal.messageId}</code></p>
    ${findingList(refusal.findings)}
  </li>`;

const newest = <T extends { readonly at: string }>(all: readonly T[]): T[] =>
  all.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));

/**
 * Every refusal with its reasons, newest first. The content of a refused message is not stored. `today`: in Asia/Seoul.
 */
export const refusalsPage = (refusals: readonly RefusalView[], today: string, query: URLSearchParams): Page => {
  const paged = pageOf(newest(refusals), query.get('page'), PAGE_SIZE);
  return {
    title: '반려',
    english: 'refused messages',
    path: '/refusals',
    body: html`<p class="lead">
        접수하지 않고 돌려보낸 메시지입니다. 협력기관은 같은 이유를 회신으로 받습니다. 반려한 메시지의 내용은 저장하지
        않습니다.
      </p>
      <p>모두 <strong>${count(paged.total)}</strong>건</p>
      ${
        paged.total === 0
          ? html`<p class="empty">반려한 메시지가 없습니다.</p>`
          : html`<ol class="cards">
              ${paged.items.map((refusal) => refusalPart(refusal, today))}
            </ol>`
      }
      ${pager('/refusals', paged)}`,
  };
};
