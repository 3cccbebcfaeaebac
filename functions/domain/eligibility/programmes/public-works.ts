import { nameOn } from '../../../contracts/names.ts';
import { PROGRAMME_NAMES } from '../../../contracts/programmes.ts';
import type { APPLICATION_STATUSES } from '../../../contracts/screening-facts.ts';
import { addDays, lastDayOfMonths } from '../../language/calendar.ts';
import {
  citationOn,
  type CriterionRow,
  type Door,
  type Programme,
  type RuleCitation,
  type RuleSet,
  type Sentence,
  type Situation,
} from '../engine/criterion.ts';
import { all, atLeast, atMost, holds, not, withinShare, type Quantity } from '../engine/condition.ts';
import { limitOn, medianIncomeOn, type Round } from '../law/figures.ts';
import { roundOn } from '../law/rounds.ts';
import * as read from '../engine/quantities.ts';
import { anyOf, everyOf, flag, yesNo } from '../engine/quantities.ts';
import type { ScreeningFacts } from '../engine/subject.ts';
import { withParticle } from '../../language/particle.ts';
import { programmeOf, roundOf } from '../../language/told-programmes.ts';
import { shortDate } from '../../language/dates.ts';
import { won } from '../../language/money.ts';
import { ableToWork, residence, yesOrNo } from './rows.ts';

/**
 * 공공근로사업 and 지역공동체일자리사업, by round. Each round has the notice that announced it. The limits rise and fall from round to
 * round. An official looks at a day outside every round, and at a round whose limits were not found.
 */

type Kind = 'public-works' | 'community-jobs';
const OTHER = { 'public-works': 'community-jobs', 'community-jobs': 'public-works' } as const satisfies Record<
  Kind,
  Kind
>;
/** The name of the other of the two programmes in a round. */
const otherIn = (round: Round, kind: Kind): Sentence =>
  nameOn(PROGRAMME_NAMES[OTHER[kind]].formal, round.effectiveFrom);

const noticeOf = (round: Round, article = round.article): RuleCitation => ({
  statute: round.statute,
  article,
  effectiveFrom: round.effectiveFrom,
  effectiveTo: round.effectiveTo,
  status: round.status,
  ...(round.assets === undefined ? { mark: 'text-not-held' as const } : {}),
  source: round.source,
});

/**
 * Confirmed for Changwon in every round that was read, so a single source for one round does not make the rule
 * doubtful.
 */
const confirmed = (citation: RuleCitation): RuleCitation => ({ ...citation, status: 'notice' });

const requirements = (round: Round, { on, knownOn, figures }: Situation): CriterionRow[] => {
  const notice = noticeOf(round);
  const start = shortDate(round.effectiveFrom);
  const [registered, valid] = read.registeredOn(on);
  const ageAtStart = read.age(round.effectiveFrom, { moves: false });
  const share = {
    median: medianIncomeOn(figures, round.effectiveFrom, knownOn),
    percent: round.medianPercent,
    percentSingle: round.medianPercentSingle,
  };
  return [
    {
      id: 'age',
      role: 'required',
      sentence: {
        ko: `사업 시작일(${start.ko})에 만 ${round.ageMin}세 이상이어야 합니다.`,
        en: `You must be ${round.ageMin} or older on the day the round starts (${start.en}).`,
      },
      citation: confirmed(notice),
      test: atLeast(ageAtStart, round.ageMin),
      shows: { quantity: ageAtStart, limit: round.ageMin },
    },
    residence(confirmed(notice)),
    {
      id: 'household-income',
      role: 'required',
      sentence: incomeSentence(round),
      citation: notice,
      test: withinShare(read.householdIncome, read.householdSize, share),
      shows: { quantity: read.householdIncome, limit: share },
    },
    {
      id: 'household-assets',
      role: 'required',
      sentence:
        round.assets === undefined
          ? {
              ko: '가족 합산 재산이 기준 이하여야 합니다(이 회차의 기준을 확인하지 못했습니다).',
              en: "Your family's assets together must not exceed the limit (we could not find this round's limit).",
            }
          : {
              ko: `가족 합산 재산이 ${won(round.assets).ko} 이하여야 합니다.`,
              en: `Your family's assets together must not exceed ${won(round.assets).en}.`,
            },
      citation: notice,
      test: atMost(read.householdAssets, round.assets),
      shows: { quantity: read.householdAssets, limit: round.assets },
    },
    {
      id: 'no-regular-income',
      role: 'required',
      sentence: { ko: '정기적인 소득이 없어야 합니다.', en: 'You must not have a regular income.' },
      citation: confirmed(notice),
      test: not(holds(read.regularIncome)),
      shows: { quantity: read.regularIncome },
    },
    {
      id: 'job-seeker-registration',
      role: 'required',
      sentence: {
        ko: '구직등록을 하였고 그 유효기간(3개월)이 남아 있어야 합니다(직업안정법 시행규칙 제3조).',
        en: 'You must be registered as a job seeker (구직등록), and the registration (valid for 3 months) must not have run out.',
      },
      citation: confirmed(notice),
      test: all(holds(registered), holds(valid)),
      shows: { quantity: valid },
    },
    ableToWork(confirmed(notice)),
  ];
};

