import { PROPOSE_STEPS } from '../domain/console/propose-figure-page.ts';
import { readRound, typedFrom, typedRound } from '../domain/console/propose-round.ts';
import {
  proposeRoundPage,
  proposeRoundPreviewPage,
  roundsPage,
  type ProposeRoundFacts,
} from '../domain/console/rounds-page.ts';
import { proposalPath, PROPOSE_ROUND_PATH, ROUNDS_PATH } from '../domain/console/rules-words.ts';
import { hasRole } from '../domain/console/session.ts';
import { isRoundId } from '../domain/language/told-programmes.ts';
import { keepNewProposal, PROPOSERS, proposalId, READERS, type ProposalsDeps } from './proposals.ts';
import type { Asked, Route } from './route.ts';

type RoundRoute = Route<ProposalsDeps>;

const showRounds: RoundRoute['answer'] = async ({ official, moment: { today } }, { figures, proposals }) => {
  const [now, approved, all] = await Promise.all([figures.now(), figures.approved(), proposals.all()]);
  return {
    page: roundsPage({
      figures: now.figures,
      approved: approved.figures,
      open: all.filter((proposal) => proposal.decided === undefined && isRoundId(proposal.rule)),
      mayPropose: hasRole(official, ...PROPOSERS),
      today,
    }),
  };
};

const formFacts = (asked: Asked): Pick<ProposeRoundFacts, 'errors' | 'newKey' | 'today'> => ({
  errors: [],
  newKey: asked.newFormKey,
  today: asked.moment.today,
});

const proposeForm: RoundRoute['answer'] = async (asked, { figures }) => {
  const id = asked.query.get('id');
  const round = (await figures.now()).figures.rounds.find((one) => one.id === id);
  if (id !== null && round === undefined) return 'absent';
  return { page: proposeRoundPage({ ...formFacts(asked), typed: typedFrom(round) }) };
};

/** Shows what a proposed round would change, leads back to the form, or keeps it. */
const propose: RoundRoute['answer'] = async (asked, deps) => {
  const { fields, moment } = asked;
  const [{ figures: held }, all] = await Promise.all([deps.figures.now(), deps.proposals.all()]);
  const id = proposalId(asked, deps);
  // The same form again: its proposal is kept already.
  if (all.some((proposal) => proposal.id === id)) return { to: `${proposalPath(id)}?done=proposed` };
  const typed = typedRound(fields);
  const facts = { ...formFacts(asked), typed };
  const step = PROPOSE_STEPS.find((known) => known === fields.get('step')) ?? 'preview';
  if (step === 'edit') return { page: proposeRoundPage(facts) };
  const open = all.filter(({ decided }) => decided === undefined);
  const { figures, errors } = readRound(typed, { figures: held, open, today: moment.today });
  if (figures === undefined) return { status: 422, page: proposeRoundPage({ ...facts, errors }) };
  const rule = figures.rounds[0]?.id ?? '';
  if (step === 'preview') return { page: proposeRoundPreviewPage(facts, { rule, figures, held }) };
  return keepNewProposal({ id, rule, figures, reason: typed.reason }, held, asked, deps);
};

/** The pages of the rounds of programmes. A proposed round is shown, rehearsed and decided on like any other figure. */
export const roundRoutes: readonly RoundRoute[] = [
  { method: 'GET', path: ROUNDS_PATH, roles: READERS, answer: showRounds },
  { method: 'GET', path: PROPOSE_ROUND_PATH, roles: PROPOSERS, answer: proposeForm },
  { method: 'POST', path: PROPOSE_ROUND_PATH, roles: PROPOSERS, answer: propose },
];
