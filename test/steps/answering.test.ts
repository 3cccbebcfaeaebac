import { describe, expect, test } from 'vitest';
import type { Table } from '../../functions/stores/table.ts';
import { ASK_A_PERSON } from '../../functions/domain/messages/ask-a-person.ts';
import { postingState } from '../../functions/domain/postings/posting-record.ts';
import { memoryTable } from '../support/memory-table.ts';
import {
  closed,
  declared,
  posting,
  registered,
  reviewed,
  seeker,
  submitted,
  withdrawn,
  type Event,
} from '../support/messages.ts';
import { NOW, world, type World } from '../support/world.ts';
import { inPool } from '../support/in-pool.ts';

const A = 'masan-univ';
const B = 'popup-cafe';

/** The city after a partner was revoked. The table is unchanged. */
const afterwards = (table: Table): World => world(table, NOW, undefined, undefined, undefined, [A]);
const answers = ({ replies }: World) =>
  replies.map(({ sender, reply: { type, data } }) => ({
    sender,
    refused: type.includes('.refused.'),
    eventId: data.eventId,
    codes: data.findings.map(({ code }) => code),
  }));
const REFUSED = { sender: A, refused: true, codes: ['partner-revoked'] };

const QUEUED: readonly (readonly [string, Event, string | null])[] = [
  ['a posting', submitted(A, posting(), undefined, 'e-posting'), 'e-posting'],
  ['a posting against the law', submitted(A, posting({ wage: { unit: 'hour', min: 1 } }), undefined, 'e-2'), 'e-2'],
  ['a closing', closed(A, 'P-1', 2), 'closed-P-1-2'],
  ['a registration', registered(A, seeker()), 'r-S-1-1-gil@people.example-2026-11-02T09:00:00+09:00'],
  ['facts', declared(A, { externalId: 'S-1', revision: 1, facts: {} }), 'f-S-1-1-2026-11-02T09:30:00+09:00'],
  ['a withdrawal', withdrawn(A, 'S-1', 1), 'w-S-1-1'],
  ['what cannot be read', { sender: A, kind: 'people', body: '{"cut' }, null],
  ['what names another partner', { ...submitted(B, posting(), undefined, 'e-b'), sender: A }, 'e-b'],
];

describe('a partner that is revoked while messages of it are queued (fault 33)', () => {
  test.each(QUEUED)('%s is answered partner-revoked, and nothing of it is applied', async (_, event, eventId) => {
    const table = memoryTable();
    const city = afterwards(table);
    expect(await city.receive(event, 'm-1')).toBe('partner-revoked');
    expect(answers(city)).toEqual([{ ...REFUSED, eventId }]);
    expect(city.waiting).toEqual([]);
    const kept = table.all();
    expect(kept.map(({ pk }) => pk.split('#')[0])).toEqual(['receipt']);
    expect(JSON.stringify(kept)).not.toMatch(/gil@people|가상길동|S-1|P-1|e-posting/);
  });

  test('the answer says in Korean what it means, what may be done, and how to ask a person', async () => {
    const city = afterwards(memoryTable());
    await city.receive(submitted(A, posting()), 'm-1');
    const [finding] = city.replies[0]?.reply.data.findings ?? [];
    expect(finding).toMatchObject({ severity: 'refuse', path: '' });
    expect(finding?.message).toMatch(/해지되어 .*반영하지 않았/);
    expect(finding?.fix).toContain('창원시 일자리창출과');
    expect(finding?.fix).toContain(ASK_A_PERSON);
  });

  test('what stood before stays: neither a closing nor a withdrawal that was queued changes it', async () => {
    const table = memoryTable();
    const before = world(table);
    await before.receive(submitted(A, posting()), 'm-1');
    await before.receive(registered(A, seeker()), 'm-2');
    await before.drain();
    const city = afterwards(table);
    await city.receive(closed(A, 'P-1', 2), 'm-3');
    await city.receive(withdrawn(A, 'S-1', 2), 'm-4');
    await city.drain();
    expect(await city.stores.pool.jobs(NOW.today)).toHaveLength(1);
    expect(await inPool(city.stores.pool)).toHaveLength(1);
  });

  test('the officials may still take its postings down', async () => {
    const table = memoryTable();
    await world(table).receive(submitted(A, posting()), 'm-1');
    const city = afterwards(table);
    const decision = { partner: A, externalId: 'P-1', revision: 1, decision: 'refuse', note: '' } as const;
    expect(await city.receive(reviewed(decision), 'm-2')).toBe('review-refuse');
    const kept = await city.stores.postings.read({ partner: A, externalId: 'P-1' });
    expect(kept && postingState(kept.value)).toBe('refused');
    expect(await city.stores.pool.jobs(NOW.today)).toEqual([]);
  });

  test('the others are received as ever', async () => {
    const city = afterwards(memoryTable());
    expect(await city.receive(submitted(B, posting()), 'm-1')).toBe('open');
    expect(await city.receive(registered(B, seeker()), 'm-2')).toBe('stored');
  });

  test('a message that is delivered again is not answered twice; once the partner is let in again its event, sent anew, is taken', async () => {
    const table = memoryTable();
    const city = afterwards(table);
    const event = submitted(A, posting());
    await city.receive(event, 'm-1');
    await city.receive(event, 'm-1');
    expect(city.replies).toHaveLength(1);
    const again = world(table);
    expect(await again.receive(event, 'm-2')).toBe('open');
    expect(answers(again)).toMatchObject([{ refused: false }]);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])(
    'after %i of six messages: what came before is applied, the rest refused',
    async (at) => {
      const table = memoryTable();
      const jobs = Array.from({ length: 6 }, (_, index) =>
        submitted(A, posting({ externalId: `P-${index}`, title: `가공원 ${index}호` })),
      );
      const words: string[] = [];
      for (const [index, job] of jobs.entries())
        words.push(await (index < at ? world(table) : afterwards(table)).receive(job, `m-${index}`));
      expect(words).toEqual(jobs.map((_, index) => (index < at ? 'open' : 'partner-revoked')));
      expect(await world(table).stores.pool.jobs(NOW.today)).toHaveLength(at);
    },
  );
});
