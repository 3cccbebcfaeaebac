import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { MailChannel } from './mail-channel.ts';
import type { ConsoleApi } from './patterns/console-api.ts';
import type { OfficialsClient } from './patterns/officials-client.ts';
import type { PageApi } from './patterns/page-api.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { DoorsStack } from './stacks/doors-stack.ts';
import type { StageQueues } from './stage-queues.ts';
import type { Stage, StageSettings } from './stage-settings.ts';

/** What every function construct needs: its stage, the data, the queues it may send to, and the topic for alarms. */
export type Surroundings = {
  readonly stage: Stage;
  readonly settings: StageSettings;
  readonly data: DataStack;
  /** The doors, and the queues on which senders get their answers. */
  readonly doors: DoorsStack;
  readonly opsTopic: ITopic;
  /** Returns the code of a folder. */
  readonly codeOf: (folder: string) => Code;
  readonly queues: StageQueues;
  readonly mail: MailChannel;
  readonly page: PageApi;
  readonly console: ConsoleApi;
  /** The console as a client of the officials' user pool. */
  readonly officialsClient: OfficialsClient;
};
