import { PARTNER_IDS, type PartnerId } from '../../contracts/partners.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { partnerName } from '../language/words.ts';
import { oneLine } from '../letters/letter.ts';
import { button, hidden, paragraph } from '../page/parts.ts';
import { DESK_KINDS, type DeskKind } from '../postings/desk.ts';
import { columnTable, type Column } from './columns.ts';
import type { ConsoleContent } from './console-page.ts';
import type { DeskEntry } from './desk-entry.ts';
import { deskPath } from './desk-paths.ts';
import { KIND_WORDS } from './desk-words.ts';
import { dueCell } from './due-words.ts';
import { exportLink } from './export-page.ts';
import { FINDING_NAMES } from '../messages/finding-names.ts';

export const POSTINGS_ON_A_PAGE = 25;

/** How many wait, as far as they were counted. `overdue`: of those, how many are past their day. */
export type DeskCount = { readonly all: number; readonly isMore: boolean; readonly overdue: number };

/** `shown`: whose list, of which kind, from where. `partners`: of those the reader may choose; one alone is no choice. */
export type DeskListFacts = {
  readonly shown: {
    readonly kind: DeskKind;
    readonly partner?: PartnerId | undefined;
    readonly from?: string | undefined;
  };
  readonly counts: Readonly<Record<DeskKind, DeskCount>>;
  readonly entries: readonly DeskEntry[];
  readonly next?: string | undefined;
  readonly partners: 'all' | readonly PartnerId[];
  readonly today: string;
};

export const deskListPath = ({ kind, partner, from }: DeskListFacts['shown']): string => {
  const query = new URLSearchParams({ kind, ...(partner && { partner }), ...(from && { from }) });
  return `/postings?${query.toString()}`;
};

const countWords = ({ all, isMore }: DeskCount): string => (isMore ? `${String(all)}건 넘음` : `${String(all)}건`);

const kindLinks = ({ shown, counts }: DeskListFacts): Html =>
  html`<nav aria-label="기다리는 까닭">
    <ul class="links">
      ${DESK_KINDS.map(
        (kind) =>
          html`<li>
            <a
              href="${deskListPath({ kind, partner: shown.partner })}"
              ${kind === shown.kind ? html`aria-current="page"` : ''}
              >${KIND_WORDS[kind].name} <strong>${countWords(counts[kind])}</strong></a
            >${counts[kind].overdue === 0 ? '' : html` (기한 지남 ${String(counts[kind].overdue)}건)`}
          </li>`,
      )}
    </ul>
  </nav>`;

const partnerForm = ({ shown, partners, today }: DeskListFacts): Html => {
  const offered = partners === 'all' ? PARTNER_IDS : partners;
  if (offered.length < 2) return html``;
  const option = (value: string, label: string): Html =>
    html`<option value="${value}" ${value === (shown.partner ?? '') ? html`selected` : ''}>${label}</option>`;
  return html`<form method="get" action="/postings">
    ${hidden({ kind: shown.kind })}
    <div class="field">
      <label for="partner">접수 기관</label>
      <select id="partner" name="partner">
        ${partners === 'all' ? option('', '모든 기관') : ''}
        ${offered.map((partner) => option(partner, partnerName(partner, 'ko', today)))}
      </select>
    </div>
    ${button('골라 보기')}
  </form>`;
};

/** The columns of the list, on the page and in its file. */
export const deskColumns = (today: string): readonly Column<DeskEntry>[] => [
  {
    title: '기한',
    value: ({ dueOn }) => dueOn,
    cell: ({ dueOn }) => dueCell(dueOn, today),
  },
  {
    title: '공고',
    value: ({ title }) => oneLine(title, '제목 없음'),
    cell: (entry) => html`<a href="${deskPath(entry)}">${oneLine(entry.title, '제목 없음')}</a>`,
  },
  { title: '회사', value: ({ companyName }) => oneLine(companyName) },
  {
    title: '확인할 내용',
    value: ({ codes, mendAskedOn }) =>
      [
        codes.map((code) => FINDING_NAMES[code]).join(', '),
        ...(mendAskedOn === undefined ? [] : [`${mendAskedOn}부터 회사가 고치기를 기다립니다`]),
      ].join('. '),
    cell: ({ codes, mendAskedOn }) =>
      html`${codes.map((code) => FINDING_NAMES[code]).join(', ')}
      ${
        mendAskedOn === undefined
          ? ''
          : html`<br /><strong>${dateWords(mendAskedOn, 'ko')}부터 회사가 고치기를 기다립니다</strong>`
      }`,
  },
  { title: '언제부터', value: ({ since }) => since, cell: ({ since }) => dateWords(since, 'ko') },
  { title: '접수 기관', value: ({ partner }) => partnerName(partner, 'ko', today) },
];

const pageLinks = ({ shown, next }: DeskListFacts): Html => {
  const { kind, partner, from } = shown;
  if (next === undefined && from === undefined) return html``;
  return html`<nav class="pages" aria-label="목록의 다른 쪽">
    ${from === undefined ? '' : html`<a href="${deskListPath({ kind, partner })}">처음으로</a>`}
    ${next === undefined ? '' : html`<a rel="next" href="${deskListPath({ kind, partner, from: next })}">다음 쪽</a>`}
  </nav>`;
};

/** The postings that wait for an official: a list for each reason, what is due first before the others. */
export const deskListPage = (facts: DeskListFacts): ConsoleContent => {
  const { name, about } = KIND_WORDS[facts.shown.kind];
  return {
    title: '공고',
    section: 'postings',
    body: html`${kindLinks(facts)} ${partnerForm(facts)}
      <h2>${name} <span class="count">${countWords(facts.counts[facts.shown.kind])}</span></h2>
      ${paragraph(about, 'ko')}
      ${
        facts.entries.length === 0
          ? paragraph('기다리는 공고가 없습니다.', 'ko')
          : html`${columnTable(name, deskColumns(facts.today), facts.entries, 'unseen')}
            ${exportLink('postings', { kind: facts.shown.kind, partner: facts.shown.partner })}`
      }
      ${pageLinks(facts)}`,
  };
};
