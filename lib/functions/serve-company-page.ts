import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/** Concurrent requests of companies. */
const AT_ONCE = 5;

/**
 * Serves each company its page. The signed link is the only key. The function reads and changes postings, and nothing about a
 * person.
 */
export const serveCompanyPage = (scope: Construct, around: Surroundings): IFunction => {
  const own = new Construct(scope, 'serve-company-page');
  const work = new QueueFunction(own, 'work', { ...around, folder: 'serve-company-page' });
  work.reserve(AT_ONCE);
  return work.lambda;
};
