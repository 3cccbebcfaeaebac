import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../functions/contracts/environment.ts';
import type { PageApi } from '../patterns/page-api.ts';
import { QueueFunction } from '../patterns/queue-function.ts';
import { mayReadSecret, maySendTo, mayUseTable } from '../statements.ts';
import type { Surroundings } from '../surroundings.ts';

type ServeSeekerPageProps = Surroundings & {
  readonly page: PageApi;
  readonly matchSeeker: IQueue;
  readonly notices: IQueue;
  readonly deletePerson: IQueue;
};

/** People who open their page at the same moment; beyond it the API answers that it is busy. */
const AT_ONCE = 20;

/**
 * Serves each person the page that is theirs. The signed link is the only key; it reads what is held of that one person, and what it
 * changes it changes in their name.
 */
export class ServeSeekerPage extends Construct {
  constructor(scope: Construct, id: string, props: ServeSeekerPageProps) {
    super(scope, id);
    const { data, deletePerson, matchSeeker, notices, page, settings } = props;
    const work = new QueueFunction(this, 'work', {
      ...props,
      folder: 'serve-seeker-page',
      logKey: data.peopleKey,
      environment: {
        [ENVIRONMENT.peopleTable]: data.people.tableName,
        [ENVIRONMENT.factsTable]: data.facts.tableName,
        [ENVIRONMENT.poolTable]: data.pool.tableName,
        [ENVIRONMENT.postingsTable]: data.postings.tableName,
        [ENVIRONMENT.matchesTable]: data.matches.tableName,
        [ENVIRONMENT.noticesTable]: data.notices.tableName,
        [ENVIRONMENT.matchSeekerQueueUrl]: matchSeeker.queueUrl,
        [ENVIRONMENT.noticeQueueUrl]: notices.queueUrl,
        [ENVIRONMENT.deletePersonQueueUrl]: deletePerson.queueUrl,
        [ENVIRONMENT.linkKeySecretArn]: data.linkKey.secretArn,
        [ENVIRONMENT.officialsAddress]: settings.officialsAddress,
      },
      may: [
        ...mayUseTable(data.people, 'GetItem', 'PutItem', 'Query'),
        ...mayUseTable(data.facts, 'GetItem', 'PutItem', 'Query'),
        ...mayUseTable(data.pool, 'GetItem', 'PutItem', 'Query'),
        ...mayUseTable(data.postings, 'GetItem'),
        ...mayUseTable(data.matches, 'GetItem', 'PutItem', 'Query'),
        ...mayUseTable(data.notices, 'GetItem', 'PutItem'),
        ...maySendTo(matchSeeker, notices, deletePerson),
        ...mayReadSecret(data.linkKey),
      ],
    });
    work.reserve(AT_ONCE);
    page.serve(work.lambda);
  }
}
