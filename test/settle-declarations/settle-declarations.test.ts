import { expect, test } from 'vitest';
import { accessOf } from '../../functions/access.ts';
import { settleDeclarationsDeps } from '../../functions/settle-declarations/deps.ts';
import { settleDeclarations } from '../../functions/settle-declarations/settle-declarations.ts';
import { memoryTable } from '../support/memory-table.ts';
import { declared } from '../support/messages.ts';
import { world } from '../support/world.ts';

test('one run looks at a thousand registrations for which something has waited for its time, and judges each', async () => {
  const city = world(memoryTable());
  const ids = ['S-1', 'S-2', 'S-3'];
  for (const externalId of ids)
    await city.receive(
      declared('masan-univ', { externalId, revision: 1, facts: { regularIncome: false } }),
      externalId,
    );
  const deps = settleDeclarationsDeps(accessOf('settle-declarations', city.sources));
  const asked: number[] = [];
  const due: typeof deps.waiting.due = (now, most) => {
    asked.push(most);
    return deps.waiting.due(now, most);
  };
  const later = { now: '2026-11-04T00:00:00.000Z', today: '2026-11-04' };
  expect(await settleDeclarations(later, { ...deps, waiting: { ...deps.waiting, due } })).toBe('settled');
  expect(asked).toEqual([1_000]);
  const refused = city.replies.filter(({ reply }) => reply.type === 'kr.go.changwon.jobs.message.refused.v1');
  expect(refused.map(({ reply }) => reply.data.messageId).toSorted((a, b) => a.localeCompare(b))).toEqual(ids);
});
