import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/aws/hash.ts';
import type { EventOf, JournalEvent } from '../../functions/contracts/journal-event.ts';
import { journalEventSchema } from '../../functions/contracts/journal-event.ts';
import { countsOf, once } from '../../functions/domain/journal/day-counts.ts';
import { journalStore } from '../../functions/stores/journal/journal-store.ts';
import { AT_A, EVERYTHING, MARKS, PERSON, SENT_AGAIN, WITHDRAWN } from '../support/marked-person.ts';
import { memoryObjects } from '../support/memory-objects.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, posting, registered, reviewed, seeker, submitted, type Event } from '../support/messages.ts';
import { NOW, world } from '../support/world.ts';

const A = 'masan-univ';
const HELD = { externalId: 'P-2', description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' };
const UNLAWFUL = posting({ externalId: 'P-3', wage: { unit: 'hour', min: 5_000 } });
const isOf =
  <K extends JournalEvent['kind']>(kind: K) =>
  (event: JournalEvent): event is EventOf<K> =>
    event.kind === kind;

const city = () => {
  const stages = world(memoryTable());
  const became = (): [string, string | undefined][] =>
    stages.happened.filter(isOf('posting')).map((event) => [event.became, event.district]);
  const answers = () => stages.happened.filter(isOf('answered'));
  return { ...stages, became, answers };
};

describe('an answer is noted', () => {
  test('with who sent what, how it was answered, and how long that took', async () => {
    const { receive, answers } = city();
    await receive({ ...submitted(A, posting()), sentAt: '2026-11-02T02:59:30.000Z' }, 'm-1');
    expect(answers()).toEqual([
      {
        kind: 'answered',
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        day: '2026-11-02',
        partner: A,
        door: 'postings',
        type: 'posting-submitted',
        state: 'open',
        codes: [],
        ms: 30_000,
      },
    ]);
  });

  test('with the codes for which it was refused, and not with its warnings', async () => {
    const { receive, answers } = city();
    await receive(submitted(A, { ...UNLAWFUL, opensOn: '2026-11-01', description: '' }), 'm-1');
    expect(answers()).toMatchObject([{ state: 'refused', codes: ['wage-below-minimum'] }]);
  });

  test('of a message that nobody can read, as one', async () => {
    const { receive, answers } = city();
    await receive({ sender: A, kind: 'people', body: 'no JSON' }, 'm-1');
    expect(answers()).toMatchObject([{ door: 'people', type: 'unreadable', state: 'refused', codes: ['not-json'] }]);
  });

  test('as a duplicate where another partner’s posting is shown, without a word of which', async () => {
    const { receive, answers } = city();
    await receive(submitted('kyungnam-univ', posting({ externalId: 'X-9' })), 'm-1');
    await receive(submitted(A, posting()), 'm-2');
    const duplicate = answers().find(({ duplicate: is }) => is === true);
    expect(duplicate).toBeDefined();
    expect(JSON.stringify(duplicate)).not.toContain('X-9');
  });

  test('counts on the day on which the message was sent, also when it is answered after midnight', async () => {
    const { receive, answers } = city();
    await receive({ ...submitted(A, posting()), sentAt: '2026-11-01T14:59:59.999Z' }, 'm-1');
    await receive({ ...submitted(A, posting({ externalId: 'P-9' })), sentAt: '2026-11-01T15:00:00.000Z' }, 'm-2');
    expect(answers().map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-02']);
  });

  test('once, however often its message is delivered', async () => {
    const { receive, happened } = city();
    for (const _ of [1, 2, 3]) await receive(submitted(A, posting()), 'm-1');
    expect(countsOf(happened).answered.map(({ count }) => count)).toEqual([1]);
    expect(countsOf(happened).postings.map(({ count }) => count)).toEqual([1]);
  });

  test('not to the city itself', async () => {
    const { receive, answers } = city();
    await receive(submitted(A, posting(HELD)), 'm-1');
    await receive(reviewed({ partner: A, externalId: 'P-2', revision: 1, decision: 'release', note: '' }), 'm-2');
    expect(answers()).toHaveLength(1);
  });
});

describe('a posting is noted', () => {
  test('when it opens, with where and what it is', async () => {
    const { receive, happened } = city();
    await receive(submitted(A, posting()), 'm-1');
    expect(happened.filter(isOf('posting'))).toMatchObject([
      { partner: A, became: 'open', district: '48123', occupation: '81' },
    ]);
  });

  test('and not again when its partner sends it every night under a higher revision', async () => {
    const { receive, became } = city();
    for (const revision of [1, 2, 3]) await receive(submitted(A, posting({ revision })), `m-${revision}`);
    expect(became()).toEqual([['open', '48123']]);
  });

  test('when it is held, when an official releases it, and when it closes', async () => {
    const { receive, became } = city();
    await receive(submitted(A, posting(HELD)), 'm-1');
    await receive(reviewed({ partner: A, externalId: 'P-2', revision: 1, decision: 'release', note: '' }), 'm-2');
    await receive(closed(A, 'P-2', 2), 'm-3');
    expect(became()).toEqual([
      ['held', '48123'],
      ['open', '48123'],
      ['closed', undefined],
    ]);
  });

  test('not when the check refuses it: the answer is counted, and nothing opened', async () => {
    const { receive, became } = city();
    await receive(submitted(A, UNLAWFUL), 'm-1');
    expect(became()).toEqual([]);
  });

  test.each([
    ['of another city', '26110'],
    ['that is no code', '01012345678'.slice(0, 10)],
  ])('without a district %s', async (_, district) => {
    const { receive, became } = city();
    await receive(submitted(A, posting({ workplace: { district } })), 'm-1');
    for (const [, noted] of became()) expect(noted).toBeUndefined();
  });
});

test('matching tells how many people a job fits, once for each change of the job', async () => {
  const { receive, drain, run, waiting, happened } = city();
  await receive(registered(A, seeker()), 'm-1');
  await receive(submitted(A, posting()), 'm-2');
  const asked = [...waiting];
  await drain();
  const [first] = happened.filter(isOf('matched'));
  expect(first).toMatchObject({ partner: A, people: 1, mails: 1, day: NOW.today });
  for (const stage of asked) if (stage.to === 'match-posting') await run(stage);
  expect(once(happened.filter(isOf('matched')))).toHaveLength(1);
});

describe('an outcome that a partner reports is noted', () => {
  const reported = (kind: string, seekerId = 'S-1'): Event => ({
    sender: A,
    kind: 'people',
    body: JSON.stringify({
      specversion: '1.0',
      id: `outcome-${kind}-${seekerId}`,
      source: `urn:changwon-jobs:partner:${A}`,
      type: 'kr.go.changwon.jobs.outcome.reported.v1',
      time: '2026-11-02T09:00:00+09:00',
      data: { seeker: seekerId, company: '123-45-67891', kind, on: '2026-11-01' },
    }),
  });
  const outcomes = ({ happened }: Pick<ReturnType<typeof city>, 'happened'>) => once(happened).filter(isOf('outcome'));

  test('with what became of somebody, and once for a message that comes again', async () => {
    const stages = city();
    await stages.receive(registered(A, seeker()), 'm-1');
    await stages.receive(reported('hired'), 'm-2');
    await stages.receive(reported('hired'), 'm-2');
    expect(outcomes(stages)).toMatchObject([{ partner: A, by: 'partner', says: 'hired', day: '2026-11-02' }]);
  });

  test('also of somebody who is not registered yet, and not of what is refused', async () => {
    const stages = city();
    await stages.receive(reported('interviewed', 'S-later'), 'm-1');
    await stages.receive(reported('promoted'), 'm-2');
    expect(outcomes(stages).map(({ says }) => says)).toEqual(['interviewed']);
  });
});

test('nothing in the journal bears a mark of a person, or a hash of them', async () => {
  const { receive, drain, hear, mails, happened } = city();
  for (const [at, event] of [...EVERYTHING, SENT_AGAIN, WITHDRAWN].entries()) await receive(event, `m-${at}`);
  await drain();
  for (const { notice, to, tags } of mails)
    await hear({
      eventType: 'Send',
      notice,
      epoch: tags['epoch'] ?? '0',
      to,
      mailbox: tags['mailbox'],
      kind: tags['kind'],
    });
  const objects = memoryObjects();
  await journalStore(objects, sha256).keep(happened);
  const all = [...objects.all].flat().join('\n');
  expect(new Set(happened.map(({ kind }) => kind))).toEqual(
    new Set(['answered', 'posting', 'matched', 'mailed', 'outcome']),
  );
  for (const event of happened) expect(journalEventSchema.safeParse(event).success).toBe(true);
  expect(all).not.toMatch(MARKS);
  for (const hash of [PERSON, AT_A, ...mails.flatMap(({ notice, tags }) => [notice, tags['mailbox'] ?? notice])])
    expect(all).not.toContain(hash);
  expect(all).not.toMatch(/@/);
});
