import type { ArrearsProposal, Employer } from '../postings/arrears-list.ts';
import type { ArrearsList } from '../postings/check-posting.ts';
import { seoulDate } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { grouped } from '../language/money.ts';
import { html, type Html } from '../language/html.ts';
import {
  button,
  errorBeside,
  errorSummary,
  factList,
  hidden,
  inputState,
  panel,
  paragraph,
  textField,
  wrongClass,
  type FieldError,
} from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { decisionForms, PROPOSAL_STATES, stateOf, type DecisionFacts } from './proposal-page.ts';
import { listTable } from './list-table.ts';
import { MOST_REASON, MOST_SOURCE } from './propose-figure.ts';
import { ARREARS_PATH, arrearsPath, RULES_PATH } from './rules-words.ts';
import { textArea } from './text-area.ts';

/** The pages of the list of employers in wage arrears. */

export type TypedArrears = { readonly asOf: string; readonly source: string };

type Change = { readonly added: readonly Employer[]; readonly removed: readonly Employer[] };

const SHOWN = 50;

const employersTable = (caption: string, employers: readonly Employer[]): Html =>
  employers.length === 0
    ? paragraph(`${caption}: 없습니다.`, 'ko')
    : html`${listTable(
        `${caption} ${grouped(employers.length)}곳`,
        ['사업장', '사업자등록번호'],
        employers.slice(0, SHOWN).map(({ name, registrationNumber }) => [name, registrationNumber ?? '적혀 있지 않음']),
      )}
      ${employers.length > SHOWN ? paragraph(`나머지 ${grouped(employers.length - SHOWN)}곳은 줄였습니다.`, 'ko') : ''}`;

const changeBlock = ({ added, removed }: Change): Html =>
  html`${employersTable('새로 들어오는 사업장', added)} ${employersTable('빠지는 사업장', removed)}`;

const proposalsTable = (proposals: readonly ArrearsProposal[]): Html =>
  listTable(
    '올린 명단',
    ['기준일', '사업장', '올린 날', '상태'],
    proposals
      .toReversed()
      .map((proposal) => [
        html`<a href="${arrearsPath(proposal.id)}">${dateWords(proposal.asOf, 'ko')}</a>`,
        `${grouped(proposal.count)}곳`,
        dateWords(seoulDate(proposal.at), 'ko'),
        PROPOSAL_STATES[stateOf(proposal)],
      ]),
  );

const currentWords = (current: ArrearsList | undefined): string =>
  current === undefined
    ? '지금은 명단이 없어, 체불을 이유로 반려하거나 보류하는 공고가 없습니다.'
    : `지금은 ${dateWords(current.asOf, 'ko')} 기준 명단(${current.source}, ${grouped(current.employers.length)}곳)으로 공고를 점검합니다.`;

const uploadForm = (typed: TypedArrears, errors: readonly FieldError[], problems: readonly string[]): Html =>
  html`<h2>새 명단 올리기</h2>
    ${paragraph('이름 열과 사업자등록번호 열만 읽고 나머지는 버립니다. 한 줄이라도 잘못되면 명단 전체를 받지 않습니다.', 'ko')}
    ${
      problems.length === 0
        ? ''
        : html`<ul>
            ${problems.slice(0, SHOWN).map((problem) => html`<li>${problem}</li>`)}
          </ul>`
    }
    <form method="post" action="${ARREARS_PATH}" enctype="multipart/form-data" novalidate>
      <div class="field${wrongClass(errors, 'file')}">
        <label for="file">명단 파일</label>
        <p class="hint" id="file-hint">엑셀(xlsx) 또는 CSV, 3MB까지</p>
        ${errorBeside(errors, 'file')}
        <input type="file" id="file" name="file" ${inputState(errors, 'file', 'hint')} />
      </div>
      ${textField({ id: 'asOf', label: '명단의 기준일', hint: '2026-11-01처럼 적어 주십시오.', value: typed.asOf, most: 20 }, errors, 'ko')}
      ${textField({ id: 'source', label: '출처', hint: '고용노동부 공고 번호나 주소를 적어 주십시오.', value: typed.source, most: MOST_SOURCE, isWide: true }, errors, 'ko')}
      ${button('점검하기')}
    </form>`;

export type ArrearsFacts = {
  readonly current: ArrearsList | undefined;
  readonly proposals: readonly ArrearsProposal[];
  readonly mayPropose: boolean;
  readonly typed?: TypedArrears;
  readonly errors?: readonly FieldError[];
  /** What is wrong with the rows of the file. */
  readonly problems?: readonly string[];
};

