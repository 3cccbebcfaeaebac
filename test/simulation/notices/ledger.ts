import type { NoticeKind } from '../../../functions/notices/contracts.ts';

/**
 * The truth of the simulated world, separate from the system's own memory: who wanted mail when, what was asked for,
 * what SES accepted, and what it reported. The accounts at the end are made from this.
 */

/** The reader at an address: a person or an office. */
export type Reader = {
  /** Whether the reader is here: registered, and not withdrawn, deleted or moved. */
  here: boolean;
  /** Whether the reader agreed to mail and did not stop it. */
  mail: boolean;
  /** Whether a hard bounce or a complaint came, and no consent since. */
  suppressed: boolean;
  /** The same values, from each change on. */
  readonly history: {
    readonly from: number;
    readonly here: boolean;
    readonly mail: boolean;
    readonly suppressed: boolean;
  }[];
  /** Times in which a value changed or may have changed. For mail asked for then, both results are right. */
  readonly turns: { readonly from: number; to: number }[];
};

/** What a mail needs of its reader: consent to mail, an address that works, or only that they are here. */
export type Need = { readonly reader: Reader; readonly what: 'mail' | 'address' | 'here' };

/** A mail that was asked for. */
type Asked = {
  readonly id: string;
  readonly kind: NoticeKind;
  /** Two people at one address may share a notice: the job is offered there once. */
  readonly person?: string | undefined;
  readonly at: number;
  readonly to: string;
  readonly needs: readonly Need[];
  /** The time by which it should have gone, whatever went wrong on the way. */
  readonly until: number;
  /** The job that a match mail offers. */
  readonly job?: string;
  /** Whether its content was still true then. A job may have closed. */
  readonly stands: () => boolean;
};

type Mail = {
  readonly notice: string;
  readonly epoch: string;
  readonly to: string;
  readonly jobs: readonly string[];
  /** Whether it says that more jobs are on the page: these were told too. */
  readonly counts: boolean;
  readonly at: number;
};

export type Ledger = {
  reader(): Reader;
  /** Sets a value of the reader, from the next claim on. */
  becomes(reader: Reader, change: Partial<Pick<Reader, 'here' | 'mail' | 'suppressed'>>): void;
  /** Marks a change of the reader, at one moment or until the returned function is called. */
  turns(reader: Reader, from: number, to?: number): (to: number) => void;
  asked(asked: Asked): void;
  /** A claim was committed: a mail to that person, with those jobs. */
  claimed(notice: string, epoch: number, person: string | undefined, offers: readonly string[]): void;
  /** SES accepted a mail. `otherNeeds`: the needs of a mail that no message asked for. */
  accepted(mail: Mail, otherNeeds: () => readonly Need[]): void;
  kindOf(notice: string): NoticeKind;
  readonly rejected: Set<string>;
  /** Jobs in a mail that SES rejected, by address. */
  readonly rejectedJobs: Set<string>;
  readonly throttled: Map<string, { since: number; last: number }>;
  accounts(end: State): Accounts;
};

/** What the system's own tables and queues say at the end. */
type State = {
  readonly held: ReadonlySet<string>;
  /** Jobs that a held mail offers, by address. */
  readonly heldJobs: ReadonlySet<string>;
  /** When the last mail was claimed at an address that is held and counts jobs without room. */
  readonly heldCounts: ReadonlyMap<string, number>;
  readonly deadLetters: ReadonlySet<string>;
  /** Notices whose mail can never be made. */
  readonly isPoisoned: (id: string) => boolean;
};

export const ENDS = [
  'sent',
  'in another mail',
  'counted in another mail',
  'in a mail of unknown fate',
  'refused by SES',
  'given up',
  'held',
  'overtaken',
  'unwanted',
  'dead letter',
] as const;
type End = (typeof ENDS)[number];

export type Accounts = {
  readonly ends: ReadonlyMap<End, number>;
  readonly mails: number;
  readonly notices: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly afterEnd: readonly string[];
};

const HOUR = 3_600_000;
/** A mail asked for this soon after a change may have been decided before it. */
const UNSURE = 6 * HOUR;
/** Counted from the start of the work on each mail, which is before SES answers. */
const GIVE_UP = 4 * HOUR - HOUR / 4;

