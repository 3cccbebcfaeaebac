import type { ScreeningOutcome, StateName } from '../eligibility/engine/judge.ts';
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
  readonly result: string;
  readonly note: string;
  readonly source: string;
  readonly document: string;
  readonly until: string;
  readonly period: (from: string, to: string) => string;
  readonly lists: Record<'conditions' | 'limits' | 'doors' | 'missing' | 'open' | 'known' | 'review' | 'unmet', string>;
  /** Says whether an official has the person on the list, and what the person can do. */
  readonly waiting: {
    readonly listed: string;
    readonly missing: string;
    readonly notListed: (partner: string) => string;
  };
  readonly subjects: {
    readonly changed: (what: string) => string;
    readonly first: (what: string) => string;
    readonly programmes: (count: number) => string;
    readonly outcome: Record<ScreeningOutcome, (count: number) => string>;
  };
  readonly preheader: string;
  readonly heading: (name: string, isChange: boolean) => string;
  readonly intro: (day: string) => string;
  readonly noValues: string;
  readonly changedHeading: string;
  readonly newProgramme: string;
  readonly factsHeading: string;
  readonly leads: Record<ScreeningOutcome, (partner: string) => string>;
  readonly rightsHeading: string;
  readonly rights: (partner: string, pageLabel: string) => string;
  readonly why: (partner: string) => string;
  readonly pageLabel: string;
};

export const SCREENING_WORDS = {
  ko: {
    result: '결과',
    note: '이유',
    source: '근거',
    document: '확인 서류',
    until: '제한되는 마지막 날',
    period: (from, to) => `이 기준이 적용되는 기간: ${from}~${to}`,
    lists: {
      conditions: '참여 요건',
      limits: '해당하면 참여가 제한될 수 있는 경우',
      doors: '신청하시기 전에 살펴보실 점',
      missing: '알려 주시면 다시 검토하는 정보',
      open: '그 정보로 살펴볼 요건',
      known: '지금까지 살펴본 요건',
      review: '담당자가 살펴볼 내용',
      unmet: '충족하지 않는 요건',
    },
    waiting: {
      listed: '담당자가 살펴볼 목록에 올려 두었으니 따로 하실 일은 없습니다.',
      missing: '아래 정보를 알려 주시면 다시 검토하고, 그때에도 필요하면 담당자가 살펴봅니다.',
      notListed: (partner) =>
        `살펴본 기준 가운데 충족하지 않는 것이 있어 담당자가 살펴볼 목록에는 올리지 않았습니다. 확인을 원하시면 ${partner}에 말씀해 주시기 바랍니다.`,
    },
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
    preheader: '사업마다 어떤 요건을 무슨 근거로 살펴보았는지 알려 드립니다.',
    heading: (name, isChange) =>
      isChange ? `${name}님의 적격 검토 결과가 달라졌습니다` : `${name}님의 적격 검토 결과를 알려 드립니다`,
    intro: (day) => `${day}을 기준으로, 입력하신 내용과 그날의 법령과 공고에 따라 사업별 요건을 살펴보았습니다.`,
    noValues: '개인정보를 지키기 위해 이 메일에는 입력하신 값을 적지 않습니다.',
    changedHeading: '지난 안내와 달라진 결과',
    newProgramme: '새로 살펴본 사업',
    factsHeading: '한눈에 보기',
    leads: {
      eligible: (partner) => `신청 방법과 시기는 ${partner}에 문의해 주시기 바랍니다.`,
      undetermined: (partner) =>
        `아래 정보를 ${partner}에 알려 주시면 다시 검토하여 안내합니다. 개인정보를 지키기 위해 이 메일에 답장으로 서류를 보내지는 말아 주시기 바랍니다.`,
      'needs-review': (partner) => `궁금하신 점은 ${partner}에 문의해 주시기 바랍니다.`,
      ineligible: (partner) => `아래 내용이 사실과 다르면 ${partner}에 말씀해 주시기 바랍니다. 다시 검토합니다.`,
    },
    rightsHeading: '설명과 검토를 요청하실 수 있습니다',
    rights: (partner, pageLabel) =>
      `결과가 어떻게 나왔는지 설명을 듣고 싶으시거나 담당자가 직접 다시 살펴보기를 바라시면 아래 ‘${pageLabel}’에서 요청하시거나 ${partner}에 말씀해 주시기 바랍니다. 요청하신 날부터 30일 이내에 답해 드립니다(개인정보 보호법 제37조의2).`,
    why: (partner) =>
      `${partner}에서 구직 서비스에 등록하고 적격 검토와 메일 안내에 동의하신 분께 ${SENDER.ko}(${OFFICE.ko})에서 보내 드립니다(목적: 서비스 안내, 광고가 아닙니다).`,
    pageLabel: '입력한 내용과 결과 자세히 보기',
  },
  en: {
    result: 'Result',
    note: 'Why',
    source: 'Source',
    document: 'Proof',
    until: 'Closed until',
    period: (from, to) => `These rules hold from ${from} to ${to}.`,
    lists: {
      conditions: 'Conditions',
      limits: 'What may exclude you',
      doors: 'Before you apply',
      missing: 'What we need to know',
      open: 'The conditions it is needed for',
      known: 'Conditions checked so far',
      review: 'What an official has to check',
      unmet: 'Not met',
    },
    waiting: {
      listed: 'It is on the list for an official to look at; you need not do anything.',
      missing:
        'If you tell us the following, we will check again, and an official will look where that is still needed.',
      notListed: (partner) =>
        `It is not on the list for an official, because one of the conditions we checked is not met. If you would like it checked, please tell ${partner}.`,
    },
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
    preheader: 'Which conditions we checked for each programme, and on what source.',
    heading: (name, isChange) =>
      isChange ? `${name}, your eligibility check has changed` : `${name}, here is your eligibility check`,
    intro: (day) =>
      `We compared what you entered with the laws and notices of ${day} (적격 검토 결과). The names of laws are in Korean.`,
    noValues: 'To protect your privacy, this mail does not repeat what you entered.',
    changedHeading: 'What changed since the last mail',
    newProgramme: 'not checked before',
    factsHeading: 'At a glance',
    leads: {
      eligible: (partner) => `Please ask ${partner} how and when to apply.`,
      undetermined: (partner) =>
        `If you tell ${partner} the following, we will check again. To protect your privacy, please do not send papers in reply to this mail.`,
      'needs-review': (partner) => `If you have questions, please ask ${partner}.`,
      ineligible: (partner) => `If something here is not right, please tell ${partner}, and we will check again.`,
    },
    rightsHeading: 'You may ask for an explanation',
    rights: (partner, pageLabel) =>
      `If you would like to know how a result came about, or would like an official to look at it again, please ask under “${pageLabel}” below or tell ${partner}. You will get an answer within 30 days of asking (개인정보 보호법 제37조의2).`,
    why: (partner) =>
      `You get this mail from the ${SENDER.en} (${OFFICE.ko}) because you registered for its job service at ${partner} and agreed to the eligibility check and to mail. Purpose: service, not advertising.`,
    pageLabel: 'See what I entered and the full results',
  },
} as const satisfies Record<Language, ScreeningWords>;
