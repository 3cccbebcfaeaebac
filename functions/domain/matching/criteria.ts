import { OPEN_DAYS_WITHOUT_CLOSING } from '../../contracts/posting.ts';
import { addDays, ageOn } from '../language/calendar.ts';
import { type DistrictCode, DISTRICTS } from '../language/districts.ts';
import type { JobRow, SeekerRow } from './profiles.ts';
import { type Answer, careerSuffices, containsAll, educationSuffices } from './qualifications.ts';
import type { ReasonCode } from './reasons.ts';

/**
 * One row of the table "What fits means". `asked` says whether the criterion applies to this pair at all; where it
 * does not, nobody asked and it says nothing. `no` always ends the match; `unknown` ends it where the table says so.
 */
export type Criterion = {
  readonly id: string;
  readonly sentence: string;
  readonly asked?: (seeker: SeekerRow, job: JobRow) => boolean;
  readonly test: (seeker: SeekerRow, job: JobRow, today: string) => Answer;
  /** The reason that a `yes` gives, if the reader is to be told. */
  readonly met?: ReasonCode;
  /** What becomes of the pair when it cannot be known; `reason` is what the reader is told then. */
  readonly unknown: 'no-match' | { readonly staysIn: true; readonly reason?: ReasonCode };
};

type Period = { readonly opensOn: string; readonly closesOn?: string | undefined };

/** The last day (Asia/Seoul) on which a posting can be applied for. */
export const lastDayOf = ({ opensOn, closesOn }: Period): string =>
  closesOn ?? addDays(opensOn, OPEN_DAYS_WITHOUT_CLOSING);

const CHANGWON = '48120' satisfies DistrictCode;
const CHANGWON_DISTRICTS = Object.keys(DISTRICTS).filter((code) => code !== CHANGWON);

const answer = (holds: boolean): Answer => (holds ? 'yes' : 'no');

/**
 * Whether a posting can still be applied for on a day in Asia/Seoul: until the end of its last day. A posting announced before
 * `opensOn` counts as open: it is accepted as open, nothing would bring it back on the day itself, and the letter tells when applications begin.
 */
export const isOpen = (job: Period, today: string): boolean => today <= lastDayOf(job);

/**
 * 48120, when wanted, is any of its five 구. The other way round it proves nothing: a posting placed in "Changwon" may
 * lie in the wanted 구 or across the bay from it, and an unknown district is no match.
 */
const districtIsWanted = (wanted: readonly string[], district: string | undefined): Answer => {
  if (district === undefined) return 'unknown';
  if (wanted.includes(district) || (wanted.includes(CHANGWON) && CHANGWON_DISTRICTS.includes(district))) return 'yes';
  return district === CHANGWON && wanted.some((code) => CHANGWON_DISTRICTS.includes(code)) ? 'unknown' : 'no';
};

const payReaches = (wanted: SeekerRow['wanted']['wage'], offered: JobRow['wage']): Answer =>
  wanted === undefined || offered === undefined || wanted.unit !== offered.unit
    ? 'unknown'
    : answer((offered.max ?? offered.min) >= wanted.min);

const typeIsWanted = (wanted: SeekerRow['wanted']['employmentTypes'], type: JobRow['employmentType']): Answer => {
  if (wanted === undefined || type === undefined) return 'unknown';
  if (wanted.includes(type)) return 'yes';
  return wanted.includes('unknown') ? 'unknown' : 'no';
};

const ageIsInside = (birthDate: string, limit: JobRow['age'], on: string): Answer => {
  const age = ageOn(birthDate, on);
  return answer((limit?.min ?? 0) <= age && age <= (limit?.max ?? Infinity));
};

/** The result of the person's screening for the posting's programme; without one it is still to be determined. */
export const screeningOf = (
  seeker: SeekerRow,
  job: JobRow,
): 'eligible' | 'ineligible' | 'undetermined' | 'needs-review' | undefined => {
  if (job.programme === undefined) return undefined;
  if (job.programme === 'unknown') return 'needs-review';
  return seeker.screenings?.[job.programme] ?? 'undetermined';
};

const programmeAdmits = (seeker: SeekerRow, job: JobRow): Answer => {
  const outcome = screeningOf(seeker, job);
  switch (outcome) {
    case 'eligible':
      return 'yes';
    case 'ineligible':
      return 'no';
    case 'undetermined':
    case 'needs-review':
    case undefined:
      return 'unknown';
  }
};

