import { RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from '../stage-settings.ts';

/**
 * The removal policy of a resource that holds data or decrypts it. In prod it survives its stack, unless the deploy
 * that creates it fails: then it is empty, and would block the next deploy if it stayed. In dev it is deleted.
 */
export const keptInProd = (stage: Stage): RemovalPolicy =>
  stage === 'prod' ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
