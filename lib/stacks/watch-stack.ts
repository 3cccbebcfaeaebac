import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, MathExpression, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Stage, StageSettings } from '../stage-settings.ts';

type WatchStackProps = StackProps & { readonly stage: Stage; readonly settings: StageSettings };

/** What watches: the topic that every alarm speaks to, and one page that shows the flow. */
export class WatchStack extends Stack {
  readonly opsTopic: Topic;

  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { stage, settings } = props;

    // An alarm says queue names and a sentence, never a message, so SNS needs no key of ours.
    this.opsTopic = new Topic(this, 'ops', {
      topicName: `jobs-${stage}-ops`,
      displayName: `창원 일자리 ${stage}`,
      enforceSSL: true,
    });
    // A topic policy of one's own replaces the one that let the account's alarms speak.
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

    this.#showFlow(stage);
  }

  // Metrics are found by the stage's prefix: a new queue or function appears by itself, and no stack refers to another.
  #showFlow(stage: Stage): void {
    const graph = (title: string, namespace: string, dimension: string, metric: string, statistic: string) =>
      new GraphWidget({
        title,
        width: 12,
        left: [
          new MathExpression({
            expression: `SEARCH('{${namespace},${dimension}} MetricName="${metric}" "jobs-${stage}-"', '${statistic}', 300)`,
            usingMetrics: {},
            label: '',
          }),
        ],
      });
    const dashboard = new Dashboard(this, 'flow', { dashboardName: `jobs-${stage}` });
    dashboard.addWidgets(
      new TextWidget({
        width: 24,
        height: 2,
        markdown:
          '협력기관 → 접수 → 매칭 → 메일. `-dlq` 대기열에 하나라도 남아 있으면 누군가 소식을 받지 못한 것입니다.',
      }),
    );
    dashboard.addWidgets(
      graph('Waiting longest (s)', 'AWS/SQS', 'QueueName', 'ApproximateAgeOfOldestMessage', 'Maximum'),
      graph('Messages waiting', 'AWS/SQS', 'QueueName', 'ApproximateNumberOfMessagesVisible', 'Maximum'),
      graph('Function errors', 'AWS/Lambda', 'FunctionName', 'Errors', 'Sum'),
      graph('Function time (ms, p95)', 'AWS/Lambda', 'FunctionName', 'Duration', 'p95'),
    );
  }
}
