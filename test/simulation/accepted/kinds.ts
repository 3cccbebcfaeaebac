import { MESSAGE_TYPES, type MessageType } from '../../../functions/contracts/message-types.ts';
import type { Seeker } from '../../../functions/contracts/seeker.ts';
import {
  asXml,
  envelope,
  goodFacts,
  goodJobPosting,
  goodOutcome,
  goodPosting,
  goodReview,
  goodSeeker,
  goodWork24,
  heldPosting,
  postingByStatute,
  type Envelope,
} from './good-messages.ts';
import { publishedSchema } from './mutation.ts';

const type = <N extends string>(name: N) => `kr.go.changwon.jobs.${name}.v1` as const;
const SUBMITTED = type('posting.submitted');
const CLOSED = type('posting.closed');
const REVIEWED = type('posting.reviewed');
const REGISTERED = type('seeker.registered');
const DECLARED = type('seeker.facts-declared');
const WITHDRAWN = type('seeker.withdrawn');
const REPORTED = type('outcome.reported');

/** Consents given at an instant. */
const consentsAt = (on: string): Seeker['consents'] => {
  const consent = { on, textVersion: 'mark-text', via: '표식 방문' };
  return { matching: consent, mail: consent, screening: consent, introduction: consent };
};

/** Good messages about one record under one id. `at` is the instant of sending. */
export const told = {
  submitted: (externalId: string, revision: number, at: string): Envelope =>
    envelope(SUBMITTED, { ...goodPosting, externalId, revision }, { time: at, id: `good-${revision}` }),
  held: (externalId: string, revision: number, at: string): Envelope =>
    envelope(SUBMITTED, { ...heldPosting, externalId, revision }, { time: at, id: `held-${revision}` }),
  closed: (externalId: string, revision: number, at: string): Envelope =>
    envelope(CLOSED, { externalId, revision, reason: '충원' }, { time: at, id: `closed-${revision}` }),
  registered: (externalId: string, revision: number, at: string): Envelope =>
    envelope(
      REGISTERED,
      { ...goodSeeker, externalId, revision, consents: consentsAt(at) },
      { time: at, id: `mark-${revision}` },
    ),
  withdrawn: (externalId: string, revision: number, at: string): Envelope =>
    envelope(WITHDRAWN, { externalId, revision }, { time: at, id: `mark-end-${revision}` }),
  declared: (externalId: string, revision: number, at: string): Envelope =>
    envelope(DECLARED, { ...goodFacts, externalId, revision }, { time: at, id: `mark-facts-${revision}` }),
  reported: (seeker: string, _revision: number, at: string): Envelope =>
    envelope(REPORTED, { ...goodOutcome, seeker }, { time: at, id: 'mark-outcome' }),
} as const;
type Telling = keyof typeof told;

export type Kind = {
  readonly about: 'posting' | 'person';
  /** A good message, with revision 5 of its record. */
  readonly good: Envelope;
  readonly schema?: unknown;
  /** The messages about the same record that usually come before it. */
  readonly before: readonly Telling[];
  /** The messages that correct it. */
  readonly corrected: readonly Telling[];
  /** The message in the form in which it is put on the queue. */
  readonly sent?: (message: Envelope) => Envelope;
};

const schemaOf = (name: MessageType): unknown => publishedSchema(MESSAGE_TYPES[name].data);
const posting = { about: 'posting', before: [], corrected: ['submitted'], schema: schemaOf(SUBMITTED) } as const;
const WORK24 = { dataschema: 'https://www.work24.go.kr/wanted', subject: 'P-1', revision: 5 };

export const KINDS = {
  posting: { ...posting, good: envelope(SUBMITTED, goodPosting) },
  'posting-by-statute': { ...posting, good: envelope(SUBMITTED, postingByStatute) },
  jobposting: {
    ...posting,
    schema: undefined,
    good: envelope(SUBMITTED, goodJobPosting, {
      dataschema: 'https://schema.org/JobPosting',
      subject: 'P-1',
      revision: '5',
    }),
  },
  work24: { ...posting, schema: undefined, good: envelope(SUBMITTED, goodWork24, WORK24) },
  'work24-xml': {
    ...posting,
    schema: undefined,
    good: envelope(SUBMITTED, goodWork24, WORK24),
    sent: (message) => ({ ...message, data: asXml(message.data) }),
  },
  closed: {
    ...posting,
    good: envelope(CLOSED, { externalId: 'P-1', revision: 5, reason: '충원되었습니다.' }),
    schema: schemaOf(CLOSED),
    before: ['submitted'],
  },
  reviewed: { ...posting, good: envelope(REVIEWED, goodReview), schema: schemaOf(REVIEWED), before: ['held'] },
  registered: {
    about: 'person',
    good: envelope(REGISTERED, goodSeeker),
    schema: schemaOf(REGISTERED),
    before: [],
    corrected: ['registered'],
  },
  facts: {
    about: 'person',
    good: envelope(DECLARED, goodFacts),
    schema: schemaOf(DECLARED),
    before: ['registered'],
    corrected: ['registered', 'declared'],
  },
  withdrawn: {
    about: 'person',
    good: envelope(WITHDRAWN, { externalId: goodSeeker.externalId, revision: 6 }),
    schema: schemaOf(WITHDRAWN),
    before: ['registered', 'declared'],
    corrected: ['registered'],
  },
  outcome: {
    about: 'person',
    good: envelope(REPORTED, goodOutcome),
    schema: schemaOf(REPORTED),
    before: ['registered'],
    corrected: ['registered', 'reported'],
  },
} as const satisfies Record<string, Kind>;
export type KindName = keyof typeof KINDS;
