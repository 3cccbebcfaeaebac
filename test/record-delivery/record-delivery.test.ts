import { expect, test } from 'vitest';
import { channelStore } from '../../functions/stores/mail/channel-store.ts';
import { NEW_CHANNEL } from '../../functions/domain/mail/channel.ts';
import { memoryTable } from '../support/memory-table.ts';
import { leftMailStore } from '../../functions/stores/mail/left-mail-store.ts';
import { mailboxStore } from '../../functions/stores/mail/mailbox-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import { mailboxChangedBy, recordDelivery } from '../../functions/record-delivery/record-delivery.ts';
import { unreadJournal } from '../support/unread-journal.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { keyed, NOW, world } from '../support/world.ts';

test('the bounce with which the channel stops itself is told once, and what comes back after it still counts', async () => {
  const table = memoryTable();
  const channel = channelStore(table);
  await channel.change('channel', NEW_CHANNEL, (before) => ({
    value: { ...before, stretches: [{ mails: 1_000, bounces: 48, complaints: 0 }] },
    result: undefined,
  }));
  const city = world(table);
  const words: string[] = [];
  for (const to of ['a@people.example', 'a@people.example', 'b@people.example', 'c@people.example'])
    words.push(await city.hear({ eventType: 'Bounce', notice: 'any', epoch: '1', to }));
  expect(words).toEqual(['bounce', 'bounce', 'stopped', 'bounce']);
  expect((await channel.read('channel'))?.value.stretches[0]?.bounces).toBe(51);
});

/** Events as SES writes them, about mails to an invented person. */
const TO = 'person-0022@people.example';
const sesEvent = (eventType: string, what: object): string =>
  JSON.stringify({
    eventType,
    mail: {
      timestamp: '2026-11-02T01:00:00.000Z',
      messageId: '0100-x',
      source: 'jobs@jobs-dev.changwon.example',
      sendingAccountId: '000000000000',
      destination: [TO],
      headersTruncated: false,
      headers: [],
      tags: { notice: ['n-1'], epoch: ['1'], 'ses:configuration-set': ['x'] },
    },
    ...what,
  });
const complaint = (complaintFeedbackType: string): string =>
  sesEvent('Complaint', {
    complaint: {
      timestamp: '2026-11-02T01:00:01.000Z',
      complainedRecipients: [{ emailAddress: TO }],
      complaintFeedbackType,
      feedbackId: 'f',
    },
  });
const returned = (timestamp: string): string =>
  sesEvent('Bounce', {
    bounce: {
      bounceType: 'Transient',
      bounceSubType: 'General',
      timestamp,
      bouncedRecipients: [
        { emailAddress: TO, action: 'failed', status: '5.4.4', diagnosticCode: 'smtp; 550 5.4.4 Invalid domain' },
      ],
      feedbackId: 'f',
    },
  });

const depsOver = (table: Table) => ({
  mailboxes: mailboxStore(table),
  channel: channelStore(table),
  leftMails: leftMailStore(table),
  journal: unreadJournal,
  hash: sha256,
  keyed,
});

/** Returns the state of the address and of the account's count after some events. */
const after = async (...bodies: readonly string[]) => {
  const table = memoryTable();
  const deps = depsOver(table);
  for (const body of bodies) await recordDelivery(body, NOW, deps);
  const { value } = await deps.mailboxes.read(mailboxOf(TO, keyed));
  return { suppressed: value.suppressed, stretches: (await deps.channel.read('channel'))?.value.stretches ?? [] };
};

test.each([
  ['send', sesEvent('Send', {})],
  ['reject', sesEvent('Reject', {})],
  ['delivery', sesEvent('Delivery', {})],
  ['bounce', returned('2026-11-02T01:00:01.000Z')],
  ['complaint', complaint('abuse')],
  ['not-ours', 'no JSON'],
])('the log says of each event what it was: %s', async (word, body) => {
  const table = memoryTable();
  const deps = depsOver(table);
  expect(await recordDelivery(body, NOW, deps)).toBe(word);
});

test('who takes a mail out of the junk folder is not suppressed, and it counts for nothing; a complaint is and does', async () => {
  expect(await after(complaint('not-spam'))).toEqual({ suppressed: undefined, stretches: [] });
  expect(await after(complaint('abuse'))).toEqual({
    suppressed: { reason: 'complaint', at: '2026-11-02T01:00:01.000Z' },
    stretches: [{ mails: 0, bounces: 0, complaints: 1 }],
  });
});

test('an address whose domain does not exist hears no more after the third mail that came back, each told twice', async () => {
  const days = ['2026-11-02', '2026-11-03', '2026-11-05'].map((day) => returned(`${day}T01:00:01.000Z`));
  const twice = days.flatMap((event) => [event, event]);
  expect((await after(...twice.slice(0, 4))).suppressed).toBeUndefined();
  expect(await after(...twice)).toEqual({
    suppressed: { reason: 'bounce', at: '2026-11-05T01:00:01.000Z' },
    stretches: [],
  });
});

test('an event says which mailbox it changes: where the mail was claimed, else where it went; anything else says nothing', () => {
  const event = JSON.parse(sesEvent('Send', {})) as { mail: { tags: object } };
  expect(mailboxChangedBy(event)).toBe(TO);
  Object.assign(event.mail.tags, { mailbox: ['box-1'] });
  expect(mailboxChangedBy(event)).toBe('box-1');
  expect(mailboxChangedBy({ eventType: 'Send', mail: {} })).toBeUndefined();
  expect(mailboxChangedBy(undefined)).toBeUndefined();
});
