import type { PartnerId } from '../../contracts/partners.ts';
import { seoulDate, seoulTime } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { partnerName } from '../language/words.ts';
import { FORMS } from '../messages/sheet/read-headings.ts';
import type { SheetFormId } from '../messages/sheet/sheet-form.ts';
import {
  button,
  choice,
  describedBy,
  errorBeside,
  errorSummary,
  hidden,
  inputState,
  paragraph,
  wrongClass,
  type FieldError,
} from '../page/parts.ts';
import type { ConsoleContent } from './console-page.ts';
import { listTable } from './list-table.ts';

export const UPLOAD_PATH = '/upload';
export const listPath = (id: string): string => `${UPLOAD_PATH}/${id}`;
/** Where a list leads that was just sent. Its answers are not read at once: none of them is there yet. */
export const sentPath = (id: string): string => `${UPLOAD_PATH}?${new URLSearchParams({ sent: id }).toString()}`;
const formPath = (form: SheetFormId): string => `${UPLOAD_PATH}/forms/${form}`;

/** A list that was sent. `at`: ISO 8601 instant. */
export type SentListFacts = {
  readonly id: string;
  readonly partner: PartnerId;
  readonly form: SheetFormId;
  readonly at: string;
  readonly sent: number;
};

export type UploadFacts = {
  /** The partners that the reader may send for. */
  readonly partners: readonly PartnerId[];
  /** The forms for which one of them has a door. */
  readonly forms: readonly SheetFormId[];
  readonly chosen?: PartnerId | undefined;
  /** Of the last day, the latest first. */
  readonly lists: readonly SentListFacts[];
  /** The list that was just sent. */
  readonly sent?: string | null;
  readonly today: string;
  readonly errors?: readonly FieldError[];
};

/** An instant in Korean words: "2026년 11월 2일(월) 12:00". */
export const whenWords = (at: string): string => `${dateWords(seoulDate(at), 'ko')} ${seoulTime(at)}`;

const partnerField = ({ partners, chosen, today, errors = [] }: UploadFacts): Html => {
  const [only] = partners;
  if (only !== undefined && partners.length === 1) return hidden({ partner: only });
  return html`<fieldset class="${wrongClass(errors, 'partner').trim()}" ${describedBy(errors, 'partner', 'no-hint')}>
    <legend>어느 기관의 명단입니까?</legend>
    ${errorBeside(errors, 'partner')}
    ${partners.map((partner, index) =>
      choice(
        'radio',
        {
          id: index === 0 ? 'partner' : `partner-${partner}`,
          name: 'partner',
          value: partner,
          label: partnerName(partner, 'ko', today),
          checked: partner === chosen,
        },
        'ko',
      ),
    )}
  </fieldset>`;
};

const fileField = (errors: readonly FieldError[]): Html =>
  html`<div class="field${wrongClass(errors, 'file')}">
    <label for="file">명단 파일</label>
    <p class="hint" id="file-hint">엑셀 파일(xlsx)이나 CSV 파일을 고르십시오. 3MB, 5,000줄까지 올리실 수 있습니다.</p>
    ${errorBeside(errors, 'file')}
    <input type="file" id="file" name="file" accept=".xlsx,.csv,.txt" ${inputState(errors, 'file', 'hint')} />
  </div>`;

const sentLists = ({ lists, today }: UploadFacts): Html =>
  lists.length === 0
    ? paragraph('지난 24시간 동안 보낸 명단이 없습니다.', 'ko')
    : listTable(
        '지난 24시간 동안 보낸 명단',
        ['보낸 때', '기관', '명단', '보낸 건수', '답'],
        lists.map(({ id, partner, form, at, sent }) => [
          whenWords(at),
          partnerName(partner, 'ko', today),
          FORMS[form].name,
          `${String(sent)}건`,
          html`<a href="${listPath(id)}">답 보기<span class="unseen">: ${whenWords(at)}</span></a>`,
        ]),
      );

const justSent = ({ lists, sent }: UploadFacts): Html => {
  const list = lists.find(({ id }) => id === sent);
  return list === undefined
    ? html``
    : html`<section class="panel" aria-label="보냈습니다">
        <h2>${FORMS[list.form].name} ${String(list.sent)}건을 보냈습니다</h2>
        ${paragraph('줄마다 답이 옵니다. 보통 몇 분 안에 오며, 24시간 동안 보실 수 있습니다.', 'ko')}
        <p><a class="button" href="${listPath(list.id)}">답 보기</a></p>
      </section>`;
};

/** Where a partner's staff choose a list. */
export const uploadPage = (facts: UploadFacts): ConsoleContent => {
  const { forms, errors = [] } = facts;
  return {
    title: '명단 올리기',
    section: 'upload',
    failed: errors.length > 0,
    body: html`${errorSummary(errors, 'ko')} ${justSent(facts)}
      <p class="lead">
        공고나 구직자 명단을 파일로 올리시면 한 줄이 한 건으로 접수됩니다. 먼저 점검한 결과를 보여 드리며, 그때까지는
        아무것도 보내지 않습니다.
      </p>
      <h2>양식 받기</h2>
      <ul>
        ${forms.map((form) => html`<li><a href="${formPath(form)}">${FORMS[form].name} 명단 양식(xlsx)</a></li>`)}
      </ul>
      <h2>파일 올리기</h2>
      <form method="post" action="${UPLOAD_PATH}" enctype="multipart/form-data" novalidate>
        ${partnerField(facts)} ${fileField(errors)}
        ${paragraph('주민등록번호가 든 파일은 통째로 받지 않습니다. 파일은 보관하지 않으며, 점검한 내용은 보내실 때까지 30분 동안만 암호로 잠가 둡니다.', 'ko')}
        ${button('점검하기')}
      </form>
      <h2>보낸 명단</h2>
      ${sentLists(facts)}`,
  };
};

/** What was checked is no longer there. Nothing was sent. */
export const uploadGonePage = (): ConsoleContent => ({
  title: '보내지 않았습니다',
  section: 'upload',
  body: html`${paragraph('점검한 지 30분이 지났거나, 이미 쓰인 화면입니다. 이번에 보낸 것은 없습니다.', 'ko')}
    <p><a class="button" href="${UPLOAD_PATH}">다시 올리기</a></p>`,
});
