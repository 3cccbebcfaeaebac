import type { Act } from '../domain/console/act.ts';
import { isDecisionForm, proposalPage, proposalsPage } from '../domain/console/proposal-page.ts';
import { readProposal, typedFigure } from '../domain/console/propose-figure.ts';
import {
  entryBefore,
  proposePage,
  proposePreviewPage,
  PROPOSE_STEPS,
  type ProposeFacts,
} from '../domain/console/propose-figure-page.ts';
import { rehearsalBlock } from '../domain/console/rehearsal-block.ts';
import { html, type Html } from '../domain/language/html.ts';
import { proposalPath, PROPOSE_PATH, RULES_PATH } from '../domain/console/rules-words.ts';
import type { ConsoleRole } from '../domain/console/session.ts';
import { firstDayOf, type Proposal } from '../domain/eligibility/law/figure-proposal.ts';
import { decide } from '../domain/records/approval.ts';
import type { Figures } from '../domain/eligibility/law/figures.ts';
import { figureHistories, type FigureHistory } from '../domain/eligibility/rule-book/figure-histories.ts';
import { allHistories } from '../domain/eligibility/rule-book/round-histories.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import type { SessionStore } from '../stores/console/session-store.ts';
import type { ProposalStore } from '../stores/rules/proposal-store.ts';
import { decideOnProposal, type DecidingDeps, type DecisionAround, type Proposed } from './deciding.ts';
import { isNote, NOTES } from './proposal-notes.ts';
import {
  beginRehearsal,
  isRehearsable,
  mayRehearse,
  MOST_A_DAY,
  readRehearsal,
  type RehearsalsDeps,
} from './rehearsals.ts';
import type { ActingDeps, ActOf, Asked, Route, Shown } from './route.ts';

export type ProposalsDeps = ActingDeps &
  DecidingDeps & {
    readonly figures: FiguresInForce;
    readonly proposals: ProposalStore;
    readonly sessions: Pick<SessionStore, 'namesOf'>;
  } & RehearsalsDeps;

type ProposalRoute = Route<ProposalsDeps>;

export const READERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor', 'ops'];
export const PROPOSERS: readonly ConsoleRole[] = ['official', 'approver'];

const ID_LENGTH = 16;

/** The history of a figure that the form of figures can propose: rounds have their own. */
const historyOf = (figures: Figures, id: string | null): FigureHistory | undefined =>
  figureHistories(figures).find((history) => history.id === id);

/** The id of the proposal that a form makes. */
export const proposalId = (asked: Asked, { idOf }: Pick<ProposalsDeps, 'idOf'>): string =>
  idOf(asked)?.slice(0, ID_LENGTH) ?? '';

const EMPTY = typedFigure(new URLSearchParams());

const proposeFacts = (history: FigureHistory, asked: Asked): ProposeFacts => ({
  history,
  typed: EMPTY,
  errors: [],
  newKey: asked.newFormKey,
  today: asked.moment.today,
});

const proposeForm: ProposalRoute['answer'] = async (asked, { figures }) => {
  const history = historyOf((await figures.now()).figures, asked.query.get('id'));
  return history === undefined ? 'absent' : { page: proposePage(proposeFacts(history, asked)) };
};

/** The one figure of a proposal, in words. */
const entryOf = (figures: Figures): string => allHistories(figures).flatMap(({ entries }) => entries)[0]?.value ?? '';

type NewProposal = Pick<Proposal, 'id' | 'rule' | 'figures' | 'reason'>;

const proposeAct = ({ id, rule, figures, reason }: NewProposal, held: Figures): Act => {
  const from = firstDayOf({ figures });
  const [entry] = allHistories(figures).flatMap(({ entries }) => entries);
  const history = allHistories(held).find((one) => one.id === rule);
  const before = entry && entryBefore(history, entry);
  return {
    what: 'propose-figure',
    on: `figure ${rule} proposal ${id}`,
    reason,
    before: before === undefined ? {} : { value: before.value, from: before.effectiveFrom },
    after: { value: entryOf(figures), from },
  };
};

const keepProposal = (
  { id, rule, figures, reason }: NewProposal,
  { at }: ActOf,
  { official }: Asked,
  { proposals }: ProposalsDeps,
): Promise<void> => proposals.keep({ id, rule, figures, reason, by: official.account, at });

/** Keeps what an official proposes, with an entry in the audit. `held`: what counts now. */
export const keepNewProposal = async (proposed: NewProposal, held: Figures, asked: Asked, deps: ProposalsDeps) => {
  const act = proposeAct(proposed, held);
  const done = await deps.perform(asked, act, (of) => keepProposal(proposed, of, asked, deps));
  return { to: done === 'done' ? `${proposalPath(proposed.id)}?done=proposed` : `${RULES_PATH}/proposals?done=used` };
};

