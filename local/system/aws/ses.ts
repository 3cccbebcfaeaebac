import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { addressParser } from 'postal-mime';
import { dateHeader } from '../clock/clock.ts';
import type { Clock } from '../clock/clock.ts';
import { answering, bodyOf, close, listen } from './loopback-server.ts';
import { PLACE } from './account.ts';
import type { AcceptedMail } from './ses-events.ts';
import { readMail } from './mail.ts';
import type { RawMail } from './mail.ts';

/**
 * SES, API version 1: SendRawEmail and GetSendQuota in the Query protocol. It keeps the raw bytes of every accepted mail. No mail
 * leaves this machine.
 */

/** For tests: how one send fails, before or after SES has accepted the mail. */
export type SesFault =
  | { readonly kind: 'refuse'; readonly status: number; readonly code: string; readonly message: string }
  | { readonly kind: 'error-after-accept'; readonly status: number; readonly code: string }
  | { readonly kind: 'silence-after-accept' };

export type Ses = {
  readonly url: string;
  /** Every accepted mail, oldest first. */
  mails(): readonly RawMail[];
  stop(): Promise<void>;
};

type SesOptions = {
  readonly port: number;
  readonly clock: Clock;
  /** The verified domains and addresses. */
  readonly identities: readonly string[];
  readonly configurationSets: readonly string[];
  /** By identity: the configuration set of a mail from there that names none. */
  readonly defaultSets?: ReadonlyMap<string, string>;
  /** Gets every accepted mail, before its sender has an answer. */
  readonly onAccepted?: (accepted: AcceptedMail) => void;
  readonly fault?: (mail: RawMail) => SesFault | undefined;
};

type Refusal = { readonly status: number; readonly code: string; readonly message: string };
type Send = Omit<AcceptedMail, 'messageId'> & {
  /** The address in the header From. */
  readonly header: string;
};

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_RECIPIENTS = 50;
const SENDS_PER_SECOND = 500;
const SENDS_PER_DAY = 1_000_000;

const refusal = (code: string, message: string): Refusal => ({ status: 400, code, message });

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const answer = (response: ServerResponse, clock: Clock, status: number, xml: string): void => {
  response.writeHead(status, { 'content-type': 'text/xml', date: dateHeader(clock) }).end(xml);
};

const resultXml = (action: string, result: string): string =>
  `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}</${action}Result>` +
  `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`;

const errorXml = ({ code, message, status }: Refusal): string =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type>` +
  `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;

const destinationsIn = (form: URLSearchParams): string[] =>
  [...form].flatMap(([key, value]) => (key.startsWith('Destinations.member.') ? [value] : []));

const tagsIn = (form: URLSearchParams): Record<string, string> => {
  const tags: Record<string, string> = {};
  for (const [key, name] of form) {
    const value = form.get(key.replace(/\.Name$/, '.Value'));
    if (/^Tags\.member\.\d+\.Name$/.test(key) && value !== null) tags[name] = value;
  }
  return tags;
};

const addressesIn = (value: string): string[] =>
  addressParser(value, { flatten: true }).flatMap(({ address }) =>
    address === undefined || address === '' ? [] : [address],
  );

const isVerified = (identities: readonly string[], address: string): boolean =>
  identities.some((identity) =>
    identity.includes('@')
      ? identity.toLowerCase() === address.toLowerCase()
      : address.toLowerCase().endsWith(`@${identity.toLowerCase()}`) ||
        address.toLowerCase().endsWith(`.${identity.toLowerCase()}`),
  );

/**
 * Where a request names no Source, no Destinations or no configuration set, SES reads the headers of the mail. Without a
 * header either, the configuration set is that of the identity.
 */
