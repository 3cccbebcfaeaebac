import { describe, expect, test } from 'vitest';
import { channelStore } from '../../functions/stores/mail/channel-store.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import type { Sent } from '../../functions/aws/mail-sender.ts';
import { refusalStore } from '../../functions/stores/messages/refusal-store.ts';
import { figuresInForce } from '../../functions/steps/figures-in-force.ts';
import { approvedRows } from '../../functions/stores/rules/approved-store.ts';
import { figureStore } from '../../functions/stores/rules/figure-store.ts';
import { toldStore } from '../../functions/stores/screening/told-store.ts';
import { matchRunStore } from '../../functions/stores/matching/match-run-store.ts';
import { introductionStore } from '../../functions/stores/matching/introduction-store.ts';
import { leftMailStore } from '../../functions/stores/mail/left-mail-store.ts';
import { mailboxStore } from '../../functions/stores/mail/mailbox-store.ts';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import type { Item, Table } from '../../functions/stores/table.ts';
import type { Notice } from '../../functions/notices/contracts.ts';
import type { Mailbox } from '../../functions/domain/mail/mailbox.ts';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import { recordDelivery } from '../../functions/record-delivery/record-delivery.ts';
import { mailLinks } from '../../functions/notices/mail-links.ts';
import { sendNotice, type SendNoticeDeps } from '../../functions/send-notice/send-notice.ts';
import { inAllOrders, type Turn } from './notices/all-orders.ts';
import { jobOf, jobRowOf, postingsOf, rowOf } from './notices/city.ts';
import { inventedOffices, inventedSite } from '../support/invented-site.ts';
import { memoryTable } from '../support/memory-table.ts';
import { unreadJournal } from '../support/unread-journal.ts';
import { keyed, momentAt, sealer } from './notices/system.ts';

const NOW = Date.parse('2026-11-02T03:00:00.000Z');
const moment = momentAt(NOW);
const ADDRESS = 'gil@people.example';
const BOX = mailboxOf(ADDRESS, keyed);
const PERSON = 'person-gil';
const JOB = jobOf(1, 1, '2026-11-01', '2026-11-30');
const MATCH: Notice = {
  kind: 'match',
  noticeId: 'n-match',
  partner: 'masan-univ',
  mailbox: BOX,
  person: PERSON,
  cluster: JOB.cluster,
};
const DIGEST: Notice = { kind: 'digest', noticeId: 'n-digest', partner: 'masan-univ', mailbox: BOX, person: PERSON };
const ANSWER: Notice = {
  kind: 'opt-out-confirmed',
  noticeId: 'n-answer',
  partner: 'masan-univ',
  mailbox: BOX,
  person: PERSON,
  on: '2026-11-02',
};

const shown = {
  address: ADDRESS,
  recipient: {
    name: '가상길동',
    language: 'ko',
    partner: 'masan-univ',
    agreed: { on: '2026-10-01', textVersion: 'mail-1', via: '방문' },
    cadence: 'immediate',
  },
} as const;
const resident = { id: PERSON, mailbox: BOX, cadence: 'immediate', group: 1 } as const;

type World = { readonly steps: string[]; readonly mails: string[]; mailbox: Mailbox };

/** One mailbox with a person, and a job that fits. Steps on the mailbox are recorded in order. */
const worldOf = () => {
  const world: World = {
    steps: [],
    mails: [],
    mailbox: { mailbox: BOX, people: {}, open: {}, offered: {}, closed: {} },
  };
  const noted = (item: Item): void => {
    if (item.sk !== 'mailbox') return;
    const after = item['value'] as Mailbox;
    const { own, shown } = after.people[PERSON] ?? {};
    for (const [id, { epoch }] of Object.entries(after.open))
      if (world.mailbox.open[id]?.epoch !== epoch) world.steps.push(`claim ${id}`);
    if (own?.mail === 'stopped' && world.mailbox.people[PERSON]?.own === undefined) world.steps.push('stop');
    if (shown === undefined && world.mailbox.people[PERSON]?.shown !== undefined) world.steps.push('gone');
    if (after.suppressed !== undefined && world.mailbox.suppressed === undefined) world.steps.push('suppressed');
    world.mailbox = after;
  };
  const table = memoryTable({ committed: noted });
  const pool = poolStore(memoryTable());
  const ready = (async () => {
    await mailboxStore(table).show(BOX, PERSON, { shown, version: 1 }, moment);
    await pool.showSeeker(PERSON, rowOf(resident), 1, moment.now);
    const row = jobRowOf(JOB);
    const { district, occupation } = row;
    const value = { cluster: JOB.cluster, district, occupation, members: { one: { version: 1, row } } };
    await pool.clusters.change(JOB.cluster, value, () => ({ value: structuredClone(value), result: undefined }));
  })();
  const { promise: handedOver, resolve: mailed } = Promise.withResolvers<void>();
  return { world, table, pool, ready, handedOver, mailed };
};

