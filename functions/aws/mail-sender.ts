import { GetSendQuotaCommand, SendRawEmailCommand, SESClient, SESServiceException } from '@aws-sdk/client-ses';
import type { SESClientConfig } from '@aws-sdk/client-ses';
import { nameFailedCalls } from '../trace/failed-call.ts';
import { leave, leaveFailure } from '../trace/trail.ts';

/** What SES allows: mails per second, how many more mails within the current 24 hours, and how many in 24 hours in all. */
export type Quota = { readonly rate: number; readonly left: number; readonly daily: number };

/**
 * The result of one attempt to hand a mail to SES. `refused`: SES will never accept this mail, but accepts others.
 * `throttled`: too fast, or not now. `closed`: SES accepts mail from nobody. `unknown`: SES may have accepted it; to
 * send it again could double it. `late`: the deadline passed before the call, so no call was made.
 */
export type Sent =
  | { readonly outcome: 'accepted'; readonly mailId: string }
  | { readonly outcome: 'refused' | 'throttled' | 'closed' | 'unknown'; readonly reason: string }
  | { readonly outcome: 'late' };

type OutgoingMail = {
  readonly from: string;
  readonly to: string;
  readonly raw: Uint8Array;
  readonly tags: Record<string, string>;
  /** The deadline for the call, in milliseconds since the epoch. */
  readonly until: number;
};
export type MailSender = { send(mail: OutgoingMail): Promise<Sent> };

/**
 * Checks the deadline immediately before the call. Lambda freezes a process after its batch and thaws it for the next
 * one, seconds or hours later. By then another process may have claimed the mail. A request that is already on its way
 * is signed, and AWS rejects it after 5 minutes.
 */
export const inTime = (clock: () => number, send: MailSender['send']): MailSender => ({
  send: async (mail) => (clock() > mail.until ? { outcome: 'late' } : send(mail)),
});

const REFUSED = new Set(['MessageRejected', 'InvalidParameterValue']);
const THROTTLED = new Set(['Throttling', 'ThrottlingException']);
/** SES accepts nothing until an operator changes something or the day ends. */
const CLOSED = new Set([
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ConfigurationSetDoesNotExist',
  'ConfigurationSetDoesNotExistException',
  'MailFromDomainNotVerifiedException',
  'AccessDenied',
  'AccessDeniedException',
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
  'ExpiredToken',
  'ExpiredTokenException',
]);

/** SES uses one code for two cases: too fast, and too many in a day. */
const isDailyQuota = ({ message }: SESServiceException): boolean => /daily/i.test(message);

/**
 * SES uses one code for two cases: a mail that it never accepts, and any mail while the sender is not verified or is
 * suspended.
 */
const isAboutTheSender = ({ message }: SESServiceException): boolean =>
  /not verified|sending (?:is )?(?:suspended|paused)/i.test(message);

const outcomeOf = (error: SESServiceException): 'refused' | 'throttled' | 'closed' | 'unknown' => {
  if (REFUSED.has(error.name)) return isAboutTheSender(error) ? 'closed' : 'refused';
  if (THROTTLED.has(error.name)) return isDailyQuota(error) ? 'closed' : 'throttled';
  return CLOSED.has(error.name) ? 'closed' : 'unknown';
};

/** A client that never retries a call: SES has no idempotency key, so a retried call is a second mail. */
export const sesClient = (config: SESClientConfig = {}): SESClient => {
  const client = new SESClient({ ...config, maxAttempts: 1 });
  nameFailedCalls(client);
  return client;
};

/** `clock`: milliseconds since the epoch. */
export const sesSender = (client: SESClient, configurationSet: string, clock: () => number): MailSender =>
  inTime(clock, async ({ from, to, raw, tags }) => {
    try {
      const { MessageId } = await client.send(
        new SendRawEmailCommand({
          Source: from,
          Destinations: [to],
          RawMessage: { Data: raw },
          ConfigurationSetName: configurationSet,
          Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        }),
      );
      if (MessageId === undefined) return { outcome: 'unknown', reason: 'no-message-id' };
      if (tags['notice'] !== undefined) leave({ notice: tags['notice'], mail: MessageId });
      return { outcome: 'accepted', mailId: MessageId };
    } catch (error) {
      leaveFailure(error);
      const reason = error instanceof Error ? error.name : 'not-an-error';
      return { outcome: error instanceof SESServiceException ? outcomeOf(error) : 'unknown', reason };
    }
  });

/** Returns what SES allows this account. It is asked every few minutes, so errors are thrown to the caller. */
export const sesQuota = (client: SESClient) => async (): Promise<Quota> => {
  const { MaxSendRate, Max24HourSend, SentLast24Hours = 0 } = await client.send(new GetSendQuotaCommand({}));
  if (MaxSendRate === undefined || Max24HourSend === undefined) throw new Error('SES did not say how much may be sent');
  // -1 means no limit.
  const daily = Max24HourSend < 0 ? Infinity : Max24HourSend;
  return { rate: Math.max(MaxSendRate, 1), left: daily - SentLast24Hours, daily };
};
