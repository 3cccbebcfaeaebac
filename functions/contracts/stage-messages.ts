import * as z from 'zod';
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

const partner = z.enum(PARTNER_IDS);
/** A mail to a person, or about what they asked for: the mailbox says where to, and whether it is still wanted. */
const toSeeker = { noticeId: z.string(), partner, mailbox: z.string(), person: z.string() };
const toAddress = { noticeId: z.string(), partner, to: email() };

/** What can be asked of a person's answer from screening (개인정보 보호법 제37조의2). */
export const REVIEW_WISHES = ['review', 'explanation', 'both'] as const;
const reviewRequest = z.object({
  /** What the person and the officials call the request. */
  number: z.string(),
  requestedOn: z.iso.date(),
  dueOn: z.iso.date(),
  programme: z.string().optional(),
  what: z.enum(REVIEW_WISHES),
});

/** A letter to a company about one of its postings, by the hash of what there is to say: it goes while that is still so. */
const aboutPosting = { ...toAddress, externalId: z.string(), says: z.string() };

/**
 * One mail to be sent. The id is deterministic: the same occasion gives the same id, and one id is mailed at most once. A
 * match names the person and the job and is composed from what stands when it is sent; so is whatever tells of people, for
 * they may be deleted while it waits. Letters about a posting carry what they say, because a refused posting is not kept.
 */
export const noticeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('match'),
    ...toSeeker,
    cluster: z.string(),
    /** The pair fits but for a question about a programme; when that is settled, another notice offers the job. */
    asks: z.literal(true).optional(),
  }),
  z.object({
    kind: z.literal('screening'),
    ...toSeeker,
    /** Which of the person's answers it tells; a later one overtakes it. */
    answer: z.int(),
  }),
  /** One page of those who came to wait for an official after one instant and up to another. */
  z.object({
    kind: z.literal('review-list'),
    ...toAddress,
    on: z.iso.date(),
    after: z.string(),
    upTo: z.string(),
    page: z.int(),
    pages: z.int(),
  }),
  z.object({ kind: z.literal('posting-accepted'), ...aboutPosting }),
  z.object({ kind: z.literal('posting-held'), ...aboutPosting }),
  z.object({ kind: z.literal('posting-refused'), ...aboutPosting }),
  z.object({ kind: z.literal('digest'), ...toSeeker }),
  z.object({ kind: z.literal('consent-renewal'), ...toSeeker, agreedOn: z.iso.date() }),
  /** Said at once to who has stopped the mails: a person, or, without one, a company that wants no summaries. */
  z.object({
    kind: z.literal('opt-out-confirmed'),
    noticeId: z.string(),
    partner,
    mailbox: z.string(),
    person: z.string().optional(),
    on: z.iso.date(),
  }),
  z.object({ kind: z.literal('review-received'), ...toSeeker, request: reviewRequest }),
  z.object({ kind: z.literal('review-request'), ...toAddress, person: z.string(), request: reviewRequest }),
  /**
   * A person asked to be introduced to the company of a job. It is claimed in the person's own mailbox, and goes to the address
   * that the posting names when it is sent.
   */
  z.object({
    kind: z.literal('introduction'),
    ...toSeeker,
    cluster: z.string(),
    agreedOn: z.iso.date(),
  }),
  z.object({
    kind: z.literal('company-summary'),
    ...toAddress,
    facts: z.object({
      companyName: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      postings: z.array(
        z.object({
          title: z.string(),
          externalId: z.string(),
          fits: z.int(),
          introductions: z.array(z.object({ on: z.iso.date(), people: z.int() })),
          closesOn: z.iso.date().optional(),
          untilFilled: z.literal(true).optional(),
          closingInDays: z.int().optional(),
        }),
      ),
      more: z.int().optional(),
    }),
  }),
  /** The messages of a partner that were refused after one instant and up to another. */
  z.object({
    kind: z.literal('refusals-digest'),
    ...toAddress,
    on: z.iso.date(),
    after: z.string(),
    upTo: z.string(),
  }),
  /** The letters about postings of a day (Asia/Seoul) that were too many for it, in one. */
  z.object({ kind: z.literal('posting-list'), ...toAddress, on: z.iso.date() }),
  z.object({ kind: z.literal('held-for-review'), ...toAddress, externalId: z.string(), revision: z.int() }),
]);
export type Notice = z.infer<typeof noticeSchema>;
export type NoticeKind = Notice['kind'];

/** Something in a mailbox has come due: a mail that waits, one whose fate is unknown, a digest, a consent to be renewed. */
const wakeSchema = z.object({ kind: z.literal('wake'), mailbox: z.string() });
export type Wake = z.infer<typeof wakeSchema>;
export const sendRequestSchema = z.union([noticeSchema, wakeSchema]);
export type SendRequest = Notice | Wake;
