import { factsStore, outcomeStore } from '../../functions/adapters/declaration-store.ts';
import { keyedBy, sha256 } from '../../functions/adapters/digest.ts';
import type { MailSender, Sent } from '../../functions/adapters/mail-sender.ts';
import { listWindowStore } from '../../functions/adapters/list-window-store.ts';
import { matchStore } from '../../functions/adapters/match-store.ts';
import { noticeStore } from '../../functions/adapters/notice-store.ts';
import { personStore, registrationStore } from '../../functions/adapters/people-store.ts';
import { poolStore } from '../../functions/adapters/pool-store.ts';
import { postingStore } from '../../functions/adapters/posting-store.ts';
import type { Queue } from '../../functions/adapters/queue.ts';
import { receiptStore } from '../../functions/adapters/receipt-store.ts';
import { screeningStore } from '../../functions/adapters/screening-store.ts';
import type { Table } from '../../functions/adapters/table.ts';
import { toldStore } from '../../functions/adapters/told-store.ts';
import type { Sender } from '../../functions/contracts/partners.ts';
import type { Reply } from '../../functions/contracts/reply.ts';
import type {
  MatchPosting,
  MatchSeeker,
  Notice,
  RescreenSeekers,
  ScreenSeeker,
} from '../../functions/contracts/stage-messages.ts';
import type { Moment } from '../../functions/domain/calendar.ts';
import { rulesByDay } from '../../functions/domain/eligibility/screen-person.ts';
import { plainIndex } from '../../functions/domain/matching/pool.ts';
import { matchPosting } from '../../functions/match-posting/match-posting.ts';
import { matchSeeker } from '../../functions/match-seeker/match-seeker.ts';
import { receivePosting } from '../../functions/receive-posting/receive-posting.ts';
import { receiveSeeker } from '../../functions/receive-seeker/receive-seeker.ts';
import { rescreenSeekers } from '../../functions/rescreen-seekers/rescreen-seekers.ts';
import { screenSeeker } from '../../functions/screen-seeker/screen-seeker.ts';
import { sendNotice } from '../../functions/send-notice/send-notice.ts';
import type { Event } from './messages.ts';

export const NOW: Moment = { now: '2026-11-02T03:00:00.000Z', today: '2026-11-02' };
export const keyed = keyedBy('an invented secret for tests only, long enough');

/** A message between stages; the same object delivered twice is the same message. */
export type Stage = { readonly messageId: string } & (
  | { readonly to: 'match-posting'; readonly message: MatchPosting }
  | { readonly to: 'match-seeker'; readonly message: MatchSeeker }
  | { readonly to: 'screen-seeker'; readonly message: ScreenSeeker }
  | { readonly to: 'rescreen-seekers'; readonly message: RescreenSeekers }
  | { readonly to: 'send-notice'; readonly message: Notice }
);
type Unnamed<T> = T extends unknown ? Omit<T, 'messageId'> : never;

/** The rules of a day are made ready once for all tests. */
const programmesOn = rulesByDay();

type Mail = { readonly to: string; readonly raw: string; readonly notice: string };

/**
 * The stages of the system in one process: the real work and the real stores over a table, with queues that are lists. What the
 * queues of AWS would deliver is delivered when a test says so: as often and in the order it likes.
 */
export const world = (
  table: Table,
  moment: Moment = NOW,
  send: MailSender['send'] = async () => ({ outcome: 'accepted', mailId: 'm' }),
) => {
  const waiting: Stage[] = [];
  const replies: { readonly sender: Sender; readonly reply: Reply }[] = [];
  const mails: Mail[] = [];
  let sent = 0;
  const queueOf = <T>(wrap: (message: T) => Unnamed<Stage>): Queue<T> => ({
    send: async (messages) => {
      waiting.push(...messages.map((message) => ({ ...wrap(message), messageId: `stage-${(sent += 1)}` })));
    },
  });
  const notices = queueOf<Notice>((message) => ({ to: 'send-notice', message }));
  const screening = queueOf<ScreenSeeker>((message) => ({ to: 'screen-seeker', message }));
  const pool = poolStore(table);
  const answering = {
    receipts: receiptStore(table),
    replies: (sender: Sender): Queue<Reply> => ({
      send: async (sent) => {
        for (const reply of sent) replies.push({ sender, reply: structuredClone(reply) });
      },
    }),
    notices,
    digest: sha256,
    contacts: { 'masan-univ': 'contact@masan.example' },
  };
  const stores = {
    postings: postingStore(table),
    registrations: registrationStore(table),
    persons: personStore(table),
    facts: factsStore(table),
    outcomes: outcomeStore(table),
    pool,
    matches: matchStore(table),
    screenings: screeningStore(table),
    told: toldStore(table),
    noticeStore: noticeStore(table),
  };
  const posting = {
    ...answering,
    ...stores,
    matching: queueOf<MatchPosting>((message) => ({ to: 'match-posting', message })),
    officials: 'officials@city.example',
  };
  const people = {
    ...answering,
    ...stores,
    matching: queueOf<MatchSeeker>((message) => ({ to: 'match-seeker', message })),
    screening,
    keyed,
  };
  let salts = 0;
  const screeningUse = {
    ...stores,
    matching: people.matching,
    notices,
    digest: sha256,
    newSalt: () => `salt-${(salts += 1)}`,
    programmesOn,
  };
  const rescreening = {
    screenings: stores.screenings,
    windows: listWindowStore(table),
    screening,
    notices,
    digest: sha256,
    officials: 'officials@city.example',
  };
  const matching = { pool, matches: stores.matches, notices, digest: sha256, indexOf: plainIndex };
  const mail: MailSender = {
    send: async (outgoing): Promise<Sent> => {
      const sent = await send(outgoing);
      if (sent.outcome === 'accepted')
        mails.push({
          to: outgoing.to,
          raw: new TextDecoder().decode(outgoing.raw),
          notice: outgoing.tags['notice'] ?? '',
        });
      return sent;
    },
  };
  const sending = {
    notices: stores.noticeStore,
    persons: stores.persons,
    postings: stores.postings,
    pool,
    told: stores.told,
    mail,
    from: 'jobs@city.example',
  };
  let attempts = 0;

  const receive = (event: Event, messageId: string): Promise<string> => {
    const door = { sender: event.sender, kind: event.kind };
    const delivery = { messageId, body: event.body, sentAt: moment.now };
    return event.kind === 'people'
      ? receiveSeeker(delivery, door, moment, people)
      : receivePosting(delivery, door, moment, posting);
  };
  const run = (stage: Stage): Promise<string> => {
    switch (stage.to) {
      case 'match-posting':
        return matchPosting(stage.message, moment, matching);
      case 'match-seeker':
        return matchSeeker(stage.message, moment, matching);
      case 'screen-seeker':
        return screenSeeker(stage.message, moment, screeningUse);
      case 'rescreen-seekers':
        return rescreenSeekers(stage.message, stage, moment, rescreening);
      case 'send-notice':
        attempts += 1;
        return sendNotice(
          stage.message,
          { messageId: stage.messageId, attempt: `attempt-${attempts}` },
          moment,
          sending,
        );
    }
  };
  /** Works off everything that waits between the stages, in order. */
  const drain = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) await run(stage);
  };
  return { receive, run, drain, waiting, replies, mails, stores };
};
export type World = ReturnType<typeof world>;
