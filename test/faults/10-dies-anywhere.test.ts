import { describe, expect, test } from 'vitest';
import { delivered, endOf, live, sorted, STORY } from '../support/city-story.ts';
import { before, dyingCity, later, MAILBOX, mailboxIn } from '../support/dying-city.ts';
import { memoryTable, tableOf } from '../support/memory-table.ts';
import { seeker } from '../support/messages.ts';
import { NOW, world, type World } from '../support/world.ts';

/**
 * A process dies at any point, and SQS redelivers its message to another process. People and companies are invented.
 */

/** The kinds of calls after which a process died. */
const reached = new Set<string>();

describe('the process that works on a message, or on anything that follows from it, dies after any of its calls (faults 10, 19 and 22)', () => {
  test.each(STORY.map(([what], index) => [what, index] as const))(
    '%s: all ends as if nothing had died, each mail once',
    async (_, index) => {
      const start = await before(index);
      const clean = await tableOf(start);
      const good = world(clean);
      await live(good, index, index + 1);
      await later(good);
      const expected = await endOf(good, clean.all());
      for (let at = 1; ; at += 1) {
        const table = await tableOf(start);
        const { city, begins, labels, wasStruck } = dyingCity(table, at);
        await live(city, index, index + 1, begins);
        if (!wasStruck()) break;
        reached.add((labels[at - 1] ?? '').replace(/[0-9a-f]{32,}.*|masan.*/, ''));
        await later(city);
        expect(await endOf(city, table.all()), `died after ${labels[at - 1]}, its call ${at}`).toEqual(expected);
      }
    },
  );

  test('and somebody died after handing on to every stage, to SES and to the partners', () => {
    const handedOn = [...reached].flatMap((label) => /^handed on to (.*)/.exec(label)?.[1] ?? []);
    expect(sorted(handedOn)).toEqual([
      'delete-person',
      'follow-hires',
      'match-posting',
      'match-seeker',
      'replies',
      'screen-seeker',
      'send-notice',
      'ses',
    ]);
    expect(reached.size).toBeGreaterThan(20);
  });
});

describe('the process that hears what became of a mail dies after any of its calls (fault 10)', () => {
  test.each([
    ['Send', 1],
    ['Bounce', 2],
    ['Complaint', 2],
  ] as const)('%s: the mailbox ends as if nothing had died', async (eventType, points) => {
    const table = memoryTable();
    const index = STORY.findIndex(([what]) => what === 'a posting comes in') + 1;
    const unknowing = world(table, NOW, async () => ({ outcome: 'unknown', reason: 'TimeoutError' }));
    await live(unknowing, 0, index);
    const start = table.all();
    const { open } = await mailboxIn(unknowing);
    const [notice = ''] = Object.keys(open);
    const epoch = open[notice]?.epoch;
    const hear = (city: World) =>
      city.hear({ eventType, notice, epoch: String(epoch), to: seeker().email, mailbox: MAILBOX });
    const good = world(await tableOf(start));
    await hear(good);
    const expected = await mailboxIn(good);
    expect(Object.keys(expected.open)).not.toContain(notice);
    let at = 1;
    for (; ; at += 1) {
      const { city, begins, wasStruck } = dyingCity(await tableOf(start), at);
      await delivered(() => begins(() => hear(city)));
      if (!wasStruck()) break;
      expect(await mailboxIn(city), `died after its call ${at}`).toEqual(expected);
    }
    expect(at - 1).toBe(points);
  });
});
