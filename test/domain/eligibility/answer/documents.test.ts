import { expect, test } from 'vitest';
import { PROGRAMME_IDS } from '../../../../functions/contracts/programmes.ts';
import { factsDeclaredSchema } from '../../../../functions/contracts/screening-facts.ts';
import { quantitiesOf } from '../../../../functions/domain/eligibility/engine/condition.ts';
import {
  DOCUMENTS,
  factDocument,
  missingDocuments,
} from '../../../../functions/domain/eligibility/answer/documents.ts';
import type { Subject } from '../../../../functions/domain/eligibility/engine/subject.ts';
import { readyOn, screenOn } from '../../../support/screening-people.ts';

/** An invented person about whom only the birth date and a district are known. */
const stranger: Subject = { seeker: { birthDate: '1990-02-03', residence: { district: '48121' } }, facts: {} };
const DAYS = [
  '2020-04-01',
  '2022-04-01',
  '2023-04-01',
  '2024-04-01',
  '2025-10-01',
  '2026-07-01',
  '2027-01-04',
] as const;

test('every fact that any programme may find missing has a name and a document', () => {
  const named = PROGRAMME_IDS.flatMap((id) =>
    DAYS.flatMap((on) =>
      readyOn(id, on).ruleSet.criteria.flatMap(({ test: condition, review }) =>
        [condition, ...(review === undefined ? [] : [review.when])]
          .flatMap(quantitiesOf)
          .flatMap(({ reads, missing }) => [...reads, ...(missing?.(stranger) ?? [])]),
      ),
    ),
  );
  expect(named.length).toBeGreaterThan(100);
  for (const path of named.flatMap((entry) => entry.split('|'))) expect(factDocument(path), path).toBeDefined();
});

test('every fact that can be declared has an entry, and no entry is for another', () => {
  const leaves = (schema: unknown, path: string): string[] => {
    const { shape, unwrap } = schema as { shape?: Record<string, unknown>; unwrap?: () => unknown };
    if (shape !== undefined) return Object.entries(shape).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
    const { type } = (schema as { def: { type: string } }).def;
    return type === 'optional' && unwrap !== undefined ? leaves(unwrap.call(schema), path) : [path];
  };
  const declared = leaves(factsDeclaredSchema.shape.facts, 'facts');
  expect(
    Object.keys(DOCUMENTS)
      .filter((path) => path.startsWith('facts.'))
      .toSorted(),
  ).toEqual(declared.toSorted());
});

test('family totals say whose they are', () => {
  const { missing } = screenOn('public-works', stranger, '2024-03-04');
  const documents = missingDocuments(missing);
  expect(documents.map(({ path }) => path)).toEqual(missing);
  expect(documents.find(({ path }) => path === 'facts.household.monthlyIncome')?.name).toEqual({
    ko: '가구소득(신청인과 가족의 합계)',
    en: 'monthly household income (you and your family together)',
  });
});

test('of alternatives each is named, and one is enough', () => {
  const { missing } = screenOn(
    'senior-contribution',
    { ...stranger, seeker: { ...stranger.seeker, birthDate: '1965-01-01' } },
    '2023-05-01',
  );
  const [either] = missingDocuments(missing.filter((entry) => entry.includes('|')));
  expect(either).toMatchObject({
    path: 'seeker.career|seeker.certificates',
    name: { ko: '분야별 경력 또는 국가자격증' },
  });
});

test('a fact that screening does not read has no document', () => {
  expect(factDocument('facts.faith')).toBeUndefined();
  expect(factDocument('toString')).toBeUndefined();
  expect(() => missingDocuments(['facts.faith'])).toThrow('facts.faith');
});
