import { accessOf } from '../../functions/access.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { linkRing } from '../../functions/aws/link-ring.ts';
import { sesQuota, sesSender, type MailSender } from '../../functions/aws/mail-sender.ts';
import { composeDigests } from '../../functions/compose-digests/compose-digests.ts';
import { composeDigestsDeps } from '../../functions/compose-digests/deps.ts';
import { doorQueueName } from '../../functions/contracts/partners.ts';
import { fillDigestsSchema, matchPostingSchema } from '../../functions/contracts/stage-messages.ts';
import { seoulDate, type Moment } from '../../functions/domain/language/calendar.ts';
import { fillDigestsDeps } from '../../functions/fill-digests/deps.ts';
import { fillDigests } from '../../functions/fill-digests/fill-digests.ts';
import { matchPostingDeps } from '../../functions/match-posting/deps.ts';
import { matchPosting } from '../../functions/match-posting/match-posting.ts';
import { sendRequestSchema } from '../../functions/notices/contracts.ts';
import { mailLinks } from '../../functions/notices/mail-links.ts';
import { receivePostingDeps } from '../../functions/receive-posting/deps.ts';
import { receivePosting } from '../../functions/receive-posting/receive-posting.ts';
import { recordDeliveryDeps } from '../../functions/record-delivery/deps.ts';
import { mailboxChangedBy as mailboxOfEvent, recordDelivery } from '../../functions/record-delivery/record-delivery.ts';
import { sendNoticeDeps } from '../../functions/send-notice/deps.ts';
import { mailboxChangedBy, sendRequest } from '../../functions/send-notice/send-request.ts';
import { fromWhoMaySend } from '../../functions/steps/answering.ts';
import { mailGate } from '../../functions/steps/mail-gate.ts';
import { readOnce } from '../../functions/stores/matching/pool-store.ts';
import { readEachOnce } from '../../functions/stores/records.ts';
import type { SampleEvent } from '../../local/sample-city/sample-event.ts';
import { sumOf, type Meter, type Used } from '../meter/meter.ts';
import { secretsClientAt, sesClientAt } from '../meter/stand-ins.ts';
import { keyed, SECRET } from './readers.ts';
import { journalled } from '../../functions/lambda/journalled.ts';
import { STAGE, startStation, type Station, type Waiting } from './station.ts';

/** Messages that arrive by themselves, and those that another function sent ten at a time. */
const [ALONE, TOGETHER] = [1, 10];
/** Mails of a batch are sent side by side, as its handler says. */
const WIDTH = 10;
/** A batch of ten mails begins so many milliseconds after the one before: 50 mails a second. */
const BETWEEN_BATCHES = 200;

const at = (instant: number): Moment => {
  const now = new Date(instant).toISOString();
  return { now, today: seoulDate(now) };
};
const fixed = (moment: Moment) => () => moment;

