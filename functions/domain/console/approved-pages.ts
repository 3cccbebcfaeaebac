import type { Decidable, Decided } from '../records/approval.ts';
import { seoulDate } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { withParticle } from '../language/particle.ts';
import {
  bulletList,
  button,
  choice,
  describedBy,
  errorBeside,
  errorSummary,
  factList,
  hidden,
  panel,
  paragraph,
  textField,
  wrongClass,
  type FieldError,
  type Row,
} from '../page/parts.ts';
import type { ConsoleContent, ConsoleSection } from './console-page.ts';
import { listTable } from './list-table.ts';
import { decisionForms, PROPOSAL_STATES, stateOf, type DecisionFacts } from './proposal-page.ts';
import { MOST_REASON } from './propose-figure.ts';
import { RULES_PATH } from './rules-words.ts';
import { textArea } from './text-area.ts';

/** The pages of what officials approve row by row. Each kind says its own words and fields; all else is the same. */

/** What was typed, by the field. */
export type Typed = Readonly<Record<string, string>>;

type Field =
  | {
      readonly id: string;
      readonly label: string;
      readonly hint: string;
      readonly most: number;
      readonly isWide?: true;
    }
  | { readonly id: string; readonly label: string; readonly choices: Readonly<Record<string, string>> };

/** The words and fields of one kind. No field is called `key`, `step` or `reason`: the form has its own. */
export type KindWords<Row_> = {
  readonly path: string;
  readonly title: string;
  /** The section that the pages lie in, and the page that they lead back to. Absent: the rules. */
  readonly in?: { readonly section: ConsoleSection; readonly path: string; readonly name: string };
  readonly about: readonly string[];
  readonly fields: readonly Field[];
  readonly columns: readonly string[];
  readonly cells: (row: Row_) => readonly string[];
  /** What the list of proposals shows instead of all columns. */
  readonly brief?: { readonly columns: readonly string[]; readonly cells: (row: Row_) => readonly string[] };
  /** What happens once it is approved. */
  readonly effects: (row: Row_) => readonly string[];
};

const sectionOf = ({ in: within }: KindWords<never>): ConsoleSection => within?.section ?? 'rules';

/** A proposal of any kind. `id`: of its page. */
type Proposed<Row_> = Decidable & {
  readonly id: string;
  readonly at: string;
  readonly reason: string;
  readonly row: Row_;
};

type Form = { readonly typed: Typed; readonly errors: readonly FieldError[]; readonly newKey: () => string };

const fieldOf = (field: Field, { typed, errors }: Form): Html => {
  const value = typed[field.id] ?? '';
  if (!('choices' in field)) return textField({ ...field, value }, errors, 'ko');
  return html`<fieldset class="field${wrongClass(errors, field.id)}" ${describedBy(errors, field.id, 'no-hint')}>
    <legend>${field.label}</legend>
    ${errorBeside(errors, field.id)}
    ${Object.entries(field.choices).map(([of, label], index) =>
      choice(
        'radio',
        { id: index === 0 ? field.id : `${field.id}-${of}`, name: field.id, value: of, label, checked: value === of },
        'ko',
      ),
    )}
  </fieldset>`;
};

const proposeForm = <R>({ path, fields }: KindWords<R>, form: Form): Html =>
  html`<h2>새로 제안하기</h2>
    <form method="post" action="${path}" novalidate>
      ${hidden({ key: form.newKey() })} ${fields.map((field) => fieldOf(field, form))}
      ${textArea({ id: 'reason', label: '제안하는 이유', hint: '승인하는 담당자가 읽고, 처리 기록에 남습니다.', value: form.typed['reason'] ?? '', most: MOST_REASON, rows: 3 }, form.errors)}
      <input type="hidden" name="step" value="preview" />
      ${button('제안하기 전에 확인')}
    </form>`;

export type ApprovedListFacts<R> = {
  readonly words: KindWords<R>;
  /** What counts now. */
  readonly current: Html;
  readonly proposals: readonly Proposed<R>[];
  /** Absent: the reader may not propose. */
  readonly form?: Form | undefined;
};