/** The list that counts, those that were uploaded, and the form for a new one. */
export const arrearsListPage = (facts: ArrearsFacts): ConsoleContent => {
  const { current, proposals, mayPropose, typed = { asOf: '', source: '' }, errors = [], problems = [] } = facts;
  return {
    title: '체불사업주 명단',
    section: 'rules',
    failed: errors.length > 0,
    body: html`${errorSummary(errors, 'ko')}
      <p><a href="${RULES_PATH}">기준과 수치로 돌아가기</a></p>
      ${paragraph(currentWords(current), 'ko')} ${proposals.length === 0 ? '' : proposalsTable(proposals)}
      ${mayPropose ? uploadForm(typed, errors, problems) : ''}`,
  };
};

export type ArrearsPreviewFacts = {
  readonly list: string;
  readonly typed: TypedArrears;
  readonly count: number;
  readonly change: Change;
  readonly reason: string;
  readonly key: string;
  readonly errors: readonly FieldError[];
};

/** What a new list changes, before it is proposed. */
export const arrearsPreviewPage = ({
  list,
  typed,
  count,
  change,
  reason,
  key,
  errors,
}: ArrearsPreviewFacts): ConsoleContent => ({
  title: '체불사업주 명단: 제안하기 전에 확인',
  section: 'rules',
  failed: errors.length > 0,
  body: html`${errorSummary(errors, 'ko')}
    ${factList(
      [
        { label: '기준일', value: dateWords(typed.asOf, 'ko') },
        { label: '출처', value: typed.source },
        { label: '사업장', value: `${grouped(count)}곳` },
      ],
      'ko',
    )}
    ${changeBlock(change)}
    <form method="post" action="${ARREARS_PATH}/propose" novalidate>
      ${hidden({ key, list, ...typed })}
      ${textArea({ id: 'reason', label: '제안하는 이유', hint: '승인하는 담당자가 읽고, 처리 기록에 남습니다.', value: reason, most: MOST_REASON, rows: 3 }, errors)}
      ${button('제안하기')}
    </form>
    <p><a href="${ARREARS_PATH}">제안하지 않고 돌아가기</a></p>`,
});

export type ArrearsProposalFacts = DecisionFacts & {
  readonly proposal: ArrearsProposal;
  readonly change: Change;
  readonly nameOf: (account: string) => string | undefined;
  readonly note?: { readonly title: string; readonly text: string } | undefined;
};

const EFFECT =
  '승인하시면 안내하고 있는 공고도 바로 다시 점검합니다. 새로 들어온 사업장의 공고는 보류하여 담당자가 확인하고, 빠진 사업장이어서 더 보류할 까닭이 없는 공고는 다시 안내합니다. 회사에는 바뀐 것만 한 번 알립니다.';

/** One uploaded list: what it changes, and what one may do with it. */
export const arrearsProposalPage = (facts: ArrearsProposalFacts): ConsoleContent => {
  const { proposal, change, nameOf, note, typed } = facts;
  const { decided } = proposal;
  return {
    title: `체불사업주 명단(${dateWords(proposal.asOf, 'ko')} 기준)`,
    section: 'rules',
    failed: (typed?.errors.length ?? 0) > 0,
    body: html`${errorSummary(typed?.errors ?? [], 'ko')}
      ${note === undefined ? '' : panel(note.title, [note.text], 'ko')}
      <p><a href="${ARREARS_PATH}">체불사업주 명단으로 돌아가기</a></p>
      ${factList(
        [
          { label: '상태', value: PROPOSAL_STATES[stateOf(proposal)] },
          { label: '출처', value: proposal.source },
          { label: '사업장', value: `${grouped(proposal.count)}곳` },
          {
            label: '제안',
            value: [
              `${dateWords(seoulDate(proposal.at), 'ko')} · ${nameOf(proposal.by) ?? '이름을 모르는 담당자'}`,
              proposal.reason,
            ],
          },
          ...(decided === undefined
            ? []
            : [
                {
                  label: PROPOSAL_STATES[decided.how],
                  value: [
                    `${dateWords(seoulDate(decided.at), 'ko')} · ${nameOf(decided.by) ?? '이름을 모르는 담당자'}`,
                    decided.reason,
                  ],
                },
              ]),
        ],
        'ko',
      )}
      ${decided === undefined ? html`${changeBlock(change)} ${paragraph(EFFECT, 'ko')}` : ''}
      ${decisionForms(facts, arrearsPath(proposal.id))}`,
  };
};
