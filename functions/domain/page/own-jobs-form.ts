import { pageNumber } from './page-number.ts';
import { AWAY_REASONS, type OwnWordOnJob } from '../people/own-jobs.ts';

/** What a form says of a job. `page`: the page of the list on which it was, counted from one. */
export type SaidOfJob = { readonly cluster: string; readonly word: OwnWordOnJob; readonly page: number };

const WHATS = ['save', 'applied', 'report', 'not-away', 'not-saved', 'not-applied'] as const;
/** As the ids of clusters are: the beginning of a hash. */
const CLUSTER = /^[0-9a-z]{1,64}$/;

const wordIn = (what: string | undefined, reason: string | null): OwnWordOnJob | undefined => {
  if (what === 'away') return { what, reason: AWAY_REASONS.find((known) => known === reason) };
  const known = WHATS.find((each) => each === what);
  return known && { what: known };
};

/** Reads the form of a card, which names its job, or of a list, whose buttons do. Undefined for what neither sends. */
export const readSaidOfJob = (fields: URLSearchParams): SaidOfJob | undefined => {
  const [what, about] = (fields.get('say') ?? '').split('.');
  const cluster = about ?? fields.get('cluster') ?? '';
  const word = wordIn(what, fields.get('reason'));
  return word === undefined || !CLUSTER.test(cluster)
    ? undefined
    : { cluster, word, page: pageNumber(fields.get('at')) };
};
