import type { OccasionStore } from '../stores/mail/occasion-store.ts';
import type { PoolStore } from '../stores/matching/pool-store.ts';
import type { DeskStore } from '../stores/postings/desk-store.ts';
import type { PostingKey, PostingStore } from '../stores/postings/posting-store.ts';
import type { RecheckWagesOutcome } from '../contracts/outcomes.ts';
import { REJUDGED_BY } from '../contracts/stage-messages.ts';
import { latest, type Moment } from '../domain/language/calendar.ts';
import { minimumWageOn } from '../domain/eligibility/law/minimum-wage.ts';
import type { DeskKind } from '../domain/postings/desk.ts';
import { newMinimumWage } from '../domain/postings/new-minimum-wage.ts';
import { emptyPostingRecord } from '../domain/postings/posting-record.ts';
import { rejudgeRefused, sinceOf, type Grounds } from '../domain/postings/rejudging.ts';
import { arrearsGround, type ArrearsInForce } from '../steps/arrears-in-force.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import { recheckPosting, type RecheckingDeps } from '../steps/rechecking.ts';

export type RecheckWagesDeps = RecheckingDeps & {
  readonly postings: Pick<PostingStore, 'read' | 'update' | 'refusedTexts'>;
  readonly desk: Pick<DeskStore, 'show' | 'page'>;
  readonly pool: Pick<PoolStore, 'clusters' | 'postings'>;
  readonly occasions: OccasionStore;
  readonly figures: Pick<FiguresInForce, 'now'>;
  readonly arrears: ArrearsInForce;
};

/** One run changes this many. The next run, an hour later, does the rest. */
const MOST_IN_A_RUN = 200;
const AT_ONCE = 20;
const ON_A_PAGE = 100;

/**
 * Judges again every posting that is open, held or refused, if a new minimum wage is in force, or if officials approved a minimum
 * wage or a list of employers in wage arrears. It may run twice, late, or die half-way: what was told is marked, and the next run
 * does what was missed. Without such an occasion it reads no posting.
 */
export const recheckWages = async (moment: Moment, deps: RecheckWagesDeps): Promise<RecheckWagesOutcome> => {
  const why = await occasionOf(moment, deps);
  if (why === undefined) return 'nothing-new';
  const { grounds } = why;
  const [open, held, refused] = await Promise.all([
    deps.pool.postings(moment.today),
    onDesk(['held'], moment, deps),
    onDesk(['clear', 'asked', 'refused'], moment, deps),
  ]);
  const work = [
    ...distinct([...open, ...held]).map((key) => () => recheckPosting(key, grounds, moment, deps)),
    ...distinct(refused).map((key) => () => recheckRefused(key, grounds, moment, deps)),
  ];
  const failures: unknown[] = [];
  let told = 0;
  let start = 0;
  for (; start < work.length && told < MOST_IN_A_RUN; start += AT_ONCE)
    for (const result of await Promise.allSettled(work.slice(start, start + AT_ONCE).map((check) => check())))
      if (result.status === 'rejected') failures.push(result.reason);
      else if (result.value === 'told') told += 1;
  if (failures.length > 0) throw failures[0];
  if (start < work.length) return 'more-to-come';
  await why.end();
  return 'rechecked';
};

type Occasion = { readonly grounds: Grounds; readonly end: () => Promise<void> };

/** Why postings are judged again, and by what. Undefined: there is no reason. */
const occasionOf = async (
  { now, today }: Moment,
  { figures, arrears, occasions }: RecheckWagesDeps,
): Promise<Occasion | undefined> => {
  const [{ figures: set }, ...asked] = await Promise.all([
    figures.now(),
    ...REJUDGED_BY.map((of) => occasions.asked(of)),
  ]);
  const begun = newMinimumWage(today, set.minimumWage);
  // A wage that was corrected is an occasion of its own.
  const name = begun && `minimum-wage#${begun.effectiveFrom}#${begun.hourly}`;
  const isNew = name !== undefined && !(await occasions.isOver(name));
  if (!isNew && asked.every((work) => work === undefined)) return undefined;
  const figure = minimumWageOn(today, today, set.minimumWage);
  const [wageAsked] = asked;
  return {
    grounds: {
      wage: figure && { figure, since: latest(sinceOf(figure), wageAsked?.at) ?? sinceOf(figure) },
      arrears: arrearsGround(await arrears()),
    },
    end: async () => {
      if (name !== undefined) await occasions.end(name, now);
      for (const [index, of] of REJUDGED_BY.entries()) {
        const work = asked[index];
        if (work !== undefined) await occasions.done(of, work.times);
      }
    },
  };
};

/** The postings on these lists of the officials. */
const onDesk = async (
  kinds: readonly DeskKind[],
  { today }: Moment,
  { desk }: Pick<RecheckWagesDeps, 'desk'>,
): Promise<PostingKey[]> => {
  const keys: PostingKey[] = [];
  for (const kind of kinds) {
    let from: string | undefined;
    do {
      const { entries, next } = await desk.page({ kind }, today, ON_A_PAGE, from);
      keys.push(...entries.map(({ partner, externalId }) => ({ partner, externalId })));
      from = next;
    } while (from !== undefined);
  }
  return keys;
};

const distinct = (keys: readonly PostingKey[]): PostingKey[] => [
  ...new Map(keys.map((key) => [`${key.partner}/${key.externalId}`, key])).values(),
];

/** Puts a refused posting before an official if nothing of what it was refused for counts any more. */
const recheckRefused = async (
  key: PostingKey,
  grounds: Grounds,
  { today }: Moment,
  { postings, desk }: RecheckWagesDeps,
): Promise<'told' | 'nothing-new'> => {
  const refused = (await postings.read(key))?.value.refused;
  if (refused === undefined) return 'nothing-new';
  const texts = await postings.refusedTexts(key, refused.version.revision, today);
  const text = texts.find(({ version }) => version.hash === refused.version.hash);
  if (text === undefined) return 'nothing-new';
  const kept = await postings.update(key, emptyPostingRecord(key.partner, key.externalId), (before) =>
    rejudgeRefused(before, text, grounds, today),
  );
  // Also after a run that ended between the two: it costs a write that changes nothing.
  await desk.show(kept);
  return 'nothing-new';
};