const sendIn = async (form: URLSearchParams, raw: Buffer, { defaultSets, clock }: SesOptions): Promise<Send> => {
  const { headers } = await readMail({ from: '', to: [], raw });
  const given = destinationsIn(form);
  const to = given.length > 0 ? given : [headers['to'], headers['cc'], headers['bcc']].map((value) => value ?? '');
  const from = addressesIn(form.get('Source') ?? headers['from'] ?? '')[0] ?? '';
  const ofIdentity = [...(defaultSets ?? [])].find(([identity]) => isVerified([identity], from))?.[1];
  return {
    mail: { from, to: to.flatMap(addressesIn), raw, tags: tagsIn(form), at: clock.millis() },
    header: addressesIn(headers['from'] ?? '')[0] ?? '',
    set: form.get('ConfigurationSetName') ?? headers['x-ses-configuration-set'] ?? ofIdentity,
    headers,
  };
};

/** Answered before the mail is read: reading 10 MB takes time and memory. */
const refusalOfSize = (bytes: number): Refusal | undefined => {
  if (bytes === 0) return refusal('InvalidParameterValue', 'The mail has no content.');
  if (bytes > MAX_BYTES) return refusal('InvalidParameterValue', `Message length is more than ${MAX_BYTES} bytes.`);
  return undefined;
};

const refusalOf = ({ mail, header, set }: Send, options: SesOptions): Refusal | undefined => {
  if (set !== undefined && !options.configurationSets.includes(set)) {
    return refusal('ConfigurationSetDoesNotExist', `Configuration set <${set}> does not exist.`);
  }
  if (mail.from === '' || header === '') return refusal('InvalidParameterValue', "Missing required header 'From'.");
  if (mail.to.length === 0) return refusal('InvalidParameterValue', 'Missing required parameter: Destinations.');
  if (mail.to.length > MAX_RECIPIENTS)
    return refusal('InvalidParameterValue', `Recipient count exceeds ${MAX_RECIPIENTS}.`);
  const unverified = [mail.from, header].filter((address) => !isVerified(options.identities, address));
  if (unverified.length > 0) {
    return refusal(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${PLACE.region.toUpperCase()}: ${unverified.join(', ')}`,
    );
  }
  return undefined;
};

/** @throws one sentence when the port is taken */
export const startSes = async (options: SesOptions): Promise<Ses> => {
  const accepted: RawMail[] = [];

  const sendRawEmail = async (form: URLSearchParams, response: ServerResponse): Promise<void> => {
    const refuse = (refused: Refusal): void => {
      answer(response, options.clock, refused.status, errorXml(refused));
    };
    const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
    const ofSize = refusalOfSize(raw.length);
    if (ofSize !== undefined) {
      refuse(ofSize);
      return;
    }
    const send = await sendIn(form, raw, options);
    const fault = options.fault?.(send.mail);
    const refused = fault?.kind === 'refuse' ? fault : refusalOf(send, options);
    if (refused !== undefined) {
      refuse(refused);
      return;
    }
    accepted.push(send.mail);
    const messageId = `${randomUUID()}-000000`;
    options.onAccepted?.({ mail: send.mail, messageId, set: send.set, headers: send.headers });
    if (fault?.kind === 'silence-after-accept') response.destroy();
    else if (fault?.kind === 'error-after-accept') {
      answer(response, options.clock, fault.status, errorXml({ ...fault, message: 'The answer was lost.' }));
    } else {
      answer(response, options.clock, 200, resultXml('SendRawEmail', `<MessageId>${messageId}</MessageId>`));
    }
  };

  const quota = (): string =>
    resultXml(
      'GetSendQuota',
      `<Max24HourSend>${SENDS_PER_DAY}</Max24HourSend><MaxSendRate>${SENDS_PER_SECOND}</MaxSendRate><SentLast24Hours>${accepted.length}</SentLast24Hours>`,
    );

  const server = createServer(
    answering(async (request, response) => {
      const form = new URLSearchParams(await bodyOf(request));
      const action = form.get('Action') ?? '';
      switch (action) {
        case 'SendRawEmail':
          await sendRawEmail(form, response);
          return;
        case 'GetSendQuota':
          answer(response, options.clock, 200, quota());
          return;
        default:
          answer(
            response,
            options.clock,
            400,
            errorXml(refusal('InvalidAction', `The local SES knows no action ${action}.`)),
          );
      }
    }),
  );
  const url = await listen(server, 'SES', options.port);
  return { url, mails: () => accepted, stop: () => close(server) };
};
