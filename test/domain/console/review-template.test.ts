import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/aws/hash.ts';
import { answerTemplate, PARTS } from '../../../functions/domain/console/review-template.ts';
import { toldProgramme } from '../../../functions/domain/console/told-programmes.ts';
import { FIGURES } from '../../../functions/domain/eligibility/law/figures.ts';
import { readyProgrammes, screenPerson } from '../../../functions/domain/eligibility/answer/screen-person.ts';
import { PART_LENGTH } from '../../../functions/domain/people/review-request.ts';
import { inventedSubject } from '../../support/invented-pages.ts';

const DAY = '2026-11-02';
const answersFor = (subject: typeof inventedSubject) =>
  screenPerson(readyProgrammes(DAY, DAY), subject, { salt: '', hash: sha256 }).answers.map(toldProgramme(FIGURES));
/** An invented person of whom something is known, and one of whom nothing is. */
const KNOWN = answersFor(inventedSubject);
const UNKNOWN = answersFor({ ...inventedSubject, facts: {} });
const length = (text: string): number => [...text].length;

describe('the template of an answer', () => {
  test.each([...KNOWN, ...UNKNOWN].map((told) => [told.name, told] as const))(
    'about one programme finds room in its form: %s',
    (_, told) => {
      const template = answerTemplate([told]);
      for (const part of PARTS.both) expect(length(template[part])).toBeLessThanOrEqual(PART_LENGTH[part]);
      for (const part of PARTS.explanation) expect(template[part]).not.toBe('');
    },
  );

  test.each([
    ['somebody who declared facts', KNOWN],
    ['somebody who declared none', UNKNOWN],
  ])('about all programmes finds room in its form: %s', (_, told) => {
    const template = answerTemplate(told);
    for (const part of PARTS.both) expect(length(template[part])).toBeLessThanOrEqual(PART_LENGTH[part]);
    for (const { name } of told) expect(template.result).toContain(`${name}: `);
  });

  test('that finds no room for every condition keeps whole lines, and says where the others are', () => {
    const lines = answerTemplate(UNKNOWN).criteria.split('\n');
    expect(lines.at(-1)).toBe('나머지 요건은 본인 페이지의 ‘지원 사업’에서 사업마다 보실 수 있습니다.');
    expect(lines.at(-2)).toMatch(/ 근거: .+$/);
  });

  test('does not say of a programme without known rules that all conditions are met', () => {
    const told = KNOWN.filter(({ conditions }) => conditions.length === 0);
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) {
      const { criteria, kinds } = answerTemplate([one]);
      expect(criteria).not.toContain('모든 요건을 충족합니다');
      expect(criteria).toContain(one.needsReview ?? '모집 기준이 확인되지 않아');
      expect(kinds).toBe('요건을 살펴보는 데 쓴 개인정보가 없습니다.');
    }
  });

  test('names every condition of one programme with its result and its source, and no value of the person', () => {
    const told = KNOWN.find(({ id }) => id === 'employment-support');
    const { criteria, kinds } = answerTemplate(told === undefined ? [] : [told]);
    for (const { sentence, result } of told?.conditions ?? [])
      expect(criteria).toContain(`${sentence} 결과: ${result}.`);
    expect(kinds).toContain('가구소득');
    expect(criteria + kinds).not.toMatch(/1,234,567|1990/);
  });

  test('about several programmes names the conditions that were not met, and no other', () => {
    const told = KNOWN.filter(({ conditions }) => conditions.some(({ state }) => state === 'met')).slice(0, 2);
    const { criteria } = answerTemplate(told);
    for (const { sentence, result, state } of told.flatMap(({ conditions }) => conditions))
      expect(criteria.includes(`- ${sentence} 결과: ${result}.`)).toBe(state !== 'met');
  });

  test('has no code word, and leaves to the official what only an official can say', () => {
    const template = answerTemplate(KNOWN);
    expect(Object.values(template).join('\n')).not.toMatch(/\b(?:met|unmet|unknown|not-held|seeker|facts)\b/);
    expect([template.finding, template.opinion]).toEqual(['', '']);
  });

  test('without an answer that is kept, leaves what it cannot know empty', () => {
    const { result, kinds, criteria, procedure } = answerTemplate([]);
    expect([result, kinds, criteria]).toEqual(['', '', '']);
    expect(procedure).not.toBe('');
  });
});
