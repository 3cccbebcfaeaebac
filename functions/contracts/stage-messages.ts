import * as z from 'zod';
import { findingsSchema } from './finding.ts';
import { email } from './fields.ts';
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

const partner = z.enum(PARTNER_IDS);
const postingFacts = z.object({
  companyName: z.string(),
  title: z.string(),
  partner,
  externalId: z.string(),
  findings: findingsSchema,
});

/**
 * One mail to be sent. The id is deterministic: the same occasion gives the same id, and one id is mailed at most once. A
 * match names the person and the job and is composed from what stands when it is sent; letters about a message carry what
 * they say, because a refused message is not kept.
 */
export const noticeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('match'),
    noticeId: z.string(),
    partner,
    person: z.string(),
    cluster: z.string(),
    /** The pair fits but for a question about a programme; when that is settled, another notice offers the job. */
    asks: z.literal(true).optional(),
  }),
  z.object({
    kind: z.literal('screening'),
    noticeId: z.string(),
    partner,
    person: z.string(),
    /** Which of the person's answers it tells; a later one overtakes it. */
    answer: z.int(),
  }),
  z.object({
    kind: z.literal('review-list'),
    noticeId: z.string(),
    partner,
    to: email(),
    facts: z.object({
      on: z.iso.date(),
      /** How many people wait for an official in all, and those that are new since the last list (at most 200). */
      waiting: z.int(),
      added: z.array(
        z.object({
          partner,
          externalId: z.string(),
          programmes: z.array(
            z.object({ programme: z.string(), on: z.iso.date(), knownOn: z.iso.date(), criteria: z.array(z.string()) }),
          ),
        }),
      ),
    }),
  }),
  z.object({
    kind: z.literal('posting-accepted'),
    noticeId: z.string(),
    partner,
    to: email(),
    facts: postingFacts.extend({ closesOn: z.string().optional() }),
  }),
  z.object({ kind: z.literal('posting-held'), noticeId: z.string(), partner, to: email(), facts: postingFacts }),
  z.object({ kind: z.literal('posting-refused'), noticeId: z.string(), partner, to: email(), facts: postingFacts }),
  z.object({
    kind: z.literal('message-refused'),
    noticeId: z.string(),
    partner,
    to: email(),
    facts: z.object({
      partner,
      messageId: z.string(),
      eventId: z.string().nullable(),
      externalId: z.string().nullable(),
      receivedOn: z.iso.date(),
      findings: findingsSchema,
    }),
  }),
  z.object({
    kind: z.literal('held-for-review'),
    noticeId: z.string(),
    partner,
    to: email(),
    facts: postingFacts.extend({ revision: z.int() }),
  }),
]);
export type Notice = z.infer<typeof noticeSchema>;
export type NoticeKind = Notice['kind'];
