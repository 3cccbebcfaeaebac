import { html, type Html } from '../../functions/domain/language/html.ts';
import { busyWhen, live, type Page } from './layout.ts';
import { mailList, type NumberedMail } from './mailbox-pages.ts';
import type { Status } from './status.ts';

/** `onOfficials`: the path of the list behind it on the officials' console. */
type Figure = { readonly name: string; readonly key: string; readonly href?: string; readonly onOfficials?: string };

type Stage = {
  readonly id: string;
  readonly name: string;
  readonly english: string;
  /** The key of the figure that shows work here. Empty where nothing works. */
  readonly busy: string;
  readonly href?: string;
  readonly what: string;
  readonly figures: readonly Figure[];
};

const STAGES: readonly Stage[] = [
  {
    id: 'doors',
    name: '접수 창구',
    english: "partners' doors",
    busy: 'doors.unfinished',
    href: '/queues',
    what: '열두 협력기관이 공고와 구직자를 보냅니다.',
    figures: [
      { name: '받은 메시지', key: 'messages' },
      { name: '기다리는 중', key: 'doors.unfinished' },
    ],
  },
  {
    id: 'receive',
    name: '접수·점검',
    english: 'receive and check',
    busy: 'receive.running',
    what: '법에 맞는지 살피고 저장합니다.',
    figures: [
      { name: '공고', key: 'postings' },
      { name: '구직자', key: 'seekers' },
      { name: '실행 중', key: 'receive.running' },
    ],
  },
  {
    id: 'match',
    name: '매칭',
    english: 'match',
    busy: 'match.unfinished',
    what: '공고와 구직자를 이유와 함께 잇습니다.',
    figures: [
      { name: '안내한 일자리', key: 'matches' },
      { name: '기다리는 중', key: 'match.unfinished' },
      { name: '실행 중', key: 'match.running' },
    ],
  },
  {
    id: 'send',
    name: '발송',
    english: 'send',
    busy: 'send.unfinished',
    what: '한 사람에게 같은 일자리를 두 번 안내하지 않습니다.',
    figures: [
      { name: '기다리는 중', key: 'send.unfinished' },
      { name: '실행 중', key: 'send.running' },
    ],
  },
  {
    id: 'mailbox',
    name: '메일함',
    english: 'mailbox',
    busy: 'send.running',
    href: '/mailbox',
    what: '구직자, 기업, 협력기관, 담당자가 받은 메일입니다.',
    figures: [{ name: '메일', key: 'mails' }],
  },
];

const SIDES: readonly Stage[] = [
  {
    id: 'replies',
    name: '회신함',
    english: 'replies',
    busy: '',
    href: '/queues',
    what: '모든 메시지에 회신합니다. 협력기관이 가져갑니다.',
    figures: [
      { name: '보낸 회신', key: 'replies.received' },
      { name: '읽기 전', key: 'replies.waiting' },
    ],
  },
  {
    id: 'findings',
    name: '반려·보류',
    english: 'refused and held',
    busy: '',
    what: '이유, 근거 법령, 고칠 방법을 알립니다.',
    figures: [
      { name: '반려', key: 'refused', href: '/refusals' },
      { name: '보류', key: 'held', onOfficials: '/postings?kind=held' },
    ],
  },
  {
    id: 'dead',
    name: '처리하지 못한 메시지',
    english: 'dead letters',
    busy: 'dead.unfinished',
    href: '/dead-letters',
    what: '어느 단계든 여러 번 실패한 메시지는 이곳에 모입니다. 0이어야 정상입니다.',
    figures: [
      { name: '메시지', key: 'dead.unfinished' },
      { name: '읽지 못한 항목', key: 'unreadable', href: '/dead-letters' },
    ],
  },
];

const linkOf = ({ href, onOfficials }: Figure, officials: string | undefined): string | undefined =>
  officials === undefined || onOfficials === undefined ? href : `${officials}${onOfficials}`;

const box = (status: Status, stage: Stage, officials: string | undefined): Html =>
  html`<li class="stage" id="stage-${stage.id}" ${busyWhen(status, stage.busy)}>
    <h2>
      ${stage.href === undefined ? stage.name : html`<a href="${stage.href}">${stage.name}</a>`}
      <span lang="en">${stage.english}</span>
    </h2>
    <dl>
      ${stage.figures.map((figure) => {
        const href = linkOf(figure, officials);
        return html`<div>
          <dt>${href === undefined ? figure.name : html`<a href="${href}">${figure.name}</a>`}</dt>
          <dd>${live(status, figure.key)}</dd>
        </div>`;
      })}
    </dl>
    <p>${stage.what}</p>
  </li>`;

const arrow = (id: string): Html =>
  html`<li class="arrow" id="arrow-${id}" aria-hidden="true">
    <svg viewBox="0 0 36 20" width="36" height="20"><path d="M1 10h31M24 3l8 7-8 7" /></svg>
  </li>`;

/** The picture of the flow, with the current figures. */
export const flowPage = (
  status: Status,
  newest: readonly NumberedMail[],
  clock: Html | undefined,
  officials: string | undefined,
): Page => ({
  title: '흐름',
  english: 'from a partner’s message to a mail',
  path: '/',
  body: html`<p class="lead">협력기관이 보낸 공고와 구직자가 메일이 되기까지의 길입니다. 숫자는 1초마다 바뀝니다.</p>
    <ol class="flow">
      ${STAGES.map((stage, index) => [index === 0 ? html`` : arrow(stage.id), box(status, stage, officials)])}
      ${['reply-up', 'to-findings', 'to-replies', 'to-dead'].map(arrow)}
      ${SIDES.map((stage) => box(status, stage, officials))}
    </ol>
    ${clock ?? ''}
    <section aria-labelledby="newest">
      <h2 id="newest">최근 메일 <span lang="en">newest mails</span></h2>
      ${
        newest.length === 0
          ? html`<p class="empty">아직 메일이 없습니다. 잠시 뒤 새로 고침을 해 주십시오.</p>`
          : html`${mailList(newest)}
              <p><a href="/mailbox">메일 모두 보기</a></p>`
      }
    </section>`,
});
