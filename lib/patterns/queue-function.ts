import { Duration, Lazy, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../functions/contracts/environment.ts';
import type { EnvironmentName } from '../../functions/contracts/environment.ts';
import type { Stage } from '../stage-settings.ts';

/** A queue's visibility timeout is a multiple of this. */
export const FUNCTION_TIMEOUT = Duration.seconds(30);

type QueueFunctionProps = {
  readonly stage: Stage;
  /** The folder under functions/. */
  readonly folder: string;
  /** Where a folder's code comes from. */
  readonly codeOf: (folder: string) => Code;
  /** The customer key of the log group: logs carry no personal data, and a slip must still not lie open. */
  readonly logKey: IKey;
  readonly environment: Partial<Record<EnvironmentName, string>>;
  /** Everything it may touch besides its own log and the queues it consumes. */
  readonly may: readonly PolicyStatement[];
};

/** The folder of every log group, so that one statement of the key's policy covers them all. */
export const logGroupName = (stage: Stage, folder: string): string => `/jobs/${stage}/${folder}`;

/** A function fed by queues: its own role, its own log, and as much concurrency as its queues may ask for together. */
export class QueueFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;
  #concurrency = 0;

  constructor(scope: Construct, id: string, props: QueueFunctionProps) {
    super(scope, id);
    const prod = props.stage === 'prod';
    this.logGroup = new LogGroup(this, 'log', {
      logGroupName: logGroupName(props.stage, props.folder),
      encryptionKey: props.logKey,
      // A year in prod: a complaint about a mail or a refusal may come long after; the lines hold codes and ids only.
      retention: prod ? RetentionDays.ONE_YEAR : RetentionDays.ONE_MONTH,
      removalPolicy: prod ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    );
    for (const statement of props.may) this.role.addToPolicy(statement);

    this.lambda = new LambdaFunction(this, 'function', {
      functionName: `jobs-${props.stage}-${props.folder}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'handler.handler',
      code: props.codeOf(props.folder),
      timeout: FUNCTION_TIMEOUT,
      memorySize: 512,
      environment: { [ENVIRONMENT.stage]: props.stage, ...props.environment },
      role: this.role,
      logGroup: this.logGroup,
      tracing: Tracing.DISABLED,
      reservedConcurrentExecutions: Lazy.number({ produce: () => this.#concurrency }),
    });
    Validations.of(this.lambda).acknowledge(
      {
        id: 'Serverless-LambdaDLQ',
        reason:
          'Never invoked asynchronously: a record that fails goes to the dead-letter queue of its own queue, a request gets its answer.',
      },
      {
        id: 'Serverless-LambdaTracing',
        reason:
          'A message is followed by its ids in the logs; a trace per batch would say less and be billed per mail.',
      },
    );
  }

  /**
   * Keeps room for one more queue, so that no queue can starve another: the sum of what they may ask for is reserved.
   */
  reserve(concurrency: number): void {
    this.#concurrency += concurrency;
  }
}
