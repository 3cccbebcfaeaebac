import { postingClosedSchema } from '../../../functions/contracts/posting.ts';
import type { PartnerId } from '../../../functions/contracts/partners.ts';
import type { SampleEvent, Wave } from '../sample-event.ts';
import { instant, sampleEvent } from '../sample-event.ts';
import type { SentPosting } from './good-postings.ts';

/** The label of a posting's message in `expected-codes.json`. The first revision has no number. */
export const postingLabel = (partner: PartnerId, externalId: string, revision: number): string =>
  `posting ${partner} ${externalId}${revision === 1 ? '' : ` r${revision}`}`;

/** A submitted posting, sent on the day it opens, or on `sentOn`. */
export const postingEvent = (
  { partner, posting }: SentPosting,
  place: number,
  more: { readonly wave?: Wave; readonly sentOn?: string; readonly label?: string } = {},
): SampleEvent =>
  sampleEvent({
    sender: partner,
    kind: 'postings',
    type: 'kr.go.changwon.jobs.posting.submitted.v1',
    label: more.label ?? postingLabel(partner, posting.externalId, posting.revision),
    time: instant(more.sentOn ?? posting.opensOn, place),
    data: posting,
    wave: more.wave,
  });

/** The message that a posting is filled or withdrawn. */
export const closedEvent = (
  { partner, posting }: SentPosting,
  closing: { readonly revision: number; readonly reason: string; readonly wave: Wave; readonly sentOn: string },
): SampleEvent =>
  sampleEvent({
    sender: partner,
    kind: 'postings',
    type: 'kr.go.changwon.jobs.posting.closed.v1',
    label: `${postingLabel(partner, posting.externalId, 1)} closed`,
    time: instant(closing.sentOn, 480),
    wave: closing.wave,
    data: postingClosedSchema.parse({
      externalId: posting.externalId,
      revision: closing.revision,
      reason: closing.reason,
    }),
  });
