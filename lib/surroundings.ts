import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { DataStack } from './stacks/data-stack.ts';
import type { Stage, StageSettings } from './stage-settings.ts';

/** What every function is built among: its stage, what keeps the data, and where alarms go. */
export type Surroundings = {
  readonly stage: Stage;
  readonly settings: StageSettings;
  readonly data: DataStack;
  readonly opsTopic: ITopic;
  /** Where a folder's code comes from. */
  readonly codeOf: (folder: string) => Code;
};
