import { RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from '../stage-settings.ts';

/**
 * What becomes of something that holds data, or opens it, when its stack no longer wants it. In prod it outlives the stack, unless the
 * very deploy that made it fails: then it is empty, and left behind it would be in the way of the next. In dev it goes.
 */
export const keptInProd = (stage: Stage): RemovalPolicy =>
  stage === 'prod' ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
