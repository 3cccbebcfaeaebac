import { instantAfter, seoulDate, type Moment } from '../../functions/domain/language/calendar.ts';
import { nextDigestAt } from '../../functions/domain/mail/working-days.ts';
import { fit, isOpen, lastDayOf } from '../../functions/domain/matching/fit.ts';
import type { ChangedJob, SeekerRow } from '../../functions/domain/matching/profiles.ts';
import { SEEN_AFTER } from '../../functions/domain/records/late.ts';
import { numbersIn } from './jobs.ts';
import type { Mail } from './stage.ts';

/** A pair that fits, and when it has to be told at the latest. */
type Owed = { readonly opened: ChangedJob; readonly isNew: boolean; readonly by: string };

type Account = {
  readonly row: SeekerRow;
  readonly arrivedAt: string;
  /** Jobs in an occupation that the person wants, told or not. */
  wanted: ChangedJob[];
  readonly owed: Owed[];
  /** When each job was told, by its number. */
  readonly told: Map<string, string>;
  readonly mailsOn: Map<string, number>;
};

/** What is counted apart: a mail that tells what was open before its reader came; the others, by how often the reader is written to. */
type Stream = 'arrivals' | 'running' | 'weekly';
type Counted = { mails: number; pairs: number };

/** "이 밖에 더 3개": how many further jobs a letter counts. */
const MORE = /이 밖에 더\D{0,10}(\d+)/;

const wants = ({ wanted }: SeekerRow, occupation: string): boolean =>
  wanted.occupations.some((code) => occupation.startsWith(code));

/**
 * What has to be told, found by a plain loop over people and jobs, beside what the letters say. It knows nothing of buckets,
 * mailboxes or digests.
 */
export const startLedger = () => {
  const accounts = new Map<string, Account>();
  const jobs = new Map<string, ChangedJob>();
  const byOccupation = new Map<string, Account[]>();
  const streams: Record<Stream, Counted> = {
    arrivals: { mails: 0, pairs: 0 },
    running: { mails: 0, pairs: 0 },
    weekly: { mails: 0, pairs: 0 },
  };
  const wrong: string[] = [];

  const whoWant = (occupation: string): Account[] => {
    const known = byOccupation.get(occupation) ?? [...accounts.values()].filter(({ row }) => wants(row, occupation));
    byOccupation.set(occupation, known);
    return known;
  };

  /**
   * By the next working morning, or the reader's week. Of a weekly reader, a new job that closes before that by the next working
   * morning; not so what was open when they came.
   */
  const dueBy = ({ mail }: SeekerRow, { job }: ChangedJob, since: string, isNew: boolean): string => {
    const morning = nextDigestAt('daily', since);
    const usual = mail === 'weekly' ? nextDigestAt('weekly', since) : morning;
    return isNew && lastDayOf(job) < seoulDate(usual) ? morning : usual;
  };

  const owe = ({ row, owed }: Account, opened: ChangedJob, since: string, isNew: boolean): void => {
    if (row.mail !== 'none' && fit(row, opened.job, seoulDate(since)) !== undefined)
      owed.push({ opened, isNew, by: dueBy(row, opened, since, isNew) });
  };

  const streamOf = ({ row, arrivedAt }: Account, told: readonly ChangedJob[]): Stream => {
    if (told.some(({ changedAt }) => changedAt < arrivedAt)) return 'arrivals';
    return row.mail === 'weekly' ? 'weekly' : 'running';
  };

  /** What a letter about all new jobs has to tell: the jobs that are open, fit, and were not told in an earlier mail. */
  const untold = ({ row, wanted, told }: Account, today: string): ChangedJob[] =>
    wanted.filter(({ job }) => !told.has(job.cluster) && fit(row, job, today) !== undefined);

  const tell = (account: Account, { kind, text, at }: Mail): void => {
    const listed = numbersIn(text);
    const owed = untold(account, at.today);
    const known = new Set(owed.map(({ job }) => job.cluster));
    const more = Number(MORE.exec(text)?.[1] ?? 0);
    const told = kind === 'match' ? owed.filter(({ job }) => listed.has(job.cluster)) : owed;
    const surplus = [...listed].filter((number) => !known.has(number));
    if (surplus.length > 0) wrong.push(`${kind} at ${at.now} lists ${surplus.join(' ')}, told before or not fitting`);
    if (listed.size - surplus.length + more !== told.length)
      wrong.push(`${kind} at ${at.now} tells ${listed.size} and ${more} more, not ${told.length}`);
    for (const { job } of told) account.told.set(job.cluster, at.now);
    const counted = streams[streamOf(account, told)];
    counted.mails += 1;
    counted.pairs += told.length;
    account.mailsOn.set(at.today, (account.mailsOn.get(at.today) ?? 0) + 1);
  };

  return {
    /** `settled`: what is open now was told. */
    arrives: (row: SeekerRow, { now, today }: Moment, settled: boolean): void => {
      const open = [...jobs.values()].filter(({ job }) => isOpen(job, today) && wants(row, job.occupation ?? ''));
      const told = settled ? open.flatMap(({ job }) => (fit(row, job, today) === undefined ? [] : [job.cluster])) : [];
      const account: Account = {
        row,
        arrivedAt: settled ? '' : now,
        wanted: open,
        owed: [],
        told: new Map(told.map((number) => [number, now])),
        mailsOn: new Map(),
      };
      accounts.set(row.mailbox, account);
      for (const [occupation, those] of byOccupation) if (wants(row, occupation)) those.push(account);
      if (!settled) for (const opened of open) owe(account, opened, now, false);
    },
    opens: (opened: ChangedJob): void => {
      jobs.set(opened.job.cluster, opened);
      // The morning's span ends some minutes before it: an entry becomes visible after the time that it bears.
      for (const account of whoWant(opened.job.occupation ?? '')) {
        account.wanted.push(opened);
        owe(account, opened, instantAfter(opened.changedAt, SEEN_AFTER), true);
      }
    },
    mailed: (mail: Mail): void => {
      const account = accounts.get(mail.mailbox);
      if (account === undefined) wrong.push(`a ${mail.kind} went to nobody who is known`);
      else tell(account, mail);
    },
    forgetClosed: (today: string): void => {
      for (const { job } of jobs.values()) if (!isOpen(job, today)) jobs.delete(job.cluster);
      for (const account of accounts.values()) account.wanted = account.wanted.filter(({ job }) => isOpen(job, today));
    },
    closed: () => summed([...accounts.values()], { streams, wrong }),
  };
};

type Books = {
  readonly streams: Record<Stream, Counted>;
  readonly wrong: readonly string[];
};

/** What became of each pair that was owed, after the last morning. */
const summed = (accounts: readonly Account[], books: Books) => {
  const pairs = { owed: 0, missed: 0, late: 0, newClosedBefore: 0, othersClosedBefore: 0 };
  for (const { row, owed, told } of accounts)
    for (const { opened, isNew, by } of owed) {
      const { job } = opened;
      const at = told.get(job.cluster);
      pairs.owed += 1;
      if (at !== undefined && at > by) pairs.late += 1;
      if (at !== undefined) continue;
      if (fit(row, job, seoulDate(by)) !== undefined) pairs.missed += 1;
      else if (isNew) pairs.newClosedBefore += 1;
      else pairs.othersClosedBefore += 1;
    }
  const mostADay = accounts.reduce((most, { mailsOn }) => Math.max(most, ...mailsOn.values()), 0);
  return { ...books, pairs, mostADay };
};
