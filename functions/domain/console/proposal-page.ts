import type { Proposal } from '../eligibility/law/figure-proposal.ts';
import type { Decidable, Decision } from '../records/approval.ts';
import { firstDayOf } from '../eligibility/law/figure-proposal.ts';
import { mayDecide } from '../records/approval.ts';
import type { FigureHistory } from '../eligibility/rule-book/figure-histories.ts';
import { allHistories, roundName } from '../eligibility/rule-book/round-histories.ts';
import { isRoundId } from '../language/told-programmes.ts';
import { seoulDate } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import {
  bulletList,
  button,
  errorSummary,
  factList,
  hidden,
  panel,
  paragraph,
  type FieldError,
} from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { listTable } from './list-table.ts';
import { MOST_REASON } from './propose-figure.ts';
import { approvalEffects, changeRows } from './propose-figure-page.ts';
import { proposalPath, RULES_PATH } from './rules-words.ts';
import type { Official } from './session.ts';
import { hasRole } from './session.ts';
import { textArea } from './text-area.ts';

/** The pages of what officials proposed. */

export const PROPOSAL_STATES = {
  open: '승인을 기다림',
  approved: '승인함',
  refused: '받아들이지 않음',
  withdrawn: '거두어들임',
} as const satisfies Record<Decision | 'open', string>;

export const stateOf = ({ decided }: Pick<Decidable, 'decided'>): keyof typeof PROPOSAL_STATES =>
  decided?.how ?? 'open';

const valueOf = ({ figures }: Proposal): string =>
  allHistories(figures).flatMap(({ entries }) => entries)[0]?.value ?? '';

/** A round that is new is in no history yet. */
const nameOfRule = (rule: string, histories: readonly FigureHistory[]): string =>
  histories.find(({ id }) => id === rule)?.name ?? (isRoundId(rule) ? roundName(rule) : rule);

/** The proposals, the latest first. */
export const proposalsTable = (
  proposals: readonly Proposal[],
  histories: readonly FigureHistory[],
  caption = '제안한 수치',
): Html =>
  listTable(
    caption,
    ['기준', '새 값', '시행일', '제안한 날', '상태'],
    proposals
      .toReversed()
      .map((proposal) => [
        html`<a href="${proposalPath(proposal.id)}">${nameOfRule(proposal.rule, histories)}</a>`,
        valueOf(proposal),
        dateWords(firstDayOf(proposal), 'ko'),
        dateWords(seoulDate(proposal.at), 'ko'),
        PROPOSAL_STATES[stateOf(proposal)],
      ]),
  );

/** What can be done with a proposal, by the name in its form. */
export const DECISION_FORMS = {
  approve: {
    how: 'approved',
    roles: ['approver'],
    heading: '승인',
    label: '승인하기',
    hint: '무엇을 보고 확인하셨는지 적어 주십시오.',
  },
  refuse: {
    how: 'refused',
    roles: ['approver'],
    heading: '받아들이지 않기',
    label: '받아들이지 않기',
    hint: '제안한 담당자가 읽습니다.',
  },
  withdraw: {
    how: 'withdrawn',
    roles: ['official', 'approver'],
    heading: '거두어들이기',
    label: '거두어들이기',
    hint: '왜 거두시는지 적어 주십시오.',
  },
} as const satisfies Record<
  string,
  {
    readonly how: Decision;
    readonly roles: readonly ('approver' | 'official')[];
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
  }
>;
export type DecisionForm = keyof typeof DECISION_FORMS;
export const isDecisionForm = (name: string | undefined): name is DecisionForm =>
  name !== undefined && Object.hasOwn(DECISION_FORMS, name);

/** Whether somebody may decide so on this proposal, as far as the page knows. */
export const maySend = (proposal: Decidable, form: DecisionForm, official: Official): boolean => {
  const { how, roles } = DECISION_FORMS[form];
  return proposal.decided === undefined && hasRole(official, ...roles) && mayDecide(proposal, how, official.account);
};

/** What the forms of a decision need. `typed`: what was typed into one of them, with its mistakes. */
export type DecisionFacts = {
  readonly proposal: Decidable;
  readonly official: Official;
  readonly newKey: () => string;
  readonly typed?: { readonly form: DecisionForm; readonly reason: string; readonly errors: readonly FieldError[] };
};

