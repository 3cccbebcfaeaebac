import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../functions/aws/hash.ts';
import { readyProgrammes } from '../../../functions/domain/eligibility/answer/screen-person.ts';
import { screenReady } from '../../../functions/domain/eligibility/engine/screen.ts';
import type { Subject } from '../../../functions/domain/eligibility/engine/subject.ts';
import { programmeView, type ShownProgramme } from '../../../functions/domain/page/programme-view.ts';
import { inventedSubject } from '../../support/invented-pages.ts';

const DAY = '2026-11-02';
const READY = readyProgrammes(DAY, DAY);
const view = (id: string, subject: Subject = inventedSubject): ShownProgramme => {
  const ready = READY.find(({ programme }) => programme.id === id);
  if (ready === undefined) throw new Error(id);
  return programmeView(ready, subject, READY, { language: 'ko', today: DAY, hash: sha256 });
};
const condition = (shown: ShownProgramme, id: string) => shown.conditions.find((one) => one.id === id);

describe('a programme on the person’s own page', () => {
  test.each(READY.map((ready) => [ready.programme.id, ready] as const))('%s says what screening says', (_, ready) => {
    const result = screenReady(ready, inventedSubject, { salt: '', hash: sha256 });
    const shown = programmeView(ready, inventedSubject, READY, { language: 'ko', today: DAY, hash: sha256 });
    expect(shown.outcome).toBe(result.outcome);
    const rows = result.criteria.filter(({ id }) => id !== 'period');
    expect(shown.conditions.map(({ id, sentence }) => [id, sentence])).toEqual(
      rows.map(({ id, sentence }) => [id, sentence]),
    );
  });

  test('shows the value, both limits of an age, the result and the source with its days', () => {
    expect(condition(view('employment-support'), 'age')).toMatchObject({
      result: '충족',
      read: [{ label: '생년월일', value: '1990년 5월 5일' }],
      actual: '만 36세',
      limits: ['만 15세 이상', '만 64세 이하'],
      source: '구직자 취업촉진 및 생활안정지원에 관한 법률 제6조(2024. 1. 1. 시행)',
    });
  });

  test('shows the limit that was held against this very household', () => {
    const shown = condition(view('employment-support'), 'household-income');
    const alone = shown?.limits[0];
    const facts = { ...inventedSubject.facts, household: { size: 4, monthlyIncome: 1_234_567 } };
    const four = condition(view('employment-support', { ...inventedSubject, facts }), 'household-income')?.limits[0];
    expect(shown?.actual).toBe('1,234,567원');
    expect(alone).toMatch(/^[\d,]+원$/);
    expect(four).not.toBe(alone);
  });

  test('shows of two limits on one side the one that is theirs, and none while that is not known', () => {
    const limits = (birthDate: string, facts: Subject['facts']): readonly string[] | undefined =>
      condition(
        view('employment-allowance', { seeker: { ...inventedSubject.seeker, birthDate }, facts }),
        'household-assets',
      )?.limits;
    const rich = { household: { assets: 600_000_001 } };
    expect(limits('1980-05-05', rich)).toEqual(['4억 원 이하']);
    expect(limits('2000-05-05', rich)).toEqual(['6억 원 이하']);
    expect(limits('2000-05-05', { household: { assets: 100_000_000 } })).toEqual([]);
    expect(limits('1991-05-05', { household: { assets: 500_000_000 } })).toEqual([]);
  });

  test('names what is missing, with the paper that proves it, and shows no value for it', () => {
    const shown = view('employment-support', { ...inventedSubject, facts: { ableToWork: true } });
    expect(shown.outcome).toBe('undetermined');
    expect(shown.explanation.documents.map(({ name }) => name.ko)).toContain('가구소득(신청인과 가족의 합계)');
    expect(condition(shown, 'household-income')?.actual).toBeUndefined();
  });
});