/** What counts, what was proposed, and the form for more. */
export const approvedListPage = <R>({ words, current, proposals, form }: ApprovedListFacts<R>): ConsoleContent => ({
  title: words.title,
  section: sectionOf(words),
  failed: (form?.errors.length ?? 0) > 0,
  body: html`${errorSummary(form?.errors ?? [], 'ko')}
    <p>
      <a href="${words.in?.path ?? RULES_PATH}">${withParticle(words.in?.name ?? '기준과 수치', '으로/로')} 돌아가기</a>
    </p>
    ${bulletList(words.about, 'ko')} ${current}
    ${
      proposals.length === 0
        ? ''
        : listTable(
            '제안한 것',
            [...(words.brief ?? words).columns, '제안한 날', '상태'],
            proposals.toReversed().map((proposal) => {
              const [first = '', ...rest] = (words.brief ?? words).cells(proposal.row);
              return [
                html`<a href="${words.path}/${proposal.id}">${first}</a>`,
                ...rest,
                dateWords(seoulDate(proposal.at), 'ko'),
                PROPOSAL_STATES[stateOf(proposal)],
              ];
            }),
          )
    }
    ${form === undefined ? '' : proposeForm(words, form)}`,
});

const rowsOf = <R>({ columns, cells }: KindWords<R>, row: R): Row[] => {
  const values = cells(row);
  return columns.map((label, index) => ({ label, value: values[index] ?? '' }));
};

export type ApprovedPreviewFacts<R> = {
  readonly words: KindWords<R>;
  readonly row: R;
  readonly typed: Typed;
  readonly key: string;
  /** What it would change, in numbers. */
  readonly rehearsal: readonly string[];
};

const effectsBlock = (effects: readonly string[], rehearsal: readonly string[]): Html =>
  html`<h2>승인되면 이렇게 됩니다</h2>
    ${bulletList([...effects, ...rehearsal], 'ko')}`;

/** What a row would change, before it is proposed. */
export const approvedPreviewPage = <R>({
  words,
  row,
  typed,
  key,
  rehearsal,
}: ApprovedPreviewFacts<R>): ConsoleContent => ({
  title: `${words.title}: 제안하기 전에 확인`,
  section: sectionOf(words),
  body: html`${factList([...rowsOf(words, row), { label: '제안하는 이유', value: typed['reason'] ?? '' }], 'ko')}
    ${effectsBlock(words.effects(row), rehearsal)}
    <form method="post" action="${words.path}" novalidate>
      ${hidden({ ...typed, key, step: 'send' })} ${button('제안하기')}
    </form>
    <p><a href="${words.path}">제안하지 않고 돌아가기</a></p>`,
});

export type ApprovedProposalFacts<R> = DecisionFacts & {
  readonly words: KindWords<R>;
  readonly proposal: Proposed<R>;
  readonly nameOf: (account: string) => string | undefined;
  readonly rehearsal: readonly string[];
  /** Why it cannot be approved any more. */
  readonly late?: string | undefined;
  readonly note?: { readonly title: string; readonly text: string } | undefined;
};

const whoWords = ({ at, by }: Pick<Decided, 'at' | 'by'>, nameOf: (account: string) => string | undefined): string =>
  `${dateWords(seoulDate(at), 'ko')} · ${nameOf(by) ?? '이름을 모르는 담당자'}`;

/** One proposal: what it changes, who proposed it and why, and what one may do with it. */
export const approvedProposalPage = <R>(facts: ApprovedProposalFacts<R>): ConsoleContent => {
  const { words, proposal, nameOf, note, typed, late, rehearsal } = facts;
  const { decided } = proposal;
  return {
    title: `${words.title}: 제안`,
    section: sectionOf(words),
    failed: (typed?.errors.length ?? 0) > 0,
    body: html`${errorSummary(typed?.errors ?? [], 'ko')}
      ${note === undefined ? '' : panel(note.title, [note.text], 'ko')}
      <p><a href="${words.path}">${withParticle(words.title, '으로/로')} 돌아가기</a></p>
      ${factList(
        [
          { label: '상태', value: PROPOSAL_STATES[stateOf(proposal)] },
          ...rowsOf(words, proposal.row),
          { label: '제안', value: [whoWords(proposal, nameOf), proposal.reason] },
          ...(decided === undefined
            ? []
            : [{ label: PROPOSAL_STATES[decided.how], value: [whoWords(decided, nameOf), decided.reason] }]),
        ],
        'ko',
      )}
      ${decided === undefined && late !== undefined ? paragraph(late, 'ko') : ''}
      ${decided === undefined && late === undefined ? effectsBlock(words.effects(proposal.row), rehearsal) : ''}
      ${decisionForms(facts, `${words.path}/${proposal.id}`, late === undefined ? undefined : ['refuse', 'withdraw'])}`,
  };
};
