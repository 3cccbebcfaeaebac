import type { ProgrammeId } from '../../../contracts/programmes.ts';
import type { Programme } from '../engine/criterion.ts';
import { careerWomen } from './career-women.ts';
import { employmentAllowance } from './employment-allowance.ts';
import { employmentSupport } from './employment-support.ts';
import { learnAndJob } from './learn-and-job.ts';
import { midCareerCentre } from './mid-career-centre.ts';
import { communityJobs, publicWorks } from './public-works.ts';
import { seniorContribution } from './senior-contribution.ts';
import { youthEmploymentAct } from './youth-employment-act.ts';
import { youth } from './youth.ts';

/** The programmes that people are screened for, in the order of the contract. */
export const PROGRAMMES = {
  'public-works': publicWorks,
  'community-jobs': communityJobs,
  'senior-contribution': seniorContribution,
  'mid-career-centre': midCareerCentre,
  'learn-and-job': learnAndJob,
  'employment-support': employmentSupport,
  'employment-allowance': employmentAllowance,
  'career-women': careerWomen,
  youth,
  'youth-employment-act': youthEmploymentAct,
} as const satisfies Record<ProgrammeId, Programme>;
