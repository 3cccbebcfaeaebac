import { asKnownOn, claimedUntil, parseFigures, type Figures, type Round } from './figure-form.ts';
import rounds from './figures/public-works-rounds.json' with { type: 'json' };

type Rounds = Pick<Figures, 'rounds'>;

/** The rounds of this release alone: who asks only how long facts are kept needs no other figure. */
export const ROUNDS: Rounds = parseFigures({ limits: [], medianIncome: [], rounds: rounds.figures, minimumWage: [] });

/**
 * Returns the round of a programme that includes `day`, as known on `knownOn`. A round without a known end includes
 * only its first day.
 */
export const roundOn = ({ rounds }: Rounds, programme: string, day: string, knownOn: string): Round | undefined => {
  const found = rounds.find(
    (round) =>
      round.programmes.includes(programme) &&
      round.knownFrom <= knownOn &&
      round.effectiveFrom <= day &&
      day <= claimedUntil(round),
  );
  return found === undefined ? undefined : asKnownOn(found, knownOn);
};
