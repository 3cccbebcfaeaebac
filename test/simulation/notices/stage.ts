import type { Notice } from '../../../functions/notices/contracts.ts';
import type { OwnWord, Recipient } from '../../../functions/domain/mail/mailbox.ts';
import type { SeekerRow } from '../../../functions/domain/matching/profiles.ts';
import type { Moment } from '../../../functions/domain/language/calendar.ts';
import type { Chance, Rates } from './chance.ts';
import type { Job, jobRowOf } from './city.ts';
import type { Ledger, Need, Reader } from './ledger.ts';
import { momentAt, type PeopleDeps, type Queues } from './system.ts';
import type { VirtualTime } from './virtual-time.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Mails are asked for during `ASKING`, over Christmas and a weekend. By `WHOLE` the rest has finished. */
export const ASKING = 8 * DAY;
export const WHOLE = 23 * DAY;
/** A Monday, 09:00 in Seoul. */
export const START = Date.parse('2026-12-21T00:00:00.000Z');

/** One write of the stage that registers people. It is idempotent, and is repeated after a crash. */
export type Step =
  | {
      readonly show: {
        mailbox: string;
        person: string;
        version: number;
        shown?: { address: string; recipient: Recipient; own?: OwnWord };
      };
    }
  | { readonly say: { mailbox: string; person?: string; own: OwnWord } }
  | { readonly row: { person: string; version: number; row?: SeekerRow } };

type Change = { readonly id: number; readonly steps: readonly Step[] };
type Followed = { readonly starts: () => void; readonly ends: () => void; started: boolean };

export type StageParts = {
  readonly messages: number;
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly rates: Rates;
  readonly queues: Queues;
  readonly ledger: Ledger;
  /** Whether a mail of this id can never be composed. */
  readonly isPoisoned: (notice: string) => boolean;
  /** Shows a job to matching, unless it is withdrawn. */
  readonly showJob: (job: Job, row: ReturnType<typeof jobRowOf> | undefined) => void;
  /** Keeps a person's consent to be introduced for a job. */
  readonly introduce: (person: string, job: Job, moment: Moment) => void;
};

export type Stage = StageParts & {
  now(): number;
  /** The present instant, and the day in Seoul. */
  instant(): string;
  today(): string;
  soon(milliseconds: number, run: () => void): void;
  any<T>(list: readonly T[]): T;
  /** Records that a mail is due, without a message that asks for it: another mail has to tell what it would. */
  expect(
    notice: Notice,
    needs: readonly Need[],
    days: number,
    more: { to: string; job?: string; stands?: () => boolean },
  ): void;
  /** Puts a message on the queue, sometimes more than once. */
  send(notice: Notice): void;
  /**
   * Puts a notice on the queue, sometimes more than once, and records the request. Does nothing once the
   * run has its number of messages.
   */
  ask(
    notice: Notice,
    needs: readonly Need[],
    days: number,
    more: { to: string; job?: string; stands?: () => boolean },
  ): void;
  left(): number;
  /** Changes a person's record. Calls `starts` before the first attempt, and `ends` after the first successful one. */
  change(steps: readonly Step[], starts: () => void, ends: () => void): void;
  changePeople(body: string, deps: PeopleDeps): Promise<string>;
  /** The reader of a company's or partner's mail. */
  office(address: string): Reader;
  readonly offices: ReadonlyMap<string, Reader>;
};

const take = async (step: Step, { mailboxes, pool, moment }: PeopleDeps): Promise<void> => {
  if ('show' in step) {
    const { mailbox, person, shown, version } = step.show;
    await mailboxes.show(mailbox, person, { shown, version }, moment);
  } else if ('say' in step) {
    const { mailbox, person, own } = step.say;
    await mailboxes.say(mailbox, person, own, moment);
  } else await pool.showSeeker(step.row.person, step.row.row, step.row.version, moment.now);
};

/** What every actor in the story works with. */
export const stageOf = (parts: StageParts): Stage => {
  const { messages, time, chance, rates, queues, ledger } = parts;
  const offices = new Map<string, Reader>();
  const followed = new Map<number, Followed>();
  let asked = 0;
  let changes = 0;
  const expect: Stage['expect'] = (notice, needs, days, more) => {
    const { noticeId: id, kind } = notice;
    const until = time.now() + days * DAY;
    const person = 'person' in notice ? notice.person : undefined;
    ledger.asked({ id, kind, person, at: time.now(), until, needs, stands: () => true, ...more });
  };
  const send: Stage['send'] = (notice) => {
    const body = JSON.stringify(notice);
    queues.sending.send(body, { after: 1 + chance.below(3_000) });
    while (chance.happens(rates.duplicate))
      queues.sending.send(body, {
        after: 1 + chance.below(chance.happens(0.1) ? 3 * DAY : 20 * MINUTE),
        faulted: true,
      });
  };
  return {
    ...parts,
    offices,
    now: time.now,
    instant: () => new Date(time.now()).toISOString(),
    today: () => momentAt(time.now()).today,
    soon: (milliseconds, run) => time.at(time.now() + milliseconds, run),
    any: (list) => list[chance.below(list.length)]!,
    left: () => messages - asked,
    expect,
    send,
    ask: (notice, needs, days, more) => {
      if (asked >= messages) return;
      asked += 1;
      expect(notice, needs, days, more);
      send(notice);
    },
    change: (steps, starts, ends) => {
      const id = (changes += 1);
      followed.set(id, { starts, ends, started: false });
      const body = JSON.stringify({ id, steps } satisfies Change);
      queues.people.send(body);
      if (chance.happens(rates.duplicate)) queues.people.send(body, { after: 1 + chance.below(HOUR), faulted: true });
    },
    changePeople: async (body, deps) => {
      const { id, steps } = JSON.parse(body) as Change;
      const following = followed.get(id);
      if (following?.started === false) {
        following.started = true;
        following.starts();
      }
      for (const step of steps) await take(step, deps);
      if (followed.delete(id)) following?.ends();
      return 'changed';
    },
    office: (address) => {
      const known = offices.get(address);
      if (known !== undefined) return known;
      const reader = ledger.reader();
      ledger.becomes(reader, { here: true, mail: true });
      offices.set(address, reader);
      return reader;
    },
  };
};
