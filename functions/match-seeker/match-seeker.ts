import type { MatchSeekerOutcome } from '../contracts/outcomes.ts';
import type { MatchSeeker } from '../contracts/stage-messages.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { rankedJobs } from '../domain/matching/ranking.ts';
import { offer, type Matching } from '../steps/offering.ts';

/** Finds every open job that fits a person, or every such place in a programme, and asks for the mails. */
export const matchSeeker = async (
  { person, partner, placesOnly }: MatchSeeker,
  moment: Moment,
  deps: Matching,
): Promise<MatchSeekerOutcome> => {
  const kept = await deps.pool.seeker(person);
  if (kept === undefined) return 'gone';
  const open = await deps.pool.jobsWanted(kept.value, moment.today);
  const asked = placesOnly === true ? open.filter(({ programme }) => programme !== undefined) : open;
  const pairs = rankedJobs(kept.value, asked, moment.today);
  await offer(pairs, partner, deps);
  return pairs.length > 0 ? 'matched' : 'none';
};
