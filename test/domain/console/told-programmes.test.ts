import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/aws/hash.ts';
import { replayOf, toldProgramme } from '../../../functions/domain/console/told-programmes.ts';
import {
  readyProgrammes,
  rulesByDay,
  screenPerson,
} from '../../../functions/domain/eligibility/answer/screen-person.ts';
import { NO_SCREENING, takeScreening } from '../../../functions/domain/eligibility/answer/screening-record.ts';
import { FIGURES } from '../../../functions/domain/eligibility/law/figures.ts';
import type { Subject } from '../../../functions/domain/eligibility/engine/subject.ts';
import { inventedSubject } from '../../support/invented-pages.ts';

/** Answers of one invented person on two days: with their facts, and then with another one. */
const SALT = 'salt';
const rulesOn = rulesByDay();
const tools = { programmesOn: (on: string) => rulesOn(on, { figures: FIGURES }), hash: sha256 };
const screened = (subject: Subject, on: string) =>
  screenPerson(readyProgrammes(on, on), subject, { salt: SALT, hash: sha256 });
const taken = (before: typeof NO_SCREENING, subject: Subject, on: string, basis: number) =>
  takeScreening(
    before,
    { basis, subject, registration: { partner: 'masan-univ', externalId: 'S-1' }, factsKeptUntil: '2027-03-31' },
    { on, ...screened(subject, on) },
    { now: `${on}T03:00:00.000Z`, today: on },
  );
const first = taken({ ...NO_SCREENING, salt: SALT }, inventedSubject, '2026-11-02', 1);
const unable = { ...inventedSubject, facts: { ...inventedSubject.facts, ableToWork: false } };
const second = taken(first, unable, '2026-11-20', 2);
const THEN = { told: { answer: 1, on: '2026-11-02' }, programme: undefined };

describe('what a person had been told when they asked', () => {
  test('is the answer that is kept, if it is still that one', () => {
    const replay = replayOf(THEN, { told: first, record: undefined }, tools);
    expect(replay).toEqual({ kind: 'stored', answers: first.answers });
  });

  test('is computed again from the facts of then, with the very result of then (I14)', () => {
    expect(second.answer).toBe(2);
    const replay = replayOf(THEN, { told: second, record: second }, tools);
    expect(replay).toEqual({ kind: 'replayed', isSame: true, answers: first.answers });
  });

  test('is said to differ, if it does not come to the same result', () => {
    const [given, ...others] = second.given.toReversed();
    const altered = { ...second, given: [...others, { ...given!, hashes: { ...given!.hashes, youth: 'another' } }] };
    expect(replayOf(THEN, { told: second, record: altered }, tools)).toMatchObject({ kind: 'replayed', isSame: false });
  });

  test('is replaced by the latest answer if it is not kept, which is said', () => {
    const forgotten = { ...second, given: [] };
    expect(replayOf(THEN, { told: second, record: forgotten }, tools)).toEqual({
      kind: 'later',
      answers: second.answers,
    });
    expect(replayOf({ ...THEN, told: undefined }, { told: second, record: second }, tools).kind).toBe('later');
  });

  test('is gone if nothing is kept', () => {
    expect(replayOf(THEN, { told: undefined, record: undefined }, tools)).toEqual({ kind: 'gone', answers: [] });
    expect(replayOf(THEN, { told: { answer: 0, answers: [] }, record: undefined }, tools).kind).toBe('gone');
  });

  test('is shown for the programme that was asked about only', () => {
    for (const record of [first, second]) {
      const replay = replayOf({ ...THEN, programme: 'youth' }, { told: record, record }, tools);
      expect(replay.answers.map(({ programme }) => programme)).toEqual(['youth']);
    }
  });

  test('has each condition of the answer in words, with its source', () => {
    for (const answer of second.answers) {
      const { conditions, name } = toldProgramme(FIGURES)(answer);
      expect(conditions.map(({ state }) => state)).toEqual(Object.values(answer.criteria));
      for (const { sentence, result, source, plain } of conditions)
        for (const words of [sentence, result, source, plain, name]) expect(words).toMatch(/[가-힣]/);
    }
  });
});
