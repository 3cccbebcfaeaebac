import type { Queue } from '../aws/queue.ts';
import { isProgramme } from '../contracts/programmes.ts';
import type { ScreenSeeker } from '../contracts/stage-messages.ts';
import { nameOn } from '../contracts/names.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { caseDueOn } from '../domain/console/waiting-list-page.ts';
import type { CaseCondition, CaseProgramme, Opened, WaitingPageFacts } from '../domain/console/waiting-page.ts';
import { factDocument } from '../domain/eligibility/answer/documents.ts';
import { OUTCOME_WORDS } from '../domain/eligibility/answer/explanation.ts';
import { confirmationsIn, lookedAt, type ConditionKey } from '../domain/eligibility/answer/official-act.ts';
import { withoutHealth } from '../domain/eligibility/answer/own-facts.ts';
import { subjectIn, type ScreeningRecord } from '../domain/eligibility/answer/screening-record.ts';
import type { ProgrammeAnswer, RulesOn } from '../domain/eligibility/answer/screen-person.ts';
import { caseNumber } from '../domain/eligibility/answer/waiting-case.ts';
import {
  STATE_NAMES,
  UNKNOWN,
  type ReadyCriterion,
  type ReadyProgramme,
  type State,
} from '../domain/eligibility/engine/judge.ts';
import { asAnswered, isAllAssumed, pathsOf } from '../domain/eligibility/engine/official-word.ts';
import { noteOf } from '../domain/eligibility/engine/screen.ts';
import { partnerName } from '../domain/language/words.ts';
import { sourceWords } from '../domain/letters/citation-words.ts';
import { oneLine } from '../domain/letters/letter.ts';
import { factRows } from '../domain/page/fact-values.ts';
import { row } from '../domain/page/parts.ts';
import { resultWords } from '../domain/page/programme-view.ts';
import { holding, ownConsents, screenable, type Person } from '../domain/people/person.ts';
import type { FiguresInForce } from '../steps/figures-in-force.ts';
import type { Hash } from '../domain/records/version.ts';
import type { PersonStore } from '../stores/people/people-store.ts';
import type { CaseStore } from '../stores/screening/case-store.ts';
import type { ScreeningStore } from '../stores/screening/screening-store.ts';

export type WaitingDeps = {
  readonly cases: Pick<CaseStore, 'page'>;
  readonly screenings: Pick<ScreeningStore, 'read' | 'change'>;
  readonly persons: Pick<PersonStore, 'read'>;
  readonly screening: Queue<ScreenSeeker>;
  /** The rules of a day under a set of figures, prepared once. */
  readonly rulesOn: RulesOn;
  readonly figures: Pick<FiguresInForce, 'now' | 'named'>;
  readonly hash: Hash;
};

/** A person whose screening officials look at. */
export type WaitingPerson = {
  readonly person: Person;
  readonly record: ScreeningRecord;
  readonly number: string;
  /** The rules of the answers, under the figures on which they rest. */
  readonly rules: readonly ReadyProgramme[];
};

const PERSON_ID = /^[0-9a-f]{40}$/;

/**
 * Reads a person's case. Undefined: there is nobody, they are being deleted, they do not consent to screening, or no official ever had
 * anything to look at.
 */
export const readWaiting = async (
  id: string | undefined,
  { persons, screenings, rulesOn, figures, hash }: Omit<WaitingDeps, 'cases' | 'screening'>,
): Promise<WaitingPerson | undefined> => {
  if (id === undefined || !PERSON_ID.test(id)) return undefined;
  const [person, record] = await Promise.all([persons.read(id), screenings.read(id)]);
  if (person === undefined || record === undefined) return undefined;
  const isOver = holding(person.value) === undefined || screenable(person.value).length === 0;
  if (isOver || record.value.registration === undefined || record.value.rows === undefined) return undefined;
  const { on, answers } = record.value;
  const rules = rulesOn(on, await figures.named(answers[0]?.figures));
  return { person: person.value, record: record.value, number: caseNumber(record.value, hash), rules };
};

const isState = (number: number): number is State => number in STATE_NAMES;
const stateOf = (answer: ProgrammeAnswer, { row: { id } }: ReadyCriterion): State => {
  const number = STATE_NAMES.findIndex((name) => name === answer.criteria[id]);
  return isState(number) ? number : UNKNOWN;
};

/** The rules of the answer of a programme, with what officials had confirmed in it. */
const rulesOf = (answer: ProgrammeAnswer, rules: readonly ReadyProgramme[]): ReadyProgramme[] =>
  rules.filter(({ programme }) => programme.id === answer.programme).map((ready) => asAnswered(ready, answer.official));

