import type { Act, ActKind } from '../domain/console/act.ts';
import {
  conditionFormPage,
  conditionPreviewPage,
  readSaying,
  sayingEntryIn,
  type ActOnCondition,
  type SayingEntry,
} from '../domain/console/waiting-act-page.ts';
import { casePath } from '../domain/console/waiting-words.ts';
import { OUTCOME_WORDS } from '../domain/eligibility/answer/explanation.ts';
import { seenOf, takeAct, type LookedAt, type OfficialSaying } from '../domain/eligibility/answer/official-act.ts';
import { NO_SCREENING, subjectIn } from '../domain/eligibility/answer/screening-record.ts';
import { judge, type ScreeningOutcome } from '../domain/eligibility/engine/judge.ts';
import { withConfirmations } from '../domain/eligibility/engine/official-word.ts';
import { withParticle } from '../domain/language/particle.ts';
import { perform, type Outcome } from './review-shown.ts';
import type { ActOf, Asked, Done, Shown } from './route.ts';
import {
  conditionIn,
  otherConfirmations,
  readWaiting,
  type ConditionInCase,
  type WaitingPerson,
} from './waiting-case.ts';
import { lookedAtCase, notDone, type WaitingPagesDeps, type WaitingRoute } from './waiting-shown.ts';

const keyIn = ({ params }: Asked) => ({ programme: params['programme'], criterion: params['condition'] });

const aboutOf = ({ person, number }: WaitingPerson, at: ConditionInCase): ActOnCondition => ({
  person: person.person,
  number,
  programme: at.programme.id,
  name: at.programme.name,
  condition: at.condition,
  proofs: at.proofs,
});

/** What officials had said of a condition when a form is made. */
const wordBefore = ({ act }: LookedAt): OfficialSaying['says'] | 'none' => act?.says ?? 'none';

/** The form about a condition, filled from what was said of it before. */
export const conditionForm: WaitingRoute['answer'] = async (asked, deps) => {
  const found = await lookedAtCase(asked, '요건 확인', deps);
  if (found === undefined) return 'absent';
  const at = conditionIn(found, keyIn(asked));
  if (at === undefined) return notDone(asked, found, 'overtaken');
  const { act } = at.looked;
  const { today } = asked.moment;
  const entry: SayingEntry = {
    says: '',
    document: act?.document ?? '',
    seenOn: act?.seenOn ?? today,
    reason: '',
    seen: seenOf(at.looked),
    before: wordBefore(at.looked),
  };
  return { page: conditionFormPage(aboutOf(found, at), entry, { key: asked.newFormKey(), today }) };
};

const KINDS = {
  confirm: { what: 'confirm-condition', reason: '서류를 보고 요건을 확인함(사전 검토)', done: 'confirmed' },
  correct: { what: 'correct-condition', reason: '앞서 한 요건 확인을 고침', done: 'corrected' },
  'take-back': { what: 'take-back-condition', reason: '앞서 한 요건 확인을 거둠', done: 'taken-back' },
} as const satisfies Record<string, { what: ActKind; reason: string; done: string }>;

const kindOf = ({ says }: OfficialSaying, { before }: SayingEntry): keyof typeof KINDS => {
  if (says === 'taken-back') return 'take-back';
  return before === 'met' || before === 'unmet' ? 'correct' : 'confirm';
};

/** Records an act, and has the person screened anew. */
const record = async (
  asked: Asked,
  found: WaitingPerson,
  at: ConditionInCase,
  { entry, saying }: { readonly entry: SayingEntry; readonly saying: OfficialSaying },
  deps: WaitingPagesDeps,
): Promise<Shown | Done | 'absent'> => {
  const { what, reason, done } = KINDS[kindOf(saying, entry)];
  const { programme, criterion } = at.key;
  const act: Act = {
    what,
    on: `case ${found.number} ${programme} ${criterion}`,
    // An official's own words about a person are kept with the person, and go with them.
    reason,
    before: { word: entry.before },
    after: { word: saying.says, ...(saying.seenOn !== undefined && { seen: saying.seenOn }) },
  };
  const { person } = found.person;
  const effect = async (of: ActOf): Promise<Outcome> => {
    const { result, value } = await deps.screenings.change(person, NO_SCREENING, (before) =>
      takeAct(before, at.key, saying, { ...of, seen: entry.seen }),
    );
    const partner = value.registration?.partner;
    if (result === 'done' && partner !== undefined) await deps.screening.send([{ person, partner }], partner);
    return result;
  };
  const outcome = await perform(asked, act, effect, deps);
  if (outcome === 'done') return { to: `${casePath(person)}?done=${done}` };
  const now = await readWaiting(person, deps);
  return now === undefined || outcome === 'gone' ? 'absent' : notDone(asked, now, outcome);
};

