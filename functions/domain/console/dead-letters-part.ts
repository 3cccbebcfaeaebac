import { WORK_QUEUES } from '../../contracts/work-queues.ts';
import type { DeadLetters } from '../journal/dead-letters.ts';
import { html, type Html } from '../language/html.ts';
import { grouped } from '../language/money.ts';
import { paragraph } from '../page/parts.ts';
import { instantWords } from './instant-words.ts';
import { isOlderThan } from './instants.ts';

/** Counts come every 15 minutes. After this many minutes without a count, the number of messages is unknown. */
const OLD_AFTER = 60;

const UNKNOWN_QUEUE = '이름이 바뀌었거나 없어진 대기열의 메시지입니다.';

const WHO =
  '시스템 운영 담당자가 알림을 받아 원인을 고치고 다시 처리합니다. 메시지는 처음 보낸 지 14일이 지나면 사라지므로, 하루가 지나도 남아 있으면 운영 담당자에게 물어 주시기 바랍니다.';

const NEVER = '아직 한 번도 세지 않아 있는지 알 수 없습니다. 15분마다 셉니다.';

const UNKNOWN = html`<p class="overdue">
  한 시간 넘게 세지 못해 지금 있는지 알 수 없습니다. 시스템 운영 담당자에게 알려 주시기 바랍니다.
</p>`;

const sentence = ({ queue, count, since }: DeadLetters['queues'][number]): Html =>
  html`<li>
    <strong>${grouped(count)}건</strong>, ${instantWords(since)}부터: ${WORK_QUEUES.get(queue)?.ko ?? UNKNOWN_QUEUE}
  </li>`;

const counted = ({ at, queues }: DeadLetters): Html =>
  queues.length === 0
    ? paragraph(`${instantWords(at)}에 세었습니다. 끝내 처리하지 못한 메시지가 없습니다.`, 'ko')
    : html`<ul>
          ${queues.map(sentence)}
        </ul>
        <p class="quiet">${instantWords(at)}에 센 것입니다. ${WHO}</p>`;

/**
 * What the system gave up on (dead-letter queues), in a sentence each: how much, since when, what it means for a person, and who sees to
 * it. `now`: ISO 8601 instant. Nothing counted for an hour is not known, and is not said to be nothing.
 */
export const deadLettersPart = (known: DeadLetters | undefined, now: string): Html =>
  html`<section class="due">
    <h2>시스템이 처리하지 못한 일</h2>
    ${known === undefined ? paragraph(NEVER, 'ko') : html`${isOlderThan(known.at, now, OLD_AFTER) ? UNKNOWN : ''} ${counted(known)}`}
  </section>`;
