import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';
import { keptInProd } from './kept-in-prod.ts';

/** Returns the name of a log group. All share one prefix, so that one statement of the key's policy covers them. */
export const logGroupName = (stage: Stage, name: string): string => `/jobs/${stage}/${name}`;

/** A log group under a customer key. Logs carry no personal data, but a mistake must not be readable either. */
export const stageLog = (
  scope: Construct,
  id: string,
  { stage, name, logKey }: { readonly stage: Stage; readonly name: string; readonly logKey: IKey },
): LogGroup =>
  new LogGroup(scope, id, {
    logGroupName: logGroupName(stage, name),
    encryptionKey: logKey,
    // One year in prod, because a complaint about a mail or a refusal may come long after. The lines hold codes and ids
    // only.
    retention: stage === 'prod' ? RetentionDays.ONE_YEAR : RetentionDays.ONE_MONTH,
    removalPolicy: keptInProd(stage),
  });
