import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Clock } from '../clock/clock.ts';
import { startDynamoDb } from './dynamodb.ts';
import type { DynamoDbPart } from './dynamodb.ts';
import type { Endpoints } from '../lambda/function-environment.ts';
import type { LogLine } from '../lambda/function-pool.ts';
import { startHttp } from './http-api.ts';
import type { HttpPart } from './http-api.ts';
import { PLACE } from './account.ts';
import { tellOfMails } from './ses-events.ts';
import type { MailEvent, MailEventDecision } from './ses-events.ts';
import type { RawMail } from './mail.ts';
import { planOf } from '../plan/plan.ts';
import type { Plan } from '../plan/plan.ts';
import { startSecrets } from './secrets-manager.ts';
import { startSes } from './ses.ts';
import type { SesFault, SesPart } from './ses.ts';
import { startSqs } from './sqs.ts';
import type { Sent, SqsPart } from './sqs.ts';
import type { Templates } from '../plan/template.ts';
import type { Timers } from '../clock/timers.ts';

/** What stands in for AWS while a system runs. */
export type Parts = {
  readonly sqs: SqsPart;
  readonly dynamodb: DynamoDbPart;
  readonly ses: SesPart;
  /** Absent when the templates hold no HTTP API. */
  readonly http: HttpPart | undefined;
  /** Where the parts listen. */
  readonly endpoints: Endpoints;
  readonly plan: Plan;
};

export type PartOptions = {
  /** Ports of the parts and of the HTTP API; absent or 0: a free one. */
  readonly ports?: Partial<Record<keyof Endpoints | 'pages', number>>;
  /** Lets a send of a mail go wrong. */
  readonly sesFault?: (mail: RawMail) => SesFault | undefined;
  /** Delays or withholds what SES tells about a mail; absent: all is delivered at once. */
  readonly mailEvents?: (event: MailEvent) => MailEventDecision;
  /** Every line that a function writes to its log, and those of the access log. */
  readonly onLog?: (line: LogLine) => void;
};

export type Stoppable = { stop(): Promise<void> };

type Around = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onSent: (sent: Sent) => void;
  /** Takes every part as soon as it runs, so that it can be stopped whatever comes after. */
  readonly started: Stoppable[];
};

/** Puts a body on a queue as it stands; gives the message id. @throws what SQS throws */
export const sendTo = async (sqs: SqsPart, queueName: string, body: string, groupId?: string): Promise<string> => {
  const { MessageId } = await sqs.client.send(
    new SendMessageCommand({ QueueUrl: sqs.queueUrl(queueName), MessageBody: body, MessageGroupId: groupId }),
  );
  if (MessageId === undefined) throw new Error(`The queue ${queueName} gave no message id.`);
  return MessageId;
};

const holdsApi = (templates: Templates): boolean =>
  Object.values(templates).some(({ Resources }) =>
    Object.values(Resources).some(({ Type }) => Type === 'AWS::ApiGatewayV2::Api'),
  );

/** Starts what stands in for AWS, and creates in it what the templates ask for. */
export const startParts = async (options: PartOptions, templates: Templates, around: Around): Promise<Parts> => {
  const { clock, timers, onSent, started } = around;
  const keep = <T extends Stoppable>(part: T): T => {
    started.push(part);
    return part;
  };
  const { ports = {}, sesFault, onLog } = options;
  const sqs = keep(await startSqs({ port: ports.sqs ?? 0, clock, onSent }));
  const http = holdsApi(templates) ? keep(await startHttp({ port: ports.pages ?? 0, clock, onLog })) : undefined;
  // The address of a queue and of the API stands in the environment of functions: both must be there before the plan.
  const place = { ...PLACE, queueUrl: sqs.queueUrl, ...(http === undefined ? {} : { apiUrl: http.url }) };
  const plan = planOf(templates, place);
  const dynamodb = keep(await startDynamoDb({ port: ports.dynamodb ?? 0, clock }));
  const ses = keep(
    await startSes({
      port: ports.ses ?? 0,
      clock,
      identities: plan.mailIdentities,
      configurationSets: plan.configurationSets,
      defaultSets: plan.defaultConfigurationSets,
      onAccepted: tellOfMails({
        paths: plan.mailEventPaths,
        clock,
        timers,
        send: (queueName, body) => sendTo(sqs, queueName, body),
        decide: options.mailEvents,
      }),
      ...(sesFault === undefined ? {} : { fault: sesFault }),
    }),
  );
  const secrets = keep(await startSecrets({ port: ports.secrets ?? 0, clock, secrets: plan.secrets }));
  await Promise.all([sqs.createQueues(plan.queues), dynamodb.createTables(plan.tables)]);
  const endpoints = { sqs: sqs.url, dynamodb: dynamodb.url, ses: ses.url, secrets: secrets.url };
  return { sqs, dynamodb, ses, http, endpoints, plan };
};
