import { GetSendQuotaCommand, SendRawEmailCommand, SESClient, SESServiceException } from '@aws-sdk/client-ses';
import type { SESClientConfig } from '@aws-sdk/client-ses';
import { nameFailedCalls } from '../trace/failed-call.ts';
import { leave, leaveFailure } from '../trace/trail.ts';

/** What the provider allows: mails a second, and how many more in the present 24 hours. */
export type Quota = { readonly rate: number; readonly left: number };

/**
 * What became of one attempt to hand a mail over. `refused`: this mail will never be taken, others will. `throttled`: too fast,
 * or not now. `closed`: the provider takes nothing from anybody. `unknown`: it may have been taken; sending again could double it.
 * `late`: its time was over before it was handed over, and it was not.
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
  /** Handed over by then or not at all, in milliseconds since the epoch. */
  readonly until: number;
};
export type MailSender = { send(mail: OutgoingMail): Promise<Sent> };

/**
 * Looks at the clock last of all. Lambda freezes a process whose batch is over and thaws it for the next, after seconds or hours: what
 * it was about to hand over may be in other hands by then. A request that is on its way already is signed, and five minutes later AWS takes it no more.
 */
export const inTime = (clock: () => number, send: MailSender['send']): MailSender => ({
  send: async (mail) => (clock() > mail.until ? { outcome: 'late' } : send(mail)),
});

const REFUSED = new Set(['MessageRejected', 'InvalidParameterValue']);
const THROTTLED = new Set(['Throttling', 'ThrottlingException']);
/** Nothing is taken until somebody, or the passing of the day, has changed something. */
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

/** SES says both with one code: too fast, and too many in a day. */
const isDailyQuota = ({ message }: SESServiceException): boolean => /daily/i.test(message);

/** SES rejects with one code a mail that it will never take, and every mail while the sender is not verified or is suspended. */
const isAboutTheSender = ({ message }: SESServiceException): boolean =>
  /not verified|sending (?:is )?(?:suspended|paused)/i.test(message);

const outcomeOf = (error: SESServiceException): 'refused' | 'throttled' | 'closed' | 'unknown' => {
  if (REFUSED.has(error.name)) return isAboutTheSender(error) ? 'closed' : 'refused';
  if (THROTTLED.has(error.name)) return isDailyQuota(error) ? 'closed' : 'throttled';
  return CLOSED.has(error.name) ? 'closed' : 'unknown';
};

/** A client that never repeats a call by itself: SES has no idempotency, and a repeated call is a second mail. */
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

/** What SES allows this account; asked for every few minutes, so an error is the caller's to see. */
export const sesQuota = (client: SESClient) => async (): Promise<Quota> => {
  const { MaxSendRate, Max24HourSend, SentLast24Hours = 0 } = await client.send(new GetSendQuotaCommand({}));
  if (MaxSendRate === undefined || Max24HourSend === undefined) throw new Error('SES did not say how much may be sent');
  // -1 means without a limit.
  return { rate: Math.max(MaxSendRate, 1), left: Max24HourSend < 0 ? Infinity : Max24HourSend - SentLast24Hours };
};
