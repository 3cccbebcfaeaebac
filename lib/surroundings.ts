import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { MailChannel } from './mail-channel.ts';
import type { PageApi } from './patterns/page-api.ts';
import type { ReplyQueues } from './reply-queues.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { StageQueues } from './stage-queues.ts';
import type { Stage, StageSettings } from './stage-settings.ts';

/** What every function is built among: its stage, what keeps the data, whom it may send to, and where alarms go. */
export type Surroundings = {
  readonly stage: Stage;
  readonly settings: StageSettings;
  readonly data: DataStack;
  readonly opsTopic: ITopic;
  /** Where a folder's code comes from. */
  readonly codeOf: (folder: string) => Code;
  readonly queues: StageQueues;
  readonly replies: ReplyQueues;
  readonly mail: MailChannel;
  readonly page: PageApi;
};
