import type { Figures } from '../eligibility/law/figure-form.ts';
import {
  MEDIAN_INCOME,
  shownOn,
  type FigureHistory,
  type ShownFigure,
} from '../eligibility/rule-book/figure-histories.ts';
import { allHistories } from '../eligibility/rule-book/round-histories.ts';
import { STATUSES } from '../eligibility/rule-book/rule-book-words.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import {
  bulletList,
  button,
  choice,
  describedBy,
  errorBeside,
  errorSummary,
  factList,
  hidden,
  paragraph,
  textField,
  wrongClass,
  type FieldError,
} from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { KNOWN_BY, MOST_REASON, MOST_SOURCE, type TypedFigure } from './propose-figure.ts';
import { figurePath, PROPOSE_PATH } from './rules-words.ts';
import { textArea } from './text-area.ts';

export type ProposeFacts = {
  readonly history: FigureHistory;
  readonly typed: TypedFigure;
  readonly errors: readonly FieldError[];
  readonly newKey: () => string;
  readonly today: string;
};

/** The steps of the form: show what will happen, change it, do it. */
export const PROPOSE_STEPS = ['preview', 'edit', 'send'] as const;
type ProposeStep = (typeof PROPOSE_STEPS)[number];

const nowWords = (history: FigureHistory, today: string): string =>
  shownOn(history, today).now?.value ?? '지금 적용하는 수치 없음';

const valueHint = ({ history, today }: ProposeFacts): string =>
  history.id === MEDIAN_INCOME
    ? '가구원 1명부터 7명까지의 한 달 금액(원) 일곱 개를 띄어 쓰거나 줄을 바꾸어 적어 주십시오.'
    : `지금은 ${nowWords(history, today)}입니다. 숫자로 적어 주십시오.`;

const valueField = (facts: ProposeFacts): Html => {
  const { history, typed, errors } = facts;
  const field = { id: 'value', label: '새 값', hint: valueHint(facts), value: typed.value };
  return history.id === MEDIAN_INCOME
    ? textArea({ ...field, most: 200, rows: 7 }, errors)
    : textField({ ...field, most: 20, inputMode: 'numeric' }, errors, 'ko');
};

const statusField = ({ typed, errors }: ProposeFacts): Html =>
  html`<fieldset class="field${wrongClass(errors, 'status')}" ${describedBy(errors, 'status', 'no-hint')}>
    <legend>어떻게 확인하셨습니까</legend>
    ${errorBeside(errors, 'status')}
    ${KNOWN_BY.map((status, index) =>
      choice(
        'radio',
        {
          id: index === 0 ? 'status' : `status-${status}`,
          name: 'status',
          value: status,
          label: `${STATUSES[status].name}: ${STATUSES[status].meaning}`,
          checked: typed.status === status,
        },
        'ko',
      ),
    )}
  </fieldset>`;

/** The form in which an official proposes a figure. */
export const proposePage = (facts: ProposeFacts): ConsoleContent => {
  const { history, typed, errors, newKey } = facts;
  const isLimit = history.id.includes('/');
  return {
    title: `${history.name}: 새 값 제안`,
    section: 'rules',
    failed: errors.length > 0,
    body: html`${errorSummary(errors, 'ko')}
      <p><a href="${figurePath(history.id)}">${history.name}의 지금까지 값 보기</a></p>
      ${paragraph('제안은 다른 담당자가 승인해야 쓰입니다. 시행일 전에는 지금 값을 그대로 씁니다.', 'ko')}
      <form method="post" action="${PROPOSE_PATH}" novalidate>
        ${hidden({ key: newKey(), id: history.id, step: 'preview' })} ${valueField(facts)}
        ${textField({ id: 'from', label: '시행일', hint: '이 날부터 씁니다. 2027-03-01처럼 적어 주십시오.', value: typed.from, most: 20 }, errors, 'ko')}
        ${isLimit ? textField({ id: 'reviewBy', label: '다시 확인할 날(선택)', hint: '이 날까지 새 값이 없으면 담당자가 확인합니다. 비워 두셔도 됩니다.', value: typed.reviewBy, most: 20 }, errors, 'ko') : ''}
        ${statusField(facts)}
        ${textField({ id: 'source', label: '출처', hint: `고시 번호, 조문, 공고 이름이나 주소를 ${String(MOST_SOURCE)}자 안에서 적어 주십시오.`, value: typed.source, most: MOST_SOURCE, isWide: true }, errors, 'ko')}
        ${textArea({ id: 'reason', label: '제안하는 이유', hint: '승인하는 담당자가 읽고, 처리 기록에 남습니다.', value: typed.reason, most: MOST_REASON, rows: 4 }, errors)}
        ${button('미리 보기')}
      </form>`,
  };
};