/** The functions through which a posting becomes mails, each a station, over one local store. */
export const startStage = (url: string) => {
  const waiting: Waiting = new Map();
  const station = (): Station => startStation(url, waiting);

  const receive = async (events: readonly SampleEvent[], moment: Moment): Promise<Meter> => {
    const own = station();
    const deps = { ...receivePostingDeps(accessOf('receive-posting', own.sources)), keyed };
    for (const { sender, kind, body } of events) {
      const door = { sender, kind };
      await own.run(
        [body],
        { queue: doorQueueName(STAGE, door), batch: ALONE },
        fixed(moment),
        journalled(
          deps.happened,
          fixed(moment),
          (journal) => (delivery) => fromWhoMaySend(receivePosting)(delivery, door, moment, { ...deps, journal }),
        ),
      );
    }
    return own.meter;
  };

  const match = async (bodies: readonly string[], moment: Moment): Promise<Meter> => {
    const own = station();
    const deps = matchPostingDeps(accessOf('match-posting', own.sources));
    await own.run(
      bodies,
      { queue: 'match-posting', batch: ALONE },
      fixed(moment),
      journalled(
        deps.happened,
        fixed(moment),
        (journal) =>
          ({ body }) =>
            matchPosting(matchPostingSchema.parse(JSON.parse(body)), moment, { ...deps, journal }),
      ),
    );
    return own.meter;
  };

  /** A morning and the slices into which it is cut. */
  const compose = async (moment: Moment): Promise<Used> => {
    const [cutting, filling] = [station(), station()];
    const cut = composeDigestsDeps(accessOf('compose-digests', cutting.sources));
    await cutting.run(
      ['{}'],
      { queue: 'compose-digests', batch: ALONE },
      fixed(moment),
      () => () => composeDigests(moment, { ...cut, warn: () => undefined }),
    );
    const deps = { ...fillDigestsDeps(accessOf('fill-digests', filling.sources)), keyed };
    await filling.run(
      take('fill-digests'),
      { queue: 'fill-digests', batch: ALONE },
      fixed(moment),
      () =>
        ({ body }) =>
          fillDigests(fillDigestsSchema.parse(JSON.parse(body)), moment, deps),
    );
    return sumOf([cutting.meter.total(), filling.meter.total()]);
  };

  /** Sends what was asked for. Returns the events that SES then publishes. */
  const send = async (bodies: readonly string[], moment: Moment) => {
    const own = station();
    let now = Date.parse(moment.now);
    const clock = (): number => now;
    const client = own.meter.ses(sesClientAt());
    const keys = linkRing(own.meter.secrets(secretsClientAt(SECRET)), 'secret', clock);
    const sender = sesSender(client, 'jobs-prod', clock);
    const events: string[] = [];
    const mail: MailSender = {
      send: async (outgoing) => {
        const sent = await sender.send(outgoing);
        const tags = Object.fromEntries(Object.entries(outgoing.tags).map(([name, value]) => [name, [value]]));
        if (sent.outcome !== 'accepted') throw new Error(`A mail is ${sent.outcome}`);
        const told = { timestamp: at(now).now, messageId: sent.mailId, destination: [outgoing.to], tags };
        events.push(JSON.stringify({ eventType: 'Send', mail: told, send: {} }));
        return sent;
      },
    };
    const { channel, ...stores } = sendNoticeDeps(accessOf('send-notice', own.sources));
    const gate = mailGate({ channel, quota: sesQuota(client), clock, pause: async () => undefined });
    const links = mailLinks(async () => (await keys()).signer, 'https://pages.city.example', sha256);
    const deps = { ...stores, gate, links, mail };
    const taking = { queue: 'send-notice', batch: TOGETHER, width: WIDTH, itemOf: mailboxChangedBy };
    await own.run(
      bodies,
      taking,
      () => at(now),
      () => {
        now += BETWEEN_BATCHES;
        const ofBatch = { ...deps, pool: readOnce(deps.pool), postings: readEachOnce(deps.postings) };
        return async ({ body }, present) => {
          const { keyed: hashed, sealer } = await keys();
          return sendRequest(sendRequestSchema.parse(JSON.parse(body)), present, { ...ofBatch, keyed: hashed, sealer });
        };
      },
    );
    return { meter: own.meter, events };
  };

  /** Records what SES publishes: on a topic, from there to a queue, to the function. */
  const record = async (events: readonly string[], moment: Moment): Promise<Meter> => {
    const own = station();
    const deps = { ...recordDeliveryDeps(accessOf('record-delivery', own.sources)), keyed };
    for (const _ of events) own.meter.add('SNS to a queue', { 'sns-publish': 1, 'sqs-request': 1 });
    const taking = { queue: 'mail-events', batch: TOGETHER, itemOf: mailboxOfEvent };
    await own.run(
      events,
      taking,
      fixed(moment),
      journalled(
        deps.happened,
        fixed(moment),
        (journal) =>
          ({ body }) =>
            recordDelivery(body, moment, { ...deps, journal }),
      ),
    );
    return own.meter;
  };

  /** Takes everything that waits in a queue out of it. */
  const take = (queue: string): string[] => {
    const bodies = waiting.get(queue) ?? [];
    waiting.delete(queue);
    return bodies;
  };
  return { receive, match, compose, send, record, take };
};
