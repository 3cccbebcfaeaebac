import { DECIDED_BY, type ProgrammeId } from '../../contracts/programmes.ts';
import type { ConditionStanding, LookedAt, OfficialAct } from '../eligibility/answer/official-act.ts';
import type { CriterionRow } from '../eligibility/engine/criterion.ts';
import { seoulDate } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { termsOn } from '../eligibility/terms/terms.ts';
import {
  button,
  choice,
  describedBy,
  errorBeside,
  errorSummary,
  factList,
  type FieldError,
  hidden,
  panel,
  paragraph,
  type Row,
  row,
  wrongClass,
} from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { dueWords } from './due-words.ts';
import {
  casePath,
  conditionPath,
  LOOK_PURPOSES,
  type Look,
  sayingWords,
  STANDING_WORDS,
  WAITING_PATH,
} from './waiting-words.ts';

/** One condition as officials see it: what the rules made of it, and what officials did about it. */
export type CaseCondition = {
  readonly id: string;
  readonly role: CriterionRow['role'];
  readonly sentence: string;
  readonly result: string;
  readonly source: string;
  /** Why it waits for a person. */
  readonly why?: string | undefined;
  /** Absent: nothing waits, and nobody has looked. */
  readonly looked?: LookedAt | undefined;
};

/** A programme of a case. `isAllAssumed`: no condition of it can be confirmed. */
export type CaseProgramme = {
  readonly id: ProgrammeId;
  readonly name: string;
  readonly outcome: string;
  readonly isAllAssumed: boolean;
  readonly conditions: readonly CaseCondition[];
};

/** What was opened of the person. `rows`: of what was asked for. */
export type Opened = { readonly what: Look; readonly rows: readonly Row[] };

export type WaitingPageFacts = {
  readonly person: string;
  readonly number: string;
  /** The day of the answers (Asia/Seoul). */
  readonly on: string;
  /** Since when something waits, and until when it is to be looked at. Absent: nothing waits. */
  readonly waits?: { readonly since: string; readonly dueOn: string } | undefined;
  readonly programmes: readonly CaseProgramme[];
  /** Whether the reader may open the person's data, and act. */
  readonly mayAct: boolean;
  readonly opened?: Opened | undefined;
  readonly errors: readonly FieldError[];
  readonly today: string;
  /** What was just done, or why nothing was. */
  readonly note?: { readonly title: string; readonly text: string } | undefined;
};

const actRows = (act: OfficialAct, role: CriterionRow['role']): Row[] => [
  { label: '담당자 확인(사전 검토)', value: `${sayingWords(act.says, role)}, ${dateWords(seoulDate(act.at), 'ko')}` },
  ...row('본 서류', act.document),
  ...row('서류를 본 날', act.seenOn && dateWords(act.seenOn, 'ko')),
  { label: '이유', value: act.reason },
];

const LINKS: Record<ConditionStanding, string | undefined> = {
  waits: '이 요건 확인하기',
  again: '다시 확인하기',
  counts: '확인을 고치거나 거두기',
  recorded: '확인을 고치거나 거두기',
  over: undefined,
};

const conditionItem = (
  condition: CaseCondition,
  programme: CaseProgramme,
  { person, mayAct }: WaitingPageFacts,
): Html => {
  const { id, role, sentence, result, source, why, looked } = condition;
  const mayConfirm = mayAct && DECIDED_BY[programme.id] === 'city' && !programme.isAllAssumed;
  const isWaiting = looked?.standing === 'waits' || looked?.standing === 'again';
  const link = looked && looked.basis !== undefined && mayConfirm ? LINKS[looked.standing] : undefined;
  return html`<li>
    <p>${sentence}</p>
    ${looked === undefined ? '' : html`<p><strong>${STANDING_WORDS[looked.standing]}</strong></p>`}
    ${factList(
      [
        ...row('결과', result),
        ...row(isWaiting ? '기다리는 이유' : '참고', why),
        ...row('근거', source),
        ...(looked?.act === undefined ? [] : actRows(looked.act, role)),
      ],
      'ko',
    )}
    ${
      link === undefined
        ? ''
        : html`<p class="actions">
            <a class="button" href="${conditionPath(person, { programme: programme.id, criterion: id })}">${link}</a>
          </p>`
    }
  </li>`;
};

