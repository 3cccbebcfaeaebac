import { html, type Html } from '../language/html.ts';
import { BEING_CHECKED, sourceWords } from '../letters/citation-words.ts';
import type { Scorecard } from '../companies/score/score.ts';
import { missingWords } from '../companies/score/missing-words.ts';
import { actualWords, GATE_WORDS, OUTCOME_WORDS, TRIAL } from '../companies/score/scorecard-words.ts';
import { columnTable, type Column } from './columns.ts';
import { bulletList, paragraph } from '../page/parts.ts';

type Gate = Scorecard['gates'][number];
type Line = Scorecard['lines'][number];

const GATES: readonly Column<Gate>[] = [
  { title: '요건', value: ({ sentence }) => sentence },
  {
    title: '결과',
    value: ({ outcome }) => GATE_WORDS[outcome],
    cell: ({ outcome, status }) =>
      html`<strong>${GATE_WORDS[outcome]}</strong> ${status === 'assumed' ? html`<br />${BEING_CHECKED.ko}` : ''}`,
  },
  { title: '지금 값', value: actualWords },
];

const LINES: readonly Column<Line>[] = [
  { title: '계산', value: ({ arithmetic }) => arithmetic },
  { title: '점수', value: ({ points, of }) => `${String(points)} / ${String(of)}` },
];

/** The source of the gates: one sentence for each way in which it is known. */
const sources = ({ gates }: Scorecard): string[] => [
  ...new Set(gates.map(({ citation }) => sourceWords(citation, 'ko'))),
];

/** The most changes that are advised: the smallest ones. */
const MOST_ADVISED = 5;

const besideWords = ({ beside }: Scorecard): string[] => {
  const { hires, unconfirmedHires, birthDateUnknown, residenceUnknown } = beside;
  return [
    `확인된 채용 ${String(hires)}명`,
    ...(unconfirmedHires === 0 ? [] : [`둘 이상이 확인하지 않아 점수에 넣지 않은 채용 ${String(unconfirmedHires)}명`]),
    ...(birthDateUnknown === 0 ? [] : [`나이를 몰라 청년 비율에서 뺀 채용 ${String(birthDateUnknown)}명`]),
    ...(residenceUnknown === 0 ? [] : [`거주지를 몰라 창원시민 비율에서 뺀 채용 ${String(residenceUnknown)}명`]),
  ];
};

const nextPart = ({ next }: Scorecard): Html =>
  next.length === 0
    ? html``
    : html`<h3>점수를 올리는 가장 작은 변화</h3>
        ${bulletList(
          next.slice(0, MOST_ADVISED).map(({ change, points }) => `${change} 합계가 ${String(points)}점 오릅니다.`),
          'ko',
        )}`;

const missingPart = ({ missing }: Scorecard): Html =>
  missing.length === 0
    ? html``
    : html`<h3>필요한 서류와 알려 주실 것</h3>
        ${bulletList(missingWords(missing), 'ko')}`;

/** A scorecard whole: what it comes to, each gate and line with its arithmetic and source, what adds a point, what is missing. */
export const scorecardPart = (card: Scorecard): Html => {
  const of = card.lines.reduce((sum, line) => sum + line.of, 0);
  return html`<p><strong>${OUTCOME_WORDS[card.outcome]}</strong></p>
    ${columnTable('신청 요건', GATES, card.gates)}
    <p class="quiet">근거: ${sources(card).join(' / ')}</p>
    <h3>
      점수 ${String(card.total)}점
      <span class="count">${String(of)}점 만점${card.provisional ? `, ${TRIAL}` : ''}</span>
    </h3>
    ${columnTable('항목별 점수', LINES, card.lines, 'unseen')} ${bulletList(besideWords(card), 'ko')}
    ${card.provisional ? paragraph('항목의 배점은 공고에 없어 시범으로 정한 것이고, 담당자 두 사람이 승인하면 확정됩니다.', 'ko') : ''}
    ${nextPart(card)} ${missingPart(card)}`;
};
