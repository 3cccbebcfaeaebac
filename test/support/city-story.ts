import type { Item } from '../../functions/stores/table.ts';
import type { Mailbox } from '../../functions/domain/mail/mailbox.ts';
import type { Event } from './messages.ts';
import { closed, declared, posting, registered, reviewed, seeker, submitted, withdrawn } from './messages.ts';
import { peopleFinalState, postingFinalState } from './final-state.ts';
import { screenedFacts, screenedSeeker } from './screened-person.ts';
import { NOW, type Stage, type World } from './world.ts';

/**
 * A short story of the city that passes through every stage: a person registers, is screened, matched and mailed; a
 * posting is held and released; a person leaves and is deleted. All of them are invented.
 */

const A = 'masan-univ';
const HELD = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
const LEAVING = { externalId: 'S-2', email: 'leaving@people.example', name: '가상나래', birthDate: '1988-08-08' };
const STAYING = screenedSeeker();

export const STORY: readonly (readonly [what: string, Event])[] = [
  ['somebody who leaves registers', registered(A, seeker(LEAVING))],
  ['somebody who stays registers', registered(A, STAYING)],
  ['facts are declared', declared(A, { externalId: 'S-1', revision: 1, facts: screenedFacts })],
  ['a posting comes in', submitted(A, posting())],
  ['another is held', submitted(A, posting({ externalId: 'P-2', title: '조리 보조원 모집', ...HELD }))],
  ['it is released', reviewed({ partner: A, externalId: 'P-2', revision: 1, decision: 'release', note: '' })],
  ['it is sent again under the same revision', submitted(A, posting({ externalId: 'P-2', title: '조리원 모집' }))],
  ['one is unlawful', submitted(A, posting({ externalId: 'P-3', wage: { unit: 'hour', min: 5_000 } }))],
  ['the first is closed', closed(A, 'P-1', 1)],
  ['who leaves withdraws', withdrawn(A, 'S-2', 1)],
];

/** SQS gives a message one id. Every delivery of it has the same id. */
const messageIdOf = (index: number): string => `m-${index}`;

const MOST_DELIVERIES = 5;

/**
 * Runs a piece of work as SQS does: if it throws, it is delivered again, up to the receive
 * limit of the dead-letter queue.
 */
export const delivered = async (work: () => Promise<unknown>): Promise<void> => {
  for (let times = 1; ; times += 1)
    try {
      await work();
      return;
    } catch (error) {
      if (times === MOST_DELIVERIES) throw error;
    }
};

/** Starts a piece of work, at each delivery. */
type Begins = (work: () => Promise<unknown>) => Promise<unknown>;
const atOnce: Begins = (work) => work();

/** Processes what waits between the stages, in order. Work that throws is delivered again. */
export const workOff = async (city: World, begins: Begins = atOnce): Promise<void> => {
  for (let stage = city.waiting.shift(); stage !== undefined; stage = city.waiting.shift()) {
    const one: Stage = stage;
    await delivered(() => begins(() => city.run(one)));
  }
};

/** Runs a part of the story: each message with all that follows from it. */
export const live = async (city: World, from = 0, to = STORY.length, begins: Begins = atOnce): Promise<void> => {
  for (const [index, [, event]] of STORY.entries()) {
    if (index < from || index >= to) continue;
    // Sent at the time of the queue's own clock.
    const sent = { ...event, sentAt: NOW.now };
    await delivered(() => begins(() => city.receive(sent, messageIdOf(index))));
    await workOff(city, begins);
  }
};

/** Runs both sweeps at an instant: one wakes due mailboxes, the other finishes open deletions. */
export const sweepAll = async (city: World, now: string): Promise<void> => {
  for (const mailbox of await city.stores.mailboxes.due(now, 100)) await city.sendAt({ kind: 'wake', mailbox }, now);
  await city.sweepAt(now);
  await workOff(city);
};

/** SES reports every mail that it accepted. */
export const hearOfMails = async (city: World): Promise<void> => {
  for (const { notice, to, tags } of city.mails)
    await city.hear({ eventType: 'Send', notice, epoch: tags['epoch'] ?? '', to, mailbox: tags['mailbox'] });
};

export const sorted = (texts: Iterable<string>): string[] =>
  [...texts].toSorted((a, b) => (a < b ? -1 : Number(a > b)));

/** What a partner was told, each reply once. A repeated reply has the same id and the same content. */
const repliesOf = ({ replies }: World): string[] =>
  sorted(
    new Set(
      replies.map(({ sender, reply: { id, type, data } }) =>
        JSON.stringify([sender, id, type, 'state' in data ? data.state : '', data.findings.map(({ code }) => code)]),
      ),
    ),
  );

/** The final state, which no fault may change. A mail that was sent twice appears twice. */
export const endOf = async (city: World, items: readonly Item[]) => ({
  postings: await postingFinalState(
    city,
    ['P-1', 'P-2', 'P-3'].map((externalId) => ({ partner: A, externalId })),
  ),
  people: await peopleFinalState(
    city,
    ['S-1', 'S-2'].map((externalId) => ({ partner: A, externalId })),
    [STAYING, LEAVING],
  ),
  replies: repliesOf(city),
  mails: sorted(city.mails.map(({ to, notice }) => `${to} ${notice}`)),
  open: items.flatMap(({ sk, value }) => (sk === 'mailbox' ? Object.keys((value as Mailbox).open) : [])),
  keys: sorted(items.map(({ pk, sk }) => `${pk} ${sk}`)),
});
