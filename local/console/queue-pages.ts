import { html, type Html } from '../../functions/domain/language/html.ts';
import { live, type Page } from './layout.ts';
import type { Status } from './status.ts';
import type { DeadLetterView, QueueView, UnreadableView } from './system-view.ts';
import { QUEUE_KINDS, count, senderQueueName } from './words.ts';

type Column = { readonly name: string; readonly key: string };
type Row = { readonly id: string; readonly label: string; readonly sub?: string };

const KIND_ORDER = [
  'door',
  'stage',
  'replies',
  'events',
  'dead-letters',
] as const satisfies readonly QueueView['kind'][];
const QUEUE_COLUMNS: readonly Column[] = [
  { name: '기다림', key: 'waiting' },
  { name: '처리 중', key: 'inFlight' },
  { name: '받은 수', key: 'received' },
];
const FUNCTION_COLUMNS: readonly Column[] = [
  { name: '실행 중', key: 'running' },
  { name: '호출', key: 'invocations' },
  { name: '처리한 메시지', key: 'records' },
  { name: '실패', key: 'failures' },
];

/** The roles are explicit. A narrow screen shows the table as blocks, and blocks lose the implicit roles. */
const figureTable = (
  status: Status,
  caption: string,
  first: string,
  columns: readonly Column[],
  rows: readonly Row[],
): Html =>
  html`<table role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${first}</th>
        ${columns.map(({ name }) => html`<th scope="col" role="columnheader" class="number">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ id, label, sub }) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">${label}${sub === undefined ? '' : html` <code>${sub}</code>`}</th>
            ${columns.map(
              ({ name, key }) =>
                html`<td role="cell" class="number" data-name="${name}">${live(status, `${id}.${key}`)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;

const queueRow = ({ name }: QueueView, today: string): Row => {
  const sender = senderQueueName(name, today);
  return sender === undefined
    ? { id: `queue.${name}`, label: name }
    : { id: `queue.${name}`, label: sender, sub: name };
};

const queueSection = (status: Status, kind: QueueView['kind']): Html => {
  const queues = status.queues.filter((queue) => queue.kind === kind);
  if (queues.length === 0) return html``;
  const { name, english, what } = QUEUE_KINDS[kind];
  return html`<section aria-labelledby="kind-${kind}">
    <h2 id="kind-${kind}">${name} <span lang="en">${english}</span></h2>
    <p>${what}</p>
    ${figureTable(
      status,
      `${name} ${count(queues.length)}개`,
      '대기열',
      QUEUE_COLUMNS,
      queues.map((queue) => queueRow(queue, status.today)),
    )}
  </section>`;
};

/** Every queue and every function with its figures. */
export const queuesPage = (status: Status): Page => ({
  title: '대기열',
  english: 'queues and functions',
  path: '/queues',
  body: html`<p class="lead">단계는 대기열에서 만납니다. ‘받은 수’와 함수의 숫자는 시스템을 켠 뒤부터 셉니다.</p>
    <section aria-labelledby="functions">
      <h2 id="functions">함수 <span lang="en">functions</span></h2>
      ${figureTable(
        status,
        `함수 ${count(status.functions.length)}개`,
        '함수',
        FUNCTION_COLUMNS,
        status.functions.map(({ name }) => ({ id: `function.${name}`, label: name })),
      )}
    </section>
    ${KIND_ORDER.map((kind) => queueSection(status, kind))}`,
});

const SHOWN_IDS = 20;

const deadLetterPart = ({ queue, count: letters, messageIds }: DeadLetterView): Html => {
  const hidden = letters - Math.min(messageIds.length, SHOWN_IDS);
  return html`<li class="card">
    <h2>${queue} <span>${count(letters)}건</span></h2>
    ${
      messageIds.length === 0
        ? ''
        : html`<p>메시지 번호</p>
            <ul class="ids">
              ${messageIds.slice(0, SHOWN_IDS).map((id) => html`<li><code>${id}</code></li>`)}
            </ul>`
    }
    ${messageIds.length > 0 && hidden > 0 ? html`<p class="quiet">이 밖에 ${count(hidden)}건이 더 있습니다.</p>` : ''}
  </li>`;
};

/** Messages and items that no stage could process. Only ids are shown, because a body may hold personal data. */
const unreadablePart = (unreadable: readonly UnreadableView[]): Html =>
  unreadable.length === 0
    ? html``
    : html`<section aria-labelledby="unreadable">
        <h2 id="unreadable">읽지 못한 항목 <span lang="en">items that cannot be read</span></h2>
        <p class="alert">
          저장된 내용이 형식에 맞지 않아 화면과 목록에서 빠진 항목이 ${count(unreadable.length)}개 있습니다. 다른
          항목에는 영향이 없습니다. 원인을 고친 뒤 다시 저장해 주십시오.
        </p>
        <ul>
          ${unreadable.map(({ table, key }) => html`<li><code>${table}</code> <code>${key}</code></li>`)}
        </ul>
      </section>`;

export const deadLettersPage = (
  deadLetters: readonly DeadLetterView[],
  unreadable: readonly UnreadableView[],
): Page => {
  const filled = deadLetters.filter((one) => one.count > 0);
  return {
    title: '처리하지 못한 메시지',
    english: 'dead-letter queues',
    path: '/dead-letters',
    body: html`<p class="lead">
        여러 번 다시 해 보아도 처리하지 못해 따로 둔 메시지입니다. 잃어버린 것이 아니며, 원인을 고친 뒤 다시 넣을 수
        있습니다.
      </p>
      ${
        filled.length === 0
          ? html`<p class="empty">처리하지 못한 메시지가 없습니다. 모든 단계가 맡은 일을 마치고 있습니다.</p>`
          : html`<p class="alert">사람이 살펴야 합니다. 협력기관이나 구직자가 답을 받지 못하고 있을 수 있습니다.</p>
              <ol class="cards">
                ${filled.map(deadLetterPart)}
              </ol>
              <p class="quiet">개인정보가 들어 있을 수 있어 내용은 보이지 않고 번호만 보입니다.</p>`
      }
      ${unreadablePart(unreadable)}`,
  };
};
