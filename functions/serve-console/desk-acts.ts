import type { Queue } from '../aws/queue.ts';
import { CITY, sourceOf } from '../contracts/partners.ts';
import type { PostingReviewed } from '../contracts/posting.ts';
import type { Act, ActKind } from '../domain/console/act.ts';
import { actTemplate } from '../domain/console/act-template.ts';
import {
  ACT_STEPS,
  actFormPage,
  previewPage,
  type ActFormFacts,
  type TypedAct,
} from '../domain/console/desk-act-pages.ts';
import { DESK_ACTS, MOST_WORDS, type DeskAct } from '../domain/console/desk-words.ts';
import { problemOf, typedWords } from '../domain/console/official-words.ts';
import { groundsFor, isAllowed } from '../domain/console/refusal-grounds.ts';
import { deskPath } from '../domain/console/desk-paths.ts';
import type { FieldError } from '../domain/page/parts.ts';
import type { PreviewDeps } from '../notices/posting-preview.ts';
import { askToMend, type AskingToMendDeps } from '../steps/ask-to-mend.ts';
import { noteOf, previewAct } from './desk-preview.ts';
import type { ReadPosting } from './desk-reading.ts';
import type { ActingDeps, ActOf, Asked, Done, Shown } from './route.ts';

export type DeskActingDeps = AskingToMendDeps &
  PreviewDeps &
  Pick<ActingDeps, 'perform'> & {
    /** The city's door for reviews. */
    readonly reviewsDoor: Pick<Queue<object>, 'send'>;
  };

export const actOf = (name: string | undefined): DeskAct | undefined => DESK_ACTS.find((act) => act === name);

const KINDS = {
  release: 'release-posting',
  refuse: 'refuse-posting',
  mend: 'ask-to-mend-posting',
} as const satisfies Record<DeskAct, ActKind>;

const formFacts = (
  { view }: ReadPosting,
  act: DeskAct,
  typed: TypedAct,
  { newFormKey }: Asked,
  errors: readonly FieldError[] = [],
): ActFormFacts => {
  const grounds = groundsFor(view.text?.findings ?? view.waits?.findings ?? []);
  return { view, act, typed, grounds, errors, newKey: newFormKey };
};

/** The form of an act, with the words that the findings suggest. */
export const showActForm = (read: ReadPosting, act: DeskAct, asked: Asked): Shown => {
  const words = actTemplate(act, read.view.text?.findings ?? read.view.waits?.findings ?? []);
  return { page: actFormPage(formFacts(read, act, { words, grounds: [], seen: read.seen }, asked)) };
};

const typedIn = ({ fields }: Asked, { grounds }: Pick<ActFormFacts, 'grounds'>): TypedAct => ({
  words: typedWords(fields.get('words')),
  grounds: fields.getAll('ground').filter((ground) => grounds.includes(ground)),
  seen: fields.get('seen') ?? '',
});

const errorsIn = (act: DeskAct, { words, grounds }: TypedAct): FieldError[] => {
  const problem = problemOf(words, { most: MOST_WORDS });
  return [
    ...(problem === undefined ? [] : [{ field: 'words', message: problem }]),
    ...(act === 'refuse' && !isAllowed(grounds)
      ? [{ field: 'ground', message: '직업안정법 제8조의 사유를 하나 이상 골라 주십시오.' }]
      : []),
  ];
};

/** What the audit says of an act: the states by codes and numbers. */
const auditOf = ({ key, view }: ReadPosting, act: DeskAct, { words, grounds }: TypedAct): Act => ({
  what: KINDS[act],
  on: `posting ${key.partner} ${key.externalId} revision ${String(view.waits?.revision ?? 0)}`,
  reason: words,
  before: { state: view.state },
  after:
    act === 'mend' ? { state: view.state } : { decision: act, ...(grounds.length > 0 && { grounds: [...grounds] }) },
});

/** Puts a decision on the city's door. The same act is the same message: its id and its instant are those of the act. */
const decide = (
  { key, view }: ReadPosting,
  decision: PostingReviewed['decision'],
  note: string,
  { id, at }: ActOf,
  { reviewsDoor }: DeskActingDeps,
): Promise<void> => {
  const data: PostingReviewed = { ...key, revision: view.waits?.revision ?? 0, decision, note };
  const envelope = {
    specversion: '1.0',
    id,
    source: sourceOf(CITY),
    type: 'kr.go.changwon.jobs.posting.reviewed.v1',
    time: at,
    data,
  };
  return reviewsDoor.send([envelope], CITY);
};

const effect = (read: ReadPosting, act: DeskAct, typed: TypedAct, of: ActOf, deps: DeskActingDeps): Promise<void> => {
  const note = noteOf(act, typed);
  if (act !== 'mend') return decide(read, act, note, of, deps);
  return askToMend(read.key, { revision: read.view.waits?.revision ?? 0, note, at: of.at }, of.id, deps);
};

/** Handles a form of an act about a posting that waits as the form says: shows what will happen, or does it. */
export const handleAct = async (
  read: ReadPosting,
  act: DeskAct,
  asked: Asked,
  deps: DeskActingDeps,
): Promise<Shown | Done> => {
  const { grounds } = formFacts(read, act, { words: '', grounds: [], seen: '' }, asked);
  const typed = typedIn(asked, { grounds });
  const step = ACT_STEPS.find((known) => known === asked.fields.get('step')) ?? 'preview';
  const errors = errorsIn(act, typed);
  if (step === 'edit') return { page: actFormPage(formFacts(read, act, typed, asked)) };
  if (errors.length > 0) return { status: 422, page: actFormPage(formFacts(read, act, typed, asked, errors)) };
  if (step === 'send') {
    const performed = await deps.perform(asked, auditOf(read, act, typed), (of) => effect(read, act, typed, of, deps));
    return { to: `${deskPath(read.key)}?done=${performed === 'done' ? act : 'used'}` };
  }
  const preview = await previewAct(read, act, typed, asked.moment, deps);
  return { page: previewPage({ view: read.view, act, typed, newKey: asked.newFormKey, ...preview }) };
};
