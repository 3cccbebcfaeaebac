import { expect, test } from 'vitest';
import { channelStore } from '../../functions/adapters/channel-store.ts';
import { NEW_CHANNEL } from '../../functions/domain/mail/channel.ts';
import { memoryTable } from '../support/memory-table.ts';
import { world } from '../support/world.ts';

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
