import type * as z from 'zod';
import { companyFactsSchema, companyRegisteredSchema, headcountReportedSchema } from './company.ts';
import type { DoorKind } from './partners.ts';
import { postingClosedSchema, postingReviewedSchema, postingSchema } from './posting.ts';
import type { RecordKind } from './reply.ts';
import { factsDeclaredSchema, outcomeReportedSchema } from './screening-facts.ts';
import { seekerSchema, seekerWithdrawnSchema } from './seeker.ts';

/** Every message type that a door takes, with the schema of its data and the kind of door. */
export const MESSAGE_TYPES = {
  'kr.go.changwon.jobs.posting.submitted.v1': { data: postingSchema, door: 'postings', record: 'posting' },
  'kr.go.changwon.jobs.posting.closed.v1': { data: postingClosedSchema, door: 'postings', record: 'posting' },
  'kr.go.changwon.jobs.posting.reviewed.v1': { data: postingReviewedSchema, door: 'reviews', record: 'review' },
  'kr.go.changwon.jobs.seeker.registered.v1': { data: seekerSchema, door: 'people', record: 'seeker' },
  'kr.go.changwon.jobs.seeker.facts-declared.v1': { data: factsDeclaredSchema, door: 'people', record: 'facts' },
  'kr.go.changwon.jobs.seeker.withdrawn.v1': { data: seekerWithdrawnSchema, door: 'people', record: 'seeker' },
  'kr.go.changwon.jobs.outcome.reported.v1': { data: outcomeReportedSchema, door: 'people', record: 'outcome' },
  'kr.go.changwon.jobs.company.registered.v1': { data: companyRegisteredSchema, door: 'companies', record: 'company' },
  'kr.go.changwon.jobs.company.headcount-reported.v1': {
    data: headcountReportedSchema,
    door: 'companies',
    record: 'headcount',
  },
  'kr.go.changwon.jobs.company.facts-declared.v1': {
    data: companyFactsSchema,
    door: 'companies',
    record: 'company-facts',
  },
} as const satisfies Record<string, { data: z.ZodType; door: DoorKind; record: RecordKind }>;

export type MessageType = keyof typeof MESSAGE_TYPES;
export type MessageData<T extends MessageType> = z.infer<(typeof MESSAGE_TYPES)[T]['data']>;

/** The forms in which a partner may send a posting, by `dataschema`. Without `dataschema` the data is a Posting. */
export const POSTING_FORMS = {
  'urn:changwon-jobs:schema:posting.v1': 'posting',
  'https://schema.org/JobPosting': 'jobposting',
  'https://www.work24.go.kr/wanted': 'work24',
} as const;
export type PostingForm = (typeof POSTING_FORMS)[keyof typeof POSTING_FORMS];
