import { nameOn } from '../../contracts/names.ts';
import { OUTCOME_WORDS } from '../eligibility/answer/explanation.ts';
import {
  FEWEST,
  LIFE_STAGES,
  type LifeStage,
  type ShownCounts,
  type ShownFlip,
} from '../eligibility/engine/rehearsal-cells.ts';
import { PROGRAMMES } from '../eligibility/programmes/programmes.ts';
import { dateWords } from '../language/dates.ts';
import { grouped } from '../language/money.ts';
import { html, type Html } from '../language/html.ts';
import { button, hidden, paragraph } from '../page/parts.ts';
import { listTable } from './list-table.ts';
import { proposalPath } from './rules-words.ts';

/** What a rehearsal on real people came to, as far as it has got. */
export type RehearsalShown =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly done: number; readonly parts: number | undefined }
  /** The figures that count changed meanwhile. */
  | { readonly state: 'mixed' }
  | {
      readonly state: 'done';
      readonly on: string;
      /** People who consent to screening, in tens. */
      readonly people: number;
      readonly flips: readonly ShownFlip[];
      readonly mails: ShownCounts;
    };

export type RehearsalFacts = {
  readonly proposal: string;
  readonly shown: RehearsalShown;
  /** Absent: one may not, or it is decided on. */
  readonly newKey?: (() => string) | undefined;
  /** How many more one may have today. */
  readonly left: number;
  readonly today: string;
};

const STAGES: Record<LifeStage, string> = {
  '-34': '34세까지',
  '35-49': '35세부터 49세까지',
  '50-64': '50세부터 64세까지',
  '65+': '65세부터',
};

const countWords = (count: number): string => (count === 0 ? `${String(FEWEST)}명 미만` : `약 ${grouped(count)}명`);

const cells = (counts: ShownCounts): string[] => [
  countWords(counts.all),
  ...LIFE_STAGES.map((stage) => countWords(counts[stage])),
];

const resultTable = ({ flips, mails }: Extract<RehearsalShown, { state: 'done' }>, today: string): Html =>
  listTable(
    '결과가 달라지는 분',
    ['사업', '지금 결과 → 새 결과', '모두', ...LIFE_STAGES.map((stage) => STAGES[stage])],
    [
      ...flips.map(({ programme, from, to, counts }) => [
        nameOn(PROGRAMMES[programme].names, today, today).ko,
        `${OUTCOME_WORDS[from].ko} → ${OUTCOME_WORDS[to].ko}`,
        ...cells(counts),
      ]),
      ['메일을 받으실 분', '한 사업이라도 결과가 달라지는 분', ...cells(mails)],
    ],
  );

const stateBlock = ({ proposal, shown, today }: RehearsalFacts): Html => {
  switch (shown.state) {
    case 'none':
      return html``;
    case 'running':
      return html`${paragraph(
          shown.parts === undefined
            ? '시험을 시작했습니다. 대상을 모으고 있습니다.'
            : `시험하고 있습니다: ${String(shown.parts)}묶음 가운데 ${String(shown.done)}묶음을 마쳤습니다.`,
          'ko',
        )}
        <p><a href="${proposalPath(proposal)}#rehearsal">지금 상태 다시 보기</a></p>`;
    case 'mixed':
      return paragraph('시험하는 동안 다른 수치가 승인되어 결과가 섞였습니다. 다시 시험해 주십시오.', 'ko');
    case 'done':
      return html`${paragraph(`${dateWords(shown.on, 'ko')}을 기준으로, 적격 검토에 동의한 분 ${shown.people === 0 ? '10명 미만에게' : `약 ${grouped(shown.people)}명에게`} 시험한 결과입니다. 담당자가 서류로 확인해 준 조건은 셈하지 않았습니다.`, 'ko')}
      ${shown.flips.length === 0 ? paragraph(`어느 사업에서도 결과가 달라지는 분이 ${String(FEWEST)}명 미만입니다.`, 'ko') : ''}
      ${resultTable(shown, today)}`;
  }
};

const startForm = ({ proposal, newKey, left }: RehearsalFacts): Html => {
  if (newKey === undefined) return html``;
  if (left === 0) return paragraph('오늘 하실 수 있는 시험을 모두 하셨습니다. 내일 다시 하실 수 있습니다.', 'ko');
  return html`<form method="post" action="${proposalPath(proposal)}/rehearse" novalidate>
    ${hidden({ key: newKey() })} ${button('실제 분들로 시험하기')}
    <p class="hint">오늘 ${String(left)}번 더 하실 수 있습니다. 누가 언제 시험했는지 기록에 남습니다.</p>
  </form>`;
};

/** How many people a proposed figure would concern, and the form that counts them. */
export const rehearsalBlock = (facts: RehearsalFacts): Html =>
  html`<h2 id="rehearsal">시험</h2>
    ${paragraph(`몇 분의 결과가 달라지는지 미리 셉니다. 아무것도 바뀌지 않고, 누구인지 나오지 않습니다. 한 분의 정보를 알아낼 수 없도록 사람 수는 ${String(FEWEST)}명 단위로 어림하고, 금액은 10만 원 단위로 바꾸어 시험합니다.`, 'ko')}
    ${stateBlock(facts)} ${startForm(facts)}`;
