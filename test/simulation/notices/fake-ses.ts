import { GetSendQuotaCommand, SendRawEmailCommand, SESServiceException, type SESClient } from '@aws-sdk/client-ses';

/** What SES does with one mail handed to it. */
export type Fate =
  | 'taken'
  /** Taken, and the answer lost on the way; or answered with an error of its own. */
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
  /** Mails a second; as many may come at once. Infinity: never too fast. */
  readonly rate: number;
  /** Sees every call that did not come too fast. */
  readonly let?: () => void;
  readonly fateOf: (mail: AcceptedMail) => Fate;
  readonly accepted: (mail: AcceptedMail) => void;
  readonly quota: () => { readonly rate: number; readonly left: number };
};

export type FakeSes = {
  /** Looks to the adapter like SES's own client, without its repetitions. */
  readonly client: SESClient;
  /** Mails turned away because they came too fast. */
  tooFast(): number;
};

const failure = (name: string, message = name): SESServiceException =>
  new SESServiceException({ name, message, $fault: 'server', $metadata: {} });

const lost = (): Error => Object.assign(new Error('The answer did not come'), { name: 'TimeoutError' });

/** SES v1 as far as it matters whether a mail was taken: it counts what it takes, and it has no token by which to know a mail again. */
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
  // The SDK types a call by fourteen overloads; the two commands that are sent here are answered above.
  return { client: { send } as unknown as SESClient, tooFast: () => tooFast };
};
