import type { Envelope } from '../../functions/contracts/envelope.ts';
import type { MessageType } from '../../functions/contracts/message-types.ts';
import type { DoorKind, Sender } from '../../functions/contracts/partners.ts';
import { sourceOf } from '../../functions/contracts/partners.ts';

/** A message of a later wave depends on earlier waves: it corrects, closes or reviews what is already there. */
export type Wave = 1 | 2 | 3;

/**
 * One message on one door. `label` names it in `expected-codes.json`. The final state does not depend on the order of
 * arrival, but some **answers** do. They are fixed if each wave is sent after the previous one was answered.
 */
export type SampleEvent = {
  readonly sender: Sender;
  readonly kind: DoorKind;
  readonly body: string;
  readonly label: string;
  readonly wave: Wave;
};

export type EventDraft = {
  readonly sender: Sender;
  readonly kind: DoorKind;
  readonly type: MessageType;
  readonly label: string;
  /** When it happened at the partner: ISO 8601 with offset. */
  readonly time: string;
  readonly data: unknown;
  readonly wave?: Wave;
  /** Differences from a plain envelope: another form, another source, an intended fault. */
  readonly envelope?: Partial<Envelope>;
};

/** The CloudEvent that a sender would write for this data. Its id is derived from its label. */
export const envelopeOf = (draft: EventDraft): Envelope => ({
  specversion: '1.0',
  id: draft.label.replaceAll(' ', ':'),
  source: sourceOf(draft.sender),
  type: draft.type,
  time: draft.time,
  datacontenttype: 'application/json',
  data: draft.data,
  ...draft.envelope,
});

export const sampleEvent = (draft: EventDraft): SampleEvent => ({
  sender: draft.sender,
  kind: draft.kind,
  body: JSON.stringify(envelopeOf(draft)),
  label: draft.label,
  wave: draft.wave ?? 1,
});

/** An instant on a day in Asia/Seoul. `minutes` after 08:00 (modulo 600) spread the messages over the working day. */
export const instant = (day: string, minutes: number): string => {
  const ofDay = 8 * 60 + (minutes % 600);
  const clock = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${day}T${clock}:00+09:00`;
};