const incomeSentence = ({ medianPercent, medianPercentSingle }: Round): Sentence => {
  if (medianPercent === undefined)
    return {
      ko: '가구소득이 기준 중위소득의 일정 비율 이하여야 합니다(이 회차의 기준을 확인하지 못했습니다).',
      en: "Your household's income must not exceed a share of the median income (we could not find this round's share).",
    };
  const single = medianPercentSingle;
  return {
    ko: `가구소득이 기준 중위소득의 ${medianPercent}% 이하여야 합니다${single === undefined ? '' : `(1인 가구는 ${single}%)`}.`,
    en: `Your household's income must not exceed ${medianPercent}% of the median income${single === undefined ? '' : ` (${single}% for a household of one)`}.`,
  };
};

type Told = NonNullable<ScreeningFacts['applications']>[number];

/** Whether the person applied for the other programme in this round. `counts` says which application states count. */
const appliedElsewhere = (
  other: Kind,
  round: string,
  key: string,
  counts: Readonly<Record<(typeof APPLICATION_STATUSES)[number], boolean>>,
): Quantity => {
  const byStatus: ReadonlyMap<string | undefined, boolean> = new Map(Object.entries(counts));
  const isOne = (application: Told): boolean | undefined => {
    const counted = application.status === undefined ? undefined : byStatus.get(application.status);
    if (counted === false) return false;
    const [programme, taken] = [programmeOf(application), roundOf(application)];
    return everyOf(
      programme === undefined ? undefined : programme === other,
      taken === undefined ? undefined : taken === round,
      counted,
    );
  };
  return yesNo(`${key}@${other}/${round}`, ({ facts }) => anyOf(facts.applications, isOne), ['facts.applications']);
};

const doubleApplication = (kind: Kind, round: Round): CriterionRow[] => {
  if (!round.exclusiveApplications) return [];
  const other = OTHER[kind];
  const name = otherIn(round, kind);
  const counts = { applied: true, rejected: true, withdrawn: false };
  return [
    {
      id: 'double-application',
      role: 'exclusion',
      sentence: {
        ko: `같은 회차에 ${withParticle(name.ko, '을/를')} 함께 신청할 수 없습니다(취소한 신청은 세지 않습니다).`,
        en: `You may not apply for ${name.en} in the same round as well (an application you withdrew does not count).`,
      },
      citation: noticeOf(round, '중복 신청 제한'),
      test: holds(appliedElsewhere(other, round.id, 'applied', counts)),
      review: {
        when: not(holds(appliedElsewhere(other, round.id, 'applied-still', { ...counts, rejected: false }))),
        because: 'unconfirmed',
        sentence: {
          ko: `${name.ko}에서 선정되지 않은 신청도 중복 신청에 드는지는 담당자가 확인합니다.`,
          en: `Whether an application for ${name.en} that was not selected counts is for an official to check.`,
        },
      },
    },
  ];
};

const ELSEWHERE: RuleCitation = {
  statute: '다른 시·군의 공공근로 모집 공고',
  article: '참여 제한',
  effectiveFrom: '2011-02-23',
  status: 'assumed',
  mark: 'text-not-held',
  source: 'https://ajunews.com/view/20110223000452, https://www.kbmaeil.com/article/201601140150930',
};

/** Returns the half-year rounds before a round, newest first: 2024H1 → 2023H2, 2023H1, 2022H2. */
const roundsBefore = (round: string, count: number): string[] => {
  const halves = Number(round.slice(0, 4)) * 2 + Number(round.slice(5)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const half = halves - 1 - index;
    return `${Math.floor(half / 2)}H${(half % 2) + 1}`;
  });
};

const inRound = (facts: ScreeningFacts, round: string): boolean | undefined =>
  anyOf(facts.participations, (participation) => {
    const [programme, taken] = [programmeOf(participation), roundOf(participation)];
    return everyOf(
      programme === undefined ? undefined : programme in OTHER,
      taken === undefined ? undefined : taken === round,
    );
  });

const threeInARow = (round: string): Quantity =>
  yesNo(
    `three-in-a-row@${round}`,
    ({ facts }) => everyOf(...roundsBefore(round, 3).map((before) => inRound(facts, before))),
    ['facts.participations'],
  );

/**
 * Found in the notices of other towns and not confirmed for Changwon. An official looks at a person to whom one
 * applies.
 */
