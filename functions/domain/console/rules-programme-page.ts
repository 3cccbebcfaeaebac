import { nameOn } from '../../contracts/names.ts';
import { DOCUMENTS } from '../eligibility/answer/documents.ts';
import type { Programme } from '../eligibility/engine/criterion.ts';
import type { BookRow, Version } from '../eligibility/rule-book/rule-book-versions.ts';
import { html, type Html } from '../language/html.ts';
import { bulletList, paragraph } from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { listTable } from './list-table.ts';
import { programmePath, RULES_PATH, sourceLine, spanWords, statusWords } from './rules-words.ts';

const ROLES = { required: '필수', exclusion: '제외' } as const satisfies Record<BookRow['role'], string>;
const FOOTINGS = { firm: '확인', unconfirmed: '미확인', discretion: '재량' } as const satisfies Record<
  BookRow['footing'],
  string
>;

const isFactPath = (path: string): path is keyof typeof DOCUMENTS => Object.hasOwn(DOCUMENTS, path);
const factName = (path: string): string => (isFactPath(path) ? DOCUMENTS[path].name.ko : path);

const sourceCell = ({ statute, article, effectiveFrom, effectiveTo, status, source }: BookRow['citation']): Html =>
  html`${statute} ${article}<br />${spanWords(effectiveFrom, effectiveTo)} ·
    ${statusWords(status)}${source === undefined ? '' : html`<br />${sourceLine(source)}`}`;

const toOfficial = ({ review, lacksFigure, footing }: BookRow): string =>
  [
    review,
    lacksFigure ? '확인하지 못한 수치에 따라 결과가 달라지면 담당자가 확인합니다.' : undefined,
    footing === 'discretion' ? '해당하면 담당 기관이 판단합니다.' : undefined,
  ]
    .filter((words) => words !== undefined)
    .join(' ') || '—';

const rowsTable = (version: Version): Html =>
  listTable(
    `조건 ${String(version.rows.length)}가지`,
    ['구분', '조건', '근거', '필요한 정보', '담당자에게 넘기는 경우'],
    version.rows.map((row) => [
      html`${ROLES[row.role]} ·
      ${version.stale.includes(row.id) ? html`<span class="overdue">다시 확인할 날이 지남</span>` : FOOTINGS[row.footing]}`,
      row.sentence,
      sourceCell(row.citation),
      row.facts.map(factName).join(', ') || '—',
      toOfficial(row),
    ]),
  );

const holdsOn = ({ from, to }: Version, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** A version is found by its first day. The first one has none. */
const keyOf = ({ from }: Version): string => from ?? 'first';

export type ProgrammeFacts = {
  readonly programme: Programme;
  /** In order of time. */
  readonly versions: readonly Version[];
  /** The first day of the version that somebody asked for. Absent, or unknown: the one in force today. */
  readonly asked?: string | undefined;
  readonly today: string;
};

const shownOf = ({ versions, asked, today }: ProgrammeFacts): Version | undefined =>
  versions.find((version) => keyOf(version) === asked) ?? versions.find((version) => holdsOn(version, today));

const versionLink = (programme: Programme, version: Version, shown: Version | undefined, today: string): Html =>
  html`<li>
    <a
      href="${programmePath(programme.id)}?from=${keyOf(version)}"
      ${version === shown ? html`aria-current="true"` : ''}
      >${spanWords(version.from, version.to)}${version.round === undefined ? '' : ` · ${version.round}`}</a
    >${holdsOn(version, today) ? ' (오늘)' : ''}
  </li>`;

/** A programme's conditions on a day, and links to those of other times. */
export const rulesProgrammePage = (facts: ProgrammeFacts): ConsoleContent => {
  const { programme, versions, today } = facts;
  const shown = shownOf(facts);
  return {
    title: nameOn(programme.names, today, today).ko,
    section: 'rules',
    body: html`<p><a href="${RULES_PATH}">기준과 수치로 돌아가기</a></p>
      <h2>${shown === undefined ? '조건' : spanWords(shown.from, shown.to)}</h2>
      ${shown?.needsReview === undefined ? '' : paragraph(`담당자 확인: ${shown.needsReview}`, 'ko')}
      ${shown === undefined || shown.rows.length === 0 ? paragraph('이 기간에는 조건이 없습니다.', 'ko') : rowsTable(shown)}
      ${
        shown === undefined || shown.doors.length === 0
          ? ''
          : html`<h2>참여하거나 신청하면 제한되는 것</h2>
              ${bulletList(
                shown.doors.map(({ sentence }) => sentence),
                'ko',
              )}`
      }
      <h2>다른 기간</h2>
      <ul class="links">
        ${versions.toReversed().map((version) => versionLink(programme, version, shown, today))}
      </ul>`,
  };
};
