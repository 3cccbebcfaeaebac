import { seoulDate } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { partnerName } from '../language/words.ts';
import { oneLine } from '../letters/letter.ts';
import { findingsUnder } from '../page/company/company-page.ts';
import { bulletList, factList, panel, paragraph, row, type Row } from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { deskPath } from './desk-paths.ts';
import type { DeskPosting } from './desk-view.ts';
import {
  ACT_WORDS,
  DESK_ACTS,
  doneWords,
  KIND_WORDS,
  STATE_NAMES,
  type DeskAct,
  type DeskDone,
  type DeskState,
} from './desk-words.ts';
import { dueWords } from './due-words.ts';
import { readBlock } from './read-parts.ts';

/** Another posting of the same company. */
export type OtherPosting = Pick<DeskPosting, 'partner' | 'externalId' | 'title'> & { readonly state: DeskState };

export type DeskPostingFacts = {
  readonly view: DeskPosting;
  /** The latest first. `more`: how many are not named. */
  readonly others: readonly OtherPosting[];
  readonly more: number;
  /** The posting on the people's pages. Absent: it is not shown there. */
  readonly publicUrl?: string | undefined;
  /** Whether the reader may decide. */
  readonly mayDecide: boolean;
  readonly today: string;
};

export const actPath = (view: Pick<DeskPosting, 'partner' | 'externalId'>, act: DeskAct): string =>
  `${deskPath(view)}/${act}`;

const day = (on: string): string => dateWords(on, 'ko');

const statusBlock = ({ view, today }: DeskPostingFacts): Html => {
  const { waits, state, mend } = view;
  return html`<p class="lead"><strong>${STATE_NAMES[state]}</strong></p>
    ${
      waits === undefined
        ? paragraph('지금은 결정하실 것이 없습니다.', 'ko')
        : html`<p>${KIND_WORDS[waits.kind].about}</p>
            <p><strong>${day(waits.dueOn)}까지 결정해 주십시오. ${dueWords(waits.dueOn, today)}.</strong></p>`
    }
    ${
      mend === undefined
        ? ''
        : panel(
            `${day(seoulDate(mend.at))}에 회사에 고쳐 달라고 했습니다`,
            ['회사가 고쳐 보내기를 기다립니다.', ...mend.note.split('\n').filter((line) => line !== '')],
            'ko',
          )
    }`;
};

const actsBlock = ({ view, mayDecide }: DeskPostingFacts, done: DeskDone | undefined): Html => {
  if (view.waits === undefined || !mayDecide || (done !== undefined && done !== 'used')) return html``;
  return html`<nav class="actions" aria-label="결정">
    ${DESK_ACTS.map((act) => html`<a class="button" href="${actPath(view, act)}">${ACT_WORDS[act].name}</a>`)}
  </nav>`;
};

const factsBlock = ({ view, today }: DeskPostingFacts): Html => {
  const { text, waits, companyName, partner, externalId } = view;
  return factList(
    [
      ...row('회사', oneLine(companyName) || undefined),
      ...row('접수 기관', partnerName(partner, 'ko', today)),
      ...row('공고 번호', oneLine(externalId)),
      ...row('개정 번호', text && String(text.revision)),
      ...row('받은 날', text && day(text.receivedOn)),
      ...row('기다리기 시작한 날', waits && day(waits.since)),
      ...row('결정할 수 있는 마지막 날', waits && day(waits.lastDay)),
    ],
    'ko',
  );
};

const findingsBlock = ({ text, waits }: DeskPosting): Html => {
  const findings = text?.findings ?? waits?.findings ?? [];
  const stops = findings.filter(({ severity }) => severity !== 'warn');
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  return stops.length === 0 && warnings.length === 0
    ? html``
    : html`<h2>확인할 내용</h2>
        ${findingsUnder('공고를 멈춘 까닭', stops, 'stop')} ${findingsUnder('함께 살펴볼 내용', warnings, 'warn')}`;
};