const unconfirmedExclusions = (round: string): CriterionRow[] =>
  (
    [
      [
        'unemployment-benefit',
        '구직급여(실업급여)를 받고 있으면 참여가 제한될 수 있습니다.',
        'Receiving unemployment benefit may exclude you.',
        flag('benefits.unemployment', (facts) => facts.benefits?.unemployment),
      ],
      [
        'livelihood-benefit',
        '생계급여를 받고 있으면 참여가 제한될 수 있습니다.',
        'Receiving livelihood benefit (생계급여) may exclude you.',
        flag('benefits.livelihood', (facts) => facts.benefits?.livelihood),
      ],
      [
        'public-official-family',
        '공무원의 배우자나 자녀이면 참여가 제한될 수 있습니다.',
        'Being the spouse or child of a public official may exclude you.',
        flag('publicOfficialFamily', (facts) => facts.publicOfficialFamily),
      ],
      [
        'second-of-household',
        '같은 세대에서 다른 사람이 참여하고 있으면 참여가 제한될 수 있습니다.',
        'Another person of your household taking part may exclude you.',
        flag('household.otherParticipant', (facts) => facts.household?.otherParticipant),
      ],
      [
        'public-pension',
        '공적연금을 받고 있으면 참여가 제한될 수 있습니다.',
        'Receiving a public pension may exclude you.',
        flag('benefits.publicPension', (facts) => facts.benefits?.publicPension),
      ],
      [
        'full-time-farmer',
        '전업 농업인이면 참여가 제한될 수 있습니다.',
        'Being a full-time farmer may exclude you.',
        flag('fullTimeFarmer', (facts) => facts.fullTimeFarmer),
      ],
      [
        'three-in-a-row',
        '바로 앞의 세 회차에 잇달아 참여하였으면 참여가 제한될 수 있습니다.',
        'Having taken part in the three rounds before this one may exclude you.',
        threeInARow(round),
      ],
    ] as const satisfies readonly (readonly [string, string, string, Quantity])[]
  ).map(([id, ko, en, quantity]) => ({
    id,
    role: 'exclusion',
    sentence: { ko, en },
    citation: ELSEWHERE,
    ...yesOrNo(quantity),
  }));

const UNKNOWN_PERIOD: Sentence = {
  ko: '해당 기간의 공고를 확인하지 못했습니다.',
  en: 'We could not find a notice for this period.',
};

const ruleSet =
  (kind: Kind) =>
  (situation: Situation): RuleSet => {
    const round = roundOn(situation.figures, kind, situation.on, situation.knownOn);
    if (round === undefined) return { criteria: [], needsReview: UNKNOWN_PERIOD };
    return {
      round: round.id,
      period: { from: round.effectiveFrom, to: round.effectiveTo ?? round.effectiveFrom },
      criteria: [
        ...requirements(round, situation),
        ...doubleApplication(kind, round),
        ...unconfirmedExclusions(round.id),
      ],
    };
  };

const closes =
  (kind: Kind) =>
  (situation: Situation): Door[] => {
    const { on, knownOn, figures } = situation;
    const round = roundOn(figures, kind, on, knownOn);
    if (round?.effectiveTo === undefined) return [];
    const other = otherIn(round, kind);
    const months = limitOn(figures, 'employment-allowance/block-months', round.effectiveTo, knownOn)?.value;
    const doors: Door[] = [];
    if (round.exclusiveApplications)
      doors.push({
        programme: OTHER[kind],
        until: round.effectiveTo,
        sentence: {
          ko: `신청하시면 같은 회차의 ${withParticle(other.ko, '은/는')} 신청하실 수 없습니다.`,
          en: `If you apply, you cannot apply for ${other.en} in the same round.`,
        },
        citation: noticeOf(round, '중복 신청 제한'),
      });
    if (months !== undefined)
      doors.push({
        programme: 'employment-allowance',
        until: lastDayOfMonths(addDays(round.effectiveTo, 1), months),
        sentence: {
          ko: `참여하시는 동안과 참여가 끝난 날의 다음 날부터 ${months}개월 동안은 구직촉진수당을 받지 못하실 수 있습니다.`,
          en: `While you take part, and for ${months} months from the day after you finish, the job-seeking allowance (구직촉진수당) may be refused.`,
        },
        citation: citationOn('allowance', round.effectiveTo, knownOn),
      });
    return doors;
  };

const programme = (kind: Kind): Programme => ({
  id: kind,
  names: PROGRAMME_NAMES[kind].formal,
  ruleSet: ruleSet(kind),
  turns: ({ rounds }) =>
    rounds
      .filter(({ programmes }) => programmes.includes(kind))
      .flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, addDays(effectiveTo ?? effectiveFrom, 1)]),
  closes: closes(kind),
});

export const publicWorks = programme('public-works');
export const communityJobs = programme('community-jobs');
