import type { PartnerId } from '../contracts/partners.ts';
import { DOORS } from '../contracts/partners.ts';
import { ownPartners } from '../domain/console/session.ts';
import { uploadPage } from '../domain/console/upload-page.ts';
import { uploadPreviewPage } from '../domain/console/upload-preview-page.ts';
import { fileId } from '../domain/messages/sheet/file-id.ts';
import { FORMS } from '../domain/messages/sheet/read-headings.ts';
import { readSheets, type FileFinding, type ReadSheets } from '../domain/messages/sheet/read-sheets.ts';
import { SHEET_FORMS } from '../domain/messages/sheet/sheet-form.ts';
import type { FieldError } from '../domain/page/parts.ts';
import type { Asked, Shown } from './route.ts';
import type { UploadDeps, UploadRoute } from './upload-deps.ts';
import { keepDraft } from './upload-draft.ts';
import { settleRows } from './upload-records.ts';

/** The page where a list is chosen, with what was sent within a day. */
export const uploadShown = async (
  { official, query, moment: { now, today } }: Asked,
  { uploads }: Pick<UploadDeps, 'uploads'>,
  chosen?: PartnerId,
  errors: readonly FieldError[] = [],
): Promise<Shown> => {
  const partners = ownPartners(official);
  const lists = (await Promise.all(partners.map((partner) => uploads.sentBy(partner, now)))).flat();
  const forms = SHEET_FORMS.filter((form) =>
    DOORS.some(({ sender, kind }) => kind === FORMS[form].door && partners.some((partner) => partner === sender)),
  );
  return {
    status: errors.length === 0 ? 200 : 422,
    page: uploadPage({ partners, forms, chosen, lists, sent: query.get('sent'), today, errors }),
  };
};

/** The partner that a list is for: one of the reader's own. */
const partnerIn = ({ official, fields }: Asked): PartnerId | undefined =>
  ownPartners(official).find((partner) => partner === fields.get('partner'));

const hexadecimal = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');

const inWords = (findings: readonly FileFinding[]): FieldError[] =>
  findings.map(({ message, fix }) => ({ field: 'file', message: `${message} ${fix}` }));

type From = { readonly partner: PartnerId; readonly file: string };

const readUpload = async (bytes: Uint8Array, from: From): Promise<ReadSheets> => {
  // What reads workbooks is loaded for the first file, and not for the other pages.
  const { isFileFinding, readFile } = await import('../domain/messages/sheet/read-file.ts');
  const sheets = await readFile(bytes);
  return isFileFinding(sheets) ? { ok: false, findings: [sheets] } : readSheets(sheets, from);
};

/** POST /upload: checks a file and shows what would be sent. Nothing is sent, and the file is not kept. */
export const checkUpload: UploadRoute['answer'] = async (asked, deps) => {
  const { official, file: bytes, moment } = asked;
  const partner = partnerIn(asked);
  const errors = [
    ...(partner === undefined ? [{ field: 'partner', message: '어느 기관의 명단인지 골라 주십시오.' }] : []),
    ...(bytes === undefined ? [{ field: 'file', message: '명단 파일을 골라 주십시오.' }] : []),
  ];
  if (partner === undefined || bytes === undefined) return uploadShown(asked, deps, partner, errors);
  const from = { partner, file: fileId(await hexadecimal(bytes)) };
  const read = await readUpload(bytes, from);
  if (!read.ok) return uploadShown(asked, deps, partner, inWords(read.findings));
  const { form, findings, notes } = read;
  const settled = await settleRows(form, read.rows, partner, deps);
  const rows = settled.map(({ row, data, hash }) => ({ row, data, hash }));
  const left = new Set(findings.map(({ row }) => row)).size;
  const draft = await keepDraft({ ...from, form: form.id, left, rows }, official, moment.now, deps);
  const counts = { new: 0, changed: 0, same: 0, ended: 0, said: 0 };
  for (const { change } of settled) counts[change] += 1;
  const fields = { key: asked.newFormKey(), ...draft };
  return { page: uploadPreviewPage({ form, partner, today: moment.today, counts, findings, notes, fields }) };
};
