import { instantAfter } from '../../functions/domain/language/calendar.ts';
import type { Item } from '../../functions/stores/table.ts';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import type { Mailbox } from '../../functions/domain/mail/mailbox.ts';
import { hearOfMails, live, STORY, sweepAll } from './city-story.ts';
import { takingTurns } from './dynalite.ts';
import { memoryTable, type OpenTable } from './memory-table.ts';
import { seeker } from './messages.ts';
import { keyed, NOW, world, type World } from './world.ts';

/**
 * A process dies right after its k-th call that leaves something behind (in a table, on a queue or at SES). Nothing
 * after that call is done. Dying at any point before the next such call leaves the same state.
 */

class Death extends Error {
  override name = 'Death';
}

const LEAVES_SOMETHING = /^after (?:write|show|remove)/;

/** A city whose process dies after its `at`-th call. All later calls of it fail, then a new process starts. */
export const dyingCity = (table: OpenTable, at: number) => {
  let calls = 0;
  let isDead = false;
  const labels: string[] = [];
  let handedOn = { waiting: 0, replies: 0 };
  const call = async (label: string): Promise<void> => {
    if (isDead) throw new Death();
    calls += 1;
    labels.push(label);
    if (calls === at) {
      isDead = true;
      handedOn = { waiting: city.waiting.length, replies: city.replies.length };
      throw new Death();
    }
  };
  const alive = async (): Promise<void> => {
    if (isDead) throw new Death();
  };
  const city = world(
    takingTurns(table, (label) => (LEAVES_SOMETHING.test(label) ? call(label) : alive())),
    NOW,
    async () => {
      await alive();
      return { outcome: 'accepted', mailId: 'm' };
    },
    undefined,
    undefined,
    [],
    (to) => call(`handed on to ${to}`),
  );
  /** A new process repeats the work that failed when the first one died. */
  const begins = async (work: () => Promise<unknown>): Promise<void> => {
    isDead = false;
    try {
      await work();
    } finally {
      // A dead process sends nothing, even if its code still runs.
      if (isDead) [city.waiting.length, city.replies.length] = [handedOn.waiting, handedOn.replies];
    }
    if (isDead) throw new Death();
  };
  return { city, begins, labels, wasStruck: () => calls >= at };
};

/** SES reports the mails that it accepted. After all windows have passed, the sweeps handle what is left. */
export const later = async (city: World): Promise<void> => {
  await hearOfMails(city);
  await sweepAll(city, instantAfter(NOW.now, 25 * 3_600_000));
  await hearOfMails(city);
};

/** The tables before each message of the story, as starts for many runs. */
const lived = (async (): Promise<readonly (readonly Item[])[]> => {
  const table = memoryTable();
  const city = world(table);
  const all: (readonly Item[])[] = [];
  for (let index = 0; index < STORY.length; index += 1) {
    all.push(table.all());
    await live(city, index, index + 1);
  }
  return all;
})();
export const before = async (index: number): Promise<readonly Item[]> => (await lived)[index] ?? [];

/** The mailbox of the person who stays. */
export const MAILBOX = mailboxOf(seeker().email, keyed);
export const mailboxIn = async ({ stores }: World): Promise<Mailbox> => (await stores.mailboxes.read(MAILBOX)).value;
