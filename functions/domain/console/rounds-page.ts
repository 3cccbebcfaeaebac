import { claimedUntil, type Round } from '../eligibility/law/figure-form.ts';
import type { Proposal } from '../eligibility/law/figure-proposal.ts';
import { firstDayOf } from '../eligibility/law/figure-proposal.ts';
import type { Figures } from '../eligibility/law/figures.ts';
import { allHistories, programmesOf, roundName } from '../eligibility/rule-book/round-histories.ts';
import { STATUSES } from '../eligibility/rule-book/rule-book-words.ts';
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
import { listTable } from './list-table.ts';
import { proposalsTable } from './proposal-page.ts';
import { KNOWN_BY, MOST_REASON, MOST_SOURCE } from './propose-figure.ts';
import { approvalEffects, changeRows, type PROPOSE_STEPS } from './propose-figure-page.ts';
import { MOST_HOURS, MOST_NOTE, MOST_STATUTE, versionBefore, type TypedRound } from './propose-round.ts';
import { figurePath, PROPOSE_ROUND_PATH, ROUNDS_PATH, RULES_PATH, spanWords } from './rules-words.ts';
import { textArea } from './text-area.ts';

/** The pages of the rounds of programmes. */

const stateOf = (round: Round, today: string): string => {
  if (today < round.effectiveFrom) return '예정';
  if (today <= claimedUntil(round)) return '진행 중';
  return round.effectiveTo === undefined ? '끝나는 날을 모름' : '지남';
};

export type RoundsFacts = {
  /** What counts now, and what officials approved of it. */
  readonly figures: Figures;
  readonly approved: Figures;
  /** The proposals that wait. */
  readonly open: readonly Proposal[];
  readonly mayPropose: boolean;
  readonly today: string;
};

const roundsTable = ({ figures, approved, today }: RoundsFacts): Html =>
  listTable(
    '회차',
    ['회차', '사업', '기간', '지금', '어디에서'],
    figures.rounds
      .toReversed()
      .map((round) => [
        html`<a href="${figurePath(round.id)}">${roundName(round.id)}</a>`,
        programmesOf(round),
        spanWords(round.effectiveFrom, round.effectiveTo),
        stateOf(round, today),
        versionBefore(round, approved) === undefined ? '배포한 파일' : '승인한 제안',
      ]),
  );

/** All rounds: what is in force, what comes, and what is over. */
export const roundsPage = (facts: RoundsFacts): ConsoleContent => ({
  title: '사업 회차',
  section: 'rules',
  body: html`<p><a href="${RULES_PATH}">기준과 수치로 돌아가기</a></p>
    ${paragraph('공공근로사업과 지역공동체일자리사업의 회차입니다. 회차가 없는 날의 적격 검토는 담당자 확인이 됩니다.', 'ko')}
    ${facts.mayPropose ? html`<p><a href="${PROPOSE_ROUND_PATH}">새 회차 제안하기</a></p>` : ''}
    ${
      facts.open.length === 0
        ? ''
        : html`<h2>승인을 기다리는 제안</h2>
            ${proposalsTable(facts.open, allHistories(facts.figures), '승인을 기다리는 회차')}`
    }
    ${roundsTable(facts)}`,
});

export type ProposeRoundFacts = {
  readonly typed: TypedRound;
  readonly errors: readonly FieldError[];
  readonly newKey: () => string;
  readonly today: string;
};

type Choices = { readonly id: 'programmes' | 'exclusive' | 'status'; readonly legend: string };

const choicesField = (
  { id, legend }: Choices,
  choices: readonly (readonly [value: string, label: string])[],
  { typed, errors }: ProposeRoundFacts,
): Html =>
  html`<fieldset class="field${wrongClass(errors, id)}" ${describedBy(errors, id, 'no-hint')}>
    <legend>${legend}</legend>
    ${errorBeside(errors, id)}
    ${choices.map(([value, label], index) =>
      choice(
        'radio',
        { id: index === 0 ? id : `${id}-${value}`, name: id, value, label, checked: typed[id] === value },
        'ko',
      ),
    )}
  </fieldset>`;

const UNKNOWN_HINT = '모르시면 비워 두십시오. 이 조건은 담당자 확인이 됩니다.';
const PERCENT = '기준 중위소득의 몇 %까지인지 숫자로 적어 주십시오.';

type Line = { readonly label: string; readonly hint: string; readonly most: number; readonly isWide?: boolean };

const line = (
  id: Exclude<keyof TypedRound, Choices['id']>,
  { label, hint, most, isWide = false }: Line,
  { typed, errors }: ProposeRoundFacts,
): Html => textField({ id, label, hint, most, isWide, value: typed[id] }, errors, 'ko');

const number = (
  id: 'ageMin' | 'medianPercent' | 'medianPercentSingle' | 'assets' | 'hourlyWage',
  label: string,
  hint: string,
  { typed, errors }: ProposeRoundFacts,
): Html => textField({ id, label, hint, most: 20, inputMode: 'numeric', value: typed[id] }, errors, 'ko');

