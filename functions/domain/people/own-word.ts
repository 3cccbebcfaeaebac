import * as z from 'zod';
import { CADENCES } from '../../contracts/known-values.ts';
import { seekerSchema, type Seeker } from '../../contracts/seeker.ts';
import { preferredSchema, type Preferred } from '../industry/preferred.ts';
import { consentedAfter } from '../records/consent-time.ts';
import { latestOf } from './latest.ts';
import { laterJobs, ownJobsSchema, saidAfterInstant, type OwnJobs } from './own-jobs.ts';

const wantedSchema = seekerSchema.shape.wanted;
const FIELDS = ['mail', 'cadence', 'wanted', 'preferred', 'screening', 'health'] as const;

/** A consent given or ended on the page. `textVersion`: the text that the person agreed to. */
const consentWordSchema = z.union([
  z.object({ agreed: z.literal(true), textVersion: z.string() }),
  z.object({ agreed: z.literal(false) }),
]);
export type ConsentWord = z.infer<typeof consentWordSchema>;

/**
 * What the person chose on their own page. `since` has the instant of each choice (ISO 8601, UTC), and `at` is the
 * latest. Mail, cadence and the consents to screening and to health facts beat anything a partner says. Wishes apply
 * until a registration with a later time. What is preferred is never asked by a partner. `jobs`: what they said of single
 * jobs, each with its own instant.
 */
