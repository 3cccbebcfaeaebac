import { setTimeout as pause } from 'node:timers/promises';
import { doorQueueName } from '../../../functions/contracts/partners.ts';
import { SAMPLE_DAY, type SampleEvent } from '../../sample-city/sample-city.ts';
import { throughCity, type ThroughSize } from '../../sample-city/through-city.ts';
import { startSystem, type LocalSystem } from '../start-system.ts';
import { visitsIn } from '../view/log-visits.ts';
import { mailsOfPostings, type MailsOfPosting } from '../view/posting-to-mail.ts';
import { loadCrowd } from './load-crowd.ts';
import type { Progress } from './progress.ts';

/** A posting of the city by its label, and what came of it. */
type Sent = { readonly label: string; readonly messageId: string; readonly at: number };
type Measured = Omit<MailsOfPosting, 'messageId' | 'at'> & Pick<Sent, 'label'>;

/** Ordinary postings one after the other; others beside the stream; and the stream itself. */
export type ThroughReport = Readonly<Record<'alone' | 'beside' | 'stream', readonly Measured[]>>;

const SECOND = 1_000;

type Sender = Pick<LocalSystem, 'stage' | 'now' | 'send' | 'idle'>;

const send = async (system: Sender, { body, label, ...door }: SampleEvent): Promise<Sent> => {
  const at = Date.parse(system.now());
  return { label, at, messageId: await system.send(doorQueueName(system.stage, door), body) };
};

/** Each is sent when everything that came of the one before is done. */
const oneByOne = async (system: Sender, events: readonly SampleEvent[]): Promise<Sent[]> => {
  const sent: Sent[] = [];
  for (const event of events) {
    sent.push(await send(system, event));
    await system.idle();
  }
  return sent;
};

/** These are sent evenly over so many seconds, whatever the system is doing. */
const evenly = async (system: Sender, events: readonly SampleEvent[], seconds: number): Promise<Sent[]> => {
  const began = performance.now();
  const sendIn = async (event: SampleEvent, millis: number): Promise<Sent> => {
    await pause(Math.max(0, began + millis - performance.now()));
    return send(system, event);
  };
  const between = (seconds * SECOND) / events.length;
  return Promise.all(events.map((event, place) => sendIn(event, (place + 1 / 2) * between)));
};

/** Shows how many postings are sent. */
const counting = (
  { send: put, ...system }: LocalSystem,
  { warmUp, alone, beside, stream }: ThroughSize,
  progress: Progress,
) => {
  let count = 0;
  progress.begin('공고 보내기', warmUp + alone + beside + stream);
  const counted: LocalSystem['send'] = async (...message) => {
    progress.reach((count += 1));
    return put(...message);
  };
  return { ...system, send: counted };
};

/** What came of them, by the logs and the mails about jobs up to now. */
const measured = (system: LocalSystem, sent: readonly Sent[]): Measured[] =>
  mailsOfPostings(
    sent,
    visitsIn(system.logs()),
    system.rawMails().filter(({ tags }) => tags['kind'] === 'match'),
  ).map(({ label, mails, left }) => ({ label, mails, left }));

/**
 * Measures how long postings take from their door to their mails in a local system with so many people: alone, and beside a
 * stream of one posting a second. Some postings come first and are not measured, so that every function is loaded.
 */
export const runThrough = async (size: ThroughSize, progress: Progress): Promise<ThroughReport> => {
  const city = throughCity(size);
  const system = await startSystem({ now: SAMPLE_DAY });
  try {
    progress.begin('구직자 넣기', size.seekers);
    await loadCrowd(system, city.people(), progress.reach);
    const doors = counting(system, size, progress);
    await oneByOne(doors, city.warmUp);
    const alone = await oneByOne(doors, city.alone);
    const [stream, beside] = await Promise.all([
      evenly(doors, city.stream, size.stream),
      evenly(doors, city.beside, size.stream),
    ]);
    await system.idle();
    return { alone: measured(system, alone), beside: measured(system, beside), stream: measured(system, stream) };
  } finally {
    progress.end();
    await system.stop();
  }
};
