import { followHires } from '../../functions/follow-hires/follow-hires.ts';
import { followHiresDeps } from '../../functions/follow-hires/deps.ts';
import { rehearseFigures } from '../../functions/rehearse-figures/rehearse-figures.ts';
import { rehearseFiguresDeps } from '../../functions/rehearse-figures/deps.ts';
import { approveFigures } from '../../functions/approve-figures/approve-figures.ts';
import { approveFiguresDeps } from '../../functions/approve-figures/deps.ts';
import { INVENTED_SETTINGS } from './invented-site.ts';
import { accessOf, type Sources } from '../../functions/access.ts';
import type { RescreenSeekers, StageMessages, StageQueue } from '../../functions/contracts/stage-messages.ts';
import { composeDigests } from '../../functions/compose-digests/compose-digests.ts';
import { composeDigestsDeps } from '../../functions/compose-digests/deps.ts';
import { fillDigests } from '../../functions/fill-digests/fill-digests.ts';
import { fillDigestsDeps } from '../../functions/fill-digests/deps.ts';
import { deletePersonDeps } from '../../functions/delete-person/deps.ts';
import { matchPostingDeps } from '../../functions/match-posting/deps.ts';
import { matchSeekerDeps } from '../../functions/match-seeker/deps.ts';
import { receivePostingDeps } from '../../functions/receive-posting/deps.ts';
import { receiveCompany } from '../../functions/receive-company/receive-company.ts';
import { receiveCompanyDeps } from '../../functions/receive-company/deps.ts';
import { receiveSeekerDeps } from '../../functions/receive-seeker/deps.ts';
import { recheckWagesDeps } from '../../functions/recheck-wages/deps.ts';
import { recordDeliveryDeps } from '../../functions/record-delivery/deps.ts';
import { rescreenSeekersDeps } from '../../functions/rescreen-seekers/deps.ts';
import { screenSeekerDeps } from '../../functions/screen-seeker/deps.ts';
import { sendNoticeDeps } from '../../functions/send-notice/deps.ts';
import { settleDeclarationsDeps } from '../../functions/settle-declarations/deps.ts';
import { factsStore, outcomeStore } from '../../functions/stores/people/declaration-store.ts';
import { deletionStore } from '../../functions/stores/people/deletion-store.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { ringOf } from '../../functions/aws/link-ring.ts';
import { inTime, type MailSender } from '../../functions/aws/mail-sender.ts';
import { leftMailStore } from '../../functions/stores/mail/left-mail-store.ts';
import { mailboxStore } from '../../functions/stores/mail/mailbox-store.ts';
import { personStore, registrationStore } from '../../functions/stores/people/people-store.ts';
import { introductionStore } from '../../functions/stores/matching/introduction-store.ts';
import { matchRunStore } from '../../functions/stores/matching/match-run-store.ts';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import { deskStore } from '../../functions/stores/postings/desk-store.ts';
import { postingStore } from '../../functions/stores/postings/posting-store.ts';
import type { Queue } from '../../functions/aws/queue.ts';
import type { JournalEvent } from '../../functions/contracts/journal-event.ts';
import type { Journal } from '../../functions/steps/journal.ts';
import { refusalStore } from '../../functions/stores/messages/refusal-store.ts';
import { proposalStore } from '../../functions/stores/rules/proposal-store.ts';
import { withHolidays } from '../../functions/steps/holidays-in-force.ts';
import { approvedRows, proposedRows } from '../../functions/stores/rules/approved-store.ts';
import { figureStore } from '../../functions/stores/rules/figure-store.ts';
import { reviewRequestStore } from '../../functions/stores/screening/review-request-store.ts';
import { companyHireStore } from '../../functions/stores/companies/company-hire-store.ts';
import { hireEntryStore } from '../../functions/stores/people/hire-entry-store.ts';
import { companyStore } from '../../functions/stores/companies/company-store.ts';
import { caseStore } from '../../functions/stores/screening/case-store.ts';
import { screeningStore } from '../../functions/stores/screening/screening-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import { waitingStore } from '../../functions/stores/people/waiting-store.ts';
import { toldStore } from '../../functions/stores/screening/told-store.ts';
import type {
  AnyOutcome,
  ComposeDigestsOutcome,
  DeletePersonOutcome,
  ReceivePostingOutcome,
  ReceiveSeekerOutcome,
  RecheckWagesOutcome,
  RecordDeliveryOutcome,
  SendOutcome,
  SettleDeclarationsOutcome,
} from '../../functions/contracts/outcomes.ts';
import type { PartnerId, Sender } from '../../functions/contracts/partners.ts';
import type { Reply } from '../../functions/contracts/reply.ts';
import type { SendRequest } from '../../functions/notices/contracts.ts';
import { deletePerson } from '../../functions/delete-person/delete-person.ts';
import { seoulDate, type Moment } from '../../functions/domain/language/calendar.ts';
import { rulesByDay } from '../../functions/domain/eligibility/answer/screen-person.ts';
import { matchPosting } from '../../functions/match-posting/match-posting.ts';
import { matchSeeker } from '../../functions/match-seeker/match-seeker.ts';
import { fromWhoMaySend } from '../../functions/steps/answering.ts';
import { receivePosting } from '../../functions/receive-posting/receive-posting.ts';
import { receiveSeeker } from '../../functions/receive-seeker/receive-seeker.ts';
import { recheck } from '../../functions/recheck-wages/recheck.ts';
import { rescreenSeekers } from '../../functions/rescreen-seekers/rescreen-seekers.ts';
import { screenSeeker } from '../../functions/screen-seeker/screen-seeker.ts';
import { settleDeclarations } from '../../functions/settle-declarations/settle-declarations.ts';
import { mailLinks } from '../../functions/notices/mail-links.ts';
import type { MailGate } from '../../functions/steps/mail-gate.ts';
import { recordDelivery } from '../../functions/record-delivery/record-delivery.ts';
import { sendRequest } from '../../functions/send-notice/send-request.ts';
import { partOf } from './dynalite.ts';
import type { Event } from './messages.ts';

