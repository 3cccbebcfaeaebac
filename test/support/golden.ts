import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/**
 * Records and messages of former releases, kept as they were stored and sent: one or two of every kind that the sample
 * city, or a short story, makes. Tables are put together as in `world`. Everything in them is invented.
 */
const FOLDER = join(import.meta.dirname, '..', 'golden');

const itemSchema = z.looseObject({ pk: z.string(), sk: z.string() });
const stageSchema = z.object({ to: z.string(), message: z.record(z.string(), z.unknown()) });

const releaseSchema = z.object({
  /** The commit, and when it was made (UTC). */
  release: z.string(),
  date: z.string(),
  items: z.array(itemSchema),
  messages: z.array(stageSchema),
});
export type Release = z.infer<typeof releaseSchema>;

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

/** In order of time. */
export const releases = (): Release[] =>
  readdirSync(FOLDER)
    .filter((file) => /^\d/.test(file))
    .toSorted()
    .map((file) => releaseSchema.parse(readJson(file)));

const mailedSchema = z.object({ to: z.string(), titles: z.array(z.string()) });
const formerStageSchema = z.object({
  items: z.array(itemSchema.extend({ version: z.int() })),
  /** Messages in the queues, in the order in which they were sent. */
  waiting: z.array(stageSchema),
  /** The mails that went, with the jobs that they told. */
  told: z.array(mailedSchema),
  /** Mails that SES took, while its answer was lost and its event has not come yet. */
  unheard: z.array(mailedSchema.extend({ tags: z.record(z.string(), z.string()) })),
});

/** A stage as the release before the buckets left it, in the middle of its work at noon of 2026-11-02 in Seoul. */
export const formerStage = () => formerStageSchema.parse(readJson('former-stage.json'));
