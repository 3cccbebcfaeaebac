import * as z from 'zod';
import { PARTNER_IDS } from '../../contracts/partners.ts';
import { expiryAfter } from '../../domain/language/calendar.ts';
import { records, type Kept } from '../records.ts';
import { readable } from '../readable.ts';
import type { Table } from '../table.ts';

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
   * Keeps the consent, once per person and job; the one that was kept first is returned. What was kept and not asked for yet, because
   * a step failed, is carried on with.
   */
  keep(person: string, introduction: Introduction): Promise<Kept<Introduction>>;
  /** The company's mail was asked for. Enters the day, and nothing else, among the job's introductions. */
  asked(person: string, introduction: Introduction): Promise<void>;
  /** The days on which somebody asked to be introduced for a job. */
  ofJob(cluster: string): Promise<{ readonly on: string }[]>;
};

/** Begins the sort key of an introduction. The id of the job's cluster follows. */
export const INTRODUCTION = 'introduction#';
/** In days. A company's summary counts the introductions of one week. */
const COUNTED_DAYS = 180;
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
    keep: (person, introduction) => introductions.keepFirst({ person, cluster: introduction.cluster }, introduction),
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
    ofJob: async (cluster) =>
      readable(table, await table.readAll(`introductions#${cluster}`), ({ value }) => entrySchema.parse(value)),
  };
};
