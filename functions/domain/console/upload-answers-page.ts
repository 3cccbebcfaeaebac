import type { FindingCode } from '../../contracts/finding.ts';
import type { Reply } from '../../contracts/reply.ts';
import { html, type Html } from '../language/html.ts';
import { partnerName } from '../language/words.ts';
import { FINDING_NAMES } from '../messages/finding-names.ts';
import { FORMS } from '../messages/sheet/read-headings.ts';
import { workbookWith } from '../messages/sheet/write-workbook.ts';
import { factList, paragraph } from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { listTable } from './list-table.ts';
import { listPath, UPLOAD_PATH, whenWords, type SentListFacts } from './upload-page.ts';

/** What became of a row: a state, or `refused`, or `none` while no answer has come. */
type RowState =
  Extract<Reply, { type: 'kr.go.changwon.jobs.message.accepted.v1' }>['data']['state'] | 'refused' | 'none';
export type RowAnswer = { readonly row: number; readonly state: RowState; readonly codes: readonly FindingCode[] };

const STATES = {
  open: '접수, 안내합니다',
  held: '접수, 담당자가 살펴봅니다',
  stored: '접수, 저장했습니다',
  waiting: '접수, 함께 볼 내용을 기다립니다',
  superseded: '더 새로운 내용이 있어 그대로 둡니다',
  refused: '반려',
  none: '아직 답이 없습니다',
} as const satisfies Record<RowState, string>;
const ORDER = ['refused', 'held', 'superseded', 'waiting', 'open', 'stored', 'none'] as const;

export type UploadAnswers = {
  readonly list: SentListFacts & { readonly left: number };
  /** Of the whole list, or of the rows of this page only. */
  readonly answers: readonly RowAnswer[];
  readonly isWhole: boolean;
  readonly today: string;
  /** Counted from one. */
  readonly page: number;
};

const ROWS_ON_A_PAGE = 100;
/** Of a longer list a page reads its own rows only, so that it costs what it shows. */
export const MOST_COUNTED = 500;

/** The page of a list that somebody asks for, or its last one. Counted from one. */
export const answersPageIn = (wanted: number, rows: number): number =>
  Math.min(wanted, Math.max(1, Math.ceil(rows / ROWS_ON_A_PAGE)));

/** One page of what lies in order. */
export const onPage = <T>(all: readonly T[], page: number): T[] =>
  all.slice((page - 1) * ROWS_ON_A_PAGE, page * ROWS_ON_A_PAGE);

const codeWords = ({ codes }: RowAnswer): string =>
  codes.length === 0 ? '' : codes.map((code) => `${FINDING_NAMES[code]}(${code})`).join(', ');

/** Refused rows first: something is to be done about them. */
const inOrder = (answers: readonly RowAnswer[]): RowAnswer[] =>
  answers.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.row - b.row);

const pageLinks = (id: string, at: number, last: number): Html => {
  const to = (page: number, rel: 'prev' | 'next', words: string): Html =>
    html`<a rel="${rel}" href="${listPath(id)}?page=${String(page)}">${words}</a>`;
  return last === 1
    ? html``
    : html`<nav class="pages" aria-label="답의 다른 쪽">
        ${at > 1 ? to(at - 1, 'prev', '앞 쪽') : ''} ${at < last ? to(at + 1, 'next', '다음 쪽') : ''}
      </nav>`;
};

/** The answers to a list, by row and code. It repeats nothing of what the rows said. */
export const uploadAnswersPage = ({ list, answers, isWhole, today, page }: UploadAnswers): ConsoleContent => {
  const { id, partner, form, at, sent, left } = list;
  const countOf = (state: RowState): number => answers.filter((answer) => answer.state === state).length;
  const rows = isWhole ? onPage(inOrder(answers), page) : answers;
  return {
    title: '보낸 명단의 답',
    section: 'upload',
    body: html`${factList(
        [
          { label: '보낸 때', value: whenWords(at) },
          { label: '기관', value: partnerName(partner, 'ko', today) },
          { label: '명단', value: FORMS[form].name },
          { label: '보낸 줄', value: `${String(sent)}줄` },
          ...ORDER.flatMap((state) =>
            !isWhole || countOf(state) === 0 ? [] : [{ label: STATES[state], value: `${String(countOf(state))}줄` }],
          ),
          { label: '보내지 않은 줄', value: `${String(left)}줄` },
        ],
        'ko',
      )}
      ${countOf('none') > 0 ? paragraph('답은 보통 몇 분 안에 옵니다. 잠시 뒤에 이 화면을 다시 열어 주십시오.', 'ko') : ''}
      ${paragraph('이 답은 보낸 때부터 24시간 동안 보실 수 있습니다. 적으신 내용은 남기지 않으므로 행 번호로 찾아 주십시오.', 'ko')}
      ${isWhole ? '' : paragraph('긴 명단이어서 행 순서대로 보여 드립니다. 엑셀 파일에는 반려된 줄이 먼저 나옵니다.', 'ko')}
      <p><a href="${listPath(id)}/answers">답을 엑셀 파일로 받기(xlsx)</a></p>
      ${listTable(
        '줄마다의 답',
        ['행', '결과', '까닭'],
        rows.map((answer) => [`${String(answer.row)}행`, STATES[answer.state], codeWords(answer)]),
      )}
      ${pageLinks(id, page, answersPageIn(Infinity, sent))}
      <p><a href="${UPLOAD_PATH}">명단 올리기로 돌아가기</a></p>`,
  };
};

/** The same answers as a workbook. */
export const answersWorkbook = (answers: readonly RowAnswer[]): Promise<Uint8Array> =>
  workbookWith([
    {
      name: '답',
      headings: ['행', '결과', '까닭', '코드'],
      rows: inOrder(answers).map(({ row, state, codes }) => [
        String(row),
        STATES[state],
        codes.map((code) => FINDING_NAMES[code]).join(', '),
        codes.join(', '),
      ]),
      widths: [8, 36, 60, 40],
    },
  ]);
