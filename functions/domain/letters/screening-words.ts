import type { ScreeningOutcome, StateName } from '../eligibility/engine/judge.ts';
import type { Standing } from '../eligibility/answer/how-it-stands.ts';
import type { CriterionRow } from '../eligibility/engine/criterion.ts';
import { plural } from '../language/counted.ts';
import { type Language, OFFICE, SENDER, type Words } from '../language/words.ts';

/** A result that reads the same for a requirement and for an exclusion. */
const either = (words: Words): Record<CriterionRow['role'], Words> => ({ required: words, exclusion: words });
const CHECK: Words = { ko: '담당자 확인 필요', en: 'an official has to check' };

/** The result of a condition in a word: a requirement is met or not, an exclusion applies or not. */
export const RESULTS = {
  met: { required: { ko: '충족', en: 'met' }, exclusion: { ko: '해당 없음', en: 'does not apply to you' } },
  unmet: { required: { ko: '충족하지 않음', en: 'not met' }, exclusion: { ko: '해당함', en: 'applies to you' } },
  unknown: either({ ko: '추가 정보 필요', en: 'more information needed' }),
  review: either(CHECK),
  'not-held': either(CHECK),
} as const satisfies Record<StateName, Record<CriterionRow['role'], Words>>;

/** What an official found of a condition for one person. It is no disposition (처분). */
export const OFFICIAL_WORD: Words = {
  ko: '담당자 확인(사전 검토)',
  en: 'Checked by an official in advance (담당자 확인, 사전 검토)',
};
/** Shown beside a result that an official still has to check. */
export const TO_CHECK: Words = { ko: '(담당자 확인 필요)', en: ' (an official has to check)' };
/** For an unconfirmed exclusion about which nothing is known. */
export const NOT_COUNTED: Words = {
  ko: '기준 확인 중이어서 결과에 넣지 않음',
  en: 'being checked, so it was not counted',
};

/** The outcomes in a few words, for the table at the top of the letter. */
export const SHORT_OUTCOMES = {
  eligible: { ko: '충족', en: 'Met' },
  undetermined: { ko: '추가 정보 필요', en: 'More information needed' },
  'needs-review': { ko: '담당자 확인 필요', en: 'For an official to check' },
  ineligible: { ko: '충족하지 않는 요건 있음', en: 'A condition is not met' },
} as const satisfies Record<ScreeningOutcome, Words>;

/** The outcomes in display order: those that the person can act on come first. */
export const OUTCOME_ORDER: readonly ScreeningOutcome[] = ['eligible', 'undetermined', 'needs-review', 'ineligible'];