const DECISIONS = { release: '안내 시작', refuse: '반려' } as const;

const revisionWords = (revision: number): string => `개정 번호 ${String(revision)}`;

const decisionWords = ({ revision, decision, time, note }: DeskPosting['decisions'][number]): string =>
  `${day(seoulDate(time))} · ${revisionWords(revision)} · ${DECISIONS[decision]}${note === '' ? '' : ` · ${oneLine(note)}`}`;

const historyRows = ({ shown, refusedLater, decisions, said }: DeskPosting): Row[] => [
  ...row('지금 안내하는 것', shown === undefined ? undefined : `${revisionWords(shown)} 그대로`),
  ...row(
    '자동 점검의 보완 요청',
    refusedLater === undefined ? undefined : `${revisionWords(refusedLater)}(나중에 받음)`,
  ),
  ...row('앞선 결정', decisions.length === 0 ? undefined : decisions.map(decisionWords)),
  ...row('회사의 검토 요청', said.reviewAskedOn && day(said.reviewAskedOn)),
  ...row('회사의 마감', said.closedOn && day(said.closedOn)),
  ...row('회사가 모집 중이라고 한 날', said.openedOn && day(said.openedOn)),
  ...row('회사가 알린 채용', said.hired === 0 ? undefined : `${String(said.hired)}명`),
  ...row('모집 여부에 답할 날', said.answerBy && `${day(said.answerBy)}까지`),
];

const historyBlock = (view: DeskPosting): Html => {
  const rows = historyRows(view);
  return html`<h2>지나온 일</h2>
    ${rows.length === 0 ? paragraph('기록이 없습니다.', 'ko') : factList(rows, 'ko')}`;
};

const othersBlock = ({ others, more }: DeskPostingFacts): Html =>
  html`<h2>이 회사의 다른 공고</h2>
    ${
      others.length === 0
        ? paragraph('연락처와 사업자등록번호가 같은 다른 공고가 없습니다.', 'ko')
        : html`<ul>
            ${others.map(
              (other) =>
                html`<li>
                  <a href="${deskPath(other)}">${oneLine(other.title, '제목 없음')}</a> · ${STATE_NAMES[other.state]}
                </li>`,
            )}
          </ul>`
    }
    ${more === 0 ? '' : bulletList([`그 밖에 ${String(more)}건이 더 있습니다.`], 'ko')}`;

const CHANGED = [
  '보고 계시던 화면 뒤로 공고가 바뀌었거나 다른 분이 결정했습니다. 누르신 것은 하지 않았습니다. 아래에서 지금 상태를 확인해 주십시오.',
];

/** What just happened: an act was ordered, or its form was about a state that is no more. */
export type DeskNews = { readonly done?: DeskDone | undefined; readonly isChanged?: boolean | undefined };

const newsBlock = ({ done, isChanged }: DeskNews): Html => {
  if (isChanged === true) return panel('그사이 바뀌었습니다', CHANGED, 'ko');
  if (done === undefined) return html``;
  const { title, text } = doneWords(done);
  return panel(title, [text], 'ko');
};

/** One posting with all that a decision rests on. */
export const deskPostingPage = (facts: DeskPostingFacts, news: DeskNews = {}): ConsoleContent => {
  const { view, publicUrl, today } = facts;
  return {
    title: oneLine(view.title, '제목 없음'),
    section: 'postings',
    body: html`${newsBlock(news)} ${statusBlock(facts)} ${factsBlock(facts)} ${actsBlock(facts, news.done)}
      ${findingsBlock(view)} ${readBlock(view, today)} ${historyBlock(view)} ${othersBlock(facts)}
      <ul class="links">
        ${publicUrl === undefined ? '' : html`<li><a href="${publicUrl}">구직자에게 보이는 화면</a></li>`}
        <li><a href="/postings">공고 목록으로</a></li>
      </ul>`,
  };
};
