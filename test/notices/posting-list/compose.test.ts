import { expect, test } from 'vitest';
import { mailboxOf } from '../../../functions/domain/people/address.ts';
import { composeNotice } from '../../../functions/notices/notices.ts';
import type { Notice } from '../../../functions/notices/contracts.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { posting, submitted } from '../../support/messages.ts';
import { keyed, NOW, world } from '../../support/world.ts';

const A = 'masan-univ';
const OFFICIALS = 'officials@city.example';
const BOX = mailboxOf(OFFICIALS, keyed);
/** Such words are held for an official. */
const HELD = '주부님들 지원 많이 해 주세요.';

/** The list of a day on which so many letters about one held posting were left for it. */
const listOf = async (letters: number) => {
  const city = world(memoryTable());
  await city.receive(submitted(A, posting({ description: HELD })), 'm-p');
  for (let number = 0; number < letters; number += 1) {
    const ids = { noticeId: `held-${number}`, partner: A, to: OFFICIALS, externalId: 'P-1', revision: 1 } as const;
    await city.stores.mailboxes.enlist(BOX, NOW.today, { kind: 'held-for-review', ...ids });
  }
  const list: Notice = { kind: 'posting-list', noticeId: 'list', partner: A, to: OFFICIALS, on: NOW.today };
  const { value } = await city.stores.mailboxes.read(BOX);
  const composed = await composeNotice(list, value, NOW, {
    ...city.sending,
    ...(await city.sending.offices()),
  });
  return typeof composed === 'string' ? composed : composed.letter.text.replace(/\s+/g, ' ');
};

test.each([
  [100, '나머지', false],
  [101, '나머지 1건은 적지 않았습니다', true],
])('a list of %i letters names a hundred and counts the others', async (letters, words, isCounted) => {
  const text = await listOf(letters);
  expect(text.match(/▶ /g)).toHaveLength(100);
  expect(text.includes(words)).toBe(isCounted);
});

test('a list of which nothing is so any more is not sent', async () => expect(await listOf(0)).toBe('overtaken'));