const onTurn = (table: Table, turn: Turn): Table => ({
  ...table,
  read: async (pk, sk) => {
    await turn();
    return table.read(pk, sk);
  },
  writeAfter: async (item, after) => {
    await turn();
    return table.writeAfter(item, after);
  },
});

/** Read, build, claim, send and store the outcome, each at its turn. */
const sending = (
  { world, table, pool, mailed }: ReturnType<typeof worldOf>,
  turn: Turn,
  answers: Sent = { outcome: 'accepted', mailId: 'm' },
): SendNoticeDeps => ({
  introductions: introductionStore(table),
  leftMails: leftMailStore(table),
  mailboxes: mailboxStore(onTurn(table, turn)),
  matchRuns: matchRunStore(table),
  pool: {
    ...pool,
    seeker: async (person) => {
      await turn();
      return pool.seeker(person);
    },
  },
  postings: postingsOf(async () => undefined),
  told: toldStore(table),
  approvedRows: approvedRows(table),
  recognised: async () => undefined,
  figures: figuresInForce(figureStore(table), sha256),
  refusals: refusalStore(table),
  links: mailLinks(async () => ({ current: 'k', mac: () => 'm', same: () => true }), 'https://pages.example', sha256),
  hash: sha256,
  offices: async () => ({ site: inventedSite, places: {}, desks: () => ({}), officesOf: inventedOffices }),
  gate: { pass: async () => ({ passed: true }), closed: async () => undefined, took: async () => undefined },
  composeMail: async ({ to }) => new TextEncoder().encode(to),
  mail: {
    send: async ({ tags }) => {
      await turn();
      world.mails.push(tags['notice'] ?? '');
      world.steps.push(`mail ${tags['notice']}`);
      mailed();
      return answers;
    },
  },
  keyed,
  sealer,
  consoleUrl: 'https://console.city.example',
  from: 'jobs@city.example',
});

const bounce = (notice: string): string =>
  JSON.stringify({
    eventType: 'Bounce',
    mail: { timestamp: moment.now, destination: [ADDRESS], tags: { notice: [notice], epoch: ['1'] } },
    bounce: { bounceType: 'Permanent', timestamp: moment.now },
  });

type Against = (scene: ReturnType<typeof worldOf>, turn: Turn) => Promise<unknown>;
const ENDS: readonly (readonly [string, string, Against])[] = [
  [
    'the person stops the mails',
    'stop',
    ({ table }, turn) =>
      mailboxStore(onTurn(table, turn)).say(BOX, PERSON, { mail: 'stopped', at: moment.now }, moment),
  ],
  [
    'the person is deleted',
    'gone',
    ({ table }, turn) => mailboxStore(onTurn(table, turn)).show(BOX, PERSON, { version: 2 }, moment),
  ],
  [
    'an earlier mail bounces',
    'suppressed',
    ({ table }, turn) =>
      recordDelivery(bounce('an-earlier-one'), moment, {
        mailboxes: mailboxStore(onTurn(table, turn)),
        channel: channelStore(table),
        journal: unreadJournal,
        hash: sha256,
        leftMails: leftMailStore(table),
        keyed,
      }),
  ],
];

const before = (steps: readonly string[], one: string, other: string): boolean =>
  steps.includes(one) && steps.indexOf(one) < steps.indexOf(other);