export const choiceSchema = z.object({
  mail: z.enum(['stopped', 'agreed']).optional(),
  cadence: z.enum(CADENCES).optional(),
  wanted: wantedSchema.optional(),
  preferred: preferredSchema.optional(),
  screening: consentWordSchema.optional(),
  health: consentWordSchema.optional(),
  jobs: ownJobsSchema.optional(),
  /** The latest instant at which the person ended each consent. It stays when they consent again. */
  ended: z.object({ screening: z.string(), health: z.string() }).partial().optional(),
  at: z.string(),
  since: z
    .object({
      mail: z.string(),
      cadence: z.string(),
      wanted: z.string(),
      preferred: z.string(),
      screening: z.string(),
      health: z.string(),
    })
    .partial(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** The choices of one visit to the page, and the instant. */
export type OwnChoice = Omit<Choice, 'since' | 'jobs' | 'ended'>;

/** How a consent given on the page is recorded. */
const VIA = '본인 페이지';
const OWN_MAIL_CONSENT = { textVersion: 'mail-page-1', via: VIA } as const;

const endedIn = ({ screening, health }: Omit<OwnChoice, 'at'>, at: string): Pick<Choice, 'ended'> => {
  const ended = {
    ...(screening?.agreed === false && { screening: at }),
    ...(health?.agreed === false && { health: at }),
  };
  return Object.keys(ended).length === 0 ? {} : { ended };
};

export const choiceOf = ({ at, ...chosen }: OwnChoice): Choice => ({
  ...chosen,
  ...endedIn(chosen, at),
  at,
  since: Object.fromEntries(FIELDS.filter((field) => chosen[field] !== undefined).map((field) => [field, at])),
});

/**
 * At the same instant, a stop wins. Otherwise the smaller JSON text wins, so that the order of arrival does not matter.
 */
const winsTie = (a: Choice[(typeof FIELDS)[number]], b: Choice[(typeof FIELDS)[number]]): boolean =>
  !isStop(b) && (isStop(a) || JSON.stringify(a) < JSON.stringify(b));

const isStop = (said: Choice[(typeof FIELDS)[number]]): boolean =>
  said === 'stopped' || (typeof said === 'object' && 'agreed' in said && !said.agreed);

const isSaid = (choice: Choice, other: Choice, field: (typeof FIELDS)[number]): boolean => {
  const [own, their] = [choice.since[field], other.since[field]];
  if (own === undefined) return false;
  if (their === undefined || own > their) return true;
  return own === their && winsTie(choice[field], other[field]);
};

/**
 * Merges two choices field by field and takes the later of each. A cadence chosen after a stop does not undo the stop.
 */
export const laterChoice = (a: Choice | undefined, b: Choice | undefined): Choice | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  const taken = FIELDS.filter((field) => isSaid(b, a, field));
  const jobs = laterJobs(a.jobs, b.jobs);
  const ended = laterEnds(a.ended, b.ended);
  if (taken.length === 0 && jobs === a.jobs && ended === a.ended) return a;
  return {
    ...a,
    ...(ended !== undefined && { ended }),
    ...(jobs !== undefined && { jobs }),
    ...Object.fromEntries(taken.map((field) => [field, b[field]])),
    at: a.at > b.at ? a.at : b.at,
    since: { ...a.since, ...Object.fromEntries(taken.map((field) => [field, b.since[field]])) },
  };
};

/** Returns the same object if nothing in it is later. */
const laterEnds = (a: Choice['ended'], b: Choice['ended']): Choice['ended'] => {
  const [screening, health] = (['screening', 'health'] as const).map((kind) => latestOf([a?.[kind], b?.[kind]]));
  if (screening === a?.screening && health === a?.health) return a;
  return { ...(screening !== undefined && { screening }), ...(health !== undefined && { health }) };
};

/** What is forgotten of a choice when the person is gone, besides what they said of single jobs. */
const FORGOTTEN = ['wanted', 'preferred', 'screening', 'health'] as const;

const withoutJobs = (choice: Choice, upTo: string | undefined): Choice => {
  const { jobs, ...rest } = choice;
  if (jobs === undefined) return choice;
  const left = upTo === undefined ? {} : saidAfterInstant(jobs, upTo);
  const count = Object.keys(left).length;
  if (count === Object.keys(jobs).length) return choice;
  return count === 0 ? rest : { ...rest, jobs: left };
};

/**
 * What remains of a choice when the person is gone: that they stopped mail, and since when. Their wishes, their consents
 * to screening and what they said of jobs are removed.
 */
export const withoutWishes = (choice: Choice, upTo?: string): Choice => withoutJobs(withoutFields(choice, upTo), upTo);

const withoutFields = (choice: Choice, upTo: string | undefined): Choice => {
  const gone = FORGOTTEN.filter((field) => {
    const since = choice.since[field];
    return since !== undefined && (upTo === undefined || since <= upTo);
  });
  if (gone.length === 0) return choice;
  const isKept = ([field]: readonly [string, unknown]): boolean =>
    !gone.some((one) => one === field || (one === 'screening' && field === 'ended'));
  const kept = Object.fromEntries(Object.entries(choice).filter(isKept));
  return choiceSchema.parse({ ...kept, since: Object.fromEntries(Object.entries(choice.since).filter(isKept)) });
};

type Registered = {
  readonly seeker: Seeker;
  /** The time of the registration. */
  readonly time: string;
  /**
   * When the person was last deleted. This registration has outlived that deletion. Earlier choices no longer apply.
   */
  readonly deleted: string | undefined;
};

/** The person's own word on mail, and since when. Undefined if there is none or it no longer applies. */
export const ownMail = (
  choice: Choice | undefined,
  { seeker, deleted }: Registered,
): { readonly mail: 'stopped' | 'agreed'; readonly at: string } | undefined => {
  const { mail, since } = choice ?? {};
  const at = since?.mail;
  if (mail === undefined || at === undefined) return undefined;
  if (deleted === undefined || at > deleted) return { mail, at };
  // A stop outlives the deletion until the person consents to mail again. An agreement does not.
  const agreed = seeker.consents.mail?.on;
  return mail === 'stopped' && !(agreed !== undefined && consentedAfter(agreed, deleted)) ? { mail, at } : undefined;
};

/** Whether a choice was made since the person was last deleted. */
const holds = (since: string | undefined, { deleted }: Pick<Registered, 'deleted'>): boolean =>
  since !== undefined && (deleted === undefined || since > deleted);

/** The sectors and zones that the person prefers. Undefined if they chose none. */
export const ownPreferred = (
  choice: Choice | undefined,
  registered: Pick<Registered, 'deleted'>,
): Preferred | undefined => {
  const { preferred, since } = choice ?? {};
  if (preferred === undefined || !holds(since?.preferred, registered)) return undefined;
  return preferred.sectors.length + preferred.zones.length === 0 ? undefined : preferred;
};

/**
 * The person's own consent to screening or to health facts, and since when. Undefined if there is none, or if the person
 * was deleted since.
 */
export const ownConsent = (
  choice: Choice | undefined,
  kind: 'screening' | 'health',
  registered: Pick<Registered, 'deleted'>,
): (ConsentWord & { readonly at: string }) | undefined => {
  const word = choice?.[kind];
  const at = choice?.since[kind];
  return word === undefined || at === undefined || !holds(at, registered) ? undefined : { ...word, at };
};

/** What the person said of single jobs since they were last deleted. */
export const ownJobs = (choice: Choice | undefined, { deleted }: Pick<Registered, 'deleted'>): OwnJobs =>
  saidAfterInstant(choice?.jobs ?? {}, deleted);

/** Returns the registration with the person's own word applied: mail, cadence, wishes and the consent to screening. */
export const withOwnWord = (choice: Choice | undefined, registered: Registered): Seeker => {
  const { seeker, time } = registered;
  if (choice === undefined) return seeker;
  const own = ownMail(choice, registered);
  const { mail: consentToMail, screening: consentToScreening, ...consents } = seeker.consents;
  const word = ownConsent(choice, 'screening', registered);
  const screening =
    word?.agreed === true ? { on: word.at, textVersion: word.textVersion, via: VIA } : consentToScreening;
  const agreed = own?.mail === 'agreed' ? { on: own.at, ...OWN_MAIL_CONSENT } : consentToMail;
  const { cadence, wanted, since } = choice;
  return {
    ...seeker,
    ...(wanted !== undefined && holds(since.wanted, registered) && time <= (since.wanted ?? '') ? { wanted } : {}),
    ...(cadence !== undefined && holds(since.cadence, registered) ? { mail: { cadence } } : {}),
    consents: {
      ...consents,
      ...(agreed === undefined || own?.mail === 'stopped' ? {} : { mail: agreed }),
      ...(screening === undefined || word?.agreed === false ? {} : { screening }),
    },
  };
};
