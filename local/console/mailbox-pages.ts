import { html, type Html } from '../../functions/domain/language/html.ts';
import type { Page } from './layout.ts';
import { filterForm, filterOf, filterWords, isAll, passes } from './mail-filter.ts';
import { mailKind } from './mail-kind.ts';
import { pageOf, pager } from './paging.ts';
import { seoulMoment } from './seoul-time.ts';
import type { Mail, TaggedMail } from './system-view.ts';
import { count } from './words.ts';

/** `number` counts from 1 in order of arrival, so that the URL of a mail never changes. */
export type NumberedMail = { readonly number: number; readonly mail: TaggedMail };

export const MAIL_VIEWS = ['rendered', 'text', 'source'] as const;
export type MailView = (typeof MAIL_VIEWS)[number];

const PAGE_SIZE = 50;

export const newestFirst = (mails: readonly TaggedMail[]): NumberedMail[] =>
  mails.map((mail, index) => ({ number: index + 1, mail })).reverse();

const subjectOf = (mail: Mail): string => {
  const subject = mail.headers['subject'] ?? '';
  return subject === '' ? '(제목 없음)' : subject;
};

export const mailList = (mails: readonly NumberedMail[]): Html =>
  html`<ol class="mails">
    ${mails.map(
      ({ number, mail }) =>
        html`<li>
          <span class="kind">${mailKind(mail)}</span>
          <a href="/mailbox/${String(number)}">${subjectOf(mail)}</a>
          <span class="to">${mail.envelope.to.join(', ')}</span>
          <span class="quiet">${seoulMoment(mail.headers['date'] ?? '')}</span>
        </li>`,
    )}
  </ol>`;

/** The list, newest first, of the mails that pass the filter in the query. */
export const mailboxPage = (mails: readonly TaggedMail[], query: URLSearchParams): Page => {
  const filter = filterOf(query);
  const found = newestFirst(mails).filter(({ mail }) => passes(filter, mail));
  const paged = pageOf(found, query.get('page'), PAGE_SIZE);
  const nothing = isAll(filter)
    ? '아직 메일이 없습니다. 잠시 뒤 새로 고침을 해 주십시오.'
    : '찾으시는 메일이 없습니다.';
  return {
    title: '메일함',
    english: 'mailbox, newest first',
    path: '/mailbox',
    body: html`${filterForm(filter)}
      <p>${filterWords(filter)} <strong>${count(paged.total)}</strong>통</p>
      ${paged.total === 0 ? html`<p class="empty">${nothing}</p>` : mailList(paged.items)}
      ${pager('/mailbox', paged, Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')))}`,
  };
};

const VIEW_NAMES = {
  rendered: { name: '화면', english: 'rendered', path: '' },
  text: { name: '글만', english: 'text', path: '/text' },
  source: { name: '원문', english: 'source', path: '/source' },
} as const satisfies Record<MailView, { name: string; english: string; path: string }>;

const tabs = (number: number, current: MailView): Html =>
  html`<nav class="tabs" aria-label="메일 보기 방식">
    <ul>
      ${MAIL_VIEWS.map((view) => {
        const { name, english, path } = VIEW_NAMES[view];
        return html`<li>
          <a href="/mailbox/${String(number)}${path}" ${view === current ? html`aria-current="page"` : ''}
            >${name} <span lang="en">${english}</span></a
          >
        </li>`;
      })}
    </ul>
  </nav>`;

const content = ({ number, mail }: NumberedMail, view: MailView): Html => {
  switch (view) {
    case 'rendered':
      return mail.html === ''
        ? html`<p class="empty">이 메일에는 화면용 본문이 없습니다. ‘글만’에서 읽으실 수 있습니다.</p>`
        : html`<iframe
              class="letter"
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              title="메일 본문: ${subjectOf(mail)}"
              src="/mailbox/${String(number)}/html"
            ></iframe>
            <p class="quiet">
              이 틀 안에서는 스크립트가 돌지 않고 바깥의 그림을 불러오지 않습니다. 링크를 누르시면 새 탭에서 열립니다.
            </p>`;
    case 'text':
      return html`<pre class="letter">${mail.text}</pre>`;
    case 'source':
      return html`<pre class="letter source">${mail.raw}</pre>`;
    default:
      return view satisfies never;
  }
};

/** One mail: rendered in a frame that can neither run nor load anything, as text, or as sent. */
export const mailPage = (numbered: NumberedMail, total: number, view: MailView): Page => {
  const { number, mail } = numbered;
  const rows = [
    ['받는 사람', mail.envelope.to.join(', ')],
    ['보낸 사람', mail.headers['from'] ?? mail.envelope.from],
    ['보낸 때', seoulMoment(mail.headers['date'] ?? '')],
    ['종류', mailKind(mail)],
  ] as const;
  return {
    title: subjectOf(mail),
    english: `mail ${number}`,
    path: '/mailbox',
    body: html`<p class="beside">
        <a href="/mailbox">← 메일함</a>
        ${number < total ? html`<a href="/mailbox/${String(number + 1)}">더 새로운 메일</a>` : ''}
        ${number > 1 ? html`<a href="/mailbox/${String(number - 1)}">더 오래된 메일</a>` : ''}
      </p>
      <dl class="facts">
        ${rows.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${tabs(number, view)} ${content(numbered, view)}`,
  };
};
