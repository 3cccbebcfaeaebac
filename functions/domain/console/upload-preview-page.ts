import type { PartnerId } from '../../contracts/partners.ts';
import { html, type Html } from '../language/html.ts';
import { partnerName } from '../language/words.ts';
import type { RowFinding } from '../messages/sheet/read-row.ts';
import type { RowChange } from '../messages/sheet/settle-revision.ts';
import type { SheetForm } from '../messages/sheet/sheet-form.ts';
import { bulletList, button, factList, hidden, paragraph, row } from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { listTable } from './list-table.ts';
import { UPLOAD_PATH } from './upload-page.ts';

/** Whoever mends a list needs no more at once, and a page stays small. */
const MOST_SHOWN = 100;

export type UploadPreview = {
  readonly form: SheetForm;
  readonly partner: PartnerId;
  readonly today: string;
  /** How many rows will go, by what they are. Rows that say their revision are counted apart (`said`). */
  readonly counts: Readonly<Record<RowChange | 'said', number>>;
  readonly findings: readonly RowFinding[];
  readonly notes: readonly string[];
  /** What the form repeats: its key, and what was kept until it is sent. */
  readonly fields: Readonly<Record<'key' | 'upload' | 'secret', string>>;
};

const COUNTED = {
  new: '처음 보내는 줄',
  changed: '내용을 고친 줄(개정 번호를 하나 올려 보냅니다)',
  same: '바뀌지 않은 줄(다시 보내도 달라지지 않습니다)',
  ended: '이미 마감했거나 철회한 줄(그대로 둡니다. 다시 여시려면 더 높은 개정 번호를 적어 주십시오)',
  said: '개정 번호를 적으신 줄',
} as const satisfies Record<RowChange | 'said', string>;
const ORDER = ['new', 'changed', 'same', 'ended', 'said'] as const;

const rowsIn = (findings: readonly RowFinding[]): number => new Set(findings.map((finding) => finding.row)).size;

const findingList = (findings: readonly RowFinding[]): Html =>
  findings.length === 0
    ? html``
    : html`<h2>보내지 않는 줄</h2>
        ${paragraph('아래 줄은 보내지 않습니다. 고쳐서 그 줄만 올리셔도 되고, 파일 전체를 다시 올리셔도 됩니다.', 'ko')}
        ${
          findings.length > MOST_SHOWN
            ? paragraph(`모두 ${String(findings.length)}곳 가운데 처음 ${String(MOST_SHOWN)}곳입니다.`, 'ko')
            : ''
        }
        ${listTable(
          '고칠 곳',
          ['행', '칸', '제목', '까닭', '고치는 방법'],
          findings
            .slice(0, MOST_SHOWN)
            .map(({ row: at, place = '', heading = '', message, fix }) => [
              `${String(at)}행`,
              place,
              heading,
              message,
              fix,
            ]),
        )}`;

const sendForm = (count: number, { fields, form }: UploadPreview): Html =>
  count === 0
    ? paragraph('보낼 수 있는 줄이 없습니다. 파일을 고쳐 다시 올려 주십시오.', 'ko')
    : html`<form method="post" action="${UPLOAD_PATH}/send" novalidate>
        ${hidden(fields)} ${button(`${form.name} ${String(count)}건 보내기`)}
      </form>`;

/** What a list says, before anything of it is sent. */
export const uploadPreviewPage = (preview: UploadPreview): ConsoleContent => {
  const { form, partner, today, counts, findings, notes } = preview;
  const count = ORDER.reduce((sum, change) => sum + counts[change], 0);
  return {
    title: '보내기 전에 확인해 주십시오',
    section: 'upload',
    body: html`<p class="lead">아직 아무것도 보내지 않았습니다. 30분 안에 보내실 수 있습니다.</p>
      ${factList(
        [
          { label: '기관', value: partnerName(partner, 'ko', today) },
          { label: '명단', value: form.name },
          { label: '보낼 줄', value: `${String(count)}줄` },
          ...ORDER.flatMap((change) =>
            row(COUNTED[change], counts[change] === 0 ? undefined : `${String(counts[change])}줄`),
          ),
          { label: '보내지 않는 줄', value: `${String(rowsIn(findings))}줄` },
        ],
        'ko',
      )}
      ${bulletList(notes, 'ko')} ${sendForm(count, preview)} ${findingList(findings)}
      <p><a href="${UPLOAD_PATH}">다른 파일 올리기</a></p>`,
  };
};
