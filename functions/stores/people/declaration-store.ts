import * as z from 'zod';
import { factsDeclaredSchema, outcomeReportedSchema, type OutcomeReported } from '../../contracts/screening-facts.ts';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { saysHealth, withoutHealth } from '../../domain/eligibility/answer/own-facts.ts';
import type { DeclaredFacts } from '../../domain/eligibility/answer/screened-person.ts';
import { versionSchema } from '../../domain/records/version.ts';
import { records, type Records } from '../records.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

/** What the person said on their own page. It is kept beside what the partner declared. */
const ownFactsSchema = z.object({
  facts: factsDeclaredSchema.shape.facts,
  /** ISO 8601 instant. */
  time: z.string(),
  hash: z.string(),
  /** The last day (Asia/Seoul) on which they are kept. */
  keptUntil: z.iso.date(),
});

const factsRecordSchema = z.object({
  version: versionSchema.optional(),
  /** ISO 8601 instant. */
  time: z.string().optional(),
  /** Absent once the registration or the consent to screening is withdrawn. */
  facts: factsDeclaredSchema.shape.facts.optional(),
  /** The last day (Asia/Seoul) on which they are kept. */
  keptUntil: z.iso.date().optional(),
  /** Absent if the person said nothing, or the registration or their consent to screening has ended. */
  own: ownFactsSchema.optional(),
});
type FactsRecord = z.infer<typeof factsRecordSchema>;

/**
 * Facts for screening, by the hash of their registration. They have their own table and their own encryption key, and
 * matching never reads them. The screening on the day after `keptUntil` forgets them. If none runs, they expire (TTL) a
 * week later, with what `forget` leaves.
 */
export type FactsStore = Records<string, FactsRecord> & {
  /**
   * Forgets the facts and the hash of their content. The revision stays, so that nothing older is accepted, and so does
   * the count of writes, which screening needs. `upTo`: only facts declared up to an instant.
   */
  forget(registration: string, upTo?: string): Promise<void>;
  /**
   * Forgets what the partner declared. What the person said on their own page stays. `upTo`: only what was declared up
   * to an instant.
   */
  forgetFromPartner(registration: string, upTo?: string): Promise<void>;
  /** Forgets what the partner declared about health. `upTo`: only if it was declared up to an instant. */
  forgetHealthFromPartner(registration: string, upTo?: string): Promise<void>;
  /** Forgets what anybody declared about health. */
  forgetHealth(registration: string): Promise<void>;
  /** Forgets what the person said on their own page, if it was said up to an instant. */
  forgetOwn(registration: string, upTo: string): Promise<void>;
  /** Forgets the facts unless they are kept on a day (Asia/Seoul) or later. */
  forgetExpired(registration: string, today: string): Promise<void>;
  /** Returns the declared facts of these registrations, and the count of writes behind them. */
  declared(registrations: readonly string[]): Promise<{ readonly facts: DeclaredFacts[]; readonly writes: number }>;
};
/** In days. */
const GOES_BY_ITSELF_AFTER = 7;

