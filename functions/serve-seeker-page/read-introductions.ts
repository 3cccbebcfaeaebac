import type { IntroductionWord } from '../domain/companies/introduction-word.ts';
import type { Pair } from '../domain/matching/ranking.ts';
import { SHARES } from '../domain/page/consent-texts.ts';
import type { PastIntroduction } from '../domain/page/introduction-form.ts';
import type { IntroductionState } from '../domain/page/jobs-page.ts';
import type { Introduction } from '../stores/matching/introduction-store.ts';
import type { ReadingDeps } from './page-deps.ts';

/** The introductions that a person asked for, and what the companies said of them. */
export type Introductions = {
  readonly asked: readonly Introduction[];
  readonly words: ReadonlyMap<string, IntroductionWord>;
};

export const readIntroductions = async (
  person: string,
  { introductions, introductionWords }: ReadingDeps,
): Promise<Introductions> => {
  const [asked, words] = await Promise.all([introductions.of(person), introductionWords.of(person)]);
  return { asked, words };
};

/** What the card of a job says of its introduction. `contact`: the address that the posting names. */
export const introductionState = (
  { asked: all, words }: Introductions,
  cluster: string,
  contact: string | undefined,
): IntroductionState => {
  const known = all.find((one) => one.cluster === cluster);
  if (known?.withdrawnAt !== undefined) return { state: 'withdrawn', on: known.agreedOn };
  if (known?.asked === true) return { state: 'asked', on: known.agreedOn, word: words.get(cluster) };
  return contact === undefined ? { state: 'no-contact' } : { state: 'offered' };
};

/** The introductions for jobs that are not among these. */
export const pastOf = ({ asked: all, words }: Introductions, jobs: readonly Pair[]): PastIntroduction[] =>
  all
    .filter(({ asked, cluster }) => asked && !jobs.some(({ job }) => job.cluster === cluster))
    .map(({ cluster, title, companyName, agreedOn: on, shares = {}, withdrawnAt }) => ({
      cluster,
      title,
      companyName,
      on,
      shares: SHARES.filter((share) => shares[share] !== undefined),
      word: words.get(cluster),
      withdrawn: withdrawnAt !== undefined,
    }));