/** All criteria, in the order in which their reasons are given. The cheap ones that exclude most stand first. */
export const CRITERIA: readonly Criterion[] = [
  {
    id: 'consent',
    sentence: 'The person has agreed to be matched.',
    test: (seeker) => answer(seeker.matching),
    unknown: 'no-match',
  },
  {
    id: 'open',
    sentence: 'The posting is open on this day.',
    test: (_, job, today) => answer(isOpen(job, today)),
    unknown: 'no-match',
  },
  {
    id: 'occupation',
    sentence: "The posting's occupation code starts with a wanted code.",
    test: ({ wanted }, { occupation }) =>
      occupation === undefined ? 'unknown' : answer(wanted.occupations.some((code) => occupation.startsWith(code))),
    met: 'occupation',
    unknown: 'no-match',
  },
  {
    id: 'district',
    sentence: "The workplace's district is wanted; 48120 means all of Changwon.",
    test: ({ wanted }, { district }) => districtIsWanted(wanted.districts, district),
    met: 'district',
    unknown: 'no-match',
  },
  {
    id: 'pay',
    sentence: 'In the same unit, the most that the posting offers reaches the wanted minimum.',
    asked: ({ wanted }) => wanted.wage !== undefined,
    test: ({ wanted }, { wage }) => payReaches(wanted.wage, wage),
    met: 'pay',
    unknown: { staysIn: true, reason: 'pay-unknown' },
  },
  {
    id: 'type',
    sentence: 'The employment type is one of those wanted.',
    asked: ({ wanted }) => wanted.employmentTypes !== undefined && wanted.employmentTypes.length > 0,
    test: ({ wanted }, { employmentType }) => typeIsWanted(wanted.employmentTypes, employmentType),
    met: 'type',
    unknown: { staysIn: true },
  },
  {
    id: 'hours',
    sentence: 'The weekly hours do not exceed the wanted maximum.',
    asked: ({ wanted }) => wanted.weeklyHoursMax !== undefined,
    test: ({ wanted }, { weeklyHours }) =>
      weeklyHours === undefined ? 'unknown' : answer(weeklyHours <= (wanted.weeklyHoursMax ?? Infinity)),
    met: 'hours',
    unknown: { staysIn: true, reason: 'hours-unknown' },
  },
  {
    id: 'education',
    sentence: 'The person has at least the required education (학력).',
    asked: (_, { requirements }) => (requirements?.education ?? 'none') !== 'none',
    test: ({ education }, { requirements }) => educationSuffices(education, requirements?.education ?? 'none'),
    met: 'education',
    unknown: { staysIn: true, reason: 'education-unknown' },
  },
  {
    id: 'career',
    sentence: "The person has worked at least the required years in the posting's KECO group (경력).",
    asked: (_, { requirements }) => (requirements?.careerYears ?? 0) > 0,
    test: ({ career }, { requirements, occupation }, today) =>
      careerSuffices(career, requirements?.careerYears ?? 0, occupation ?? '', today),
    met: 'career',
    unknown: { staysIn: true, reason: 'career-unknown' },
  },
  {
    id: 'certificates',
    sentence: 'The person holds every required certificate (자격증).',
    asked: (_, { requirements }) => (requirements?.certificates ?? []).length > 0,
    test: ({ certificates }, { requirements }) => containsAll(certificates, requirements?.certificates ?? []),
    met: 'certificates',
    unknown: { staysIn: true, reason: 'certificates-unknown' },
  },
  {
    id: 'languages',
    sentence: 'The person speaks every required language.',
    asked: (_, { requirements }) => (requirements?.languages ?? []).length > 0,
    test: ({ languages }, { requirements }) => containsAll(languages, requirements?.languages ?? []),
    met: 'languages',
    unknown: { staysIn: true, reason: 'languages-unknown' },
  },
  {
    id: 'age',
    sentence: 'The age on the day work starts (만 나이) is inside the lawful limit, both ends included.',
    asked: (_, { age }) => age?.min !== undefined || age?.max !== undefined,
    test: ({ birthDate }, { age, startsOn }, today) => ageIsInside(birthDate, age, startsOn ?? today),
    met: 'age',
    unknown: 'no-match',
  },
  {
    id: 'programme',
    sentence: "The screening for the posting's programme says that the person is eligible.",
    asked: (_, { programme }) => programme !== undefined,
    test: programmeAdmits,
    met: 'programme',
    unknown: { staysIn: true },
  },
];
