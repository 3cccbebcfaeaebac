import type { Act, ActKind } from '../domain/console/act.ts';
import type { ApprovedKind } from '../contracts/approved-kinds.ts';
import {
  approvedListPage,
  approvedPreviewPage,
  approvedProposalPage,
  type KindWords,
  type Typed,
} from '../domain/console/approved-pages.ts';
import type { Html } from '../domain/language/html.ts';
import { problemOf, typedWords } from '../domain/console/official-words.ts';
import { isDecisionForm, type DecisionForm } from '../domain/console/proposal-page.ts';
import { MOST_REASON } from '../domain/console/propose-figure.ts';
import { hasRole, type ConsoleRole } from '../domain/console/session.ts';
import { decide } from '../domain/records/approval.ts';
import type { FieldError } from '../domain/page/parts.ts';
import type { SessionStore } from '../stores/console/session-store.ts';
import type { ApprovedRow, ProposedRow, ProposedRows } from '../stores/rules/approved-store.ts';
import { decideOnProposal, type DecidingDeps, type DecisionAround, type Proposed } from './deciding.ts';
import { NOTES, isNote } from './proposal-notes.ts';
import type { ActingDeps, Asked, Route, Shown } from './route.ts';

export type ApprovingDeps = ActingDeps & DecidingDeps & { readonly sessions: Pick<SessionStore, 'namesOf'> };

/** How the console serves one kind of rows. All that is not said here is the same for every kind. */
export type ServedKind<Kind extends ApprovedKind, Deps> = {
  readonly kind: Kind;
  readonly words: KindWords<ApprovedRow<Kind>>;
  readonly acts: Readonly<Record<'propose' | DecisionForm, ActKind>>;
  readonly proposals: (deps: Deps) => ProposedRows<Kind>;
  readonly read: (
    typed: Typed,
    open: readonly ApprovedRow<Kind>[],
    asked: Asked,
    deps: Deps,
  ) => Promise<{ readonly row: ApprovedRow<Kind> } | { readonly errors: readonly FieldError[] }>;
  /** What the form shows at first. Absent: what the address says. */
  readonly initial?: (asked: Asked, deps: Deps) => Promise<Typed>;
  /** What counts now. */
  readonly current: (asked: Asked, deps: Deps) => Promise<Html>;
  /** What a row would change, in numbers. */
  readonly rehearse: (row: ApprovedRow<Kind>, asked: Asked, deps: Deps) => Promise<readonly string[]>;
  /** Why a row cannot be approved any more. Undefined: it can. */
  readonly late: (row: ApprovedRow<Kind>, asked: Asked, deps: Deps) => Promise<string | undefined>;
  /** What the audit calls it, and what it says of it. */
  readonly on: (row: ApprovedRow<Kind>) => string;
  readonly after: (row: ApprovedRow<Kind>) => Act['after'];
  readonly message: Pick<Parameters<DecidingDeps['approving']['send']>[0][number], 'of'>;
};

const READERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor', 'ops'];
const PROPOSERS: readonly ConsoleRole[] = ['official', 'approver'];
const ID_LENGTH = 16;