export const factsStore = (table: Table): FactsStore => {
  const facts = records(
    table,
    factsRecordSchema,
    (registration: string) => ({ pk: `facts#${registration}`, sk: 'record' }),
    ({ keptUntil, own }) => {
      const [last] = [keptUntil, own?.keptUntil]
        .flatMap((day) => day ?? [])
        .toSorted()
        .toReversed();
      return last === undefined ? {} : { expiresAt: expiryAfter(last, GOES_BY_ITSELF_AFTER) };
    },
  );
  const part = async (registration: string, left: (before: FactsRecord) => FactsRecord): Promise<void> => {
    await facts.update(registration, {}, left);
  };
  return {
    ...facts,
    forget: (registration, upTo) =>
      part(registration, (before) => {
        const isLater = (time = ''): boolean => upTo !== undefined && time > upTo;
        const declared = isLater(before.time) ? before : forgotten(before);
        return isLater(before.own?.time) ? declared : withoutOwn(declared);
      }),
    forgetFromPartner: (registration, upTo) =>
      part(registration, (before) => (upTo !== undefined && (before.time ?? '') > upTo ? before : forgotten(before))),
    forgetHealthFromPartner: (registration, upTo) =>
      part(registration, (before) =>
        upTo !== undefined && (before.time ?? '') > upTo ? before : withoutPartnersHealth(before),
      ),
    forgetHealth: (registration) => part(registration, (before) => withoutOwnHealth(withoutPartnersHealth(before))),
    forgetOwn: (registration, upTo) =>
      part(registration, (before) => ((before.own?.time ?? '') > upTo ? before : withoutOwn(before))),
    forgetExpired: (registration, today) =>
      part(registration, (before) => {
        const isOver = (keptUntil: string | undefined): boolean => keptUntil !== undefined && keptUntil < today;
        const declared = isOver(before.keptUntil) ? forgotten(before) : before;
        return isOver(before.own?.keptUntil) ? withoutOwn(declared) : declared;
      }),
    declared: async (registrations) => {
      const read = await Promise.all(
        registrations.map(async (registration) => ({ registration, kept: await facts.read(registration) })),
      );
      return {
        facts: read.flatMap(({ registration, kept }) => declaredIn(registration, kept?.value)),
        writes: read.reduce((sum, { kept }) => sum + (kept?.version ?? 0), 0),
      };
    },
  };
};

const declaredIn = (registration: string, record: FactsRecord | undefined): DeclaredFacts[] => {
  const { facts, time = '', version, keptUntil, own } = record ?? {};
  return [
    ...(facts === undefined || keptUntil === undefined
      ? []
      : [{ registration, facts, time, hash: version?.hash ?? '', keptUntil }]),
    ...(own === undefined ? [] : [{ ...own, registration, own: true as const }]),
  ];
};

/** Returns the same record if nothing of the partner is in it. */
const forgotten = (before: FactsRecord): FactsRecord => {
  const { version, facts, own } = before;
  const isForgotten = facts === undefined && (version === undefined || version.hash === '');
  if (isForgotten) return before;
  return { ...(own && { own }), ...(version && { version: { ...version, ended: true, hash: '' } }) };
};

const withoutPartnersHealth = (before: FactsRecord): FactsRecord => {
  const { facts } = before;
  return facts === undefined || !saysHealth(facts) ? before : { ...before, facts: withoutHealth(facts) };
};

const withoutOwnHealth = (before: FactsRecord): FactsRecord => {
  const { own } = before;
  return own === undefined || !saysHealth(own.facts)
    ? before
    : { ...before, own: { ...own, facts: withoutHealth(own.facts) } };
};

const withoutOwn = (before: FactsRecord): FactsRecord => {
  const { own, ...rest } = before;
  return own === undefined ? before : rest;
};

/** Reported outcomes, by the hash of the registration: interviewed, hired, left, retained. */
export type OutcomeStore = {
  /** `at`: when it was reported (ISO 8601 instant). */
  keep(registration: string, outcome: OutcomeReported, at: string): Promise<void>;
  /** `upTo`: only those reported up to an instant. */
  forget(registration: string, upTo?: string): Promise<void>;
  of(registration: string): Promise<OutcomeReported[]>;
};
export const outcomeStore = (table: Table): OutcomeStore => ({
  keep: async (registration, outcome, at) => {
    const { posting = '', company, kind, on } = outcome;
    await table.writeNewer({
      pk: `outcome#${registration}`,
      sk: [kind, on, company, posting].join('#'),
      // The later report wins, and a `forget` up to an earlier instant does not touch it.
      version: Date.parse(at),
      value: outcome,
      at,
    });
  },
  forget: async (registration, upTo) => {
    const pk = `outcome#${registration}`;
    if (upTo === undefined) return table.removeAll(pk);
    for (const { sk } of await table.readAll(pk)) await table.writeNewer({ pk, sk, version: Date.parse(upTo) });
  },
  of: async (registration) =>
    readable(
      table,
      (await table.readAll(`outcome#${registration}`)).filter(({ value }) => value !== undefined),
      ({ value }) => outcomeReportedSchema.parse(value),
    ),
});
