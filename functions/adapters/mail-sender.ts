import { SendRawEmailCommand, SESClient, SESServiceException } from '@aws-sdk/client-ses';

/** What became of one attempt to hand a mail over. `unknown`: it may have been taken; sending again could double it. */
export type Sent =
  | { readonly outcome: 'accepted'; readonly mailId: string }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'not-taken'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string };

export type MailSender = {
  send(mail: {
    readonly from: string;
    readonly to: string;
    readonly raw: Uint8Array;
    readonly tags: Record<string, string>;
  }): Promise<Sent>;
};

/** Refusals of this one mail: it will never be taken, others will. */
const REFUSED = new Set(['MessageRejected', 'InvalidParameterValue']);
/** The provider says that it did not take the mail and may take it later. */
const NOT_TAKEN = new Set([
  'Throttling',
  'ThrottlingException',
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ConfigurationSetDoesNotExist',
  'ConfigurationSetDoesNotExistException',
  'MailFromDomainNotVerifiedException',
  'AccessDenied',
  'AccessDeniedException',
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
]);

/** A client that never repeats a call by itself: SES has no idempotency, and a repeated call is a second mail. */
export const sesClient = (): SESClient => new SESClient({ maxAttempts: 1 });

export const sesSender = (client: SESClient, configurationSet: string): MailSender => ({
  send: async ({ from, to, raw, tags }) => {
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
      return MessageId === undefined
        ? { outcome: 'unknown', reason: 'no-message-id' }
        : { outcome: 'accepted', mailId: MessageId };
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'not-an-error';
      if (error instanceof SESServiceException && REFUSED.has(reason)) return { outcome: 'refused', reason };
      if (error instanceof SESServiceException && NOT_TAKEN.has(reason)) return { outcome: 'not-taken', reason };
      return { outcome: 'unknown', reason };
    }
  },
});