/** Shows what a proposal would change, leads back to the form, or keeps it. */
const propose: ProposalRoute['answer'] = async (asked, deps) => {
  const { fields, moment } = asked;
  const [{ figures }, all] = await Promise.all([deps.figures.now(), deps.proposals.all()]);
  const history = historyOf(figures, fields.get('id'));
  if (history === undefined) return 'absent';
  const id = proposalId(asked, deps);
  // The same form again: its proposal is kept already.
  if (all.some((proposal) => proposal.id === id)) return { to: `${proposalPath(id)}?done=proposed` };
  const typed = typedFigure(fields);
  const facts = { ...proposeFacts(history, asked), typed };
  const step = PROPOSE_STEPS.find((known) => known === fields.get('step')) ?? 'preview';
  if (step === 'edit') return { page: proposePage(facts) };
  const open = all.filter(({ decided }) => decided === undefined);
  const read = readProposal(typed, { history, figures, open, today: moment.today });
  if (read.figures === undefined) return { status: 422, page: proposePage({ ...facts, errors: read.errors }) };
  if (step === 'preview')
    return { page: proposePreviewPage(facts, read.figures, firstDayOf({ figures: read.figures })) };
  return keepNewProposal({ id, rule: history.id, figures: read.figures, reason: typed.reason }, figures, asked, deps);
};

const showProposals: ProposalRoute['answer'] = async (_asked, { figures, proposals }) => {
  const [{ figures: now }, all] = await Promise.all([figures.now(), proposals.all()]);
  return { page: proposalsPage(all, allHistories(now)) };
};

/** The rehearsal of a proposal, as long as nobody has decided on it. */
const rehearsalOf = async (proposal: Proposal, asked: Asked, deps: ProposalsDeps): Promise<Html> => {
  if (!isRehearsable(proposal)) return html``;
  const { official, moment } = asked;
  const [shown, counted] = await Promise.all([
    readRehearsal(proposal, deps),
    deps.rehearsals.counted(official.account, moment.today),
  ]);
  return rehearsalBlock({
    proposal: proposal.id,
    shown,
    newKey: mayRehearse(proposal, official) ? asked.newFormKey : undefined,
    left: Math.max(0, MOST_A_DAY - counted),
    today: moment.today,
  });
};

const shownProposal = async (
  proposal: Proposal,
  asked: Asked,
  deps: ProposalsDeps,
  { status, note, typed }: DecisionAround = {},
): Promise<Shown> => {
  const { figures, sessions } = deps;
  const { decided, by } = proposal;
  const accounts = decided === undefined ? [by] : [by, decided.by];
  const [{ figures: now }, names, more] = await Promise.all([
    figures.now(),
    sessions.namesOf(accounts),
    rehearsalOf(proposal, asked, deps),
  ]);
  const page = proposalPage({
    more,
    proposal,
    history: allHistories(now).find(({ id }) => id === proposal.rule),
    official: asked.official,
    nameOf: (account) => names.get(account),
    today: asked.moment.today,
    newKey: asked.newFormKey,
    note: note && NOTES[note],
    ...(typed && { typed }),
  });
  return { ...(status && { status }), page };
};

const showProposal: ProposalRoute['answer'] = async (asked, deps) => {
  const proposal = await deps.proposals.read(asked.params['proposal'] ?? '');
  if (proposal === undefined) return 'absent';
  const done = asked.query.get('done');
  return shownProposal(proposal, asked, deps, { note: isNote(done) ? done : undefined });
};

const decideOn: ProposalRoute['answer'] = async (asked, deps) => {
  const form = asked.params['decision'];
  const proposal = await deps.proposals.read(asked.params['proposal'] ?? '');
  if (proposal === undefined || !isDecisionForm(form)) return 'absent';
  const kind: Proposed<Proposal> = {
    kinds: { approve: 'approve-figure', refuse: 'refuse-figure', withdraw: 'withdraw-figure' },
    path: ({ id }) => proposalPath(id),
    on: ({ rule, id }) => `figure ${rule} proposal ${id}`,
    after: (one) => ({ value: entryOf(one.figures), from: firstDayOf(one) }),
    message: ({ id }) => ({ proposal: id }),
    keep: ({ id }, decided) => deps.proposals.change(id, (now) => decide(now, decided)),
    shown: (one, around) => shownProposal(one, asked, deps, around),
  };
  return decideOnProposal(proposal, form, asked, kind, deps);
};

const rehearseIt: ProposalRoute['answer'] = async (asked, deps) => {
  const proposal = await deps.proposals.read(asked.params['proposal'] ?? '');
  if (proposal === undefined) return 'absent';
  if (!mayRehearse(proposal, asked.official))
    return shownProposal(proposal, asked, deps, { status: 409, note: 'late' });
  const begun = await beginRehearsal(proposal, asked, deps);
  if (begun === 'too-many') return shownProposal(proposal, asked, deps, { status: 409 });
  return { to: `${proposalPath(proposal.id)}?done=${begun === 'done' ? 'rehearse' : 'used'}#rehearsal` };
};

/** The pages on which officials propose figures, and others approve them. */
export const proposalRoutes: readonly ProposalRoute[] = [
  { method: 'GET', path: PROPOSE_PATH, roles: PROPOSERS, answer: proposeForm },
  { method: 'POST', path: PROPOSE_PATH, roles: PROPOSERS, answer: propose },
  { method: 'GET', path: `${RULES_PATH}/proposals`, roles: READERS, answer: showProposals },
  { method: 'GET', path: `${RULES_PATH}/proposals/{proposal}`, roles: READERS, answer: showProposal },
  { method: 'POST', path: `${RULES_PATH}/proposals/{proposal}/rehearse`, roles: PROPOSERS, answer: rehearseIt },
  { method: 'POST', path: `${RULES_PATH}/proposals/{proposal}/{decision}`, roles: PROPOSERS, answer: decideOn },
];
