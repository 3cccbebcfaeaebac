import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, Metric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage, StageSettings } from '../stage-settings.ts';

type WatchStackProps = StackProps & { readonly stage: Stage; readonly settings: StageSettings };

/** The namespace and the dimension of a CloudWatch metric. */
type Kind = { readonly namespace: string; readonly dimension: string };
const QUEUE: Kind = { namespace: 'AWS/SQS', dimension: 'QueueName' };
const FUNCTION: Kind = { namespace: 'AWS/Lambda', dimension: 'FunctionName' };

/** The stack that watches: the topic for all alarms, and one dashboard that shows the flow. */
export class WatchStack extends Stack {
  readonly opsTopic: Topic;
  readonly #stage: Stage;

  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { stage, settings } = props;
    this.#stage = stage;

    // An alarm contains queue names and a sentence, never a message, so the topic needs no customer key.
    this.opsTopic = new Topic(this, 'ops', {
      topicName: `jobs-${stage}-ops`,
      displayName: `창원 일자리 ${stage}`,
      enforceSSL: true,
    });
    // A custom topic policy replaces the default one, which lets the alarms of this account publish.
    this.opsTopic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.opsTopic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': this.account },
          ArnLike: {
            'aws:SourceArn': this.formatArn({
              service: 'cloudwatch',
              resource: 'alarm',
              resourceName: `jobs-${stage}-*`,
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
        },
      }),
    );
    if (settings.opsMail !== undefined) {
      Validations.of(this.opsTopic.addSubscription(new EmailSubscription(settings.opsMail))).acknowledge({
        id: 'Serverless-SNSRedrivePolicy',
        reason: 'A mail about an alarm that could not be delivered is of no use later: the alarm itself stays on.',
      });
    }
  }

  /**
   * Shows the flow on one dashboard. It names every queue and function at synth time, so a new one appears
   * automatically and this stack needs no reference to it. A search expression would not work: quoted words match whole
   * names only, and a resource that is idle for two weeks is not found.
   */
  show(...stacks: readonly Stack[]): void {
    const all = stacks.flatMap(({ node }) => node.findAll());
    const queues = all.flatMap((one) => (CfnQueue.isCfnQueue(one) ? (one.queueName ?? []) : []));
    const functions = all.flatMap((one) => (CfnFunction.isCfnFunction(one) ? (one.functionName ?? []) : []));
    const graph = (title: string, names: readonly string[], kind: Kind, metricName: string, statistic: string) =>
      new GraphWidget({
        title,
        width: 12,
        left: names.map(
          (name) =>
            new Metric({
              namespace: kind.namespace,
              metricName,
              dimensionsMap: { [kind.dimension]: name },
              statistic,
              label: name.replace(`jobs-${this.#stage}-`, ''),
            }),
        ),
      });
    const dashboard = new Dashboard(this, 'flow', { dashboardName: `jobs-${this.#stage}` });
    dashboard.addWidgets(
      new TextWidget({
        width: 24,
        height: 2,
        markdown:
          '협력기관 → 접수 → 매칭 → 메일. `-dlq` 대기열에 하나라도 남아 있으면 누군가 소식을 받지 못한 것입니다.',
      }),
    );
    dashboard.addWidgets(
      graph('Waiting longest (s)', queues, QUEUE, 'ApproximateAgeOfOldestMessage', 'Maximum'),
      graph('Messages waiting', queues, QUEUE, 'ApproximateNumberOfMessagesVisible', 'Maximum'),
      graph('Function errors', functions, FUNCTION, 'Errors', 'Sum'),
      graph('Function throttles', functions, FUNCTION, 'Throttles', 'Sum'),
      graph('Function time (ms, p95)', functions, FUNCTION, 'Duration', 'p95'),
    );
  }
}
