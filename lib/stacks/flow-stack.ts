import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { MatchPosting } from '../functions/match-posting.ts';
import { MatchSeeker } from '../functions/match-seeker.ts';
import { ReceivePosting } from '../functions/receive-posting.ts';
import { ReceiveSeeker } from '../functions/receive-seeker.ts';
import { RescreenSeekers } from '../functions/rescreen-seekers.ts';
import { ScreenSeeker } from '../functions/screen-seeker.ts';
import { SendNotice } from '../functions/send-notice.ts';
import { MailChannel } from '../mail-channel.ts';
import { customerKey } from '../patterns/customer-key.ts';
import { ReplyQueues } from '../reply-queues.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * What runs. Read from the end of the flow to its beginning, for each stage is told the queue of the next: mail leaves
 * for people, notices become mail, matches and answers become notices, and what comes through the doors is answered,
 * screened and matched.
 */
export class FlowStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & Surroundings) {
    super(scope, id, props);
    const { stage, settings, data, opsTopic, codeOf } = props;
    const around: Surroundings = { stage, settings, data, opsTopic, codeOf };

    const mail = new MailChannel(this, 'mail', around);
    const { queue: notices } = new SendNotice(this, 'send-notice', { ...around, mail });
    const { queue: matchPosting } = new MatchPosting(this, 'match-posting', { ...around, notices });
    const { queue: matchSeeker } = new MatchSeeker(this, 'match-seeker', { ...around, notices });

    const { queue: screenSeeker } = new ScreenSeeker(this, 'screen-seeker', { ...around, matchSeeker, notices });
    new RescreenSeekers(this, 'rescreen-seekers', { ...around, screenSeeker, notices });

    const replies = new ReplyQueues(this, 'replies', around);
    const doorKey = customerKey(this, 'door-key', {
      stage,
      purpose: 'doors',
      description: "People's messages on their way in. Partners' roles use it, so it opens nothing that is stored.",
    });
    new ReceivePosting(this, 'receive-posting', { ...around, doorKey, replies, matchPosting, notices });
    new ReceiveSeeker(this, 'receive-seeker', { ...around, doorKey, replies, matchSeeker, screenSeeker, notices });
  }
}
