import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { email } from '../../functions/contracts/fields.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import { mailboxOf, personOf } from '../../functions/domain/people/address.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, sentThen, submitted } from '../support/messages.ts';
import { keyed, world, type World } from '../support/world.ts';

/**
 * An address that bounced or complained gets no mail under any spelling, until a person agrees
 * anew. All people are invented.
 */

const ADDRESS = seeker().email;
const SPELLINGS = [ADDRESS, ADDRESS.toUpperCase(), 'Gil@People.Example', 'gIL@peoplE.examplE'];

/** A city at noon on 4 November. A mail to the address bounced or drew a complaint that morning. */
const afterwards = async (eventType: 'Bounce' | 'Complaint') => {
  const table = memoryTable();
  const city = world(table, { now: '2026-11-04T03:00:00.000Z', today: '2026-11-04' });
  await city.receive(registered('masan-univ', seeker()), 'person');
  await city.receive(submitted('masan-univ', posting()), 'job-1');
  await city.drain();
  const [mail] = mailsTo(city);
  if (mail === undefined) throw new Error('There was no mail to come back');
  const { notice = '', epoch = '', mailbox } = mail.tags;
  await city.hear({ eventType, notice, epoch, mailbox, to: ADDRESS });
  return { ...city, table };
};
const mailsTo = ({ mails }: World) => mails.filter(({ to }) => to.toLowerCase() === ADDRESS);
const another = (index: number) =>
  submitted('masan-univ', posting({ externalId: `P-${index}`, title: `선반 조작원 모집 ${index}` }));
const agreedOn = (on: string): Partial<Seeker> => {
  const consent = { on, textVersion: 'mail-1', via: '방문' };
  return { consents: { matching: consent, mail: consent } };
};

describe.each(['Bounce', 'Complaint'] as const)('after a %s (fault 36)', (eventType) => {
  test('a mail that was asked for before it, and is sent after it, does not go', async () => {
    const city = world(memoryTable());
    await city.receive(registered('masan-univ', seeker()), 'person');
    await city.receive(submitted('masan-univ', posting()), 'job-1');
    await city.drain();
    await city.receive(another(2), 'job-2');
    const matching = city.waiting.splice(0);
    for (const stage of matching) await city.run(stage);
    expect(city.waiting.map(({ to }) => to)).toContain('send-notice');
    const [mail] = mailsTo(city);
    const { notice = '', epoch = '', mailbox } = mail?.tags ?? {};
    await city.hear({ eventType, notice, epoch, mailbox, to: ADDRESS });
    await city.drain();
    expect(mailsTo(city)).toHaveLength(1);
  });

  test.each(SPELLINGS)(
    'a registration of the same consent as %s brings no mail, at another partner either',
    async (spelt) => {
      const city = await afterwards(eventType);
      await city.receive(registered('masan-univ', seeker({ revision: 2, email: spelt })), 'again');
      await city.receive(registered('popup-cafe', seeker({ externalId: 'C-1', email: spelt })), 'elsewhere');
      await city.receive(another(2), 'job-2');
      await city.drain();
      expect(mailsTo(city)).toHaveLength(1);
    },
  );

  test.each(SPELLINGS)('somebody else of the same address, written %s, gets none either', async (spelt) => {
    const city = await afterwards(eventType);
    await city.receive(
      registered('popup-cafe', seeker({ externalId: 'C-1', email: spelt, birthDate: '1960-01-01' })),
      'na',
    );
    await city.receive(another(2), 'job-2');
    await city.drain();
    expect(mailsTo(city)).toHaveLength(1);
  });

  test.each([
    ['2026-11-03', 1],
    ['2026-11-05', 2],
  ])('a consent of %s, the day before or after: %i mails in all', async (on, mails) => {
    const city = await afterwards(eventType);
    const later = world(city.table, { now: '2026-11-05T03:00:00.000Z', today: '2026-11-05' });
    const again = registered('masan-univ', seeker({ revision: 2, ...agreedOn(on) }), '2026-11-05T09:00:00+09:00');
    await later.receive(sentThen(again), 'again');
    await later.receive(another(2), 'job-2');
    await later.drain();
    expect(mailsTo(city).length + mailsTo(later).length).toBe(mails);
  });
});

describe('the key of an address (fault 36)', () => {
  const label = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
    minLength: 1,
    maxLength: 8,
  });
  const local = fc.string({ unit: fc.constantFrom(..."abcxyz019!#$%&'*+/=?^_`{|}~-"), minLength: 1, maxLength: 12 });
  const addresses = fc.tuple(local, label, label).map(([name, a, b]) => `${name}@${a}.${b}.example`);
  const inCapitals = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });

  test('is the same however its letters are written, and another for every other address: 500 addresses', () => {
    fc.assert(
      fc.property(addresses, addresses, inCapitals, (address, other, capitals) => {
        const spelt = [...address]
          .map((letter, at) => (capitals[at] === true ? letter.toUpperCase() : letter))
          .join('');
        expect(email().safeParse(spelt).success).toBe(true);
        expect(mailboxOf(spelt, keyed)).toBe(mailboxOf(address, keyed));
        expect(personOf(spelt, '1990-05-05', keyed)).toBe(personOf(address, '1990-05-05', keyed));
        expect(mailboxOf(other, keyed) === mailboxOf(address, keyed)).toBe(other === address);
      }),
      { seed: 36, numRuns: 500 },
    );
  });

  test.each([
    ['an address with a part before the @ that is not ASCII', '가상@people.example', false],
    ['a domain in Hangul', 'gil@가상.example', false],
    ['the same domain as mail programs write it', 'gil@xn--9n2bp8q.example', true],
    ['wide letters', 'ｇｉｌ@people.example', false],
    ['a letter that only looks like one', 'g\u0456l@people.example', false],
  ])('%s: %s is taken: %s', (_, address, isTaken) => {
    expect(email().safeParse(address).success).toBe(isTaken);
  });
});
