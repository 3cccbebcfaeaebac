import { Readable } from 'node:stream';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';

/** The SDK's clients of SQS, SES and Secrets Manager with an answer from memory in place of the network. */

type Answer = { readonly status?: number; readonly type: string; readonly body: string };

/** A request handler of the SDK that gets the text of each request and answers it. */
const answering = (answer: (asked: string) => Answer) => ({
  handle: async ({ body }: { readonly body?: string | Uint8Array }) => {
    const asked = typeof body === 'string' ? body : new TextDecoder().decode(body);
    const { status = 200, type, body: text } = answer(asked);
    const bytes = Buffer.from(text);
    const headers = { 'content-type': type, 'content-length': String(bytes.length) };
    return { response: { statusCode: status, headers, body: Readable.from([bytes]) } };
  },
});

const PLACE = { region: 'ap-northeast-2', credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } };
const JSON_1_0 = 'application/x-amz-json-1.0';

const batchSchema = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })),
});

/** SQS takes every message. `take` gets the name of the queue and the bodies of a call. */
export const sqsClientAt = (take: (queue: string, bodies: readonly string[]) => void): SQSClient =>
  new SQSClient({
    ...PLACE,
    md5: false,
    useQueueUrlAsEndpoint: false,
    requestHandler: answering((asked) => {
      const { QueueUrl, Entries } = batchSchema.parse(JSON.parse(asked));
      take(
        QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1),
        Entries.map(({ MessageBody }) => MessageBody),
      );
      const Successful = Entries.map(({ Id }) => ({ Id, MessageId: crypto.randomUUID(), MD5OfMessageBody: '' }));
      return { type: JSON_1_0, body: JSON.stringify({ Successful }) };
    }),
  });

/** More than the largest rate and quota that the benches need. */
const QUOTA =
  '<MaxSendRate>1000</MaxSendRate><Max24HourSend>1000000</Max24HourSend><SentLast24Hours>0</SentLast24Hours>';
const REJECTED =
  '<ErrorResponse><Error><Type>Sender</Type><Code>MessageRejected</Code><Message>no</Message></Error></ErrorResponse>';

const answerOf = (action: string, result: string): string =>
  `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}</${action}Result></${action}Response>`;

/** SES takes every mail, or, at the status 400, rejects it. It never retries, like the client of the functions. */
export const sesClientAt = (statusOf: () => number = () => 200): SESClient =>
  new SESClient({
    ...PLACE,
    maxAttempts: 1,
    requestHandler: answering((asked) => {
      const action = new URLSearchParams(asked).get('Action') ?? '';
      if (action === 'GetSendQuota') return { type: 'text/xml', body: answerOf(action, QUOTA) };
      return statusOf() === 200
        ? { type: 'text/xml', body: answerOf(action, `<MessageId>${crypto.randomUUID()}</MessageId>`) }
        : { status: statusOf(), type: 'text/xml', body: REJECTED };
    }),
  });

/** Secrets Manager answers with this text, whatever is asked for. */
export const secretsClientAt = (text: string): SecretsManagerClient =>
  new SecretsManagerClient({
    ...PLACE,
    requestHandler: answering(() => ({ type: JSON_1_0, body: JSON.stringify({ SecretString: text }) })),
  });
