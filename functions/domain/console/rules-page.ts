import { proposalsTable } from './proposal-page.ts';
import type { Proposal } from '../eligibility/law/figure-proposal.ts';
import { nameOn } from '../../contracts/names.ts';
import type { ReadyProgramme } from '../eligibility/engine/judge.ts';
import type { Disagreement } from '../eligibility/law/figure-set.ts';
import { shownOn, type FigureHistory, type ShownFigure } from '../eligibility/rule-book/figure-histories.ts';
import { isRoundId } from '../language/told-programmes.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { paragraph } from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { listTable } from './list-table.ts';
import {
  ARREARS_PATH,
  CONTACTS_PATH,
  HOLIDAYS_PATH,
  ROUNDS_PATH,
  figurePath,
  programmePath,
  proposeFormPath,
  reviewWords,
  RULES_PATH,
  sourceLine,
  spanWords,
  statusWords,
} from './rules-words.ts';

export type RulesFacts = {
  /** The programmes as they are ready for today. */
  readonly programmes: readonly ReadyProgramme[];
  readonly histories: readonly FigureHistory[];
  /** Approved figures that the files of the release say otherwise. */
  readonly disagreements: readonly Disagreement[];
  /** The proposals that wait. */
  readonly open: readonly Proposal[];
  readonly today: string;
};

const programmeState = ({ ruleSet, criteria }: ReadyProgramme): string => {
  if (criteria.length === 0) return ruleSet.needsReview?.ko ?? '조건 없음';
  const stale = criteria.filter(({ footing }) => footing === 'stale').length;
  return stale === 0 ? '적용 중' : `적용 중 · 다시 확인할 날이 지난 조건 ${String(stale)}가지`;
};

const programmesTable = ({ programmes, today }: RulesFacts): Html =>
  listTable(
    '사업마다 적용하는 조건',
    ['사업', '조건', '상태'],
    programmes.map((ready) => [
      html`<a href="${programmePath(ready.programme.id)}">${nameOn(ready.programme.names, today, today).ko}</a>`,
      `${String(ready.criteria.length)}가지`,
      programmeState(ready),
    ]),
  );

const nowCell = (history: FigureHistory, today: string): Html => {
  const { now, next } = shownOn(history, today);
  return html`${now?.value ?? '지금 적용하는 수치 없음'}${next.map((one) => html`<br />${dateWords(one.effectiveFrom, 'ko')}부터 ${one.value}`)}`;
};

/** Rounds have a list of their own. */
const figuresTable = ({ histories, today }: RulesFacts): Html =>
  listTable(
    '조건에 쓰는 수치',
    ['기준', '지금과 앞으로의 값', '다시 확인할 날', '근거의 종류'],
    histories
      .filter(({ id }) => !isRoundId(id))
      .map((history) => {
        const { now } = shownOn(history, today);
        return [
          html`<a href="${figurePath(history.id)}">${history.name}</a>`,
          nowCell(history, today),
          reviewWords(history.reviewBy, today),
          now === undefined ? '—' : statusWords(now.status),
        ];
      }),
  );

/** What it means that the files of a release say something else, with the figures in question. */
const disagreementsBlock = (found: readonly Disagreement[], histories: readonly FigureHistory[]): Html =>
  found.length === 0
    ? html``
    : html`<section class="panel errors" aria-labelledby="differs">
        <h2 id="differs">배포된 파일과 다른 수치</h2>
        ${paragraph('승인한 수치를 씁니다. 어느 쪽이 맞는지 확인하여 새로 제안하거나, 운영 담당자에게 파일을 고치도록 알려 주십시오.', 'ko')}
        <ul>
          ${found.map(({ id, effectiveFrom }) => {
            const name = histories.find((history) => history.id === id)?.name ?? id;
            return html`<li><a href="${figurePath(id)}">${name}</a>(${dateWords(effectiveFrom, 'ko')}부터)</li>`;
          })}
        </ul>
      </section>`;

/** The rule book: the programmes and the figures that count today. */
export const rulesPage = (facts: RulesFacts): ConsoleContent => ({
  title: '기준과 수치',
  section: 'rules',
  body: html`${disagreementsBlock(facts.disagreements, facts.histories)}
    ${paragraph(`${dateWords(facts.today, 'ko')}에 적용하는 기준입니다. 적격 검토는 이 기준으로 하며, 결과는 처분이 아닙니다.`, 'ko')}
    ${
      facts.open.length === 0
        ? ''
        : html`<h2>승인을 기다리는 제안</h2>
            ${proposalsTable(facts.open, facts.histories, '승인을 기다리는 제안')}`
    }
    <p><a href="${RULES_PATH}/proposals">제안 모두 보기</a></p>
    <h2>사업</h2>
    ${programmesTable(facts)}
    <p><a href="${ROUNDS_PATH}">사업 회차</a></p>
    <h2>명단</h2>
    <p><a href="${ARREARS_PATH}">체불사업주 명단</a></p>
    <p><a href="${HOLIDAYS_PATH}">쉬는 날</a></p>
    <p><a href="${CONTACTS_PATH}">기관 연락처</a></p>
    <h2>수치</h2>
    ${figuresTable(facts)}`,
});

const entryCells = (entry: ShownFigure, today: string, isLast: boolean, reviewBy: string | undefined) => [
  html`<strong>${entry.value}</strong>`,
  html`${spanWords(entry.effectiveFrom, entry.to)}${entry.effectiveFrom > today ? html`<br /><span class="today">시행 전</span>` : ''}`,
  dateWords(entry.knownFrom, 'ko'),
  isLast ? reviewWords(reviewBy, today) : html`—`,
  html`${entry.law ?? ''}<br />${statusWords(entry.status)}`,
  html`${sourceLine(entry.source)}${entry.note === undefined ? '' : html`<br />${entry.note}`}`,
];

export type FigureFacts = {
  readonly history: FigureHistory;
  /** What was proposed for it. */
  readonly proposals: readonly Proposal[];
  readonly mayPropose: boolean;
  readonly today: string;
};

/** One rule's figures, the latest first, with source and review date, and what was proposed. */
export const figurePage = ({ history, proposals, mayPropose, today }: FigureFacts): ConsoleContent => ({
  title: history.name,
  section: 'rules',
  body: html`<p><a href="${RULES_PATH}">기준과 수치로 돌아가기</a></p>
    ${mayPropose ? html`<p><a href="${proposeFormPath(history.id)}">새 값 제안하기</a></p>` : ''}
    ${listTable(
      '값이 바뀌어 온 차례',
      ['값', '시행', '알려진 날', '다시 확인할 날', '근거', '출처와 참고'],
      history.entries
        .map((entry, index, all) => entryCells(entry, today, index === all.length - 1, history.reviewBy))
        .toReversed(),
    )}
    ${proposals.length === 0 ? '' : proposalsTable(proposals, [history])}`,
});
