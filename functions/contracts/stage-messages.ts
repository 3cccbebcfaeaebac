import * as z from 'zod';
import { findingsSchema } from './finding.ts';
import { email } from './fields.ts';
import { PARTNER_IDS } from './partners.ts';

/** Messages between the stages. They name records; whoever consumes them reads the records as they stand then. */
export const matchPostingSchema = z.object({ cluster: z.string(), partner: z.enum(PARTNER_IDS) });
export type MatchPosting = z.infer<typeof matchPostingSchema>;

export const matchSeekerSchema = z.object({ person: z.string(), partner: z.enum(PARTNER_IDS) });
export type MatchSeeker = z.infer<typeof matchSeekerSchema>;

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
  z.object({ kind: z.literal('match'), noticeId: z.string(), partner, person: z.string(), cluster: z.string() }),
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