describe('in every order in which the steps can be taken (I5, row 35)', () => {
  test.each(
    ENDS.flatMap(([name, step, act]) =>
      (
        [
          ['match', MATCH],
          ['digest', DIGEST],
        ] as const
      ).map(([kind, notice]) => [name, kind, step, notice, act] as const),
    ),
  )('while %s a %s goes exactly if it was claimed before', async (_, __, step, notice, act) => {
    const seen = new Set<string>();
    const orders = await inAllOrders(
      (turns) => {
        const scene = worldOf();
        const sends = async (): Promise<void> => {
          await scene.ready;
          await sendNotice(notice, moment, sending(scene, turns(0)));
        };
        const ends = async (): Promise<void> => {
          await scene.ready;
          await act(scene, turns(1));
        };
        return { world: scene.world, actors: [sends, ends] };
      },
      ({ steps, mails }) => {
        const claimedFirst = before(steps, `claim ${notice.noticeId}`, step);
        expect(steps).toContain(step);
        expect(mails).toEqual(claimedFirst ? [notice.noticeId] : []);
        expect(steps.includes(`claim ${notice.noticeId}`)).toBe(claimedFirst);
        seen.add(String(claimedFirst));
      },
    );
    expect([...seen].toSorted()).toEqual(['false', 'true']);
    expect(orders).toBeGreaterThan(10);
  });

  test('two deliveries of one notice make one mail', async () => {
    const orders = await inAllOrders(
      (turns) => {
        const scene = worldOf();
        const sends = (actor: number) => async (): Promise<void> => {
          await scene.ready;
          await sendNotice(MATCH, moment, sending(scene, turns(actor)));
        };
        return { world: scene.world, actors: [sends(0), sends(1)] };
      },
      ({ mails }) => expect(mails).toEqual(['n-match']),
    );
    expect(orders).toBeGreaterThan(100);
  });

  test('an immediate mail and a digest of the same job offer it once', async () => {
    await inAllOrders(
      (turns) => {
        const scene = worldOf();
        const sends = (actor: number, notice: Notice) => async (): Promise<void> => {
          await scene.ready;
          await sendNotice(notice, moment, sending(scene, turns(actor)));
        };
        return { world: scene.world, actors: [sends(0, MATCH), sends(1, DIGEST)] };
      },
      ({ mails, mailbox }) => {
        expect(mails).toHaveLength(1);
        expect(Object.values(mailbox.offered).join('')).toHaveLength(12);
      },
    );
  });

  test('the event of the very mail may come at any point after it was handed over, whatever its answer was', async () => {
    for (const answers of [
      { outcome: 'accepted', mailId: 'm' },
      { outcome: 'unknown', reason: 'TimeoutError' },
    ] as const)
      await inAllOrders(
        (turns) => {
          const scene = worldOf();
          const sends = async (): Promise<void> => {
            await scene.ready;
            await sendNotice(MATCH, moment, sending(scene, turns(0), answers));
          };
          const tells = async (): Promise<void> => {
            await scene.ready;
            const turn = turns(1);
            await scene.handedOver;
            const deps = {
              mailboxes: mailboxStore(onTurn(scene.table, turn)),
              channel: channelStore(scene.table),
              journal: unreadJournal,
              hash: sha256,
              leftMails: leftMailStore(scene.table),
              keyed,
            };
            const sent = { timestamp: moment.now, destination: [ADDRESS], tags: { notice: ['n-match'], epoch: ['1'] } };
            await recordDelivery(JSON.stringify({ eventType: 'Send', mail: sent }), moment, deps);
          };
          return { world: scene.world, actors: [sends, tells] };
        },
        ({ mails, mailbox }) => {
          expect(mails).toEqual(['n-match']);
          expect(mailbox.open).toEqual({});
          expect(Object.values(mailbox.offered).join('')).toHaveLength(12);
        },
      );
  });

  test('the answer to a stop goes although mails are stopped, and not once the person is gone', async () => {
    await inAllOrders(
      (turns) => {
        const scene = worldOf();
        const sends = async (): Promise<void> => {
          await scene.ready;
          await sendNotice(ANSWER, moment, sending(scene, turns(0)));
        };
        const goes = async (): Promise<void> => {
          await scene.ready;
          const store = mailboxStore(onTurn(scene.table, turns(1)));
          await store.say(BOX, PERSON, { mail: 'stopped', at: moment.now }, moment);
          await store.show(BOX, PERSON, { version: 2 }, moment);
        };
        return { world: scene.world, actors: [sends, goes] };
      },
      ({ steps, mails }) => expect(mails).toEqual(before(steps, 'claim n-answer', 'gone') ? ['n-answer'] : []),
    );
  });
});
