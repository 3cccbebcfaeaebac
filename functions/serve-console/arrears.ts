import canonicalize from 'canonicalize';
import type { Act } from '../domain/console/act.ts';
import {
  arrearsListPage,
  arrearsPreviewPage,
  arrearsProposalPage,
  type ArrearsFacts,
  type TypedArrears,
} from '../domain/console/arrears-page.ts';
import { problemOf, typedWords } from '../domain/console/official-words.ts';
import { isDecisionForm } from '../domain/console/proposal-page.ts';
import { MOST_REASON, MOST_SOURCE } from '../domain/console/propose-figure.ts';
import { ARREARS_PATH, arrearsPath } from '../domain/console/rules-words.ts';
import { hasRole, type ConsoleRole } from '../domain/console/session.ts';
import { decide } from '../domain/records/approval.ts';
import { readDay } from '../domain/messages/conversion/read-day.ts';
import type { FieldError } from '../domain/page/parts.ts';
import { arrearsChange, readArrears, type ArrearsProposal, type Employer } from '../domain/postings/arrears-list.ts';
import type { Hash } from '../domain/records/version.ts';
import type { ArrearsInForce } from '../steps/arrears-in-force.ts';
import type { SessionStore } from '../stores/console/session-store.ts';
import type { ArrearsStore } from '../stores/rules/arrears-store.ts';
import { decideOnProposal, type DecidingDeps, type DecisionAround, type Proposed } from './deciding.ts';
import { NOTES, isNote } from './proposal-notes.ts';
import type { ActingDeps, Asked, Route, Shown } from './route.ts';

export type ArrearsDeps = ActingDeps &
  DecidingDeps & {
    readonly arrears: ArrearsStore;
    readonly arrearsNow: ArrearsInForce;
    readonly sessions: Pick<SessionStore, 'namesOf'>;
    readonly hash: Hash;
  };

type ArrearsRoute = Route<ArrearsDeps>;

const READERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor', 'ops'];
const PROPOSERS: readonly ConsoleRole[] = ['official', 'approver'];
const ID_LENGTH = 16;
const NAME_LENGTH = 32;

const shownList = async (asked: Asked, deps: ArrearsDeps, more: Partial<ArrearsFacts> = {}): Promise<Shown> => {
  const [current, proposals] = await Promise.all([deps.arrearsNow(), deps.arrears.proposals.all()]);
  const mayPropose = hasRole(asked.official, 'official', 'approver');
  const isWrong = (more.errors?.length ?? 0) > 0;
  return { status: isWrong ? 422 : 200, page: arrearsListPage({ current, proposals, mayPropose, ...more }) };
};

const typedIn = ({ fields }: Asked): TypedArrears => ({
  asOf: typedWords(fields.get('asOf')),
  source: typedWords(fields.get('source')),
});

const errorsIn = ({ asOf, source }: TypedArrears, today: string): FieldError[] => {
  const day = readDay(asOf);
  const problem = source === '' ? '출처를 적어 주십시오.' : problemOf(source, { most: MOST_SOURCE });
  return [
    ...(day === undefined ? [{ field: 'asOf', message: '명단의 기준일을 2026-11-01처럼 적어 주십시오.' }] : []),
    ...(day !== undefined && day > today ? [{ field: 'asOf', message: '기준일은 오늘까지의 날이어야 합니다.' }] : []),
    ...(problem === undefined ? [] : [{ field: 'source', message: problem }]),
  ];
};

type Read =
  { readonly employers: readonly Employer[] } | { readonly error: string; readonly problems: readonly string[] };

const readUpload = async (bytes: Uint8Array): Promise<Read> => {
  // What reads workbooks is loaded for the first file, and not for the other pages.
  const { isFileFinding, readFile } = await import('../domain/messages/sheet/read-file.ts');
  const sheets = await readFile(bytes);
  if (isFileFinding(sheets)) return { error: `${sheets.message} ${sheets.fix}`, problems: [] };
  const { employers, problems } = readArrears(sheets);
  if (employers !== undefined) return { employers };
  const [first = ''] = problems;
  return problems.length === 1
    ? { error: first, problems: [] }
    : { error: `잘못된 줄이 ${String(problems.length)}개 있습니다. 아래를 보고 고쳐 주십시오.`, problems };
};

const changeTo = async (employers: readonly Employer[], { arrearsNow }: ArrearsDeps) =>
  arrearsChange((await arrearsNow())?.employers ?? [], employers);

/** POST: reads a file, keeps what it says for two days under its name, and shows what it changes. */
const check: ArrearsRoute['answer'] = async (asked, deps) => {
  const { file, moment } = asked;
  const typed = typedIn(asked);
  const errors = errorsIn(typed, moment.today);
  if (file === undefined) errors.unshift({ field: 'file', message: '명단 파일을 골라 주십시오.' });
  if (file === undefined || errors.length > 0) return shownList(asked, deps, { typed, errors });
  const read = await readUpload(file);
  if ('error' in read)
    return shownList(asked, deps, {
      typed,
      errors: [{ field: 'file', message: read.error }],
      problems: read.problems,
    });
  const { employers } = read;
  const list = deps.hash(canonicalize(employers) ?? '').slice(0, NAME_LENGTH);
  await deps.arrears.keepDraft(list, employers, moment.now);
  const said = { asOf: readDay(typed.asOf) ?? '', source: typed.source };
  const change = await changeTo(employers, deps);
  const facts = { list, typed: said, count: employers.length, change, reason: '', key: asked.newFormKey() };
  return { page: arrearsPreviewPage({ ...facts, errors: [] }) };
};

