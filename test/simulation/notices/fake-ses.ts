import { GetSendQuotaCommand, SendRawEmailCommand, SESServiceException, type SESClient } from '@aws-sdk/client-ses';

/** What SES does with one mail. */
export type Fate =
  | 'taken'
  /** SES accepts the mail, but the answer is lost or is an error. */
  | 'taken-answer-lost'
  | 'taken-500'
  | '500'
  | 'throttled'
  | 'rejected'
  | { readonly closed: string; readonly message?: string };

export type AcceptedMail = {
  readonly to: string;
  readonly notice: string;
  readonly epoch: string;
  readonly mailbox: string;
  readonly raw: Uint8Array;
};

type Options = {
  readonly now: () => number;
  /** Mails per second, and the burst size. Infinity: no limit. */
  readonly rate: number;
  /** Called for every call that the rate limit let through. */
  readonly let?: () => void;
  readonly fateOf: (mail: AcceptedMail) => Fate;
  readonly accepted: (mail: AcceptedMail) => void;
  readonly quota: () => { readonly rate: number; readonly left: number; readonly daily: number };
};

export type FakeSes = {
  /** To the adapter it looks like SES's own client, without its retries. */
  readonly client: SESClient;
  /** The number of mails rejected because of the rate limit. */
  tooFast(): number;
};

const failure = (name: string, message = name): SESServiceException =>
  new SESServiceException({ name, message, $fault: 'server', $metadata: {} });

const lost = (): Error => Object.assign(new Error('The answer did not come'), { name: 'TimeoutError' });

/**
 * SES v1, as far as it matters whether a mail was accepted. It counts what it accepts. It has no idempotency token, so
 * it cannot recognise a repeated mail.
 */
export const fakeSes = ({ now, rate, let: lets, fateOf, accepted, quota }: Options): FakeSes => {
  let tokens = rate;
  let filledAt = now();
  let tooFast = 0;
  const hasToken = (): boolean => {
    if (rate === Infinity) return true;
    tokens = Math.min(rate, tokens + ((now() - filledAt) * rate) / 1_000);
    filledAt = now();
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
  const take = (mail: AcceptedMail, fate: Fate): { MessageId: string } => {
    if (typeof fate === 'object') throw failure(fate.closed, fate.message);
    switch (fate) {
      case 'rejected':
        throw failure('MessageRejected');
      case 'throttled':
        throw failure('Throttling', 'Maximum sending rate exceeded.');
      case '500':
        throw failure('InternalFailure');
      case 'taken':
      case 'taken-500':
      case 'taken-answer-lost':
        accepted(mail);
        if (fate === 'taken-500') throw failure('InternalFailure');
        if (fate === 'taken-answer-lost') throw lost();
        return { MessageId: `mail-${mail.notice}-${mail.epoch}` };
    }
  };
  const send = async (command: unknown): Promise<unknown> => {
    if (command instanceof GetSendQuotaCommand) {
      const { rate: MaxSendRate, left } = quota();
      return { MaxSendRate, Max24HourSend: 50_000, SentLast24Hours: 50_000 - left };
    }
    if (!(command instanceof SendRawEmailCommand)) throw new TypeError('A call that this SES does not know');
    const { Destinations = [], RawMessage, Tags = [] } = command.input;
    const tags = Object.fromEntries(Tags.map(({ Name = '', Value = '' }) => [Name, Value]));
    const mail: AcceptedMail = {
      to: Destinations[0] ?? '',
      notice: tags['notice'] ?? '',
      epoch: tags['epoch'] ?? '',
      mailbox: tags['mailbox'] ?? '',
      raw: RawMessage?.Data ?? new Uint8Array(),
    };
    const fate = fateOf(mail);
    if (typeof fate !== 'object' && !hasToken()) {
      tooFast += 1;
      throw failure('Throttling', 'Maximum sending rate exceeded.');
    }
    lets?.();
    return take(mail, fate);
  };
  // The SDK types `send` with fourteen overloads. The two commands that the code sends are answered above.
  return { client: { send } as unknown as SESClient, tooFast: () => tooFast };
};
