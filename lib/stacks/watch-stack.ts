import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Stage, StageSettings } from '../stage-settings.ts';

type WatchStackProps = StackProps & { readonly stage: Stage; readonly settings: StageSettings };

/** The stack that watches: the topic for all alarms. CloudWatch's automatic dashboards show queues and functions. */
export class WatchStack extends Stack {
  readonly opsTopic: Topic;

  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { stage, settings } = props;

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
}
