import { Duration, Lazy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions/rights.ts';
import { memoryOf, nodeOptionsOf } from '../function-memory.ts';
import { countsDeadLetters, environmentOf, mayMail, notesEvents, statementsOf, usesJournal } from '../granted.ts';
import { isPaused } from '../pauses.ts';
import type { Surroundings } from '../surroundings.ts';
import { countSign } from './failure-alarm.ts';
import { stageLog } from './stage-log.ts';

/** The visibility timeout of a queue is a multiple of this. */
export const FUNCTION_TIMEOUT = Duration.seconds(30);

type QueueFunctionProps = Surroundings & {
  /** The folder under functions/. */
  readonly folder: FunctionName;
};

/**
 * A function with its own log, a role and an environment from the table of rights, and reserved concurrency for all of
 * its queues together.
 */
export class QueueFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;
  /** Its event sources and schedules are off, and its messages wait. */
  readonly isPaused: boolean;
  #concurrency = 0;

  constructor(scope: Construct, id: string, props: QueueFunctionProps) {
    super(scope, id);
    this.isPaused = isPaused(props.settings, props.folder);
    this.logGroup = stageLog(this, 'log', { stage: props.stage, name: props.folder, logKey: props.data.peopleKey });
    countSign(this, 'unreadable', props.stage, this.logGroup);
    if (notesEvents(props.folder)) countSign(this, 'journal-lost', props.stage, this.logGroup);
    this.role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    );
    for (const statement of statementsOf(props.folder, props)) this.role.addToPolicy(statement);
    if (mayMail(props.folder)) props.mail.letSend(this.role);
    if (usesJournal(props.folder))
      Validations.of(this.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${props.data.exportedBucket('journal')}/*]`,
        reason: 'The journal is all that its bucket holds: the right to its objects names all of them.',
      });
    if (countsDeadLetters(props.folder))
      Validations.of(this.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::arn:aws:sqs:${props.settings.region}:${props.settings.account ?? '<AWS::AccountId>'}:jobs-${props.stage}-*-dlq]`,
        reason: 'Dead-letter queues alone have such names, and their number grows with the partners.',
      });

    this.lambda = new LambdaFunction(this, 'function', {
      functionName: `jobs-${props.stage}-${props.folder}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'handler.handler',
      code: props.codeOf(props.folder),
      timeout: FUNCTION_TIMEOUT,
      memorySize: memoryOf(props.folder),
      environment: { ...environmentOf(props.folder, props), ...nodeOptionsOf(props.folder) },
      role: this.role,
      logGroup: this.logGroup,
      tracing: Tracing.DISABLED,
      reservedConcurrentExecutions: Lazy.number({ produce: () => this.#concurrency }),
    });
    Validations.of(this.lambda).acknowledge(
      {
        id: 'Serverless-LambdaDLQ',
        reason:
          'A record that fails goes to the dead-letter queue of its own queue, a request gets its answer, and a run that drains doors is followed by the next.',
      },
      {
        id: 'Serverless-LambdaTracing',
        reason:
          'A message is followed by its ids in the logs; a trace per batch would say less and be billed per mail.',
      },
    );
  }

  /** Adds the concurrency of one more queue. The sum of all is reserved, so no queue can starve another. */
  reserve(concurrency: number): void {
    this.#concurrency += concurrency;
  }
}
