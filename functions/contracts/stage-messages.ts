import * as z from 'zod';
import { sendRequestSchema } from '../notices/contracts.ts';
import { PARTNER_IDS } from './partners.ts';

/** Messages between the stages. They name records; whoever consumes them reads the records as they stand then. */
export const matchPostingSchema = z.object({ cluster: z.string(), partner: z.enum(PARTNER_IDS) });
export type MatchPosting = z.infer<typeof matchPostingSchema>;

export const matchSeekerSchema = z.object({
  person: z.string(),
  partner: z.enum(PARTNER_IDS),
  /** Only places in programmes: nothing else depends on what screening found. */
  placesOnly: z.literal(true).optional(),
});
export type MatchSeeker = z.infer<typeof matchSeekerSchema>;

/** Screen a person for every programme; `on`: on that day (Asia/Seoul) and no earlier than today. */
export const screenSeekerSchema = z.object({
  person: z.string(),
  partner: z.enum(PARTNER_IDS),
  on: z.iso.date().optional(),
});
export type ScreenSeeker = z.infer<typeof screenSeekerSchema>;

/** Find everybody whose answer may change on a day (Asia/Seoul; absent: today) and have them screened again. */
export const rescreenSeekersSchema = z.object({ on: z.iso.date().optional() });
export type RescreenSeekers = z.infer<typeof rescreenSeekersSchema>;

/**
 * What was deleted, by keyed hash: a person, who deleted everything at that instant, or a registration that no longer stands (and
 * the person with the last one). `sweep`: look once more at what was deleted a while ago. `restored`: a table was brought back
 * to an earlier state; every deletion ever registered is carried out again.
 */
export const deletePersonSchema = z.union([
  z.object({ sweep: z.literal(true) }),
  z.object({ restored: z.literal(true) }),
  z.object({
    person: z.string().optional(),
    registration: z.string().optional(),
    /** ISO 8601 instant, UTC, milliseconds. */
    at: z.string(),
    partner: z.enum(PARTNER_IDS),
  }),
]);
export type DeletePerson = z.infer<typeof deletePersonSchema>;

/** What the queue of a stage takes, by the function that works on it. */
export const STAGE_SCHEMAS = {
  'match-posting': matchPostingSchema,
  'match-seeker': matchSeekerSchema,
  'screen-seeker': screenSeekerSchema,
  'send-notice': sendRequestSchema,
  'delete-person': deletePersonSchema,
} as const;
export type StageMessages = { readonly [To in keyof typeof STAGE_SCHEMAS]: z.infer<(typeof STAGE_SCHEMAS)[To]> };
export type StageQueue = keyof StageMessages;
