import canonicalize from 'canonicalize';
import pMap from 'p-map';
import type { PartnerId } from '../contracts/partners.ts';
import type { RowAnswer } from '../domain/console/upload-answers-page.ts';
import { rowEvent, type SheetRow, type SheetSender } from '../domain/messages/sheet/read-row.ts';
import { settleRevision, type RowChange } from '../domain/messages/sheet/settle-revision.ts';
import type { SheetForm } from '../domain/messages/sheet/sheet-form.ts';
import { registrationOf } from '../domain/people/address.ts';
import type { Version } from '../domain/records/version.ts';
import type { SentList, SentRow } from '../stores/console/upload-store.ts';
import { READ_AT_ONCE, type UploadDeps } from './upload-deps.ts';
import type { DraftRow } from './upload-draft.ts';

/** What the records say of the rows of a list: which revision came last, and what was answered. */

type Deps = Pick<UploadDeps, 'postings' | 'registrations' | 'receipts' | 'hash' | 'keyed'>;

/** The versions of this partner's own record. Of what other partners sent nothing is read. */
const versionsOf = async (form: SheetForm, partner: PartnerId, externalId: string, deps: Deps): Promise<Version[]> => {
  if (form.id === 'people') {
    const kept = await deps.registrations.read(registrationOf(partner, externalId, deps.keyed));
    return kept?.value.standing === undefined ? [] : [kept.value.standing.version];
  }
  const { standing, refused } = (await deps.postings.read({ partner, externalId }))?.value ?? {};
  return [standing, refused].flatMap((one) => (one === undefined ? [] : [one.version]));
};

/** A row with its revision. `hash`: of its content, as the door reads it. */
type Settled = DraftRow & { readonly change: RowChange | 'said' };

/** Gives every row that says no revision the one that fits what came last under its number. */
export const settleRows = (
  form: SheetForm,
  rows: readonly SheetRow[],
  partner: PartnerId,
  deps: Deps,
): Promise<Settled[]> =>
  pMap(
    rows,
    async ({ row, data: said, content, isRevisionGiven }): Promise<Settled> => {
      const hashOf = (revision: number): string => deps.hash(canonicalize({ ...content, revision }) ?? '');
      if (isRevisionGiven) return { row, data: said, hash: hashOf(said.revision), change: 'said' };
      const { data, change } = settleRevision(said, await versionsOf(form, partner, said.externalId, deps), hashOf);
      return { row, data, hash: hashOf(data.revision), change };
    },
    { concurrency: READ_AT_ONCE },
  );

/** The key of the receipt that says the answer to a row: the doors make it of the same event, type and content. */
export const receiptOf = (form: SheetForm, row: DraftRow, from: SheetSender, { hash, keyed }: Deps): SentRow => {
  const { id, type } = rowEvent(form, row, from);
  const identity = JSON.stringify([id, type, row.hash]);
  return form.id === 'people'
    ? {
        row: row.row,
        key: keyed('registration', identity),
        about: registrationOf(from.partner, row.data.externalId, keyed),
      }
    : { row: row.row, key: hash(identity) };
};

/** The answers to the rows of a list as they are now. */
export const answersTo = (
  { partner }: Pick<SentList, 'partner'>,
  rows: readonly SentRow[],
  { receipts }: Pick<Deps, 'receipts'>,
): Promise<RowAnswer[]> =>
  pMap(
    rows,
    async ({ row, key, about }): Promise<RowAnswer> => {
      const receipt = await receipts.read(
        { sender: partner, key, ...(about !== undefined && { about }) },
        { eventId: null, externalId: null },
      );
      if (receipt === undefined) return { row, state: 'none', codes: [] };
      const { type, data } = receipt.answer;
      const codes = [...new Set(data.findings.map(({ code }) => code))];
      return { row, state: type === 'kr.go.changwon.jobs.message.refused.v1' ? 'refused' : data.state, codes };
    },
    { concurrency: READ_AT_ONCE },
  );
