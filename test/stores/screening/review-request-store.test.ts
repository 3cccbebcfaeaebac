import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerRequest, extend, type ReviewRequest } from '../../../functions/domain/people/review-request.ts';
import { reviewRequestStore } from '../../../functions/stores/screening/review-request-store.ts';
import type { Table } from '../../../functions/stores/table.ts';
import { partOf, startTable } from '../../support/dynalite.ts';
import { memoryTable } from '../../support/memory-table.ts';

let real: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  real = await startTable();
});
afterAll(() => real.stop());

const asked = (number: number, change: Partial<ReviewRequest> = {}): ReviewRequest => ({
  number: `R-20261102-${String(number).padStart(6, '0')}`,
  requestedOn: '2026-11-02',
  dueOn: '2026-12-02',
  what: 'both',
  partner: 'masan-univ',
  externalId: 'S-1',
  extensions: [],
  ...change,
});
const WHY = { ground: 'papers', words: '자료를 기다립니다.' } as const;
const WORDS = { parts: [{ part: 'finding', words: '다시 살폈습니다.' } as const], result: 'kept' } as const;
const NUMBER = asked(1).number;

const answeredAt = (table: Table, person: string, { number }: ReviewRequest, at: string) =>
  reviewRequestStore(table).change(person, number, (request) =>
    answerRequest(request, { id: `act-${number}`, at, seen: 0 }, WORDS),
  );

/** What the operations on one request give, one after another. */
const life = async (table: Table): Promise<unknown[]> => {
  const store = reviewRequestStore(table);
  const steps: unknown[] = [
    await store.find(NUMBER),
    await store.change('p', NUMBER, (value) => ({ value, result: 'done' })),
  ];
  await store.keep('p', asked(1));
  await store.keep('p', asked(1, { externalId: 'S-2' }));
  steps.push(
    await store.find(NUMBER),
    await store.of('p'),
    await store.dueBy('2026-12-01'),
    await store.dueBy('2026-12-02'),
  );
  const act = { id: 'a', at: '2026-11-20T03:00:00.000Z', seen: 0 };
  steps.push(await store.change('p', NUMBER, (request) => extend(request, act, WHY)));
  steps.push(await store.change('p', NUMBER, (request) => extend(request, act, WHY)));
  steps.push(await store.dueBy('2026-12-31'), await store.dueBy('2027-01-01'));
  const answer = { id: 'b', at: '2026-12-20T03:00:00.000Z', seen: 1 };
  steps.push(await store.change('p', NUMBER, (request) => answerRequest(request, answer, WORDS)));
  steps.push(
    await store.dueBy('9999-12-31'),
    await store.answered('2026-10-01', '2026-12-31'),
    await store.find(NUMBER),
  );
  return steps;
};

describe('a request', () => {
  test('is found by its number, is due by its last day, leaves the due list when it is answered, and is kept', async () => {
    const { extensions: _, ...listed } = asked(1);
    const extensions = [{ act: 'a', on: '2026-11-20', dueOn: '2027-01-01', ...WHY }];
    const answer = { act: 'b', on: '2026-12-20', ...WORDS };
    const done = { ...listed, dueOn: '2027-01-01', answeredOn: '2026-12-20', person: 'p' };
    expect(await life(memoryTable())).toMatchObject([
      undefined,
      'gone',
      { person: 'p', request: asked(1) },
      [asked(1)],
      [],
      [{ ...listed, person: 'p' }],
      'done',
      'done',
      [],
      [{ ...listed, dueOn: '2027-01-01', person: 'p' }],
      'done',
      [],
      [done],
      { person: 'p', request: { ...asked(1), dueOn: '2027-01-01', answeredOn: '2026-12-20', extensions, answer } },
    ]);
  });

  test('behaves the same in a real table', async () => {
    expect(await life(partOf(real.table, 'life#'))).toEqual(await life(memoryTable()));
  });

  test('of a former release, which has no item by its number, is found among the open ones', async () => {
    const table = memoryTable();
    const { extensions: _, ...listed } = asked(1);
    await table.writeNewer({
      pk: 'review-request#p',
      sk: NUMBER,
      version: 1,
      due: 'review-request',
      dueOn: '2026-12-02',
      listed,
    });
    expect(await reviewRequestStore(table).find(NUMBER)).toEqual({ person: 'p', request: asked(1) });
    expect(await answeredAt(table, 'p', asked(1), '2026-11-20T03:00:00.000Z')).toBe('done');
  });

  test('that two officials answer at the same time has one answer', async () => {
    const table = memoryTable();
    const store = reviewRequestStore(table);
    await store.keep('p', asked(1));
    const at = '2026-11-20T03:00:00.000Z';
    const results = await Promise.all(
      ['a', 'b'].map((id) =>
        store.change('p', NUMBER, (request) => answerRequest(request, { id, at, seen: 0 }, WORDS)),
      ),
    );
    expect(results.toSorted()).toEqual(['done', 'overtaken']);
  });
});

describe('the answered requests', () => {
  test('of some days are listed, the latest first, the days at both ends included', async () => {
    const table = memoryTable();
    const store = reviewRequestStore(table);
    const days = ['2026-11-09', '2026-11-10', '2026-12-31', '2027-01-01', '2027-02-08', '2027-02-09'];
    for (const [index, day] of days.entries()) {
      await store.keep(`p${index}`, asked(index));
      await answeredAt(table, `p${index}`, asked(index), `${day}T03:00:00.000Z`);
    }
    const found = await store.answered('2026-11-10', '2027-02-08');
    expect(found.map(({ answeredOn }) => answeredOn)).toEqual(['2027-02-08', '2027-01-01', '2026-12-31', '2026-11-10']);
    expect((await store.answered('2026-11-10', '2026-11-10')).map(({ person }) => person)).toEqual(['p1']);
  });
});
