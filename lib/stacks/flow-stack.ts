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
import { StageQueues } from '../stage-queues.ts';
import type { Surroundings } from '../surroundings.ts';

type FlowStackProps = StackProps & Pick<Surroundings, 'stage' | 'settings' | 'data' | 'opsTopic' | 'codeOf'>;

/**
 * The stack that runs the flow. It is built from the end of the flow to its beginning, because each function needs the
 * queue of the next: sending mail and recording what became of it, then matching, screening, deletion and the page, and
 * last the doors.
 */
export class FlowStack extends Stack {
  constructor(scope: Construct, id: string, props: FlowStackProps) {
    super(scope, id, props);
    const { stage, settings, data, opsTopic, codeOf } = props;

    signAlarm(this, 'unreadable', stage, opsTopic);
    signAlarm(this, 'source-mismatch', stage, opsTopic);
    const around: Surroundings = {
      stage,
      settings,
      data,
      opsTopic,
      codeOf,
      queues: new StageQueues(),
      page: new PageApi(this, 'page', { stage, logKey: data.peopleKey, opsTopic }),
      mail: new MailChannel(this, 'mail', { stage, settings }),
      replies: new ReplyQueues(this, 'replies', { stage, settings, opsTopic }),
    };
    new RecordDelivery(this, 'record-delivery', around);
    new SendNotice(this, 'send-notice', around);
    new ReconcileNotices(this, 'reconcile-notices', around);
    new ComposeDigests(this, 'compose-digests', around);

    new MatchPosting(this, 'match-posting', around);
    new MatchSeeker(this, 'match-seeker', around);

    new ScreenSeeker(this, 'screen-seeker', around);
    new RescreenSeekers(this, 'rescreen-seekers', around);

    new DeletePerson(this, 'delete-person', around);
    new ServeSeekerPage(this, 'serve-seeker-page', around);

    new SettleDeclarations(this, 'settle-declarations', around);
    const doorKey = customerKey(this, 'door-key', {
      stage,
      purpose: 'doors',
      description: "People's messages on their way in. Partners' roles use it, so it opens nothing that is stored.",
    });
    new RecheckWages(this, 'recheck-wages', around);
    new ReceivePosting(this, 'receive-posting', { ...around, doorKey });
    new ReceiveSeeker(this, 'receive-seeker', { ...around, doorKey });
  }
}