export const ledger = (): Ledger => {
  const all = new Map<string, Asked & { readonly wanted: boolean }>();
  const kinds = new Map<string, NoticeKind>();
  const claims = new Map<string, { readonly at: number; readonly key: string }>();
  const taken = new Map<string, number>();
  const offers = new Map<string, string>();
  /** The person for whom a job was last claimed at an address. Two people may share the address. */
  const claimedFor = new Map<string, string | undefined>();
  /** When the last mail went to an address that counted jobs without room. */
  const countedAt = new Map<string, number>();
  const rejected = new Set<string>();
  const rejectedJobs = new Set<string>();
  const throttled = new Map<string, { since: number; last: number }>();
  const doubled: string[] = [];
  const afterEnd: string[] = [];
  let claim = 0;
  let mails = 0;

  const stateAt = (reader: Reader, at: number) => reader.history.findLast(({ from }) => from <= at);
  const isGiven = ({ what }: Need, state: Pick<Reader, 'here' | 'mail' | 'suppressed'> | undefined): boolean => {
    if (state === undefined || !state.here) return false;
    return what === 'here' || (!state.suppressed && (what === 'address' || state.mail));
  };

  const endOf = (
    asked: Asked & { readonly wanted: boolean },
    { held, heldJobs, heldCounts, deadLetters, isPoisoned }: State,
  ): End | 'lost' => {
    const { id, person, job, to, needs, at, until, stands, wanted } = asked;
    if (taken.has(id)) return 'sent';
    const offer = `${to} ${job}`;
    if (job !== undefined && offers.has(offer)) return 'in another mail';
    if (rejected.has(id) || (job !== undefined && rejectedJobs.has(offer))) return 'refused by SES';
    if (held.has(id) || (job !== undefined && heldJobs.has(offer))) return 'held';
    const refusals = throttled.get(id);
    if (refusals !== undefined && refusals.last - refusals.since >= GIVE_UP) return 'given up';
    if (deadLetters.has(id) && isPoisoned(id)) return 'dead letter';
    // A dead letter may return at any time by a redrive.
    const over = isPoisoned(id) ? Infinity : until;
    const hasTurned = ({ reader }: Need): boolean =>
      reader.turns.some(({ from, to }) => to > at - UNSURE && from < over);
    if (!wanted || needs.some(hasTurned)) return 'unwanted';
    if (!stands()) return 'overtaken';
    // Two people share the address, and the other one left while a mail with the job was on its
    // way to them. It counts as sent.
    const last = claimedFor.get(offer);
    const hasLeft = all.get(keyOf(id, last))?.needs.some(hasTurned) === true;
    if (claimedFor.has(offer) && last !== person && hasLeft) return 'in a mail of unknown fate';
    if (job !== undefined && (countedAt.get(to) ?? 0) > at) return 'counted in another mail';
    // What a held mail counts waits for the same decision as what it lists.
    return job !== undefined && (heldCounts.get(to) ?? 0) > at ? 'held' : 'lost';
  };

  const keyOf = (id: string, person: string | undefined): string => `${id} ${person ?? ''}`;
  const kindOf = (id: string): NoticeKind => kinds.get(id) ?? 'digest';

  return {
    kindOf,
    rejected,
    rejectedJobs,
    throttled,
    reader: () => ({ here: false, mail: false, suppressed: false, history: [], turns: [] }),
    becomes: (reader, change) => {
      Object.assign(reader, change);
      const { here, mail, suppressed } = reader;
      reader.history.push({ from: claim + 1, here, mail, suppressed });
    },
    turns: (reader, from, to = Infinity) => {
      const turn = { from, to };
      reader.turns.push(turn);
      return (end) => void (turn.to = end);
    },
    asked: (asked) => {
      kinds.set(asked.id, asked.kind);
      const key = keyOf(asked.id, asked.person);
      if (all.has(key)) return;
      all.set(key, { ...asked, wanted: asked.needs.every((need) => isGiven(need, need.reader)) });
    },
    claimed: (notice, epoch, person, offers) => {
      const name = `${notice}/${epoch}`;
      for (const offer of offers) claimedFor.set(offer, person);
      if (!claims.has(name)) claims.set(name, { at: (claim += 1), key: keyOf(notice, person) });
    },
    accepted: (mail, otherNeeds) => {
      const { notice, epoch, to, jobs, counts, at } = mail;
      if (counts) countedAt.set(to, at);
      const kind = kindOf(notice);
      mails += 1;
      const times = (taken.get(notice) ?? 0) + 1;
      taken.set(notice, times);
      if (times > 1) doubled.push(`${kind} ${notice.slice(0, 12)} was taken ${times} times`);
      for (const job of kind === 'match' || kind === 'digest' ? jobs : []) {
        const offer = `${to} ${job}`;
        const before = offers.get(offer);
        if (before !== undefined && before !== notice) doubled.push(`${job} was offered twice to one mailbox`);
        offers.set(offer, notice);
      }
      const claimed = claims.get(`${notice}/${epoch}`);
      const needs = all.get(claimed?.key ?? '')?.needs ?? otherNeeds();
      if (claimed === undefined) afterEnd.push(`${kind} ${notice.slice(0, 12)} was sent without a claim`);
      else if (needs.length === 0 || !needs.every((need) => isGiven(need, stateAt(need.reader, claimed.at))))
        afterEnd.push(`${kind} ${notice.slice(0, 12)} was claimed after consent ended`);
    },
    accounts: (state) => {
      const ends = new Map<End, number>(ENDS.map((end) => [end, 0]));
      const lost: string[] = [];
      for (const asked of all.values()) {
        const end = endOf(asked, state);
        if (end === 'lost')
          lost.push(`${asked.kind} ${asked.id.slice(0, 12)} asked at ${new Date(asked.at).toISOString()}`);
        else ends.set(end, (ends.get(end) ?? 0) + 1);
      }
      return { ends, mails, notices: all.size, lost, doubled, afterEnd };
    },
  };
};
