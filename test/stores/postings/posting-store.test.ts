import { describe, expect, test } from 'vitest';
import {
  emptyPostingRecord,
  takePosting,
  type PostingRecord,
} from '../../../functions/domain/postings/posting-record.ts';
import { postingStore } from '../../../functions/stores/postings/posting-store.ts';
import { posting } from '../../support/messages.ts';
import { realAndFake } from '../../support/real-and-fake.ts';

const PARTNER = 'masan-univ';
const NOW = '2026-11-02T06:00:00.000Z';

const asked = (externalId: string, answerBy: string): PostingRecord => {
  const version = { revision: 1, ended: false, hash: 'h' };
  const origin = { messageId: 'm', eventId: 'e', key: 'k' };
  const { record } = takePosting(emptyPostingRecord(PARTNER, externalId), {
    version,
    origin,
    receivedAt: NOW,
    posting: posting({ externalId }),
    findings: [],
  });
  return { ...record, question: { askedAt: NOW, revision: 1, answerBy } };
};

describe.each(realAndFake())('postings whose company is asked whether they are closed, %s', (_, tableOf) => {
  test('are found from their last day to answer on, the longest due first, until they are told of or answered', async () => {
    const store = postingStore(tableOf());
    const keep = async (record: PostingRecord) =>
      store.update({ partner: PARTNER, externalId: record.externalId }, record, () => ({ ...record }));
    const named = async (day: string) => (await store.unanswered(day, 10)).map(({ externalId }) => externalId);

    await keep(asked('P#2#가', '2026-11-05'));
    await keep(asked('P-1', '2026-11-04'));
    await keep({ ...asked('P-3', '2026-11-04'), question: undefined });
    expect(await named('2026-11-03')).toEqual([]);
    expect(await named('2026-11-04')).toEqual(['P-1']);
    expect(await named('2026-11-05')).toEqual(['P-1', 'P#2#가']);
    expect(await store.unanswered('2026-11-05', 1)).toEqual([{ partner: PARTNER, externalId: 'P-1' }]);

    const first = asked('P-1', '2026-11-04');
    const question = { askedAt: NOW, revision: 1, answerBy: '2026-11-04', held: true } as const;
    await keep({ ...first, question });
    expect(await named('2026-11-04')).toEqual(['P-1']);
    await keep({ ...first, question: { ...question, told: true } });
    await keep({
      ...asked('P#2#가', '2026-11-05'),
      said: { word: { says: 'open', at: '2026-11-03T00:00:00.000Z', id: 'w' } },
    });
    expect(await named('2026-11-05')).toEqual([]);
  });
});