const propose: ArrearsRoute['answer'] = async (asked, deps) => {
  const { fields, official, moment } = asked;
  const id = deps.idOf(asked)?.slice(0, ID_LENGTH) ?? '';
  if ((await deps.arrears.proposals.read(id)) !== undefined) return { to: `${arrearsPath(id)}?done=proposed` };
  const list = fields.get('list') ?? '';
  const typed = typedIn(asked);
  const employers = /^[0-9a-f]{32}$/.test(list) ? await deps.arrears.employers(list) : [];
  const errors = errorsIn(typed, moment.today);
  if (employers.length === 0) errors.unshift({ field: 'file', message: '파일을 다시 올려 주십시오.' });
  if (employers.length === 0 || errors.length > 0) return shownList(asked, deps, { typed, errors });
  const reason = typedWords(fields.get('reason'));
  const problem = reason === '' ? '제안하는 이유를 적어 주십시오.' : problemOf(reason, { most: MOST_REASON });
  const change = await changeTo(employers, deps);
  const count = employers.length;
  if (problem !== undefined) {
    const facts = { list, typed, count, change, reason, key: asked.newFormKey() };
    return { status: 422, page: arrearsPreviewPage({ ...facts, errors: [{ field: 'reason', message: problem }] }) };
  }
  const act: Act = {
    what: 'propose-arrears',
    on: `arrears ${typed.asOf} proposal ${id}`,
    reason,
    before: {},
    after: { employers: count, added: change.added.length, removed: change.removed.length },
  };
  const done = await deps.perform(asked, act, async ({ at }) => {
    await deps.arrears.keep(list, employers);
    await deps.arrears.proposals.keep({ id, list, ...typed, count, reason, by: official.account, at });
  });
  return { to: done === 'done' ? `${arrearsPath(id)}?done=proposed` : ARREARS_PATH };
};

const shownProposal = async (
  proposal: ArrearsProposal,
  { official, newFormKey }: Asked,
  deps: ArrearsDeps,
  { status, note, typed }: DecisionAround = {},
): Promise<Shown> => {
  const { by, decided } = proposal;
  const [employers, names] = await Promise.all([
    deps.arrears.employers(proposal.list),
    deps.sessions.namesOf(decided === undefined ? [by] : [by, decided.by]),
  ]);
  const page = arrearsProposalPage({
    proposal,
    change: await changeTo(employers, deps),
    official,
    newKey: newFormKey,
    nameOf: (account) => names.get(account),
    note: note && NOTES[note],
    ...(typed && { typed }),
  });
  return { ...(status && { status }), page };
};

const show: ArrearsRoute['answer'] = async (asked, deps) => {
  const proposal = await deps.arrears.proposals.read(asked.params['list'] ?? '');
  const done = asked.query.get('done');
  return proposal === undefined
    ? 'absent'
    : shownProposal(proposal, asked, deps, { note: isNote(done) ? done : undefined });
};

const decideOn: ArrearsRoute['answer'] = async (asked, deps) => {
  const form = asked.params['decision'];
  const proposal = await deps.arrears.proposals.read(asked.params['list'] ?? '');
  if (proposal === undefined || !isDecisionForm(form)) return 'absent';
  const kind: Proposed<ArrearsProposal> = {
    kinds: { approve: 'approve-arrears', refuse: 'refuse-arrears', withdraw: 'withdraw-arrears' },
    path: ({ id }) => arrearsPath(id),
    on: ({ asOf, id }) => `arrears ${asOf} proposal ${id}`,
    after: ({ count }) => ({ employers: count }),
    message: ({ id }) => ({ of: 'arrears', proposal: id }),
    keep: ({ id }, decided) => deps.arrears.proposals.change(id, (now) => decide(now, decided)),
    shown: (one, around) => shownProposal(one, asked, deps, around),
  };
  return decideOnProposal(proposal, form, asked, kind, deps);
};

const showList: ArrearsRoute['answer'] = (asked, deps) => shownList(asked, deps);

/** The pages on which an official uploads the list of employers in wage arrears, and another approves it. */
export const arrearsRoutes: readonly ArrearsRoute[] = [
  { method: 'GET', path: ARREARS_PATH, roles: READERS, answer: showList },
  { method: 'POST', path: ARREARS_PATH, roles: PROPOSERS, takesFile: true, answer: check },
  { method: 'POST', path: `${ARREARS_PATH}/propose`, roles: PROPOSERS, answer: propose },
  { method: 'GET', path: `${ARREARS_PATH}/{list}`, roles: READERS, answer: show },
  { method: 'POST', path: `${ARREARS_PATH}/{list}/{decision}`, roles: PROPOSERS, answer: decideOn },
];
