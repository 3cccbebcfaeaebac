import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/** Concurrent requests of companies. */
const AT_ONCE = 2;

/**
 * Serves a company the page about somebody who was introduced to it. The signed link is the only key. It is apart from the company's
 * own page, which knows nothing about a person.
 */
export const serveIntroductionPage = (scope: Construct, around: Surroundings): IFunction => {
  const own = new Construct(scope, 'serve-introduction-page');
  const work = new QueueFunction(own, 'work', { ...around, folder: 'serve-introduction-page' });
  work.reserve(AT_ONCE);
  return work.lambda;
};
