import * as z from 'zod';
import {
  companyFactsSchema,
  companyRegisteredSchema,
  headcountReportedSchema,
  type CompanyFacts,
  type CompanyRegistered,
} from '../../contracts/company.ts';
import { senderSchema } from '../../contracts/partners.ts';
import type { Finding } from '../../contracts/finding.ts';
import { staleRevision, versionConflict } from '../records/order-findings.ts';
import {
  conflictOver,
  originSchema,
  precedence,
  stands,
  versionSchema,
  type Origin,
  type Precedence,
  type Version,
} from '../records/version.ts';
import type { CompanyRecord } from './score/measures.ts';

/**
 * What one sender says of a company: its registration, what it declares, or the staff of one site in one month. Each is
 * an entry of its own, of which the highest revision counts, in any order of arrival.
 */

const companyWordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('company'), data: companyRegisteredSchema }),
  z.object({ kind: z.literal('company-facts'), data: companyFactsSchema }),
  z.object({ kind: z.literal('headcount'), data: headcountReportedSchema }),
]);
export type CompanyWord = z.infer<typeof companyWordSchema>;

export const companyEntrySchema = z.object({
  sender: senderSchema,
  version: versionSchema,
  origin: originSchema,
  /** When it happened at the sender (ISO 8601 instant, UTC). */
  time: z.string(),
  /** Two contents under this revision. `displaced`: the message that it replaced, until it is told so. */
  conflict: z.boolean(),
  displaced: originSchema.optional(),
  word: companyWordSchema,
});
export type CompanyEntry = z.infer<typeof companyEntrySchema>;

export type CompanyArrival = Pick<CompanyEntry, 'sender' | 'version' | 'origin' | 'time' | 'word'>;

/** Takes a message into its entry. The entry does not change if something newer counts. */
export const takeCompanyWord = (
  before: CompanyEntry | undefined,
  arrival: CompanyArrival,
): { readonly entry: CompanyEntry; readonly outcome: Precedence } => {
  const outcome = precedence(arrival.version, before?.version);
  if (before !== undefined && outcome === 'lost') {
    const entry = before.conflict ? before : { ...before, conflict: true };
    return { entry, outcome };
  }
  if (before !== undefined && (outcome === 'stale' || outcome === 'repeated')) return { entry: before, outcome };
  return { entry: { ...arrival, ...conflictOver(outcome, before) }, outcome };
};

/** The answer to one of a sender's messages. */
type CompanyAnswer = {
  readonly to: Origin;
  readonly state: 'stored' | 'superseded';
  readonly findings: readonly Finding[];
};

/** Returns the answer to a message after it was taken into its entry. `findings`: those of the message itself. */
export const companyAnswer = (
  entry: CompanyEntry,
  {
    outcome,
    version,
    origin,
    findings,
  }: {
    readonly outcome: Precedence;
    readonly version: Version;
    readonly origin: Origin;
    readonly findings: readonly Finding[];
  },
): CompanyAnswer => {
  const { revision } = version;
  if (outcome === 'lost') return { to: origin, state: 'superseded', findings: [versionConflict(revision)] };
  if (!stands(outcome))
    return { to: origin, state: 'superseded', findings: [staleRevision(revision, entry.version.revision)] };
  return {
    to: origin,
    state: 'stored',
    findings: [...findings, ...(entry.conflict ? [versionConflict(revision)] : [])],
  };
};

/** Returns the answers to earlier messages of the same revision, because two contents arrived under it. */
export const companyConflictAnswers = (
  { conflict, displaced, origin, version }: CompanyEntry,
  own: Origin,
): readonly CompanyAnswer[] => {
  if (!conflict) return [];
  const findings = [versionConflict(version.revision)];
  return [
    ...(displaced === undefined ? [] : [{ to: displaced, state: 'superseded', findings } as const]),
    { to: origin, state: 'stored', findings } as const,
  ].filter(({ to }) => to.messageId !== own.messageId);
};

/** The later time goes first; of the same time the smaller hash. */
const laterFirst = (a: CompanyEntry, b: CompanyEntry): number => {
  if (a.time !== b.time) return a.time < b.time ? 1 : -1;
  return a.version.hash < b.version.hash ? -1 : 1;
};

/** Each field as the sender with the later time says it. What one leaves out, another may know. */
const merged = <T extends object>(said: readonly T[]): Partial<T> =>
  said.toReversed().reduce<Partial<T>>((known, one) => ({ ...known, ...one }), {});

/**
 * Returns what is known of a company from all entries about it. Where two senders speak, each field is of the later
 * time.
 */
export const companyRecord = (entries: readonly CompanyEntry[]): Omit<CompanyRecord, 'hires'> => {
  const words = entries.toSorted(laterFirst).map(({ word }) => word);
  const company: CompanyRegistered[] = words.flatMap((word) => (word.kind === 'company' ? [word.data] : []));
  const facts: CompanyFacts[] = words.flatMap((word) => (word.kind === 'company-facts' ? [word.data] : []));
  const headcounts = words.flatMap((word) => (word.kind === 'headcount' ? [word.data] : []));
  return { company: merged(company), facts: merged(facts), headcounts };
};