const caseProgramme = (
  answer: ProgrammeAnswer,
  ready: ReadyProgramme,
  looked: ReturnType<typeof lookedAt>,
): CaseProgramme => {
  const { programme, on, knownOn, outcome } = answer;
  return {
    id: programme,
    name: nameOn(ready.programme.names, on, knownOn).ko,
    outcome: OUTCOME_WORDS[outcome].ko,
    isAllAssumed: isAllAssumed(ready),
    conditions: ready.criteria.map((criterion): CaseCondition => {
      const state = stateOf(answer, criterion);
      const { id, role, sentence, citation } = criterion.row;
      return {
        id,
        role,
        sentence: sentence.ko,
        result: resultWords(criterion, state, 'ko'),
        source: sourceWords(citation, 'ko'),
        why: noteOf(criterion, state)?.ko,
        looked: looked.find((one) => one.programme === programme && one.criterion === id),
      };
    }),
  };
};

/** The programmes that officials have to do with, first those in which something waits or was looked at. */
const caseProgrammes = ({ record, rules }: WaitingPerson): CaseProgramme[] => {
  const looked = lookedAt(record);
  const isLooked = ({ programme }: ProgrammeAnswer): boolean => looked.some((one) => one.programme === programme);
  return record.answers
    .filter((answer) => answer.forOfficial || isLooked(answer))
    .toSorted((a, b) => Number(isLooked(b)) - Number(isLooked(a)))
    .flatMap((answer) => rulesOf(answer, rules).map((ready) => caseProgramme(answer, ready, looked)));
};

/** What the page of a case shows, without what was opened. */
export const caseFacts = (
  found: WaitingPerson,
  { today, calendar }: Moment,
): Omit<WaitingPageFacts, 'mayAct' | 'errors'> => {
  const { person, record, number } = found;
  const [since] = (record.waits ?? []).map((one) => one.since).toSorted();
  return {
    person: person.person,
    number,
    on: record.on,
    waits: since === undefined ? undefined : { since, dueOn: caseDueOn({ since }, calendar) },
    programmes: caseProgrammes(found),
    today,
  };
};

/** The person's facts that the conditions which officials look at read, without those about health if that consent has ended. */
const openFacts = (found: WaitingPerson, today: string): Opened => {
  const { person, record, rules } = found;
  const subject = subjectIn(record);
  if (subject === undefined) return { what: 'facts', rows: [] };
  const looked = lookedAt(record);
  const paths = rules.flatMap(({ programme, criteria }) =>
    criteria
      .filter(({ row: { id } }) => looked.some((one) => one.programme === programme.id && one.criterion === id))
      .flatMap(pathsOf),
  );
  const isWithoutHealth = ownConsents(person).health?.agreed === false;
  const shown = isWithoutHealth ? { ...subject, facts: withoutHealth(subject.facts) } : subject;
  // A moving age is read from the date of birth, whatever else a condition reads.
  return { what: 'facts', rows: factRows(['seeker.birthDate', ...paths], shown, 'ko', today) };
};

/** Who the person is, and which partner knows them. */
const openName = ({ person, record }: WaitingPerson, today: string): Opened => {
  const seeker = holding(person)?.seeker;
  const { registration } = record;
  return {
    what: 'name',
    rows: [
      ...row('이름', seeker && oneLine(seeker.name, '-')),
      ...row('메일', seeker?.email),
      ...row('등록 기관', registration && partnerName(registration.partner, 'ko', today)),
      ...row('등록 번호', registration && oneLine(registration.externalId, '-')),
    ],
  };
};

export const openPerson = (found: WaitingPerson, what: Opened['what'], today: string): Opened =>
  what === 'name' ? openName(found, today) : openFacts(found, today);

/** A condition of a case, and the rules of its programme on the day of the answer. Undefined: there is nothing to look at. */
export const conditionIn = (
  found: WaitingPerson,
  { programme: id, criterion }: { readonly programme: string | undefined; readonly criterion: string | undefined },
) => {
  if (!isProgramme(id) || criterion === undefined) return undefined;
  const key: ConditionKey = { programme: id, criterion };
  const programme = caseProgrammes(found).find((one) => one.id === id);
  const condition = programme?.conditions.find((one) => one.id === criterion);
  const ready = found.rules.find((one) => one.programme.id === id);
  if (programme === undefined || condition?.looked?.basis === undefined || ready === undefined) return undefined;
  const reads = ready.criteria.filter(({ row: { id: one } }) => one === criterion).flatMap(pathsOf);
  const proofs = [...new Set(reads.flatMap((path) => factDocument(path)?.document.ko ?? []))];
  return { key, programme, condition, looked: condition.looked, ready, proofs };
};
export type ConditionInCase = NonNullable<ReturnType<typeof conditionIn>>;

/** What officials have said of this person's other conditions, as screening reads it. */
export const otherConfirmations = ({ record }: WaitingPerson, { programme, criterion }: ConditionKey) =>
  confirmationsIn(record).filter((one) => one.programme !== programme || one.criterion !== criterion);
