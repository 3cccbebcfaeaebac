import { Construct } from 'constructs';
import { QueueFunction } from '../patterns/queue-function.ts';
import type { Surroundings } from '../surroundings.ts';

/** People who open their page at the same moment; beyond it the API answers that it is busy. */
const AT_ONCE = 20;

/**
 * Serves each person the page that is theirs. The signed link is the only key; it reads what is held of that one person, and what it
 * changes it changes in their name.
 */
export class ServeSeekerPage extends Construct {
  constructor(scope: Construct, id: string, props: Surroundings) {
    super(scope, id);
    const { page } = props;
    const work = new QueueFunction(this, 'work', { ...props, folder: 'serve-seeker-page' });
    work.reserve(AT_ONCE);
    page.serve(work.lambda);
  }
}