/** The form in which an official proposes a round, or a later version of one. */
export const proposeRoundPage = (facts: ProposeRoundFacts): ConsoleContent => {
  const { typed, errors, newKey } = facts;
  return {
    title: '회차 제안',
    section: 'rules',
    failed: errors.length > 0,
    body: html`${errorSummary(errors, 'ko')}
      <p><a href="${ROUNDS_PATH}">사업 회차로 돌아가기</a></p>
      ${paragraph('제안은 다른 담당자가 승인해야 쓰입니다. 있는 회차를 적으시면 그 회차를 적으신 내용으로 모두 바꿉니다.', 'ko')}
      <form method="post" action="${PROPOSE_ROUND_PATH}" novalidate>
        ${hidden({ key: newKey(), step: 'preview' })}
        ${line('round', { label: '회차', hint: '2027년 상반기처럼 적어 주십시오.', most: 20 }, facts)}
        ${choicesField(
          { id: 'programmes', legend: '어느 사업의 회차입니까' },
          [
            ['both', '공공근로사업과 지역공동체일자리사업'],
            ['public-works', '공공근로사업만'],
            ['community-jobs', '지역공동체일자리사업만'],
          ],
          facts,
        )}
        ${line('from', { label: '시작하는 날', hint: '일을 시작하는 날입니다. 2027-03-02처럼 적어 주십시오.', most: 20 }, facts)}
        ${line('to', { label: '끝나는 날(선택)', hint: '이 날까지입니다. 모르시면 비워 두십시오. 그러면 시작하는 날만 이 회차로 봅니다.', most: 20 }, facts)}
        ${number('ageMin', '나이(몇 세부터)', '시작하는 날의 만 나이입니다. 숫자로 적어 주십시오.', facts)}
        ${number('medianPercent', '가구소득(선택)', `${PERCENT} ${UNKNOWN_HINT}`, facts)}
        ${number('medianPercentSingle', '1인 가구의 소득(선택)', `${PERCENT} 다른 가구와 같으면 비워 두십시오.`, facts)}
        ${number('assets', '가족 재산(선택)', `몇 원까지인지 숫자로 적어 주십시오. ${UNKNOWN_HINT}`, facts)}
        ${choicesField(
          { id: 'exclusive', legend: '두 사업을 함께 신청할 수 있습니까' },
          [
            ['no', '함께 신청할 수 있음'],
            ['yes', '한 사업만 신청할 수 있음'],
          ],
          facts,
        )}
        ${line('hours', { label: '일하는 시간', hint: '주 20시간처럼 적어 주십시오.', most: MOST_HOURS, isWide: true }, facts)}
        ${number('hourlyWage', '시급(선택)', '한 시간에 몇 원인지 숫자로 적어 주십시오.', facts)}
        ${line('statute', { label: '공고 이름', hint: '창원시 2027년 상반기 공공근로사업 참여자 모집 공고처럼 적어 주십시오. 결과의 근거로 보여 드립니다.', most: MOST_STATUTE, isWide: true }, facts)}
        ${choicesField(
          { id: 'status', legend: '어떻게 확인하셨습니까' },
          KNOWN_BY.map((status) => [status, `${STATUSES[status].name}: ${STATUSES[status].meaning}`] as const),
          facts,
        )}
        ${line('source', { label: '출처', hint: `공고 번호나 주소를 ${String(MOST_SOURCE)}자 안에서 적어 주십시오.`, most: MOST_SOURCE, isWide: true }, facts)}
        ${textArea({ id: 'note', label: '참고(선택)', hint: '다른 담당자가 알아야 할 것을 적어 주십시오.', value: typed.note, most: MOST_NOTE, rows: 3 }, errors)}
        ${textArea({ id: 'reason', label: '제안하는 이유', hint: '승인하는 담당자가 읽고, 처리 기록에 남습니다.', value: typed.reason, most: MOST_REASON, rows: 4 }, errors)}
        ${button('미리 보기')}
      </form>`,
  };
};

const stepForm = ({ typed, newKey }: ProposeRoundFacts, step: (typeof PROPOSE_STEPS)[number], label: string): Html =>
  html`<form method="post" action="${PROPOSE_ROUND_PATH}" novalidate>
    ${hidden({ key: newKey(), step, ...typed })} ${button(label)}
  </form>`;

/** What is proposed, before it is. `held`: what counts now. */
export const proposeRoundPreviewPage = (
  facts: ProposeRoundFacts,
  { rule, figures, held }: { readonly rule: string; readonly figures: Figures; readonly held: Figures },
): ConsoleContent => {
  const history = allHistories(held).find(({ id }) => id === rule);
  return {
    title: `${roundName(rule)}: 제안하기 전에 확인`,
    section: 'rules',
    body: html`${factList(
        [...changeRows(history, figures), { label: '제안하는 이유', value: facts.typed.reason }],
        'ko',
      )}
      <h2>승인되면 이렇게 됩니다</h2>
      ${bulletList(approvalEffects(rule, firstDayOf({ figures }), facts.today), 'ko')}
      <div class="actions">${stepForm(facts, 'send', '제안하기')} ${stepForm(facts, 'edit', '고치기')}</div>
      <p><a href="${ROUNDS_PATH}">제안하지 않고 돌아가기</a></p>`,
  };
};