type ScreeningWords = {
  readonly source: string;
  /** What comes before the names of the programmes that joining closes. */
  readonly closes: string;
  /** Says where a missing fact can be told. */
  readonly say: (pageLabel: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly subjects: {
    readonly changed: (what: string) => string;
    readonly first: (what: string) => string;
    readonly programmes: (count: number) => string;
    readonly outcome: Record<ScreeningOutcome, (count: number) => string>;
  };
  readonly preheader: string;
  readonly heading: (name: string, isChange: boolean) => string;
  readonly intro: (day: string) => string;
  readonly changedHeading: string;
  readonly newProgramme: string;
  readonly otherChanges: (count: number) => string;
  readonly cards: string;
  readonly standings: Record<Standing, string>;
  readonly none: string;
  /** Over what is alike of the programmes above. */
  readonly both: string;
  readonly brackets: string;
  readonly rights: (partner: string, pageLabel: string) => string;
  readonly why: (partner: string) => string;
  readonly pageLabel: string;
};

export const SCREENING_WORDS = {
  ko: {
    source: '근거',
    closes: '참여하시면 제한되는 사업',
    say: (pageLabel) => `필요한 정보는 메일로 보내지 마시고 아래 ‘${pageLabel}’에서 적어 주시기 바랍니다.`,
    period: (from, to) => `이 기준이 적용되는 기간: ${from}~${to}`,
    subjects: {
      changed: (what) => `[창원 일자리] 적격 검토 결과가 달라졌습니다: ${what}`,
      first: (what) => `[창원 일자리] 적격 검토 결과를 알려 드립니다: ${what}`,
      programmes: (count) => `${count}개 사업`,
      outcome: {
        eligible: (count) => `요건을 충족하는 사업 ${count}개`,
        undetermined: (count) => `추가 정보가 필요한 사업 ${count}개`,
        'needs-review': (count) => `담당자 확인이 필요한 사업 ${count}개`,
        ineligible: (count) => `살펴본 사업 ${count}개`,
      },
    },
    preheader: '무엇을 받는지, 어디에 물어볼지 알려 드립니다.',
    heading: (name, isChange) => (isChange ? `${name}님의 결과가 달라졌습니다` : `${name}님의 적격 검토 결과`),
    intro: (day) => `${day} 기준입니다.`,
    changedHeading: '지난 안내와 달라진 결과',
    newProgramme: '새 사업',
    otherChanges: (count) => `그 밖에 ${count}가지가 달라졌습니다.`,
    cards: '맞을 수 있는 사업',
    standings: {
      'may-fit': '더 맞을 수 있는 사업',
      'needs-fact': '추가 정보가 필요한 사업',
      'rules-unknown': '모집 기준 확인 중인 사업',
      'does-not': '지금은 요건이 맞지 않는 사업',
    },
    none: '살펴본 사업',
    both: '위 사업 모두',
    brackets: '해당하는 대상',
    rights: (partner, pageLabel) =>
      `설명이나 담당자의 검토는 아래 ‘${pageLabel}’에서 요청하시거나 ${partner}에 말씀해 주시기 바랍니다. 요청하신 날부터 30일 이내에 답해 드립니다(개인정보 보호법 제37조의2).`,
    why: (partner) =>
      `${partner}에서 구직 서비스에 등록하고 적격 검토와 메일 안내에 동의하신 분께 ${SENDER.ko}(${OFFICE.ko})에서 보내 드립니다(목적: 서비스 안내, 광고가 아닙니다).`,
    pageLabel: '결과 자세히 보기',
  },
  en: {
    source: 'Source',
    closes: 'Joining closes',
    say: (pageLabel) => `Please tell us what we need under “${pageLabel}” below, not by mail.`,
    period: (from, to) => `These rules hold from ${from} to ${to}.`,
    subjects: {
      changed: (what) => `[Changwon Jobs] Your eligibility check has changed: ${what}`,
      first: (what) => `[Changwon Jobs] Your eligibility check: ${what}`,
      programmes: (count) => plural(count, 'programme'),
      outcome: {
        eligible: (count) => `you meet the conditions of ${plural(count, 'programme')}`,
        undetermined: (count) => `more information needed for ${plural(count, 'programme')}`,
        'needs-review': (count) => `an official has to check ${plural(count, 'programme')}`,
        ineligible: (count) => `${plural(count, 'programme')} checked`,
      },
    },
    preheader: 'What each programme gives, and whom to ask.',
    heading: (name, isChange) => (isChange ? `${name}: your new eligibility check` : `${name}: your eligibility check`),
    intro: (day) => `As of ${day} (적격 검토 결과).`,
    changedHeading: 'What changed since the last mail',
    newProgramme: 'not checked before',
    otherChanges: (count) => `and ${count} more`,
    cards: 'Programmes that may fit',
    standings: {
      'may-fit': 'May fit as well',
      'needs-fact': 'More information needed',
      'rules-unknown': 'Rules being checked',
      'does-not': 'Not for you at present',
    },
    none: 'Programmes we checked',
    both: 'All of the above',
    brackets: 'Groups you belong to',
    rights: (partner, pageLabel) =>
      `For an explanation or a review by an official, please ask under “${pageLabel}” below or tell ${partner}. You will get an answer within 30 days of asking (개인정보 보호법 제37조의2).`,
    why: (partner) =>
      `You get this mail from the ${SENDER.en} (${OFFICE.ko}) because you registered for its job service at ${partner} and agreed to the eligibility check and to mail. Purpose: service, not advertising.`,
    pageLabel: 'See the results and why',
  },
} as const satisfies Record<Language, ScreeningWords>;
