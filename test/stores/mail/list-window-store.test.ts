import { describe, expect, test } from 'vitest';
import { listWindowStore, type Span } from '../../../functions/stores/mail/list-window-store.ts';
import { memoryTable } from '../../support/memory-table.ts';

const on = (day: string): string => `2026-11-${day}T00:00:00.000Z`;

/** Collects the spans that were told, in order. */
const telling = () => {
  const windows = listWindowStore(memoryTable(), 'refusals');
  const told: Span[] = [];
  const tell = async (occasion: string, now: string): Promise<Span | undefined> => {
    await windows.tell(occasion, now, async (span) => void told.push(span));
    return told.at(-1);
  };
  const fail = (occasion: string, now: string): Promise<void> =>
    windows.tell(occasion, now, async () => {
      throw new Error('The queue is down');
    });
  return { told, tell, fail };
};

describe('the span of a list', () => {
  test('that is asked for late, up to an earlier time, tells nothing twice and leaves nothing out after it', async () => {
    const { tell } = telling();
    const second = await tell('day 2', on('03'));
    expect(await tell('day 1', on('02'))).toEqual(second);
    expect(await tell('day 2', on('04'))).toEqual(second);
    const third = await tell('day 3', on('04'));
    expect(third?.from).toBe(second?.to);
    expect((third?.to ?? '') > (second?.to ?? '')).toBe(true);
  });

  test('whose telling never ended is told first by the next occasion, and once only', async () => {
    const { told, tell, fail } = telling();
    const first = await tell('day 1', on('02'));
    await expect(fail('day 2', on('03'))).rejects.toThrow('The queue is down');
    await tell('day 3', on('04'));
    expect(told.map(({ from }) => from)).toEqual(['', first?.to, told[1]?.to]);
    expect(told.map(({ to }) => to)).toEqual([first?.to, '2026-11-02T23:55:00.000Z', '2026-11-03T23:55:00.000Z']);
    await tell('day 4', on('05'));
    expect(told).toHaveLength(4);
  });

  test('is the same again when the occasion that failed comes again', async () => {
    const { told, tell, fail } = telling();
    await expect(fail('day 1', on('02'))).rejects.toThrow('The queue is down');
    await tell('day 1', on('03'));
    expect(told).toEqual([{ from: '', to: '2026-11-01T23:55:00.000Z' }]);
  });
});
