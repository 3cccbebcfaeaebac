import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ComposeDigests } from '../functions/compose-digests.ts';
import { DeletePerson } from '../functions/delete-person.ts';
import { MatchPosting } from '../functions/match-posting.ts';
import { MatchSeeker } from '../functions/match-seeker.ts';
import { ReceivePosting } from '../functions/receive-posting.ts';
import { ReceiveSeeker } from '../functions/receive-seeker.ts';
import { ReconcileNotices } from '../functions/reconcile-notices.ts';
import { RecheckWages } from '../functions/recheck-wages.ts';
import { RecordDelivery } from '../functions/record-delivery.ts';
import { RescreenSeekers } from '../functions/rescreen-seekers.ts';
import { ScreenSeeker } from '../functions/screen-seeker.ts';
import { SendNotice } from '../functions/send-notice.ts';
import { ServeSeekerPage } from '../functions/serve-seeker-page.ts';
import { SettleDeclarations } from '../functions/settle-declarations.ts';
import { MailChannel } from '../mail-channel.ts';
import { customerKey } from '../patterns/customer-key.ts';
import { signAlarm } from '../patterns/failure-alarm.ts';
import { PageApi } from '../patterns/page-api.ts';
import { ReplyQueues } from '../reply-queues.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * What runs. Read from the end of the flow to its beginning, for each stage is told the queue of the next: mail leaves
 * for people and what became of it comes back, notices become mail, matches and answers become notices, and what comes
 * through the doors, the partners' and the people's own, is answered, screened, matched and, if they say so, deleted.
 */
export class FlowStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & Surroundings) {
    super(scope, id, props);
    const { stage, settings, data, opsTopic, codeOf } = props;
    const around: Surroundings = { stage, settings, data, opsTopic, codeOf };

    signAlarm(this, 'unreadable', stage, opsTopic);
    signAlarm(this, 'source-mismatch', stage, opsTopic);
    const page = new PageApi(this, 'page', { stage, logKey: data.peopleKey, opsTopic });
    const mail = new MailChannel(this, 'mail', around);
    new RecordDelivery(this, 'record-delivery', { ...around, mail });
    const { queue: notices } = new SendNotice(this, 'send-notice', { ...around, mail, pageUrl: page.url });
    new ReconcileNotices(this, 'reconcile-notices', { ...around, notices });
    new ComposeDigests(this, 'compose-digests', { ...around, notices });

    const { queue: matchPosting } = new MatchPosting(this, 'match-posting', { ...around, notices });
    const { queue: matchSeeker } = new MatchSeeker(this, 'match-seeker', { ...around, notices });

    const { queue: screenSeeker } = new ScreenSeeker(this, 'screen-seeker', { ...around, matchSeeker, notices });
    new RescreenSeekers(this, 'rescreen-seekers', { ...around, screenSeeker, notices });

    const { queue: deletePerson } = new DeletePerson(this, 'delete-person', { ...around, matchSeeker, screenSeeker });
    new ServeSeekerPage(this, 'serve-seeker-page', { ...around, page, matchSeeker, notices, deletePerson });

    const replies = new ReplyQueues(this, 'replies', around);
    new SettleDeclarations(this, 'settle-declarations', { ...around, replies, screenSeeker });
    const doorKey = customerKey(this, 'door-key', {
      stage,
      purpose: 'doors',
      description: "People's messages on their way in. Partners' roles use it, so it opens nothing that is stored.",
    });
    new RecheckWages(this, 'recheck-wages', { ...around, replies, matchPosting, notices });
    new ReceivePosting(this, 'receive-posting', { ...around, doorKey, replies, matchPosting, notices });
    new ReceiveSeeker(this, 'receive-seeker', {
      ...around,
      doorKey,
      replies,
      matchSeeker,
      screenSeeker,
      deletePerson,
    });
  }
}