const stepForm = ({ history, typed, newKey }: ProposeFacts, step: ProposeStep, label: string): Html =>
  html`<form method="post" action="${PROPOSE_PATH}" novalidate>
    ${hidden({ key: newKey(), id: history.id, step, ...typed })} ${button(label)}
  </form>`;

/** What a proposed figure replaces: the one before it, or the version of a round for the same programmes. */
export const entryBefore = (history: FigureHistory | undefined, entry: ShownFigure): ShownFigure | undefined =>
  history?.entries.findLast(({ effectiveFrom, programmes }) =>
    programmes === undefined
      ? effectiveFrom <= entry.effectiveFrom
      : entry.programmes?.some((id) => programmes.includes(id)) === true,
  );

/** What a figure changes, from which day. */
export const changeRows = (history: FigureHistory | undefined, figures: Figures) => {
  const [entry] = allHistories(figures).flatMap(({ entries }) => entries);
  const before = entry && entryBefore(history, entry);
  return entry === undefined
    ? []
    : [
        { label: '지금까지 값', value: before?.lines ?? before?.value ?? '없음' },
        { label: '새 값', value: entry.lines ?? entry.value },
        ...(entry.lines === undefined ? [{ label: '시행일', value: dateWords(entry.effectiveFrom, 'ko') }] : []),
        { label: '근거의 종류', value: STATUSES[entry.status].name },
        ...(entry.lines === undefined || entry.law === undefined ? [] : [{ label: '공고', value: entry.law }]),
        { label: '출처', value: entry.source },
        ...(entry.note === undefined ? [] : [{ label: '참고', value: entry.note }]),
        ...(entry.reviewBy === undefined ? [] : [{ label: '다시 확인할 날', value: dateWords(entry.reviewBy, 'ko') }]),
      ];
};

/** What approving means, by whether the first day has come. */
export const approvalEffects = (rule: string, from: string, today: string): string[] => [
  from <= today
    ? '시행일이 오늘이거나 지났습니다. 승인하면 바로 쓰입니다. 이미 드린 답은 그때의 값으로 남습니다.'
    : `${dateWords(from, 'ko')}부터 쓰입니다. 그 전날까지는 지금 값을 씁니다.`,
  rule === 'minimum-wage'
    ? '시행일이 되면 이 금액에 미치지 못하는 공고를 보류하고, 회사와 기관에 알립니다.'
    : '적격 검토에 동의한 모든 분을 다시 살펴보고, 결과가 바뀐 분께 메일로 알립니다.',
];

/** What is proposed, before it is. */
export const proposePreviewPage = (facts: ProposeFacts, figures: Figures, from: string): ConsoleContent => {
  const { history, typed, today } = facts;
  return {
    title: `${history.name}: 제안하기 전에 확인`,
    section: 'rules',
    body: html`${factList([...changeRows(history, figures), { label: '제안하는 이유', value: typed.reason }], 'ko')}
      <h2>승인되면 이렇게 됩니다</h2>
      ${bulletList(approvalEffects(history.id, from, today), 'ko')}
      <div class="actions">${stepForm(facts, 'send', '제안하기')} ${stepForm(facts, 'edit', '고치기')}</div>
      <p><a href="${figurePath(history.id)}">제안하지 않고 돌아가기</a></p>`,
  };
};
