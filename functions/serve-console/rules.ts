import { isProgramme } from '../contracts/programmes.ts';
import type { RulesOn } from '../domain/eligibility/answer/screen-person.ts';
import { disagreements, type Disagreement } from '../domain/eligibility/law/figure-set.ts';
import { firstDayOf, type Proposal } from '../domain/eligibility/law/figure-proposal.ts';
import { FIGURES } from '../domain/eligibility/law/figures.ts';
import { isRoundId } from '../domain/language/told-programmes.ts';
import { PROGRAMMES } from '../domain/eligibility/programmes/programmes.ts';
import { reviewState, shownOn } from '../domain/eligibility/rule-book/figure-histories.ts';
import { allHistories, roundName } from '../domain/eligibility/rule-book/round-histories.ts';
import { versionsOf } from '../domain/eligibility/rule-book/rule-book-versions.ts';
import { figurePage, rulesPage } from '../domain/console/rules-page.ts';
import { rulesProgrammePage } from '../domain/console/rules-programme-page.ts';
import { figurePath, proposalPath, RULES_PATH } from '../domain/console/rules-words.ts';
import { hasRole, type ConsoleRole } from '../domain/console/session.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import type { ProposalStore } from '../stores/rules/proposal-store.ts';
import type { Route } from './route.ts';
import type { DueSource } from './today.ts';

export type RulesDeps = {
  readonly figures: FiguresInForce;
  readonly proposals: Pick<ProposalStore, 'all'>;
  readonly rulesOn: RulesOn;
};

type RulesRoute = Route<RulesDeps>;

const READERS: readonly ConsoleRole[] = ['official', 'approver', 'auditor', 'ops'];

/** The approved figures that the files of this release say otherwise. */
const disagreed = async ({ figures }: RulesDeps): Promise<readonly Disagreement[]> =>
  disagreements(FIGURES, (await figures.approved()).figures);

const openIn = async ({ proposals }: RulesDeps): Promise<Proposal[]> =>
  (await proposals.all()).filter(({ decided }) => decided === undefined);

const showRules: RulesRoute['answer'] = async ({ moment: { today } }, deps) => {
  const [set, differ, open] = await Promise.all([deps.figures.now(), disagreed(deps), openIn(deps)]);
  const histories = allHistories(set.figures);
  const programmes = deps.rulesOn(today, set);
  return { page: rulesPage({ programmes, histories, disagreements: differ, open, today }) };
};

const showProgramme: RulesRoute['answer'] = async ({ params, query, moment: { today } }, { figures }) => {
  const id = params['programme'];
  if (!isProgramme(id)) return 'absent';
  const programme = PROGRAMMES[id];
  const versions = versionsOf(programme, (await figures.now()).figures);
  return { page: rulesProgrammePage({ programme, versions, asked: query.get('from') ?? undefined, today }) };
};

const showFigure: RulesRoute['answer'] = async ({ query, official, moment: { today } }, { figures, proposals }) => {
  const [{ figures: now }, all] = await Promise.all([figures.now(), proposals.all()]);
  const history = allHistories(now).find(({ id }) => id === query.get('id'));
  if (history === undefined) return 'absent';
  const own = all.filter(({ rule }) => rule === history.id);
  return {
    page: figurePage({ history, proposals: own, mayPropose: hasRole(official, 'official', 'approver'), today }),
  };
};

/** The rule book as pages. */
export const rulesRoutes: readonly RulesRoute[] = [
  { method: 'GET', path: RULES_PATH, roles: READERS, answer: showRules },
  { method: 'GET', path: `${RULES_PATH}/programmes/{programme}`, roles: READERS, answer: showProgramme },
  { method: 'GET', path: `${RULES_PATH}/figure`, roles: READERS, answer: showFigure },
];

/** Figures whose review date is past or near, and those that the files say otherwise, for the first page. */
export const rulesDue: DueSource<RulesDeps> = async ({ official, moment: { today } }, deps) => {
  if (!hasRole(official, 'official', 'approver')) return [];
  const [{ figures }, differ, open] = await Promise.all([deps.figures.now(), disagreed(deps), openIn(deps)]);
  const histories = allHistories(figures);
  const nameOf = (id: string): string =>
    histories.find((history) => history.id === id)?.name ?? (isRoundId(id) ? roundName(id) : id);
  const items = [
    ...open.map((proposal) => ({
      title: nameOf(proposal.rule),
      dueOn: firstDayOf(proposal),
      path: proposalPath(proposal.id),
      note: '승인을 기다리는 제안. 시행일까지 처리',
    })),
    ...differ.map(({ id }) => ({ title: nameOf(id), dueOn: today, path: figurePath(id), note: '배포된 파일과 다름' })),
    ...histories.flatMap((history) => {
      const { id, name, reviewBy } = history;
      const state = reviewState(reviewBy, today);
      if (reviewBy === undefined || (state !== 'near' && state !== 'past')) return [];
      const note = shownOn(history, today).now?.value ?? '지금 적용하는 수치 없음';
      return [{ title: name, dueOn: reviewBy, path: figurePath(id), note }];
    }),
  ].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  const law = '제안은 시행일, 수치는 정해 둔 다시 확인할 날까지. 지나면 그 수치에 기대는 결과는 담당자 확인이 됩니다';
  return [{ name: '제안과 다시 확인할 수치', path: RULES_PATH, law, items, isWhole: true }];
};
