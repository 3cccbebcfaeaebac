import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Clock } from '../clock/clock.ts';
import type { Timers } from '../clock/timers.ts';
import type { LogLine } from '../lambda/function-pool.ts';
import { apisIn } from '../plan/api-plan.ts';
import type { ApiKind } from '../plan/api-plan.ts';
import { planOf } from '../plan/plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Templates } from '../plan/template.ts';
import { PLACE } from './account.ts';
import { startDynamoDb } from './dynamodb.ts';
import type { DynamoDb } from './dynamodb.ts';
import { startHttpApi } from './http-api.ts';
import type { HttpApi } from './http-api.ts';
import type { RawMail } from './mail.ts';
import { startOfficialsProvider } from './officials-provider.ts';
import type { OfficialsProvider } from './officials-provider.ts';
import { startS3 } from './s3.ts';
import type { S3 } from './s3.ts';
import { startSecretsManager } from './secrets-manager.ts';
import type { SecretsManager } from './secrets-manager.ts';
import { publishEvents } from './ses-events.ts';
import type { MailEvent, MailEventDecision } from './ses-events.ts';
import { startSes } from './ses.ts';
import type { Ses, SesFault } from './ses.ts';
import { startSqs } from './sqs.ts';
import type { Sent, Sqs } from './sqs.ts';

/** The URLs of the services that functions call. */
export type Endpoints = {
  readonly sqs: string;
  readonly dynamodb: string;
  readonly ses: string;
  readonly secrets: string;
  readonly s3: string;
  /** The API of Cognito; absent where the templates hold no user pool. */
  readonly cognito?: string;
};

/** An HTTP API on a port of its own. `id`: as in the plan. */
type ServedApi = { readonly id: string; readonly kind: ApiKind; readonly http: HttpApi };

/** The emulated services that listen on a port, with what the plan asks for created in them. */
export type Emulators = {
  readonly sqs: Sqs;
  readonly dynamodb: DynamoDb;
  readonly ses: Ses;
  readonly secrets: SecretsManager;
  readonly s3: S3;
  /** Absent when the templates hold no user pool. */
  readonly officials: OfficialsProvider | undefined;
  readonly apis: readonly ServedApi[];
  readonly endpoints: Endpoints;
  readonly plan: Plan;
};

export type EmulatorOptions = {
  /** The ports to listen on; absent or 0: any free port. */
  readonly ports?: Partial<Record<keyof Endpoints | ApiKind, number>>;
  /** Makes the send of a mail fail. */
  readonly sesFault?: (mail: RawMail) => SesFault | undefined;
  /** Delays or withholds an event of a mail; absent: every event is delivered at once. */
  readonly mailEvents?: (event: MailEvent) => MailEventDecision;
  /** Gets every log line of a function and of the access log. */
  readonly onLog?: (line: LogLine) => void;
};

export type Stoppable = { stop(): Promise<void> };

type Around = {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onSent: (sent: Sent) => void;
  /** Each service is added as soon as it runs, so that the caller can stop it even when a later one does not start. */
  readonly started: Stoppable[];
};

/** Sends a body unchanged; returns the message id. @throws what SQS throws */
export const sendTo = async (sqs: Sqs, queueName: string, body: string, groupId?: string): Promise<string> => {
  const { MessageId } = await sqs.client.send(
    new SendMessageCommand({ QueueUrl: sqs.queueUrl(queueName), MessageBody: body, MessageGroupId: groupId }),
  );
  if (MessageId === undefined) throw new Error(`The queue ${queueName} gave no message id.`);
  return MessageId;
};

const holdsPool = (templates: Templates): boolean =>
  Object.values(templates).some(({ Resources }) =>
    Object.values(Resources).some(({ Type }) => Type === 'AWS::Cognito::UserPool'),
  );

const SERVED = { pages: 'the page', console: "the officials' console" } as const satisfies Record<ApiKind, string>;

/** Makes the plan, starts the services and creates the queues, tables and secrets of the plan. */
export const startEmulators = async (
  options: EmulatorOptions,
  templates: Templates,
  around: Around,
): Promise<Emulators> => {
  const { clock, timers, onSent, started } = around;
  const keep = <T extends Stoppable>(service: T): T => {
    started.push(service);
    return service;
  };
  const { ports = {}, sesFault, onLog } = options;
  const sqs = keep(await startSqs({ port: ports.sqs ?? 0, clock, onSent }));
  const apis: ServedApi[] = [];
  for (const { id, kind } of apisIn(templates)) {
    const http = keep(await startHttpApi({ port: ports[kind] ?? 0, what: SERVED[kind], clock, onLog }));
    apis.push({ id, kind, http });
  }
  const officials = holdsPool(templates)
    ? keep(await startOfficialsProvider({ port: ports.cognito ?? 0, clock }))
    : undefined;
  // Environment variables hold the URLs of queues, of the APIs and of the provider, so the plan needs their ports.
  const plan = planOf(templates, {
    ...PLACE,
    queueUrl: sqs.queueUrl,
    apiUrl: (id) => apis.find((api) => api.id === id)?.http.url,
    officialsUrl: officials?.url,
  });
  if (plan.officials !== undefined) officials?.serve(plan.officials);
  const dynamodb = keep(await startDynamoDb({ port: ports.dynamodb ?? 0, clock }));
  const ses = keep(
    await startSes({
      port: ports.ses ?? 0,
      clock,
      identities: plan.mailIdentities,
      configurationSets: plan.configurationSets,
      defaultSets: plan.defaultConfigurationSets,
      onAccepted: publishEvents({
        paths: plan.mailEventPaths,
        clock,
        timers,
        send: (queueName, body) => sendTo(sqs, queueName, body),
        decide: options.mailEvents,
      }),
      ...(sesFault === undefined ? {} : { fault: sesFault }),
    }),
  );
  const secrets = keep(await startSecretsManager({ port: ports.secrets ?? 0, clock, secrets: plan.secrets }));
  const s3 = keep(await startS3({ port: ports.s3 ?? 0, clock, buckets: plan.buckets }));
  await Promise.all([sqs.createQueues(plan.queues), dynamodb.createTables(plan.tables)]);
  const endpoints = {
    sqs: sqs.url,
    dynamodb: dynamodb.url,
    ses: ses.url,
    secrets: secrets.url,
    s3: s3.url,
    ...(officials && { cognito: officials.url }),
  };
  return { sqs, dynamodb, ses, secrets, s3, officials, apis, endpoints, plan };
};
