/** Why a job fits a person. In the order of their bits in a kept result, so a new code is added at the end. */
export const REASON_CODES = [
  'occupation',
  'district',
  'pay',
  'pay-unknown',
  'type',
  'hours',
  'hours-unknown',
  'education',
  'education-unknown',
  'career',
  'career-unknown',
  'certificates',
  'certificates-unknown',
  'languages',
  'languages-unknown',
  'age',
  'programme',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/**
 * What each reason is worth. A score is the sum of the weights of its reasons and
 * nothing else, so a reader of the reasons can check it:
 *
 * - 60 is common to every pair that fits: the occupation and the district.
 * - 100 is reached when the seeker stated every wish and the job states every requirement, and all of them are met.
 *   A programme place for which the screening says `eligible` adds 10.
 * - A wish that cannot be judged, because the posting is silent, earns nothing.
 * - A requirement that is met shows that the person's own record counts here, and earns a little; one that cannot be
 *   judged costs as much, because the application may fail on it. A job without the requirement stands between.
 * - What nobody asked for earns nothing and costs nothing.
 */
export const REASON_WEIGHTS = {
  occupation: 40,
  district: 20,
  pay: 15,
  'pay-unknown': 0,
  type: 5,
  hours: 5,
  'hours-unknown': 0,
  education: 3,
  'education-unknown': -3,
  career: 3,
  'career-unknown': -3,
  certificates: 3,
  'certificates-unknown': -3,
  languages: 3,
  'languages-unknown': -3,
  age: 3,
  programme: 10,
} as const satisfies Record<ReasonCode, number>;

/** The score that reasons give: a whole number from 48 (only what must fit, every requirement unknown) to 110. */
export const scoreOf = (reasons: readonly ReasonCode[]): number =>
  reasons.reduce((sum, reason) => sum + REASON_WEIGHTS[reason], 0);
