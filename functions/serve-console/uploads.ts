import pMap from 'p-map';
import { ownPartners } from '../domain/console/session.ts';
import {
  answersPageIn,
  answersWorkbook,
  MOST_COUNTED,
  onPage,
  uploadAnswersPage,
} from '../domain/console/upload-answers-page.ts';
import { sentPath, UPLOAD_PATH, uploadGonePage } from '../domain/console/upload-page.ts';
import { FORMS } from '../domain/messages/sheet/read-headings.ts';
import { rowEvent } from '../domain/messages/sheet/read-row.ts';
import { SHEET_FORMS } from '../domain/messages/sheet/sheet-form.ts';
import { emptyForm, XLSX_TYPE } from '../domain/messages/sheet/write-workbook.ts';
import { pageNumber } from '../domain/page/page-number.ts';
import type { ActOf, Asked, Shown } from './route.ts';
import { checkUpload, uploadShown } from './upload-checking.ts';
import type { UploadDeps, UploadRoute } from './upload-deps.ts';
import { draftOf, type Draft } from './upload-draft.ts';
import { answersTo, receiptOf } from './upload-records.ts';

const ROLES = ['partner'] as const;

const GONE: Shown = { status: 409, page: uploadGonePage() };

/** Calls of SQS take ten messages each. Some of them go side by side: an HTTP API ends after 30 seconds. */
const SENT_TOGETHER = 100;
const CALLS_AT_ONCE = 8;

/** Puts the rows on the partner's door, keeps which they were, and forgets what they said. */
const send = async (id: string, draft: Draft, { at }: ActOf, deps: UploadDeps): Promise<void> => {
  const { partner, file, left, rows } = draft;
  const form = FORMS[draft.form];
  const from = { partner, file, time: at };
  const door = deps.doors({ sender: partner, kind: form.door });
  const parts = Array.from({ length: Math.ceil(rows.length / SENT_TOGETHER) }, (_, part) =>
    rows.slice(part * SENT_TOGETHER, (part + 1) * SENT_TOGETHER),
  );
  await pMap(
    parts,
    (part) =>
      door.send(
        part.map((row) => rowEvent(form, row, from)),
        partner,
      ),
    { concurrency: CALLS_AT_ONCE },
  );
  await deps.uploads.keepSent(
    { id, partner, form: form.id, at, sent: rows.length, left },
    rows.map((row) => receiptOf(form, row, from, deps)),
  );
  await deps.uploads.dropDraft(id);
};

/** POST /upload/send: sends what was checked, once. The same form again leads to the same answers. */
const sendUpload: UploadRoute['answer'] = async (asked, deps) => {
  const { official, fields, moment } = asked;
  const own = ownPartners(official);
  const [upload, secret] = [fields.get('upload') ?? '', fields.get('secret') ?? ''];
  const draft = await draftOf({ upload, secret }, official, moment.now, deps);
  if (draft === undefined) {
    const before = await deps.uploads.sent(upload, moment.now);
    return before !== undefined && own.includes(before.list.partner) ? { to: sentPath(upload) } : GONE;
  }
  // Somebody may have left the partner since the check.
  if (!own.includes(draft.partner)) return 'absent';
  const { partner, form, file, left, rows } = draft;
  const act = {
    what: 'send-list',
    on: `list ${partner} ${form} ${file}`,
    reason: '기관이 점검한 명단을 보냄',
    before: { rows: rows.length + left },
    after: { sent: rows.length, left },
  } as const;
  const done = await deps.perform(asked, act, (of) => send(upload, draft, of, deps));
  return done === 'done' ? { to: sentPath(upload) } : GONE;
};

/** A list that was sent within a day for one of the reader's own partners. */
const sentList = async ({ official, params, moment }: Asked, deps: UploadDeps) => {
  const found = await deps.uploads.sent(params['upload'] ?? '', moment.now);
  return found !== undefined && ownPartners(official).includes(found.list.partner) ? found : undefined;
};

const showAnswers: UploadRoute['answer'] = async (asked, deps) => {
  const found = await sentList(asked, deps);
  if (found === undefined) return 'absent';
  const { list, rows } = found;
  const page = answersPageIn(pageNumber(asked.query.get('page')), rows.length);
  const isWhole = rows.length <= MOST_COUNTED;
  const answers = await answersTo(list, isWhole ? rows : onPage(rows, page), deps);
  return { page: uploadAnswersPage({ list, answers, isWhole, today: asked.moment.today, page }) };
};

const giveAnswers: UploadRoute['answer'] = async (asked, deps) => {
  const found = await sentList(asked, deps);
  if (found === undefined) return 'absent';
  const bytes = await answersWorkbook(await answersTo(found.list, found.rows, deps));
  return { file: { name: '명단-답.xlsx', type: XLSX_TYPE, bytes } };
};

const giveForm: UploadRoute['answer'] = async ({ params }) => {
  const id = SHEET_FORMS.find((known) => known === params['form']);
  if (id === undefined) return 'absent';
  const form = FORMS[id];
  return { file: { name: `${form.name}-명단-양식.xlsx`, type: XLSX_TYPE, bytes: await emptyForm(form) } };
};

/** The pages on which a partner's staff upload a list, send it and see the answers. Each sees only what is their own partner's. */
export const uploadRoutes: readonly UploadRoute[] = [
  { method: 'GET', path: UPLOAD_PATH, roles: ROLES, answer: (asked, deps) => uploadShown(asked, deps) },
  { method: 'POST', path: UPLOAD_PATH, roles: ROLES, takesFile: true, answer: checkUpload },
  { method: 'POST', path: `${UPLOAD_PATH}/send`, roles: ROLES, answer: sendUpload },
  { method: 'GET', path: `${UPLOAD_PATH}/forms/{form}`, roles: ROLES, answer: giveForm },
  { method: 'GET', path: `${UPLOAD_PATH}/{upload}`, roles: ROLES, answer: showAnswers },
  { method: 'GET', path: `${UPLOAD_PATH}/{upload}/answers`, roles: ROLES, answer: giveAnswers },
];
