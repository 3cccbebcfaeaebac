import { describe, expect, test } from 'vitest';
import { deliveryEventSchema, takeEvent, type DeliveryEvent } from '../../../functions/domain/mail/delivery-event.ts';
import { claim } from '../../../functions/domain/mail/mailbox-notices.ts';
import type { Mailbox } from '../../../functions/domain/mail/mailbox.ts';
import { answer, mailbox, match, momentOf, NOW } from '../../support/sample-mailbox.ts';

const moment = momentOf(NOW);
const mailOf = (notice: string, epoch: string): DeliveryEvent['mail'] => ({
  timestamp: NOW,
  destination: ['gil@people.example'],
  tags: { notice: [notice], epoch: [epoch] },
});
const mail = mailOf('notice-1', '1');
const EARLY = '2026-11-02T03:00:01.000Z';
const LATE = '2026-11-02T03:00:02.000Z';

const EVENTS: readonly DeliveryEvent[] = [
  { eventType: 'Send', mail },
  { eventType: 'Delivery', mail },
  { eventType: 'Reject', mail },
  { eventType: 'Reject', mail: mailOf('notice-1', '7') },
  { eventType: 'Bounce', mail, bounce: { bounceType: 'Permanent', timestamp: EARLY } },
  { eventType: 'Bounce', mail: mailOf('answer-1', '2'), bounce: { bounceType: 'Permanent', timestamp: LATE } },
  { eventType: 'Bounce', mail, bounce: { bounceType: 'Transient', timestamp: LATE } },
  { eventType: 'Complaint', mail, complaint: { timestamp: LATE } },
];

/** Two mails in flight. */
const before = (): Mailbox => {
  const one = claim(mailbox(), match(), { 'm-a-job': '2027-06-01' }, moment).mailbox;
  return claim(one, answer(), {}, moment).mailbox;
};

const after = (event: DeliveryEvent): Mailbox => takeEvent(before(), event, moment).mailbox;

describe('events of SES', () => {
  test('end in the same mailbox in every order, up to five of them, with repetitions (row 16)', () => {
    const ends = new Map<string, string>();
    let sequences = 0;
    const grow = (chosen: readonly number[], box: Mailbox): void => {
      const set = [...new Set(chosen)].toSorted((a, b) => a - b).join();
      const end = JSON.stringify(box, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      );
      sequences += 1;
      expect(ends.get(set) ?? end).toBe(end);
      ends.set(set, end);
      if (chosen.length < 5)
        for (const [index, event] of EVENTS.entries()) grow([...chosen, index], takeEvent(box, event, moment).mailbox);
    };
    grow([], before());
    expect(sequences).toBe(1 + 8 + 8 ** 2 + 8 ** 3 + 8 ** 4 + 8 ** 5);
  });

  test('all but a rejection say that SES took the mail', () => {
    for (const event of EVENTS.filter(({ mail }) => mail.tags.notice[0] === 'notice-1' && mail.tags.epoch[0] === '1')) {
      expect(takeEvent(before(), event, moment).mailbox.open['notice-1']).toBeUndefined();
      expect(takeEvent(before(), event, moment).mailbox.open['answer-1']).toBeDefined();
    }
  });

  test('a rejection of an older claim changes nothing', () => {
    const box = before();
    expect(takeEvent(box, EVENTS[3]!, moment).mailbox).toBe(box);
  });

  test('about a notice that is not under way change nothing but what they say of the address', () => {
    const box = before();
    const unknown = mailOf('forged', '1');
    expect(takeEvent(box, { eventType: 'Send', mail: unknown }, moment).mailbox).toBe(box);
    expect(takeEvent(box, { eventType: 'Reject', mail: unknown }, moment).mailbox).toBe(box);
  });

  test('a hard bounce and a complaint suppress the address, a full mailbox does not', () => {
    expect(after(EVENTS[4]!).suppressed).toEqual({ reason: 'bounce', at: EARLY });
    expect(after(EVENTS[7]!).suppressed).toEqual({ reason: 'complaint', at: LATE });
    expect(after(EVENTS[6]!).suppressed).toBeUndefined();
  });

  test('a bounce of which SES cannot say why neither suppresses the address nor counts', () => {
    const bounce = { bounceType: 'Undetermined', timestamp: LATE } as const;
    const { mailbox: box, cameBack } = takeEvent(before(), { eventType: 'Bounce', mail, bounce }, moment);
    expect([box.suppressed, cameBack]).toEqual([undefined, undefined]);
  });

  test('count against the account once, however often they come', () => {
    const [bounce] = EVENTS.filter(({ eventType }) => eventType === 'Bounce');
    const first = takeEvent(before(), bounce!, moment);
    expect(first.cameBack).toBe('bounces');
    expect(takeEvent(first.mailbox, bounce!, moment).cameBack).toBeUndefined();
  });

  test.each([
    ['without our tags', { ...EVENTS[0], mail: { ...mail, tags: {} } }],
    ['to several addresses', { ...EVENTS[0], mail: { ...mail, destination: ['a@b.example', 'c@d.example'] } }],
    ['with a claim that is no number', { ...EVENTS[0], mail: { ...mail, tags: { notice: ['n'], epoch: ['1e3'] } } }],
    ['of a kind that was never switched on', { ...EVENTS[0], eventType: 'Open' }],
    ['that are no events', 'Successfully validated SNS topic'],
  ])('%s are not ours', (_, event) => {
    expect(deliveryEventSchema.safeParse(event).success).toBe(false);
  });
});