export const NOW: Moment = { now: '2026-11-02T03:00:00.000Z', today: '2026-11-02' };
export const { keyed, signer, sealer } = ringOf(
  JSON.stringify({ root: 'an invented secret for tests only, long enough', kid: 'k1' }),
);

/** A message between stages. The same object delivered twice is the same message. */
export type Stage = { readonly messageId: string } & (
  | { readonly [To in StageQueue]: { readonly to: To; readonly message: StageMessages[To] } }[StageQueue]
  | { readonly to: 'rescreen-seekers'; readonly message: RescreenSeekers }
);

/** The rules of a day, prepared once for all tests. */
const rulesOn = rulesByDay();

type Heard = {
  readonly eventType: 'Send' | 'Delivery' | 'Reject' | 'Bounce' | 'Complaint';
  readonly notice: string;
  readonly epoch: string;
  /** The mailbox of the claim, as the mail's own tag names it. */
  readonly mailbox?: string | undefined;
  readonly to: string;
  /** The kind of the notice, as the mail's own tag names it. */
  readonly kind?: string | undefined;
};

type Mail = {
  readonly to: string;
  readonly raw: string;
  readonly notice: string;
  readonly tags: Readonly<Record<string, string>>;
};

/**
 * Runs the stages of the system in one process: real code and real stores over a table, with lists as queues. A test
 * decides when, how often and in which order messages are delivered.
 */
