import * as z from 'zod';
import { FINDING_CODES } from './finding.ts';
import { PARTNER_IDS } from './partners.ts';

/**
 * What happened, for counts. An event says nothing about a person: it has codes and numbers, and no id, address, text or hash of
 * anybody. An event that comes again has the same id.
 */
const common = {
  /** 16 hexadecimal digits. Two events with the same id are one. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** The day on which it counts (Asia/Seoul). It does not change when a message is worked on again the next day. */
  day: z.iso.date(),
};

/** What partners send, in short. `unreadable`: it was refused before anybody could say what it is. */
export const SENT_TYPES = [
  'posting-submitted',
  'posting-closed',
  'seeker-registered',
  'seeker-withdrawn',
  'facts-declared',
  'outcome-reported',
  'company-registered',
  'headcount-reported',
  'company-facts-declared',
  'unreadable',
] as const;
export type SentType = (typeof SENT_TYPES)[number];

export const ANSWER_STATES = ['open', 'held', 'stored', 'waiting', 'superseded', 'refused'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** What a posting may become. */
const BECAME = ['open', 'held', 'closed'] as const;

/** What SES says of a mail. After `sent`, silence means that the mail arrived. */
export const MAIL_FATES = ['sent', 'bounced', 'complained', 'rejected'] as const;
export type MailFate = (typeof MAIL_FATES)[number];

/** What became of a person and a job: partners report on people they registered, companies on people introduced to them. */
export const OUTCOME_SAYINGS = ['declined', 'contacted', 'interviewed', 'hired', 'retained', 'left'] as const;
export type OutcomeSaying = (typeof OUTCOME_SAYINGS)[number];

const code = z.string().regex(/^[a-z0-9-]{1,64}$/);

export const journalEventSchema = z.discriminatedUnion('kind', [
  /** A message of a partner got its answer. */
  z.object({
    ...common,
    kind: z.literal('answered'),
    partner: z.enum(PARTNER_IDS),
    door: z.enum(['postings', 'people', 'companies']),
    type: z.enum(SENT_TYPES),
    state: z.enum(ANSWER_STATES),
    /** For what it was refused or held, each code once. */
    codes: z.array(z.enum(FINDING_CODES)).max(50),
    /** Another posting is shown for the same job. */
    duplicate: z.literal(true).optional(),
    /** From the message to its answer, in milliseconds. */
    ms: z.int().min(0),
  }),
  /** A posting became something that it was not before. */
  z.object({
    ...common,
    kind: z.literal('posting'),
    partner: z.enum(PARTNER_IDS),
    became: z.enum(BECAME),
    /** 법정동 시군구 code. */
    district: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
    zone: code.optional(),
    sectors: z.array(code).max(20),
    /** The middle group (중분류) of KECO. */
    occupation: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
  }),
  /** How many people a job fits, and how many of them were mailed at once. */
  z.object({
    ...common,
    kind: z.literal('matched'),
    partner: z.enum(PARTNER_IDS),
    people: z.int().min(0),
    mails: z.int().min(0),
  }),
  /** A partner or a company reported an outcome. `partner`: of the registration, or of the posting. */
  z.object({
    ...common,
    kind: z.literal('outcome'),
    partner: z.enum(PARTNER_IDS),
    by: z.enum(['partner', 'company']),
    says: z.enum(OUTCOME_SAYINGS),
  }),
  /** SES told of a mail. `notice`: the kind of the mail. */
  z.object({ ...common, kind: z.literal('mailed'), notice: code, fate: z.enum(MAIL_FATES) }),
]);
export type JournalEvent = z.infer<typeof journalEventSchema>;
export type EventOf<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>;
