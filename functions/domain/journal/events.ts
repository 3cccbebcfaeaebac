import { FINDING_SEVERITY, type FindingCode } from '../../contracts/finding.ts';
import type { EventOf, MailFate, OutcomeSaying, SentType } from '../../contracts/journal-event.ts';
import type { MessageType } from '../../contracts/message-types.ts';
import type { DoorKind, PartnerId } from '../../contracts/partners.ts';
import { DISTRICTS } from '../language/districts.ts';
import { seoulDate } from '../language/calendar.ts';
import { jobRow } from '../matching/profiles.ts';
import { postingState, type PostingRecord, type PostingState } from '../postings/posting-record.ts';
import type { Answer } from '../records/replies.ts';
import type { Hash } from '../records/version.ts';

/** 64 bits: of a million events a day, two are mistaken for one once in 40,000 days. */
const ID_DIGITS = 16;

/** The id of an event: the same for the same facts. */
const eventId = (hash: Hash, ...facts: readonly string[]): string =>
  hash(JSON.stringify(['journal', ...facts])).slice(0, ID_DIGITS);

const TYPES = {
  'kr.go.changwon.jobs.posting.submitted.v1': 'posting-submitted',
  'kr.go.changwon.jobs.posting.closed.v1': 'posting-closed',
  'kr.go.changwon.jobs.seeker.registered.v1': 'seeker-registered',
  'kr.go.changwon.jobs.seeker.withdrawn.v1': 'seeker-withdrawn',
  'kr.go.changwon.jobs.seeker.facts-declared.v1': 'facts-declared',
  'kr.go.changwon.jobs.outcome.reported.v1': 'outcome-reported',
  'kr.go.changwon.jobs.company.registered.v1': 'company-registered',
  'kr.go.changwon.jobs.company.headcount-reported.v1': 'headcount-reported',
  'kr.go.changwon.jobs.company.facts-declared.v1': 'company-facts-declared',
} as const satisfies Record<Exclude<MessageType, 'kr.go.changwon.jobs.posting.reviewed.v1'>, SentType>;

const isCounted = (type: string): type is keyof typeof TYPES => Object.hasOwn(TYPES, type);

/** A message of a partner, as it came. */
export type Sent = {
  readonly messageId: string;
  readonly partner: PartnerId;
  readonly door: Exclude<DoorKind, 'reviews'>;
  /** Absent: it could not be read. */
  readonly type?: MessageType | undefined;
  /** ISO 8601 instant. */
  readonly sentAt: string;
};

const stops = (code: FindingCode): boolean => FINDING_SEVERITY[code] !== 'warn';

/**
 * A message got this answer, at an instant (ISO 8601). It counts on the day on which the message was sent. `hash` takes the id that SQS
 * gave the message, which says nothing of a person.
 */
export const answered = (sent: Sent, { type, data }: Answer, now: string, hash: Hash): EventOf<'answered'> => {
  const codes = data.findings.map(({ code }) => code);
  return {
    kind: 'answered',
    id: eventId(hash, 'answered', sent.messageId),
    day: seoulDate(sent.sentAt),
    partner: sent.partner,
    door: sent.door,
    type: sent.type !== undefined && isCounted(sent.type) ? TYPES[sent.type] : 'unreadable',
    state: type === 'kr.go.changwon.jobs.message.accepted.v1' ? data.state : 'refused',
    codes: [...new Set(codes.filter(stops))],
    ...(codes.includes('duplicate') && { duplicate: true as const }),
    ms: Math.max(0, Date.parse(now) - Date.parse(sent.sentAt)),
  };
};

const COUNTED_STATES = { open: 'open', held: 'held', closed: 'closed' } as const satisfies Partial<
  Record<PostingState, EventOf<'posting'>['became']>
>;
const isCountedState = (state: PostingState): state is keyof typeof COUNTED_STATES =>
  Object.hasOwn(COUNTED_STATES, state);

const isDistrict = (code: string | undefined): code is keyof typeof DISTRICTS =>
  code !== undefined && Object.hasOwn(DISTRICTS, code);

/**
 * A posting became open, held or closed on a day (Asia/Seoul). Undefined for any other state. A posting counts once a day for each of
 * them. A closed posting has no content any more, so it has no district, zone, sector and occupation.
 */
export const becamePosting = (record: PostingRecord, day: string, hash: Hash): EventOf<'posting'> | undefined => {
  const { partner, externalId, standing } = record;
  const became = postingState(record);
  if (!isCountedState(became)) return undefined;
  const job = standing?.posting && jobRow(standing.posting, { cluster: '', partner });
  const occupation = job?.occupation?.slice(0, 2);
  return {
    kind: 'posting',
    id: eventId(hash, 'posting', partner, externalId, became),
    day,
    partner,
    became,
    ...(isDistrict(job?.district) && { district: job.district }),
    ...(job?.zone !== undefined && { zone: job.zone.id }),
    sectors: (job?.sectors ?? []).map(({ id }) => id).toSorted(),
    ...(occupation?.length === 2 && { occupation }),
  };
};

/**
 * A run found how many people a job fits. It counts on the day on which the job changed (`changedAt`, ISO 8601 instant), and runs for
 * the same change are one.
 */
export const matched = (
  run: { readonly cluster: string; readonly changedAt: string; readonly partner: PartnerId },
  { people, mails }: { readonly people: number; readonly mails: number },
  hash: Hash,
): EventOf<'matched'> => ({
  kind: 'matched',
  id: eventId(hash, 'matched', run.cluster, run.changedAt),
  day: seoulDate(run.changedAt),
  partner: run.partner,
  people,
  mails,
});

/**
 * Somebody said what became of a person and a job, at an instant (ISO 8601). `from`: the id that SQS gave the partner's message, or the
 * random id of the company's form. It says nothing of the person.
 */
export const outcomeTold = (
  {
    from,
    at,
    ...told
  }: Pick<EventOf<'outcome'>, 'partner' | 'by'> & {
    readonly says: OutcomeSaying;
    readonly from: string;
    readonly at: string;
  },
  hash: Hash,
): EventOf<'outcome'> => ({ kind: 'outcome', id: eventId(hash, 'outcome', from), day: seoulDate(at), ...told });

const KIND = /^[a-z0-9-]{1,64}$/;

/** What SES said of a mail at an instant. `mail`: the id that SES gave it. `notice`: its kind, as its tag says. */
export const mailed = (
  {
    mail,
    notice,
    fate,
    at,
  }: {
    readonly mail: string;
    readonly notice: string;
    readonly fate: MailFate;
    readonly at: string;
  },
  hash: Hash,
): EventOf<'mailed'> => ({
  kind: 'mailed',
  id: eventId(hash, 'mailed', mail, fate),
  day: seoulDate(at),
  notice: KIND.test(notice) ? notice : 'unknown',
  fate,
});
