import { describe, expect, test } from 'vitest';
import { deliveryEventSchema, takeEvent, type DeliveryEvent } from '../../../functions/domain/mail/delivery-event.ts';
import { mailboxSchema, mayWriteTo, type Mailbox } from '../../../functions/domain/mail/mailbox.ts';
import { takeOwnWord } from '../../../functions/domain/mail/mailbox-people.ts';
import { after, GIL, HOUR, mailbox, momentOf, NOW } from '../../support/sample-mailbox.ts';

const DAY = 24 * HOUR;
const moment = momentOf(NOW);
const mail = { timestamp: NOW, destination: ['gil@people.example'], tags: { notice: ['n-1'], epoch: ['1'] } };
const at = (days: number, more = 0): string => after(NOW, days * DAY + more);

type Told = { readonly status?: string; readonly diagnosticCode?: string };
const bounced = (
  timestamp: string,
  told: Told = { status: '5.4.4' },
  bounceType: 'Permanent' | 'Transient' | 'Undetermined' = 'Transient',
): DeliveryEvent =>
  deliveryEventSchema.parse({
    eventType: 'Bounce',
    mail,
    bounce: { bounceType, timestamp, bouncedRecipients: [{ emailAddress: 'gil@people.example', ...told }] },
  });
const delivered = (timestamp: string): DeliveryEvent =>
  deliveryEventSchema.parse({ eventType: 'Delivery', mail, delivery: { timestamp } });
const complained = (complaintFeedbackType?: string): DeliveryEvent =>
  deliveryEventSchema.parse({ eventType: 'Complaint', mail, complaint: { timestamp: at(1), complaintFeedbackType } });

const heard = (events: readonly DeliveryEvent[], before = mailbox()): Mailbox =>
  events.reduce((box, event) => takeEvent(box, event, moment).mailbox, before);
const suppressedBy = (...events: readonly DeliveryEvent[]) => heard(events).suppressed;
/** Every order of some events, twice in a row. */
const orders = <T>(all: readonly T[]): T[][] =>
  all.length < 2
    ? [[...all, ...all]]
    : all.flatMap((one, index) => orders(all.toSpliced(index, 1)).map((rest) => [one, one, ...rest]));