/** The outcome of the programme as it will be, with the facts and rules of the last screening. */
const outcomeWith = (
  found: WaitingPerson,
  { key, ready, looked }: ConditionInCase,
  saying: OfficialSaying,
  { moment }: Asked,
  { hash }: WaitingPagesDeps,
): ScreeningOutcome | undefined => {
  const subject = subjectIn(found.record);
  if (subject === undefined || looked.basis === undefined) return undefined;
  const { state, rule, facts } = looked.basis;
  const { says } = saying;
  const others = otherConfirmations(found, key);
  const word =
    says === 'taken-back' ? [] : [{ ...key, round: looked.round, says, on: moment.today, state, rule, facts }];
  const { salt } = found.record;
  return judge(withConfirmations(ready, subject, [...others, ...word], { salt, hash }), subject);
};

const RECORDED =
  '누가 언제 무엇을 했는지 처리 기록에 남습니다. 적으신 이유는 처리 기록이 아니라 본인 정보와 함께 보관합니다.';

const effectsOf = (
  found: WaitingPerson,
  at: ConditionInCase,
  saying: OfficialSaying,
  asked: Asked,
  deps: WaitingPagesDeps,
): string[] => {
  const before = found.record.answers.find(({ programme }) => programme === at.key.programme)?.outcome;
  const after = outcomeWith(found, at, saying, asked, deps);
  const isTold = found.record.factsKeptUntil !== undefined && found.person.mailbox !== undefined;
  if (after === undefined || after === before)
    return [`${withParticle(at.programme.name, '은/는')} 결과가 그대로입니다. 메일은 가지 않습니다.`, RECORDED];
  return [
    `${at.programme.name}의 결과가 바뀝니다: ${OUTCOME_WORDS[after].ko}`,
    '바뀐 결과로 공공일자리를 다시 찾아 봅니다.',
    isTold
      ? '메일을 받기로 하신 분이면 결과가 달라졌다는 메일이 한 번 갑니다. 메일에는 이유를 적지 않습니다.'
      : '알린 정보나 메일 주소가 없어 메일은 가지 않습니다. 본인 페이지에 나옵니다.',
    RECORDED,
  ];
};

/** Shows what an act will do, leads back to the form, or records it. */
export const confirmIt: WaitingRoute['answer'] = async (asked, deps) => {
  const step = asked.fields.get('step');
  const found = await lookedAtCase(asked, step === 'send' ? '요건 확인 기록' : '요건 확인', deps);
  if (found === undefined) return 'absent';
  const at = conditionIn(found, keyIn(asked));
  if (at === undefined) return notDone(asked, found, 'overtaken');
  const { today } = asked.moment;
  const entry = sayingEntryIn(asked.fields);
  const { saying, errors } = readSaying(entry, today);
  const isSame = entry.seen === seenOf(at.looked) && entry.before === wordBefore(at.looked);
  const isRepeated = step === 'send' && at.looked.act !== undefined && at.looked.act.act === deps.idOf(asked);
  if (!isSame && !isRepeated) return notDone(asked, found, 'overtaken');
  const key = asked.newFormKey();
  if (saying === undefined || step === 'edit') {
    const isEdit = step === 'edit';
    const page = conditionFormPage(aboutOf(found, at), entry, { key, today, errors: isEdit ? [] : errors });
    return { status: isEdit ? 200 : 422, page };
  }
  if (step === 'send') return record(asked, found, at, { entry, saying }, deps);
  const effects = effectsOf(found, at, saying, asked, deps);
  return { page: conditionPreviewPage(aboutOf(found, at), entry, saying, { key, effects }) };
};
