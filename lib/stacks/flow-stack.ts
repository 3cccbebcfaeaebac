import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { approveFigures } from '../functions/approve-figures.ts';
import { composeDigests } from '../functions/compose-digests.ts';
import { deletePerson } from '../functions/delete-person.ts';
import { fillDigests } from '../functions/fill-digests.ts';
import { followHires } from '../functions/follow-hires.ts';
import { keepJournal } from '../functions/keep-journal.ts';
import { matchPosting } from '../functions/match-posting.ts';
import { matchSeeker } from '../functions/match-seeker.ts';
import { receivePosting } from '../functions/receive-posting.ts';
import { receiveCompany } from '../functions/receive-company.ts';
import { receiveSeeker } from '../functions/receive-seeker.ts';
import { reconcileNotices } from '../functions/reconcile-notices.ts';
import { recheckWages } from '../functions/recheck-wages.ts';
import { recordDelivery } from '../functions/record-delivery.ts';
import { rehearseFigures } from '../functions/rehearse-figures.ts';
import { rescreenSeekers } from '../functions/rescreen-seekers.ts';
import { screenSeeker } from '../functions/screen-seeker.ts';
import { sendNotice } from '../functions/send-notice.ts';
import { serveCompanyPage } from '../functions/serve-company-page.ts';
import { serveConsole } from '../functions/serve-console.ts';
import { serveIntroductionPage } from '../functions/serve-introduction-page.ts';
import { servePublicPage } from '../functions/serve-public-page.ts';
import { serveSeekerPage } from '../functions/serve-seeker-page.ts';
import { settleDeclarations } from '../functions/settle-declarations.ts';
import { MailChannel } from '../mail-channel.ts';
import { ConsoleApi } from '../patterns/console-api.ts';
import { signAlarm } from '../patterns/failure-alarm.ts';
import { OfficialsClient } from '../patterns/officials-client.ts';
import { PageApi } from '../patterns/page-api.ts';
import { StageQueues } from '../stage-queues.ts';
import type { Surroundings } from '../surroundings.ts';

type FlowStackProps = StackProps & Pick<Surroundings, 'stage' | 'settings' | 'data' | 'doors' | 'opsTopic' | 'codeOf'>;

/**
 * The stack that runs the flow. It is built from the end of the flow to its beginning, because each function needs the
 * queue of the next: sending mail and recording what became of it, then matching, screening, deletion, the pages and the
 * officials' console, and last what receives from the doors. The doors are in a stack of their own.
 */
export class FlowStack extends Stack {
  constructor(scope: Construct, id: string, props: FlowStackProps) {
    super(scope, id, props);
    const { stage, settings, data, doors, opsTopic, codeOf } = props;

    signAlarm(this, 'unreadable', stage, opsTopic);
    signAlarm(this, 'journal-lost', stage, opsTopic);
    signAlarm(this, 'source-mismatch', stage, opsTopic);
    const console = new ConsoleApi(this, 'console', { stage, logKey: data.peopleKey, opsTopic });
    const around: Surroundings = {
      stage,
      settings,
      data,
      doors,
      opsTopic,
      codeOf,
      queues: new StageQueues(),
      page: new PageApi(this, 'page', { stage, logKey: data.peopleKey, opsTopic }),
      console,
      officialsClient: new OfficialsClient(this, 'officials', { pool: data.officials, consoleUrl: console.url }),
      mail: new MailChannel(this, 'mail', { stage, settings, eventsKey: doors.key }),
    };
    keepJournal(this, around);
    recordDelivery(this, around);
    sendNotice(this, around);
    reconcileNotices(this, around);
    fillDigests(this, around);
    composeDigests(this, around);

    matchPosting(this, around);
    matchSeeker(this, around);

    screenSeeker(this, around);
    rehearseFigures(this, around);
    rescreenSeekers(this, around);

    deletePerson(this, around);
    recheckWages(this, around);
    around.page.serve({
      people: serveSeekerPage(this, around),
      companies: serveCompanyPage(this, around),
      introductions: serveIntroductionPage(this, around),
      everybody: servePublicPage(this, around),
    });

    approveFigures(this, around);
    console.serve(serveConsole(this, around));

    followHires(this, around);
    settleDeclarations(this, around);
    receivePosting(this, around);
    receiveSeeker(this, around);
    receiveCompany(this, around);
  }
}
