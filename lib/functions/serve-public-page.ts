import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/** Concurrent requests of everybody. They have their own, so that a search engine takes nothing from people's own pages. */
const AT_ONCE = 10;

/**
 * Serves what anybody may see: the front page, the open jobs, the notices, and the form that asks for a lost link. It may read
 * postings, and nothing about a person.
 */
export const servePublicPage = (scope: Construct, around: Surroundings): IFunction => {
  const own = new Construct(scope, 'serve-public-page');
  const work = new QueueFunction(own, 'work', { ...around, folder: 'serve-public-page' });
  work.reserve(AT_ONCE);
  return work.lambda;
};
