import { ENDS } from './ledger.ts';
import type { Options, Result } from './simulate.ts';

/** With at least this many messages, every point must see at least this many deaths. */
const FULL_RUN = 200_000;
const LEAST_CRASHES = 100;
const LEAST_FAULTED = 0.15;

/** Every call of the outside world, in each place that makes it. A process may die before it and after it. */
const CALLS = [
  'mailbox.read',
  'mailbox.write',
  'pool.readAll',
  'pool.read',
  'pool.jobs',
  'postings.read',
  'channel.read',
  'channel.write',
  'ses.quota',
  'gate.pause',
  'mailbox.write [put off]',
  'mailbox.write [claim]',
  'mailbox.read [again]',
  'ses.send [claim]',
  'mailbox.write [outcome]',
  'mailbox.read [event]',
  'mailbox.write [event]',
  'channel.read [event]',
  'channel.write [event]',
  'mailbox.readDue [sweep]',
  'queue.send [sweep]',
  'mailbox.read [people]',
  'mailbox.write [people]',
  'pool.write [people]',
] as const;
const POINTS = CALLS.flatMap((call) => [`${call}:before`, `${call}:after`]);

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
const count = (value: number): string => value.toLocaleString('en-US');
const line = (name: string, ...cells: string[]): string =>
  `  ${name.padEnd(40)}${cells.map((cell) => cell.padStart(12)).join('')}`;

/** The deliveries of all queues, and how many of them met a fault. */
export const deliveriesOf = ({ deliveries }: Result): { total: number; faulted: number } =>
  Object.values(deliveries).reduce(
    (sum, { total, faulted }) => ({ total: sum.total + total, faulted: sum.faulted + faulted }),
    { total: 0, faulted: 0 },
  );

/** What is wrong with a run whose events came within the window. Empty if nothing is. */
export const faultsIn = (result: Result, { messages }: Pick<Options, 'messages'>): string[] => {
  const { accounts, crashes, stored } = result;
  const { total, faulted } = deliveriesOf(result);
  const spared = POINTS.map((point) => [point, crashes.get(point) ?? 0] as const).filter(
    ([, times]) => times < LEAST_CRASHES,
  );
  return [
    ...accounts.lost.map((what) => `lost: ${what}`),
    ...accounts.doubled.map((what) => `doubled: ${what}`),
    ...accounts.afterEnd.map((what) => `after consent ended: ${what}`),
    ...stored.unreadable.map((what) => `stored and not to be read: ${what}`),
    ...(faulted / total < LEAST_FAULTED ? [`only ${share(faulted, total)} of deliveries met a fault`] : []),
    ...(messages >= FULL_RUN ? spared.map(([point, times]) => `${point} was died at ${times} times only`) : []),
  ];
};

const sorted = (entries: Iterable<readonly [string, number]>): (readonly [string, number])[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** A run in figures. The same run gives the same text. */
export const pageOf = (result: Result, { messages, seed, beyond = 0 }: Options): string => {
  const { accounts, crashes, deliveries, fates, tooFast, frozen, stored } = result;
  const all = deliveriesOf(result);
  const rows = Object.entries(deliveries).map(([name, { total, faulted }]) =>
    line(name, count(total), share(faulted, total)),
  );
  return [
    beyond === 0
      ? `${count(messages)} messages, seed ${seed}: SES's events come within the window`
      : `${count(messages)} messages, seed ${seed}: ${share(beyond, 1)} of SES's events come after the window or never`,
    '',
    line('mails asked for', count(accounts.notices)),
    ...ENDS.map((end) => line(`  ${end}`, count(accounts.ends.get(end) ?? 0))),
    line('mails that SES took, digests included', count(accounts.mails)),
    line('lost', count(accounts.lost.length)),
    line('doubled', count(accounts.doubled.length), share(accounts.doubled.length, accounts.mails)),
    line('claimed after consent ended', count(accounts.afterEnd.length)),
    '',
    line('deliveries', count(all.total), share(all.faulted, all.total), 'met a fault'),
    ...rows,
    '',
    `  What SES did (turned away for haste: ${tooFast})`,
    ...sorted(fates).map(([fate, times]) => line(fate, count(times))),
    '',
    '  Processes that froze between claim and hand-over',
    line('for less than the window', count(frozen.shorter)),
    line('for longer', count(frozen.longer)),
    line('mails put back as too late', count(frozen.putBack)),
    '',
    '  What was stored at the end, and read back',
    line('items', count(stored.items)),
    line('of them not to be read', count(stored.unreadable.length)),
    line(`the largest, in bytes (${stored.largest.kind})`, count(stored.largest.bytes)),
    '',
    '  Processes that died, by point',
    ...sorted(new Map([...POINTS.map((point) => [point, 0] as const), ...crashes])).map(([point, times]) =>
      line(point, count(times)),
    ),
  ].join('\n');
};
