import type { ProgrammeId } from '../../contracts/programmes.ts';
import type { ConditionKey, ConditionStanding, OfficialAct } from '../eligibility/answer/official-act.ts';
import type { CriterionRow } from '../eligibility/engine/criterion.ts';
import { RESULTS } from '../letters/screening-words.ts';

/** The words and paths of the people who wait for an official. */

export const WAITING_PATH = '/waiting';
/** The page of a person's case. `person`: their opaque id. */
export const casePath = (person: string): string => `${WAITING_PATH}/${person}`;
/** The form about one condition. */
export const conditionPath = (person: string, { programme, criterion }: ConditionKey): string =>
  `${casePath(person)}/${programme}/${criterion}`;

/** A list: of all who wait, of a programme, or of one of its conditions. */
export type WaitingFilter = { readonly programme?: ProgrammeId | undefined; readonly condition?: string | undefined };

export type Saying = OfficialAct['says'];
export const SAYINGS = ['met', 'unmet', 'taken-back'] as const satisfies readonly Saying[];
export const sayingIn = (text: string | null): Saying | undefined => SAYINGS.find((known) => known === text);

/** What an official says of a condition, in a word: a requirement is met or not, an exclusion applies or not. */
export const sayingWords = (says: Saying, role: CriterionRow['role']): string =>
  says === 'taken-back' ? '확인을 거둠' : RESULTS[says][role].ko;

/** How a condition stands with the officials. `counts` is said by the act itself. */
export const STANDING_WORDS: Record<ConditionStanding, string> = {
  waits: '담당자의 확인을 기다립니다',
  again: '사실이 바뀌어 다시 확인이 필요합니다',
  counts: '담당자 확인(사전 검토)이 결과에 들어 있습니다',
  recorded: '방금 기록했습니다. 곧 다시 검토하여 결과에 넣습니다',
  over: '지금 결과에는 쓰이지 않습니다',
};

/** For what an official opens a person's name or facts. The words go into the access log. */
export const LOOK_PURPOSES = {
  check: '요건을 확인하는 데 필요합니다',
  contact: '본인이나 등록 기관에 연락하는 데 필요합니다',
  asked: '본인이 물어본 것에 답하는 데 필요합니다',
} as const;
export type LookPurpose = keyof typeof LOOK_PURPOSES;
export const lookPurposeIn = (text: string | null): LookPurpose | undefined =>
  (['check', 'contact', 'asked'] as const).find((purpose) => purpose === text);

/** What an official may open. */
export const LOOKS = ['name', 'facts'] as const;
export type Look = (typeof LOOKS)[number];

/** The most characters (code points) of the reason and of the document's name. */
export const REASON_LENGTH = 300;
export const DOCUMENT_LENGTH = 100;
