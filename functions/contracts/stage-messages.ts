import * as z from 'zod';
import { sendRequestSchema } from '../notices/contracts.ts';
import { journalEventSchema } from './journal-event.ts';
import { APPROVED_KINDS } from './approved-kinds.ts';
import { PARTNER_IDS } from './partners.ts';

/** Messages between the stages. They name records, and the consumer reads the current state of those records. */
export const matchPostingSchema = z.object({
  cluster: z.string(),
  partner: z.enum(PARTNER_IDS),
  /** The partner has closed the job. If nothing of it is open any more, tell the people who asked to be introduced. */
  closed: z.literal(true).optional(),
});
export type MatchPosting = z.infer<typeof matchPostingSchema>;

export const matchSeekerSchema = z.object({
  person: z.string(),
  partner: z.enum(PARTNER_IDS),
  /** Match only jobs of public programmes. A screening result changes nothing else. */
  placesOnly: z.literal(true).optional(),
});
export type MatchSeeker = z.infer<typeof matchSeekerSchema>;

/** Screen a person for every programme. `on`: screen on that day (Asia/Seoul), and not before today. */
export const screenSeekerSchema = z.object({
  person: z.string(),
  partner: z.enum(PARTNER_IDS),
  on: z.iso.date().optional(),
  /** The person has arrived or changed. Match all jobs afterwards, not only places in programmes: one mail tells both. */
  arrived: z.literal(true).optional(),
});
export type ScreenSeeker = z.infer<typeof screenSeekerSchema>;

/**
 * Find all people whose answer may change on a day (Asia/Seoul; absent: today) and screen them again. `everybody`: instead, all
 * people whose keyed hash begins so, because a figure was approved. `rehearse`: instead, list all people for a rehearsal of a
 * proposed figure.
 */
export const rescreenSeekersSchema = z.object({
  on: z.iso.date().optional(),
  everybody: z.string().optional(),
  rehearse: z.object({ proposal: z.string(), rehearsal: z.string() }).optional(),
});
export type RescreenSeekers = z.infer<typeof rescreenSeekersSchema>;

/**
 * What was deleted, by keyed hash. Either a person who deleted everything at that instant, or a registration that is
 * gone. If the registration was the person's last, the person is deleted too.
 * `sweep`: check again the deletions of a while ago. `restored`: a table was restored from a backup, so every
 * registered deletion is carried out again.
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

/**
 * One slice of a morning's work. `slice`: the beginning of the keyed hashes that belong to it.
 * `due`: mailboxes in which something is due.
 * `readers`: people of an area that a new job fits. New: it opened or changed after `from` and up to `to` (instants).
 * `company`: the open jobs of one company, for its summary of the week `from` to `to` (days in Asia/Seoul).
 */
export const fillDigestsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('due'), slice: z.string() }),
  z.object({
    kind: z.literal('readers'),
    /** The first four digits of the district codes. */
    area: z.string(),
    slice: z.string(),
    from: z.string(),
    to: z.string(),
  }),
  z.object({ kind: z.literal('company'), jobs: z.array(z.string()), from: z.iso.date(), to: z.iso.date() }),
]);
export type FillDigests = z.infer<typeof fillDigestsSchema>;

/** What officials approve, by which postings are judged again. */
export const REJUDGED_BY = ['minimum-wage', 'arrears'] as const;

/**
 * `reported`: somebody said that this job is closed, `at` an instant (ISO 8601). `approved`: by what postings are judged again, and
 * when it was approved. Neither: the run of the night, which looks at what is due.
 */
export const recheckWagesSchema = z.object({
  reported: z.object({ cluster: z.string(), partner: z.enum(PARTNER_IDS), at: z.string() }).optional(),
  approved: z.object({ of: z.enum(REJUDGED_BY), at: z.string() }).optional(),
});
export type RecheckWages = z.infer<typeof recheckWagesSchema>;

/** An official approves a proposed figure, a list of employers in wage arrears, or a row of another kind. `by`: the opaque id of the account. `at`: the instant of the act (ISO 8601). */
export const approveFiguresSchema = z.object({
  /** Absent: a figure. */
  of: z.enum(['arrears', ...APPROVED_KINDS]).optional(),
  proposal: z.string(),
  by: z.string(),
  at: z.string(),
  reason: z.string(),
});
export type ApproveFigures = z.infer<typeof approveFiguresSchema>;

/**
 * Rehearse a proposed figure on some people, by their keyed hashes. `part`: what all of these begin with. `rehearsal`: the one that is
 * meant, because a proposal may be rehearsed anew.
 */
export const rehearseFiguresSchema = z.object({
  proposal: z.string(),
  rehearsal: z.string(),
  part: z.string(),
  people: z.array(z.string()),
});
export type RehearseFigures = z.infer<typeof rehearseFiguresSchema>;

/**
 * What happened in one batch of a function; or the run of the night, which folds the days that are over; or the run that counts the
 * messages in the dead-letter queues.
 */
export const keepJournalSchema = z.union([
  z.object({ events: z.array(journalEventSchema) }),
  z.object({ fold: z.literal(true) }),
  z.object({ deadLetters: z.literal(true) }),
]);
export type KeepJournal = z.infer<typeof keepJournalSchema>;

/** Something was reported of a person, or their consent to follow-up changed: bring the records of companies in line. */
export const followHiresSchema = z.object({ person: z.string() });
export type FollowHires = z.infer<typeof followHiresSchema>;

/** The schema of the messages of each stage's queue, by the function that consumes it. */
export const STAGE_SCHEMAS = {
  'match-posting': matchPostingSchema,
  'match-seeker': matchSeekerSchema,
  'screen-seeker': screenSeekerSchema,
  'send-notice': sendRequestSchema,
  'delete-person': deletePersonSchema,
  'fill-digests': fillDigestsSchema,
  'recheck-wages': recheckWagesSchema,
  'rescreen-seekers': rescreenSeekersSchema,
  'approve-figures': approveFiguresSchema,
  'rehearse-figures': rehearseFiguresSchema,
  'keep-journal': keepJournalSchema,
  'follow-hires': followHiresSchema,
} as const;
export type StageMessages = { readonly [To in keyof typeof STAGE_SCHEMAS]: z.infer<(typeof STAGE_SCHEMAS)[To]> };
export type StageQueue = keyof StageMessages;