/** Why the city's officials confirm nothing in a programme. Undefined: they may. */
const elsewhere = ({ id, isAllAssumed }: CaseProgramme, today: string): string | undefined => {
  switch (DECIDED_BY[id]) {
    case 'employment-centre': {
      const phone = termsOn(id, today).call?.phone;
      return `이 사업은 고용센터가 결정하므로 여기에서 확인하지 않습니다.${phone === undefined ? '' : ` 문의: 국번 없이 ${phone}`}`;
    }
    case 'unknown':
      return '이 사업을 누가 결정하는지 확인되지 않아 여기에서 확인하지 않습니다.';
    case 'city':
      return isAllAssumed ? '이 사업의 기준이 모두 확인되지 않아 요건별로 확인할 수 없습니다.' : undefined;
  }
};

const programmePart = (programme: CaseProgramme, facts: WaitingPageFacts): Html => {
  const isOpen = programme.conditions.some(({ looked }) => looked !== undefined);
  const note = elsewhere(programme, facts.today);
  return html`<details ${isOpen ? html`open` : ''}>
    <summary>${programme.name}: ${programme.outcome}</summary>
    <div class="padded">
      ${note === undefined ? '' : paragraph(note, 'ko')}
      <ol class="conditions">
        ${programme.conditions.map((condition) => conditionItem(condition, programme, facts))}
      </ol>
    </div>
  </details>`;
};

const WHAT: Record<Look, { readonly heading: string; readonly text: string; readonly button: string }> = {
  name: {
    heading: '이름과 등록 기관',
    text: '등록 기관이 알린 이름과 메일 주소, 등록 번호를 한 번 보여 드립니다.',
    button: '이름과 등록 기관 보기',
  },
  facts: {
    heading: '본인 정보',
    text: '위 요건들이 보는 정보만 한 번 보여 드립니다. 확인은 이 정보에 대한 것이며, 이 정보가 바뀌면 다시 확인하셔야 합니다.',
    button: '본인 정보 보기',
  },
};

const lookForm = (what: Look, { person, errors }: WaitingPageFacts): Html => {
  const field = `purpose-${what}`;
  return html`<form method="post" action="${casePath(person)}/look" novalidate>
    ${hidden({ what })}
    <fieldset class="${wrongClass(errors, field).trim()}" ${describedBy(errors, field, 'no-hint')}>
      <legend>왜 보시나요? 접속 기록에 남습니다.</legend>
      ${errorBeside(errors, field)}
      ${Object.entries(LOOK_PURPOSES).map(([value, label], index) =>
        choice(
          'radio',
          { id: index === 0 ? field : `${field}-${value}`, name: 'purpose', value, label, checked: false },
          'ko',
        ),
      )}
    </fieldset>
    ${button(WHAT[what].button)}
  </form>`;
};

const lookPart = (what: Look, facts: WaitingPageFacts): Html => {
  const { heading, text } = WHAT[what];
  const { opened } = facts;
  if (opened?.what === what)
    return html`<h2 id="${what}">${heading}</h2>
      ${opened.rows.length === 0 ? paragraph('보관된 것이 없습니다.', 'ko') : factList(opened.rows, 'ko')}`;
  return html`<h2 id="${what}">${heading}</h2>
    ${paragraph(text, 'ko')} ${lookForm(what, facts)}`;
};

/** One person's case: the conditions one by one, which of them wait and why, and what officials did. No name and no value. */
export const waitingPage = (facts: WaitingPageFacts): ConsoleContent => {
  const { number, on, waits, programmes, mayAct, errors, today, note } = facts;
  return {
    title: `사례 ${number}`,
    section: 'waiting',
    failed: errors.length > 0,
    body: html`${errorSummary(errors, 'ko')} ${note === undefined ? '' : panel(note.title, [note.text], 'ko')}
      <p><a href="${WAITING_PATH}">목록으로</a></p>
      ${factList(
        waits === undefined
          ? row('확인', '기다리는 요건이 없습니다')
          : [
              ...row('언제부터', dateWords(seoulDate(waits.since), 'ko')),
              ...row('기한', `${dateWords(waits.dueOn, 'ko')} (${dueWords(waits.dueOn, today)})`),
            ],
        'ko',
      )}
      <h2>요건별 결과</h2>
      ${paragraph(`${dateWords(on, 'ko')}의 정보와 기준으로 검토한 결과입니다. 이 결과는 처분이 아닙니다.`, 'ko')}
      ${programmes.map((programme) => programmePart(programme, facts))}
      ${mayAct ? html`${lookPart('facts', facts)} ${lookPart('name', facts)}` : ''}`,
  };
};
