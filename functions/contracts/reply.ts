import * as z from 'zod';
import { findingsSchema } from './finding.ts';

export const REPLY_SOURCE = 'urn:changwon-jobs:network';

const RECORD_KINDS = [
  'posting',
  'seeker',
  'facts',
  'outcome',
  'company',
  'headcount',
  'company-facts',
  'review',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const acceptedSchema = z
  .object({
    messageId: z.string().meta({ description: 'What SendMessage returned.' }),
    eventId: z.string(),
    kind: z.enum(RECORD_KINDS),
    id: z.string().meta({ description: 'The externalId of the record.' }),
    state: z
      .enum(['open', 'held', 'stored', 'waiting', 'superseded'])
      .meta({ description: '`waiting`: what it rests on has not come yet; a second reply follows within a day.' }),
    findings: findingsSchema,
  })
  .meta({ id: 'MessageAccepted', title: 'MessageAccepted' });
export type Accepted = z.infer<typeof acceptedSchema>;

export const refusedSchema = z
  .object({ messageId: z.string(), eventId: z.string().nullable(), findings: findingsSchema })
  .meta({ id: 'MessageRefused', title: 'MessageRefused' });

/** What a partner finds in its reply queue. The envelope is the same as for events. */
export const replySchema = z.discriminatedUnion('type', [
  z.object({
    specversion: z.literal('1.0'),
    id: z.string(),
    source: z.literal(REPLY_SOURCE),
    type: z.literal('kr.go.changwon.jobs.message.accepted.v1'),
    time: z.iso.datetime({ offset: true }),
    datacontenttype: z.literal('application/json'),
    data: acceptedSchema,
  }),
  z.object({
    specversion: z.literal('1.0'),
    id: z.string(),
    source: z.literal(REPLY_SOURCE),
    type: z.literal('kr.go.changwon.jobs.message.refused.v1'),
    time: z.iso.datetime({ offset: true }),
    datacontenttype: z.literal('application/json'),
    data: refusedSchema,
  }),
]);
export type Reply = z.infer<typeof replySchema>;
