import { doorsClosedNow, doorsThatClose, type ClosedDoor } from './closing-doors.ts';
import { nameOn } from '../../../contracts/names.ts';
import type { Door, Sentence } from '../engine/criterion.ts';
import { missingDocuments, type MissingDocument } from './documents.ts';
import { foresee, type Foresight } from '../engine/foresight.ts';
import type { ReadyProgramme, ScreeningOutcome } from '../engine/judge.ts';
import { nearMiss, type NearMiss } from './near-miss.ts';
import type { Subject } from '../engine/subject.ts';

/** The words for an outcome on every page and in every mail. */
export const OUTCOME_WORDS = {
  eligible: {
    ko: '요건을 충족합니다(입력하신 내용 기준)',
    en: 'You meet the conditions (according to what you entered)',
  },
  ineligible: { ko: '충족하지 않는 요건이 있습니다', en: 'There is a condition that you do not meet' },
  undetermined: { ko: '추가 정보가 필요합니다', en: 'More information is needed' },
  'needs-review': { ko: '담당자 확인이 필요합니다', en: 'An official has to check' },
} as const satisfies Record<ScreeningOutcome, Sentence>;

/** The last line of every explanation (행정기본법 제20조: nothing here decides). */
export const NOT_A_DISPOSITION: Sentence = {
  ko: '이 안내는 처분이 아니며, 최종 선발은 담당 부서가 결정합니다.',
  en: 'This is not an official decision (처분); the department in charge makes the final selection.',
};

/** What a result means for the person, beyond its lines. */
export type Explanation = {
  readonly name: Sentence;
  /** The missing facts, and the documents that prove them. */
  readonly documents: readonly MissingDocument[];
  readonly foresight?: Foresight;
  readonly nearMiss?: NearMiss;
  /** What joining would close. */
  readonly closes: readonly Door[];
  /** The programmes among `others` that an earlier step of this person keeps closed today. */
  readonly closedNow: readonly ClosedDoor[];
};

/** Explains an answer. `missing` comes from the result. `others` are the programmes to check for closed doors. */
export const explain = (
  ready: ReadyProgramme,
  subject: Subject,
  missing: readonly string[],
  others: readonly ReadyProgramme[],
): Explanation => {
  const { on, knownOn } = ready.situation;
  const foresight = foresee(ready, subject);
  const miss = nearMiss(ready, subject);
  return {
    name: nameOn(ready.programme.names, on, knownOn),
    documents: missingDocuments(missing),
    foresight,
    nearMiss: miss,
    closes: doorsThatClose(ready),
    closedNow: doorsClosedNow(others, subject),
  };
};
