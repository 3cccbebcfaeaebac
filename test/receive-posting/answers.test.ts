import { describe, expect, test } from 'vitest';
import type { Sender } from '../../functions/contracts/partners.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, posting, reviewed, seeker, registered, submitted } from '../support/messages.ts';
import { world, type World } from '../support/world.ts';

const A: Sender = 'masan-univ';
const B: Sender = 'changshin-univ';
const held = { description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
const unlawful = { wage: { unit: 'hour', min: 5_000 } };

/** What a sender finds in its reply queue: message id, state and codes. */
const answers = (city: World, sender: Sender = A): string[][] =>
  city.replies
    .filter((sent) => sent.sender === sender)
    .map(({ reply }) => [
      reply.data.messageId,
      'state' in reply.data ? reply.data.state : 'refused',
      ...reply.data.findings.map(({ code }) => code),
    ]);
const kinds = (city: World) =>
  city.waiting.flatMap((stage) =>
    stage.to === 'send-notice' ? [[stage.message.kind, 'to' in stage.message ? stage.message.to : '']] : [],
  );

describe('a partner is answered', () => {
  test('open for a lawful posting, and the company hears of it once however often the message comes (fault 1)', async () => {
    const city = world(memoryTable());
    const event = submitted(A, posting());
    await city.receive(event, 'm-1');
    await city.receive(event, 'm-1');
    expect(answers(city)).toEqual([['m-1', 'open']]);
    await city.drain();
    expect(city.mails.map(({ to }) => to)).toEqual(['hr@gasang.example']);
  });

  test('with the first answer again for a copy under a new message id, even when something newer stands by then (fault 1)', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(A, posting()), 'm-1');
    await city.receive(submitted(A, posting({ revision: 2 })), 'm-2');
    await city.receive(submitted(A, posting()), 'm-3');
    expect(answers(city)).toEqual([
      ['m-1', 'open'],
      ['m-2', 'open'],
      ['m-3', 'open'],
    ]);
  });

  test('superseded with stale-revision for an older revision', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(A, posting({ revision: 2 })), 'm-2');
    await city.receive(submitted(A, posting()), 'm-1');
    expect(answers(city).at(-1)).toEqual(['m-1', 'superseded', 'stale-revision']);
  });

  test.each([
    ['one way', 0],
    ['the other way round', 1],
  ])('twice about the earlier of two contents under one revision, %s (fault 3)', async (_, first) => {
    const city = world(memoryTable());
    const events = [submitted(A, posting()), submitted(A, posting({ title: 'CNC 선반 조작원 채용' }))];
    await city.receive(events[first]!, `m-${first}`);
    await city.receive(events[1 - first]!, `m-${1 - first}`);
    const all = answers(city);
    expect(all[0]).toEqual([`m-${first}`, 'open']);
    const states: Record<string, string[]> = Object.fromEntries(all.slice(1).map(([id, ...told]) => [id, told]));
    expect(Object.values(states).toSorted(([a = ''], [b = '']) => a.localeCompare(b))).toEqual([
      ['open', 'version-conflict'],
      ['superseded', 'version-conflict'],
    ]);
    const record = (await city.stores.postings.read({ partner: 'masan-univ', externalId: 'P-1' }))?.value;
    const winner = Object.entries(states).find(([, [state]]) => state === 'open')?.[0];
    expect(record?.standing?.origin.messageId).toBe(winner);
  });

  test('stored for closing, also before the posting came; the late posting is superseded and opens nothing (fault 2)', async () => {
    const city = world(memoryTable());
    await city.receive(closed(A, 'P-1', 1), 'm-c');
    await city.receive(submitted(A, posting()), 'm-1');
    expect(answers(city)).toEqual([
      ['m-c', 'stored'],
      ['m-1', 'superseded', 'stale-revision'],
    ]);
    expect(await city.stores.pool.jobs('2026-11-02')).toEqual([]);
  });

  test('stored, and not matched, for a posting without an occupation', async () => {
    const city = world(memoryTable());
    const { occupation: _, ...rest } = posting();
    await city.receive(registered(A, seeker()), 'm-s');
    await city.receive(submitted(A, rest), 'm-1');
    await city.drain();
    expect(answers(city).at(-1)).toEqual(['m-1', 'stored', 'unknown-value']);
    expect(city.mails.map(({ to }) => to)).toEqual(['hr@gasang.example']);
  });

  test('refused with the codes for an unlawful posting, of which nothing is shown and only what a letter says is kept', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(A, posting(unlawful)), 'm-1');
    expect(answers(city)).toEqual([['m-1', 'refused', 'wage-below-minimum']]);
    const kept = await city.stores.postings.read({ partner: 'masan-univ', externalId: 'P-1' });
    expect(kept?.value.standing).toBeUndefined();
    expect(kept?.value.refused).toMatchObject({ version: { revision: 1 }, to: 'hr@gasang.example' });
    expect(JSON.stringify(kept)).not.toContain(posting().description);
    expect(await city.stores.pool.jobs('2026-11-02')).toEqual([]);
    expect(kinds(city)).toEqual([['posting-refused', 'hr@gasang.example']]);
    expect(await city.stores.refusals.between('masan-univ', '', '9999')).toMatchObject([
      { messageId: 'm-1', externalId: 'P-1', receivedOn: '2026-11-02', findings: [{ code: 'wage-below-minimum' }] },
    ]);
  });

  test('that an earlier revision still stands when a later one is refused', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(A, posting()), 'm-1');
    await city.receive(submitted(A, posting({ revision: 2, ...unlawful })), 'm-2');
    expect((await city.stores.pool.jobs('2026-11-02')).map(({ externalId }) => externalId)).toEqual(['P-1']);
  });
});

