import { expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import type { Notice } from '../../functions/notices/contracts.ts';
import { askToMend } from '../../functions/steps/ask-to-mend.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, submitted } from '../support/messages.ts';
import { world } from '../support/world.ts';

/** A request to mend a posting that is held. It is invented. */
const KEY = { partner: 'masan-univ', externalId: 'P-1' } as const;
const HELD = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
const asked = (hour: string) => ({ revision: 1, note: `${hour}시의 요청`, at: `2026-11-02T${hour}:00:00.000Z` });

const asking = async () => {
  const city = world(memoryTable());
  await city.receive(submitted('masan-univ', posting(HELD)), 'm-1');
  await city.drain();
  const deps = {
    ...city.stores,
    hash: sha256,
    notices: {
      send: async (sent: readonly Notice[]) => {
        for (const message of sent) city.waiting.push({ to: 'send-notice', message, messageId: message.noticeId });
      },
    },
  };
  const ask = (hour: string, act: string) => askToMend(KEY, asked(hour), act, deps);
  const mended = () => city.mails.filter(({ tags }) => tags['kind'] === 'posting-to-mend');
  return { city, ask, mended };
};

test('of two requests the later one is sent, in whatever order they are carried out', async () => {
  for (const order of [
    ['04', '05'],
    ['05', '04'],
  ]) {
    const { city, ask, mended } = await asking();
    for (const hour of order) await ask(hour, `act-${hour}`);
    await city.drain();
    expect((await city.stores.postings.read(KEY))?.value.mend?.note).toBe('05시의 요청');
    expect(mended()).toHaveLength(1);
  }
});

test('the same request again is the same letter', async () => {
  const { city, ask, mended } = await asking();
  await ask('04', 'act');
  await city.drain();
  await ask('04', 'act');
  await city.drain();
  expect(mended()).toHaveLength(1);
});

test('a posting that was mended before the letter goes is not written about', async () => {
  const { city, ask, mended } = await asking();
  await ask('04', 'act');
  await city.receive(submitted('masan-univ', posting({ revision: 2 })), 'm-2');
  await city.drain();
  expect(mended()).toEqual([]);
});