export const world = (
  table: Table,
  moment: Moment = NOW,
  send: MailSender['send'] = async () => ({ outcome: 'accepted', mailId: 'm' }),
  pass: MailGate['pass'] = async () => ({ passed: true }),
  /** The time when a mail is handed over, in milliseconds since the epoch. By default it never advances. */
  clock: () => number = () => 0,
  /** Partners that may no longer send. */
  revoked: readonly PartnerId[] = [],
  /** Awaited after a message is put on a queue or accepted by SES. A test may end the process there. */
  handedOn: (to: string) => Promise<void> = async () => undefined,
) => {
  const waiting: Stage[] = [];
  const replies: { readonly sender: Sender; readonly reply: Reply }[] = [];
  const mails: Mail[] = [];
  let sent = 0;
  const queueOf = <To extends StageQueue>(to: To): Queue<StageMessages[To]> => ({
    send: async (messages) => {
      waiting.push(...messages.map((message) => ({ to, message, messageId: `stage-${(sent += 1)}` }) as Stage));
      if (messages.length > 0) await handedOn(to);
    },
  });
  const settings = { ...INVENTED_SETTINGS, revokedPartners: JSON.stringify(revoked) };
  // The only table whose keys collide with those of another table: both have a partition per person.
  const matchesTable = partOf(table, 'matches#');
  /** The source of stores and queues for every function, limited by its rights. */
  const sources: Sources = {
    table: (name) => (name === 'matches' ? matchesTable : table),
    queue: queueOf,
    replies: () => (sender) => ({
      send: async (sent) => {
        for (const reply of sent) replies.push({ sender, reply: structuredClone(reply) });
        await handedOn('replies');
      },
    }),
    setting: (name) => settings[name] ?? '',
  };
  /** What the stages noted for the journal, in this order. */
  const happened: JournalEvent[] = [];
  const journal: Journal = { note: (event) => void happened.push(event), now: () => moment.now };
  const posting = { ...receivePostingDeps(accessOf('receive-posting', sources)), journal, keyed };
  const companies = { ...receiveCompanyDeps(accessOf('receive-company', sources)), journal };
  const people = { ...receiveSeekerDeps(accessOf('receive-seeker', sources)), journal, keyed };
  const rechecking = { ...recheckWagesDeps(accessOf('recheck-wages', sources)), journal };
  const settling = settleDeclarationsDeps(accessOf('settle-declarations', sources));
  const deleting = deletePersonDeps(accessOf('delete-person', sources));
  const rescreening = rescreenSeekersDeps(accessOf('rescreen-seekers', sources));
  const ofPosting = { ...matchPostingDeps(accessOf('match-posting', sources)), journal };
  const ofSeeker = matchSeekerDeps(accessOf('match-seeker', sources));
  let salts = 0;
  const screening = {
    ...screenSeekerDeps(accessOf('screen-seeker', sources)),
    newSalt: () => `salt-${(salts += 1)}`,
    rulesOn,
  };
  const mail = inTime(clock, async (outgoing) => {
    const sent = await send(outgoing);
    if (sent.outcome === 'accepted')
      mails.push({
        to: outgoing.to,
        raw: new TextDecoder().decode(outgoing.raw),
        notice: outgoing.tags['notice'] ?? '',
        tags: outgoing.tags,
      });
    if (sent.outcome === 'accepted') await handedOn('ses');
    return sent;
  });
  const sending = {
    ...sendNoticeDeps(accessOf('send-notice', sources)),
    gate: { pass, closed: async () => undefined, took: async () => undefined },
    links: mailLinks(async () => signer, 'https://pages.city.example', sha256),
    mail,
    keyed,
    sealer,
  };
  const composing = {
    ...composeDigestsDeps(accessOf('compose-digests', sources)),
    warn: () => undefined,
  };
  const filling = { ...fillDigestsDeps(accessOf('fill-digests', sources)), keyed };
  const delivering = { ...recordDeliveryDeps(accessOf('record-delivery', sources)), journal, keyed };
  /** The stored state for tests, without the limits of a function. */
  const stores = {
    postings: postingStore(table),
    companies: companyStore(table),
    companyHires: companyHireStore(table),
    hireEntries: hireEntryStore(matchesTable),
    registrations: registrationStore(table),
    persons: personStore(table),
    facts: factsStore(table),
    waiting: waitingStore(table),
    outcomes: outcomeStore(table),
    desk: deskStore(table),
    pool: poolStore(table),
    runs: matchRunStore(matchesTable),
    leftMails: leftMailStore(matchesTable),
    introductions: introductionStore(matchesTable),
    screenings: screeningStore(table),
    told: toldStore(matchesTable),
    cases: caseStore(matchesTable),
    mailboxes: mailboxStore(table),
    deletions: deletionStore(table),
    refusals: refusalStore(table),
    reviews: reviewRequestStore(table),
    figures: figureStore(table),
    proposals: proposalStore(table),
    proposedRows: proposedRows(table),
    approvedRows: approvedRows(table),
  };

  const receive = (event: Event, messageId: string): Promise<ReceivePostingOutcome | ReceiveSeekerOutcome> => {
    const door = { sender: event.sender, kind: event.kind };
    const delivery = { messageId, body: event.body, sentAt: event.sentAt ?? moment.now };
    if (event.kind === 'companies') return fromWhoMaySend(receiveCompany)(delivery, door, moment, companies);
    return event.kind === 'people'
      ? fromWhoMaySend(receiveSeeker)(delivery, door, moment, people)
      : fromWhoMaySend(receivePosting)(delivery, door, moment, posting);
  };
  const run = async (stage: Stage): Promise<AnyOutcome | readonly AnyOutcome[]> => {
    switch (stage.to) {
      case 'follow-hires':
        return followHires(stage.message, moment, followHiresDeps(accessOf('follow-hires', sources)));
      case 'rehearse-figures':
        return rehearseFigures(stage.message, rehearseFiguresDeps(accessOf('rehearse-figures', sources)));
      case 'approve-figures':
        return approveFigures(stage.message, approveFiguresDeps(accessOf('approve-figures', sources)));
      case 'fill-digests':
        return fillDigests(stage.message, moment, filling);
      case 'match-posting':
        return matchPosting(stage.message, await withHolidays(moment, ofPosting), ofPosting);
      case 'match-seeker':
        return matchSeeker(stage.message, moment, ofSeeker);
      case 'screen-seeker':
        return screenSeeker(stage.message, moment, screening);
      case 'rescreen-seekers':
        return rescreenSeekers(stage.message, stage, moment, rescreening);
      case 'delete-person':
        return deletePerson(stage.message, moment, deleting);
      case 'recheck-wages':
        return recheck(stage.message, await withHolidays(moment, rechecking), rechecking);
      case 'keep-journal':
        throw new Error('What happened does not wait between the stages here: it is in `happened`');
      case 'send-notice':
        return sendRequest(stage.message, await withHolidays(moment, sending), sending);
    }
  };
  /** Runs the scheduled sweep after deletions, at a later instant. */
  const sweepAt = (now: string): Promise<DeletePersonOutcome> =>
    deletePerson({ sweep: true }, { now, today: seoulDate(now) }, deleting);
  /** Runs the hourly job that settles declarations whose waiting time has passed. */
  const settleAt = (now: string): Promise<SettleDeclarationsOutcome> =>
    settleDeclarations({ now, today: seoulDate(now) }, settling);
  /** The run after midnight: the wage check, and what is held because its company does not answer. */
  const recheckNow = async (): Promise<RecheckWagesOutcome> =>
    recheck({}, await withHolidays(moment, rechecking), rechecking);
  /** Runs the morning's digests, at an instant. What it asks for waits between the stages. */
  /** A morning with all its slices. What they ask to be sent waits. */
  const morningAt = async (now: string): Promise<ComposeDigestsOutcome> => {
    const morning = await withHolidays({ now, today: seoulDate(now) }, composing);
    const others = waiting.splice(0);
    const outcome = await composeDigests(morning, composing);
    const asked = waiting.splice(0);
    waiting.push(...others);
    for (const stage of asked)
      if (stage.to === 'fill-digests') await fillDigests(stage.message, morning, filling);
      else waiting.push(stage);
    return outcome;
  };
  /** Sends a request, or wakes a mailbox, at another instant. */
  const sendAt = async (request: SendRequest, now: string): Promise<SendOutcome | readonly SendOutcome[]> =>
    sendRequest(request, await withHolidays({ now, today: seoulDate(now) }, sending), sending);
  /** Delivers an event of SES about a mail. */
  const hear = ({ eventType, notice, epoch, to, mailbox, kind }: Heard): Promise<RecordDeliveryOutcome> =>
    recordDelivery(
      JSON.stringify({
        eventType,
        mail: {
          messageId: `of SES: ${sha256(`${notice} ${epoch}`).slice(0, 8)}`,
          timestamp: moment.now,
          destination: [to],
          tags: {
            notice: [notice],
            epoch: [epoch],
            ...(mailbox !== undefined && { mailbox: [mailbox] }),
            ...(kind !== undefined && { kind: [kind] }),
          },
        },
        bounce: { bounceType: 'Permanent', timestamp: moment.now },
        complaint: { timestamp: moment.now },
      }),
      moment,
      delivering,
    );
  /** Processes everything that waits between the stages, in order. */
  const drain = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) await run(stage);
  };
  return {
    receive,
    recheck: recheckNow,
    run,
    drain,
    hear,
    sendAt,
    settleAt,
    sweepAt,
    morningAt,
    waiting,
    replies,
    mails,
    happened,
    stores,
    sources,
    sending,
  };
};
export type World = ReturnType<typeof world>;