export type ProposalFacts = DecisionFacts & {
  readonly proposal: Proposal;
  readonly history: FigureHistory | undefined;
  readonly nameOf: (account: string) => string | undefined;
  readonly today: string;
  readonly note?: { readonly title: string; readonly text: string } | undefined;
  readonly more?: Html;
};

const formOf = ({ newKey, typed }: DecisionFacts, path: string, form: DecisionForm): Html => {
  const { heading, label, hint } = DECISION_FORMS[form];
  const id = `${form}-reason`;
  const isTyped = typed?.form === form;
  return html`<h2>${heading}</h2>
    <form method="post" action="${path}/${form}" novalidate>
      ${hidden({ key: newKey() })}
      ${textArea({ id, label: '이유', hint, value: isTyped ? typed.reason : '', most: MOST_REASON, rows: 3 }, isTyped ? typed.errors : [])}
      ${button(label, form === 'approve' ? '' : 'danger')}
    </form>`;
};

/** The forms with which one may decide. `path`: of the proposal. `only`: those that still make sense; absent: all. */
export const decisionForms = (facts: DecisionFacts, path: string, only?: readonly DecisionForm[]): Html => {
  const { proposal, official } = facts;
  const forms = Object.keys(DECISION_FORMS)
    .filter(isDecisionForm)
    .filter((form) => only === undefined || only.includes(form))
    .filter((form) => maySend(proposal, form, official));
  const isOwn = proposal.by === official.account && proposal.decided === undefined && hasRole(official, 'approver');
  return html`${isOwn ? paragraph('본인이 제안한 것은 다른 승인 담당자가 승인합니다.', 'ko') : ''}
  ${forms.map((form) => formOf(facts, path, form))}`;
};

const decidedRows = ({ proposal: { decided }, nameOf }: ProposalFacts) =>
  decided === undefined
    ? []
    : [
        {
          label: PROPOSAL_STATES[decided.how],
          value: [
            `${dateWords(seoulDate(decided.at), 'ko')} · ${nameOf(decided.by) ?? '이름을 모르는 담당자'}`,
            decided.reason,
          ],
        },
      ];

/** One proposal: what it changes, who proposed it and why, and what one may do with it. */
export const proposalPage = (facts: ProposalFacts): ConsoleContent => {
  const { proposal, history, nameOf, note, typed, today, more = html`` } = facts;
  const name = nameOfRule(proposal.rule, history === undefined ? [] : [history]);
  return {
    title: `${name}: 제안`,
    section: 'rules',
    failed: (typed?.errors.length ?? 0) > 0,
    body: html`${errorSummary(typed?.errors ?? [], 'ko')}
      ${note === undefined ? '' : panel(note.title, [note.text], 'ko')}
      <p><a href="${RULES_PATH}/proposals">제안 모두 보기</a></p>
      ${factList(
        [
          { label: '상태', value: PROPOSAL_STATES[stateOf(proposal)] },
          ...changeRows(history, proposal.figures),
          {
            label: '제안',
            value: [
              `${dateWords(seoulDate(proposal.at), 'ko')} · ${nameOf(proposal.by) ?? '이름을 모르는 담당자'}`,
              proposal.reason,
            ],
          },
          ...decidedRows(facts),
        ],
        'ko',
      )}
      ${
        proposal.decided === undefined
          ? html`<h2>승인되면 이렇게 됩니다</h2>
              ${bulletList(approvalEffects(proposal.rule, firstDayOf(proposal), today), 'ko')}`
          : ''
      }
      ${more} ${decisionForms(facts, proposalPath(proposal.id))}`,
  };
};

/** All proposals. */
export const proposalsPage = (proposals: readonly Proposal[], histories: readonly FigureHistory[]): ConsoleContent => ({
  title: '제안한 수치',
  section: 'rules',
  body: html`<p><a href="${RULES_PATH}">기준과 수치로 돌아가기</a></p>
    ${proposals.length === 0 ? paragraph('아직 제안한 수치가 없습니다.', 'ko') : proposalsTable(proposals, histories)}`,
});
