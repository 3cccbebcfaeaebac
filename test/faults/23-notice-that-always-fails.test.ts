import { describe, expect, test } from 'vitest';
import { mailboxOf } from '../../functions/domain/people/address.ts';
import { instantAfter } from '../../functions/domain/language/calendar.ts';
import { workOff } from '../support/city-story.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { keyed, NOW, world } from '../support/world.ts';

/** SES rejects one mail for ever and accepts all others. People and companies are invented. */

const HOUR = 3_600_000;
const SICK = seeker().email;
const WELL = { externalId: 'S-2', email: 'well@people.example', name: '가상나래', birthDate: '1988-08-08' };

describe('a notice that SES always turns away (fault 23)', () => {
  test('ends after four hours with a word of its own, and those before, beside and after it go at once', async () => {
    const table = memoryTable();
    const city = world(table, NOW, async ({ to, tags }) =>
      to === SICK && tags['kind'] === 'match'
        ? { outcome: 'throttled', reason: 'Throttling' }
        : { outcome: 'accepted', mailId: 'm' },
    );
    await city.receive(registered('masan-univ', seeker()), 'm-1');
    await city.receive(registered('masan-univ', seeker(WELL)), 'm-2');
    await workOff(city);
    await city.receive(submitted('masan-univ', posting()), 'm-3');
    await workOff(city);
    const reached = (): string[] => city.mails.map(({ to, tags }) => `${tags['kind']} ${to}`);
    expect(reached().toSorted((a, b) => a.localeCompare(b))).toEqual([
      'match well@people.example',
      'posting-accepted hr@gasang.example',
    ]);

    // Another mail to the same person is sent in between.
    const mailbox = mailboxOf(SICK, keyed);
    const [person = ''] = Object.keys((await city.stores.mailboxes.read(mailbox)).value.people);
    const beside = { kind: 'opt-out-confirmed', noticeId: 'beside', partner: 'masan-univ', mailbox, person } as const;
    expect(await city.sendAt({ ...beside, on: NOW.today }, instantAfter(NOW.now, HOUR))).toBe('sent-opt-out-confirmed');

    const words: string[] = [];
    for (let quarters = 1; quarters <= 24; quarters += 1) {
      const now = instantAfter(NOW.now, (quarters * HOUR) / 4);
      for (const due of await city.stores.mailboxes.due(now, 100))
        words.push(...[await city.sendAt({ kind: 'wake', mailbox: due }, now)].flat());
    }
    // A try every 15 minutes until four hours after the first rejection, then none.
    expect(words.filter((word) => word !== 'nothing-due')).toEqual([
      ...Array.from({ length: 16 }, () => 'throttled'),
      'given-up',
    ]);
    expect((await city.stores.mailboxes.read(mailbox)).value.open).toEqual({});
    expect(reached()).not.toContain(`match ${SICK}`);
  });
});
