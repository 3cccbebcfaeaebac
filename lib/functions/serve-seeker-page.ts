import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/** Concurrent page requests. Beyond this, the API answers that it is busy. */
const AT_ONCE = 20;

/**
 * Serves each person their own page. The signed link is the only key. The function reads what is held about that one
 * person, and every change it makes is made in their name.
 */
export const serveSeekerPage = (scope: Construct, around: Surroundings): IFunction => {
  const own = new Construct(scope, 'serve-seeker-page');
  const work = new QueueFunction(own, 'work', { ...around, folder: 'serve-seeker-page' });
  work.reserve(AT_ONCE);
  return work.lambda;
};