describe('a held posting', () => {
  test('is not matched, and the company and the officials hear of it', async () => {
    const city = world(memoryTable());
    await city.receive(registered(A, seeker()), 'm-s');
    await city.receive(submitted(A, posting(held)), 'm-1');
    expect(answers(city).at(-1)).toEqual(['m-1', 'held', 'sex-hint']);
    expect(kinds(city)).toEqual([
      ['posting-held', 'hr@gasang.example'],
      ['held-for-review', 'officials@city.example'],
    ]);
    await city.drain();
    expect(city.mails.some(({ to }) => to === seeker().email)).toBe(false);
  });

  test('is matched once an official releases it, and the partner is told', async () => {
    const city = world(memoryTable());
    await city.receive(registered(A, seeker()), 'm-s');
    await city.receive(submitted(A, posting(held)), 'm-1');
    await city.receive(
      reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'release', note: '문맥상 문제없음' }),
      'm-r',
    );
    await city.drain();
    expect(answers(city).at(-1)).toEqual(['m-1', 'open', 'sex-hint']);
    expect(answers(city, 'city')).toEqual([['m-r', 'open']]);
    expect(city.mails.map(({ to }) => to)).toContain(seeker().email);
  });

  test('is refused when an official refuses it, with the official’s words, and the company is told', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(A, posting(held)), 'm-1');
    await city.receive(
      reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'refuse', note: '성별을 가리는 표현입니다' }),
      'm-r',
    );
    expect(answers(city).at(-1)).toEqual(['m-1', 'refused', 'refused-by-review', 'sex-hint']);
    expect(city.replies.at(-2)?.reply.data.findings[0]?.message).toContain('성별을 가리는 표현입니다');
    expect(kinds(city).map(([kind]) => kind)).toEqual(['posting-held', 'held-for-review', 'posting-refused']);
  });

  test('is matched when a corrected revision comes', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(A, posting(held)), 'm-1');
    await city.receive(submitted(A, posting({ revision: 2 })), 'm-2');
    expect(answers(city).at(-1)).toEqual(['m-2', 'open']);
    expect(await city.stores.pool.jobs('2026-11-02')).toHaveLength(1);
  });

  test('of a partner that does not exist cannot be reviewed', async () => {
    const city = world(memoryTable());
    await city.receive(
      reviewed({ partner: 'nobody', externalId: 'P-1', revision: 1, decision: 'release', note: '' }),
      'm-r',
    );
    expect(answers(city, 'city')).toEqual([['m-r', 'refused', 'schema-invalid']]);
  });
});

describe('one job sent twice by one partner', () => {
  test('is told so, with the number of the posting that is shown, whichever of the two came first', async () => {
    for (const order of [
      ['P-1', 'P-2'],
      ['P-2', 'P-1'],
    ]) {
      const city = world(memoryTable());
      for (const externalId of order) await city.receive(submitted(A, posting({ externalId })), externalId);
      const [warned] = city.replies.filter(({ reply }) =>
        reply.data.findings.some(({ code, severity }) => code === 'duplicate' && severity === 'warn'),
      );
      expect(warned?.reply.data.messageId).toBe('P-2');
      const { message } = warned!.reply.data.findings[0]!;
      expect(message).toContain('보내 주신 다른 공고(P-1)와 같은 일자리');
      expect(message).not.toContain('다른 기관');
    }
  });
});

describe('one job at two partners', () => {
  test('is told as such when a person releases the one that is not shown', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(B, posting({ externalId: 'C-9' })), 'm-b');
    await city.receive(submitted(A, posting(held)), 'm-a');
    await city.receive(
      reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'release', note: '문제없음' }),
      'm-r',
    );
    expect(answers(city).at(-1)).toEqual(['m-a', 'open', 'sex-hint', 'duplicate']);
  });

  test('is told as such, without the number that the other partner gave it', async () => {
    const city = world(memoryTable());
    await city.receive(submitted(B, posting({ externalId: 'C-9' })), 'm-b');
    await city.receive(submitted(A, posting()), 'm-a');
    const { message } = city.replies.at(-1)!.reply.data.findings[0]!;
    expect(message).toContain('다른 기관에서도 등록되어');
    expect(message).not.toContain('C-9');
  });

  const second = posting({ externalId: 'C-9' });

  test('is mailed once, the smallest (partner, externalId) is shown, the other is warned', async () => {
    const city = world(memoryTable());
    await city.receive(registered(A, seeker()), 'm-s');
    await city.receive(submitted(A, posting()), 'm-a');
    await city.receive(submitted(B, second), 'm-b');
    await city.drain();
    expect(answers(city, B)).toEqual([['m-b', 'open']]);
    expect(answers(city, A).slice(1)).toEqual([
      ['m-a', 'open'],
      ['m-a', 'open', 'duplicate'],
    ]);
    expect((await city.stores.pool.jobs('2026-11-02')).map(({ partner }) => partner)).toEqual([B]);
    expect(city.mails.filter(({ to }) => to === seeker().email)).toHaveLength(1);
  });

  test('passes to the other when the shown one is closed, without a second mail', async () => {
    const city = world(memoryTable());
    await city.receive(registered(A, seeker()), 'm-s');
    await city.receive(submitted(B, second), 'm-b');
    await city.receive(submitted(A, posting()), 'm-a');
    await city.receive(closed(B, 'C-9', 1), 'm-c');
    await city.drain();
    expect(answers(city, A).at(-1)).toEqual(['m-a', 'open', 'duplicate']);
    expect((await city.stores.pool.jobs('2026-11-02')).map(({ partner }) => partner)).toEqual([A]);
    expect(city.mails.filter(({ to }) => to === seeker().email)).toHaveLength(1);
  });
});