describe('mails that come back for want of an address, three times over at least three days, end the mails to it', () => {
  test('with the third, three days after the first', () => {
    const events = [bounced(at(0)), bounced(at(1)), bounced(at(3))];
    expect(suppressedBy(...events)).toEqual({ reason: 'bounce', at: at(3) });
    expect(mayWriteTo(heard(events), GIL)).toBe(false);
    expect(mayWriteTo(heard(events.slice(1)), GIL)).toBe(true);
  });

  test.each([
    ['twice', [bounced(at(0)), bounced(at(9))]],
    ['three times within a moment less', [bounced(at(0)), bounced(at(1)), bounced(at(3, -1))]],
    ['often on one day', Array.from({ length: 12 }, (_, hour) => bounced(at(0, hour * HOUR)))],
    ['twice, one of them told again', [bounced(at(0)), bounced(at(0)), bounced(at(5)), bounced(at(5))]],
    ['seldom: the first is long past', [bounced(at(0)), bounced(at(30)), bounced(at(61))]],
  ])('not %s', (_, events) => {
    expect(suppressedBy(...events)).toBeUndefined();
  });

  test('often on one day, and once more three days later', () => {
    const often = Array.from({ length: 12 }, (_, hour) => bounced(at(0, hour * HOUR)));
    expect(suppressedBy(...often, bounced(at(3)))).toEqual({ reason: 'bounce', at: at(3) });
  });

  test.each([
    ['5.4.4', { status: '5.4.4' }],
    ['5.1.1', { status: '5.1.1' }],
    ['5.1.10 in the words only', { diagnosticCode: 'smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound' }],
    ['5.4.4 at the end of a sentence', { diagnosticCode: 'Host not found 5.4.4.' }],
    ['5.4.1 in the words, another status', { status: '4.0.0', diagnosticCode: 'smtp; 550 5.4.1 Access denied' }],
  ])('with %s', (_, told) => {
    expect(suppressedBy(...[0, 1, 3].map((days) => bounced(at(days), told)))).toBeDefined();
  });
  test.each([
    ['a full mailbox', { status: '5.2.2', diagnosticCode: 'smtp; 552 5.2.2 mailbox full' }],
    ['a server that is slow', { status: '4.4.7', diagnosticCode: 'smtp; 450 4.4.7 delivery time expired' }],
    ['what it says of content', { status: '5.7.1' }],
    ['another class', { status: '5.40.1' }],
    ['an address of the net', { diagnosticCode: 'smtp; 421 10.5.4.4 said 15.1.1.7' }],
    ['no code', {}],
  ])('not with %s', (_, told) => {
    expect(suppressedBy(...[0, 1, 3, 5, 7].map((days) => bounced(at(days), told)))).toBeUndefined();
  });

  test('whether SES calls them transient or cannot say', () => {
    expect(
      suppressedBy(...[0, 1, 3].map((days) => bounced(at(days), { status: '5.1.1' }, 'Undetermined'))),
    ).toBeDefined();
  });

  test('a delivery in between proves that the address lives, also when it is told of last', () => {
    const events = [bounced(at(0)), bounced(at(1)), bounced(at(3)), delivered(at(2))];
    expect(heard(events).suppressed).toBeUndefined();
    expect(suppressedBy(...events, bounced(at(4)), bounced(at(6)))).toEqual({ reason: 'bounce', at: at(6) });
  });

  test('it takes no hard bounce and no complaint away', () => {
    const hard = bounced(at(-9), {}, 'Permanent');
    const soft = [bounced(at(0)), bounced(at(1)), bounced(at(3))];
    expect(heard([hard, ...soft]).suppressed?.at).toBe(at(3));
    expect(suppressedBy(hard, ...soft, delivered(at(4)))).toEqual({ reason: 'bounce', at: at(-9) });
    expect(suppressedBy(complained(), delivered(at(4)))).toEqual({ reason: 'complaint', at: at(1) });
  });

  test('who agrees anew is written to again, until a mail comes back so once more', () => {
    const dead = heard([bounced(at(0)), bounced(at(1)), bounced(at(3))]);
    const again = takeOwnWord(dead, GIL, { mail: 'agreed', at: at(4) });
    expect(mayWriteTo(again, GIL)).toBe(true);
    expect(mayWriteTo(heard([bounced(at(5))], again), GIL)).toBe(false);
  });

  test('time alone does not bring a dead address back', () => {
    const dead = heard([bounced(at(0)), bounced(at(1)), bounced(at(3))]);
    expect(heard([bounced(at(100))], dead).suppressed).toEqual({ reason: 'bounce', at: at(3) });
    expect(heard([bounced(at(100)), bounced(at(101)), bounced(at(104))], dead).suppressed?.at).toBe(at(104));
  });

  test('it does not count against the account: SES counts hard bounces only', () => {
    const box = heard([bounced(at(0)), bounced(at(1))]);
    expect(takeEvent(box, bounced(at(3)), moment).cameBack).toBeUndefined();
  });

  test('the same events end in the same mailbox in every order and however often they come (row 16)', () => {
    const events = [
      bounced(at(0)),
      bounced(at(1)),
      bounced(at(3)),
      delivered(at(0, HOUR)),
      bounced(at(2), {}, 'Permanent'),
      bounced(at(4)),
    ];
    const ends = (some: readonly DeliveryEvent[]) =>
      new Set(orders(some).map((order) => JSON.stringify(sorted(heard(order)))));
    expect(ends(events).size).toBe(1);
    expect(ends(events.slice(0, 4)).size).toBe(1);
  });

  test('of a hundred mails that came back ten instants are kept, and the item stays readable', () => {
    const box = heard(Array.from({ length: 100 }, (_, index) => bounced(at(0, index * 60_000))));
    expect(box.returned).toHaveLength(10);
    expect(mailboxSchema.parse(JSON.parse(JSON.stringify(box)))).toEqual(box);
  });

  test('an event that says nothing new writes nothing', () => {
    const box = heard([bounced(at(0)), bounced(at(1)), bounced(at(3)), delivered(at(-1))]);
    for (const event of [bounced(at(0)), bounced(at(3)), bounced(at(-1)), delivered(at(-2))])
      expect(takeEvent(box, event, moment).mailbox).toBe(box);
  });
});

describe('a complaint', () => {
  test.each(['abuse', 'fraud', 'virus', 'other', 'of a kind not known', undefined])(
    '%s suppresses and counts',
    (type) => {
      const { mailbox: box, cameBack } = takeEvent(mailbox(), complained(type), moment);
      expect([box.suppressed, cameBack]).toEqual([{ reason: 'complaint', at: at(1) }, 'complaints']);
    },
  );

  test('of the type not-spam is none: the reader took the mail out of the junk folder', () => {
    const before = mailbox();
    const { mailbox: box, cameBack } = takeEvent(before, complained('not-spam'), moment);
    expect(cameBack).toBeUndefined();
    expect(box).toBe(before);
  });
});

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value;
