import { jobIdOf, type JobKey } from '../page/public/job-id.ts';

/** The path of the page on which an official decides on a posting. */
export const deskPath = (key: JobKey): string => `/postings/${jobIdOf(key)}`;