/** The pages on which an official proposes rows of a kind, and another approves them. */
export const approvedRoutes = <Kind extends ApprovedKind, Deps extends ApprovingDeps>(
  served: ServedKind<Kind, Deps>,
): readonly Route<Deps>[] => {
  const { words, acts, proposals } = served;
  const fieldIds = [...words.fields.map(({ id }) => id), 'reason'];

  const shownList = async (asked: Asked, deps: Deps, typed: Typed, errors: readonly FieldError[]): Promise<Shown> => {
    const [current, all] = await Promise.all([served.current(asked, deps), proposals(deps).all()]);
    const form = hasRole(asked.official, ...PROPOSERS) ? { typed, errors, newKey: asked.newFormKey } : undefined;
    return {
      status: errors.length > 0 ? 422 : 200,
      page: approvedListPage({ words, current, proposals: all, form }),
    };
  };

  /** A page may lead to the form with what it knows. */
  const prefilled = ({ query }: Asked): Typed =>
    Object.fromEntries(words.fields.map(({ id }) => [id, typedWords(query.get(id))]));

  const propose = async (asked: Asked, deps: Deps) => {
    const { fields, official } = asked;
    const id = deps.idOf(asked)?.slice(0, ID_LENGTH) ?? '';
    const all = await proposals(deps).all();
    const pathOf = `${words.path}/${id}`;
    // The same form again: its proposal is kept already.
    if (all.some((proposal) => proposal.id === id)) return { to: `${pathOf}?done=proposed` };
    const typed = Object.fromEntries(fieldIds.map((name) => [name, typedWords(fields.get(name))]));
    const open = all.flatMap(({ decided, row }) => (decided === undefined ? [row] : []));
    const read = await served.read(typed, open, asked, deps);
    const reason = typed['reason'] ?? '';
    const problem = reason === '' ? '제안하는 이유를 적어 주십시오.' : problemOf(reason, { most: MOST_REASON });
    const errors = [
      ...('errors' in read ? read.errors : []),
      ...(problem === undefined ? [] : [{ field: 'reason', message: problem }]),
    ];
    if ('errors' in read || errors.length > 0) return shownList(asked, deps, typed, errors);
    const { row } = read;
    if (fields.get('step') !== 'send') {
      const rehearsal = await served.rehearse(row, asked, deps);
      return { page: approvedPreviewPage({ words, row, typed, key: asked.newFormKey(), rehearsal }) };
    }
    const act = {
      what: acts.propose,
      on: `${served.on(row)} proposal ${id}`,
      reason,
      before: {},
      after: served.after(row),
    };
    const done = await deps.perform(asked, act, ({ at }) =>
      proposals(deps).keep({ id, row, reason, by: official.account, at }),
    );
    return { to: done === 'done' ? `${pathOf}?done=proposed` : words.path };
  };

  const shownProposal = async (
    proposal: ProposedRow<Kind>,
    asked: Asked,
    deps: Deps,
    { status, note, typed }: DecisionAround = {},
  ): Promise<Shown> => {
    const { by, decided, row } = proposal;
    const [names, rehearsal, late] = await Promise.all([
      deps.sessions.namesOf(decided === undefined ? [by] : [by, decided.by]),
      decided === undefined ? served.rehearse(row, asked, deps) : [],
      decided === undefined ? served.late(row, asked, deps) : undefined,
    ]);
    const page = approvedProposalPage({
      words,
      proposal,
      rehearsal,
      official: asked.official,
      nameOf: (account) => names.get(account),
      newKey: asked.newFormKey,
      late,
      note: note && NOTES[note],
      ...(typed && { typed }),
    });
    return { ...(status && { status }), page };
  };

  const show: Route<Deps>['answer'] = async (asked, deps) => {
    const proposal = await proposals(deps).read(asked.params['proposal'] ?? '');
    const done = asked.query.get('done');
    return proposal === undefined
      ? 'absent'
      : shownProposal(proposal, asked, deps, { note: isNote(done) ? done : undefined });
  };

  const decideOn: Route<Deps>['answer'] = async (asked, deps) => {
    const form = asked.params['decision'];
    const proposal = await proposals(deps).read(asked.params['proposal'] ?? '');
    if (proposal === undefined || !isDecisionForm(form)) return 'absent';
    const isOpen = form === 'approve' && proposal.decided === undefined;
    if (isOpen && (await served.late(proposal.row, asked, deps)) !== undefined)
      return shownProposal(proposal, asked, deps, { status: 409, note: 'late' });
    const kind: Proposed<ProposedRow<Kind>> = {
      kinds: acts,
      path: ({ id }) => `${words.path}/${id}`,
      on: ({ row, id }) => `${served.on(row)} proposal ${id}`,
      after: ({ row }) => served.after(row),
      message: ({ id }) => ({ ...served.message, proposal: id }),
      keep: ({ id }, decided) => proposals(deps).change(id, (now) => decide(now, decided)),
      shown: (one, around) => shownProposal(one, asked, deps, around),
    };
    return decideOnProposal(proposal, form, asked, kind, deps);
  };

  return [
    {
      method: 'GET',
      path: words.path,
      roles: READERS,
      answer: async (asked, deps) =>
        shownList(asked, deps, (await served.initial?.(asked, deps)) ?? prefilled(asked), []),
    },
    { method: 'POST', path: words.path, roles: PROPOSERS, answer: propose },
    { method: 'GET', path: `${words.path}/{proposal}`, roles: READERS, answer: show },
    { method: 'POST', path: `${words.path}/{proposal}/{decision}`, roles: PROPOSERS, answer: decideOn },
  ];
};
