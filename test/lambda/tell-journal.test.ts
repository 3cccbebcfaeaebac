import { expect, test } from 'vitest';
import type { JournalEvent } from '../../functions/contracts/journal-event.ts';
import { JOURNAL_LOST } from '../../functions/contracts/journal-lost.ts';
import { tellJournal } from '../../functions/lambda/tell-journal.ts';

const EVENT: JournalEvent = {
  kind: 'outcome',
  id: '0123456789abcdef',
  day: '2026-11-02',
  partner: 'masan-univ',
  by: 'company',
  says: 'hired',
};

test('a page tells the journal what happened', async () => {
  const sent: unknown[] = [];
  await tellJournal({ send: async (messages) => void sent.push(...messages) }, { error: () => undefined })(EVENT);
  expect(sent).toEqual([{ events: [EVENT] }]);
});

test('what was done stays done if the journal takes nothing, and the line for which an alarm listens is written', async () => {
  const lines: string[] = [];
  const queue = { send: async () => Promise.reject(new Error('no queue, and hired')) };
  await tellJournal(queue, { error: (...said) => void lines.push(JSON.stringify(said)) })(EVENT);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(JOURNAL_LOST);
  expect(lines[0]).not.toContain('no queue, and hired');
});
