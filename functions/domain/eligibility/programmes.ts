import type { PROGRAMME_IDS } from '../../contracts/posting.ts';
import type { Programme } from './criterion.ts';
import { careerWomen } from './programmes/career-women.ts';
import { employmentAllowance } from './programmes/employment-allowance.ts';
import { employmentSupport } from './programmes/employment-support.ts';
import { learnAndJob } from './programmes/learn-and-job.ts';
import { midCareerCentre } from './programmes/mid-career-centre.ts';
import { communityJobs, publicWorks } from './programmes/public-works.ts';
import { seniorContribution } from './programmes/senior-contribution.ts';
import { youthEmploymentAct } from './programmes/youth-employment-act.ts';
import { youth } from './programmes/youth.ts';

export type ProgrammeId = (typeof PROGRAMME_IDS)[number];

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
