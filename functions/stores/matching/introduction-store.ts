import * as z from 'zod';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { records, type Kept } from '../records.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

/** A consent to send one thing more than name and address: to which text, and the line as it was shown and is sent. */
const shareSchema = z.object({ textVersion: z.string(), line: z.string() });

/** A wish to be introduced to the company of a job, with the consent it rests on (개인정보 보호법 제17조). */
const introductionSchema = z.object({
  cluster: z.string(),
  partner: z.enum(PARTNER_IDS),
  externalId: z.string(),
  /** As they stood when the person asked: the job may be gone when they look again. */
  title: z.string(),
  companyName: z.string(),
  /** The last day of the job. Absent: kept before it was known here. */
  lastDay: z.iso.date().optional(),
  /** The day (Asia/Seoul) and the instant of the consent, and which text was agreed to, in which language. */
  agreedOn: z.iso.date(),
  at: z.string(),
  textVersion: z.string(),
  language: z.enum(['ko', 'en']),
  /**
   * What else may be sent, each with its own consent. The telephone number itself is not here: it goes in one letter and is kept
   * nowhere.
   */
  shares: z
    .object({
      telephone: shareSchema.omit({ line: true }).optional(),
      career: shareSchema.optional(),
      certificates: shareSchema.optional(),
    })
    .optional(),
  /** The instant at which the person took the introduction back. */
  withdrawnAt: z.string().optional(),
  /** Names the entry among the job's introductions; by chance, so that it leads to nobody. */
  entry: z.string(),
  /** Whether the company's mail was asked for. */
  asked: z.boolean(),
});
export type Introduction = z.infer<typeof introductionSchema>;

export type IntroductionStore = {
  /** Every introduction that a person asked for. */
  of(person: string): Promise<Introduction[]>;
  /**
   * Keeps the consents, once per person and job: what is asked for, or was taken back, stays and is returned. What was kept and not
   * asked for yet, because a step failed, is carried on with under the same entry; the later consents count.
   */
  keep(person: string, introduction: Introduction): Promise<Kept<Introduction>>;
  /** The company's mail was asked for. Enters the day, and nothing else, among the job's introductions. */
  asked(person: string, introduction: Introduction): Promise<void>;
  /**
   * The person takes an introduction back, once. Returns it as it is then. Undefined: they asked for none.
   */
  withdraw(person: string, cluster: string, at: string): Promise<Introduction | undefined>;
  /** The days on which somebody asked to be introduced for a job. */
  ofJob(cluster: string): Promise<{ readonly on: string }[]>;
};

/** Begins the sort key of an introduction. The id of the job's cluster follows. */
export const INTRODUCTION = 'introduction#';
/** In days. A company's summary counts the introductions of one week. */
export const COUNTED_DAYS = 180;
const entrySchema = z.object({ on: z.iso.date() });

export const introductionStore = (table: Table): IntroductionStore => {
  const introductions = records(
    table,
    introductionSchema,
    ({ person, cluster }: { readonly person: string; readonly cluster: string }) => ({
      pk: `person#${person}`,
      sk: `${INTRODUCTION}${cluster}`,
    }),
  );
  return {
    of: async (person) =>
      readable(table, await table.readAll(`person#${person}`, INTRODUCTION), ({ value }) =>
        introductionSchema.parse(value),
      ),
    keep: async (person, introduction) => {
      const key = { person, cluster: introduction.cluster };
      const first = await introductions.keepFirst(key, introduction);
      if (first.value.entry === introduction.entry) return first;
      return introductions.update(key, introduction, (before) =>
        before.asked || before.withdrawnAt !== undefined ? before : { ...introduction, entry: before.entry },
      );
    },
    asked: async (person, introduction) => {
      const { cluster, entry, agreedOn } = introduction;
      const expiresAt = expiryAfter(agreedOn, COUNTED_DAYS);
      await table.writeNewer({
        pk: `introductions#${cluster}`,
        sk: entry,
        version: 1,
        value: { on: agreedOn },
        expiresAt,
      });
      await introductions.change({ person, cluster }, introduction, (before) => ({
        value: before.asked ? before : { ...before, asked: true },
        result: undefined,
      }));
    },
    withdraw: async (person, cluster, at) => {
      const known = await introductions.read({ person, cluster });
      if (known === undefined) return undefined;
      const { value } = await introductions.update({ person, cluster }, known.value, (before) =>
        before.withdrawnAt === undefined ? { ...before, withdrawnAt: at } : before,
      );
      return value;
    },
    ofJob: async (cluster) =>
      readable(table, await table.readAll(`introductions#${cluster}`), ({ value }) => entrySchema.parse(value)),
  };
};
