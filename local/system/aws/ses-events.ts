import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import { PLACE } from './account.ts';
import type { RawMail } from './mail.ts';
import type { MailEventPath, MailEventType } from '../plan/mail-plan.ts';
import type { Timers } from '../clock/timers.ts';

/**
 * The events of SES about accepted mails, published through the configuration set. Every mail has the event Send. An address of the
 * mailbox simulator of SES adds a bounce, a complaint or a delivery.
 */

type Recipient = { readonly emailAddress: string };

/** An event as SES writes it; instants are ISO 8601 in UTC. */
export type MailEvent = {
  readonly mail: {
    readonly timestamp: string;
    /** The id that SendRawEmail returned. */
    readonly messageId: string;
    readonly source: string;
    readonly sendingAccountId: string;
    readonly destination: readonly string[];
    readonly headersTruncated: boolean;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
    readonly tags: Readonly<Record<string, readonly string[]>>;
  };
} & (
  | { readonly eventType: 'Send'; readonly send: Readonly<Record<string, never>> }
  | {
      readonly eventType: 'Bounce';
      readonly bounce: {
        readonly bounceType: 'Permanent' | 'Transient';
        readonly bounceSubType: 'General' | 'Suppressed';
        readonly bouncedRecipients: readonly Recipient[];
        readonly timestamp: string;
        readonly feedbackId: string;
      };
    }
  | {
      readonly eventType: 'Complaint';
      readonly complaint: {
        readonly complainedRecipients: readonly Recipient[];
        readonly complaintFeedbackType: 'abuse';
        readonly timestamp: string;
        readonly feedbackId: string;
      };
    }
  | {
      readonly eventType: 'Delivery';
      readonly delivery: {
        readonly recipients: readonly string[];
        readonly processingTimeMillis: number;
        readonly smtpResponse: string;
        readonly timestamp: string;
      };
    }
);

/** For tests: what happens to an event; `delayMs` counts on the one clock. */
export type MailEventDecision = 'deliver' | 'withhold' | { readonly delayMs: number };

/** An accepted mail. */
export type AcceptedMail = {
  readonly mail: RawMail;
  readonly messageId: string;
  /** The configuration set, named by the request, a header or the identity. */
  readonly set: string | undefined;
  /** Its decoded headers under lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
};

const TYPES = {
  Send: 'send',
  Bounce: 'bounce',
  Complaint: 'complaint',
  Delivery: 'delivery',
} as const satisfies Record<MailEvent['eventType'], MailEventType>;

type Outcome = (
  address: string,
  at: string,
) => MailEvent extends infer Each ? (Each extends MailEvent ? Omit<Each, 'mail'> : never) : never;

const bounce =
  (bounceType: 'Permanent' | 'Transient', bounceSubType: 'General' | 'Suppressed'): Outcome =>
  (emailAddress, timestamp) => ({
    eventType: 'Bounce',
    bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress }], timestamp, feedbackId: randomUUID() },
  });

const SIMULATOR = 'simulator.amazonses.com';

/** By the local part of an address at the simulator. */
const SIMULATED: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['bounce', bounce('Permanent', 'General')],
  ['suppressionlist', bounce('Permanent', 'Suppressed')],
  ['ooto', bounce('Transient', 'General')],
  [
    'complaint',
    (emailAddress, timestamp) => ({
      eventType: 'Complaint',
      complaint: {
        complainedRecipients: [{ emailAddress }],
        complaintFeedbackType: 'abuse',
        timestamp,
        feedbackId: randomUUID(),
      },
    }),
  ],
  [
    'success',
    (address, timestamp) => ({
      eventType: 'Delivery',
      delivery: { recipients: [address], processingTimeMillis: 0, smtpResponse: '250 OK', timestamp },
    }),
  ],
]);

const outcomeOf = (address: string): Outcome | undefined => {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  return domain === SIMULATOR ? SIMULATED.get(local.replace(/\+.*$/, '')) : undefined;
};

/** All events of a mail, in order. */
const eventsOf = ({ mail, messageId, set, headers }: AcceptedMail, at: string): MailEvent[] => {
  const about: MailEvent['mail'] = {
    timestamp: at,
    messageId,
    source: mail.from,
    sendingAccountId: PLACE.accountId,
    destination: mail.to,
    headersTruncated: false,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    tags: {
      ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
      ...(set !== undefined && { 'ses:configuration-set': [set] }),
    },
  };
  const outcomes = mail.to.flatMap((address) => outcomeOf(address)?.(address, at) ?? []);
  return [{ eventType: 'Send', mail: about, send: {} }, ...outcomes.map((outcome) => ({ ...outcome, mail: about }))];
};

type Options = {
  readonly paths: readonly MailEventPath[];
  readonly clock: Clock;
  readonly timers: Timers;
  readonly send: (queueName: string, body: string) => Promise<unknown>;
  readonly decide: ((event: MailEvent) => MailEventDecision) | undefined;
};

/** Sends the events of each accepted mail to the queues whose path lists their type. */
export const publishEvents = ({ paths, clock, timers, send, decide }: Options): ((accepted: AcceptedMail) => void) => {
  const deliver = async (event: MailEvent): Promise<void> => {
    const set = event.mail.tags['ses:configuration-set']?.[0];
    for (const { configurationSet, types, queueName } of paths) {
      if (configurationSet === set && types.includes(TYPES[event.eventType]))
        await send(queueName, JSON.stringify(event));
    }
  };
  return (accepted) => {
    const decided = eventsOf(accepted, clock.now()).map((event) => ({ event, what: decide?.(event) ?? 'deliver' }));
    void timers.now(async () => {
      for (const { event, what } of decided) if (what === 'deliver') await deliver(event);
    });
    for (const { event, what } of decided) {
      if (typeof what === 'object') timers.at(clock.millis() + what.delayMs, () => deliver(event));
    }
  };
};
