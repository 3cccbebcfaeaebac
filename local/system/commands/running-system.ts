import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { CREDENTIALS, PLACE } from '../aws/account.ts';

/** Finds a local system that runs in another process, by the port of its console. */

/** `console`: the URL of the officials' console. */
const systemSchema = z.object({ sqs: z.url(), stage: z.string(), now: z.string(), console: z.url().optional() });
/** `console`: the URL of the local console. `officials`: that of the officials'. */
export type RunningSystem = Omit<z.infer<typeof systemSchema>, 'console'> & {
  readonly console: string;
  readonly officials: string | undefined;
};

export const CONSOLE_PORT = '4780';

/** @throws one sentence when no system answers on the port */
export const findSystem = async (port: string): Promise<RunningSystem> => {
  const console = `http://127.0.0.1:${port}`;
  try {
    const response = await fetch(`${console}/system`);
    const { console: officials, ...system } = systemSchema.parse(await response.json());
    return { ...system, console, officials };
  } catch {
    throw new Error(
      `No system runs with its console on port ${port}: start it with "npm start", or name its port with --port.`,
    );
  }
};

const statusSchema = z.object({ loading: z.object({ answered: z.int(), messages: z.int() }).optional() });

/** How far the sample city is that is being loaded; undefined when it is there. */
export const loadingOf = async (system: RunningSystem): Promise<{ answered: number; messages: number } | undefined> =>
  statusSchema.parse(await (await fetch(`${system.console}/status`)).json()).loading;

export const queueUrlOf = ({ sqs }: RunningSystem, queueName: string): string =>
  `${sqs}/${PLACE.accountId}/${queueName}`;

export const sqsOf = ({ sqs }: RunningSystem): SQSClient =>
  new SQSClient({ endpoint: sqs, region: PLACE.region, credentials: CREDENTIALS });
